"""The corpus of rendering at every door of this process: the same bytes, or the same faults, as the function gives."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.commands.prompts import variables_of
from cli.main import tandem
from registry.config import FOLDER
from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import seal_prompt
from registry.services.registering.adding import add_bytes
from registry.services.rendering import filling, rendered
from tests.rendering import CASES, Case
from tests.world import ANA, World


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A registry with the prompt of each case under a name of its own."""
    made = World(tmp_path_factory.mktemp("corpus") / "registry")
    for number, case in enumerate(CASES):
        add_bytes(made.ana.runtime, f"case-{number}", seal_prompt(case.document), "p.prompt.md", case.name.encode())
    yield made
    made.ana.close()


@pytest.fixture
def file(tmp_path: Path, case: Case) -> Path:
    path = tmp_path / "values.json"
    path.write_text(json.dumps(case.values))
    return path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_service_gives_exactly_these_bytes(case: Case, file: Path) -> None:
    """As a file of variables has the values, and as the rows of an evaluation do."""
    with filling(case.document) as fill:
        ways: list[Callable[[], object]] = [
            lambda: rendered(case.document, variables_of(file)).messages,
            lambda: fill(case.values),
        ]
        for ask in ways:
            if case.messages is None:
                with pytest.raises(InvalidInputError) as refused:
                    ask()
                assert sorted(fault.where for fault in refused.value.faults) == case.where
            else:
                assert ask() == case.messages


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_command_line_gives_exactly_these_bytes(world: World, case: Case, file: Path) -> None:
    env = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(world.folder), "TANDEM_BLOBS": str(world.folder / FOLDER)}
    words = ["prompt", "render", f"case-{CASES.index(case)}@1", "--vars", str(file), "--json"]
    answer = CliRunner(env=env).invoke(tandem, words)
    told = json.loads(answer.stdout)
    if case.messages is None:
        assert answer.exit_code == 15
        assert sorted(fault.get("where", "") for fault in told["error"]["faults"]) == case.where
    else:
        assert answer.exit_code == 0
        assert tuple(told["messages"]) == case.messages
