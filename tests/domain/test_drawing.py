"""Which rows a shorter run asks, and on which rows runs of different length are compared."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from registry.domain.suites.drawing import asked_by_all, asked_by_both, first_rows


@dataclass(frozen=True)
class Row:
    sample_id: str
    cluster: str


def rows(sizes: list[int]) -> list[Row]:
    return [Row(f"c{c}-{i}", f"c{c}") for c, size in enumerate(sizes) for i in range(size)]


SIZES = st.lists(st.integers(1, 6), min_size=1, max_size=30)
SEEDS = st.integers(0, 2**31 - 1)


@given(sizes=SIZES, seed=SEEDS, least=st.integers(1, 100), shuffle=st.randoms(use_true_random=False))
def test_clusters_stay_together_in_an_order_that_rows_do_not_tell(
    sizes: list[int], seed: int, least: int, shuffle: random.Random
) -> None:
    whole = rows(sizes)
    first = first_rows(seed, whole, least)

    assert len(first) >= min(least, len(whole))
    in_all, chosen = Counter(r.cluster for r in whole), Counter(r.cluster for r in first)
    assert all(chosen[cluster] == in_all[cluster] for cluster in chosen)
    assert len(first) - least < max(sizes)
    others = list(whole)
    shuffle.shuffle(others)
    assert set(first_rows(seed, others, least)) == set(first)
    assert [r for r in whole if r in set(first)] == first  # in the order given


@given(sizes=SIZES, seed=SEEDS, one=st.integers(1, 100), other=st.integers(1, 100))
def test_shorter_runs_are_the_beginning_of_longer_ones_and_both_are_cut_to_them(
    sizes: list[int], seed: int, one: int, other: int
) -> None:
    ours, theirs = (first_rows(seed, rows(sizes), n) for n in (one, other))

    left, right = asked_by_both(seed, ours, theirs)

    assert set(left) == set(right) == set(ours if len(ours) < len(theirs) else theirs)
    assert asked_by_both(seed, theirs, ours) == (right, left)


@given(sizes=SIZES, seed=SEEDS, data=st.data())
def test_rows_that_are_missing_in_any_other_way_stay_missing(sizes: list[int], seed: int, data: st.DataObject) -> None:
    whole = rows(sizes)
    some = data.draw(st.lists(st.sampled_from(whole), unique=True, max_size=len(whole)))
    is_beginning = set(some) in [set(first_rows(seed, whole, n)) for n in range(1, len(whole) + 1)]

    left, right = asked_by_both(seed, whole, some)

    assert list(right) == some
    assert len(left) == (len(some) if is_beginning else len(whole))


def test_the_order_is_another_with_another_seed_and_hangs_on_no_cluster_size() -> None:
    alone = rows([1] * 400)
    firsts = {seed: {r.cluster for r in first_rows(seed, alone, 100)} for seed in range(20)}
    assert len({frozenset(first) for first in firsts.values()}) == 20

    uneven = rows([1, 9] * 200)
    small = sum(len({r.cluster for r in first_rows(s, uneven, 300) if sum(q.cluster == r.cluster for q in uneven) == 1})
                for s in range(5))  # fmt: skip
    large = sum(len({r.cluster for r in first_rows(s, uneven, 300) if sum(q.cluster == r.cluster for q in uneven) == 9})
                for s in range(5))  # fmt: skip
    assert 0.7 < small / large < 1.4


def test_of_many_runs_all_are_cut_to_the_shortest() -> None:
    whole = rows([2] * 30)
    runs = [first_rows(3, whole, n) for n in (60, 10, 24)]

    assert {len(run) for run in asked_by_all(3, runs)} == {10}
    assert asked_by_all(3, []) == []
