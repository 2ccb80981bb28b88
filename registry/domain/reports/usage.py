"""What answers took: tokens, time and money, of one run and of two beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from registry.domain.evaluations import EvaluatedRow, RowState
from registry.domain.prices import REQUESTS, Price, cost_of_row, mean_cost
from registry.domain.reports.estimates import ALPHA, Estimate, estimate, nearest
from registry.domain.reports.sides import Together
from registry.domain.statistics import Bounds
from registry.domain.statistics.quantiles import quantile_bounds, relative_change

if TYPE_CHECKING:
    from registry.domain.reports.sides import Floats

_STEPS = 40
"""Parts that a distribution is told in."""


@dataclass(frozen=True, slots=True)
class Expense:
    """What 1000 requests cost by a price that is in force now, over `requests` of which it is known what they took."""

    of_thousand: str
    currency: str
    price: str
    requests: int


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens, time and cost of a run, a row. Times are in milliseconds; None where nobody told them.

    `curve` are the times that 0 %, 2.5 %, … 100 % of the rows stayed within.
    """

    prompt_tokens: str | None
    completion_tokens: str | None
    p50: Estimate
    p95: Estimate
    curve: tuple[str, ...]
    cost: Expense | None = None
    """None where nobody said what its base model or runner costs."""

    @property
    def tokens(self) -> float | None:
        """Of a row, in and out; None where nobody told them."""
        if self.prompt_tokens is None or self.completion_tokens is None:
            return None
        return float(self.prompt_tokens) + float(self.completion_tokens)


def usage(rows: Sequence[EvaluatedRow | None], price: Price | None = None) -> Usage:
    """Of the rows that were measured, by a price if there is one. An imported run may know neither tokens nor times."""
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
        None if price is None else _expense(measured, price),
    )


def tokens_ratio(pairs: Together) -> Estimate:
    """Tokens of the second run over those of the first, row by row (geometric mean)."""
    return _ratio(pairs, *[lambda row: row.prompt_tokens + row.completion_tokens] * 2)


def latency_ratio(pairs: Together) -> Estimate:
    """The same of the time."""
    return _ratio(pairs, *[lambda row: row.latency_us] * 2)


def cost_ratio(pairs: Together, prices: tuple[Price | None, Price | None]) -> Estimate:
    """The same of what a row costs, where both sides have a price in one currency."""
    before, after = prices
    if before is None or after is None:
        return not_compared("no_price")
    if before.currency != after.currency:
        return not_compared("another_currency")
    return _ratio(pairs, partial(cost_of_row, before), partial(cost_of_row, after))


def not_compared(reason: str) -> Estimate:
    return estimate(Bounds(None, None, None, 0, 0, "log_ratio", reason=reason))


def _expense(rows: Sequence[EvaluatedRow], price: Price) -> Expense | None:
    """Of one answer to each row, however many there are."""
    costs = [cost for row in rows if (cost := cost_of_row(price, row)) is not None]
    mean = mean_cost(sum(costs, Decimal(0)) * REQUESTS, len(costs))
    return None if mean is None else Expense(mean, price.currency, price.reference, len(costs))


def _ratio(
    pairs: Together,
    of_before: Callable[[EvaluatedRow], int | Decimal | None],
    of_after: Callable[[EvaluatedRow], int | Decimal | None],
) -> Estimate:
    import numpy as np

    taken: list[tuple[float, float, str]] = [
        (float(one), float(other), cluster)
        for before, after, cluster in zip(*pairs.runs, pairs.clusters, strict=True)
        if before is not None and after is not None and RowState.UNMEASURED not in (before.state, after.state)
        if (one := of_before(before)) is not None and (other := of_after(after)) is not None
    ]
    if not taken:
        return not_compared("no_data")
    first: Floats = np.array([one for one, _, _ in taken])
    second: Floats = np.array([other for _, other, _ in taken])
    return estimate(relative_change(second, first, [cluster for _, _, cluster in taken], ALPHA))
