"""A database file as it stands: how large it is, whether SQLite finds it sound, whether somebody keeps it locked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from registry.domain.checkups.databases import FileFacts
from registry.storage.engine_sqlite import translated

PATIENCE = 2.0
"""Seconds that are waited for whoever writes."""
LARGEST = 256 * 1024**2
"""Bytes of a file that are looked through; more would take longer than anybody waits."""


def file_facts(path: Path, patience: float = PATIENCE) -> FileFacts:
    """Look at a database without changing it. Raises InfrastructureError or IntegrityError where it cannot be read."""
    with translated(str(path)), closing(_opened(path, patience)) as connection:
        size = path.stat().st_size
        locked = _is_locked(connection)
        connection.execute("PRAGMA query_only=ON")
        faults = None
        if size <= LARGEST:
            [found] = connection.execute("PRAGMA quick_check(1)").fetchall()
            # Before the fault, SQLite names the database that it is in.
            faults = "" if found[0] == "ok" else str(found[0]).splitlines()[-1]
    return FileFacts(size, sqlite3.sqlite_version, faults, locked, patience)


def _opened(path: Path, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=patience, isolation_level=None)


def _is_locked(connection: sqlite3.Connection) -> bool:
    """Take the lock of a writer, write nothing, and let go of it."""
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return True
    connection.execute("ROLLBACK")
    return False
