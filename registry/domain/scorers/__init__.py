"""Scorers: how a suite's rows are scored, and what a run's scores come to.

A row scorer gives each row a decimal within its range. A corpus scorer is a function of all rows together, made of
counts that add up over rows, so that any choice of rows can be scored from their counts alone. What a suite declares
becomes a scorer where the libraries are at hand.
"""

from __future__ import annotations

from registry.domain.scorers.keeping import KeptScores, score_key, takes_long
from registry.domain.scorers.scoring import mean_scores, row_scores, score_rows, summaries, target_faults, versions_of
from registry.domain.scorers.shapes import CorpusScorer, Counts, JudgeScorer, RowScorer, Scores, scorer_digest

__all__ = [
    "CorpusScorer",
    "Counts",
    "JudgeScorer",
    "KeptScores",
    "RowScorer",
    "Scores",
    "mean_scores",
    "row_scores",
    "score_key",
    "score_rows",
    "scorer_digest",
    "summaries",
    "takes_long",
    "target_faults",
    "versions_of",
]
