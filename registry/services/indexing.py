"""Indexing the texts of a dataset, so that what leaks of them is found later, even when they are gone."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from registry.domain.contamination import SALT
from registry.domain.digests import Digest
from registry.domain.errors import ConflictError
from registry.domain.manifests import Kind, Version
from registry.domain.members import Permission
from registry.domain.names import parse_version_ref
from registry.domain.text_indexes import METHOD, Indexed, TextIndex
from registry.integrations.text_index import TextIndexBuilder
from registry.services.rows import dataset_rows
from registry.services.runtime import Runtime, acting
from registry.services.uploading import Uploading, refer, uploading
from registry.storage.catalog import Writing


@dataclass(frozen=True, slots=True)
class Put:
    """An index that was put, and is not recorded yet."""

    dataset: Digest
    method: str
    salt: str
    digest: Digest
    size: int
    texts: int
    hashes: int


def index_dataset(runtime: Runtime, reference: str) -> Indexed:
    """Index the texts of a dataset version, unless that was done. One whose blob was damaged is made again.

    Raises what reading its rows raises: IntegrityError, or InfrastructureError if they are not where they were.
    """
    ref = parse_version_ref(reference)
    acting(runtime, Permission.REGISTER)
    with runtime.catalog.read() as reading:
        dataset = reading.artifacts.version(ref, Kind.DATASET)
        known = reading.text_indexes.every(dataset.digest)
    newest = next((index for index in known if index.method == METHOD), None)
    for old in known:
        if old is not newest and runtime.blobs.verify(old.digest):
            _made(runtime, dataset, old)
    if newest is not None and not runtime.blobs.verify(newest.digest):
        return Indexed(dataset.reference, newest, False)
    index, created = _made(runtime, dataset, newest)
    return Indexed(dataset.reference, index, created)


def builder(known: TextIndex | None = None) -> TextIndexBuilder:
    """What gathers texts, with a salt of its own or as an index that is made again."""
    if known is None:
        return TextIndexBuilder(secrets.token_bytes(SALT))
    return TextIndexBuilder(bytes.fromhex(known.salt), method=known.method)


def kept_index(runtime: Runtime, dataset: Digest) -> TextIndex | None:
    """The index of a dataset, if it was made and its blob is there."""
    with runtime.catalog.read() as reading:
        known = reading.text_indexes.of(dataset, METHOD)
    return known if known is not None and runtime.blobs.has(known.digest) else None


def put_index(upload: Uploading, gathered: TextIndexBuilder, dataset: Digest) -> Put:
    """Store what was gathered."""
    digest, size = upload.blobs.put(gathered.chunks(dataset))
    return Put(dataset, gathered.method, gathered.salt, digest, size, gathered.texts, gathered.hashes)


def add_index(writing: Writing, put: Put) -> tuple[TextIndex, bool]:
    """Record an index that was put; the one that is there instead, if there is one. True if it is new."""
    blob = (put.digest, put.size)
    return writing.text_indexes.add(put.dataset, put.method, put.salt, blob, put.texts, put.hashes)


# ---------------------------------------------------------------------------------------------------------


def _made(runtime: Runtime, dataset: Version, known: TextIndex | None) -> tuple[TextIndex, bool]:
    """An index of the rows, as the `known` one was made if there is one; True if it is new."""
    upload = uploading(runtime, Permission.REGISTER)
    with builder(known) as gathered:
        for _, row in dataset_rows(runtime, dataset):
            gathered.add(row, dataset.manifest.get("id"))
        put = put_index(upload, gathered, dataset.digest)
    if known is not None and put.digest != known.digest:
        raise ConflictError(
            f"the index of {dataset.reference} cannot be made again as it was",
            expected=known.digest,
            found=put.digest,
            fix="restore the store from a backup, or register the rows anew under another version",
        )
    return refer(upload, Permission.REGISTER, lambda writing: add_index(writing, put))
