"""API tokens: what is kept of each, how it ended, when it was used last, and whose word some were given for. No row has
a secret."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class TokenRow(Row, table=True):
    """`hash` is the SHA-256 of the secret. `scopes` and `applications` are JSON lists; without them it is for all."""

    __tablename__ = "token"
    id: str = Field(primary_key=True, sa_type=Text)
    hash: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    scopes: str | None = Field(default=None, sa_type=Text)
    applications: str | None = Field(default=None, sa_type=Text)
    parent: str | None = Field(default=None, sa_type=Text)
    """The token with which it was made: no foreign key, for an archive brings rows in the order of their ids."""
    created_at: str = Field(sa_type=Text)
    created_by: str = Field(sa_type=Text)
    expires_at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        CheckConstraint("parent IS NULL OR parent <> id", name="parent"),
        Index(None, "account"),
    )


class TokenRevocationRow(Row, table=True):
    __tablename__ = "token_revocation"
    token: str = Field(primary_key=True, foreign_key="token.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


class TokenUseRow(Row, table=True):
    """When a token was used last, to within the hour: nothing has to be believed of it."""

    __tablename__ = "token_use"
    token: str = Field(primary_key=True, foreign_key="token.id", sa_type=Text)
    at: str = Field(sa_type=Text)


class TrustedIssuersRow(Row, table=True):
    """The issuers that are trusted, version by version."""

    __tablename__ = "trusted_issuers"
    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(sa_type=Text)
    document: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int


class TokenExchangeRow(Row, table=True):
    """The word of an issuer that a token was given for: each is taken once, for ever."""

    __tablename__ = "token_exchange"
    issuer: str = Field(primary_key=True, sa_type=Text)
    jti: str = Field(primary_key=True, sa_type=Text)
    token: str = Field(foreign_key="token.id", sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "token"),)
