from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.integrations.results import read_results
from tests.integrations.results_files import LM_EVAL, PROMPTFOO, lines


def test_a_table_has_ids_texts_and_a_column_for_each_metric(tmp_path: Path) -> None:
    csv = tmp_path / "answers.csv"
    csv.write_text('sample_id,output,acc,bleu\nr1,"yes, it is",1,0.50\nr2,,true,\n')
    jsonl = lines(tmp_path / "answers.jsonl", [{"sample_id": 7, "output": None, "acc": 0.1, "ok": False}])
    assert [(a.sample, a.output, a.scores) for a in read_results([csv]).answers] == [
        ("r1", "yes, it is", {"acc": "1", "bleu": "0.5"}),
        ("r2", "", {"acc": "1"}),
    ]
    assert [(a.sample, a.output, a.scores) for a in read_results([jsonl]).answers] == [
        ("7", None, {"acc": "0.1", "ok": "0"})
    ]


def test_all_faults_of_a_table_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"sample_id": "r1", "output": 5},
        {"sample_id": "", "output": "x"},
        {"sample_id": "r3", "acc": "good"},
    ]
    with pytest.raises(InvalidInputError) as refused:
        read_results([lines(tmp_path / "answers.jsonl", rows)])
    assert [(fault.message, fault.where.rpartition(":")[2]) for fault in refused.value.faults] == [
        ("the output is no text", "1"),
        ("the row has no sample_id", "2"),
        ("the metric 'acc' is no number", "3"),
    ]


def test_the_same_record_twice_has_one_origin_and_another_text_another(tmp_path: Path) -> None:
    rows = [{"sample_id": "r1", "output": "a"}, {"output": "a", "sample_id": "r1"}, {"sample_id": "r1", "output": "b"}]
    first, again, other = read_results([lines(tmp_path / "answers.jsonl", rows)]).answers
    assert first.origin == again.origin != other.origin


def test_files_of_two_tools_or_two_models_are_not_one_import(tmp_path: Path) -> None:
    table = lines(tmp_path / "answers.jsonl", [{"sample_id": "r1", "output": "a"}])
    with pytest.raises(InvalidInputError, match="results of another tool"):
        read_results([PROMPTFOO, table])
    other = tmp_path / "results.json"
    other.write_text(LM_EVAL.read_text().replace("i82qcls7", "another"))
    with pytest.raises(InvalidInputError, match="its model_name differs") as refused:
        read_results([LM_EVAL, other])
    assert (refused.value.expected, refused.value.found) == ("'i82qcls7'", "'another'")


@pytest.mark.parametrize("name", ["answers.parquet", "answers.xlsx", "answers"])
def test_a_file_that_ends_otherwise_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    with pytest.raises(InvalidInputError, match="not a file of results"):
        read_results([tmp_path / name])


def test_json_that_is_nobodys_results_is_told_by_its_keys(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"score": 1, "name": "x"}')
    lines(tmp_path / "a.jsonl", [{"id": 1}])
    for name, keys in (("a.json", "name, score"), ("a.jsonl", "id")):
        with pytest.raises(InvalidInputError, match="not results of a tool that is known here") as refused:
            read_results([tmp_path / name])
        assert refused.value.found == f"an object with {keys}"
