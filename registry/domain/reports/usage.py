"""What answers took: tokens and time, of one run and of two beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from registry.domain.evaluations import EvaluatedRow, RowState
from registry.domain.reports.estimates import ALPHA, Estimate, estimate, nearest
from registry.domain.reports.sides import Together
from registry.domain.statistics import Bounds
from registry.domain.statistics.quantiles import quantile_bounds, relative_change

if TYPE_CHECKING:
    from registry.domain.reports.sides import Floats

_STEPS = 40
"""Parts that a distribution is told in."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens and time of a run, a row. Times are in milliseconds; None where nobody told them.

    `curve` are the times that 0 %, 2.5 %, … 100 % of the rows stayed within.
    """

    prompt_tokens: str | None
    completion_tokens: str | None
    p50: Estimate
    p95: Estimate
    curve: tuple[str, ...]

    @property
    def tokens(self) -> float | None:
        """Of a row, in and out; None where nobody told them."""
        if self.prompt_tokens is None or self.completion_tokens is None:
            return None
        return float(self.prompt_tokens) + float(self.completion_tokens)


def usage(rows: Sequence[EvaluatedRow | None]) -> Usage:
    """Of the rows that were measured. An imported run may know neither tokens nor times."""
    import numpy as np

    measured = [row for row in rows if row is not None and row.state is not RowState.UNMEASURED]
    told = sum(row.prompt_tokens + row.completion_tokens for row in measured) > 0
    times = np.array([row.latency_us / 1000 for row in measured if row.latency_us > 0], dtype=np.float64)
    curve = np.quantile(times, np.linspace(0, 1, _STEPS + 1)) if len(times) else ()
    return Usage(
        nearest(float(np.mean([row.prompt_tokens for row in measured]))) if told else None,
        nearest(float(np.mean([row.completion_tokens for row in measured]))) if told else None,
        estimate(quantile_bounds(times, 0.5, ALPHA).bounds),
        estimate(quantile_bounds(times, 0.95, ALPHA).bounds),
        tuple(nearest(float(time)) or "" for time in curve),
    )


def tokens_ratio(pairs: Together) -> Estimate:
    """Tokens of the second run over those of the first, row by row (geometric mean)."""
    return _ratio(pairs, lambda row: row.prompt_tokens + row.completion_tokens)


def latency_ratio(pairs: Together) -> Estimate:
    """The same of the time."""
    return _ratio(pairs, lambda row: row.latency_us)


def not_compared(reason: str) -> Estimate:
    return estimate(Bounds(None, None, None, 0, 0, "log_ratio", reason=reason))


def _ratio(pairs: Together, of: Callable[[EvaluatedRow], int]) -> Estimate:
    import numpy as np

    taken: list[tuple[float, float, str]] = [
        (float(of(before)), float(of(after)), cluster)
        for before, after, cluster in zip(*pairs.runs, pairs.clusters, strict=True)
        if before is not None and after is not None and RowState.UNMEASURED not in (before.state, after.state)
    ]
    if not taken:
        return not_compared("no_data")
    first: Floats = np.array([one for one, _, _ in taken])
    second: Floats = np.array([other for _, other, _ in taken])
    return estimate(relative_change(second, first, [cluster for _, _, cluster in taken], ALPHA))
