"""Plots as SVG: estimates with their bounds below each other, and distributions over each other.

What a plot shows, the table beside it says in figures; colours repeat what a word says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10
from typing import TypeAlias

from cli.pages.elements import Element, element

_Across: TypeAlias = Callable[[float], float]

COLOURS = ("one", "two", "three", "four")

_WIDTH = 760
_LEFT, _RIGHT = 200, 560
"""Where the axis of a forest plot starts and ends; labels stand before it, figures behind."""
_LINE = 26
_LETTERS = 29
"""Of a label; more do not fit before the axis."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a forest plot. Without bounds there is a dot only, without a value nothing."""

    label: str
    value: float | None
    lower: float | None
    upper: float | None
    figures: str
    kind: str = "plain"


def forest(title: str, bars: Sequence[Bar], *, zero: bool) -> Element:
    """Estimates with their bounds, one a line, on one axis; with `zero`, the axis shows where nothing changes."""
    numbers = [n for bar in bars for n in (bar.lower, bar.value, bar.upper) if n is not None] or [0.0]
    ticks = ticks_of(min([*numbers, 0.0] if zero else numbers), max([*numbers, 0.0] if zero else numbers))
    bottom = _LINE * len(bars) + 8
    low, span = ticks[0], (ticks[-1] - ticks[0]) or 1.0

    def across(number: float) -> float:
        return _LEFT + (number - low) / span * (_RIGHT - _LEFT)

    parts = [_tick(across(tick), bottom, tick, zero=zero and tick == 0) for tick in ticks]
    for position, bar in enumerate(bars):
        parts.append(_bar(bar, _LINE * position + 20, across))
    return _svg(title, bottom + 24, *parts)


def distributions(title: str, curves: Sequence[tuple[str, Sequence[float]]], unit: str) -> Element:
    """Of each, the share of rows (upwards) that took so long or less (across, by powers if they differ much).

    A curve is the times that equal shares of the rows stayed within, from the first to the last.
    """
    every = [time for _, times in curves for time in times if time > 0] or [1.0]
    by_powers = max(every) > 20 * min(every)
    ticks = _powers(min(every), max(every)) if by_powers else ticks_of(0.0, max(every))
    left, right, top, bottom = 48, _WIDTH - 24, 26, 226
    low, high = (log10(ticks[0]), log10(ticks[-1])) if by_powers else (ticks[0], ticks[-1])

    def across(time: float) -> float:
        number = log10(max(time, ticks[0])) if by_powers else time
        return left + (number - low) / ((high - low) or 1.0) * (right - left)

    parts = [_tick(across(tick), bottom, tick, top=top, unit=unit) for tick in ticks]
    for share in (0, 50, 100):
        height = bottom - share / 100 * (bottom - top)
        parts.append(element("line", x1=left, x2=right, y1=height, y2=height, class_="grid"))
        parts.append(element("text", f"{share} %", x=left - 6, y=height + 4, text_anchor="end", class_="faint"))
    for (_, times), colour in zip(curves, COLOURS, strict=False):
        parts.append(_curve(times, across, (bottom, top), colour))
    parts += _legend([name for name, _ in curves], left)
    return _svg(title, bottom + 24, *parts)


def ticks_of(low: float, high: float, about: int = 5) -> list[float]:
    """Round numbers from `low` or a bit below it to `high` or a bit above it, in steps of 1, 2 or 5."""
    if not high > low:
        low, high = low - (abs(low) or 1.0) / 2, high + (abs(high) or 1.0) / 2
    rough = (high - low) / about
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [number * step for number in range(first, last + 1)]


# ---------------------------------------------------------------------------------------------------------


def _svg(title: str, height: float, *parts: Element) -> Element:
    drawing = element(
        "svg",
        element("title", title),
        *parts,
        viewBox=f"0 0 {_WIDTH} {height:.0f}",
        role="img",
        xmlns="http://www.w3.org/2000/svg",
    )
    return element("div", drawing, class_="wide")


def _bar(bar: Bar, height: float, across: _Across) -> Element:
    label = bar.label if len(bar.label) <= _LETTERS else bar.label[: _LETTERS - 1] + "…"
    parts = [
        element("title", f"{bar.label}: {bar.figures}"),
        element("text", label, x=_LEFT - 12, y=height + 4, text_anchor="end"),
        element("text", bar.figures, x=_RIGHT + 14, y=height + 4, class_="faint"),
    ]
    if bar.lower is not None and bar.upper is not None:
        ends = (across(bar.lower), across(bar.upper))
        parts.append(element("line", x1=ends[0], x2=ends[1], y1=height, y2=height, class_=f"bar {bar.kind}"))
        parts += [
            element("line", x1=end, x2=end, y1=height - 4, y2=height + 4, class_=f"bar {bar.kind}") for end in ends
        ]
    if bar.value is not None:
        parts.append(element("circle", cx=across(bar.value), cy=height, r=4.5, class_=bar.kind))
    return element("g", *parts)


def _tick(
    across: float, bottom: float, number: float, *, top: float = 4, zero: bool = False, unit: str = ""
) -> Element:
    label = f"{number:.3g}" if abs(number) < 1000 else f"{number:,.0f}"
    return element(
        "g",
        element("line", x1=across, x2=across, y1=top, y2=bottom, class_="zero" if zero else "grid"),
        element("text", label + unit, x=across, y=bottom + 16, text_anchor="middle", class_="faint"),
    )


def _curve(times: Sequence[float], across: _Across, heights: tuple[float, float], colour: str) -> Element:
    """Steps: a share of the rows rises where its time is."""
    bottom, top = heights
    last = max(1, len(times) - 1)
    points = [(across(time), bottom - i / last * (bottom - top)) for i, time in enumerate(times)]
    path = "".join(f"L{b[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}" for a, b in pairwise(points))
    start = f"M{points[0][0]:.1f} {points[0][1]:.1f}" if points else "M0 0"
    return element("path", d=start + path, class_=f"curve {colour}")


def _legend(names: Sequence[str], left: float) -> list[Element]:
    parts, across = [], left
    for name, colour in zip(names, COLOURS, strict=False):
        parts.append(element("rect", x=across, y=6, width=12, height=12, class_=colour))
        parts.append(element("text", name, x=across + 18, y=16))
        across += 34 + 7.2 * len(name)
    return parts


def _powers(low: float, high: float) -> list[float]:
    """1, 10, 100, …; with 2 and 5 between them if they are few."""
    first, last = floor(log10(low)), ceil(log10(high))
    if last - first > 3:
        return [10.0**power for power in range(first, last + 1)]
    every = [10.0**power * factor for power in range(first, last + 1) for factor in (1, 2, 5)]
    return [n for n in every if n * 5 > low and n < high * 5 and 10.0**first <= n <= 10.0**last]
