"""A server on a port of this machine that speaks HTTP as a real one does, within its limits, and raw bytes for it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from registry.server.app import create_app
from registry.server.limits import Limits
from registry.server.process import CONNECTIONS
from registry.server.protocol import Bounded
from tests.serving_live import by_name
from tests.world import ANA, World


@contextmanager
def bounded(
    world: World, protocol: type[Bounded] = Bounded, limits: Limits | None = None, most: int = CONNECTIONS
) -> Iterator[tuple[str, int]]:
    """Where a server of this registry listens, which answers when this is entered."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=2048)
    app = create_app(world.ana, by_name, limits)
    config = uvicorn.Config(app, http=protocol, ws="none", log_level="critical", lifespan="off", limit_concurrency=most)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield listening.getsockname()
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


def asked(address: tuple[str, int], data: bytes, seconds: float = 5) -> bytes:
    """All that is answered to these bytes until the connection is closed. Raises TimeoutError if it is not."""
    with socket.create_connection(address, timeout=seconds) as connection:
        connection.sendall(data)
        found = b""
        while piece := connection.recv(65536):
            found += piece
        return found


def head(path: str, *headers: str, account: str | None = ANA) -> bytes:
    whose = [f"Authorization: Bearer {account}"] if account else []
    return "\r\n".join([f"POST /v1/{path} HTTP/1.1", "Host: h", *whose, *headers, "", ""]).encode()
