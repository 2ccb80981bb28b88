"""Answers in JSON: strict, within bounds, and with every value told apart that JSON tells apart."""

from __future__ import annotations

import json
import math
from typing import Any

MAX_TEXT = 1_000_000
"""Characters of an answer; a longer one is no valid JSON here."""
MAX_DEPTH = 32
_MOST_DIGITS = 300
"""Of a whole number: what is beyond a double, readers disagree about."""


class NotJson(ValueError):
    """The text is not one strict JSON document."""


def parse(text: str) -> Any:
    """The value of an answer. Raises NotJson for what is no strict JSON: `NaN`, a key twice, numbers beyond a double,
    more than 32 levels."""
    if len(text) > MAX_TEXT or _too_deep(text):
        raise NotJson("too long or nested too deeply")
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_int=_whole, parse_float=_finite, parse_constant=_refused
        )
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from error


def _too_deep(text: str) -> bool:
    """Whether brackets outside of strings are nested deeper than is allowed; one pass, before anything is parsed."""
    depth, inside, escaped = 0, False, False
    for character in text:
        if inside:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                inside = False
        elif character == '"':
            inside = True
        elif character in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif character in "]}":
            depth -= 1
    return False


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotJson("a key occurs twice")
    return found


def _whole(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise NotJson("a number too large")
    return int(text)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise NotJson("a number too large")
    return value


def _refused(text: str) -> Any:
    raise NotJson(f"{text} is no JSON")
