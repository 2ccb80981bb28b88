"""What entries commit to, of many rows at once, is what each row by itself comes to."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from registry.domain.digests import MAX_INTEGER, canonical_json, digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.log import rows_digest
from registry.domain.log_rows import TableRows, committed_columns, lines_digests, row_lines, written

TEXTS = st.text(st.sampled_from('ab é"\\\n\x00\x01\x1f\x7f\u2028😀!#z{}[],:%s0')) | st.text(max_size=5)
NUMBERS = st.sampled_from([0, -1, 7, MAX_INTEGER, -MAX_INTEGER]) | st.integers(-(2**53) + 1, 2**53 - 1)
NEVER = st.sampled_from([1.5, b"bytes", MAX_INTEGER + 1, -(2**60), "half a \ud83d", float("nan")])
COLUMNS = ("name", "log_index", "at", "a_b", "ab", "stored", "state")


def a_table(*columns: st.SearchStrategy[Any]) -> st.SearchStrategy[list[tuple[Any, ...]]]:
    return st.lists(st.tuples(TEXTS, st.integers(0, 9), *columns), min_size=1, max_size=6)


ALIKE = st.tuples(*[st.sampled_from([TEXTS, NUMBERS, st.booleans(), st.none()])] * 5)
"""A database's columns have values of one type; somebody who owns it may put any into any."""
GAPS = ALIKE.map(lambda kinds: tuple(kind | st.none() for kind in kinds))
ANY = st.just((TEXTS | NUMBERS | st.booleans() | st.none() | NEVER,) * 5)
TABLES = (ALIKE | GAPS | ANY).flatmap(lambda columns: a_table(*columns))


def by_itself(table: str, columns: tuple[str, ...], row: tuple[Any, ...]) -> dict[str, Any] | None:
    """What an entry commits to of one row, or None if it cannot be written."""
    found: dict[str, Any] = {"row": committed_columns(table, dict(zip(columns, row, strict=True))), "table": table}
    try:
        canonical_json(found)
    except InvalidInputError:
        return None
    return found


@given(TABLES, st.sampled_from(["version_file", "promotion", "name"]))
@example([("a%s", 1, None, None, None, 0, "open")], "version_file")
def test_a_line_stands_for_the_row_in_canonical_form(rows: list[tuple[Any, ...]], table: str) -> None:
    lines = row_lines(table, COLUMNS, rows)
    expected = [by_itself(table, COLUMNS, row) for row in rows]
    assert [line is None for line in lines] == [found is None for found in expected]
    for line, found in zip(lines, expected, strict=True):
        if line is not None and found is not None:
            assert lines_digests([[line]]) == [digest_of([canonical_json(found).decode()])]


@given(
    st.lists(st.tuples(st.sampled_from(["a", "a_b", "ab"]), st.tuples(ALIKE | GAPS).flatmap(lambda c: a_table(*c[0]))))
)
@example([("a", [("x", 1, "b", None, None, None, None), ("x", 1, "b#", None, None, None, None)])])
@example([("a", [("x", 1, "b", None, None, None, None), ("x", 1, 'b"', None, None, None, None)])])
def test_the_digest_of_lines_is_that_of_the_rows(tables: list[tuple[str, list[tuple[Any, ...]]]]) -> None:
    lines = [line for table, rows in tables for line in row_lines(table, COLUMNS, rows) if line is not None]
    listed = [
        (table, committed_columns(table, dict(zip(COLUMNS, row, strict=True))))
        for table, rows in tables
        for row in rows
    ]
    assert lines_digests([lines, [], lines]) == [rows_digest(listed), rows_digest([]), rows_digest(listed)]


@pytest.mark.parametrize("value", [1.5, b"x", 2**53, -(2**53), "\ud83d"], ids=ascii)
def test_a_row_that_nobody_could_record_has_no_line_and_the_others_keep_theirs(value: object) -> None:
    assert row_lines("name", ("a", "b"), [(value, 1), ("x", 2)])[0] is None
    assert row_lines("name", ("a", "b"), [(value, 1), ("x", 2)])[1] == row_lines("name", ("a", "b"), [("x", 2)])[0]


def test_rows_of_many_pages_come_in_order_with_what_they_name() -> None:
    pages = [[(n, f"n{n}") for n in range(start, start + 150)] for start in (0, 150)]
    rows = TableRows("name", ("log_index", "name"), pages)
    found = [row for named, _, some in written(rows) for row in zip(named, some, strict=True)]
    assert found == [(n, (n, f"n{n}")) for n in range(300)]
