"""Datasets: rows parsed, hashed and copied in one pass; their licence may be told later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from registry.domain.datasets import DatasetScanner, check_format
from registry.domain.errors import ConflictError
from registry.domain.licences import licence_id
from registry.domain.manifests import File, Manifest, Relation, Version
from registry.domain.members import Permission
from registry.domain.names import check_name
from registry.domain.outcomes import Registered
from registry.integrations.files import read_chunks
from registry.services.registering.adding import AGAIN, add, known_version
from registry.services.runtime import Runtime, acting, transact
from registry.storage.catalog import Writing

LICENCE = "licence"


def register_dataset(
    runtime: Runtime, path: Path, name: str, id_column: str | None, licence: str | None = None
) -> Registered:
    """Take in rows: parsed, hashed and copied in one pass.

    The licence may be told later, and corrected, by registering the same rows again: the one told last counts, those
    before it stay recorded. Raises ConflictError if these rows were told another under another name only.
    """
    check_name(name)
    check_format(path.name)
    told = None if licence is None else licence_id(licence)
    acting(runtime, Permission.REGISTER)
    scanner = DatasetScanner(str(path), id_column)
    digest, size = runtime.blobs.put(scanner.tee(read_chunks(path)))
    manifest, files = scanner.finish(), [File(path.name, digest, size)]
    if told is None:
        return add(runtime, name, manifest, files)
    return _add_licensed(runtime, name, manifest, files, told)


# ---------------------------------------------------------------------------------------------------------


def _add_licensed(runtime: Runtime, name: str, manifest: Manifest, files: Sequence[File], licence: str) -> Registered:
    """The same for rows whose licence is told: it is noted on them under every name that they were told one under."""
    runtime.blobs.put([manifest.data], manifest.digest)

    def work(writing: Writing) -> Registered:
        own, same = known_version(writing, name, manifest), writing.artifacts.versions_by_digest(manifest.digest)
        told = {v.name: licences for v in same if (licences := _licences(v))}
        if name not in told:
            _refuse_another_licence(told, licence)
        version, created = writing.artifacts.add_version(name, manifest, files, _noted(told.get(name, ()), licence))
        for other in told.keys() - {name}:
            writing.artifacts.add_version(other, manifest, files, _noted(told[other], licence))
        if own is None:
            return Registered(version, created)
        if not (more := _noted(told.get(name, ()), licence)):
            return Registered(version, created, (AGAIN,))
        instead = f" instead of {told[name][-1]}" if more[0].detail else ""
        return Registered(
            version, created, (f"this content was registered before; noted of it: licence {licence}{instead}",)
        )

    return transact(runtime, Permission.REGISTER, work)


def _licences(version: Version) -> tuple[str, ...]:
    """The licences that were told of a dataset; the last one counts."""
    return tuple(relation.target for relation in version.relations if relation.kind == LICENCE)


def _noted(told: Sequence[str], licence: str) -> list[Relation]:
    """The relation that makes `licence` the one that counts, naming those it comes after; none if it is that now."""
    if told and told[-1] == licence:
        return []
    return [Relation(LICENCE, licence, {"after": list(told)} if told else {})]


def _refuse_another_licence(told: Mapping[str, Sequence[str]], licence: str) -> None:
    """Raise ConflictError if these rows have another licence under another name, where it has to be corrected."""
    for name, licences in sorted(told.items()):
        if licences[-1] != licence:
            raise ConflictError(
                f"these rows have another licence already, as {name}",
                expected=f"{licences[-1]}, as it was told there",
                found=licence,
                where="--licence",
                fix=f"if that one is wrong, correct it there: tandem dataset register FILE --name {name} "
                f"--licence {licence}",
            )
