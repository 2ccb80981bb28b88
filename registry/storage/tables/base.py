"""What all tables share: the metadata with its naming convention.

Conventions: times are RFC 3339 text in UTC with microseconds (they sort as text, and read the same in every
database and in the standard library's `sqlite3`); documents are canonical JSON text; `log_index` names the log
entry that was written with the row and commits to its every column.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
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
    # A row is never validated, so that no validator is made for it.
    model_config = {"defer_build": True}

    def __init__(self, **values: Any) -> None:
        """A new row with these values, and the defaults of the others. Raises TypeError for a column there is not, or
        that is missing.

        Rows are put together here and inserted by statements: no session follows what happens to them, so SQLAlchemy
        is not told of every value, which takes ten times as long as keeping it.
        """
        every, required, defaults = _columns(type(self))
        unknown, missing = values.keys() - every, required - values.keys()
        if unknown or missing:
            raise TypeError(f"{type(self).__name__}: no such columns {sorted(unknown)}, missing {sorted(missing)}")
        self.__dict__.update(defaults, **values)
        object.__setattr__(self, "__pydantic_fields_set__", set(values))
        object.__setattr__(self, "__pydantic_extra__", None)
        object.__setattr__(self, "__pydantic_private__", None)

    def columns(self) -> dict[str, Any]:
        """The value of every column, by its name."""
        return {name: self.__dict__[name] for name in _columns(type(self))[0]}


@cache
def _columns(row: type[Row]) -> tuple[tuple[str, ...], frozenset[str], Mapping[str, Any]]:
    """The columns of a table, those without a default, and the defaults of the others."""
    fields = row.model_fields
    defaults = {name: field.get_default() for name, field in fields.items() if not field.is_required()}
    return tuple(fields), frozenset(fields.keys() - defaults.keys()), defaults
