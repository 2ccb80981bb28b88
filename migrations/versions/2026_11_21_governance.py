"""Governance: safety levers, waivers, incidents, rejections, the steps of a request, and the registry's own policy.

Revision: 0002. What exists keeps its rows as they are: new columns are empty in them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: None = None
depends_on: None = None

NEW_TABLES = (
    "registry_activation",
    "policy_proposal",
    "policy_approval",
    "promotion_event",
    "approval_withdrawal",
    "rejection",
    "rejection_withdrawal",
    "evaluation_invalidation",
    "attestation",
    "quarantine",
    "quarantine_clearing",
    "hold",
    "hold_release",
    "freeze",
    "freeze_lifting",
    "waiver",
    "waiver_event",
    "incident",
    "incident_event",
    "operation",
)
"""In an order in which each refers only to those before it."""

FIRST_STATES = "state IN ('open','succeeded','denied','stale')"
STATES = (
    "state IN ('open','stale','verifying','succeeded','failed','denied','rejected','cancelled','expired','aborted')"
)
OPEN, PURSUED = "state = 'open'", "state IN ('open','verifying')"
WAITING, UNENDED = "state IN ('open','stale')", "state IN ('open','stale','verifying')"
FIRST_KINDS, KINDS = "kind IN ('promote','rollback')", "kind IN ('promote','rollback','break-glass')"
FIRST_EVENTS = "kind IN ('live','verified','superseded','rolled-back')"
EVENTS = "kind IN ('live','verified','failed','approved','superseded','rolled-back')"
FIRST_RELATIONS, RELATIONS = "kind IN ('trained-on','source')", "kind IN ('trained-on','source','licence')"


def upgrade() -> None:
    _create_policies()
    _create_requests()
    _create_evidence()
    _create_levers()
    _create_exceptions()
    _widen_promotion()
    _widen_deployment()
    op.add_column("policy_activation", sa.Column("person", sa.Text(), nullable=True))
    op.add_column("approval", sa.Column("bound", sa.Text(), nullable=True))
    op.add_column("decision", sa.Column("action", sa.Text(), nullable=True))
    op.add_column("evaluation_run", sa.Column("deployment", sa.Text(), nullable=True))
    _create_partial_index("ix_evaluation_run_deployment", "evaluation_run", ["deployment"], "deployment IS NOT NULL")
    op.add_column("evaluation_run", sa.Column("oldest_text", sa.Text(), nullable=True))
    op.add_column("generation", sa.Column("at", sa.Text(), nullable=True))
    op.create_index(op.f("ix_measurement_log_index"), "measurement", ["log_index"])
    for scope in ("release", "stage"):
        name = op.f(f"ix_approval_application_{scope}_log_index")
        op.create_index(name, "approval", ["application", scope, "log_index"])
    for table in ("approval", "decision"):
        op.create_index(op.f(f"ix_{table}_application_log_index"), table, ["application", "log_index"])
        op.create_index(op.f(f"ix_{table}_log_index"), table, ["log_index"])
    op.create_index(op.f("ix_release_component_digest"), "release_component", ["digest"])
    _recheck("version_relation", "kind", FIRST_RELATIONS, RELATIONS)


def downgrade() -> None:
    """Back to the first schema. Refused by its constraints if rows say what it has no words for."""
    _recheck("version_relation", "kind", RELATIONS, FIRST_RELATIONS)
    op.drop_index(op.f("ix_release_component_digest"), table_name="release_component")
    for table in ("approval", "decision"):
        op.drop_index(op.f(f"ix_{table}_log_index"), table_name=table)
        op.drop_index(op.f(f"ix_{table}_application_log_index"), table_name=table)
    for scope in ("release", "stage"):
        op.drop_index(op.f(f"ix_approval_application_{scope}_log_index"), table_name="approval")
    op.drop_index(op.f("ix_measurement_log_index"), table_name="measurement")
    op.drop_column("generation", "at")
    op.drop_column("evaluation_run", "oldest_text")
    op.drop_index("ix_evaluation_run_deployment", table_name="evaluation_run")
    op.drop_column("evaluation_run", "deployment")
    op.drop_column("decision", "action")
    op.drop_column("approval", "bound")
    op.drop_column("policy_activation", "person")
    _narrow_deployment()
    _narrow_promotion()
    for table in reversed(NEW_TABLES):
        op.drop_table(table)


def _widen_promotion() -> None:
    op.drop_index("uq_promotion_open", table_name="promotion")
    _recheck("promotion", "state", FIRST_STATES, STATES)
    op.add_column("promotion", sa.Column("expires_at", sa.Text(), nullable=True))
    _create_partial_index("uq_promotion_open", "promotion", ["application", "stage", "release"], PURSUED, unique=True)
    _create_partial_index(
        "uq_promotion_verifying", "promotion", ["application", "stage"], "state = 'verifying'", unique=True
    )
    _create_partial_index("ix_promotion_waiting", "promotion", ["expires_at", "opened_at"], WAITING)
    _create_partial_index("ix_promotion_unended", "promotion", ["log_index"], UNENDED)
    op.create_index(
        op.f("ix_promotion_application_stage_log_index"), "promotion", ["application", "stage", "log_index"]
    )
    op.create_index(op.f("ix_promotion_application_log_index"), "promotion", ["application", "log_index"])
    op.create_index(op.f("ix_promotion_log_index"), "promotion", ["log_index"])


def _narrow_promotion() -> None:
    for index in ("log_index", "application_log_index", "application_stage_log_index", "unended", "waiting"):
        op.drop_index(f"ix_promotion_{index}", table_name="promotion")
    for index in ("verifying", "open"):
        op.drop_index(f"uq_promotion_{index}", table_name="promotion")
    op.drop_column("promotion", "expires_at")
    _recheck("promotion", "state", STATES, FIRST_STATES)
    _create_partial_index("uq_promotion_open", "promotion", ["application", "stage", "release"], OPEN, unique=True)


def _widen_deployment() -> None:
    _recheck("deployment", "kind", FIRST_KINDS, KINDS)
    op.add_column("deployment", sa.Column("verify_by", sa.Text(), nullable=True))
    op.create_index(op.f("ix_deployment_application_stage_at"), "deployment", ["application", "stage", "at"])
    op.drop_index(op.f("ix_deployment_digest"), table_name="deployment")
    op.create_index(
        op.f("ix_deployment_digest_application_stage_sequence"),
        "deployment",
        ["digest", "application", "stage", "sequence"],
    )
    _recheck("deployment_event", "kind", FIRST_EVENTS, EVENTS)
    # Said in SQL because SQLite can add a reference with its column, and only so.
    op.execute(
        "ALTER TABLE deployment_event ADD COLUMN decision TEXT"
        " CONSTRAINT fk_deployment_event_decision_decision REFERENCES decision (id)"
    )


def _narrow_deployment() -> None:
    op.execute("ALTER TABLE deployment_event DROP COLUMN decision")
    _recheck("deployment_event", "kind", EVENTS, FIRST_EVENTS)
    op.drop_index(op.f("ix_deployment_digest_application_stage_sequence"), table_name="deployment")
    op.create_index(op.f("ix_deployment_digest"), "deployment", ["digest"])
    op.drop_index(op.f("ix_deployment_application_stage_at"), table_name="deployment")
    op.drop_column("deployment", "verify_by")
    _recheck("deployment", "kind", KINDS, FIRST_KINDS)


def _recheck(table: str, name: str, before: str, after: str) -> None:
    """Put one CHECK in the place of another.

    SQLite cannot, so there the table is made anew, from its own statement with nothing else changed: whatever else
    holds of it goes on to hold. Foreign keys are off meanwhile, and those of others refer to it by name.
    """
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        op.drop_constraint(op.f(f"ck_{table}_{name}"), table, type_="check")
        op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, sa.text(after))
        return
    made = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type = ? AND sql IS NOT NULL ORDER BY rowid"
    [statement] = connection.exec_driver_sql(made, (table, "table")).scalars()
    indexes = connection.exec_driver_sql(made, (table, "index")).scalars().all()
    _, _, rest = statement.partition("(")
    if rest.count(f"CHECK ({before})") != 1:
        raise RuntimeError(f"expected one CHECK ({before}) in: {statement}")
    connection.exec_driver_sql(f'CREATE TABLE "{table}_anew" ({rest.replace(f"CHECK ({before})", f"CHECK ({after})")}')
    connection.exec_driver_sql(f'INSERT INTO "{table}_anew" SELECT * FROM "{table}"')  # noqa: S608 - no user text
    connection.exec_driver_sql(f'DROP TABLE "{table}"')
    connection.exec_driver_sql(f'ALTER TABLE "{table}_anew" RENAME TO "{table}"')
    for index in indexes:
        connection.exec_driver_sql(index)


def _create_partial_index(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


def _create_policies() -> None:
    op.create_table(
        "registry_activation",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["policy.digest"], name=op.f("fk_registry_activation_digest_policy")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_registry_activation")),
    )
    op.create_table(
        "policy_proposal",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["base"], ["policy.digest"], name=op.f("fk_policy_proposal_base_policy")),
        sa.ForeignKeyConstraint(["digest"], ["policy.digest"], name=op.f("fk_policy_proposal_digest_policy")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_proposal")),
    )
    op.create_index(op.f("ix_policy_proposal_application_digest"), "policy_proposal", ["application", "digest"])
    op.create_table(
        "policy_approval",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["base"], ["policy.digest"], name=op.f("fk_policy_approval_base_policy")),
        sa.ForeignKeyConstraint(["digest"], ["policy.digest"], name=op.f("fk_policy_approval_digest_policy")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_approval")),
    )
    op.create_index(op.f("ix_policy_approval_application_digest"), "policy_approval", ["application", "digest"])


def _create_requests() -> None:
    op.create_table(
        "promotion_event",
        sa.Column("promotion", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('waited','rebased','executed','denied','verified','failed','stale','cancelled','expired',"
            "'rejected','aborted')",
            name=op.f("ck_promotion_event_kind"),
        ),
        sa.ForeignKeyConstraint(["base"], ["deployment.id"], name=op.f("fk_promotion_event_base_deployment")),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"], name=op.f("fk_promotion_event_decision_decision")),
        sa.ForeignKeyConstraint(["promotion"], ["promotion.id"], name=op.f("fk_promotion_event_promotion_promotion")),
        sa.PrimaryKeyConstraint("promotion", "sequence", name=op.f("pk_promotion_event")),
    )
    op.create_table(
        "approval_withdrawal",
        sa.Column("approval", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["approval"], ["approval.id"], name=op.f("fk_approval_withdrawal_approval_approval")),
        sa.PrimaryKeyConstraint("approval", name=op.f("pk_approval_withdrawal")),
    )
    op.create_table(
        "rejection",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("assurance", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application", "release"],
            ["release.application", "release.number"],
            name=op.f("fk_rejection_application_release_release"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rejection")),
    )
    for scope in ("release", "stage"):
        name = op.f(f"ix_rejection_application_{scope}_log_index")
        op.create_index(name, "rejection", ["application", scope, "log_index"])
    op.create_index(op.f("ix_rejection_application_log_index"), "rejection", ["application", "log_index"])
    op.create_index(op.f("ix_rejection_application_stage_release"), "rejection", ["application", "stage", "release"])
    op.create_index(op.f("ix_rejection_log_index"), "rejection", ["log_index"])
    op.create_table(
        "rejection_withdrawal",
        sa.Column("rejection", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["rejection"], ["rejection.id"], name=op.f("fk_rejection_withdrawal_rejection_rejection")
        ),
        sa.PrimaryKeyConstraint("rejection", name=op.f("pk_rejection_withdrawal")),
    )


def _create_evidence() -> None:
    op.create_table(
        "evaluation_invalidation",
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run"], ["evaluation_run.id"], name=op.f("fk_evaluation_invalidation_run_evaluation_run")
        ),
        sa.PrimaryKeyConstraint("run", name=op.f("pk_evaluation_invalidation")),
    )
    op.create_table(
        "attestation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column("predicate_type", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application", "release"],
            ["release.application", "release.number"],
            name=op.f("fk_attestation_application_release_release"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attestation")),
    )
    op.create_index(op.f("ix_attestation_digest"), "attestation", ["digest"])


def _create_levers() -> None:
    op.create_table(
        "quarantine",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "cause IN ('manual','rollback','verification','break-glass')", name=op.f("ck_quarantine_cause")
        ),
        sa.CheckConstraint("severity IN ('standard','critical')", name=op.f("ck_quarantine_severity")),
        sa.CheckConstraint("subject IN ('release','version')", name=op.f("ck_quarantine_subject")),
        sa.CheckConstraint("stage IS NULL OR application IS NOT NULL", name=op.f("ck_quarantine_scope")),
        sa.ForeignKeyConstraint(
            ["application", "stage"],
            ["stage.application", "stage.name"],
            name=op.f("fk_quarantine_application_stage_stage"),
        ),
        sa.ForeignKeyConstraint(["deployment"], ["deployment.id"], name=op.f("fk_quarantine_deployment_deployment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantine")),
    )
    op.create_index(op.f("ix_quarantine_application"), "quarantine", ["application"])
    op.create_index(op.f("ix_quarantine_digest"), "quarantine", ["digest"])
    op.create_table(
        "quarantine_clearing",
        sa.Column("quarantine", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["quarantine"], ["quarantine.id"], name=op.f("fk_quarantine_clearing_quarantine_quarantine")
        ),
        sa.PrimaryKeyConstraint("quarantine", name=op.f("pk_quarantine_clearing")),
    )
    op.create_table(
        "hold",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("cause IN ('manual','rollback','verification','break-glass')", name=op.f("ck_hold_cause")),
        sa.CheckConstraint("mode IN ('auto','all')", name=op.f("ck_hold_mode")),
        sa.ForeignKeyConstraint(
            ["application", "stage"], ["stage.application", "stage.name"], name=op.f("fk_hold_application_stage_stage")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold")),
    )
    op.create_index(op.f("ix_hold_application_stage"), "hold", ["application", "stage"])
    op.create_table(
        "hold_release",
        sa.Column("hold", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["hold"], ["hold.id"], name=op.f("fk_hold_release_hold_hold")),
        sa.PrimaryKeyConstraint("hold", name=op.f("pk_hold_release")),
    )
    op.create_table(
        "freeze",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("window", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("stage IS NULL OR application IS NOT NULL", name=op.f("ck_freeze_scope")),
        sa.ForeignKeyConstraint(
            ["application", "stage"],
            ["stage.application", "stage.name"],
            name=op.f("fk_freeze_application_stage_stage"),
        ),
        sa.ForeignKeyConstraint(["application"], ["application.name"], name=op.f("fk_freeze_application_application")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_freeze")),
    )
    op.create_index(op.f("ix_freeze_application_stage"), "freeze", ["application", "stage"])
    op.create_table(
        "freeze_lifting",
        sa.Column("freeze", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["freeze"], ["freeze.id"], name=op.f("fk_freeze_lifting_freeze_freeze")),
        sa.PrimaryKeyConstraint("freeze", name=op.f("pk_freeze_lifting")),
    )


def _create_exceptions() -> None:
    op.create_table(
        "waiver",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("rule_digest", sa.Text(), nullable=False),
        sa.Column("floor", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application", "release"],
            ["release.application", "release.number"],
            name=op.f("fk_waiver_application_release_release"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiver")),
    )
    op.create_index(op.f("ix_waiver_application_stage_release"), "waiver", ["application", "stage", "release"])
    op.create_table(
        "waiver_event",
        sa.Column("waiver", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("promotion", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("(step = 'used') = (promotion IS NOT NULL)", name=op.f("ck_waiver_event_promotion")),
        sa.CheckConstraint("step IN ('granted','revoked','used')", name=op.f("ck_waiver_event_step")),
        sa.ForeignKeyConstraint(["promotion"], ["promotion.id"], name=op.f("fk_waiver_event_promotion_promotion")),
        sa.ForeignKeyConstraint(["waiver"], ["waiver.id"], name=op.f("fk_waiver_event_waiver_waiver")),
        sa.PrimaryKeyConstraint("waiver", "sequence", name=op.f("pk_waiver_event")),
    )
    op.create_index(
        "uq_waiver_event_used",
        "waiver_event",
        ["waiver"],
        unique=True,
        sqlite_where=sa.text("step = 'used'"),
        postgresql_where=sa.text("step = 'used'"),
    )
    op.create_table(
        "incident",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=True),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("approve_by", sa.Text(), nullable=True),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("cause IN ('rollback','verification','break-glass')", name=op.f("ck_incident_cause")),
        sa.ForeignKeyConstraint(
            ["application", "stage"],
            ["stage.application", "stage.name"],
            name=op.f("fk_incident_application_stage_stage"),
        ),
        sa.ForeignKeyConstraint(["deployment"], ["deployment.id"], name=op.f("fk_incident_deployment_deployment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index(op.f("ix_incident_application_log_index"), "incident", ["application", "log_index"])
    op.create_index(op.f("ix_incident_application_stage"), "incident", ["application", "stage"])
    op.create_index(op.f("ix_incident_approve_by"), "incident", ["approve_by"])
    op.create_index(op.f("ix_incident_deployment"), "incident", ["deployment"])
    op.create_index(op.f("ix_incident_log_index"), "incident", ["log_index"])
    op.create_table(
        "incident_event",
        sa.Column("incident", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("step IN ('approved','overdue','closed')", name=op.f("ck_incident_event_step")),
        sa.ForeignKeyConstraint(["incident"], ["incident.id"], name=op.f("fk_incident_event_incident_incident")),
        sa.PrimaryKeyConstraint("incident", "sequence", name=op.f("pk_incident_event")),
    )
    op.create_index(
        "uq_incident_event_closed",
        "incident_event",
        ["incident"],
        unique=True,
        sqlite_where=sa.text("step = 'closed'"),
        postgresql_where=sa.text("step = 'closed'"),
    )
    op.create_index(
        "uq_incident_event_overdue",
        "incident_event",
        ["incident"],
        unique=True,
        sqlite_where=sa.text("step = 'overdue'"),
        postgresql_where=sa.text("step = 'overdue'"),
    )
    op.create_table(
        "operation",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account", "key", name=op.f("pk_operation")),
    )
