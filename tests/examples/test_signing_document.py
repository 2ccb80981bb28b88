"""What docs/signing.md shows is what really happens: its commands are typed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from registry.domain.digests import canonical_json
from registry.domain.signing.statements import parse_opinion
from tests.examples.documents import fenced, missing, steps
from tests.examples.supportbot import SupportBot, terminal

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = DOCS / "signing.md"
POLICY = next(block for block in fenced(DOCS / "governance.md", "yaml") if block.startswith("# team.yaml"))


def test_every_command_of_the_page_does_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bot = SupportBot(tmp_path / "registry").under_way(POLICY)
    for stage in ("dev", "staging"):
        bot.ana.promote("support-bot@4", stage)
    typing, printed = terminal(bot, monkeypatch), ""
    for step in steps(PAGE):
        code, output = typing.type(step.command)
        assert code == step.exit_code, f"$ {step.command}\n{output}"
        assert not missing(step, output), f"$ {step.command}\n{output}"
        if found := re.findall(r"tandem key confirm (sha256:[0-9a-f]+)", output):
            typing.shown["KEY"] = found[-1]
        printed += output
    assert "signed" in printed
    assert bot.ana.verify_log().faults == ()


def test_the_statement_of_the_page_is_one() -> None:
    [shown] = fenced(PAGE, "json")
    assert parse_opinion(canonical_json(json.loads(shown))).name == "support-bot@4"
