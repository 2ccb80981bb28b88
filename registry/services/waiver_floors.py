"""The floor of a waiver: how bad what a rule measures may be for the rule to be passed over all the same."""

from __future__ import annotations

from decimal import Decimal

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.policies.evidence_rules import BudgetRule, CompareRule, ScoreRule, SlicesRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import baseline_of, range_of, suites_meant
from registry.domain.policies.rule_types import Comparing, Measured
from registry.domain.policies.rules.waivers import Floored
from registry.services.situation import Situation
from registry.services.weighing_waivers import bound_now, no_worse


def floor_of(situation: Situation, rule_id: str, asked: str | None, now: str) -> str | None:
    """How bad the measured bound may be: as asked, else as bad as it is now; None for rules that measure nothing.

    Raises InvalidInputError for a floor that would hold nothing, and where there is none that could be held.
    """
    rule = next((r for r in situation.demands.rules if r.id == rule_id), None)
    if not isinstance(rule, Floored):
        if asked is not None:
            raise InvalidInputError(
                f"{rule_id} measures nothing that a floor could hold",
                where="--floor",
                expected="a floor only for a metric, a comparison, slices, a budget or a score",
                found=asked,
            )
        return None
    bound = bound_now(situation, rule_id, now)
    if asked is not None:
        _refuse_boundless(rule, asked, situation.facts)
        _refuse_idle_floor(rule, asked, bound)
    elif bound is None:
        _refuse_identical(situation, rule)
        raise InvalidInputError(
            f"{rule_id} has no bound yet that could be the floor",
            where="--floor",
            expected="a measured bound, or an explicit floor",
            found="neither",
            fix=f"evaluate {situation.release.reference} first, or say --floor",
        )
    return asked or bound


# ---------------------------------------------------------------------------------------------------------


def _refuse_identical(situation: Situation, rule: Floored) -> None:
    """Refuse to waive a comparison of a release with itself: it is satisfied and measures nothing."""
    facts, live = situation.facts, baseline_of(rule, situation.facts) if isinstance(rule, Comparing) else None
    if live is None or live.digest != facts.digest:
        return
    serves = facts.current is not None and facts.current.digest == facts.digest
    raise InvalidInputError(
        f"there is nothing to waive: {rule.id} compares {situation.release.reference} with itself",
        expected=f"a release that {rule.id} keeps out of {facts.stage}",
        found=f"what {facts.stage} serves" if serves else "what it is compared with",
        fix=f"ask for the waiver of the release that shall replace it: tandem check {facts.application}@N "
        f"--stage {facts.stage} tells what each rule says",
    )


def _refuse_boundless(rule: Floored, floor: str, facts: Facts) -> None:
    """Refuse a floor under which no bound can fall: means are 0 to 1, their differences -1 to 1, scores 0 to 100.

    A scorer with another range is held to that; what answers take has no end.
    """
    if isinstance(rule, BudgetRule):
        return
    least, most = (Decimal(0), Decimal(100)) if isinstance(rule, ScoreRule) else (Decimal(-1), Decimal(1))
    if isinstance(rule, Measured | SlicesRule):
        suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
        ranges = [range_of(rule.metric, suite) for suite in suites]
        if isinstance(rule, CompareRule) or (isinstance(rule, SlicesRule) and rule.margin is not None):
            ranges = [(low - high, high - low) for low, high in ranges]
        least, most = min([least, *(low for low, _ in ranges)]), max([most, *(high for _, high in ranges)])
    if not least <= Decimal(floor) <= most:
        raise InvalidInputError(
            "the floor lies beyond every bound and would hold nothing",
            where="--floor",
            expected=f"{least} to {most}",
            found=floor,
        )


def _refuse_idle_floor(rule: Floored, floor: str, bound: str | None) -> None:
    """Refuse a floor that would break the waiver at once, or that asks for what the rule asks anyway."""
    said = f"{floor}; the bound measured now is {bound}" if bound is not None else f"{floor}; nothing was measured yet"
    required = _required(rule)
    if bound is not None and not no_worse(rule, bound, floor):
        raise InvalidInputError(
            "the floor is better than what was measured: the waiver would be void at once",
            where="--floor",
            expected=f"{bound} or worse",
            found=said,
        )
    # A slice that is too small stands in the way, too, however good the others are.
    if not isinstance(rule, SlicesRule) and no_worse(rule, floor, required):
        raise InvalidInputError(
            "the floor is no worse than what the rule requires: there would be nothing to waive",
            where="--floor",
            expected=f"worse than {required}",
            found=said,
        )


def _required(rule: Floored) -> str:
    """What the rule asks of its bound."""
    if isinstance(rule, ScoreRule):
        return rule.passing
    if isinstance(rule, BudgetRule):
        return rule.limit
    if isinstance(rule, CompareRule):
        return rule.limit
    if isinstance(rule, SlicesRule) and rule.margin is not None:
        return decimal_text(f"-{rule.margin}")
    return rule.threshold or "0"
