"""Exporting prompts at the command line: every format, what it loses, and the file that was registered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.commands.prompts import FORMATS
from registry.domain.prompts.formats import Format
from tests.cli.playground import Playground

SUPPORT = """---
name: kept
description: Answers
technique: [persona]
variables:
  tone: {type: string, enum: [plain, warm], default: plain}
  text: {type: string}
output: {type: object, properties: {answer: {type: string}}, required: [answer]}
generation: {temperature: "0.7", max_new_tokens: 64}
---
# system
Be {{tone}}. \\{{name}} is text.
# user
{{text}}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kept.prompt.md").write_bytes(("\ufeff" + SUPPORT.replace("\n", "\r\n")).encode())
    return tmp_path


def test_every_format_has_its_word() -> None:
    assert tuple(Format) == FORMATS


@pytest.mark.parametrize(
    ("form", "file"), [("prompt.md", "a.prompt.md"), ("prompty", "a.prompty"), ("dotprompt", "a.prompt")]
)
def test_a_prompt_goes_out_and_comes_back(play: Playground, here: Path, form: str, file: str) -> None:
    play.text("prompt", "register", "kept.prompt.md")
    shown = play.text("prompt", "export", "kept@1", "--format", form)
    assert play.text("prompt", "export", "kept@1", "--format", form, "--output", file) == f"{file}\n"
    assert (here / file).read_text() == shown
    outcome = play.document("prompt", "register", file)
    lossless = play.document("prompt", "export", "kept@1", "--format", form)["losses"] == []
    assert (outcome["version"]["number"] == 1) == lossless
    answer = play.ask("prompt", "export", "kept@1", "--format", form, "--output", file)
    assert (answer.exit_code, "the file is there already" in answer.stderr) == (12, True)


def test_what_is_lost_is_told_and_strict_refuses_it(play: Playground, here: Path) -> None:
    play.text("prompt", "register", "kept.prompt.md")
    answer = play.ask("prompt", "export", "kept@1", "--format", "dotprompt")
    assert answer.exit_code == 0
    assert answer.stderr == "dotprompt cannot hold all of it\n  technique: 'persona' becomes 'none'\n"
    several = play.ask("prompt", "export", "kept@1", "--format", "chat-json").stderr
    assert several.count("cannot hold all of it") == 1
    assert len(several.splitlines()) > 2
    refused = play.told("prompt", "export", "kept@1", "--format", "dotprompt", "--strict", "--output", "x", code=15)
    assert "technique: 'persona' becomes 'none'" in refused
    assert not (here / "x").exists()


def test_a_folder_that_is_made_for_a_file_is_told_once(play: Playground, here: Path) -> None:
    play.text("prompt", "register", "kept.prompt.md")
    first = play.ask("prompt", "export", "kept@1", "--original", "--output", "new/deep/a.prompt.md")
    assert (first.stdout, first.stderr) == ("new/deep/a.prompt.md\n", "made the folder new/deep\n")
    assert play.ask("prompt", "export", "kept@1", "--original", "--output", "new/deep/b.prompt.md").stderr == ""
    told = play.ask("prompt", "export", "kept@1", "--original", "--output", "other/a.prompt.md", "--json")
    assert (told.exit_code, told.stderr) == (0, "")


def test_the_original_is_given_back_byte_for_byte(play: Playground, here: Path) -> None:
    play.text("prompt", "register", "kept.prompt.md")
    answer = play.ask("prompt", "export", "kept@1", "--original")
    assert answer.stdout_bytes == (here / "kept.prompt.md").read_bytes()
    play.text("prompt", "export", "kept@1", "--original", "--output", "again.prompt.md")
    assert (here / "again.prompt.md").read_bytes() == (here / "kept.prompt.md").read_bytes()


def test_messages_are_filled_in_to_be_sent(play: Playground, here: Path) -> None:
    sent = play.text("prompt", "export", "kept.prompt.md", "--format", "chat-json", "--var", "text=a {{tone}}")
    assert json.loads(sent) == [
        {"role": "system", "content": "Be plain. {{name}} is text."},
        {"role": "user", "content": "a {{tone}}"},
    ]
    refused = play.told("prompt", "export", "kept.prompt.md", "--format", "prompty", "--var", "text=a", code=15)
    assert "holds templates" in refused


@pytest.mark.parametrize(
    "words",
    [
        ("kept.prompt.md",),
        ("kept.prompt.md", "--original"),
        ("support@1", "--original", "--format", "text"),
        ("support@1", "--original", "--var", "a=b"),
        ("support@1", "--format", "yaml"),
    ],
)
def test_what_makes_no_sense_together_is_a_usage_error(play: Playground, here: Path, words: tuple[str, ...]) -> None:
    play.told("prompt", "export", *words, code=2)


def test_a_format_that_cannot_hold_the_text_is_refused(play: Playground, here: Path) -> None:
    assert "one message of the user" in play.told("prompt", "export", "kept.prompt.md", "--format", "text", code=15)
