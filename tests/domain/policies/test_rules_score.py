"""`score`: the formula, key metrics, what is still open, and what a warning means."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evaluator import decide
from registry.domain.policies.evidence_rules import ScoreRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import measurement_needs
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.score import parts
from tests.builders import (
    EVALUATED,
    NOW,
    a_contributor,
    a_measurement,
    a_policy,
    a_run,
    a_suite,
    an_approval,
    facts,
    the_rule,
    with_approvals,
)

BOUNDS = {"pass": ("0.92", "0.97"), "warning": ("0.85", "0.88"), "fail": ("0.5", "0.6"), "open": ("0.7", "0.97")}
"""What a metric may show against pass >= 0.9 and warn >= 0.8; `open` straddles both."""
SCORE: dict[str, Any] = {
    "id": "quality",
    "type": "score",
    "suite": "required",
    "pass": "90",
    "warn": "60",
    "metrics": [
        {"metric": "a", "pass": ">= 0.9", "warn": ">= 0.8", "weight": 2},
        {"metric": "b", "pass": ">= 0.9", "warn": ">= 0.8", "weight": 1},
        {"metric": "c", "pass": ">= 0.9", "warn": ">= 0.8", "weight": 1},
    ],
}


def situation(shown: dict[str, str], **rule: Any) -> tuple[ScoreRule, Facts]:
    """The score of a release whose metrics came out as `shown`; a metric that is not there was not measured."""
    policy = a_policy(EVALUATED, {**SCORE, **rule})
    asked = the_rule(policy, "quality")
    assert isinstance(asked, ScoreRule)
    measured: list[Measurement] = []
    for part in parts(asked):
        if part.metric in shown:
            lower, upper = BOUNDS[shown[part.metric]]
            measured.append(a_measurement(part, a_run(), value=lower, lower=lower, upper=upper))
    suite = a_suite(scorers={"a": "binary", "b": "binary", "c": "binary", "exact": "binary"})
    return asked, facts(policy, required_suites=(suite,), measurements=tuple(measured))


def judged(shown: dict[str, str], **rule: Any) -> RuleResult:
    _, found = situation(shown, **rule)
    return the_result(found, rule)


def the_result(found: Facts, rule: dict[str, Any]) -> RuleResult:
    policy = a_policy(EVALUATED, {**SCORE, **rule})
    return next(r for r in decide(policy, found, NOW).rules if r.id == "quality")


@pytest.mark.parametrize(
    ("shown", "score", "status"),
    [
        ({"a": "pass", "b": "pass", "c": "pass"}, "100", Status.SATISFIED),
        ({"a": "pass", "b": "pass", "c": "warning"}, "87.5", Status.UNSATISFIED),
        ({"a": "warning", "b": "pass", "c": "pass"}, "75", Status.UNSATISFIED),
        ({"a": "fail", "b": "pass", "c": "pass"}, "50", Status.UNSATISFIED),
        ({"a": "fail", "b": "fail", "c": "fail"}, "0", Status.UNSATISFIED),
    ],
)
def test_a_metric_that_passes_earns_its_weight_and_one_that_warns_half(
    shown: dict[str, str], score: str, status: Status
) -> None:
    found = judged(shown)
    assert (found.measured["score"], found.status) == (score, status)


outcomes = st.sampled_from(["pass", "warning", "fail"])


@given(outcomes, outcomes, outcomes, st.tuples(*[st.integers(1, 9)] * 3))
def test_the_score_is_keptns_formula(a: str, b: str, c: str, weights: tuple[int, int, int]) -> None:
    metrics: list[dict[str, Any]] = [
        {**item, "weight": weight} for item, weight in zip(SCORE["metrics"], weights, strict=True)
    ]
    found = judged({"a": a, "b": b, "c": c}, metrics=metrics)
    points = {"pass": Fraction(1), "warning": Fraction(1, 2), "fail": Fraction(0)}
    earned = sum((points[word] * weight for word, weight in zip((a, b, c), weights, strict=True)), Fraction(0))
    expected = 100 * earned / sum(weights)
    assert abs(Fraction(found.measured["score"]) - expected) < Fraction(1, 10**6)
    assert (found.status is Status.SATISFIED) == (expected >= 90)


def test_a_key_metric_that_fails_decides_alone_and_is_named() -> None:
    metrics = [*SCORE["metrics"][:2], {**SCORE["metrics"][2], "key": True}]
    found = judged({"a": "pass", "b": "pass", "c": "fail"}, metrics=metrics, **{"pass": "50", "warn": "40"})
    assert found.status is Status.UNSATISFIED
    assert found.summary.startswith("key metric fails and decides alone: c: c 0.5 (n=200, bounds 0.5..0.6)")


def test_what_is_still_open_decides_nothing_unless_it_cannot_matter() -> None:
    assert judged({"a": "pass", "b": "pass", "c": "open"}).status is Status.INCONCLUSIVE
    assert judged({"a": "fail", "b": "pass", "c": "open"}).status is Status.UNSATISFIED
    assert judged({"a": "pass", "b": "pass", "c": "open"}, **{"pass": "75"}).status is Status.SATISFIED
    key = [*SCORE["metrics"][:2], {**SCORE["metrics"][2], "key": True}]
    opened = judged({"a": "pass", "b": "pass", "c": "open"}, metrics=key, **{"pass": "75"})
    assert (opened.status, opened.summary[:36]) == (Status.INCONCLUSIVE, "key metric c is not shown to hold; s")


def test_a_metric_without_a_bound_is_an_error() -> None:
    assert judged({"a": "pass", "b": "pass"}).status is Status.ERROR


@pytest.mark.parametrize("value", ["NaN", "Infinity", "", "null", None])
def test_what_is_no_number_never_satisfies_a_score(value: str | None) -> None:
    """I-8: NaN, null, empty, error-only or below min_samples => never SATISFIED."""
    low = {"pass": "50", "warn": "40"}
    _, found = situation({"a": "pass", "b": "pass", "c": "pass"}, **low)
    first, *others = found.measurements
    odd = first.model_copy(update={"lower": value, "upper": value})
    assert the_result(found.model_copy(update={"measurements": (odd, *others)}), low).status is Status.ERROR


@pytest.mark.parametrize("n", [0, 99])
def test_too_few_rows_never_satisfy_a_score(n: int) -> None:
    """I-8: NaN, null, empty, error-only or below min_samples => never SATISFIED."""
    _, found = situation({"a": "pass", "b": "pass", "c": "pass"})
    few = tuple(m.model_copy(update={"n": n, "clusters": n}) for m in found.measurements)
    assert the_result(found.model_copy(update={"measurements": few}), {}).status is Status.INCONCLUSIVE


def test_a_release_that_was_not_evaluated_has_no_score_yet() -> None:
    _, found = situation({})
    result = the_result(found.model_copy(update={"runs": ()}), {})
    assert (result.status, result.remedy) == (Status.INCONCLUSIVE, ("`tandem eval run app@2 --suite answers@1`",))


WARNED = {"a": "pass", "b": "pass", "c": "warning"}


@pytest.mark.parametrize(
    ("means", "status"),
    [("block", Status.UNSATISFIED), ("allow", Status.SATISFIED), ("require_slot:risk", Status.PENDING)],
)
def test_a_warning_means_what_the_rule_says(means: str, status: Status) -> None:
    found = judged(WARNED, on_warn=means)
    assert found.status is status
    assert found.measured["score"] == "87.5"


def signed(person: str, slots: tuple[str, ...], **other: Any) -> RuleResult:
    rule = {"on_warn": "require_slot:risk"}
    _, found = situation(WARNED, **rule)
    found = found.model_copy(update={"contributors": (a_contributor("ana"),), "eligible": {"risk": ("mei",)}})
    return the_result(with_approvals(found, [an_approval(found, person, slots=slots, **other)]), rule)


def test_a_warning_may_need_the_yes_of_somebody_who_fills_a_slot() -> None:
    assert signed("mei", ("risk",)).status is Status.SATISFIED
    assert signed("mei", ("reviewer",)).status is Status.PENDING
    assert signed("ana", ("risk",)).status is Status.PENDING
    assert signed("mei", ("risk",), expires_at=NOW).status is Status.PENDING
    assert "`tandem approve app@2 --stage staging` by mei (slot risk)" in signed("tom", ("reviewer",)).remedy


def test_a_score_needs_one_bound_for_each_metric() -> None:
    rule, found = situation({})
    needs = measurement_needs(a_policy(EVALUATED, SCORE), "staging", found)
    assert [(n.rule, n.scorer, n.threshold) for n in needs] == [
        (rule_digest(part), part.metric, "0.9") for part in parts(rule)
    ]
    assert len({n.rule for n in needs}) == 3
