"""What people are told who mistype a name, or wonder why what they did does not count."""

from __future__ import annotations

import re

import pytest

from tests.cli.playground import CI, POLICY, Playground
from tests.world import BEN

NOT_THERE = 14


@pytest.mark.parametrize("what", ["decision", "promotion", "approval", "waiver"])
def test_a_stage_or_an_application_that_is_not_there_narrows_no_list_down(play: Playground, what: str) -> None:
    told = play.told(what, "list", "bot", "--stage", "prod", code=NOT_THERE)
    assert told.startswith("error: no stage bot@prod\n  expected  one of dev, production, staging\n")
    told = play.told(what, "list", "--stage", "prod", code=NOT_THERE)
    assert "no application has a stage 'prod'" in told
    assert "dev, production, staging" in told
    assert "no application 'bott'" in play.told(what, "list", "bott", code=NOT_THERE)
    assert "items" in play.document(what, "list", "bot", "--stage", "production")
    assert "items" in play.document(what, "list", "--stage", "production")


def test_what_concerned_a_stage_that_its_policy_dropped_is_still_listed(play: Playground) -> None:
    file = play.folder / "dropped.yaml"
    file.write_text(POLICY.replace("  dev: {ungated: true}\n", ""))
    play.text("policy", "activate", str(file), "--app", "bot", "--reason", "no dev", code=11)
    digest = play.document("policy", "show", "bot", "--proposed")["items"][0]["digest"]
    play.text("policy", "approve", digest, "--app", "bot", who=BEN)

    assert play.document("decision", "list", "bot", "--stage", "dev")["items"] == []
    assert play.document("decision", "list", "--stage", "dev")["items"] == []


def test_a_rule_tells_why_the_runs_there_are_do_not_count(play: Playground) -> None:
    run = play.document("eval", "show", "bot@4")["items"][0]["id"]
    play.text("quarantine", "set", "bot@4", "--reason", "odd")
    quarantine = play.document("quarantine", "list", "bot")["items"][0]["id"]
    said = f"no run of bot@4 on support-suite@1 counts: run {run} is from before quarantine {quarantine}"
    assert said in play.text("check", "bot@4", "--stage", "staging", code=10)

    play.text("eval", "invalidate", run, "--reason", "wrong rows", who=BEN)

    said = f"no run of bot@4 on support-suite@1 counts: run {run} was invalidated by ben: wrong rows"
    assert said in play.text("check", "bot@4", "--stage", "staging", code=10)
    assert "bot@5 was not evaluated on support-suite@1" in play.text("check", "bot@5", "--stage", "staging", code=10)


def test_a_rule_tells_of_runs_by_whom_the_stage_does_not_trust(play: Playground) -> None:
    file = play.folder / "trusting.yaml"
    file.write_text(POLICY.replace("  staging:\n", f"  staging:\n    trusted_runners: [{CI}]\n"))
    play.text("policy", "activate", str(file), "--app", "bot", "--reason", "by CI only", code=11)
    digest = play.document("policy", "show", "bot", "--proposed")["items"][0]["digest"]
    play.text("policy", "approve", digest, "--app", "bot", who=BEN)

    told = play.text("check", "bot@4", "--stage", "staging", code=10)

    assert re.search(r"counts: run \w{26} is by ana@\S+, whom staging does not trust to evaluate", told)


def test_the_runs_of_a_release_are_listed_with_what_takes_them_out_of_the_evidence(play: Playground) -> None:
    run = play.document("eval", "show", "bot@4")["items"][0]["id"]
    assert "invalidated" not in play.text("eval", "show", "bot@4")

    play.text("eval", "invalidate", run, "--reason", "wrong rows", who=BEN)

    (line,) = [line for line in play.text("eval", "show", "bot@4").splitlines() if line.startswith(run)]
    assert line.endswith("invalidated by ben: wrong rows")


def test_a_slot_that_no_policy_asks_for_is_noted(play: Playground) -> None:
    def noted(slot: str) -> str:
        return play.ask(
            "member", "add", f"{slot.strip('*')}zoe@example.com", "--role", "approver", "--slot", slot
        ).stderr

    assert noted("reviewr") == "no policy in force asks for reviewr; policies ask for reviewer\n"
    assert noted("reviewer") == ""
    assert noted("*") == ""


def test_the_licence_that_is_noted_on_registered_rows_is_said(play: Playground) -> None:
    rows = play.folder / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "1 yes", "target": "yes"}\n')
    words = ["dataset", "register", str(rows), "--name", "more"]
    play.text(*words)

    assert "noted of it: licence CC0-1.0" in play.text(*words, "--licence", "CC0-1.0")
    assert "did you mean CC-BY-4.0?" in play.told(*words, "--licence", "CC-BY", code=15)
    assert "noted of it: licence CC-BY-4.0 instead of CC0-1.0" in play.text(*words, "--licence", "CC-BY-4.0")
    shown = play.text("dataset", "show", "more@1").splitlines()
    assert shown[-2:] == ["licence  CC0-1.0  (corrected)", "licence  CC-BY-4.0"]
