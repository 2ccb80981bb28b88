"""Bounds for metrics that are no mean of rows, such as macro F1 and BLEU: a bootstrap of clusters.

Such a metric is a function of sums (counts by label, n-grams that match), so a cluster is resampled as a row of sums
and never as text: all resamples cost one matrix product, and memory does not grow with the number of resamples.
The order and the names of clusters change nothing, since clusters are sorted by their sums.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from registry.domain.digests import Digest
from registry.domain.statistics.bounds import Bounds, normal_quantile
from registry.domain.statistics.sizes import Needed, rows_at

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats: TypeAlias = npt.NDArray[np.float64]
    Metric: TypeAlias = Callable[[Floats], Floats]

RESAMPLES = 9999
FEWEST_CLUSTERS = 20

_CELLS = 2_000_000
"""Numbers held at a time: 16 MB."""

_FEW_KINDS = 16
"""Clusters per kind of cluster (clusters of equal sums) from which on kinds are drawn instead of clusters."""

_SAME = 1e-12


@dataclass(frozen=True, slots=True)
class Resampled:
    """Bounds from a bootstrap, and what is needed to draw it again. `bounds.error` is the bootstrap's own."""

    bounds: Bounds
    seed: int
    resamples: int

    def needed(self, margin: float, alpha: float) -> Needed | None:
        """Clusters at which a difference shows to be above -margin, the error shrinking with their square root."""
        found = self.bounds
        if found.error is None or found.value is None:
            return None
        clusters = found.clusters
        return Needed(
            clusters,
            rows_at(clusters, found.error, margin, alpha),
            rows_at(clusters, found.error, found.value + margin, alpha),
        )


def bootstrap_seed(gate: str, candidate: Digest, live: Digest, dataset: Digest) -> int:
    """A seed that nobody chooses: the first 8 bytes of the hash of what is compared, by lines."""
    text = "\n".join((gate, candidate, live, dataset))
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


def by_cluster(statistics: npt.ArrayLike, clusters: npt.ArrayLike) -> Floats:
    """Sums over the rows of each cluster, for clusters in the order of their labels."""
    import numpy as np

    numbers = np.asarray(statistics, dtype=np.float64)
    labels, codes = np.unique(np.asarray(clusters), return_inverse=True)
    sums: Floats = np.stack([np.bincount(codes, weights=column, minlength=len(labels)) for column in numbers.T], axis=1)
    return sums


def corpus_difference(
    candidate: npt.ArrayLike,
    live: npt.ArrayLike,
    metric: Metric,
    *,
    seed: int,
    alpha: float,
    lower_is_better: bool = False,
    resamples: int = RESAMPLES,
) -> Resampled:
    """Bounds for metric(candidate) - metric(live), from arrays of clusters by sums that go together line by line.

    A cluster is drawn for both releases at once, so that what makes it hard or easy cancels. `metric` takes sums in
    its last axis and gives numbers in the shape of the others. BCa (Efron 1987) at 1 - 2 alpha two-sided. Reasons for
    no bounds: `no_data`, `few_clusters` (under 20), `degenerate` (resamples do not vary, or all lie to one side) and
    `undefined` (the metric is no number for some resample).
    """
    import numpy as np

    ours, theirs = np.asarray(candidate, dtype=np.float64), np.asarray(live, dtype=np.float64)
    columns, sign = ours.shape[1], -1.0 if lower_is_better else 1.0

    def difference(sums: Floats) -> Floats:
        return sign * (metric(sums[..., :columns]) - metric(sums[..., columns:]))

    return _bootstrapped(np.concatenate([ours, theirs], axis=1), difference, seed, alpha, resamples)


def corpus_value(
    statistics: npt.ArrayLike, metric: Metric, *, seed: int, alpha: float, resamples: int = RESAMPLES
) -> Resampled:
    """Bounds for the metric itself, as `corpus_difference` gives them for a difference."""
    import numpy as np

    return _bootstrapped(np.asarray(statistics, dtype=np.float64), metric, seed, alpha, resamples)


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Clusters in an order of their own, equal ones together."""

    sums: Floats
    """One line for each kind."""
    counts: npt.NDArray[np.int64]
    """Clusters of each kind."""

    @property
    def clusters(self) -> int:
        return int(self.counts.sum())


def _bootstrapped(statistics: Floats, metric: Metric, seed: int, alpha: float, resamples: int) -> Resampled:
    import numpy as np

    clusters = len(statistics)
    if clusters == 0:
        return Resampled(Bounds(None, None, None, 0, 0, "bca", reason="no_data"), seed, resamples)
    kinds = _Kinds(*np.unique(statistics, axis=0, return_counts=True))
    value = float(metric(_total(kinds)))

    def without(reason: str) -> Resampled:
        found = value if np.isfinite(value) else None
        return Resampled(Bounds(found, None, None, clusters, clusters, "bca", reason=reason), seed, resamples)

    if clusters < FEWEST_CLUSTERS:
        return without("few_clusters")
    drawn = np.concatenate([metric(sums) for sums in _drawn(kinds, seed, resamples)])
    left_out = np.concatenate([metric(_total(kinds) - part) for part in _parts(kinds.sums)])
    if not (np.isfinite(value) and np.isfinite(drawn).all() and np.isfinite(left_out).all()):
        return without("undefined")
    ends = _ends(drawn, value, left_out, kinds.counts, alpha)
    if ends is None:
        return without("degenerate")
    error = float(np.std(drawn, ddof=1))
    bounds = Bounds(value, *ends, clusters, clusters, "bca", effective=float(clusters), error=error)
    return Resampled(bounds, seed, resamples)


def _total(kinds: _Kinds) -> Floats:
    total: Floats = kinds.counts.astype(float) @ kinds.sums
    return total


def _drawn(kinds: _Kinds, seed: int, resamples: int) -> Iterator[Floats]:
    """Sums of resamples, a chunk at a time.

    How often each kind is drawn is multinomial. It is drawn as such if kinds are few, and cluster by cluster if
    nearly every cluster is a kind of its own, which is then the faster way.
    """
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(seed))
    clusters, count = kinds.clusters, len(kinds.counts)
    few = count * _FEW_KINDS <= clusters
    shares = kinds.counts / clusters
    sums = kinds.sums if few else np.repeat(kinds.sums, kinds.counts, axis=0)
    step = max(1, _CELLS // max(sums.shape))
    for start in range(0, resamples, step):
        size = min(step, resamples - start)
        if few:
            times = generator.multinomial(clusters, shares, size=size)
        else:
            picked = generator.integers(0, clusters, size=(size, clusters))
            times = np.stack([np.bincount(line, minlength=clusters) for line in picked])
        yield times.astype(np.float64) @ sums


def _parts(sums: Floats) -> Iterator[Floats]:
    step = max(1, _CELLS // sums.shape[1])
    for start in range(0, len(sums), step):
        yield sums[start : start + step]


def _ends(
    drawn: Floats, value: float, left_out: Floats, counts: npt.NDArray[np.int64], alpha: float
) -> tuple[float, float] | None:
    """The bias-corrected and accelerated ends (Efron 1987; acceleration from the jackknife); None if degenerate."""
    import numpy as np
    from scipy.special import ndtr, ndtri

    if np.ptp(drawn) <= _SAME * max(1.0, abs(value)):
        return None
    below = (np.count_nonzero(drawn < value) + np.count_nonzero(drawn <= value)) / 2 / len(drawn)
    if not 0 < below < 1:
        return None
    bias = float(ndtri(below))
    centred = np.average(left_out, weights=counts) - left_out
    squares, cubes = float(np.sum(counts * centred**2)), float(np.sum(counts * centred**3))
    acceleration = cubes / (6 * squares**1.5) if squares > 0 else 0.0
    ends = []
    for z in (bias + normal_quantile(alpha), bias + normal_quantile(1 - alpha)):
        if acceleration * z >= 1:
            return None
        ends.append(float(np.quantile(drawn, float(ndtr(bias + z / (1 - acceleration * z))))))
    return (ends[0], ends[1]) if ends[0] < ends[1] else None
