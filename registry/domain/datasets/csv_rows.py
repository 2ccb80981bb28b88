"""CSV and TSV: a header, then records of as many values, each of them text (RFC 4180, read strictly).

What other readers pass over or guess at is refused: records of another length, columns without a name or with the
same one, a quotation mark within a value that is not quoted. A blank line is no record; an empty value that stands
alone in its record is written `""`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from registry.domain.datasets.jsonl import not_utf8
from registry.domain.datasets.lines import Lines
from registry.domain.datasets.rows import MAX_COLUMNS, MAX_LINE, Row
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import short

_NAMES = {",": "commas", "\t": "tabs", ";": "semicolons"}
_QUOTING = "put the value in quotation marks, and write each of its own twice"


class CsvRecords:
    """Cuts chunks into records, which may hold line feeds within quotes, and parses them by the header."""

    def __init__(self, source: str, delimiter: str) -> None:
        self._source, self._delimiter = source, delimiter
        self._lines = Lines(source, f"values separated by {_NAMES[delimiter]}")
        self._columns: list[str] = []
        self._open: list[bytes] = []
        self._held = 0
        self._quotes = 0
        self._start = 0
        value = rf'(?:"[^"]*+(?:""[^"]*+)*+"|[^"{delimiter}\r\n]*+)'
        self._strict = re.compile(rf"{value}(?:{delimiter}{value})*+")

    def feed(self, chunk: bytes) -> Iterator[tuple[int, bytes]]:
        """Each record with the number of its first line. Raises InvalidInputError for a faulty header."""
        for number, line in self._lines.feed(chunk):
            yield from self._line(number, line)

    def finish(self) -> Iterator[tuple[int, bytes]]:
        yield from self._line(*self._lines.finish())
        if self._open:
            raise self._endless("the file ends within a quoted value")

    def parse(self, record: bytes, where: str) -> Row:
        """The row of a record. Raises InvalidInputError if it does not fit the header."""
        values = self._values(record, where)
        if len(values) != len(self._columns):
            raise InvalidInputError(
                "the record has another length than the header",
                where=where,
                expected=f"{len(self._columns)} values",
                found=f"{len(values)}: {short(values)}",
                fix=f"quote values that hold {_NAMES[self._delimiter]}, and write the empty ones too",
            )
        return dict(zip(self._columns, values, strict=True))

    def _line(self, number: int, line: bytes) -> Iterator[tuple[int, bytes]]:
        if not self._open:
            if line in {b"", b"\r"}:
                return
            self._start = number
        self._open.append(line)
        self._held += len(line) + 1
        self._quotes += line.count(b'"')
        if self._held > MAX_LINE + 1:
            raise self._endless("the record is too long")
        if self._quotes % 2:
            return  # within a quoted value
        record = b"\n".join(self._open).removesuffix(b"\r")
        self._open, self._held, self._quotes = [], 0, 0
        if self._columns:
            yield self._start, record
        else:
            self._columns = self._header(record, f"{self._source}:{self._start}")

    def _header(self, record: bytes, where: str) -> list[str]:
        columns = self._values(record, where)
        faults = [
            Fault(f"column {position} has no name", where, expected="a name for every column in the first line")
            for position, name in enumerate(columns, 1)
            if not name.strip()
        ]
        twice = dict.fromkeys(name for name in columns if name.strip() and columns.count(name) > 1)
        faults += [Fault(f"the column {short(name)} occurs twice", where, expected="each once") for name in twice]
        if len(columns) > MAX_COLUMNS:
            faults = [Fault("too many columns", where, f"at most {MAX_COLUMNS}", str(len(columns)))]
        if len(columns) == 1 and self._delimiter == "," and re.search(r"[;\t]", columns[0]):
            mark = "tabs" if "\t" in columns[0] else "semicolons"
            fix = "name the file .tsv" if mark == "tabs" else "export it again with commas"
            faults = [Fault(f"the columns seem to be separated by {mark}", where, "commas", short(columns[0]), fix)]
        if faults:
            raise InvalidInputError.of(self._source, faults[:20])
        return columns

    def _values(self, record: bytes, where: str) -> list[str]:
        try:
            text = record.decode()
        except UnicodeDecodeError as error:
            raise not_utf8(record, error, where) from error
        if '"' not in text:
            if "\r" in text:
                raise InvalidInputError(
                    "a carriage return within a record", where=where, expected="lines that end with LF or CRLF"
                )
            return text.split(self._delimiter)
        if not self._strict.fullmatch(text):
            raise InvalidInputError("a quotation mark out of place", where=where, found=short(text), fix=_QUOTING)
        if csv.field_size_limit() < MAX_LINE:
            csv.field_size_limit(MAX_LINE)  # the library's own limit, for the whole process, is an eighth of ours
        try:
            return next(csv.reader([text], delimiter=self._delimiter, strict=True))
        except csv.Error as error:
            raise InvalidInputError("not a record of CSV", where=where, found=str(error)) from error

    def _endless(self, message: str) -> InvalidInputError:
        return InvalidInputError(
            message,
            where=f"{self._source}:{self._start}",
            expected=f"records of at most {MAX_LINE} bytes, and quotation marks in pairs",
            fix=_QUOTING,
        )
