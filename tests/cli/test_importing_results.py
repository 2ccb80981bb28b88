"""Importing results of other tools, as people and programs meet it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.cli.playground import HOSTILE, SHOWN, Playground
from tests.integrations.results_files import PROMPTFOO
from tests.world import ROWS, World

WORDS = ("--release", "bot@5", "--suite", "support-suite")


def answers(folder: Path, right: int, metric: str = "acc", count: int = ROWS) -> str:
    rows = [
        {"sample_id": line["id"], "output": line["target"] if n < right else "wrong", metric: 1}
        for n, line in enumerate(World.lines(count))
    ]
    path = folder / "answers.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


def test_an_import_tells_our_scores_what_it_is_and_where_the_tool_disagrees(play: Playground, tmp_path: Path) -> None:
    told = play.text("eval", "import", answers(tmp_path, 118), *WORDS, "--scorer", "acc=exact")
    assert re.search(r"^  imported +from table, as declared; no evidence for promoting$", told, re.MULTILINE)
    assert re.search(r"^exact +0\.9833 +120 +primary$", told, re.MULTILINE)
    compared = told[told.index("THEIRS") :].splitlines()
    assert compared[0].split() == ["THEIRS", "OURS", "ROWS", "AGREE", "DIFFER", "(theirs,", "ours)"]
    assert compared[1].split(maxsplit=4) == ["acc", "exact", "120", "118", "r118 (1, 0), r119 (1, 0)"]
    [run] = play.document("eval", "show", "bot@5")["items"]
    assert (run["binding"], run["runner"]["kind"]) == ("imported_declared", "import:table")
    assert "imported from table" in play.text("eval", "show", "bot@5")


def test_a_check_says_that_an_imported_run_does_not_count(play: Playground, tmp_path: Path) -> None:
    run = play.document("eval", "import", answers(tmp_path, 118), *WORDS)["run"]["id"]
    told = play.text("check", "bot@5", "--stage", "staging", code=10)
    assert f"no run of bot@5 on support-suite@1 counts: run {run} is imported: not confirmed by a replay" in told


def test_what_is_noticed_goes_to_stderr_and_programs_find_it_in_the_document(play: Playground, tmp_path: Path) -> None:
    path = answers(tmp_path, 100, count=100)
    said = ["a table tells no tokens and no latency", "20 of 120 rows are not in the results: unmeasured"]
    assert play.ask("eval", "import", path, *WORDS).stderr.splitlines() == said
    assert play.document("eval", "import", path, *WORDS)["notes"] == said


def test_names_by_strangers_cannot_draw_on_the_terminal(play: Playground, tmp_path: Path) -> None:
    path = answers(tmp_path, 118, metric=HOSTILE)
    assert f"\n{SHOWN}  exact" in play.text("eval", "import", path, *WORDS, "--scorer", f"{HOSTILE}=exact")


def test_a_choice_that_is_left_open_is_refused_with_what_there_is(play: Playground) -> None:
    told = play.told("eval", "import", str(PROMPTFOO), *WORDS, code=15)
    assert "the results are of more than one prompt" in told
    assert "--select prompt=cand" in told


def test_rows_of_another_dataset_are_refused(play: Playground) -> None:
    told = play.told("eval", "import", str(PROMPTFOO), *WORDS, "--select", "prompt=cand", code=15)
    assert "the dataset has no such row" in told
    assert "'s-0'" in told


def test_a_scorer_without_a_counterpart_is_a_usage_error(play: Playground, tmp_path: Path) -> None:
    assert "'acc' is not THEIRS=OURS" in play.told(
        "eval", "import", answers(tmp_path, 1), *WORDS, "--scorer", "acc", code=2
    )
    assert "Missing argument" in play.told("eval", "import", *WORDS, code=2)
