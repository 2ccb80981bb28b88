"""People: who may do what, as a document."""

from __future__ import annotations

from sqlalchemy import Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class MembersRow(Row, table=True):
    __tablename__ = "members_document"
    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(sa_type=Text)
    document: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int
