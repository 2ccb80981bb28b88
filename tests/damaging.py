"""Changing what a registry stored, around all of its guards, as one who owns the database can."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from registry.bootstrap import DATABASE
from registry.config import FOLDER
from tests.postgres import connected, url_of


def raw(folder: Path) -> sqlite3.Connection:
    """The database as a stranger opens it, without any of our care."""
    return sqlite3.connect(folder / FOLDER / DATABASE, isolation_level=None)


@contextmanager
def unguarded(folder: Path) -> Iterator[sqlite3.Connection]:
    """The same without any trigger; they are back at the end."""
    with closing(raw(folder)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # nobody cuts the power, and there are many guards
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, guard in guards:
            connection.execute(guard)


def flip(text: str) -> str:
    """The text with its middle byte changed."""
    middle = len(text) // 2
    return text[:middle] + chr(ord(text[middle]) ^ 1) + text[middle + 1 :]


def tamper(folder: Path, table: str, column: str, where: str = "1") -> None:
    """Change a byte of one value, around the guards, as one who owns the database can."""
    if (url := url_of(folder)) is not None:
        with connected(url) as server:
            server.execute("SET session_replication_role = replica")  # no trigger fires
            where = "true" if where == "1" else where
            found = server.execute(f'SELECT ctid, "{column}" FROM "{table}" WHERE {where}'.encode()).fetchone()
            assert found is not None
            statement = f'UPDATE "{table}" SET "{column}" = %s WHERE ctid = %s'
            server.execute(statement.encode(), (flip(str(found[1])), found[0]))
        return
    with unguarded(folder) as connection:
        row, value = connection.execute(f'SELECT rowid, "{column}" FROM "{table}" WHERE {where}').fetchone()
        connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (flip(value), row))
