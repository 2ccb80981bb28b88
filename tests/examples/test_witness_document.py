"""What docs/witness.md shows is what really happens: its commands are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from git import Repo

from tests.examples.documents import fenced, missing, steps
from tests.examples.supportbot import SupportBot, terminal

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = DOCS / "witness.md"
POLICY = next(block for block in fenced(DOCS / "governance.md", "yaml") if block.startswith("# team.yaml"))


def test_every_command_of_the_page_does_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bot = SupportBot(tmp_path / "registry").under_way(POLICY)
    with Repo.init(bot.folder / "checkpoints") as repo, repo.config_writer() as config:
        config.set_value("user", "name", "Ana").set_value("user", "email", "ana@example.com")
    typing = terminal(bot, monkeypatch)
    for step in steps(PAGE):
        code, output = typing.type(step.command)
        assert code == step.exit_code, f"$ {step.command}\n{output}"
        assert not missing(step, output), f"$ {step.command}\n{output}"
        if step.command == "tandem log key":
            typing.shown["KEY"] = output.strip()


def test_the_answer_of_the_page_has_the_keys_that_answers_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [shown] = fenced(PAGE, "json")
    typing = terminal(SupportBot(tmp_path / "registry"), monkeypatch)
    code, output = typing.type("tandem app create shop --json")
    assert code == 0
    assert json.loads(output)["log"].keys() == json.loads(shown)["log"].keys()
