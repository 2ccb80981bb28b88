"""`overfit`: what adapters gain on rows they were trained on, held against rows they were not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import BaselineFact, TrainingFact
from registry.domain.policies.gaps import WITHOUT_ADAPTERS
from registry.domain.policies.measured_facts import Measurement, RunFact
from registry.domain.policies.needs import measurement_needs
from tests.builders import EVALUATED, NOW, a_digest, a_policy, a_run, a_suite, facts
from tests.training_rules import MEMORY, a_part, an_overlap

SAMPLE = a_suite("sample")


def a_base(*runs: RunFact, digest: str = "release 1") -> BaselineFact:
    return BaselineFact(against=WITHOUT_ADAPTERS, release=1, digest=a_digest(digest), runs=runs)


def on_both(name: str, **other: Any) -> tuple[RunFact, RunFact]:
    return a_run(f"{name}-held", **other), a_run(f"{name}-seen", SAMPLE, **other)


OURS, THEIRS = on_both("ours"), on_both("theirs")
FOUR: dict[str, Any] = {"other_suites": (SAMPLE,), "runs": OURS, "baselines": (a_base(*THEIRS),)}


def overfit(
    lower: str | None, upper: str | None, counted: Sequence[Measurement] = (), needed: int | None = None, **other: Any
) -> RuleResult:
    """What the rule says where each gap that it asks for has these bounds."""
    policy = a_policy(EVALUATED, MEMORY)
    found = facts(policy, **{**FOUR, **other})
    bounds: dict[str, Any] = {"value": lower, "lower": lower, "upper": upper, "needed": needed}
    measured = tuple(
        Measurement(rule=n.rule, run=n.run, n=400, clusters=400, level="0.95", method="t", **bounds)
        for n in measurement_needs(policy, "staging", found)
        if n.kind == "gap"
    )
    decided = decide(policy, found.model_copy(update={"measurements": (*measured, *counted)}), NOW)
    return next(r for r in decided.rules if r.id == "memory")


@pytest.mark.parametrize(
    ("lower", "upper", "status"),
    [
        ("0", "0.1", Status.SATISFIED),
        ("0", "0.100000000001", Status.INCONCLUSIVE),
        ("0.1", "0.5", Status.INCONCLUSIVE),
        ("0.100000000001", "0.5", Status.UNSATISFIED),
        (None, None, Status.INCONCLUSIVE),
    ],
)
def test_a_gap_is_judged_by_both_of_its_bounds(lower: str | None, upper: str | None, status: Status) -> None:
    found = overfit(lower, upper)
    assert found.status is status
    assert bool(found.remedy) == (status is not Status.SATISFIED)


@pytest.mark.parametrize(
    "other",
    [
        {"baselines": None},
        {"baselines": (a_base(),)},
        {"baselines": (a_base(THEIRS[0]),)},
        {"baselines": (a_base(*on_both("theirs", runner=a_digest("gpu"))),)},
        {"runs": OURS[:1]},
        {"runs": OURS[1:]},
    ],
)
def test_without_all_four_runs_by_one_machinery_no_gap_is_known(other: dict[str, Any]) -> None:
    found = overfit("0", "0", **other)
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy


def test_an_open_gap_says_how_many_rows_are_missing() -> None:
    assert overfit("0", "0.2").remedy == (
        "a release with a smaller gap: no number of rows would show enough at what was measured",
    )
    assert overfit("0", "0.2", needed=900).remedy == (
        "larger suites in the place of sample@1 and answers@1, of 900 rows together, 500 more than they gave, and both "
        "releases evaluated on them",
    )


def test_the_line_about_a_gap_never_contradicts_the_verdict() -> None:
    told = {ends: overfit(*ends).summary for ends in (("0", "0.1000004"), ("0.1000004", "0.5"), ("0.1", "0.5"))}
    assert told["0", "0.1000004"] == "exact gains 0 more on sample@1 than on answers@1 (n=400, bounds 0..0.101)"
    assert told["0.1000004", "0.5"].endswith("bounds 0.101..0.5)")
    assert told["0.1", "0.5"].endswith("bounds 0.1..0.5)")


def test_a_gap_that_no_scorer_could_show_is_an_error() -> None:
    policy = a_policy(EVALUATED, {**MEMORY, "gap": "2"})
    found = next(r for r in decide(policy, facts(policy, **FOUR), NOW).rules if r.id == "memory")
    assert (found.status, "tells nothing apart: exact goes from 0 to 1" in found.summary) == (Status.ERROR, True)


@pytest.mark.parametrize(
    ("training", "fraction", "status"),
    [
        ((a_part("train@1"),), "0", Status.INCONCLUSIVE),
        ((a_part("train@1"),), "0.005", Status.SATISFIED),
        ((a_part("train@1", indexed=False),), "0", Status.SATISFIED),
        ((a_part("train@1"), a_part(part="other@1")), "0", Status.SATISFIED),
        ((), "0", Status.SATISFIED),
        (None, "0", Status.SATISFIED),
    ],
)
def test_rows_that_nothing_was_trained_on_show_no_gap(
    training: tuple[TrainingFact, ...] | None, fraction: str, status: Status
) -> None:
    found = overfit("0", "0", training=training, counted=(an_overlap(fraction=fraction, suite="sample"),))
    assert found.status is status
    assert (status is Status.SATISFIED) or found.summary == (
        "none of 200 rows of sample@1 is in what app@2 was trained on"
    )


def test_whether_rows_were_trained_on_is_asked_of_every_index() -> None:
    policy = a_policy(EVALUATED, MEMORY)
    both = (a_part("train@1", "more@1"),)
    needs = measurement_needs(policy, "staging", facts(policy, **FOUR, training=both))
    asked = {(n.kind, n.run, n.baseline) for n in needs if n.kind == "overlap"}
    assert asked == {("overlap", SAMPLE.digest, a_digest(f"index {name}")) for name in ("train@1", "more@1")}


def test_a_release_without_adapters_cannot_be_overfit() -> None:
    assert overfit("0", "0", baselines=(a_base(digest="release 2"),)).status is Status.NOT_APPLICABLE


def test_a_scorer_that_both_suites_do_not_share_is_an_error() -> None:
    other = a_suite("sample", scorers={"f1": "corpus"}, primary="f1")
    assert overfit("0", "0", other_suites=(other,)).status is Status.ERROR
    assert overfit("0", "0", other_suites=()).status is Status.ERROR


def test_every_four_runs_have_a_gap_of_their_own_and_the_worst_decides() -> None:
    policy = a_policy(EVALUATED, MEMORY)
    again = a_run("again-held")
    found = facts(policy, **{**FOUR, "runs": (*OURS, again)})
    needs = [n for n in measurement_needs(policy, "staging", found) if n.kind == "gap"]
    assert len({n.run for n in needs}) == len(needs) == 2
    assert {n.pool for n in needs} == {
        (OURS[1].evidence, THEIRS[1].evidence, held.evidence, THEIRS[0].evidence) for held in (OURS[0], again)
    }
