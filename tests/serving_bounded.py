"""A server on a port of this machine that speaks HTTP as a real one does, within its limits, and raw bytes for it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from registry.server.app import create_app
from registry.server.limits import Limits
from registry.server.protocol import Bounded
from tests.serving_live import by_name
from tests.world import World


@contextmanager
def bounded(world: World, protocol: type[Bounded] = Bounded, limits: Limits | None = None) -> Iterator[tuple[str, int]]:
    """Where a server of this registry listens, which answers when this is entered."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=2048)
    app = create_app(world.ana, by_name, limits)
    server = uvicorn.Server(uvicorn.Config(app, http=protocol, ws="none", log_level="critical", lifespan="off"))
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
