"""Comparisons by people, as people and programs meet them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.playground import Playground
from tests.comparing import always_left, chosen
from tests.world import BEN

HOSTILE, SHOWN = "bad \u202e news", "bad \\u202e news"
EXPORT = ("eval", "export-pairs", "bot@4", "bot@2", "--suite", "support-suite", "--items", "20", "--seed", "1")


def opened(play: Playground, folder: Path, *more: str) -> tuple[str, list[dict[str, str]]]:
    """The comparison, and what raters see."""
    path = folder / "pairs.jsonl"
    found = play.document(*EXPORT, "--out", str(path), *more)
    return found["comparison"], [json.loads(line) for line in path.read_text().splitlines()]


def answers(folder: Path, *rows: dict[str, str]) -> str:
    path = folder / "answers.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


def test_from_pairs_to_agreement(play: Playground, tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    told = play.text(*EXPORT, "--out", str(path))
    assert f"{path}: 20 pairs, blinded" in told
    comparison = told.split()[1]
    rows = [line.split(",") for line in path.read_text().splitlines()]
    assert rows[0] == ["comparison", "item_id", "input", "left", "right", "rater_id", "choice", "seconds"]
    filled = "item_id,rater_id,choice\n" + "".join(
        f"{row[1]},{rater},{'tie' if n % 2 else 'left'}\n" for rater in ("r1", "r2") for n, row in enumerate(rows[1:])
    )
    (tmp_path / "filled.csv").write_text(filled)
    said = play.text("eval", "import-preferences", comparison, str(tmp_path / "filled.csv"))
    assert said == f"comparison {comparison}: 40 answers added\n"
    again = play.text("eval", "import-preferences", comparison, str(tmp_path / "filled.csv"))
    assert again == f"comparison {comparison}: 0 answers added, 40 were there already\n"
    told = play.text("eval", "agreement", comparison)
    assert "  rated      20 of 20 items\n" in told
    assert "alpha 1 (20 items rated by more than one of 2 raters)" in told
    assert "left 20, right 0, p = 0\n" in told
    assert "r1     20       -" in told
    listed = play.text("eval", "agreement", "bot@4")
    assert comparison in listed
    assert listed == play.text("eval", "agreement", "bot@2")
    assert play.ask("eval", "agreement", "bot@1").stderr == "nobody was asked to compare bot@1 yet\n"


def test_programs_get_the_same_as_documents_and_never_the_key(play: Playground, tmp_path: Path) -> None:
    comparison, rows = opened(play, tmp_path)
    added = play.document("eval", "import-preferences", comparison, answers(tmp_path, *chosen(rows, "r1", always_left)))
    assert (added["added"], added["again"], added["unanswered"], added["removed"]) == (20, 0, 0, [])
    report = play.document("eval", "agreement", comparison)
    assert (report["rated"], report["agreement"]["reason"]) == (20, "not_doubly_rated")
    assert report["share"]["n"] == 20
    assert not any(row["item_id"] in json.dumps(report) for row in rows)
    assert [item["id"] for item in play.document("eval", "agreement", "bot@4")["items"]] == [comparison]


def test_a_rater_is_removed_for_a_reason_and_once_for_each_key(play: Playground, tmp_path: Path) -> None:
    comparison, rows = opened(play, tmp_path)
    play.text("eval", "import-preferences", comparison, answers(tmp_path, *chosen(rows, HOSTILE, always_left)))
    assert f"\n{SHOWN}  20" in play.text("eval", "agreement", comparison)
    words = ("eval", "agreement", comparison, "--remove-rater", HOSTILE, "--reason", "asleep", "--op-id", "k1")
    for _ in range(2):
        assert play.text(*words, who=BEN) == f"rater {SHOWN} counts no more: asleep\n"
    assert "removed: asleep" in play.text("eval", "agreement", comparison)


def test_answers_come_back_as_a_spreadsheet_of_another_country_saves_them(play: Playground, tmp_path: Path) -> None:
    comparison, rows = opened(play, tmp_path)
    lines = ["comparison;item_id;rater_id;choice;seconds;gold"]
    lines += [f"{comparison};{row['item_id']};r1;left;1,5;FALSE" for row in rows]
    path = tmp_path / "filled.csv"
    path.write_bytes("\ufeff".encode() + "\r\n".join([*lines, ";;;;;", ";;;;;", ""]).encode())
    said = play.text("eval", "import-preferences", comparison, str(path))
    assert said == f"comparison {comparison}: 20 answers added\n"
    assert re.search(r"^r1 +20 +- +1\.5", play.text("eval", "agreement", comparison), re.MULTILINE)


def test_no_id_of_an_item_can_be_taken_for_a_number(play: Playground, tmp_path: Path) -> None:
    _, rows = opened(play, tmp_path)
    assert [row["item_id"] for row in rows if not re.fullmatch("i[0-9a-f]{20}", row["item_id"])] == []


def test_gold_items_have_the_variables_of_all_others(play: Playground, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"input": {"question": "x"}, "left": "a", "right": "b", "choice": "left"}\n')
    told = play.told("eval", *EXPORT[1:], "--out", str(tmp_path / "p.jsonl"), "--gold", str(gold), code=15)
    assert "gold item 1 asks otherwise than the pairs do" in told
    assert not (tmp_path / "p.jsonl").exists()
    gold.write_text('{"input": "x", "left": "a", "right": "b", "choice": "left"}\n')
    _, rows = opened(play, tmp_path, "--gold", str(gold))
    assert {tuple(row["input"]) for row in rows} == {("text",)}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("agreement", "x", "--remove-rater", "r1"), 2, "--remove-rater and --reason go together"),
        (("agreement", "x", "--op-id", "k"), 2, "--op-id is for --remove-rater"),
        (("agreement", "x"), 14, "no comparison 'x'"),
        (("export-pairs", "bot@4", "bot@2", "--suite", "support-suite", "--out", "pairs.txt"), 15, "a .jsonl or .csv"),
        (("export-pairs", "bot@5", "bot@2", "--suite", "support-suite", "--out", "p.csv"), 14, "no run of bot@5"),
        (("export-pairs", "bot@4", "bot@2", "--suite", "s", "--out", "p.csv", "--items", "0"), 2, "--items"),
    ],
)
def test_mistakes_end_with_a_message_and_nothing_done(
    play: Playground, words: tuple[str, ...], code: int, said: str
) -> None:
    assert said in play.told("eval", *words, code=code)
    assert not list(play.folder.glob("p*.csv"))
