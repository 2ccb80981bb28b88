"""JSON objects written by strangers: one meaning only, or refused.

The standard parser takes the last of two equal keys, reads NaN, and guesses the encoding; two readers of the same
bytes could then see two documents. Decimals stay decimals, so that no float decides anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from registry.domain.errors import InvalidInputError

MAX_DOCUMENT = 1024 * 1024
"""Bytes of a configuration document."""
MAX_KEYS = 10_000
MAX_DEPTH = 32
"""Keys of a configuration document in all, and how deep its values may lie within one another."""


def parse_document(data: bytes, where: str) -> dict[str, Any]:
    """A configuration document: as `parse_object`, and within the caps on bytes, keys and depth."""
    document = parse_object(data, where)
    level: list[Any] = [document]
    keys = depth = 0
    while level:
        depth += 1
        keys += sum(len(value) for value in level if isinstance(value, dict))
        if depth > MAX_DEPTH or keys > MAX_KEYS:
            raise InvalidInputError(
                "the document is nested too deeply" if depth > MAX_DEPTH else "the document has too many keys",
                where=where,
                expected=f"at most {MAX_DEPTH} levels and {MAX_KEYS} keys",
                found=f"more than {MAX_DEPTH} levels" if depth > MAX_DEPTH else f"at least {keys} keys",
            )
        level = [inner for value in level for inner in _inside(value) if isinstance(inner, dict | list)]
    return document


def parse_object(data: bytes, where: str, limit: int = MAX_DOCUMENT) -> dict[str, Any]:
    """`data` as a JSON object. Raises InvalidInputError for every other thing, and for more than `limit` bytes."""
    if len(data) > limit:
        raise InvalidInputError(
            "the document is too large", where=where, expected=f"at most {limit} bytes", found=f"{len(data)} bytes"
        )
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_int=_integer,
            parse_float=Decimal,
            parse_constant=_no_constant,
        )
    except (ValueError, InvalidOperation, RecursionError) as error:
        raise InvalidInputError("not strict JSON", where=where, expected="one JSON object", found=str(error)) from error
    if not isinstance(value, dict):
        raise InvalidInputError(
            "not a JSON object", where=where, expected="an object { … }", found=type(value).__name__
        )
    return value


def _inside(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, item in pairs:
        if key in result:
            raise ValueError(f"duplicate key {key[:80]!r}")
        result[key] = item
    return result


def _integer(text: str) -> int:
    # "-0" is an integer here and a float elsewhere: two meanings
    if text == "-0":
        raise ValueError("the number -0")
    return int(text)


def _no_constant(text: str) -> Any:
    raise ValueError(f"the constant {text}")
