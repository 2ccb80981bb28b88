"""What a bound is, and the two quantities that clustered bounds share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


_NOISE = 1e-9
"""A share of squares that rounding may leave where there is no spread at all."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """An estimate with its one-sided lower and upper bound, each at level 1 - alpha.

    `effective` is how many independent rows the rows are worth, and `error` the standard error if the bounds come
    from one. `moving` is how many clusters differ at all, where these are too few for their spread to be believed.
    Bounds are None if there is a `reason`: `no_data` (then `value` is None too), `one_cluster`, or one that the
    function names.
    """

    value: float | None
    lower: float | None
    upper: float | None
    n: int
    clusters: int
    method: str
    reason: str = ""
    effective: float = 0.0
    error: float | None = None
    moving: int | None = None

    @property
    def design_effect(self) -> float:
        """How many rows it takes to be worth one independent row."""
        return self.n / self.effective if self.effective else 1.0


@dataclass(frozen=True, slots=True)
class Sampled:
    """How rows were sampled: of how many `answers` each score is the mean, and the least correlation within clusters
    that is assumed whatever the rows show (None: what they show is believed)."""

    answers: int = 1
    assumed_icc: float | None = None


ONCE = Sampled()


@dataclass(frozen=True, slots=True)
class Clustering:
    """Rows summed up by cluster: all that the variance of their mean depends on."""

    n: int
    clusters: int
    mean: float
    squares: float
    """Sum over rows of the squared residual."""
    cluster_squares: float
    """Sum over clusters of the square of the summed residuals."""

    @property
    def variance(self) -> float:
        """Variance of the mean that allows for dependence within clusters.

        CR1: G/(G-1) times the clusters' squared sums of residuals over n squared (Liang & Zeger 1986, with the
        usual correction for few clusters). With one row per cluster it is the ordinary s squared over n.
        """
        return self.clusters / (self.clusters - 1) * self.cluster_squares / self.n**2

    @property
    def naive_variance(self) -> float:
        """Variance of the mean as if all rows were independent."""
        return self.squares / (self.n * (self.n - 1))


def summarise(values: npt.ArrayLike, clusters: npt.ArrayLike) -> Clustering:
    """Sum up rows by cluster. Integer sums come first, so the order of rows does not change a digit."""
    import numpy as np

    scores = np.asarray(values, dtype=np.float64)
    n = len(scores)
    if n == 0:
        return Clustering(0, 0, 0.0, 0.0, 0.0)
    _, codes = np.unique(np.asarray(clusters), return_inverse=True)
    sizes = np.bincount(codes).astype(np.float64)
    sums = np.bincount(codes, weights=scores)
    mean = float(scores.sum()) / n
    residuals = np.sort(sums - sizes * mean)
    return Clustering(
        n=n,
        clusters=len(sizes),
        mean=mean,
        squares=max(0.0, _sum_of_squares(scores) - n * mean * mean),
        cluster_squares=float(np.sum(residuals * residuals)),
    )


def averaging_effect(rows: Clustering, as_single: float, answers: int) -> float:
    """The variance of means of several `answers` each, over that of single answers with the same mean.

    At most 1 (all answers to a row are alike) and at least 1 / answers (they are as good as answers to other rows).
    `as_single` is the sum of squares that single answers would have: of shares their sum, of differences that of their
    sizes. Rows that are all alike tell nothing of how they vary, and count as single answers.
    """
    single = as_single - rows.n * rows.mean * rows.mean
    if answers == 1 or rows.squares <= _NOISE * as_single or rows.squares >= single:
        return 1.0
    return max(rows.squares / single, 1 / answers)


def least_effect(rows: Clustering, assumed_icc: float | None) -> float:
    """Kish's design effect at the correlation within clusters that is assumed at least; 1 where none is."""
    return 1.0 if assumed_icc is None else 1 + (rows.n / rows.clusters - 1) * assumed_icc


def normal_quantile(p: float) -> float:
    from scipy.special import ndtri

    return float(ndtri(p))


def t_quantile(p: float, degrees: int) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(degrees, p))


def _sum_of_squares(scores: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    import numpy as np

    return float(np.sum(scores * scores))
