"""Where an adapter comes from: what its own file and the command line tell, resolved, and added to what is known.

The command line goes before the file beside the adapter, and what it takes the place of is said. What is told of a
known version completes and corrects what was told of it before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import File, Kind, Manifest, Relation, Version
from registry.domain.members import Permission
from registry.domain.names import a_or_an, parse_version_ref
from registry.domain.outcomes import Registered
from registry.domain.training import (
    PARENT,
    SOURCE,
    TRAINED_ON,
    TRAINING,
    TRAINING_FILE,
    Code,
    Referred,
    TrainingDocument,
    TrainingRecord,
    completed,
    with_settings,
)
from registry.integrations import git
from registry.integrations.files import GivenFile
from registry.integrations.training_files import refuse_secrets, training_of
from registry.services.registering.adding import known_version, said_again
from registry.services.uploading import Uploading, refer
from registry.services.yanking import refuse_uses
from registry.storage.catalog import Reading, Writing

AFTER = "after"
"""The records that a later one takes the place of, by their digests."""


@dataclass(frozen=True, slots=True)
class Traced:
    """What was told of a training in one command, and what of its file was passed over."""

    document: TrainingDocument
    notes: tuple[str, ...]


def told_of(
    files: tuple[GivenFile, ...],
    trained_on: Sequence[str],
    source: Path | Code | None,
    parent: str | None,
    settings: Mapping[str, str],
) -> Traced:
    """What the file beside an adapter and the command line tell together. Nothing is looked up in the registry.

    Raises InvalidInputError for whatever is malformed, and for a source outside git.
    """
    written = training_of(files) or TrainingDocument()
    given = {
        "datasets": tuple(str(parse_version_ref(reference)) for reference in trained_on) or None,
        "parent": None if parent is None else str(parse_version_ref(parent)),
        "code": git.provenance(source) if isinstance(source, Path) else source,
    }
    instead = {key: value for key, value in given.items() if value is not None}
    told = with_settings(written.model_copy(update=instead), settings)
    refuse_secrets(told)
    return Traced(told, tuple(_passed_over(written, told, instead)))


def resolved(reading: Reading, document: TrainingDocument, parent: Kind = Kind.ADAPTER) -> TrainingRecord:
    """The record of a document, whose parent is of that kind. Raises NotFoundError for references to nothing."""

    def referred(reference: str, kind: Kind) -> Referred:
        version = reading.artifacts.version(parse_version_ref(reference), kind)
        return Referred(ref=version.reference, digest=version.digest)

    told = {name: getattr(document, name) for name in document.model_fields_set - {"datasets", "parent"}}
    return TrainingRecord(
        **told,
        datasets=tuple(referred(reference, Kind.DATASET) for reference in document.datasets),
        parent=None if document.parent is None else referred(document.parent, parent),
    )


def add_traced(
    runtime: Uploading,
    name: str,
    manifest: Manifest,
    files: Sequence[File],
    record: TrainingRecord,
    notes: tuple[str, ...] = (),
    uses: Sequence[Version] = (),
) -> Registered:
    """Add a version whose files are stored already, with where it comes from.

    `uses` are versions that it is made for. Raises InvalidInputError if it would be its own ancestor, ConflictError if
    what it uses is yanked.
    """
    runtime.blobs.put([manifest.data], manifest.digest)

    def work(writing: Writing) -> Registered:
        refuse_circle(writing, manifest, record)
        known = known_version(writing, name, manifest)
        relations = relations_of(record, known)
        refuse_uses(writing, known, relations, uses)
        version, created = writing.artifacts.add_version(name, manifest, files, relations)
        if known is None:
            return Registered(version, created, notes)
        return Registered(version, created, (said_again(known, version), *notes))

    return refer(runtime, Permission.REGISTER, work)


def relations_of(record: TrainingRecord, known: Version | None) -> list[Relation]:
    """What is told now, as relations; the record as a whole is one, if it says more than the others."""
    found = [Relation(TRAINED_ON, dataset.ref, {"digest": dataset.digest}) for dataset in record.datasets]
    if record.code is not None:
        found.append(Relation(SOURCE, record.code.commit, record.code.model_dump(mode="json", exclude_none=True)))
    if record.parent is not None:
        found.append(Relation(PARENT, record.parent.ref, {"digest": record.parent.digest}))
    past = [] if known is None else [r for r in known.relations if r.kind == TRAINING]
    whole = record if known is None else completed(_told_before(known), record)
    digest = digest_of(whole.content())
    if whole.tells and not (past and past[-1].target == digest):
        after = {AFTER: [relation.target for relation in past]} if past else {}
        found.append(Relation(TRAINING, digest, {**whole.content(), **after}))
    return found


def refuse_circle(writing: Writing, manifest: Manifest, record: TrainingRecord) -> None:
    """Raise InvalidInputError if the parent is this very content, or came from it."""
    ancestors = [] if record.parent is None else [record.parent.ref]
    seen: set[str] = set()
    while ancestors:
        reference = ancestors.pop()
        if reference in seen:
            continue
        seen.add(reference)
        version = writing.artifacts.version(parse_version_ref(reference))
        if version.digest == manifest.digest:
            raise InvalidInputError(
                f"{a_or_an(manifest.kind)} cannot come from itself",
                where="parent",
                expected=f"{a_or_an(manifest.kind)} that was there before it",
                found=f"{reference}, which is the same content" if len(seen) == 1 else f"an ancestor, {reference}",
            )
        ancestors += [relation.target for relation in version.relations if relation.kind == PARENT]


# ---------------------------------------------------------------------------------------------------------


def _passed_over(written: TrainingDocument, told: TrainingDocument, instead: Mapping[str, object]) -> Iterator[str]:
    """A sentence for each thing of the file that the command line said otherwise."""
    if "datasets" in instead and written.datasets and set(written.datasets) != set(told.datasets):
        yield (
            f"trained on {', '.join(told.datasets)} as --trained-on says; {TRAINING_FILE} says "
            f"{', '.join(written.datasets)}"
        )
    if "parent" in instead and written.parent not in {None, told.parent}:
        yield f"its parent is {told.parent} as --parent says; {TRAINING_FILE} says {written.parent}"
    before, now = written.code, told.code
    if "code" in instead and before is not None and now is not None and before != now:
        yield f"the code is {_shown(now)} as --source has it; {TRAINING_FILE} says {_shown(before)}"


def _shown(code: Code) -> str:
    changes = f" with patch {code.patch[:19]}…" if code.patch else " with changes" if code.dirty else ""
    return f"{code.commit[:12]}{changes}"


def _told_before(known: Version) -> TrainingRecord:
    """Everything that the relations of a version tell, the last of each kind; of datasets all."""
    last = {relation.kind: relation for relation in known.relations}
    told = {k: v for k, v in last[TRAINING].detail.items() if k != AFTER} if TRAINING in last else {}
    told["datasets"] = [
        {"ref": r.target, "digest": r.detail["digest"]} for r in known.relations if r.kind == TRAINED_ON
    ]
    if PARENT in last:
        told["parent"] = {"ref": last[PARENT].target, "digest": last[PARENT].detail["digest"]}
    if SOURCE in last and (code := _code(last[SOURCE])) is not None:
        told["code"] = code
    return TrainingRecord.model_validate(told, strict=False)


def _code(source: Relation) -> Code | None:
    """The code of a relation; None for one of an older Tandem that these rules would not take."""
    try:
        return Code.model_validate(dict(source.detail), strict=False)
    except ValidationError:
        return None
