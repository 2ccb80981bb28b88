"""Incidents: what people owe afterwards, and the safety levers that are set.

What was placed by breaking glass is not known good until people approved it in retrospect. Only then can its incident
be closed. Other incidents are closed by somebody who may roll back, for a reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from registry.domain.approvals import ANY_SLOT, fill_slots, unfilled
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.members import Permission
from registry.domain.names import check_name
from registry.domain.outcomes import Closed, Levers, Page
from registry.domain.policies.document import StagePolicy, policy_of
from registry.domain.policies.facts import Facts
from registry.domain.policies.layers import asked_by_registry, effective
from registry.domain.safety import Cause, Incident, IncidentStep, check_reason
from registry.domain.stages import EventKind
from registry.services.quarantining import standing
from registry.services.repeating import Kept, once, operation
from registry.services.reviewing import barred, counted, lines_of, own_work, reviewers
from registry.services.runtime import Runtime
from registry.services.situation import in_force
from registry.storage.catalog import Reading, Writing

BASIS = "retrospective approval"
"""On what something placed by breaking glass counts as approved."""

_PAGE = 100
"""Incidents read at once."""


def listed(runtime: Runtime, application: str | None, open_only: bool, after: str | None, limit: int) -> Page[Incident]:
    """Incidents, newest first."""
    if application is not None:
        check_name(application, "application name")
    with runtime.catalog.read() as reading:
        if application is not None:
            reading.applications.demand(application)
        return reading.incidents.page(application, open_only, after, limit)


def incident(runtime: Runtime, identifier: str) -> Incident:
    """An incident with its steps."""
    with runtime.catalog.read() as reading:
        return reading.incidents.get(identifier)


def approve(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> Closed:
    """Approve in retrospect what was placed by breaking glass; said twice by one person, it is one yes.

    The yes that fills the last slot makes the deployment one that may be known good. It closes nothing: what was
    learned is told when the incident is closed. Raises PermissionDeniedError for whoever broke the glass, and for
    whoever the stage's separation excludes or no slot takes.
    """
    why = check_reason(reason)

    def work(writing: Writing) -> Closed:
        found = writing.incidents.get(identifier)
        _refuse_unapprovable(found)
        owed = _owed(writing, found)
        _refuse_ineligible(writing, found, owed)
        if writing.actor.human_id not in _approvers(writing, found):
            found = writing.incidents.step(found, IncidentStep.APPROVED, why)
        return Closed(found, _settle(writing, found, owed, why))

    return once(
        runtime,
        Permission.APPROVE,
        operation(op_id, "incident approve", incident=identifier, reason=why),
        work,
        keep=_kept,
        again=_again,
    )


def close(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> Closed:
    """Close an incident, or tell what is missing; one that was closed is left as it is."""
    why = check_reason(reason)

    def work(writing: Writing) -> Closed:
        found = writing.incidents.get(identifier)
        if found.closed:
            return Closed(found)
        missing: tuple[str, ...] = ()
        if found.cause is Cause.BREAK_GLASS:
            missing = _settle(writing, found, _owed(writing, found), why)
        return Closed(found, missing) if missing else Closed(writing.incidents.step(found, IncidentStep.CLOSED, why))

    return once(
        runtime,
        Permission.ROLLBACK,
        operation(op_id, "incident close", incident=identifier, reason=why),
        work,
        keep=_kept,
        again=_again,
    )


def levers(runtime: Runtime, application: str) -> Levers:
    """The holds, quarantines, open incidents and standing rejections of an application."""
    check_name(application, "application name")
    with runtime.catalog.read() as reading:
        reading.applications.demand(application)
        return Levers(
            reading.holds.active(application),
            standing(reading, application),
            tuple(_open(reading, application)),
            reading.requests.standing(application),
        )


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Owed:
    """Slots to be filled in retrospect, by people who may fill them, but for those who are barred, with reasons."""

    slots: tuple[tuple[str, int], ...]
    people: Mapping[str, Sequence[str]]
    barred: Mapping[str, str]
    multi_role: bool = False

    def able(self, person: str) -> bool:
        held = {ANY_SLOT, *(name for name, _ in self.slots)} & set(self.people.get(person, ()))
        return bool(held) and person not in self.barred


def _owed(reading: Reading | Writing, found: Incident) -> tuple[_Owed, ...]:
    """What has to be filled: the slots the stage names for it, else those of each of its approval rules, else one
    yes of anybody who may approve; by the policy that was in force when the glass was broken, so that nobody loosens
    it afterwards. Whom that or today's policy excludes fills none, nor whoever broke the glass, unless both let them
    approve their own work."""
    deployment = reading.stages.deployment(str(found.deployment))
    facts = Facts.model_validate(reading.requests.facts(str(deployment.decision)))
    stage, today = _demands_then(reading, found, facts), _demands(reading, found)
    members = reading.people.members()
    people = reviewers(members, found.application)
    rules = stage.approval_rules
    own = {} if _own_glass(stage) and _own_glass(today) else {found.person: "broke the glass"}
    own = {**barred(today.approval_rules, facts), **own}
    if stage.break_glass is not None:
        return (_Owed(counted(stage.break_glass.retro.slots), people, {**barred(rules, facts), **own}),)
    if rules:
        return tuple(_Owed(counted(r.slots), people, {**barred((r,), facts), **own}, bool(r.multi_role)) for r in rules)
    anybody = dict.fromkeys(members.with_permission(Permission.APPROVE), (ANY_SLOT,))
    return (_Owed((("approver", 1),), anybody, own),)


def _own_glass(stage: StagePolicy) -> bool:
    """Whether people may approve in retrospect what they broke the glass for. Where the registry's policy itself asks
    for that approval, its own rules have to let them: an application's do not speak for it (I-47)."""
    above = asked_by_registry(stage)
    return own_work(stage.approval_rules) and (above.break_glass is None or own_work(above.approval_rules))


def _demands_then(reading: Reading | Writing, found: Incident, facts: Facts) -> StagePolicy:
    """What the stage asked for when the glass was broken."""
    contents, layer = reading.applications, facts.registry_policy
    policy = effective(
        policy_of(contents.policy_content(facts.policy_document)),
        policy_of(contents.policy_content(layer)) if layer else None,
    )
    return policy.stages.get(found.stage, StagePolicy())


def _demands(reading: Reading | Writing, found: Incident) -> StagePolicy:
    """What the stage asks for now; nothing where the policy has it no more."""
    return in_force(reading, found.application).stages.get(found.stage, StagePolicy())


def _settle(writing: Writing, found: Incident, owed: Sequence[_Owed], reason: str) -> tuple[str, ...]:
    """What is missing; and if nothing is, the deployment is marked as approved, once."""
    events = writing.stages.events_of(str(found.deployment))
    if any(event.kind is EventKind.APPROVED for event in events):
        return ()
    approvers = _approvers(writing, found)
    missing = tuple(line for each in owed for line in _missing(each, approvers))
    if not missing:
        deployment = writing.stages.deployment(str(found.deployment))
        writing.stages.mark(deployment, EventKind.APPROVED, BASIS, None, reason)
    return missing


def _missing(owed: _Owed, approvers: Sequence[str]) -> tuple[str, ...]:
    able = {person: owed.people[person] for person in approvers if owed.able(person)}
    empty = unfilled(owed.slots, fill_slots(owed.slots, able, multi_role=owed.multi_role))
    return lines_of(empty, owed.people, {*able, *owed.barred})


def _approvers(reading: Reading | Writing, found: Incident) -> tuple[str, ...]:
    """Whose yes there is; none that was said under an account which is not theirs any more."""
    members = reading.people.members()
    said = [e for e in found.events if e.step is IncidentStep.APPROVED and members.belongs(e.account, e.person)]
    return tuple(dict.fromkeys(e.person for e in said))


def _refuse_unapprovable(found: Incident) -> None:
    if found.cause is not Cause.BREAK_GLASS:
        raise InvalidInputError(
            f"incident {found.id} asks for no approval",
            expected="one that breaking glass opened",
            found=found.cause.value,
            fix=f'close it: tandem incident close {found.id} --reason "..."',
        )
    if found.closed:
        raise ConflictError(f"incident {found.id} is closed", expected="an open one", found="closed")


def _refuse_ineligible(writing: Writing, found: Incident, owed: Sequence[_Owed]) -> None:
    person = writing.actor.human_id
    if any(each.able(person) for each in owed):
        return
    why = next((each.barred[person] for each in owed if person in each.barred), None)
    asked = ", ".join(dict.fromkeys(name for each in owed for name, _ in each.slots))
    able = sorted({p for each in owed for p in each.people if each.able(p)})
    raise PermissionDeniedError(
        f"{person} may not approve incident {found.id}",
        expected=f"somebody who fills {asked} and had no hand in it",
        found=f"{person} {why or f'fills none of the slots {asked}'}",
        fix=f"ask {' or '.join(able)}" if able else "tandem member add ACCOUNT --role approver --slot SLOT",
    )


def _kept(outcome: Closed) -> Kept:
    return {"incident": outcome.incident.id, "missing": list(outcome.missing)}


def _again(reading: Reading | Writing, kept: Kept) -> Closed:
    return Closed(reading.incidents.get(kept["incident"]), tuple(kept["missing"]))


def _open(reading: Reading, application: str) -> Iterator[Incident]:
    after: str | None = None
    while True:
        page = reading.incidents.page(application, True, after, _PAGE)
        yield from page.items
        after = page.next
        if after is None:
            return
