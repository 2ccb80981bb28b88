"""Keys that people sign with, how each of them came to count and ended, and what was signed with them.

An envelope is the signed statement as it was kept: with it and the key, anybody can verify it again.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from registry.storage.tables.base import Row


class SigningKeyRow(Row, table=True):
    """`id` is the digest of the key, `line` the key as OpenSSH writes it."""

    __tablename__ = "signing_key"
    id: str = Field(primary_key=True, sa_type=Text)
    line: str = Field(sa_type=Text)
    basis: str = Field(sa_type=Text)
    envelope: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (CheckConstraint("basis IN ('word','confirmation')", name="basis"),)


class SigningKeyConfirmationRow(Row, table=True):
    __tablename__ = "signing_key_confirmation"
    key: str = Field(primary_key=True, foreign_key="signing_key.id", sa_type=Text)
    by_key: str = Field(foreign_key="signing_key.id", sa_type=Text)
    envelope: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (CheckConstraint("by_key <> key", name="by_another"),)


class SigningKeyRevocationRow(Row, table=True):
    """`compromised_since` is the first entry of the log that somebody else may have signed."""

    __tablename__ = "signing_key_revocation"
    key: str = Field(primary_key=True, foreign_key="signing_key.id", sa_type=Text)
    compromised_since: int | None = None
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


class ApprovalSignatureRow(Row, table=True):
    __tablename__ = "approval_signature"
    approval: str = Field(primary_key=True, foreign_key="approval.id", sa_type=Text)
    key: str = Field(foreign_key="signing_key.id", sa_type=Text)
    envelope: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "key"),)


class RejectionSignatureRow(Row, table=True):
    __tablename__ = "rejection_signature"
    rejection: str = Field(primary_key=True, foreign_key="rejection.id", sa_type=Text)
    key: str = Field(foreign_key="signing_key.id", sa_type=Text)
    envelope: str = Field(sa_type=Text)
    log_index: int


class AgreementSignatureRow(Row, table=True):
    """What was signed for a yes to a waiver, to what was placed by breaking glass, or to a policy: the yes is the row
    that came with the same entry of the log. A nonce is used up by the yes that it came with."""

    __tablename__ = "agreement_signature"
    log_index: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    key: str = Field(foreign_key="signing_key.id", sa_type=Text)
    nonce: str = Field(sa_type=Text)
    envelope: str = Field(sa_type=Text)
    __table_args__ = (UniqueConstraint("nonce"), Index(None, "key"))
