"""Tables: dumb rows with named constraints. Everything is inserted once and never edited, but for projections.

Conventions: times are RFC 3339 text in UTC with microseconds (they sort as text, and read the same in every
database and in the standard library's `sqlite3`); documents are canonical JSON text; `log_index` names the log
entry that was written with the row and commits to its every column.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, ForeignKeyConstraint, Index, MetaData, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

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


class Row(SQLModel):
    """Base of all rows; carries the metadata with its naming convention."""

    metadata = metadata


# Names and artifacts -----------------------------------------------------------------------------------------


class NameRow(Row, table=True):
    """Every name in use, across kinds and applications: a name means one thing in a registry."""

    __tablename__ = "name"
    name: str = Field(primary_key=True, sa_type=Text)
    kind: str = Field(sa_type=Text)
    created_at: str = Field(sa_type=Text)
    created_by: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        CheckConstraint("kind IN ('prompt','adapter','base-model','dataset','suite','application')", name="kind"),
        Index(None, "kind", "name"),
    )


class VersionRow(Row, table=True):
    __tablename__ = "version"
    artifact: str = Field(primary_key=True, foreign_key="name.name", sa_type=Text)
    number: int = Field(primary_key=True)
    kind: str = Field(sa_type=Text)
    digest: str = Field(sa_type=Text)
    manifest: str = Field(sa_type=Text)
    created_at: str = Field(sa_type=Text)
    created_by: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        UniqueConstraint("artifact", "digest"),
        CheckConstraint("number > 0", name="number"),
        Index(None, "digest"),
    )


class VersionFileRow(Row, table=True):
    """The bytes as given. `stored` is false where only the digest is kept (weights of a base model)."""

    __tablename__ = "version_file"
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    path: str = Field(primary_key=True, sa_type=Text)
    digest: str = Field(sa_type=Text)
    size: int = Field(sa_type=BigInteger)
    stored: bool
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        Index(None, "digest"),
    )


class VersionRelationRow(Row, table=True):
    """What a version was made from. `target_artifact` and `target_number` are set for `trained-on`."""

    __tablename__ = "version_relation"
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    kind: str = Field(sa_type=Text)
    target: str = Field(sa_type=Text)
    target_artifact: str | None = Field(default=None, sa_type=Text)
    target_number: int | None = None
    detail: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        ForeignKeyConstraint(["target_artifact", "target_number"], ["version.artifact", "version.number"]),
        CheckConstraint("kind IN ('trained-on','source')", name="kind"),
        Index(None, "target_artifact", "target_number"),
    )


class BaseLocationRow(Row, table=True):
    """Where the weights of a base model were seen: a hint, verified by digest before every use."""

    __tablename__ = "base_location"
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    path: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),)


# Applications and releases -----------------------------------------------------------------------------------


class ApplicationRow(Row, table=True):
    __tablename__ = "application"
    name: str = Field(primary_key=True, foreign_key="name.name", sa_type=Text)
    created_at: str = Field(sa_type=Text)
    created_by: str = Field(sa_type=Text)
    log_index: int


class ApplicationSuiteRow(Row, table=True):
    """A suite the application requires. `basis` says how it came to be: declared, or first-evaluated."""

    __tablename__ = "application_suite"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    position: int = Field(primary_key=True)
    artifact: str = Field(sa_type=Text)
    number: int
    digest: str = Field(sa_type=Text)
    basis: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        UniqueConstraint("application", "digest"),
        CheckConstraint("basis IN ('declared','first-evaluated')", name="basis"),
    )


class ReleaseRow(Row, table=True):
    __tablename__ = "release"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    number: int = Field(primary_key=True)
    digest: str = Field(sa_type=Text)
    manifest: str = Field(sa_type=Text)
    assembled_by: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    created_at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        UniqueConstraint("application", "digest"),
        CheckConstraint("number > 0", name="number"),
        Index(None, "digest"),
    )


class ReleaseComponentRow(Row, table=True):
    __tablename__ = "release_component"
    application: str = Field(primary_key=True, sa_type=Text)
    release: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    role: str = Field(sa_type=Text)
    artifact: str = Field(sa_type=Text)
    number: int
    digest: str = Field(sa_type=Text)
    weight: str | None = Field(default=None, sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        CheckConstraint("role IN ('prompt','adapter','base')", name="role"),
        Index(None, "artifact", "number"),
    )


# Evidence ----------------------------------------------------------------------------------------------------


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
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        ForeignKeyConstraint(["suite", "suite_number"], ["version.artifact", "version.number"]),
        Index(None, "release_digest", "suite_digest"),
        Index(None, "application", "release"),
        Index(None, "evidence"),
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
    __table_args__ = (CheckConstraint("state IN ('ok','failed','unmeasured')", name="state"),)


class EvaluationScoreRow(Row, table=True):
    __tablename__ = "evaluation_score"
    run: str = Field(primary_key=True, sa_type=Text)
    scorer: str = Field(primary_key=True, sa_type=Text)
    sample_id: str = Field(primary_key=True, sa_type=Text)
    value: str = Field(sa_type=Text)
    __table_args__ = (ForeignKeyConstraint(["run", "sample_id"], ["evaluation_row.run", "evaluation_row.sample_id"]),)


class GenerationRow(Row, table=True):
    """Texts that were generated, by cache key: what makes an interrupted evaluation continue where it stopped."""

    __tablename__ = "generation"
    key: str = Field(primary_key=True, sa_type=Text)
    output: str = Field(sa_type=Text)
    finish_reason: str = Field(sa_type=Text)
    prompt_tokens: int
    completion_tokens: int
    latency_us: int = Field(sa_type=BigInteger)


class MeasurementRow(Row, table=True):
    """Bounds computed once for a rule and its runs, outside any transaction that decides."""

    __tablename__ = "measurement"
    key: str = Field(primary_key=True, sa_type=Text)
    document: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


# People and policies -----------------------------------------------------------------------------------------


class MembersRow(Row, table=True):
    __tablename__ = "members_document"
    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(sa_type=Text)
    document: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int


class PolicyRow(Row, table=True):
    __tablename__ = "policy"
    digest: str = Field(primary_key=True, sa_type=Text)
    content: str = Field(sa_type=Text)
    log_index: int


class PolicyActivationRow(Row, table=True):
    __tablename__ = "policy_activation"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    sequence: int = Field(primary_key=True)
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    name: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int


# Stages ------------------------------------------------------------------------------------------------------


class StageRow(Row, table=True):
    """A projection: the pointer that deployment events add up to."""

    __tablename__ = "stage"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    name: str = Field(primary_key=True, sa_type=Text)
    epoch: int
    deployment_id: str | None = Field(default=None, foreign_key="deployment.id", sa_type=Text)


class PromotionRow(Row, table=True):
    """A request to place a release. Only `state` ever changes, and only away from `open`."""

    __tablename__ = "promotion"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    release: int
    release_digest: str = Field(sa_type=Text)
    expected_current: str | None = Field(default=None, sa_type=Text)
    requester: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    opened_at: str = Field(sa_type=Text)
    state: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        CheckConstraint("state IN ('open','succeeded','denied','stale')", name="state"),
        Index(
            "uq_promotion_open",
            "application",
            "stage",
            "release",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
    )


class DecisionRow(Row, table=True):
    __tablename__ = "decision"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    release: int
    verdict: str = Field(sa_type=Text)
    digest: str = Field(sa_type=Text)
    document: str = Field(sa_type=Text)
    facts: str = Field(sa_type=Text)
    promotion: str | None = Field(default=None, foreign_key="promotion.id", sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        CheckConstraint("verdict IN ('ALLOW','WAIT','DENY')", name="verdict"),
        Index(None, "application", "stage", "log_index"),
    )


class ApprovalRow(Row, table=True):
    __tablename__ = "approval"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    release: int
    digest: str = Field(sa_type=Text)
    binding: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    assurance: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    nonce: str = Field(sa_type=Text)
    given_at: str = Field(sa_type=Text)
    expires_at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        Index(None, "application", "stage", "release"),
    )


class ApprovalUseRow(Row, table=True):
    """An approval is used up by the first promotion that executes with it."""

    __tablename__ = "approval_use"
    approval: str = Field(primary_key=True, foreign_key="approval.id", sa_type=Text)
    promotion: str = Field(foreign_key="promotion.id", sa_type=Text)
    log_index: int


class DeploymentRow(Row, table=True):
    __tablename__ = "deployment"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    sequence: int
    release: int
    digest: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    replaces: str | None = Field(default=None, sa_type=Text)
    promotion: str | None = Field(default=None, sa_type=Text)
    decision: str | None = Field(default=None, sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    marks: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        UniqueConstraint("application", "stage", "sequence"),
        Index(None, "application", "stage", "log_index"),
        CheckConstraint("kind IN ('promote','rollback')", name="kind"),
        Index(None, "digest"),
    )


class DeploymentEventRow(Row, table=True):
    """What happened to a deployment. Only `live` moves the pointer, and carries the epoch it moved to."""

    __tablename__ = "deployment_event"
    application: str = Field(primary_key=True, sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    sequence: int = Field(primary_key=True)
    deployment_id: str = Field(foreign_key="deployment.id", sa_type=Text)
    kind: str = Field(sa_type=Text)
    epoch: int | None = None
    basis: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        UniqueConstraint("application", "stage", "epoch"),
        CheckConstraint("kind IN ('live','verified','superseded','rolled-back')", name="kind"),
        CheckConstraint("(kind = 'live') = (epoch IS NOT NULL)", name="epoch"),
        Index(None, "deployment_id"),
    )


class LogRow(Row, table=True):
    """The log. No second unique column: REPLACE could delete a row through it without firing a trigger."""

    __tablename__ = "log"
    idx: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    leaf: str = Field(sa_type=Text)
