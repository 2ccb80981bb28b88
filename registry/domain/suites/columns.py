"""Values of a row's columns: found by dotted path, and as text."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from registry.domain.digests import decimal_text


def reach(row: Mapping[str, Any], column: str) -> Any:
    """The value of a column; a column that has the dots in its own name wins over the path."""
    if column in row:
        return row[column]
    value: Any = row
    for step in column.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def text_of(value: str | int | Decimal) -> str:
    """A single value as text: `true`, `7`, `0.5`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return decimal_text(value) if isinstance(value, Decimal) else str(value)
