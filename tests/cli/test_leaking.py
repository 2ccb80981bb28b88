"""`tandem dataset index` and `overlap`: training data indexed, and the rows to measure with that are in it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.playground import Playground


def train(play: Playground, *texts: str) -> Path:
    path = play.folder / "train.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    return path


def test_training_data_are_indexed_once(anywhere: Playground) -> None:
    path = train(anywhere, "7 yes", "something else")
    registered = anywhere.ask("dataset", "register", str(path), "--name", "train", "--index")
    assert (registered.exit_code, registered.stderr) == (0, "")
    assert registered.stdout.splitlines()[1] == "  its texts are indexed: 2 hashes of 2 texts"
    again = anywhere.ask("dataset", "index", "train@1")
    assert again.stdout.split()[:3] == ["train@1", "already", "indexed"]
    found = anywhere.document("dataset", "index", "train@1")
    assert (found["created"], found["index"]["hashes"], found["index"]["method"]) == (False, 2, "8-words/2")


def test_rows_that_both_have_are_a_table_for_people_and_a_page_for_programs(anywhere: Playground) -> None:
    path = train(anywhere, "7 YES!", "9 yes")
    assert anywhere.ask("dataset", "register", str(path), "--name", "train").exit_code == 0
    refused = anywhere.ask("dataset", "overlap", "train@1", "support-suite@1")
    assert refused.exit_code == 14
    assert "`tandem dataset index train@1`" in refused.stderr
    assert anywhere.ask("dataset", "index", "train@1").stdout.split()[:2] == ["train@1", "indexed"]
    answer = anywhere.ask("dataset", "overlap", "train@1", "support-suite@1")
    head, columns, *rows = answer.stdout.splitlines()
    assert head == "2 of 120 rows of support-suite@1 (text) are in train@1"
    assert columns.split() == ["ROW", "FOUND"]
    assert [row.split() for row in rows] == [["r7", "1", "word", "for", "word"], ["r9", "1", "word", "for", "word"]]
    page = anywhere.document("dataset", "overlap", "train@1", "tickets-eval@1", "--column", "text", "--limit", "1")
    assert (page["contaminated"], page["rows"], page["next"], page["columns"]) == (2, 120, "r7", ["text"])
    assert page["items"] == [{"contaminated": True, "sample_id": "r7", "share": "1", "whole": True}]
    first = anywhere.ask("dataset", "overlap", "train@1", "support-suite@1", "--limit", "1")
    assert first.stderr == "there is more: add --after r7\n"


def test_clean_rows_are_told_in_one_line(play: Playground) -> None:
    path = train(play, "something else")
    play.ask("dataset", "register", str(path), "--name", "train", "--index")
    answer = play.ask("dataset", "overlap", "train@1", "support-suite@1")
    assert answer.stdout == "0 of 120 rows of support-suite@1 (text) are in train@1\n"
