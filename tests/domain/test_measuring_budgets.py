from __future__ import annotations

from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import digest_of
from registry.domain.evaluations import TIMED_OUT, UNANSWERED, EvaluatedRow, RowState, state_of
from registry.domain.measuring_budgets import BudgetAsked, SpentRow, measure_budget, measure_ratio, spent
from registry.domain.statistics.quantiles import clustered_quantile, quantile_bounds

unhurried = settings(deadline=None, max_examples=25)
RULE, RUN, BASELINE = digest_of("rule"), digest_of("run"), digest_of("baseline")
P95 = BudgetAsked("0.95", "700", "0.95")
MEAN = BudgetAsked("0.95", "700")


def test_a_quantile_is_bounded_by_order_statistics() -> None:
    found = measure_budget(RULE, RUN, _rows(range(1, 201)), P95)

    exact = quantile_bounds(list(range(1, 201)), 0.95, 0.05).bounds
    assert (found.value, found.lower, found.upper) == ("190", str(int(exact.lower or 0)), str(int(exact.upper or 0)))
    assert (found.n, found.clusters, found.method, found.needed) == (200, 200, "order_statistic", None)


def test_58_rows_are_too_few_for_the_quantile_095_and_59_are_not() -> None:
    few, enough = (measure_budget(RULE, RUN, _rows(range(1, n + 1)), P95) for n in (58, 59))

    assert (few.reason, few.lower, few.upper, few.needed) == ("too_few_rows", None, None, 59)
    assert (enough.reason, enough.upper) == ("", "59")


def test_a_limit_between_the_bounds_says_how_many_rows_would_do() -> None:
    found = measure_budget(RULE, RUN, _rows(range(1, 201)), BudgetAsked("0.95", "193", "0.95"))
    assert found.needed is not None
    assert found.needed > 200
    assert measure_budget(RULE, RUN, _rows(range(1, 201)), BudgetAsked("0.95", "199", "0.95")).needed is None


def test_rows_that_went_unanswered_may_lie_beyond_any_limit() -> None:
    """A quantile of those that were answered would get better with every row that is not."""
    rows = [*_rows(range(1, 192)), *(SpentRow(f"x{i}", f"x{i}", None) for i in range(9))]
    found = measure_budget(RULE, RUN, rows, P95)
    assert (found.n, found.reason, found.upper) == (191, "unanswered_rows", None)
    few = measure_budget(RULE, RUN, [*_rows(range(1, 199)), SpentRow("x", "x", None), SpentRow("y", "y", None)], P95)
    all_ = measure_budget(RULE, RUN, _rows(range(1, 201)), P95)
    assert (few.upper, few.n) == (all_.upper, 198)


def test_a_mean_is_bounded_by_t() -> None:
    found = measure_budget(RULE, RUN, _rows([600 + i % 50 for i in range(200)]), MEAN)

    assert (found.value, found.method, found.n) == ("624.5", "t", 200)
    assert 622.5 < float(found.lower or 0) < 624.5 < float(found.upper or 0) < 626.5


def test_a_mean_of_rows_that_all_took_the_same_has_no_bound() -> None:
    assert measure_budget(RULE, RUN, _rows([5] * 200), MEAN).reason == "no_spread"
    assert measure_budget(RULE, RUN, _rows([5] * 200), P95).upper == "5"


def test_many_rows_without_an_answer_leave_no_bound() -> None:
    rows = [*_rows(range(1, 190)), *(SpentRow(f"x{i}", f"x{i}", None) for i in range(11))]
    assert measure_budget(RULE, RUN, rows, MEAN).reason == "too_many_unmeasured"
    assert measure_budget(RULE, RUN, [], MEAN).reason == "no_data"


def test_a_ratio_is_that_of_the_same_rows() -> None:
    live = _rows(range(100, 300))
    slower = [
        SpentRow(row.sample_id, row.cluster, (row.spent or 0) * (1.1 + 0.001 * (i % 3))) for i, row in enumerate(live)
    ]
    found = measure_ratio(RULE, RUN, BASELINE, slower[::-1], live, BudgetAsked("0.95", "1.05"))

    assert (found.method, found.n, found.baseline, found.baseline_value) == ("log_ratio", 200, BASELINE, "199.5")
    assert 1.1 < float(found.lower or 0) < 1.101 < float(found.upper or 0) < 1.102


def test_swapping_the_sides_of_a_ratio_inverts_it() -> None:
    rng = Random(3)
    ours, theirs = (_rows([rng.uniform(1, 9) for _ in range(60)]) for _ in range(2))
    asked = BudgetAsked("0.95", "1.1")
    here, there = (
        measure_ratio(RULE, RUN, BASELINE, ours, theirs, asked),
        measure_ratio(RULE, RUN, BASELINE, theirs, ours, asked),
    )
    assert float(here.upper or 0) == pytest.approx(1 / float(there.lower or 1))
    assert float(here.value or 0) == pytest.approx(1 / float(there.value or 1))


def test_few_rows_that_changed_alike_are_a_coincidence() -> None:
    """Four coins fall alike in one case of sixteen, five in less than one of twenty."""
    few, enough = ([SpentRow(f"r{i}", f"c{i // 2}", 10.0) for i in range(2 * n)] for n in (4, 5))
    asked = BudgetAsked("0.95", "1.1")
    found = measure_ratio(RULE, RUN, BASELINE, few, few, asked)
    assert (found.reason, found.lower, found.upper, found.clusters, found.needed) == ("too_few_rows", None, None, 4, 9)
    assert measure_ratio(RULE, RUN, BASELINE, enough, enough, asked).upper == "1"


def test_rows_that_all_changed_alike_are_bounded_by_their_median() -> None:
    rows = _rows([7] * 200)
    found = measure_ratio(RULE, RUN, BASELINE, rows, rows, BudgetAsked("0.95", "1.1"))
    assert (found.value, found.lower, found.upper, found.method) == ("1", "1", "1", "median")


def test_sides_that_share_too_few_rows_are_not_compared() -> None:
    rows, asked = _rows(range(1, 101)), BudgetAsked("0.95", "1.1")
    others = [SpentRow(f"o{i}", f"o{i}", 5.0) for i in range(100)]
    moved = [SpentRow(row.sample_id, "one", row.spent) for row in rows]
    assert measure_ratio(RULE, RUN, BASELINE, rows, others, asked).reason == "no_data"
    assert measure_ratio(RULE, RUN, BASELINE, rows, rows[:90], asked).reason == "too_many_unmeasured"
    assert measure_ratio(RULE, RUN, BASELINE, rows, moved, asked).reason == "not_comparable"


@pytest.mark.parametrize(
    ("finish", "tokens", "latency", "metric", "expected"),
    [
        ("eos", (10, 5), 2500, "latency_ms", 2.5),
        ("eos", (10, 5), 2500, "prompt_tokens", 10.0),
        ("eos", (10, 5), 2500, "completion_tokens", 5.0),
        ("eos", (10, 5), 2500, "total_tokens", 15.0),
        (TIMED_OUT, (0, 0), 60_000_000, "latency_ms", 60_000.0),
        (TIMED_OUT, (0, 0), 60_000_000, "total_tokens", None),
        (UNANSWERED, (0, 0), 0, "latency_ms", None),
        ("content_filter", (10, 0), 900, "latency_ms", None),
        ("content_filter", (10, 0), 900, "total_tokens", None),
        ("truncated_prompt", (10, 0), 0, "completion_tokens", None),
        ("truncated_prompt", (10, 0), 0, "prompt_tokens", 10.0),
    ],
)
def test_what_a_row_took_is_not_known_of_one_that_was_not_answered(
    finish: str, tokens: tuple[int, int], latency: int, metric: Any, expected: float | None
) -> None:
    state = state_of(finish)
    row = EvaluatedRow("r", "c", state, "", "", finish, *tokens, latency, {})
    assert (state is RowState.OK) == (finish == "eos")
    assert spent(row, metric) == SpentRow("r", "c", expected)


# Properties ----------------------------------------------------------------------------------------------


@unhurried
@given(n=st.integers(60, 200), q=st.sampled_from(["0.5", "0.9", "0.95"]), seed=st.integers(0, 1000))
def test_the_order_of_rows_changes_nothing(n: int, q: str, seed: int) -> None:
    rng, asked = Random(seed), BudgetAsked("0.95", "100", q)
    rows = _rows([rng.uniform(0.5, 1e4) for _ in range(n)])
    before = [measure_budget(RULE, RUN, rows, asked), measure_budget(RULE, RUN, rows, MEAN)]
    rng.shuffle(rows)
    assert [measure_budget(RULE, RUN, rows, asked), measure_budget(RULE, RUN, rows, MEAN)] == before


@unhurried
@given(n=st.integers(60, 400), q=st.sampled_from([0.5, 0.9, 0.95]))
def test_splitting_rows_into_identical_repeats_shows_nothing_more(n: int, q: float) -> None:
    """But for one place: ranks are whole numbers, and those of fewer rows may happen to fit their level better."""
    values, clusters = list(range(n)), list(range(n))
    whole = clustered_quantile(values, clusters, q, 0.05).bounds
    split = clustered_quantile(values * 2, clusters * 2, q, 0.05).bounds

    assert whole == quantile_bounds(values, q, 0.05).bounds
    assert abs((split.value or 0) - (whole.value or 0)) <= 1
    assert split.upper is None or (whole.upper is not None and split.upper >= whole.upper - 1)
    assert split.lower is None or (whole.lower is not None and split.lower <= whole.lower + 1)


def test_a_clustered_quantile_keeps_its_level() -> None:
    """Rows of a cluster take alike; taken for independent ones, their bound would miss the quantile far too often."""
    rng, kept, bold, runs = np.random.default_rng(7), 0, 0, 300
    for _ in range(runs):
        middle = np.repeat(rng.normal(size=40), 8)
        values = middle * 0.9 + rng.normal(size=320) * 0.19**0.5
        clusters = np.repeat(np.arange(40), 8)
        upper = clustered_quantile(values, clusters, 0.9, 0.05).bounds.upper
        kept += upper is None or upper >= 1.2816
        naive = quantile_bounds(values, 0.9, 0.05).bounds.upper
        bold += naive is None or naive >= 1.2816
    assert kept / runs > 0.91
    assert bold / runs < 0.85


def _rows(values: Any) -> list[SpentRow]:
    return [SpentRow(f"r{i:04}", f"r{i:04}", float(value)) for i, value in enumerate(values)]
