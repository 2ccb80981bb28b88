"""Incidents: what people owe afterwards, and the safety levers that are set.

What was placed by breaking glass is not known good until people approved it in retrospect. Only then can its incident
be closed. Other incidents are closed by somebody who may roll back, for a reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from registry.domain.approvals import ANY_SLOT, SIGNED, fill_slots, unfilled
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.members import Permission
from registry.domain.names import check_name
from registry.domain.outcomes import Closed, Levers, Page
from registry.domain.policies.document import StagePolicy, policy_of
from registry.domain.policies.facts import Facts
from registry.domain.policies.layers import asked_by_registry, effective
from registry.domain.safety import Cause, Incident, IncidentStep, check_reason
from registry.domain.stages import EventKind
from registry.domain.times import time_text
from registry.services.quarantining import standing
from registry.services.repeating import Kept, Operation, once, operation, repeated
from registry.services.reviewing import barred, counted, lines_of, own_work, reviewers
from registry.services.ruling import in_force
from registry.services.runtime import Runtime, acting
from registry.services.signing_agreements import (
    of_incident,
    payload_of,
    placed,
    signed_yes,
    statement,
    unsigned,
    why_void,
)
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


def approve(
    runtime: Runtime, identifier: str, reason: str, op_id: str | None, signature: bytes | None = None
) -> Closed:
    """Approve in retrospect what was placed by breaking glass; said twice by one person, it is one yes.

    The yes that fills the last slot makes the deployment one that may be known good. It closes nothing: what was
    learned is told when the incident is closed. `signature` is an envelope around what `to_sign` gave. Raises
    PermissionDeniedError for whoever broke the glass, and for whoever the stage's separation excludes or no slot takes.
    """
    why = check_reason(reason)

    def work(writing: Writing) -> Closed:
        found = writing.incidents.get(identifier)
        _refuse_unapprovable(found)
        owed = _owed(writing, found)
        able = _eligible(writing.actor.human_id, found, owed)
        signed = None
        if signature is not None:
            signed = signed_yes(writing, placed(writing, found), why, signature)
        elif all(each.signed for each in able):
            raise unsigned(f"incident {found.id}", f'tandem incident approve {found.id} --reason "…"')
        said = _approvers(writing, found)
        person = writing.actor.human_id
        if person not in said or (signed is not None and not said[person]):
            found = writing.incidents.step(found, IncidentStep.APPROVED, why, signed)
        return Closed(found, _settle(writing, found, owed, why))

    return once(
        runtime,
        Permission.APPROVE,
        _approving(op_id, identifier, why, signed=signature is not None),
        work,
        keep=_kept,
        again=_again,
    )


def to_sign(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> bytes:
    """The statement that is signed to approve in retrospect now; changes nothing. Of an approval that was given before
    with the same `op_id` it is the same statement. Raises what `approve` would raise."""
    why = check_reason(reason)
    actor = acting(runtime, Permission.APPROVE)
    asked = _approving(op_id, identifier, why, signed=True)
    earlier = repeated(runtime, asked, lambda reading, kept: _payload(reading, kept["incident"], actor.human_id))
    if earlier is not None:
        return earlier
    with runtime.catalog.read() as reading:
        found = reading.incidents.get(identifier)
        _refuse_unapprovable(found)
        _eligible(actor.human_id, found, _owed(reading, found))
        return statement(reading, placed(reading, found), why, time_text(runtime.clock.now()))


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
    signed: bool = False
    """Whether only what they signed counts."""

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
        slots, signed = stage.break_glass.retro.slots, stage.signed_afterwards or today.signed_afterwards
        return (_Owed(counted(slots), people, {**barred(rules, facts), **own}, signed=signed),)
    if rules:
        return tuple(
            _Owed(counted(r.slots), people, {**barred((r,), facts), **own}, bool(r.multi_role),
                  r.signature is not None or today.signed_afterwards)
            for r in rules
        )  # fmt: skip
    anybody = dict.fromkeys(members.with_permission(Permission.APPROVE), (ANY_SLOT,))
    return (_Owed((("approver", 1),), anybody, own, signed=today.signed_afterwards),)


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


def _missing(owed: _Owed, approvers: Mapping[str, bool]) -> tuple[str, ...]:
    said = (person for person, signed in approvers.items() if signed or not owed.signed)
    able = {person: owed.people[person] for person in said if owed.able(person)}
    empty = unfilled(owed.slots, fill_slots(owed.slots, able, multi_role=owed.multi_role))
    return lines_of(empty, owed.people, {*able, *owed.barred}, signed=owed.signed)


def _approvers(reading: Reading | Writing, found: Incident) -> dict[str, bool]:
    """Whose yes there is, and whether they signed; none that was said under an account which is not theirs any more,
    and none whose signature is void."""
    members = reading.people.members()
    said: dict[str, bool] = {}
    for event in found.events:
        if event.step is not IncidentStep.APPROVED or not members.belongs(event.account, event.person):
            continue
        if event.assurance == SIGNED and why_void(reading, of_incident(reading, found, event)):
            continue
        said[event.person] = said.get(event.person, False) or event.assurance == SIGNED
    return said


def _approving(op_id: str | None, incident: str, reason: str, *, signed: bool) -> Operation | None:
    return operation(op_id, "incident approve", incident=incident, reason=reason, signed=signed or None)


def _payload(reading: Reading | Writing, identifier: str, person: str) -> bytes:
    """What somebody signed for an incident before."""
    events = reading.incidents.get(identifier).events
    return payload_of(reading, next((e.log_index for e in events if e.person == person and e.assurance == SIGNED), -1))


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


def _eligible(person: str, found: Incident, owed: Sequence[_Owed]) -> tuple[_Owed, ...]:
    """What a person may fill a place of. Raises PermissionDeniedError if that is nothing."""
    fits = tuple(each for each in owed if each.able(person))
    if fits:
        return fits
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
