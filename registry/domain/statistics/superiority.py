"""Whether the candidate is better than live by more than a margin of zero or above.

Two tests answer that. The exact one counts only the pairs that differ; the bounds also know a margin and clusters.
They may disagree near the edge, so both are in the result, and the one that was asked for decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from registry.domain.statistics.bounds import Bounds
from registry.domain.statistics.means import difference_bounds
from registry.domain.statistics.outcomes import Judged, Outcome, more_than
from registry.domain.statistics.paired import binary_difference
from registry.domain.statistics.scales import BINARY, Scale

if TYPE_CHECKING:
    import numpy.typing as npt

Test = Literal["mcnemar", "bounds"]


@dataclass(frozen=True, slots=True)
class McNemar:
    """The exact test on the pairs that differ: `b` for the candidate, `c` for live."""

    b: int
    c: int
    p: float
    """Chance of `b` or more of b + c fair coins: one-sided."""
    two_sided: float


@dataclass(frozen=True, slots=True)
class Superiority:
    judged: Judged
    test: Test
    bounds: Bounds
    exact: McNemar | None
    """None if the exact test does not apply: clustered pairs, scores that are not 0 or 1, or a margin above 0."""


def mcnemar(b: int, c: int) -> McNemar:
    """The exact form of McNemar's test (McNemar 1947; the binomial form in Fay 2010). Pairs are independent.

    Without a pair that differs p is 1. 5 to 0 is the least that is significant at 0.05, one-sided.
    """
    from scipy.special import bdtr, bdtrc

    n = b + c
    upper = float(bdtrc(b - 1, n, 0.5)) if b else 1.0
    return McNemar(b, c, upper, min(1.0, 2 * float(bdtr(min(b, c), n, 0.5))))


def exact_p(b: float, c: float) -> float:
    """The exact test's p, one-sided, for counts that need not be whole: effective ones, of averaged answers."""
    from scipy.special import betainc

    return float(betainc(b, c + 1, 0.5)) if b > 0 else 1.0


def superior(
    differences: npt.ArrayLike,
    clusters: npt.ArrayLike,
    alpha: float,
    *,
    margin: float = 0.0,
    scale: Scale = BINARY,
    binary: bool = True,
    test: Test | None = None,
) -> Superiority:
    """Whether the mean of `differences` lies above `margin`; `test` defaults to the exact one where it applies.

    The exact test passes or leaves it open: it does not show that the candidate is not better, as the bounds may.
    Raises ValueError for a negative margin, or if the exact test is asked for where it does not apply.
    """
    if margin < 0:
        raise ValueError("a margin below 0 asks for non-inferiority")
    if binary:
        bounds = binary_difference(differences, clusters, alpha)
    else:
        bounds = difference_bounds(differences, clusters, alpha, scale)
    exact = _exact(differences) if binary and margin == 0 and bounds.clusters == bounds.n else None
    chosen: Test = test or ("bounds" if exact is None else "mcnemar")
    if chosen == "bounds":
        return Superiority(more_than(bounds, margin), chosen, bounds, exact)
    if exact is None:
        raise ValueError("the exact test is for independent pairs of 0 and 1 and a margin of 0")
    judged = Judged(Outcome.PASSED) if exact.p < alpha else Judged(Outcome.INCONCLUSIVE, bounds.reason)
    return Superiority(judged, chosen, bounds, exact)


def _exact(differences: npt.ArrayLike) -> McNemar:
    import numpy as np

    signs = np.asarray(differences)
    return mcnemar(int(np.count_nonzero(signs > 0)), int(np.count_nonzero(signs < 0)))
