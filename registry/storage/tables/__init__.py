"""Tables: dumb rows with named constraints. Everything is inserted once and never edited, but for projections."""

from registry.storage.tables.applications import ApplicationRow, ApplicationSuiteRow, ReleaseComponentRow, ReleaseRow
from registry.storage.tables.artifacts import BaseLocationRow, NameRow, VersionFileRow, VersionRelationRow, VersionRow
from registry.storage.tables.base import Row, metadata
from registry.storage.tables.evidence import (
    EvaluationRowRow,
    EvaluationRunRow,
    EvaluationScoreRow,
    GenerationRow,
    MeasurementRow,
)
from registry.storage.tables.governance import (
    ApprovalRow,
    ApprovalUseRow,
    DecisionRow,
    MembersRow,
    PolicyActivationRow,
    PolicyRow,
    PromotionRow,
)
from registry.storage.tables.stages import DeploymentEventRow, DeploymentRow, LogRow, StageRow

INSERT_ONLY: tuple[str, ...] = (
    "name",
    "version",
    "version_file",
    "version_relation",
    "base_location",
    "application",
    "application_suite",
    "release",
    "release_component",
    "evaluation_run",
    "evaluation_row",
    "evaluation_score",
    "generation",
    "measurement",
    "policy",
    "policy_activation",
    "members_document",
    "approval",
    "approval_use",
    "decision",
    "deployment",
    "deployment_event",
    "log",
)
"""Tables whose rows triggers protect from UPDATE and DELETE."""

__all__ = [
    "INSERT_ONLY",
    "ApplicationRow",
    "ApplicationSuiteRow",
    "ApprovalRow",
    "ApprovalUseRow",
    "BaseLocationRow",
    "DecisionRow",
    "DeploymentEventRow",
    "DeploymentRow",
    "EvaluationRowRow",
    "EvaluationRunRow",
    "EvaluationScoreRow",
    "GenerationRow",
    "LogRow",
    "MeasurementRow",
    "MembersRow",
    "NameRow",
    "PolicyActivationRow",
    "PolicyRow",
    "PromotionRow",
    "ReleaseComponentRow",
    "ReleaseRow",
    "Row",
    "StageRow",
    "VersionFileRow",
    "VersionRelationRow",
    "VersionRow",
    "metadata",
]
