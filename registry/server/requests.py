"""What comes in: bodies that are bounded while they are read, and are JSON of which every key is told once."""

from __future__ import annotations

import json
import re
from asyncio import timeout
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from registry.domain.errors import InvalidInputError
from registry.server.limits import STAY, SlowRequestError
from registry.wire.operations import Operation

MAX_BODY = 1024 * 1024
MAX_DEPTH = 32
MAX_KEYS = 10_000
MAX_VALUES = 50_000
"""Values of all lists and objects: whatever they are, so many are read in no time."""
BODY_SECONDS = 30.0
"""Seconds within which a JSON body must have come, whole."""
_TEXT = re.compile(rb'"(?:[^"\\]++|\\(?s:.))*+"?')
"""A text of a JSON document, or the rest of that from where one begins which does not end."""
_BEFORE = (b",", b"[", b"{")
"""What stands before each value but the outermost."""


async def body_of(request: Request) -> bytes:
    """The body of a request. Raises InvalidInputError as soon as it is longer than a JSON body may be, BusyError if the
    server holds too many of them, SlowRequestError if it does not come."""
    read, stay = bytearray(), STAY.get()
    if stay is not None:
        stay.hold(0)  # it counts from before anything of its body has come
    try:
        async with timeout(BODY_SECONDS):
            async for chunk in request.stream():
                read += chunk
                if len(read) > MAX_BODY:
                    raise InvalidInputError("the body is too long", expected=f"at most {MAX_BODY} bytes")
                if stay is not None:
                    stay.hold(len(chunk))
    except TimeoutError as error:
        raise SlowRequestError("the body did not come", expected=f"all of it within {BODY_SECONDS:.0f} s") from error
    return bytes(read)


def document_of(data: bytes) -> Mapping[str, Any]:
    """The JSON object that a body is; an empty one is empty. Raises InvalidInputError for anything else."""
    if not data:
        return {}
    _hold_to_values(data)
    try:
        # Not told its encoding, it would read others, too, of which nothing was counted.
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        is_told = isinstance(error, json.JSONDecodeError | UnicodeDecodeError | RecursionError)
        found = str(error)[:200] if is_told else "a number with more digits than are read"
        raise InvalidInputError("the body is no JSON that is read here", found=found) from error
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


def _hold_to_values(data: bytes) -> None:
    """Refuse more values than may be before any is made: each is the first of a list or an object, or after a comma."""
    most = 2 * (MAX_VALUES + MAX_KEYS)
    is_too_much = data.count(b'"') - data.count(b'\\"') > most  # quotes of that many texts; spares looking for them
    if not is_too_much and sum(map(data.count, _BEFORE)) > MAX_VALUES:
        bare = _TEXT.sub(b"", data)
        is_too_much = sum(map(bare.count, _BEFORE)) > MAX_VALUES
    if is_too_much:
        raise InvalidInputError("the body has too many values", expected=f"at most {MAX_VALUES}")


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
