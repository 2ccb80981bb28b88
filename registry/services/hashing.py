"""Hashing what the registry keeps of a release, before anything is placed: what no longer verifies is not placed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from registry.domain.errors import IntegrityError
from registry.domain.manifests import File
from registry.domain.releases import Release
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

BASIS = "integrity"
"""What a deployment is verified on where its stage has no checks: its blobs were hashed again before."""

Stored: TypeAlias = Sequence[tuple[str, File]]
"""Files, each with the reference of what it belongs to."""


def stored_files(reading: Reading, release: Release) -> Stored:
    """Manifests and files of a release whose bytes the registry keeps, each with what it belongs to."""
    return (
        (release.reference, File("its manifest", release.digest, 0)),
        *reading.artifacts.stored_files(release),
    )


def broken_blobs(runtime: Runtime, files: Stored) -> tuple[str, ...]:
    """What is wrong with stored files, a sentence each; empty if all of them verify.

    Gigabytes may take minutes to hash, so this is never called with a transaction open: in SQLite, even one that
    reads keeps every writer waiting.
    """
    checked = [(reference, file, runtime.blobs.verify(file.digest)) for reference, file in files]
    return tuple(f"{reference} {file.path}: {fault}" for reference, file, fault in checked if fault)


def refuse_broken(runtime: Runtime, release: Release, files: Stored) -> None:
    """Raise IntegrityError, naming every fault, unless all of these files verify."""
    broken = broken_blobs(runtime, files)
    if broken:
        raise IntegrityError(
            f"{release.reference} cannot be placed: its stored bytes no longer verify",
            expected="every blob to hash to its digest",
            found="; ".join(broken),
            fix="register the same files again to mend the store, or compose a release without them",
        )
