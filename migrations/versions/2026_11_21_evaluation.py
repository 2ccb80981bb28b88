"""Evaluation: how far a run is known to be of its release, the slices of its rows, and indexes of training texts.

Revision: 0004. What exists keeps its rows as they are.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    op.add_column("evaluation_run", sa.Column("binding", sa.Text(), nullable=True))
    op.add_column("evaluation_row", sa.Column("slices", sa.Text(), nullable=True))
    _create_comparisons()
    _create_text_index()


def downgrade() -> None:
    """Back to the third schema, unless rows say what it has no words for."""
    _drop_comparisons()
    op.drop_table("text_index")
    for table, column in (("evaluation_row", "slices"), ("evaluation_run", "binding")):
        said = sa.select(sa.literal(1)).select_from(sa.table(table)).where(sa.column(column).is_not(None)).limit(1)
        if op.get_bind().execute(said).first() is not None:
            raise RuntimeError(f"{table}.{column} says something that revision {down_revision} cannot hold")
        op.drop_column(table, column)


def _create_text_index() -> None:
    op.create_table(
        "text_index",
        sa.Column("dataset", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("texts", sa.BigInteger(), nullable=False),
        sa.Column("hashes", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("dataset", "method", name=op.f("pk_text_index")),
    )
    op.create_index(op.f("ix_text_index_digest"), "text_index", ["digest"])


_COMPARISONS = ("comparison", "comparison_item", "comparison_answer", "rater_removal")


def _create_comparisons() -> None:
    """Human in the loop: what raters were shown, what they answered, and who of them counts no more."""
    op.create_table(
        "comparison",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("candidate_run", sa.Text(), nullable=False),
        sa.Column("baseline_run", sa.Text(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("gold", sa.Integer(), nullable=False),
        *_by_whom(),
        *(_of_evaluation_run(column) for column in ("candidate_run", "baseline_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comparison")),
    )
    for column in ("candidate_run", "baseline_run"):
        op.create_index(op.f(f"ix_comparison_{column}"), "comparison", [column])
    op.create_table(
        "comparison_item",
        sa.Column("comparison", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("sample_id", sa.Text(), nullable=True),
        sa.Column("cluster", sa.Text(), nullable=True),
        sa.Column("candidate", sa.Text(), nullable=True),
        sa.Column("gold", sa.Text(), nullable=True),
        sa.Column("left_digest", sa.Text(), nullable=False),
        sa.Column("right_digest", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("candidate IN ('left','right')", name=op.f("ck_comparison_item_candidate")),
        sa.CheckConstraint("gold IN ('left','right','tie')", name=op.f("ck_comparison_item_gold")),
        sa.CheckConstraint(
            "(gold IS NULL) = (candidate IS NOT NULL AND sample_id IS NOT NULL AND cluster IS NOT NULL)",
            name=op.f("ck_comparison_item_key"),
        ),
        sa.ForeignKeyConstraint(
            ["comparison"], ["comparison.id"], name=op.f("fk_comparison_item_comparison_comparison")
        ),
        sa.PrimaryKeyConstraint("comparison", "item", name=op.f("pk_comparison_item")),
    )
    _create_answers()


def _create_answers() -> None:
    op.create_table(
        "comparison_answer",
        sa.Column("comparison", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("rater", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("choice", sa.Text(), nullable=True),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("scale", sa.Text(), nullable=True),
        sa.Column("seconds", sa.Text(), nullable=True),
        *_by_whom(),
        sa.CheckConstraint("side IN ('both','left','right')", name=op.f("ck_comparison_answer_side")),
        sa.CheckConstraint("choice IN ('left','right','tie')", name=op.f("ck_comparison_answer_choice")),
        sa.CheckConstraint("(side = 'both') = (choice IS NOT NULL)", name=op.f("ck_comparison_answer_said")),
        sa.CheckConstraint(
            "(side = 'both') = (rating IS NULL AND scale IS NULL)", name=op.f("ck_comparison_answer_rated")
        ),
        sa.ForeignKeyConstraint(
            ["comparison", "item"],
            ["comparison_item.comparison", "comparison_item.item"],
            name=op.f("fk_comparison_answer_comparison_item_comparison_item"),
        ),
        sa.PrimaryKeyConstraint("comparison", "item", "rater", "side", name=op.f("pk_comparison_answer")),
    )
    op.create_table(
        "rater_removal",
        sa.Column("comparison", sa.Text(), nullable=False),
        sa.Column("rater", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *_by_whom(),
        sa.CheckConstraint("cause IN ('gold','manual')", name=op.f("ck_rater_removal_cause")),
        sa.ForeignKeyConstraint(["comparison"], ["comparison.id"], name=op.f("fk_rater_removal_comparison_comparison")),
        sa.PrimaryKeyConstraint("comparison", "rater", name=op.f("pk_rater_removal")),
    )


def _drop_comparisons() -> None:
    said = sa.select(sa.literal(1)).select_from(sa.table("comparison")).limit(1)
    if op.get_bind().execute(said).first() is not None:
        raise RuntimeError(f"comparison has rows that revision {down_revision} cannot hold")
    for table in reversed(_COMPARISONS):
        op.drop_table(table)


def _by_whom() -> tuple[sa.Column[Any], ...]:
    """Who added a row, when, and with which log entry."""
    texts = [sa.Column(name, sa.Text(), nullable=False) for name in ("account", "person", "at")]
    return (*texts, sa.Column("log_index", sa.Integer(), nullable=False))


def _of_evaluation_run(column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_comparison_{column}_evaluation_run")
    return sa.ForeignKeyConstraint([column], ["evaluation_run.id"], name=name)
