"""Verifying what a stage serves: its checks are run on it, live, and what they show decides whether it stays.

Nothing is evaluated inside a transaction: checks run first, bound to the deployment; one transaction then judges
them, keeps the decision, and does all that follows. Doing it twice, or after a crash in between, is harmless: what was
settled stays settled, and what was not is still due.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from registry.domain.digests import Digest, without_nothing
from registry.domain.errors import ConflictError, NotFoundError, RegistryError
from registry.domain.members import Actor, Permission
from registry.domain.names import StageRef, VersionRef, parse_stage_ref
from registry.domain.outcomes import RecordedDecision, VerificationOutcome
from registry.domain.policies.decision import Verdict
from registry.domain.policies.measured_facts import Measurement, SuiteFact
from registry.domain.policies.settings import Verify
from registry.domain.safety import Cause
from registry.domain.stages import Deployment, EventKind, PromotionState, verification
from registry.domain.times import time_text
from registry.services.checks import check_suites, may_not, unrun_suites, weigh, who_else
from registry.services.evaluating import evaluate_live
from registry.services.failing import Failure, end_verification, fail, wants_rollback
from registry.services.hashing import BASIS, broken_blobs, stored_files
from registry.services.repeating import Kept, Operation, once, once_as, operation, repeated
from registry.services.restoring import (
    NOTHING_HASHED,
    Hashed,
    demanded,
    hash_candidates,
    kept_of,
    kept_out,
    told_again,
)
from registry.services.runtime import Runtime, acting, actor_of, granted, permitted, transact_as
from registry.services.situation import measure, rows_for
from registry.storage.catalog import Reading, Writing

VERIFIER = Actor("system:verifier", None)
"""Who judges what checks showed, and rolls back what failed them."""

SCHEDULER = Actor("system:scheduler", None)
"""Who applies deadlines."""

CHECKS, DEADLINE = "checks", "deadline"

_TRIES = 5
"""How often judging is tried again because evidence, or what to roll back to, moved under it."""

_STATES = {EventKind.VERIFIED: "verified", EventKind.FAILED: "failed", None: "pending"}


def verify(runtime: Runtime, stage: str, reason: str, op_id: str | None) -> VerificationOutcome:
    """Run the checks of what a stage serves, or hash its blobs again where its policy has none.

    Whom the stage does not trust to run them is told who must. A failure revokes what was verified before and does
    what the stage's policy says. Raises NotFoundError if nothing is served there, ConflictError if something else went
    live meanwhile.
    """
    reference = parse_stage_ref(stage)
    asked = operation(op_id, "verify", stage=stage, reason=reason)
    found = repeated(runtime, asked, _again)
    if found is not None:
        catch_up(runtime, reference)
        return found
    actor = acting(runtime, Permission.VERIFY)
    deployment, checks = _served(runtime, reference)
    if checks is None:
        return _hash_again(runtime, deployment, reason, asked)
    with runtime.catalog.read() as reading:
        suites = check_suites(reading, reference.application, checks)
        obstacle = who_else(reading, deployment, actor.account)
    if not obstacle:
        _run_checks(runtime, deployment, suites)

    def run(work: _Work) -> VerificationOutcome:
        def permitted_work(writing: Writing) -> VerificationOutcome:
            permitted(runtime, writing.people.members(), Permission.VERIFY)
            return work(writing)

        return once_as(runtime, VERIFIER, asked, permitted_work, keep=_kept, again=_again)

    why = f"verified for {actor.account}" + (f": {reason}" if reason else "")
    outcome = _settle(runtime, deployment, _Asked(by_hand=True, reason=why, obstacle=obstacle), run)
    return _followed(runtime, outcome)


def follow_up(runtime: Runtime, deployment: Deployment) -> VerificationOutcome:
    """Verify what was just placed, by the registry itself; what was settled before is only told.

    A check that could not be run, or that whoever acts may not run, leaves it pending, with its reason, until the
    deadline.
    """
    with runtime.catalog.read() as reading:
        reference = StageRef(deployment.application, deployment.stage)
        checks = demanded(reading, reference).verify
        serving = reading.stages.pointer(reference.application, reference.stage).deployment
        said = _last_word(reading, deployment)
        left = unrun_suites(weigh(reading, deployment, {}).facts)
    if checks is None or said.state != "pending" or serving is None or serving.id != deployment.id:
        return said
    why = ""
    try:
        if left and not (why := _obstacle(runtime, deployment)):
            _run_checks(runtime, deployment, left)
    except RegistryError as error:
        why = error.message
    asked = _Asked(by_hand=False, reason="verified after it went live")
    outcome = _settle(runtime, deployment, asked, lambda work: transact_as(runtime, VERIFIER, work))
    return replace(_followed(runtime, outcome), why=why or outcome.why)


def standing(runtime: Runtime, deployment: Deployment) -> VerificationOutcome:
    """What was said about a deployment last."""
    with runtime.catalog.read() as reading:
        return _last_word(reading, deployment)


def apply_deadline(runtime: Runtime, reference: StageRef) -> VerificationOutcome | None:
    """Settle what a stage serves if it had to be verified by now; None if nothing is due.

    Every command that would move the stage calls this first, and so does the scheduler.
    """
    with runtime.catalog.read() as reading:
        deployment = reading.stages.pointer(reference.application, reference.stage).deployment
        if deployment is None or not _due(reading, deployment, time_text(runtime.clock.now())):
            return None
    asked = _Asked(by_hand=False, reason=f"it was to be verified by {deployment.verify_by}")
    outcome = _settle(runtime, deployment, asked, lambda work: transact_as(runtime, SCHEDULER, work))
    return _followed(runtime, outcome)


def catch_up(runtime: Runtime, reference: StageRef) -> VerificationOutcome | None:
    """Run and judge the checks that a crash kept from being run or judged; None if nothing is left to be done."""
    with runtime.catalog.read() as reading:
        deployment = reading.stages.pointer(reference.application, reference.stage).deployment
        if deployment is None or deployment.verify_by is None or _last_word(reading, deployment).state != "pending":
            return None
        weighed = weigh(reading, deployment, {})
        rows = rows_for(reading, weighed.lacking)
    judged = weighed.with_bounds(measure(weighed.lacking, rows)).judged(time_text(runtime.clock.now()))
    if judged.verdict is Verdict.WAIT:
        if not unrun_suites(weighed.facts):
            return None
        if why := _obstacle(runtime, deployment):
            return replace(standing(runtime, deployment), why=why)
    return follow_up(runtime, deployment)


# Checks ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whether somebody asked for it, who then is told if the stage moved; and why, for the record.

    `obstacle` is why the checks were not run for it: then it only looks at what was not settled yet.
    """

    by_hand: bool
    reason: str
    obstacle: str = ""


class _Lacking(Exception):
    """Bounds, or the blobs to roll back to, were not computed: undo, do it outside, come again."""


_Work: TypeAlias = Callable[[Writing], VerificationOutcome]
_Run: TypeAlias = Callable[[_Work], VerificationOutcome]


def _obstacle(runtime: Runtime, deployment: Deployment) -> str:
    """Why checks are not run by whoever acts, or nothing: whom the stage does not trust, or who may not verify, runs
    none, whatever else they asked for. Raises InvalidInputError if nobody says who acts."""
    with runtime.catalog.read() as reading:
        members = reading.people.members()
        actor = actor_of(runtime, members)
        if not granted(runtime, Permission.VERIFY):
            return "the token in use is not for verifying; `tandem verify` with one that is runs the checks"
        return who_else(reading, deployment, actor.account) or may_not(deployment, actor, members)


def _run_checks(runtime: Runtime, deployment: Deployment, suites: Sequence[SuiteFact]) -> None:
    """Run suites with the model as it serves now, in the name of who really runs them."""
    release = f"{deployment.application}@{deployment.release}"
    for suite in suites:
        evaluate_live(runtime, release, suite.reference, deployment.id)


def _settle(runtime: Runtime, deployment: Deployment, asked: _Asked, run: _Run) -> VerificationOutcome:
    """Judge what the checks showed and do what follows, with what takes long done before the transaction."""
    known: dict[Digest, Measurement] = {}
    reference = StageRef(deployment.application, deployment.stage)
    for _ in range(_TRIES):
        with runtime.catalog.read() as reading:
            needs = weigh(reading, deployment, known).lacking
            rows = rows_for(reading, needs)
        known |= measure(needs, rows)
        hashed = hash_candidates(runtime, reference) if _may_roll_back(runtime, reference) else NOTHING_HASHED
        prepared = _Prepared(deployment, dict(known), hashed)
        try:
            return run(partial(_judge, prepared, asked))
        except _Lacking:
            continue
    raise ConflictError(
        f"{reference} kept changing while it was verified",
        expected="evidence that stands still for a moment",
        found=f"{_TRIES} changes in a row",
        fix="run it again",
    )


@dataclass(frozen=True, slots=True)
class _Prepared:
    deployment: Deployment
    known: Mapping[Digest, Measurement]
    hashed: Hashed


def _judge(prepared: _Prepared, asked: _Asked, writing: Writing) -> VerificationOutcome:
    """The transaction: look whether it still serves, judge, keep the decision, and do what it says."""
    deployment = prepared.deployment
    standing = _last_word(writing, deployment)
    if _moved(writing, deployment):
        if asked.by_hand:
            raise _gone(deployment)
        return standing
    if standing.state != "pending" and (asked.obstacle or not asked.by_hand):
        return replace(standing, why=asked.obstacle or standing.why)
    weighed = weigh(writing, deployment, prepared.known)
    if weighed.lacking:
        raise _Lacking
    judged = weighed.judged(writing.now)
    writing.evidence.add_measurements({key: m.model_dump(mode="json") for key, m in prepared.known.items()})
    decided = RecordedDecision(writing.new_id(), judged)
    writing.requests.add_decision(
        decided.id, judged, weighed.facts.canonical, entry_type="verification.judged", reason=asked.reason
    )
    if judged.verdict is Verdict.ALLOW:
        return _pass(writing, deployment, standing, decided)
    if judged.verdict is Verdict.DENY:
        if standing.state == "failed":
            return replace(standing, decision=decided)
        said = "; ".join(f"{r.id}: {r.summary}" for r in judged.failing)
        return _fail(writing, prepared, Failure(deployment, CHECKS, said, proven=True, decision=decided))
    if _due(writing, deployment, writing.now):
        said = f"nothing was shown by {deployment.verify_by}"
        return _fail(writing, prepared, Failure(deployment, DEADLINE, said, proven=False, decision=decided))
    return replace(standing, basis=CHECKS, decision=decided, why=asked.obstacle or standing.why)


def _fail(writing: Writing, prepared: _Prepared, failure: Failure) -> VerificationOutcome:
    try:
        return fail(writing, failure, prepared.hashed)
    except ConflictError as error:
        raise _Lacking from error


def _pass(
    writing: Writing, deployment: Deployment, standing: VerificationOutcome, decided: RecordedDecision
) -> VerificationOutcome:
    """It proved itself; but what failed before stays failed until its quarantine is cleared."""
    if standing.state == "failed" and kept_out(writing, deployment):
        why = "it passes again, and is still quarantined here"
        return replace(standing, decision=decided, why=why)
    writing.stages.mark(deployment, EventKind.VERIFIED, CHECKS, decided.id)
    end_verification(writing, deployment, "verified", PromotionState.SUCCEEDED, decided)
    return VerificationOutcome(deployment, "verified", CHECKS, decided)


def _followed(runtime: Runtime, outcome: VerificationOutcome) -> VerificationOutcome:
    """Verify in its turn what an automatic rollback brought back."""
    restored = outcome.rolled_back.deployment if outcome.rolled_back else None
    if restored is not None and restored.verify_by is not None:
        follow_up(runtime, restored)
    return outcome


# Without checks ----------------------------------------------------------------------------------------------


def _hash_again(runtime: Runtime, deployment: Deployment, reason: str, asked: Operation | None) -> VerificationOutcome:
    """Hash the blobs of what a stage serves, where its policy has no checks."""
    with runtime.catalog.read() as reading:
        release = reading.releases.get(VersionRef(deployment.application, number=deployment.release))
        files = stored_files(reading, release)
    broken = broken_blobs(runtime, files)

    def work(writing: Writing) -> VerificationOutcome:
        if _moved(writing, deployment):
            raise _gone(deployment)
        standing = _last_word(writing, deployment)
        if broken:
            if standing.state == "failed":
                return standing
            said = f"its stored bytes no longer verify: {'; '.join(broken)}"
            return fail(writing, Failure(deployment, BASIS, said, proven=True), NOTHING_HASHED)
        if standing.state == "failed" and kept_out(writing, deployment):
            return replace(standing, why="its bytes verify, and it is still quarantined here")
        if standing.state != "verified":
            writing.stages.mark(deployment, EventKind.VERIFIED, BASIS, None, reason)
            end_verification(writing, deployment, "verified", PromotionState.SUCCEEDED, None, reason)
        return VerificationOutcome(deployment, "verified", BASIS)

    return once(runtime, Permission.VERIFY, asked, work, keep=_kept, again=_again)


# ---------------------------------------------------------------------------------------------------------


def _served(runtime: Runtime, reference: StageRef) -> tuple[Deployment, Verify | None]:
    with runtime.catalog.read() as reading:
        deployment = reading.stages.pointer(reference.application, reference.stage).deployment
        if deployment is None:
            raise NotFoundError(
                f"{reference} serves nothing yet",
                expected="something to verify",
                found="none",
                fix=f"promote a release: tandem promote {reference.application}@N --to {reference.stage}",
            )
        return deployment, demanded(reading, reference).verify


def _may_roll_back(runtime: Runtime, reference: StageRef) -> bool:
    with runtime.catalog.read() as reading:
        stage = demanded(reading, reference)
    return wants_rollback(stage, proven=True) or wants_rollback(stage, proven=False)


def _moved(writing: Writing, deployment: Deployment) -> bool:
    serving = writing.stages.pointer(deployment.application, deployment.stage).deployment
    return serving is None or serving.id != deployment.id


def _gone(deployment: Deployment) -> ConflictError:
    return ConflictError(
        f"{deployment.application}@{deployment.stage} moved while it was verified",
        expected=f"deployment {deployment.id}",
        found="another one",
        fix="run it again for what it serves now",
    )


def _due(reading: Reading | Writing, deployment: Deployment, now: str) -> bool:
    """Whether a deployment had to be verified by now, and was not."""
    if deployment.verify_by is None or now < deployment.verify_by:
        return False
    return verification(deployment.id, reading.stages.events_of(deployment.id)) is None


def _last_word(reading: Reading | Writing, deployment: Deployment) -> VerificationOutcome:
    """What was said about a deployment last."""
    events = reading.stages.events_of(deployment.id)
    judged = [e for e in events if e.kind in {EventKind.VERIFIED, EventKind.FAILED}]
    if not judged:
        return VerificationOutcome(deployment, "pending", CHECKS)
    last = judged[-1]
    decided = reading.requests.decision(last.decision) if last.decision else None
    opened = reading.incidents.of_deployment(deployment.id) if last.kind is EventKind.FAILED else ()
    incident = next((i.id for i in opened if i.cause is Cause.VERIFICATION), None)
    return VerificationOutcome(deployment, _STATES[last.kind], last.basis, decided, incident=incident)


def _kept(outcome: VerificationOutcome) -> Kept:
    return without_nothing(
        {
            "deployment": outcome.deployment.id,
            "state": outcome.state,
            "basis": outcome.basis,
            "decision": outcome.decision and outcome.decision.id,
            "rolled_back": kept_of(outcome.rolled_back) if outcome.rolled_back else None,
            "held": outcome.held,
            "incident": outcome.incident,
            "why": outcome.why,
        }
    )


def _again(reading: Reading | Writing, kept: Kept) -> VerificationOutcome:
    decided, restored = kept.get("decision"), kept.get("rolled_back")
    return VerificationOutcome(
        reading.stages.deployment(kept["deployment"]),
        kept["state"],
        kept["basis"],
        reading.requests.decision(decided) if decided else None,
        told_again(reading, restored) if restored else None,
        held=kept.get("held"),
        incident=kept.get("incident"),
        why=kept.get("why", ""),
    )
