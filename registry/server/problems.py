"""Errors and refusals over HTTP: problem documents (RFC 9457), and the only table of status codes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import JSONResponse, Response

from registry.domain.errors import (
    ConflictError,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    KeyReusedError,
    LimitError,
    NotFoundError,
    PermissionDeniedError,
    RegistryError,
    StaleError,
    UnauthenticatedError,
    UnderWayError,
)
from registry.domain.outcomes import PromotionOutcome, RollbackOutcome
from registry.domain.policies.decision import Verdict
from registry.domain.problems import MEDIA_TYPE, TYPE, problem_of
from registry.domain.stages import PromotionState
from registry.server.limits import BusyError, SlowRequestError, TooManyRequestsError

_BY_CLASS: Mapping[type[RegistryError], HTTPStatus] = {
    InvalidInputError: HTTPStatus.BAD_REQUEST,
    LimitError: HTTPStatus.FORBIDDEN,
    NotFoundError: HTTPStatus.NOT_FOUND,
    PermissionDeniedError: HTTPStatus.FORBIDDEN,
    UnauthenticatedError: HTTPStatus.UNAUTHORIZED,
    ConflictError: HTTPStatus.CONFLICT,
    StaleError: HTTPStatus.PRECONDITION_FAILED,
    KeyReusedError: HTTPStatus.UNPROCESSABLE_ENTITY,
    IntegrityError: HTTPStatus.INTERNAL_SERVER_ERROR,
    InfrastructureError: HTTPStatus.SERVICE_UNAVAILABLE,
    TooManyRequestsError: HTTPStatus.TOO_MANY_REQUESTS,
    SlowRequestError: HTTPStatus.REQUEST_TIMEOUT,
}

_DENIED = "policy-denied"
_SCHEME = 'Bearer realm="tandem"'
"""What whoever is not known is told to come with (RFC 6750, section 3)."""


def problem(error: RegistryError, status: HTTPStatus | None = None) -> Response:
    """The response that tells of an error, by default with the status of its class."""
    response = document(problem_of(error), status or status_of(error))
    if isinstance(error, BusyError | UnderWayError):
        response.headers["Retry-After"] = str(error.retry_after)
    if response.status_code == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = _SCHEME
    return response


def document(told: Mapping[str, object], status: HTTPStatus) -> Response:
    """A response with a problem document."""
    return JSONResponse({**told, "status": status.value}, status.value, media_type=MEDIA_TYPE)


def status_of(error: RegistryError) -> HTTPStatus:
    """The status code of an error's class; what has none of its own is infrastructure."""
    return next((_BY_CLASS[c] for c in type(error).__mro__ if c in _BY_CLASS), HTTPStatus.SERVICE_UNAVAILABLE)


def outcome_status(answer: object) -> HTTPStatus:
    """The status code of an answer: 201 what was placed, 202 what waits, 403 what was refused, 200 all else."""
    if isinstance(answer, PromotionOutcome):
        return _promoted(answer)
    if isinstance(answer, RollbackOutcome) and not answer.dry_run:
        return HTTPStatus.FORBIDDEN if answer.target is None else HTTPStatus.CREATED
    return HTTPStatus.OK


def refusal(answer: object, encoded: bytes) -> Response:
    """The response that tells of a refusal: a problem document that has the whole answer, decision and all."""
    why = "its policy refuses it" if isinstance(answer, PromotionOutcome) else "there is no release to return to"
    told = {"type": TYPE + _DENIED, "title": why, "code": _DENIED, "status": HTTPStatus.FORBIDDEN.value}
    body = json.dumps(told)[:-1].encode() + b', "answer": ' + encoded + b"}"
    return Response(body, HTTPStatus.FORBIDDEN, media_type=MEDIA_TYPE)


def _promoted(answer: PromotionOutcome) -> HTTPStatus:
    if answer.deployment is not None:
        return HTTPStatus.OK if answer.already else HTTPStatus.CREATED
    verdict = None if answer.decision is None else answer.decision.decision.verdict
    waits = verdict is Verdict.WAIT or (verdict is None and answer.state is PromotionState.OPEN)
    return HTTPStatus.ACCEPTED if waits else HTTPStatus.FORBIDDEN
