"""Lint and diff at the command line: what deceives is refused, shown, and never printed raw."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import click
import pytest

from cli.output import visible
from cli.prompt_text import comparison_text, lint_text
from registry.config import FOLDER
from registry.domain.hidden import hidden
from registry.domain.prompts.differences import MessageChange, Op, PromptComparison, PromptDifferences, word_runs
from registry.domain.prompts.lint import PromptLint, text_findings
from tests.cli.playground import Playground
from tests.hidden_text import HIDDEN_TEXTS

RAW = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u180b-\u180e\u200b-\u200f"
    "\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("text", HIDDEN_TEXTS.values(), ids=HIDDEN_TEXTS)
def test_nothing_that_hides_reaches_a_terminal(text: str) -> None:
    shown = visible(text, lines=True)
    assert not RAW.search(shown)
    assert shown != text


@pytest.mark.parametrize("text", HIDDEN_TEXTS.values(), ids=HIDDEN_TEXTS)
def test_a_difference_that_nobody_could_see_is_shown(text: str) -> None:
    concealed = {one.character for one in hidden(text)}
    plain = "".join(character for character in text if character not in concealed)
    change = MessageChange(Op.CHANGED, "user", 1, 1, word_runs(plain, text))
    shown = click.unstyle(comparison_text(PromptComparison("a@1", "a@2", PromptDifferences((), (change,)))))
    assert not RAW.search(shown)
    assert "\\" in shown
    assert not RAW.search(click.unstyle(lint_text(PromptLint("a@1", tuple(text_findings(text, "p.md"))))))


def test_two_kinds_of_space_are_told_apart() -> None:
    change = MessageChange(Op.CHANGED, "user", 1, 1, word_runs("a b", "a\u00a0b"))
    shown = comparison_text(PromptComparison("a", "b", PromptDifferences((), (change,))))
    assert "[- -]{+\\u00a0+}" in click.unstyle(shown)


def test_a_prompt_that_deceives_is_refused_and_can_be_allowed_by_name(play: Playground, here: Path) -> None:
    (here / "sly.prompt.md").write_text("Be kind.\U000e0069 {{q}} \u202e")
    refused = play.ask("prompt", "register", "sly.prompt.md", "--name", "sly")
    assert refused.exit_code == 15
    assert "U+202E RIGHT-TO-LEFT OVERRIDE" in refused.stderr
    assert "--allow hidden-text" in refused.stderr
    assert play.ask("prompt", "show", "sly@1").exit_code == 14
    assert play.ask("prompt", "register", "sly.prompt.md", "--name", "sly", "--allow", "secret").exit_code == 15
    assert play.ask("prompt", "register", "sly.prompt.md", "--name", "sly", "--allow", "hidden").exit_code == 15
    allowed = play.ask("prompt", "register", "sly.prompt.md", "--name", "sly", "--allow", "hidden-text")
    assert allowed.exit_code == 0, allowed.stderr
    for words in (
        ("prompt", "show", "sly@1"),
        ("prompt", "lint", "sly@1"),
        ("prompt", "render", "sly@1", "--var", "q=x"),
    ):
        assert not RAW.search(play.ask("prompt", *words).stdout)


def test_what_was_allowed_stands_in_the_log(play: Playground, here: Path) -> None:
    (here / "sly.prompt.md").write_text("Be kind.\u202e")
    play.ask("prompt", "register", "sly.prompt.md", "--name", "sly", "--allow", "hidden-text")
    with closing(sqlite3.connect(play.folder / FOLDER / "registry.db")) as connection:
        [(leaf,)] = connection.execute("SELECT leaf FROM log ORDER BY idx DESC LIMIT 1")
    newest = json.loads(leaf)
    assert newest["type"] == "artifact.sealed"
    assert newest["reason"] == "registered although it has findings of hidden-text"


def test_lint_fails_for_errors_only_and_tells_all(play: Playground, here: Path) -> None:
    (here / "fair.prompt.md").write_text("Hi {name}")
    (here / "bad.prompt.md").write_text("---\nvariables: {x: {type: string}}\n---\nHi {{y}} \u202e")
    fair = play.ask("prompt", "lint", "fair.prompt.md", "--json")
    assert fair.exit_code == 0
    assert {f["rule"] for f in json.loads(fair.stdout)["findings"]} == {"placeholders", "output-schema", "description"}
    bad = play.ask("prompt", "lint", "bad.prompt.md", "--json")
    assert bad.exit_code == 15
    assert [f["rule"] for f in json.loads(bad.stdout)["findings"]] == ["hidden-text", "syntax", "syntax"]


def test_lint_and_diff_of_files_need_no_registry(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from cli.main import tandem

    (tmp_path / "a.prompt.md").write_text("Hi {{x}}")
    (tmp_path / "b.prompt.md").write_text("Ho {{x}}")
    both = [str(tmp_path / "a.prompt.md"), str(tmp_path / "b.prompt.md")]
    for words in (["prompt", "lint", both[0]], ["prompt", "diff", *both, "--var", "x=you"]):
        assert CliRunner().invoke(tandem, words, env={"TANDEM_REGISTRY": str(tmp_path)}).exit_code == 0
    shown = CliRunner().invoke(tandem, ["prompt", "diff", *both, "--var", "x=you"]).stdout
    assert "[-Hi-]{+Ho+} {{x}}" in shown
    assert "[-Hi-]{+Ho+} you" in shown
    assert CliRunner().invoke(tandem, ["prompt", "diff", *both, "--var", "z=you"]).exit_code == 15
