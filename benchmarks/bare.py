"""The least that the framework of the server does: a route that says one thing. `python -m benchmarks.bare PORT`."""

from __future__ import annotations

import sys

import uvicorn
from fastapi import FastAPI

from registry.server.logs import configuration
from registry.server.process import CONNECTIONS


def main(port: int) -> None:
    """Serve until the process is told to stop, with the settings of `tandem serve`."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/static")
    async def static() -> dict[str, str]:
        return {"status": "ok"}

    uvicorn.run(
        app,
        port=port,
        http="registry.server.protocol:Bounded",
        ws="none",
        limit_concurrency=CONNECTIONS,
        proxy_headers=False,
        access_log=False,
        server_header=False,
        log_level="warning",
        log_config=dict(configuration()),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
