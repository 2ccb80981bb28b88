"""Every command explains itself, offers JSON, and costs nothing until it runs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner, Result

from cli.main import tandem

HEAVY = (
    "pydantic",
    "sqlalchemy",
    "sqlmodel",
    "alembic",
    "yaml",
    "rich",
    "git",
    "scipy",
    "numpy",
    "transformers",
    "torch",
)


def commands(group: click.Group, ctx: click.Context, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command, groups included."""
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command is not None
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from commands(command, ctx, (*path, name))


ALL = [(), *commands(tandem, click.Context(tandem))]
LEAVES = [words for words in ALL if not any(other[: len(words)] == words and other != words for other in ALL)]


def ask(*words: str) -> Result:
    return CliRunner().invoke(tandem, list(words))


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_explains_itself_with_an_example(words: tuple[str, ...]) -> None:
    answer = ask(*words, "--help")

    assert answer.exit_code == 0
    assert answer.stdout.startswith("Usage: " + " ".join(["tandem", *words]))
    _, _, example = answer.stdout.partition("\nExample:\n")
    assert "tandem " + " ".join(words) in example


@pytest.mark.parametrize("words", LEAVES, ids=" ".join)
def test_every_command_answers_programs_and_can_be_pointed_at_a_registry(words: tuple[str, ...]) -> None:
    told = ask(*words, "--help").stdout

    assert "--json" in told
    assert ("--registry" in told) is (words not in [("completion",), ("suite", "schema"), ("eval", "plan")])


def test_every_command_of_the_main_job_is_there() -> None:
    assert {" ".join(words) for words in LEAVES} >= {
        "init", "base register", "dataset register", "suite register", "prompt register", "prompt render",
        "adapter register", "release compose", "release diff", "eval run", "eval show", "check", "promote", "approve",
        "status", "resolve", "rollback", "history", "decision show", "policy activate", "member add", "app create",
        "reject", "promotion list", "promotion show", "promotion rebase", "promotion cancel", "approval list",
        "approval withdraw", "decision list", "decision replay", "waiver request", "waiver grant", "waiver revoke",
        "waiver list", "quarantine set", "quarantine clear", "quarantine list", "hold set", "hold release",
        "freeze now", "freeze set", "freeze lift", "freeze list", "break-glass", "incident list", "incident show",
        "incident approve", "incident close", "verify", "scheduler run", "at", "eval invalidate", "release attest",
        "policy lock", "policy diff", "policy simulate", "policy approve", "member remove",
    }  # fmt: skip


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["resolve", "--help"], ["promote", "--help"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    program = f"""
import sys
from cli.main import tandem
try:
    tandem.main({words!r})
except SystemExit as end:
    assert end.code == 0, end.code
print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stderr == "[]\n"


@pytest.mark.parametrize("words", [words for words in ALL if words not in LEAVES], ids=" ".join)
def test_no_line_of_a_group_s_help_is_cut_off_at_80_columns(words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(tandem, [*words, "--help"], terminal_width=80).stdout
    commands_told = told.partition("Commands:" if words else "Options:")[2].partition("\nExample:")[0]
    assert commands_told
    assert [line for line in commands_told.splitlines() if len(line) > 80 or line.endswith("...")] == []


def test_the_top_help_imports_no_command() -> None:
    program = """
import sys
from cli.main import tandem
try:
    tandem.main(["--help"])
except SystemExit:
    pass
print([name for name in sys.modules if name.startswith("cli.commands")], file=sys.stderr)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stderr == "[]\n"


def test_a_misspelt_command_is_answered_with_the_close_one() -> None:
    answer = ask("promot")

    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert "No such command 'promot'. Did you mean promote" in answer.stderr


def test_a_misspelt_command_in_a_group_is_answered_with_the_close_one() -> None:
    answer = ask("release", "compse", "support-bot")

    assert answer.exit_code == 2
    assert "Did you mean compose?" in answer.stderr


def test_usage_errors_are_one_json_document_for_programs() -> None:
    answer = ask("promote", "support-bot@1", "--json")

    assert answer.exit_code == 2
    assert answer.stderr == ""
    assert json.loads(answer.stdout)["error"]["code"] == "usage"


def test_what_follows_two_dashes_is_no_option() -> None:
    answer = ask("promote", "--to", "dev", "--", "--json", "extra")

    assert answer.exit_code == 2
    assert answer.stdout == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_the_shell_s_script(shell: str) -> None:
    answer = ask("completion", shell)

    assert answer.exit_code == 0
    assert "_TANDEM_COMPLETE" in answer.stdout


def test_completion_knows_commands_and_options() -> None:
    def complete(words: str, position: int) -> list[str]:
        env = {"_TANDEM_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(position)}
        return CliRunner(env=env).invoke(tandem, []).stdout.split()

    assert set(complete("tandem pro", 1)) == {"plain,prompt", "plain,promote", "plain,promotion"}
    assert "plain,--stage" in complete("tandem check a@1 --st", 3)


@pytest.mark.parametrize(
    ("option", "value", "complaint"),
    [
        ("--param", "temperature", "is not KEY=VALUE"),
        ("--param", "=0", "is not KEY=VALUE"),
        ("--adapter", "lora@1=", "is not REF or REF=WEIGHT"),
        ("--adapter", "=0.5", "is not REF or REF=WEIGHT"),
    ],
)
def test_a_malformed_option_is_a_usage_error_that_shows_the_form(option: str, value: str, complaint: str) -> None:
    answer = ask("release", "compose", "bot", "--prompt", "p@1", "--base", "b@1", option, value)

    assert answer.exit_code == 2
    assert complaint in answer.stderr


def test_a_parameter_given_twice_is_refused_because_neither_value_is_clearly_meant() -> None:
    parts = ["--prompt", "p@1", "--base", "b@1"]

    answer = ask("release", "compose", "bot", *parts, "--param", "top_k=1", "--param", "top_k=2")

    assert answer.exit_code == 2
    assert "'top_k' is given twice" in answer.stderr
