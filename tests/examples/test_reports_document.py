"""What docs/reports.md shows is what really happens: its commands are typed."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

import registry.bootstrap
from cli.main import tandem
from tests.examples.documents import missing, steps
from tests.reporting import BARE, Reporting
from tests.world import ANA

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reports.md"


def test_every_command_of_the_page_does_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bot = Reporting(tmp_path / "registry").stocked()
    bot.write("bare.txt", BARE)
    monkeypatch.chdir(bot.folder)
    opened = registry.bootstrap.open_registry
    monkeypatch.setattr(registry.bootstrap, "open_registry", lambda settings: opened(settings, runner=bot.runner))
    for step in steps(PAGE):
        words = shlex.split(step.command)
        typed = CliRunner(env={"TANDEM_ACTOR": ANA}).invoke(tandem, words[1:])
        assert typed.exit_code == step.exit_code, f"$ {step.command}\n{typed.output}"
        lacking = missing(step, typed.output)
        assert not lacking, f"$ {step.command}\n{typed.output}\nthe page shows: {lacking}"


def test_the_figures_of_the_page_are_those_of_the_report(tmp_path: Path) -> None:
    """`like` passes over figures, so that the tables are held to the digit here."""
    bot = Reporting(tmp_path / "registry").stocked().with_bare_cells()
    typed = [
        CliRunner(env={"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(bot.folder)}).invoke(
            tandem, shlex.split(step.command)[1:]
        )
        for step in steps(PAGE)
        if " eval compare bot@1 bot@2 --limit" in step.command or "--price-in" in step.command
    ]
    printed = {line for answer in typed for line in answer.stdout.splitlines()}
    rows = ("exact ", "chrf ", "refused ", "late ", "lang ", "base", "adapter", "prompt effect", "interaction")
    shown = [line for step in steps(PAGE) for line in step.shown if line.startswith(rows) and "has no" not in line]
    assert len(shown) >= 19
    assert [line for line in shown if line not in printed] == []
