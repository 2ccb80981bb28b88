"""How reports spell numbers, in the terminal and on pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.output import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from registry.domain.reports import Estimate, Side, Usage

NOTHING = "–"

REASONS = {
    "no_data": "no rows",
    "one_cluster": "one cluster",
    "few_clusters": "too few clusters",
    "too_few_rows": "too few rows",
    "too_many_unmeasured": "too many unmeasured",
    "no_spread": "no spread",
    "degenerate": "no spread",
    "not_finite": "no bound",
    "not_positive": "not told",
    "another_runner_class": "not comparable",
    "no_price": "no price",
    "another_currency": "not comparable",
}
"""Why there are no bounds, for people; others are told by their own name."""


def number(text: str | None, *, signed: bool = False) -> str:
    """A decimal with four digits behind the point below 10, and two above; `signed` shows a plus."""
    if text is None:
        return NOTHING
    value = float(text)
    shown = f"{value:+,.{_places(value)}f}" if signed else f"{value:,.{_places(value)}f}"
    return shown.replace("-0.0000", "0.0000").replace("+0.0000", "0.0000")


def row_score(score: str) -> str:
    """What a single row scored, as short as it is."""
    return score if len(score) <= 6 else number(score)


def short_number(text: str | None) -> str:
    """A decimal with three digits that say something, for tokens, times and costs."""
    if text is None:
        return NOTHING
    value = float(text)
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.3g}"


def cost_of(used: Usage) -> str:
    """What 1000 requests cost."""
    return NOTHING if used.cost is None else f"{short_number(used.cost.of_thousand)} {visible(used.cost.currency)}"


def bounds(estimate: Estimate, *, signed: bool = False) -> str:
    """`+0.0504..+0.1346`, or why there are none."""
    if estimate.lower is None or estimate.upper is None:
        return visible(REASONS.get(estimate.reason, estimate.reason.replace("_", " ")))
    return f"{number(estimate.lower, signed=signed)}..{number(estimate.upper, signed=signed)}"


def short_bounds(estimate: Estimate) -> str:
    """The same for tokens, times and costs; a bound that is not there is left open."""
    if estimate.lower is None and estimate.upper is None:
        return visible(REASONS.get(estimate.reason, estimate.reason.replace("_", " ")))
    return f"{short_number(estimate.lower)}..{short_number(estimate.upper)}"


def effect_shown(name: str, finding: str) -> str:
    """What an effect's bounds show. An interaction is no gain of anything: both together add more or less."""
    if name == "interaction":
        return {"better": "more together", "worse": "less together"}.get(finding, finding)
    return finding


def slice_name(name: str, value: str) -> str:
    """`lang = de`; of a condition just its name."""
    return visible(name) if value == "true" else f"{visible(name)} = {visible(value)}"


def slices_told(slices: Mapping[str, str]) -> str:
    """In which slices a row lies."""
    return ", ".join(slice_name(name, value) for name, value in slices.items() if value != "false")


def runner_told(side: Side) -> str:
    """The kind of machinery with the start of its class, which tells two of one kind apart."""
    return f"{visible(side.runner)} {visible(side.runner_digest[7:15])}"


def _places(value: float) -> int:
    return 4 if abs(value) < 10 else 2
