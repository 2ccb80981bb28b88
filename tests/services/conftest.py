from __future__ import annotations

from pathlib import Path

import pytest

from tests.archiving import lived_in
from tests.drifting import DriftingWorld
from tests.fakes import FixedClock
from tests.judging import Court
from tests.postgres import POSTGRESQL, SQLITE, duplicate
from tests.world import BEN, World


@pytest.fixture(scope="session", params=[SQLITE, POSTGRESQL])
def database(request: pytest.FixtureRequest) -> str:
    """The kind of database: whatever holds on one holds on the other."""
    kind: str = request.param
    return kind


@pytest.fixture(scope="session")
def stocked(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a registry with one of everything and nothing placed, made once for each worker."""
    return World(tmp_path_factory.mktemp("stocked") / "registry", database=database).stock().folder


@pytest.fixture
def world(stocked: Path, tmp_path: Path) -> World:
    """A registry of the test's own, copied from the stocked one."""
    folder = duplicate(stocked, tmp_path / "registry")
    world = World.at(folder)
    world.ana.register_base(folder / "base", "tiny")  # its weights are the copy's own
    return world


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def drifting(tmp_path: Path, clock: FixedClock) -> DriftingWorld:
    """A stocked registry by this clock, whose model can drift; nothing is checked there yet."""
    world = DriftingWorld(tmp_path / "drifting", clock)
    world.stock()
    return world


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a registry in which something of most kinds happened; nobody changes it."""
    world = lived_in(World(tmp_path_factory.mktemp("lived") / "registry"))
    world.ana.close()
    return world.folder


@pytest.fixture
def aged(lived: Path, tmp_path: Path) -> World:
    """A registry of the test's own, copied from that one."""
    return World.at(duplicate(lived, tmp_path / "registry"))


@pytest.fixture(scope="session")
def archive(lived: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of that registry."""
    path = tmp_path_factory.mktemp("archive") / "team.tandem"
    World.at(lived).ana.export(path)
    return path


@pytest.fixture(scope="session")
def three_releases(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """bot@1 and bot@2 were live, both with an adapter; bot@3 is live at staging and approved for production."""
    world = World(tmp_path_factory.mktemp("three") / "w", database=database).stock()
    world.place(world.release(100, adapter=True))
    world.place(world.release(99, adapter=True))
    world.place(world.release(98, adapter=True), "staging")
    world.ana.promote("bot@3", "production")
    world.as_(BEN).approve("bot@3", "production")
    world.write("p.prompt.md", "# user\nnew: {{text}}\n")
    return world.folder


@pytest.fixture(scope="session")
def court_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a registry with one of everything, made once for each worker."""
    return World(tmp_path_factory.mktemp("court") / "registry").stock().folder


@pytest.fixture
def court(court_home: Path, tmp_path: Path) -> Court:
    """A registry with a runner that can judge."""
    return Court.copied(court_home, tmp_path / "registry")
