"""Connections: nothing is lost between writers, guards cannot be removed, and errors say what to do."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine
from sqlalchemy.exc import DBAPIError, OperationalError

from registry.domain.errors import InfrastructureError, IntegrityError
from registry.storage import engine_sqlite
from registry.storage.engine import open_engine, read_connection, write_connection
from registry.storage.engine_sqlite import WAL_IS_SAFE

ROOT = Path(__file__).resolve().parents[2]

INCREMENTS = """
import sys
from registry.storage.engine import open_engine, write_connection
engine = open_engine(sys.argv[1])
for _ in range(40):
    with write_connection(engine) as connection:
        (value,) = connection.exec_driver_sql("SELECT value FROM counter").one()
        connection.exec_driver_sql("UPDATE counter SET value = ?", (value + 1,))
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a database with one counter, at 0."""
    url = f"sqlite:///{tmp_path / 'registry.db'}"
    engine = open_engine(url, migrating=True)
    with write_connection(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE counter (value INTEGER NOT NULL)")
        connection.exec_driver_sql("CREATE TABLE child (value INTEGER REFERENCES parent(value))")
        connection.exec_driver_sql("CREATE TABLE parent (value INTEGER PRIMARY KEY)")
        connection.exec_driver_sql("CREATE TRIGGER guard BEFORE DELETE ON counter BEGIN SELECT RAISE(ABORT, 'no'); END")
        connection.exec_driver_sql("INSERT INTO counter VALUES (0)")
    engine.dispose()
    return url


@pytest.fixture
def engine(url: str) -> Engine:
    return open_engine(url)


def database_of(engine: Engine) -> Path:
    assert engine.url.database is not None
    return Path(engine.url.database)


def value_of(engine: Engine) -> int:
    with read_connection(engine) as connection:
        return int(connection.exec_driver_sql("SELECT value FROM counter").scalar_one())


def pragma(engine: Engine, name: str) -> object:
    with read_connection(engine) as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_eight_processes_that_read_then_write_lose_no_update(url: str, engine: Engine) -> None:
    command = [sys.executable, "-W", "error", "-c", INCREMENTS, url]
    writers = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(8)]
    complaints = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 8, complaints
    assert value_of(engine) == 8 * 40


def test_a_write_takes_the_lock_before_it_reads(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_sqlite, "BUSY_TIMEOUT", 1)
    other = open_engine(str(engine.url))
    with (
        write_connection(engine),
        pytest.raises(InfrastructureError, match="another process held") as refused,
        write_connection(other),
    ):
        pass
    assert refused.value.where == engine.url.database
    assert refused.value.fix


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


def test_a_reader_sees_one_state_while_another_writes(engine: Engine) -> None:
    with read_connection(engine) as reading:
        before = reading.exec_driver_sql("SELECT value FROM counter").scalar_one()
        if WAL_IS_SAFE:
            with write_connection(engine) as writing:
                writing.exec_driver_sql("UPDATE counter SET value = 5")
        assert reading.exec_driver_sql("SELECT value FROM counter").scalar_one() == before == 0


def test_a_commit_is_synchronised_to_the_disk_before_it_is_told(engine: Engine) -> None:
    """Promise (4): what was reported survives a power cut, if the disk keeps what it says that it wrote.

    FULL suffices for a write-ahead log, and for a rollback journal whose header ends it; one that is
    deleted would need EXTRA, or its deletion may be undone.
    """
    full, extra = 2, 3
    expected = ("wal", full) if WAL_IS_SAFE else ("persist", extra)
    assert (pragma(engine, "journal_mode"), pragma(engine, "synchronous")) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 30_000),
    ],
)
def test_every_connection_has_its_protections(engine: Engine, name: str, value: int) -> None:
    assert pragma(engine, name) == value


def test_a_row_without_its_parent_is_refused(engine: Engine) -> None:
    with pytest.raises(DBAPIError, match="FOREIGN KEY"), write_connection(engine) as connection:
        connection.exec_driver_sql("INSERT INTO child VALUES (1)")


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER guard",
        "DROP TABLE counter",
        "ALTER TABLE counter RENAME TO gone",
        "ALTER TABLE counter ADD COLUMN more TEXT",
        "CREATE TRIGGER other BEFORE INSERT ON counter BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TEMP TRIGGER other BEFORE INSERT ON counter BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TEMP TABLE counter (value INTEGER)",
        "CREATE TEMP VIEW counter AS SELECT 9 AS value",
        "CREATE TABLE other (value INTEGER)",
        "PRAGMA writable_schema=ON",
        "PRAGMA recursive_triggers=OFF",
        "PRAGMA foreign_keys=OFF",
        "PRAGMA synchronous=OFF",
    ],
)
def test_the_schema_and_its_protections_cannot_be_changed(engine: Engine, statement: str) -> None:
    with pytest.raises(DBAPIError, match="not authorized"), write_connection(engine) as connection:
        connection.exec_driver_sql(statement)


def test_no_other_database_can_be_attached(engine: Engine, tmp_path: Path) -> None:
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            raw.execute("ATTACH ? AS other", (str(tmp_path / "other.db"),))
    assert not (tmp_path / "other.db").exists()


def test_only_a_migration_makes_a_database(tmp_path: Path) -> None:
    missing = tmp_path / "registry.db"
    with pytest.raises(InfrastructureError, match="cannot be opened") as refused, read_connection(_at(missing)):
        pass
    assert refused.value.where == str(missing)
    assert not missing.exists()


def test_a_file_that_is_no_database_is_an_integrity_error(tmp_path: Path) -> None:
    wrong = tmp_path / "registry.db"
    wrong.write_bytes(b"not a database at all, " * 50)
    with pytest.raises(IntegrityError, match="damaged or is no database"), read_connection(_at(wrong)) as connection:
        connection.exec_driver_sql("SELECT * FROM sqlite_master")
    assert wrong.read_bytes() == b"not a database at all, " * 50


def test_a_damaged_page_is_an_integrity_error(engine: Engine) -> None:
    with write_connection(engine) as connection:
        connection.exec_driver_sql("INSERT INTO counter SELECT 1 FROM pragma_table_info('counter')")
    engine.dispose()
    path = database_of(engine)
    data = bytearray(path.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    path.write_bytes(data)
    with pytest.raises(IntegrityError, match="damaged"):
        value_of(engine)


def test_a_full_disk_is_told_and_changes_nothing(engine: Engine) -> None:
    """The page limit of a connection makes SQLite meet the same error as a full disk."""
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.set_authorizer(None)
        raw.execute("PRAGMA max_page_count=5")
    with pytest.raises(InfrastructureError, match="disk is full") as refused, write_connection(engine) as connection:
        connection.exec_driver_sql("INSERT INTO counter SELECT zeroblob(100000)")
    assert refused.value.fix
    assert value_of(engine) == 0


def test_a_path_may_hold_any_character(tmp_path: Path) -> None:
    path = tmp_path / "50 % off? #1 & ünï.db"
    with write_connection(open_engine(URL.create("sqlite", database=str(path)), migrating=True)) as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
    assert {entry.name.removesuffix("-journal") for entry in tmp_path.iterdir()} == {path.name}


def test_a_mistake_of_ours_is_not_dressed_up(engine: Engine) -> None:
    with pytest.raises(OperationalError, match="no such table"), read_connection(engine) as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql+asyncpg://me:secret@host/db", "not a database address"),
        ("postgresql://me:secret@host", "not an address of a PostgreSQL database"),
        ("postgresql://me:sec@ret@host/db/x", "not an address of a PostgreSQL database"),
        ("mysql://me:secret@host/db", "not a database address"),
        ("sqlite:///a.db?mode=memory", "not a database address"),
        ("/just/a/path", "not a database address"),
        ("sqlite://", "needs a database file"),
        ("sqlite:///:memory:", "needs a database file"),
    ],
)
def test_any_other_database_is_refused_by_name(url: str, says: str) -> None:
    with pytest.raises(InfrastructureError, match=says) as refused:
        open_engine(url)
    assert "secret" not in str(refused.value.faults)


def _at(path: Path) -> Engine:
    return open_engine(f"sqlite:///{path}")
