"""What entries commit to, of many rows of a table at once: `rows_digest`, in a fifth of the time.

That digest is of a JSON array of texts, each the canonical JSON of a row, in order: so every text is within two pairs
of quotes, and what has to be escaped is escaped twice. A line is such a text already escaped for the array, but with
`"` and a control character for the backslash and the quote that a quote becomes. So lines are in the order of the texts
that they stand for, and one look at each byte makes them what is hashed.

What a column needs is looked at once for a hundred rows; most have no character that JSON writes otherwise, and go as
they are. Rows that have what no row is recorded with are written one by one, as `canonical_json` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Any, TypeAlias

from registry.domain.digests import MAX_INTEGER, Digest, canonical_json, digest_of_bytes
from registry.domain.errors import InvalidInputError

PROJECTED: Mapping[str, frozenset[str]] = {"promotion": frozenset({"state"})}
"""Columns that follow later entries, so that no single entry can commit to them."""

_FLAGS: Mapping[str, frozenset[str]] = {"version_file": frozenset({"stored"})}
"""Columns that are true or false; SQLite alone keeps them as numbers."""
_TOGETHER = 100
_QUOTE = '"\x01'
"""An escaped quote in a line, and `\x01` by itself a quote that is not."""
_HASHED = bytes.maketrans(b'"\x01', b'\\"')
"""Makes lines what is hashed."""
_ESCAPED = bytes.maketrans(bytes(range(0x20)) + b'"\\', b"\0" * 0x20 + b"\1\1")
"""Maps what no JSON string has as it is to 0 and 1: the control characters, and what only gets a backslash."""


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows of a table in the order of the entries that they name, some at a time: values by place in `columns`."""

    table: str
    columns: tuple[str, ...]
    pages: Iterable[Sequence[Sequence[Any]]]


Written: TypeAlias = tuple[list[Any], list[str | None], Sequence[Sequence[Any]]]
"""Some rows of a table: the entry that each names, its line, and its values. What a row names may be anything, and one
without a line is none that an entry can commit to."""


def committed_columns(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that an entry commits to: all that are not null, but for those that later entries move."""
    moved, flags = PROJECTED.get(table, frozenset()), _FLAGS.get(table, frozenset())
    return {
        name: bool(value) if name in flags else value
        for name, value in row.items()
        if value is not None and name not in moved
    }


def written(rows: TableRows) -> Iterator[Written]:
    """Rows with their lines, in the same order, some at a time."""
    index = rows.columns.index("log_index")
    for page in rows.pages:
        for start in range(0, len(page), _TOGETHER):
            some = page[start : start + _TOGETHER]
            yield [row[index] for row in some], row_lines(rows.table, rows.columns, some), some


def lines_digests(entries: Iterable[Sequence[str]]) -> list[Digest]:
    """The `rows_digest` of the rows of each entry, by their lines."""
    arrays = ["[\x01" + "\x01,\x01".join(sorted(lines)) + "\x01]" if lines else "[]" for lines in entries]
    # All of them at once: no line has a line break, which is always escaped in it.
    return [digest_of_bytes(data) for data in "\n".join(arrays).encode().translate(_HASHED).split(b"\n")]


def row_lines(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[str | None]:
    """The line of each row; None for one that has a value which cannot be written."""
    if not rows:
        return []
    alike = _by_columns(table, columns, rows)
    if alike is not None:
        return alike
    return [_line(table, dict(zip(columns, row, strict=True))) for row in rows]


# ---------------------------------------------------------------------------------------------------------


def _line(table: str, row: Mapping[str, Any]) -> str | None:
    try:
        return _within(canonical_json({"row": committed_columns(table, row), "table": table}).decode())
    except InvalidInputError:
        return None


def _by_columns(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[str | None] | None:
    """The lines, column by column. None where a column has what is not written alike in every row, and where none has
    something in every row, which says what stands between commas."""
    moved, flags = PROJECTED.get(table, frozenset()), _FLAGS.get(table, frozenset())
    form, values, begun = "", list[Iterable[object]](), False
    for name, given in sorted(zip(columns, zip(*rows, strict=True), strict=True)):
        column = [value if value is None else bool(value) for value in given] if name in flags else given
        if name in moved:
            continue
        made, there = None if column[0] is None else _alike(column), column
        if made is None:
            there = [value for value in column if value is not None]
            if not there:
                continue
            made = _alike(there)
        if made is None:
            return None
        whole = len(there) == len(column)
        mark, texts = made
        part = f"{_QUOTE}{name}{_QUOTE}:{mark}"
        part = f",{part}" if begun else part if whole else f"{part},"
        form += part if whole else "%s"
        values.append(texts if whole else _with_gaps(column, part, iter(texts)))
        begun = begun or whole
    line = _within('{"row":{') + form + _within(f'}},"table":"{table}"}}')
    return list(map(line.__mod__, zip(*values, strict=True))) if begun else None


def _alike(column: Sequence[Any]) -> tuple[str, Iterable[object]] | None:
    """How values of one type stand in a line; None where they are of several, or not to be written."""
    try:
        looked_at = "".join(column).encode().translate(_ESCAPED)
    except TypeError:
        return _numbers_or_flags(column)
    except UnicodeEncodeError:
        return None
    if b"\0" in looked_at:
        return "%s", [_within(encode_basestring(text)) for text in column]
    if b"\1" in looked_at:
        column = [text.replace("\\", "\\\\\\\\").replace('"', f"\\\\{_QUOTE}") for text in column]
    return f"{_QUOTE}%s{_QUOTE}", column


def _numbers_or_flags(column: Sequence[Any]) -> tuple[str, Iterable[object]] | None:
    kinds = set(map(type, column))
    if kinds == {int}:
        return ("%s", column) if min(column) >= -MAX_INTEGER and max(column) <= MAX_INTEGER else None
    return ("%s", ["true" if value else "false" for value in column]) if kinds == {bool} else None


def _with_gaps(column: Sequence[Any], part: str, texts: Iterator[object]) -> list[str]:
    """What stands in each line for a column that is not in all of them."""
    return ["" if value is None else part % (next(texts),) for value in column]


def _within(text: str) -> str:
    """A text of canonical JSON as it stands in a line."""
    return text.replace("\\", "\\\\").replace('"', _QUOTE)
