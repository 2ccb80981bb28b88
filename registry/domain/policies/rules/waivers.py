"""Waivers: one soft rule passed over for one release at one stage, once, by people who may grant it.

A waiver changes only the rule that it names by id and digest, and only while what was measured is no worse than its
floor (I-15). A hard rule is never waived (I-16).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeAlias

from registry.domain.approvals import fill_slots, unfilled
from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.policies.built_in_ids import WAIVABLE
from registry.domain.policies.decision import Level, RuleResult, Status
from registry.domain.policies.document import StagePolicy
from registry.domain.policies.evidence_rules import BudgetRule, CompareRule, MetricRule, ScoreRule, SlicesRule
from registry.domain.policies.facts import Facts, WaiverFact
from registry.domain.policies.layers import PREFIX, asked_by_application, asked_by_registry
from registry.domain.policies.rule_types import ApprovalRule, Rule, rule_digest
from registry.domain.policies.rules.approval import apart, excluded
from registry.domain.policies.rules.built_in import built_in_digest, in_the_way
from registry.domain.policies.rules.findings import candidate
from registry.domain.policies.wording import exact

Floored: TypeAlias = MetricRule | CompareRule | ScoreRule | SlicesRule | BudgetRule
"""Rules that measure something, which a waiver of them holds to a floor."""

OVERCOME = frozenset({Status.UNSATISFIED, Status.INCONCLUSIVE, Status.PENDING})
"""What a waiver passes over. An error is none of it: nobody knows what would be waived."""


def granted(stage: StagePolicy, facts: Facts) -> tuple[str, ...]:
    """The ids of the waivers that have their grants, sorted: what an approval binds to.

    Neither time nor what was measured enters: whether a granted waiver is of use is decided when it is judged.
    """
    return tuple(sorted(waiver.id for waiver in _granted(stage, facts)))


def waivable(stage: StagePolicy, facts: Facts) -> dict[str, Digest]:
    """The rules that the stage lets waive, by id, each with the digest that a waiver of it names.

    That of a built-in rule covers what stands in the way by it, so that no waiver passes over what came later.
    """
    if stage.waivers is None:
        return {}
    rules = {rule.id: rule for rule in stage.rules}
    found: dict[str, Digest] = {}
    for identifier in stage.waivers.allow:
        rule = rules.get(identifier)
        if rule is None and identifier in WAIVABLE:
            found[identifier] = built_in_digest(identifier, in_the_way(identifier, facts.conditions))
        if rule is not None and rule.level is Level.SOFT and not isinstance(rule, ApprovalRule):
            found[identifier] = rule_digest(rule)
    return found


def missing_grants(stage: StagePolicy, facts: Facts, waiver: WaiverFact) -> dict[str, int]:
    """The places of each slot that still lack a grant; empty once it is granted."""
    if stage.waivers is None:
        return {}
    slots = [(slot.slot, slot.count) for slot in stage.waivers.slots]
    apart = {waiver.person, *barred(stage, facts, waiver.rule)}
    signed = stage.waivers.signature is not None
    given = [grant for grant in waiver.grants if grant.key is not None or not signed]
    people = {grant.person: grant.slots for grant in given if grant.person not in apart}
    return unfilled(slots, fill_slots(slots, people))


def barred(stage: StagePolicy, facts: Facts, rule: str) -> dict[str, str]:
    """Who may grant no waiver of this rule for this release, each with the reason: whom the stage's approval rules
    exclude; where it has none, whoever had a hand in what changes.

    Of a rule that the registry's policy or the application's lets waive, also whom that policy by itself would keep
    from it: approval rules that the other adds take nothing of that away (I-47).
    """
    found = _kept_away(stage, facts)
    for alone in (asked_by_registry(stage), asked_by_application(stage)):
        if alone.waivers is not None and rule.removeprefix(PREFIX) in alone.waivers.allow:
            found = {**_kept_away(alone, facts), **found}
    return found


def measured_bound(rule: Rule, result: RuleResult) -> str | None:
    """The worst bound that a metric or comparison was judged by, or the score that was shown: the floor of a waiver
    that is asked for now.

    None where the rule measures nothing, or not everything it asks for was measured.
    """
    if not isinstance(rule, Floored):
        return None
    bounds = _bounds(rule, result.measured)
    if not bounds:
        return None
    return decimal_text(min(bounds) if higher_is_better(rule) else max(bounds))


def higher_is_better(rule: Floored) -> bool:
    """Whether higher is better: true of every comparison of scores and of every score, of no budget."""
    match rule:
        case MetricRule() | SlicesRule():
            return rule.operator == ">="
        case BudgetRule():
            return False
    return True


def waived(stage: StagePolicy, results: Sequence[RuleResult], facts: Facts, now: str) -> list[RuleResult]:
    """The results, those that a waiver passes over with status WAIVED; the requester of each is in `measured`.

    What could be waived and is not tells how.
    """
    if facts.conditions is None or stage.waivers is None:
        return list(results)
    rules = {rule.id: rule for rule in stage.rules}
    ready = [waiver for waiver in _granted(stage, facts) if now < waiver.expires_at]
    judged = [_waived(rules.get(result.id), result, ready) for result in results]
    return [_told_how(stage, result, facts) for result in judged]


def requesters(results: Sequence[RuleResult]) -> dict[str, str]:
    """Who asked for the waivers in use: none of them fills a slot of the promotion."""
    used = [result for result in results if result.status is Status.WAIVED]
    return {str(r.measured["waiver"]["by"]): f"asked for the waiver of {r.id}" for r in used}


# ---------------------------------------------------------------------------------------------------------


def _kept_away(stage: StagePolicy, facts: Facts) -> dict[str, str]:
    if not stage.approval_rules:
        return apart("changed_components", facts)
    found: dict[str, str] = {}
    for rule in stage.approval_rules:
        found = {**excluded(rule, facts), **found}
    return found


def _granted(stage: StagePolicy, facts: Facts) -> list[WaiverFact]:
    if facts.conditions is None or stage.waivers is None:
        return []
    rules = waivable(stage, facts)
    return [
        waiver
        for waiver in facts.conditions.waivers
        if rules.get(waiver.rule) == waiver.rule_digest and not missing_grants(stage, facts, waiver)
    ]


def _waived(rule: Rule | None, result: RuleResult, ready: Sequence[WaiverFact]) -> RuleResult:
    if result.level is not Level.SOFT or result.status not in OVERCOME or result.type == "approval":
        return result
    own = sorted((w for w in ready if w.rule == result.id), key=lambda w: w.id)
    for waiver in own:
        if _floor_holds(rule, result, waiver):
            return _overcome(result, waiver)
    if not own:
        return result
    return replace(
        result, summary=f"{result.summary}; waiver {own[0].id} does not reach: {_broken(rule, result, own[0])}"
    )


def _broken(rule: Rule | None, result: RuleResult, waiver: WaiverFact) -> str:
    """Why a floor does not hold."""
    if waiver.floor is None:
        return "it has no floor, and this rule needs one"
    if not isinstance(rule, Floored) or not _bounds(rule, result.measured):
        return f"nothing was measured that could be held against its floor {waiver.floor}"
    return f"what was measured is worse than its floor {waiver.floor}"


def _told_how(stage: StagePolicy, result: RuleResult, facts: Facts) -> RuleResult:
    """A result that stands in the way, with the way to waive it where the stage has one."""
    digest = waivable(stage, facts).get(result.id)
    if digest is None or result.level is not Level.SOFT or result.status not in OVERCOME or stage.waivers is None:
        return result
    asked = facts.conditions.waivers if facts.conditions is not None else ()
    own = [w for w in asked if (w.rule, w.rule_digest) == (result.id, digest) and missing_grants(stage, facts, w)]
    slots = " and ".join(slot.slot for slot in stage.waivers.slots)
    how = f"`tandem waiver request {candidate(facts)} --stage {facts.stage} --rule {result.id} --reason WHY`"
    if own:
        sign = "" if stage.waivers.signature is None else " --sign"
        how = " or ".join(f"`tandem waiver grant {waiver.id}{sign}`" for waiver in own)
    return replace(result, remedy=(*result.remedy, f"or {how}, granted by slot {slots}"))


def _overcome(result: RuleResult, waiver: WaiverFact) -> RuleResult:
    granted_by = sorted({grant.person for grant in waiver.grants})
    signed = sorted({grant.person for grant in waiver.grants if grant.key is not None})
    told: dict[str, Any] = {"id": waiver.id, "by": waiver.person, "granted_by": granted_by, "was": result.status.value}
    if signed:
        told["signed"] = signed
    names = ", ".join(f"{person} (signed)" if person in signed else person for person in granted_by)
    return replace(
        result,
        status=Status.WAIVED,
        summary=f"waived by {names} ({waiver.id}): {result.summary}",
        measured={**result.measured, "waiver": told},
        remedy=(),
        eta=None,
    )


def _floor_holds(rule: Rule | None, result: RuleResult, waiver: WaiverFact) -> bool:
    """Whether what was measured is no worse than it was to be. A rule that measures needs a floor and a bound."""
    if not isinstance(rule, Floored):
        return True
    bounds, floor = _bounds(rule, result.measured), _number(waiver.floor)
    if floor is None or not bounds:
        return False
    return min(bounds) >= floor if higher_is_better(rule) else max(bounds) <= floor


def _bounds(rule: Floored, measured: Mapping[str, Any]) -> list[Decimal]:
    """The bound of every run in the rule's direction; none at all if one of them lacks it.

    Of a score it is the score that was shown, if each of its metrics was measured.
    """
    if isinstance(rule, ScoreRule):
        whole = all(_sides(metric, "lower") for metric in measured.get("metrics", ()))
        score = _number(measured.get("score"))
        return [score] if whole and score is not None else []
    return _sides(measured, "lower" if higher_is_better(rule) else "upper")


def _sides(measured: Mapping[str, Any], side: str) -> list[Decimal]:
    judged = [f for f in measured.get("findings", ()) if f["status"] != Status.NOT_APPLICABLE.value]
    try:
        return [exact(f[side]) for f in judged]
    except (KeyError, InvalidInputError):
        return []


def _number(text: str | None) -> Decimal | None:
    """The number that is spelled, or None: a floor that is none holds nothing."""
    try:
        return exact(text) if text is not None else None
    except InvalidInputError:
        return None
