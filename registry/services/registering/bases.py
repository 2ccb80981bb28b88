"""Base models: pinned by the digests of their files, which stay where they are, or by a provider's name for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from registry.domain.bases import SHAPES_FILE, compare_with_parent, parse_shapes, shapes_file
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.domain.hosted import HostedModel, seal_hosted
from registry.domain.licences import LICENCE, licence_id
from registry.domain.manifests import File, Kind, Manifest, Relation, Version
from registry.domain.members import Permission
from registry.domain.names import check_name, parse_version_ref
from registry.domain.outcomes import Registered
from registry.domain.training import Code, Referred, TrainingRecord
from registry.integrations.base_models import BaseDirectory, read_base, read_snapshot
from registry.integrations.files import GivenFile
from registry.integrations.hub_cache import default_cache, find_snapshot, parse_repository
from registry.services.registering.adding import AGAIN, known_version, put_file
from registry.services.registering.lineage import refuse_circle, relations_of, resolved, told_of
from registry.services.runtime import Runtime
from registry.services.uploading import Uploading, refer, uploading
from registry.services.yanking import refuse_uses
from registry.storage.catalog import Writing


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a base model beside its content: parent, data, code and facts of its training, and a licence."""

    parent: str | None = None
    trained_on: Sequence[str] = ()
    licence: str | None = None
    source: Path | Code | None = None
    settings: Mapping[str, str] = field(default_factory=dict)


def register_base(runtime: Runtime, path: Path, name: str, told: Told) -> Registered:
    """Pin a base model by the digests of its files. Weights stay where they are; their place is noted.

    With a parent, it is a full fine-tune, whose tensors must be the parent's by name and shape. How it was trained is
    told by the command, by `tandem-training.yaml` beside it, or by both; see `lineage`.
    """
    check_name(name)
    base = read_base(path)
    return _add_files(runtime, name, base, told, path.resolve())


def register_repository(runtime: Runtime, repository: str, name: str, shapes: Path | None, told: Told) -> Registered:
    """Pin a commit of a repository by what the Hub's local cache has of it, with its weights or without.

    Nothing is fetched. Raises NotFoundError with the command to fetch it.
    """
    check_name(name)
    chosen = parse_repository(repository)
    snapshot = find_snapshot(default_cache(), chosen)
    base = read_snapshot(snapshot, chosen, shapes)
    return _add_files(runtime, name, base, told, snapshot if base.weights else None)


def register_hosted(runtime: Runtime, hosted: HostedModel, name: str, told: Told) -> Registered:
    """Pin a model that a provider runs by the provider's names for it."""
    check_name(name)
    manifest = seal_hosted(hosted)
    record, _ = _traced(runtime, (), told)
    upload = uploading(runtime, Permission.REGISTER)
    return _add(upload, name, _New(manifest, record, told.licence))


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _New:
    """A base model that is ready to be added: its files are stored, or hashed at `place`."""

    manifest: Manifest
    record: TrainingRecord
    licence: str | None
    files: tuple[File, ...] = ()
    licences: tuple[GivenFile, ...] = ()
    place: Path | None = None
    notes: tuple[str, ...] = ()


def _add_files(runtime: Runtime, name: str, base: BaseDirectory, told: Told, place: Path | None) -> Registered:
    record, notes = _traced(runtime, base.files, told)
    if place is None:
        notes += (f"its weights are not here: adapters are checked by {_source(base)}, but nothing can run on it",)
    if record.parent is not None:
        notes += _refuse_stranger(runtime, base, record.parent)
    upload = uploading(runtime, Permission.REGISTER)
    files = [put_file(upload, given) for given in base.files]
    digest, size = upload.blobs.put([base.shapes])
    files += [File(SHAPES_FILE, digest, size), *base.weights]
    return _add(
        upload, name, _New(base.manifest, record, told.licence, tuple(files), base.licences, place, tuple(notes))
    )


def _traced(runtime: Runtime, files: tuple[GivenFile, ...], told: Told) -> tuple[TrainingRecord, tuple[str, ...]]:
    """What is told of its training, looked up, and what was passed over.

    Raises InvalidInputError for what is malformed, then NotFoundError for references to nothing.
    """
    if told.licence is not None:
        licence_id(told.licence)
    traced = told_of(files, told.trained_on, told.source, told.parent, told.settings)
    with runtime.catalog.read() as reading:
        return resolved(reading, traced.document, Kind.BASE_MODEL), traced.notes


def _add(runtime: Uploading, name: str, new: _New) -> Registered:
    """Add the version, then note where its weights are; tell whatever else became known of it."""
    runtime.blobs.put([new.manifest.data], new.manifest.digest)

    def work(writing: Writing) -> Registered:
        refuse_circle(writing, new.manifest, new.record)
        known = known_version(writing, name, new.manifest)
        licence = _licence(known, new.licence, new.licences)
        relations = [*relations_of(new.record, known), *licence]
        refuse_uses(writing, known, relations, ())
        version, created = writing.artifacts.add_version(name, new.manifest, new.files, relations)
        moved = new.place is not None and writing.artifacts.add_location(version, str(new.place))
        said = [*new.notes]
        if known is None:
            said += _twin(writing, version)
            return Registered(version, created, tuple(said))
        more = [f"{r.kind} {r.target}" for r in version.relations if r not in known.relations]
        said += [f"noted of it: {', '.join(more)}"] if more else []
        said += [f"weights are now read from {new.place}"] if moved else []
        said += _unpinned(known, new.licences, licence)
        return Registered(version, created, tuple(said) or (AGAIN,))

    return refer(runtime, Permission.REGISTER, work)


def _refuse_stranger(runtime: Runtime, base: BaseDirectory, referred: Referred) -> tuple[str, ...]:
    """Raise InvalidInputError unless the tensors are the parent's; tell what differs and may."""
    if referred.digest == base.manifest.digest:
        raise InvalidInputError(
            f"this is {referred.ref} itself",
            where="--parent",
            expected="a model whose content differs from its parent's",
            found=referred.digest,
            fix="leave --parent out, or name the model it was trained from",
        )
    with runtime.catalog.read() as reading:
        parent = reading.artifacts.version(parse_version_ref(referred.ref), Kind.BASE_MODEL)
    theirs = parse_shapes(runtime.blobs.get(shapes_file(parent).digest))
    faults, notes = compare_with_parent(parse_shapes(base.shapes), theirs, parent.reference)
    if faults:
        raise InvalidInputError.of(f"{base.directory} is no fine-tune of {parent.reference}", faults)
    return notes


def _licence(known: Version | None, licence: str | None, files: Sequence[GivenFile]) -> list[Relation]:
    """The relation that makes `licence` the one that counts, with its files by digest; none if it is that now."""
    if licence is None:
        return []
    told = [r for r in known.relations if r.kind == LICENCE] if known is not None else []
    identifier = licence_id(licence)
    detail: dict[str, Any] = {}
    if files:
        detail["files"] = [{"path": f.path, "digest": digest_of_bytes(f.data)} for f in files]
    if told and told[-1].target == identifier and _files(told[-1].detail) == _files(detail):
        return []
    if told:
        detail["after"] = [r.target for r in told]
    return [Relation(LICENCE, identifier, detail)]


def _files(detail: Mapping[str, Any]) -> Any:
    return detail.get("files", [])


def _unpinned(known: Version, licences: Sequence[GivenFile], told: Sequence[Relation]) -> list[str]:
    """Tell of licence files that came later than the version, and that nothing pins."""
    pinned = {f.digest for f in known.files}
    pinned |= {f["digest"] for r in (*known.relations, *told) if r.kind == LICENCE for f in _files(r.detail)}
    new = [f.path for f in licences if digest_of_bytes(f.data) not in pinned]
    if not new:
        return []
    return [f"{', '.join(new)}: not as it was when {known.reference} was registered; --licence ID pins it"]


def _twin(writing: Writing, version: Version) -> list[str]:
    """Tell of the version before this one if it is the same commit, without weights or with shapes from elsewhere."""
    if version.number == 1 or "commit" not in version.manifest:
        return []
    before = writing.artifacts.version(parse_version_ref(f"{version.name}@{version.number - 1}"), Kind.BASE_MODEL)
    if any(before.manifest.get(key) != version.manifest[key] for key in ("repository", "commit")):
        return []
    return [
        f"{before.reference} is the same commit with other files at hand; adapters are bound to it: register them "
        f"again with --base {version.reference}"
    ]


def _source(base: BaseDirectory) -> str:
    told = base.manifest.content["shapes_from"]
    return "the rule of its architecture" if told == "rule" else "the shapes that were given"
