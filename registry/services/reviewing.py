"""What approving, waiving, clearing and retrospective approval have in common: whose yes a stage asks for.

A yes is a person's. Services have accounts and roles, and fill no slot (I-23).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from registry.domain.approvals import ANY_SLOT, Bound
from registry.domain.digests import Digest
from registry.domain.errors import NotFoundError, PermissionDeniedError
from registry.domain.members import Actor, Members, Permission
from registry.domain.names import StageRef, VersionRef
from registry.domain.policies.document import StagePolicy
from registry.domain.policies.evidence_rules import ScoreRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.rule_types import ApprovalRule
from registry.domain.policies.rules.approval import excluded
from registry.domain.policies.rules.score import sign_off
from registry.domain.policies.rules.waivers import requesters
from registry.domain.policies.settings import Slot
from registry.domain.releases import Release
from registry.domain.times import time_text
from registry.services.counting import counts
from registry.services.ruling import policy_in_force
from registry.services.runtime import Runtime
from registry.services.situation import Situation, bound_now, gather, measure, rows_for
from registry.storage.catalog import Reading, Writing


def measured(runtime: Runtime, release: VersionRef, stage: str) -> tuple[Release, dict[Digest, Measurement]]:
    """The release, and the bounds that its situation lacks, computed with no transaction open."""
    with runtime.catalog.read() as reading:
        sealed = reading.releases.get(release)
        now = time_text(runtime.clock.now())
        lacking = gather(reading, sealed, stage, None, {}, now=now).lacking
        rows = rows_for(reading, lacking)
    return sealed, measure(lacking, rows) | counts(runtime, lacking)


def demand_stage(reading: Reading | Writing, place: StageRef) -> None:
    """Raise NotFoundError unless the policy in force has the stage."""
    reading.applications.demand(place.application)
    stages = policy_in_force(reading, place.application).stages
    if place.stage not in stages:
        raise NotFoundError(
            f"no stage {place}",
            expected=f"one of {', '.join(stages)}",
            found=place.stage,
            fix=f"`tandem app show {place.application}` lists its stages",
        )


def bound_of(situation: Situation) -> Bound:
    """The parts of the binding that an approval given now would have."""
    return bound_now(situation.demands, situation.facts)


def sign_offs(stage: StagePolicy) -> tuple[ApprovalRule, ...]:
    """Everything that an approval may serve: the approval rules, and scores whose warning somebody may sign off."""
    signed = [sign_off(rule) for rule in stage.rules if isinstance(rule, ScoreRule)]
    return (*stage.approval_rules, *(rule for rule in signed if rule is not None))


def barred(rules: Sequence[ApprovalRule], facts: Facts) -> dict[str, str]:
    """The people whom the separation of any of these rules excludes, each with the reason."""
    found: dict[str, str] = {}
    for rule in rules:
        for person, why in excluded(rule, facts).items():
            found.setdefault(person, f"{why} (separation: {rule.separation})")
    return found


def own_work(rules: Sequence[ApprovalRule]) -> bool:
    """Whether these rules let people approve what they did themselves. Where there is none, nothing does."""
    return bool(rules) and all(rule.separation == "none" for rule in rules)


def eligible(
    situation: Situation, now: str, person: str, slots: Sequence[str]
) -> tuple[tuple[ApprovalRule, ...], tuple[str, ...]]:
    """The rules that a person with these slots may serve, and what stands in the way of the others, each said once.

    Whoever asked for a waiver that is in use serves none.
    """
    asked = requesters(situation.judged(now).rules).get(person)
    able, reasons = [], []
    for rule in sign_offs(situation.demands):
        why = asked or excluded(rule, situation.facts).get(person)
        if not serves(rule.slots, slots):
            reasons.append(f"fills none of the slots {', '.join(s.slot for s in rule.slots)}")
        elif why is not None:
            reasons.append(why if why == asked else f"{why} (separation: {rule.separation})")
        else:
            able.append(rule)
    return tuple(able), tuple(dict.fromkeys(reasons))


def refuse_service(actor: Actor, act: str) -> None:
    """Raise PermissionDeniedError if no human acts. `act` says what they would do, as in "may not ..."."""
    if actor.person is not None and actor.person.kind is not None:
        raise PermissionDeniedError(
            f"{actor.account} is a {actor.person.kind} and may not {act}",
            expected="a person",
            found=f"a {actor.person.kind}",
            fix="let a person do it, under an account of their own",
        )


def slots_of(actor: Actor, application: str) -> tuple[str, ...]:
    """The slots the actor may fill now; none for a service or for nobody known."""
    return actor.person.may_fill(application) if actor.person else ()


def reviewers(members: Members, application: str) -> dict[str, tuple[str, ...]]:
    """Everybody whose yes counts as of now, with the slots they may fill."""
    approvers = members.with_permission(Permission.APPROVE)
    return {p.human_id: p.may_fill(application) for p in members.people if p.human_id in approvers}


def serves(slots: Sequence[Slot], held: Sequence[str]) -> bool:
    """Whether somebody who holds these slots may fill one of those that are asked for."""
    return bool({ANY_SLOT, *(s.slot for s in slots)} & set(held))


def counted(slots: Sequence[Slot]) -> tuple[tuple[str, int], ...]:
    return tuple((s.slot, s.count) for s in slots)


def lines_of(
    missing: Mapping[str, int], people: Mapping[str, Sequence[str]], away: Collection[str], *, signed: bool = False
) -> tuple[str, ...]:
    """What is missing, a line for each slot, with who else could fill it; `signed` if nothing else counts."""
    found = []
    by_key = ", signed" if signed else ""
    for slot, count in missing.items():
        able = sorted(p for p, held in people.items() if {slot, ANY_SLOT} & set(held) and p not in away)
        found.append(
            f"{count} × {slot}{by_key}: " + (f"ask {' or '.join(able)}" if able else "nobody else may fill it yet")
        )
    return tuple(found)
