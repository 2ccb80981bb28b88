"""HTTP as uvicorn speaks it, with an end to how long, and for how long, the head of a request may come in.

uvicorn bounds neither: whoever opens many connections and sends a byte now and then would keep them all. It begins to
work on a request before its parser has said whether its body can be told from what follows it, too. Where that is in
doubt, two servers in a row may see two different requests, so such a request is refused, and its connection closed.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from registry.domain.problems import MEDIA_TYPE, TYPE

MAX_HEAD = 32 * 1024
"""Bytes of the address and the headers of a request."""
HEAD_SECONDS = 10.0
"""Seconds from the first byte of a request, or from when the connection was made, to the end of its headers."""

if TYPE_CHECKING:
    from asyncio.events import TimerHandle


class Bounded(HttpToolsProtocol):
    """A connection that is closed when a head takes too long, or is too long."""

    head_seconds = HEAD_SECONDS
    _timer: TimerHandle | None = None
    _in_head = True
    _come = 0
    """Bytes of a head that is not there yet."""
    _why = HTTPStatus.BAD_REQUEST
    """Why a request is refused that the parser gives up."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._in_head and not self.transport.is_closing():
            self._come += len(data)
            if self._come > MAX_HEAD:
                self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._in_head, self._come = True, 0
        self._wait()

    def on_headers_complete(self) -> None:
        self._in_head = False
        self._wait_no_more()
        why = _fault(self.url, self.headers, self.parser.get_http_version())
        if why is not None:
            self._why = why
            raise ValueError(why.phrase)  # ends in send_400_response
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        self._refuse(self._why)

    def _wait(self) -> None:
        if self._timer is None:
            self._timer = self.loop.call_later(self.head_seconds, self._refuse, HTTPStatus.REQUEST_TIMEOUT)

    def _wait_no_more(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _refuse(self, status: HTTPStatus) -> None:
        """Tell why, and close. Nothing is told while an answer to something before is still under way."""
        if self.transport.is_closing():
            return
        if self.cycle is None or self.cycle.response_complete or self._is_in_body():
            code = _CODES.get(status, "no-http")
            told: dict[str, object] = {
                "type": TYPE + code,
                "title": status.phrase,
                "code": code,
                "faults": [],
                "status": status.value,
            }
            body = json.dumps(told).encode()
            self.transport.write(
                f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: {MEDIA_TYPE}\r\n"
                f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
                + body
            )
        self.transport.close()

    def _is_in_body(self) -> bool:
        """Whether what came last is of the body of the one request that is there, which nobody has answered yet. It
        will not be: whoever works on it is told that the caller is gone."""
        if self.pipeline or not self.cycle.more_body or self.cycle.response_started:
            return False
        self.cycle.disconnected = True
        self.cycle.message_event.set()
        return True


_CODES = {
    HTTPStatus.REQUEST_TIMEOUT: "request-timeout",
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: "head-too-long",
    HTTPStatus.NOT_IMPLEMENTED: "unknown-coding",
}


def _fault(url: bytes, headers: Sequence[tuple[bytes, bytes]], version: str) -> HTTPStatus | None:
    """Why a request with this head is refused, if it is: for its length, or because it is not certain to whom it is
    said (RFC 9112, section 3.2), or where it ends (section 6)."""
    if len(url) + sum(len(name) + len(value) for name, value in headers) > MAX_HEAD:
        return HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
    codings = [value for name, value in headers if name == b"transfer-encoding"]
    hosts = sum(name == b"host" for name, _ in headers)
    if hosts > 1 or (version != "1.0" and not hosts) or (version == "1.0" and codings):
        return HTTPStatus.BAD_REQUEST
    if codings and (len(codings) > 1 or codings[0].strip(b" \t").lower() != b"chunked"):
        return HTTPStatus.NOT_IMPLEMENTED
    return None
