"""Whether a server lives, whether it can work, what it has counted, and what it offers."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from threading import Lock

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from registry.bootstrap import Local
from registry.domain.errors import PermissionDeniedError, RegistryError
from registry.server.access import demand_token
from registry.server.logs import NAME
from registry.server.metrics import MEDIA_TYPE, Metrics
from registry.server.openapi import PATH, openapi
from registry.server.parts import Parts
from registry.server.problems import problem

KEPT = 2.0
"""Seconds for which it is not asked again whether the registry can work."""
_PROBE = b"a server asks whether it can write here\n"
logger = logging.getLogger(NAME)


class Readiness:
    """Whether the database and the blobs are there, asked as often as somebody wants to know, but not more often than
    is good: anybody may ask."""

    def __init__(self, registry: Local, clock: Callable[[], float] = time.monotonic) -> None:
        self._checks: Mapping[str, Callable[[], object]] = {
            "database": lambda: registry.runtime.catalog.check(),
            "blobs": lambda: registry.runtime.blobs.put((_PROBE,)),
        }
        self._clock, self._lock = clock, Lock()
        self._found: dict[str, str] = {}
        self._until = 0.0

    def found(self) -> Mapping[str, str]:
        """For each part, `ok` or `failing`; what is the matter with it is in the log of the server."""
        with self._lock:
            if self._clock() >= self._until:
                self._found = {name: self._asked(name) for name in self._checks}
                self._until = self._clock() + KEPT
            return self._found

    def _asked(self, name: str) -> str:
        try:
            self._checks[name]()
        except (RegistryError, OSError):
            logger.exception("the registry cannot work: %s", name)
            return "failing"
        return "ok"


def health_routes(parts: Parts, metrics: Metrics, version: str) -> APIRouter:
    """`/healthz`, `/readyz` and `/openapi.json`, for whoever asks; `/metrics` with a token for the whole registry, be
    it to read."""
    router, readiness = APIRouter(), Readiness(parts.registry)

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def readyz(_request: Request) -> Response:
        found = await parts.work(readiness.found)
        ready = all(state == "ok" for state in found.values())
        told = {"status": "ready" if ready else "not-ready", "checks": dict(found)}
        return JSONResponse(told, HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE)

    async def counted(request: Request) -> Response:
        try:
            caller = await parts.work(lambda: parts.identify(request.headers))
            demand_token(caller)
            if caller.is_confined:
                raise PermissionDeniedError(
                    "what the server counts is about the whole registry",
                    expected="a token for all applications",
                    fix="tandem token create prometheus --read-only",
                )
        except RegistryError as error:
            return problem(error)
        return Response(metrics.text(), media_type=MEDIA_TYPE)

    async def described(_request: Request) -> Response:
        return JSONResponse(await parts.work(lambda: openapi(version)))

    for path, handler in (("/healthz", healthz), ("/readyz", readyz), ("/metrics", counted), (PATH, described)):
        router.add_api_route(path, handler, methods=["GET"], name=path[1:], response_model=None)
    return router
