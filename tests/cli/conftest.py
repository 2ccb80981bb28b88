from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import tandem
from tests.cli.playground import Playground
from tests.postgres import POSTGRESQL, SQLITE

PROMPT = """\
---
name: support
variables:
  product: {type: string}
  question: {type: string}
---
# system
You are a support agent of {{product}}.
# user
{{question}}
"""


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


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, as Ana."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TANDEM_ACTOR", "ana@example.org")
    monkeypatch.delenv("TANDEM_REGISTRY", raising=False)
    monkeypatch.delenv("TANDEM_DEBUG", raising=False)
    (tmp_path / "support.prompt.md").write_text(PROMPT)
    return tmp_path


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new registry of Ana's, made once and copied for every test."""
    folder = tmp_path_factory.mktemp("made")
    assert CliRunner(env={"TANDEM_ACTOR": "ana@example.org"}).invoke(tandem, ["init", str(folder)]).exit_code == 0
    return folder / ".tandem"


@pytest.fixture
def here(folder: Path, made: Path) -> Path:
    """The same folder, with a registry."""
    shutil.copytree(made, folder / ".tandem")
    return folder
