"""Human in the loop: comparisons, the key to their items, what raters answered, and raters who count no more."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class ComparisonRow(Row, table=True):
    """Two runs of one suite shown side by side: so many pairs, with gold items on top."""

    __tablename__ = "comparison"
    id: str = Field(primary_key=True, sa_type=Text)
    candidate_run: str = Field(foreign_key="evaluation_run.id", sa_type=Text)
    baseline_run: str = Field(foreign_key="evaluation_run.id", sa_type=Text)
    items: int
    gold: int
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "candidate_run"), Index(None, "baseline_run"))


class ComparisonItemRow(Row, table=True):
    """The key to an item: its sample and the side on which the candidate stands, or the answer of a gold item."""

    __tablename__ = "comparison_item"
    comparison: str = Field(primary_key=True, foreign_key="comparison.id", sa_type=Text)
    item: str = Field(primary_key=True, sa_type=Text)
    sample_id: str | None = Field(default=None, sa_type=Text)
    cluster: str | None = Field(default=None, sa_type=Text)
    candidate: str | None = Field(default=None, sa_type=Text)
    gold: str | None = Field(default=None, sa_type=Text)
    left_digest: str = Field(sa_type=Text)
    right_digest: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        CheckConstraint("candidate IN ('left','right')", name="candidate"),
        CheckConstraint("gold IN ('left','right','tie')", name="gold"),
        CheckConstraint(
            "(gold IS NULL) = (candidate IS NOT NULL AND sample_id IS NOT NULL AND cluster IS NOT NULL)", name="key"
        ),
    )


class ComparisonAnswerRow(Row, table=True):
    """What a rater said: a choice (side `both`), or a rating of one side. `rater` is an id as it was given."""

    __tablename__ = "comparison_answer"
    comparison: str = Field(primary_key=True, sa_type=Text)
    item: str = Field(primary_key=True, sa_type=Text)
    rater: str = Field(primary_key=True, sa_type=Text)
    side: str = Field(primary_key=True, sa_type=Text)
    choice: str | None = Field(default=None, sa_type=Text)
    rating: int | None = None
    scale: str | None = Field(default=None, sa_type=Text)
    seconds: str | None = Field(default=None, sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["comparison", "item"], ["comparison_item.comparison", "comparison_item.item"]),
        CheckConstraint("side IN ('both','left','right')", name="side"),
        CheckConstraint("choice IN ('left','right','tie')", name="choice"),
        CheckConstraint("(side = 'both') = (choice IS NOT NULL)", name="said"),
        CheckConstraint("(side = 'both') = (rating IS NULL AND scale IS NULL)", name="rated"),
    )


class RaterRemovalRow(Row, table=True):
    """A rater whose answers count no more in a comparison."""

    __tablename__ = "rater_removal"
    comparison: str = Field(primary_key=True, foreign_key="comparison.id", sa_type=Text)
    rater: str = Field(primary_key=True, sa_type=Text)
    cause: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (CheckConstraint("cause IN ('gold','manual')", name="cause"),)
