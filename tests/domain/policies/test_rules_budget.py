"""`budget`: what is said of bounds for time and tokens, and which timings a decision rests on."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import distinct
from registry.domain.policies.measured_facts import Measurement, RunFact
from registry.domain.policies.needs import measurement_needs
from tests.builders import COMPARE, EVALUATED, NOW, a_digest, a_measurement, a_policy, a_run, facts, the_rule

P95: dict[str, Any] = {"id": "cost", "type": "budget", "metric": "latency_ms", "quantile": "0.95", "max": "700"}
MEAN: dict[str, Any] = {"id": "cost", "type": "budget", "metric": "total_tokens", "mean_max": "700"}
RATIO: dict[str, Any] = {"id": "cost", "type": "budget", "metric": "total_tokens", "max_ratio": "1.1"}
FIRST, SECOND = a_digest("timings 1"), a_digest("timings 2")


def timed(name: str = "run-1", *timings: Digest, **other: Any) -> RunFact:
    return a_run(name, timings=tuple(sorted(timings or (FIRST,))), **other)


def took(policy: Policy, run: RunFact, timings: Digest | None = FIRST, **other: Any) -> Measurement:
    values: dict[str, Any] = {"value": "640", "lower": "600", "upper": "690", "method": "order_statistic"}
    return a_measurement(the_rule(policy, "cost"), run, timings=timings, **{**values, **other})


def judged(policy: Policy, found: Facts) -> RuleResult:
    return next(r for r in decide(policy, found, NOW).rules if r.id == "cost")


def told(rule: dict[str, Any], **bounds: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    timings = FIRST if rule["metric"] == "latency_ms" else None
    run = timed() if timings else a_run()
    return judged(policy, facts(policy, runs=(run,), measurements=(took(policy, run, timings, **bounds),)))


@pytest.mark.parametrize(
    ("bounds", "status"),
    [
        ({}, Status.SATISFIED),
        ({"upper": "700"}, Status.SATISFIED),
        ({"upper": "700.1"}, Status.INCONCLUSIVE),
        ({"lower": "700", "upper": "800"}, Status.INCONCLUSIVE),
        ({"lower": "701", "upper": "800"}, Status.UNSATISFIED),
    ],
)
def test_the_upper_bound_decides(bounds: dict[str, Any], status: Status) -> None:
    assert (told(P95, **bounds).status, told(MEAN, **bounds).status) == (status, status)


def test_a_line_tells_the_quantile_the_bounds_and_what_is_missing() -> None:
    found = told(P95, upper="740", needed=412)
    assert found.summary == "latency_ms at quantile 0.95 640 (n=200, bounds 600..740)"
    assert found.required == "upper bound of latency_ms at quantile 0.95 <= 700, n >= 100"
    assert found.remedy == ("a new release evaluated on a suite with 412 rows, 212 more than answers@1 gave",)
    assert told(MEAN).summary == "mean total_tokens 640 (n=200, bounds 600..690)"
    hopeless = told(P95, upper="740")
    assert hopeless.remedy[0].startswith("a release that takes less: no number of rows would show")


def test_a_quantile_of_too_few_rows_says_how_many_it_takes() -> None:
    found = told(P95, lower=None, upper=None, n=58, clusters=58, needed=59, reason="too_few_rows")
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy == ("a new release evaluated on a suite with 59 rows, 1 more than answers@1 gave",)


@pytest.mark.parametrize("reason", ["no_data", "no_spread", "too_many_unmeasured", "unanswered_rows", "not_positive"])
def test_rows_that_allow_no_bound_are_inconclusive(reason: str) -> None:
    assert told(P95, lower=None, upper=None, reason=reason).status is Status.INCONCLUSIVE


@pytest.mark.parametrize(
    "wrong",
    [
        {"level": "0.9"},
        {"lower": None},
        {"upper": None},
        {"lower": "800"},
        {"lower": None, "upper": None, "reason": "not_comparable"},
    ],
)
def test_a_bound_that_is_not_one_is_an_error(wrong: dict[str, Any]) -> None:
    """I-8: Missing, stale or malformed evidence never passes."""
    assert told(P95, **wrong).status is Status.ERROR


def test_too_few_rows_are_inconclusive() -> None:
    assert told(P95, n=99, clusters=99).status is Status.INCONCLUSIVE
    assert told({**P95, "min_samples": 99}, n=99, clusters=99).status is Status.SATISFIED


def test_every_timing_of_an_outcome_is_judged_and_the_worst_decides() -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    policy = a_policy(EVALUATED, P95)
    run = timed("run-1", FIRST, SECOND)
    quick, slow = took(policy, run), took(policy, run, SECOND, lower="800", upper="900")
    found = judged(policy, facts(policy, runs=(run,), measurements=(quick, slow)))
    assert found.status is Status.UNSATISFIED
    judged_so = {f["timings"]: f["status"] for f in found.measured["findings"]}
    assert judged_so == {FIRST: "satisfied", SECOND: "unsatisfied"}
    assert judged(policy, facts(policy, runs=(run,), measurements=(quick,))).status is Status.ERROR


def test_repeats_of_one_outcome_keep_all_their_timings() -> None:
    (merged,) = distinct([timed("run-1"), timed("run-1", SECOND, id="run-2"), timed("run-1", id="run-3")])
    assert merged.timings == tuple(sorted((FIRST, SECOND)))


def test_timings_that_were_not_gathered_are_inconclusive() -> None:
    policy = a_policy(EVALUATED, P95)
    found = judged(policy, facts(policy, runs=(a_run(),), measurements=(took(policy, a_run(), None),)))
    assert (found.status, found.summary) == (
        Status.INCONCLUSIVE,
        "how long the answers of run run-1 on answers@1 took was not gathered",
    )


def test_bounds_are_asked_for_each_timing_and_tokens_once() -> None:
    latency, tokens = a_policy(EVALUATED, P95), a_policy(EVALUATED, MEAN)
    runs = (timed("run-1", FIRST, SECOND),)
    needs = measurement_needs(latency, "staging", facts(latency, runs=runs))
    assert sorted(str(n.timings) for n in needs) == sorted([FIRST, SECOND])
    (need,) = measurement_needs(tokens, "staging", facts(tokens, runs=runs))
    assert (need.kind, need.scorer, need.threshold, need.timings) == ("budget", "total_tokens", "700", None)


def test_a_ratio_is_to_what_is_live_by_the_same_class_of_runner() -> None:
    policy = a_policy(EVALUATED, RATIO)
    bound = a_measurement(the_rule(policy, "cost"), a_run(), a_run("live-1"), value="1.02", lower="1", upper="1.05")
    found = judged(policy, facts(policy, measurements=(bound,)))
    assert (found.status, found.summary) == (
        Status.SATISFIED,
        "ratio of total_tokens 1.02 (n=200, bounds 1..1.05)",
    )
    assert found.required == "upper bound of ratio of total_tokens <= 1.1 against app@1, n >= 100"
    assert judged(policy, facts(policy, current=None, baseline_runs=())).status is Status.NOT_APPLICABLE
    other = (a_run("live-1", runner=a_digest("gpu")),)
    strange = facts(policy, measurements=(bound,), baseline_runs=other)
    assert (judged(policy, strange).status, measurement_needs(policy, "staging", strange)) == (Status.ERROR, ())


def test_a_budget_alone_is_no_evidence_that_a_release_is_any_good() -> None:
    with pytest.raises(InvalidInputError, match="asks for no evidence"):
        a_policy(P95)
    with pytest.raises(InvalidInputError, match="could never pass"):
        a_policy(MEAN, COMPARE)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"metric": "watts"}, "unknown metric 'watts'"),
        ({"max": None}, "go together"),
        ({"quantile": None}, "go together"),
        ({"mean_max": "3"}, "just one limit"),
        ({"max_ratio": "1.1"}, "just one limit"),
        ({"quantile": "1"}, "between 0 and 1"),
        ({"quantile": "0.9999999999999"}, "at most 12 decimal places"),
        ({"max": "0"}, "more than 0"),
        ({"against": "last_known_good"}, "compares nothing"),
    ],
)
def test_what_makes_no_sense_is_refused(change: dict[str, Any], message: str) -> None:
    rule = {key: value for key, value in {**P95, **change}.items() if value is not None}
    with pytest.raises(InvalidInputError, match=message):
        a_policy(EVALUATED, rule)
