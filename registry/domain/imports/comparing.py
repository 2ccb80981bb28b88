"""Comparing the scores of another tool with ours, row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.evaluations import EvaluatedRow
from registry.domain.imports.results import Answer
from registry.domain.wording import unknown

SHOWN = 20
"""Differences that are told one by one."""

_CLOSE = Decimal("0.000001")
"""Tools keep scores as floats; ours have six decimals."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that the tool and we score differently."""

    sample_id: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True)
class MetricAgreement:
    """A metric of theirs against a scorer of ours, over the rows that have both. `differences` are the first ones."""

    theirs: str
    ours: str
    rows: int
    agreed: int
    differences: tuple[Difference, ...]


def compared(
    rows: Sequence[EvaluatedRow], answers: Mapping[str, Answer], names: Mapping[str, str], scorers: Sequence[str]
) -> tuple[MetricAgreement, ...]:
    """Their metrics against our scorers of single rows, by `names` (theirs to ours).

    Those that share a name are compared anyway. Raises InvalidInputError for a name that either side does not have.
    """
    metrics = dict.fromkeys(name for answer in answers.values() for name in answer.scores)
    faults: list[Fault] = []
    for theirs, ours in names.items():
        if theirs not in metrics:
            faults.append(unknown("metric", theirs, metrics, "--scorer"))
        if ours not in scorers:
            faults.append(unknown("scorer of single rows", ours, scorers, "--scorer"))
    if faults:
        raise InvalidInputError.of("--scorer", faults)
    pairs = {name: name for name in metrics if name in scorers} | dict(names)
    return tuple(_agreement(rows, answers, theirs, ours) for theirs, ours in sorted(pairs.items()))


def _agreement(rows: Sequence[EvaluatedRow], answers: Mapping[str, Answer], theirs: str, ours: str) -> MetricAgreement:
    both = [
        Difference(row.sample_id, answers[row.sample_id].scores[theirs], row.scores[ours])
        for row in rows
        if ours in row.scores and row.sample_id in answers and theirs in answers[row.sample_id].scores
    ]
    differing = [one for one in both if abs(Decimal(one.theirs) - Decimal(one.ours)) > _CLOSE]
    return MetricAgreement(theirs, ours, len(both), len(both) - len(differing), tuple(differing[:SHOWN]))
