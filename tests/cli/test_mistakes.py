"""Mistakes with the governing commands: each ends with its exit code, one message, and nothing done."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.playground import EVE, MEI, Playground
from tests.world import ANA, BEN

NONE = "01KAMZ6Q4T8V1N3B5D7F9H2J4L"
"""An id that nothing has."""


def test_what_has_no_such_id_is_not_found(play: Playground) -> None:
    for line in (
        f"promotion show {NONE}", f"promotion rebase {NONE}", f"promotion cancel {NONE}",
        f"approval withdraw {NONE}", f"decision show {NONE}", f"decision replay {NONE}",
        f"waiver grant {NONE}", f"waiver revoke {NONE}", f"quarantine clear {NONE} --reason x",
        f"freeze lift {NONE} --reason x", f"incident show {NONE}", f"incident approve {NONE} --reason x",
        f"incident close {NONE} --reason x", f"eval invalidate {NONE} --reason x",
        "promotion list nobody", "decision list nobody", "approval list nobody", "approval list --release bot@99",
        "waiver list nobody", "incident list nobody", "quarantine list nobody",
        "reject bot@99 --stage production --reason x", "reject bot@4 --stage moon --reason x",
        "waiver request bot@4 --stage staging --rule nothing --reason x",
        "quarantine set bot@99 --reason x", "quarantine set bot@4 --stage bot@moon --reason x",
        "hold set bot@moon --reason x", "hold release bot@moon --reason x",
        "freeze now nobody --reason x", "freeze now bot@moon --reason x",
        "verify bot@moon", "at bot@moon 2026-01-01", "policy show", "policy show nobody",
        "break-glass bot@99 --to production --incident I --reason x",
    ):  # fmt: skip
        error = play.document(*shlex.split(line), code=14)["error"]
        assert error["code"] == "not-found", line
        assert play.told(*shlex.split(line), code=14).startswith("error: "), line


def test_a_stranger_may_look_at_everything_and_pull_no_lever(play: Playground) -> None:
    run = play.document("eval", "show", "bot@4")["items"][0]["id"]
    for line in (
        "promote bot@4 --to staging", "reject bot@4 --stage production --reason x",
        "waiver request bot@3 --stage staging --rule no-regression --reason x",
        "quarantine set bot@4 --reason x", "hold set bot@dev --reason x", "hold release bot@dev --reason x",
        "freeze now --reason x", "freeze set --tz UTC --start 2199-01-01T00:00 --end 2199-01-02T00:00 --reason x",
        "break-glass bot@4 --to production --incident I --reason x", "verify bot@production",
        "rollback bot@production", f"eval invalidate {run} --reason x",
    ):  # fmt: skip
        error = play.document(*shlex.split(line), who=EVE, code=13)["error"]
        assert error["code"] == "permission-denied", line
        assert error["faults"][0]["fix"], line
        assert f"tandem {line} ".startswith(f"{error['faults'][0]['where']} "), line
    for line in (
        "status", "check bot@4 --stage staging", "promotion list", "decision list bot", "freeze list",
        "quarantine list", "policy show bot", "at bot@dev 2026-01-01", "history bot@staging", "member list",
    ):  # fmt: skip
        play.document(*shlex.split(line), who=EVE)


@pytest.mark.parametrize(
    "line",
    [
        "at bot@production yesterday",
        "at bot@production 2199-01-01",
        "hold set bot --reason x",
        "hold set bot@production --reason '  '",
        "freeze now --reason ''",
        "freeze set --tz Nowhere/Land --start 2199-01-01T00:00 --end 2199-01-02T00:00 --reason x",
        "freeze set --tz UTC --start 2199-01-02T00:00 --end 2199-01-01T00:00 --reason x",
        "freeze set --tz UTC --start 2020-01-01T00:00 --end 2020-01-02T00:00 --reason x",
        "freeze set --tz UTC --start 16:00 --end 18:00 --rrule FREQ=NEVER --reason x",
        "quarantine set bot --reason x",
        "quarantine set bot@4 --stage production --reason x",
        "waiver request bot@3 --stage staging --rule no-regression --reason x --ttl soon",
        "waiver request bot@3 --stage staging --rule no-regression --reason x --ttl 30d",
        "waiver request bot@3 --stage staging --rule no-regression --reason x --floor low",
        "waiver request bot@3 --stage staging --rule evaluated --reason x",
        "waiver request bot@3 --stage dev --rule hold --reason x",
        "reject bot@4 --stage dev --reason x",
        "promote bot@4 --to staging --expect-current 'something else'",
        "promote bot@4 --to staging --op-id ' '",
        "break-glass bot@4 --to production --incident ' ' --reason x",
        "policy approve sha256:9c0f --app bot",
        "promotion list --after x",
        "decision list 'Bad Name'",
    ],
)
def test_what_cannot_be_meant_is_invalid_input(play: Playground, line: str) -> None:
    assert play.document(*shlex.split(line), code=15)["error"]["code"] == "invalid-input"


@pytest.mark.parametrize(
    "line",
    [
        "hold set bot@dev", "hold release bot@dev", "freeze now", "freeze lift ID", "quarantine set bot@4",
        "quarantine clear ID", "reject bot@4 --stage production", "waiver request bot@4 --stage dev --rule x",
        "break-glass bot@4 --to production --incident I", "break-glass bot@4 --to production --reason x",
        "incident approve ID", "incident close ID", "eval invalidate ID", "scheduler run --interval 0",
        "freeze set --reason x", "policy simulate x.yaml",
        "promote bot@4 --to staging --wait --op-id k",
    ],
)  # fmt: skip
def test_what_is_left_out_is_a_usage_error(play: Playground, line: str) -> None:
    assert play.document(*shlex.split(line), code=2)["error"]["code"] == "usage"


def test_what_is_over_is_a_conflict(play: Playground) -> None:
    placed = play.document("promotion", "list", "--limit", "1")["items"][0]["id"]
    for line in (f"promotion cancel {placed}", f"promotion rebase {placed}"):
        assert play.document(*shlex.split(line), code=12)["error"]["code"] == "conflict"
    used = play.document("approval", "list", "--limit", "1")["items"][0]["id"]
    play.document("approval", "withdraw", used, who=BEN, code=12)


def test_where_nothing_serves_there_is_nothing_to_verify(play: Playground) -> None:
    assert play.document("verify", "bot@dev", code=14)["error"]["code"] == "not-found"


def _nothing(_play: Playground) -> None:
    return None


def _at_staging(play: Playground) -> None:
    play.text("promote", "bot@4", "--to", "staging")


def _waiting(play: Playground) -> None:
    _at_staging(play)
    play.text("promote", "bot@4", "--to", "production", code=11)


@pytest.mark.parametrize(
    ("line", "who", "before"),
    [
        ("promote bot@4 --to staging", ANA, _nothing),
        ("approve bot@4 --stage production", BEN, _waiting),
        ("reject bot@4 --stage production --reason x", MEI, _nothing),
        ("rollback bot@production --reason x", ANA, _nothing),
        ("break-glass bot@4 --to production --incident I-1 --reason x", MEI, _at_staging),
        ("waiver request bot@3 --stage staging --rule no-regression --reason x", ANA, _nothing),
        ("quarantine set bot@4 --reason x", MEI, _nothing),
        ("hold set bot@dev --reason x", MEI, _nothing),
        ("freeze now bot --reason x", MEI, _nothing),
        ("verify bot@production --reason x", ANA, _nothing),
    ],
)
def test_a_command_with_the_same_key_answers_the_same_and_does_nothing_twice(
    play: Playground, line: str, who: str, before: Callable[[Playground], None]
) -> None:
    before(play)
    words = [*shlex.split(line), "--op-id", "nightly-7"]

    first = play.document(*words, who=who)
    history = play.document("history", "bot@production")

    assert play.document(*words, who=who) == first
    assert play.document("history", "bot@production") == history
    error = play.document(*words, "--reason", "other", who=who, code=15)
    assert error["error"]["code"] == "key-reused"


@pytest.mark.parametrize(
    "line",
    [
        "prompt register none.md", "prompt lint none.md", "prompt render none.md", "prompt diff none.md none.md",
        "prompt export none.md --format text", "prompt render support@1 --vars none.json", "policy lint none.yaml",
        "policy activate none.yaml --app bot", "policy diff none.yaml --app bot", "dataset register none.csv --name x",
        "suite register none.yaml --name x", "base register ./none --name x", "import none.tandem --into copy",
        "adapter register none --name x --base tiny@1", "release attest bot@1 none.json",
    ],
)  # fmt: skip
def test_a_file_that_is_not_there_is_invalid_input_for_every_command(
    play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert play.document(*shlex.split(line), code=15)["error"]["code"] == "invalid-input"


@pytest.mark.parametrize("line", ["prompt lint", "policy lint", "prompt render"])
@pytest.mark.parametrize("given", ["none.md", "./sub/../none.md"])
def test_a_file_is_told_as_it_was_given(
    play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, given: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert f"where     {Path(given)}\n" in play.told(*shlex.split(line), given, code=15)


def test_the_name_of_a_prompt_is_asked_for_without_its_version(play: Playground) -> None:
    assert "fix       give the name alone: text\n" in play.told("prompt", "bump", "text@1", code=15)
