"""Views that tell what is live together with the entry of the log that placed it, and signatures of further yeses.

Revision: 0008. Views are made anew after every migration, and a registry has `resolve_v2` and `status_v3` once it has
been brought to this revision. What exists keeps its rows as they are: yeses to waivers, to what was placed by breaking
glass, and to policies, that were given before are not signed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    op.create_table(
        "agreement_signature",
        sa.Column("log_index", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["signing_key.id"], name=op.f("fk_agreement_signature_key_signing_key")),
        sa.PrimaryKeyConstraint("log_index", name=op.f("pk_agreement_signature")),
        sa.UniqueConstraint("nonce", name=op.f("uq_agreement_signature_nonce")),
    )
    op.create_index(op.f("ix_agreement_signature_key"), "agreement_signature", ["key"])


def downgrade() -> None:
    op.drop_table("agreement_signature")
