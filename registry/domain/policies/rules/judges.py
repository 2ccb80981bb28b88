"""What rules say of scorers that are models: when they are not believed, and else what has to be known of them.

A judge that is quarantined, one that changes its mind when two answers change places, and one that is to be held
against people and has too few labels show nothing: such a rule is inconclusive, whatever the scores are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import BrittlenessRule, OverfitRule, SlicesRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.judges import judge_of, said_of_judge
from registry.domain.policies.matching import scorer_of, suites_meant
from registry.domain.policies.measured_facts import Measurement, SuiteFact
from registry.domain.policies.rule_types import Measured, Rule, rule_digest
from registry.domain.policies.rules.extending import Judged, more_rows
from registry.domain.policies.rules.findings import Finding
from registry.domain.policies.wording import shown


def judge_fault(metric: str, suite: SuiteFact, measured: dict[str, Any]) -> Finding | None:
    """Why the judge behind a metric is not believed, before any number is looked at."""
    judge = judge_of(scorer_of(metric, suite), suite)
    if judge is None or judge.quarantine is None:
        return None
    said = f"{scorer_of(metric, suite)} on {suite.reference}: its judge {judge.release} is quarantined"
    remedy = f"a version of {suite.name} with another judge, or clear the quarantine {judge.quarantine}"
    return Finding(Status.INCONCLUSIVE, said, {**measured, "quarantine": judge.quarantine}, (remedy,))


def judge_doubt(measurement: Measurement, on: str, suite: str, numbers: dict[str, Any]) -> Finding | None:
    """Why what a judge said gives no bound; None if that is not the reason. `on` says of what, `suite` on which."""
    told = measurement.judge
    if told is None or measurement.reason not in {"judge_flips", "too_few_labels"}:
        return None
    if measurement.reason == "judge_flips":
        said = f"{on}: {shown(told.flips or '0')} of the judge's verdicts flip when the answers change places"
        remedy = f"a version of {suite} with another judge: at most 0.2 of its verdicts may hang on the places"
        return Finding(Status.INCONCLUSIVE, said, numbers, (remedy,))
    labels, wanted = told.labels or 0, told.wanted or 0
    said = f"{on}: {labels} labels of people are too few to correct the judge, which needs {wanted}"
    remedy = f"a version of {suite} with {wanted - labels} more labels, of answers drawn at random"
    return Finding(Status.INCONCLUSIVE, said, numbers, (remedy,))


def more_of_both(judged: Judged, measurement: Measurement, goal: str) -> tuple[str, ...]:
    """What to do about a straddling bound that people's labels correct: more rows, more labels, or both."""
    told = measurement.judge
    if told is None or told.labels is None or told.needed is None:
        return more_rows(judged, measurement, goal)
    more = max(told.needed - told.labels, 1)
    labels = f"a version of {judged.suite.name} with {told.labels + more} labels for its judge, {more} more"
    if measurement.needed is None:
        return (labels,)
    by_rows = more_rows(judged, measurement, goal)
    return (f"{labels}, and {by_rows[0]}", *by_rows[1:]) if told.together else (*by_rows, f"or {labels}")


def with_judges(parts: Sequence[Rule], facts: Facts, found: RuleResult) -> RuleResult:
    """The result, whose line says what has to be known of every judge that it rests on. `parts` are the rules whose
    bounds it is judged by: itself, but for a score."""
    notes = "".join(dict.fromkeys(note for part in parts for note in _notes(part, facts)))
    return replace(found, summary=f"{found.summary}{notes}") if notes else found


# ---------------------------------------------------------------------------------------------------------


_OF_SCORES = (Measured, SlicesRule, BrittlenessRule, OverfitRule)


def _notes(rule: Rule, facts: Facts) -> Iterator[str]:
    if isinstance(rule, _OF_SCORES):
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
            yield said_of_judge(scorer_of(rule.metric, suite), suite, *_measured(rule, suite, facts))


def _measured(rule: Rule, suite: SuiteFact, facts: Facts) -> list[Measurement]:
    """What was measured for a rule on a suite: on its runs, or on several of them as one."""
    others = {run.evidence for run in facts.runs if run.suite != suite.digest}
    asked = rule_digest(rule)
    return [m for m in facts.measurements if m.rule == asked and m.run not in others]
