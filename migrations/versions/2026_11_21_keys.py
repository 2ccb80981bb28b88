"""Keys that people sign with, and what they signed.

Revision: 0007. What exists keeps its rows as they are: approvals given before are not signed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    _create_signing_key()
    _create_signing_key_confirmation()
    _create_signing_key_revocation()
    _create_approval_signature()
    _create_rejection_signature()


def downgrade() -> None:
    op.drop_table("rejection_signature")
    op.drop_table("approval_signature")
    op.drop_table("signing_key_revocation")
    op.drop_table("signing_key_confirmation")
    op.drop_table("signing_key")


def _create_signing_key() -> None:
    op.create_table(
        "signing_key",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("basis IN ('word','confirmation')", name=op.f("ck_signing_key_basis")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signing_key")),
    )


def _create_signing_key_confirmation() -> None:
    op.create_table(
        "signing_key_confirmation",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("by_key", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("by_key <> key", name=op.f("ck_signing_key_confirmation_by_another")),
        sa.ForeignKeyConstraint(["key"], ["signing_key.id"], name=op.f("fk_signing_key_confirmation_key_signing_key")),
        sa.ForeignKeyConstraint(
            ["by_key"], ["signing_key.id"], name=op.f("fk_signing_key_confirmation_by_key_signing_key")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_signing_key_confirmation")),
    )


def _create_signing_key_revocation() -> None:
    op.create_table(
        "signing_key_revocation",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("compromised_since", sa.Integer(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["signing_key.id"], name=op.f("fk_signing_key_revocation_key_signing_key")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_signing_key_revocation")),
    )


def _create_approval_signature() -> None:
    op.create_table(
        "approval_signature",
        sa.Column("approval", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["approval"], ["approval.id"], name=op.f("fk_approval_signature_approval_approval")),
        sa.ForeignKeyConstraint(["key"], ["signing_key.id"], name=op.f("fk_approval_signature_key_signing_key")),
        sa.PrimaryKeyConstraint("approval", name=op.f("pk_approval_signature")),
    )
    op.create_index(op.f("ix_approval_signature_key"), "approval_signature", ["key"])


def _create_rejection_signature() -> None:
    op.create_table(
        "rejection_signature",
        sa.Column("rejection", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["rejection"], ["rejection.id"], name=op.f("fk_rejection_signature_rejection_rejection")
        ),
        sa.ForeignKeyConstraint(["key"], ["signing_key.id"], name=op.f("fk_rejection_signature_key_signing_key")),
        sa.PrimaryKeyConstraint("rejection", name=op.f("pk_rejection_signature")),
    )
