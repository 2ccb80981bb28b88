"""Studies: what production showed of a release: one outcome for each unit that it served, beside another's or alone.

A unit is whoever was served, a customer or a session. Each is in one arm, and a study comes in once and whole.
"""

from __future__ import annotations

from registry.domain.studies.intake import MOST_UNITS, Outcomes, outcomes_of
from registry.domain.studies.outcomes import ArmReport, DifferenceReport, ImportedStudy, SplitReport, StudyReport
from registry.domain.studies.records import Arm, OutcomeMetric, Study, Unit, study_digest

__all__ = [
    "MOST_UNITS",
    "Arm",
    "ArmReport",
    "DifferenceReport",
    "ImportedStudy",
    "OutcomeMetric",
    "Outcomes",
    "SplitReport",
    "Study",
    "StudyReport",
    "Unit",
    "outcomes_of",
    "study_digest",
]
