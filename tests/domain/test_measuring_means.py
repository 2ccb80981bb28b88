"""Measuring scores that are not just 0 and 1: bounds in the metric's own units, for either direction."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.measuring import ScoredRow, measure_difference, pooled
from registry.domain.measuring_means import measure_gain, measure_mean
from registry.domain.policies.measured_facts import Measurement, ScaleFact
from registry.domain.statistics.means import difference_bounds, mean_bounds
from registry.domain.statistics.scales import Scale

unhurried = settings(deadline=None, max_examples=40)
RULE, RUN, LIVE = digest_of("rule"), digest_of("run"), digest_of("live")
UNIT = ScaleFact(measures="bounded", low="0", high="1", lower_is_better=False)
LESS = ScaleFact(measures="bounded", low="0", high="1", lower_is_better=True)
HUNDRED = ScaleFact(measures="bounded", low="0", high="100", lower_is_better=False)
TENTHS = st.sampled_from([str(Decimal(n) / 10) for n in range(11)])


def rows(values: Sequence[str | None], per_cluster: int = 1) -> list[ScoredRow]:
    return [ScoredRow(f"r{i:03}", f"c{i // per_cluster}", value) for i, value in enumerate(values)]


def drawn(seed: int, n: int, tenths: range = range(11)) -> list[str | None]:
    random = Random(seed)
    return [str(Decimal(random.choice(tenths)) / 10) for _ in range(n)]


def mean(given_: list[ScoredRow], scale: ScaleFact = UNIT, operator: str = ">=", threshold: str = "0.5") -> Measurement:
    return measure_mean(RULE, RUN, given_, scale, level="0.95", operator=operator, threshold=threshold)


def gain(
    ours: list[ScoredRow],
    theirs: list[ScoredRow],
    scale: ScaleFact = UNIT,
    margin: str = "0.1",
    *,
    better: bool = False,
) -> Measurement:
    return measure_gain(RULE, RUN, LIVE, ours, theirs, scale, level="0.95", margin=margin, superior=better)


def ends(found: Measurement) -> tuple[Decimal, Decimal]:
    return Decimal(found.lower or "nan"), Decimal(found.upper or "nan")


def turned(given_: list[ScoredRow], top: int = 1) -> list[ScoredRow]:
    return [ScoredRow(r.sample_id, r.cluster, None if r.value is None else str(top - Decimal(r.value))) for r in given_]


def test_a_mean_is_measured_by_t_in_decimals_that_never_favour_passing() -> None:
    given_ = rows(drawn(1, 200), per_cluster=2)
    exact = mean_bounds([float(r.value or 0) for r in given_], [r.cluster for r in given_], 0.05, Scale(0.0, 1.0))
    found = mean(given_)
    assert (found.method, found.n, found.clusters) == ("t", 200, 100)
    assert exact.lower is not None
    assert exact.upper is not None
    assert Decimal(0) <= Decimal(exact.lower) - ends(found)[0] < Decimal("1e-12")
    assert Decimal(0) <= ends(found)[1] - Decimal(exact.upper) < Decimal("1e-12")


@unhurried
@given(values=st.lists(TENTHS, min_size=8, max_size=40), seed=st.integers(0, 9))
def test_the_order_of_rows_changes_no_digit(values: list[str], seed: int) -> None:
    given_ = rows(values, per_cluster=2)
    mixed = Random(seed).sample(given_, len(given_))
    assert mean(mixed) == mean(given_)
    other = turned(given_)
    assert gain(mixed, other) == gain(given_, other)


@unhurried
@given(pairs=st.lists(st.tuples(TENTHS, TENTHS), min_size=8, max_size=40))
def test_less_of_what_is_bad_is_judged_as_more_of_what_is_good(pairs: list[tuple[str, str]]) -> None:
    ours, theirs = rows([a for a, _ in pairs]), rows([b for _, b in pairs])
    good, bad = gain(ours, theirs), gain(turned(ours), turned(theirs), LESS)
    assert abs(ends(good)[0] - ends(bad)[0]) < Decimal("1e-9")
    assert abs(ends(good)[1] - ends(bad)[1]) < Decimal("1e-9")
    assert Decimal(bad.baseline_value or "nan") == 1 - Decimal(good.baseline_value or "nan")


@unhurried
@given(pairs=st.lists(st.tuples(TENTHS, TENTHS), min_size=8, max_size=40))
def test_swapping_the_sides_mirrors_the_bounds(pairs: list[tuple[str, str]]) -> None:
    ours, theirs = rows([a for a, _ in pairs]), rows([b for _, b in pairs])
    one, other = gain(ours, theirs), gain(theirs, ours)
    assert abs(ends(one)[0] + ends(other)[1]) < Decimal("1e-9")
    assert abs(ends(one)[1] + ends(other)[0]) < Decimal("1e-9")


@unhurried
@given(values=st.lists(TENTHS, min_size=8, max_size=30))
def test_measuring_every_row_twice_shows_nothing_more(values: list[str]) -> None:
    given_ = rows(values)
    once, twice = mean(given_), mean(list(pooled([given_, given_])))
    assert twice.clusters == once.clusters
    assert ends(twice) == pytest.approx(ends(once))


@unhurried
@given(values=st.lists(TENTHS, min_size=40, max_size=60), hidden=TENTHS)
def test_whatever_an_unmeasured_row_would_have_scored_lies_within_the_bounds(values: list[str], hidden: str) -> None:
    known, full = rows([None, *values]), rows([hidden, *values])
    low, high = ends(mean(known))
    assert low <= Decimal(mean(full).value or "nan") <= high
    theirs = turned(full)
    low, high = ends(gain(known, theirs))
    assert low <= Decimal(gain(full, theirs).value or "nan") <= high
    lacking = gain(known[1:], theirs)
    assert ends(lacking) == (low, high)
    assert lacking.n == len(values)


def test_where_less_is_better_the_worst_that_is_unmeasured_is_the_most() -> None:
    values: list[str | None] = ["0.1", "0.2", "0", "0.1"] * 25
    values[0] = None
    low, high = ends(mean(rows(values), LESS, "<=", "0.2"))
    worst = ends(mean(rows(["1", *values[1:]]), LESS, "<=", "0.2"))
    assert high == worst[1]
    live = rows(["0.1"] * 100)
    assert ends(gain(rows(values), live, LESS))[0] == ends(gain(rows(["1", *values[1:]]), live, LESS))[0]
    assert low < high


def test_units_are_those_of_the_metric() -> None:
    given_, live = drawn(3, 120, range(1001)), drawn(4, 120, range(1001))
    found = gain(rows(given_), rows(live), HUNDRED, "20")
    hundredth = [[str(Decimal(v or "0") / 100) for v in side] for side in (given_, live)]
    small = gain(rows(hundredth[0]), rows(hundredth[1]), UNIT, "0.2")
    assert [float(e) for e in ends(found)] == pytest.approx([100 * float(e) for e in ends(small)])
    assert found.needed == small.needed


def test_few_differences_are_bounded_by_the_range_and_not_by_their_spread() -> None:
    live: list[str | None] = ["0.5"] * 100
    ours = ["0.6", *live[1:]]
    found = gain(rows(ours), rows(live), margin="0.02")
    spread = difference_bounds([0.1] + [0.0] * 99, range(100), 0.05, Scale())  # of an open range: no bound at all
    assert spread.reason == "sparse"
    assert found.method == "sparse"
    assert ends(found)[0] < Decimal("-0.029")
    assert found.needed == 2000  # where 20 clusters would differ
    same = gain(rows(live), rows(live), margin="0.02")
    assert (same.method, same.needed) == ("markov", 149)
    assert ends(same)[0] == -ends(same)[1]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([], "no_data"),
        (["0.5"], "one_cluster"),
        (["0.5", "0.6"] * 3, "few_clusters"),
        ([None, *["0.5", "0.6"] * 9], "too_many_unmeasured"),
    ],
)
def test_why_there_is_no_bound_is_told(values: list[str | None], reason: str) -> None:
    found = mean(rows(values))
    assert (found.lower, found.upper, found.reason) == (None, None, reason)


def test_what_only_one_of_both_cases_bounds_has_no_bounds() -> None:
    """With the unmeasured row at its worst, all five clusters say the same; at its best, nothing bounds five."""
    nothing: list[str | None] = [None if i == 7 else "0" for i in range(40)]
    assert mean(rows(nothing, per_cluster=8)).reason == "few_clusters"
    live = rows(["1"] * 40, per_cluster=8)
    assert gain(rows(nothing, per_cluster=8), live).reason == "few_clusters"


def test_rows_that_do_not_go_together_are_not_compared() -> None:
    ours, theirs = rows(drawn(1, 20)), rows(drawn(1, 20), per_cluster=2)
    assert gain(ours, theirs).reason == "not_comparable"
    assert gain(ours, [ScoredRow("other", "c", "1")]).reason == "no_data"


@pytest.mark.parametrize("value", ["1.1", "-0.1", "NaN", "inf", "high"])
def test_a_score_outside_the_range_is_refused(value: str) -> None:
    with pytest.raises(InvalidInputError, match="score_out_of_range") as refused:
        mean(rows([*drawn(1, 9), value]))
    assert refused.value.where == "r009"


def test_a_plan_tells_how_many_rows_would_show_it() -> None:
    ours, theirs = rows(drawn(5, 60)), rows(drawn(9, 60))
    straddling = gain(ours, theirs, margin="0.05")
    assert straddling.needed is not None
    assert straddling.needed > 60
    assert gain(ours, theirs, margin="0.9").needed is None
    better = rows([str(min(Decimal(1), Decimal(r.value or "0") + Decimal("0.1"))) for r in theirs])
    assert gain(better, theirs, margin="0.05", better=True).needed is None
    nearly = gain(rows(drawn(8, 60)), ours, margin="0.01", better=True)  # by 0.06
    assert nearly.needed is not None
    assert nearly.needed > 60
    assert gain(theirs, better, margin="0", better=True).needed is None
    floor = mean(rows(drawn(7, 60)), threshold="0.47")
    assert floor.needed == 8065
    assert mean(turned(rows(drawn(7, 60))), operator="<=", threshold="0.53").needed == floor.needed
    assert mean(rows(drawn(7, 60)), operator="<=", threshold="0.47").needed is None


# Superiority of what is right or wrong -------------------------------------------------------------------


def right(won: int, lost: int, both: int) -> tuple[list[ScoredRow], list[ScoredRow]]:
    return rows(["1"] * won + ["0"] * lost + ["1"] * both), rows(["0"] * won + ["1"] * lost + ["1"] * both)


@pytest.mark.parametrize(("won", "lost", "p"), [(5, 0, "0.03125"), (4, 0, "0.0625"), (0, 0, "1"), (9, 25, None)])
def test_being_better_at_all_is_tested_exactly(won: int, lost: int, p: str | None) -> None:
    found = measure_difference(RULE, RUN, LIVE, *right(won, lost, 90), level="0.95", margin="0", superior=True)
    assert found.p is not None
    assert p is None or found.p == p
    assert (found.needed is not None) == (won == 4)
    assert measure_difference(RULE, RUN, LIVE, *right(won, lost, 90), level="0.95", margin="0.02").p is None


def test_a_margin_or_clusters_leave_it_to_the_bounds() -> None:
    ours, theirs = right(25, 5, 70)
    assert measure_difference(RULE, RUN, LIVE, ours, theirs, level="0.95", margin="0.1", superior=True).p is None
    tied = [[ScoredRow(r.sample_id, f"c{i // 2}", r.value) for i, r in enumerate(side)] for side in (ours, theirs)]
    assert measure_difference(RULE, RUN, LIVE, *tied, level="0.95", margin="0", superior=True).p is None


def test_an_unmeasured_row_counts_as_lost_in_the_exact_test() -> None:
    ours, theirs = right(5, 0, 95)
    ours[50] = ScoredRow(ours[50].sample_id, ours[50].cluster, None)
    found = measure_difference(RULE, RUN, LIVE, ours, theirs, level="0.95", margin="0", superior=True)
    assert float(found.p or "nan") == pytest.approx(0.109375)  # 5 to 1
    less = measure_difference(
        RULE, RUN, LIVE, turned(ours), turned(theirs), level="0.95", margin="0", superior=True, lower_is_better=True
    )
    assert (less.p, less.needed) == (found.p, found.needed)


def test_where_one_is_wrong_the_exact_bounds_are_turned() -> None:
    ours, theirs = right(25, 5, 70)
    good = measure_difference(RULE, RUN, LIVE, ours, theirs, level="0.95", margin="0", superior=True)
    bad = measure_difference(
        RULE, RUN, LIVE, turned(ours), turned(theirs), level="0.95", margin="0", superior=True, lower_is_better=True
    )
    assert good.model_copy(update={"baseline_value": None}) == bad.model_copy(update={"baseline_value": None})
    assert (good.baseline_value, bad.baseline_value) == ("0.75", "0.25")
    ours[99] = ScoredRow(ours[99].sample_id, ours[99].cluster, None)
    worst = measure_difference(
        RULE, RUN, LIVE, turned(ours), turned(theirs), level="0.95", margin="0.1", lower_is_better=True
    )
    assert ends(worst)[0] < ends(bad)[0]
