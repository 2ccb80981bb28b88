"""Asking a server for a head bundle: so many bytes, in so much time, from that host alone."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import httpx2

from registry.client.unreachable import advice
from registry.domain.errors import InfrastructureError, IntegrityError, RegistryError
from registry.domain.problems import error_of
from registry.domain.transparency.heads import MAX_BUNDLE

DEADLINE = 20.0
"""Seconds for a whole answer, however slowly it comes."""
_CONNECT, _READ = 3.0, 10.0
_PATH = "/v1/head-bundle"
Token = Callable[[], str | None]
"""Tells who asks, each time somebody does; None for nobody."""
_CONNECTED = frozenset({"connection.connect_tcp.complete", "connection.start_tls.complete"})


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: its bytes and its tag; None where the asker has the bytes already."""

    body: bytes | None
    tag: str


class Fetcher:
    """A connection to a server, as the holder of a token."""

    def __init__(self, address: str, token: Token) -> None:
        self.address, self.token = address, token
        # Nothing is unpacked, so that nothing can be larger than it comes.
        headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
        timeout = httpx2.Timeout(_READ, connect=_CONNECT)
        # Certificates take a tenth of a second to read, and plain HTTP, which is for this machine alone, has none.
        verify = address.startswith("https:")
        # A connection is for one answer, so that it can be hung up when that takes too long.
        limits = httpx2.Limits(max_keepalive_connections=0)
        self._client = httpx2.Client(
            base_url=address, headers=headers, timeout=timeout, limits=limits, follow_redirects=False, verify=verify
        )

    def close(self) -> None:
        self._client.close()

    def fetch(self, stage: str, since: int, tag: str = "") -> Fetched:
        """The bundle of a stage for who knows `since` entries, or nothing if it still has this tag.

        Raises InfrastructureError if nobody answers, IntegrityError for what no Tandem answers, else what the server
        says.
        """
        query = {"stage": stage, "since": str(since)}
        headers = {"If-None-Match": tag} if tag else {}
        if (token := self.token()) is not None:
            headers["Authorization"] = f"Bearer {token}"
        try:
            with (
                _hung_up_in_time() as told,
                self._client.stream("GET", _PATH, params=query, headers=headers, extensions=told) as response,
            ):
                body = self._read(response)
        except httpx2.HTTPError as error:
            raise InfrastructureError(
                "the server does not answer",
                where=self.address,
                found=str(error) or type(error).__name__,
                fix=advice(str(error), self.address),
            ) from error
        if response.status_code == httpx2.codes.NOT_MODIFIED and tag:
            return Fetched(None, tag)
        if response.status_code != httpx2.codes.OK:
            raise self._problem(response.status_code, body)
        tag = response.headers.get("etag", "")
        return Fetched(body, tag if tag.isascii() else "")  # another one could not be sent back

    def _read(self, response: httpx2.Response) -> bytes:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise self._no_tandem("a packed answer, though it was asked for as it is")
        body, until = bytearray(), time.monotonic() + DEADLINE
        for chunk in response.iter_raw():
            body += chunk
            if len(body) > MAX_BUNDLE:
                raise self._no_tandem(f"more than {MAX_BUNDLE} bytes")
            if time.monotonic() > until:
                raise self._no_tandem(f"an answer that did not end within {DEADLINE:.0f} s")
        return bytes(body)

    def _problem(self, status: int, body: bytes) -> RegistryError:
        try:
            told = json.loads(body)
        except (ValueError, RecursionError):
            told = None
        if isinstance(told, dict) and "code" in told:
            return error_of(told)
        if status >= httpx2.codes.INTERNAL_SERVER_ERROR:  # a proxy before a server that is down
            return InfrastructureError("the server does not answer", where=self.address, found=f"status {status}")
        return self._no_tandem(f"status {status} without a problem document")

    def _no_tandem(self, found: str) -> IntegrityError:
        return IntegrityError(
            "what answers there is no Tandem",
            where=self.address,
            expected="a head bundle",
            found=found,
            fix="check the address",
        )


@contextmanager
def _hung_up_in_time() -> Iterator[dict[str, Any]]:
    """What a request is given so that its connection is hung up at the deadline: no wait for a single byte of a header
    is too long, and all of them together would take days."""
    sockets: list[socket.socket] = []

    def heard(event: str, told: Mapping[str, Any]) -> None:
        if event in _CONNECTED:
            sockets.append(told["return_value"].get_extra_info("socket"))

    def hang_up() -> None:
        for each in sockets:
            with suppress(OSError):  # one that became part of a safe connection is in the list as that, too
                socket.socket.shutdown(each, socket.SHUT_RDWR)

    timer = threading.Timer(DEADLINE, hang_up)
    timer.daemon = True
    with suppress(RuntimeError):  # the process is ending, or has no thread left
        timer.start()
    try:
        yield {"trace": heard}
    finally:
        timer.cancel()
