"""Checking and digesting rows as they go by.

What is kept of a row is its digest and its id, if it has one: measured, 80 MiB for a million rows without ids and
170 MiB with short ones, whatever the rows hold.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, TypeAlias

from registry.domain.datasets.formats import Reader, reader_of
from registry.domain.datasets.rows import MAX_COLUMNS, MAX_ROWS, Row, kind_of, row_digest, sample_id
from registry.domain.digests import Digest, without_nothing
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Manifest, seal
from registry.domain.wording import short

MAX_FAULTS = 20
"""More are not gathered: a file that is no dataset at all would give one for each line."""
ROWS = "jsonl"
"""What every dataset says of its `format`: rows are digested as objects of JSON, whatever file they came in."""

Each: TypeAlias = Callable[[Row, "str | None"], None]
"""Sees a row that was taken, and the name of its id column."""

_SIZE = 32


class RowScanner:
    """Checks rows and digests them, each taken once, in any order."""

    def __init__(self, source: str, id_column: str | None = None, noun: str = "line", each: Each | None = None) -> None:
        """`noun` is what rows are counted by: lines of a text file, rows of a table. `each` sees every good one."""
        self._each = each
        self._source, self._id, self._noun = source, id_column, noun
        self._digests = bytearray()
        self._numbers = array("Q")
        self._ids: dict[str, int] = {}
        self._columns: dict[str, set[str]] = {}
        self._faults: list[Fault] = []
        self._read = 0

    def take(self, number: int, parse: Callable[[str], Row]) -> None:
        """The next row, by what parses it for a place; a faulty one is noted and told by `finish`.

        Raises InvalidInputError once there are too many faults or columns.
        """
        where = f"{self._source}:{number}"
        try:
            row = parse(where)
            if not self._read and self._id is None and "id" in row:
                self._id = "id"
            self._read += 1
            digest = _digest(row, where)
            if self._id is not None:
                self._identify(sample_id(row, self._id, where), where)
        except InvalidInputError as error:
            self._faults.extend(error.faults)
            if len(self._faults) >= MAX_FAULTS:
                raise InvalidInputError.of(self._source, self._faults) from error
            return
        if len(self._numbers) == MAX_ROWS:
            raise InvalidInputError("too many rows", where=where, expected=f"at most {MAX_ROWS}")
        self._digests += bytes.fromhex(digest[7:])
        self._numbers.append(number)
        for name, value in row.items():
            self._columns.setdefault(name, set()).add(kind_of(value))
        if self._each is not None:
            self._each(row, self._id)
        if len(self._columns) > MAX_COLUMNS:
            raise InvalidInputError("too many columns", where=where, expected=f"at most {MAX_COLUMNS}")

    def finish(self) -> Manifest:
        """The manifest of the dataset. Raises InvalidInputError with the faults gathered, each with its place."""
        if self._faults:
            raise InvalidInputError.of(self._source, self._faults)
        if not self._numbers:
            raise InvalidInputError("the dataset is empty", where=self._source, expected="rows", found="no rows")
        content = {
            "format": ROWS,
            "rows": len(self._numbers),
            "columns": {name: sorted(kinds) for name, kinds in self._columns.items()},
            "id": self._id,
            "content": self._content(),
        }
        return seal(Kind.DATASET, without_nothing(content))

    def _identify(self, sample: str, where: str) -> None:
        row = self._ids.setdefault(sample, len(self._numbers))
        if row != len(self._numbers):
            raise InvalidInputError(
                f"the id {short(sample)} occurs twice", where=where, found=f"also on {self._noun} {self._numbers[row]}"
            )

    def _content(self) -> Digest:
        """The digest over the sorted lines `id TAB digest LF`; without ids, the digest of a row is its id."""
        hasher = hashlib.sha256()
        for line in self._known_by_digest() if self._id is None else self._known_by_id():
            hasher.update(line)
        return Digest("sha256:" + hasher.hexdigest())

    def _known_by_id(self) -> Iterator[bytes]:
        # A tab sorts before every character of an id, so that ids sort as their lines do.
        for sample in sorted(self._ids):
            yield f"{sample}\tsha256:{self._digest_at(self._ids[sample] * _SIZE)}\n".encode()

    def _known_by_digest(self) -> Iterator[bytes]:
        import numpy

        # As four big-endian numbers each, which sort as the bytes do, in place.
        words = numpy.frombuffer(self._digests, dtype=">u8").reshape(-1, _SIZE // 8)
        order = numpy.lexsort(words.T[::-1])
        for row in order:
            digest = self._digest_at(int(row) * _SIZE)
            yield f"sha256:{digest}\tsha256:{digest}\n".encode()

    def _digest_at(self, start: int) -> str:
        return self._digests[start : start + _SIZE].hex()


class DatasetScanner:
    """Checks and digests a file of JSON Lines or CSV, told by the ending of its name, while its bytes go by."""

    def __init__(self, source: str, id_column: str | None = None, each: Each | None = None) -> None:
        self._reader: Reader = reader_of(source)
        self._rows = RowScanner(source, id_column, each=each)
        self._manifest: Manifest | None = None

    def tee(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The chunks, each scanned as it passes through, so that a file is read once while it is copied."""
        for chunk in chunks:
            self.feed(chunk)
            yield chunk
        self.finish()  # before the stream ends, so that whoever copies it keeps nothing of a faulty file

    def feed(self, chunk: bytes) -> None:
        """Scan the next bytes. Raises InvalidInputError for an endless line, or once there are too many faults."""
        self._take(self._reader.feed(chunk))

    def finish(self) -> Manifest:
        """The manifest of the dataset. Raises InvalidInputError with the faults gathered, each with its line."""
        if self._manifest is None:
            self._take(self._reader.finish())
            self._manifest = self._rows.finish()
        return self._manifest

    def _take(self, records: Iterator[tuple[int, bytes]]) -> None:
        for number, record in records:
            self._rows.take(number, partial(self._reader.parse, record))


# ---------------------------------------------------------------------------------------------------------


def _digest(row: Mapping[str, Any], where: str) -> Digest:
    try:
        return row_digest(row)
    except InvalidInputError as error:
        raise InvalidInputError(error.message, where=where, expected=error.expected, found=error.found) from error
