"""What docs/git.md shows is what really happens: its commands are typed."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

import registry.bootstrap
from cli.main import tandem
from tests.declaring import POLICY, declared, ready
from tests.examples.documents import fenced, missing, steps
from tests.git_repos import GitRepository
from tests.world import ANA

PAGE = Path(__file__).resolve().parents[2] / "docs" / "git.md"


def test_every_command_of_the_page_does_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = ready(tmp_path / "registry")
    prompts = GitRepository(world.folder / "prompts")
    prompts.prompt("Answer")
    prompts.commit("policies/team.yaml", POLICY)
    prompts.git("update-index", "--chmod=+x", "support.prompt.md")
    prompts.committed("made executable")
    prompts.prompt("Answer kindly")
    GitRepository(world.folder / "deployments")
    (whole,) = fenced(PAGE, "yaml")
    folder = declared(world.folder / "desired")
    (folder / "prompts.tandem.yaml").unlink()
    (folder / "tandem.yaml").write_text(whole)
    monkeypatch.chdir(world.folder)
    opened = registry.bootstrap.open_registry
    monkeypatch.setattr(registry.bootstrap, "open_registry", lambda settings: opened(settings, runner=world.runner))
    wrong = []
    for step in steps(PAGE):
        words = shlex.split(step.command)
        typed = CliRunner(env={"TANDEM_ACTOR": ANA, "COLUMNS": "120"}).invoke(tandem, words[1:])
        lacking = missing(step, typed.output)
        if typed.exit_code != step.exit_code or lacking:
            wrong.append(f"$ {step.command}\n{typed.output}({typed.exit_code})\nthe page shows: {lacking}")
    assert not wrong, "\n".join(wrong)
