from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.world import World


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a registry with one of everything and nothing placed, made once for each worker."""
    return World(tmp_path_factory.mktemp("stocked") / "registry").stock().folder


@pytest.fixture
def world(stocked: Path, tmp_path: Path) -> World:
    """A registry of the test's own, copied from the stocked one."""
    folder = tmp_path / "registry"
    shutil.copytree(stocked, folder)
    world = World.at(folder)
    world.ana.register_base(folder / "base", "tiny")  # its weights are the copy's own
    return world
