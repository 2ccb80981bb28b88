"""SQLite: how connections begin, what they may do, and what its errors mean.

A session that writes begins with BEGIN IMMEDIATE, so that what it read cannot change before it writes: with a
deferred BEGIN, concurrent read-modify-write transactions end in "database is locked", which no timeout helps.
A session that reads begins with BEGIN and cannot write. No connection but the migration's can change the schema,
so that no accident removes a guard. Accidents only: who owns the file can do anything to it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, RegistryError
from registry.domain.text import check_text

BUSY_TIMEOUT = 30_000
"""Milliseconds that a writer waits for another one."""

OVERFLOW = 35
"""Connections beyond five that one process opens to read, and to write, as they are needed: as many as a server works
on requests at once, and more."""

WAL_IS_SAFE = sqlite3.sqlite_version_info >= (3, 51, 3)
"""Before 3.51.3, resetting a write-ahead log while another connection checkpoints can corrupt the database."""


def open_sqlite(url: URL, *, migrating: bool, read_only: bool) -> Engine:
    """See `registry.storage.engine.open_engine`.

    Sessions that only read have connections of their own: `query_only` makes SQLite compile every statement anew when
    it is set, whatever to, which costs several times what the statements themselves do.
    """
    path = _database_path(url)
    engine = _engine(path, migrating=migrating, read_only=read_only)
    if not (migrating or read_only):
        reader = _engine(path, migrating=False, read_only=False)
        engine.update_execution_options(reader=reader)
        event.listen(engine, "engine_disposed", lambda _: reader.dispose())
    return engine


def _engine(path: Path, *, migrating: bool, read_only: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        with translated(str(path)):
            return _connect(path, migrating=migrating, read_only=read_only)

    engine = create_engine(URL.create("sqlite", database=str(path)), creator=connect, max_overflow=OVERFLOW)

    @event.listens_for(engine, "connect")
    def opened(_: object, record: ConnectionPoolEntry) -> None:
        record.info["file"] = _file(path)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        _refuse_another_file(path, connection.info["file"])
        writes = bool(connection.get_execution_options().get("writes", False)) and not read_only
        if connection.info.get("writes") is not writes:
            connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
            connection.info["writes"] = writes
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "handle_error")
    def explain(context: ExceptionContext) -> None:
        original = context.original_exception
        if isinstance(original, UnicodeEncodeError):
            check_text(original.object, "what is asked for")
        if isinstance(original, sqlite3.Error) and (meaning := _meaning(original, str(path))) is not None:
            raise meaning from original

    return engine


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Turn what a user can meet (disk full, locked, damaged, no file) into our errors, saying what to do.

    Whatever else sqlite3 raises is a mistake of ours and passes unchanged.
    """
    try:
        yield
    except sqlite3.Error as error:
        if (meaning := _meaning(error, where)) is None:
            raise
        raise meaning from error


def _database_path(url: URL) -> Path:
    if not url.database or url.database == ":memory:":
        raise InfrastructureError("a registry needs a database file", expected="sqlite:///PATH", found=str(url))
    return Path(url.database).absolute()


def _connect(path: Path, *, migrating: bool, read_only: bool) -> sqlite3.Connection:
    mode = "rwc" if migrating else "rw"
    # os.access tells a read-only mount even to root.
    if read_only and path.exists() and not os.access(path, os.W_OK):
        mode = "ro"
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in _pragmas(migrating=migrating, read_only=read_only):
            connection.execute(f"PRAGMA {pragma}").close()
        if not migrating:
            connection.set_authorizer(_authorize)
    except BaseException:
        connection.close()
        raise
    return connection


def _file(path: Path) -> tuple[int, int] | None:
    """Which file stands under this name; None if there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _refuse_another_file(path: Path, opened: tuple[int, int] | None) -> None:
    """Raise InfrastructureError if the file was replaced or taken away since it was opened: what is read of the old
    one is not what everybody else sees, and whoever took a backup back would lose what is written to it."""
    now = _file(path)
    if now != opened:
        raise InfrastructureError(
            "the database was replaced while it was open" if now else "the database was taken away while it was open",
            where=str(path),
            expected="the file that was opened",
            found="another file under the same name" if now else "no file",
            fix="open the registry again, once the file that is to be used is in its place",
        )


def _pragmas(*, migrating: bool, read_only: bool) -> list[str]:
    pragmas = [
        # First, so that the others wait too.
        f"busy_timeout={BUSY_TIMEOUT}",
        f"foreign_keys={'OFF' if migrating else 'ON'}",
        # Without it, REPLACE deletes the row it collides with and fires no delete trigger.
        "recursive_triggers=ON",
        "trusted_schema=OFF",
        "cell_size_check=ON",
    ]
    if not read_only:
        # A commit is the end of the journal. Its header is overwritten, and that is synced; making and deleting a file
        # for every transaction takes longer, and a power cut could bring a deleted one back and undo a commit that
        # was reported, unless its folder is synced as well (EXTRA). WAL has no such end, so there FULL is as durable.
        pragmas += ["journal_mode=WAL", "synchronous=FULL"] if WAL_IS_SAFE else _ROLLBACK_JOURNAL
    return pragmas


_TAKEN = {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}

_ROLLBACK_JOURNAL = ["journal_mode=PERSIST", "journal_size_limit=4194304", "synchronous=EXTRA"]
"""Of a journal that a large transaction left, at most 4 MiB are kept."""

_SCHEMA_CHANGES = frozenset(
    {
        sqlite3.SQLITE_ALTER_TABLE,
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_CREATE_INDEX,
        sqlite3.SQLITE_CREATE_TABLE,
        sqlite3.SQLITE_CREATE_TEMP_INDEX,
        # A temporary table would hide the real one of the same name.
        sqlite3.SQLITE_CREATE_TEMP_TABLE,
        sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
        sqlite3.SQLITE_CREATE_TEMP_VIEW,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_DROP_INDEX,
        sqlite3.SQLITE_DROP_TABLE,
        sqlite3.SQLITE_DROP_TEMP_INDEX,
        sqlite3.SQLITE_DROP_TEMP_TABLE,
        sqlite3.SQLITE_DROP_TEMP_TRIGGER,
        sqlite3.SQLITE_DROP_TEMP_VIEW,
        sqlite3.SQLITE_DROP_TRIGGER,
        sqlite3.SQLITE_DROP_VIEW,
        sqlite3.SQLITE_DROP_VTABLE,
    }
)

_PRAGMAS_WITH_ARGUMENT = frozenset(
    {
        "query_only",
        "table_info",
        "table_xinfo",
        "table_list",
        "index_list",
        "index_info",
        "index_xinfo",
        "foreign_key_list",
        "foreign_key_check",
        "integrity_check",
        "quick_check",
    }
)
"""Pragmas that may be given a value; any other is only read. So no session switches a protection off."""


def _authorize(action: int, first: str | None, second: str | None, _schema: str | None, _source: str | None) -> int:
    if action in _SCHEMA_CHANGES:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and second is not None and (first or "").lower() not in _PRAGMAS_WITH_ARGUMENT:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _meaning(error: sqlite3.Error, where: str) -> RegistryError | None:
    # Only errors of SQLite itself carry a code; the low byte is the primary one.
    code = getattr(error, "sqlite_errorcode", None)
    found = str(error)
    if code in _TAKEN:
        return ConflictError("somebody else wrote this first", where=where, found=found, fix="look again, then decide")
    match code & 0xFF if isinstance(code, int) else None:
        case sqlite3.SQLITE_FULL:
            return InfrastructureError(
                "the disk is full; nothing was changed", where=where, found=found, fix="free some space, then run again"
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return InfrastructureError(
                "the database cannot be written",
                where=where,
                found=found,
                fix="give yourself the right to write the file and its folder, then run again",
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return InfrastructureError(
                f"another process held the database for more than {BUSY_TIMEOUT / 1000:g} seconds",
                where=where,
                found=found,
                fix="wait for it to end, then run again",
            )
        case sqlite3.SQLITE_CANTOPEN:
            return InfrastructureError(
                "the database cannot be opened",
                where=where,
                found=found,
                fix="check that the file exists, and that you may read it and write to its folder",
            )
        case sqlite3.SQLITE_IOERR:
            return InfrastructureError(
                "reading or writing the database failed",
                where=where,
                found=found,
                fix="check the disk and its free space, then run again",
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return IntegrityError(
                "the database is damaged or is no database at all",
                where=where,
                found=found,
                fix="keep the file as it is, and restore the newest good copy",
            )
        case _:
            return None
