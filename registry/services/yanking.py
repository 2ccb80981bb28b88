"""Yanking: withdrawing a version from new use, and giving it back.

Nothing new is made of a yanked version. What contains it stays as it is: releases can be promoted and rolled back to,
and what is live stays live. Keeping something out of stages is what quarantine is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.manifests import TO_VERSIONS, Relation, Version
from registry.domain.members import Permission
from registry.domain.names import VersionRef, parse_version_ref
from registry.domain.outcomes import Page
from registry.domain.safety import check_reason
from registry.domain.searching import Listed
from registry.domain.yanks import Yank, refuse_yanked
from registry.services.repeating import Kept, once, operation
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading, Writing


def yank(runtime: Runtime, reference: str, reason: str, restore: bool, op_id: str | None) -> Yank:
    """Withdraw a version from new use, or (`restore`) give it back; said twice by one person, it is once.

    Its author may, and whoever may set quarantines; giving it back may whoever yanked it, and they. Raises
    ConflictError for restoring what is not yanked, and for yanking what is yanked for another reason.
    """
    ref, why = parse_version_ref(reference), check_reason(reason)
    permission = _permission(runtime, ref, restore)

    def work(writing: Writing) -> Yank:
        version = _version(writing, ref)
        last = writing.yanks.newest(version)
        if restore and (last is None or not last.yanked):
            raise ConflictError(f"{version.reference} is not yanked", expected="a yanked version", found="one in use")
        if permission is Permission.REGISTER and not _own(writing, version, last, restore):
            raise ConflictError(
                f"{version.reference} was yanked by somebody else meanwhile",
                expected="a version that you yanked",
                found="another one's yank",
                fix="run it again",
            )
        if last is not None and last.yanked and not restore:
            return _same(last, writing.actor.human_id, why)
        return writing.yanks.add(version, why, yanked=not restore)

    return once(
        runtime,
        permission,
        operation(op_id, "yank", reference=reference, reason=why, restore=restore),
        work,
        keep=lambda found: {"version": found.reference},
        again=_again,
    )


def yanked(runtime: Runtime, reference: str) -> tuple[Yank, ...]:
    """What is yanked of a release's components, or whether a version is: nothing if nothing is."""
    ref = parse_version_ref(reference)
    with runtime.catalog.read() as reading:
        if reading.artifacts.kind_of(ref.name) == "application":
            components = reading.releases.get(ref).components
            return reading.yanks.among([c.reference for c in components])
        return reading.yanks.among([reading.artifacts.version(ref).reference])


def shown(reading: Reading, page: Page[Listed]) -> Page[Listed]:
    """The same versions, each with what withdrew it from new use."""
    found = {yank.reference: yank for yank in reading.yanks.among([version.reference for version in page.items])}
    return Page(tuple(replace(version, yanked=found.get(version.reference)) for version in page.items), page.next)


def refuse_uses(
    writing: Writing, known: Version | None, relations: Sequence[Relation], others: Sequence[Version]
) -> None:
    """Raise ConflictError if a new version, or what is new of a known one, uses a version that is yanked.

    `others` are those that it uses without a relation. As this transaction sees it: nobody can yank meanwhile.
    """
    told = {(r.kind, r.target) for r in known.relations} if known is not None else set()
    used = [r.target for r in relations if r.kind in TO_VERSIONS and (r.kind, r.target) not in told]
    if known is None:
        used += [version.reference for version in others]
    refuse_yanked(writing.yanks.among(used), "become part of anything new")


# ---------------------------------------------------------------------------------------------------------


def _same(last: Yank, person: str, why: str) -> Yank:
    """The yank that stands, if it is this very one. Raises ConflictError, so that no reason is dropped in silence."""
    if (last.person, last.reason) != (person, why):
        raise ConflictError(
            f"{last.reference} is yanked already",
            expected="a version in use",
            found=f"yanked by {last.person}: {last.reason}",
            fix="that stands; to put another reason in its place, restore it first",
        )
    return last


def _permission(runtime: Runtime, ref: VersionRef, restore: bool) -> Permission:
    """What the actor has to hold: authors may yank their own, and give back what they yanked themselves."""
    account = runtime.account()
    with runtime.catalog.read() as reading:
        version = _version(reading, ref)
        last = reading.yanks.newest(version)
        person = reading.people.members().person_of(account)
        mine = person is not None and (
            last.person == person.human_id if restore and last is not None else _made(reading, version, person.human_id)
        )
    return Permission.REGISTER if mine else Permission.QUARANTINE


def _own(writing: Writing, version: Version, last: Yank | None, restore: bool) -> bool:
    if restore:
        return last is not None and last.person == writing.actor.human_id
    return _made(writing, version, writing.actor.human_id)


def _made(reading: Reading | Writing, version: Version, person: str) -> bool:
    return person in reading.artifacts.uploaders(version.digest)


def _version(reading: Reading | Writing, ref: VersionRef) -> Version:
    if reading.artifacts.kind_of(ref.name) == "application":
        raise InvalidInputError(
            "a release cannot be yanked",
            expected="a version of a prompt, an adapter, a base model, a dataset or a suite",
            found=f"{ref}, a release",
            fix=f"`tandem quarantine set {ref} --reason WHY` keeps it out of stages",
        )
    return reading.artifacts.version(ref)


def _again(reading: Reading | Writing, kept: Kept) -> Yank:
    found = reading.yanks.newest(reading.artifacts.version(parse_version_ref(kept["version"])))
    assert found is not None, "it was yanked or restored under this key"
    return found
