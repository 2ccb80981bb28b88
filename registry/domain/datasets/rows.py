"""Rows: what is one, what it is known by, and its digest.

A row is known by its id column or, without one, by its own digest; identical rows are then allowed. In what is
digested, a number that is no small integer is `{"$decimal": "0.5"}`, so that no float is ever involved; a key
that is itself `$decimal` gets one more `$`, so that the two cannot be confused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from registry.domain.digests import MAX_INTEGER, Digest, digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.wording import short

Row: TypeAlias = dict[str, Any]
"""Values by column: None, bool, int, Decimal, str, and lists and mappings of them; never a float."""

MAX_LINE = 1024 * 1024
"""Bytes; a longer line or record is refused."""
MAX_COLUMNS = 1000
MAX_ROWS = 100_000_000
MAX_DEPTH = 64
"""Objects and lists within one row; a fixed limit, so that it does not depend on the depth of the caller."""
MAX_DIGITS = 1000
"""Of a number, before or after its point."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_MARKED = re.compile(r"\$+decimal")


def row_digest(row: Mapping[str, Any]) -> Digest:
    """The digest of a row, whatever the order of its keys and the spelling of its numbers."""
    return digest_of(_canonical(row))


def sample_id(row: Mapping[str, Any], column: str, where: str) -> str:
    """The id of a row as text. Raises InvalidInputError for a row without one."""
    if column not in row:
        columns = ", ".join(sorted(row)[:10]) or "none"
        raise InvalidInputError(
            f"the row has no id: {short(column)} is missing", where=where, expected=f"a column {column}", found=columns
        )
    value = row[column]
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InvalidInputError("an id must be text or a whole number", where=where, found=short(value))
    text = str(value)
    if not text or len(text) > 512 or _CONTROL.search(text):
        raise InvalidInputError(
            "not an id", where=where, expected="1 to 512 characters without control characters", found=short(text)
        )
    return text


def kind_of(value: Any) -> str:
    """What a value is, in the words of JSON; `integer` apart from `number`."""
    for kind, name in ((bool, "boolean"), (int, "integer"), (Decimal, "number"), (str, "string"), (list, "array")):
        if isinstance(value, kind):
            return name
    return "null" if value is None else "object"


# ---------------------------------------------------------------------------------------------------------


def _canonical(value: Any, depth: int = 0) -> Any:
    if depth > MAX_DEPTH:
        raise InvalidInputError("nested too deeply", expected=f"at most {MAX_DEPTH} levels")
    if isinstance(value, Mapping):
        return {f"${k}" if _MARKED.fullmatch(k) else k: _canonical(item, depth + 1) for k, item in value.items()}
    if isinstance(value, list):
        return [_canonical(item, depth + 1) for item in value]
    if isinstance(value, Decimal):
        return {"$decimal": _exact(value)}
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > MAX_INTEGER:
        return {"$decimal": str(value)}
    return value


def _exact(value: Decimal) -> str:
    """The decimal in its one spelling, every digit kept: rounding would give different rows one digest."""
    if value and abs(value.adjusted()) > MAX_DIGITS:
        raise InvalidInputError("a number too large or too small", found=short(str(value)))
    text = format(value, "f") if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text
