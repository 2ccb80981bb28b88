"""Parquet: rows of a table as the same values that JSON Lines would hold.

Whole numbers stay, floats become the shortest decimal that reads back as the same float, text, lists and structs stay
what they are; a null is null. What JSON has no word for is refused by the name of its column: times and dates, because
nobody can tell which of their spellings is meant, and binary values. A batch of rows is read at a time.

A table may be a thousand times larger than its file: values that repeat are kept once. So what it unpacks to is
bounded by the size of the file: first as the footer tells, before anything is decoded, then as it really comes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from registry.domain.datasets import MAX_COLUMNS, MAX_DEPTH, MAX_LINE, MAX_ROWS, Each, Row, RowScanner
from registry.domain.errors import Fault, InfrastructureError, InvalidInputError
from registry.domain.manifests import Manifest
from registry.domain.wording import short
from registry.integrations.files import size_of

BATCH = 128
"""Rows read at a time at most: with values of 1 MiB, which is the longest allowed, 128 MiB."""
BATCH_BYTES = 1024 * 1024 * 1024
"""What a batch may unpack to if all its rows hold the largest value that has room in a column: then it has fewer."""
UNPACKED = 64 * 1024 * 1024
"""Bytes of text that any file may unpack to; they take seconds to register."""
UNPACKED_RATIO = 100
"""Beyond that, bytes of text for each byte of the file: real tables come to 5 to 20, texts that repeat to some tens."""
SPARED = 2
"""Bytes that a value takes in JSON at least, as the `0,` of a list: what rows and lists of nothing are counted by."""

Parse: TypeAlias = Callable[[str], Row]
_Convert: TypeAlias = Callable[[Any], Any]


def scan_parquet(path: Path, source: str, id_column: str | None, each: Each | None = None) -> Manifest:
    """The manifest of the rows in a file. Raises InvalidInputError for whatever is no table of such values."""
    scanner = RowScanner(source, id_column, noun="row", each=each)
    for number, parse in _rows(path, source):
        scanner.take(number, parse)
    return scanner.finish()


def parquet_rows(path: Path, source: str) -> Iterator[tuple[int, Row]]:
    """Each row with its number, counted from 1. Raises InvalidInputError at the first that is none."""
    for number, parse in _rows(path, source):
        yield number, parse(f"{source}:{number}")


# ---------------------------------------------------------------------------------------------------------


def _rows(path: Path, source: str) -> Iterator[tuple[int, Parse]]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise InfrastructureError(
            "pyarrow is needed to read Parquet",
            where=source,
            expected="the extra `parquet`",
            fix='pip install "tandem-registry[parquet]"',
        ) from error
    limit = max(UNPACKED, UNPACKED_RATIO * size_of(path))
    done = taken = 0
    with path.open("rb") as stream:
        with _told(pyarrow, source, 0):
            table = parquet.ParquetFile(stream, pre_buffer=False, buffer_size=MAX_LINE)
            columns = _converters(table.schema_arrow, source)
            largest = _refuse_announced(table.metadata, limit, source)
            size = max(1, min(BATCH, BATCH_BYTES // max(1, largest)))
            batches = table.iter_batches(batch_size=size, use_threads=False)
        named = sum(len(name) + 4 for name in columns)
        while True:
            with _told(pyarrow, source, done + 1):
                batch = next(batches, None)
                rows = [] if batch is None else batch.to_pylist()
            if batch is None:
                return
            for number, row in enumerate(rows, done + 1):
                taken += named + sum(map(_length, row.values()))
                if taken > limit:
                    _refuse_unpacked(f"{taken} bytes of text up to this row", limit, f"{source}:{number}")
                yield number, _parse(row, columns)
            done += len(rows)


def _refuse_announced(metadata: Any, limit: int, source: str) -> int:
    """Raise InvalidInputError if the footer tells of more than may be; else the bytes of the largest part of texts.

    A footer can lie: what it tells too little of is noticed when it comes.
    """
    if metadata.num_rows > MAX_ROWS:
        raise InvalidInputError(
            "too many rows", where=source, expected=f"at most {MAX_ROWS}", found=str(metadata.num_rows)
        )
    groups = [metadata.row_group(number) for number in range(metadata.num_row_groups)]
    parts = [group.column(number) for group in groups for number in range(group.num_columns)]
    texts = (part.total_uncompressed_size for part in parts if part.physical_type == "BYTE_ARRAY")
    largest = max(texts, default=0)
    for told, what in (
        (sum(part.total_uncompressed_size for part in parts), "bytes"),
        (SPARED * sum(part.num_values for part in parts), "bytes for its values alone"),
    ):
        if told > limit:
            _refuse_unpacked(f"a footer that tells of {told} {what}", limit, source)
    return int(largest)


def _refuse_unpacked(found: str, limit: int, where: str) -> NoReturn:
    raise InvalidInputError(
        "the table unpacks to too much for its file",
        where=where,
        expected=f"at most {limit} bytes: {UNPACKED_RATIO} for each of the file, or {UNPACKED}",
        found=found,
        fix="write the rows as JSON Lines, which may be of any size; or split the table into several datasets",
    )


def _length(value: Any) -> int:
    """About how many bytes of JSON a value takes."""
    if isinstance(value, str):
        return SPARED + len(value)
    if isinstance(value, list):
        return SPARED + sum(map(_length, value))
    if isinstance(value, dict):
        return SPARED + sum(len(name) + 4 + _length(item) for name, item in value.items())
    return SPARED


@contextmanager
def _told(pyarrow: Any, source: str, row: int) -> Iterator[None]:
    """Tell what the library finds wrong with a file as ours. It reports damage as OSError, too, without a number."""
    try:
        yield
    except (pyarrow.ArrowException, OSError, ValueError, MemoryError, OverflowError, RecursionError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise InfrastructureError("the file cannot be read", where=source, found=str(error)) from error
        raise InvalidInputError(
            "not a Parquet file that can be read",
            where=f"{source}:{row}" if row else source,
            expected="a whole, undamaged Parquet file",
            found=short(" ".join(str(error).split())),
            fix="write the file again",
        ) from error


def _parse(row: dict[str, Any], columns: dict[str, _Convert]) -> Parse:
    def parse(where: str) -> Row:
        found: Row = {}
        for name, convert in columns.items():
            try:
                found[name] = convert(row[name])
            except ValueError as error:
                raise InvalidInputError(str(error), where=f"{where} {name}") from error
        return found

    return parse


def _converters(schema: Any, source: str) -> dict[str, _Convert]:
    """What turns the values of each column into ours. Raises InvalidInputError for every column that cannot be."""
    names: list[str] = list(schema.names)
    if len(names) > MAX_COLUMNS:
        raise InvalidInputError(
            "too many columns", where=source, expected=f"at most {MAX_COLUMNS}", found=str(len(names))
        )
    faults: list[Fault] = []
    found: dict[str, _Convert] = {}
    for field in schema:
        try:
            if not field.name.strip() or field.name in found:
                raise _RefusedTypeError("a column without a name, or one that occurs twice", field.name)
            found[field.name] = _converter(field.type, field.name, 1)
        except _RefusedTypeError as refused:
            faults.append(
                Fault(
                    refused.message,
                    f"{source} {refused.column}",
                    "text, numbers, true or false, lists and structs of them",
                    refused.found,
                    "write the column as text, or leave it out",
                )
            )
            found.setdefault(field.name, _same)
    if faults:
        raise InvalidInputError.of(source, faults[:20])
    return found


class _RefusedTypeError(Exception):
    def __init__(self, message: str, column: str, found: str = "") -> None:
        super().__init__(message)
        self.message, self.column, self.found = message, column, found


def _converter(kind: Any, column: str, depth: int) -> _Convert:
    from pyarrow import types

    if depth > MAX_DEPTH:
        raise _RefusedTypeError("nested too deeply", column[:100], f"more than {MAX_DEPTH} levels")
    if types.is_null(kind) or types.is_boolean(kind) or types.is_integer(kind):
        return _same
    if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
        return _text
    if types.is_decimal(kind):
        return _same
    if types.is_floating(kind):
        return {16: _half, 32: _single, 64: _double}[kind.bit_width]
    if types.is_dictionary(kind):
        return _converter(kind.value_type, column, depth)
    if types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind):
        return _list_of(_converter(kind.value_type, f"{column}[]", depth + 1))
    if types.is_struct(kind):
        fields = [kind.field(position) for position in range(kind.num_fields)]
        if len({field.name for field in fields}) != len(fields):
            raise _RefusedTypeError("a struct with two fields of one name", column, str(kind))
        return _struct_of({f.name: _converter(f.type, f"{column}.{f.name}", depth + 1) for f in fields})
    raise _RefusedTypeError(f"values of type {str(kind)[:60]} have no one spelling in JSON", column, str(kind)[:60])


def _same(value: Any) -> Any:
    return value


def _text(value: str | None) -> str | None:
    if value is not None and len(value) > MAX_LINE:
        raise ValueError(f"a text of more than {MAX_LINE} characters")
    return value


def _double(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(repr(_finite(value)))


def _single(value: float | None) -> Decimal | None:
    import numpy

    return None if value is None else Decimal(str(numpy.float32(_finite(value))))


def _half(value: float | None) -> Decimal | None:
    import numpy

    return None if value is None else Decimal(str(numpy.float16(_finite(value))))


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError(f"{value} is not a JSON number")
    return value


def _list_of(convert: _Convert) -> _Convert:
    return lambda value: None if value is None else [convert(item) for item in value]


def _struct_of(fields: dict[str, _Convert]) -> _Convert:
    return lambda value: None if value is None else {name: convert(value[name]) for name, convert in fields.items()}
