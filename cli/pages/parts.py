"""What both pages show alike: estimates in plots, what rows take, and the words for what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.pages.elements import Element, element, table
from cli.pages.plots import Bar
from cli.report_numbers import bounds, number

if TYPE_CHECKING:
    from registry.domain.reports import Estimate

KINDS = {"better": "better", "worse": "worse", "fail": "worse", "suspected": "doubt"}
"""How what is shown is coloured."""
LISTED = 1000
"""Slices that a table has, so that a page stays one that can be opened."""
BOUNDS = "Bounds are one-sided at 0.95, so that both together hold the true value with a chance of 0.9."


def estimate_bar(label: str, estimate: Estimate, kind: str, *, signed: bool = True, width: float = 1.0) -> Bar:
    """A line of a forest plot. It is drawn as a share of `width`; the figures are those of the estimate."""
    value, lower, upper = (
        None if end is None else float(end) / width for end in (estimate.value, estimate.lower, estimate.upper)
    )
    figures = f"{number(estimate.value, signed=signed)}  ({bounds(estimate, signed=signed)})"
    return Bar(label, value, lower, upper, figures, kind)


def effect_kind(name: str, finding: str) -> str:
    """How an effect is coloured: an interaction is neither good nor bad."""
    return ("doubt" if finding == "worse" else "") if name == "interaction" else KINDS.get(finding, "")


def more_slices(slices: Sequence[object]) -> list[Element]:
    """What is said of the slices beyond those listed, if there are any."""
    more = len(slices) - LISTED
    return [element("p", f"{more:,} more slices: --json has them all.", class_="faint")] if more > 0 else []


def usage_table(names: Sequence[str], found: Sequence[Sequence[str]]) -> Element:
    """What rows take, a column for each run."""
    return table(["A row takes", *names], found, range(1, len(names) + 1))
