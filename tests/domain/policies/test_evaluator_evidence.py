"""What a verdict rests on: which runs count, and what has to be measured."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.policies.decision import Status, Verdict
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import select_runs
from registry.domain.policies.measured_facts import Measurement, RunFact
from registry.domain.policies.needs import measurement_needs
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
from tests.situations import EVERYTHING, runs, situations

RANK = [Verdict.DENY, Verdict.WAIT, Verdict.ALLOW]
odd_numbers = st.sampled_from(["NaN", "Infinity", "-Infinity", "", "null", "1e999999", None])
some_suites = st.sets(st.sampled_from(["answers", "safety", "style"])).map(sorted)


@given(some_suites, some_suites)
def test_without_a_run_of_every_required_suite_there_is_no_allow(required: list[str], evaluated: list[str]) -> None:
    """I-7: No required evidence => never ALLOW; there is no implicit pass."""
    policy = a_policy(EVALUATED, METRIC)
    good = tuple(a_run(f"run of {name}", a_suite(name)) for name in evaluated)
    situation = facts(
        policy,
        required_suites=tuple(a_suite(name) for name in required),
        runs=good,
        measurements=tuple(a_measurement(the_rule(policy, "good"), run) for run in good),
    )
    enough = bool(required) and set(required) <= set(evaluated)
    assert decide(policy, situation, NOW).verdict is (Verdict.ALLOW if enough else Verdict.DENY)


@given(st.sampled_from(["good", "no-regression"]), st.sampled_from(["lower", "upper"]), odd_numbers)
def test_what_is_no_number_never_satisfies_a_rule(identifier: str, which: str, value: str | None) -> None:
    """I-8: NaN, null, empty, error-only or below min_samples => never SATISFIED."""
    found = decide(EVERYTHING, measured(EVERYTHING, identifier, **{which: value}), NOW)
    assert next(r for r in found.rules if r.id == identifier).status is not Status.SATISFIED


@given(st.sampled_from(["good", "no-regression"]), st.integers(0, 99))
def test_too_few_rows_never_satisfy_a_rule(identifier: str, n: int) -> None:
    """I-8: NaN, null, empty, error-only or below min_samples => never SATISFIED."""
    found = decide(EVERYTHING, measured(EVERYTHING, identifier, n=n, clusters=n, lower="1", upper="1"), NOW)
    judged = next(r for r in found.rules if r.id == identifier)
    assert judged.status is Status.INCONCLUSIVE
    assert judged.remedy == (f"a suite with at least 100 rows: {100 - n} more",)


@given(st.data())
def test_running_again_never_improves_a_verdict(data: st.DataObject) -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it.

    The first run can be compared. If it could not, the first that can lets the comparison be made at all.
    """
    policy = a_policy(EVALUATED, METRIC, COMPARE)
    evaluated = [data.draw(runs(policy, "run-0", ("cpu",)))]
    evaluated += [data.draw(runs(policy, f"run-{i}")) for i in range(1, data.draw(st.integers(2, 4)))]
    verdicts = [
        decide(
            policy,
            facts(
                policy,
                runs=tuple(run for run, _ in evaluated[:count]),
                measurements=tuple(m for _, measurements in evaluated[:count] for m in measurements),
                baseline_runs=(a_run("live-1", runner=a_digest("cpu")),),
            ),
            NOW,
        ).verdict
        for count in range(1, len(evaluated) + 1)
    ]
    ranks = [RANK.index(verdict) for verdict in verdicts]
    assert ranks == sorted(ranks, reverse=True)


@given(st.data())
def test_a_run_that_cannot_be_compared_changes_no_comparison_that_can_be_made(data: st.DataObject) -> None:
    """I-9: a further run can only lower a verdict."""
    policy = a_policy(EVALUATED, METRIC, COMPARE)
    like, alone = data.draw(runs(policy, "run-0", ("cpu",))), data.draw(runs(policy, "run-1", ("gpu",)))
    lives = (a_run("live-1", runner=a_digest("cpu")),)

    def status(*evaluated: tuple[RunFact, tuple[Measurement, ...]]) -> Status:
        measurements = tuple(m for _, found in evaluated for m in found)
        situation = facts(
            policy, runs=tuple(run for run, _ in evaluated), measurements=measurements, baseline_runs=lives
        )
        return next(r.status for r in decide(policy, situation, NOW).rules if r.id == "no-regression")

    assert status(like, alone) is status(like)
    assert status(alone) is Status.ERROR


def test_a_good_run_does_not_outweigh_a_bad_one() -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    policy = a_policy(METRIC)
    rule, first, again = the_rule(policy, "good"), a_run("run-1"), a_run("run-2")
    bad, good = a_measurement(rule, first, lower="0.5", upper="0.6"), a_measurement(rule, again)
    assert decide(policy, facts(policy, runs=(again,), measurements=(good,)), NOW).verdict is Verdict.ALLOW
    assert decide(policy, facts(policy, runs=(first, again), measurements=(bad, good)), NOW).verdict is Verdict.DENY


def test_repeats_with_the_same_outcome_are_one_run() -> None:
    policy, run = a_policy(METRIC), a_run("run-1")
    repeat = run.model_copy(update={"id": "run-9"})
    assert select_runs(policy, "staging", (a_suite(),), (), [repeat, run]) == (run,)


def test_runs_on_suites_that_no_rule_asks_for_do_not_count() -> None:
    policy = a_policy({**EVALUATED, "suite": "safety@1"})
    suites, others = (a_suite(),), (a_suite("safety"), a_suite("style"))
    asked = a_run("run-2", others[0])
    assert select_runs(policy, "staging", suites, others, [a_run("run-1"), asked, a_run("run-3", others[1])]) == (
        asked,
    )


def test_needs_name_every_run_and_every_pair_of_one_runner_class() -> None:
    policy = a_policy(EVALUATED, METRIC, COMPARE)
    gpu = a_digest("runner gpu")
    situation = facts(
        policy,
        runs=(a_run("run-1"), a_run("run-2", runner=gpu)),
        baseline_runs=(a_run("live-1"), a_run("live-2")),
    )
    needs = measurement_needs(policy, "staging", situation)
    evidence = {a_run(name).evidence: name for name in ("run-1", "run-2", "live-1", "live-2")}
    found = sorted((n.rule_id, evidence[n.run], evidence[n.baseline] if n.baseline else "") for n in needs)
    assert found == [
        ("good", "run-1", ""),
        ("good", "run-2", ""),
        ("no-regression", "run-1", "live-1"),
        ("no-regression", "run-1", "live-2"),
    ]
    metric = next(n for n in needs if n.rule_id == "good")
    assert (metric.scorer, metric.operator, metric.threshold, metric.level) == ("exact", ">=", "0.9", "0.95")
    pair = next(n for n in needs if n.rule_id == "no-regression")
    assert (pair.margin, pair.operator, pair.threshold) == ("0.02", None, None)


@pytest.mark.parametrize("current", [None, live(2)])
def test_nothing_is_compared_with_nothing_or_with_itself(current: Any) -> None:
    policy = a_policy(EVALUATED, COMPARE)
    assert measurement_needs(policy, "staging", facts(policy, current=current)) == ()


def test_no_bound_is_asked_for_where_none_exists() -> None:
    policy = a_policy(EVALUATED, {**METRIC, "metric": "f1", "level": "advisory"})
    assert measurement_needs(policy, "staging", facts(policy)) == ()


@given(situations())
def test_with_every_need_met_no_rule_lacks_its_bound(situation: Facts) -> None:
    needs = measurement_needs(EVERYTHING, "staging", situation)
    met = tuple(
        Measurement(
            rule=n.rule, run=n.run, baseline=n.baseline, value="0", n=200, clusters=200, lower="0", upper="0",
            level=n.level, method="test",
        )
        for n in needs
    )  # fmt: skip
    for measurements, lacking in (((), bool(needs)), (met, False)):
        found = decide(EVERYTHING, situation.model_copy(update={"measurements": measurements}), NOW)
        assert any("was computed" in rule.summary for rule in found.rules) is lacking
