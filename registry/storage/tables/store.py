"""What is said of versions after they were made, what applications rely on, and how the store is kept."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, ForeignKeyConstraint, Index, Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class VersionTagRow(Row, table=True):
    """A tag put on a version or taken off it; the row with the highest sequence tells how it is now."""

    __tablename__ = "version_tag"
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    tag: str = Field(primary_key=True, sa_type=Text)
    sequence: int = Field(primary_key=True)
    state: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        CheckConstraint("state IN ('added','removed')", name="state"),
    )


class VersionYankRow(Row, table=True):
    """A version withdrawn from new use, or given back to it; the row with the highest sequence tells how it is now."""

    __tablename__ = "version_yank"
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    state: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        CheckConstraint("state IN ('yanked','restored')", name="state"),
    )


class VersionTermRow(Row, table=True):
    """What a version can be found by. A cache of manifests, tags and names outside the log; `position` is the log
    index of the version, so that pages are newest first."""

    __tablename__ = "version_term"
    term: str = Field(primary_key=True, sa_type=Text)
    position: int = Field(primary_key=True)
    artifact: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    __table_args__ = (
        ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"]),
        Index(None, "artifact", "number"),
    )


class ConsumerRow(Row, table=True):
    """What a program that uses an application sends to it and reads from it; the highest sequence tells how it is now.

    `variables` is a JSON object of variable names to what is sent, `output` the properties that are read, as a JSON
    list.
    """

    __tablename__ = "consumer"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    name: str = Field(primary_key=True, sa_type=Text)
    sequence: int = Field(primary_key=True)
    state: str = Field(sa_type=Text)
    variables: str = Field(sa_type=Text)
    output: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (CheckConstraint("state IN ('declared','withdrawn')", name="state"),)


class TextIndexRow(Row, table=True):
    """The index of the texts of a dataset, known by the digest of its rows: what evaluations are held against."""

    __tablename__ = "text_index"
    dataset: str = Field(primary_key=True, sa_type=Text)
    method: str = Field(primary_key=True, sa_type=Text)
    salt: str = Field(sa_type=Text)
    digest: str = Field(sa_type=Text)
    size: int = Field(sa_type=BigInteger)
    texts: int = Field(sa_type=BigInteger)
    hashes: int = Field(sa_type=BigInteger)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "digest"),)


class BlobLeaseRow(Row, table=True):
    """Somebody is about to refer to a blob: until it expires, collecting garbage leaves the blob alone. A projection:
    leases end with the transaction that makes the reference, or with time."""

    __tablename__ = "blob_lease"
    digest: str = Field(primary_key=True, sa_type=Text)
    holder: str = Field(primary_key=True, sa_type=Text)
    expires_at: str = Field(sa_type=Text)
    __table_args__ = (Index(None, "holder"), Index(None, "expires_at"))


class BlobTombstoneRow(Row, table=True):
    """A blob that nothing referred to when it was looked at; it goes to the trash if that stays so for the grace time.
    A projection: a new reference removes it."""

    __tablename__ = "blob_tombstone"
    digest: str = Field(primary_key=True, sa_type=Text)
    size: int = Field(sa_type=BigInteger)
    marked_at: str = Field(sa_type=Text)
    trashed_at: str | None = Field(default=None, sa_type=Text)
    __table_args__ = (Index(None, "marked_at"),)


class RetentionRow(Row, table=True):
    """How long what nothing refers to is kept: canonical JSON, the highest sequence in force."""

    __tablename__ = "retention"
    sequence: int = Field(primary_key=True)
    content: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    log_index: int
