"""The guards of the schema: what was recorded stays, and a stage and a request move only as they may."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from registry.domain.errors import IntegrityError
from registry.domain.stages import PromotionState
from registry.storage.engine import open_engine, read_connection, write_connection
from registry.storage.guards import LASTING_OF_A_PROMOTION
from registry.storage.schema import check_current, upgrade
from registry.storage.tables import INSERT_ONLY, metadata
from registry.storage.views import VIEWS
from tests.guarding import MOVES, WRONG_MOVES, add_live_events, demand_no_gaps, filled, stages_after


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'registry.db'}"


@pytest.fixture
def engine(url: str) -> Engine:
    """A database at the newest revision, opened as the registry opens it."""
    upgrade(url)
    return open_engine(url)


@contextmanager
def lenient(engine: Engine) -> Iterator[Connection]:
    """A write connection on which foreign keys and CHECK constraints are off, and triggers are not."""
    other = open_engine(engine.url, migrating=True)
    with other.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.execute("PRAGMA ignore_check_constraints=ON")
    with write_connection(other) as connection:
        yield connection
    other.dispose()


@pytest.mark.parametrize("name", INSERT_ONLY)
def test_a_fact_can_be_added_and_neither_edited_nor_deleted_nor_replaced(engine: Engine, name: str) -> None:
    """I-2, I-39: what is recorded is never updated or deleted, in the database as well."""
    table = metadata.tables[name]
    row = filled(table)
    column = list(table.columns)[-1]
    other = {**row, column.name: 1 if row[column.name] == 0 else "y"}
    with lenient(engine) as connection:
        connection.execute(table.insert(), row)
    for attempt in (
        table.update().values({column: other[column.name]}),
        table.delete(),
        table.insert().prefix_with("OR REPLACE").values(other),
    ):
        # Replacing a log entry is met first by the rule that its index is the next one.
        with pytest.raises(DBAPIError, match=r"append-only|has no gaps"), lenient(engine) as connection:
            connection.execute(attempt)
    with read_connection(engine) as connection:
        assert [dict(found) for found in connection.execute(table.select()).mappings()] == [row]


def test_every_table_is_insert_only_or_a_guarded_projection_or_can_be_made_anew() -> None:
    guarded = {"stage", "promotion"}
    made_anew = {"version_term", "log_term", "log_subtree", "blob_lease", "blob_tombstone", "token_use"}
    assert set(metadata.tables) - set(INSERT_ONLY) == guarded | made_anew


def test_a_promotion_is_guarded_in_every_column_but_its_state() -> None:
    assert {*LASTING_OF_A_PROMOTION, "state"} == set(metadata.tables["promotion"].columns.keys())


def test_the_log_has_no_gaps(engine: Engine) -> None:
    def append(index: int) -> None:
        with write_connection(engine) as connection:
            connection.exec_driver_sql("INSERT INTO log VALUES (?, 'leaf')", (index,))

    demand_no_gaps(append)


@pytest.fixture
def staged(engine: Engine) -> Engine:
    """A database with an empty stage, and live events of epochs 1 and 2 for deployments d1 and d2."""
    with lenient(engine) as connection:
        add_live_events(connection)
    return engine


def stage_after(engine: Engine, *statements: str) -> list[tuple[Any, ...]]:
    with lenient(engine) as connection:
        return stages_after(connection, *statements)


def test_a_stage_moves_along_its_live_events(staged: Engine) -> None:
    """I-3, I-4: its row is what its events come to, one epoch after the other."""
    first = "UPDATE stage SET epoch = 1, deployment_id = 'd1'"
    second = "UPDATE stage SET epoch = 2, deployment_id = 'd2'"
    assert stage_after(staged, first, second) == [("bot", "dev", 2, "d2")]


@pytest.mark.parametrize("statement", [*WRONG_MOVES, "INSERT OR REPLACE INTO stage VALUES ('bot', 'dev', 0, NULL)"])
def test_a_stage_moves_in_no_other_way(staged: Engine, statement: str) -> None:
    """Promise (1), I-3, I-24: the pointer follows an event of a deployment, by one epoch, and nothing else moves it."""
    with pytest.raises(DBAPIError, match="a stage "):
        stage_after(staged, statement)
    assert stage_after(staged) == [("bot", "dev", 0, None)]


def test_a_stage_does_not_move_to_what_was_not_placed(staged: Engine) -> None:
    """I-24: an event other than `live` moves nothing, whatever epoch it names."""
    reach = ["UPDATE stage SET epoch = 1, deployment_id = 'd1'", "UPDATE stage SET epoch = 2, deployment_id = 'd2'"]
    with pytest.raises(DBAPIError, match="a stage moves by one epoch"):
        stage_after(staged, *reach, "UPDATE stage SET epoch = 3, deployment_id = 'd3'")


@pytest.fixture
def requested(engine: Engine) -> Engine:
    """A database with one open promotion."""
    table = metadata.tables["promotion"]
    with lenient(engine) as connection:
        connection.execute(table.insert(), {**filled(table), "state": "open"})
    return engine


@pytest.mark.parametrize("old", PromotionState)
def test_a_promotion_moves_only_as_its_states_allow(requested: Engine, old: str) -> None:
    """I-26: what is final stays."""
    if old != "open":
        with lenient(requested) as connection:
            connection.exec_driver_sql("UPDATE promotion SET state = ?", (old,))
    allowed = MOVES.get(old, set())
    for new in PromotionState:
        with requested.connect() as connection:
            writing = connection.execution_options(writes=True)
            with writing.begin() as transaction:
                if new in allowed:
                    writing.exec_driver_sql("UPDATE promotion SET state = ?", (new,))
                else:
                    with pytest.raises(DBAPIError, match="only the state"):
                        writing.exec_driver_sql("UPDATE promotion SET state = ?", (new,))
                transaction.rollback()


def test_a_promotion_closes_once(requested: Engine) -> None:
    """I-26: what has ended never changes its state."""
    with lenient(requested) as connection:
        connection.exec_driver_sql("UPDATE promotion SET state = 'denied'")
    for state in ("open", "succeeded", "denied"):
        with pytest.raises(DBAPIError, match="only the state"), lenient(requested) as connection:
            connection.exec_driver_sql("UPDATE promotion SET state = ?", (state,))


@pytest.mark.parametrize("column", [c.name for c in metadata.tables["promotion"].columns if c.name != "state"])
def test_nothing_else_of_a_promotion_changes_even_while_it_closes(requested: Engine, column: str) -> None:
    """I-26: only its state moves, and only until it has ended."""
    with pytest.raises(DBAPIError, match="only the state"), lenient(requested) as connection:
        connection.exec_driver_sql(f"UPDATE promotion SET state = 'denied', {column} = 77")


@pytest.mark.parametrize(
    "statement", ["DELETE FROM promotion", "INSERT OR REPLACE INTO promotion SELECT * FROM promotion"]
)
def test_a_promotion_is_never_deleted(requested: Engine, statement: str) -> None:
    """I-26: trying again is a new one."""
    with pytest.raises(DBAPIError, match="never deleted"), lenient(requested) as connection:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        ("DROP TRIGGER log_dense", "log_dense"),
        ("DROP TRIGGER decision_no_update", "decision_no_update"),
        (f"DROP VIEW {next(iter(VIEWS))}", next(iter(VIEWS))),
        (
            "DROP TRIGGER log_no_delete; CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT 'come in'; END",
            "log_no_delete",
        ),
    ],
)
def test_a_guard_that_is_gone_or_weakened_is_noticed_and_comes_back(engine: Engine, spoil: str, name: str) -> None:
    with lenient(engine) as connection:
        for statement in spoil.split("; ", 1):
            connection.exec_driver_sql(statement)
    with read_connection(engine) as connection, pytest.raises(IntegrityError, match="lost guards") as refused:
        check_current(connection)
    assert refused.value.found == f"missing: {name}"
    upgrade(engine)
    with read_connection(engine) as connection:
        check_current(connection)
