"""What registering has in common: blobs first, then the version in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registry.domain.errors import InvalidInputError
from registry.domain.manifests import File, Manifest, Relation, Version
from registry.domain.members import Permission
from registry.domain.names import check_name
from registry.domain.outcomes import Registered
from registry.integrations.files import GivenFile
from registry.services.runtime import Runtime
from registry.services.uploading import Uploading, refer, uploading
from registry.services.yanking import refuse_uses
from registry.storage.catalog import Writing

AGAIN = "this content was registered before; nothing new was made"


def add(
    runtime: Uploading,
    name: str,
    manifest: Manifest,
    files: Sequence[File],
    relations: Sequence[Relation] = (),
    uses: Sequence[Version] = (),
    reason: str | None = None,
) -> Registered:
    """Add a version whose files are stored already; what is told of a known one is noted.

    `uses` are versions that it is made of without a relation to them, `reason` is kept in the log of a new one.
    Raises ConflictError if one of all is yanked.
    """
    runtime.blobs.put([manifest.data], manifest.digest)

    def work(writing: Writing) -> Registered:
        known = known_version(writing, name, manifest)
        refuse_uses(writing, known, relations, uses)
        version, created = writing.artifacts.add_version(name, manifest, files, relations, reason)
        if known is None:
            return Registered(version, created)
        return Registered(version, created, (said_again(known, version),))

    return refer(runtime, Permission.REGISTER, work)


def add_bytes(
    runtime: Runtime,
    name: str,
    manifest: Manifest,
    path: str,
    data: bytes,
    *,
    uses: Sequence[Version] = (),
    relations: Sequence[Relation] = (),
    reason: str | None = None,
) -> Registered:
    """The same for a version of one file that was read whole."""
    upload = uploading(runtime, Permission.REGISTER)
    digest, size = upload.blobs.put([data])
    return add(upload, name, manifest, [File(path, digest, size)], relations, uses, reason)


def put_file(runtime: Uploading, given: GivenFile) -> File:
    """Store a small file as it was given."""
    digest, size = runtime.blobs.put([given.data])
    return File(given.path, digest, size)


def known_version(writing: Writing, name: str, manifest: Manifest) -> Version | None:
    """The version of a name that has this content already."""
    return next((v for v in writing.artifacts.versions_by_digest(manifest.digest) if v.name == name), None)


def said_again(known: Version, version: Version) -> str:
    """What there is to say where known content was registered: the relations that it had not before, if any."""
    more = [f"{r.kind} {r.target}" for r in version.relations if r not in known.relations]
    return f"this content was registered before; noted of it: {', '.join(more)}" if more else AGAIN


def agreed_name(given: str | None, written: str | None, path: Path) -> str:
    """The name to register under: the one given or the one written, which must agree if both are there."""
    if given is not None and written is not None and given != written:
        raise InvalidInputError(
            "the file names itself otherwise",
            where=str(path),
            expected=f"name: {given}",
            found=f"name: {written}",
            fix="make --name and the file agree, or leave one out",
        )
    chosen = given or written
    if chosen is None:
        raise InvalidInputError("no name was given", where=str(path), expected="--name, or `name:` in the file")
    return check_name(chosen)
