"""Scorers: how a suite's rows are scored, and what a run's scores come to.

A row scorer gives each row a decimal within its range. A corpus scorer is a function of all rows together, made of
counts that add up over rows, so that any choice of rows can be scored from their counts alone. What a suite declares
becomes a scorer where the libraries are at hand.
"""

from __future__ import annotations

from registry.domain.scorers.scoring import row_scores, score_rows, summaries, target_faults
from registry.domain.scorers.shapes import CorpusScorer, Counts, RowScorer, Scores, scorer_digest

__all__ = [
    "CorpusScorer",
    "Counts",
    "RowScorer",
    "Scores",
    "row_scores",
    "score_rows",
    "scorer_digest",
    "summaries",
    "target_faults",
]
