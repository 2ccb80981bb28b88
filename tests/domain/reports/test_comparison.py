"""Comparing two runs: what is counted, what is bounded, and what no order, name or direction may change."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import Digest
from registry.domain.evaluations import EvaluatedRow, EvaluationRun, RowState, ScoreSummary
from registry.domain.measuring import ScoredRow, measure_difference
from registry.domain.reports import Comparison, Finding, compare
from registry.domain.reports.estimates import estimate
from registry.domain.scorers import CorpusScorer
from registry.domain.statistics import Bounds
from registry.domain.suites import F1, ColumnSlices, Condition, ConditionSlice, ExactMatch, Refusal, Rouge, Suite
from registry.integrations.scorers import ready_one
from tests.evaluated import row, run

DIGEST = Digest("sha256:" + "1" * 64)
EXACT = ExactMatch(name="exact", type="exact_match")
REFUSED = Refusal(name="refused", type="refusal", phrases=("no",))
ROUGE = Rouge(name="rouge", type="rouge", variant="rougeL")
MACRO = F1(name="f1", type="f1")
LANGUAGES = ("fr", "de")
SLICES = (
    ColumnSlices(column="lang", min_n=3),
    ConditionSlice(name="long", where=Condition(column="text", longer_than=5), min_n=3),
)


def suite(*scorers: ExactMatch | Refusal | Rouge | F1) -> Suite:
    return Suite(DIGEST, {"text": "text"}, "target", scorers or (EXACT,), "exact", 17, slices=SLICES)


def compared(
    before: Sequence[EvaluatedRow],
    after: Sequence[EvaluatedRow],
    *scorers: ExactMatch | Refusal | Rouge | F1,
    scorer: str = "exact",
    limit: int = 10,
) -> Comparison:
    asked = suite(*scorers)
    corpus = {one.name: made for one in asked.scorers if isinstance(made := ready_one(one), CorpusScorer)}
    return compare((run("1", before), before), (run("2", after), after), asked, corpus, scorer, limit)


def side(outcomes: str, scorer: str = "exact", size: int = 1) -> list[EvaluatedRow]:
    """A row for each of `1`, `0` and `?`, `size` to a cluster."""
    return [
        row(
            f"s{i:03}",
            f"c{i // size:03}",
            {} if letter == "?" else {scorer: letter},
            slices={"lang": "de" if i % 2 else "fr"},
        )
        for i, letter in enumerate(outcomes)
    ]


def test_wins_losses_and_ties_are_counted_and_the_gain_is_the_difference_of_the_means() -> None:
    [found] = compared(side("1100110011"), side("1110100011")).scorers
    assert (found.wins, found.losses, found.ties, found.unmeasured) == (1, 1, 8, 0)
    assert (found.before, found.after, found.gain.value) == ("0.6", "0.6", "0")
    assert (found.gain.method, found.finding) == ("tango", Finding.UNCLEAR)


def test_a_clear_gain_is_better_and_its_reverse_is_worse() -> None:
    few, many = side("0" * 40 + "1" * 20), side("1" * 60)
    assert compared(few, many).scorers[0].finding is Finding.BETTER
    assert compared(many, few).scorers[0].finding is Finding.WORSE


@pytest.mark.parametrize("size", [1, 4])
@pytest.mark.parametrize("after", ["1" * 60 + "0" * 40, "1" * 58 + "0" * 39 + "???", "?" + "10" * 49 + "?"])
def test_the_bounds_are_those_that_a_gate_judges_by(after: str, size: int) -> None:
    before, ours = side("10" * 50, size=size), side(after, size=size)
    rows = [[ScoredRow(r.sample_id, r.cluster, r.scores.get("exact")) for r in side_] for side_ in (before, ours)]
    gate = measure_difference(DIGEST, DIGEST, DIGEST, rows[1], rows[0], level="0.95", margin="0.02")
    gain = compared(before, ours).scorers[0].gain
    assert gate.lower is not None
    assert gate.upper is not None
    assert gain.lower is not None
    assert gain.upper is not None
    assert 0 <= Decimal(gate.lower) - Decimal(gain.lower) < Decimal("0.00001")
    assert 0 <= Decimal(gain.upper) - Decimal(gate.upper) < Decimal("0.00001")
    assert (gain.n, gate.n) == (gate.n, 100 - after.count("?"))


def test_above_five_percent_unmeasured_there_are_means_and_no_bounds() -> None:
    [found] = compared(side("1" * 100), side("1" * 94 + "?" * 6)).scorers
    assert (found.after, found.unmeasured, found.finding) == ("1", 6, Finding.UNKNOWN)
    assert (found.gain.lower, found.gain.reason) == (None, "too_many_unmeasured")


def test_of_a_scorer_of_which_less_is_better_less_is_a_gain() -> None:
    scorers = (EXACT, REFUSED)
    before = [row(f"s{i}", f"s{i}", {"exact": "0", "refused": "1"}) for i in range(50)]
    after = [row(f"s{i}", f"s{i}", {"exact": "0", "refused": "0"}) for i in range(50)]
    found = next(s for s in compared(before, after, *scorers).scorers if s.scorer == "refused")
    assert (found.better, found.before, found.after) == ("lower", "1", "0")
    assert (found.gain.value, found.wins, found.finding) == ("1", 50, Finding.BETTER)


def test_a_bounded_scorer_is_bounded_by_cluster() -> None:
    numbers = random.Random(3)
    values = [(numbers.random() / 2, numbers.random() / 2 + 0.3) for _ in range(80)]
    sides = [
        [row(f"s{i:02}", f"c{i // 4}", {"exact": "1", "rouge": f"{pair[k]:.4f}"}) for i, pair in enumerate(values)]
        for k in (0, 1)
    ]
    found = next(s for s in compared(sides[0], sides[1], EXACT, ROUGE).scorers if s.scorer == "rouge")
    assert (found.kind, found.gain.method, found.gain.clusters) == ("bounded", "t", 20)
    assert found.finding is Finding.BETTER


def test_a_corpus_scorer_is_bounded_by_bootstrap_and_wins_no_rows() -> None:
    def answers(wrong: int) -> list[EvaluatedRow]:
        return [
            row(f"s{i:02}", f"c{i // 2}", {"exact": "1"}, output="no" if i < wrong else t, target=t)
            for i in range(60)
            for t in ("yes" if i % 2 else "no",)
        ]

    found = next(s for s in compared(answers(30), answers(2), EXACT, MACRO).scorers if s.scorer == "f1")
    again = next(s for s in compared(answers(30), answers(2), EXACT, MACRO).scorers if s.scorer == "f1")
    assert (found.kind, found.wins, found.gain.method, found.finding) == ("corpus", None, "bca", Finding.BETTER)
    assert found == again
    assert found.after == "0.983329"


def test_the_primary_scorer_comes_first() -> None:
    rows = [row(f"s{i}", f"s{i}", {"exact": "1", "refused": "0", "rouge": "1"}) for i in range(9)]
    assert [s.scorer for s in compared(rows, rows, ROUGE, REFUSED, EXACT).scorers] == ["exact", "refused", "rouge"]


# Slices and flips --------------------------------------------------------------------------------------------


def sliced(scores: Sequence[tuple[str, str, str]]) -> list[EvaluatedRow]:
    return [
        row(f"s{i:03}", f"s{i:03}", {"exact": score}, slices={"lang": lang, "long": long})
        for i, (score, lang, long) in enumerate(scores)
    ]


def test_slices_come_worst_first_and_harm_in_one_is_shown_though_the_mean_rises() -> None:
    before = sliced([("0", "de", "false")] * 60 + [("1", "fr", "true")] * 40)
    after = sliced([("1", "de", "false")] * 60 + [("0", "fr", "true")] * 40)
    found = compared(before, after)
    assert found.scorers[0].finding is Finding.BETTER
    assert [(s.slice, s.value, s.gain.value, s.status) for s in found.slices] == [
        ("lang", "fr", "-1", "fail"),
        ("long", "true", "-1", "fail"),
        ("lang", "de", "1", "pass"),
    ]


def test_the_rows_of_which_a_condition_does_not_hold_are_no_slice_but_a_column_may_hold_the_word() -> None:
    rows = sliced([("1", "false", "false")] * 9)
    assert [(s.slice, s.value) for s in compared(rows, rows).slices] == [("lang", "false")]


def test_a_slice_with_fewer_rows_than_the_suite_asks_for_says_so() -> None:
    before, after = sliced([("1", "de", "false")] * 2), sliced([("0", "de", "false")] * 2)
    assert [s.status for s in compared(before, after).slices] == ["insufficient"]


def test_a_row_that_one_side_did_not_measure_is_in_no_slice() -> None:
    before, after = sliced([("1", "de", "false")] * 9), sliced([("1", "de", "false")] * 8)
    lost = row("s008", "s008", {}, state=RowState.UNMEASURED, slices={"lang": "de", "long": "false"})
    [found] = compared(before, [*after, lost]).slices
    assert (found.gain.n, found.before, found.after) == (8, "1", "1")


def test_a_slice_whose_rows_were_lost_is_bounded_by_what_these_might_have_scored() -> None:
    """40 of 1000 rows are lost, all in one slice: its other rows alone would say that nothing changed."""
    lost = row("x", "x", {}, state=RowState.UNMEASURED, slices={"lang": "fr", "long": "false"})
    slices = [{"lang": "fr" if i < 80 else "de", "long": "false"} for i in range(1000)]
    before = [row(f"s{i:04}", f"s{i:04}", {"exact": "1"}, slices=slices[i]) for i in range(1000)]
    after = [replace(lost, sample_id=b.sample_id, cluster=b.cluster) if i < 40 else b for i, b in enumerate(before)]
    found = {one.value: one for one in compared(before, after).slices}
    french = found["fr"]
    assert (french.gain.n, french.gain.value, french.before, french.after) == (40, "0", "1", "1")
    assert french.gain.lower is not None
    assert Decimal(french.gain.lower) < Decimal("-0.5")
    assert french.status == "suspected"
    assert found["de"].gain.lower is not None
    assert Decimal(found["de"].gain.lower) > Decimal("-0.01")


def test_above_five_percent_unmeasured_no_slice_has_bounds() -> None:
    found = compared(side("1" * 100), side("1" * 94 + "?" * 6)).slices
    assert {(s.gain.lower, s.gain.reason, s.status) for s in found} == {(None, "too_many_unmeasured", "insufficient")}


def test_rows_that_flipped_are_shown_losses_first_and_no_more_than_asked_for() -> None:
    found = compared(side("1110000011"), side("0001111111"), limit=2)
    assert [(f.kind, f.sample_id) for f in found.flips] == [
        ("loss", "s000"), ("loss", "s001"), ("win", "s003"), ("win", "s004"),
    ]  # fmt: skip
    assert (found.flips[0].before_score, found.flips[0].after_score) == ("1", "0")
    assert compared(side("10"), side("01"), limit=0).flips == ()


def test_of_a_bounded_scorer_the_greatest_change_is_shown_first() -> None:
    before = [row(f"s{i}", f"s{i}", {"exact": "1", "rouge": "0.5"}) for i in range(3)]
    after = [row(f"s{i}", f"s{i}", {"exact": "1", "rouge": v}) for i, v in enumerate(("0.4", "0.1", "0.3"))]
    found = compared(before, after, EXACT, ROUGE, scorer="rouge")
    assert [f.sample_id for f in found.flips] == ["s1", "s2", "s0"]


# What it took ------------------------------------------------------------------------------------------------


def test_tokens_and_times_are_of_the_measured_rows_and_compared_row_by_row() -> None:
    before = [row(f"s{i}", f"s{i}", {"exact": "1"}, tokens=(10, 10), latency_us=1000 + i) for i in range(70)]
    after = [row(f"s{i}", f"s{i}", {"exact": "1"}, tokens=(20, 20 + i % 2), latency_us=2000 + i) for i in range(70)]
    found = compared(before, after)
    assert (found.before_usage.prompt_tokens, found.after_usage.completion_tokens) == ("10", "20.5")
    assert 2 < float(found.tokens_ratio.value or 0) < 2.05
    assert 1.9 < float(found.latency_ratio.lower or 0) < 2
    assert (found.before_usage.p50.value, found.before_usage.p95.upper is not None) == ("1.034", True)
    assert (found.before_usage.curve[0], found.before_usage.curve[-1]) == ("1", "1.069")


def test_what_nobody_told_is_not_taken_for_nothing() -> None:
    rows = [row(f"s{i}", f"s{i}", {"exact": "1"}, tokens=(0, 0), latency_us=0) for i in range(9)]
    found = compared(rows, rows)
    assert found.before_usage.prompt_tokens is None
    assert (found.before_usage.p50.value, found.latency_ratio.reason) == (None, "not_positive")


def test_times_of_different_runner_classes_are_not_compared_and_the_report_says_so() -> None:
    rows = side("10" * 20)
    found = compare((run("1", rows), rows), (run("2", rows, runner="other"), rows), suite(), {}, "exact", 1)
    assert (found.latency_ratio.value, found.latency_ratio.reason) == (None, "another_runner_class")
    assert any("different runner classes" in note for note in found.notes)


def test_a_comparison_says_that_a_model_judged_and_what_speaks_against_it() -> None:
    bare = ScoreSummary("helpful", "4", 10, judge="judge@1")

    def judged(name: str, found: ScoreSummary) -> tuple[EvaluationRun, Sequence[EvaluatedRow]]:
        return replace(run(name, rows), scores=(ScoreSummary("exact", "1", 10), found)), rows

    rows = side("10" * 5)
    before, after = judged("1", replace(bare, calibrated=False)), judged("2", replace(bare, same_base=True))
    assert compare(before, after, suite(), {}, "exact", 1).notes == (
        "helpful is judged by judge@1, not calibrated by people",
        "helpful is judged by a model with the base model of bot@2",
    )
    known = judged("1", replace(bare, calibrated=True, corrected="3.5", labels=60))
    assert "without the correction" in compare(known, judged("2", bare), suite(), {}, "exact", 1).notes[0]


def test_an_imported_run_and_one_that_counts_no_more_are_told() -> None:
    rows = side("10")
    first, second = run("1", rows, binding="imported_declared"), run("2", rows, invalidated="ben: wrong rows")
    notes = compare((first, rows), (second, rows), suite(), {}, "exact", 1).notes
    assert "run 1 was imported: nobody here saw which weights answered" in notes
    assert "run 2 counts no more: ben: wrong rows" in notes


# Properties --------------------------------------------------------------------------------------------------

OUTCOMES = st.lists(st.sampled_from(["00", "01", "10", "11", "1?", "?0"]), min_size=1, max_size=60)


@settings(max_examples=40, deadline=None)
@given(OUTCOMES, st.integers(1, 3), st.randoms(use_true_random=False))
def test_neither_the_order_of_rows_nor_the_side_they_stand_on_changes_what_is_said(
    outcomes: list[str], size: int, shuffling: random.Random
) -> None:
    before, after = (side("".join(o[k] for o in outcomes), size=size) for k in (0, 1))
    found = compared(before, after)
    one, other = list(before), list(after)
    shuffling.shuffle(one)
    shuffling.shuffle(other)
    assert compared(one, other).scorers == found.scorers
    assert compared(one, other).flips == found.flips

    mirrored = compared(after, before).scorers[0]
    mine = found.scorers[0]
    assert (mirrored.wins, mirrored.losses, mirrored.ties) == (mine.losses, mine.wins, mine.ties)
    if mine.gain.lower is not None and mirrored.gain.upper is not None:
        assert float(mirrored.gain.upper) == pytest.approx(-float(mine.gain.lower), abs=2e-6)


@settings(max_examples=30, deadline=None)
@given(OUTCOMES)
def test_a_scorer_turned_round_says_the_same(outcomes: list[str]) -> None:
    turned = [o.translate({48: 49, 49: 48}) for o in outcomes]
    before, after = (side("".join(o[k] for o in outcomes)) for k in (0, 1))
    right = compared(before, after).scorers[0]
    sides = [
        [row(r.sample_id, r.cluster, {**r.scores, "exact": "1"} if r.scores else {}) for r in side_]
        for side_ in (side("".join(o[k] for o in turned), "refused") for k in (0, 1))
    ]
    wrong = next(s for s in compared(sides[0], sides[1], EXACT, REFUSED).scorers if s.scorer == "refused")
    assert (wrong.gain, wrong.wins, wrong.losses, wrong.finding) == (
        right.gain,
        right.wins,
        right.losses,
        right.finding,
    )


def test_bounds_are_rounded_outwards() -> None:
    told = estimate(Bounds(1 / 3, 0.1234567, 0.1234561, 3, 3, "t"))
    assert (told.value, told.lower, told.upper) == ("0.333333", "0.123456", "0.123457")


def test_a_failed_row_scores_worst_and_an_unmeasured_one_scores_nothing() -> None:
    failed = [row(f"s{i}", f"s{i}", {"exact": "0"}, state=RowState.FAILED) for i in range(30)]
    lost = [row(f"s{i}", f"s{i}", {}, state=RowState.UNMEASURED) for i in range(30)]
    fine = [row(f"s{i}", f"s{i}", {"exact": "1"}) for i in range(30)]
    assert compared(fine, failed).scorers[0].finding is Finding.WORSE
    assert compared(fine, lost).scorers[0].finding is Finding.UNKNOWN
