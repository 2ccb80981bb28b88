"""Reports: what recorded runs say beside each other, for people who choose between releases.

A report decides nothing and is kept nowhere: it is computed from the rows of runs whenever it is asked for. Its bounds
are those that rules judge by, one-sided at level 0.95 each. Numbers leave as decimals of at most 6 places, lower bounds
rounded down and upper bounds up. A *gain* is turned so that more is better, also of a scorer of which less is better.
"""

from __future__ import annotations

from registry.domain.reports.cells import Cell, CellName, Contrast, Missing
from registry.domain.reports.choosing import Choice, Evidence, Prices, Spending
from registry.domain.reports.comparison import Comparison, Flip, compare
from registry.domain.reports.estimates import LEVEL, Estimate
from registry.domain.reports.matrix import Matrix, MatrixSlice, incomplete, matrix
from registry.domain.reports.scores import Finding, ScorerComparison
from registry.domain.reports.sides import Side
from registry.domain.reports.slicing import SliceComparison
from registry.domain.reports.usage import Usage

__all__ = [
    "LEVEL",
    "Cell",
    "CellName",
    "Choice",
    "Comparison",
    "Contrast",
    "Estimate",
    "Evidence",
    "Finding",
    "Flip",
    "Matrix",
    "MatrixSlice",
    "Missing",
    "Prices",
    "ScorerComparison",
    "Side",
    "SliceComparison",
    "Spending",
    "Usage",
    "compare",
    "incomplete",
    "matrix",
]
