from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain import suites
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import Case, EvaluatedRow, RowState, ScoreSummary
from registry.domain.scorers import row_scores, score_rows, summaries, target_faults
from registry.domain.scorers.exact_match import STEPS, score
from registry.domain.scorers.f1 import macro_f1
from registry.domain.suites import ExactMatch
from registry.integrations.scorers import ready_one

unhurried = settings(deadline=None)
"""The first example pays for importing numerical libraries."""

EXACT = ready_one(ExactMatch(name="exact", type="exact_match", normalize=("strip", "casefold")))
F1 = ready_one(suites.F1(name="f1", type="f1", average="macro"))


@pytest.mark.parametrize(
    ("output", "target", "steps", "expected"),
    [
        ("billing", "billing", (), "1"),
        (" billing\n", "billing", (), "0"),
        (" billing\n", "billing", ("strip",), "1"),
        ("Straße", "STRASSE", ("casefold",), "1"),
        ("Billing", "billing", ("strip",), "0"),
        ("a \t\n b", "a b", ("collapse_spaces",), "1"),
        (" a", "a", ("collapse_spaces",), "0"),
        ("", "billing", ("strip",), "0"),
    ],
)
def test_an_exact_match_is_the_same_text_after_the_named_steps(
    output: str, target: str, steps: tuple[str, ...], expected: str
) -> None:
    assert score(output, target, steps) == expected


def test_unicode_forms_are_not_made_equal_silently() -> None:
    assert score("caf\u00e9", "cafe\u0301", STEPS) == "0"


@unhurried
@given(text=st.text(), other=st.text(), steps=st.permutations(STEPS))
def test_exact_match_is_symmetric_and_every_text_matches_itself(text: str, other: str, steps: list[str]) -> None:
    assert score(text, text, steps) == "1"
    assert score(text, other, steps) == score(other, text, steps)


def test_an_unknown_normalisation_is_refused_by_name() -> None:
    with pytest.raises(InvalidInputError) as refused:
        score("a", "a", ("stem",))

    assert refused.value.found == "'stem'"
    assert refused.value.expected == "strip, casefold, collapse_spaces"


def test_macro_f1_is_the_mean_over_labels_whatever_their_support() -> None:
    # a: precision 2/3, recall 2/3 -> 2/3; b: 1/2, 1/1 -> 2/3; c: never given -> 0
    outputs, targets = ["a", "a", "b", "b", "a"], ["a", "a", "a", "b", "c"]

    assert macro_f1(outputs, targets) == "0.444444"


def test_an_output_that_is_no_label_is_a_miss_but_adds_no_label() -> None:
    # a: precision 1, recall 1/2 -> 2/3; b: 1
    assert macro_f1(["a", "I think it is a", "b"], ["a", "a", "b"]) == "0.833333"
    assert macro_f1(["a", None, "b"], ["a", "a", "b"]) == "0.833333"


def test_macro_f1_of_all_right_is_one_and_of_all_wrong_is_zero() -> None:
    assert macro_f1(["a", "b"], ["a", "b"]) == "1"
    assert macro_f1(["b", "a"], ["a", "b"]) == "0"
    assert macro_f1([" A", "b"], ["a", "b"], ("strip", "casefold")) == "1"


@unhurried
@given(st.lists(st.tuples(st.sampled_from("abcx"), st.sampled_from("abc")), min_size=1, max_size=40))
def test_macro_f1_does_not_depend_on_the_order_of_rows(rows: list[tuple[str, str]]) -> None:
    turned = rows[::-1]

    assert macro_f1([o for o, _ in turned], [t for _, t in turned]) == macro_f1(
        [o for o, _ in rows], [t for _, t in rows]
    )


@pytest.mark.parametrize(("outputs", "targets"), [([], []), (["a"], []), (["a"], ["a", "b"])])
def test_macro_f1_refuses_to_be_computed_of_nothing(outputs: list[str], targets: list[str]) -> None:
    with pytest.raises(InvalidInputError):
        macro_f1(outputs, targets)


def test_a_failed_row_scores_worst_and_an_unmeasured_row_not_at_all() -> None:
    rows = (
        _row("s1", "Billing ", RowState.OK),
        _row("s2", "refund", RowState.OK),
        _row("s3", "billing", RowState.FAILED),
        _row("s4", "", RowState.UNMEASURED),
    )

    scored = score_rows((EXACT, F1), rows)

    assert [dict(row.scores) for row in scored] == [{"exact": "1"}, {"exact": "0"}, {"exact": "0"}, {}]
    assert [row.sample_id for row in scored] == ["s1", "s2", "s3", "s4"]
    assert row_scores((EXACT,), "billing", "billing", RowState.FAILED) == {"exact": "0"}


def test_a_run_is_summed_up_over_its_measured_rows() -> None:
    rows = (
        _row("s1", "billing", RowState.OK),
        _row("s2", "refund", RowState.OK),
        _row("s3", "billing", RowState.FAILED),
        _row("s4", "", RowState.UNMEASURED),
    )

    assert summaries((EXACT, F1), score_rows((EXACT, F1), rows)) == (
        ScoreSummary("exact", "0.333333", 3),
        ScoreSummary("f1", "0.5", 3),  # precision 1, recall 1/3
    )


def test_a_run_without_a_measured_row_has_no_summary() -> None:
    assert summaries((EXACT, F1), [_row("s1", "", RowState.UNMEASURED)]) == ()


def test_labels_without_number_are_told_before_anything_is_generated() -> None:
    cases = [Case(f"s{n}", {}, f"target {n}", f"s{n}") for n in range(4_000)]
    micro = ready_one(suites.F1(name="f1", type="f1", average="micro"))
    assert [fault.message for fault in target_faults((EXACT, F1, micro), cases, "rows.jsonl")] == [
        "the scorer f1 has too many labels to judge by"
    ]
    together = [replace(case, cluster="one") for case in cases]
    few = [replace(case, target="a") for case in cases]
    assert [*target_faults((F1,), together, "rows.jsonl"), *target_faults((F1,), few, "rows.jsonl")] == []


def _row(sample_id: str, output: str, state: RowState) -> EvaluatedRow:
    return EvaluatedRow(sample_id, sample_id, state, output, "billing", "stop", 3, 1, 10, {})
