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
from sqlalchemy.sql.compiler import SQLCompiler

from registry.domain.errors import RegistryError
from registry.domain.text import check_text
from registry.storage.engine_sqlite import translated

Statement = Select[Any] | Insert | Update | Delete

_DIALECT = sqlite.dialect()


class Asking:
    """The statements of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._direct = connection, _direct(connection)

    def rows(self, statement: Select[Any], given: Mapping[str, Any]) -> Sequence[Any]:
        """The rows of a query, by column name. What is given for `IN` is a tuple.

        The query is one that was put together beforehand: how it is carried out is kept for as long as it is.
        Flags come as the database keeps them: 0 and 1 in SQLite.
        """
        if self._direct is None:
            return self._connection.execute(statement, given).all()
        prepared = _prepared(statement, _shape(given))
        cursor = self._carried_out(self._direct, prepared, given)
        return [*map(prepared.row(cursor), cursor.fetchall())]

    def rows_once(self, statement: Select[Any]) -> Sequence[Any]:
        """The same of a query that was put together for this one time: nothing is kept of it."""
        return self._connection.execute(statement).all()

    def change(self, statement: Insert | Update | Delete, values: Mapping[str, Any]) -> int:
        """How many rows were added, changed or removed."""
        if self._direct is None:
            return self._connection.execute(statement, values).rowcount
        return self._carried_out(self._direct, _prepared(statement, _shape(values)), values).rowcount

    def _carried_out(self, direct: sqlite3.Connection, prepared: _Prepared, given: Mapping[str, Any]) -> sqlite3.Cursor:
        parameters = prepared.parameters(given)
        try:
            return direct.execute(prepared.text, parameters)
        except UnicodeEncodeError as error:
            where = next((name for name, value in given.items() if value == error.object), "")
            check_text(error.object, "what is asked for", where)
            raise
        except sqlite3.Error as error:
            raise _told(self._connection, error, prepared.text, parameters) from error


# ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Prepared:
    """The text of a statement, and what takes the places in it: a value by its name, or one of several given for `IN`.

    `own` are the values that the statement has itself.
    """

    text: str
    places: tuple[tuple[str, int | None], ...]
    own: Mapping[str, Any]
    made: Callable[[Iterable[Any]], Any] | None = None
    """What makes a row of it, once its columns are known."""

    def parameters(self, given: Mapping[str, Any]) -> list[Any]:
        found = []
        for name, position in self.places:
            value = given[name] if name in given else self.own[name]
            found.append(value if position is None else value[position])
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


def _told(connection: Connection, error: sqlite3.Error, text: str, parameters: list[Any]) -> Exception:
    """The error that the usual way would have raised."""
    try:
        with translated(str(connection.engine.url.database)):
            raise error
    except RegistryError as meaning:
        return meaning
    except sqlite3.Error:
        return DBAPIError.instance(text, parameters, error, sqlite3.Error, dialect=connection.dialect)


def _shape(given: Mapping[str, Any]) -> tuple[str | tuple[str, int], ...]:
    """What the text of a statement depends on: what is given, and how many values for each `IN`."""
    return tuple([(name, len(value)) if isinstance(value, tuple) else name for name, value in given.items()])


@lru_cache(maxsize=1024)
def _prepared(statement: Statement, shape: tuple[str | tuple[str, int], ...]) -> _Prepared:
    blank = {name: None for name in shape if isinstance(name, str)}
    lists = {part[0]: [None] * part[1] for part in shape if isinstance(part, tuple)}
    # An insertion fills the columns that are given; every other statement says itself which they are.
    filled = list(blank) if isinstance(statement, Insert) else None
    compiled = statement.compile(dialect=_DIALECT, column_keys=filled)
    assert isinstance(compiled, SQLCompiler)
    written = compiled.construct_expanded_state({**blank, **lists})
    parts = {
        part: (name, position)
        for name, found in written.parameter_expansion.items()
        for position, part in enumerate(found)
    }
    places = [parts.get(name, (name, None)) for name in written.positiontup or ()]
    return _Prepared(written.statement, tuple(places), written.parameters)
