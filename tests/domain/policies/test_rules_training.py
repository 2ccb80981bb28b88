"""`contamination` and `headroom`, on what was counted outside; and what all rules about training have in common."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from registry.domain.policies.needs import measurement_needs
from registry.domain.policies.rule_types import AnyRule, Rule, rule_content, rule_digest
from registry.domain.policies.rules.contamination import OVERLAP
from registry.domain.policies.strictness import Effect, rule_differences
from tests.builders import EVALUATED, NOW, a_digest, a_policy, a_run, a_suite, facts
from tests.training_rules import LEAK, MEMORY, WINDOW, a_part, a_room, an_overlap

READ: TypeAdapter[Rule] = TypeAdapter(AnyRule)


def judged(rule: dict[str, Any], **other: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    found = decide(policy, facts(policy, **other), NOW)
    return next(r for r in found.rules if r.id == rule["id"])


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


def test_the_line_about_room_never_contradicts_the_verdict() -> None:
    short = judged(WINDOW, measurements=(a_room("0.0999999", "0.05"),))
    enough = judged({**WINDOW, "p01": "0.10005"}, measurements=(a_room("0.10005", "0.05"),))
    assert (short.status, short.summary.rsplit(" ", 1)[1]) == (Status.UNSATISFIED, "0.099")
    assert (enough.status, enough.summary.rsplit(" ", 1)[1]) == (Status.SATISFIED, "0.10005")


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
