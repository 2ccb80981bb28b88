"""What `metric` and `compare` may ask besides a bound: age, pooling, what is missing, and what is compared with."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.evidence_rules import MetricRule
from registry.domain.policies.facts import BaselineFact, Facts
from registry.domain.policies.matching import distinct, pool_digest, select_runs, units
from registry.domain.policies.measured_facts import Measurement, RunFact
from registry.domain.policies.needs import measurement_needs
from tests.builders import (
    BEFORE,
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
    the_rule,
)

LONG_AGO = "2026-11-01T10:00:00.000000Z"
AGEING = {**METRIC, "max_age": "7d"}
POOLED = {**METRIC, "aggregate": "pooled", "runs": 2}


def judged(policy: Policy, situation: Facts, identifier: str = "good") -> RuleResult:
    return next(r for r in decide(policy, situation, NOW).rules if r.id == identifier)


def shown(policy: Policy, *found: tuple[RunFact, str], **other: Any) -> Facts:
    """A situation in which each run's lower bound is known."""
    rule = the_rule(policy, "good")
    return facts(
        policy,
        runs=distinct(run for run, _ in found),
        measurements=tuple(a_measurement(rule, run, lower=lower, value=lower, upper="0.97") for run, lower in found),
        **other,
    )


# max_age -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ended", "status"), [(BEFORE, Status.SATISFIED), (LONG_AGO, Status.INCONCLUSIVE)])
def test_a_pass_counts_for_a_time(ended: str, status: Status) -> None:
    policy = a_policy(AGEING)
    found = judged(policy, shown(policy, (a_run(ended_at=ended), "0.92")))
    assert found.status is status
    if status is Status.INCONCLUSIVE:
        assert found.summary == f"run run-1 ended at {LONG_AGO}: a pass counts for 7d"
        assert found.remedy == ("`tandem eval run app@2 --suite answers@1 --fresh` measures it afresh",)


def test_a_failure_never_gets_too_old() -> None:
    policy = a_policy(AGEING)
    old, new = a_run("run-1", ended_at=LONG_AGO), a_run("run-2", ended_at=BEFORE)
    rule = the_rule(policy, "good")
    bad = a_measurement(rule, old, lower="0.5", upper="0.6")
    situation = facts(policy, runs=(old, new), measurements=(bad, a_measurement(rule, new)))
    assert judged(policy, situation).status is Status.UNSATISFIED


def test_a_pass_that_is_too_old_does_no_harm_beside_a_fresh_one() -> None:
    policy = a_policy(AGEING)
    situation = shown(policy, (a_run("run-1", ended_at=LONG_AGO), "0.92"), (a_run("run-2", ended_at=BEFORE), "0.93"))
    assert judged(policy, situation).status is Status.SATISFIED


def test_the_same_outcome_again_makes_evidence_fresh() -> None:
    run = a_run("run-1", ended_at=LONG_AGO, log_index=3)
    again = run.model_copy(update={"id": "run-2", "ended_at": BEFORE, "log_index": 9})
    (merged,) = distinct([again, run])
    assert (merged.id, merged.ended_at, merged.log_index, merged.repeats) == ("run-1", BEFORE, 3, (9,))


def test_a_run_whose_time_is_not_known_does_not_count_where_age_matters() -> None:
    policy = a_policy(AGEING)
    assert judged(policy, shown(policy, (a_run(), "0.92"))).status is Status.INCONCLUSIVE


# pooled --------------------------------------------------------------------------------------------------


def pooled(policy: Policy, runs: tuple[RunFact, ...], lower: str, *alone: tuple[RunFact, str]) -> Facts:
    """A situation in which the pool of the first two runs has a bound, and others have theirs."""
    rule = the_rule(policy, "good")
    assert isinstance(rule, MetricRule)
    counted = select_runs(policy, "staging", (a_suite(),), (), runs)
    (pool, *_) = units(rule, a_suite(), counted)
    values: dict[str, Any] = {"n": 400, "clusters": 200, "value": lower, "lower": lower, "upper": "0.97"}
    found: list[Measurement] = [a_measurement(rule, a_run(evidence=pool.evidence), **values)]
    found += [a_measurement(rule, run, lower=bound, value=bound, upper="0.97") for run, bound in alone]
    return facts(policy, runs=counted, measurements=tuple(found))


def in_turn(*names: str) -> tuple[RunFact, ...]:
    return tuple(a_run(name, log_index=place) for place, name in enumerate(names, start=10))


def test_the_first_runs_of_the_log_are_judged_as_one() -> None:
    policy = a_policy(POOLED)
    runs = in_turn("run-9", "run-1")
    found = judged(policy, pooled(policy, runs, "0.92"))
    assert (found.status, found.summary) == (
        Status.SATISFIED,
        "exact 0.92 (n=400 in 200 clusters, bounds 0.92..0.97)",
    )
    (finding,) = found.measured["findings"]
    assert finding["pooled"] == [a_digest("evidence run-9"), a_digest("evidence run-1")]
    assert finding["evidence"] == pool_digest(finding["pooled"])
    assert found.required == "lower bound >= 0.9, n >= 100, the first 2 runs pooled"


def test_rows_that_are_missing_are_counted_once_and_not_by_every_run_of_a_pool() -> None:
    policy = a_policy(POOLED)
    found = pooled(policy, in_turn("run-9", "run-1"), "0.88")
    planned = found.measurements[0].model_copy(update={"needed": 601})
    assert judged(policy, found.model_copy(update={"measurements": (planned,)})).remedy == (
        "a new release evaluated on a suite with 301 rows, 101 more than answers@1 gave",
    )


def test_a_run_after_the_pool_is_judged_alone_and_the_worst_counts() -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    policy = a_policy(POOLED)
    runs = in_turn("run-1", "run-2", "run-3")
    assert judged(policy, pooled(policy, runs, "0.92", (runs[2], "0.93"))).status is Status.SATISFIED
    assert judged(policy, pooled(policy, runs, "0.92", (runs[2], "0.88"))).status is Status.INCONCLUSIVE
    assert judged(policy, pooled(policy, runs, "0.88", (runs[2], "0.93"))).status is Status.INCONCLUSIVE


def test_runs_of_only_the_first_rows_are_judged_alone_beside_the_pool() -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    rule = the_rule(a_policy(POOLED), "good")
    assert isinstance(rule, MetricRule)
    whole = in_turn("run-1", "run-2")
    short = a_run("run-3", log_index=1, rows=50, planned=200)
    found = units(rule, a_suite(), (short, *whole))
    assert [unit.evidence for unit in found] == [pool_digest([run.evidence for run in whole]), short.evidence]
    assert units(rule, a_suite(), (short, whole[0])) == ()


@given(st.lists(st.integers(0, 5), min_size=2, max_size=8, unique=True))
def test_no_further_run_changes_what_is_pooled(places: list[int]) -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    rule = the_rule(a_policy(POOLED), "good")
    assert isinstance(rule, MetricRule)
    runs = [a_run(f"run-{place}", log_index=index) for index, place in enumerate(places)]
    (before, *_), (after, *_) = units(rule, a_suite(), runs[:2]), units(rule, a_suite(), runs)
    assert before == after


def test_a_repeat_with_the_same_outcome_is_one_of_the_runs_that_are_pooled() -> None:
    policy = a_policy(POOLED)
    run = a_run("run-1", log_index=3)
    again = run.model_copy(update={"id": "run-2", "log_index": 4})
    (finding,) = judged(policy, pooled(policy, (run, again), "0.92")).measured["findings"]
    assert finding["pooled"] == [run.evidence, run.evidence]


def test_too_few_runs_to_pool_are_pending_with_the_command() -> None:
    policy = a_policy({**POOLED, "runs": 3})
    found = judged(policy, facts(policy, runs=in_turn("run-1")))
    assert (found.status, found.summary) == (
        Status.PENDING,
        "app@2 has 1 of the 3 runs on answers@1 that are pooled",
    )
    assert found.remedy == ("`tandem eval run app@2 --suite answers@1`, 2 more times",)


def test_a_pool_is_as_large_as_its_suite_not_as_its_runs_are_many() -> None:
    policy = a_policy({**POOLED, "min_samples": 201})
    found = judged(policy, pooled(policy, in_turn("run-1", "run-2"), "0.92"))
    assert (found.status, found.remedy) == (Status.INCONCLUSIVE, ("a suite with at least 201 rows: 1 more",))


def test_a_pool_needs_one_bound_over_all_its_runs_and_one_for_each_later_run() -> None:
    policy = a_policy(POOLED)
    runs = in_turn("run-2", "run-1", "run-3")
    needs = measurement_needs(policy, "staging", facts(policy, runs=runs))
    pool = (runs[0].evidence, runs[1].evidence)
    assert [(n.run, n.pool) for n in needs] == [(pool_digest(pool), pool), (runs[2].evidence, None)]


def test_pooled_runs_of_several_classes_are_compared_with_nothing() -> None:
    policy = a_policy(EVALUATED, {**COMPARE, "aggregate": "pooled", "runs": 2})
    runs = (a_run("run-1", log_index=1), a_run("run-2", log_index=2, runner=a_digest("gpu")))
    situation = facts(policy, runs=runs)
    assert measurement_needs(policy, "staging", situation) == ()
    assert judged(policy, situation, "no-regression").status is Status.ERROR


# on_missing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("extra", "status"), [({}, Status.INCONCLUSIVE), ({"on_missing": "fail"}, Status.UNSATISFIED)])
@pytest.mark.parametrize("reason", [None, "no_data", "too_many_unmeasured"])
def test_what_is_missing_is_a_failure_if_the_rule_says_so(
    extra: dict[str, str], status: Status, reason: str | None
) -> None:
    policy = a_policy({**METRIC, **extra})
    rule = the_rule(policy, "good")
    without = a_measurement(rule, a_run(), lower=None, upper=None, value=None, n=0, clusters=0, reason=reason or "")
    situation = facts(policy, measurements=(without,)) if reason else facts(policy, runs=())
    assert judged(policy, situation).status is status


def test_a_straddling_bound_is_not_missing() -> None:
    policy = a_policy({**METRIC, "on_missing": "fail"})
    assert judged(policy, shown(policy, (a_run(), "0.88"))).status is Status.INCONCLUSIVE


# against -------------------------------------------------------------------------------------------------


def against(what: str) -> Policy:
    return a_policy(EVALUATED, {**COMPARE, "against": what})


def a_baseline(what: str, release: int = 1, **other: Any) -> BaselineFact:
    values: dict[str, Any] = {"digest": a_digest(f"release {release}"), "runs": (a_run("base-1"),), **other}
    return BaselineFact(against=what, release=release, **values)


@pytest.mark.parametrize(("what", "name"), [("last_known_good", "app@1"), ("bot@1", "bot@1")])
def test_a_release_is_compared_with_what_the_rule_names(what: str, name: str) -> None:
    policy = against(what)
    rule = the_rule(policy, "no-regression")
    situation = facts(policy, baselines=(a_baseline(what),), current=live(7), baseline_runs=())
    (need,) = measurement_needs(policy, "staging", situation)
    assert (need.run, need.baseline) == (a_run("run-1").evidence, a_run("base-1").evidence)
    measured = (a_measurement(rule, a_run("run-1"), a_run("base-1"), lower="-0.5", upper="-0.1"),)
    found = judged(policy, situation.model_copy(update={"measurements": measured}), "no-regression")
    assert (found.status, found.required) == (Status.UNSATISFIED, f"lower bound > -0.02 against {name}, n >= 100")


def test_nothing_known_good_is_compared_with_nothing() -> None:
    policy = against("last_known_good")
    found = judged(policy, facts(policy, baselines=()), "no-regression")
    assert (found.status, found.summary) == (Status.NOT_APPLICABLE, "no release was known good at staging yet")


def test_a_named_release_that_is_not_there_is_an_error() -> None:
    policy = against("bot@9")
    found = judged(policy, facts(policy, baselines=()), "no-regression")
    assert (found.status, found.summary) == (Status.ERROR, "there is no release bot@9")


def test_a_baseline_that_was_not_evaluated_tells_the_command() -> None:
    policy = against("bot@1")
    found = judged(policy, facts(policy, baselines=(a_baseline("bot@1", runs=()),)), "no-regression")
    assert (found.status, found.remedy) == (Status.INCONCLUSIVE, ("`tandem eval run bot@1 --suite answers@1`",))


# applies_when --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "current", "status"),
    [
        (("adapter", "base"), live(), Status.INCONCLUSIVE),
        (("prompt",), live(), Status.NOT_APPLICABLE),
        ((), live(), Status.NOT_APPLICABLE),
        (None, None, Status.INCONCLUSIVE),
        (None, live(), Status.INCONCLUSIVE),
    ],
)
def test_a_rule_may_apply_only_if_certain_parts_changed(
    changed: tuple[str, ...] | None, current: Any, status: Status
) -> None:
    policy = a_policy(EVALUATED, {**METRIC, "applies_when": {"changed": ["adapter"]}})
    found = judged(policy, facts(policy, changed=changed, current=current, runs=()))
    assert found.status is status


def test_a_stage_all_of_whose_evidence_does_not_apply_is_denied() -> None:
    """I-7: No required evidence => never ALLOW; there is no implicit pass."""
    policy = a_policy({**EVALUATED, "applies_when": {"changed": ["adapter"]}})
    found = decide(policy, facts(policy, changed=("prompt",)), NOW)
    assert [r.id for r in found.failing] == ["evidence"]


def test_a_suite_may_be_named_by_its_digest() -> None:
    suite = a_suite("other", 7)
    policy = a_policy({**EVALUATED, "suite": f"other@{suite.digest}"})
    situation = facts(policy, required_suites=(), other_suites=(suite,), runs=(a_run(suite=suite),))
    assert judged(policy, situation, "evaluated").status is Status.SATISFIED
