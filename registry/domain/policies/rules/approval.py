"""`approval`: enough people said yes to exactly this, each in one capacity, apart from those who made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.domain.approvals import fill_slots
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import ApprovalRule
from registry.domain.policies.facts import ApprovalFact, ContributorFact, Facts
from registry.domain.policies.rules.findings import Finding, candidate, result
from registry.domain.times import parse_time

ANY_SLOT = "*"


@dataclass(frozen=True, slots=True)
class _Counted:
    """People with a yes that counts, to the slots they may fill; and whose yes does not, with the reason."""

    people: Mapping[str, tuple[str, ...]]
    passed_over: tuple[tuple[str, str], ...]


def judge(rule: ApprovalRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if every place of every slot is filled, one person a place; else pending, naming who may.

    An approval counts only while its binding is the current one (I-17). `measured.self_approved` names those
    whose yes fills a place though they had a hand in the release, which only `separation: none` admits.
    """
    barred = excluded(rule, facts)
    counted = _count(rule, facts, now, barred)
    filled = _fill(rule, counted.people, facts)
    need = {slot.slot: slot.count for slot in rule.slots}
    missing = {name: count - len(filled[name]) for name, count in need.items() if len(filled[name]) < count}
    involved = {c.person for c in facts.contributors}
    own = sorted({p for people in filled.values() for p in people} & involved) if rule.separation == "none" else []
    finding = Finding(
        Status.PENDING if missing else Status.SATISFIED,
        _summary(filled, missing, counted.passed_over if missing else ()),
        {
            "separation": rule.separation,
            "slots": [{"slot": n, "need": c, "have": len(filled[n]), "by": filled[n]} for n, c in need.items()],
            "not_counted": [{"who": who, "why": why} for who, why in counted.passed_over],
            "self_approved": own,
        },
        tuple(_ask(slot, facts, {*barred, *counted.people}) for slot in missing),
    )
    required = ", ".join(f"{count} × {name}" for name, count in need.items())
    return result(rule, facts, finding, f"{required}; separation {rule.separation}")


def excluded(rule: ApprovalRule, facts: Facts) -> dict[str, str]:
    """The people whose yes the rule's separation does not count, each with the reason (I-19)."""
    found: dict[str, str] = {}
    for contributor in facts.contributors:
        if _excludes(rule, contributor):
            found.setdefault(contributor.person, contributor.why)
    return found


def _excludes(rule: ApprovalRule, contributor: ContributorFact) -> bool:
    match rule.separation:
        case "none":
            return False
        case "requester_only":
            return contributor.requester
        case "changed_components":
            return contributor.changed or contributor.requester
        case "all_components":
            return True


def _count(rule: ApprovalRule, facts: Facts, now: str, barred: Mapping[str, str]) -> _Counted:
    asked = {slot.slot for slot in rule.slots}
    people: dict[str, tuple[str, ...]] = {}
    passed_over: list[tuple[str, str]] = []
    for approval in sorted(facts.approvals, key=lambda a: (a.person, a.id)):
        why = barred.get(approval.person) or _void(approval, facts, now)
        if not why and not ({ANY_SLOT, *asked} & set(approval.slots)):
            why = f"may fill no slot among {', '.join(sorted(asked))}"
        if why:
            passed_over.append((approval.person, why))
        else:
            people[approval.person] = approval.slots
    return _Counted(people, tuple(dict.fromkeys(entry for entry in passed_over if entry[0] not in people)))


def _void(approval: ApprovalFact, facts: Facts, now: str) -> str:
    """Why an approval does not count any more (or yet), or nothing."""
    moment = parse_time(now)
    if approval.binding != facts.binding:
        return "VOID: given for other evidence, policy or base"
    if approval.used_by is not None:
        return f"used up by promotion {approval.used_by}"
    if moment >= parse_time(approval.expires_at):
        return f"expired at {approval.expires_at}"
    if moment < parse_time(approval.given_at):
        return f"given at {approval.given_at}, which is in the future: the clock was set back"
    return ""


def _fill(rule: ApprovalRule, people: Mapping[str, Sequence[str]], facts: Facts) -> dict[str, list[str]]:
    """Places filled without those who had a hand in it if that suffices, so that nothing is called self-approved
    that others approved as well."""
    slots = [(slot.slot, slot.count) for slot in rule.slots]
    involved = {c.person for c in facts.contributors}
    others = fill_slots(slots, {p: s for p, s in people.items() if p not in involved})
    if all(len(others[name]) == count for name, count in slots):
        return others
    return fill_slots(slots, people)


def _summary(
    filled: Mapping[str, Sequence[str]], missing: Mapping[str, int], passed_over: Sequence[tuple[str, str]]
) -> str:
    said = [f"{name}: {', '.join(people)}" for name, people in filled.items() if people]
    lacking = [f"{count} × {name} missing" for name, count in missing.items()]
    void = [f"the yes of {who} does not count: {why}" for who, why in passed_over]
    return "; ".join([*lacking, *said, *void])


def _ask(slot: str, facts: Facts, away: set[str]) -> str:
    able = sorted({*facts.eligible.get(slot, ()), *facts.eligible.get(ANY_SLOT, ())} - away)
    command = f"`tandem approve {candidate(facts)} --stage {facts.stage}`"
    if able:
        return f"{command} by {' or '.join(able)} (slot {slot})"
    return (
        f"nobody else may fill slot {slot}: add a person with `tandem member add ACCOUNT --role approver --slot {slot} "
        f"--app {facts.application}`, then {command}"
    )
