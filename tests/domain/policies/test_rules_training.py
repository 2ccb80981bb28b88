"""`contamination`, `headroom` and `overfit`: rules about training, on what was counted outside."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from registry.domain.digests import Digest
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import BaselineFact, Facts, TrainedOnFact, TrainingFact
from registry.domain.policies.gaps import WITHOUT_ADAPTERS
from registry.domain.policies.measured_facts import Measurement, RunFact
from registry.domain.policies.needs import measurement_needs
from registry.domain.policies.rule_types import AnyRule, Rule, rule_content, rule_digest
from registry.domain.policies.rules.contamination import OVERLAP
from registry.domain.policies.rules.headroom import ROOM
from registry.domain.policies.strictness import Effect, rule_differences
from tests.builders import EVALUATED, NOW, a_digest, a_policy, a_run, a_suite, facts

READ: TypeAdapter[Rule] = TypeAdapter(AnyRule)
LEAK: dict[str, Any] = {"id": "leak", "type": "contamination", "suite": "required"}
WINDOW: dict[str, Any] = {"id": "window", "type": "headroom", "suite": "required"}


def judged(rule: dict[str, Any], **other: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    found = decide(policy, facts(policy, **other), NOW)
    return next(r for r in found.rules if r.id == rule["id"])


def a_part(*datasets: str, indexed: bool = True, part: str = "tone@2") -> TrainingFact:
    told = tuple(
        TrainedOnFact(dataset=name, digest=a_digest(name), index=a_digest(f"index {name}") if indexed else None)
        for name in datasets
    )
    return TrainingFact(role="adapter", part=part, datasets=told)


def an_overlap(
    dataset: str = "train@1", fraction: str | None = "0", n: int = 200, suite: str = "answers"
) -> Measurement:
    return _count(OVERLAP, a_suite(suite).digest, a_digest(f"index {dataset}"), fraction, fraction, n)


def a_room(p01: str | None, least: str | None, run: str = "run-1", reason: str = "") -> Measurement:
    return _count(ROOM, a_run(run).evidence, None, p01, least, 200, reason)


def _count(
    rule: Digest, run: Digest, baseline: Digest | None, value: str | None, lower: str | None, n: int, reason: str = ""
) -> Measurement:
    return Measurement(
        rule=rule,
        run=run,
        baseline=baseline,
        value=value,
        lower=lower,
        n=n,
        clusters=n,
        level="1",
        method="counted",
        reason=reason,
    )


# contamination -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("most", "fraction", "status"),
    [
        ("0", "0", Status.SATISFIED),
        ("0", "0.000000000001", Status.UNSATISFIED),
        ("0.01", "0.01", Status.SATISFIED),
        ("0.01", "0.010000000001", Status.UNSATISFIED),
    ],
)
def test_no_more_rows_are_in_the_training_data_than_the_rule_allows(most: str, fraction: str, status: Status) -> None:
    found = judged(
        {**LEAK, "max_fraction": most}, training=(a_part("train@1"),), measurements=(an_overlap(fraction=fraction),)
    )
    assert found.status is status
    assert bool(found.remedy) == (status is Status.UNSATISFIED)


def test_the_count_of_rows_is_told() -> None:
    found = judged(LEAK, training=(a_part("train@1"),), measurements=(an_overlap(fraction="0.015"),))
    assert found.summary == "3 of 200 rows of answers@1 are in train@1"
    assert found.required == "no row of the required suites in the training data"
    assert found.remedy == (
        "`tandem dataset overlap train@1 answers@1` lists them: evaluate on others, or train without them",
    )


def test_the_worst_of_all_suites_and_datasets_decides() -> None:
    two = (a_suite(), a_suite("safety"))
    counts = [an_overlap(d, "0", suite=s) for d in ("train@1", "more@1") for s in ("answers", "safety")]
    training = (a_part("train@1"), a_part("more@1", "train@1", part="other@1"))
    clean = judged(LEAK, required_suites=two, training=training, measurements=tuple(counts))
    assert clean.status is Status.SATISFIED
    assert len(clean.measured["findings"]) == 4
    counts[3] = an_overlap("more@1", "0.5", suite="safety")
    found = judged(LEAK, required_suites=two, training=training, measurements=tuple(counts))
    assert (found.status, found.summary) == (Status.UNSATISFIED, "100 of 200 rows of safety@1 are in more@1")


def test_a_leak_that_is_shown_weighs_more_than_data_that_nobody_told() -> None:
    training = (a_part("train@1"), a_part(part="other@1"))
    found = judged(LEAK, training=training, measurements=(an_overlap(fraction="1"),))
    assert found.status is Status.UNSATISFIED
    assert len(found.remedy) == 2


@pytest.mark.parametrize(
    ("training", "status", "reason"),
    [
        (None, Status.ERROR, None),
        ((), Status.NOT_APPLICABLE, None),
        ((a_part(),), Status.INCONCLUSIVE, "no_lineage"),
        ((a_part("train@1", indexed=False),), Status.INCONCLUSIVE, "no_lineage"),
        ((a_part("train@1"),), Status.INCONCLUSIVE, "no_data"),
    ],
)
def test_what_is_not_known_does_not_pass(training: Any, status: Status, reason: str | None) -> None:
    found = judged(LEAK, training=training)
    assert found.status is status
    assert found.measured["findings"][0].get("reason") == reason
    assert bool(found.remedy) == (status is not Status.NOT_APPLICABLE)


def test_without_a_required_suite_nothing_is_known() -> None:
    found = judged(LEAK, required_suites=(), runs=(), training=(a_part("train@1"),))
    assert found.status is Status.INCONCLUSIVE


def test_each_suite_is_counted_once_with_each_index_whatever_rules_ask() -> None:
    policy = a_policy(EVALUATED, LEAK, {**LEAK, "id": "again", "max_fraction": "0.5"})
    training = (a_part("train@1"), a_part("train@1", "more@1", part="x@1"), a_part("old@1", indexed=False, part="y@1"))
    needs = measurement_needs(policy, "staging", facts(policy, training=training))
    assert {(n.kind, n.run, n.baseline) for n in needs} == {
        ("overlap", a_suite().digest, a_digest("index train@1")),
        ("overlap", a_suite().digest, a_digest("index more@1")),
    }
    assert len(needs) == 2
    assert measurement_needs(policy, "staging", facts(policy)) == ()


# headroom ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("p01", "least", "status"),
    [
        ("0.1", "0", Status.SATISFIED),
        ("0.099999999999", "0.05", Status.UNSATISFIED),
        ("0.5", "-0.000000000001", Status.UNSATISFIED),
        ("0.5", "0", Status.SATISFIED),
    ],
)
def test_every_row_fits_and_the_first_percentile_leaves_enough(p01: str, least: str, status: Status) -> None:
    found = judged(WINDOW, measurements=(a_room(p01, least),))
    assert found.status is status
    assert bool(found.remedy) == (status is Status.UNSATISFIED)


def test_the_worst_run_decides() -> None:
    runs = (a_run("run-1"), a_run("run-2"))
    found = judged(WINDOW, runs=runs, measurements=(a_room("0.5", "0.5"), a_room("0.05", "0", "run-2")))
    assert found.status is Status.UNSATISFIED
    assert judged(WINDOW, runs=runs, measurements=(a_room("0.5", "0.5"),)).status is Status.INCONCLUSIVE


@pytest.mark.parametrize("reason", ["no_window", "no_data", "too_many_unmeasured"])
def test_room_that_was_not_counted_is_not_known(reason: str) -> None:
    found = judged(WINDOW, measurements=(a_room(None, None, reason=reason),))
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy


def test_an_import_tells_nothing_of_the_room_whatever_tokens_it_declares() -> None:
    """A replay confirms what answers are, and not how long prompts were."""
    declared = a_run("run-1", binding="imported_replayed")
    found = judged(WINDOW, runs=(declared,), measurements=(a_room("0.9", "0.9"),))
    assert (found.status, "is imported" in found.summary) == (Status.INCONCLUSIVE, True)
    assert found.remedy[0].startswith("`tandem eval run ")
    really = judged(WINDOW, runs=(declared, a_run("run-2")), measurements=(a_room("0.5", "0.5", "run-2"),))
    assert really.status is Status.SATISFIED
    policy = a_policy(EVALUATED, WINDOW)
    assert not [n for n in measurement_needs(policy, "staging", facts(policy, runs=(declared,))) if n.kind == "room"]


def test_a_release_that_was_not_evaluated_has_unknown_room() -> None:
    assert judged(WINDOW, runs=()).status is Status.INCONCLUSIVE
    assert judged(WINDOW, required_suites=(), runs=()).status is Status.INCONCLUSIVE


def test_room_is_counted_once_for_each_run() -> None:
    policy = a_policy(EVALUATED, WINDOW, {**WINDOW, "id": "again", "p01": "0.2"})
    runs = (a_run("run-1"), a_run("run-2"))
    needs = measurement_needs(policy, "staging", facts(policy, runs=runs))
    assert sorted((n.kind, n.run) for n in needs) == sorted(("room", run.evidence) for run in runs)


# overfit -------------------------------------------------------------------------------------------------

MEMORY: dict[str, Any] = {
    "id": "memory",
    "type": "overfit",
    "suite": "required",
    "trained": "sample@1",
    "metric": "primary",
}
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


def test_the_line_about_room_never_contradicts_the_verdict() -> None:
    short = judged(WINDOW, measurements=(a_room("0.0999999", "0.05"),))
    enough = judged({**WINDOW, "p01": "0.10005"}, measurements=(a_room("0.10005", "0.05"),))
    assert (short.status, short.summary.rsplit(" ", 1)[1]) == (Status.UNSATISFIED, "0.099")
    assert (enough.status, enough.summary.rsplit(" ", 1)[1]) == (Status.SATISFIED, "0.10005")


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


# all ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", [LEAK, WINDOW, MEMORY], ids=lambda r: r["type"])
def test_a_rule_is_read_back_from_its_content(rule: dict[str, Any]) -> None:
    read = READ.validate_python(rule)
    back = READ.validate_python(rule_content(read))
    assert (back, rule_digest(back)) == (read, rule_digest(read))


@pytest.mark.parametrize(("rule", "key"), [(LEAK, "max_fraction"), (WINDOW, "p01")])
@pytest.mark.parametrize(("value", "said"), [("1", "less than 1"), ("-0.1", "at least 0"), (0.1, "in quotes")])
def test_a_share_is_a_quoted_decimal_below_one(rule: dict[str, Any], key: str, value: object, said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        READ.validate_python({**rule, key: value})
    assert said in str(refused.value)


@given(st.integers(0, 99), st.integers(0, 99))
def test_a_rule_that_is_stricter_passes_nothing_that_the_other_stops(before: int, after: int) -> None:
    def at(number: int) -> str:
        return str(Decimal(number) / 100)

    less, more = after < before, after > before
    for rule, key, stricter in ((LEAK, "max_fraction", less), (WINDOW, "p01", more), (MEMORY, "gap", less)):
        numbers = (max(before, 1), max(after, 1)) if key == "gap" else (before, after)
        old, new = (rule_content(READ.validate_python({**rule, key: at(n)})) for n in numbers)
        effects: Sequence[Effect] = [d.effect for d in rule_differences(old, new)]
        expected = [] if old == new else [Effect.TIGHTENS if stricter else Effect.LOOSENS]
        assert effects == expected


def test_what_they_ask_for_is_no_evidence_that_a_stage_could_rest_on() -> None:
    policy = a_policy(EVALUATED, LEAK, WINDOW)
    found = decide(policy, facts(policy, training=()), NOW)
    assert isinstance(found.rules, tuple)
    with pytest.raises(Exception, match="asks for no evidence"):
        a_policy(LEAK, WINDOW)


def test_facts_without_training_data_are_what_they_were() -> None:
    policy = a_policy(EVALUATED)
    assert "training" not in facts(policy).content()
    assert Facts.model_validate(facts(policy).content()).training is None


def test_counts_of_decisions_that_were_made_are_found_again_whatever_the_method() -> None:
    assert OVERLAP == "sha256:4dd2a6acdd8c15662064aadda93ce7625250a988cd3299b7ee87115d2656a1a5"
