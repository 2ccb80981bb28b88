"""Repeats: where chance comes from in rows that were asked more than once, and whether more rows or more answers pay.

The variance of a mean over n rows with K answers each is between / n + within / (n · K): more rows make both parts
smaller, more answers to the same rows only the second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from registry.domain.evaluations import EvaluatedRow
from registry.domain.reports.estimates import nearest
from registry.domain.statistics.sizes import Components, components


@dataclass(frozen=True, slots=True)
class Repeats:
    """How far rows, and answers to one row, differ by a scorer: variances, and standard errors of the mean.

    Errors take rows as independent. Numbers are decimals.
    """

    scorer: str
    rows: int
    answers: int
    """To each row, as the suite asks."""
    between: str | None
    within: str | None
    error: str | None
    error_of_twice_the_rows: str | None
    error_of_twice_the_answers: str | None
    pays: Literal["rows", "answers"]
    """What there should be more of: answers where they differ more, in the mean over a row, than rows do."""


def repeats(rows: Sequence[EvaluatedRow], scorer: str) -> Repeats | None:
    """The parts of a run's chance; None if its rows were asked once, or too few of them were measured."""
    values = {row.sample_id: _values(row, scorer) for row in rows}
    return _parts({sample: list(found.values()) for sample, found in values.items() if found}, rows, scorer)


def repeats_of_gain(before: Sequence[EvaluatedRow], after: Sequence[EvaluatedRow], scorer: str) -> Repeats | None:
    """The same of the differences between two runs, answer by answer with the same number."""
    theirs = {row.sample_id: _values(row, scorer) for row in before}
    values: dict[str, list[float]] = {}
    for row in after:
        old, new = theirs.get(row.sample_id, {}), _values(row, scorer)
        if found := [new[turn] - old[turn] for turn in sorted(new.keys() & old.keys())]:
            values[row.sample_id] = found
    return _parts(values, after, scorer)


# ---------------------------------------------------------------------------------------------------------


def _values(row: EvaluatedRow, scorer: str) -> dict[int, float]:
    return {draw.repeat: float(draw.scores[scorer]) for draw in row.repeats if scorer in draw.scores}


def _parts(values: dict[str, list[float]], rows: Sequence[EvaluatedRow], scorer: str) -> Repeats | None:
    answers = max((row.asked for row in rows), default=1)
    if answers == 1:
        return None
    items = [sample for sample in sorted(values) for _ in values[sample]]
    found = components([value for sample in sorted(values) for value in values[sample]], items)
    if found is None:
        return None
    n = len(values)
    return Repeats(
        scorer,
        n,
        answers,
        nearest(found.between),
        nearest(found.within),
        nearest(_error(found, n, answers)),
        nearest(_error(found, 2 * n, answers)),
        nearest(_error(found, n, 2 * answers)),
        "answers" if found.within / answers > found.between else "rows",
    )


def _error(found: Components, rows: int, answers: int) -> float:
    return sqrt(found.between / rows + found.within / (rows * answers))
