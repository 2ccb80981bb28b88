"""Weighing approvals and rejections: what each is worth now and why, and taking back one's own."""

from __future__ import annotations

from dataclasses import dataclass, field

from registry.domain.approvals import changes
from registry.domain.errors import ConflictError, NotFoundError, PermissionDeniedError
from registry.domain.members import Permission
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import ListedApproval, Page
from registry.domain.policies.rules.approval import NOT_SIGNED, ended
from registry.domain.safety import Rejection, Settled
from registry.domain.times import time_text
from registry.services.narrowing import demand_known
from registry.services.repeating import once, operation
from registry.services.reviewing import barred, bound_of, eligible, reviewers, serves, slots_of
from registry.services.runtime import Runtime
from registry.services.situation import Situation, gather
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.requests import Given


@dataclass(slots=True)
class _Weighing:
    """One reading transaction and its time; situations are gathered once for each release and stage."""

    reading: Reading | Writing
    now: str
    gathered: dict[tuple[str, int, str], Situation | None] = field(default_factory=dict)

    def situation(self, application: str, release: int, stage: str) -> Situation | None:
        """The situation as of now; None where the policy has no such stage any more."""
        key = application, release, stage
        if key not in self.gathered:
            sealed = self.reading.releases.get(parse_version_ref(f"{application}@{release}"))
            try:
                self.gathered[key] = gather(self.reading, sealed, stage, None, {}, now=self.now)
            except NotFoundError:
                self.gathered[key] = None
        return self.gathered[key]


def listed(
    runtime: Runtime,
    application: str | None,
    stage: str | None,
    release: str | None,
    after: str | None,
    limit: int,
) -> Page[ListedApproval]:
    """Approvals and rejections, newest first, each with what it is worth now."""
    ref = parse_version_ref(release) if release is not None else None
    with runtime.catalog.read() as reading:
        sealed = reading.releases.get(ref) if ref is not None else None
        demand_known(reading, application, stage)
        weighing = _Weighing(reading, time_text(runtime.clock.now()))
        page = reading.requests.listed(application, stage, sealed, after, limit)
        return Page(tuple(_listed(weighing, item) for item in page.items), page.next)


def withdraw(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> ListedApproval:
    """Take back an approval or a no of one's own; twice is once.

    A no of somebody who cannot take it back any more (they left, or fill no slot that the stage asks for) may be
    withdrawn by somebody who can fill one and had no hand in the release: nobody clears their own way.
    """

    def work(writing: Writing) -> ListedApproval:
        found = _find(writing, identifier)
        if found.withdrawn is None:
            _refuse_others(writing, found)
            writing.requests.withdraw(identifier, "rejection" if isinstance(found, Rejection) else "approval", reason)
        return _shown(writing, identifier, writing.now)

    return once(
        runtime,
        Permission.APPROVE,
        operation(op_id, "withdraw", identifier=identifier, reason=reason),
        work,
        keep=lambda _: {"identifier": identifier},
        again=lambda reading, kept: _shown(reading, kept["identifier"], time_text(runtime.clock.now())),
    )


# ---------------------------------------------------------------------------------------------------------


def _find(reading: Reading | Writing, identifier: str) -> Given | Rejection:
    try:
        return reading.requests.approval(identifier)
    except NotFoundError:
        return reading.requests.rejection(identifier)


def _shown(reading: Reading | Writing, identifier: str, now: str) -> ListedApproval:
    return _listed(_Weighing(reading, now), _find(reading, identifier))


def _listed(weighing: _Weighing, item: Given | Rejection) -> ListedApproval:
    return _rejection(item) if isinstance(item, Rejection) else _approval(weighing, item)


def _rejection(no: Rejection) -> ListedApproval:
    state, why = ("active", "stands in the way until it is withdrawn") if no.withdrawn is None else _gone(no.withdrawn)
    return ListedApproval(
        id=no.id,
        verdict="reject",
        application=no.application,
        stage=no.stage,
        release=no.release,
        binding=None,
        account=no.account,
        person=no.person,
        assurance=no.assurance,
        reason=no.reason,
        at=no.at,
        expires_at=None,
        state=state,
        why=why,
    )


def _approval(weighing: _Weighing, given: Given) -> ListedApproval:
    yes = given.approval
    state, why = _worth(weighing, given)
    return ListedApproval(
        id=yes.id,
        verdict="approve",
        application=yes.application,
        stage=yes.stage,
        release=yes.release,
        binding=yes.binding,
        account=yes.account,
        person=yes.person,
        assurance=yes.assurance,
        reason=yes.reason,
        at=yes.given_at,
        expires_at=yes.expires_at,
        state=state,
        why=why,
    )


def _worth(weighing: _Weighing, given: Given) -> tuple[str, str]:
    """State and reason. What ended it for good is told before what may pass."""
    yes = given.approval
    if given.withdrawn is not None:
        return _gone(given.withdrawn)
    if given.used_by is not None:
        return "used", f"by promotion {given.used_by}"
    if weighing.now >= yes.expires_at:
        return "expired", f"at {yes.expires_at}"
    situation = weighing.situation(yes.application, yes.release, yes.stage)
    if situation is None:
        return "void", f"the policy has no stage {yes.stage} any more"
    told = next((a for a in situation.facts.approvals if a.id == yes.id), None)
    if told is not None and told.ended_by is not None:
        return "void", ended(told)
    if told is not None and told.unsound is not None:
        return "void", told.unsound
    if yes.binding != situation.facts.binding:
        return "void", "; ".join(changes(yes.bound, bound_of(situation)))
    slots = told.slots if told is not None else ()
    able, reasons = eligible(situation, weighing.now, yes.person, slots)
    if able and given.signed is None and all(rule.signature is not None for rule in able):
        return "ineligible", NOT_SIGNED
    return ("active", "") if able else ("ineligible", f"{yes.person} {'; '.join(reasons)}")


def _gone(settled: Settled) -> tuple[str, str]:
    return "withdrawn", f"by {settled.person}" + (f": {settled.reason}" if settled.reason else "")


def _refuse_others(writing: Writing, found: Given | Rejection) -> None:
    """Raise unless the actor may withdraw it."""
    record = found if isinstance(found, Rejection) else found.approval
    if not isinstance(found, Rejection) and found.used_by is not None:
        raise ConflictError(
            f"the approval {record.id} cannot be withdrawn",
            expected="one that no promotion used",
            found=f"used by promotion {found.used_by}",
            fix=f"roll the stage back: tandem rollback {record.application}@{record.stage}",
        )
    if record.person == writing.actor.human_id:
        return
    why = f"it is {record.person}'s" if not isinstance(found, Rejection) else _why_not_for(writing, found)
    if why:
        raise PermissionDeniedError(
            f"{writing.actor.human_id} may not withdraw {record.id}",
            expected=f"{record.person}, whose it is",
            found=why,
            fix=f"ask {record.person}",
        )


def _why_not_for(writing: Writing, no: Rejection) -> str:
    """Why the actor may not withdraw somebody else's no, or nothing."""
    sealed = writing.releases.get(parse_version_ref(f"{no.application}@{no.release}"))
    situation = gather(writing, sealed, no.stage, None, {}, now=writing.now)
    rules = situation.demands.approval_rules
    still = reviewers(writing.people.members(), no.application).get(no.person, ())
    if any(serves(rule.slots, still) for rule in rules):
        return f"{no.person} can withdraw it"
    able, reasons = eligible(situation, writing.now, writing.actor.human_id, slots_of(writing.actor, no.application))
    excluded = barred(rules, situation.facts).get(writing.actor.human_id)
    return "" if able and excluded is None else f"{writing.actor.human_id} {excluded or '; '.join(reasons)}"
