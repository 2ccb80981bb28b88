"""The values that stand in an `adapter_config.json`: names that are literal, numbers that are decimals, bounds.

PEFT runs some of these texts as regular expressions. Here a module has a literal name, so that what an adapter speaks
of depends on no expression engine and costs no time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, Field, StrictInt

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError

MAX_RANK = 4096
MAX_NAMES = 2048
"""Names in one list or pattern; PEFT shortens longer lists of targets itself."""
MAX_SAVED = 64
MAX_TOKENS = 65_536
"""Indices of trained tokens, or virtual tokens, of one adapter."""
MAX_WIDTH = 1_048_576
MAX_LAYERS = 4096
MAX_SCALE = 1_000_000
MAX_INDEX = 2**31 - 1
"""Of a layer or a token; canonical JSON holds no integers beyond 2**53."""

MODULE = re.compile(r"[A-Za-z0-9_\-]+(\.[A-Za-z0-9_\-]+)*")

_T = TypeVar("_T")


def is_decimal(text: object, low: int, high: int, *, above: bool = False) -> bool:
    """Whether a decimal text lies within `low` and `high`; strictly above `low` if `above`."""
    value = Decimal(str(text))
    return low <= value <= high and not (above and value == low)


def sorted_set(names: Iterable[str] | str) -> list[str] | str:
    """A set of names in its one order; a single name, which means something else, stays what it is."""
    return names if isinstance(names, str) else sorted(set(names))


def nothing_is(empty: _T) -> Any:
    """A validator that reads null as `empty`; PEFT writes either."""
    return BeforeValidator(lambda value: empty if value is None else value)


def _module_name(value: Any) -> str:
    if not isinstance(value, str) or not MODULE.fullmatch(value):
        raise ValueError("not the literal name of a module (letters, digits, '_', '-', joined by '.')")
    return value


def _pattern_key(value: Any) -> str:
    """PEFT reads these keys as regular expressions; a literal name, perhaps anchored by '^', means what it says."""
    return ("^" if str(value).startswith("^") else "") + _module_name(str(value).removeprefix("^"))


def _decimal(value: Any) -> str:
    if not isinstance(value, int | Decimal | str) or isinstance(value, bool):
        raise ValueError("not a number")
    try:
        return decimal_text(value)
    except InvalidInputError as error:  # here it is one fault of a document among others
        raise ValueError(error.message) from error


def _one_or_many(value: Any) -> Any:
    return () if value is None or value == "" else [value] if isinstance(value, int | str) else value


ModuleName = Annotated[str, BeforeValidator(_module_name)]
PatternKey = Annotated[str, BeforeValidator(_pattern_key)]
Rank = Annotated[StrictInt, Field(ge=1, le=MAX_RANK)]
DecimalText = Annotated[str, BeforeValidator(_decimal)]
Names = Annotated[tuple[ModuleName, ...], Field(max_length=MAX_NAMES), nothing_is(())]
Targets = Annotated[tuple[ModuleName, ...], Field(min_length=1, max_length=MAX_NAMES)] | ModuleName
"""Names that match the end of a module's path; a single name, not in a list, matches the whole path."""
OneOrMany = BeforeValidator(_one_or_many)
Index = Annotated[StrictInt, Field(ge=0, le=MAX_INDEX)]
TokenIds = Annotated[tuple[Index, ...], Field(min_length=1, max_length=MAX_TOKENS)]
