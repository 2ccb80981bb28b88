"""Policies: their text, and how each of them came to be in force."""

from __future__ import annotations

from sqlalchemy import Index, Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class PolicyRow(Row, table=True):
    __tablename__ = "policy"
    digest: str = Field(primary_key=True, sa_type=Text)
    content: str = Field(sa_type=Text)
    log_index: int


class PolicyActivationRow(Row, table=True):
    __tablename__ = "policy_activation"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    sequence: int = Field(primary_key=True)
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    name: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str | None = Field(default=None, sa_type=Text)
    """Whose policy it is. The first activations did not keep it."""
    log_index: int


class RegistryActivationRow(Row, table=True):
    """The registry's own policy, which lies beneath those of all applications."""

    __tablename__ = "registry_activation"
    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    name: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    log_index: int


class PolicyProposalRow(Row, table=True):
    """A policy somebody wants in force in place of `base`; of the registry, where `application` is `*`."""

    __tablename__ = "policy_proposal"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    base: str | None = Field(default=None, foreign_key="policy.digest", sa_type=Text)
    name: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "application", "digest"),)


class PolicyApprovalRow(Row, table=True):
    """A yes to putting a policy in force in place of `base`, and of nothing else."""

    __tablename__ = "policy_approval"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    base: str | None = Field(default=None, foreign_key="policy.digest", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "application", "digest"),)
