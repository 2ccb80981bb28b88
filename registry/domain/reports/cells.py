"""The four cells of a matrix, with and without the prompt and the adapter, and the effects that they show.

A cell without the prompt has a bare one, which says nothing but the row's variables: a model cannot be asked nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from registry.domain.evaluations import EvaluationRun
from registry.domain.prices import Price
from registry.domain.reports.estimates import ALPHA, Estimate, estimate
from registry.domain.reports.scores import Finding, Meaning, enveloped, finding_of, mean_of
from registry.domain.reports.sides import Side, Together, scored, side_of
from registry.domain.reports.usage import Usage, usage
from registry.domain.statistics.means import difference_bounds
from registry.domain.statistics.scales import Scale

if TYPE_CHECKING:
    from registry.domain.reports.sides import Flags, Floats
    from registry.domain.statistics import Bounds


class CellName(StrEnum):
    BASE = "base"
    PROMPT = "base+prompt"
    ADAPTER = "adapter"
    BOTH = "adapter+prompt"

    @property
    def has_adapter(self) -> bool:
        return self in (CellName.ADAPTER, CellName.BOTH)

    @property
    def has_prompt(self) -> bool:
        return self in (CellName.PROMPT, CellName.BOTH)


@dataclass(frozen=True, slots=True)
class Cell:
    """One configuration, measured. `generation` are the parameters that its release seals."""

    cell: CellName
    side: Side
    score: Estimate
    usage: Usage
    generation: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Missing:
    """A cell that has no release or no run, and the commands that make them, to be typed in their order."""

    cell: CellName
    lacks: str
    """`prompt`, `release` or `run`."""
    release: str | None
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """An effect over all rows. Bounds are corrected for there being three (Bonferroni)."""

    name: str
    meaning: str
    gain: Estimate
    finding: Finding


_EFFECTS: tuple[tuple[str, str, dict[CellName, float], int], ...] = (
    (
        "prompt effect",
        "what the prompt adds, on average with and without the adapter",
        {CellName.PROMPT: 0.5, CellName.BASE: -0.5, CellName.BOTH: 0.5, CellName.ADAPTER: -0.5},
        1,
    ),
    (
        "adapter effect",
        "what the adapter adds, on average with and without the prompt",
        {CellName.ADAPTER: 0.5, CellName.BASE: -0.5, CellName.BOTH: 0.5, CellName.PROMPT: -0.5},
        1,
    ),
    (
        "interaction",
        "what the prompt adds to the adapter, less what it adds to the base model",
        {CellName.BOTH: 1.0, CellName.ADAPTER: -1.0, CellName.PROMPT: -1.0, CellName.BASE: 1.0},
        2,
    ),
)
"""Name, meaning, the weight of each cell, and how many times the scorer's range the effect may reach."""

CONTRAST_ALPHA = ALPHA / len(_EFFECTS)


def cell_of(
    name: CellName,
    run: EvaluationRun,
    generation: Mapping[str, object],
    table: Together,
    column: int,
    meaning: Meaning,
    price: Price | None = None,
) -> Cell:
    """A cell from the column of a table that has its rows."""
    scores, known = scored(table.runs[column], meaning.name)
    score = mean_of(meaning, scores, known, table.clusters)
    return Cell(name, side_of(run), estimate(score), usage(table.runs[column], price), generation)


def contrasts(table: Together, cells: Sequence[CellName], meaning: Meaning) -> tuple[Contrast, ...]:
    """The three effects, from the rows of all four cells sample by sample; positive is better."""
    columns = {name: scored(rows, meaning.name) for name, rows in zip(cells, table.runs, strict=True)}
    return tuple(
        _contrast(name, told, columns, weights, reach, table.clusters, meaning)
        for name, told, weights, reach in _EFFECTS
    )


def _contrast(
    name: str,
    told: str,
    columns: Mapping[CellName, tuple[Floats, Flags]],
    weights: Mapping[CellName, float],
    reach: int,
    clusters: Sequence[str],
    meaning: Meaning,
) -> Contrast:
    import numpy as np

    sign = -1.0 if meaning.scale.lower_is_better else 1.0
    width = Scale(0.0, reach * (meaning.scale.width or 0.0))

    def effect(worst: bool) -> Floats:
        total = np.zeros(len(clusters))
        for cell, weight in weights.items():
            values, known = columns[cell]
            filling = meaning.scale.worst if worst == (weight > 0) else meaning.scale.best
            total = total + sign * weight * np.where(known, values, filling or 0.0)
        return total

    known = np.logical_and.reduce([flags for _, flags in columns.values()])
    value = float(effect(True)[known].mean()) if known.any() else None

    def bound(worst: bool) -> Bounds:
        icc = meaning.sampled.assumed_icc
        return difference_bounds(effect(worst), clusters, CONTRAST_ALPHA, width, assumed_icc=icc)

    found = enveloped(known, value, bound)
    return Contrast(name, told, estimate(found), finding_of(found))
