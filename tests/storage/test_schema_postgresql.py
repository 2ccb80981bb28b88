"""The schema on a server: the same migrations, as a whole or not at all, and the same guards."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, Integer, inspect
from sqlalchemy.exc import DBAPIError

from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, NotFoundError
from registry.domain.stages import PromotionState
from registry.resources import bundled
from registry.storage.engine import open_engine, read_connection, write_connection
from registry.storage.guards import missing_guards
from registry.storage.schema import HEAD, check_current, demand_founded, demand_unused, models_agree, upgrade
from registry.storage.tables import INSERT_ONLY, metadata
from registry.storage.views import VIEWS
from tests.guarding import MOVES, WRONG_MOVES, add_live_events, demand_no_gaps, filled, stages_after
from tests.next_revision import scripts_with
from tests.postgres import connected, new_database

ROOT = Path(__file__).resolve().parents[2]
Content = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def upgraded() -> str:
    url = new_database()
    upgrade(url)
    return url


@pytest.fixture(scope="module")
def loosened(upgraded: str) -> str:
    """Without foreign keys and CHECK constraints, so that any row goes in; guards are as they are."""
    url = new_database(like=upgraded)
    with connected(url) as connection:
        query = (
            "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype IN ('f', 'c') AND conrelid <> 0"
        )
        for table, name in connection.execute(query).fetchall():
            connection.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"'.encode())
    return url


def opened(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def url(upgraded: str) -> str:
    return new_database(like=upgraded)


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """A database at the newest revision, opened as the registry opens it."""
    yield from opened(url)


@pytest.fixture
def loose(loosened: str) -> Iterator[Engine]:
    yield from opened(new_database(like=loosened))


def content_of(url: str) -> Content:
    """What the schema is made of, and the rows of two tables."""
    queries = {
        "columns": "SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name"
        " FROM information_schema.columns WHERE table_schema = 'public'",
        "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace",
        "indexes": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "triggers": "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
        "functions": "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
        "views": "SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'",
        "revision": "SELECT version_num FROM alembic_version",
        "rows": "SELECT key, document FROM measurement",
    }
    with connected(url) as connection:
        return {
            name: sorted(connection.execute(query.encode()).fetchall(), key=repr) for name, query in queries.items()
        }


# Migrations --------------------------------------------------------------------------------------------------


def test_a_new_database_is_like_the_tables_in_code_and_guarded(engine: Engine) -> None:
    assert models_agree(engine) == []
    with read_connection(engine) as connection:
        check_current(connection)


def test_it_has_the_constraints_of_the_code_by_name(engine: Engine) -> None:
    """What autogenerate does not compare: CHECK constraints."""
    inspector = inspect(engine)
    for table in metadata.tables.values():
        found = {str(check["name"]) for check in inspector.get_check_constraints(table.name)}
        found |= {str(key["name"]) for key in inspector.get_foreign_keys(table.name)}
        found |= {str(key["name"]) for key in inspector.get_unique_constraints(table.name)}
        found.add(str(inspector.get_pk_constraint(table.name)["name"]))
        assert found == {str(constraint.name) for constraint in table.constraints}


def test_every_text_is_sorted_by_bytes(url: str) -> None:
    """As in SQLite, whatever the server's language: else pages would go on elsewhere."""
    collations = {(row[2], row[5]) for row in content_of(url)["columns"] if row[2] == "text" and row[0] not in VIEWS}
    assert collations == {("text", "C")}


def test_an_upgrade_of_an_upgraded_database_changes_nothing(engine: Engine, url: str) -> None:
    before = content_of(url)
    upgrade(engine)
    assert content_of(url) == before


def test_migrations_go_down_and_up_again(url: str) -> None:
    before = content_of(url)
    migrating = open_engine(url, migrating=True)
    with write_connection(migrating) as connection:
        config = Config(stdout=io.StringIO())
        config.set_main_option("script_location", str(bundled("migrations")))
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    migrating.dispose()
    upgrade(url)
    assert content_of(url) == before


@pytest.mark.parametrize("then", ["raise ZeroDivisionError", "os.kill(os.getpid(), signal.SIGKILL)"])
def test_an_upgrade_that_breaks_off_leaves_the_database_as_it_was(
    engine: Engine, url: str, tmp_path: Path, then: str
) -> None:
    with write_connection(engine) as connection:
        connection.exec_driver_sql("INSERT INTO measurement VALUES ('key', 'document', 'at', 0)")
    before = content_of(url)
    program = (
        "import sys; from pathlib import Path; from registry.storage.schema import upgrade;"
        "upgrade(sys.argv[1], Path(sys.argv[2]))"
    )
    scripts = scripts_with(tmp_path, then)
    done = subprocess.run(
        [sys.executable, "-c", program, url, str(scripts)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == (-signal.SIGKILL if "kill" in then else 1), done.stderr
    with write_connection(engine):  # the killed one is gone by then
        assert content_of(url) == before


def test_a_migration_may_rewrite_rows_and_guards_are_back_after_it(engine: Engine, url: str, tmp_path: Path) -> None:
    with write_connection(engine) as connection:
        connection.exec_driver_sql("INSERT INTO measurement VALUES ('key', 'document', 'at', 0)")
    upgrade(url, scripts_with(tmp_path, "pass"))
    with read_connection(engine) as connection:
        assert connection.exec_driver_sql("SELECT document, more FROM measurement").all() == [("rewritten", None)]
        assert missing_guards(connection, INSERT_ONLY) == []


def test_two_upgrades_at_once_both_end_well() -> None:
    url = new_database()
    program = "import sys; from registry.storage.schema import upgrade; upgrade(sys.argv[1])"
    both = [
        subprocess.Popen([sys.executable, "-c", program, url], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    complaints = [one.communicate()[1] for one in both]
    assert [one.returncode for one in both] == [0, 0], complaints
    for engine in opened(url):
        with read_connection(engine) as connection:
            check_current(connection)


def test_a_database_of_a_newer_build_is_refused_and_left_alone(engine: Engine, url: str) -> None:
    with write_connection(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999_beyond'")
    before = content_of(url)
    says = f"written by a newer Tandem .schema 9999_beyond; this build knows up to {HEAD}"
    with read_connection(engine) as connection, pytest.raises(InfrastructureError, match=says):
        check_current(connection)
    with pytest.raises(InfrastructureError, match=says):
        upgrade(url)
    assert content_of(url) == before


def test_a_database_without_a_registry_is_not_found_and_one_of_somebody_else_is_left_alone(url: str) -> None:
    """A schema alone is no registry: whoever was making one was interrupted, and may go on."""
    for engine in opened(url):
        with read_connection(engine) as connection:
            demand_unused(connection)
            with pytest.raises(NotFoundError, match="no registry here"):
                demand_founded(connection)
        with write_connection(engine) as connection:
            connection.exec_driver_sql("INSERT INTO log VALUES (0, 'leaf')")
        with read_connection(engine) as connection:
            demand_founded(connection)
            with pytest.raises(ConflictError, match="holds a registry already"):
                demand_unused(connection)
    other = new_database()
    with connected(other) as stranger:
        stranger.execute("CREATE TABLE theirs (value TEXT)")
    for engine in opened(other):
        with read_connection(engine) as connection:
            with pytest.raises(NotFoundError, match="no registry here"):
                demand_founded(connection)
            with pytest.raises(ConflictError, match="something else") as refused:
                demand_unused(connection)
    assert refused.value.found == "tables: theirs"


# Guards ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", INSERT_ONLY)
def test_a_fact_can_be_added_and_neither_edited_nor_deleted_nor_truncated(loose: Engine, name: str) -> None:
    table = metadata.tables[name]
    row = filled(table)
    with write_connection(loose) as connection:
        connection.execute(table.insert(), row)
    first = next(iter(table.columns)).name
    for attempt in (
        f'UPDATE "{name}" SET "{first}" = "{first}"',
        f'DELETE FROM "{name}"',
        f'TRUNCATE "{name}" CASCADE',
    ):
        with pytest.raises(DBAPIError, match="append-only"), write_connection(loose) as connection:
            connection.exec_driver_sql(attempt)
    with read_connection(loose) as connection:
        assert [dict(found) for found in connection.execute(table.select()).mappings()] == [row]


def test_the_log_has_no_gaps(loose: Engine) -> None:
    def append(index: int) -> None:
        with write_connection(loose) as connection:
            connection.exec_driver_sql("INSERT INTO log VALUES (%s, 'leaf')", (index,))

    demand_no_gaps(append)


@pytest.fixture
def staged(loose: Engine) -> Engine:
    """A database with an empty stage, and live events of epochs 1 and 2 for deployments d1 and d2."""
    with write_connection(loose) as connection:
        add_live_events(connection)
    return loose


def stage_after(engine: Engine, *statements: str) -> list[tuple[Any, ...]]:
    with write_connection(engine) as connection:
        return stages_after(connection, *statements)


def test_a_stage_moves_along_its_live_events(staged: Engine) -> None:
    first = "UPDATE stage SET epoch = 1, deployment_id = 'd1'"
    second = "UPDATE stage SET epoch = 2, deployment_id = 'd2'"
    assert stage_after(staged, first, second) == [("bot", "dev", 2, "d2")]


@pytest.mark.parametrize("statement", [*WRONG_MOVES, "TRUNCATE stage"])
def test_a_stage_moves_in_no_other_way(staged: Engine, statement: str) -> None:
    with pytest.raises(DBAPIError, match="a stage "):
        stage_after(staged, statement)
    assert stage_after(staged) == [("bot", "dev", 0, None)]


@pytest.mark.parametrize("old", PromotionState)
def test_a_promotion_moves_only_as_its_states_allow(loose: Engine, old: str) -> None:
    """I-26: what is final stays."""
    table = metadata.tables["promotion"]
    with write_connection(loose) as connection:
        connection.execute(table.insert(), {**filled(table), "state": "open"})
        if old != "open":
            connection.execute(table.update().values(state=old))
    allowed = MOVES.get(old, set())
    for new in PromotionState:
        with loose.connect() as connection:
            writing = connection.execution_options(writes=True)
            with writing.begin() as transaction:
                if new in allowed:
                    writing.execute(table.update().values(state=new))
                else:
                    with pytest.raises(DBAPIError, match="only the state"):
                        writing.execute(table.update().values(state=new))
                transaction.rollback()


def test_nothing_but_the_state_of_a_promotion_changes_and_it_is_never_removed(loose: Engine) -> None:
    table = metadata.tables["promotion"]
    with pytest.raises(DBAPIError, match="starts open"), write_connection(loose) as connection:
        connection.execute(table.insert(), {**filled(table), "state": "denied"})
    with write_connection(loose) as connection:
        connection.execute(table.insert(), {**filled(table), "state": "open"})
    for column in table.columns:
        if column.name != "state":
            value = 77 if isinstance(column.type, Integer) else "y"
            with pytest.raises(DBAPIError, match="only the state"), write_connection(loose) as connection:
                connection.execute(table.update().values({"state": "denied", column.name: value}))
    for statement in ("DELETE FROM promotion", "TRUNCATE promotion CASCADE"):
        with pytest.raises(DBAPIError, match=r"never deleted|append-only"), write_connection(loose) as connection:
            connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        ("DROP TRIGGER log_dense ON log", "log_dense"),
        ("DROP TRIGGER decision_no_truncate ON decision", "decision_no_truncate"),
        ("ALTER TABLE decision DISABLE TRIGGER decision_no_update", "decision_no_update"),
        (f"DROP VIEW {next(iter(VIEWS))}", next(iter(VIEWS))),
        (
            "CREATE OR REPLACE VIEW file_v1 AS"
            " SELECT artifact AS name, number, path, digest, size, NOT stored AS stored FROM version_file",
            "file_v1",
        ),
        (
            "CREATE OR REPLACE FUNCTION tandem_log_no_delete() RETURNS trigger LANGUAGE plpgsql AS"
            " 'BEGIN RETURN OLD; END'",
            "log_no_delete",
        ),
        (
            "CREATE OR REPLACE TRIGGER log_no_delete BEFORE DELETE ON log FOR EACH ROW WHEN (OLD.idx < 0)"
            " EXECUTE FUNCTION tandem_log_no_delete()",
            "log_no_delete",
        ),
    ],
)
def test_a_guard_that_is_gone_or_weakened_is_noticed_and_comes_back(
    engine: Engine, url: str, spoil: str, name: str
) -> None:
    with connected(url) as connection:
        connection.execute(spoil.encode())
    with read_connection(engine) as reading, pytest.raises(IntegrityError, match="lost guards") as refused:
        check_current(reading)
    assert refused.value.found == f"missing: {name}"
    upgrade(engine)
    with read_connection(engine) as reading:
        check_current(reading)
