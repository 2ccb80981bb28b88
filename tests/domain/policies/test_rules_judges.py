"""Rules on scorers that are models: what is said of a judge, when it is not believed, and what would help."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.evidence_rules import CompareRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import JudgeFact, JudgeMeasurement, Measurement, ScaleFact, SuiteFact
from registry.domain.policies.needs import measurement_needs
from tests.builders import COMPARE, EVALUATED, METRIC, NOW, a_measurement, a_policy, a_run, a_suite, facts, the_rule

SCALE = ScaleFact(measures="bounded", low="1", high="5", lower_is_better=False)
RATED = {**METRIC, "metric": "helpful", "require": ">= 3.5"}
COMPARED = {**COMPARE, "metric": "helpful", "margin": "0.2"}
RATER, CALIBRATED = JudgeFact(release="judge@1"), JudgeFact(release="judge@1", labels=60)
PAIRER = JudgeFact(release="judge@1", paired=True)


def suite(judge: JudgeFact | None) -> SuiteFact:
    judges = None if judge is None else {"helpful": judge}
    return a_suite(scorers={"exact": "binary", "helpful": "bounded"}, scales={"helpful": SCALE}, judges=judges)


def situation(policy: Policy, identifier: str, by: JudgeFact | None, **measurement: Any) -> Facts:
    rule = the_rule(policy, identifier)
    baseline = a_run("live-1") if isinstance(rule, CompareRule) else None
    found = a_measurement(rule, a_run("run-1"), baseline, **measurement)
    return facts(policy, required_suites=(suite(by),), measurements=(found,))


def judged(rule: dict[str, Any], by: JudgeFact | None, **measurement: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    given = situation(policy, rule["id"], by, **measurement)
    return next(r for r in decide(policy, given, NOW).rules if r.id == rule["id"])


PASSING = {"value": "4", "lower": "3.8", "upper": "4.2"}
CLOSE = {"value": "3.6", "lower": "3.4", "upper": "3.8"}


@pytest.mark.parametrize(
    ("judge", "measured", "said"),
    [
        (None, None, ""),
        (RATER, None, "; uncalibrated judge judge@1"),
        (
            RATER.model_copy(update={"same_base": True}),
            None,
            "; uncalibrated judge judge@1; warning: it has the base model of the release that it judges",
        ),
        (PAIRER, {"flips": "0.125"}, "; uncalibrated judge judge@1; 0.125 of its verdicts flip"),
        (
            CALIBRATED,
            {"labels": 80, "wanted": 60, "correction": "-0.25"},
            "; judge judge@1 corrected by -0.25 from 80 labels",
        ),
    ],
)
def test_what_has_to_be_known_of_a_judge_stands_after_its_numbers(
    judge: JudgeFact | None, measured: dict[str, Any] | None, said: str
) -> None:
    told = None if measured is None else JudgeMeasurement(**measured)
    found = judged(RATED, judge, **PASSING, judge=told)
    assert found.status is Status.SATISFIED
    assert found.summary == f"helpful 4 (1 to 5, n=200, bounds 3.8..4.2){said}"


def test_a_comparison_says_that_it_is_not_corrected() -> None:
    found = judged(COMPARED, CALIBRATED, value="0", baseline_value="4", lower="-0.1", upper="0.1")
    assert found.summary.endswith("; judge judge@1 not corrected: only what it favours on both sides alike cancels")


def test_a_rule_on_another_scorer_says_nothing_of_the_judge() -> None:
    assert "judge" not in judged(METRIC, RATER).summary


@pytest.mark.parametrize("rule", [RATED, COMPARED])
def test_a_quarantined_judge_shows_nothing_however_good_the_numbers_are(rule: dict[str, Any]) -> None:
    judge = RATER.model_copy(update={"quarantine": "q-1"})
    found = judged(rule, judge, **PASSING)
    assert found.status is Status.INCONCLUSIVE
    assert found.summary.startswith("helpful on answers@1: its judge judge@1 is quarantined")
    assert found.remedy == ("a version of answers with another judge, or clear the quarantine q-1",)


def test_a_judge_that_flips_and_one_with_too_few_labels_show_nothing() -> None:
    none = {"lower": None, "upper": None}
    flipped = judged(RATED, PAIRER, **none, reason="judge_flips", judge=JudgeMeasurement(flips="0.3"))
    assert (flipped.status, flipped.remedy) == (
        Status.INCONCLUSIVE,
        ("a version of answers@1 with another judge: at most 0.2 of its verdicts may hang on the places",),
    )
    told = JudgeMeasurement(labels=41, wanted=60)
    few = judged(RATED, CALIBRATED, **none, reason="too_few_labels", judge=told)
    assert (few.status, few.remedy) == (
        Status.INCONCLUSIVE,
        ("a version of answers@1 with 19 more labels, of answers drawn at random",),
    )
    assert few.summary.endswith("; judge judge@1 with 41 of 60 labels")


def test_a_reason_without_its_numbers_never_passes() -> None:
    found = judged(RATED, PAIRER, lower=None, upper=None, reason="judge_flips")
    assert found.status is not Status.SATISFIED


@pytest.mark.parametrize(
    ("needed", "judge", "remedy"),
    [
        (400, {"labels": 80}, ("a new release evaluated on a suite with 400 rows, 200 more than answers@1 gave",)),
        (None, {"labels": 80, "needed": 120}, ("a version of answers with 120 labels for its judge, 40 more",)),
        (
            400,
            {"labels": 80, "needed": 120},
            (
                "a new release evaluated on a suite with 400 rows, 200 more than answers@1 gave",
                "or a version of answers with 120 labels for its judge, 40 more",
            ),
        ),
        (
            400,
            {"labels": 80, "needed": 120, "together": True},
            (
                "a version of answers with 120 labels for its judge, 40 more, and a new release evaluated on a suite "
                "with 400 rows, 200 more than answers@1 gave",
            ),
        ),
    ],
)
def test_a_straddling_bound_says_which_rows_or_labels_would_do(
    needed: int | None, judge: dict[str, Any], remedy: tuple[str, ...]
) -> None:
    told = JudgeMeasurement(wanted=60, correction="0.1", **judge)
    found = judged(RATED, CALIBRATED, **CLOSE, needed=needed, judge=told)
    assert (found.status, found.remedy) == (Status.INCONCLUSIVE, remedy)


def test_only_metrics_are_corrected_and_every_bound_is_held_against_the_swaps() -> None:
    policy = a_policy(EVALUATED, RATED, COMPARED)
    both = JudgeFact(release="judge@1", labels=60, paired=True)
    needs = {n.rule_id: n for n in measurement_needs(policy, "staging", situation(policy, "good", both))}
    assert (needs["good"].labels, needs["good"].flips) == (60, True)
    assert (needs["no-regression"].labels, needs["no-regression"].flips) == (None, True)
    plain = {n.rule_id: n for n in measurement_needs(policy, "staging", situation(policy, "good", None))}
    assert (plain["good"].labels, plain["good"].flips) == (None, None)


def test_facts_without_judges_read_as_they_did() -> None:
    assert "judges" not in facts(a_policy(EVALUATED), required_suites=(suite(None),)).content()["required_suites"][0]
    found = a_measurement(the_rule(a_policy(EVALUATED, METRIC), METRIC["id"]), a_run("run-1"))
    assert "judge" not in found.model_dump(mode="json")
    told = found.model_copy(update={"judge": JudgeMeasurement(flips="0.1")})
    assert Measurement.model_validate(told.model_dump(mode="json")) == told
    assert told.model_dump(mode="json")["judge"] == {"flips": "0.1"}
