"""The application that a server runs: routes over the use cases of one registry."""

from __future__ import annotations

from http import HTTPStatus
from importlib.metadata import version

from anyio import CapacityLimiter
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.errors import ServerErrorMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from registry.bootstrap import Local
from registry.domain.problems import TYPE
from registry.server.access import ByToken, Identify
from registry.server.exchanges import Exchanges
from registry.server.faces.hf_hub.routes import hf_hub_routes
from registry.server.faces.hf_hub.settings import HUB, Hub
from registry.server.health import health_routes
from registry.server.limits import Limits
from registry.server.metrics import Metrics
from registry.server.parts import Parts
from registry.server.problems import document
from registry.server.remembering import Remembering
from registry.server.routes.exchanges import exchange_routes
from registry.server.routes.operations import operation_routes
from registry.server.routes.words import word_routes
from registry.server.straight import Straight
from registry.server.under_way import UnderWay
from registry.server.watching import Admitting, Watch

WORKERS = 16
"""Requests that are worked on at once in one process; each may need two connections to the database."""


def create_app(
    registry: Local, identify: Identify, limits: Limits | None = None, hub: Hub = HUB, straight: Straight | None = None
) -> ASGIApp:
    """A server's application over a registry. Raises AssertionError if some use case has no declared permission."""
    limits, this = limits or Limits(), version("tandem-registry")
    metrics = Metrics(this)
    known = Admitting(identify, metrics, limits)
    exchanges = Exchanges(registry.folder, straight.clear if straight else None, limits.on_their_way)
    under_way = UnderWay(registry.folder, limits.key_seconds)
    parts = Parts(registry, known, CapacityLimiter(WORKERS), exchanges, under_way, limits.runners, hub, straight)
    app = _Routes(title="Tandem", docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(health_routes(parts, metrics, this))
    app.include_router(operation_routes(parts))
    app.include_router(word_routes(parts))
    app.include_router(exchange_routes(parts))
    app.include_router(hf_hub_routes(parts))
    app.add_exception_handler(HTTPException, _http_problem)
    remembering = Remembering(app, registry, identify, known) if isinstance(identify, ByToken) else app
    return Watch(remembering, metrics, limits, this)


class _Routes(FastAPI):
    """The routes, with what the framework puts around them, but for its own answer to what nobody expected: that is
    for `Watch`, which stands around all of it."""

    def build_middleware_stack(self) -> ASGIApp:
        outermost = super().build_middleware_stack()
        assert isinstance(outermost, ServerErrorMiddleware)
        return outermost.app


async def _http_problem(request: Request, error: Exception) -> Response:
    """What the framework refuses by itself: an address that nothing is at, a method that it does not take."""
    assert isinstance(error, HTTPException)
    code = {404: "no-such-address", 405: "no-such-method"}.get(error.status_code, "http")
    told = {"type": TYPE + code, "title": error.detail, "code": code, "faults": []}
    return document(told, HTTPStatus(error.status_code))
