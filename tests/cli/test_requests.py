"""Requests and what reviewers say of them, as people and programs meet them on the command line."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.playground import CI, HOSTILE, MEI, SHOWN, Playground
from tests.world import ANA, BEN

ROOT = Path(__file__).parents[2]
ID = r"[0-9A-Z]{26}"
AT = r"\d{4}-\d\d-\d\d \d\d:\d\d"


def waiting(play: Playground) -> str:
    """`bot@4` at staging, and its request for production, which waits for an approval: its id."""
    play.text("promote", "bot@4", "--to", "staging")
    return str(play.document("promote", "bot@4", "--to", "production", code=11)["promotion"])


def test_a_request_that_waits_is_listed_and_shown_with_what_to_type_next(play: Playground) -> None:
    request = waiting(play)

    listed = play.text("promotion", "list", "bot", "--open").splitlines()
    shown = play.text("promotion", "show", request)

    assert listed[0].split() == ["ID", "RELEASE", "STAGE", "STATE", "OPENED", "BY"]
    assert re.fullmatch(rf"{request}  bot@4    production  open   {AT}  ana", listed[1])
    assert len(listed) == 2
    assert shown.startswith(f"promotion {request}\n  state      open\n")
    assert "  next       tandem promote bot@4 --to production\n" in shown
    assert re.search(rf"^{AT}  waited  ana@example.com  {ID}$", shown, re.MULTILINE)
    assert play.document("promotion", "show", request) == play.document("promotion", "list", "--open")["items"][0]


def test_a_request_is_cancelled_for_a_reason_and_then_asked_for_anew(play: Playground) -> None:
    request = waiting(play)

    shown = play.text("promotion", "cancel", request, "--reason", HOSTILE)

    assert "  state      cancelled\n" in shown
    assert SHOWN in shown
    assert "  next       tandem promote bot@4 --to production\n" in shown
    assert play.document("promotion", "cancel", request)["state"] == "cancelled"
    assert play.told("promotion", "list", "bot", "--open") == "no open promotion yet\n"


def test_a_request_that_became_stale_says_so_and_is_rebased(play: Playground) -> None:
    request = waiting(play)
    play.text("rollback", "bot@production", "--reason", "bad")

    assert f"  next       tandem promotion rebase {request}\n" in play.text("promotion", "show", request)
    assert "  state      open\n" in play.text("promotion", "rebase", request, "--reason", "still wanted")
    events = play.document("promotion", "show", request)["events"]
    assert [event["kind"] for event in events] == ["opened", "waited", "stale", "rebased"]


def test_what_became_of_a_request_decides_what_to_type_next(play: Playground) -> None:
    play.text("promote", "bot@3", "--to", "staging", code=10)
    play.text("promote", "bot@4", "--to", "staging")

    placed, denied = (p["id"] for p in play.document("promotion", "list", "--limit", "2")["items"])
    decision = play.document("promotion", "show", denied)["events"][-1]["decision"]

    assert "  next       tandem history bot@staging\n" in play.text("promotion", "show", placed)
    assert f"  next       tandem decision show {decision}\n" in play.text("promotion", "show", denied)


def test_who_may_not_execute_opens_a_request_and_is_told_that_somebody_else_has_to(play: Playground) -> None:
    told = play.text("promote", "bot@4", "--to", "staging", who=CI, code=11)

    assert told.startswith("ALLOW  bot@4 → staging   9 of 9 rules pass\n")
    assert re.search(rf"\n  requested as {ID}; somebody who may promote has to execute it$", told.rstrip())
    assert play.text("promote", "bot@4", "--to", "staging").startswith("bot@4 is live at staging")


def test_a_no_stands_in_the_way_until_its_owner_takes_it_back(play: Playground) -> None:
    waiting(play)
    told = play.text("reject", "bot@4", "--stage", "production", "--reason", HOSTILE, who=MEI)
    assert f"  reason     {SHOWN}\n" in told
    no = re.search(rf"tandem approval withdraw ({ID})", told)
    assert no is not None

    denied = play.text("promote", "bot@4", "--to", "production", code=10)
    assert re.search(rf"^✗ rejected  mei said no at .*: {re.escape(SHOWN)}  needs", denied, re.MULTILINE)
    assert play.ask("approval", "withdraw", no[1], who=BEN).exit_code == 13

    assert "  worth   withdrawn by mei: looked again\n" in play.text(
        "approval", "withdraw", no[1], "--reason", "looked again", who=MEI
    )
    play.text("approve", "bot@4", "--stage", "production", who=BEN)
    assert play.text("promote", "bot@4", "--to", "production").startswith("bot@4 is live at production")


def test_a_plan_is_shown_or_carried_out_and_not_both(play: Playground) -> None:
    told = play.told("rollback", "bot@production", "--dry-run", "--plan", "x", "--reason", "bad", code=2)
    assert "give one of them" in told


def test_a_request_may_be_named_instead_of_its_release_and_stage(play: Playground) -> None:
    request = waiting(play)

    play.text("approve", request, "--reason", "fine", who=BEN)
    no = play.document("reject", request, "--reason", "Latin", who=MEI)

    assert (no["application"], no["release"], no["stage"]) == ("bot", 4, "production")
    assert play.text("approval", "list", "--release", "bot@4").count("bot@4    production") == 2
    assert "for production, not for staging" in play.told("approve", request, "--stage", "staging", who=BEN, code=2)
    assert "at which stage?" in play.told("reject", "bot@4", "--reason", "no", who=MEI, code=2)
    assert "tandem promotion list" in play.told("approve", "bot", "--reason", "no", who=MEI, code=14)


def at_a_terminal(play: Playground, who: str, typed: str, *words: str) -> tuple[int, str]:
    """The exit code and everything that is told to somebody who types at a real terminal."""
    hand, terminal = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TANDEM_ACTOR": who, "TANDEM_REGISTRY": str(play.folder)}
    os.write(hand, typed.encode())
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "cli.main", *words], stdin=terminal, capture_output=True, text=True, env=env
        )
    finally:
        os.close(hand)
        os.close(terminal)
    return ran.returncode, ran.stderr + ran.stdout


def test_at_a_terminal_a_yes_is_asked_for_after_what_it_binds_to_was_shown(play: Playground) -> None:
    waiting(play)
    words = ("approve", "bot@4", "--stage", "production", "--reason", "fine")

    code, told = at_a_terminal(play, BEN, "n\n", *words)
    assert code == 130
    assert told.endswith("nothing was recorded\n")
    assert play.document("approval", "list", "--release", "bot@4")["items"] == []
    assert "against bot@2, which is live:\n  max_new_tokens  100 → 110\n" in told
    assert play.document("check", "bot@4", "--stage", "production", code=11)["binding"] in told

    code, told = at_a_terminal(play, BEN, "y\n", *words)
    assert code == 0, told
    assert "Say yes to bot@4 → production? [y/N]: " in told
    assert [a["person"] for a in play.document("approval", "list", "--release", "bot@4")["items"]] == ["ben"]
    assert "approved before, and that stands: bot@4" in play.text(*words[:-1], "better", who=BEN)
    assert "  reason        fine\n" in play.text(*words[:-1], "better", who=BEN)


def test_nobody_is_asked_for_a_yes_that_could_not_be_said(play: Playground) -> None:
    waiting(play)

    code, told = at_a_terminal(play, BEN, "y\n", "approve", "bot@4", "--stage", "staging")
    assert (code, "Say yes" in told, "asks for no approval" in told) == (15, False, True), told
    code, told = at_a_terminal(play, BEN, "y\n", "approve", "bot@2", "--stage", "production")
    assert (code, "Say yes" in told, "there is nothing to approve" in told) == (12, False, True), told
    code, told = at_a_terminal(play, CI, "y\n", "approve", "bot@4", "--stage", "production")
    assert (code, "Say yes" in told) == (13, False), told


def test_what_reviewers_said_is_listed_with_what_it_is_worth_and_what_to_type(play: Playground) -> None:
    waiting(play)
    play.text("approve", "bot@4", "--stage", "production", who=BEN)

    yes = play.ask("approval", "list", "bot", "--stage", "production", "--limit", "1")
    play.text("reject", "bot@4", "--stage", "production", "--reason", "Latin", who=MEI)
    both = play.ask("approval", "list", "--release", "bot@4")

    assert re.fullmatch(rf"{ID}  approve  bot@4    production  ben  local      active", yes.stdout.splitlines()[1])
    assert yes.stderr.splitlines()[-1] == "next: tandem promote bot@4 --to production"
    assert [line.split()[1:5] for line in both.stdout.splitlines()[1:]] == [
        ["reject", "bot@4", "production", "mei"],
        ["approve", "bot@4", "production", "ben"],
    ]
    assert re.fullmatch(rf"next: tandem approval withdraw {ID}\n", both.stderr)
    assert [a["state"] for a in play.document("approval", "list", "--release", "bot@4")["items"]] == ["active"] * 2


def test_a_yes_to_something_that_changed_meanwhile_is_listed_as_void_with_how_to_give_it_again(
    play: Playground,
) -> None:
    waiting(play)
    play.text("approve", "bot@4", "--stage", "production", who=BEN)
    play.text("rollback", "bot@production", "--reason", "bad")

    listed = play.ask("approval", "list", "--release", "bot@4")

    assert "void: the evidence changed; the stage serves something else" in listed.stdout
    assert listed.stderr == "next: tandem approve bot@4 --stage production\n"


def test_where_nobody_said_anything_the_listing_says_so_beside_the_result(play: Playground) -> None:
    assert play.told("approval", "list", "bot", "--release", "bot@4") == "no approval yet\n"
    assert play.document("approval", "list", "--release", "bot@4") == {"items": [], "next": None}


def test_a_yes_to_another_binding_than_is_current_is_a_conflict(play: Playground) -> None:
    waiting(play)
    shown = play.document("check", "bot@4", "--stage", "production", code=11)["binding"]

    play.told("approve", "bot@4", "--stage", "production", "--binding", "sha256:" + "0" * 64, who=BEN, code=12)

    assert play.document("approve", "bot@4", "--stage", "production", "--binding", shown, who=BEN)["still_needed"] == []


def test_the_stage_is_held_to_what_the_caller_expects_it_to_serve(play: Playground) -> None:
    for expected in ("bot@1", "none"):
        told = play.told("promote", "bot@4", "--to", "staging", "--expect-current", expected, code=12)
        assert f"expected  {expected}\n" in told
    assert play.text("promote", "bot@4", "--to", "staging", "--expect-current", "bot@2")


def test_who_waits_is_told_once_what_for_and_goes_on_when_it_happens(play: Playground) -> None:
    play.text("promote", "bot@4", "--to", "staging")
    env = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "TANDEM_ACTOR": ANA,
        "TANDEM_REGISTRY": str(play.folder),
    }
    words = ["promote", "bot@4", "--to", "production", "--wait", "--interval", "1"]
    with subprocess.Popen(
        [sys.executable, "-m", "cli.main", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=env,
    ) as waits:
        assert waits.stderr is not None
        assert waits.stderr.readline() == "waiting: approval: 1 × reviewer missing\n"
        time.sleep(1.5)
        play.text("approve", "bot@4", "--stage", "production", who=BEN)
        out, err = waits.communicate(timeout=60)

    assert (waits.returncode, err) == (0, "")
    assert out.startswith("bot@4 is live at production")


def test_a_decision_is_listed_shown_with_what_to_type_next_and_judged_again(play: Playground) -> None:
    play.text("promote", "bot@3", "--to", "staging", code=10)

    listed = play.text("decision", "list", "bot", "--stage", "staging", "--limit", "1").splitlines()
    identifier = play.document("decision", "list", "--limit", "1")["items"][0]["id"]
    shown = play.text("decision", "show", identifier)

    assert listed[0].split() == ["ID", "AT", "VERDICT", "RELEASE", "STAGE", "NOTE"]
    assert re.fullmatch(rf"{identifier}  {AT}  DENY     bot@3    staging  no-regression", listed[1])
    assert shown.splitlines()[-3:] == [
        f"  id       {identifier}",
        "  next     tandem check bot@3 --stage staging",
        f"  again    tandem decision replay {identifier}",
    ]
    assert play.text("decision", "replay", identifier).startswith("the same again: DENY  sha256:")
    assert play.document("decision", "replay", identifier)["same"] is True


def test_the_decision_of_a_rollback_is_told_as_one(play: Playground) -> None:
    play.text("rollback", "bot@production", "--reason", "bad")

    item = play.document("decision", "list", "--limit", "1")["items"][0]

    assert item["action"] == "rollback"
    assert play.text("decision", "list", "--limit", "1").rstrip().endswith("production  rollback")
    assert play.text("decision", "show", item["id"]).startswith("ALLOW  rollback bot@1 → production ")
    assert "  next     tandem history bot@production\n" in play.text("decision", "show", item["id"])


def test_what_was_live_at_a_time_is_told_with_evidence_and_approvals(play: Playground) -> None:
    since = {item["stage"]: item["since"] for item in play.document("status", "bot")["items"]}["production"]

    told = play.text("at", "bot@production", since)

    assert told.startswith("bot@production served bot@2 at ")
    assert "  until        it serves still\n" in told
    assert re.search(rf"evidence     run {ID} on support-suite@1: 120 rows, 0 failed\n", told)
    assert "  approved by  ben (local): looks good" in told
    assert play.document("at", "bot@production", since)["deployment"]["release"] == 2
    assert play.text("at", "bot@production", "2020-01-01") == "bot@production served nothing at 2020-01-01 23:59\n"


def test_a_request_and_a_no_answer_programs_with_one_document(play: Playground) -> None:
    request = waiting(play)
    no = play.document("reject", "bot@4", "--stage", "production", "--reason", "Latin", who=MEI)
    play.text("rollback", "bot@production", "--reason", "bad")

    assert play.document("approval", "withdraw", no["id"], who=MEI)["state"] == "withdrawn"
    assert play.document("promotion", "rebase", request)["state"] == "open"
