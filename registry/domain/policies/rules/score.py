"""`score`: several metrics weighted into one number, by the formula of Keptn's Lighthouse service.

A metric that passes earns its weight, one that only meets `warn` earns half, and the score is what was earned of all
weights, in percent. Each metric is judged by its bound, so the score counts what was shown; `possible` is what it
could be if all that is still open came out well. Between the two, nothing is decided.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from registry.domain.digests import decimal_text
from registry.domain.policies.decision import PASSING, RuleResult, Status
from registry.domain.policies.evidence_rules import MetricRule, ScoredMetric, ScoreRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import bounds_of
from registry.domain.policies.rule_types import ApprovalRule, rule_digest
from registry.domain.policies.rules import approval, metric
from registry.domain.policies.rules.extending import looks_asked
from registry.domain.policies.rules.findings import Finding, result, worst
from registry.domain.policies.settings import Slot

WHOLE = 2
"""Points of a metric that passes; one that warns has half as many."""


@dataclass(frozen=True, slots=True)
class _Scored:
    """One metric: the points it was shown to earn, those it may still earn, and what was seen."""

    metric: ScoredMetric
    points: int
    possible: int
    passing: Finding

    @property
    def word(self) -> str:
        if self.points == WHOLE:
            return "pass"
        if self.possible > self.points:
            return "open"
        return "warning" if self.points else "fail"

    @property
    def key_fails(self) -> bool:
        return self.metric.key and self.possible == 0

    @property
    def key_open(self) -> bool:
        return self.metric.key and self.points == 0

    def content(self) -> dict[str, Any]:
        told = {"metric": self.metric.metric, "weight": self.metric.weight, "key": self.metric.key}
        return {**told, "result": self.word, "status": self.passing.status.value, **self.passing.measured}


@dataclass(frozen=True, slots=True)
class _Total:
    """Points earned and possible, of those of all metrics."""

    earned: int
    possible: int
    of: int

    def reaches(self, percentage: str, points: int) -> bool:
        return Decimal(points * 100) >= Decimal(percentage) * self.of

    def percent(self, points: int) -> str:
        return decimal_text((Decimal(points * 100) / self.of).quantize(Decimal("1e-6"), ROUND_FLOOR))


def parts(rule: ScoreRule) -> tuple[MetricRule, ...]:
    """The score's metrics as rules of their own: what their bounds are computed for."""
    return tuple(_part(rule, item, item.passing) for item in rule.metrics)


def sign_off(rule: ScoreRule) -> ApprovalRule | None:
    """Whose yes turns a warning into a pass, as a rule of its own; None where nobody's does."""
    if rule.slot_on_warn is None:
        return None
    slot = Slot(slot=rule.slot_on_warn)
    return ApprovalRule.model_construct(id=rule.id, type="approval", level=rule.level, slots=(slot,))


def judge(rule: ScoreRule, facts: Facts, now: str, barred: Mapping[str, str] | None = None) -> RuleResult:
    """Satisfied by a score of at least `pass`; from `warn` on it is a warning, which means what `on_warn` says.

    A key metric that fails decides alone. `barred` are people whose yes does not count, with the reason.
    """
    scored = [_scored(rule, item, facts, now) for item in rule.metrics]
    total = _Total(
        sum(s.points * s.metric.weight for s in scored),
        sum(s.possible * s.metric.weight for s in scored),
        sum(WHOLE * s.metric.weight for s in scored),
    )
    found = _finding(rule, scored, total)
    if found.measured["result"] == "warning" and rule.slot_on_warn is not None:
        found = _signed_off(rule, facts, now, found, barred or {})
    return result(rule, facts, found, _required(rule))


def _scored(rule: ScoreRule, item: ScoredMetric, facts: Facts, now: str) -> _Scored:
    asked = _part(rule, item, item.passing)
    bounds = bounds_of(rule_digest(asked), facts.measurements)
    passing = worst(metric.findings(asked, facts, bounds, now))
    if passing.status in PASSING:
        return _Scored(item, WHOLE, WHOLE, passing)
    warning = passing.status
    if item.warn is not None:
        warning = worst(metric.findings(_part(rule, item, item.warn), facts, bounds, now)).status
    points = WHOLE // 2 if item.warn is not None and warning in PASSING else 0
    if passing.status is not Status.UNSATISFIED:
        return _Scored(item, points, WHOLE, passing)
    return _Scored(item, points, points if warning in {*PASSING, Status.UNSATISFIED} else WHOLE // 2, passing)


def _part(rule: ScoreRule, item: ScoredMetric, requirement: str) -> MetricRule:
    # Not validated again: ids that the registry's own policy gives to its rules are none that people may write.
    return MetricRule.model_construct(
        id=rule.id,
        type="metric",
        level=rule.level,
        suite=rule.suite,
        metric=item.metric,
        require=requirement,
        min_samples=rule.min_samples,
        max_looks=rule.max_looks,
        confidence=rule.confidence,
    )


def _finding(rule: ScoreRule, scored: Sequence[_Scored], total: _Total) -> Finding:
    status, word, said = _outcome(rule, scored, total)
    measured = {
        "aggregate": "score",
        "result": word,
        "score": total.percent(total.earned),
        "possible": total.percent(total.possible),
        "metrics": [s.content() for s in scored],
    }
    remedies = [line for s in scored if s.passing.status not in PASSING for line in s.passing.remedy]
    return Finding(status, said, measured, () if status in PASSING else tuple(dict.fromkeys(remedies)))


def _outcome(rule: ScoreRule, scored: Sequence[_Scored], total: _Total) -> tuple[Status, str, str]:
    """Status, result in a word, and the line that tells it."""
    said = _told(scored, total)
    if wrong := [s for s in scored if s.passing.status is Status.ERROR]:
        return Status.ERROR, "error", "; ".join(s.passing.summary for s in wrong)
    if failing := [s for s in scored if s.key_fails]:
        named = ", ".join(f"{s.metric.metric}: {s.passing.summary}" for s in failing)
        return Status.UNSATISFIED, "fail", f"key metric fails and decides alone: {named}; {said}"
    least = rule.warn if rule.warn is not None and rule.on_warn != "block" else rule.passing
    if not total.reaches(least, total.possible):
        return Status.UNSATISFIED, "fail", said
    if unclear := [s.metric.metric for s in scored if s.key_open]:
        return Status.INCONCLUSIVE, "open", f"key metric {', '.join(unclear)} is not shown to hold; {said}"
    if total.reaches(rule.passing, total.earned):
        return Status.SATISFIED, "pass", said
    if rule.warn is not None and rule.on_warn != "block" and total.reaches(rule.warn, total.earned):
        return Status.SATISFIED, "warning", f"warning: {said}"
    return Status.INCONCLUSIVE, "open", said


def _signed_off(rule: ScoreRule, facts: Facts, now: str, found: Finding, barred: Mapping[str, str]) -> Finding:
    """A warning, satisfied by the yes of somebody who fills the slot and had no hand in what changed."""
    asked = sign_off(rule)
    if asked is None:
        return found
    yes = approval.judge(asked, facts, now, barred)
    measured = {**found.measured, "sign_off": dict(yes.measured)}
    return Finding(yes.status, f"{found.summary}; {yes.summary}", measured, yes.remedy)


def _told(scored: Sequence[_Scored], total: _Total) -> str:
    score, possible = total.percent(total.earned), total.percent(total.possible)
    among = ", ".join(f"{s.metric.metric} {s.word} ({s.passing.summary})" for s in scored)
    return f"score {score}{f', at most {possible}' if total.possible > total.earned else ''}: {among}"


def _required(rule: ScoreRule) -> str:
    means = {"block": "", "allow": f", or {rule.warn} with a warning"}
    said = means.get(rule.on_warn, f", or {rule.warn} with the yes of {rule.slot_on_warn}")
    keys = [item.metric for item in rule.metrics if item.key]
    return f"score >= {rule.passing}{said}{looks_asked(rule)}" + (f"; key: {', '.join(keys)}" if keys else "")
