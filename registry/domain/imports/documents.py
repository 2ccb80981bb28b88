"""JSON by other tools: strict where two readers could see two documents, forgiving where a tool writes what it means.

A key that occurs twice, nesting without end and numbers of a thousand digits are refused. NaN and infinities, which
tools write for scores that could not be computed, are no value.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.wording import short

MAX_DEPTH = 100
"""Objects and lists within one another."""
MAX_DIGITS = 1000
MAX_DETAIL = 512
"""Characters of what is kept of a tool, such as the name of its model."""
MAX_COUNT = 2**31 - 1


def parse_object(data: bytes, where: str) -> dict[str, Any]:
    """`data` as a JSON object; numbers with a point or exponent are Decimal. Raises InvalidInputError."""
    try:
        value = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_unique,
            parse_int=_integer,
            parse_float=Decimal,
            parse_constant=_nothing,
        )
    except UnicodeDecodeError as error:
        found = f"byte 0x{data[error.start]:02x} at position {error.start}"
        raise InvalidInputError("not UTF-8 text", where=where, found=found) from error
    except json.JSONDecodeError as error:
        found = f"{error.msg} at line {error.lineno}, column {error.colno}"
        raise InvalidInputError("not JSON", where=where, expected="one JSON object", found=found) from error
    except RecursionError as error:
        raise _too_deep(where) from error
    except (ValueError, ArithmeticError) as error:
        raise InvalidInputError("not strict JSON", where=where, found=str(error)) from error
    if not isinstance(value, dict):
        raise InvalidInputError("not a JSON object", where=where, expected="an object { … }", found=short(value))
    _refuse_depth(value, where)
    return value


def mapping(value: object) -> Mapping[str, Any]:
    """The mapping, or an empty one for everything else: what a tool left out."""
    return value if isinstance(value, dict) else {}


def text(value: object) -> str:
    """A text or number as text; empty for everything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return ""
    return str(value)


def count(value: object) -> int:
    """Something counted, such as tokens; 0 where the tool does not tell."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return 0
    return int(value) if 0 <= value <= MAX_COUNT else 0


def microseconds(value: object, unit: int) -> int:
    """A duration in units of so many microseconds, in microseconds; 0 where the tool does not tell."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return 0
    return int(value * unit) if 0 <= value <= MAX_COUNT else 0


def score(value: object) -> str | None:
    """A score as a decimal; None for what is no finite number."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if not isinstance(value, int | Decimal):
        return None
    try:
        return decimal_text(value)
    except InvalidInputError:
        return None


def details(**given: object) -> dict[str, str]:
    """What is known of the tool and its model, without what is empty, each cut to a length that is kept."""
    found = {key: text(value)[:MAX_DETAIL].encode("utf-8", "replace").decode() for key, value in given.items()}
    return {key: value.replace("\x00", "?") for key, value in found.items() if value}


def _refuse_depth(document: dict[str, Any], where: str) -> None:
    level: list[Any] = [document]
    for _ in range(MAX_DEPTH):
        inner = (item for value in level for item in (value.values() if isinstance(value, dict) else value))
        level = [item for item in inner if isinstance(item, dict | list)]
        if not level:
            return
    raise _too_deep(where)


def _too_deep(where: str) -> InvalidInputError:
    return InvalidInputError("nested too deeply", where=where, expected=f"at most {MAX_DEPTH} levels")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {short(next(key for key in keys if keys.count(key) > 1))} occurs twice")
    return found


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ValueError(f"a number of {len(digits)} digits")
    return int(digits)


def _nothing(_: str) -> None:
    return None
