"""Connections to the registry's database, of either kind: transactions that read, and transactions that write.

A transaction that writes holds the registry's one sequencer from its first statement to its end, so that what it read
cannot change before it writes; one that reads sees one moment and cannot write.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from registry.domain.addresses import ServerAddress, is_server, parse_address
from registry.domain.errors import InfrastructureError, InvalidInputError, UnknownOutcomeError
from registry.storage.engine_postgresql import open_postgresql
from registry.storage.engine_sqlite import open_sqlite
from registry.storage.server import ConnectionLostError

_EXPECTED = "sqlite:///PATH or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE"


def open_engine(url: str | URL, *, migrating: bool = False, read_only: bool = False) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://…/database`; connections are opened when first needed.

    A path with a question mark needs `URL.create("sqlite", database=path)`; a server is named by text alone.

    Only with `migrating` is a missing file created, and the schema open to change (in SQLite, foreign keys are off
    then, because a parent table cannot be rebuilt with them on). With `read_only` nothing can be written; a file is
    still opened for writing where the medium allows it, since the journal of a crashed writer cannot be rolled
    back otherwise. Who may change the schema of a server's database is for its roles to say. Raises
    InfrastructureError for any other database.
    """
    if isinstance(url, str) and is_server(url):
        try:
            address = parse_address(url)
        except InvalidInputError as error:
            raise InfrastructureError(error.message, expected=error.expected, found=error.found) from error
        return open_postgresql(address, read_only=read_only)
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        # What cannot be read may hold a password anywhere.
        raise InfrastructureError("not a database address", expected=_EXPECTED) from error
    if parsed.drivername not in {"sqlite", "sqlite+pysqlite"} or parsed.query:
        # Without its password: this message ends in logs.
        raise InfrastructureError("not a database address", expected=_EXPECTED, found=str(parsed))
    return open_sqlite(parsed, migrating=migrating, read_only=read_only)


@contextmanager
def write_connection(engine: Engine) -> Iterator[Connection]:
    """A connection inside a transaction that holds the sequencer; commits at the end, rolls back on any error.

    Raises UnknownOutcomeError if the connection is lost while it commits: only the database knows what became of it.
    """
    committing = False
    try:
        with _connected(engine) as connection:
            writing = connection.execution_options(writes=True)
            with writing.begin():
                yield writing
                committing = True
    except ConnectionLostError as error:
        if not committing:
            raise
        raise UnknownOutcomeError(
            "the connection was lost while the change was being committed; whether it was made is not known",
            where=error.where,
            found=error.found,
            fix="look whether it was made (`tandem status`, `tandem history`) before you run it again",
        ) from error


@contextmanager
def read_connection(engine: Engine) -> Iterator[Connection]:
    """A connection inside a transaction that sees one state of the database and cannot write."""
    reader: Engine = engine.get_execution_options().get("reader", engine)
    with _connected(reader) as connection, connection.begin():
        yield connection


@contextmanager
def _connected(engine: Engine) -> Iterator[Connection]:
    try:
        connection = engine.connect()
    except NoConnectionError as error:
        raise InfrastructureError(
            "all connections to the database are in use", where=place_of(engine), fix="run it again"
        ) from error
    with connection:
        yield connection


def place_of(engine: Engine) -> str:
    """Where the database is, as a message may tell it: a path, or an address without its password."""
    address = address_of(engine)
    return address.shown if isinstance(address, ServerAddress) else str(address.database)


def address_of(engine: Engine) -> URL | ServerAddress:
    """What the engine was opened with."""
    address: URL | ServerAddress = engine.get_execution_options().get("address", engine.url)
    return address
