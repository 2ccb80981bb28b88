from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

# How long one example takes tells of the machine, not of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Threads of torch that spin while they wait take the processor from the other tests: tiny models run ten times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# Folders of tests are in memory, where it has room: waiting for the disk took longer than most tests. The calls that
# make bytes durable are made all the same; what a cut of power leaves is worked out of those calls, not of a disk.
_MEMORY = Path("/dev/shm")
_ROOM = 4 * 1024**3
if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free >= _ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Modules with slow tests come first, so that at the end no process waits for another's last one.

    What takes minutes is left out, unless the marker expression speaks of it.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
    if "nightly" in str(config.getoption("markexpr")):
        return
    nightly = [item for item in items if item.get_closest_marker("nightly")]
    items[:] = [item for item in items if not item.get_closest_marker("nightly")]
    config.hook.pytest_deselected(items=nightly)


def pytest_collection_finish() -> None:
    """Tests, and all that they import, stay to the end: to look through them for garbage took a sixth of all time."""
    gc.freeze()


@pytest.fixture(autouse=True)
def _databases_of_the_test() -> Iterator[None]:
    """Drop the databases that a test made on a server; those of fixtures that outlive it are there before it."""
    module = sys.modules.get("tests.postgres")
    kept = list(module.made) if module else []
    yield
    if module := sys.modules.get("tests.postgres"):
        module.close_doors()
        module.drop_databases(kept)


_states = count()


@pytest.fixture(scope="session", autouse=True)
def _states_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where commands keep receipts: never where whoever runs the tests keeps theirs."""
    folder = tmp_path_factory.mktemp("states")
    os.environ["TANDEM_STATE"] = str(folder / "shared")
    return folder


@pytest.fixture(autouse=True)
def _state_of_the_test(_states_of_the_tests: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test keeps its own: registries that are copied for tests go apart from each other."""
    monkeypatch.setenv("TANDEM_STATE", str(_states_of_the_tests / str(next(_states))))
