"""API tokens: what is kept of each, how it ended, when it was used last; and the issuers whose word is taken for one.

Revision: 0009. What exists keeps its rows as they are: nobody has a token, and no issuer is trusted.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    _create_token()
    _create_token_revocation()
    _create_token_use()
    _create_trusted_issuers()
    _create_token_exchange()


def downgrade() -> None:
    for table in ("token", "token_revocation", "trusted_issuers", "token_exchange"):
        if op.get_bind().scalar(sa.select(sa.func.count()).select_from(sa.table(table))):
            raise RuntimeError(f"{table} has rows that revision {down_revision} cannot hold")
    op.drop_index(op.f("ix_token_exchange_token"), table_name="token_exchange")
    op.drop_table("token_exchange")
    op.drop_table("trusted_issuers")
    op.drop_table("token_use")
    op.drop_table("token_revocation")
    op.drop_index(op.f("ix_token_account"), table_name="token")
    op.drop_table("token")


def _create_token() -> None:
    op.create_table(
        "token",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=True),
        sa.Column("applications", sa.Text(), nullable=True),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("parent IS NULL OR parent <> id", name=op.f("ck_token_parent")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_token")),
    )
    op.create_index(op.f("ix_token_account"), "token", ["account"])


def _create_token_revocation() -> None:
    op.create_table(
        "token_revocation",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["token"], ["token.id"], name=op.f("fk_token_revocation_token_token")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_token_revocation")),
    )


def _create_token_use() -> None:
    op.create_table(
        "token_use",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["token"], ["token.id"], name=op.f("fk_token_use_token_token")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_token_use")),
    )


def _create_trusted_issuers() -> None:
    op.create_table(
        "trusted_issuers",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_trusted_issuers")),
    )


def _create_token_exchange() -> None:
    op.create_table(
        "token_exchange",
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("jti", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["token"], ["token.id"], name=op.f("fk_token_exchange_token_token")),
        sa.PrimaryKeyConstraint("issuer", "jti", name=op.f("pk_token_exchange")),
    )
    op.create_index(op.f("ix_token_exchange_token"), "token_exchange", ["token"])
