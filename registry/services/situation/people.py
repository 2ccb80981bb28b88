"""People: who made the release and who asks, whose yes, no and grants there are, and what they may fill now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from registry.domain.approvals import SIGNED, Bound, parts_changed
from registry.domain.digests import Digest
from registry.domain.members import ANY, Permission
from registry.domain.names import VersionRef
from registry.domain.policies.facts import ApprovalFact, ContributorFact, GrantFact, RejectionFact, WaiverFact
from registry.domain.policies.matching import slots_asked
from registry.domain.releases import Release, changed_components
from registry.domain.safety import Waiver, WaiverStep
from registry.services.signatures import why_void
from registry.services.signing_agreements import key_of, of_waiver
from registry.services.signing_agreements import why_void as why_void_yes
from registry.services.situation.case import Case
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.requests import Given


def requester_of(case: Case, asking: str | None) -> str | None:
    """Who opened the request: whoever takes up an open one does not become its requester."""
    return case.request.person if case.request else asking


def live_release(case: Case) -> Release | None:
    """What the stage serves now."""
    serving = case.pointer.deployment
    return case.reading.releases.get(VersionRef(case.application, number=serving.release)) if serving else None


def contributors(
    reading: Reading | Writing, release: Release, live: Release | None, requester: str | None
) -> tuple[ContributorFact, ...]:
    """Everybody who had a hand in a release, and how; `changed` is told against the `live` one."""
    changed = set(changed_components(live, release))
    uploaders = reading.artifacts.uploaders_of_each([c.digest for c in release.components])
    found = [
        ContributorFact(
            person=person,
            why=f"registered {'changed ' if c in changed else ''}{c.role.value} {c.reference}",
            changed=c in changed,
        )
        for c in release.components
        for person in uploaders[c.digest]
    ]
    found.append(
        ContributorFact(person=reading.releases.assembler(release), why=f"composed {release.reference}", changed=True)
    )
    if requester is not None:
        found.append(ContributorFact(person=requester, why="requested the promotion", changed=True, requester=True))
    return tuple(sorted(found, key=lambda fact: (fact.person, fact.why)))


def approvals(case: Case) -> tuple[ApprovalFact, ...]:
    """Every approval given here and not withdrawn, with the slots its person may fill as of now (I-18).

    None where the stage asks for none.
    """
    if not slots_asked(case.demands):
        return ()
    given = tuple(_with_ends(case))
    signed = any(yes.signed is not None or yes.approval.assurance == SIGNED for yes, _ in given)
    keys = case.reading.keys.all() if signed else {}
    return tuple(
        ApprovalFact(
            id=yes.approval.id,
            person=yes.approval.person,
            account=yes.approval.account,
            binding=yes.approval.binding,
            given_at=yes.approval.given_at,
            expires_at=yes.approval.expires_at,
            slots=_slots(case, yes.approval.account, yes.approval.person),
            used_by=yes.used_by,
            ended_by=end.promotion if end is not None else None,
            ended_as=end.how if end is not None else None,
            key=yes.signed.key if yes.signed is not None else None,
            unsound=why_void(keys, yes) or None,
        )
        for yes, end in given
    )


def with_changes(case: Case, facts: Sequence[ApprovalFact], binding: Digest, bound: Bound) -> tuple[ApprovalFact, ...]:
    """The approvals, those that bind to something else with the parts of it that are others now (I-17)."""
    stale = {fact.id for fact in facts if fact.binding != binding and fact.used_by is None}
    if not stale:
        return tuple(facts)
    given = case.reading.requests.given(case.release, case.stage)
    then = {g.approval.id: g.approval.bound for g in given if g.approval.id in stale}
    return tuple(
        fact.model_copy(update={"changed": parts_changed(then.get(fact.id), bound) or None})
        if fact.id in stale
        else fact
        for fact in facts
    )


def eligible(case: Case) -> dict[str, tuple[str, ...]]:
    """For each slot that the stage asks for, the people who may approve and may fill it."""
    asked = set(slots_asked(case.demands))
    if case.demands.waivers is not None:
        asked |= {s.slot for s in case.demands.waivers.slots}
    approvers = [p for p in case.members.people if p.human_id in case.members.with_permission(Permission.APPROVE)]
    return {
        slot: tuple(p.human_id for p in approvers if {slot, ANY} & set(p.may_fill(case.application)))
        for slot in sorted(asked)
    }


def rejections(case: Case) -> tuple[RejectionFact, ...]:
    """Every no that was not withdrawn. It follows the release and the stage, whatever became of the request."""
    return tuple(
        RejectionFact(id=no.id, person=no.person, reason=no.reason, at=no.at)
        for no in case.reading.requests.rejections(case.release, case.stage)
        if no.withdrawn is None
    )


def waivers(case: Case) -> tuple[WaiverFact, ...]:
    """Every waiver for the release here that was neither revoked nor used; none where the stage allows none."""
    if case.demands.waivers is None:
        return ()
    found = case.reading.waivers.of(case.application, case.stage, case.release.number)
    return tuple(
        WaiverFact(
            id=waiver.id,
            rule=waiver.rule,
            rule_digest=waiver.rule_digest,
            expires_at=waiver.expires_at,
            person=waiver.person,
            floor=waiver.floor,
            grants=_grants(case, waiver),
        )
        for waiver in sorted(found, key=lambda w: w.id)
        if not waiver.revoked and waiver.used_by is None
    )


def editors(case: Case) -> tuple[str, ...] | None:
    """Everybody who put a policy in force, the application's or the registry's, since the request was opened.

    None where nobody did.
    """
    if case.request is None:
        return None
    opened = case.reading.requests.opened(case.request)
    if all(a.log_index <= opened for a in case.activations):
        return None
    return case.reading.applications.editors(case.application, opened) or None


# ---------------------------------------------------------------------------------------------------------


class _End(NamedTuple):
    """A request that ended, and how."""

    promotion: str
    how: str


def _with_ends(case: Case) -> Iterator[tuple[Given, _End | None]]:
    """Every approval that was not withdrawn, with the request it was given for if that ended without using it (I-22).

    That is one which was open after it was given; glass may have been broken for it. An open request that ran out of
    time ends before anything executes.
    """
    given = [g for g in case.reading.requests.given(case.release, case.stage) if g.withdrawn is None]
    ends = case.reading.requests.ended(case.release, case.stage) if given else ()
    request = case.request
    late = request is not None and request.expires_at is not None and request.expires_at <= case.now
    running_out = _End(request.id, "expired") if request is not None and late else None
    for yes in given:
        if yes.used_by is not None:
            yield yes, None
            continue
        over = (_End(end.promotion, end.how) for end in ends if end.open_until > yes.log_index)
        yield yes, next(over, running_out)


def _grants(case: Case, waiver: Waiver) -> tuple[GrantFact, ...]:
    granted = [event for event in waiver.events if event.step is WaiverStep.GRANTED]
    slots: dict[str, tuple[str, ...]] = {}
    keys: dict[str, str | None] = {}
    for event in granted:
        yes = of_waiver(waiver, event)
        void = event.assurance == SIGNED and why_void_yes(case.reading, yes) != ""
        held = () if void else _slots(case, event.account, event.person)
        slots[event.person] = slots.get(event.person) or held
        keys[event.person] = keys.get(event.person) or (key_of(case.reading, yes) if held else None)
    return tuple(GrantFact(person=person, slots=held, key=keys[person]) for person, held in sorted(slots.items()))


def _slots(case: Case, account: str, person: str) -> tuple[str, ...]:
    """What somebody who said yes may fill now: nothing once the account, the role or the slot is gone (I-18)."""
    member = case.members.person_of(account)
    if member is None or not case.members.belongs(account, person):
        return ()
    able = person in case.members.with_permission(Permission.APPROVE)
    return member.may_fill(case.application) if able else ()
