"""The bootstrap of corpus metrics."""

from __future__ import annotations

import tracemalloc
import warnings
from hashlib import sha256
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pytest
from scipy.stats import bootstrap

from registry.domain.digests import digest_of_bytes
from registry.domain.scorers.f1 import macro_counts
from registry.domain.statistics import corpus
from registry.domain.statistics.corpus import bootstrap_seed, by_cluster, corpus_difference, corpus_value

Floats: TypeAlias = npt.NDArray[np.float64]
ALPHA = 0.05
LABELS = macro_counts(["a", "b", "c"])


def label_counts(outputs: list[str], targets: list[str]) -> Floats:
    """For each row and each label: right, wanted and given."""
    return np.array([LABELS.of(output, target) for output, target in zip(outputs, targets, strict=True)], float)


def macro_f1(sums: Floats) -> Floats:
    return LABELS.metric(np.asarray(sums, dtype=np.int64))


@pytest.mark.parametrize("clusters", [40, 200])
def test_bounds_agree_with_scipys_bootstrap(clusters: int) -> None:
    ours, theirs = _two_sides(clusters)

    def difference(index: npt.NDArray[np.int64], axis: int = -1) -> Floats:
        return macro_f1(ours[index].sum(axis=axis - 1 if axis < 0 else axis)) - macro_f1(
            theirs[index].sum(axis=axis - 1 if axis < 0 else axis)
        )

    oracle = bootstrap(
        (np.arange(clusters),),
        difference,
        vectorized=True,
        confidence_level=1 - 2 * ALPHA,
        n_resamples=9999,
        method="BCa",
        batch=500,
        rng=np.random.default_rng(1),
    )

    found = corpus_difference(ours, theirs, macro_f1, seed=1, alpha=ALPHA)

    width = oracle.confidence_interval.high - oracle.confidence_interval.low
    assert found.bounds.lower == pytest.approx(oracle.confidence_interval.low, abs=0.05 * width)
    assert found.bounds.upper == pytest.approx(oracle.confidence_interval.high, abs=0.05 * width)
    assert found.bounds.error == pytest.approx(oracle.standard_error, rel=0.05)


def test_bounds_of_a_skewed_and_biased_metric_agree_with_scipys_bootstrap() -> None:
    values = np.repeat([0.0, 1.0, 5.0, 20.0], [30, 20, 7, 3])
    oracle = bootstrap(
        (values,), np.std, confidence_level=1 - 2 * ALPHA, n_resamples=9999, method="BCa", rng=np.random.default_rng(3)
    ).confidence_interval
    statistics = np.stack([np.ones(60), values, values**2], axis=1)

    found = corpus_value(statistics, _deviation, seed=7, alpha=ALPHA)

    assert [found.bounds.lower, found.bounds.upper] == pytest.approx(
        [oracle.low, oracle.high], abs=0.03 * (oracle.high - oracle.low)
    )


def test_clusters_that_are_equal_weigh_as_many_as_they_are() -> None:
    values = np.repeat([0.0, 1.0, 5.0, 20.0], [30, 20, 7, 3])
    apart = values + np.arange(60) * 1e-9  # each a kind of its own, in the same order
    one, other = (
        corpus_value(np.stack([np.ones(60), v, v**2], axis=1), _deviation, seed=7, alpha=ALPHA).bounds
        for v in (values, apart)
    )

    assert [one.lower, one.upper] == pytest.approx([other.lower, other.upper], abs=1e-5)


def test_a_label_that_a_resample_wants_nowhere_does_not_count() -> None:
    # right, wanted, given of two labels
    assert float(macro_f1(np.array([2.0, 3, 2, 0, 0, 1]))) == pytest.approx(4 / 5)


def test_bounds_of_a_skewed_mean_agree_with_another_library() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from arch.bootstrap import IIDBootstrap
    values = np.random.Generator(np.random.PCG64(18)).exponential(1, 50)
    oracle = IIDBootstrap(values, seed=np.random.default_rng(2)).conf_int(
        np.mean, reps=9999, method="bca", size=1 - 2 * ALPHA
    )[:, 0]
    statistics = np.stack([values, np.ones(50)], axis=1)

    found = corpus_value(statistics, _ratio, seed=3, alpha=ALPHA)

    assert [found.bounds.lower, found.bounds.upper] == pytest.approx(oracle.tolist(), abs=0.03)


def test_both_ways_of_drawing_have_the_same_law(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = _two_sides(400)
    found = []
    for kinds in (1, 10_000):  # as good as always by kinds, and never
        monkeypatch.setattr(corpus, "_FEW_KINDS", kinds)
        found.append(corpus_difference(ours, theirs, macro_f1, seed=4, alpha=ALPHA).bounds)
    one, other = found

    assert one.lower != other.lower
    assert one.lower == pytest.approx(other.lower, abs=0.05 * ((one.upper or 0) - (one.lower or 0)))
    assert one.error == pytest.approx(other.error, rel=0.05)


def test_the_order_of_clusters_changes_nothing_and_the_seed_does() -> None:
    ours, theirs = _two_sides(60)
    order = np.random.Generator(np.random.PCG64(19)).permutation(60)

    here = corpus_difference(ours, theirs, macro_f1, seed=5, alpha=ALPHA)

    assert corpus_difference(ours[order], theirs[order], macro_f1, seed=5, alpha=ALPHA) == here
    assert corpus_difference(ours, theirs, macro_f1, seed=6, alpha=ALPHA).bounds.lower != here.bounds.lower


def test_swapping_the_sides_mirrors_the_bounds_and_so_does_less_is_better() -> None:
    ours, theirs = _two_sides(200)
    here = corpus_difference(ours, theirs, macro_f1, seed=5, alpha=ALPHA).bounds
    there = corpus_difference(theirs, ours, macro_f1, seed=5, alpha=ALPHA).bounds
    turned = corpus_difference(ours, theirs, macro_f1, seed=5, alpha=ALPHA, lower_is_better=True).bounds
    noise = 0.05 * ((here.upper or 0) - (here.lower or 0))

    assert there.value == pytest.approx(-(here.value or 0))
    assert there.lower == pytest.approx(-(here.upper or 0), abs=noise)
    assert turned.lower == pytest.approx(-(here.upper or 0))
    assert turned.upper == pytest.approx(-(here.lower or 0))


def test_few_clusters_no_clusters_and_equal_sides_have_no_bounds() -> None:
    ours, theirs = _two_sides(20)

    assert corpus_difference(ours, theirs, macro_f1, seed=1, alpha=ALPHA).bounds.reason == ""
    assert corpus_difference(ours[:19], theirs[:19], macro_f1, seed=1, alpha=ALPHA).bounds.reason == "few_clusters"
    assert corpus_difference(ours, ours, macro_f1, seed=1, alpha=ALPHA).bounds.reason == "degenerate"
    empty = np.zeros((0, 9))
    assert corpus_difference(empty, empty, macro_f1, seed=1, alpha=ALPHA).bounds.reason == "no_data"


def test_a_metric_that_is_no_number_for_some_resample_has_no_bounds() -> None:
    statistics = np.zeros((20, 3))
    statistics[0] = 1

    assert corpus_value(statistics, _nowhere_else, seed=1, alpha=ALPHA).bounds.reason == "undefined"


def test_rows_are_summed_by_cluster() -> None:
    sums = by_cluster([[1, 0], [2, 1], [4, 0]], ["b", "a", "b"])

    assert sums.tolist() == [[2, 1], [5, 0]]


def test_the_seed_follows_from_what_is_compared() -> None:
    one, other, data = (digest_of_bytes(text) for text in (b"a", b"b", b"c"))

    seed = bootstrap_seed("quality", one, other, data)

    assert seed == int(sha256(f"quality\n{one}\n{other}\n{data}".encode()).hexdigest()[:16], 16)
    assert seed != bootstrap_seed("quality", other, one, data)


def test_more_clusters_are_planned_by_the_square_of_the_error() -> None:
    found = corpus_difference(*_two_sides(200), macro_f1, seed=5, alpha=ALPHA)
    needed = found.needed(0.01, ALPHA)

    assert needed is not None
    assert found.bounds.error is not None
    assert needed.if_equal == pytest.approx(200 * (found.bounds.error * 2.486475 / 0.01) ** 2, rel=1e-5)


def test_memory_does_not_grow_with_the_number_of_resamples() -> None:
    ours = np.random.Generator(np.random.PCG64(20)).random((3000, 2))

    def peak(resamples: int) -> int:
        tracemalloc.start()
        corpus_value(ours, _ratio, seed=1, alpha=ALPHA, resamples=resamples)
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(10)
    few, many = peak(2000), peak(4000)
    assert many < few + 2_000_000
    assert many < 100_000_000


@pytest.mark.nightly
def test_corpus_bounds_pass_a_release_at_the_margin_seldom() -> None:
    generator, passed, runs = np.random.Generator(np.random.PCG64(21)), 0, 400
    for run in range(runs):
        # 90 % right on one side, 85 % on the other: micro F1 falls by exactly 0.05
        targets = generator.choice(["a", "b", "c"], 300)
        ours, theirs = (
            label_counts(
                [t if hit else "neither" for t, hit in zip(targets, generator.random(300) < rate, strict=True)],
                list(targets),
            )
            for rate in (0.85, 0.9)
        )
        right_share = corpus_difference(ours, theirs, _share_right, seed=run, alpha=ALPHA, resamples=1999)
        passed += (right_share.bounds.lower or -1) > -0.05

    assert 0 < passed / runs <= 0.08


def _ratio(sums: Floats) -> Floats:
    ratio: Floats = sums[..., 0] / sums[..., 1]
    return ratio


def _deviation(sums: Floats) -> Floats:
    n, total, squares = sums[..., 0], sums[..., 1], sums[..., 2]
    deviation: Floats = np.sqrt(np.maximum(0.0, squares / n - (total / n) ** 2))
    return deviation


def _share_right(sums: Floats) -> Floats:
    share: Floats = sums[..., 0::3].sum(axis=-1) / sums[..., 1::3].sum(axis=-1)
    return share


def _two_sides(clusters: int) -> tuple[Floats, Floats]:
    """Counts by label of clusters of three rows, the candidate a bit worse."""
    generator = np.random.Generator(np.random.PCG64(22))
    targets = [str(t) for t in generator.choice(["a", "b", "c"], clusters * 3, p=[0.6, 0.3, 0.1])]
    groups = np.repeat(np.arange(clusters), 3)
    sides = []
    for rate in (0.8, 0.85):
        right = generator.random(clusters * 3) < rate
        wrong = generator.choice(["a", "b", "c"], clusters * 3)
        given_ = [t if hit else str(w) for t, hit, w in zip(targets, right, wrong, strict=True)]
        sides.append(by_cluster(label_counts(given_, targets), groups))
    return sides[0], sides[1]


def _nowhere_else(sums: Floats) -> Floats:
    return np.where(sums[..., 0] > 0, 1.0, np.nan)
