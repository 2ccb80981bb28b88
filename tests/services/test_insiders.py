"""Somebody who owns the database changes it around its guards, and `log verify` names it.

Every column of every table is changed in its first row (by day one of each table), every row may go or come, values are
swapped between rows; all of it with the guards put back, so that only the log can tell. What is tried is generated from
the tables themselves, over registries in which each of them has rows.

What cannot be told by the registry alone is one exception: that everything after some entry was cut off, or the whole
made anew. That is what checkpoints are kept for (`test_auditing`).
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    BigInteger,
    Boolean,
    Connection,
    Engine,
    Integer,
    NullPool,
    Table,
    Text,
    create_engine,
    literal_column,
    select,
)

from registry.bootstrap import DATABASE
from registry.config import FOLDER
from registry.storage.catalog.dumping import Dumping
from registry.storage.catalog.work import Read
from registry.storage.schema import upgrade
from registry.storage.tables import metadata
from tests.everything import agreed, changed_minds, measured, spoken_for
from tests.world import World

STORES = Path(__file__).parent.parent / "storage" / "stores"
UNBOUND = {
    "generation": "texts to be used again: what a run took from them is in the run",
    "score": "the same of scores",
    "blob_lease": "what is under way at one place",
    "blob_tombstone": "what is about to be removed: what must stay is not",
    "token_use": "when a token was used last, for people to look at",
}
"""Tables that nothing has to be believed of."""


def registries(folder: Path) -> Iterator[Path]:
    """Databases in which, together, every table has rows."""
    for world in (
        agreed(World(folder / "agreed")),
        changed_minds(World(folder / "changed-minds")),
        measured(folder / "measured"),
        spoken_for(folder / "spoken-for"),
    ):
        world.ana.close()
        yield world.folder / FOLDER / DATABASE
    for store in sorted(STORES.glob("*.sql")):
        path = folder / f"{store.stem}.db"
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(store.read_text())
        upgrade(f"sqlite:///{path}")
        yield path


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> list[Engine]:
    """The same without guards: an insider takes them away first.

    As engines, which hold nothing open but remember how the queries are spelled: to spell them takes longer than all
    the rest.
    """
    found = list(registries(tmp_path_factory.mktemp("insiders")))
    for path in found:
        with closing(sqlite3.connect(path)) as connection:
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                connection.execute(f"DROP TRIGGER {name}")
    return [create_engine(f"sqlite:///{path}", poolclass=NullPool) for path in found]


def faults(connection: Connection) -> list[str]:
    """The first fault that is told of a registry, but for the guards that are gone."""
    dumping = Dumping(Read(connection))
    told = (fault for found in (dumping.faults(), dumping.own_faults()) for fault in found)
    return list(islice((fault for fault in told if "does not guard" not in fault), 1))


def unseen(databases: list[Engine], table: Table, change: Callable[[Connection, Table], bool]) -> list[str]:
    """The registries that have rows of a table, and where nobody notices a change. Each is as it was afterwards."""
    tried, found = 0, []
    for engine in databases:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
            if change(connection, table):
                tried += 1
                if not faults(connection):
                    found.append(str(engine.url))
            connection.rollback()
        if tried:
            break
    assert tried, f"no registry has a row of {table.name} to be changed"
    return found


def other(column: Any, value: Any) -> Any:
    """Another value of the column's type."""
    if isinstance(column.type, Boolean):
        return 0 if value else 1
    if isinstance(column.type, (Integer, BigInteger)):
        return 7 if value is None else int(value) + 1000
    return "x" if not value else value[:-1] + ("y" if value[-1] != "y" else "z")


def changed(column: str) -> Callable[[Connection, Table], bool]:
    def change(connection: Connection, table: Table) -> bool:
        row = connection.exec_driver_sql(f'SELECT rowid, "{column}" FROM "{table.name}" LIMIT 1').first()
        if row is None:
            return False
        given = (other(table.c[column], row[1]), row[0])
        connection.exec_driver_sql(f'UPDATE OR REPLACE "{table.name}" SET "{column}" = ? WHERE rowid = ?', given)
        return True

    return change


def deleted(connection: Connection, table: Table) -> bool:
    gone = connection.exec_driver_sql(
        f'DELETE FROM "{table.name}" WHERE rowid = (SELECT max(rowid) FROM "{table.name}")'
    )
    return gone.rowcount > 0


def doubled(connection: Connection, table: Table) -> bool:
    """A row like the first one comes in, under another key."""
    row = connection.exec_driver_sql(f'SELECT * FROM "{table.name}" LIMIT 1').mappings().first()
    if row is None:
        return False
    key = [column.name for column in table.primary_key.columns][-1]
    values = {**row, key: other(table.c[key], row[key])}
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    connection.exec_driver_sql(
        f'INSERT OR REPLACE INTO "{table.name}" ({names}) VALUES ({marks})', tuple(values.values())
    )
    return True


BOUND = [table for name, table in sorted(metadata.tables.items()) if name not in UNBOUND]


def test_registries_that_nobody_touched_have_no_faults(databases: list[Engine]) -> None:
    for engine in databases:
        with engine.connect() as connection:
            assert faults(connection) == [], engine.url


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("table", "column"),
    [pytest.param(t, c.name, id=f"{t.name}.{c.name}") for t in BOUND for c in t.columns],
)
def test_a_changed_column_is_noticed(databases: list[Engine], table: Table, column: str) -> None:
    assert unseen(databases, table, changed(column)) == []


@pytest.mark.parametrize("table", BOUND, ids=lambda table: table.name)
def test_one_changed_column_of_a_table_is_noticed(databases: list[Engine], table: Table) -> None:
    """Which one differs from run to run, by the seed that pytest prints; every night it is each of them."""
    column = random.choice(list(table.columns.keys()))
    assert unseen(databases, table, changed(column)) == [], column


@pytest.mark.parametrize("other", [lambda _, value: str(value).encode(), lambda text, _: b"\xff" if text else 0.5])
def test_values_of_another_type_are_named(databases: list[Engine], other: Callable[[bool, Any], Any]) -> None:
    """SQLite takes them. They are told, and nothing stumbles over them."""
    tables = set()
    for engine in databases:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
            changed = [name for table in metadata.tables.values() for name in retyped(connection, table, other)]
            assert [fault.split()[3] for fault in Dumping(Read(connection)).faults()] == changed
            connection.rollback()
        tables |= {name.split(".")[0] for name in changed}
    assert tables >= {table.name for table in BOUND}


def retyped(connection: Connection, table: Table, other: Callable[[bool, Any], Any]) -> list[str]:
    """Give the first row of a table another type in every column. SQLite itself keeps `INTEGER PRIMARY KEY` to its."""
    row = connection.execute(select(literal_column("rowid"), *table.c).limit(1)).mappings().first()
    own = table.primary_key.columns if len(table.primary_key.columns) == 1 else ()
    kept = {column.name for column in own if not isinstance(column.type, Text)}
    texts = {column.name: isinstance(column.type, Text) for column in table.c if column.name not in kept}
    given = {name: other(text, row[name]) for name, text in texts.items() if row[name] is not None} if row else {}
    if row and given:
        values = ", ".join(f'"{name}" = ?' for name in given)
        connection.exec_driver_sql(
            f'UPDATE "{table.name}" SET {values} WHERE rowid = ?', (*given.values(), row["rowid"])
        )
    return [f"{table.name}.{name}" for name in given]


@pytest.mark.parametrize("table", BOUND, ids=lambda table: table.name)
def test_a_row_that_went_is_noticed(databases: list[Engine], table: Table) -> None:
    assert unseen(databases, table, deleted) == []


@pytest.mark.parametrize("table", BOUND, ids=lambda table: table.name)
def test_a_row_that_came_is_noticed(databases: list[Engine], table: Table) -> None:
    assert unseen(databases, table, doubled) == []
