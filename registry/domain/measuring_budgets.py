"""Measuring budgets: what rows took in time, tokens or money becomes the bounds that a limit is held against.

A row that was not answered tells nothing about what an answer takes. For a quantile it is taken once as beyond every
limit and once as within; a mean is that of the others, and there is none if more than 5 % are missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, inf, log
from typing import TYPE_CHECKING, Literal

from registry.domain.digests import Digest, decimal_text
from registry.domain.evaluations import TIMED_OUT, EvaluatedRow, RowState
from registry.domain.measured_rows import alpha_of, by_sample, codes
from registry.domain.policies.measured_facts import Measurement
from registry.domain.prices import Price, cost_of_row
from registry.domain.rounding import down, nearest, up
from registry.domain.statistics.bounds import Bounds
from registry.domain.statistics.means import mean_bounds
from registry.domain.statistics.outcomes import MOST_UNMEASURED
from registry.domain.statistics.quantiles import clustered_quantile, fewest_rows, quantile_needed, relative_change
from registry.domain.statistics.scales import Scale
from registry.domain.statistics.sizes import mean_needed, rows_at

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

METHOD = 2
"""Revision of how budgets are measured here; see `measuring.METHOD`."""

Metric = Literal["latency_ms", "prompt_tokens", "completion_tokens", "total_tokens", "cost_per_request"]

_HALF = 0.5
_AMOUNT = Scale(low=0.0, lower_is_better=True)


@dataclass(frozen=True, slots=True)
class SpentRow:
    """What one row took; None if it was not answered, so that nobody knows."""

    sample_id: str
    cluster: str
    spent: float | None


@dataclass(frozen=True, slots=True)
class BudgetAsked:
    """What a rule limits: a quantile, the mean, or (of pairs) the ratio to what is live."""

    level: str
    limit: str
    quantile: str | None = None

    @property
    def alpha(self) -> float:
        return alpha_of(self.level)


def spent(row: EvaluatedRow, metric: Metric, price: Price | None = None) -> SpentRow:
    """What a row took. One that the server did not answer in time took as long as was waited for it, or longer.

    What an answer would have taken is not known of one that failed, however little it came to. Its cost is by the
    `price`; without one nobody knows it.
    """
    if metric == "cost_per_request":
        cost = None if price is None or row.state is not RowState.OK else cost_of_row(price, row)
        return SpentRow(row.sample_id, row.cluster, None if cost is None else float(cost))
    if metric == "latency_ms":
        known = row.latency_us > 0 and (row.completion_tokens > 0 or row.finish_reason == TIMED_OUT)
        return SpentRow(row.sample_id, row.cluster, row.latency_us / 1000 if known else None)
    tokens = {
        "prompt_tokens": row.prompt_tokens,
        "completion_tokens": row.completion_tokens,
        "total_tokens": row.prompt_tokens + row.completion_tokens,
    }
    known = row.prompt_tokens > 0 and (metric == "prompt_tokens" or row.state is RowState.OK)
    return SpentRow(row.sample_id, row.cluster, float(tokens[metric]) if known else None)


def measure_budget(rule: Digest, run: Digest, rows: Sequence[SpentRow], asked: BudgetAsked) -> Measurement:
    """Bounds for a quantile of what rows took, or for the mean.

    Reasons for none: `no_data`, `one_cluster`, `few_clusters`, `too_few_rows` (for a quantile; `needed` tells how many
    it takes), `no_spread` and `too_many_unmeasured`.
    """
    rows = _in_order(rows)
    values, known, clusters = _columns(rows)
    if len(rows) - int(known.sum()) > MOST_UNMEASURED * len(rows):
        bounds = Bounds(None, None, None, int(known.sum()), 0, "t", reason="too_many_unmeasured")
        return _measurement(rule, run, bounds, asked, None)
    if asked.quantile is not None:
        return _quantile(rule, run, rows, asked, float(asked.quantile))
    bounds = mean_bounds(values[known], clusters[known], asked.alpha, _AMOUNT)
    needed = mean_needed(bounds, float(asked.limit), asked.alpha, _AMOUNT) if _straddles(bounds, asked) else None
    return _measurement(rule, run, bounds, asked, needed)


def measure_ratio(
    rule: Digest,
    run: Digest,
    baseline: Digest,
    candidate: Sequence[SpentRow],
    live: Sequence[SpentRow],
    asked: BudgetAsked,
) -> Measurement:
    """Bounds for the geometric mean of what rows took over what the same rows took of what is live.

    A row that only one side answered is left out. Reasons for no bounds are those of `measure_budget`, `not_positive`
    if a row took nothing, `too_few_rows` if few changed and all alike, and `not_comparable` if the sides put a sample
    into different clusters.
    """
    theirs = by_sample(live)
    pairs = [(row, theirs[row.sample_id]) for row in _in_order(candidate) if row.sample_id in theirs]
    both = [(one, other) for one, other in pairs if one.spent is not None and other.spent is not None]
    every = len({row.sample_id for row in (*candidate, *live)})
    reason = "no_data" if not pairs else ""
    if any(one.cluster != other.cluster for one, other in pairs):
        reason = "not_comparable"
    elif every - len(both) > MOST_UNMEASURED * every:
        reason = reason or "too_many_unmeasured"
    ours, _, clusters = _columns([one for one, _ in both])
    old, _, _ = _columns([other for _, other in both])
    bounds = Bounds(None, None, None, len(both), 0, "log_ratio", reason=reason)
    if not reason:
        bounds = _or_median(relative_change(ours, old, clusters, asked.alpha), ours, old, asked.alpha)
    needed = None
    if bounds.reason == "too_few_rows":
        needed = fewest_rows(_HALF, asked.alpha) * bounds.n / bounds.clusters
    if _straddles(bounds, asked) and bounds.error is not None and bounds.value is not None:
        needed = rows_at(bounds.n, bounds.error, log(float(asked.limit)) - log(bounds.value), asked.alpha)
    found = _measurement(rule, run, bounds, asked, needed)
    return found.model_copy(
        update={
            "baseline": baseline,
            "n": len(both),
            "baseline_value": nearest(float(old.mean())) if len(both) else None,
        }
    )


# ---------------------------------------------------------------------------------------------------------


def _in_order(rows: Sequence[SpentRow]) -> list[SpentRow]:
    """Rows in an order of their own, so that the order they come in changes no digit of a sum."""
    return [row for _, row in sorted(by_sample(rows).items())]


def _quantile(rule: Digest, run: Digest, rows: Sequence[SpentRow], asked: BudgetAsked, q: float) -> Measurement:
    import numpy as np

    values, known, clusters = _columns(rows)
    slow, quick = np.where(known, values, inf), np.where(known, values, 0.0)
    worst = clustered_quantile(slow, clusters, q, asked.alpha)
    best = worst if known.all() else clustered_quantile(quick, clusters, q, asked.alpha)
    bounds = replace(worst.bounds, lower=best.bounds.lower, n=int(known.sum()))
    if bounds.upper == inf:
        bounds = replace(bounds, lower=None, upper=None, reason="unanswered_rows")
    needed: float | None = worst.fewest * worst.bounds.design_effect if bounds.reason == "too_few_rows" else None
    if _straddles(bounds, asked):
        needed = quantile_needed(slow, q, float(asked.limit), asked.alpha)
        needed = None if needed is None else needed * worst.bounds.design_effect
    return _measurement(rule, run, bounds, asked, needed)


def _or_median(bounds: Bounds, ours: Floats, theirs: Floats, alpha: float) -> Bounds:
    """Where all rows changed alike there is no spread to bound a mean by. The median needs none: whatever they are
    drawn from, so many clusters as bound a median (5 at level 0.95) and all say the same bound it."""
    if bounds.reason != "no_spread":
        return bounds
    if bounds.clusters < fewest_rows(_HALF, alpha):
        return replace(bounds, method="median", reason="too_few_rows")
    ratio = float((ours / theirs)[0])
    return replace(bounds, value=ratio, lower=ratio, upper=ratio, method="median", reason="")


def _straddles(bounds: Bounds, asked: BudgetAsked) -> bool:
    """Whether neither bound decides."""
    if bounds.reason or bounds.upper is None:
        return False
    limit = float(asked.limit)
    return bounds.upper > limit and (bounds.lower is None or bounds.lower <= limit)


def _measurement(rule: Digest, run: Digest, bounds: Bounds, asked: BudgetAsked, needed: float | None) -> Measurement:
    return Measurement(
        rule=rule,
        run=run,
        value=nearest(bounds.value),
        n=bounds.n,
        clusters=bounds.clusters,
        lower=None if bounds.reason else down(bounds.lower if bounds.lower is not None else 0.0),
        upper=None if bounds.reason else up(bounds.upper),
        level=decimal_text(asked.level),
        method=bounds.method,
        needed=None if needed is None else max(ceil(needed), bounds.n + 1),
        reason=bounds.reason,
    )


def _columns(rows: Sequence[SpentRow]) -> tuple[Floats, npt.NDArray[np.bool_], npt.NDArray[np.int64]]:
    """What rows took (0 where nobody knows), which are known, and a number for each cluster."""
    import numpy as np

    known = np.fromiter((row.spent is not None for row in rows), dtype=np.bool_, count=len(rows))
    values = np.fromiter((row.spent or 0.0 for row in rows), dtype=np.float64, count=len(rows))
    return values, known, codes([row.cluster for row in rows])
