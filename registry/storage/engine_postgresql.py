"""PostgreSQL: one sequencer for all writers of a registry, and one moment for each reader.

A transaction that writes takes an advisory lock before anything else and reads committed rows, so that what it reads
is the newest and stays so: the same turn-taking as SQLite's BEGIN IMMEDIATE. The lock ends with the transaction, so
whoever holds it knows that every earlier writer has either committed or is gone for good; a lost commit is settled by
that. A transaction that reads is REPEATABLE READ, READ ONLY.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event

from registry.domain.addresses import ServerAddress
from registry.domain.text import check_text
from registry.storage import server

if TYPE_CHECKING:
    import psycopg

OVERFLOW = 35
"""Connections beyond five that one process opens, as they are needed: two for each request that a server works on at
once, so that whoever holds the sequencer never waits for a connection of somebody who waits for it."""
SERVER_TAKES = 5 + OVERFLOW + 1
"""Connections that one process of a server may open: with these, one to ask whether anything was written."""
SEQUENCER = "SELECT pg_advisory_xact_lock(hashtextextended('tandem:' || COALESCE(current_schema(), ''), 0))"
"""One lock for each schema, so that two registries in one database do not wait for each other."""


def open_postgresql(address: ServerAddress, *, read_only: bool) -> Engine:
    """See `registry.storage.engine.open_engine`."""
    server.demand_driver()
    engine = create_engine(
        # Only libpq reads the address: SQLAlchemy would read and write its escapes otherwise.
        "postgresql+psycopg://",
        creator=lambda: server.connect(address),
        # A server that was restarted between two commands is not noticed.
        pool_pre_ping=True,
        max_overflow=OVERFLOW,
        use_native_hstore=False,
        execution_options={"address": address},
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = bool(connection.get_execution_options().get("writes", False)) and not read_only
        _set_out(connection, writes=writes)
        if writes:
            connection.exec_driver_sql(SEQUENCER)

    @event.listens_for(engine, "handle_error")
    def explain(context: ExceptionContext) -> None:
        if context.is_pre_ping:
            return
        original = context.original_exception
        if isinstance(original, UnicodeEncodeError):
            check_text(original.object, "what is asked for")
        if (meaning := server.meaning(original, address.shown)) is not None:
            raise meaning from original

    return engine


class ServerClock:
    """The time of the server's clock, so that machines which disagree write one order of times."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def now(self) -> datetime:
        with self._engine.connect() as connection:
            return _time_of(connection)

    def within(self, connection: Connection) -> datetime:
        """The time as of now, not of the transaction's begin: it may have waited for the lock since."""
        return _time_of(connection)


def _time_of(connection: Connection) -> datetime:
    found: datetime = connection.exec_driver_sql("SELECT clock_timestamp()").scalar_one()
    return found.astimezone(UTC)


def _set_out(connection: Connection, *, writes: bool) -> None:
    from psycopg import IsolationLevel

    raw = cast("psycopg.Connection[tuple[object, ...]]", connection.connection.driver_connection)
    # Only attributes: psycopg sends them with its BEGIN.
    raw.isolation_level = IsolationLevel.READ_COMMITTED if writes else IsolationLevel.REPEATABLE_READ
    raw.read_only = not writes
