"""Rules on scorers that are not simply 1 for right: units, direction, and being better instead of not worse."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.evidence_rules import CompareRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import ScaleFact, SuiteFact
from registry.domain.policies.needs import measurement_needs
from registry.domain.policies.rule_types import rule_content
from registry.domain.policies.strictness import Effect, rule_differences, total
from tests.builders import COMPARE, EVALUATED, METRIC, NOW, a_measurement, a_policy, a_run, a_suite, facts, the_rule

SCALES = {
    "f1": ScaleFact(measures="corpus", low="0", high="1", lower_is_better=False),
    "chrf": ScaleFact(measures="bounded", low="0", high="100", lower_is_better=False),
    "refused": ScaleFact(measures="binary", low="0", high="1", lower_is_better=True),
}
SUITE = a_suite(scorers={"exact": "binary", "f1": "corpus", "chrf": "bounded", "refused": "bounded"}, scales=SCALES)
SUPERIOR: dict[str, Any] = {key: value for key, value in COMPARE.items() if key != "margin"} | {"superior": True}


def beside_rows(*rules: dict[str, Any]) -> Policy:
    """A policy with these rules and one that something was evaluated, which the first release could pass."""
    return a_policy(EVALUATED, *rules)


def situation(policy: Policy, identifier: str, **measurement: Any) -> Facts:
    rule = the_rule(policy, identifier)
    baseline = a_run("live-1") if isinstance(rule, CompareRule) else None
    found = a_measurement(rule, a_run("run-1"), baseline, **measurement)
    return facts(policy, required_suites=(SUITE,), measurements=(found,))


def judged(rule: dict[str, Any], **measurement: Any) -> RuleResult:
    policy = beside_rows(rule)
    given = situation(policy, rule["id"], **measurement)
    return next(r for r in decide(policy, given, NOW).rules if r.id == rule["id"])


@pytest.mark.parametrize(
    ("lower", "upper", "status"),
    [("0.05", "0.1", Status.SATISFIED), ("0.05", "0.11", Status.INCONCLUSIVE), ("0.11", "0.2", Status.UNSATISFIED)],
)
def test_a_ceiling_is_held_against_the_upper_bound(lower: str, upper: str, status: Status) -> None:
    found = judged({**METRIC, "metric": "refused", "require": "<= 0.1"}, value="0.08", lower=lower, upper=upper)
    assert found.status is status
    assert found.summary.startswith("refused 0.08 (less is better, n=200, bounds ")


def test_a_line_tells_the_units_and_both_means_as_they_were_scored() -> None:
    rule = {**COMPARE, "metric": "refused", "margin": "0.02"}
    found = judged(rule, value="0.03", baseline_value="0.1", lower="0.01", upper="0.05")
    assert found.summary == "refused 0.03 (0.1 live -> 0.07, less is better, n=200, bounds 0.01..0.05)"
    found = judged({**COMPARE, "metric": "chrf", "margin": "2"}, value="-1", baseline_value="50", lower="-3", upper="1")
    assert found.summary == "chrf -1 (50 live -> 49, 0 to 100, n=200, bounds -3..1)"
    assert found.status is Status.INCONCLUSIVE
    (finding,) = found.measured["findings"]
    assert finding["scale"] == {"measures": "bounded", "low": "0", "high": "100", "lower_is_better": False}


def test_a_corpus_metric_gates_by_its_bounds() -> None:
    found = judged({**METRIC, "metric": "f1"}, lower="0.91", upper="0.95", method="bca", signature="v1")
    assert found.status is Status.SATISFIED
    assert found.measured["findings"][0]["signature"] == "v1"
    found = judged({**METRIC, "metric": "f1"}, lower=None, upper=None, method="bca", reason="few_clusters")
    assert (found.status, found.summary) == (
        Status.INCONCLUSIVE,
        "f1 on answers@1: there are too few clusters to tell chance from merit",
    )


@pytest.mark.parametrize("reason", ["few_clusters", "degenerate", "undefined"])
def test_what_says_nothing_about_chance_is_inconclusive_and_no_error(reason: str) -> None:
    assert judged({**METRIC, "metric": "f1"}, lower=None, upper=None, reason=reason).status is Status.INCONCLUSIVE


@pytest.mark.parametrize(
    "rule",
    [
        {**COMPARE, "metric": "chrf", "margin": "100"},
        {**COMPARE, "margin": "1"},
        {**SUPERIOR, "metric": "f1", "margin": "1.5"},
        {**METRIC, "metric": "chrf", "require": ">= 101"},
        {**METRIC, "metric": "refused", "require": "<= 2"},
    ],
)
def test_a_number_that_tells_nothing_apart_is_an_error_and_nothing_is_computed(rule: dict[str, Any]) -> None:
    found = judged(rule)
    assert found.status is Status.ERROR
    assert "tells nothing apart" in found.summary
    policy = beside_rows(rule)
    assert measurement_needs(policy, "staging", situation(policy, rule["id"])) == ()


def test_what_is_needed_tells_the_scale_only_of_what_has_one() -> None:
    policy = beside_rows({**METRIC, "metric": "chrf", "require": ">= 50"}, COMPARE, {**SUPERIOR, "id": "better"})
    needs = {n.rule_id: n for n in measurement_needs(policy, "staging", situation(policy, "good"))}
    assert needs["good"].scale == SCALES["chrf"]
    assert (needs["no-regression"].scale, needs["no-regression"].superior) == (None, None)
    assert (needs["better"].superior, needs["better"].margin) == (True, None)


# superior ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("p", "lower", "upper", "status"),
    [
        ("0.049", "-0.001", "0.1", Status.SATISFIED),  # the exact test was asked, not the bound
        ("0.05", "0.001", "0.1", Status.INCONCLUSIVE),
        ("0.9", "-0.1", "0.1", Status.INCONCLUSIVE),
        ("1", "-0.1", "-0.001", Status.UNSATISFIED),
        (None, "0.001", "0.1", Status.SATISFIED),
        (None, "0", "0.1", Status.INCONCLUSIVE),
        (None, "-0.1", "-0.001", Status.UNSATISFIED),
    ],
)
def test_being_better_is_for_the_exact_test_to_say_where_it_applies(
    p: str | None, lower: str, upper: str, status: Status
) -> None:
    assert judged(SUPERIOR, p=p, lower=lower, upper=upper).status is status


def test_a_line_shows_the_chance_and_the_bounds_and_a_remedy_the_rows_that_lack() -> None:
    found = judged(SUPERIOR, value="0.03", baseline_value="0.9", p="0.0512", lower="-0.01", upper="0.06", needed=260)
    assert found.summary == "exact 0.03 (0.9 live -> 0.93, n=200, bounds -0.01..0.06, p = 0.052)"
    assert found.required == "better than app@1, n >= 100"
    assert found.remedy == ("a new release evaluated on a suite with 260 rows, 60 more than answers@1 gave",)
    close = judged(SUPERIOR, value="0.03", p="0.0499", lower="-0.01", upper="0.06")
    assert "p = 0.0499" in close.summary  # never rounded to the other side of 0.05
    worse = judged(SUPERIOR, value="-0.05", p="1", lower="-0.1", upper="-0.01")
    assert worse.remedy == ("a new release better than app@1 on answers@1",)


@pytest.mark.parametrize(
    ("lower", "upper", "status"),
    [("0.021", "0.1", Status.SATISFIED), ("0.02", "0.1", Status.INCONCLUSIVE), ("0", "0.019", Status.UNSATISFIED)],
)
def test_being_better_by_a_margin_is_held_against_the_bounds(lower: str, upper: str, status: Status) -> None:
    found = judged({**SUPERIOR, "margin": "0.02"}, lower=lower, upper=upper)
    assert found.status is status
    assert found.required == "better than app@1 by more than 0.02, n >= 100"


def test_a_rule_that_does_not_say_superior_is_sealed_as_it_always_was() -> None:
    plain, written = (the_rule(beside_rows(rule), COMPARE["id"]) for rule in (COMPARE, {**COMPARE, "superior": False}))
    assert rule_content(plain) == rule_content(written)
    assert "superior" not in rule_content(plain)
    zero = the_rule(beside_rows({**SUPERIOR, "margin": "0"}), SUPERIOR["id"])
    assert rule_content(zero) == rule_content(the_rule(beside_rows(SUPERIOR), SUPERIOR["id"]))


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        (COMPARE, {**COMPARE, "margin": "0.01"}, Effect.TIGHTENS),
        (COMPARE, SUPERIOR, Effect.TIGHTENS),
        (SUPERIOR, COMPARE, Effect.LOOSENS),
        (SUPERIOR, {**SUPERIOR, "margin": "0.01"}, Effect.TIGHTENS),
        ({**SUPERIOR, "margin": "0.05"}, {**SUPERIOR, "margin": "0.01"}, Effect.LOOSENS),
        ({**COMPARE, "margin": "0.01"}, {**SUPERIOR, "margin": "0.01"}, Effect.TIGHTENS),
        ({**SUPERIOR, "margin": "0.05"}, COMPARE, Effect.LOOSENS),
    ],
)
def test_better_is_stricter_than_not_worse_and_more_of_it_is_stricter(
    before: dict[str, Any], after: dict[str, Any], effect: Effect
) -> None:
    old, new = (rule_content(the_rule(beside_rows(rule), COMPARE["id"])) for rule in (before, after))
    assert total(d.effect for d in rule_differences(old, new)) is effect


def test_facts_of_suites_that_are_right_or_wrong_say_nothing_of_scales() -> None:
    assert "scales" not in SuiteFact(**a_suite().model_dump()).model_dump(mode="json", exclude_none=True)
