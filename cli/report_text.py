"""Reports as text: comparisons of two runs, and matrices, for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from cli.output import fields, moment, table, visible
from cli.repeats_text import repeats_text
from cli.report_numbers import (
    NOTHING,
    bounds,
    cost_of,
    effect_shown,
    number,
    row_score,
    runner_told,
    short_bounds,
    short_number,
    slice_name,
    slices_told,
)
from cli.steadiness_text import compared_steadiness_text

if TYPE_CHECKING:
    from registry.domain.reports import Choice, Comparison, Finding, Flip, Matrix, Side, SliceComparison

_FINDING = {"better": "green", "worse": "red"}
_STATUS = {
    "fail": click.style("worse", fg="red"),
    "suspected": click.style("perhaps worse", fg="yellow"),
    "insufficient": "too few rows",
}
"""What a slice shows; of others nothing is shown."""

SLICES = 10
"""Slices that a terminal shows."""


def comparison_text(found: Comparison, width: int | None) -> str:
    """A comparison: the runs, scorers, slices, what it took, and rows that flipped."""
    parts = [
        _sides_text(found),
        scorers_text(found, width),
        repeats_text(found.repeats, width),
        slices_text(found, width),
        usage_text(found, width),
        compared_steadiness_text(found, width),
        flips_text(found, width),
    ]
    return "\n\n".join(part for part in parts if part)


def scorers_text(found: Comparison, width: int | None) -> str:
    """The scorers, the primary one first; a gain above 0 is better, whichever way the scorer counts."""
    rows = [
        [
            visible(one.scorer) + (" ↓" if one.better == "lower" else ""),
            number(one.before),
            number(one.after),
            number(one.gain.value, signed=True),
            bounds(one.gain, signed=True),
            *(NOTHING if count is None else str(count) for count in (one.wins, one.losses, one.ties)),
            _coloured(one.finding.value, one.finding),
        ]
        for one in found.scorers
    ]
    told = table(["SCORER", "A", "B", "GAIN", "BOUNDS", "WON", "LOST", "TIED", ""], rows, width, foldable=True)
    less = any(one.better == "lower" for one in found.scorers)
    return told + ("\n↓ less is better; a gain of more than 0 is better all the same" if less else "")


def slices_text(found: Comparison, width: int | None) -> str:
    """The slices by one scorer, the worst first."""
    rows = [_slice_row(one) for one in found.slices[:SLICES]]
    more = len(found.slices) - SLICES
    headers = ["SLICE", "ROWS", "A", "B", "GAIN", "BOUNDS", ""]
    told = table(headers, rows, width, foldable=True)
    return told + (f"\n{more} more slices: --json or --html shows them all" if more > 0 else "")


def usage_text(found: Comparison, width: int | None) -> str:
    """Tokens and time of a row."""
    a, b = found.before_usage, found.after_usage
    rows = [
        ["tokens in", short_number(a.prompt_tokens), short_number(b.prompt_tokens), ""],
        ["tokens out", short_number(a.completion_tokens), short_number(b.completion_tokens), ""],
        ["tokens, row by row", "1", _ratio(found.tokens_ratio.value), short_bounds(found.tokens_ratio)],
        ["p50 ms", short_number(a.p50.value), short_number(b.p50.value), ""],
        ["p95 ms", short_number(a.p95.value), short_number(b.p95.value), ""],
        ["time, row by row", "1", _ratio(found.latency_ratio.value), short_bounds(found.latency_ratio)],
    ]
    if a.cost is not None or b.cost is not None:
        rows += [
            ["cost of 1000", cost_of(a), cost_of(b), ""],
            ["cost, row by row", "1", _ratio(found.cost_ratio.value), short_bounds(found.cost_ratio)],
        ]
    return table(["A ROW TAKES", "A", "B", "BOUNDS"], rows, width)


def flips_text(found: Comparison, width: int | None) -> str:
    """Rows that flipped, losses first."""
    chosen = next(one for one in found.scorers if one.scorer == found.scorer)
    parts = []
    for kind, count, word in (("loss", chosen.losses, "lost"), ("win", chosen.wins, "won")):
        flips = [flip for flip in found.flips if flip.kind == kind]
        if count:
            shown = f", {len(flips)} shown" if len(flips) < count else ""
            heading = click.style(f"{count} row{'s' if count > 1 else ''} {word} by {visible(found.scorer)}", bold=True)
            parts.append("\n".join([heading + shown, *(line for flip in flips for line in _flip(flip, width))]))
    return "\n\n".join(parts)


def matrix_text(found: Matrix, width: int | None) -> str:
    """A matrix: cells, slices, effects and the choice; or what is missing, and the commands that make it."""
    head = (
        f"{visible(found.application)} on {visible(found.suite)} by {visible(found.scorer)}"
        f"{' (less is better)' if found.better == 'lower' else ''}, {found.rows} rows in {found.clusters} clusters"
    )
    parts = [head if found.cells else "", cells_text(found, width)]
    if found.missing:
        return "\n\n".join(part for part in [*parts, missing_text(found)] if part)
    parts += [_matrix_slices(found, width), effects_text(found, width)]
    if found.choice is not None:
        parts += [_standings(found.choice, width), choice_text(found.choice, width)]
    return "\n\n".join(part for part in parts if part)


def cells_text(found: Matrix, width: int | None) -> str:
    rows = [
        [
            cell.cell.value,
            visible(cell.side.release),
            number(cell.score.value),
            bounds(cell.score),
            _tokens(cell.usage.prompt_tokens, cell.usage.completion_tokens),
            short_number(cell.usage.p50.value),
            short_number(cell.usage.p95.value),
        ]
        for cell in found.cells
    ]
    headers = ["CELL", "RELEASE", "SCORE", "BOUNDS", "TOKENS", "P50 MS", "P95 MS"]
    return table(headers, rows, width, foldable=True)


def effects_text(found: Matrix, width: int | None) -> str:
    rows = [
        [
            effect.name,
            number(effect.gain.value, signed=True),
            bounds(effect.gain, signed=True),
            _coloured(effect_shown(effect.name, effect.finding.value), effect.finding),
        ]
        for effect in found.contrasts
    ]
    return table(["EFFECT", "GAIN", "BOUNDS", ""], rows, width)


def choice_text(choice: Choice, width: int | None = None) -> str:
    """The recommendation, what it rests on, and from how many requests on training pays."""
    colour = "green" if choice.evidence.value == "decided" else "yellow"
    evidence = click.style(choice.evidence.value, fg=colour)
    currency = f" in {visible(choice.currency)}" if choice.by == "cost" and choice.currency is not None else ""
    recommended = choice.recommended.value if choice.recommended is not None else "none"
    even = [
        f"{one.cell.value} {'never' if one.requests is None else f'{one.requests:,} requests'}"
        for one in choice.break_even
    ]
    return fields(
        [
            ("best", choice.best.value),
            ("recommended", f"{recommended}, by {choice.by}{currency} ({evidence})"),
            ("because", visible(choice.reason)),
            ("break-even", "; ".join(even)),
        ],
        indent=0,
        width=width,
    )


def missing_text(found: Matrix) -> str:
    """What each cell lacks, and the commands, to be typed in their order."""
    lacking = {
        "prompt": "has no release, and no bare prompt for one",
        "release": "has no release",
        "run": "has no run that counts",
    }
    lines = []
    for cell in found.missing:
        of = f" ({visible(cell.release)})" if cell.release is not None else ""
        lines.append(f"{cell.cell.value}{of} {lacking[cell.lacks]}")
        lines += [f"  {visible(command)}" for command in cell.commands]
    return "\n".join(lines)


# ---------------------------------------------------------------------------------------------------------


def _sides_text(found: Comparison) -> str:
    same = found.before.runner_digest == found.after.runner_digest
    return fields(
        [
            ("A", _side(found.before)),
            ("B", _side(found.after)),
            ("suite", f"{visible(found.suite)}, {found.rows} rows in {found.clusters} clusters"),
            ("runner", runner_told(found.after) if same else _runners(found)),
        ],
        indent=0,
    )


def _runners(found: Comparison) -> str:
    return f"A {runner_told(found.before)}, B {runner_told(found.after)}"


def _side(side: Side) -> str:
    ended = [f"{side.failed} failed"] if side.failed else []
    ended += [f"{side.unmeasured} unmeasured"] if side.unmeasured else []
    return ", ".join([f"{visible(side.release)}  run {visible(side.run)} of {moment(side.ended_at)}", *ended])


def _slice_row(one: SliceComparison) -> list[str]:
    return [
        slice_name(one.slice, one.value),
        str(one.gain.n),
        number(one.before),
        number(one.after),
        number(one.gain.value, signed=True),
        bounds(one.gain, signed=True),
        _STATUS.get(one.status, ""),
    ]


def _flip(flip: Flip, width: int | None) -> Iterator[str]:
    slices = slices_told(flip.slices)
    yield _cut(f"  {visible(flip.sample_id)}{f' ({slices})' if slices else ''}, target {visible(flip.target)}", width)
    yield _cut(f"    A {row_score(flip.before_score)}  {visible(flip.before)}", width)
    yield _cut(f"    B {row_score(flip.after_score)}  {visible(flip.after)}", width)


def _matrix_slices(found: Matrix, width: int | None) -> str:
    names = [cell.cell.value for cell in found.cells]
    rows = [
        [slice_name(one.slice, one.value), str(one.rows), *(number(one.means[name]) for name in names)]
        for one in found.slices[:SLICES]
    ]
    more = len(found.slices) - SLICES
    told = table(["SLICE", "ROWS", *(name.upper() for name in names)], rows, width, foldable=True)
    return told + (f"\n{more} more slices: --json or --html shows them all" if more > 0 else "")


def _standings(choice: Choice, width: int | None) -> str:
    rows = [
        [
            one.cell.value,
            one.standing.value,
            number(one.gap.value, signed=True) if one.gap else NOTHING,
            bounds(one.gap, signed=True) if one.gap else NOTHING,
            short_number(one.tokens),
            *([short_number(one.cost)] if choice.by == "cost" else []),
        ]
        for one in choice.cells
    ]
    last = ["COST OF 1000"] if choice.by == "cost" else []
    headers = ["CELL", f"WITHIN {choice.margin}", "TO BEST", "BOUNDS", "TOKENS", *last]
    return table(headers, rows, width, foldable=True)


def _tokens(prompt: str | None, completion: str | None) -> str:
    return f"{short_number(prompt)} + {short_number(completion)}"


def _ratio(value: str | None) -> str:
    return NOTHING if value is None else f"× {short_number(value)}"


def _coloured(text: str, finding: Finding) -> str:
    colour = _FINDING.get(finding.value)
    return click.style(text, fg=colour) if colour else text


def _cut(line: str, width: int | None) -> str:
    return table([""], [[line]], width).splitlines()[-1] if width is not None else line
