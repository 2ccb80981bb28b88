"""`tandem log` at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.playground import Playground


def test_entries_are_listed_with_what_they_are_about(play: Playground) -> None:
    lines = play.text("log", "show", "support@1").splitlines()
    assert lines[0].split() == ["INDEX", "AT", "TYPE", "ACTOR", "WHERE", "ABOUT"]
    assert "version support@1, kind prompt, digest sha256:" in lines[-1]
    assert play.document("log", "show", "--type", "promotion", "--limit", "1")["items"][0]["type"].startswith(
        "promotion."
    )
    assert "add --after" in play.ask("log", "show", "--limit", "2").stderr
    assert play.ask("log", "show", "--type", "aproval").stderr.splitlines()[-1] == "no such entry"
    play.told("log", "show", "gone@1", code=14)
    play.told("log", "show", "--since", "yesterday", code=15)


def test_a_registry_is_verified_and_a_checkpoint_holds_it_to_what_it_was(play: Playground, tmp_path: Path) -> None:
    kept = tmp_path / "kept.checkpoint"
    kept.write_text(play.text("log", "checkpoint"))
    assert ", all as recorded, and beginning with the " in play.text("log", "verify", "--since", str(kept))
    kept.write_text(kept.read_text().replace("\n\n", "\n0\n\n", 1))
    play.told("log", "verify", "--since", str(kept), code=15)
    play.told("log", "verify", "--since", str(tmp_path / "nothing"), code=15)


def test_a_proof_is_verified_with_a_key_and_no_registry(
    play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof, key = tmp_path / "entry.tlog-proof", play.text("log", "key").strip()
    proof.write_text(play.text("log", "prove", "3"))
    told = play.text("log", "verify", "--offline", str(proof), "--key", key)
    assert told.startswith("entry 3 of ")
    assert key in " ".join(told.split())
    assert json.loads(play.ask("log", "verify", "--offline", str(proof), "--json").stdout)["index"] == 3
    proof.write_text(proof.read_text().replace("index 3", "index 4"))
    play.told("log", "verify", "--offline", str(proof), "--key", key, code=15)
    play.told("log", "prove", "99999", code=14)


def test_options_that_do_not_go_together_are_refused(play: Playground) -> None:
    play.told("log", "verify", "--key", "x", code=2)
    play.told("log", "verify", "--offline", "x", "--since", "y", code=2)


def test_a_log_is_published_once_and_gone_on_with(play: Playground, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    assert "files written" in play.text("log", "publish", str(folder))
    assert play.document("log", "publish", str(folder))["files"] == 0
    assert (folder / "checkpoint").read_text().startswith("tandem/log/")
