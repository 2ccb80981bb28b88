"""The page of a matrix: what to take and why, the cells, the effects, and what each cell takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cli.pages.elements import Element, Row, document, element, facts, mark, section, table
from cli.pages.parts import BOUNDS, LISTED, effect_kind, estimate_bar, more_slices, usage_table
from cli.pages.plots import distributions, forest
from cli.report_numbers import (
    NOTHING,
    bounds,
    cost_of,
    effect_shown,
    number,
    runner_told,
    short_bounds,
    short_number,
    slice_name,
)

if TYPE_CHECKING:
    from registry.domain.reports import Choice, Matrix

_STANDING = {"best": "better", "not worse": "better", "worse": "worse", "unclear": "doubt"}


def matrix_page(found: Matrix) -> str:
    """The page of a complete matrix, as text."""
    title = f"{found.application}: prompt, adapter, or both"
    return document(
        title,
        element("h1", title),
        element(
            "p", f"on {found.suite} by {found.scorer}, {found.rows} rows in {found.clusters} clusters", class_="faint"
        ),
        *([] if found.choice is None else [_verdict(found.choice)]),
        facts(
            [
                ("Base model", found.parts.base),
                ("Prompt", found.parts.prompt),
                ("Plain prompt", f"{found.parts.plain_prompt}, which says nothing but the row's variables"),
                ("Adapter", found.parts.adapter),
                ("Runner", runner_told(found.cells[0].side)),
                ("Beware", "; ".join(found.notes)),
            ]
        ),
        _cells(found),
        _effects(found),
        *([] if found.choice is None else [_standings(found.choice)]),
        *_slices(found),
        _usage(found),
        element("footer", f"{BOUNDS} Those of effects are corrected for there being three."),
    )


# ---------------------------------------------------------------------------------------------------------


def _verdict(choice: Choice) -> Element:
    recommended = choice.recommended.value if choice.recommended is not None else "none"
    decided = choice.evidence.value == "decided"
    even = [
        f"{one.cell.value} {'never' if one.requests is None else f'from {one.requests:,} requests on'}"
        for one in choice.break_even
    ]
    parts = [
        element(
            "p",
            "Recommended: ",
            element("strong", recommended),
            f", by {choice.by} – ",
            mark(choice.evidence.value, "better" if decided else "doubt"),
        ),
        element(
            "p",
            f"{choice.reason[:1].upper()}{choice.reason[1:]}. The best by score is {choice.best.value}.",
            class_="faint",
        ),
    ]
    if even:
        parts.append(element("p", f"Against base+prompt, training pays: {'; '.join(even)}.", class_="faint"))
    return element("div", *parts, class_="verdict")


def _cells(found: Matrix) -> Element:
    bars = [estimate_bar(cell.cell.value, cell.score, "two", signed=False) for cell in found.cells]
    rows = [
        [cell.cell.value, cell.side.release, number(cell.score.value), bounds(cell.score), cell.side.run]
        for cell in found.cells
    ]
    less = ", of which less is better" if found.better == "lower" else ""
    return section(
        f"Score by {found.scorer}{less}",
        forest("Score by cell with its bounds", bars, zero=False),
        table(["Cell", "Release", "Score", "Bounds", "Run"], rows, (2, 3)),
    )


def _effects(found: Matrix) -> Element:
    bars = [
        estimate_bar(effect.name, effect.gain, effect_kind(effect.name, effect.finding.value) or "plain")
        for effect in found.contrasts
    ]
    rows: list[Row] = [
        [
            element("div", effect.name, element("div", effect.meaning, class_="faint")),
            number(effect.gain.value, signed=True),
            bounds(effect.gain, signed=True),
            mark(effect_shown(effect.name, effect.finding.value), effect_kind(effect.name, effect.finding.value)),
        ]
        for effect in found.contrasts
    ]
    return section(
        "Effects",
        forest("Effects with their bounds", bars, zero=True),
        table(["Effect", "Gain", "Bounds", "Shown"], rows, (1, 2)),
    )


def _standings(choice: Choice) -> Element:
    by_cost = choice.by == "cost"
    currency = f", {choice.currency}" if choice.currency is not None else ""
    rows: list[Row] = [
        [
            one.cell.value,
            mark(one.standing.value, _STANDING[one.standing.value]),
            number(one.gap.value, signed=True) if one.gap else NOTHING,
            bounds(one.gap, signed=True) if one.gap else NOTHING,
            NOTHING if one.needed is None else f"{one.needed:,}",
            short_number(one.tokens),
            *([short_number(one.cost)] if by_cost else []),
        ]
        for one in choice.cells
    ]
    headers = ["Cell", f"Within {choice.margin}", "Against the best", "Bounds", "Planned rows", "Tokens"]
    return section(
        "Choice",
        element("p", "The cheapest cell that is not worse than the best by more than the margin.", class_="faint"),
        table([*headers, *([f"Cost of 1000{currency}"] if by_cost else [])], rows, range(2, 7)),
    )


def _slices(found: Matrix) -> Iterator[Element]:
    if found.slices:
        names = [cell.cell.value for cell in found.cells]
        rows = [
            [slice_name(one.slice, one.value), f"{one.rows:,}", *(number(one.means[name]) for name in names)]
            for one in found.slices[:LISTED]
        ]
        more = more_slices(found.slices)
        yield section("Slices", table(["Slice", "Rows", *names], rows, range(1, 6)), *more)


def _usage(found: Matrix) -> Element:
    names, uses = [cell.cell.value for cell in found.cells], [cell.usage for cell in found.cells]
    rows = [
        ["tokens in", *(short_number(use.prompt_tokens) for use in uses)],
        ["tokens out", *(short_number(use.completion_tokens) for use in uses)],
        *([["cost of 1000", *map(cost_of, uses)]] if any(use.cost for use in uses) else []),
        ["p50, ms", *(f"{short_number(use.p50.value)} ({short_bounds(use.p50)})" for use in uses)],
        ["p95, ms", *(f"{short_number(use.p95.value)} ({short_bounds(use.p95)})" for use in uses)],
    ]
    curves = [(name, [float(t) for t in use.curve]) for name, use in zip(names, uses, strict=True) if use.curve]
    plot = [distributions("Share of rows that took so long or less", curves, " ms")] if curves else []
    return section("Tokens and time", *plot, usage_table(names, rows))
