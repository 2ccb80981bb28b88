"""`tandem pull` at the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.playground import Playground


def test_what_is_live_is_pulled_and_told(anywhere: Playground, tmp_path: Path) -> None:
    told = anywhere.text("pull", "bot@production", str(tmp_path / "out"))
    assert told.startswith(f"bot@2 is in {tmp_path / 'out'}: ")
    assert (tmp_path / "out" / "prompt" / "support.prompt.md").is_file()
    again = anywhere.document("pull", "bot@production", str(tmp_path / "out"))
    assert (again["reference"], again["already"], again["absent"]) == ("bot@2", True, [])


def test_weights_that_were_left_are_told_apart_from_the_answer(play: Playground, tmp_path: Path) -> None:
    answer = play.ask("pull", "tiny@1", str(tmp_path / "out"), "--stored-only")
    assert answer.exit_code == 0
    assert "not there: model.safetensors was left where it lies" in answer.stderr


def test_mistakes_are_answered_in_words(play: Playground, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    assert play.ask("pull", "support", out).exit_code == 15
    assert play.ask("pull", "support@9", out).exit_code == 14
    assert play.ask("pull", "bot@nowhere", out).exit_code == 14
    assert play.ask("pull", "nobody@production", out).exit_code == 14
    assert play.ask("pull", "bot@dev", out).exit_code == 14
    assert not (tmp_path / "out").exists()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("")
    assert "name another folder" in play.told("pull", "support@1", out, code=12)
