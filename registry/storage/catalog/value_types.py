"""Whether what SQLite keeps in a column is of the column's type.

SQLite takes a value of any type into nearly any column ("Datatypes In SQLite", section 3, type affinity), so whoever
owns the file can put bytes where a text belongs: programs read the same of them, but nothing is found by them, and they
are in no order with texts. PostgreSQL keeps to its types.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Boolean, Column, ColumnElement, Connection, Text, and_, func, or_, select

from registry.storage.tables import metadata


def mistyped(connection: Connection) -> Iterator[str]:
    """The columns with a value that is not of their type, a sentence each; every table is read once."""
    if connection.dialect.name != "sqlite":
        return
    for source in metadata.tables.values():
        marks = [func.max(_is_other(column)) for column in source.c]
        for column, found in zip(source.c, connection.execute(select(*marks).select_from(source)).one(), strict=True):
            if found:
                kind = "text" if isinstance(column.type, Text) else "whole number"
                yield f"a value of {source.name}.{column.name} is no {kind}, as all in this column are"


def _is_other(column: Column[object]) -> ColumnElement[bool]:
    kind = func.typeof(column)
    if isinstance(column.type, Text):
        return kind.not_in(("text", "null"))
    if isinstance(column.type, Boolean):
        return and_(kind != "null", or_(kind != "integer", column.not_in((False, True))))
    return kind.not_in(("integer", "null"))
