from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, unless the marker expression speaks of it."""
    if "nightly" in str(config.getoption("markexpr")):
        return
    nightly = [item for item in items if item.get_closest_marker("nightly")]
    items[:] = [item for item in items if not item.get_closest_marker("nightly")]
    config.hook.pytest_deselected(items=nightly)


@pytest.fixture(autouse=True)
def _databases_of_the_test() -> Iterator[None]:
    """Drop the databases that a test made on a server; those of fixtures that outlive it are there before it."""
    module = sys.modules.get("tests.postgres")
    kept = list(module.made) if module else []
    yield
    if module := sys.modules.get("tests.postgres"):
        module.close_doors()
        module.drop_databases(kept)
