"""What docs/operating.md shows is what really happens: its commands are typed, on a registry that is in order."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from deploy.drill import main
from tests.examples.documents import fenced, steps
from tests.examples.supportbot import SupportBot, terminal

PAGE = Path(__file__).resolve().parents[2] / "docs" / "operating.md"


def test_every_command_of_the_page_does_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing = terminal(SupportBot(tmp_path / "registry"), monkeypatch)
    typed = steps(PAGE)
    assert len(typed) >= 6
    for step in typed:
        code, output = typing.type(step.command)
        assert code == step.exit_code, f"$ {step.command}\n{output}"


def test_the_drill_takes_every_line_that_the_page_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [line for block in fenced(PAGE, "sh") for line in block.splitlines() if "python " in line]
    lines = [line for line in lines if "drill.py " in line]
    assert len(lines) == 4
    monkeypatch.setenv("TANDEM_REGISTRY", str(tmp_path / "nowhere"))
    for line in lines:
        words = shlex.split(line.partition("drill.py ")[2])
        assert main(words) == 20, "there is no registry, but the words were understood"
    assert len(re.findall("no registry here", capsys.readouterr().err)) == 4
