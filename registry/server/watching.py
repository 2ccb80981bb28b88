"""What happens to every request, whatever it asks: it gets a number, a place, headers, a count and a line of log."""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Iterable, Mapping
from http import HTTPStatus

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.server.access import Caller, Identify
from registry.server.browsers import SECURE
from registry.server.limits import STAY, Buckets, BusyError, House, Limits, Stay
from registry.server.logs import NAME, SEEN, Seen
from registry.server.metrics import Metrics
from registry.server.problems import problem
from registry.wire.receipts import HEADER

REQUEST = "X-Request-Id"
"""The header with the number of a request, as the lines of the log have it; a caller, or a proxy, may choose it."""
VERSION = "Tandem-Version"
ALWAYS = "/healthz"
"""What is answered however much there is to do."""
Header = tuple[bytes, bytes]
_NUMBER = re.compile(r"[0-9A-Za-z._-]{1,64}")
_GONE = 499
"""What is noted for a caller who was gone before the answer; nobody is sent it."""
_STRICT: Header = (b"strict-transport-security", b"max-age=31536000")
_REQUEST, _VERSION, _LOG = (name.lower().encode() for name in (REQUEST, VERSION, HEADER))
_OURS = frozenset((_REQUEST, _VERSION))
logger = logging.getLogger(NAME)


class Watch:
    """The outermost part of an application. What nobody expected is told in the log, and as little as can be to the
    caller."""

    def __init__(self, app: ASGIApp, metrics: Metrics, limits: Limits, version: str) -> None:
        self._app, self._metrics, self._limits, self._version = app, metrics, limits, version.encode()
        self._house = House(limits)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = next((value for name, value in scope["headers"] if name == _REQUEST), b"").decode("latin-1")
        seen = Seen(given if _NUMBER.fullmatch(given) else secrets.token_hex(8))
        started, status = time.perf_counter(), 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = self._marked(message.get("headers", ()), scope, seen)
            await send(message)

        token, stay = SEEN.set(seen), self._house.enter()
        inside = STAY.set(stay)
        try:
            await self._admitted(stay, scope, receive, answer)
        except ClientDisconnect:
            status = status or _GONE
        except Exception:
            logger.exception("a request failed")
            if status:
                raise
            failed = InfrastructureError("the server failed at this", fix=f"look for {seen.request} in its log")
            await problem(failed, HTTPStatus.INTERNAL_SERVER_ERROR)(scope, receive, answer)
        finally:
            stay.leave()
            if stay.turned_away is not None:
                self._metrics.turned_away(stay.turned_away)
            self._note(scope, seen, status, time.perf_counter() - started)
            STAY.reset(inside)
            SEEN.reset(token)

    async def _admitted(self, stay: Stay, scope: Scope, receive: Receive, answer: Send) -> None:
        if not stay.fits and scope["path"] != ALWAYS:
            self._metrics.turned_away("at-once")
            full = BusyError(
                "the server has too much to do", expected=f"at most {self._limits.at_once} requests at once", seconds=1
            )
            await problem(full)(scope, receive, answer)
            return
        if sum(name == b"authorization" for name, _ in scope["headers"]) > 1:
            # A proxy may have looked at another one of them than we would.
            several = InvalidInputError(
                "Authorization is told several times",
                where="Authorization",
                expected="one header",
                found="several",
                fix="send one; if you do, what is in front of the server adds another",
            )
            await problem(several)(scope, receive, answer)
            return
        await self._app(scope, receive, answer)

    def _marked(self, given: Iterable[Header], scope: Scope, seen: Seen) -> list[Header]:
        """The headers of an answer with those that every answer has, in a list of its own."""
        headers = [header for header in given if header[0] not in _OURS]
        there = dict(headers)
        if seen.log is None and (log := there.get(_LOG)) is not None:
            seen.log = log.decode("latin-1")
        headers += [header for header in SECURE if header[0] not in there]
        if scope["scheme"] == "https" and _STRICT[0] not in there:
            headers.append(_STRICT)
        headers += ((_VERSION, self._version), (_REQUEST, seen.request.encode()))
        return headers

    def _note(self, scope: Scope, seen: Seen, status: int, seconds: float) -> None:
        operation = getattr(scope.get("route"), "name", None) or "none"
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._metrics.answered(operation, method, status, seconds)
        told = {
            "request": seen.request,
            "account": seen.account,
            "operation": operation,
            "method": scope["method"],
            "path": scope["path"],
            "status": status,
            "ms": round(seconds * 1000, 1),
            "log": seen.log,
            "client": scope["client"][0] if scope.get("client") else None,
        }
        if logger.isEnabledFor(logging.INFO):
            # Not by `info`, which would look for the line of code that says it.
            record = logging.LogRecord(NAME, logging.INFO, "", 0, "request", None, None)
            record.told = told
            logger.handle(record)


class Admitting:
    """Names whoever is known in the log, and holds them to how often their token may ask."""

    def __init__(self, identify: Identify, metrics: Metrics, limits: Limits) -> None:
        self._identify, self._metrics = identify, metrics
        self._buckets = Buckets(limits.rate)

    def __call__(self, headers: Mapping[str, str]) -> Caller:
        """Who calls. Raises UnauthenticatedError, and what `admit` raises."""
        caller = self._identify(headers)
        self.admit(caller)
        return caller

    def admit(self, caller: Caller) -> None:
        """One request of somebody. Raises TooManyRequestsError if they ask too often, or too much at once."""
        if (seen := SEEN.get()) is not None:
            seen.account = caller.account
        key = (caller.grant and caller.grant.token) or caller.account
        if (stay := STAY.get()) is not None:
            stay.assign(key)
        try:
            self._buckets.take(key)
        except BusyError:
            self._metrics.turned_away("rate")
            raise


_METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}
