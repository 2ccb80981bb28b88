"""Evaluation, second part: rows that were asked more than once, runs that extend others, prices, outcomes.

Revision: 0005. What exists keeps its rows as they are.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: None = None
depends_on: None = None

_TABLES = (
    *("evaluation_draw", "evaluation_label", "price", "evaluation_replay", "evaluation_replay_outcome"),
    *("study", "study_unit", "study_withdrawal"),
)
"""What this revision creates, each after those that it refers to."""
_COLUMNS = (
    ("evaluation_run", "extends"),
    ("evaluation_run", "planned"),
    ("evaluation_run", "deterministic"),
    ("evaluation_run", "cost"),
    ("evaluation_row", "said"),
)
"""What it adds to tables that were there."""
_TESTED = "ix_evaluation_run_dataset_digest_release_digest"


def upgrade() -> None:
    op.add_column("evaluation_run", sa.Column("extends", sa.Text(), nullable=True))
    op.add_column("evaluation_run", sa.Column("planned", sa.Integer(), nullable=True))
    op.create_index(_TESTED, "evaluation_run", ["dataset_digest", "release_digest"])
    op.add_column("evaluation_run", sa.Column("deterministic", sa.Text(), nullable=True))
    op.add_column("evaluation_run", sa.Column("cost", sa.Text(), nullable=True))
    op.add_column("evaluation_row", sa.Column("said", sa.Text(), nullable=True))
    _create_draws()
    _create_labels()
    _create_prices()
    _create_replays()
    _create_studies()
    _create_scores()


def downgrade() -> None:
    """Back to the fourth schema, unless rows say what it has no words for."""
    op.drop_index(_TESTED, "evaluation_run")
    op.drop_table("score")  # a cache: whatever it has can be computed again
    for table in reversed(_TABLES):
        if _any(sa.select(sa.literal(1)).select_from(sa.table(table))):
            raise RuntimeError(f"{table} has rows that revision {down_revision} cannot hold")
        op.drop_table(table)
    for table, column in _COLUMNS:
        if _any(sa.select(sa.literal(1)).select_from(sa.table(table)).where(sa.column(column).is_not(None))):
            raise RuntimeError(f"{table}.{column} says something that revision {down_revision} cannot hold")
        op.drop_column(table, column)


def _any(query: sa.Select[int]) -> bool:
    return op.get_bind().execute(query.limit(1)).first() is not None


def _create_labels() -> None:
    op.create_table(
        "evaluation_label",
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("scorer", sa.Text(), nullable=False),
        sa.Column("label_id", sa.Text(), nullable=False),
        sa.Column("cluster", sa.Text(), nullable=False),
        sa.Column("human", sa.Text(), nullable=False),
        sa.Column("judged", sa.Text(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["evaluation_run.id"], name=op.f("fk_evaluation_label_run_evaluation_run")),
        sa.PrimaryKeyConstraint("run", "scorer", "label_id", name=op.f("pk_evaluation_label")),
    )


def _create_draws() -> None:
    op.create_table(
        "evaluation_draw",
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("sample_id", sa.Text(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("repeat", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("finish_reason", sa.Text(), nullable=False),
        sa.Column("prompt_tokens", sa.Integer(), nullable=False),
        sa.Column("completion_tokens", sa.Integer(), nullable=False),
        sa.Column("latency_us", sa.BigInteger(), nullable=False),
        sa.Column("scores", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('ok','failed','unmeasured')", name=op.f("ck_evaluation_draw_state")),
        sa.ForeignKeyConstraint(
            ["run", "sample_id"],
            ["evaluation_row.run", "evaluation_row.sample_id"],
            name=op.f("fk_evaluation_draw_run_sample_id_evaluation_row"),
        ),
        sa.PrimaryKeyConstraint("run", "sample_id", "variant", "repeat", name=op.f("pk_evaluation_draw")),
    )


def _create_prices() -> None:
    op.create_table(
        "price",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=True),
        sa.Column("completion", sa.Text(), nullable=True),
        sa.Column("hour", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "number", name=op.f("pk_price")),
    )


def _create_replays() -> None:
    op.create_table(
        "evaluation_replay",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("suite_digest", sa.Text(), nullable=False),
        sa.Column("runner", sa.Text(), nullable=False),
        sa.Column("samples", sa.Integer(), nullable=False),
        sa.Column("measured", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["evaluation_run.id"], name=op.f("fk_evaluation_replay_run_evaluation_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_replay")),
    )
    op.create_index(op.f("ix_evaluation_replay_evidence"), "evaluation_replay", ["evidence"])
    op.create_index(op.f("ix_evaluation_replay_suite_digest"), "evaluation_replay", ["suite_digest"])
    op.create_table(
        "evaluation_replay_outcome",
        sa.Column("replay", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("differing", sa.Integer(), nullable=False),
        sa.Column("texts_alike", sa.Integer(), nullable=False),
        sa.Column("at_most", sa.Text(), nullable=False),
        sa.Column("at_least", sa.Text(), nullable=False),
        sa.Column("results", sa.Text(), nullable=False),
        sa.Column("examples", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "verdict IN ('confirmed','refuted','unclear')", name=op.f("ck_evaluation_replay_outcome_verdict")
        ),
        sa.ForeignKeyConstraint(
            ["replay"], ["evaluation_replay.id"], name=op.f("fk_evaluation_replay_outcome_replay_evaluation_replay")
        ),
        sa.PrimaryKeyConstraint("replay", name=op.f("pk_evaluation_replay_outcome")),
    )


def _create_studies() -> None:
    op.create_table(
        "study",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("candidate", sa.Integer(), nullable=False),
        sa.Column("candidate_digest", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Integer(), nullable=True),
        sa.Column("baseline_digest", sa.Text(), nullable=True),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("low", sa.Text(), nullable=False),
        sa.Column("high", sa.Text(), nullable=False),
        sa.Column("split", sa.Text(), nullable=True),
        sa.Column("candidate_units", sa.Integer(), nullable=False),
        sa.Column("baseline_units", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("metric IN ('nps','completion','score')", name=op.f("ck_study_metric")),
        sa.CheckConstraint("(baseline IS NULL) = (baseline_digest IS NULL)", name=op.f("ck_study_baseline")),
        *(
            sa.ForeignKeyConstraint(
                ["application", arm],
                ["release.application", "release.number"],
                name=op.f(f"fk_study_application_{arm}_release"),
            )
            for arm in ("candidate", "baseline")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study")),
    )
    for column in ("candidate_digest", "baseline_digest", "evidence"):
        op.create_index(op.f(f"ix_study_{column}"), "study", [column])
    op.create_table(
        "study_unit",
        sa.Column("study", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Text(), nullable=False),
        sa.Column("arm", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("cluster", sa.Text(), nullable=True),
        sa.CheckConstraint("arm IN ('candidate','baseline')", name=op.f("ck_study_unit_arm")),
        sa.ForeignKeyConstraint(["study"], ["study.id"], name=op.f("fk_study_unit_study_study")),
        sa.PrimaryKeyConstraint("study", "unit_id", name=op.f("pk_study_unit")),
    )
    op.create_table(
        "study_withdrawal",
        sa.Column("study", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["study"], ["study.id"], name=op.f("fk_study_withdrawal_study_study")),
        sa.PrimaryKeyConstraint("study", name=op.f("pk_study_withdrawal")),
    )


def _create_scores() -> None:
    op.create_table(
        "score",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_score")),
    )
