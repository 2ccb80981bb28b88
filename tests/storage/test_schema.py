"""The schema: migrations as a whole or not at all, and tables like the code."""

from __future__ import annotations

import ast
import io
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from registry.domain.errors import InfrastructureError, IntegrityError
from registry.resources import bundled
from registry.storage.engine import open_engine, read_connection, write_connection
from registry.storage.guards import missing_guards
from registry.storage.schema import HEAD, check_current, models_agree, upgrade
from registry.storage.tables import INSERT_ONLY, metadata
from tests.next_revision import scripts_with

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'registry.db'}"


@pytest.fixture
def engine(url: str) -> Engine:
    """A database at the newest revision, opened as the registry opens it."""
    upgrade(url)
    return open_engine(url)


def config_for(scripts: Path, connection: Connection | None = None) -> Config:
    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(scripts))
    if connection is not None:
        config.attributes["connection"] = connection
    return config


def content_of(url: str) -> list[str]:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def test_the_build_knows_its_newest_revision() -> None:
    assert ScriptDirectory.from_config(config_for(bundled("migrations"))).get_heads() == [HEAD]


def test_a_new_database_is_like_the_tables_in_code_and_guarded(engine: Engine) -> None:
    assert models_agree(engine) == []
    with read_connection(engine) as connection:
        check_current(connection)


def test_an_upgrade_of_an_upgraded_database_changes_nothing(engine: Engine, url: str) -> None:
    before = content_of(url)
    upgrade(engine)
    assert content_of(url) == before


def test_migrations_go_down_and_up_again(engine: Engine, url: str) -> None:
    before = content_of(url)
    migrating = open_engine(url, migrating=True)
    with write_connection(migrating) as connection:
        command.downgrade(config_for(bundled("migrations"), connection), "base")
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        assert tables == ["alembic_version"]
    upgrade(url)
    assert content_of(url) == before


def test_constraints_of_the_database_have_the_names_of_the_code(engine: Engine) -> None:
    """What autogenerate does not compare: CHECK constraints."""
    with read_connection(engine) as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        made = {str(name): str(sql) for name, sql in rows}
    for table in metadata.tables.values():
        for constraint in table.constraints:
            assert f"CONSTRAINT {constraint.name} " in made[table.name]
            if (text := getattr(constraint, "sqltext", None)) is not None:
                assert f"CONSTRAINT {constraint.name} CHECK ({text})" in made[table.name]


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
    assert content_of(url) == before
    with read_connection(engine) as connection:
        check_current(connection)


def test_a_migration_may_rewrite_rows_and_guards_are_back_after_it(engine: Engine, url: str, tmp_path: Path) -> None:
    with write_connection(engine) as connection:
        connection.exec_driver_sql("INSERT INTO measurement VALUES ('key', 'document', 'at', 0)")
    upgrade(url, scripts_with(tmp_path, "pass"))
    with read_connection(open_engine(url)) as connection:
        assert connection.exec_driver_sql("SELECT document, more FROM measurement").all() == [("rewritten", None)]
        assert missing_guards(connection, INSERT_ONLY) == []


def test_a_migration_that_would_break_a_reference_is_undone(engine: Engine, url: str, tmp_path: Path) -> None:
    before = content_of(url)
    orphan = "op.execute(\"INSERT INTO application VALUES ('nameless', '', '', 0)\")"
    with pytest.raises(IntegrityError, match="would break a reference"):
        upgrade(url, scripts_with(tmp_path, orphan))
    assert content_of(url) == before


def test_two_upgrades_at_once_both_end_well(url: str) -> None:
    program = "import sys; from registry.storage.schema import upgrade; upgrade(sys.argv[1])"
    both = [
        subprocess.Popen([sys.executable, "-c", program, url], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    complaints = [one.communicate()[1] for one in both]
    assert [one.returncode for one in both] == [0, 0], complaints
    with read_connection(open_engine(url)) as connection:
        check_current(connection)


def test_a_database_of_a_newer_build_is_refused_and_left_alone(engine: Engine, url: str) -> None:
    with write_connection(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999_beyond'")
    before = content_of(url)
    says = f"written by a newer Tandem .schema 9999_beyond; this build knows up to {HEAD}"
    with read_connection(engine) as connection, pytest.raises(InfrastructureError, match=says) as refused:
        check_current(connection)
    assert "pip install -U" in refused.value.fix
    with pytest.raises(InfrastructureError, match=says):
        upgrade(url)
    assert content_of(url) == before


def test_a_database_without_a_registry_is_refused(url: str) -> None:
    with write_connection(open_engine(url, migrating=True)) as connection:
        connection.exec_driver_sql("CREATE TABLE somebody_elses (value TEXT)")
    with (
        read_connection(open_engine(url)) as connection,
        pytest.raises(InfrastructureError, match="holds no registry") as refused,
    ):
        check_current(connection)
    assert "tandem init" in refused.value.fix


def test_a_drafted_revision_names_only_plain_types(url: str, tmp_path: Path) -> None:
    scripts = tmp_path / "migrations"
    shutil.copytree(bundled("migrations"), scripts, ignore=shutil.ignore_patterns("versions", "__pycache__"))
    (scripts / "versions").mkdir()
    with write_connection(open_engine(url, migrating=True)) as connection:
        command.revision(config_for(scripts, connection), "everything", autogenerate=True, rev_id="0000")
    draft = (scripts / "versions" / "0000_everything.py").read_text()
    imported = {
        alias.name if isinstance(node, ast.Import) else node.module
        for node in ast.walk(ast.parse(draft))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert imported == {"__future__", "alembic", "sqlalchemy"}
    assert "sqlmodel" not in draft
    upgrade(url, scripts)
    assert models_agree(open_engine(url)) == []
