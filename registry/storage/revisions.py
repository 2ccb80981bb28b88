"""Whether anything was written since: the cheapest question that a database answers, asked on a connection of its own.

Two revisions are equal only if everything that was read in between, on any connection, would be read the same now.
"""

from __future__ import annotations

import asyncio
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
    from psycopg.pq.abc import PGconn

PAUSE = 1.0
"""Seconds for which a server that could not be reached is not asked again."""
DEADLINE = 5.0
"""Seconds for which an event loop waits for an answer: everybody waits for it who would be answered from memory."""


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

    async def soon(self) -> Revision | None:
        """The same for an event loop, which goes on meanwhile. Only one task of one loop asks at a time."""
        ...

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

    async def soon(self) -> Revision | None:
        return self.now()

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
                connection = self._current()
                return None if connection is None else self._told(connection.execute(_SNAPSHOT).fetchone())
            except (psycopg.Error, RegistryError):
                self._lost()
                return None

    async def soon(self) -> Revision | None:
        """In the loop itself: a thread that wakes for each answer waits for its turn longer than the answer takes."""
        import psycopg

        connection = self._connection
        if connection is None or connection.closed:
            return await asyncio.to_thread(self.now)
        try:
            async with asyncio.timeout(DEADLINE):
                return self._told(await _first_row(connection.pgconn, _SNAPSHOT))
        except (psycopg.Error, TimeoutError):  # an answer that comes later is nobody's: its connection is let go
            with self._lock:
                self._lost()
            return None

    def close(self) -> None:
        with self._lock:
            self._let_go()

    def _current(self) -> psycopg.Connection[tuple[object, ...]] | None:
        if self._connection is None:
            if self._monotonic() < self._not_before or self._is_several():
                return None
            self._connection, self._opened = server.connect(self._address), self._opened + 1
            self._connection.autocommit = True
        return self._connection

    def _told(self, row: tuple[object, ...] | None) -> Revision | None:
        assert row is not None
        snapshot, at, writes = row
        if writes != _WRITES:  # what is written at the primary server comes here later
            return None
        return Revision((self._opened, snapshot), str(at) if self._clock is None else time_text(self._clock.now()))

    def _lost(self) -> None:
        self._let_go()
        self._not_before = self._monotonic() + PAUSE

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


async def _first_row(connection: PGconn, query: str) -> tuple[str, ...]:
    """The texts of the first row that a query finds. Raises psycopg.Error if there is none, or no way to ask."""
    from psycopg import OperationalError

    loop, readable = asyncio.get_running_loop(), asyncio.Event()
    connection.send_query(query.encode())
    if connection.flush():  # a query of some hundred bytes always fits, unless nobody reads at the other end
        raise OperationalError("the server takes no more questions")
    found, socket = None, connection.socket
    loop.add_reader(socket, readable.set)
    try:
        while True:
            while connection.is_busy():
                await readable.wait()
                readable.clear()
                connection.consume_input()
            result = connection.get_result()
            if result is None:
                break
            found = found or result
    finally:
        loop.remove_reader(socket)
    if found is None or found.ntuples < 1:
        raise OperationalError("the server broke off" if found is None else found.get_error_message())
    return tuple((found.get_value(0, column) or b"").decode() for column in range(found.nfields))


_THE_ONE_THAT_WRITES = {"primary", "read-write"}
_WRITES = "written"
"""What a server that takes changes says of itself, as text: that is all that the loop reads of an answer."""
_SNAPSHOT = """
SELECT pg_current_snapshot()::text,
       to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       CASE WHEN pg_is_in_recovery() THEN 'copied' ELSE 'written' END
"""
