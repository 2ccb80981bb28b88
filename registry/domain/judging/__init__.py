"""Judging: what a model that scores is asked, how its replies are read, and what they come to.

A judge is a release. It is shown one answer and replies with a number, or is shown the answer and the row's target in
both orders and replies with the better one. What cannot be read is missing because of our measuring, never the
candidate's failure: such a row is unmeasured for that scorer, and bounded both ways.
"""

from __future__ import annotations

from registry.domain.judging.asking import asked_columns, questions, variable_faults
from registry.domain.judging.labels import Labelled, labelled
from registry.domain.judging.replies import judged, verdicts
from registry.domain.judging.telling import flip_share, told

__all__ = [
    "Labelled",
    "asked_columns",
    "flip_share",
    "judged",
    "labelled",
    "questions",
    "told",
    "variable_faults",
    "verdicts",
]
