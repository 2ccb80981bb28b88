"""One of several processes that serve a registry at once, which may be killed."""

from __future__ import annotations

import logging.config
import multiprocessing
import os
import re
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path

import httpx2
import uvicorn

from registry.bootstrap import Local
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.limits import KEY_SECONDS, Limits
from registry.server.logs import configuration
from registry.server.process import connections, files_to_open, keep_what_is_there
from registry.server.protocol import Bounded
from registry.server.straight import straight_of
from tests.postgres import settings_of
from tests.world import ANA, CannedRunner


@cache
def certificates() -> ssl.SSLContext:
    """Those of the machine, read once: a client reads them for itself else, which takes longer than its request."""
    return ssl.create_default_context()


@cache
def _warm() -> ForkServerContext:
    """Forks of one process that has imported everything: that takes longer than what most tests do with a server."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


class Alone:
    """A server in a process of its own, which may be killed and started again."""

    def __init__(self, folder: Path, port: int, key_seconds: float = KEY_SECONDS, bucket: str = "") -> None:
        """`key_seconds` is how long it waits for a key that is in use, `bucket` where callers reach its store."""
        self.port = port
        self._told = folder, port, key_seconds, bucket, dict(os.environ)
        self.address = f"http://127.0.0.1:{port}"
        self.start()

    def start(self) -> None:
        self._process = _warm().Process(target=_serve, args=self._told, daemon=True)
        self._process.start()

    def wait(self) -> None:
        for _ in range(600):
            try:
                if httpx2.get(f"{self.address}/healthz", verify=certificates()).status_code == 200:
                    return
            except httpx2.HTTPError:
                assert self._process.is_alive(), "the server ended"
            time.sleep(0.1)
        raise AssertionError("the server did not come up")

    def memory(self) -> int:
        """The most bytes that it ever had in memory."""
        told = Path(f"/proc/{self._process.pid}/status").read_text()
        (peak,) = re.findall(r"VmHWM:\s+([0-9]+) kB", told)
        return int(peak) * 1024

    def kill(self) -> None:
        """At once, in the middle of whatever it does."""
        self._process.kill()
        self._process.join()


@contextmanager
def two(folder: Path, key_seconds: tuple[float, float] = (KEY_SECONDS, KEY_SECONDS)) -> Iterator[list[Alone]]:
    """Two servers of one registry, each of which waits so long for a key that is in use."""
    servers = [Alone(folder, free(), seconds) for seconds in key_seconds]
    try:
        for server in servers:
            server.wait()
        yield servers
    finally:
        for server in servers:
            server.kill()


def free() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def _serve(folder: Path, port: int, key_seconds: float, bucket: str, environment: Mapping[str, str]) -> None:
    os.environ.update(environment)
    logging.config.dictConfig(dict(configuration("ERROR")))
    registry = Local(settings_of(folder, ANA), runner=CannedRunner())
    straight = straight_of(registry, bucket) if bucket else None
    app = create_app(registry, ByToken(registry), Limits(key_seconds=key_seconds), straight=straight)
    keep_what_is_there()
    uvicorn.run(
        app,
        port=port,
        http=Bounded,
        ws="none",
        log_level="critical",
        lifespan="off",
        limit_concurrency=connections(files_to_open()),
    )
