"""Gathering the facts of a promotion: everything a decision weighs, from one transaction.

Bounds over rows are costly and are computed with no transaction open: a situation names those it lacks, so that
the caller can fetch the rows, compute, and gather again.
"""

from registry.services.situation.bounds import Rows, measure, need_key, rows_for
from registry.services.situation.conditions import reaches
from registry.services.situation.consumers import prompt_in
from registry.services.situation.gathering import (
    Situation,
    bound_now,
    complete,
    gather,
)
from registry.services.situation.people import contributors

__all__ = [
    "Rows",
    "Situation",
    "bound_now",
    "complete",
    "contributors",
    "gather",
    "measure",
    "need_key",
    "prompt_in",
    "reaches",
    "rows_for",
]
