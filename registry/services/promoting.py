"""Checking and promoting: one evaluator behind both, and the one transition that moves a stage forward.

`promote` opens a request or takes up the open one, judges it, records the decision whatever it says, and on
ALLOW places the release, all in one transaction (lock, compare, decide, record, place).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError
from registry.domain.manifests import File
from registry.domain.members import Permission
from registry.domain.names import VersionRef, check_stage, parse_version_ref
from registry.domain.outcomes import PromotionOutcome, RecordedDecision
from registry.domain.policies.decision import Decision, Status, Verdict
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Measurement
from registry.domain.releases import Release
from registry.domain.stages import DeploymentKind, EventKind, PromotionState
from registry.domain.times import time_text
from registry.services.runtime import Runtime, acting, actor_of, permitted
from registry.services.situation import Situation, complete, gather, measure, rows_for
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.stages import Placement, Pointer

BASIS = "integrity"
"""What a deployment is verified on: its blobs were hashed again before it was placed."""

_TRIES = 5
"""How often a promotion is tried again because the evidence or the live release moved under it."""


def check(runtime: Runtime, release: str, stage: str) -> RecordedDecision:
    """The decision that `promote` would make now. Nothing is written, not even the bounds it computes."""
    ref, place = parse_version_ref(release), check_stage(stage)
    with runtime.catalog.read() as reading:
        sealed = reading.releases.get(ref)
        person = _asking(runtime, reading)
        first = gather(reading, sealed, place, person, {})
        rows = rows_for(reading, first.lacking)
    situation = complete(first, measure(first.lacking, rows))
    return RecordedDecision("", decide(situation.policy, situation.facts, time_text(runtime.clock.now())))


def promote(runtime: Runtime, release: str, stage: str, reason: str) -> PromotionOutcome:
    """Place a release in a stage if the stage's policy allows it.

    WAIT leaves the request open; DENY closes it; both keep the decision. A release that serves already is left
    as it is. Raises IntegrityError if its blobs no longer verify.
    """
    ref, place = parse_version_ref(release), check_stage(stage)
    acting(runtime, Permission.PROMOTE)
    known: dict[Digest, Measurement] = {}
    for _ in range(_TRIES):
        with runtime.catalog.read() as reading:
            sealed = reading.releases.get(ref)
            person = actor_of(runtime, reading.people.members()).human_id
            lacking = gather(reading, sealed, place, person, known).lacking
            rows, files = rows_for(reading, lacking), stored_files(reading, sealed)
        known |= measure(lacking, rows)
        _refuse_broken(runtime, sealed, files)
        outcome = _transition(runtime, sealed, place, reason, known)
        if outcome is not None:
            return outcome
    raise ConflictError(
        f"{release} kept changing while it was judged",
        expected="evidence and a live release that stand still for a moment",
        found=f"{_TRIES} changes in a row",
        fix="run it again",
    )


def decision(runtime: Runtime, identifier: str) -> RecordedDecision:
    """A stored decision."""
    with runtime.catalog.read() as reading:
        return reading.requests.decision(identifier)


def stored_files(reading: Reading, release: Release) -> tuple[tuple[str, File], ...]:
    """Manifests and files of a release whose bytes the registry keeps, each with what it belongs to."""
    versions = [reading.artifacts.version(VersionRef(c.name, number=c.number)) for c in release.components]
    manifests = [(v.reference, File("its manifest", v.digest, 0)) for v in versions]
    return (
        (release.reference, File("its manifest", release.digest, 0)),
        *manifests,
        *((version.reference, file) for version in versions for file in version.files if file.stored),
    )


def broken_blobs(runtime: Runtime, files: Sequence[tuple[str, File]]) -> tuple[str, ...]:
    """What is wrong with stored files, a sentence each; empty if all of them verify.

    Gigabytes may take minutes to hash, so this is never called with a transaction open: in SQLite, even one that
    reads keeps every writer waiting.
    """
    checked = [(reference, file, runtime.blobs.verify(file.digest)) for reference, file in files]
    return tuple(f"{reference} {file.path}: {fault}" for reference, file, fault in checked if fault)


# ---------------------------------------------------------------------------------------------------------


def _transition(
    runtime: Runtime, release: Release, stage: str, reason: str, known: Mapping[Digest, Measurement]
) -> PromotionOutcome | None:
    """The transaction. None if the situation lacks a bound by now: compute it outside and come again."""
    with runtime.catalog.write(acting(runtime, Permission.PROMOTE)) as writing:
        actor = permitted(runtime, writing.people.members(), Permission.PROMOTE)
        situation = gather(writing, release, stage, actor.human_id, known)
        if situation.lacking:
            return None
        pointer = writing.stages.pointer(release.application, stage)
        if pointer.deployment is not None and pointer.deployment.digest == release.digest:
            return PromotionOutcome(None, PromotionState.SUCCEEDED, None, pointer.deployment, already=True)
        writing.evidence.add_measurements({key: m.model_dump(mode="json") for key, m in known.items()})
        promotion = _request(writing, release, stage, pointer, reason)
        judged = decide(situation.policy, situation.facts, writing.now)
        recorded = RecordedDecision(writing.new_id(), judged)
        used = _used(situation, judged)
        writing.requests.add_decision(recorded.id, judged, situation.facts, promotion, release, used)
        if judged.verdict is not Verdict.ALLOW:
            state = PromotionState.OPEN if judged.verdict is Verdict.WAIT else PromotionState.DENIED
            return PromotionOutcome(promotion, state, recorded, None)
        placement = Placement(
            writing.new_id(), DeploymentKind.PROMOTE, release, promotion, recorded.id, reason, judged.marks
        )
        deployment = writing.stages.place(pointer, placement, EventKind.SUPERSEDED, BASIS)
        mark_others_stale(writing, release.application, stage)
        return PromotionOutcome(promotion, PromotionState.SUCCEEDED, recorded, deployment)


def mark_others_stale(writing: Writing, application: str, stage: str) -> tuple[str, ...]:
    """Close every request still open at a stage that has just moved; returns the releases concerned."""
    closed = []
    for request in writing.requests.open_promotions(application, stage):
        release = writing.releases.get(parse_version_ref(f"{application}@{request.release}"))
        writing.requests.mark_stale(request, release)
        closed.append(release.reference)
    return tuple(closed)


def _request(writing: Writing, release: Release, stage: str, pointer: Pointer, reason: str) -> str:
    """The open request for this release, or a new one. Every move of the stage closes those that are open."""
    current = pointer.deployment.id if pointer.deployment else None
    request = writing.requests.open_promotion(release, stage)
    if request is not None:
        return request.id
    identifier = writing.new_id()
    writing.requests.add_promotion(identifier, release, stage, current, reason)
    return identifier


def _used(situation: Situation, judged: Decision) -> tuple[str, ...]:
    """Approvals that an allowed promotion uses up: all that bind to it and were not used before."""
    if judged.verdict is not Verdict.ALLOW:
        return ()
    asked = any(r.type == "approval" and r.status is Status.SATISFIED for r in judged.rules)
    facts = situation.facts
    return tuple(a.id for a in facts.approvals if asked and a.binding == facts.binding and a.used_by is None)


def _refuse_broken(runtime: Runtime, release: Release, files: Sequence[tuple[str, File]]) -> None:
    broken = broken_blobs(runtime, files)
    if broken:
        raise IntegrityError(
            f"{release.reference} cannot be placed: its stored bytes no longer verify",
            expected="every blob to hash to its digest",
            found="; ".join(broken),
            fix="register the same files again to mend the store, or compose a release without them",
        )


def _asking(runtime: Runtime, reading: Reading) -> str | None:
    """Who would ask, if anybody says who they are: checking needs no identity."""
    try:
        return actor_of(runtime, reading.people.members()).human_id
    except InvalidInputError:
        return None
