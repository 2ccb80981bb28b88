"""`tandem outcome`: outcomes of production, as people and programs meet them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.playground import Playground
from tests.studying import Row, answers, both
from tests.world import BEN

HOSTILE, SHOWN = "bad \u202e news", "bad \\u202e news"


def outcomes(folder: Path, rows: list[Row], name: str = "survey.jsonl") -> str:
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


GOOD = both(answers(150, 40, 10), answers(60, 40, 100))


def test_from_a_survey_to_what_it_shows(play: Playground, tmp_path: Path) -> None:
    path = outcomes(tmp_path, GOOD)
    asked = ("outcome", "import", "bot@4", "bot@2", "--metric", "nps", "--split", "0.5", path)
    told = play.text(*asked)
    study = told.split()[1]
    assert f"study {study}\n  metric    nps, values of 0 to 10\n  release   bot@4, beside bot@2\n" in told
    assert "  units     200 of the candidate, 200 of the baseline\n" in told
    assert play.text(*asked).endswith("these outcomes were there already\n")
    shown = play.text("outcome", "show", study)
    assert "candidate  bot@4    200    0.7   0.635..0.765 at 0.95 each    150 promoters, 40 passives, 10" in shown
    assert "  difference  0.9, 0.779..1.021 at 0.95 each\n" in shown
    assert "  split       0.5 of the units got the candidate, 0.5 was declared, p = 1: as declared\n" in shown
    listed = play.text("outcome", "list", "bot@4")
    assert f"{study}  nps     bot@4      bot@2     200 + 200" in listed
    assert listed == play.text("outcome", "list", "bot@2")
    assert play.ask("outcome", "list", "bot@1").stderr == "no outcomes of bot@1 yet\n"


def test_outcomes_fit_80_columns(play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cli.commands.outcomes.terminal_width", lambda: 80)
    path = outcomes(tmp_path, GOOD)
    study = play.text("outcome", "import", "bot@4", "bot@2", "--metric", "nps", "--split", "0.5", path).split()[1]
    told = play.text("outcome", "show", study) + play.text("outcome", "list", "bot@4")
    assert [line for line in told.splitlines() if len(line) > 80] == []
    assert "10 detractors" in told


def test_programs_get_the_same_as_documents(play: Playground, tmp_path: Path) -> None:
    path = outcomes(tmp_path, [{"unit_id": f"u{n}", "value": n % 2} for n in range(100)])
    added = play.document("outcome", "import", "bot@4", "none", "--metric", "completion", path)
    assert (added["again"], added["study"]["baseline"], added["study"]["candidate_units"]) == (False, None, 100)
    report = play.document("outcome", "show", added["study"]["id"])
    assert (report["difference"], report["split"]) == (None, None)
    assert report["arms"][0]["counts"] == {"completed": 50, "not_completed": 50}
    assert play.document("outcome", "list", "bot@4")["items"] == [added["study"]]


def test_every_fault_of_a_file_is_told_with_its_line(play: Playground, tmp_path: Path) -> None:
    path = outcomes(
        tmp_path, [{"unit_id": HOSTILE, "arm": "candidate", "value": 9}] * 2 + [{"unit_id": "b", "arm": "x"}]
    )
    refused = play.ask("outcome", "import", "bot@4", "bot@2", "--metric", "nps", path)
    assert refused.exit_code == 15
    assert f"{path}:2" in refused.stderr
    assert f"{path}:3" in refused.stderr
    assert SHOWN in refused.stderr.replace("\\\\", "\\")
    assert HOSTILE not in refused.stderr


def test_outcomes_are_taken_back_for_a_reason_by_somebody_else(play: Playground, tmp_path: Path) -> None:
    path = outcomes(tmp_path, GOOD)
    study = play.document("outcome", "import", "bot@4", "bot@2", "--metric", "nps", path)["study"]["id"]
    assert play.ask("outcome", "withdraw", study, "--reason", "no").exit_code == 13
    said = play.text("outcome", "withdraw", study, "--reason", HOSTILE, who=BEN)
    assert said == f"study {study} counts no more: withdrawn by ben: {SHOWN}\n"
    assert f"withdrawn by ben: {SHOWN}" in play.text("outcome", "list", "bot@4")
    assert play.ask("outcome", "import", "bot@4", "bot@2", "--metric", "nps", path).exit_code == 12
    assert play.ask("outcome", "show", "nothing").exit_code == 14
