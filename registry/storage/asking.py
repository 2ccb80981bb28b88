"""Statements that are carried out over and over, with as little around them as possible.

A query of SQLite takes some microseconds, and what SQLAlchemy does around it takes ten times that. So a statement is
compiled once, and then given to SQLite's own connection with its parameters. On a server the way there costs more than
either, and everything goes the usual way; so it does where somebody listens to statements, who then hears them all.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

from registry.domain.errors import RegistryError
from registry.storage.engine_sqlite import translated

Statement = Select[Any] | Insert | Update | Delete

_DIALECT = sqlite.dialect()


def ask(connection: Connection, statement: Select[Any], given: Mapping[str, Any]) -> Sequence[Any]:
    """The rows of a query, by column name. What is given for `IN` is a tuple.

    Flags come as the database keeps them: 0 and 1 in SQLite.
    """
    raw = _direct(connection)
    if raw is None:
        return connection.execute(statement, given).all()
    prepared = _prepared(statement, _lengths(given), ())
    cursor = _carried_out(connection, raw, prepared, given)
    return [*map(prepared.row(cursor), cursor.fetchall())]


def change(connection: Connection, statement: Insert | Update, values: Mapping[str, Any]) -> int:
    """How many rows were added or changed."""
    raw = _direct(connection)
    if raw is None:
        return connection.execute(statement, values).rowcount
    return _carried_out(connection, raw, _prepared(statement, (), _columns(statement, values)), values).rowcount


# ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Prepared:
    """The text of a statement, the names of its parameters in their order, and the values of those it has itself."""

    text: str
    names: tuple[str, ...]
    own: Mapping[str, Any]
    made: Callable[[Iterable[Any]], Any] | None = None
    """What makes a row of it, once its columns are known."""

    def parameters(self, given: Mapping[str, Any]) -> list[Any]:
        found: list[Any] = []
        for name in self.names:
            value = given[name] if name in given else self.own[name]
            if isinstance(value, tuple):
                found += value
            else:
                found.append(value)
        return found

    def row(self, cursor: sqlite3.Cursor) -> Callable[[Iterable[Any]], Any]:
        """How a row is told by the names of its columns."""
        if self.made is None:
            self.made = cast("Any", namedtuple)("Found", [column[0] for column in cursor.description])._make
        return self.made


def _direct(connection: Connection) -> sqlite3.Connection | None:
    """SQLite's own connection, unless somebody listens."""
    if connection.dialect.name != "sqlite" or connection.dispatch.before_cursor_execute:
        return None
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def _carried_out(
    connection: Connection, raw: sqlite3.Connection, prepared: _Prepared, given: Mapping[str, Any]
) -> sqlite3.Cursor:
    parameters = prepared.parameters(given)
    try:
        return raw.execute(prepared.text, parameters)
    except sqlite3.Error as error:
        raise _told(connection, error, prepared.text, parameters) from error


def _told(connection: Connection, error: sqlite3.Error, text: str, parameters: list[Any]) -> Exception:
    """The error that the usual way would have raised."""
    try:
        with translated(str(connection.engine.url.database)):
            raise error
    except RegistryError as meaning:
        return meaning
    except sqlite3.Error:
        return DBAPIError.instance(text, parameters, error, sqlite3.Error, dialect=connection.dialect)


def _lengths(given: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    return tuple((name, len(value)) for name, value in given.items() if isinstance(value, tuple))


def _columns(statement: Insert | Update, values: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns that an insertion fills; what an update sets is said in it."""
    return tuple(values) if isinstance(statement, Insert) else ()


@lru_cache(maxsize=1024)
def _prepared(statement: Statement, lengths: tuple[tuple[str, int], ...], columns: tuple[str, ...]) -> _Prepared:
    compiled: Any = statement.compile(dialect=_DIALECT, column_keys=list(columns) or None)
    text = str(compiled)
    for name, length in lengths:
        # As SQLAlchemy writes it: nothing is in an empty list.
        places = ", ".join("?" * length) or "SELECT 1 FROM (SELECT 1) WHERE 1!=1"
        text = text.replace(f"__[POSTCOMPILE_{name}]", places)
    return _Prepared(text, tuple(compiled.positiontup or ()), dict(compiled.params))
