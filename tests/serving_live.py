"""A server of a registry on a port of this machine, in this process, and clients of it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import cast

import uvicorn

from registry.api import Registry
from registry.bootstrap import Local
from registry.client.remote import Remote
from registry.client.transport import Transport
from registry.domain.errors import UnauthenticatedError
from registry.server.access import Caller, Identify
from registry.server.app import create_app
from registry.server.faces.hf_hub.settings import HUB, Hub
from registry.server.straight import Straight


def by_name(headers: Mapping[str, str]) -> Caller:
    """Takes the token for the account, which no server but one of tests does."""
    scheme, _, account = headers.get("authorization", "").partition(" ")
    if scheme != "Bearer" or not account:
        raise UnauthenticatedError("no token came with the request")
    return Caller(account)


@contextmanager
def served(
    registry: Local,
    hub: Hub = HUB,
    identify: Identify = by_name,
    port: int = 0,
    straight: Straight | None = None,
) -> Iterator[str]:
    """The address of a server of this registry, which answers when this is entered."""
    listening = socket.create_server(("127.0.0.1", port))
    app = create_app(registry, identify, hub=hub, straight=straight)
    config = uvicorn.Config(app, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


@contextmanager
def remote(address: str, account: str) -> Iterator[Registry]:
    """A registry far away, as somebody has it."""
    door = Remote(Transport(address, account))
    try:
        yield cast("Registry", door)
    finally:
        door.close()
