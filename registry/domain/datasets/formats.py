"""Which files are datasets, by their names, and how each is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Protocol

from registry.domain.datasets.csv_rows import CsvRecords
from registry.domain.datasets.jsonl import JsonLines
from registry.domain.datasets.rows import Row
from registry.domain.errors import InvalidInputError


class Format(StrEnum):
    """How rows are written. All but Parquet can be read as a stream."""

    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    PARQUET = "parquet"


_ENDINGS = {
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".parquet": Format.PARQUET,
}
_UNSUPPORTED = (".json", ".gz", ".zst", ".arrow", ".feather", ".xlsx")


class Reader(Protocol):
    """Cuts a stream into numbered records, and parses them one by one, so that each has its own faults."""

    def feed(self, chunk: bytes) -> Iterator[tuple[int, bytes]]: ...
    def finish(self) -> Iterator[tuple[int, bytes]]: ...
    def parse(self, record: bytes, where: str) -> Row: ...


def format_of(filename: str) -> Format:
    """How a file of this name is written. Raises InvalidInputError for a name that is no dataset's."""
    lower = filename.lower()
    found = next((format_ for ending, format_ in _ENDINGS.items() if lower.endswith(ending)), None)
    if found is not None:
        return found
    ending = next((ending for ending in _UNSUPPORTED if lower.endswith(ending)), None)
    raise InvalidInputError(
        f"{ending} files are not supported by this version" if ending else "not a dataset file",
        where=filename,
        expected="a .jsonl, .ndjson, .csv, .tsv or .parquet file",
        found=filename,
        fix="write one JSON object on each line of a .jsonl file",
    )


def reader_of(source: str) -> Reader:
    """What reads a stream of this name. Raises InvalidInputError for one that is no stream of rows."""
    format_ = format_of(source)
    if format_ is Format.PARQUET:
        raise InvalidInputError("Parquet cannot be read as a stream", where=source, expected="JSON Lines or CSV")
    return JsonLines(source) if format_ is Format.JSONL else CsvRecords(source, "," if format_ is Format.CSV else "\t")


def iter_rows(chunks: Iterable[bytes], source: str) -> Iterator[tuple[int, Row]]:
    """Each row with the number of its line. Numbers with a point or exponent are Decimal, never float.

    Raises InvalidInputError at the first record that is no row.
    """
    reader = reader_of(source)
    for chunk in chunks:
        for number, record in reader.feed(chunk):
            yield number, reader.parse(record, f"{source}:{number}")
    for number, record in reader.finish():
        yield number, reader.parse(record, f"{source}:{number}")
