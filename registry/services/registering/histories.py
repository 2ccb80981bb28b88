"""A prompt's history in git as versions: every state of its file is read and checked, then all are added at once.

The repository may be on another machine: then somebody there read the states, and told them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from registry.domain.commits import ImportedHistory, ImportedRevision, Revision
from registry.domain.digests import Digest
from registry.domain.errors import Fault, InvalidInputError, NotFoundError
from registry.domain.file_states import MAX_TOLD, FileState, at_once, told_states
from registry.domain.manifests import File, Kind, Version
from registry.domain.members import Permission
from registry.domain.names import check_name
from registry.domain.prompts.parsing import MAX_PROMPT
from registry.domain.training import SOURCE
from registry.integrations.files import read_small
from registry.integrations.git_history import file_history
from registry.integrations.prompt_files import PromptFile, prompt_named
from registry.services.registering.adding import known_version
from registry.services.registering.prompts import Read, checked
from registry.services.runtime import Runtime
from registry.services.uploading import Uploading, refer, uploading
from registry.services.yanking import refuse_uses
from registry.storage.catalog import Reading, Writing

TOLD_FAULTS = 20
"""Faults that are told of one state, and states that are told of one history, before the rest is only counted."""


@dataclass(frozen=True, slots=True)
class Taking:
    """How states are taken in: under which name, and what is done about those that are no prompts. With `dry_run`
    nothing is written."""

    name: str | None = None
    skip_invalid: bool = False
    allowed: Sequence[str] = ()
    dry_run: bool = False


def import_history(
    runtime: Runtime, repository: Path, path: str, revisions: str | None, follow: bool, taking: Taking
) -> ImportedHistory:
    """Make versions of the states that a prompt's file had in a repository of this machine, as `import_states` does."""
    if taking.name is not None:
        check_name(taking.name)
    states = at_once(file_history(repository, path, revisions, follow, MAX_PROMPT))
    return import_states(runtime, tuple(states), taking)


def import_told(runtime: Runtime, path: Path, taking: Taking) -> ImportedHistory:
    """The same of the states that a file tells of: of a repository on another machine."""
    return import_states(runtime, told_states(read_small(path, MAX_TOLD), str(path)), taking)


def import_states(runtime: Runtime, states: Sequence[FileState], taking: Taking) -> ImportedHistory:
    """Make versions of the states of a prompt's file, oldest first; what was imported before stays as it is.

    A state whose content a version has already makes none; told of that version is, then, the first commit that had it.
    Raises InvalidInputError, with nothing written, naming every state that is no prompt, unless these are skipped.
    """
    if taking.name is not None:
        check_name(taking.name)
    found = list(_read(runtime, states, taking))
    bad = [state for state in found if state.problems]
    if (bad and not taking.skip_invalid) or len(bad) == len(found):
        raise InvalidInputError.of(states[-1].revision.path, _faults(bad, skipping=taking.skip_invalid))
    chosen = next(state.read.name for state in reversed(found) if state.read is not None)
    with runtime.catalog.read() as reading:
        foreseen = tuple(_foreseen(reading, chosen, found))
    if taking.dry_run:
        return ImportedHistory(chosen, True, foreseen)
    upload = uploading(runtime, Permission.REGISTER)
    news = {item.revision.commit for item in foreseen if item.state == "new"}
    files = {f.revision.commit: _put(upload, f.read) for f in found if f.read and f.revision.commit in news}

    def work(writing: Writing) -> ImportedHistory:
        return ImportedHistory(chosen, False, tuple(_added(writing, chosen, found, files)))

    return refer(upload, Permission.REGISTER, work)


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Found:
    """A state with the prompt that it holds, or with what keeps it from being one."""

    revision: Revision
    read: Read | None
    problems: tuple[Fault, ...] = ()


def _read(runtime: Runtime, states: Sequence[FileState], taking: Taking) -> Iterator[_Found]:
    name = taking.name or _newest_name(states)
    for state in states:
        try:
            yield _Found(state.revision, checked(runtime, _prompt(state), name, taking.allowed))
        except (InvalidInputError, NotFoundError) as error:
            yield _Found(state.revision, None, error.faults)


def _newest_name(states: Sequence[FileState]) -> str | None:
    """What the newest state that can be read calls itself: that is the name of all. Raises unless it does."""
    for state in reversed(states):
        try:
            name = _prompt(state).name
        except InvalidInputError:
            continue
        if name is None:
            expected = "--name, or `name:` in the newest state of the file"
            raise InvalidInputError("no name was given", where=state.revision.place, expected=expected)
        return name
    return None


def _prompt(state: FileState) -> PromptFile:
    path = state.revision.path
    return prompt_named(state.data(MAX_PROMPT), PurePosixPath(path).name, state.revision.place)


def _faults(bad: Sequence[_Found], *, skipping: bool) -> list[Fault]:
    fix = "" if skipping else "leave them out with --skip-invalid, or begin later with --rev FROM..TO"
    told = [
        Fault(f"{state.revision.place}: {fault.message}", fault.where, fault.expected, fault.found, fault.fix or fix)
        for state in bad[:TOLD_FAULTS]
        for fault in state.problems[:TOLD_FAULTS]
    ]
    more = len(bad) - TOLD_FAULTS
    return told + ([Fault(f"{more} more states are no prompts", fix=fix)] if more > 0 else [])


def _put(upload: Uploading, read: Read) -> File:
    upload.blobs.put([read.manifest.data], read.manifest.digest)
    digest, size = upload.blobs.put([read.prompt.data])
    return File(read.prompt.path.name, digest, size)


def _added(writing: Writing, name: str, found: Sequence[_Found], files: dict[str, File]) -> Iterator[ImportedRevision]:
    before: Digest | None = None
    for state in found:
        if state.read is None:
            yield _skipped(state)
            continue
        read, source = state.read, state.revision.relation()
        known = known_version(writing, name, read.manifest)
        version = known
        if known is None or not _has_source(known):
            relations = [*(read.relations if known is None else ()), source]
            refuse_uses(writing, known, relations, ())
            given = [files[state.revision.commit]] if known is None else []
            version, _ = writing.artifacts.add_version(name, read.manifest, given, relations, read.reason)
        yield _told(state, before, read.manifest.digest, version.reference if version else None, known is not None)
        before = read.manifest.digest


def _foreseen(reading: Reading, name: str, found: Sequence[_Found]) -> Iterator[ImportedRevision]:
    """The same without writing anything."""
    known = {state.read.manifest.digest for state in found if state.read is not None}
    versions = {
        digest: v.reference for digest in known for v in reading.artifacts.versions_by_digest(digest) if v.name == name
    }
    taken = reading.artifacts.kind_of(name)
    number = reading.artifacts.newest(name, Kind.PROMPT).number if taken is not None else 0
    before: Digest | None = None
    for state in found:
        if state.read is None:
            yield _skipped(state)
            continue
        digest = state.read.manifest.digest
        was = digest in versions
        if not was:
            number += 1
            versions[digest] = f"{name}@{number}"
        yield _told(state, before, digest, versions[digest], was)
        before = digest


def _told(state: _Found, before: Digest | None, digest: Digest, version: str | None, known: bool) -> ImportedRevision:
    kind = "same" if before == digest else "known" if known else "new"
    return ImportedRevision(state.revision, kind, version)


def _skipped(state: _Found) -> ImportedRevision:
    told = "; ".join(fault.message for fault in state.problems[:3])
    return ImportedRevision(state.revision, "skipped", None, told)


def _has_source(version: Version) -> bool:
    return any(relation.kind == SOURCE for relation in version.relations)
