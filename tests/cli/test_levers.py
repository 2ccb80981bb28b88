"""Quarantine, hold, freeze, waiver, broken glass, verification and the scheduler, as people and programs meet them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.playground import HOSTILE, MEI, SHOWN, Playground
from tests.fakes import FixedClock
from tests.world import ANA, BEN, World

ID = r"[0-9A-Z]{26}"
AT = r"\d{4}-\d\d-\d\d \d\d:\d\d"


# Quarantine --------------------------------------------------------------------------------------------------


def test_setting_a_quarantine_tells_which_stages_serve_it_still_and_how_to_roll_them_back(play: Playground) -> None:
    told = play.text("quarantine", "set", "support@1", "--critical", "--reason", HOSTILE)

    assert re.fullmatch(
        rf"quarantined support@1 everywhere\n"
        rf"  id            {ID}\n"
        rf"  severity      critical\n"
        rf"  reason        {re.escape(SHOWN)}\n"
        rf'  serves still  bot@production: tandem rollback bot@production --reason "…"\n'
        rf'                bot@staging: tandem rollback bot@staging --reason "…"\n'
        rf'  clear         tandem quarantine clear {ID} --reason "…"\n',
        told,
    )


def test_quarantines_are_listed_until_they_are_cleared_and_after_that_on_request(play: Playground) -> None:
    assert play.told("quarantine", "list", "bot") == "nothing is quarantined\n"
    set_ = play.document("quarantine", "set", "support-lora@1", "--stage", "bot@staging", "--reason", "poisoned")
    assert play.document("quarantine", "list")["items"] == [set_]

    listed = play.text("quarantine", "list").splitlines()
    assert listed[0].split() == ["ID", "WHAT", "WHERE", "SEVERITY", "SINCE", "REASON"]
    assert re.fullmatch(rf"{set_['id']}  support-lora@1  bot@staging  standard  {AT}  poisoned", listed[1])

    cleared = play.text("quarantine", "clear", set_["id"], "--reason", "washed", who=BEN)
    assert cleared == "cleared: support-lora@1 at bot@staging and downstream\n"
    assert play.document("quarantine", "list")["items"] == []
    assert play.document("quarantine", "list", "--all")["items"][0]["cleared"]["person"] == "ben"
    assert f"cleared {datetime.now(UTC):%Y-%m-%d}" in play.text("quarantine", "list", "bot", "--all")


def test_a_quarantine_stays_while_evidence_is_missing_and_says_which(play: Playground) -> None:
    play.text("rollback", "bot@production", "--reason", "bad")
    (found,) = play.document("quarantine", "list")["items"]

    told = play.text("quarantine", "clear", found["id"], "--reason", "fine", who=MEI, code=10)

    assert told.splitlines()[0] == "bot@2 stays quarantined at bot@production and downstream"
    said = "no run of bot@2 on support-suite@1 counts: run "
    assert any(line.startswith(f"  ✗ bot@2 at production, evaluated: {said}") for line in told.splitlines())
    assert play.document("quarantine", "clear", found["id"], "--reason", "fine", who=MEI, code=10)["settled"] is None


# Hold and freeze ---------------------------------------------------------------------------------------------


def test_a_hold_keeps_releases_waiting_and_says_how_to_release_it(play: Playground) -> None:
    told = play.text("hold", "set", "bot@staging", "--reason", HOSTILE)
    assert told.splitlines()[0] == f"held: bot@staging (every promotion): {SHOWN}"
    assert told.splitlines()[2] == '  release  tandem hold release bot@staging --reason "…"'

    waits = play.text("promote", "bot@4", "--to", "staging", code=11)
    assert waits.startswith("WAIT  bot@4 → staging   8 of 9 rules pass, 1 pending\n… hold  held (all, manual): ")
    assert SHOWN in waits

    assert play.text("hold", "release", "bot@staging", "--reason", "over").startswith("released: bot@staging ")
    assert play.told("hold", "release", "bot@staging", "--reason", "over") == "bot@staging is not held\n"
    assert play.document("hold", "release", "bot@staging", "--reason", "over") == {"items": []}
    assert play.document("hold", "set", "bot@dev", "--auto", "--reason", "slowly")["mode"] == "auto"


def test_freezes_are_set_listed_and_lifted(play: Playground) -> None:
    assert play.told("freeze", "list") == "no freeze is set\n"
    told = play.text("freeze", "now", "--reason", HOSTILE)
    assert told.startswith("frozen: everything\n")
    assert f"  reason  {SHOWN}\n" in told
    window = ["--tz", "Europe/London", "--start", "2199-12-12T18:00", "--end", "2199-12-24T08:00"]
    later = play.document("freeze", "set", "bot@production", *window, "--name", "year-end", "--reason", "holidays")
    assert later["window"]["name"] == "year-end"

    listed = play.text("freeze", "list").splitlines()
    assert listed[0].split() == ["ID", "WHAT", "BY", "WHEN", "REASON"]
    assert re.fullmatch(rf"{ID}  everything      ana  since {AT}, no known end +{re.escape(SHOWN)}", listed[1])
    assert re.fullmatch(
        rf"{later['id']}  bot@production  ana  year-end: 2199-12-12T18:00 to 2199-12-24T08:00 Europe/London  holidays",
        listed[2],
    )
    for item in play.document("freeze", "list")["items"]:
        assert play.text("freeze", "lift", item["id"], "--reason", "over").startswith("lifted: ")
    assert play.document("freeze", "list")["items"] == []
    assert [f["lifted"]["reason"] for f in play.document("freeze", "list", "--all")["items"]] == ["over", "over"]


def test_a_freeze_tells_its_instants_and_how_a_time_was_read_that_the_clocks_skip(play: Playground) -> None:
    window = ["--tz", "Europe/London", "--start", "2190-03-28T01:30", "--end", "2190-03-28T08:00"]
    told = play.text("freeze", "set", "bot@dev", *window, "--reason", "night")
    assert "  in UTC  2190-03-28 01:00:00Z to 2190-03-28 07:00:00Z\n" in told
    assert "start 2190-03-28T01:30 does not exist in Europe/London" in told


def test_every_fault_of_a_freeze_names_the_option_that_it_is_about(play: Playground) -> None:
    window = ["--tz", "UTC", "--rrule", "FREQ=DAILY", "--start", "24:00", "--end", "25:30"]
    told = play.document("freeze", "set", "bot@dev", *window, "--reason", "night", code=15)
    assert [(f["where"], f["found"]) for f in told["error"]["faults"]] == [("--start", "'24:00'"), ("--end", "'25:30'")]


def test_a_decision_that_waits_for_a_window_tells_when_it_would_pass(play: Playground) -> None:
    end = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(days=1)
    start = f"{end - timedelta(days=2):%Y-%m-%dT%H:%M}"
    play.text(
        "freeze", "set", "bot@staging", "--tz", "UTC", "--start", start, "--end", f"{end:%Y-%m-%dT%H:%M}",
        "--reason", "night",
    )  # fmt: skip

    told = play.text("check", "bot@4", "--stage", "staging", code=11).rstrip().splitlines()

    assert told[0] == "WAIT  bot@4 → staging   8 of 9 rules pass, 1 pending"
    assert told[-1] == f"  would pass at {end:%Y-%m-%d %H:%M:%S}Z, if nothing else changes"


# Waivers -----------------------------------------------------------------------------------------------------


def test_a_waiver_is_asked_for_granted_and_used_and_every_step_says_what_to_type_next(play: Playground) -> None:
    words = ["--stage", "staging", "--rule", "no-regression", "--reason", HOSTILE, "--ticket", "T-1", "--ttl", "24h"]
    asked = play.text("waiver", "request", "bot@3", *words)
    (waiver,) = re.findall(rf"  id            ({ID})", asked)
    assert asked.startswith("waiver of no-regression for bot@3 → staging\n")
    assert SHOWN in asked
    assert f"  next          tandem waiver grant {waiver}\n" in asked
    assert play.ask("waiver", "list", "bot").stderr == f"next: tandem waiver grant {waiver}\n"

    granted = play.text("waiver", "grant", waiver, "--reason", "for a day", who=BEN)
    assert "  granted by    ben (local)\n" in granted
    assert "  next          tandem promote bot@3 --to staging\n" in granted

    checked = play.text("check", "bot@3", "--stage", "staging")
    assert checked.startswith("ALLOW  bot@3 → staging   9 of 9 rules pass, 1 waived\n~ no-regression  waived  ")
    placed = play.text("promote", "bot@3", "--to", "staging").splitlines()
    assert placed[0].startswith("bot@3 is live at staging ")
    assert placed[1].startswith("~ no-regression  waived  waived by ben")
    assert play.document("waiver", "list", "bot", "--stage", "staging")["items"][0]["state"] == "used"
    assert play.ask("waiver", "list").stderr == ""


def test_a_waiver_is_revoked_before_it_is_used(play: Playground) -> None:
    words = ["--stage", "staging", "--rule", "no-regression", "--reason", "tone"]
    waiver = play.document("waiver", "request", "bot@3", *words)["id"]

    assert "  state         revoked\n" in play.text("waiver", "revoke", waiver, "--reason", HOSTILE, who=BEN)
    assert play.document("waiver", "revoke", waiver)["state"] == "revoked"
    assert play.ask("waiver", "grant", waiver, who=BEN).exit_code == 12


def test_without_waivers_the_listing_says_so_beside_the_result(play: Playground) -> None:
    assert play.told("waiver", "list", "bot") == "no waiver was requested\n"
    assert play.document("waiver", "list") == {"items": []}


# Broken glass ------------------------------------------------------------------------------------------------


def broken(play: Playground) -> str:
    """Glass that mei broke for `bot@4` at production: the incident."""
    play.text("promote", "bot@4", "--to", "staging")
    words = ["--to", "production", "--incident", "INC-77", "--reason", "answers are empty"]
    return str(play.document("break-glass", "bot@4", *words, who=MEI)["incident"])


def test_breaking_glass_tells_what_it_passed_over_and_what_is_owed(play: Playground) -> None:
    play.text("promote", "bot@4", "--to", "staging")
    words = ["break-glass", "bot@4", "--to", "production", "--incident", "INC-77", "--reason", HOSTILE]

    told = play.text(*words, who=MEI).splitlines()

    assert told[0].endswith("  marked broken-glass")
    assert told[1] == "! approval  1 × reviewer missing"
    assert told[2].endswith("  (passed over by breaking glass)")
    assert re.fullmatch(rf"  approvals are owed: tandem incident show {ID}", told[-1])


def test_a_hard_rule_withstands_breaking_glass(play: Playground) -> None:
    words = ["break-glass", "bot@5", "--to", "production", "--incident", "INC-77", "--reason", "now"]

    told = play.text(*words, who=MEI, code=10)

    assert told.startswith("DENY  break-glass bot@5 → production ")
    assert "✗ evaluated" in told or "? evaluated" in told
    assert play.told("incident", "list", "bot") == "no incident yet\n"


def test_an_incident_is_shown_with_what_to_type_until_it_is_closed(play: Playground) -> None:
    incident = broken(play)
    listed = play.text("incident", "list", "bot", "--open").splitlines()
    assert re.fullmatch(rf"{incident}  open   break-glass  bot@production  {AT}  INC-77", listed[1])
    approve = f'  next        tandem incident approve {incident} --reason "…"\n'
    assert approve in play.text("incident", "show", incident)

    waits = play.text("incident", "close", incident, "--reason", "over", code=11)
    assert waits.endswith("  … 1 × reviewer: ask ben\n")
    assert play.document("incident", "close", incident, "--reason", "over", code=11)["missing"]

    approved = play.text("incident", "approve", incident, "--reason", HOSTILE, who=BEN)
    assert f'  next        tandem incident close {incident} --reason "…"\n' in approved
    assert re.search(rf"^{AT}  approved  ben \(local\)  {re.escape(SHOWN)}$", approved, re.MULTILINE)

    closed = play.text("incident", "close", incident, "--reason", "over")
    assert "  state       closed\n" in closed
    assert "next" not in closed
    assert play.told("incident", "list", "--open") == "no incident yet\n"
    assert [e["step"] for e in play.document("incident", "show", incident)["events"]] == ["approved", "closed"]


# Verification and the scheduler ------------------------------------------------------------------------------


def test_verifying_again_says_on_what_basis_it_is_verified(play: Playground) -> None:
    assert play.text("verify", "bot@production") == "verified: bot@2 at production  (integrity)\n"
    assert play.document("verify", "bot@production")["state"] == "verified"


def test_broken_bytes_fail_the_verification_and_say_what_to_do(play: Playground) -> None:
    for blob in (play.folder / ".tandem" / "blobs").rglob("*"):
        if blob.is_file():
            blob.chmod(0o644)
            blob.write_bytes(b"broken")

    told = play.text("verify", "bot@production", "--reason", "disk alarm", code=10).splitlines()

    assert told[0] == "failed: bot@2 at production  (integrity)"
    assert '  it serves still: tandem rollback bot@production --reason "…", or promote another release' in told
    assert re.fullmatch(rf"  for people to look at: tandem incident show {ID}", told[-1])
    warned = list(play.warnings())
    assert any(re.match(rf"production serves bot@2, which failed its verification at {AT} → ", line) for line in warned)
    assert " FAILED" in play.text("status")


def test_a_round_of_the_scheduler_says_when_nothing_was_due(play: Playground) -> None:
    assert play.told("scheduler", "run", "--once") == "nothing was due\n"
    assert play.document("scheduler", "run", "--once")["done"] == []


def test_a_round_of_the_scheduler_tells_what_it_did(tmp_path: Path) -> None:
    world = World(tmp_path / "registry", FixedClock(datetime.now(UTC) - timedelta(days=30))).stock()
    world.place(world.release(90), "staging")
    world.ana.promote("bot@1", "production")
    world.ana.close()

    told = Playground(world.folder).text("scheduler", "run", "--once")

    assert re.fullmatch(rf"{AT}  bot@production: the request for bot@1 expired\n", told)


def test_a_round_in_which_something_went_wrong_tells_it_and_exits_as_a_breakdown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path / "registry", FixedClock(datetime.now(UTC) - timedelta(days=30))).stock()
    world.place(world.release(90), "staging")
    world.ana.promote("bot@1", "production")
    world.ana.close()

    def broken(*_: object) -> None:
        raise ZeroDivisionError("on the way")

    monkeypatch.setattr("registry.services.scheduling.expire", broken)
    told = Playground(world.folder).ask("scheduler", "run", "--once")

    assert (told.exit_code, told.stdout) == (20, "")
    assert "bot@production: could not be done: unexpected ZeroDivisionError: on the way" in told.stderr


def test_the_scheduler_tells_programs_a_document_a_line_until_it_is_interrupted(play: Playground) -> None:
    env = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "TANDEM_ACTOR": ANA,
        "TANDEM_REGISTRY": str(play.folder),
    }
    words = ["-m", "cli.main", "scheduler", "run", "--interval", "1", "--json"]
    with subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True, env=env) as runs:
        assert runs.stdout is not None
        first = json.loads(runs.stdout.readline())
        second = json.loads(runs.stdout.readline())
        runs.send_signal(signal.SIGINT)
        runs.wait(timeout=30)

    assert first["done"] == second["done"] == []
    assert first["at"] < second["at"]
    assert runs.returncode == 130


def test_each_step_of_a_lever_answers_programs_with_one_document(play: Playground) -> None:
    words = ["--stage", "staging", "--rule", "no-regression", "--reason", "tone"]
    waiver = play.document("waiver", "request", "bot@3", *words)
    assert (waiver["state"], waiver["release"], waiver["rule"]) == ("requested", 3, "no-regression")
    assert play.document("waiver", "grant", waiver["id"], who=BEN)["granted_by"] == ["ben"]

    freeze = play.document("freeze", "now", "bot@dev", "--reason", "stop")
    assert play.document("freeze", "lift", freeze["id"], "--reason", "go")["lifted"]["reason"] == "go"

    incident = broken(play)
    approved = play.document("incident", "approve", incident, "--reason", "right", who=BEN)
    assert (approved["missing"], approved["incident"]["id"]) == ([], incident)

    run = play.document("eval", "show", "bot@3")["items"][0]["id"]
    assert play.document("eval", "invalidate", run, "--reason", "wrong rows", who=BEN)["id"] == run
