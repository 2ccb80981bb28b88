"""Slices: harm is claimed with correction, non-inferiority of all without."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from importlib import import_module

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, t

from registry.domain.statistics.outcomes import Outcome
from registry.domain.statistics.paired import tango
from registry.domain.statistics.scales import Scale
from registry.domain.statistics.slices import Mode, Slice, SliceStatus, compare_slices, holm, slice_floors

ALPHA, MARGIN = 0.05, 0.05


@settings(deadline=None, max_examples=8)  # the oracle takes its time
@given(values=st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_holm_agrees_with_statsmodels(values: list[float]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracle = import_module("statsmodels.stats.multitest")

    assert holm(values) == pytest.approx(oracle.multipletests(values, method="holm")[1].tolist())


def test_holm_steps_down() -> None:
    assert holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])
    assert holm([]) == []


def test_a_slice_that_collapses_fails_whatever_the_others_gain() -> None:
    found = compare_slices(
        [_slice("gained", 100, better=60), _slice("lost", 40, worse=30), _slice("same", 60, better=2, worse=2)],
        ALPHA,
        MARGIN,
        binary=True,
    )

    assert found.judged.outcome is Outcome.FAILED
    assert [r.status for r in found.results] == [SliceStatus.PASSED, SliceStatus.FAILED, SliceStatus.UNCLEAR]
    assert found.worst is not None
    assert found.worst.name == "lost"


def test_harm_is_suspected_where_only_the_correction_saves_a_slice() -> None:
    bad = _slice("bad", 100, better=2, worse=16)
    alone = compare_slices([bad], ALPHA, MARGIN, binary=True)
    among = compare_slices(
        [bad, *(_slice(str(k), 100, better=5, worse=5) for k in range(9))], ALPHA, MARGIN, binary=True
    )

    assert alone.results[0].status is SliceStatus.FAILED
    assert among.results[0].status is SliceStatus.SUSPECTED
    assert among.results[0].adjusted == pytest.approx(10 * (among.results[0].p or 0))
    assert (among.judged.outcome, among.judged.reason) == (Outcome.INCONCLUSIVE, "harm_suspected")


def test_the_chance_of_harm_is_below_alpha_just_if_the_upper_bound_is_below_the_margin() -> None:
    for worse in range(40):
        (result,) = compare_slices([_slice("s", 80, better=3, worse=worse)], ALPHA, MARGIN, binary=True).results
        upper = tango(3, worse, 80, ALPHA).upper
        assert upper is not None
        assert ((result.p or 0) < ALPHA) == (upper < -MARGIN)


@pytest.mark.parametrize(("required", "mode", "outcome"), [
    (True, "no_harm", Outcome.INCONCLUSIVE),
    (False, "no_harm", Outcome.PASSED),
    (False, "all_non_inferior", Outcome.INCONCLUSIVE),
])  # fmt: skip
def test_a_small_slice_matters_if_it_is_required(required: bool, mode: Mode, outcome: Outcome) -> None:
    slices = [_slice("large", 400, better=10), _slice("small", 29, required=required)]
    found = compare_slices(slices, ALPHA, MARGIN, mode=mode, binary=True)

    assert found.results[1].status is SliceStatus.INSUFFICIENT
    assert found.results[1].needed == 30
    assert found.results[1].detectable is None
    assert found.judged.outcome is outcome


def test_no_harm_lets_an_unclear_slice_pass_and_says_what_it_could_have_missed() -> None:
    slices = [_slice("a", 40, better=2, worse=2), _slice("b", 400, better=2, worse=2)]
    lenient, strict = (compare_slices(slices, ALPHA, MARGIN, mode=m, binary=True) for m in _modes())
    error = (4 / 40 / 40) ** 0.5

    assert (lenient.judged.outcome, strict.judged.outcome) == (Outcome.PASSED, Outcome.INCONCLUSIVE)
    # z of 1 - 0.05 / 2 and z of 0.8
    assert lenient.results[0].detectable == pytest.approx((1.959964 + 0.841621) * error, rel=1e-6)
    assert lenient.results[0].needed is not None
    assert lenient.results[0].needed > 40
    assert lenient.results[1].needed is None


def test_means_are_tested_by_t_and_constant_ones_by_the_range() -> None:
    values = [-0.2 + 0.01 * (k % 7) for k in range(40)]
    found = compare_slices(
        [Slice("low", values, range(40)), Slice("constant", [-0.5] * 40, range(40))],
        ALPHA,
        MARGIN,
        binary=False,
    )
    error = float(np.std(values, ddof=1)) / 40**0.5

    assert found.results[0].p == pytest.approx(t.cdf((np.mean(values) + MARGIN) / error, 39))
    assert found.results[1].p == pytest.approx(((1 + MARGIN) / 1.5) ** 40)
    assert [r.status for r in found.results] == [SliceStatus.FAILED] * 2


def test_a_constant_slice_that_did_not_lose_is_no_harm_and_is_planned_for() -> None:
    (result,) = compare_slices([Slice("s", [0.0] * 40, range(40))], ALPHA, MARGIN, binary=False).results

    assert (result.p, result.status) == (1.0, SliceStatus.UNCLEAR)
    assert result.needed == 59  # ln 0.05 / ln 0.95


def test_any_number_of_rows_that_are_all_alike_is_weighed() -> None:
    """1.05 to the power of 20 000 is no number."""
    rows = Slice("same", [0.0] * 20_000, range(20_000))
    (found,) = compare_slices([rows], 0.05, 0.05, scale=Scale(0.0, 1.0), binary=False).results
    assert (found.p, found.status) == (1.0, SliceStatus.PASSED)
    high = Slice("high", [0.99] * 400, range(400))
    (floor,) = slice_floors([high], 0.05, 0.5, scale=Scale(0.0, 1.0), binary=False).results
    assert (floor.p, floor.status) == (1.0, SliceStatus.PASSED)


def test_a_margin_finer_than_a_float_is_never_shown() -> None:
    rows = Slice("same", [0.0] * 40, range(40))
    (found,) = compare_slices([rows], 0.05, 1e-17, scale=Scale(0.0, 1.0), binary=False).results
    assert (found.status, found.needed) == (SliceStatus.UNCLEAR, None)


def test_few_clusters_have_no_verdict() -> None:
    (result,) = compare_slices(
        [Slice("s", [0.1 * (k % 3) for k in range(40)], [k % 7 for k in range(40)])], ALPHA, MARGIN, binary=False
    ).results

    assert (result.status, result.bounds.reason) == (SliceStatus.INSUFFICIENT, "few_clusters")


def test_floors_of_shares_are_exact() -> None:
    slices = [_scores("low", 60, 40), _scores("high", 60, 60), _scores("edge", 60, 55)]
    found = slice_floors(slices, ALPHA, 0.9, binary=True)

    assert [r.p for r in found.results] == pytest.approx([binom.cdf(k, 60, 0.9) for k in (40, 60, 55)])
    assert [r.status for r in found.results] == [SliceStatus.FAILED, SliceStatus.PASSED, SliceStatus.UNCLEAR]


def test_floors_of_clustered_shares_and_ceilings_mirror_each_other() -> None:
    hits = [1, 1, 1, 0, 1, 1] * 10
    clusters = [k // 3 for k in range(60)]
    below = slice_floors([Slice("s", hits, clusters)], ALPHA, 0.9, binary=True)
    above = slice_floors(
        [Slice("s", [1 - h for h in hits], clusters)], ALPHA, 0.1, binary=True, scale=Scale(0.0, 1.0, True)
    )

    assert below.results[0].p == pytest.approx(above.results[0].p)
    assert below.results[0].needed == above.results[0].needed
    assert below.results[0].status is above.results[0].status


def test_floors_of_means_and_ceilings_mirror_each_other() -> None:
    values = [0.5 + 0.01 * (k % 9) for k in range(40)]
    for limit in (0.4, 0.53, 0.6):
        below = slice_floors([Slice("s", values, range(40))], ALPHA, limit, binary=False)
        above = slice_floors(
            [Slice("s", [1 - v for v in values], range(40))],
            ALPHA,
            1 - limit,
            binary=False,
            scale=Scale(0.0, 1.0, lower_is_better=True),
        )
        assert below.results[0].p == pytest.approx(above.results[0].p)
        assert below.results[0].status is above.results[0].status
        assert below.results[0].needed == above.results[0].needed


def test_the_order_of_slices_does_not_change_what_is_said_of_each() -> None:
    slices = [_slice(str(k), 100, better=5, worse=5 + 3 * k) for k in range(6)]
    here = compare_slices(slices, ALPHA, MARGIN, binary=True)
    there = compare_slices(slices[::-1], ALPHA, MARGIN, binary=True)

    assert {r.name: r for r in here.results} == {r.name: r for r in there.results}
    assert here.judged == there.judged


def test_no_slices_are_no_evidence() -> None:
    assert compare_slices([], ALPHA, MARGIN, binary=True).judged.outcome is Outcome.INCONCLUSIVE


def test_harm_is_claimed_wrongly_in_at_most_one_family_of_twenty() -> None:
    generator = np.random.Generator(np.random.PCG64(10))
    runs, law = 300, [0.1 + MARGIN / 2, 0.8, 0.1 - MARGIN / 2]
    wrong = 0
    for _ in range(runs):
        slices = [Slice(str(k), generator.choice([-1, 0, 1], 120, p=law), range(120)) for k in range(5)]
        wrong += compare_slices(slices, ALPHA, MARGIN, binary=True).judged.outcome is Outcome.FAILED

    assert wrong / runs <= 0.07


def _modes() -> Sequence[Mode]:
    return ("no_harm", "all_non_inferior")


def _slice(name: str, n: int, *, better: int = 0, worse: int = 0, required: bool = True) -> Slice:
    return Slice(name, [1] * better + [-1] * worse + [0] * (n - better - worse), range(n), required=required)


def _scores(name: str, n: int, right: int) -> Slice:
    return Slice(name, [1] * right + [0] * (n - right), range(n))
