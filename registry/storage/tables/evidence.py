"""Evidence: evaluation runs, texts, bounds, signed statements."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, ForeignKeyConstraint, Index, Text, text
from sqlmodel import Field

from registry.storage.tables.base import Row


class EvaluationRunRow(Row, table=True):
    """A completed run. `results` binds what its rows came to, `timings` how long each took."""

    __tablename__ = "evaluation_run"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    release: int
    release_digest: str = Field(sa_type=Text)
    suite: str = Field(sa_type=Text)
    suite_number: int
    suite_digest: str = Field(sa_type=Text)
    dataset_digest: str = Field(sa_type=Text)
    primary: str = Field(sa_type=Text)
    runner: str = Field(sa_type=Text)
    runner_digest: str = Field(sa_type=Text)
    seed: int = Field(sa_type=BigInteger)
    results: str = Field(sa_type=Text)
    timings: str = Field(sa_type=Text)
    evidence: str = Field(sa_type=Text)
    rows: int
    failed: int
    unmeasured: int
    reused: int
    prompt_tokens: int = Field(sa_type=BigInteger)
    completion_tokens: int = Field(sa_type=BigInteger)
    wall_us: int = Field(sa_type=BigInteger)
    scores: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    started_at: str = Field(sa_type=Text)
    ended_at: str = Field(sa_type=Text)
    deployment: str | None = Field(default=None, sa_type=Text)
    """The deployment that the run verifies; such a run is no evidence for promoting."""
    oldest_text: str | None = Field(default=None, sa_type=Text)
    """When the oldest of its texts was generated, if it took any from earlier work and that is known of all of them."""
    binding: str | None = Field(default=None, sa_type=Text)
    """How far it is known to be of its release; None if it was executed here."""
    extends: str | None = Field(default=None, sa_type=Text)
    """The run whose rows it has too, and which it takes the place of."""
    planned: int | None = None
    """How many rows its suite has, if it asked only the first of them."""
    deterministic: str | None = Field(default=None, sa_type=Text)
    """`yes` or `no`: whether its texts came out the same in other batches; None if nothing tells."""
    cost: str | None = Field(default=None, sa_type=Text)
    """What its answers came to, with the price in force when it was recorded, as JSON; None where there was none."""
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        ForeignKeyConstraint(["suite", "suite_number"], ["version.artifact", "version.number"]),
        Index(None, "release_digest", "suite_digest"),
        Index(None, "application", "release"),
        Index(None, "evidence"),
        Index(None, "dataset_digest", "release_digest"),
        Index(
            "ix_evaluation_run_deployment",
            "deployment",
            sqlite_where=text("deployment IS NOT NULL"),
            postgresql_where=text("deployment IS NOT NULL"),
        ),
    )


class EvaluationInvalidationRow(Row, table=True):
    """A run that was taken out of all evidence."""

    __tablename__ = "evaluation_invalidation"
    run: str = Field(primary_key=True, foreign_key="evaluation_run.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


class AttestationRow(Row, table=True):
    """A signed statement about a release: the envelope as it was given, and what its statement says."""

    __tablename__ = "attestation"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    release: int
    digest: str = Field(sa_type=Text)
    envelope: str = Field(sa_type=Text)
    predicate_type: str = Field(sa_type=Text)
    result: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        Index(None, "digest"),
    )


class EvaluationRowRow(Row, table=True):
    __tablename__ = "evaluation_row"
    run: str = Field(primary_key=True, foreign_key="evaluation_run.id", sa_type=Text)
    sample_id: str = Field(primary_key=True, sa_type=Text)
    cluster: str = Field(sa_type=Text)
    state: str = Field(sa_type=Text)
    output: str = Field(sa_type=Text)
    target: str = Field(sa_type=Text)
    finish_reason: str = Field(sa_type=Text)
    prompt_tokens: int
    completion_tokens: int
    latency_us: int = Field(sa_type=BigInteger)
    slices: str | None = Field(default=None, sa_type=Text)
    """In which slices of its suite it lies, as JSON; None if the suite names none."""
    said: str | None = Field(default=None, sa_type=Text)
    """What judges replied to its answer, by scorer, as JSON; None if none was asked."""
    __table_args__ = (CheckConstraint("state IN ('ok','failed','unmeasured')", name="state"),)


class EvaluationScoreRow(Row, table=True):
    __tablename__ = "evaluation_score"
    run: str = Field(primary_key=True, sa_type=Text)
    scorer: str = Field(primary_key=True, sa_type=Text)
    sample_id: str = Field(primary_key=True, sa_type=Text)
    value: str = Field(sa_type=Text)
    __table_args__ = (ForeignKeyConstraint(["run", "sample_id"], ["evaluation_row.run", "evaluation_row.sample_id"]),)


class EvaluationDrawRow(Row, table=True):
    """One answer of several to a row: by a variant of the prompt (empty: as released), and a number from 0 on.

    Only runs of suites that ask for more than one answer have any; then the row's scores are means over its answers
    to the prompt as released.
    """

    __tablename__ = "evaluation_draw"
    run: str = Field(primary_key=True, sa_type=Text)
    sample_id: str = Field(primary_key=True, sa_type=Text)
    variant: str = Field(primary_key=True, sa_type=Text)
    repeat: int = Field(primary_key=True)
    state: str = Field(sa_type=Text)
    output: str = Field(sa_type=Text)
    finish_reason: str = Field(sa_type=Text)
    prompt_tokens: int
    completion_tokens: int
    latency_us: int = Field(sa_type=BigInteger)
    scores: str = Field(sa_type=Text)
    """Values by row scorer, as JSON."""
    __table_args__ = (
        ForeignKeyConstraint(["run", "sample_id"], ["evaluation_row.run", "evaluation_row.sample_id"]),
        CheckConstraint("state IN ('ok','failed','unmeasured')", name="state"),
    )


class EvaluationLabelRow(Row, table=True):
    """An answer that people have judged, and what a judge of the run gave it: None if its reply could not be read."""

    __tablename__ = "evaluation_label"
    run: str = Field(primary_key=True, foreign_key="evaluation_run.id", sa_type=Text)
    scorer: str = Field(primary_key=True, sa_type=Text)
    label_id: str = Field(primary_key=True, sa_type=Text)
    cluster: str = Field(sa_type=Text)
    human: str = Field(sa_type=Text)
    judged: str | None = Field(default=None, sa_type=Text)
    said: str = Field(sa_type=Text)
    """What it replied, as JSON."""


class GenerationRow(Row, table=True):
    """Texts that were generated, by cache key: what makes an interrupted evaluation continue where it stopped."""

    __tablename__ = "generation"
    key: str = Field(primary_key=True, sa_type=Text)
    output: str = Field(sa_type=Text)
    finish_reason: str = Field(sa_type=Text)
    prompt_tokens: int
    completion_tokens: int
    latency_us: int = Field(sa_type=BigInteger)
    at: str | None = Field(default=None, sa_type=Text)
    """When it was kept; None for texts that were generated before this was noted."""


class ScoreRow(Row, table=True):
    """Scores that were computed, by cache key: of the scorers that take longer than looking here."""

    __tablename__ = "score"
    key: str = Field(primary_key=True, sa_type=Text)
    value: str = Field(sa_type=Text)


class MeasurementRow(Row, table=True):
    """Bounds computed once for a rule and its runs, outside any transaction that decides."""

    __tablename__ = "measurement"
    key: str = Field(primary_key=True, sa_type=Text)
    document: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "log_index"),)
