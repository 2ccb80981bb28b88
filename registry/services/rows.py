"""The rows of a dataset version, verified before any of them is used: from the store, or from where they lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from registry.domain.datasets import MAX_FAULTS, Format, Row, format_of
from registry.domain.digests import digest_of_chunks
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.domain.evaluations import Case
from registry.domain.manifests import File, Kind, Version
from registry.domain.scorers import Scores, target_faults
from registry.domain.suites import Suite, cases
from registry.integrations.dataset_files import rows_at, rows_in
from registry.integrations.files import read_chunks
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


def dataset_of(reading: Reading, suite: Version) -> Version:
    """The version with the rows of a suite. Raises NotFoundError if there is none any more."""
    found = reading.artifacts.versions_by_digest(suite.manifest["dataset"])
    datasets = [version for version in found if version.kind is Kind.DATASET]
    # The same rows may be registered under several names: those whose bytes are kept need no file of anybody's.
    dataset = next(iter(sorted(datasets, key=lambda v: not v.files[0].stored)), None)
    if dataset is None:
        raise NotFoundError(f"the dataset of {suite.reference} is gone", expected=str(suite.manifest["dataset"]))
    return dataset


def cases_of(runtime: Runtime, suite: Suite, dataset: Version, scorers: Sequence[Scores]) -> list[Case]:
    """The rows as the suite asks them.

    Raises InvalidInputError for rows that lack a value and for targets that a scorer can do nothing with, and whatever
    `dataset_rows` raises.
    """
    source = dataset.files[0].path
    found = cases(suite, dataset_rows(runtime, dataset), source)
    if faults := list(islice(target_faults(scorers, found, source), MAX_FAULTS)):
        raise InvalidInputError.of(source, faults)
    return found


def dataset_rows(runtime: Runtime, dataset: Version) -> Iterator[tuple[int, Row]]:
    """Each row with the number of its line or row.

    Raises IntegrityError if the stored bytes are damaged; of a dataset by reference, InfrastructureError if its file
    is gone and InvalidInputError if it changed.
    """
    (file,) = dataset.files
    if not file.stored:
        return rows_at(_place(runtime, dataset, file), file.path)
    # Before it is parsed: a damaged row would be taken for the author's mistake.
    if fault := runtime.blobs.verify(file.digest):
        raise IntegrityError(
            f"the stored rows of {dataset.reference} no longer verify",
            expected=file.digest,
            found=fault,
            fix="register the same file again to mend the store",
        )
    local = runtime.blobs.local_path(file.digest) if format_of(file.path) is Format.PARQUET else None
    return rows_in(runtime.blobs.open(file.digest), file.path) if local is None else rows_at(local, file.path)


# ---------------------------------------------------------------------------------------------------------


def _place(runtime: Runtime, dataset: Version, file: File) -> Path:
    """The latest place that has the bytes which were registered."""
    with runtime.catalog.read() as reading:
        places = [Path(place) for place in reading.artifacts.locations(dataset)]
    again = f"`tandem dataset register FILE --name {dataset.name} --by-reference`"
    changed: list[InvalidInputError] = []
    for place in places:
        if not place.is_file():
            continue
        found, _ = digest_of_chunks(read_chunks(place))
        if found == file.digest:
            return place
        changed.append(
            InvalidInputError(
                f"the file of {dataset.reference} changed since it was registered",
                where=str(place),
                expected=file.digest,
                found=found,
                fix=f"put back the bytes that were registered; {again} makes a new version of the changed rows",
            )
        )
    if changed:
        raise changed[0]
    raise InfrastructureError(
        f"the file of {dataset.reference} is not where it was",
        expected=file.path,
        found=f"nothing at {' nor '.join(map(str, places))}",
        fix=f"{again} notes its new place",
    )
