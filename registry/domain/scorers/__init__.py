"""Scorers: how a suite's rows are scored, and what a run's scores come to.

A binary scorer gives each row `"1"` or `"0"` and has an exact bound. A corpus scorer is a function of all rows
together; it informs people and gates nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from registry.domain.digests import decimal_text
from registry.domain.evaluations import EvaluatedRow, RowState, ScoreSummary
from registry.domain.scorers import exact_match
from registry.domain.scorers.macro_f1 import macro_f1

if TYPE_CHECKING:
    from registry.domain.suites import ExactMatch, MacroF1

__all__ = ["row_scores", "score_rows", "summaries"]

_DIGITS = Decimal("0.000001")


def row_scores(scorers: Sequence[ExactMatch | MacroF1], output: str, target: str, state: RowState) -> dict[str, str]:
    """A row's value by binary scorer. A failed row scores worst, `"0"`; an unmeasured one has no score at all."""
    if state is RowState.UNMEASURED:
        return {}
    return {
        scorer.name: exact_match.score(output, target, scorer.normalize) if state is RowState.OK else "0"
        for scorer in scorers
        if scorer.type == "exact_match"
    }


def score_rows(scorers: Sequence[ExactMatch | MacroF1], rows: Sequence[EvaluatedRow]) -> tuple[EvaluatedRow, ...]:
    """The rows with their scores by binary scorer, in place of what they had."""
    return tuple(replace(row, scores=row_scores(scorers, row.output, row.target, row.state)) for row in rows)


def summaries(scorers: Sequence[ExactMatch | MacroF1], rows: Sequence[EvaluatedRow]) -> tuple[ScoreSummary, ...]:
    """Each scorer over all scored rows, to 6 decimals; without a measured row there is nothing to sum up."""
    measured = [row for row in rows if row.state is not RowState.UNMEASURED]
    if not measured:
        return ()
    return tuple(
        _mean(scorer, measured) if scorer.type == "exact_match" else _corpus(scorer, measured) for scorer in scorers
    )


def _mean(scorer: ExactMatch, rows: Sequence[EvaluatedRow]) -> ScoreSummary:
    right = sum(row.scores[scorer.name] == "1" for row in rows)
    mean = decimal_text((Decimal(right) / len(rows)).quantize(_DIGITS, ROUND_HALF_EVEN))
    return ScoreSummary(scorer.name, mean, len(rows), gates=True)


def _corpus(scorer: MacroF1, rows: Sequence[EvaluatedRow]) -> ScoreSummary:
    outputs = [row.output if row.state is RowState.OK else None for row in rows]
    value = macro_f1(outputs, [row.target for row in rows])
    return ScoreSummary(scorer.name, value, len(rows), gates=False)
