"""The log: what its entries are found by, and the hashes that its proofs are made of. Both are caches of it.

Revision: 0006. What exists keeps its rows as they are; the caches are filled in with the next upgrade or entry.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    op.create_table(
        "log_term",
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("idx", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("term", "idx", name=op.f("pk_log_term")),
    )
    op.create_table(
        "log_subtree",
        sa.Column("level", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("level", "place", name=op.f("pk_log_subtree")),
    )


def downgrade() -> None:
    op.drop_table("log_subtree")
    op.drop_table("log_term")
