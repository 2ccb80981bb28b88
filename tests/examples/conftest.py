from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.examples.warm import warm


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a process that has imported everything already; each command is a fork of it."""
    with warm() as address:
        yield address
