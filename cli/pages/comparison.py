"""The page of a comparison: scorers, slices, what it took, and the rows that flipped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cli.output import instant, visible
from cli.pages.elements import Element, Row, document, element, facts, mark, section, table
from cli.pages.parts import BOUNDS, KINDS, LISTED, estimate_bar, more_slices, usage_table
from cli.pages.plots import Bar, distributions, forest
from cli.repeats_text import repeats_line
from cli.report_numbers import (
    NOTHING,
    bounds,
    cost_of,
    number,
    row_score,
    runner_told,
    short_bounds,
    short_number,
    slice_name,
    slices_told,
)
from cli.steadiness_text import both_rows, both_sums

if TYPE_CHECKING:
    from registry.domain.reports import Comparison, Estimate, Flip, ScorerComparison, Side, SliceComparison

WORDS = {"fail": "worse", "suspected": "perhaps worse", "insufficient": "too few rows"}

_PLOTTED = 40
"""Slices that a plot shows, the worst ones."""
_LONGEST, _ALL = 20_000, 4_000_000
"""Characters of one text, and of all texts of rows together; what is beyond is cut, and said to be."""


def comparison_page(found: Comparison) -> str:
    """The page as text."""
    title = f"{found.after.release} against {found.before.release}"
    same = found.before.runner_digest == found.after.runner_digest
    return document(
        title,
        element("h1", title),
        element("p", f"on {found.suite}, {found.rows} rows in {found.clusters} clusters", class_="faint"),
        facts(
            [
                ("A", _side(found.before)),
                ("B", _side(found.after)),
                ("Runner", runner_told(found.after) if same else _runners(found)),
                ("Answers", repeats_line(found.repeats)),
                ("Beware", "; ".join(found.notes)),
            ]
        ),
        _scorers(found),
        *_slices(found),
        _usage(found),
        *_variants(found),
        *_flips(found),
        element("footer", f"{BOUNDS} A gain above 0 is better, also by a scorer of which less is better."),
    )


# ---------------------------------------------------------------------------------------------------------


def _scorers(found: Comparison) -> Element:
    bars = [_scorer_bar(one) for one in found.scorers]
    rows: list[Row] = [
        [
            one.scorer + (" (less is better)" if one.better == "lower" else ""),
            number(one.before),
            number(one.after),
            number(one.gain.value, signed=True),
            bounds(one.gain, signed=True),
            *(NOTHING if count is None else f"{count:,}" for count in (one.wins, one.losses, one.ties)),
            mark(one.finding.value, KINDS.get(one.finding.value, "")),
        ]
        for one in found.scorers
    ]
    return section(
        "Scorers",
        element("p", "Gain of B over A, as a share of the scorer's range.", class_="faint"),
        forest("Gain by scorer with its bounds", bars, zero=True),
        table(["Scorer", "A", "B", "Gain", "Bounds", "Won", "Lost", "Tied", "Shown"], rows, range(1, 8)),
    )


def _scorer_bar(one: ScorerComparison) -> Bar:
    width = float(one.span[1]) - float(one.span[0])
    return estimate_bar(visible(one.scorer), one.gain, KINDS.get(one.finding.value, "plain"), width=width)


def _slices(found: Comparison) -> Iterator[Element]:
    if not found.slices:
        return
    rows: list[Row] = [
        [
            slice_name(one.slice, one.value),
            f"{one.gain.n:,}",
            number(one.before),
            number(one.after),
            number(one.gain.value, signed=True),
            bounds(one.gain, signed=True),
            NOTHING if one.status == "insufficient" else number(one.detectable),
            mark(WORDS.get(one.status, ""), KINDS.get(one.status, "")),
        ]
        for one in found.slices[:LISTED]
    ]
    yield section(
        f"Slices by {found.scorer}",
        element(
            "p",
            "The worst first. “Worse” is corrected for the number of slices; no mark means that no harm was shown, and "
            "“detectable” is the drop that would have been found with a chance of 80 %.",
            class_="faint",
        ),
        forest("Gain by slice with its bounds", [_slice_bar(one) for one in found.slices[:_PLOTTED]], zero=True),
        table(["Slice", "Rows", "A", "B", "Gain", "Bounds", "Detectable", "Shown"], rows, range(1, 7)),
        *more_slices(found.slices),
    )


def _slice_bar(one: SliceComparison) -> Bar:
    return estimate_bar(slice_name(one.slice, one.value), one.gain, KINDS.get(one.status, "plain"))


def _usage(found: Comparison) -> Element:
    a, b = found.before_usage, found.after_usage
    rows = [
        ["tokens in", short_number(a.prompt_tokens), short_number(b.prompt_tokens)],
        ["tokens out", short_number(a.completion_tokens), short_number(b.completion_tokens)],
        ["tokens, row by row", "1", _ratio(found.tokens_ratio)],
        ["p50, ms", *(f"{short_number(u.p50.value)} ({short_bounds(u.p50)})" for u in (a, b))],
        ["p95, ms", *(f"{short_number(u.p95.value)} ({short_bounds(u.p95)})" for u in (a, b))],
        ["time, row by row", "1", _ratio(found.latency_ratio)],
    ]
    if a.cost is not None or b.cost is not None:
        rows.append(["cost of 1000", cost_of(a), cost_of(b)])
        rows.append(["cost, row by row", "1", _ratio(found.cost_ratio)])
    parts = [usage_table(["A", "B"], rows)]
    curves = [(name, [float(t) for t in u.curve]) for name, u in (("A", a), ("B", b)) if u.curve]
    if curves and found.latency_ratio.reason != "another_runner_class":
        parts.insert(0, distributions("Share of rows that took so long or less", curves, " ms"))
    return section("Tokens and time", *parts)


def _ratio(ratio: Estimate) -> str:
    """How many times A's B's is; of rows as a whole, so that it stands beside no single figure."""
    return NOTHING if ratio.value is None else f"× {short_number(ratio.value)} ({short_bounds(ratio)})"


def _variants(found: Comparison) -> Iterator[Element]:
    """The variants of both prompts, if either run asked any."""
    rows = both_rows(found)
    if not rows:
        return
    yield section(
        f"{found.scorer} by variants of the prompt",
        element("p", "Change from the prompt as released, on the same rows; less than 0 is worse.", class_="faint"),
        table(["Variant", "A", "Change", "Flipped", "B", "Change", "Flipped"], rows, range(1, 7)),
        table(["All of them", "A", "B"], both_sums(found), range(1, 3)),
    )


def _flips(found: Comparison) -> Iterator[Element]:
    chosen = next(one for one in found.scorers if one.scorer == found.scorer)
    room = min(_LONGEST, _ALL // (3 * max(len(found.flips), 1)))
    for kind, count, word in (("loss", chosen.losses, "Lost"), ("win", chosen.wins, "Won")):
        flips = [flip for flip in found.flips if flip.kind == kind]
        if flips:
            shown = f" ({len(flips)} of {count:,} shown)" if count is not None and len(flips) < count else ""
            yield section(
                f"{word} by {found.scorer}: {count} row{'' if count == 1 else 's'}{shown}",
                table(["Row", "Target", "A", "B"], [_flip(flip, room) for flip in flips]),
            )


def _flip(flip: Flip, room: int) -> Row:
    slices = slices_told(flip.slices)
    return [
        element("div", flip.sample_id, *([element("div", slices, class_="faint")] if slices else [])),
        element("div", _cut(flip.target, room), class_="text short"),
        element("div", element("div", row_score(flip.before_score), class_="faint"), _output(flip.before, room)),
        element("div", element("div", row_score(flip.after_score), class_="faint"), _output(flip.after, room)),
    ]


def _output(text: str, room: int) -> Element:
    return element("div", _cut(text, room), class_="text")


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[:room]}… ({len(text) - room:,} more characters: --json has them)"


def _side(side: Side) -> str:
    told = [f"{side.release}, run {side.run} of {instant(side.ended_at)}"]
    told += [f"{side.failed} failed"] if side.failed else []
    told += [f"{side.unmeasured} unmeasured"] if side.unmeasured else []
    return ", ".join(told)


def _runners(found: Comparison) -> str:
    return f"A {runner_told(found.before)}, B {runner_told(found.after)}"
