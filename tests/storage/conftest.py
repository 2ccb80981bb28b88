from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.storage.engine import open_engine
from registry.storage.schema import upgrade
from tests.crashes import log_problems
from tests.postgres import POSTGRESQL, SQLITE, migrated_database
from tests.store import Store


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with our schema and nothing in it, made once for each worker."""
    path = tmp_path_factory.mktemp("migrated") / "registry.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def store(request: pytest.FixtureRequest, migrated_file: Path, tmp_path: Path) -> Iterator[Store]:
    """A store on either database; when the test is over, every log entry must commit to all its rows."""
    url = f"sqlite:///{shutil.copy(migrated_file, tmp_path)}" if request.param == SQLITE else migrated_database()
    store = Store(open_engine(url))
    yield store
    assert log_problems(store.tables()) == []
    store.catalog.close()
