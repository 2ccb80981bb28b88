from __future__ import annotations

import shlex
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.datasets import row_digest
from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import Case, RowState
from registry.domain.imports import Answer, Difference, MetricAgreement, Paired, Results, chosen, compared, paired
from registry.domain.scorers import score_rows
from registry.domain.suites import ExactMatch, Suite, cases
from registry.integrations.scorers import ready_one

ROWS: list[dict[str, Any]] = [
    {"id": "s0", "q": "q0", "a": "yes"},
    {"id": "s1", "q": "q1", "a": "no"},
    {"id": "s2", "q": "q1", "a": "no"},
]
EXACT = ExactMatch(name="exact", type="exact_match")


def a_suite(**other: Any) -> Suite:
    values: dict[str, Any] = {
        "dataset": Digest("sha256:" + "0" * 64),
        "inputs": {"question": "q"},
        "target": "a",
        "scorers": (EXACT,),
        "primary": "exact",
        "seed": 17,
        "id": "id",
    }
    return Suite(**(values | other))


def the_cases(suite: Suite, rows: list[dict[str, Any]] | None = None) -> list[Case]:
    return cases(suite, enumerate(rows or ROWS, 1), "eval.jsonl")


def an_answer(sample: str | None = "s0", output: str | None = "yes", **other: Any) -> Answer:
    values: dict[str, Any] = {"where": f"out:{sample}", "origin": f"{sample} {output} {other}", "sample": sample}
    return Answer(**(values | {"output": output} | other))


def pair(*answers: Answer, suite: Suite | None = None) -> Paired:
    suite = suite or a_suite()
    return paired(suite, the_cases(suite), answers, "out")


def refusal(*answers: Answer, suite: Suite | None = None) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        pair(*answers, suite=suite)
    return refused.value


def test_rows_that_nobody_answered_are_unmeasured_and_counted() -> None:
    found = pair(an_answer("s1", "no", finish_reason="eos", prompt_tokens=3))
    assert [(r.sample_id, r.state, r.output, r.finish_reason) for r in found.rows] == [
        ("s0", RowState.UNMEASURED, "", "missing"),
        ("s1", RowState.OK, "no", "eos"),
        ("s2", RowState.UNMEASURED, "", "missing"),
    ]
    assert (found.missing, found.errors, found.repeated) == (2, 0, 0)


def test_a_row_without_an_answer_is_unmeasured_whatever_else_the_tool_kept_of_it() -> None:
    found = pair(an_answer("s0", None, error="HTTP 500"), an_answer("s1", "no"), an_answer("s2", "no", error="late"))
    assert [(r.state, r.finish_reason) for r in found.rows] == [
        (RowState.UNMEASURED, "unanswered"),
        (RowState.OK, ""),
        (RowState.UNMEASURED, "unanswered"),
    ]
    assert (found.missing, found.errors) == (0, 2)


def test_rows_keep_the_slices_that_the_dataset_puts_them_in() -> None:
    suite = a_suite()
    known = [replace(case, slices={"lang": "de"}) for case in the_cases(suite)]
    found = paired(suite, known, [an_answer("s0")], "out")
    assert [row.slices for row in found.rows] == [{"lang": "de"}] * 3


def test_a_text_that_was_filtered_is_the_releases_own_failure() -> None:
    found = pair(an_answer("s0", "yes", finish_reason="content_filter"))
    assert found.rows[0].state is RowState.FAILED


def test_a_row_that_the_dataset_does_not_have_is_refused_and_not_ignored() -> None:
    refused = refusal(an_answer("s0"), an_answer("s9"), an_answer("s8"))
    assert [(f.message, f.where, f.found) for f in refused.faults] == [
        ("the dataset has no such row", "out:s9", "'s9'"),
        ("the dataset has no such row", "out:s8", "'s8'"),
    ]


@pytest.mark.parametrize(
    ("answer", "column"),
    [
        (an_answer("s0", values={"q": "another"}), "q"),
        (an_answer("s0", values={"question": "another"}), "q"),
        (an_answer("s0", values={"a": "maybe"}), "a"),
        (an_answer("s0", target="maybe"), "a"),
        (an_answer(None, values={"id": "s0", "q": ["q0"]}), "q"),
    ],
)
def test_a_row_with_the_id_but_not_the_content_of_the_dataset_is_refused(answer: Answer, column: str) -> None:
    assert refusal(answer).message == f"row s0 is not the dataset's: its {column} differs"


@pytest.mark.parametrize(
    "answer",
    [
        an_answer("s0", values={"q": "q0", "a": "yes", "more": "ignored"}, target="yes"),
        an_answer(None, marks={"id": "s0"}),
        an_answer(None, marks={"sample_id": "s0"}, values={"question": "q0"}),
        an_answer(None, values={"id": "s0", "q": "q0"}),
        an_answer(None, values={"q": "q0"}),
        an_answer(None, values={"question": "q0"}),
    ],
)
def test_a_row_is_known_by_its_id_or_by_what_it_holds(answer: Answer) -> None:
    assert pair(answer).answers == {"s0": answer}


def test_values_that_several_rows_have_do_not_tell_which_is_meant() -> None:
    refused = refusal(an_answer(None, "no", values={"q": "q1"}))
    assert (refused.message, refused.found) == ("several rows of the dataset have these values", "s1, s2")


def test_without_an_id_column_a_row_is_known_by_its_digest() -> None:
    rows = [{"q": "q0", "a": "yes"}, {"q": "q0", "a": "no"}]
    suite = a_suite(id=None)
    answer = an_answer(None, values=rows[1])
    found = paired(suite, the_cases(suite, rows), [answer], "out")
    assert found.answers == {row_digest(rows[1]): answer}


def test_a_number_is_the_same_value_however_it_is_written() -> None:
    suite, rows = a_suite(), [{"id": 1, "q": Decimal("0.50"), "a": True}]
    answer = an_answer("1", values={"q": Decimal("5e-1"), "a": True})
    assert paired(suite, the_cases(suite, rows), [answer], "out").answers == {"1": answer}


def test_a_dotted_path_of_the_suite_reaches_into_what_the_tool_kept() -> None:
    suite, rows = a_suite(inputs={"q": "ticket.text"}), [{"id": "1", "ticket": {"text": "q0"}, "a": "yes"}]
    known = the_cases(suite, rows)
    assert paired(suite, known, [an_answer(None, values=rows[0])], "out").missing == 0
    with pytest.raises(InvalidInputError, match=r"its ticket\.text differs"):
        paired(suite, known, [an_answer("1", values={"ticket": {"text": "q1"}})], "out")


def test_an_answer_met_twice_is_one_answer() -> None:
    found = pair(an_answer("s0"), an_answer("s0"))
    assert (len(found.answers), found.repeated) == (1, 1)


def test_a_row_that_is_answered_twice_and_differently_is_a_fault() -> None:
    refused = refusal(an_answer("s0", "yes"), an_answer("s0", "no"))
    assert refused.message == "row s0 is answered twice, and differently"


def test_more_repeats_than_the_suite_asks_for_are_refused_even_where_they_agree() -> None:
    refused = refusal(an_answer("s0", "yes", turn=0), an_answer("s0", "yes", turn=1))
    assert refused.message == "row s0 was asked 2 times, which is more often than the suite asks"
    assert "`repeats: 2`" in refused.fix


def test_repeats_become_the_answers_that_a_suite_asks_for_in_the_order_of_their_turns() -> None:
    suite = replace(a_suite(), repeats=2)
    given = [
        an_answer("s0", "no", turn=2, scores={"match": "0", "other": "1"}),
        an_answer("s0", "yes", turn=1, scores={"match": "1"}),
        an_answer("s1", "yes", turn=1),
    ]
    found = paired(suite, the_cases(suite), given, "out")
    assert [(d.repeat, d.output, d.state.value) for d in found.rows[0].draws] == [(0, "yes", "ok"), (1, "no", "ok")]
    assert [(d.output, d.finish_reason) for d in found.rows[1].draws] == [("yes", ""), ("", "missing")]
    states = [row.state for row in found.rows[:2]]  # what a row lacks might have been anything
    assert (states, found.fewer, found.missing, found.repeated) == ([RowState.OK, RowState.UNMEASURED], 1, 1, 0)
    assert (found.answers["s0"].output, dict(found.answers["s0"].scores)) == ("yes", {"match": "0.5"})


def test_answers_that_no_tool_tells_apart_are_no_repeats() -> None:
    suite = replace(a_suite(), repeats=2)
    with pytest.raises(InvalidInputError, match="answered twice, and differently"):
        paired(suite, the_cases(suite), [an_answer("s0", "yes"), an_answer("s0", "no")], "out")


def test_a_cached_answer_that_says_the_same_again_is_no_repeat() -> None:
    found = pair(an_answer("s0", "yes", turn=0), an_answer("s0", "yes", turn=1, cached=True))
    assert (len(found.answers), found.repeated) == (1, 1)
    assert not found.answers["s0"].cached
    both = pair(an_answer("s0", "yes", turn=0, cached=True), an_answer("s0", "yes", turn=1, cached=True))
    assert both.repeated == 1
    refusal(an_answer("s0", "yes", turn=0), an_answer("s0", "no", turn=1, cached=True))


def test_scores_alone_stand_for_no_scorer_that_reads_texts() -> None:
    refused = refusal(an_answer("s0", None, scores={"exact": "1"}), an_answer("s1", None, scores={"exact": "1"}))
    assert refused.message == "the file holds scores, and no texts"
    assert "computed here: exact" in refused.expected


def test_no_results_at_all_are_refused() -> None:
    assert refusal().message == "there are no results in it"


@pytest.mark.parametrize("output", ["a\x00b", "\ud800", "x" * (2**20 + 1)])
def test_a_text_that_cannot_be_kept_is_refused_with_its_place(output: str) -> None:
    refused = refusal(an_answer("s1", output, origin="o"))
    assert refused.where == "out:s1"
    assert "the answer to row s1" in refused.message


def test_faults_are_told_up_to_a_limit() -> None:
    assert len(refusal(*(an_answer(f"t{n}") for n in range(100))).faults) == 20


@given(
    st.permutations(
        [an_answer("s0", "yes"), an_answer("s1", "no"), an_answer("s2", "no", error="late"), an_answer("s0", "yes")]
    )
)
def test_the_order_of_answers_changes_nothing(answers: list[Answer]) -> None:
    expected = pair(an_answer("s0", "yes"), an_answer("s1", "no"), an_answer("s2", "no", error="late"))
    found = pair(*answers)
    assert (found.rows, found.missing, found.errors) == (expected.rows, expected.missing, expected.errors)


# Comparing ---------------------------------------------------------------------------------------------------


def agreements(names: dict[str, str], *answers: Answer) -> tuple[MetricAgreement, ...]:
    found = pair(*answers)
    return compared(score_rows((ready_one(EXACT),), found.rows), found.answers, names, ["exact"])


def test_their_scores_are_compared_with_ours_row_by_row() -> None:
    answers = [
        an_answer("s0", "yes", scores={"acc": "1", "other": "1"}),
        an_answer("s1", "yes", scores={"acc": "1"}),
        an_answer("s2", "no"),
    ]
    assert agreements({"acc": "exact"}, *answers) == (
        MetricAgreement("acc", "exact", 2, 1, (Difference("s1", "1", "0"),)),
    )
    assert agreements({}, *answers) == ()


def test_metrics_of_one_name_are_compared_unasked_and_unmeasured_rows_are_not() -> None:
    found = agreements(
        {},
        an_answer("s0", "yes", scores={"exact": "1.0000001"}),
        an_answer("s1", None, scores={"exact": "0"}, error="x"),
    )
    assert found == (MetricAgreement("exact", "exact", 1, 1, ()),)


def test_the_repeats_of_a_row_that_nobody_has_are_one_fault() -> None:
    refused = refusal(an_answer("s9", "yes", origin="r1", where="a:1"), an_answer("s9", "no", origin="r2", where="a:1"))
    assert [fault.message for fault in refused.faults] == ["the dataset has no such row"]


def test_names_that_nobody_has_are_refused() -> None:
    with pytest.raises(InvalidInputError) as refused:
        agreements({"ac": "exact", "acc": "exakt"}, an_answer("s0", "yes", scores={"acc": "1"}))
    assert [fault.message for fault in refused.value.faults] == [
        "unknown metric 'ac'",
        "unknown scorer of single rows 'exakt'",
    ]


def test_one_record_with_two_texts_is_two_answers_and_none_of_them_is_chosen() -> None:
    refused = refusal(an_answer("s0", "yes", origin="r1"), an_answer("s0", "no", origin="r1"))
    assert refused.faults[0].message == "row s0 is answered twice, and differently"
    assert pair(an_answer("s0", "yes", origin="r1"), an_answer("s0", "yes", origin="r1")).repeated == 1


@pytest.mark.parametrize("reason", ["unanswered", "missing"])
def test_a_text_stays_in_the_count_whatever_the_tool_says_of_how_it_ended(reason: str) -> None:
    found = pair(an_answer("s0", "wrong", finish_reason=reason))
    assert (found.rows[0].state, found.rows[0].output) == (RowState.OK, "wrong")
    assert (found.missing, found.errors) == (2, 0)


def test_a_choice_that_is_suggested_can_be_pasted_into_a_shell() -> None:
    hostile = "it'; touch x; '"
    answers = tuple(an_answer(f"s{n}", facets={"prompt": name}) for n, name in enumerate((hostile, "other")))
    with pytest.raises(InvalidInputError) as refused:
        chosen(Results("promptfoo", {}, answers), {})
    words = shlex.split(refused.value.faults[0].fix)
    assert words == ["choose:", "--select", f"prompt={hostile}"]
