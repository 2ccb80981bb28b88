"""The schema that an empty SQLite file is given at once: what the migrations make of it, statement for statement."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from registry.resources import bundled
from registry.storage.engine import open_engine, read_connection
from registry.storage.schema import HEAD, KEPT, check_current, upgrade

KEPT_FILE = bundled("migrations") / KEPT
HEADING = """\
-- What the migrations together make of an empty SQLite file, but for the guards, which are made from code.
-- Written by `make goldens`: change migrations, not this file.
"""


def statements(path: Path) -> list[tuple[str, str, str, str | None]]:
    """What SQLite remembers of how everything in a database was made, in that order."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid").fetchall()


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        pragmas = ("encoding", "page_size", "auto_vacuum", "journal_mode", "user_version", "application_id")
        settings = [f"{name}={connection.execute(f'PRAGMA {name}').fetchone()[0]}" for name in pragmas]
        return settings + list(connection.iterdump())


def kept_of(path: Path) -> str:
    """The statements that make this database, without its guards."""
    made = [sql for kind, _, _, sql in statements(path) if sql and kind in {"table", "index"}]
    return HEADING + "".join(f"{sql};\n" for sql in [*made, f"INSERT INTO alembic_version VALUES ('{HEAD}')"])


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that went through every migration."""
    path = tmp_path_factory.mktemp("walked") / "registry.db"
    upgrade(f"sqlite:///{path}", bundled("migrations"))
    if os.environ.get("TANDEM_UPDATE_GOLDENS") == "1":
        KEPT_FILE.write_text(kept_of(path), encoding="utf-8")
    return path


@pytest.fixture
def made(walked: Path, tmp_path: Path) -> Path:
    """A database that was made at once."""
    path = tmp_path / "registry.db"
    assert upgrade(f"sqlite:///{path}") is None
    return path


def test_the_kept_schema_is_what_the_migrations_make(walked: Path) -> None:
    """Written anew with TANDEM_UPDATE_GOLDENS=1."""
    assert KEPT_FILE.read_text(encoding="utf-8") == kept_of(walked), "after a migration that was added: make goldens"


def test_a_file_that_is_made_at_once_is_the_one_that_went_through_every_migration(walked: Path, made: Path) -> None:
    assert statements(made) == statements(walked)
    assert content(made) == content(walked)
    with read_connection(open_engine(f"sqlite:///{made}")) as connection:
        check_current(connection)


def test_an_empty_file_needs_no_alembic(tmp_path: Path) -> None:
    """Whose import takes longer than all the statements."""
    program = "import sys; from registry.storage.schema import upgrade; upgrade(sys.argv[1]); print(*sys.modules)"
    address = f"sqlite:///{tmp_path / 'registry.db'}"
    done = subprocess.run([sys.executable, "-c", program, address], capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.partition(".")[0] == "alembic"]


def test_what_is_in_a_file_already_is_kept_beside_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "registry.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE somebody_elses (value TEXT)")
    assert upgrade(f"sqlite:///{path}") is None
    assert "somebody_elses" in {name for _, name, _, _ in statements(path)}
    with read_connection(open_engine(f"sqlite:///{path}")) as connection:
        check_current(connection)
