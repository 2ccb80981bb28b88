"""HTTP as uvicorn speaks it, with an end to how long, and for how long, the head of a request may come in.

uvicorn bounds neither: whoever opens many connections and sends a byte now and then would keep them all.
"""

from __future__ import annotations

import asyncio
import json
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
    _too_long = False

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
        if len(self.url) + sum(len(name) + len(value) for name, value in self.headers) > MAX_HEAD:
            self._too_long = True
            raise ValueError("the head is too long")  # ends in send_400_response
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE if self._too_long else HTTPStatus.BAD_REQUEST)

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
        if self.cycle is None or self.cycle.response_complete:
            code = {408: "request-timeout", 431: "head-too-long"}.get(status, "no-http")
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
