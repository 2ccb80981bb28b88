"""JSON Lines: one object on each line, read strictly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from registry.domain.datasets.lines import Lines
from registry.domain.datasets.rows import MAX_DIGITS, Row
from registry.domain.errors import InvalidInputError
from registry.domain.wording import short

_ONE = "one JSON object on each line"


class JsonLines:
    """Cuts chunks into lines that are not blank, and parses them. Numbers with a point or exponent are Decimal."""

    def __init__(self, source: str) -> None:
        self._lines = Lines(source, _ONE)

    def feed(self, chunk: bytes) -> Iterator[tuple[int, bytes]]:
        for number, line in self._lines.feed(chunk):
            if line.strip():
                yield number, line

    def finish(self) -> Iterator[tuple[int, bytes]]:
        number, line = self._lines.finish()
        if line.strip():
            yield number, line

    def parse(self, record: bytes, where: str) -> Row:
        """The row on a line. Raises InvalidInputError for whatever is no JSON object."""
        try:
            row = json.loads(
                record.decode(),
                object_pairs_hook=_pairs,
                parse_float=Decimal,
                parse_constant=_constant,
                parse_int=_integer,
            )
        except UnicodeDecodeError as error:
            raise not_utf8(record, error, where) from error
        except json.JSONDecodeError as error:
            found = f"{error.msg} at column {error.colno}"
            raise InvalidInputError("not JSON", where=where, expected=_ONE, found=found) from error
        except (ValueError, ArithmeticError, RecursionError) as error:
            raise InvalidInputError("not a row", where=where, found=str(error)) from error
        if not isinstance(row, dict):
            raise InvalidInputError(
                "a row must be a JSON object",
                where=where,
                expected='for example {"id": 1, "text": "…"}',
                found=short(row),
            )
        return row


def not_utf8(record: bytes, error: UnicodeDecodeError, where: str) -> InvalidInputError:
    """The fault of bytes that are no text."""
    found = f"byte 0x{record[error.start]:02x} at position {error.start}"
    return InvalidInputError("not UTF-8 text", where=where, found=found, fix="save the file as UTF-8")


# ---------------------------------------------------------------------------------------------------------


def _pairs(pairs: list[tuple[str, Any]]) -> Row:
    row = dict(pairs)
    if len(row) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} occurs twice")
    return row


def _constant(text: str) -> Any:
    raise ValueError(f"{text} is not a JSON number")


def _integer(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError(f"a number of {len(text)} digits")
    return int(text)
