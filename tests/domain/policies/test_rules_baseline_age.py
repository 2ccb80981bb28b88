"""`max_baseline_age`: what a release is compared with was measured lately, or nothing is shown by it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import RuleResult, Status, Verdict
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import BaselineFact, Facts
from registry.domain.policies.measured_facts import RunFact, SliceMeasurement
from registry.domain.policies.rule_types import AnyRule, rule_content, rule_digest
from registry.domain.policies.strictness import Effect, rule_differences, total
from registry.domain.times import after
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
    the_rule,
)
from tests.governed import WAIVERS, a_waiver, governed

READ: TypeAdapter[Any] = TypeAdapter(AnyRule)
AGE = "7d"
AGEING = {**COMPARE, "max_baseline_age": AGE}
FRESH, OLD = "2026-11-20T10:00:00.000000Z", "2026-11-01T10:00:00.000000Z"
EXACTLY, JUST_OLDER = "2026-11-13T12:00:00.000000Z", "2026-11-13T11:59:59.999999Z"
SLICES: dict[str, Any] = {
    "id": "slices",
    "type": "slices",
    "suite": "required",
    "metric": "primary",
    "by": "lang",
    "margin": "0.05",
}
RATIO: dict[str, Any] = {"id": "cost", "type": "budget", "metric": "total_tokens", "max_ratio": "1.1"}
STEADY: dict[str, Any] = {
    "id": "brittle",
    "type": "brittleness",
    "suite": "required",
    "metric": "primary",
    "max_worst_drop": "0.05",
    "vs_live": "0.02",
}


def a_live(name: str = "live-1", ended_at: str | None = FRESH, **other: Any) -> RunFact:
    return a_run(name, ended_at=ended_at, **other)


def shown(policy: Policy, *found: tuple[RunFact, str], **other: Any) -> Facts:
    """A situation in which the lower bound against each run of what is live is known."""
    rule = the_rule(policy, "no-regression")
    bounds = tuple(
        a_measurement(rule, a_run(), run, lower=lower, value=lower, upper="0.01" if lower.startswith("-0.0") else lower)
        for run, lower in found
    )
    return facts(policy, **{"baseline_runs": tuple(run for run, _ in found), "measurements": bounds, **other})


def judged(policy: Policy, situation: Facts, identifier: str = "no-regression", now: str = NOW) -> RuleResult:
    return next(r for r in decide(policy, situation, now).rules if r.id == identifier)


@pytest.mark.parametrize(
    ("ended", "status"),
    [
        (FRESH, Status.SATISFIED),
        (EXACTLY, Status.SATISFIED),
        (JUST_OLDER, Status.ERROR),
        (OLD, Status.ERROR),
        (None, Status.ERROR),
    ],
)
def test_what_is_compared_with_must_not_be_older_than_the_rule_says(ended: str | None, status: Status) -> None:
    policy = a_policy(EVALUATED, AGEING)
    found = judged(policy, shown(policy, (a_live(ended_at=ended), "-0.01")))
    assert (found.status, found.required) == (
        status,
        "lower bound > -0.02 against app@1, n >= 100, a baseline not older than 7d",
    )


def test_a_stale_baseline_is_an_error_with_its_code_and_the_command_that_measures_it_again() -> None:
    policy = a_policy(EVALUATED, AGEING)
    run = a_live(ended_at=OLD)
    found = judged(policy, shown(policy, (run, "-0.01")))
    assert (
        found.summary == f"stale baseline: app@1, which is live, was last measured on answers@1 at {OLD}, in run live-1"
    )
    assert found.remedy == ("`tandem eval run app@1 --suite answers@1 --fresh` measures it again",)
    assert found.measured["findings"][-1] == {
        "status": "error",
        "suite": "answers@1",
        "baseline_run": "live-1",
        "baseline": run.evidence,
        "baseline_ended_at": OLD,
        "max_baseline_age": AGE,
        "reason": "stale_baseline",
    }


def test_a_rule_that_says_nothing_of_age_compares_with_runs_of_any() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    assert judged(policy, shown(policy, (a_live(ended_at=OLD), "-0.01"))).status is Status.SATISFIED


def test_a_stale_run_beside_a_fresh_one_is_no_error_and_counts_as_ever() -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    policy = a_policy(EVALUATED, AGEING)
    old, fresh = a_live(ended_at=OLD), a_live("live-2")
    assert judged(policy, shown(policy, (old, "-0.01"), (fresh, "-0.015"))).status is Status.SATISFIED
    assert judged(policy, shown(policy, (old, "-0.3"), (fresh, "-0.015"))).status is Status.UNSATISFIED
    assert judged(policy, shown(policy, (old, "-0.01"), (fresh, "-0.3"))).status is Status.UNSATISFIED


def test_only_a_run_of_the_same_runner_class_makes_a_baseline_fresh() -> None:
    policy = a_policy(EVALUATED, AGEING)
    other = a_live("live-2", runner=a_digest("runner gpu"))
    found = judged(policy, shown(policy, (a_live(ended_at=OLD), "-0.01"), (other, "-0.01")))
    assert found.status is Status.ERROR


def test_every_suite_needs_a_fresh_baseline_of_its_own() -> None:
    policy, safety = a_policy(EVALUATED, AGEING), a_suite("safety")
    rule = the_rule(policy, "no-regression")
    ours, theirs = a_run("run-2", safety), a_live("live-2", OLD, suite=safety)
    bounds = (a_measurement(rule, a_run(), a_live()), a_measurement(rule, ours, theirs))
    situation = facts(
        policy,
        required_suites=(a_suite(), safety),
        runs=(a_run(), ours),
        baseline_runs=(a_live(), theirs),
        measurements=bounds,
    )
    found = judged(policy, situation)
    assert (found.status, found.remedy) == (
        Status.ERROR,
        ("`tandem eval run app@1 --suite safety@1 --fresh` measures it again",),
    )


def test_a_baseline_that_moved_is_as_old_as_its_own_runs() -> None:
    policy = a_policy(EVALUATED, AGEING)
    moved = {"current": live(7), "baseline_runs": (a_live("live-7", OLD),)}
    fresh = shown(policy, (a_live("live-1"), "-0.01"))
    assert judged(policy, fresh).status is Status.SATISFIED
    found = judged(policy, fresh.model_copy(update=moved))
    assert (found.status, found.remedy) == (
        Status.ERROR,
        (found.remedy[0], "`tandem eval run app@7 --suite answers@1 --fresh` measures it again"),
    )


@pytest.mark.parametrize("against", ["last_known_good", "bot@1"])
def test_other_baselines_grow_old_too(against: str) -> None:
    policy = a_policy(EVALUATED, {**AGEING, "against": against})
    rule = the_rule(policy, "no-regression")
    run = a_live("base-1", OLD)
    other = BaselineFact(against=against, release=1, digest=a_digest("release 1"), runs=(run,))
    bounds = (a_measurement(rule, a_run(), run),)
    situation = facts(policy, baselines=(other,), current=live(7), baseline_runs=(), measurements=bounds)
    found = judged(policy, situation)
    name = "bot@1" if against == "bot@1" else "app@1"
    assert (found.status, found.remedy) == (
        Status.ERROR,
        (f"`tandem eval run {name} --suite answers@1 --fresh` measures it again",),
    )


def test_nothing_live_the_release_itself_and_no_run_of_what_is_live_are_no_stale_baseline() -> None:
    policy = a_policy(EVALUATED, AGEING)
    old = (a_live(ended_at=OLD),)
    nothing = judged(policy, facts(policy, current=None, baseline_runs=()))
    itself = judged(policy, facts(policy, current=live(2), baseline_runs=old))
    unmeasured = judged(policy, facts(policy, baseline_runs=()))
    assert [nothing.status, itself.status] == [Status.NOT_APPLICABLE, Status.SATISFIED]
    assert (unmeasured.status, unmeasured.remedy) == (
        Status.INCONCLUSIVE,
        ("`tandem eval run app@1 --suite answers@1`",),
    )


@pytest.mark.parametrize("rule", [SLICES, RATIO, STEADY], ids=lambda rule: str(rule["type"]))
def test_every_rule_that_pairs_runs_asks_for_a_fresh_baseline(rule: dict[str, Any]) -> None:
    policy = a_policy(EVALUATED, {**rule, "max_baseline_age": AGE})
    suite = a_suite(slices=("lang",), variants=("trailing-space",))

    def found(ended_at: str) -> RuleResult:
        runs = (a_live(ended_at=ended_at),)
        return judged(policy, facts(policy, required_suites=(suite,), baseline_runs=runs), rule["id"])

    assert "stale baseline: app@1, which is live" in found(OLD).summary
    assert "stale baseline" not in found(FRESH).summary
    assert found(OLD).required.endswith("a baseline not older than 7d")


def test_slices_that_show_no_harm_against_a_stale_baseline_pass_nothing() -> None:
    policy = a_policy(EVALUATED, {**SLICES, "max_baseline_age": AGE})
    rule, suite = the_rule(policy, "slices"), a_suite(slices=("lang",))
    good: dict[str, Any] = {"value": "0.01", "lower": "-0.02", "upper": "0.04", "p": "0.9", "adjusted": "1"}
    part = SliceMeasurement(name="de", status="pass", n=100, clusters=100, **good)
    bound = a_measurement(rule, a_run(), a_live(), lower=None, upper=None, slices=(part,))
    statuses = [
        judged(
            policy,
            facts(policy, required_suites=(suite,), measurements=(bound,), baseline_runs=(a_live(ended_at=at),)),
            "slices",
        ).status
        for at in (FRESH, OLD)
    ]
    assert statuses == [Status.SATISFIED, Status.ERROR]


def test_a_stale_baseline_is_not_waived() -> None:
    rules = [EVALUATED, AGEING]
    waivers = {**WAIVERS, "allow": ["no-regression"]}
    policy = a_policy(stages={"dev": {"ungated": True}, "staging": {"rules": rules, "waivers": waivers}})
    waiver = a_waiver(policy, rule="no-regression", floor="-0.5")
    fresh = governed(shown(policy, (a_live(), "-0.1")), waivers=(waiver,))
    stale = governed(shown(policy, (a_live(ended_at=OLD), "-0.1")), waivers=(waiver,))
    assert judged(policy, fresh).status is Status.WAIVED
    assert judged(policy, stale).status is Status.ERROR


def test_an_advisory_rule_only_tells_of_a_stale_baseline() -> None:
    policy = a_policy(EVALUATED, METRIC, {**AGEING, "level": "advisory"})
    metric = a_measurement(the_rule(policy, "good"), a_run())
    situation = shown(policy, (a_live(ended_at=OLD), "-0.01"))
    found = decide(policy, situation.model_copy(update={"measurements": (*situation.measurements, metric)}), NOW)
    assert (found.verdict, found.counts["advisory-failed"]) == (Verdict.ALLOW, 1)


def test_a_decision_replays_from_its_facts_at_the_time_it_was_made() -> None:
    policy = a_policy(EVALUATED, AGEING)
    stored = Facts.model_validate(shown(policy, (a_live(), "-0.01")).content())
    then, much_later = (judged(policy, stored, now=at).status for at in (NOW, after(NOW, "30d")))
    assert (then, much_later) == (Status.SATISFIED, Status.ERROR)


# As a document -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rule",
    [
        METRIC,
        {**SLICES, "margin": None, "require": ">= 0.8"},
        {**RATIO, "max_ratio": None, "mean_max": "80"},
        {**STEADY, "vs_live": None},
        {"id": "people", "type": "human", "suite": "required", "require": ">= 0.45", "min_items": 20},
    ],
    ids=["metric", "slices", "budget", "brittleness", "human"],
)
def test_a_rule_that_pairs_no_runs_has_no_such_key(rule: dict[str, Any]) -> None:
    given_rule = {key: value for key, value in rule.items() if value is not None}
    with pytest.raises(InvalidInputError, match="max_baseline_age"):
        a_policy(EVALUATED, {**given_rule, "max_baseline_age": AGE})


@pytest.mark.parametrize("age", ["2 weeks", "0d", 7, "3651d"])
def test_an_age_is_a_duration(age: object) -> None:
    with pytest.raises(InvalidInputError) as caught:
        a_policy(EVALUATED, {**COMPARE, "max_baseline_age": age})
    assert "max_baseline_age" in str(caught.value.where)


@pytest.mark.parametrize("rule", [COMPARE, SLICES, RATIO, STEADY], ids=lambda rule: str(rule["type"]))
def test_a_rule_without_it_has_the_digest_it_had_and_a_shorter_age_is_stricter(rule: dict[str, Any]) -> None:
    plain, long, short = (
        READ.validate_python({**rule, **extra})
        for extra in ({}, {"max_baseline_age": "14d"}, {"max_baseline_age": "36h"})
    )
    assert "max_baseline_age" not in rule_content(plain)
    assert len({rule_digest(plain), rule_digest(long), rule_digest(short)}) == 3

    def effect(before: Any, now: Any) -> Effect:
        return total(d.effect for d in rule_differences(rule_content(before), rule_content(now)))

    assert [effect(plain, long), effect(long, short)] == [Effect.TIGHTENS, Effect.TIGHTENS]
    assert [effect(short, long), effect(long, plain)] == [Effect.LOOSENS, Effect.LOOSENS]


HOURS = st.integers(0, 400)


@given(st.lists(HOURS, min_size=1, max_size=4), st.sampled_from([None, "24h", "7d", "14d"]), st.booleans())
def test_a_shorter_age_passes_nothing_that_a_longer_one_would_not(
    ages: list[int], longer: str | None, much: bool
) -> None:
    """I-47: what is said to be at least as strict passes nothing that the other would not."""
    shorter = "1h" if much else "24h"
    before = a_policy(EVALUATED, {**COMPARE, **({"max_baseline_age": longer} if longer else {})})
    now = a_policy(EVALUATED, {**COMPARE, "max_baseline_age": shorter})
    start = "2026-11-01T00:00:00.000000Z"
    runs = [a_live(f"live-{i}", after(start, f"{hours + 1}h")) for i, hours in enumerate(ages)]
    late = after(start, "401h")
    loose, strict = (judged(p, shown(p, *((run, "-0.01") for run in runs)), now=late).status for p in (before, now))
    if strict is Status.SATISFIED:
        assert loose is Status.SATISFIED
    assert (strict is Status.SATISFIED) == (after(max(str(r.ended_at) for r in runs), shorter) >= late)
