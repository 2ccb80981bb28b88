"""How steady a prompt is under its variants, as text: of one run, and of two beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.output import fields, table, visible, wrapped
from cli.report_numbers import NOTHING, number

if TYPE_CHECKING:
    from registry.domain.perturbations.steadiness import Steadiness, VariantScore
    from registry.domain.reports import Comparison

HEADERS = ["VARIANT", "ROWS", "RELEASED", "VARIED", "CHANGE", "FLIPPED"]
LEFT_OUT = "left out"
BOTH = ["VARIANT", "A", "CHANGE", "FLIPPED", "B", "CHANGE", "FLIPPED"]


def steadiness_text(found: Steadiness, width: int | None) -> str:
    """The variants, the one that loses most first, and what all of them together show."""
    rows = [[visible(one.name), str(one.n), number(one.released), *figures(one)] for one in found.variants]
    together = fields(summary(found), indent=0, width=width)
    heading = (
        f"{visible(found.scorer)} by variants of the prompt{' (less is better)' if found.better == 'lower' else ''}"
    )
    return "\n".join(part for part in (heading, table(HEADERS, rows, width, foldable=True), together) if part)


def compared_steadiness_text(found: Comparison, width: int | None) -> str:
    """The variants of both prompts beside each other; nothing if neither run asked any."""
    sides = (found.before_steadiness, found.after_steadiness)
    if sides == (None, None):
        return ""
    heading = wrapped(f"{visible(found.scorer)} by variants of the prompt, and its change from the one released", width)
    told = [
        f"{heading}\n{table(BOTH, both_rows(found), width, foldable=True)}",
        table(["ALL OF THEM", "A", "B"], both_sums(found), width),
    ]
    return "\n\n".join(told)


def both_rows(found: Comparison) -> list[list[str]]:
    """A line for each variant that either prompt has: its score, change and flips on both sides, worst of B first."""
    sides = [
        {} if side is None else {one.name: one for one in side.variants}
        for side in (found.before_steadiness, found.after_steadiness)
    ]
    names = list(dict.fromkeys(name for side in reversed(sides) for name in side))
    nothing = [NOTHING] * 3
    return [
        [visible(name), *(cell for side in sides for cell in (figures(side[name]) if name in side else nothing))]
        for name in names
    ]


def both_sums(found: Comparison) -> list[list[str]]:
    """What all variants together show of both prompts."""
    sides = [{} if side is None else dict(summary(side)) for side in (found.before_steadiness, found.after_steadiness)]
    labels = [label for label in dict.fromkeys([*sides[0], *sides[1]]) if label != LEFT_OUT]
    return [[label, *(side.get(label, NOTHING) for side in sides)] for label in labels]


def figures(one: VariantScore) -> list[str]:
    """The score by the variant, how it differs, and the share of rows that it flips."""
    return [number(one.value), number(one.change, signed=True), f"{float(one.flipped):.1%}"]


def summary(found: Steadiness) -> list[tuple[str, str]]:
    """What all variants together show, and which the prompt does not have."""
    told = [
        ("worst drop", number(found.worst_drop)),
        ("spread", number(found.spread)),
        ("sigma", number(found.sigma)),
        ("flip rate", f"{float(found.flip_rate):.1%}" if found.flip_rate is not None else NOTHING),
        ("Cochran's Q", _cochran(found)),
        (LEFT_OUT, ", ".join(map(visible, found.left_out))),
    ]
    return [(label, value) for label, value in told if value not in {"", NOTHING}]


def _cochran(found: Steadiness) -> str:
    if found.q is None:
        return ""
    if found.p is None:
        return "0, no row differs"
    chance = "p < 0.0001" if float(found.p) < 0.0001 else f"p = {number(found.p)}"
    return f"{number(found.q)}, {chance}"
