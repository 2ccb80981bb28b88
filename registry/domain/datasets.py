"""Datasets: JSON Lines read in one pass, and a digest that does not depend on the order of the rows.

A row is known by its id column or, without one, by its own digest; identical rows are then allowed. In what is
digested, a number that is no small integer is `{"$decimal": "0.5"}`, so that no float is ever involved; a key
that is itself `$decimal` gets one more `$`, so that the two cannot be confused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from registry.domain.digests import MAX_INTEGER, Digest, digest_of, digest_of_bytes, without_nothing
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Manifest, seal
from registry.domain.wording import short

MAX_LINE = 1024 * 1024
"""Bytes; a longer line is refused."""
MAX_COLUMNS = 1000
MAX_DEPTH = 64
"""Objects and lists within one row; a fixed limit, so that it does not depend on the depth of the caller."""
MAX_FAULTS = 20
"""More are not gathered: a file that is no JSON Lines at all would give one for each line."""

_FORMATS = (".jsonl", ".ndjson")
_NOT_YET = (".csv", ".tsv", ".json", ".parquet", ".gz", ".zst")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_MARKED = re.compile(r"\$+decimal")
_MAX_EXPONENT = 1000


class DatasetScanner:
    """Checks and digests a JSON Lines file while its bytes go by; memory grows with the ids, not with the rows."""

    def __init__(self, source: str, id_column: str | None = None) -> None:
        self._source = source
        self._id = id_column
        self._lines = _Lines(source)
        self._count = 0
        self._rows: list[str] = []
        self._seen: dict[str, int] = {}
        self._columns: dict[str, set[str]] = {}
        self._faults: list[Fault] = []

    def tee(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The chunks, each scanned as it passes through, so that a file is read once while it is copied."""
        for chunk in chunks:
            self.feed(chunk)
            yield chunk
        self.finish()  # before the stream ends, so that whoever copies it keeps nothing of a faulty file

    def feed(self, chunk: bytes) -> None:
        """Scan the next bytes. Raises InvalidInputError for an endless line, or once there are too many faults."""
        for number, line in self._lines.feed(chunk):
            self._scan(number, line)

    def finish(self) -> Manifest:
        """The manifest of the dataset. Raises InvalidInputError with the faults gathered, each with its line."""
        for number, line in self._lines.finish():
            self._scan(number, line)
        if self._faults:
            raise InvalidInputError.of(self._source, self._faults)
        if not self._count:
            raise InvalidInputError(
                "the dataset is empty", where=self._source, expected="one JSON object on each line", found="no rows"
            )
        content = {
            "format": "jsonl",
            "rows": self._count,
            "columns": {name: sorted(kinds) for name, kinds in self._columns.items()},
            "id": self._id,
            "content": digest_of_bytes("".join(sorted(self._rows)).encode()),
        }
        return seal(Kind.DATASET, without_nothing(content))

    def _scan(self, number: int, line: bytes) -> None:
        where = f"{self._source}:{number}"
        try:
            row = _parse(line, where)
            if not self._count and self._id is None and "id" in row:
                self._id = "id"
            self._count += 1
            digest = _row_digest(row, where)
            sample = digest if self._id is None else self._sample(row, self._id, number, where)
        except InvalidInputError as error:
            self._faults.extend(error.faults)
            if len(self._faults) >= MAX_FAULTS:
                raise InvalidInputError.of(self._source, self._faults) from error
            return
        self._rows.append(f"{sample}\t{digest}\n")
        for name, value in row.items():
            self._columns.setdefault(name, set()).add(_kind(value))
        if len(self._columns) > MAX_COLUMNS:
            raise InvalidInputError("too many columns", where=where, expected=f"at most {MAX_COLUMNS}")

    def _sample(self, row: Mapping[str, Any], column: str, number: int, where: str) -> str:
        sample = sample_id(row, column, where)
        if sample in self._seen:
            raise InvalidInputError(
                f"the id {short(sample)} occurs twice", where=where, found=f"also on line {self._seen[sample]}"
            )
        self._seen[sample] = number
        return sample


def iter_rows(chunks: Iterable[bytes], source: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row with the number of its line. Numbers with a point or exponent are Decimal, never float.

    Raises InvalidInputError at the first line that is no JSON object.
    """
    lines = _Lines(source)
    for chunk in chunks:
        for number, line in lines.feed(chunk):
            yield number, _parse(line, f"{source}:{number}")
    for number, line in lines.finish():
        yield number, _parse(line, f"{source}:{number}")


def check_format(filename: str) -> None:
    """Refuse a file whose name says that it is no JSON Lines. Raises InvalidInputError."""
    lower = filename.lower()
    if lower.endswith(_FORMATS):
        return
    ending = next((ending for ending in _NOT_YET if lower.endswith(ending)), None)
    raise InvalidInputError(
        f"{ending} files are not supported by this version" if ending else "not a dataset file",
        where=filename,
        expected="a .jsonl or .ndjson file",
        found=filename,
        fix="write one JSON object on each line of a .jsonl file",
    )


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


class _Lines:
    """Splits chunks into numbered lines that are not blank, holding no more than one line."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[bytes] = []
        self._held = 0
        self._number = 0

    def feed(self, chunk: bytes) -> Iterator[tuple[int, bytes]]:
        first, *others = chunk.split(b"\n")
        self._hold(first)
        for piece in others:
            yield from self.finish()
            self._hold(piece)

    def finish(self) -> Iterator[tuple[int, bytes]]:
        line = b"".join(self._pieces)
        self._pieces, self._held = [], 0
        self._number += 1
        if self._number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield self._number, line

    def _hold(self, piece: bytes) -> None:
        self._pieces.append(piece)
        self._held += len(piece)
        if self._held > MAX_LINE:
            raise InvalidInputError(
                "the line is too long",
                where=f"{self._source}:{self._number + 1}",
                expected=f"one JSON object on each line, at most {MAX_LINE} bytes",
            )


def _parse(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(
            line.decode(), object_pairs_hook=_pairs, parse_float=Decimal, parse_constant=_constant, parse_int=_integer
        )
    except UnicodeDecodeError as error:
        raise InvalidInputError(
            "not UTF-8 text", where=where, found=f"byte 0x{line[error.start]:02x} at position {error.start}"
        ) from error
    except json.JSONDecodeError as error:
        found = f"{error.msg} at column {error.colno}"
        raise InvalidInputError(
            "not JSON", where=where, expected="one JSON object on each line", found=found
        ) from error
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise InvalidInputError("not a row", where=where, found=str(error)) from error
    if not isinstance(row, dict):
        raise InvalidInputError(
            "a row must be a JSON object", where=where, expected='for example {"id": 1, "text": "…"}', found=short(row)
        )
    return row


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} occurs twice")
    return row


def _constant(text: str) -> Any:
    raise ValueError(f"{text} is not a JSON number")


def _integer(text: str) -> int:
    if len(text) > _MAX_EXPONENT:
        raise ValueError(f"a number of {len(text)} digits")
    return int(text)


def _row_digest(row: Mapping[str, Any], where: str) -> Digest:
    try:
        return row_digest(row)
    except InvalidInputError as error:
        raise InvalidInputError(error.message, where=where, expected=error.expected, found=error.found) from error


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
    if value and abs(value.adjusted()) > _MAX_EXPONENT:
        raise InvalidInputError("a number too large or too small", found=short(str(value)))
    text = format(value, "f") if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _kind(value: Any) -> str:
    for kind, name in ((bool, "boolean"), (int, "integer"), (Decimal, "number"), (str, "string"), (list, "array")):
        if isinstance(value, kind):
            return name
    return "null" if value is None else "object"
