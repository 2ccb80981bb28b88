"""Connections to a server: writers take turns, readers see one moment, no secret is told, nothing waits for ever."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, ProgrammingError

from registry.domain.addresses import parse_address
from registry.domain.errors import (
    ConflictError,
    InfrastructureError,
    InvalidInputError,
    TransientError,
)
from registry.storage import server
from registry.storage.engine import open_engine, place_of, read_connection, write_connection
from registry.storage.engine_postgresql import ServerClock
from tests.postgres import Server, connected, new_database

ROOT = Path(__file__).resolve().parents[2]

INCREMENTS = """
import sys
from registry.storage.engine import open_engine, write_connection
engine = open_engine(sys.argv[1])
for _ in range(40):
    with write_connection(engine) as connection:
        (value,) = connection.exec_driver_sql("SELECT value FROM counter").one()
        connection.exec_driver_sql("UPDATE counter SET value = %s", (value + 1,))
engine.dispose()
"""


@pytest.fixture
def url() -> str:
    """The address of a database with one counter, at 0."""
    url = new_database()
    with connected(url) as connection:
        connection.execute("CREATE TABLE counter (value INTEGER NOT NULL)")
        connection.execute("INSERT INTO counter VALUES (0)")
    return url


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    yield engine
    engine.dispose()


def value_of(engine: Engine) -> int:
    with read_connection(engine) as connection:
        return int(connection.exec_driver_sql("SELECT value FROM counter").scalar_one())


def setting(engine: Engine, name: str, *, writes: bool = False) -> str:
    with (write_connection if writes else read_connection)(engine) as connection:
        return str(connection.exec_driver_sql(f"SHOW {name}").scalar_one())


def test_processes_that_read_then_write_lose_no_update(url: str, engine: Engine) -> None:
    command = [sys.executable, "-W", "error", "-c", INCREMENTS, url]
    writers = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    complaints = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 4, complaints
    assert value_of(engine) == 4 * 40


def test_a_write_sees_what_was_written_while_it_waited(url: str, engine: Engine) -> None:
    """The newest rows after the lock, not those of when it began to wait."""
    seen: list[int] = []

    def second() -> None:
        other = open_engine(url)
        with write_connection(other) as connection:
            seen.append(int(connection.exec_driver_sql("SELECT value FROM counter").scalar_one()))
        other.dispose()

    with write_connection(engine) as connection:
        waiting = threading.Thread(target=second)
        waiting.start()
        _until_somebody_waits(url)
        connection.exec_driver_sql("UPDATE counter SET value = 7")
    waiting.join()
    assert seen == [7]


def _until_somebody_waits(url: str) -> None:
    with connected(url) as connection:
        query = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        while connection.execute(query).fetchone() is None:
            pass


def test_a_write_takes_the_lock_before_it_reads(url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "LOCK_SECONDS", 0.01)
    other = open_engine(url)
    with (
        write_connection(engine),
        pytest.raises(InfrastructureError, match="another process held the database") as refused,
        write_connection(other),
    ):
        pass
    assert refused.value.where == place_of(engine)
    assert refused.value.fix
    other.dispose()


def test_registries_of_two_databases_do_not_wait_for_each_other(engine: Engine) -> None:
    other = open_engine(new_database())
    with write_connection(engine), write_connection(other) as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    other.dispose()


def test_a_failed_write_changes_nothing(engine: Engine) -> None:
    with suppress(ZeroDivisionError), write_connection(engine) as connection:
        connection.exec_driver_sql("UPDATE counter SET value = 7")
        raise ZeroDivisionError
    assert value_of(engine) == 0


def test_a_session_that_reads_cannot_write(engine: Engine) -> None:
    with write_connection(engine) as connection:  # so that the pooled connection has been one that writes
        connection.exec_driver_sql("UPDATE counter SET value = 1")
    with pytest.raises(InfrastructureError, match="cannot be written"), read_connection(engine) as connection:
        connection.exec_driver_sql("UPDATE counter SET value = 2")
    assert value_of(engine) == 1


def test_a_read_only_engine_writes_nothing_even_if_asked(url: str, engine: Engine) -> None:
    reader = open_engine(url, read_only=True)
    with pytest.raises(InfrastructureError, match="cannot be written"), write_connection(reader) as connection:
        connection.exec_driver_sql("UPDATE counter SET value = 2")
    assert value_of(reader) == value_of(engine) == 0
    reader.dispose()


def test_a_reader_sees_one_state_while_another_writes(engine: Engine) -> None:
    with read_connection(engine) as reading:
        before = reading.exec_driver_sql("SELECT value FROM counter").scalar_one()
        with write_connection(engine) as writing:
            writing.exec_driver_sql("UPDATE counter SET value = 5")
        assert reading.exec_driver_sql("SELECT value FROM counter").scalar_one() == before == 0
    assert value_of(engine) == 5


@pytest.mark.parametrize(
    ("given", "used"), [("off", "on"), ("local", "on"), ("on", "on"), ("remote_apply", "remote_apply")]
)
def test_a_commit_that_is_reported_is_on_disk(url: str, given: str, used: str) -> None:
    with connected(url) as connection:
        database = connection.info.dbname
        connection.execute(f'ALTER DATABASE "{database}" SET synchronous_commit = {given}'.encode())
    engine = open_engine(url)
    assert setting(engine, "synchronous_commit", writes=True) == used
    engine.dispose()


def test_every_connection_has_its_protections(engine: Engine) -> None:
    assert setting(engine, "lock_timeout") == "30s"
    assert setting(engine, "idle_in_transaction_session_timeout") == "20s"
    assert setting(engine, "transaction_isolation") == "repeatable read"
    assert setting(engine, "transaction_read_only") == "on"
    assert setting(engine, "transaction_isolation", writes=True) == "read committed"


def test_a_writer_that_stands_still_does_not_keep_others_for_ever(
    url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "IDLE_SECONDS", 0.05)
    slow = open_engine(url)

    def dawdle() -> None:
        with write_connection(slow) as connection:
            with write_connection(engine) as other:
                other.exec_driver_sql("UPDATE counter SET value = 3")
            connection.exec_driver_sql("UPDATE counter SET value = 4")

    with pytest.raises(TransientError, match="stood still"):
        dawdle()
    slow.dispose()
    assert value_of(engine) == 3


def test_the_time_is_the_servers_as_of_now(engine: Engine) -> None:
    clock = ServerClock(engine)
    with write_connection(engine) as connection:
        first, second = clock.within(connection), clock.within(connection)
    assert first < second
    assert first.tzinfo is UTC
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=60)


def test_a_server_that_was_restarted_is_not_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Server()
    engine = open_engine(own.url)
    with read_connection(engine) as connection:
        connection.exec_driver_sql("SELECT 1")
    own.stop()
    own.start()
    with read_connection(engine) as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    engine.dispose()
    own.remove()


def test_a_mistake_of_ours_is_not_dressed_up(engine: Engine) -> None:
    with pytest.raises(ProgrammingError, match="does not exist"), read_connection(engine) as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")


# What errors mean ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "kind", "says"),
    [
        ("40001", TransientError, "gave way"),
        ("40P01", TransientError, "gave way"),
        ("57P01", TransientError, "shutting down"),
        ("55P03", InfrastructureError, "another process held the database"),
        ("53100", InfrastructureError, "disk of the server is full"),
        ("53300", InfrastructureError, "no more connections"),
        ("42501", InfrastructureError, "may not do this"),
        ("25006", InfrastructureError, "cannot be written"),
        ("23505", ConflictError, "somebody else wrote this first"),
    ],
)
def test_what_a_user_can_meet_is_told_with_what_to_do(
    engine: Engine, state: str, kind: type[Exception], says: str
) -> None:
    raising = f"DO $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = '{state}'; END $$"
    with pytest.raises(kind, match=says) as told, write_connection(engine) as connection:
        connection.exec_driver_sql(raising)
    assert isinstance(told.value, InfrastructureError | ConflictError)
    assert told.value.fix
    assert told.value.where == place_of(engine)


def test_a_text_that_postgresql_cannot_store_is_refused(engine: Engine) -> None:
    with pytest.raises(InvalidInputError, match="NUL"), read_connection(engine) as connection:
        connection.exec_driver_sql("SELECT %s::text", ("a\0b",))


# No way in -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def locked() -> Iterator[Server]:
    """A server that asks for passwords. `me` has one; `postgres` still comes in without."""
    server = Server()
    with connected(server.url) as connection:
        connection.execute("CREATE ROLE me LOGIN PASSWORD 'top secret'")
    rules = server.data / "pg_hba.conf"
    rules.write_text("host all me 127.0.0.1/32 scram-sha-256\n" + rules.read_text())
    server.reload()
    yield server
    server.remove()


def refused(address: str) -> InfrastructureError:
    engine = open_engine(address)
    with pytest.raises(InfrastructureError) as told, read_connection(engine):
        pass
    assert told.value.fix
    assert "se%63ret" not in str(told.value.faults)
    return told.value


def test_the_right_password_comes_in_and_is_shown_nowhere(locked: Server) -> None:
    engine = open_engine(f"postgresql://me:top%20secret@127.0.0.1:{locked.port}/postgres")
    with read_connection(engine) as connection:
        assert connection.exec_driver_sql("SELECT current_user").scalar_one() == "me"
    assert place_of(engine) == f"postgresql://me@127.0.0.1:{locked.port}/postgres"
    engine.dispose()


@pytest.mark.parametrize(
    ("login", "database", "says"),
    [
        ("me:wrong", "postgres", "refused the login"),
        ("me", "postgres", "refused the login"),
        ("nobody:wrong", "postgres", "refused the login"),
        ("postgres", "missing", "no such database"),
    ],
)
def test_a_wrong_login_or_database_is_told(locked: Server, login: str, database: str, says: str) -> None:
    told = refused(f"postgresql+psycopg://{login}@127.0.0.1:{locked.port}/{database}")
    assert says in told.message
    assert "wrong" not in str(told.faults)


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        told = refused(f"postgresql://me:wrong@127.0.0.1:{taken.getsockname()[1]}/db")
    assert "cannot be reached" in told.message
    assert isinstance(told, TransientError)
    assert "wrong" not in str(told.faults)


def test_a_host_that_nobody_knows_is_told() -> None:
    told = refused("postgresql://me:wrong@no.such.host.invalid/db")
    assert "cannot be reached" in told.message
    assert "wrong" not in str(told.faults)


def test_a_server_that_says_nothing_is_waited_for_no_longer_than_the_limit() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        told = refused(f"postgresql://me:wrong@127.0.0.1:{mute.getsockname()[1]}/db?connect_timeout=2")
    assert "timeout" in told.found


def test_without_the_driver_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(InfrastructureError) as told:
        open_engine("postgresql://me:wrong@host/db")
    assert told.value.fix == "pip install 'tandem-registry[postgres]'"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://me:se/cret@host/db",
        "postgresql://me:se@cret@host/db",
        "postgresql://me:se?cret@host/db",
        "postgresql://me:se#cret@host/db",
        "postgresql://me:1?cret@host/db",
        "postgresql://me:secret@host",
        "postgresql://me:secret@ho[st/db",
        "mysql://me:secret@host/db",
    ],
)
def test_an_address_that_cannot_be_read_is_not_repeated(address: str) -> None:
    with pytest.raises(InvalidInputError) as told:
        parse_address(address)
    assert "cret" not in str(told.value.faults)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://host/db", "postgresql://host/db"),
        ("postgresql+psycopg://me:pw@host:5433/db?sslmode=require", "postgresql://me@host:5433/db"),
        ("postgresql://me:p%40w@a:1,b:2/db", "postgresql://me@a:1,b:2/db"),
        ("postgresql://me@[::1]:5432/db?password=pw", "postgresql://me@[::1]:5432/db"),
        ("postgresql:///db?host=/run/postgresql", "postgresql:///db"),
    ],
)
def test_an_address_is_shown_without_its_password(address: str, shown: str) -> None:
    parsed = parse_address(address)
    assert parsed.shown == shown
    assert "pw" not in repr(parsed)
    assert psycopg.conninfo.conninfo_to_dict(parsed.conninfo)["dbname"] == "db"


def test_a_row_that_breaks_a_rule_is_a_mistake_of_ours(engine: Engine) -> None:
    with pytest.raises(DBAPIError, match="null value"), write_connection(engine) as connection:
        connection.exec_driver_sql("INSERT INTO counter VALUES (NULL)")
