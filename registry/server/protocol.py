"""HTTP as uvicorn speaks it, with an end to how long, and for how long, what is no answer and no file may come or go.

uvicorn bounds neither: whoever opens many connections and sends, or takes, a byte now and then would keep them all. It
begins to work on a request before its parser has said whether its body can be told from what follows it, too. Where
that is in doubt, two servers in a row may see two different requests, so such a request is refused, and its connection
closed.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from registry.domain.problems import MEDIA_TYPE, TYPE
from registry.server.browsers import SECURE

MAX_HEAD = 32 * 1024
"""Bytes of the address and the headers of a request, and of whatever else comes that is not of its body."""
HEAD_SECONDS = 10.0
"""Seconds from the first byte of a request, or from when the connection was made, to the end of its headers; and those
for which what comes after an answer, and begins no other request, is listened to."""
MAX_AHEAD = 32
"""Requests of one connection that wait for the answer to the one before them."""
TOLD = 100
"""Connections beyond those that are taken which are told so; more of them are hung up on."""
TAKING_SECONDS, LEAST_TAKEN = 60.0, 60 * 1024
"""Seconds in which whoever is sent an answer has to take so many bytes of it, or all that is left."""

if TYPE_CHECKING:
    from asyncio.events import TimerHandle


class Bounded(HttpToolsProtocol):
    """A connection that is closed when a head takes too long, or is too long, or an answer is not taken."""

    head_seconds = HEAD_SECONDS
    taking_seconds = TAKING_SECONDS
    _timer: TimerHandle | None = None
    _taking: TimerHandle | None = None
    _is_refused = False
    """Whether it is one too many."""
    _is_heard = False
    """Whether what came last ended a head, or was of a body."""
    _come = 0
    """Bytes that came since, of which nothing was made yet."""
    _why = HTTPStatus.BAD_REQUEST
    """Why a request is refused that the parser gives up."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        # uvicorn would refuse the requests of whoever is connected already, and let in whoever comes and asks nothing.
        self._most, self.limit_concurrency = self.limit_concurrency, None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        if self._most is None or len(self.connections) <= self._most:
            self._wait()
        elif len(self.connections) > self._most + TOLD:
            transport.abort()
        else:
            # Hung up on at once, they would not hear it if they had something to say.
            self._tell(HTTPStatus.SERVICE_UNAVAILABLE)
            self._is_refused = True
            self._timer = self.loop.call_later(1.0, transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_more()
        self._watch_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._is_refused:
            return
        self._is_heard = False
        super().data_received(data)
        if self.transport.is_closing():
            return
        self._come = 0 if self._is_heard else self._come + len(data)
        if self._come > MAX_HEAD:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        elif self._is_answered() and self._timer is None:
            # The rest of a body, or nothing at all: uvicorn has just stopped waiting for the next request.
            self._wait()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._come = 0
        self._wait_no_more()
        self._wait()

    def on_headers_complete(self) -> None:
        self._is_heard = True
        self._wait_no_more()
        why = _fault(self.url, self.headers, self.parser.get_http_version())
        if why is None and len(self.pipeline) >= MAX_AHEAD:
            why = HTTPStatus.SERVICE_UNAVAILABLE
        if why is not None:
            self._why = why
            raise ValueError(why.phrase)  # ends in send_400_response
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._is_heard = True
        super().on_body(body)

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._end_if_closing()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self._end_if_closing()

    def send_400_response(self, msg: str) -> None:
        self._refuse(self._why)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_taking()

    def resume_writing(self) -> None:
        if not self.transport.is_closing():
            self._watch_no_more()
        super().resume_writing()

    # What is waited for ----------------------------------------------------------------------------------------

    def _wait(self) -> None:
        if self._timer is None:
            self._timer = self.loop.call_later(self.head_seconds, self._refuse, HTTPStatus.REQUEST_TIMEOUT)

    def _wait_no_more(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _is_answered(self) -> bool:
        """Whether all is answered that was asked."""
        return (self.cycle is None or self.cycle.response_complete) and not self.pipeline

    def _watch_taking(self) -> None:
        """Look whether an answer is being taken. A connection that is closed ends only when the last of it was."""
        if self._taking is not None:
            return
        before = self.transport.get_write_buffer_size()

        def look() -> None:
            self._taking = None
            left = self.transport.get_write_buffer_size()
            if left and left > before - LEAST_TAKEN:
                self.transport.abort()
            elif left:
                self._watch_taking()

        self._taking = self.loop.call_later(self.taking_seconds, look)

    def _watch_no_more(self) -> None:
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None

    def _end_if_closing(self) -> None:
        if self.transport.is_closing() and self.transport.get_write_buffer_size():
            self._watch_taking()

    # What is refused -------------------------------------------------------------------------------------------

    def _refuse(self, status: HTTPStatus) -> None:
        """Tell why, and close. Nothing is told while an answer to something before is still under way."""
        if self.transport.is_closing():
            return
        if self._may_tell(status):
            self._tell(status)
        self.transport.close()
        self._end_if_closing()

    def _tell(self, status: HTTPStatus) -> None:
        code = _CODES.get(status, "no-http")
        told: dict[str, object] = {
            "type": TYPE + code,
            "title": status.phrase,
            "code": code,
            "faults": [],
            "status": status.value,
        }
        body = json.dumps(told).encode()
        later = "Retry-After: 1\r\n" if status is HTTPStatus.SERVICE_UNAVAILABLE else ""
        self.transport.write(
            f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: {MEDIA_TYPE}\r\n{later}"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n".encode()
            + b"".join(name + b": " + value + b"\r\n" for name, value in SECURE)
            + b"\r\n"
            + body
        )

    def _may_tell(self, status: HTTPStatus) -> bool:
        """Whether what is told now is taken for the answer to what is refused."""
        if self.cycle is None or self.cycle.response_complete:
            # To a request of which the rest never came, there was an answer.
            is_answered = self.cycle is not None and self.cycle.more_body
            return not (is_answered and status is HTTPStatus.REQUEST_TIMEOUT)
        return self._is_in_body()

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
    HTTPStatus.SERVICE_UNAVAILABLE: "busy",
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
