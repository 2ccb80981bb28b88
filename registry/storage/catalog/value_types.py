"""Whether what SQLite keeps in a column is of the column's type.

SQLite takes a value of any type into nearly any column ("Datatypes In SQLite", section 3, type affinity), so whoever
owns the file can put bytes where a text belongs: programs read the same of them, but nothing is found by them, and they
are in no order with texts. PostgreSQL keeps to its types.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sqlalchemy import Boolean, Column, ColumnElement, Connection, Table, Text, and_, func, or_, select
from sqlalchemy.dialects import sqlite

from registry.storage.tables import metadata


def mistyped(connection: Connection) -> Iterator[str]:
    """The columns with a value that is not of their type, a sentence each; every table is read once."""
    if connection.dialect.name != "sqlite":
        return
    for source in metadata.tables.values():
        for column, found in zip(source.c, connection.exec_driver_sql(_looking(source)).one(), strict=True):
            if found:
                kind = "text" if isinstance(column.type, Text) else "whole number"
                yield f"a value of {source.name}.{column.name} is no {kind}, as all in this column are"


@cache
def _looking(source: Table) -> str:
    """The query of a table, spelled once for a process: that takes longer than all that is looked at in most."""
    marks = [func.max(_is_other(column)) for column in source.c]
    return str(
        select(*marks).select_from(source).compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    )


def _is_other(column: Column[object]) -> ColumnElement[bool]:
    kind = func.typeof(column)
    if isinstance(column.type, Text):
        return kind.not_in(("text", "null"))
    if isinstance(column.type, Boolean):
        return and_(kind != "null", or_(kind != "integer", column.not_in((False, True))))
    return kind.not_in(("integer", "null"))
