"""The rows of a dataset version, verified before any of them is used: from the store, or from where they lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from registry.domain.datasets import Format, Row, format_of
from registry.domain.digests import digest_of_chunks
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError
from registry.domain.manifests import File, Version
from registry.integrations.dataset_files import rows_at, rows_in
from registry.integrations.files import read_chunks
from registry.services.runtime import Runtime


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
