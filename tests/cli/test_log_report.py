"""`tandem log report` at the command line: a page for people, a document for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cli.commands import log_reports
from tests.cli.playground import HOSTILE, SHOWN, Playground
from tests.damaging import tamper

MARKUP = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def test_a_report_tells_what_was_live_and_how_often_what_happened(play: Playground) -> None:
    lines = [" ".join(line.split()) for line in play.text("log", "report", "bot").splitlines()]
    assert lines[0] == "bot"
    assert any(re.fullmatch("production - bot@2 since .*", line) for line in lines)
    assert "approval.given 2" in lines
    assert "nothing was changed" in play.text("log", "report", "bot", "--from", "2999-01-01")
    play.told("log", "report", "gone", code=14)
    play.told("log", "report", "bot", "--from", "2026-02-01", "--to", "2026-01-01", code=15)
    play.told("log", "report", "bot", "--output", "report.pdf", code=2)


def test_the_document_is_the_same_on_stdout_and_in_a_file_however_it_is_read(
    play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_reports, "PAGE", 3)
    document = play.document("log", "report", "bot")
    monkeypatch.undo()
    output = tmp_path / "report.json"
    assert play.text("log", "report", "bot", "--output", str(output)) == f"{output}: written\n"
    written = json.loads(output.read_text())
    for told in (document, written):
        told.pop("written_at")
    assert written == document
    assert document["format"] == "tandem/log-report@1"
    assert document["audit"]["faults"] == []
    executed = [c for c in document["changes"] if c["type"] == "promotion.executed" and c["stage"] == "production"]
    assert [c["told"]["decision"]["verdict"] for c in executed] == ["ALLOW", "ALLOW"]
    assert {c["op_id"] for c in executed} <= {c["op_id"] for c in document["changes"]}
    assert executed[0]["told"]["decision"]["rules"][0].keys() >= {"id", "status", "summary", "required", "measured"}


def test_a_span_without_changes_is_a_document_too(play: Playground) -> None:
    assert play.document("log", "report", "bot", "--from", "2999-01-01")["changes"] == []


def test_the_page_has_everything_and_runs_nothing(play: Playground, tmp_path: Path) -> None:
    output = tmp_path / "report.html"
    play.text("hold", "set", "bot@production", "--reason", MARKUP + HOSTILE)
    play.text("log", "report", "bot", "--output", str(output))
    page = output.read_text()
    assert page.startswith("<!doctype html>")
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert" in page
    assert SHOWN in page
    text = " ".join(re.sub("<[^>]+>", " ", page).split())
    for told in ("bot@2", "looks good", "Required", "120 rows", "are as recorded", "tandem/log/", "op_id"):
        assert told in text, told


def test_what_a_release_is_made_of_is_told_with_weights_that_say_so(play: Playground, tmp_path: Path) -> None:
    parts = ("--prompt", "support@1", "--adapter", "support-lora@1=0.5", "--base", "tiny@1")
    play.text("release", "compose", "bot", *parts)
    play.text("log", "report", "bot", "--output", str(tmp_path / "report.html"))
    told = "prompt support@1, adapter support-lora@1 (weight 0.5), base tiny@1"
    assert told in (tmp_path / "report.html").read_text()


def test_only_a_report_is_written_over(play: Playground, tmp_path: Path) -> None:
    for name in ("report.html", "report.json"):
        output = tmp_path / name
        for _ in range(2):
            play.text("log", "report", "bot", "--output", str(output))
        output.write_text("mine")
        play.told("log", "report", "bot", "--output", str(output), code=12)
        assert output.read_text() == "mine"
    play.told("log", "report", "bot", "--output", str(tmp_path / "nowhere" / "report.html"), code=20)


def test_a_record_that_was_changed_is_told_by_the_report(play: Playground, tmp_path: Path) -> None:
    tamper(play.folder, "approval", "reason")
    output = tmp_path / "report.html"
    answer = play.ask("log", "report", "bot", "--output", str(output))
    assert answer.exit_code == 20
    assert "NOT as recorded" in answer.stderr
    assert "The record is NOT as it was written." in output.read_text()
    assert "NOT as recorded" in play.text("log", "report", "bot", code=20)
