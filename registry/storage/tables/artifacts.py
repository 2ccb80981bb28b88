"""Names, artifacts and their versions."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from registry.storage.tables.base import Row


class NameRow(Row, table=True):
    """Every name in use, across kinds and applications: a name means one thing in a registry."""

    __tablename__ = "name"
    name: str = Field(primary_key=True, sa_type=Text)
    kind: str = Field(sa_type=Text)
    created_at: str = Field(sa_type=Text)
    created_by: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        CheckConstraint("kind IN ('prompt','adapter','base-model','dataset','suite','application')", name="kind"),
        Index(None, "kind", "name"),
    )


class VersionRow(Row, table=True):
    __tablename__ = "version"
    artifact: str = Field(primary_key=True, foreign_key="name.name", sa_type=Text)
    number: int = Field(primary_key=True)
    kind: str = Field(sa_type=Text)
    digest: str = Field(sa_type=Text)
    manifest: str = Field(sa_type=Text)
    created_at: str = Field(sa_type=Text)
    created_by: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        UniqueConstraint("artifact", "digest"),
        CheckConstraint("number > 0", name="number"),
        Index(None, "digest"),
    )


class VersionFileRow(Row, table=True):
    """The bytes as given. `stored` is false where only the digest is kept (weights, rows by reference)."""

    __tablename__ = "version_file"
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    path: str = Field(primary_key=True, sa_type=Text)
    digest: str = Field(sa_type=Text)
    size: int = Field(sa_type=BigInteger)
    stored: bool
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        Index(None, "digest"),
    )


class VersionRelationRow(Row, table=True):
    """What a version was made from. `target_artifact` and `target_number` are set where that is a version."""

    __tablename__ = "version_relation"
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    kind: str = Field(sa_type=Text)
    target: str = Field(sa_type=Text)
    target_artifact: str | None = Field(default=None, sa_type=Text)
    target_number: int | None = None
    detail: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        ForeignKeyConstraint(["target_artifact", "target_number"], ["version.artifact", "version.number"]),
        CheckConstraint(
            "kind IN ('trained-on','source','licence','includes','examples','parent','training')", name="kind"
        ),
        Index(None, "target_artifact", "target_number"),
    )


class BaseLocationRow(Row, table=True):
    """Where the weights of a base model, or the rows of a dataset by reference, were seen: a hint, verified by digest
    before every use."""

    __tablename__ = "base_location"
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    path: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),)
