"""Applications and their releases."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from registry.storage.tables.base import Row


class ApplicationRow(Row, table=True):
    __tablename__ = "application"
    name: str = Field(primary_key=True, foreign_key="name.name", sa_type=Text)
    created_at: str = Field(sa_type=Text)
    created_by: str = Field(sa_type=Text)
    log_index: int


class ApplicationSuiteRow(Row, table=True):
    """A suite the application requires. `basis` says how it came to be: declared, or first-evaluated."""

    __tablename__ = "application_suite"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    position: int = Field(primary_key=True)
    artifact: str = Field(sa_type=Text)
    number: int
    digest: str = Field(sa_type=Text)
    basis: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        UniqueConstraint("application", "digest"),
        CheckConstraint("basis IN ('declared','first-evaluated')", name="basis"),
    )


class ReleaseRow(Row, table=True):
    __tablename__ = "release"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    number: int = Field(primary_key=True)
    digest: str = Field(sa_type=Text)
    manifest: str = Field(sa_type=Text)
    assembled_by: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    created_at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        UniqueConstraint("application", "digest"),
        CheckConstraint("number > 0", name="number"),
        Index(None, "digest"),
    )


class ReleaseComponentRow(Row, table=True):
    __tablename__ = "release_component"
    application: str = Field(primary_key=True, sa_type=Text)
    release: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    role: str = Field(sa_type=Text)
    artifact: str = Field(sa_type=Text)
    number: int
    digest: str = Field(sa_type=Text)
    weight: str | None = Field(default=None, sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        CheckConstraint("role IN ('prompt','adapter','base')", name="role"),
        Index(None, "artifact", "number"),
        Index(None, "digest"),
    )
