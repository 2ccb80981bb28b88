"""All tables there are, and the metadata with every one of them."""

from __future__ import annotations

from registry.storage.tables.applications import ApplicationRow, ApplicationSuiteRow, ReleaseComponentRow, ReleaseRow
from registry.storage.tables.artifacts import BaseLocationRow, NameRow, VersionFileRow, VersionRelationRow, VersionRow
from registry.storage.tables.base import Row, metadata
from registry.storage.tables.comparisons import (
    ComparisonAnswerRow,
    ComparisonItemRow,
    ComparisonRow,
    RaterRemovalRow,
)
from registry.storage.tables.evidence import (
    AttestationRow,
    EvaluationDrawRow,
    EvaluationInvalidationRow,
    EvaluationLabelRow,
    EvaluationRowRow,
    EvaluationRunRow,
    EvaluationScoreRow,
    GenerationRow,
    MeasurementRow,
    ScoreRow,
)
from registry.storage.tables.governance import (
    ApprovalRow,
    ApprovalUseRow,
    ApprovalWithdrawalRow,
    DecisionRow,
    OperationRow,
)
from registry.storage.tables.incidents import IncidentEventRow, IncidentRow
from registry.storage.tables.keys import (
    AgreementSignatureRow,
    ApprovalSignatureRow,
    RejectionSignatureRow,
    SigningKeyConfirmationRow,
    SigningKeyRevocationRow,
    SigningKeyRow,
)
from registry.storage.tables.people import MembersRow
from registry.storage.tables.policies import (
    PolicyActivationRow,
    PolicyApprovalRow,
    PolicyProposalRow,
    PolicyRow,
    RegistryActivationRow,
)
from registry.storage.tables.prices import PriceRow
from registry.storage.tables.promotions import PromotionEventRow, PromotionRow
from registry.storage.tables.rejections import RejectionRow, RejectionWithdrawalRow
from registry.storage.tables.replays import EvaluationReplayOutcomeRow, EvaluationReplayRow
from registry.storage.tables.safety import (
    FreezeLiftingRow,
    FreezeRow,
    HoldReleaseRow,
    HoldRow,
    QuarantineClearingRow,
    QuarantineRow,
)
from registry.storage.tables.stages import (
    DeploymentEventRow,
    DeploymentRow,
    LogRow,
    LogSubtreeRow,
    LogTermRow,
    StageRow,
)
from registry.storage.tables.store import (
    BlobLeaseRow,
    BlobTombstoneRow,
    ConsumerRow,
    RetentionRow,
    TextIndexRow,
    VersionTagRow,
    VersionTermRow,
    VersionYankRow,
)
from registry.storage.tables.studies import StudyRow, StudyUnitRow, StudyWithdrawalRow
from registry.storage.tables.tokens import (
    TokenExchangeRow,
    TokenRevocationRow,
    TokenRow,
    TokenUseRow,
    TrustedIssuersRow,
)
from registry.storage.tables.waivers import WaiverEventRow, WaiverRow

__all__ = [
    "AgreementSignatureRow",
    "ApplicationRow",
    "ApplicationSuiteRow",
    "ApprovalRow",
    "ApprovalSignatureRow",
    "ApprovalUseRow",
    "ApprovalWithdrawalRow",
    "AttestationRow",
    "BaseLocationRow",
    "BlobLeaseRow",
    "BlobTombstoneRow",
    "ComparisonAnswerRow",
    "ComparisonItemRow",
    "ComparisonRow",
    "ConsumerRow",
    "DecisionRow",
    "DeploymentEventRow",
    "DeploymentRow",
    "EvaluationDrawRow",
    "EvaluationInvalidationRow",
    "EvaluationLabelRow",
    "EvaluationReplayOutcomeRow",
    "EvaluationReplayRow",
    "EvaluationRowRow",
    "EvaluationRunRow",
    "EvaluationScoreRow",
    "FreezeLiftingRow",
    "FreezeRow",
    "GenerationRow",
    "HoldReleaseRow",
    "HoldRow",
    "IncidentEventRow",
    "IncidentRow",
    "LogRow",
    "LogSubtreeRow",
    "LogTermRow",
    "MeasurementRow",
    "MembersRow",
    "NameRow",
    "OperationRow",
    "PolicyActivationRow",
    "PolicyApprovalRow",
    "PolicyProposalRow",
    "PolicyRow",
    "PriceRow",
    "PromotionEventRow",
    "PromotionRow",
    "QuarantineClearingRow",
    "QuarantineRow",
    "RaterRemovalRow",
    "RegistryActivationRow",
    "RejectionRow",
    "RejectionSignatureRow",
    "RejectionWithdrawalRow",
    "ReleaseComponentRow",
    "ReleaseRow",
    "RetentionRow",
    "Row",
    "ScoreRow",
    "SigningKeyConfirmationRow",
    "SigningKeyRevocationRow",
    "SigningKeyRow",
    "StageRow",
    "StudyRow",
    "StudyUnitRow",
    "StudyWithdrawalRow",
    "TextIndexRow",
    "TokenExchangeRow",
    "TokenRevocationRow",
    "TokenRow",
    "TokenUseRow",
    "TrustedIssuersRow",
    "VersionFileRow",
    "VersionRelationRow",
    "VersionRow",
    "VersionTagRow",
    "VersionTermRow",
    "VersionYankRow",
    "WaiverEventRow",
    "WaiverRow",
    "metadata",
]
