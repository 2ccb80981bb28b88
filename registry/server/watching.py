"""What happens to every request, whatever it asks: it gets a number, a place, headers, a count and a line of log."""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Mapping
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from registry.domain.errors import InfrastructureError
from registry.server.access import Caller, Identify
from registry.server.limits import Buckets, BusyError, Limits
from registry.server.logs import NAME, SEEN, Seen, seeing
from registry.server.metrics import Metrics
from registry.server.problems import problem
from registry.wire.receipts import HEADER

REQUEST = "X-Request-Id"
"""The header with the number of a request, as the lines of the log have it; a caller, or a proxy, may choose it."""
VERSION = "Tandem-Version"
ALWAYS = "/healthz"
"""What is answered however much there is to do."""
_NUMBER = re.compile(r"[0-9A-Za-z._-]{1,64}")
_GONE = 499
"""What is noted for a caller who was gone before the answer; nobody is sent it."""
_SECURE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}
logger = logging.getLogger(NAME)


class Watch:
    """The outermost part of an application. What nobody expected is told in the log, and as little as can be to the
    caller."""

    def __init__(self, app: ASGIApp, metrics: Metrics, limits: Limits, version: str) -> None:
        self._app, self._metrics, self._limits, self._version = app, metrics, limits, version
        self._inside = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(REQUEST.lower(), "")
        seen = Seen(given if _NUMBER.fullmatch(given) else secrets.token_hex(8))
        started, status = time.perf_counter(), 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                self._mark(headers, scope, seen)
                seen.log = seen.log or headers.get(HEADER)
            await send(message)

        with seeing(seen):
            self._inside += 1
            try:
                await self._admitted(scope, receive, answer)
            except ClientDisconnect:
                status = status or _GONE
            except Exception:
                logger.exception("a request failed")
                if status:
                    raise
                failed = InfrastructureError("the server failed at this", fix=f"look for {seen.request} in its log")
                await problem(failed, HTTPStatus.INTERNAL_SERVER_ERROR)(scope, receive, answer)
            finally:
                self._inside -= 1
                self._note(scope, seen, status, time.perf_counter() - started)

    async def _admitted(self, scope: Scope, receive: Receive, answer: Send) -> None:
        if self._inside > self._limits.at_once and scope["path"] != ALWAYS:
            self._metrics.turned_away("at-once")
            full = BusyError(
                "the server has too much to do", expected=f"at most {self._limits.at_once} requests at once", seconds=1
            )
            await problem(full)(scope, receive, answer)
            return
        await self._app(scope, receive, answer)

    def _mark(self, headers: MutableHeaders, scope: Scope, seen: Seen) -> None:
        for name, value in _SECURE.items():
            headers.setdefault(name, value)
        if scope["scheme"] == "https":
            headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        headers[VERSION], headers[REQUEST] = self._version, seen.request

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
        logger.info("request", extra={"told": told})


def watched(identify: Identify, metrics: Metrics, limits: Limits) -> Identify:
    """The same, and whoever is known is named in the log, and held to how often their token may ask."""
    buckets = Buckets(limits.rate)

    def known(headers: Mapping[str, str]) -> Caller:
        caller = identify(headers)
        if (seen := SEEN.get()) is not None:
            seen.account = caller.account
        try:
            buckets.take((caller.grant and caller.grant.token) or caller.account)
        except BusyError:
            metrics.turned_away("rate")
            raise
        return caller

    return known


_METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}
