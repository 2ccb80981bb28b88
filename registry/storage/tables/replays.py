"""Replays of imported runs: what was drawn, and what came of it."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class EvaluationReplayRow(Row, table=True):
    """An attempt to confirm an import, recorded before anything is generated."""

    __tablename__ = "evaluation_replay"
    id: str = Field(primary_key=True, sa_type=Text)
    run: str = Field(foreign_key="evaluation_run.id", sa_type=Text)
    """The imported run that was named; the attempt is of its evidence."""
    evidence: str = Field(sa_type=Text)
    suite_digest: str = Field(sa_type=Text)
    runner: str = Field(sa_type=Text)
    """The machinery that answers, as JSON."""
    samples: int
    measured: int
    level: str = Field(sa_type=Text)
    seed: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "evidence"), Index(None, "suite_digest"))


class EvaluationReplayOutcomeRow(Row, table=True):
    """How the rows that were generated compare with the import."""

    __tablename__ = "evaluation_replay_outcome"
    replay: str = Field(primary_key=True, foreign_key="evaluation_replay.id", sa_type=Text)
    verdict: str = Field(sa_type=Text)
    differing: int
    texts_alike: int
    at_most: str = Field(sa_type=Text)
    at_least: str = Field(sa_type=Text)
    results: str = Field(sa_type=Text)
    examples: str = Field(sa_type=Text)
    """The first rows that differ, as JSON."""
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (CheckConstraint("verdict IN ('confirmed','refuted','unclear')", name="verdict"),)
