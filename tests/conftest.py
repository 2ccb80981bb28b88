from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import settings

# How long one example takes tells of the machine, not of the code. How many there are by day tells of changes that
# break what holds of nearly everything; what is rare is looked for at night.
settings.register_profile("day", deadline=None, max_examples=40)
settings.register_profile("night", deadline=None, max_examples=1000)
settings.load_profile("day")

SHARE = 3
"""By day, one in so many tests of services runs on a server as well; what reads and writes rows is tested on both."""

# Threads of torch that spin while they wait take the processor from the other tests: tiny models run ten times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# Folders of tests are in memory, where it has room: waiting for the disk took longer than most tests. The calls that
# make bytes durable are made all the same; what a cut of power leaves is worked out of those calls, not of a disk.
_MEMORY = Path("/dev/shm")
_ROOM = 4 * 1024**3
if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free >= _ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


def pytest_configure(config: pytest.Config) -> None:
    """`make nightly` asks for tests of examples too, and for more of them."""
    if "hypothesis" in str(config.getoption("markexpr")):
        settings.load_profile("night")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--by-day",
        action="store_true",
        help=f"of the tests that run on both kinds of database, run one in {SHARE} on a server; the seed tells which",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Modules with slow tests come first, so that at the end no process waits for another's last one.

    What takes minutes is left out, unless the marker expression speaks of it.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
    again = _on_a_server_again(items)
    for item in again:
        item.add_marker("again")
    if "nightly" in str(config.getoption("markexpr")):
        return
    left_out = [item for item in items if item.get_closest_marker("nightly")]
    if config.getoption("by_day"):
        left_out += [item for item in again if not _drawn(item, config.getoption("randomly_seed", 0))]
    gone = set(left_out)
    items[:] = [item for item in items if item not in gone]
    config.hook.pytest_deselected(items=left_out)


def _on_a_server_again(items: list[pytest.Item]) -> list[pytest.Item]:
    """What runs on SQLite as well, and is not about what the kinds of database do differently."""
    daily = [item for item in items if not item.get_closest_marker("nightly")]
    names = {item.nodeid for item in daily}
    return [
        item
        for item in daily
        if isinstance(item, pytest.Function)
        and hasattr(item, "callspec")
        and item.callspec.params.get("database") == "postgresql"
        and item.nodeid.replace("postgresql", "sqlite") in names
        and not item.get_closest_marker("each_database")
    ]


def _drawn(item: pytest.Item, seed: int) -> bool:
    """The same in every process of a run."""
    return crc32(f"{seed} {item.nodeid}".encode()) % SHARE == 0


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


@pytest.fixture(scope="session")
def live_registry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a registry of two owners in which a release is live at staging. Nothing is changed in it."""
    from tests.world import BEN, World

    folder = tmp_path_factory.mktemp("live") / "registry"
    world = World(folder).stock()
    world.ana.add_member(BEN, roles=("owner",))
    world.place(world.release(100, adapter=True), "staging")
    world.ana.close()
    return folder
