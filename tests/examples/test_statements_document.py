"""What docs/statements.md shows is what really happens: its commands are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.documents import fenced, missing, steps
from tests.examples.supportbot import SupportBot, terminal

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = DOCS / "statements.md"
POLICY = next(block for block in fenced(DOCS / "governance.md", "yaml") if block.startswith("# team.yaml"))


def test_every_command_of_the_page_does_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bot = SupportBot(tmp_path / "registry").under_way(POLICY)
    typing = terminal(bot, monkeypatch)
    typing.shown["RUN"] = bot.ana.evaluations("support-bot@2")[0].id
    typing.shown["DECISION"] = bot.ana.decisions("support-bot", "production").items[0].id
    for step in steps(PAGE):
        command, _, file = step.command.partition(" > ")
        code, output = typing.type(command)
        assert code == step.exit_code, f"$ {step.command}\n{output}"
        assert not missing(step, output), f"$ {step.command}\n{output}"
        if command == "tandem log key":
            typing.shown["KEY"] = output.strip()
        if file:
            (bot.folder / file).write_text(output)
