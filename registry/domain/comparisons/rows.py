"""Files that people return: rows one by one, each with its own fault, and the values in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from registry.domain.datasets import Row
from registry.domain.datasets.csv_rows import CsvRecords
from registry.domain.datasets.formats import Format, Reader, format_of, reader_of
from registry.domain.datasets.rows import sample_id
from registry.domain.digests import decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.text import check_text
from registry.domain.wording import nearest, short

MOST_BYTES = 128 * 1024 * 1024
"""Of one file, which is held in memory as a whole."""

_SECONDS = re.compile(r"[0-9]{1,7}(\.[0-9]{1,6})?")


def rows_of(chunks: Iterable[bytes], source: str) -> Iterator[tuple[int, Row | InvalidInputError]]:
    """Each record with the number of its line: its row, or what is wrong with it.

    Raises InvalidInputError for what is wrong with the file as a whole, after which nothing can be read.
    """
    reader: Reader | None = None

    def parsed(reader: Reader, records: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, Row | InvalidInputError]]:
        for number, record in records:
            try:
                yield number, reader.parse(record, f"{source}:{number}")
            except InvalidInputError as error:
                yield number, error

    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > MOST_BYTES:
            raise InvalidInputError(
                "the file is too large", where=source, expected=f"at most {MOST_BYTES} bytes", fix="split it"
            )
        reader = reader or _reader(chunk, source)
        yield from parsed(reader, reader.feed(chunk))
    reader = reader or reader_of(source)
    yield from parsed(reader, reader.finish())


def given(row: Mapping[str, Any], column: str) -> Any:
    """A value, or None where the cell is empty: CSV knows no other way to say nothing."""
    value = row.get(column)
    return None if value == "" else value


def identifier(row: Mapping[str, Any], column: str, where: str) -> str:
    """An id as it is given. Raises InvalidInputError for none, or for what could not be kept."""
    found = sample_id(row, column, where)
    return check_text(found, f"the {column}", where)


def word(row: Mapping[str, Any], column: str, known: Iterable[str], where: str) -> str:
    """One of the words that a column may hold."""
    value, words = given(row, column), list(known)
    if value in words:
        return str(value)
    raise InvalidInputError(
        f"no such {column}",
        where=where,
        expected=", ".join(words),
        found="nothing" if value is None else short(value),
        fix=nearest(str(value), words) if value is not None else "",
    )


def seconds(row: Mapping[str, Any], where: str) -> str | None:
    value = given(row, "seconds")
    if value is None:
        return None
    text = str(value) if isinstance(value, str | int | Decimal) and not isinstance(value, bool) else ""
    text = text.replace(",", ".")
    if not _SECONDS.fullmatch(text):
        raise InvalidInputError(
            "not a number of seconds", where=where, expected="0 to 9999999, with up to 6 places", found=short(value)
        )
    return decimal_text(text)


def unknown_columns(row: Mapping[str, Any], known: Iterable[str], told: set[str], where: str) -> Iterator[Fault]:
    """A fault for each column that nothing reads, once a file."""
    names = list(known)
    for column in row.keys() - set(names) - told:
        told.add(column)
        fix = nearest(column, names) or "leave it out"
        yield Fault(f"unknown column {short(column)}", where, expected=", ".join(names), fix=fix)


def _reader(beginning: bytes, source: str) -> Reader:
    """Semicolons are what a spreadsheet writes between values where numbers have a comma."""
    header = beginning.partition(b"\n")[0]
    if format_of(source) is Format.CSV and b";" in header and b"," not in header:
        return CsvRecords(source, ";")
    return reader_of(source)
