"""What all tables share: the metadata with its naming convention.

Conventions: times are RFC 3339 text in UTC with microseconds (they sort as text, and read the same in every
database and in the standard library's `sqlite3`); documents are canonical JSON text; `log_index` names the log
entry that was written with the row and commits to its every column.
"""

from __future__ import annotations

from sqlalchemy import MetaData
from sqlmodel import SQLModel

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Row(SQLModel):
    """Base of all rows; carries the metadata with its naming convention."""

    metadata = metadata
