"""Rows that were asked more than once: what their means bound, what binds their answers, what more of them would do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import (
    Case,
    Draw,
    EvaluatedRow,
    RowState,
    RunnerClass,
    generation_key,
    results_digest,
    row_of,
    timings_digest,
)
from registry.domain.measuring import ScoredRow, measure_difference, measure_metric
from registry.domain.measuring_corpus import Answer, Drawn, measure_corpus
from registry.domain.measuring_means import measure_gain, measure_mean
from registry.domain.measuring_slices import SlicedRow, SlicesAsked, measure_slices
from registry.domain.policies.measured_facts import Measurement, ScaleFact
from registry.domain.reports.repeats import repeats, repeats_of_gain
from registry.domain.scorers import CorpusScorer, mean_scores, score_rows
from registry.domain.statistics import binary_difference, binary_mean
from registry.domain.statistics.bounds import ONCE, Sampled
from registry.domain.statistics.scales import BINARY
from registry.domain.suites import F1, ColumnSlices, ExactMatch
from registry.integrations.scorers import ready_one
from tests.evaluated import row

RULE, RUN, LIVE = (digest_of(name) for name in ("rule", "run", "live"))
PATIENT = settings(deadline=None)
"""The first bound of all imports scipy, which takes longer than an example may."""
TWICE, THRICE = Sampled(answers=2), Sampled(answers=3)


def rows(values: Sequence[str | None], size: int = 1) -> list[ScoredRow]:
    return [ScoredRow(f"r{n:04}", f"c{n // size}", value) for n, value in enumerate(values)]


def metric(values: Sequence[ScoredRow], sampled: Sampled = ONCE) -> Measurement:
    return measure_metric(RULE, RUN, values, level="0.95", operator=">=", threshold="0.8", sampled=sampled)


def gain(ours: Sequence[ScoredRow], theirs: Sequence[ScoredRow], sampled: Sampled = ONCE) -> Measurement:
    return measure_difference(RULE, RUN, LIVE, ours, theirs, level="0.95", margin="0.05", sampled=sampled)


def decimal(text: str | None) -> Decimal:
    assert text is not None
    return Decimal(text)


# Bounds --------------------------------------------------------------------------------------------------

SCORES = st.lists(st.sampled_from(["0", "1", None]), min_size=10, max_size=60)
SIZES = st.integers(1, 4)


@PATIENT
@given(SCORES, SIZES, st.integers(2, 20))
def test_identical_repeats_of_every_row_say_no_more_than_the_rows_asked_once(
    values: list[str | None], size: int, answers: int
) -> None:
    once, often = metric(rows(values, size)), metric(rows(values, size), Sampled(answers))
    assert often == once


@PATIENT
@given(SCORES, SIZES, st.integers(2, 20))
def test_identical_repeats_leave_every_comparison_as_it_is(values: list[str | None], size: int, answers: int) -> None:
    others = values[::-1]
    for superior, margin in ((False, "0.05"), (True, "0")):
        once, often = (
            measure_difference(
                RULE, RUN, LIVE, rows(values, size), rows(others, size),
                level="0.95", margin=margin, superior=superior, sampled=sampled,
            )
            for sampled in (Sampled(), Sampled(answers))
        )  # fmt: skip
        assert often == once


THIRDS = st.lists(st.sampled_from(["0", "0.333333333333", "0.666666666667", "1", None]), min_size=8, max_size=40)


@PATIENT
@given(THIRDS, st.randoms(use_true_random=False), SIZES)
def test_the_order_of_rows_changes_no_digit_of_a_bound_of_means(
    values: list[str | None], chance: Random, size: int
) -> None:
    ours, theirs = rows(values, size), rows(values[::-1], size)
    mixed, other = list(ours), list(theirs)
    chance.shuffle(mixed)
    chance.shuffle(other)
    assert metric(mixed, THRICE) == metric(ours, THRICE)
    assert gain(mixed, other, THRICE) == gain(ours, theirs, THRICE)


@PATIENT
@given(THIRDS, SIZES)
def test_swapping_the_sides_turns_the_bounds_of_means(values: list[str | None], size: int) -> None:
    one = gain(rows(values, size), rows(values[::-1], size), THRICE)
    other = gain(rows(values[::-1], size), rows(values, size), THRICE)
    if one.lower is not None and other.upper is not None:
        assert abs(decimal(one.lower) + decimal(other.upper)) < Decimal("1e-9")


@PATIENT
@given(st.lists(st.integers(0, 3), min_size=10, max_size=60))
def test_several_answers_count_for_at_most_as_many_rows(right: list[int]) -> None:
    found = binary_mean(np.array(right) / 3, np.arange(len(right)), 0.05, answers=3)
    assert found.effective <= 3 * len(right) + 1e-9
    mean = binary_difference((np.array(right) - right[0]) / 3, np.arange(len(right)), 0.05, answers=3)
    assert mean.effective <= 3 * len(right) + 1e-9


def test_answers_that_settle_something_narrow_the_bounds_and_copies_do_not() -> None:
    settled = ["0.5", "1", "1", "0.5"] * 25
    copies = ["0", "1", "1", "1"] * 25
    assert decimal(metric(rows(settled), TWICE).lower) > decimal(metric(rows(copies), TWICE).lower)


@pytest.mark.parametrize("concentration", [0.1, 1.0, 20.0])
def test_a_release_exactly_at_the_floor_seldom_passes_by_means(concentration: float) -> None:
    """A t interval on means of three answers passes one at 0.95 in more than a tenth of all cases."""
    chance = np.random.default_rng(5)
    passed = 0
    for _ in range(400):
        rates = chance.beta(0.95 * concentration, 0.05 * concentration, 100)
        found = binary_mean(chance.binomial(3, rates) / 3, np.arange(100), 0.05, answers=3)
        passed += found.lower is not None and found.lower > 0.95
    assert passed / 400 < 0.08


@pytest.mark.parametrize(("concentration", "base"), [(1.0, 0.9), (20.0, 0.8)])
def test_a_release_exactly_at_the_margin_seldom_passes_by_means(concentration: float, base: float) -> None:
    chance = np.random.default_rng(6)
    passed = 0
    for _ in range(400):
        live = chance.beta(base * concentration, (1 - base) * concentration, 100)
        ours = live * (1 - 0.05 / base)
        differences = (chance.binomial(3, ours) - chance.binomial(3, live)) / 3
        found = binary_difference(differences, np.arange(100), 0.05, answers=3)
        passed += found.lower is not None and found.lower > -0.05
    assert passed / 400 < 0.09


def test_a_mean_where_single_answers_were_asked_for_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="score is not binary"):
        metric(rows(["0.5"] + ["1"] * 10))
    with pytest.raises(InvalidInputError, match="score is not binary"):
        metric(rows(["1.5"] + ["1"] * 10), TWICE)


def test_rows_whose_answers_are_all_split_alike_count_as_rows_and_not_as_certain() -> None:
    found = metric(rows(["0.333333333333"] * 60), THRICE)
    single = metric(rows((["1"] + ["0"] * 2) * 20))
    assert abs(decimal(found.lower) - decimal(single.lower)) < Decimal("0.01")


def test_superiority_by_means_of_independent_rows_is_judged_by_the_exact_test() -> None:
    ours, theirs = rows(["1"] * 5 + ["0.5"] * 45), rows(["0.5"] * 50)
    found = measure_difference(RULE, RUN, LIVE, ours, theirs, level="0.95", margin="0", superior=True, sampled=TWICE)
    assert found.p is not None
    assert Decimal("0.01") < Decimal(found.p) < Decimal("0.05")  # ten halves, of which five rows are twice as sure


def test_slices_are_judged_by_means_as_by_single_answers() -> None:
    asked = SlicesAsked(ColumnSlices(column="lang"), BINARY, True, "0.95", "no_harm", margin="0.05", sampled=TWICE)

    def side(values: Sequence[str]) -> list[SlicedRow]:
        return [SlicedRow(r.sample_id, r.cluster, r.value, "de") for r in rows(values)]

    worse = measure_slices(RULE, RUN, LIVE, side(["0.5"] * 50), side(["1"] * 50), asked)
    assert worse.slices is not None
    assert (worse.slices[0].status, worse.slices[0].n) == ("fail", 50)
    once = replace(asked, sampled=Sampled())
    ones, half = side(["1"] * 50), side(["1", "0"] * 25)
    assert measure_slices(RULE, RUN, LIVE, ones, half, asked) == measure_slices(RULE, RUN, LIVE, ones, half, once)


def test_every_answer_counts_in_a_metric_of_all_rows_and_a_row_is_one_row() -> None:
    scorer = ready_one(F1(name="f1", type="f1"))
    drawn = Drawn(RUN, RUN, RUN)
    once = [Answer(f"r{n}", f"c{n}", "ab"[n % 2], "ab"[n % 2 if n % 5 else 0]) for n in range(60)]
    twice = [replace(answer, again=(answer.output,)) for answer in once]

    def measured(answers: Sequence[Answer]) -> Measurement:
        assert isinstance(scorer, CorpusScorer)
        return measure_corpus(RULE, RUN, answers, scorer, drawn, level="0.95", operator=">=", threshold="0.5")

    one, two = measured(once), measured(twice)
    assert (two.value, two.n, two.clusters) == (one.value, one.n, one.clusters)
    assert abs(decimal(two.lower) - decimal(one.lower)) < Decimal("1e-9")
    torn = [replace(answer, again=("c",)) for answer in once]
    assert decimal(measured(torn).value) < decimal(one.value)


# The correlation that is assumed ----------------------------------------------------------------------------


def test_an_assumed_correlation_is_the_least_that_bounds_reckon_with() -> None:
    values = [str(n % 2) for n in range(80)]
    seen = metric(rows(values, 4))
    assumed = metric(rows(values, 4), Sampled(assumed_icc=0.3))
    assert decimal(assumed.lower) < decimal(seen.lower)
    assert decimal(assumed.upper) > decimal(seen.upper)
    ours, theirs = rows(values, 4), rows(values[1:] + values[:1], 4)
    assert decimal(gain(ours, theirs, Sampled(assumed_icc=0.3)).lower) < decimal(gain(ours, theirs).lower)


def test_an_assumed_correlation_stands_for_what_rows_that_agree_do_not_show() -> None:
    all_right = rows(["1"] * 80, 4)
    cautious = metric(all_right)
    assert decimal(metric(all_right, Sampled(assumed_icc=0.2)).lower) > decimal(cautious.lower)
    assert metric(all_right, Sampled(assumed_icc=1.0)).lower == cautious.lower
    same = gain(all_right, all_right)
    assert decimal(gain(all_right, all_right, Sampled(assumed_icc=0.2)).lower) > decimal(same.lower)


def test_an_assumed_correlation_widens_the_bounds_of_means_within_a_range() -> None:
    scale = ScaleFact(measures="bounded", low="0", high="1", lower_is_better=False)
    values = rows([f"0.{n % 7}" for n in range(80)], 4)
    seen, assumed = (
        measure_mean(RULE, RUN, values, scale, level="0.95", operator=">=", threshold="0.5", sampled=sampled)
        for sampled in (ONCE, Sampled(assumed_icc=0.5))
    )
    assert decimal(assumed.lower) < decimal(seen.lower)
    assert decimal(assumed.upper) > decimal(seen.upper)
    other = rows([f"0.{n % 3}" for n in range(80)], 4)
    paired = [
        measure_gain(RULE, RUN, LIVE, values, other, scale, level="0.95", margin="0.05", sampled=sampled)
        for sampled in (Sampled(), Sampled(assumed_icc=0.5))
    ]
    assert decimal(paired[1].lower) < decimal(paired[0].lower)


# Rows and what binds them ------------------------------------------------------------------------------------


def draw(turn: int, output: str, state: RowState = RowState.OK, variant: str = "") -> Draw:
    return Draw(variant, turn, state, output, "eos", 2, 1, 1000 + turn, {})


CASE = Case("r1", {}, "yes", "c1")
EXACT = ready_one(ExactMatch(name="exact", type="exact_match"))


def test_a_row_asked_once_is_its_answer_and_has_no_draws() -> None:
    found = row_of(CASE, [draw(0, "yes")])
    assert (found.output, found.draws, found.asked) == ("yes", (), 1)


def test_a_row_is_unmeasured_if_one_of_its_answers_was_not_measured() -> None:
    lost = draw(1, "", RowState.UNMEASURED)
    (found,) = score_rows([EXACT], [row_of(CASE, [draw(0, "yes"), lost, draw(2, "yes")])])
    assert (found.state, dict(found.scores), found.answers) == (RowState.UNMEASURED, {}, ("yes", "yes"))
    assert [dict(one.scores) for one in found.draws] == [{"exact": "1"}, {}, {"exact": "1"}]
    assert row_of(CASE, [draw(0, "yes"), draw(0, "", RowState.UNMEASURED, variant="upper")]).state is RowState.OK


def test_variants_take_no_part_in_what_a_row_scores() -> None:
    (found,) = score_rows([EXACT], [row_of(CASE, [draw(0, "yes"), draw(1, "no"), draw(0, "no", variant="upper")])])
    assert (dict(found.scores), found.answers, found.asked) == ({"exact": "0.5"}, ("yes", "no"), 2)
    assert [dict(one.scores) for one in found.draws] == [{"exact": "1"}, {"exact": "0"}, {"exact": "0"}]


def test_a_row_with_variants_alone_keeps_its_own_answer() -> None:
    asked = replace(row_of(CASE, [draw(0, "yes")]), draws=(draw(0, "no", variant="upper"),))
    (found,) = score_rows([EXACT], [asked])
    assert (dict(found.scores), found.answers, len(found.every_answer)) == ({"exact": "1"}, ("yes",), 2)


@PATIENT
@given(st.lists(st.decimals(0, 1, places=15), min_size=1, max_size=20))
@example([Decimal("0.0000000000003"), Decimal("0.0000000000004")])
def test_a_mean_of_scores_lies_among_them_and_has_twelve_places_at_most(values: list[Decimal]) -> None:
    text = [format(value, "f") for value in values]
    mean = Decimal(mean_scores([{"exact": one} for one in text])["exact"])
    assert min(values) <= mean <= max(values)
    assert abs(mean - sum(values, Decimal(0)) / len(values)) <= Decimal("1e-12")
    assert mean in {min(values), max(values)} or mean == round(mean, 12)


def test_answers_are_bound_by_the_results_and_their_times_by_the_timings() -> None:
    whole = replace(row("r1", "c1", {"exact": "0.5"}), draws=(draw(0, "a"), draw(1, "b")))
    turned = replace(whole, draws=whole.draws[::-1])
    assert results_digest([whole]) == results_digest([turned])
    assert timings_digest([whole]) == timings_digest([turned])
    assert results_digest([whole]) != results_digest([replace(whole, draws=())])
    for change in (
        {"output": "c"},
        {"state": RowState.FAILED},
        {"scores": {"exact": "1"}},
        {"variant": "upper"},
        {"repeat": 7},
        {"finish_reason": "length"},
        {"completion_tokens": 9},
    ):
        other = replace(whole, draws=(whole.draws[0], replace(whole.draws[1], **change)))
        assert results_digest([whole]) != results_digest([other]), change
    slower = replace(whole, draws=(whole.draws[0], replace(whole.draws[1], latency_us=1)))
    assert results_digest([whole]) == results_digest([slower])
    assert timings_digest([whole]) != timings_digest([slower])


def test_the_first_answer_has_the_key_of_a_suite_that_asks_once_and_others_have_their_own() -> None:
    def key(repeat: int = 0) -> Digest:
        said = [{"role": "user", "content": "x"}]
        return generation_key(said, RUN, [], {"temperature": "0"}, 0, RunnerClass("r", {}), repeat=repeat)

    keys = [key(turn) for turn in range(3)]
    assert keys[0] == key()
    assert len(set(keys)) == 3


# What more of them would do ----------------------------------------------------------------------------------


def told(outputs: Sequence[Sequence[int]]) -> list[EvaluatedRow]:
    return [
        replace(
            row(f"r{n}", f"c{n}", {}),
            draws=tuple(replace(draw(t, "x"), scores={"exact": str(v)}) for t, v in enumerate(values)),
        )
        for n, values in enumerate(outputs)
    ]


def test_more_rows_pay_where_rows_differ_and_more_answers_where_answers_do() -> None:
    rows_differ = repeats(told([(1, 1), (0, 0), (1, 1), (0, 1)] * 10), "exact")
    answers_differ = repeats(told([(1, 0), (0, 1), (1, 1), (0, 0), (0, 1), (1, 0)] * 10), "exact")
    assert rows_differ is not None
    assert answers_differ is not None
    assert (rows_differ.pays, answers_differ.pays) == ("rows", "answers")
    assert (rows_differ.rows, rows_differ.answers) == (40, 2)
    # between: variance of the means 0.1875·40/39 less half of what is within (0.125)
    assert float(rows_differ.within or 0) == pytest.approx(0.125)
    between = 0.171875 * 40 / 39 - 0.125 / 2
    assert float(rows_differ.between or 0) == pytest.approx(between, abs=1e-6)
    assert float(rows_differ.error or 0) == pytest.approx((between / 40 + 0.125 / 80) ** 0.5, abs=1e-6)


def test_of_rows_asked_once_nothing_is_told() -> None:
    assert repeats([row("r1", "c1", {"exact": "1"})], "exact") is None


def test_the_parts_of_a_gain_are_of_answers_with_the_same_number() -> None:
    before, after = told([(1, 0), (0, 1), (1, 0)]), told([(1, 0), (0, 1), (0, 0)])
    found = repeats_of_gain(before, after, "exact")
    assert found is not None
    assert found.rows == 3
    assert float(found.within or 0) == pytest.approx(0.5 / 3, abs=1e-6)
