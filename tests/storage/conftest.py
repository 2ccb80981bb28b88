from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.storage.engine import open_engine
from registry.storage.schema import upgrade
from tests.crashes import log_problems
from tests.postgres import POSTGRESQL, SQLITE, new_database
from tests.store import Store


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store on either database; when the test is over, every log entry must commit to all its rows."""
    url = f"sqlite:///{tmp_path / 'registry.db'}" if request.param == SQLITE else new_database()
    upgrade(url)
    store = Store(open_engine(url))
    yield store
    assert log_problems(store.tables()) == []
    store.catalog.close()
