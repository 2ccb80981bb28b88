"""Whether anything was written since: the cheapest question that a database answers, asked on a connection of its own.

Two revisions are equal only if everything that was read in between, on any connection, would be read the same now.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from registry.domain.addresses import ServerAddress
from registry.domain.errors import RegistryError
from registry.domain.times import time_text
from registry.ports import Clock
from registry.storage import server
from registry.storage.reading import open_file

if TYPE_CHECKING:
    import psycopg

PAUSE = 1.0
"""Seconds for which a server that could not be reached is not asked again."""


@dataclass(frozen=True, slots=True)
class Revision:
    """How a database was at a time."""

    state: tuple[object, ...]
    at: str
    """The time, by the registry's clock."""


class Revisions(Protocol):
    """Tells how a database is now; None where it cannot be told. Any thread may ask."""

    waits: bool
    """Whether an answer may take as long as a network does."""

    def now(self) -> Revision | None: ...

    def close(self) -> None: ...


class FileRevisions:
    """The revisions of an SQLite file, by `PRAGMA data_version`: it changes with what any other connection of any
    process committed, and this one commits nothing. None while somebody is just committing."""

    waits = False

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path, self._clock = path, clock
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._file, self._opened = (0, 0), 0

    def now(self) -> Revision | None:
        with self._lock:
            try:
                connection = self._current()
                (version,) = connection.execute("PRAGMA data_version").fetchone()
            except (sqlite3.Error, OSError) as error:
                if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
                    self._let_go()
                return None
            return Revision((self._opened, version), time_text(self._clock.now()))

    def close(self) -> None:
        with self._lock:
            self._let_go()

    def _current(self) -> sqlite3.Connection:
        """The connection to the file that stands under its name now; another one after it was replaced."""
        file = self._stands()
        if self._connection is None or file != self._file:
            self._let_go()
            connection = open_file(self._path, seconds=0)
            if self._stands() != file:
                connection.close()
                raise OSError("the database was replaced while it was opened")
            self._connection, self._file, self._opened = connection, file, self._opened + 1
        return self._connection

    def _stands(self) -> tuple[int, int]:
        found = os.stat(self._path)
        return found.st_dev, found.st_ino

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class ServerRevisions:
    """The revisions of a database on a server, by which transactions a snapshot sees: two that see the same ones see
    the same data. Whatever is committed anywhere on the server makes another revision, be it in another database."""

    waits = True

    def __init__(
        self, address: ServerAddress, clock: Clock | None, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        """Without a clock, the times are the server's."""
        self._address, self._clock, self._monotonic = address, clock, monotonic
        self._lock = Lock()
        self._connection: psycopg.Connection[tuple[object, ...]] | None = None
        self._opened, self._not_before = 0, 0.0

    def now(self) -> Revision | None:
        import psycopg

        with self._lock:
            try:
                return self._asked()
            except (psycopg.Error, RegistryError):
                self._let_go()
                self._not_before = self._monotonic() + PAUSE
                return None

    def close(self) -> None:
        with self._lock:
            self._let_go()

    def _asked(self) -> Revision | None:
        if self._connection is None:
            if self._monotonic() < self._not_before or self._is_several():
                return None
            self._connection, self._opened = server.connect(self._address), self._opened + 1
            self._connection.autocommit = True
        row = self._connection.execute(_SNAPSHOT).fetchone()
        assert row is not None
        snapshot, at, copied = row
        if copied:  # what is written at the primary server comes here later
            return None
        return Revision((self._opened, snapshot), str(at) if self._clock is None else time_text(self._clock.now()))

    def _is_several(self) -> bool:
        """Whether an address may lead to one of several servers, so that what was read is perhaps another one's."""
        from psycopg.conninfo import conninfo_to_dict

        given = conninfo_to_dict(self._address.conninfo)
        named = any("," in str(given.get(name) or "") for name in ("host", "hostaddr"))
        return named and given.get("target_session_attrs") not in _THE_ONE_THAT_WRITES

    def _let_go(self) -> None:
        if self._connection is not None:
            with suppress(Exception):  # it may be broken already
                self._connection.close()
            self._connection = None


_THE_ONE_THAT_WRITES = {"primary", "read-write"}
_SNAPSHOT = """
SELECT pg_current_snapshot()::text,
       to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       pg_is_in_recovery()
"""
