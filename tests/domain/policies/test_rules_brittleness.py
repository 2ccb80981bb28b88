"""`brittleness`: what is said of bounds by variant, and when nothing can be."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import CurrentFact, Facts
from registry.domain.policies.measured_facts import JudgeFact, Measurement, ScaleFact, SliceMeasurement, SuiteFact
from registry.domain.policies.needs import measurement_needs
from registry.domain.policies.strictness import Effect, rule_differences
from tests.builders import EVALUATED, NOW, a_digest, a_measurement, a_policy, a_run, a_suite, facts, the_rule

BRITTLE: dict[str, Any] = {
    "id": "brittle",
    "type": "brittleness",
    "suite": "required",
    "metric": "primary",
    "max_worst_drop": "0.05",
}
AGAINST = {**BRITTLE, "vs_live": "0.02"}
VARIED = a_suite(variants=("case-upper", "spaces-double", "please"))
GOOD: dict[str, Any] = {"value": "0", "lower": "-0.02", "upper": "0.02", "p": "0.9", "adjusted": "1"}
BAD: dict[str, Any] = {"value": "-0.4", "lower": "-0.5", "upper": "-0.3", "p": "0", "adjusted": "0"}
NO_BOUNDS: dict[str, Any] = {"lower": None, "upper": None}


def a_variant(name: str = "case-upper", status: str = "pass", **other: Any) -> SliceMeasurement:
    return SliceMeasurement(**{"name": name, "status": status, "n": 100, "clusters": 100, **GOOD, **other})


def own(policy: Policy, *variants: SliceMeasurement, **other: Any) -> Measurement:
    values = {**NO_BOUNDS, "slices": variants, "method": "variants", **other}
    return a_measurement(the_rule(policy, "brittle"), a_run("run-1"), **values)


def versus(policy: Policy, **other: Any) -> Measurement:
    return a_measurement(the_rule(policy, "brittle"), a_run("run-1"), a_run("live-1"), **other)


def judged(policy: Policy, *measurements: Measurement, **other: Any) -> RuleResult:
    found = facts(policy, **{"required_suites": (VARIED,), "measurements": measurements, **other})
    return next(r for r in decide(policy, found, NOW).rules if r.id == "brittle")


def told(rule: dict[str, Any], *variants: SliceMeasurement, **other: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    return judged(policy, own(policy, *variants), **other)


def test_every_variant_that_shows_to_be_good_enough_satisfies() -> None:
    found = told(BRITTLE, a_variant(), a_variant("spaces-double", value="-0.01", lower="-0.04"))
    assert (found.status, found.summary) == (
        Status.SATISFIED,
        "exact by 2 variants: 2 pass; worst spaces-double -0.01 (n=100, bounds -0.04..0.02)",
    )
    assert found.required == "by every variant a lower bound > -0.05 against the prompt as released"
    (one,) = found.measured["findings"]
    assert (one["worst"], one["lower"], one["upper"]) == ("spaces-double", "-0.04", "0.02")
    assert one["left_out"] == ["please"]
    assert [v["name"] for v in one["variants"]] == ["case-upper", "spaces-double"]


def test_a_variant_that_is_worse_fails_and_is_named() -> None:
    found = told(BRITTLE, a_variant(), a_variant("spaces-double", "fail", **BAD))
    assert (found.status, found.summary) == (
        Status.UNSATISFIED,
        "exact by 2 variants: 1 worse, 1 pass; worst spaces-double -0.4 (n=100, bounds -0.5..-0.3)",
    )
    assert found.remedy == ("a new release whose answers on answers@1 do not get worse by spaces-double",)


def test_of_runs_that_asked_only_the_first_rows_the_remedy_is_to_ask_all() -> None:
    policy = a_policy(EVALUATED, AGAINST)
    short, live = a_run("run-1", rows=20, planned=200), a_run("live-1", rows=20, planned=200)
    few = own(policy, a_variant(status="insufficient", needed=30, n=20))
    unclear = versus(policy, n=20, lower="-0.3", upper="0.3", needed=300)
    found = judged(policy, few, unclear, runs=(short,), baseline_runs=(live,))
    assert found.remedy == (
        "a new release evaluated on all rows of answers@1: run run-1 asked only the first, and counts",
        "`tandem eval invalidate live-1 --reason REASON`, by somebody with no hand in it: this run of what is compared "
        "with asked only 20 of 200 rows, and every run counts",
    )
    hopeless = versus(policy, n=20, lower="-0.3", upper="0.3", needed=None)
    found = judged(policy, own(policy, a_variant()), hopeless, runs=(short,), baseline_runs=(live,))
    assert found.remedy == ("a steadier release: no number of rows would show enough at what was measured",)


@pytest.mark.parametrize(
    ("variant", "status"),
    [
        (a_variant("b", "unclear", lower="-0.2", needed=180), Status.INCONCLUSIVE),
        (a_variant("b", "suspected", lower="-0.2"), Status.INCONCLUSIVE),
        (a_variant("b", "insufficient", n=12, needed=30), Status.INCONCLUSIVE),
        (a_variant("b", "fail", **BAD), Status.UNSATISFIED),
    ],
)
def test_whatever_is_not_shown_of_a_variant_stands_in_the_way(variant: SliceMeasurement, status: Status) -> None:
    assert told(BRITTLE, a_variant("a"), variant).status is status


def test_what_is_open_says_how_many_rows_are_missing() -> None:
    unclear = a_variant("b", "unclear", lower="-0.2", needed=180)
    few = a_variant("c", "insufficient", n=12, needed=30)
    assert told(BRITTLE, few, unclear).remedy == (
        "a suite whose perturbations are on 180 rows, 80 more than answers@1 has by b",
    )
    assert told(BRITTLE, few).remedy == ("a suite whose perturbations are on 30 rows, 18 more than answers@1 has by c",)
    (said,) = told(BRITTLE, a_variant("b", "unclear", lower="-0.2")).remedy
    assert said.endswith("no number of rows would show enough at what was measured")
    (said,) = told(BRITTLE, a_variant("b", "insufficient", lower=None, reason="one_cluster")).remedy
    assert "more clusters" in said


def test_a_variant_that_is_said_to_pass_is_held_to_its_bound() -> None:
    """I-8: Missing, stale or malformed evidence never passes."""
    assert told(BRITTLE, a_variant(lower="-0.05")).status is Status.ERROR
    assert told(BRITTLE, a_variant(lower=None)).status is Status.ERROR


def test_it_needs_nothing_live() -> None:
    assert told(BRITTLE, a_variant(), current=None, baseline_runs=()).status is Status.SATISFIED


def test_steadiness_is_no_evidence_that_a_stage_could_rest_on() -> None:
    with pytest.raises(InvalidInputError, match="asks for no evidence"):
        a_policy(BRITTLE)


# Against what is live --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lower", "upper", "status"),
    [
        ("-0.019", "0.1", Status.SATISFIED),
        ("-0.02", "0.1", Status.INCONCLUSIVE),
        ("-0.1", "-0.021", Status.UNSATISFIED),
        ("-0.1", "-0.02", Status.INCONCLUSIVE),
    ],
)
def test_more_may_not_hang_on_the_variant_than_of_what_is_live(lower: str, upper: str, status: Status) -> None:
    policy = a_policy(EVALUATED, AGAINST)
    found = judged(policy, own(policy, a_variant()), versus(policy, lower=lower, upper=upper, needed=260))
    assert found.status is status
    assert found.required.endswith("; no more than 0.02 less steady than app@1")
    if status is Status.INCONCLUSIVE:
        assert found.remedy == ("a suite whose perturbations are on 260 rows, 60 more than answers@1 has",)


def test_both_demands_must_hold() -> None:
    policy = a_policy(EVALUATED, AGAINST)
    worse = judged(policy, own(policy, a_variant("b", "fail", **BAD)), versus(policy))
    assert worse.status is Status.UNSATISFIED
    assert judged(policy, own(policy, a_variant()), versus(policy)).status is Status.SATISFIED


def test_with_nothing_live_only_the_prompt_itself_is_judged() -> None:
    found = told(AGAINST, a_variant(), current=None, baseline_runs=())
    assert (found.status, found.summary.endswith("; nothing is live at staging")) == (Status.SATISFIED, True)
    same = CurrentFact(deployment="d", release=2, digest=a_digest("release 2"))
    assert told(AGAINST, a_variant(), current=same).status is Status.SATISFIED


def test_a_live_release_that_was_not_measured_is_inconclusive() -> None:
    found = told(AGAINST, a_variant(), baseline_runs=())
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy == ("`tandem eval run app@1 --suite answers@1`",)


def test_another_class_of_runner_is_not_compared() -> None:
    found = told(AGAINST, a_variant(), baseline_runs=(a_run("live-1", runner=a_digest("gpu")),))
    assert found.status is Status.ERROR


# What cannot be judged -------------------------------------------------------------------------------------


def test_a_suite_without_perturbations_is_inconclusive_and_says_what_to_do() -> None:
    found = told(BRITTLE, required_suites=(a_suite(),))
    assert (found.status, found.summary) == (Status.INCONCLUSIVE, "answers@1 has no perturbations")
    assert found.remedy == ("register a version of answers with `perturbations`, and name that in the rule",)


@pytest.mark.parametrize("reason", ["no_variants", "no_data", "too_many_unmeasured", "few_clusters"])
def test_rows_that_allow_no_bound_are_inconclusive(reason: str) -> None:
    policy = a_policy(EVALUATED, BRITTLE)
    assert judged(policy, own(policy, reason=reason)).status is Status.INCONCLUSIVE


def test_a_missing_or_broken_measurement_is_an_error() -> None:
    policy = a_policy(EVALUATED, BRITTLE)
    assert judged(policy).status is Status.ERROR
    assert judged(policy, own(policy)).status is Status.ERROR
    for wrong in ({"level": "0.9"}, {"reason": "not_comparable"}):
        assert judged(policy, own(policy, a_variant(), **wrong)).status is Status.ERROR
    against = a_policy(EVALUATED, AGAINST)
    assert judged(against, own(against, a_variant())).status is Status.ERROR


def test_scorers_that_a_suite_does_not_have_are_an_error() -> None:
    assert "has no scorer nope" in told({**BRITTLE, "metric": "nope"}).summary
    assert "a number of all rows together" in told({**BRITTLE, "metric": "f1"}).summary
    wide = a_suite(
        variants=("a",),
        primary="chrf",
        scorers={"chrf": "bounded"},
        scales={"chrf": ScaleFact(measures="bounded", low="0", high="10", lower_is_better=False)},
    )
    assert "10 tells nothing apart" in told({**BRITTLE, "max_worst_drop": "10"}, required_suites=(wide,)).summary


def test_a_judge_is_not_asked_about_variants() -> None:
    rated = {"helpful": ScaleFact(measures="bounded", low="1", high="5", lower_is_better=False)}
    suite = a_suite(
        variants=("a",),
        primary="helpful",
        scorers={"helpful": "bounded"},
        scales=rated,
        judges={"helpful": JudgeFact(release="judge@1")},
    )
    found = told(BRITTLE, required_suites=(suite,))
    assert (found.status, "is asked about no variant" in found.summary) == (Status.INCONCLUSIVE, True)
    policy = a_policy(EVALUATED, BRITTLE)
    assert measurement_needs(policy, "staging", facts(policy, required_suites=(suite,))) == ()


def test_a_run_that_is_not_deterministic_takes_several_answers() -> None:
    once, often = (told(BRITTLE, a_variant(), runs=(a_run("run-1", unsteady=n),)) for n in (1, 3))
    assert (once.status, once.measured["findings"][0]["reason"]) == (Status.INCONCLUSIVE, "not_deterministic")
    assert often.status is Status.SATISFIED


def test_no_run_is_inconclusive() -> None:
    assert told(BRITTLE, runs=()).status is Status.INCONCLUSIVE


def test_only_what_can_be_computed_is_asked_for() -> None:
    policy, against = a_policy(EVALUATED, BRITTLE), a_policy(EVALUATED, AGAINST)

    def asked(policy: Policy, suite: SuiteFact = VARIED, **other: Any) -> list[tuple[str, bool, str | None]]:
        found: Facts = facts(policy, required_suites=(suite,), **other)
        return [(n.kind, n.baseline is not None, n.margin) for n in measurement_needs(policy, "staging", found)]

    assert asked(policy) == [("brittleness", False, "0.05")]
    assert asked(against) == [("brittleness", False, "0.05"), ("brittleness", True, "0.02")]
    assert asked(policy, a_suite()) == []
    assert asked(against, current=None) == [("brittleness", False, "0.05")]
    assert asked(against, baseline_runs=(a_run("live-1", runner=a_digest("gpu")),)) == [("brittleness", False, "0.05")]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"max_worst_drop": "0"}, "more than 0"),
        ({"max_worst_drop": None}, "max_worst_drop"),
        ({"vs_live": "0"}, "between 0 and 1"),
        ({"vs_live": "1"}, "between 0 and 1"),
        ({"vs_live": True}, "a decimal in quotes"),
        ({"margin": "0.05"}, "margin"),
        ({"min_samples": 10}, "min_samples"),
    ],
)
def test_what_makes_no_sense_is_refused(change: dict[str, Any], message: str) -> None:
    rule = {key: value for key, value in {**BRITTLE, **change}.items() if value is not None}
    with pytest.raises(InvalidInputError, match=message):
        a_policy(EVALUATED, rule)


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        (BRITTLE, {**BRITTLE, "max_worst_drop": "0.02"}, Effect.TIGHTENS),
        (BRITTLE, {**BRITTLE, "max_worst_drop": "0.2"}, Effect.LOOSENS),
        (BRITTLE, AGAINST, Effect.TIGHTENS),
        (AGAINST, {**AGAINST, "vs_live": "0.05"}, Effect.LOOSENS),
        (BRITTLE, {**BRITTLE, "confidence": {"level": "0.99"}}, Effect.CHANGES),
    ],
)
def test_which_of_two_rules_is_the_stricter(before: dict[str, Any], after: dict[str, Any], effect: Effect) -> None:
    contents = [
        the_rule(a_policy(EVALUATED, rule), "brittle").model_dump(mode="json", exclude_none=True)
        for rule in (before, after)
    ]
    (found,) = rule_differences(*contents)
    assert found.effect is effect


statuses = st.sampled_from(["pass", "fail", "suspected", "unclear", "insufficient"])


@given(st.lists(statuses, min_size=1, max_size=6), statuses)
def test_one_more_variant_never_makes_it_better(found: list[str], more: str) -> None:
    """Whatever another one shows, it can only stand in the way."""
    ranks = [Status.UNSATISFIED, Status.INCONCLUSIVE, Status.SATISFIED]

    def rank(statuses: list[str]) -> int:
        return ranks.index(told(BRITTLE, *(a_variant(f"v{i}", s) for i, s in enumerate(statuses))).status)

    assert rank([*found, more]) <= rank(found)
