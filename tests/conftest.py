from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _databases_of_the_test() -> Iterator[None]:
    """Drop the databases that a test made on a server; those of fixtures that outlive it are there before it."""
    module = sys.modules.get("tests.postgres")
    kept = list(module.made) if module else []
    yield
    if module := sys.modules.get("tests.postgres"):
        module.close_doors()
        module.drop_databases(kept)
