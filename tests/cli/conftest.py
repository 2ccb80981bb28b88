from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.playground import Playground
from tests.postgres import POSTGRESQL, SQLITE


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Playground:
    return Playground.built(tmp_path_factory.mktemp("built") / "registry", SQLITE)


@pytest.fixture
def play(built: Playground, tmp_path: Path) -> Playground:
    """A registry of the test's own to play with."""
    return built.copied(tmp_path / "registry")


@pytest.fixture(scope="session", params=[SQLITE, POSTGRESQL])
def built_anywhere(
    request: pytest.FixtureRequest, built: Playground, tmp_path_factory: pytest.TempPathFactory
) -> Playground:
    if request.param == SQLITE:
        return built
    return Playground.built(tmp_path_factory.mktemp("anywhere") / "registry", request.param)


@pytest.fixture
def anywhere(built_anywhere: Playground, tmp_path: Path) -> Playground:
    """The same, once on each kind of database."""
    return built_anywhere.copied(tmp_path / "registry")
