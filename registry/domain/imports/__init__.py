"""Results of other evaluation tools: what their files say, which rows of a suite that answers, and how their scores
compare with ours.

An import is a declaration. The file says what a model answered, not which weights answered it; so the texts are scored
by the suite's own scorers, and the tool's scores are compared with ours and kept nowhere.
"""

from __future__ import annotations

from registry.domain.imports.choosing import chosen
from registry.domain.imports.comparing import Difference, MetricAgreement, compared
from registry.domain.imports.pairing import Paired, paired
from registry.domain.imports.results import IMPORTED, Answer, ImportedRun, Results, joined

__all__ = [
    "IMPORTED",
    "Answer",
    "Difference",
    "ImportedRun",
    "MetricAgreement",
    "Paired",
    "Results",
    "chosen",
    "compared",
    "joined",
    "paired",
]
