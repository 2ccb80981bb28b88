"""Choosing among the cells of a matrix: the cheapest that is not worse than the best by more than a margin.

The choice is *decided* if every cheaper cell is shown to be worse than the best by more than the margin, and
*inconclusive* while a cheaper one might still be as good, while another may be better than the best by more than the
margin (which one came out best is chance, too), or while nothing can be shown at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from registry.domain.digests import decimal_text
from registry.domain.prices import REQUESTS
from registry.domain.reports.cells import Cell, CellName
from registry.domain.reports.estimates import Estimate, estimate
from registry.domain.reports.scores import Meaning, gain_of, rows_planned
from registry.domain.reports.sides import Together, scored
from registry.domain.reports.usage import Usage


class Evidence(StrEnum):
    """How much a choice rests on."""

    DECIDED = "decided"
    INCONCLUSIVE = "inconclusive"


@dataclass(frozen=True, slots=True)
class Told:
    """What the training of an adapter cost, as was told when it was registered."""

    adapter: str
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Prices:
    """What tokens and training cost, in one currency: tokens by the thousand, training once.

    Without prices of tokens, those count that are in force for the base model or the runner. `volume` is how many
    requests the training is spread over; without it, it is left out of a request's cost. `told` is where the cost of
    the training is from, if nobody gave another.
    """

    tokens_in: Decimal | None = None
    tokens_out: Decimal | None = None
    training: Decimal | None = None
    volume: int | None = None
    told: Told | None = None


class Standing(StrEnum):
    """A cell against the best one, by the margin."""

    BEST = "best"
    AS_GOOD = "not worse"
    WORSE = "worse"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Spending:
    """A cell's standing and cost.

    `cost` is of 1000 requests, with the training spread over the volume if one is given; `needed` is how many rows
    are planned to show that it is not worse, None if no number would do or none is needed.
    """

    cell: CellName
    standing: Standing
    gap: Estimate | None
    """Gain over the best cell, which is below 0 or unclear; None for the best."""
    tokens: str | None
    cost: str | None
    needed: int | None


@dataclass(frozen=True, slots=True)
class BreakEven:
    """From how many requests on the training of an adapter pays, against the prompt without it; None is never."""

    cell: CellName
    saving: str
    """For 1000 requests; negative if each request costs more."""
    requests: int | None


@dataclass(frozen=True, slots=True)
class Choice:
    """`by` is `tokens` or `cost`. `recommended` is None if nothing can be said of what the cells take."""

    best: CellName
    recommended: CellName | None
    evidence: Evidence
    by: str
    margin: str
    reason: str
    cells: tuple[Spending, ...]
    break_even: tuple[BreakEven, ...]
    currency: str | None = None
    """Of costs; None where they are by prices that were given with none."""


def choose(
    cells: Sequence[Cell], table: Together, meaning: Meaning, margin: str, prices: Prices | None
) -> Choice | None:
    """The choice, from cells and the table with their rows in the same order; None without a score in every cell."""
    if any(cell.score.value is None for cell in cells):
        return None
    position = max(range(len(cells)), key=lambda i: (_turned(cells[i], meaning), -i))
    spendings = [
        _spending(cells, table, meaning, margin, prices, i, None if i == position else position)
        for i in range(len(cells))
    ]
    best = cells[position].cell
    by = "cost" if _is_priced(cells, prices) else "tokens"
    costs = {s.cell: s.cost if by == "cost" else s.tokens for s in spendings}
    chosen = _cheapest(spendings, costs)
    evidence, reason = _evidence(spendings, costs, chosen, by, margin)
    break_even = () if prices is None else tuple(_break_even(cells, prices))
    currency = None if prices is not None and prices.tokens_in is not None else _currency(cells)
    return Choice(best, chosen, evidence, by, margin, reason, tuple(spendings), break_even, currency)


def request_cost(used: Usage, prices: Prices | None) -> Decimal | None:
    """What one request costs: by the prices that were given, else by the one in force; None where nobody can tell."""
    if prices is None or prices.tokens_in is None or prices.tokens_out is None:
        return None if used.cost is None else Decimal(used.cost.of_thousand) / REQUESTS
    if used.prompt_tokens is None or used.completion_tokens is None:
        return None
    return (Decimal(used.prompt_tokens) * prices.tokens_in + Decimal(used.completion_tokens) * prices.tokens_out) / 1000


def _is_priced(cells: Sequence[Cell], prices: Prices | None) -> bool:
    return (prices is not None and prices.tokens_in is not None) or any(cell.usage.cost for cell in cells)


def _currency(cells: Sequence[Cell]) -> str | None:
    return next((cell.usage.cost.currency for cell in cells if cell.usage.cost is not None), None)


def _spending(
    cells: Sequence[Cell],
    table: Together,
    meaning: Meaning,
    margin: str,
    prices: Prices | None,
    position: int,
    best: int | None,
) -> Spending:
    cell = cells[position]
    tokens = cell.usage.tokens
    told = None if tokens is None else decimal_text(Decimal(str(round(tokens, 6))))
    cost = _cost(cell, prices)
    if best is None:
        return Spending(cell.cell, Standing.BEST, None, told, cost, None)
    ours, theirs = scored(table.runs[position], meaning.name), scored(table.runs[best], meaning.name)
    found = gain_of(meaning, theirs, ours, table.clusters)
    standing, needed = Standing.UNCLEAR, None
    if found.lower is not None and found.lower > -float(margin):
        standing = Standing.AS_GOOD
    elif found.upper is not None and found.upper < -float(margin):
        standing = Standing.WORSE
    else:
        gains = meaning.scale.differences(ours[0], theirs[0])[ours[1] & theirs[1]]
        needed = rows_planned(meaning, gains, found, float(margin))
    return Spending(cell.cell, standing, estimate(found), told, cost, needed)


def _cost(cell: Cell, prices: Prices | None) -> str | None:
    request = request_cost(cell.usage, prices)
    if request is None:
        return None
    if prices is not None and cell.cell.has_adapter and prices.training is not None and prices.volume is not None:
        request += prices.training / prices.volume
    return _money(request * 1000)


def _cheapest(spendings: Sequence[Spending], costs: Mapping[CellName, str | None]) -> CellName | None:
    if any(cost is None for cost in costs.values()):
        return None
    fit = [s for s in spendings if s.standing in (Standing.BEST, Standing.AS_GOOD)]
    return min(fit, key=lambda s: (Decimal(costs[s.cell] or 0), s.standing is not Standing.BEST, s.cell)).cell


def _evidence(
    spendings: Sequence[Spending],
    costs: Mapping[CellName, str | None],
    chosen: CellName | None,
    by: str,
    margin: str,
) -> tuple[Evidence, str]:
    if chosen is None:
        return Evidence.INCONCLUSIVE, f"what the cells take in {by} is not known"
    price = Decimal(costs[chosen] or 0)
    cheaper = [s for s in spendings if Decimal(costs[s.cell] or 0) < price]
    open_ = [s for s in cheaper if s.standing is Standing.UNCLEAR]
    if not open_ and (better := [s.cell for s in spendings if _may_be_better(s, margin)]):
        return Evidence.INCONCLUSIVE, f"{' and '.join(better)} may be better than the best by more than {margin}"
    if not open_:
        said = f"every cheaper cell is shown to be worse than the best by more than {margin}"
        return Evidence.DECIDED, said if cheaper else "no cell is cheaper"
    named, one = ", ".join(s.cell for s in open_), len(open_) == 1
    planned = [s.needed for s in open_]
    rows = max((n for n in planned if n is not None), default=None)
    told = f"{named} {'is' if one else 'are'} cheaper, and may be within {margin} of the best"
    if rows is None:
        return Evidence.INCONCLUSIVE, f"{told}; no number of rows is planned to show it"
    some = " of some of them" if None in planned else ""
    return Evidence.INCONCLUSIVE, f"{told}; {rows} rows are planned to show it{some}, if it is so"


def _may_be_better(spending: Spending, margin: str) -> bool:
    gap = spending.gap
    return gap is not None and (gap.upper is None or Decimal(gap.upper) >= Decimal(margin))


def _break_even(cells: Sequence[Cell], prices: Prices) -> list[BreakEven]:
    """Training cost over what a request saves against the prompt without the adapter."""
    if prices.training is None:
        return []
    by_name = {cell.cell: request_cost(cell.usage, prices) for cell in cells}
    prompt = by_name[CellName.PROMPT]
    found = []
    for name in (CellName.ADAPTER, CellName.BOTH):
        cost = by_name[name]
        if cost is None or prompt is None:
            continue
        saving = prompt - cost
        requests = int((prices.training / saving).to_integral_value(ROUND_CEILING)) if saving > 0 else None
        found.append(BreakEven(name, _money(saving * 1000), requests))
    return found


def _money(amount: Decimal) -> str:
    return decimal_text(amount.quantize(Decimal("1e-6")))


def _turned(cell: Cell, meaning: Meaning) -> float:
    value = float(cell.score.value or 0)
    return -value if meaning.scale.lower_is_better else value
