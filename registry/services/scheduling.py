"""What falls due: deadlines of verifications, requests and incidents, and auto-promotion.

Waits are rows, not threads: each round looks at what is due and does it through the same transitions as anybody, which
look again inside. So rounds may overlap, be repeated, or be missed; nothing happens twice and nothing is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

from registry.domain.errors import ConflictError, RegistryError
from registry.domain.names import StageRef, VersionRef
from registry.domain.outcomes import PromotionOutcome, Ticked, VerificationOutcome
from registry.domain.policies.decision import Verdict
from registry.domain.policies.settings import AutoPromote
from registry.domain.releases import Release
from registry.domain.safety import Cause, HoldMode, Incident, IncidentStep
from registry.domain.stages import Deployment, approved
from registry.domain.times import duration, parse_time, time_text
from registry.services.failing import exhausted
from registry.services.promoting import judge, promote_automatically
from registry.services.requesting import expire, overdue
from registry.services.restoring import (
    NOTHING_HASHED,
    Hashed,
    Occasion,
    carry_out,
    demanded,
    hash_candidates,
    plan,
)
from registry.services.ruling import in_force
from registry.services.runtime import Runtime, transact_as
from registry.services.verifying import SCHEDULER, apply_deadline, catch_up, follow_up
from registry.storage.catalog import Reading, Writing

CANDIDATES = 50
"""How many of the newest releases the auto-promoter looks at."""

PATIENCE = "5m"
"""How long, at most, checks are left to whoever placed a release before the scheduler runs them."""

_PAGE = 100


def run_once(runtime: Runtime) -> Ticked:
    """One round. What goes wrong with one stage is told and keeps nobody else waiting."""
    at = time_text(runtime.clock.now())
    tick = _Round(runtime, at)
    _deadlines(tick)
    _expired(tick)
    _overdue(tick)
    for stage in _stages(tick):
        _tend(tick, stage)
    return Ticked(at, tuple(tick.done), tuple(tick.failed))


@dataclass(frozen=True, slots=True)
class _Round:
    """One round: when it began, what it did, and what went wrong in it."""

    runtime: Runtime
    at: str
    done: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def tell(self, where: StageRef | str, act: Callable[[], str]) -> None:
        """Note what was done, or why it could not be done, as one line; nothing where nothing was due."""
        with self.guarded(where):
            if line := act():
                self.done.append(f"{where}: {line}")

    @contextmanager
    def guarded(self, where: StageRef | str) -> Iterator[None]:
        """Whatever goes wrong is noted, and goes no further: others must not wait for what one of them broke."""
        try:
            yield
        except RegistryError as error:
            self.failed.append(f"{where}: could not be done: {error}")
        except Exception as error:  # noqa: BLE001  told in a line, never passed over
            self.failed.append(f"{where}: could not be done: unexpected {type(error).__name__}: {error}")


# Deadlines ---------------------------------------------------------------------------------------------------


def _deadlines(tick: _Round) -> None:
    """Settle what had to be verified by now."""
    with tick.runtime.catalog.read() as reading:
        due = reading.stages.unverified_due(tick.at)
    for deployment in due:
        where = StageRef(deployment.application, deployment.stage)
        tick.tell(where, partial(_apply_deadline, tick.runtime, where))


def _apply_deadline(runtime: Runtime, where: StageRef) -> str:
    outcome = apply_deadline(runtime, where)
    return _verification(outcome) if outcome else ""


def _expired(tick: _Round) -> None:
    """Close requests that nobody executed in time."""
    with tick.runtime.catalog.read() as reading:
        found = reading.requests.expired(tick.at)
    for request in found:
        where = StageRef(request.application, request.stage)
        tick.tell(where, partial(transact_as, tick.runtime, SCHEDULER, partial(_expire, request.id)))


def _expire(identifier: str, writing: Writing) -> str:
    request = writing.requests.promotion(identifier)
    if not overdue(request, writing.now):
        return ""
    expire(writing, request)
    return f"the request for {request.application}@{request.release} expired"


def _overdue(tick: _Round) -> None:
    """Escalate incidents that nobody approved in time."""
    with tick.runtime.catalog.read() as reading:
        due = reading.incidents.due(tick.at)
    for incident in due:
        where = StageRef(incident.application, incident.stage)
        tick.tell(where, partial(_escalate, tick.runtime, where, incident.id))


def _escalate(runtime: Runtime, where: StageRef, identifier: str) -> str:
    """Do what the policy says about an overdue incident. Where that fails, the stage is held, and not left as if
    nothing were owed; what only moved meanwhile is done in the next round."""
    try:
        with runtime.catalog.read() as reading:
            settings = demanded(reading, where).break_glass
        rolls = settings is not None and settings.on_overdue == "rollback"
        hashed = hash_candidates(runtime, where) if rolls else NOTHING_HASHED
        escalated = transact_as(runtime, SCHEDULER, partial(_hold_or_roll_back, where, identifier, hashed, rolls))
    except ConflictError:
        raise
    except RegistryError as error:
        hold = partial(_hold_or_roll_back, where, identifier, NOTHING_HASHED, False, failed=error.message)
        escalated = transact_as(runtime, SCHEDULER, hold)
    if escalated.restored is not None and escalated.restored.verify_by is not None:
        follow_up(runtime, escalated.restored)
    return escalated.line


@dataclass(frozen=True, slots=True)
class _Escalated:
    line: str
    restored: Deployment | None = None


def _hold_or_roll_back(
    where: StageRef, identifier: str, hashed: Hashed, rolls: bool, writing: Writing, *, failed: str = ""
) -> _Escalated:
    """Mark an incident overdue, and hold its stage, or roll back what it is about if the policy wants that.

    `failed` is why what the policy wants could not be done.
    """
    incident = writing.incidents.get(identifier)
    if not _owes(writing, incident):
        return _Escalated("")
    said = f"incident {incident.id} was to be approved by {incident.approve_by}" + (f"; {failed}" if failed else "")
    writing.incidents.step(incident, IncidentStep.OVERDUE, said)
    serving = writing.stages.pointer(where.application, where.stage).deployment
    if rolls and serving is not None and serving.id == incident.deployment:
        facts = plan(writing, where, None, hashed)
        if facts is not None and exhausted(writing, where, demanded(writing, where)) is None:
            occasion = Occasion(said, Cause.BREAK_GLASS, automatic=True)
            restored = carry_out(writing, where, facts, hashed, occasion).deployment
            if restored is not None:
                return _Escalated(f"{said}; rolled back to {where.application}@{restored.release}", restored)
    writing.holds.add(where.application, where.stage, HoldMode.ALL, Cause.BREAK_GLASS, None, said)
    return _Escalated(f"{said}; the stage is held")


def _owes(writing: Writing, incident: Incident) -> bool:
    """Whether the approvals of broken glass are still missing although their time is over, and nobody said so."""
    if incident.closed or incident.overdue or incident.approve_by is None or writing.now < incident.approve_by:
        return False
    if incident.deployment is None:
        return True
    deployment = writing.stages.deployment(incident.deployment)
    return not approved(deployment, writing.stages.events_of(deployment.id))


# Stages ------------------------------------------------------------------------------------------------------


def _stages(tick: _Round) -> Iterator[StageRef]:
    """Every stage of every application whose policy gives the registry something to do, in the policy's order."""
    after: str | None = None
    while True:
        with tick.runtime.catalog.read() as reading:
            page = reading.applications.page(after, _PAGE)
        for name in page.items:
            found: list[StageRef] = []
            with tick.guarded(name), tick.runtime.catalog.read() as reading:
                found += _tended(reading, name)
            yield from found
        if page.next is None:
            return
        after = page.next


def _tended(reading: Reading, application: str) -> Iterator[StageRef]:
    for stage, demands in in_force(reading, application).stages.items():
        if demands.verify is not None or (demands.auto_promote is not None and demands.auto_promote.enabled):
            yield StageRef(application, stage)


def _tend(tick: _Round, where: StageRef) -> None:
    """Run checks that a crash kept from being run, then see whether something newer may enter."""
    tick.tell(where, partial(_check, tick.runtime, where))
    tick.tell(where, partial(_promote, tick.runtime, where))


def _check(runtime: Runtime, where: StageRef) -> str:
    """Catch up, but leave whoever has just placed something the time to run its checks."""
    with runtime.catalog.read() as reading:
        deployment = reading.stages.pointer(where.application, where.stage).deployment
    if deployment is None or deployment.verify_by is None:
        return ""
    patience = min((parse_time(deployment.verify_by) - parse_time(deployment.at)) / 2, duration(PATIENCE))
    if runtime.clock.now() < parse_time(deployment.at) + patience:
        return ""
    outcome = catch_up(runtime, where)
    return _verification(outcome) if outcome else ""


def _promote(runtime: Runtime, where: StageRef) -> str:
    """Place the newest release that is newer than what the stage serves and that its policy lets in now."""
    with runtime.catalog.read() as reading:
        settings = demanded(reading, where).auto_promote
        if settings is None or not settings.enabled or _held(reading, where, settings):
            return ""
        serving = reading.stages.pointer(where.application, where.stage).deployment
        newest = reading.releases.page(where.application, None, CANDIDATES).items
    for release in newest:
        if serving is not None and release.number <= serving.release:
            break
        candidate = VersionRef(release.application, number=release.number)
        if judge(runtime, candidate, where.stage, automatic=True).verdict is Verdict.ALLOW:
            seen = serving.id if serving else None
            outcome = promote_automatically(runtime, candidate, where.stage, seen)
            return _promotion(release, outcome) if outcome else ""
    return ""


def _held(reading: Reading, where: StageRef, settings: AutoPromote) -> bool:
    """Whether a hold stops the auto-promoter whatever the release: judging each would only say so many times."""
    holds = reading.holds.active(where.application, where.stage)
    return any(h.mode is HoldMode.ALL or settings.resume == "manual" for h in holds)


# ---------------------------------------------------------------------------------------------------------


def _verification(outcome: VerificationOutcome) -> str:
    release = f"{outcome.deployment.application}@{outcome.deployment.release}"
    if outcome.state == "pending":
        return f"{release} is not verified yet" + (f": {outcome.why}" if outcome.why else "")
    if outcome.rolled_back is not None and outcome.rolled_back.target is not None:
        back = f"{outcome.rolled_back.application}@{outcome.rolled_back.target.release}"
        return f"{release} failed its verification; rolled back to {back}"
    return f"{release} is verified" if outcome.state == "verified" else f"{release} failed; held: {outcome.held}"


def _promotion(release: Release, outcome: PromotionOutcome) -> str:
    if outcome.already:
        return ""
    checked = f"; {_verification(outcome.verification)}" if outcome.verification else ""
    return f"{release.reference} was promoted automatically{checked}"
