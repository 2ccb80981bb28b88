"""The rule that holds a release against another: every status it can come to."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from tests.builders import (
    COMPARE,
    EVALUATED,
    METRIC,
    NOW,
    a_digest,
    a_measurement,
    a_policy,
    a_run,
    a_suite,
    facts,
    live,
    measured,
    the_rule,
)


def judged(policy: Policy, situation: Facts, identifier: str, now: str = NOW) -> RuleResult:
    return next(r for r in decide(policy, situation, now).rules if r.id == identifier)


@pytest.mark.parametrize(
    ("lower", "upper", "status"),
    [
        ("-0.0199", "0.01", Status.SATISFIED),
        ("-0.02", "0.01", Status.INCONCLUSIVE),
        ("-0.1", "-0.02", Status.INCONCLUSIVE),
        ("-0.1", "-0.0201", Status.UNSATISFIED),
    ],
)
def test_a_comparison_passes_only_with_its_lower_bound_above_minus_the_margin(
    lower: str, upper: str, status: Status
) -> None:
    policy = a_policy(EVALUATED, COMPARE)
    found = judged(policy, measured(policy, "no-regression", lower=lower, upper=upper), "no-regression")
    assert found.status is status


def test_a_comparison_that_fails_shows_both_sides_and_bounds_rounded_away_from_passing() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    numbers: dict[str, Any] = {
        "value": "-0.554166666667",
        "baseline_value": "0.595833333333",
        "n": 480,
        "clusters": 120,
        "lower": "-0.6112",
        "upper": "-0.4931",
    }
    found = judged(policy, measured(policy, "no-regression", **numbers), "no-regression")
    assert found.summary == "exact -0.554 (0.596 live -> 0.042, n=480 in 120 clusters, bounds -0.612..-0.494)"
    assert found.required == "lower bound > -0.02 against app@1, n >= 100"
    assert found.remedy == ("a new release with a lower bound > -0.02 against app@1 on answers@1",)
    assert found.measured["findings"][0]["lower"] == "-0.6112"


def test_a_comparison_is_not_applicable_while_nothing_is_live() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    found = judged(policy, facts(policy, current=None, baseline_runs=()), "no-regression")
    assert (found.status, found.summary) == (Status.NOT_APPLICABLE, "nothing is live at staging")


def test_a_release_is_not_inferior_to_itself() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    found = judged(policy, facts(policy, current=live(2), baseline_runs=(a_run("run-1"),)), "no-regression")
    assert (found.status, found.summary) == (Status.SATISFIED, "identical: app@2 is what staging serves")


def test_a_comparison_with_a_live_release_that_was_not_evaluated_tells_the_command() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    found = judged(policy, facts(policy, baseline_runs=()), "no-regression")
    assert (found.status, found.remedy) == (Status.INCONCLUSIVE, ("`tandem eval run app@1 --suite answers@1`",))


def test_runs_of_another_runner_class_are_not_comparable() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    other = a_run("live-1", runner=a_digest("runner gpu"))
    found = judged(policy, facts(policy, baseline_runs=(other,)), "no-regression")
    assert found.status is Status.ERROR
    assert found.remedy == ("`tandem eval run app@1 --suite answers@1` with the runner that made run run-1",)


def test_a_run_without_its_like_is_passed_over_where_another_run_has_one() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    alone = a_run("run-2", runner=a_digest("runner gpu"))
    bounds = (a_measurement(the_rule(policy, "no-regression"), a_run("run-1"), a_run("live-1")),)
    found = judged(policy, facts(policy, runs=(a_run("run-1"), alone), measurements=bounds), "no-regression")
    assert found.status is Status.SATISFIED
    assert found.summary.endswith(
        "; run run-2 passed over: app@1 was not evaluated on answers@1 by that class of runner"
    )
    assert found.measured["findings"][1] == {
        "status": "not-applicable",
        "suite": "answers@1",
        "passed_over": [{"run": "run-2", "evidence": alone.evidence, "runner": alone.runner}],
    }


def test_a_run_that_is_passed_over_hides_no_bad_pair() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    runs = (a_run("run-1"), a_run("run-2", runner=a_digest("runner gpu")))
    bad = a_measurement(the_rule(policy, "no-regression"), runs[0], a_run("live-1"), lower="-0.3", upper="-0.2")
    found = judged(policy, facts(policy, runs=runs, measurements=(bad,)), "no-regression")
    assert found.status is Status.UNSATISFIED
    assert found.remedy == ("a new release with a lower bound > -0.02 against app@1 on answers@1",)


def test_a_suite_on_which_no_run_has_its_like_is_an_error_whatever_another_suite_shows() -> None:
    policy, safety = a_policy(EVALUATED, COMPARE), a_suite("safety")
    run, baseline = a_run("run-2", safety, runner=a_digest("runner gpu")), a_run("live-2", safety)
    situation = facts(
        policy,
        required_suites=(a_suite(), safety),
        runs=(a_run("run-1"), run),
        baseline_runs=(a_run("live-1"), baseline),
        measurements=(a_measurement(the_rule(policy, "no-regression"), a_run("run-1"), a_run("live-1")),),
    )
    found = judged(policy, situation, "no-regression")
    assert (found.status, "run run-2 is not comparable" in found.summary) == (Status.ERROR, True)


def test_a_measurement_without_bounds_and_without_a_reason_is_an_error() -> None:
    """Promise (3): an error never passes a gate."""
    policy = a_policy(METRIC)
    found = judged(policy, measured(policy, "good", lower=None), "good")
    assert (found.status, found.summary) == (Status.ERROR, "exact on answers@1: the bound is missing")


def test_a_comparison_is_judged_by_the_worst_pair() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    rule, run, lives = the_rule(policy, "no-regression"), a_run("run-1"), (a_run("live-1"), a_run("live-2"))
    bounds = (a_measurement(rule, run, lives[0]), a_measurement(rule, run, lives[1], lower="-0.03"))
    found = judged(policy, facts(policy, baseline_runs=lives, measurements=bounds), "no-regression")
    assert found.status is Status.INCONCLUSIVE


@pytest.mark.parametrize(
    ("reason", "status"),
    [
        ("one_cluster", Status.INCONCLUSIVE),
        ("no_data", Status.INCONCLUSIVE),
        ("too_many_unmeasured", Status.INCONCLUSIVE),
        ("a reason of another version", Status.ERROR),
        ("not_comparable", Status.ERROR),
    ],
)
@pytest.mark.parametrize("bounds", [{"lower": None, "upper": None}, {}])
def test_a_measurement_with_a_reason_against_it_never_passes(
    reason: str, status: Status, bounds: dict[str, None]
) -> None:
    """Promise (3): what was not measured as asked for passes nothing."""
    policy = a_policy(EVALUATED, COMPARE)
    found = judged(policy, measured(policy, "no-regression", reason=reason, **bounds), "no-regression")
    assert found.status is status
    assert found.remedy
