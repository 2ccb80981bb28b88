"""`slices`: what is said of bounds by slice, and when nothing can be."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import BaselineFact, Facts
from registry.domain.policies.measured_facts import Measurement, ScaleFact, SliceMeasurement, SuiteFact
from registry.domain.policies.needs import measurement_needs
from tests.builders import EVALUATED, NOW, a_digest, a_measurement, a_policy, a_run, a_suite, facts, the_rule

SLICES: dict[str, Any] = {
    "id": "slices",
    "type": "slices",
    "suite": "required",
    "metric": "primary",
    "by": "lang",
    "margin": "0.05",
}
ALL = {**SLICES, "mode": "all_non_inferior"}
FLOOR = {**{key: value for key, value in SLICES.items() if key != "margin"}, "require": ">= 0.8"}
SLICED = a_suite(slices=("lang", "long"))
GOOD: dict[str, Any] = {"value": "0.01", "lower": "-0.02", "upper": "0.04", "p": "0.9", "adjusted": "1"}


def a_slice(name: str, status: str = "pass", **other: Any) -> SliceMeasurement:
    return SliceMeasurement(**{"name": name, "status": status, "n": 100, "clusters": 100, **GOOD, **other})


def situation(policy: Policy, *slices: SliceMeasurement, suite: SuiteFact = SLICED, **other: Any) -> Facts:
    rule = the_rule(policy, "slices")
    baseline = a_run("live-1") if "margin" in rule.model_fields_set else None
    found = a_measurement(rule, a_run("run-1"), baseline, lower=None, upper=None, slices=slices)
    return facts(policy, **{"required_suites": (suite,), "measurements": (found,), **other})


def judged(policy: Policy, found: Facts) -> RuleResult:
    return next(r for r in decide(policy, found, NOW).rules if r.id == "slices")


def told(rule: dict[str, Any], *slices: SliceMeasurement, **other: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    return judged(policy, situation(policy, *slices, **other))


def test_no_harm_passes_where_none_is_shown_and_says_what_would_go_unseen() -> None:
    found = told(SLICES, a_slice("de", detectable="0.04"), a_slice("fr", "unclear", lower="-0.2", detectable="0.31"))
    assert (found.status, found.summary) == (
        Status.SATISFIED,
        "exact by lang, 2 slices: 1 unclear, 1 pass; worst de 0.01 (n=100, bounds -0.02..0.04); "
        "a drop of less than 0.31 in fr would go unseen",
    )
    assert found.required == "in no slice harm beyond -0.05 against app@1"


def test_harm_in_one_slice_fails_and_names_the_worst() -> None:
    harmed = a_slice("fr", "fail", value="-0.4", lower="-0.5", upper="-0.3", p="0", adjusted="0")
    found = told(SLICES, a_slice("de"), harmed)
    assert (found.status, found.summary) == (
        Status.UNSATISFIED,
        "exact by lang, 2 slices: 1 harmed, 1 pass; worst fr -0.4 (n=100, bounds -0.5..-0.3)",
    )
    assert found.remedy == ("a new release that is good enough in fr of lang on answers@1",)
    (one,) = found.measured["findings"]
    assert (one["worst"], one["lower"], one["upper"], len(one["slices"])) == ("fr", "-0.5", "0.04", 2)


@pytest.mark.parametrize(
    ("slices", "no_harm", "every"),
    [
        ([a_slice("de")], Status.SATISFIED, Status.SATISFIED),
        ([a_slice("de"), a_slice("fr", "unclear", lower="-0.2")], Status.SATISFIED, Status.INCONCLUSIVE),
        ([a_slice("de"), a_slice("fr", "insufficient")], Status.SATISFIED, Status.INCONCLUSIVE),
        ([a_slice("de"), a_slice("fr", "insufficient", required=True)], Status.INCONCLUSIVE, Status.INCONCLUSIVE),
        ([a_slice("de"), a_slice("fr", "suspected")], Status.INCONCLUSIVE, Status.INCONCLUSIVE),
        ([a_slice("de", "fail"), a_slice("fr", "suspected")], Status.UNSATISFIED, Status.UNSATISFIED),
    ],
)
def test_each_mode_has_its_own_demands(slices: list[SliceMeasurement], no_harm: Status, every: Status) -> None:
    assert (told(SLICES, *slices).status, told(ALL, *slices).status) == (no_harm, every)


def test_what_is_open_says_how_many_rows_of_a_slice_are_missing() -> None:
    few = a_slice("fr", "insufficient", required=True, n=12, needed=30)
    assert told(SLICES, a_slice("de"), few).remedy == ("a suite with 30 rows in fr, 18 more than answers@1 gave",)
    unclear = a_slice("fr", "unclear", lower="-0.2", needed=161)
    assert told(ALL, a_slice("de"), unclear).remedy == ("a suite with 161 rows in fr, 61 more than answers@1 gave",)
    hopeless = a_slice("fr", "suspected", lower="-0.2")
    (said,) = told(SLICES, hopeless).remedy
    assert said.startswith("look at fr: `tandem eval show app@2`")
    assert said.endswith("no number of rows would show enough at what was measured")
    lone = a_slice("fr", "insufficient", required=True, reason="one_cluster")
    assert "more clusters in fr" in told(SLICES, lone).remedy[0]


def test_slices_of_which_none_could_be_looked_at_show_nothing() -> None:
    small = [a_slice(name, "insufficient", n=12, needed=30) for name in ("de", "fr")]
    found = told(SLICES, *small)
    assert (found.status, found.remedy[0]) == (
        Status.INCONCLUSIVE,
        "a suite with 30 rows in de, 18 more than answers@1 gave",
    )
    many = told(SLICES, *(a_slice(f"s{i}", "insufficient", n=12, needed=30) for i in range(1000)))
    assert (len(many.remedy), many.remedy[-1]) == (11, "and more of 990 other slices")


def test_a_slice_that_has_its_rows_and_no_bound_is_open_whether_it_is_required_or_not() -> None:
    lone = a_slice("fr", "insufficient", value="-1", lower=None, upper=None, reason="one_cluster")
    found = told(SLICES, a_slice("de"), lone)
    assert (found.status, "more clusters in fr" in found.remedy[0]) == (Status.INCONCLUSIVE, True)


def test_slices_are_named_so_that_people_can_tell_where_a_name_ends() -> None:
    harmed = [a_slice(name, "fail", value="-0.5", lower="-0.6", upper="-0.4") for name in ("", "a b", "x" * 500)]
    found = told(SLICES, *harmed)
    assert found.remedy[0].startswith("a new release that is good enough in '', 'a b', 'xxx")
    assert found.summary.startswith("exact by lang, 3 slices: 3 harmed; worst '' -0.5")
    assert len(found.remedy[0]) < 200


def test_a_floor_is_held_by_every_slice() -> None:
    good = a_slice("de", value="0.9", lower="0.85", upper="0.95")
    bad = a_slice("fr", "fail", value="0.5", lower="0.4", upper="0.6")
    assert told(FLOOR, good).status is Status.SATISFIED
    found = told(FLOOR, good, bad)
    assert (found.status, found.required) == (Status.UNSATISFIED, "no slice shown to miss >= 0.8")
    assert found.summary == "exact by lang, 2 slices: 1 fail, 1 pass; worst fr 0.5 (n=100, bounds 0.4..0.6)"


def test_the_worst_of_a_ceiling_is_the_highest() -> None:
    rule = {**FLOOR, "require": "<= 0.3"}
    low, high = a_slice("de", value="0.1", lower="0", upper="0.2"), a_slice("fr", value="0.2", lower="0.1", upper="0.3")
    assert "worst fr 0.2" in told(rule, low, high).summary


def test_a_slice_that_is_said_to_pass_is_held_to_its_bound() -> None:
    """I-8: Missing, stale or malformed evidence never passes."""
    assert told(SLICES, a_slice("de", lower="-0.05")).status is Status.ERROR
    assert told(SLICES, a_slice("de", lower=None)).status is Status.ERROR
    assert told(FLOOR, a_slice("de", lower="0.79")).status is Status.ERROR


def test_nothing_live_makes_only_a_comparison_not_applicable() -> None:
    floor = a_slice("de", value="0.9", lower="0.85", upper="0.95")
    assert told(SLICES, a_slice("de"), current=None, baseline_runs=()).status is Status.NOT_APPLICABLE
    assert told(FLOOR, floor, current=None, baseline_runs=()).status is Status.SATISFIED


def test_a_run_from_before_slices_were_kept_is_inconclusive_and_says_how_to_make_one() -> None:
    policy = a_policy(EVALUATED, SLICES)
    rule = the_rule(policy, "slices")
    old = a_measurement(rule, a_run("run-1"), a_run("live-1"), lower=None, upper=None, reason="no_slices")
    found = judged(policy, situation(policy, measurements=(old,)))
    assert (found.status, found.summary) == (
        Status.INCONCLUSIVE,
        "run run-1 on answers@1 did not keep in which slice a row lies",
    )
    assert found.remedy == ("`tandem eval run app@2 --suite answers@1` keeps it, and generates nothing that is there",)
    new = a_measurement(rule, a_run("run-2"), a_run("live-1"), lower=None, upper=None, slices=(a_slice("de"),))
    both = situation(policy, measurements=(old, new), runs=(a_run("run-1"), a_run("run-2")))
    found = judged(policy, both)
    assert found.status is Status.SATISFIED
    assert found.summary.endswith("; run run-1 on answers@1 did not keep in which slice a row lies and is passed over")


def test_slices_or_scorers_that_a_suite_does_not_have_are_an_error() -> None:
    assert "has no slices 'lang' (it has: none)" in told(SLICES, suite=a_suite()).summary
    assert "has no scorer nope" in told({**SLICES, "metric": "nope"}).summary
    assert "a number of all rows together" in told({**SLICES, "metric": "f1"}).summary
    wide = a_suite(
        slices=("lang",),
        primary="chrf",
        scorers={"chrf": "bounded"},
        scales={"chrf": ScaleFact(measures="bounded", low="0", high="10", lower_is_better=False)},
    )
    assert "10 tells nothing apart" in told({**SLICES, "margin": "10"}, suite=wide).summary


def test_a_missing_or_broken_measurement_is_an_error() -> None:
    policy = a_policy(EVALUATED, SLICES)
    assert judged(policy, situation(policy, measurements=())).status is Status.ERROR
    assert told(SLICES).status is Status.ERROR
    rule = the_rule(policy, "slices")
    for wrong in ({"level": "0.9"}, {"reason": "not_comparable"}):
        values: dict[str, Any] = {"lower": None, "upper": None, "slices": (a_slice("de"),), **wrong}
        found = a_measurement(rule, a_run("run-1"), a_run("live-1"), **values)
        assert judged(policy, situation(policy, measurements=(found,))).status is Status.ERROR


@pytest.mark.parametrize("reason", ["no_data", "too_many_unmeasured", "too_many_slices"])
def test_rows_that_allow_no_bound_are_inconclusive(reason: str) -> None:
    policy = a_policy(EVALUATED, SLICES)
    found = a_measurement(
        the_rule(policy, "slices"), a_run("run-1"), a_run("live-1"), lower=None, upper=None, reason=reason
    )
    assert judged(policy, situation(policy, measurements=(found,))).status is Status.INCONCLUSIVE


def test_another_release_can_be_what_slices_are_compared_with() -> None:
    policy = a_policy(EVALUATED, {**SLICES, "against": "last_known_good"})
    known = BaselineFact(against="last_known_good", release=7, digest=a_digest("r7"), runs=(a_run("live-1"),))
    found = judged(policy, situation(policy, a_slice("de"), baselines=(known,)))
    assert (found.status, found.required) == (Status.SATISFIED, "in no slice harm beyond -0.05 against app@7")


def test_only_what_can_be_computed_is_asked_for() -> None:
    policy = a_policy(EVALUATED, SLICES)
    (need,) = measurement_needs(policy, "staging", situation(policy))
    assert (need.kind, need.by, need.scorer, need.margin, need.mode) == ("slices", "lang", "exact", "0.05", None)
    assert measurement_needs(policy, "staging", situation(policy, suite=a_suite())) == ()
    assert measurement_needs(policy, "staging", situation(policy, current=None)) == ()
    other = (a_run("live-1", runner=a_digest("gpu")),)
    assert measurement_needs(policy, "staging", situation(policy, baseline_runs=other)) == ()


def test_a_default_written_out_is_no_setting() -> None:
    plain = a_policy(EVALUATED, SLICES)
    assert a_policy(EVALUATED, {**SLICES, "mode": "no_harm", "against": "stage_current"}).digest() == plain.digest()
    assert a_policy(EVALUATED, ALL).digest() != plain.digest()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"require": ">= 0.8"}, "say `margin`"),
        ({"margin": None}, "say `margin`"),
        ({"margin": None, "require": ">= 0.8", "against": "last_known_good"}, "a floor compares nothing"),
        ({"mode": "some"}, "mode"),
        ({"min_samples": 10}, "min_samples"),
    ],
)
def test_what_makes_no_sense_is_refused(change: dict[str, Any], message: str) -> None:
    rule = {key: value for key, value in {**SLICES, **change}.items() if value is not None}
    with pytest.raises(InvalidInputError, match=message):
        a_policy(EVALUATED, rule)


statuses = st.sampled_from(["pass", "fail", "suspected", "unclear", "insufficient"])


@given(one=st.lists(statuses, min_size=1, max_size=4), more=st.lists(statuses, max_size=3))
def test_one_more_run_never_improves_the_result(one: list[str], more: list[str]) -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    policy = a_policy(EVALUATED, SLICES)
    rule = the_rule(policy, "slices")

    def measured(name: str, found: list[str]) -> Measurement:
        slices = tuple(a_slice(str(i), status) for i, status in enumerate(found))
        return a_measurement(rule, a_run(name), a_run("live-1"), lower=None, upper=None, slices=slices)

    first = measured("run-1", one)
    alone = judged(policy, situation(policy, measurements=(first,)))
    second = (first, measured("run-2", more or ["pass"]))
    both = judged(policy, situation(policy, measurements=second, runs=(a_run("run-1"), a_run("run-2"))))
    order = [Status.UNSATISFIED, Status.INCONCLUSIVE, Status.SATISFIED]
    assert order.index(both.status) <= order.index(alone.status)
