"""Runs that count no more, policies on their way, and what others say of a release, as people meet them."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

from tests.cli.playground import HOSTILE, MEI, Playground
from tests.world import BEN

ID = r"[0-9A-Z]{26}"
AT = r"\d{4}-\d\d-\d\d \d\d:\d\d"


def test_a_run_is_invalidated_and_counts_no_more(play: Playground) -> None:
    run = play.document("eval", "show", "bot@4")["items"][0]["id"]

    assert play.text("eval", "invalidate", run, "--reason", HOSTILE, who=MEI) == (
        f"run {run} of bot@4 counts no more\n"
    )
    assert play.text("check", "bot@4", "--stage", "staging", code=10).startswith("DENY")
    assert play.ask("eval", "invalidate", run, "--reason", "again", who=MEI).exit_code == 12


def test_another_policy_is_proposed_agreed_to_and_in_force(play: Playground) -> None:
    file = play.folder / "draft.yaml"
    file.write_text((play.folder / "team.yaml").read_text().replace('margin: "0.05"', 'margin: "0.04"', 1))

    diff = play.text("policy", "diff", str(file), "--app", "bot")
    assert re.fullmatch(r"\+ .*margin.*  0\.05 → 0\.04  \(tightens\)\n", diff)
    proposed = play.text("policy", "activate", str(file), "--app", "bot", code=11)
    digest = play.document("policy", "lint", str(file))["digest"]
    assert proposed.splitlines()[-1] == f"  next  tandem policy approve {digest} --app bot"
    assert play.ask("policy", "show", "bot").stderr == "another is proposed: tandem policy show bot --proposed\n"

    agreed = play.text("policy", "approve", digest, "--app", "bot", "--reason", "agreed", who=BEN)
    assert agreed.startswith("bot is governed by draft.yaml ")
    assert play.told("policy", "diff", str(file), "--app", "bot") == "no difference that decides anything\n"


def test_a_draft_is_tried_on_what_was_decided_before(play: Playground) -> None:
    file = play.folder / "draft.yaml"
    file.write_text(
        (play.folder / "team.yaml").read_text().replace("suite: required}", "suite: required, min_rows: 500}", 1)
    )

    told = play.text("policy", "simulate", str(file), "--app", "bot", "--stage", "staging").splitlines()
    items = play.document("policy", "simulate", str(file), "--app", "bot", "--stage", "staging")["items"]

    assert told[0] == "2 of 2 verdicts would change"
    assert told[1].split()[:4] == ["AT", "RELEASE", "STAGE", "VERDICT"]
    assert re.match(rf"{AT}  @2       staging  ALLOW → DENY  evaluated: ", told[2])
    assert [(i["release"], i["before"], i["after"]) for i in items] == [(2, "ALLOW", "DENY"), (1, "ALLOW", "DENY")]


NOTHING_TO_PIN = "nothing to pin: it names no suite that is not pinned already\n"


def test_locking_a_policy_prints_or_rewrites_it_with_every_suite_pinned(play: Playground) -> None:
    file = play.folder / "draft.yaml"
    file.write_text((play.folder / "team.yaml").read_text().replace("suite: required", "suite: support-suite", 1))
    file.chmod(0o640)

    printed = play.ask("policy", "lock", str(file))
    told = play.told("policy", "lock", str(file), "--write")

    assert re.fullmatch(r"support-suite@1 is support-suite@sha256:[0-9a-f]{64}\n", told)
    assert printed.stderr == told
    assert file.read_text() == printed.stdout
    assert file.stat().st_mode & 0o777 == 0o640
    assert play.told("policy", "lock", str(file), "--write") == NOTHING_TO_PIN
    assert play.document("policy", "lock", str(file)) == {"text": printed.stdout, "pinned": []}


def test_locking_a_policy_that_names_no_suite_says_so(play: Playground) -> None:
    """`required` is no name: what it stands for is part of what each decision names."""
    assert play.ask("policy", "lock", str(play.folder / "team.yaml")).stderr == NOTHING_TO_PIN


def test_a_service_is_listed_as_one(play: Playground) -> None:
    assert re.search(r"^ci \(service\)  ci +author +- +ci@example.com$", play.text("member", "list"), re.MULTILINE)


def envelope(play: Playground, subject: str) -> Path:
    """A statement of another system about something, in an envelope that nobody vouches for."""
    payload = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"digest": {"sha256": subject.removeprefix("sha256:")}}],
        "predicateType": "https://in-toto.io/attestation/test-result/v0.1",
        "predicate": {"result": "PASSED"},
    }
    file = play.folder / "ticket.dsse.json"
    document = {
        "payloadType": "application/vnd.in-toto+json",
        "payload": base64.b64encode(json.dumps(payload).encode()).decode(),
        "signatures": [{"keyid": "tickets", "sig": base64.b64encode(b"s" * 64).decode()}],
    }
    file.write_text(json.dumps(document))
    return file


def test_a_statement_of_another_system_is_kept_and_one_about_something_else_is_not(play: Playground) -> None:
    file = envelope(play, play.document("release", "show", "bot@4")["digest"])

    told = play.text("release", "attest", "bot@4", str(file))

    assert re.fullmatch(rf"kept as {ID}\n", told)
    assert play.document("release", "attest", "bot@4", str(file))["id"] == told.split()[-1]
    assert "is not about bot@3" in play.told("release", "attest", "bot@3", str(file), code=15)


def test_what_was_kept_about_a_release_is_listed(play: Playground) -> None:
    assert play.told("release", "attestations", "bot@3") == "nothing was attested about bot@3\n"
    file = envelope(play, play.document("release", "show", "bot@4")["digest"])
    identifier = play.document("release", "attest", "bot@4", str(file))["id"]

    listed = play.text("release", "attestations", "bot@4")

    assert listed.split("\n")[0].split() == ["ID", "RESULT", "KEPT", "BY", "WHAT"]
    (line,) = listed.splitlines()[1:]
    assert line.split()[:2] == [identifier, "PASSED"]
    (item,) = play.document("release", "attestations", "bot@4")["items"]
    assert (item["id"], item["result"], item["account"]) == (identifier, "PASSED", line.split()[-2])
    assert play.document("release", "attestations", "bot@3") == {"items": []}


def test_a_dataset_keeps_the_licence_it_was_registered_under(play: Playground) -> None:
    rows = play.folder / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "1 yes", "target": "yes"}\n')

    play.text("dataset", "register", str(rows), "--name", "more", "--licence", "CC-BY-4.0")

    assert "licence  CC-BY-4.0" in play.text("dataset", "show", "more@1")


def test_a_policy_on_its_way_answers_programs_with_what_is_missing(play: Playground) -> None:
    file = play.folder / "draft.yaml"
    file.write_text((play.folder / "team.yaml").read_text().replace('margin: "0.05"', 'margin: "0.04"', 1))

    proposed = play.document("policy", "activate", str(file), "--app", "bot", code=11)
    (change,) = play.document("policy", "diff", str(file), "--app", "bot")["items"]
    agreed = play.document("policy", "approve", proposed["digest"], "--app", "bot", who=MEI)

    assert (proposed["active"], proposed["missing"]) == (None, ["1 × reviewer: ask ben or mei"])
    assert (change["before"], change["after"], change["effect"]) == ("0.05", "0.04", "tightens")
    assert agreed["active"]["digest"] == proposed["digest"]
