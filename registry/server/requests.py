"""What comes in: bodies that are bounded while they are read, and are JSON of which every key is told once."""

from __future__ import annotations

import json
from asyncio import timeout
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from registry.domain.errors import InvalidInputError
from registry.server.limits import SlowRequestError
from registry.wire.operations import Operation

MAX_BODY = 1024 * 1024
MAX_DEPTH = 32
MAX_KEYS = 10_000
BODY_SECONDS = 30.0
"""Seconds within which a JSON body must have come, whole."""


async def body_of(request: Request) -> bytes:
    """The body of a request. Raises InvalidInputError as soon as it is longer than a JSON body may be,
    SlowRequestError if it does not come."""
    read = bytearray()
    try:
        async with timeout(BODY_SECONDS):
            async for chunk in request.stream():
                read += chunk
                if len(read) > MAX_BODY:
                    raise InvalidInputError("the body is too long", expected=f"at most {MAX_BODY} bytes")
    except TimeoutError as error:
        raise SlowRequestError("the body did not come", expected=f"all of it within {BODY_SECONDS:.0f} s") from error
    return bytes(read)


def document_of(data: bytes) -> Mapping[str, Any]:
    """The JSON object that a body is; an empty one is empty. Raises InvalidInputError for anything else."""
    if not data:
        return {}
    try:
        found = json.loads(data, object_pairs_hook=_once, parse_constant=_no_constant)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise InvalidInputError("the body is no JSON", found=str(error)) from error
    if not isinstance(found, dict):
        raise InvalidInputError("the body is no JSON object", found=type(found).__name__)
    _hold_to_limits(found)
    return found


def query_of(request: Request, operation: Operation) -> Mapping[str, Any]:
    """The arguments of a query: what may be given several times is a list."""
    found: dict[str, Any] = {}
    for name, value in request.query_params.multi_items():
        if name in operation.several:
            found.setdefault(name, []).append(value)
        elif name in found:
            raise InvalidInputError(f"{name} is given twice", where=name)
        else:
            found[name] = value
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise InvalidInputError("a key of the body is told twice")
    return found


def _no_constant(name: str) -> Any:
    raise InvalidInputError(f"the body is no JSON: {name} is no number there")


def _hold_to_limits(document: Any) -> None:
    keys, level = 0, [document]
    for _ in range(MAX_DEPTH):
        below: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                keys += len(value)
                below += value.values()
            elif isinstance(value, list):
                below += value
        if keys > MAX_KEYS:
            raise InvalidInputError("the body has too many keys", expected=f"at most {MAX_KEYS}")
        level = [value for value in below if isinstance(value, dict | list)]
        if not level:
            return
    raise InvalidInputError("the body is nested too deeply", expected=f"at most {MAX_DEPTH} levels")
