"""Holding rows to measure with against the indexes of training data."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.contamination import Asked, Hashing, texts_at
from registry.domain.datasets import row_digest, sample_id
from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.manifests import Kind, Version
from registry.domain.names import parse_version_ref
from registry.domain.suites import suite_of
from registry.domain.text_indexes import Found, Overlap, TextIndex
from registry.integrations.text_index import look_up
from registry.services.rows import dataset_of, dataset_rows
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows to measure with: where they are, how each is known, and the columns with what is asked."""

    dataset: Version
    id_column: str | None
    columns: tuple[str, ...]


def overlap(
    runtime: Runtime, training: str, evaluated: str, columns: Sequence[str], after: str | None, limit: int
) -> Overlap:
    """The rows of a suite or dataset version that are in the training data, by id; a page of them.

    What is looked for are a suite's inputs, or else the `columns` of a dataset; without any, all that may hold text.
    Raises NotFoundError if nobody indexed the training data.
    """
    with runtime.catalog.read() as reading:
        dataset = reading.artifacts.version(parse_version_ref(training), Kind.DATASET)
        index = reading.text_indexes.of(dataset.digest)
        version = reading.artifacts.version(parse_version_ref(evaluated))
        rows = _rows_of(reading, version, columns)
    if index is None:
        raise NotFoundError(
            f"the texts of {dataset.reference} are not indexed",
            expected="an index of them",
            found="none",
            fix=f"`tandem dataset index {dataset.reference}` makes it",
        )
    counted = Counter[bool]()
    every = (_noted(found, counted) for found in found_in(runtime, index, rows))
    wanted = (f for f in every if f.contaminated and (after is None or f.sample_id > after))
    items = heapq.nsmallest(limit + 1, wanted, key=lambda found: found.sample_id)
    return Overlap(
        dataset.reference,
        version.reference,
        rows.columns,
        index.digest,
        counted.total(),
        counted[True],
        tuple(items[:limit]),
        items[limit - 1].sample_id if len(items) > limit else None,
    )


def suite_rows(reading: Reading, suite: Version) -> Rows:
    """The rows that a suite asks, with its inputs."""
    sealed = suite_of(suite.manifest)
    return Rows(dataset_of(reading, suite), sealed.id, tuple(dict.fromkeys(sealed.inputs.values())))


def found_in(
    runtime: Runtime, index: TextIndex, rows: Rows, note: Callable[[Asked], None] | None = None
) -> Iterator[Found]:
    """What of each row is in an index, in the order of the rows. `note` is told what is asked about each."""
    hashing = Hashing(bytes.fromhex(index.salt), index.method)
    asked = _asked(runtime, hashing, rows)
    return look_up(index, lambda: runtime.blobs.open(index.digest), asked if note is None else _heard(asked, note))


# ---------------------------------------------------------------------------------------------------------


def _heard(asked: Iterator[Asked], note: Callable[[Asked], None]) -> Iterator[Asked]:
    for one in asked:
        note(one)
        yield one


def _noted(found: Found, counted: Counter[bool]) -> Found:
    counted[found.contaminated] += 1
    return found


def _asked(runtime: Runtime, hashing: Hashing, rows: Rows) -> Iterator[Asked]:
    source = rows.dataset.files[0].path
    for number, row in dataset_rows(runtime, rows.dataset):
        yield hashing.of_row(_known_as(row, rows.id_column, f"{source}:{number}"), texts_at(row, rows.columns))


def _known_as(row: Mapping[str, Any], id_column: str | None, where: str) -> str | Digest:
    return row_digest(row) if id_column is None else sample_id(row, id_column, where)


def _rows_of(reading: Reading, version: Version, columns: Sequence[str]) -> Rows:
    if version.kind is Kind.SUITE:
        if columns:
            raise InvalidInputError(
                "a suite says itself which columns it asks",
                where="--column",
                expected="none for a suite, or a dataset",
                found=", ".join(columns),
            )
        return suite_rows(reading, version)
    if version.kind is not Kind.DATASET:
        raise InvalidInputError(
            f"{version.reference} has no rows", expected="a dataset or a suite", found=version.kind.value
        )
    known, named = version.manifest["columns"], version.manifest.get("id")
    if unknown := [c for c in columns if c not in known and c.partition(".")[0] not in known]:
        raise InvalidInputError(
            f"{version.reference} has no column {unknown[0]!r}", where="--column", expected=", ".join(sorted(known))
        )
    return Rows(version, named, tuple(columns or (c for c in sorted(known) if c != named)))
