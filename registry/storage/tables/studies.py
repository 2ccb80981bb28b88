"""What production showed: studies, the outcome of every unit in them, and those that were taken back."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class StudyRow(Row, table=True):
    """Outcomes of one or two releases, imported whole. `evidence` binds its units, which no entry lists."""

    __tablename__ = "study"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    candidate: int
    candidate_digest: str = Field(sa_type=Text)
    baseline: int | None = None
    baseline_digest: str | None = Field(default=None, sa_type=Text)
    metric: str = Field(sa_type=Text)
    low: str = Field(sa_type=Text)
    high: str = Field(sa_type=Text)
    split: str | None = Field(default=None, sa_type=Text)
    candidate_units: int
    baseline_units: int
    evidence: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "candidate"], ["release.application", "release.number"]),
        ForeignKeyConstraint(["application", "baseline"], ["release.application", "release.number"]),
        CheckConstraint("metric IN ('nps','completion','score')", name="metric"),
        CheckConstraint("(baseline IS NULL) = (baseline_digest IS NULL)", name="baseline"),
        Index(None, "candidate_digest"),
        Index(None, "baseline_digest"),
        Index(None, "evidence"),
    )


class StudyUnitRow(Row, table=True):
    """The outcome of one unit. `unit_id` is an id as it was given."""

    __tablename__ = "study_unit"
    study: str = Field(primary_key=True, foreign_key="study.id", sa_type=Text)
    unit_id: str = Field(primary_key=True, sa_type=Text)
    arm: str = Field(sa_type=Text)
    value: str = Field(sa_type=Text)
    cluster: str | None = Field(default=None, sa_type=Text)
    __table_args__ = (CheckConstraint("arm IN ('candidate','baseline')", name="arm"),)


class StudyWithdrawalRow(Row, table=True):
    """A study that counts no more."""

    __tablename__ = "study_withdrawal"
    study: str = Field(primary_key=True, foreign_key="study.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
