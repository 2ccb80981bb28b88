"""Datasets: rows checked, hashed and copied in one pass, or left where they are; their licence may be told later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path

from registry.domain.datasets import format_of
from registry.domain.digests import digest_of_chunks
from registry.domain.errors import ConflictError
from registry.domain.licences import LICENCE, licence_id
from registry.domain.manifests import File, Manifest, Relation, Version
from registry.domain.members import Permission
from registry.domain.names import check_name
from registry.domain.outcomes import Registered
from registry.domain.text import check_text
from registry.domain.training import SOURCE
from registry.integrations.dataset_files import take_in
from registry.services.indexing import add_index, builder, kept_index, put_index
from registry.services.registering.adding import AGAIN, known_version
from registry.services.registering.sources import Source, sources_of
from registry.services.runtime import Runtime
from registry.services.uploading import refer, uploading
from registry.storage.catalog import Writing


def register_dataset(
    runtime: Runtime,
    path: Path,
    name: str,
    id_column: str | None,
    licence: str | None = None,
    *,
    by_reference: bool = False,
    index: bool = False,
    source: Source | None = None,
) -> Registered:
    """Take in rows: checked, hashed and copied in one pass; with `by_reference` not copied, and their place noted.

    With `index`, their texts are indexed in the same pass, so that what leaks of them is found without them.

    The licence may be told later, and corrected, by registering the same rows again: the one told last counts, those
    before it stay recorded. Raises ConflictError if these rows were told another under another name only, or were
    registered by reference as other bytes.
    """
    check_name(name)
    format_of(path.name)
    told = None if licence is None else licence_id(licence)
    traced, _ = sources_of(source, path, 0)
    place = check_text(str(path.resolve()), "the path of the file", str(path)) if by_reference else None
    upload = uploading(runtime, Permission.REGISTER)
    with builder() if index else nullcontext() as gathered:
        keep = digest_of_chunks if by_reference else upload.blobs.putter(path)
        manifest, digest, size = take_in(path, id_column, keep, gathered.add if gathered else None)
        indexed = gathered and not kept_index(runtime, manifest.digest) and put_index(upload, gathered, manifest.digest)
    file = File(path.name, digest, size, stored=not by_reference)
    upload.blobs.put([manifest.data], manifest.digest)

    def work(writing: Writing) -> Registered:
        known = known_version(writing, name, manifest)
        licensed = [] if told is None else _license(writing, name, manifest, file, told)
        version, created = writing.artifacts.add_version(name, manifest, [file], [*licensed, *traced])
        kept = _locate(writing, version, created, file, place)
        if indexed and add_index(writing, indexed)[1]:
            kept.append(f"its texts are indexed: {indexed.hashes} hashes of {indexed.texts} texts")
        if known is None:
            return Registered(version, created, tuple(kept))
        notes = [*(_noted_licence(relation) for relation in licensed), *_noted_sources(known, version), *kept]
        return Registered(version, created, tuple(notes) or (AGAIN,))

    return refer(upload, Permission.REGISTER, work)


# ---------------------------------------------------------------------------------------------------------


def _locate(writing: Writing, version: Version, created: bool, file: File, place: str | None) -> list[str]:
    """Note where rows lie that are not copied; what there is to say of it for a version that was there before."""
    (known,) = version.files
    if place is None:
        stays = f"its bytes are not kept: {version.reference} was registered by reference; another --name keeps them"
        return [] if known.stored else [stays]
    if known.stored:
        return ["its bytes are kept already, so their place was not noted"]
    if known.digest != file.digest:
        raise ConflictError(
            f"these are the rows of {version.reference}, but not the bytes that it refers to",
            where=place,
            expected=known.digest,
            found=file.digest,
            fix="name a copy of the same bytes, or register this file under another name",
        )
    moved = writing.artifacts.add_location(version, place)
    return [f"its rows are now read from {place}"] if moved and not created else []


def _license(writing: Writing, name: str, manifest: Manifest, file: File, licence: str) -> list[Relation]:
    """What is to be noted of a licence under this name; it is noted under every other that was told one, too."""
    same = writing.artifacts.versions_by_digest(manifest.digest)
    told = {v.name: licences for v in same if (licences := _licences(v))}
    if name not in told:
        _refuse_another_licence(told, licence)
    for other in told.keys() - {name}:
        writing.artifacts.add_version(other, manifest, [file], _noted(told[other], licence))
    return _noted(told.get(name, ()), licence)


def _licences(version: Version) -> tuple[str, ...]:
    """The licences that were told of a dataset; the last one counts."""
    return tuple(relation.target for relation in version.relations if relation.kind == LICENCE)


def _noted(told: Sequence[str], licence: str) -> list[Relation]:
    """The relation that makes `licence` the one that counts, naming those it comes after; none if it is that now."""
    if told and told[-1] == licence:
        return []
    return [Relation(LICENCE, licence, {"after": list(told)} if told else {})]


def _noted_licence(relation: Relation) -> str:
    after = relation.detail.get("after")
    instead = f" instead of {after[-1]}" if after else ""
    return f"this content was registered before; noted of it: licence {relation.target}{instead}"


def _noted_sources(known: Version, version: Version) -> list[str]:
    more = [r.target for r in version.relations if r.kind == SOURCE and r not in known.relations]
    return [f"this content was registered before; noted of it: source {commit}" for commit in more]


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
