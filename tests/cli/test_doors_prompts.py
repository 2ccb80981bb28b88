"""Prompts at the command line: registered, listed, shown, and filled in with what was typed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.asking import ask, document

UNDECODABLE = os.fsdecode(b"caf\xe9")
"""What Python makes of bytes that are not UTF-8."""


def test_a_prompt_is_registered_once_listed_shown_and_rendered(here: Path) -> None:
    assert "support@1  registered  sha256:" in ask("prompt", "register", "support.prompt.md").stdout
    assert "support@1  already registered  sha256:" in ask("prompt", "register", "support.prompt.md").stdout
    assert "support@1" in ask("prompt", "list").stdout
    assert "support.prompt.md" in ask("prompt", "show", "support@1").stdout

    answer = ask("prompt", "render", "support@1", "--var", "product=Acme", "--var", "question=a=b?")

    assert answer.stdout == "# system\nYou are a support agent of Acme.\n\n# user\na=b?\n"


def test_a_file_is_rendered_with_variables_from_a_file_and_the_options_before_them(here: Path) -> None:
    Path("row.json").write_text('{"product": "Acme", "question": "from the file"}')

    answer = document("prompt", "render", "support.prompt.md", "--vars", "row.json", "--var", "question=mine")

    assert [m["content"] for m in answer["messages"]] == ["You are a support agent of Acme.", "mine"]


@pytest.mark.parametrize(
    "content", ["[1]", "{", None, "[" * 100_000, '{"question": "a", "question": "b"}', '{"a": NaN}']
)
def test_variables_that_cannot_be_read_are_invalid_input(here: Path, content: str | None) -> None:
    if content is not None:
        Path("row.json").write_text(content)

    answer = ask("prompt", "render", "support.prompt.md", "--vars", "row.json")

    assert answer.exit_code == 15
    assert "row.json" in answer.stderr


@pytest.mark.parametrize("value", ["null", "5", "[1]"])
def test_a_value_in_a_file_that_is_no_text_does_not_become_one(here: Path, value: str) -> None:
    Path("row.json").write_text(f'{{"product": "Acme", "question": {value}}}')

    answer = ask("prompt", "render", "support.prompt.md", "--vars", "row.json")

    assert answer.exit_code == 15
    assert "question must be text" in answer.stderr


def test_a_name_of_nothing_is_told_as_it_was_typed(here: Path) -> None:
    ask("init")

    answer = ask("prompt", "list", "nope")

    assert answer.exit_code == 14
    assert "no prompt 'nope'\n" in answer.stderr


def test_a_rendered_prompt_cannot_drive_the_terminal_and_reaches_programs_as_it_is(here: Path) -> None:
    words = ["prompt", "render", "support.prompt.md", "--var", "product=Acme", "--var", "question=\x1b[2J"]

    assert "\x1b" not in ask(*words).stdout
    assert document(*words)["messages"][1]["content"] == "\x1b[2J"


def test_a_malformed_prompt_is_refused_with_its_faults(here: Path) -> None:
    Path("bad.prompt.md").write_text("---\nname: bad\nvariabels: {}\n---\nhello\n")

    answer = ask("prompt", "register", "bad.prompt.md")

    assert answer.exit_code == 15
    assert "variabels" in answer.stderr
    assert answer.stdout == ""


def test_an_empty_listing_says_so_beside_the_result(here: Path) -> None:
    answer = ask("prompt", "list")

    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "no prompt yet\n")
    assert document("prompt", "list") == {"items": [], "next": None}


def test_a_listing_that_goes_on_tells_how(here: Path) -> None:
    for name in ("a", "b", "c"):
        Path("x.txt").write_text(f"hello {name}")
        assert ask("prompt", "register", "x.txt", "--name", name).exit_code == 0

    first = ask("prompt", "list", "--limit", "2")
    after = document("prompt", "list", "--limit", "2")["next"]

    assert first.stderr == f"there is more: add --after {after}\n"
    assert [v["name"] for v in document("prompt", "list", "--after", after)["items"]] == ["c"]


@pytest.mark.parametrize("name", ["TANDEM_ACTOR", "TANDEM_REGISTRY"])
@pytest.mark.parametrize("words", [["member", "list"], ["init", "other"]])
def test_a_variable_that_is_not_utf8_is_invalid_input(
    here: Path, name: str, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, UNDECODABLE)

    answer = ask(*words)

    assert answer.exit_code == 15
    assert f"{name} is not text" in answer.stderr
