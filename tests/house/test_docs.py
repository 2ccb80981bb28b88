"""What the documents say is so: links lead somewhere, commands exist, digests and examples are those of the goldens."""

from __future__ import annotations

import json
import re
import shlex
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from cli.main import tandem
from registry.bootstrap import DATABASE
from registry.config import FOLDER
from tests.world import World

ROOT = Path(__file__).resolve().parents[2]
FORMATS = ROOT / "docs" / "formats.md"
GOLDENS = ROOT / "tests" / "goldens" / "formats.json"
DOCUMENTS = sorted(
    [
        ROOT / "README.md",
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "benchmarks").rglob("*.md"),
        *(ROOT / "examples").rglob("*.md"),
    ]
)

_FENCE = re.compile(r"^ *(`{3,})([a-z]*)[^\n]*\n(.*?)^ *\1`*$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
_COMMAND = re.compile(r"^\s*(?:\$ )?(?:[A-Z_]+=\S+ )*tandem (.*)$")


def fenced(path: Path, *languages: str) -> list[str]:
    return [text for _, language, text in _FENCE.findall(path.read_text()) if not languages or language in languages]


def prose(path: Path) -> str:
    return _FENCE.sub("", path.read_text())


def anchors(path: Path) -> set[str]:
    """The anchors of headings, as forges make them."""
    headings = re.findall(r"^#+ (.*)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_link_within_the_repository_leads_somewhere(path: Path) -> None:
    for link in _LINK.findall(prose(path)):
        if "://" in link or link.startswith("mailto:"):
            continue
        file, _, anchor = link.partition("#")
        target = path.parent / file if file else path
        assert target.exists(), f"{named(path)} links to {link}"
        if anchor and target.suffix == ".md":
            assert anchor in anchors(target), f"{named(path)} links to {link}"


# Commands ----------------------------------------------------------------------------------------------------


def commands(text: str) -> Iterator[list[str]]:
    """The words after `tandem` of each command line in a block, without what the shell does around it."""
    for line in text.replace("\\\n", " ").splitlines():
        found = _COMMAND.match(line)
        if found is None:
            continue
        words = shlex.split(found[1], comments=True)
        ends = (i for i, word in enumerate(words) if word in {"|", ">", ">>", "&&", ";", "||", "2>"})
        yield words[: next(ends, len(words))]


def refusal(words: list[str]) -> str:
    """Why the command line does not parse, or nothing. Commands that are only named need no arguments."""
    command: click.Command = tandem
    ctx = click.Context(tandem, info_name="tandem")
    rest = list(words)
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        inner = command.get_command(ctx, rest[0])
        if inner is None:
            return f"no command {rest[0]!r}"
        command, ctx = inner, click.Context(inner, info_name=rest.pop(0), parent=ctx)
    if isinstance(command, click.Group) and not rest:
        return ""
    try:
        command.make_context("tandem", rest, parent=ctx.parent, resilient_parsing=False)
    except click.exceptions.Exit:
        return ""
    except click.UsageError as error:
        return error.format_message()
    return ""


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_command_line_that_is_shown_would_be_understood(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = {
        shlex.join(words): why
        for block in fenced(path, "", "sh", "bash", "shell", "console", "text")
        for words in commands(block)
        if (why := refusal(words))
    }
    capsys.readouterr()
    assert wrong == {}, named(path)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("resolve bot@dev --json | jq .", ""),
        ("member add ben@example.com --role approver --slot reviewer  # a second person", ""),
        ("--help", ""),
        ("resovle bot@dev", "no command 'resovle'"),
        ("resolve bot@dev --jsno", "No such option"),
        ("promote bot@1", "Missing option '--to'"),
    ],
)
def test_a_command_line_that_the_program_would_not_understand_is_noticed(
    line: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (words,) = commands(f"$ TANDEM_ACTOR=ben@example.com tandem {line}\n")
    found = refusal(words)
    capsys.readouterr()
    assert found.startswith(why) if why else found == ""


# Formats -----------------------------------------------------------------------------------------------------


def goldens() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(GOLDENS.read_text())
    return found


def test_every_digest_in_the_description_of_the_formats_is_a_golden_one() -> None:
    quoted = set(re.findall(r"sha256:[0-9a-f]{64}", FORMATS.read_text()))
    assert quoted - set(re.findall(r"sha256:[0-9a-f]{64}", GOLDENS.read_text())) == set()


def test_every_golden_is_shown_with_its_value_and_digest() -> None:
    blocks = fenced(FORMATS, "json")
    shown = [json.loads(block) for block in blocks]
    text = prose(FORMATS)
    for name, golden in goldens().items():
        value = golden["value"]
        assert value in shown or value in blocks, f"the value of {name}"
        assert f"`{golden['digest']}`" in text, f"the digest of {name}"


def test_every_example_in_the_description_of_the_formats_is_a_golden_one() -> None:
    values = [golden["value"] for golden in goldens().values()]
    for block in fenced(FORMATS, "json"):
        assert json.loads(block) in values or block in values, block


def test_the_bytes_of_the_log_leaf_are_shown_as_they_are() -> None:
    leaf = goldens()["log-leaf"]["value"]
    bytes_ = json.dumps(leaf, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert [block.strip() for block in fenced(FORMATS, "text")] == [bytes_]


def test_the_script_in_the_description_of_the_formats_verifies_a_real_registry(tmp_path: Path) -> None:
    """Promise (5): anybody can verify it, with nothing of Tandem's."""
    script: dict[str, Any] = {}
    exec(fenced(FORMATS, "python")[0], script)
    digest = script["digest"]
    world = World(tmp_path / "world").stock()
    release = world.release(100, adapter=True, evaluated=False)
    world.ana.promote(release, "dev")

    def ask(*words: str) -> Any:
        answer = CliRunner().invoke(tandem, [*words, "--json", "--registry", str(world.folder)])
        assert answer.exit_code == 0, answer.output
        return json.loads(answer.stdout)

    live = ask("resolve", "bot@dev")
    for shown in (
        ask("release", "show", release),
        ask("prompt", "show", "support@1"),
        ask("suite", "show", "support-suite@1"),
        live["prompt"],
        live["base"],
        *live["adapters"],
    ):
        assert digest(shown["manifest"]) == shown["digest"]


def test_every_type_of_log_entry_is_described(tmp_path: Path) -> None:
    world = World(tmp_path / "world").stock()
    for right in (100, 99):
        world.place(world.release(right, adapter=True))
    world.ana.promote(world.release(20, adapter=True), "staging")
    world.ana.roll_back("bot@production", "customers complain")
    connection = sqlite3.connect(world.folder / FOLDER / DATABASE)
    types = {json.loads(leaf)["type"] for (leaf,) in connection.execute("SELECT leaf FROM log")}
    connection.close()
    described = set(re.findall(r"`([a-z]+\.[a-z_-]+)`", prose(FORMATS).partition("The types of entries")[2]))
    assert {"promotion.denied", "promotion.waited", "deployment.rolled_back", "eval.completed"} <= types
    assert types - described == set()
