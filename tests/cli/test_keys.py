"""`tandem key`, and signing at the command line."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.playground import Playground
from tests.world import ANA, BEN, POLICY

ROOT = Path(__file__).parents[2]


def made(play: Playground, name: str, who: str = ANA) -> tuple[Path, str]:
    """A key in a file, registered: the file and its id."""
    path = play.folder / name
    play.text("key", "new", "--no-passphrase", str(path))
    return path, str(play.document("key", "add", str(path), who=who)["id"])


def both(play: Playground) -> tuple[Path, Path]:
    """The keys of ana and ben, which count."""
    ana, _ = made(play, "ana.key")
    ben, identifier = made(play, "ben.key", BEN)
    play.text("key", "confirm", identifier, "--key", str(ana))
    return ana, ben


def test_a_key_is_made_registered_confirmed_listed_and_revoked(play: Playground) -> None:
    path = play.folder / "ana.key"
    shown = play.text("key", "new", "--no-passphrase", str(path))
    assert shown.startswith(f"made {path}\n")
    assert f"next         tandem key add {path}" in shown
    assert "there is a key already" in play.told("key", "new", "--no-passphrase", str(path), code=12)
    added = play.text("key", "add", f"{path}.pub")
    assert re.match(r"key sha256:[0-9a-f]{64} of ana is active\n", added)
    assert "counts       on its owner's word" in added
    _, bens = made(play, "ben.key", BEN)
    listed = play.text("key", "list").splitlines()
    assert [line.split()[1:3] for line in listed] == [["PERSON", "STATE"], ["ana", "active"], ["ben", "unconfirmed"]]
    assert "ben is active" in play.text("key", "confirm", bens[:20], "--key", str(path))
    assert "confirmed by ana" in play.text("key", "list", "ben")
    assert "is revoked" in play.text("key", "revoke", bens[:20], "--reason", "lost", who=BEN)
    assert "revoked by ben: lost" in play.text("key", "list", "ben")
    assert [key["state"] for key in play.document("key", "list")] == ["active", "revoked"]


def test_an_approval_is_signed_and_shown_as_such(play: Playground) -> None:
    _, ben = both(play)
    play.text("promote", "bot@4", "--to", "staging")
    words = ("approve", "bot@4", "--stage", "production", "--reason", "fine")
    shown = play.text(*words, "--sign", "--key", str(ben), who=BEN)
    assert "by            ben (ben@example.com), signed" in shown
    assert "signed" in play.text("approval", "list", "bot", "--release", "bot@4")
    play.text("promote", "bot@4", "--to", "production")
    decided = play.document("decision", "list", "bot", "--stage", "production")["items"][0]["id"]
    assert "said by ben (signed)" in play.text("decision", "show", decided)
    since = next(s["since"] for s in play.document("status", "bot")["items"] if s["stage"] == "production")
    assert "ben (signed): fine" in play.text("at", "bot@production", since)
    [given] = play.document("approval", "list", "bot", "--release", "bot@4")["items"]
    assert given["assurance"] == "signed"


def test_the_last_key_of_an_owner_is_ended_only_on_purpose(play: Playground) -> None:
    _, identifier = made(play, "ana.key")
    told = play.told("key", "revoke", identifier, "--reason", "lost", code=12)
    assert "no owner would have a key that counts" in told
    assert "a year, a date or an entry" in play.told(
        "key", "revoke", identifier, "--reason", "x", "--compromised-since", "2026", code=15
    )
    assert "is revoked" in play.text("key", "revoke", identifier, "--reason", "lost", "--force-last")


def test_yeses_besides_promotions_are_signed_and_shown_as_such(play: Playground) -> None:
    """A policy that asks for signatures is replaced with one; what a stolen key signed is named."""
    _, ben = both(play)
    strict, loose = play.folder / "strict.yaml", play.folder / "loose.yaml"
    loose.write_text(POLICY)
    strict.write_text(POLICY + "activation:\n  slots: [{slot: reviewer}]\n  signature: required\n")
    first = play.document("policy", "activate", str(strict), "--app", "bot", code=11)["digest"]
    play.text("policy", "approve", first, "--app", "bot", who=BEN)
    digest = play.document("policy", "activate", str(loose), "--app", "bot", code=11)["digest"]
    words = ("policy", "approve", digest, "--app", "bot")
    assert "only a signed yes counts" in play.told(*words, who=BEN, code=15)
    assert "is governed by loose.yaml" in play.text(*words, "--sign", "--key", str(ben), who=BEN)
    agreed = play.document("log", "show", "--type", "policy.approved")["items"]
    assert {entry["assurance"] for entry in agreed} == {"local", "signed"}
    entry = max(agreed, key=lambda entry: int(entry["index"]))
    since = f"entry:{entry['index']}"
    revoked = play.text("key", "revoke", play.document("key", "list", "ben")[0]["id"], "--reason", "stolen",
                        "--compromised-since", since)  # fmt: skip
    assert f"of policy {digest[:19]} by ben, entry {entry['index']}" in revoked


def test_broken_glass_is_approved_with_a_signature(play: Playground) -> None:
    _, ben = both(play)
    play.text("member", "add", "eve@example.com", "--role", "oncall")
    placed = play.document(
        "break-glass", "bot@4", "--to", "staging", "--incident", "INC-1", "--reason", "down", who="eve@example.com"
    )
    words = ("incident", "approve", placed["incident"], "--reason", "right")
    shown = play.text(*words, "--sign", "--key", str(ben), who=BEN)
    assert "ben (signed)" in shown
    assert play.document("incident", "show", placed["incident"])["events"][0]["assurance"] == "signed"


def test_the_environment_names_the_key(play: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    _, ben = both(play)
    play.text("promote", "bot@4", "--to", "staging")
    words = ("reject", "bot@4", "--stage", "production", "--reason", "slow", "--sign")
    monkeypatch.setenv("HOME", str(play.folder))
    assert "sign with which key?" in play.told(*words, who=BEN, code=2)
    monkeypatch.setenv("TANDEM_SIGNING_KEY", f"{ben}.pub")
    assert "by         ben (ben@example.com), signed" in play.text(*words, who=BEN)


def test_what_is_signed_is_shown_and_asked_about(play: Playground) -> None:
    """At a terminal; and a no leaves nothing behind."""
    _, ben = both(play)
    play.text("promote", "bot@4", "--to", "staging")
    words = ["reject", "bot@4", "--stage", "production", "--reason", "slow", "--sign", "--key", str(ben)]
    shown = at_terminal(play, words, b"n\n")
    assert "says     reject" in shown
    assert "release  bot@4  sha256:" in shown
    assert "Sign this? [y/N]" in shown
    assert "nothing was signed or recorded" in shown
    assert play.document("approval", "list", "bot", "--release", "bot@4")["items"] == []
    assert "rejected bot@4" in at_terminal(play, words, b"y\n")


@pytest.mark.skipif(not shutil.which("ssh-agent"), reason="needs the programs of OpenSSH")
def test_a_key_in_an_agent_registers_and_signs(play: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    started = subprocess.run(["ssh-agent", "-s"], capture_output=True, text=True, check=True).stdout
    for part in started.replace("\n", ";").split(";"):
        name, mark, value = part.strip().partition("=")
        if mark:
            monkeypatch.setenv(name, value)
    try:
        assert "has no key" in play.told("key", "add", "--agent", code=14)
        path = play.folder / "ana.key"
        play.text("key", "new", "--no-passphrase", str(path))
        subprocess.run(["ssh-add", "-q", path], capture_output=True, check=True)
        path.unlink()
        assert "of ana is active" in play.text("key", "add", "--agent")
    finally:
        subprocess.run(["ssh-agent", "-k"], capture_output=True, check=False)


def test_a_key_that_cannot_be_made_there_is_told(play: Playground) -> None:
    (play.folder / "file").write_text("a file, and no folder")
    told = play.told("key", "new", "--no-passphrase", str(play.folder / "file" / "key"), code=20)
    assert "the folder for the key cannot be made" in told


def test_a_kind_that_is_not_supported_is_refused_by_name(play: Playground) -> None:
    (play.folder / "old.pub").write_text("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAQQ== ana\n")
    assert "ssh-rsa" in play.told("key", "add", str(play.folder / "old.pub"), code=15)


def at_terminal(play: Playground, words: list[str], answer: bytes) -> str:
    """What somebody sees who types a command, and an answer."""
    here, there = pty.openpty()
    environment = {**os.environ, "TANDEM_ACTOR": BEN, "TANDEM_REGISTRY": str(play.folder), "COLUMNS": "200"}
    environment["PYTHONPATH"] = str(ROOT)
    os.write(here, answer)
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", *words],
        env=environment, cwd=play.folder, stdin=there, capture_output=True, text=True, check=False,
    )  # fmt: skip
    os.close(here)
    os.close(there)
    return done.stdout + done.stderr
