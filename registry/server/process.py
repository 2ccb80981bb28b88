"""A server as a process, or several side by side: they share nothing but the database and the blobs."""

from __future__ import annotations

import gc
import json
import logging
import math
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from ipaddress import ip_address
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.origins import parse_origin
from registry.server.limits import ON_THEIR_WAY, RATE, Limits
from registry.server.logs import configuration
from registry.server.reaching import check_host

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from registry.server.faces.hf_hub.settings import Main, Uploads

OFF = "off"
"""What stands for the address of an object store where all files are to go through the server."""
INSTALL = "pip install 'tandem-registry[server]'"
GIB = 1024**3
SETTINGS = "TANDEM_SERVING"
"""Where processes of one server find what they were started with."""
FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Where processes side by side count; the library's own name for it, which it reads when it is imported."""
CONNECTIONS = 2000
"""Connections to one process at once; whoever makes one more is told to come later."""
OTHERS = 500
"""Files that a process has open besides: of the registry, of the database, and those that come and go."""
GRACE = 30
"""Seconds that running requests are waited for when the server is told to stop."""


@dataclass(frozen=True, slots=True)
class Serving:
    """How a registry is served."""

    registry: str | None
    """As `--registry` names it; None for the one that is found as ever."""
    host: str = "127.0.0.1"
    port: int = 8321
    workers: int = 1
    behind_proxy: bool = False
    anonymous_read: bool = False
    rate: int = RATE
    """Requests of one token in a second that each process takes."""
    runner_hosts: tuple[str, ...] = ()
    """The machines that evaluations may ask; without any, none is asked."""
    bucket_url: str | None = None
    """Where callers reach the object store; None for where the server itself does, `off` for nowhere."""
    hub_main: Main = "production"
    """What `main` is to tools for the Hugging Face Hub."""
    hub_uploads: Uploads = "any"
    """How those send large files."""
    files_gib: int = ON_THEIR_WAY // GIB
    """GiB of files that one account has on their way at once."""

    @property
    def address(self) -> str:
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"


def serve(serving: Serving, tell_first: Callable[[str], None]) -> None:
    """Serve a registry until the process is told to stop; then running requests are finished.

    `tell_first` is told the owner's token of the first start, if nobody ever made one. Raises InvalidInputError for an
    address that others could listen at, InfrastructureError where libraries are missing.
    """
    _refuse_in_the_open(serving)
    serving = replace(serving, runner_hosts=tuple(map(check_host, serving.runner_hosts)))
    if serving.bucket_url is not None:
        serving = replace(serving, bucket_url=_bucket_url(serving.bucket_url))
    try:
        import uvicorn
    except ModuleNotFoundError as error:
        raise InfrastructureError("a server needs uvicorn and FastAPI", found=str(error), fix=INSTALL) from error
    _refuse_no_bucket(serving)
    _let_the_first_in(serving, tell_first)
    os.environ[SETTINGS] = json.dumps(asdict(serving))
    with _counting_together(serving.workers):
        uvicorn.run(
            "registry.server.process:application",
            factory=True,
            host=serving.host,
            port=serving.port,
            workers=serving.workers,
            http="registry.server.protocol:Bounded",
            ws="none",
            limit_concurrency=connections(files_to_open()),
            proxy_headers=serving.behind_proxy,
            timeout_graceful_shutdown=GRACE,
            access_log=False,
            server_header=False,
            lifespan="auto",
            log_level="warning",
            log_config=dict(configuration()),
        )


def files_to_open() -> float:
    """Let this process open as many files as its connections and all else need, or as its system lets it; how many."""
    may, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS + OTHERS
    if may != resource.RLIM_INFINITY and may < wanted:
        may = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        resource.setrlimit(resource.RLIMIT_NOFILE, (may, most))
    return math.inf if may == resource.RLIM_INFINITY else may


def connections(files: float) -> int:
    """How many connections a process takes that may open so many files: each has one, and requests need others."""
    return int(max(1, min(CONNECTIONS, files - OTHERS)))


def application() -> ASGIApp:
    """The application of one process, as the environment says."""
    from registry.bootstrap import open_registry
    from registry.config import Settings
    from registry.server.access import ByToken
    from registry.server.app import create_app
    from registry.server.faces.hf_hub.settings import Hub
    from registry.server.straight import straight_of

    # No line tells which thread or process wrote it, and finding out takes a while for each.
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    serving = Serving(**json.loads(os.environ[SETTINGS]))
    registry = open_registry(Settings.load(serving.registry))
    identify = ByToken(registry, anonymous_read=serving.anonymous_read)
    runners, on_their_way = frozenset(serving.runner_hosts), serving.files_gib * GIB
    limits = Limits(rate=serving.rate, runners=runners, on_their_way=on_their_way)
    hub = Hub(serving.hub_main, serving.hub_uploads)
    app = create_app(registry, identify, limits, hub, straight=straight_of(registry, serving.bucket_url))
    keep_what_is_there()
    return app


def keep_what_is_there() -> None:
    """What a process has before its first request stays to its end. Looking through that for garbage, as some requests
    would have to, takes half a second in which nobody is answered."""
    gc.collect()
    gc.freeze()


@contextmanager
def _counting_together(workers: int) -> Iterator[None]:
    """Give processes side by side a folder to count in, so that each of them tells what all have counted."""
    if workers == 1:
        yield
        return
    with TemporaryDirectory(prefix="tandem-metrics-") as folder:
        # read by the library when it is imported, which only the processes do that are started from here
        os.environ[FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER]


def _let_the_first_in(serving: Serving, tell_first: Callable[[str], None]) -> None:
    from registry.bootstrap import open_registry
    from registry.config import Settings
    from registry.services import tokens

    registry = open_registry(Settings.load(serving.registry))
    try:
        made = tokens.first(registry.runtime)
    finally:
        registry.close()
    if made is not None:
        tell_first(made.secret)


def _bucket_url(text: str) -> str:
    """The address of an object store, as callers are told it. Raises InvalidInputError for one that is none."""
    if text == OFF:
        return text
    try:
        return str(parse_origin(text))
    except InvalidInputError as error:
        raise InvalidInputError(
            "not an address at which callers could reach an object store",
            where="--bucket-url",
            expected=f"https://HOST, http:// only on this machine, or {OFF}",
            found=error.found,
            fix="the bucket and its prefix are known; name the store's own address",
        ) from error


def _refuse_no_bucket(serving: Serving) -> None:
    """Raise InvalidInputError if an address is named of a bucket that is none, or none that files go straight to."""
    from registry.bootstrap import open_registry
    from registry.config import Settings
    from registry.server.straight import straight_of

    if serving.bucket_url is None:
        return
    registry = open_registry(Settings.load(serving.registry))
    try:
        if serving.bucket_url != OFF and straight_of(registry, serving.bucket_url) is None:
            raise InvalidInputError(
                "files of this registry do not go straight to an object store",
                where="--bucket-url",
                expected="a registry with its blobs in an S3-compatible store",
                found="a folder, or a store of another kind",
                fix="leave --bucket-url out",
            )
    finally:
        registry.close()


def _refuse_in_the_open(serving: Serving) -> None:
    if serving.behind_proxy or _is_here(serving.host):
        return
    raise InvalidInputError(
        "others could read the tokens that come to this address",
        where="--host",
        expected="127.0.0.1, or a proxy in front that speaks TLS",
        found=serving.host,
        fix="put a proxy with TLS in front, and say so: --behind-proxy",
    )


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
