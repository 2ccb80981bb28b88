"""The matrix: base model, prompt, adapter and both, on the same rows, for choosing how a model is to be customised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import decimal_text
from registry.domain.evaluations import EvaluationRun
from registry.domain.prices import Price
from registry.domain.reports.cells import CONTRAST_ALPHA, Cell, CellName, Contrast, Missing, cell_of, contrasts
from registry.domain.reports.choosing import Choice, Prices, choose
from registry.domain.reports.estimates import LEVEL, nearest
from registry.domain.reports.judged import judge_notes
from registry.domain.reports.scores import Meaning, meaning_of
from registry.domain.reports.sides import Rows, Together, scored, together
from registry.domain.reports.slicing import members
from registry.domain.suites import Scorer, Slices, Suite, higher_is_better, span_of


@dataclass(frozen=True, slots=True)
class Parts:
    """What the cells are made of, by reference. `plain_prompt` is the bare one; None if there is none yet."""

    base: str
    prompt: str
    adapter: str
    plain_prompt: str | None


@dataclass(frozen=True, slots=True)
class MatrixSlice:
    """The mean of each cell over the measured rows of one slice."""

    slice: str
    value: str
    rows: int
    means: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All cells beside each other; while cells are `missing`, only those that there are, and no conclusions."""

    application: str
    suite: str
    dataset: str
    level: str
    parts: Parts
    scorer: str
    better: str
    span: tuple[str, str]
    complete: bool
    rows: int
    clusters: int
    cells: tuple[Cell, ...]
    missing: tuple[Missing, ...]
    contrast_level: str
    contrasts: tuple[Contrast, ...]
    slices: tuple[MatrixSlice, ...]
    choice: Choice | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a matrix is of."""

    application: str
    suite_reference: str
    dataset: str
    suite: Suite
    scorer: Scorer
    parts: Parts
    price: Price | None = None
    """What its base model or its runner costs now."""


Measured = tuple[CellName, EvaluationRun, Rows, Mapping[str, Any]]
"""A cell with its run, its rows, and the generation parameters of its release."""


def matrix(subject: Subject, measured: Sequence[Measured], margin: str, prices: Prices | None) -> Matrix:
    """The matrix of four cells that were measured by one class of runner on one suite."""
    table, cells, meaning = _cells(subject, measured)
    return _matrix(
        subject,
        table,
        cells,
        (),
        contrasts(table, [cell.cell for cell in cells], meaning),
        _slices(subject.suite.slices, table, cells, meaning),
        choose(cells, table, meaning, margin, prices),
        (*_notes(cells), *_judge_notes(subject, measured), *_training_notes(subject.price, prices)),
    )


def incomplete(subject: Subject, measured: Sequence[Measured], missing: Sequence[Missing]) -> Matrix:
    """What there is of a matrix, with the commands that make the rest."""
    table, cells, _ = _cells(subject, measured)
    return _matrix(subject, table, cells, tuple(missing), (), (), None, ())


def _cells(subject: Subject, measured: Sequence[Measured]) -> tuple[Together, tuple[Cell, ...], Meaning]:
    meaning = meaning_of(subject.scorer, subject.suite.sampled)
    table = together(*(rows for _, _, rows, _ in measured))
    cells = tuple(
        cell_of(name, run, generation, table, column, meaning, subject.price)
        for column, (name, run, _, generation) in enumerate(measured)
    )
    return table, cells, meaning


def _matrix(
    subject: Subject,
    table: Together,
    cells: tuple[Cell, ...],
    missing: tuple[Missing, ...],
    effects: tuple[Contrast, ...],
    slices: tuple[MatrixSlice, ...],
    choice: Choice | None,
    notes: tuple[str, ...],
) -> Matrix:
    return Matrix(
        subject.application,
        subject.suite_reference,
        subject.dataset,
        LEVEL,
        subject.parts,
        subject.scorer.name,
        "higher" if higher_is_better(subject.scorer) else "lower",
        span_of(subject.scorer),
        not missing,
        len(table.samples),
        len(set(table.clusters)),
        cells,
        missing,
        decimal_text(f"{1 - CONTRAST_ALPHA:.4f}"),
        effects,
        slices,
        choice,
        notes,
    )


def _slices(
    declared: Sequence[Slices], table: Together, cells: Sequence[Cell], meaning: Meaning
) -> tuple[MatrixSlice, ...]:
    columns = [scored(rows, meaning.name) for rows in table.runs]
    return tuple(
        MatrixSlice(
            name,
            value,
            len(positions),
            {
                cell.cell.value: nearest(float(scores[kept].mean()))
                if len(kept := positions[known[positions]])
                else None
                for cell, (scores, known) in zip(cells, columns, strict=True)
            },
        )
        for (name, value), positions in members(table.slices(), declared).items()
    )


def _notes(cells: Sequence[Cell]) -> Iterator[str]:
    for key in sorted(cells[0].generation):
        values = {cell.cell: cell.generation[key] for cell in cells}
        if any(value != values[cells[0].cell] for value in values.values()):
            told = ", ".join(f"{name} {value}" for name, value in values.items())
            yield f"the cells differ in {key}, so an effect may be its: {told}"


def _judge_notes(subject: Subject, measured: Sequence[Measured]) -> Sequence[str]:
    return list(dict.fromkeys(note for _, run, _, _ in measured for note in judge_notes(run, subject.scorer.name)))


def _training_notes(price: Price | None, prices: Prices | None) -> Iterator[str]:
    told = None if prices is None else prices.told
    if prices is not None and told is not None:
        cost = f"the training cost {told.amount} {told.currency}, as told of {told.adapter}"
        if prices.training is None and prices.tokens_in is None and price is not None:
            yield f"{cost}; the price is in {price.currency}, so where it breaks even is not told"
        elif prices.training is not None:
            yield cost
