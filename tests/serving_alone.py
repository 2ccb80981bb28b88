"""One of several processes that serve a registry at once: `python -m tests.serving_alone FOLDER PORT`."""

from __future__ import annotations

import logging.config
import ssl
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import httpx2
import uvicorn

from registry.bootstrap import Local
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.logs import configuration
from registry.server.protocol import Bounded
from tests.postgres import settings_of
from tests.world import ANA, CannedRunner


@cache
def certificates() -> ssl.SSLContext:
    """Those of the machine, read once: a client reads them for itself else, which takes longer than its request."""
    return ssl.create_default_context()


class Alone:
    """A server in a process of its own, which may be killed and started again."""

    def __init__(self, folder: Path, port: int) -> None:
        self._command = [sys.executable, "-m", "tests.serving_alone", str(folder), str(port)]
        self.address = f"http://127.0.0.1:{port}"
        self.start()

    def start(self) -> None:
        root = Path(__file__).resolve().parents[1]
        self._process = subprocess.Popen(self._command, cwd=root)

    def wait(self) -> None:
        for _ in range(600):
            try:
                if httpx2.get(f"{self.address}/healthz", verify=certificates()).status_code == 200:
                    return
            except httpx2.HTTPError:
                assert self._process.poll() is None, "the server ended"
            time.sleep(0.1)
        raise AssertionError("the server did not come up")

    def kill(self) -> None:
        """At once, in the middle of whatever it does."""
        self._process.kill()
        self._process.wait()


def main(folder: str, port: str) -> None:
    logging.config.dictConfig(dict(configuration("ERROR")))
    registry = Local(settings_of(Path(folder), ANA), runner=CannedRunner())
    app = create_app(registry, ByToken(registry))
    uvicorn.run(app, port=int(port), http=Bounded, ws="none", log_level="critical", lifespan="off")


if __name__ == "__main__":
    main(*sys.argv[1:])
