"""Everything the first release stores.

Revision: 0001, the first.
"""

# Rules of a migration:
# - one idea to a file, named <date>_<what>.py
# - it works with the code of the release before: expand first, backfill, contract in a later release
# - both directions work, and are tested on a database with rows
# - nothing of the application is imported: its code will change, this file must not
# - every constraint and index has a name; a column is added rather than a table rebuilt
# - a new Enum member or CHECK is not noticed by autogenerate: write it by hand
# - guards are off while this runs and made anew afterwards, by migrations/env.py
# Afterwards: set HEAD in registry/storage/schema.py to this revision.

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    op.create_table(
        "generation",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("finish_reason", sa.Text(), nullable=False),
        sa.Column("prompt_tokens", sa.Integer(), nullable=False),
        sa.Column("completion_tokens", sa.Integer(), nullable=False),
        sa.Column("latency_us", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_generation")),
    )
    op.create_table(
        "log",
        sa.Column("idx", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("idx", name=op.f("pk_log")),
    )
    op.create_table(
        "measurement",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_measurement")),
    )
    op.create_table(
        "members_document",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_members_document")),
    )
    op.create_table(
        "name",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('prompt','adapter','base-model','dataset','suite','application')", name=op.f("ck_name_kind")
        ),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_name")),
    )
    with op.batch_alter_table("name", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_name_kind_name"), ["kind", "name"], unique=False)

    op.create_table(
        "policy",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_policy")),
    )
    op.create_table(
        "application",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["name"], ["name.name"], name=op.f("fk_application_name_name")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_application")),
    )
    op.create_table(
        "version",
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("manifest", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_version_number")),
        sa.ForeignKeyConstraint(["artifact"], ["name.name"], name=op.f("fk_version_artifact_name")),
        sa.PrimaryKeyConstraint("artifact", "number", name=op.f("pk_version")),
        sa.UniqueConstraint("artifact", "digest", name=op.f("uq_version_artifact_digest")),
    )
    with op.batch_alter_table("version", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_version_digest"), ["digest"], unique=False)

    op.create_table(
        "application_suite",
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("basis IN ('declared','first-evaluated')", name=op.f("ck_application_suite_basis")),
        sa.ForeignKeyConstraint(
            ["application"], ["application.name"], name=op.f("fk_application_suite_application_application")
        ),
        sa.ForeignKeyConstraint(
            ["artifact", "number"],
            ["version.artifact", "version.number"],
            name=op.f("fk_application_suite_artifact_number_version"),
        ),
        sa.PrimaryKeyConstraint("application", "position", name=op.f("pk_application_suite")),
        sa.UniqueConstraint("application", "digest", name=op.f("uq_application_suite_application_digest")),
    )
    op.create_table(
        "base_location",
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["artifact", "number"],
            ["version.artifact", "version.number"],
            name=op.f("fk_base_location_artifact_number_version"),
        ),
        sa.PrimaryKeyConstraint("artifact", "number", "sequence", name=op.f("pk_base_location")),
    )
    op.create_table(
        "policy_activation",
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application"], ["application.name"], name=op.f("fk_policy_activation_application_application")
        ),
        sa.ForeignKeyConstraint(["digest"], ["policy.digest"], name=op.f("fk_policy_activation_digest_policy")),
        sa.PrimaryKeyConstraint("application", "sequence", name=op.f("pk_policy_activation")),
    )
    op.create_table(
        "release",
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("manifest", sa.Text(), nullable=False),
        sa.Column("assembled_by", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_release_number")),
        sa.ForeignKeyConstraint(["application"], ["application.name"], name=op.f("fk_release_application_application")),
        sa.PrimaryKeyConstraint("application", "number", name=op.f("pk_release")),
        sa.UniqueConstraint("application", "digest", name=op.f("uq_release_application_digest")),
    )
    with op.batch_alter_table("release", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_release_digest"), ["digest"], unique=False)

    op.create_table(
        "version_file",
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("stored", sa.Boolean(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["artifact", "number"],
            ["version.artifact", "version.number"],
            name=op.f("fk_version_file_artifact_number_version"),
        ),
        sa.PrimaryKeyConstraint("artifact", "number", "path", name=op.f("pk_version_file")),
    )
    with op.batch_alter_table("version_file", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_version_file_digest"), ["digest"], unique=False)

    op.create_table(
        "version_relation",
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("target_artifact", sa.Text(), nullable=True),
        sa.Column("target_number", sa.Integer(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('trained-on','source')", name=op.f("ck_version_relation_kind")),
        sa.ForeignKeyConstraint(
            ["artifact", "number"],
            ["version.artifact", "version.number"],
            name=op.f("fk_version_relation_artifact_number_version"),
        ),
        sa.ForeignKeyConstraint(
            ["target_artifact", "target_number"],
            ["version.artifact", "version.number"],
            name=op.f("fk_version_relation_target_artifact_target_number_version"),
        ),
        sa.PrimaryKeyConstraint("artifact", "number", "position", name=op.f("pk_version_relation")),
    )
    with op.batch_alter_table("version_relation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_version_relation_target_artifact_target_number"),
            ["target_artifact", "target_number"],
            unique=False,
        )

    op.create_table(
        "approval",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("binding", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("assurance", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("given_at", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application", "release"],
            ["release.application", "release.number"],
            name=op.f("fk_approval_application_release_release"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
    )
    with op.batch_alter_table("approval", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_approval_application_stage_release"), ["application", "stage", "release"], unique=False
        )

    op.create_table(
        "deployment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("promotion", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('promote','rollback')", name=op.f("ck_deployment_kind")),
        sa.ForeignKeyConstraint(
            ["application", "release"],
            ["release.application", "release.number"],
            name=op.f("fk_deployment_application_release_release"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deployment")),
        sa.UniqueConstraint("application", "stage", "sequence", name=op.f("uq_deployment_application_stage_sequence")),
    )
    with op.batch_alter_table("deployment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_deployment_application_stage_log_index"), ["application", "stage", "log_index"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_deployment_digest"), ["digest"], unique=False)

    op.create_table(
        "evaluation_run",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("release_digest", sa.Text(), nullable=False),
        sa.Column("suite", sa.Text(), nullable=False),
        sa.Column("suite_number", sa.Integer(), nullable=False),
        sa.Column("suite_digest", sa.Text(), nullable=False),
        sa.Column("dataset_digest", sa.Text(), nullable=False),
        sa.Column("primary", sa.Text(), nullable=False),
        sa.Column("runner", sa.Text(), nullable=False),
        sa.Column("runner_digest", sa.Text(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("results", sa.Text(), nullable=False),
        sa.Column("timings", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("unmeasured", sa.Integer(), nullable=False),
        sa.Column("reused", sa.Integer(), nullable=False),
        sa.Column("prompt_tokens", sa.BigInteger(), nullable=False),
        sa.Column("completion_tokens", sa.BigInteger(), nullable=False),
        sa.Column("wall_us", sa.BigInteger(), nullable=False),
        sa.Column("scores", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application", "release"],
            ["release.application", "release.number"],
            name=op.f("fk_evaluation_run_application_release_release"),
        ),
        sa.ForeignKeyConstraint(
            ["suite", "suite_number"],
            ["version.artifact", "version.number"],
            name=op.f("fk_evaluation_run_suite_suite_number_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_run")),
    )
    with op.batch_alter_table("evaluation_run", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evaluation_run_application_release"), ["application", "release"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_evaluation_run_evidence"), ["evidence"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_evaluation_run_release_digest_suite_digest"),
            ["release_digest", "suite_digest"],
            unique=False,
        )

    op.create_table(
        "promotion",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("release_digest", sa.Text(), nullable=False),
        sa.Column("expected_current", sa.Text(), nullable=True),
        sa.Column("requester", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('open','succeeded','denied','stale')", name=op.f("ck_promotion_state")),
        sa.ForeignKeyConstraint(
            ["application", "release"],
            ["release.application", "release.number"],
            name=op.f("fk_promotion_application_release_release"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promotion")),
    )
    with op.batch_alter_table("promotion", schema=None) as batch_op:
        batch_op.create_index(
            "uq_promotion_open",
            ["application", "stage", "release"],
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )

    op.create_table(
        "release_component",
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("weight", sa.Text(), nullable=True),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("role IN ('prompt','adapter','base')", name=op.f("ck_release_component_role")),
        sa.ForeignKeyConstraint(
            ["application", "release"],
            ["release.application", "release.number"],
            name=op.f("fk_release_component_application_release_release"),
        ),
        sa.ForeignKeyConstraint(
            ["artifact", "number"],
            ["version.artifact", "version.number"],
            name=op.f("fk_release_component_artifact_number_version"),
        ),
        sa.PrimaryKeyConstraint("application", "release", "position", name=op.f("pk_release_component")),
    )
    with op.batch_alter_table("release_component", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_release_component_artifact_number"), ["artifact", "number"], unique=False)

    op.create_table(
        "approval_use",
        sa.Column("approval", sa.Text(), nullable=False),
        sa.Column("promotion", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["approval"], ["approval.id"], name=op.f("fk_approval_use_approval_approval")),
        sa.ForeignKeyConstraint(["promotion"], ["promotion.id"], name=op.f("fk_approval_use_promotion_promotion")),
        sa.PrimaryKeyConstraint("approval", name=op.f("pk_approval_use")),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("promotion", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("verdict IN ('ALLOW','WAIT','DENY')", name=op.f("ck_decision_verdict")),
        sa.ForeignKeyConstraint(["promotion"], ["promotion.id"], name=op.f("fk_decision_promotion_promotion")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_decision_application_stage_log_index"), ["application", "stage", "log_index"], unique=False
        )

    op.create_table(
        "deployment_event",
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("deployment_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("(kind = 'live') = (epoch IS NOT NULL)", name=op.f("ck_deployment_event_epoch")),
        sa.CheckConstraint(
            "kind IN ('live','verified','superseded','rolled-back')", name=op.f("ck_deployment_event_kind")
        ),
        sa.ForeignKeyConstraint(
            ["deployment_id"], ["deployment.id"], name=op.f("fk_deployment_event_deployment_id_deployment")
        ),
        sa.PrimaryKeyConstraint("application", "stage", "sequence", name=op.f("pk_deployment_event")),
        sa.UniqueConstraint("application", "stage", "epoch", name=op.f("uq_deployment_event_application_stage_epoch")),
    )
    with op.batch_alter_table("deployment_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deployment_event_deployment_id"), ["deployment_id"], unique=False)

    op.create_table(
        "evaluation_row",
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("sample_id", sa.Text(), nullable=False),
        sa.Column("cluster", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("finish_reason", sa.Text(), nullable=False),
        sa.Column("prompt_tokens", sa.Integer(), nullable=False),
        sa.Column("completion_tokens", sa.Integer(), nullable=False),
        sa.Column("latency_us", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state IN ('ok','failed','unmeasured')", name=op.f("ck_evaluation_row_state")),
        sa.ForeignKeyConstraint(["run"], ["evaluation_run.id"], name=op.f("fk_evaluation_row_run_evaluation_run")),
        sa.PrimaryKeyConstraint("run", "sample_id", name=op.f("pk_evaluation_row")),
    )
    op.create_table(
        "stage",
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("deployment_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["application"], ["application.name"], name=op.f("fk_stage_application_application")),
        sa.ForeignKeyConstraint(["deployment_id"], ["deployment.id"], name=op.f("fk_stage_deployment_id_deployment")),
        sa.PrimaryKeyConstraint("application", "name", name=op.f("pk_stage")),
    )
    op.create_table(
        "evaluation_score",
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("scorer", sa.Text(), nullable=False),
        sa.Column("sample_id", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run", "sample_id"],
            ["evaluation_row.run", "evaluation_row.sample_id"],
            name=op.f("fk_evaluation_score_run_sample_id_evaluation_row"),
        ),
        sa.PrimaryKeyConstraint("run", "scorer", "sample_id", name=op.f("pk_evaluation_score")),
    )


def downgrade() -> None:
    op.drop_table("evaluation_score")
    op.drop_table("stage")
    op.drop_table("evaluation_row")
    with op.batch_alter_table("deployment_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deployment_event_deployment_id"))

    op.drop_table("deployment_event")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decision_application_stage_log_index"))

    op.drop_table("decision")
    op.drop_table("approval_use")
    with op.batch_alter_table("release_component", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_release_component_artifact_number"))

    op.drop_table("release_component")
    with op.batch_alter_table("promotion", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_promotion_open", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )

    op.drop_table("promotion")
    with op.batch_alter_table("evaluation_run", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evaluation_run_release_digest_suite_digest"))
        batch_op.drop_index(batch_op.f("ix_evaluation_run_evidence"))
        batch_op.drop_index(batch_op.f("ix_evaluation_run_application_release"))

    op.drop_table("evaluation_run")
    with op.batch_alter_table("deployment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deployment_digest"))
        batch_op.drop_index(batch_op.f("ix_deployment_application_stage_log_index"))

    op.drop_table("deployment")
    with op.batch_alter_table("approval", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_approval_application_stage_release"))

    op.drop_table("approval")
    with op.batch_alter_table("version_relation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_version_relation_target_artifact_target_number"))

    op.drop_table("version_relation")
    with op.batch_alter_table("version_file", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_version_file_digest"))

    op.drop_table("version_file")
    with op.batch_alter_table("release", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_release_digest"))

    op.drop_table("release")
    op.drop_table("policy_activation")
    op.drop_table("base_location")
    op.drop_table("application_suite")
    with op.batch_alter_table("version", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_version_digest"))

    op.drop_table("version")
    op.drop_table("application")
    op.drop_table("policy")
    with op.batch_alter_table("name", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_name_kind_name"))

    op.drop_table("name")
    op.drop_table("members_document")
    op.drop_table("measurement")
    op.drop_table("log")
    op.drop_table("generation")
