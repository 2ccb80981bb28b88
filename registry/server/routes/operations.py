"""One route for each operation: a GET for what only reads and can be said in a query, else a POST."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from registry.bootstrap import Local
from registry.domain.errors import InvalidInputError, RegistryError
from registry.server.access import Caller, authorize
from registry.server.given import Given, given
from registry.server.parts import Parts
from registry.server.problems import document, outcome_status, problem, refusal, status_of
from registry.server.reaching import refuse_unnamed
from registry.server.repeating import Repeatable
from registry.server.requests import body_of, document_of, query_of
from registry.server.scoping import hold_to_scope, scopes
from registry.server.streams import MEDIA_TYPE as STREAM
from registry.server.streams import streamed
from registry.wire.codec import decode_arguments, encode_answer
from registry.wire.files import EXCHANGE
from registry.wire.operations import Operation, Repeat, operations
from registry.wire.receipts import HEADER, told_receipts

PREFIX = "/v1"
KEY, MATCH = "Idempotency-Key", "If-Match"


def operation_routes(parts: Parts) -> APIRouter:
    """The routes of every operation. Raises AssertionError if a use case is declared nowhere."""
    scopes()
    router = APIRouter(prefix=PREFIX)
    for operation in operations().values():
        method = "GET" if operation.asked_by_query else "POST"
        router.add_api_route(
            f"/{operation.path}",
            _endpoint(operation, parts),
            methods=[method],
            name=operation.name,
            response_model=None,
        )
    return router


def _endpoint(operation: Operation, parts: Parts) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            caller = await parts.work(lambda: parts.identify(request.headers))
            if not operation.may_look:
                authorize(caller, operation)
            document = await _document(request, operation)
            if operation.may_look and not operation.only_looks(document):
                authorize(caller, operation)
            arguments = decode_arguments(operation, document)
            refuse_unnamed(arguments, parts.runners)
            key = _add_headers(arguments, operation, request)
            if caller.is_confined:
                await parts.work(lambda: hold_to_scope(parts.registry, caller, operation, arguments))
            done = await parts.under_way.take(caller.account, _to_wait_for(operation, key, arguments))
        except RegistryError as error:
            return problem(error)
        exchange = request.headers.get(EXCHANGE)
        if operation.listeners and STREAM in request.headers.get("accept", ""):
            return streamed(parts, caller, operation, arguments, exchange, key, done)
        try:
            response = await parts.work(lambda: answered(parts, caller, operation, arguments, exchange, key))
        finally:
            done()
        return tagged(request, response) if operation.asked_by_query else response

    return endpoint


def _to_wait_for(operation: Operation, key: str | None, arguments: Mapping[str, Any]) -> str | None:
    """The key of a change that is done once under it; None where there is none, or it is the same without."""
    told = key if key is not None else arguments.get("op_id")
    return None if operation.repeat in {None, Repeat.SAME} else told


def tagged(request: Request, response: Response) -> Response:
    """The same answer with its tag; no body for whoever has it (RFC 9110, sections 8.8.3, 13.1.2)."""
    if response.status_code != HTTPStatus.OK:
        return response
    tag = f'"{hashlib.sha256(response.body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in map(str.strip, request.headers.get("if-none-match", "").split(",")):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    response.headers.update(headers)
    return response


def answered(
    parts: Parts,
    caller: Caller,
    operation: Operation,
    arguments: Mapping[str, Any],
    exchange: str | None = None,
    key: str | None = None,
) -> Response:
    """Carry an operation out for a caller, and tell what came of it. Its files are in the exchange; with a key it is
    done once."""
    registry = parts.for_(caller)
    told, answer = Given({}), None
    try:
        with given(parts, caller.account, operation, arguments, exchange) as told:
            if key is None:
                answer = told.carried_out(registry, operation, told.arguments)
                encoded = told.answer(encode_answer(operation, answer))
            else:
                call = Repeatable(registry, operation, key, arguments, told.arguments, told.answer)
                encoded = call.answer(lambda door: told.carried_out(door, operation, told.arguments))
    except RegistryError as error:
        return _logged(document(told.problem(error, registry.folder), status_of(error)), registry)
    status = outcome_status(answer)
    if status is HTTPStatus.FORBIDDEN:
        return _logged(refusal(answer, encoded), registry)
    return _logged(Response(encoded, status, media_type="application/json"), registry)


async def _document(request: Request, operation: Operation) -> Mapping[str, Any]:
    if operation.asked_by_query:
        return query_of(request, operation)
    return document_of(await body_of(request))


def _add_headers(arguments: dict[str, Any], operation: Operation, request: Request) -> str | None:
    """What headers say that arguments may say, too: the key of an operation, and what a stage must serve.

    The key is answered where the operation takes none itself.
    """
    key = None
    for header, name in ((KEY, "op_id"), (MATCH, "expect")):
        value = request.headers.get(header)
        if value is None:
            continue
        value = value.strip().strip('"') if header == MATCH else value
        if header == KEY and operation.repeat not in {None, Repeat.KEYED}:
            key = value
            continue
        if name not in operation.parameters:
            raise InvalidInputError(f"{operation.path} takes no {header}", where=header, found=value)
        if arguments.setdefault(name, value) != value:
            raise InvalidInputError(f"{header} and {name} differ", where=header, found=value)
    return key


def _logged(response: Response, registry: Local) -> Response:
    if written := told_receipts(registry.written()):
        response.headers[HEADER] = written
    return response
