"""What all tables share: the metadata with its naming convention.

Conventions: times are RFC 3339 text in UTC with microseconds (they sort as text, and read the same in every
database and in the standard library's `sqlite3`); documents are canonical JSON text; `log_index` names the log
entry that was written with the row and commits to its every column.
"""

from __future__ import annotations

from typing import Any

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

    def __init__(self, **values: Any) -> None:
        """A new row with these values, and the defaults of the others. Raises TypeError for what is no column.

        Rows are put together here and inserted by statements: no session ever follows what happens to them, so that
        SQLAlchemy is not told of every value, which takes ten times as long as keeping it.
        """
        fields = type(self).model_fields
        if unknown := values.keys() - fields.keys():
            raise TypeError(f"{type(self).__name__} has no column {', '.join(sorted(unknown))}")
        absent = {name: field.get_default() for name, field in fields.items() if name not in values}
        self.__dict__.update(values, **absent)
        for name, value in _NEW.items():
            object.__setattr__(self, name, value)


_NEW = {"__pydantic_fields_set__": set[str](), "__pydantic_extra__": None, "__pydantic_private__": None}
