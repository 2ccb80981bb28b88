"""`approval`: enough people said yes to exactly this, each in one capacity, apart from those who made it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from registry.domain.approvals import ANY_SLOT, APPROVAL_TTL, UNTOLD, clauses, fill_slots
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import ApprovalFact, ContributorFact, Facts
from registry.domain.policies.rule_fields import Separation
from registry.domain.policies.rule_types import ApprovalRule
from registry.domain.policies.rules.findings import Finding, candidate, result
from registry.domain.times import after, parse_time

NOT_SIGNED = "not signed, and only signed ones count: say it again with --sign"


@dataclass(frozen=True, slots=True)
class _Counted:
    """People with a yes that counts, to the slots they may fill; and whose yes does not, with the reason."""

    people: Mapping[str, tuple[str, ...]]
    passed_over: tuple[tuple[str, str], ...]
    editors: frozenset[str] = frozenset()
    """Those who would count, if somebody else said yes as well."""
    signed: frozenset[str] = frozenset()
    """Those of the people who signed."""

    @property
    def away(self) -> set[str]:
        """People whose further yes would change nothing."""
        return {*self.people, *self.editors}


def judge(rule: ApprovalRule, facts: Facts, now: str, barred: Mapping[str, str] | None = None) -> RuleResult:
    """Satisfied if every place of every slot is filled, one person a place; else pending, naming who may.

    An approval counts only while its binding is the current one (I-17). `measured.self_approved` names those
    whose yes fills a place though they had a hand in the release, which only `separation: none` admits. `barred` are
    further people whose yes does not count, with the reason: who asked for a waiver that is in use.
    """
    away = {**excluded(rule, facts), **(barred or {})}
    counted = _without_lone_editors(_count(rule, facts, now, away), facts)
    filled = _fill(rule, counted.people, facts)
    need = {slot.slot: slot.count for slot in rule.slots}
    missing = {name: count - len(filled[name]) for name, count in need.items() if len(filled[name]) < count}
    involved = {c.person for c in facts.contributors}
    own = sorted({p for people in filled.values() for p in people} & involved) if rule.separation == "none" else []
    finding = Finding(
        Status.PENDING if missing else Status.SATISFIED,
        _summary(filled, missing, counted.passed_over if missing else (), counted.signed),
        {
            "separation": rule.separation,
            "slots": [{"slot": n, "need": c, "have": len(filled[n]), "by": filled[n]} for n, c in need.items()],
            "not_counted": [{"who": who, "why": why} for who, why in counted.passed_over],
            "self_approved": own,
            **({"signed": sorted(counted.signed)} if counted.signed else {}),
        },
        _remedy(rule, missing, facts, {*away, *counted.away}, counted),
    )
    required = ", ".join(f"{count} × {name}" for name, count in need.items())
    by_key = ", signed" if rule.signature is not None else ""
    return result(rule, facts, finding, f"{required}{by_key}; separation {rule.separation}")


def excluded(rule: ApprovalRule, facts: Facts) -> dict[str, str]:
    """The people whose yes the rule's separation does not count, each with the reason (I-19)."""
    return apart(rule.separation, facts)


def apart(separation: Separation, facts: Facts) -> dict[str, str]:
    """The people whom a separation of duties excludes, each with the reason."""
    found: dict[str, str] = {}
    for contributor in facts.contributors:
        if _excludes(separation, contributor):
            found.setdefault(contributor.person, contributor.why)
    return found


def _excludes(separation: Separation, contributor: ContributorFact) -> bool:
    match separation:
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
    keys: dict[str, str] = {}
    signed: set[str] = set()
    for approval in sorted(facts.approvals, key=lambda a: (a.person, a.id)):
        why = barred.get(approval.person) or _void(rule, approval, facts, now)
        if not why and approval.key is not None and keys.setdefault(approval.key, approval.person) != approval.person:
            why = f"signed with the key that {keys[approval.key]} signed with"
        if not why and not ({ANY_SLOT, *asked} & set(approval.slots)):
            why = f"may fill no slot among {', '.join(sorted(asked))}"
        if why:
            passed_over.append((approval.person, why))
        else:
            people[approval.person] = approval.slots
            signed |= {approval.person} if approval.key is not None else set()
    told = tuple(dict.fromkeys(entry for entry in passed_over if entry[0] not in people))
    return _Counted(people, told, signed=frozenset(signed))


def _without_lone_editors(counted: _Counted, facts: Facts) -> _Counted:
    """Those who changed the policy while the request was open may not be the only ones who say yes under it."""
    editors = _editors(facts)
    if not counted.people or not set(counted.people) <= editors:
        return counted
    why = "put the policy in force after the request was opened, and may not be the only approver under it"
    lone = sorted(counted.people)
    return _Counted({}, (*counted.passed_over, *((person, why) for person in lone)), frozenset(lone), frozenset())


def _editors(facts: Facts) -> frozenset[str]:
    """Who put a policy in force after the request was opened."""
    return frozenset((facts.conditions.editors if facts.conditions else None) or ())


def _void(rule: ApprovalRule, approval: ApprovalFact, facts: Facts, now: str) -> str:
    """Why an approval does not count any more (or yet), or nothing."""
    moment = parse_time(now)
    if approval.used_by is not None:
        return f"used up by promotion {approval.used_by}"
    if approval.ended_by is not None:
        return f"VOID: {ended(approval)}"
    if approval.unsound is not None:
        return f"VOID: {approval.unsound}"
    if rule.signature is not None and approval.key is None:
        return NOT_SIGNED
    if approval.binding != facts.binding:
        return f"VOID: {_other(approval, facts)}"
    expires_at = _expires(rule, approval)
    if moment >= parse_time(expires_at):
        return f"expired at {expires_at}"
    if moment < parse_time(approval.given_at):
        return f"given at {approval.given_at}, which is in the future: the clock was set back"
    return ""


def ended(approval: ApprovalFact) -> str:
    """How the request ended that an approval was given for: it does not outlive it (I-22)."""
    return f"given before promotion {approval.ended_by} was {approval.ended_as}"


def _other(approval: ApprovalFact, facts: Facts) -> str:
    """What an approval was given for that is not what is judged now."""
    if facts.action == "break-glass":
        return "given for a promotion"
    return "; ".join(clauses(approval.changed)) if approval.changed else UNTOLD


def _expires(rule: ApprovalRule, approval: ApprovalFact) -> str:
    """An approval may serve several rules, and is given for the longest of their times: each holds it to its own."""
    return min(approval.expires_at, after(approval.given_at, rule.ttl or APPROVAL_TTL), key=parse_time)


def _fill(rule: ApprovalRule, people: Mapping[str, Sequence[str]], facts: Facts) -> dict[str, list[str]]:
    """Places filled without those who had a hand in it if that suffices, so that nothing is called self-approved
    that others approved as well."""
    slots = [(slot.slot, slot.count) for slot in rule.slots]
    involved = {c.person for c in facts.contributors}
    both = bool(rule.multi_role)
    others = fill_slots(slots, {p: s for p, s in people.items() if p not in involved}, multi_role=both)
    if all(len(others[name]) == count for name, count in slots):
        return others
    return fill_slots(slots, people, multi_role=both)


def _remedy(
    rule: ApprovalRule, missing: Iterable[str], facts: Facts, away: set[str], counted: _Counted
) -> tuple[str, ...]:
    if facts.action == "break-glass":
        return ("afterwards, people approve in retrospect: `tandem incident approve ID --reason WHY`",)
    return (*(_ask(rule, slot, facts, away) for slot in missing), *_ask_again(counted))


def _ask_again(counted: _Counted) -> tuple[str, ...]:
    if not counted.editors:
        return ()
    return ("or `tandem promotion cancel` and a new request, which is then made under this policy",)


def _summary(
    filled: Mapping[str, Sequence[str]],
    missing: Mapping[str, int],
    passed_over: Sequence[tuple[str, str]],
    signed: Collection[str],
) -> str:
    told = {name: [f"{p} (signed)" if p in signed else p for p in people] for name, people in filled.items()}
    said = [f"{name}: {', '.join(people)}" for name, people in told.items() if people]
    lacking = [f"{count} × {name} missing" for name, count in missing.items()]
    void = [f"the yes of {who} does not count: {why}" for who, why in passed_over]
    return "; ".join([*lacking, *said, *void])


def _ask(rule: ApprovalRule, slot: str, facts: Facts, away: set[str]) -> str:
    able = sorted({*facts.eligible.get(slot, ()), *facts.eligible.get(ANY_SLOT, ())} - away)
    sign = " --sign" if rule.signature is not None else ""
    command = f"`tandem approve {candidate(facts)} --stage {facts.stage}{sign}`"
    if able:
        return f"{command} by {' or '.join(able)} (slot {slot})"
    return (
        f"nobody else may fill slot {slot}: add a person with `tandem member add ACCOUNT --role approver --slot {slot} "
        f"--app {facts.application}`, then {command}"
    )
