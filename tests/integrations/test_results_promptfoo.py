from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.imports import chosen
from registry.integrations.results import read_results
from tests.integrations.results_files import PROMPTFOO, changed, lines, promptfoo_rows


def test_every_row_is_read_with_its_text_and_the_tools_own_score() -> None:
    results = read_results([PROMPTFOO])
    assert (results.tool, results.details, len(results.answers)) == ("promptfoo", {"version": "0.121.20"}, 8)
    assert results.runner.kind == "import:promptfoo"
    first = results.answers[0]
    assert (first.output, first.values, first.marks["sample_id"]) == ("Q=paris", {"q": "paris"}, "s-0")
    assert (first.facets, first.latency_us) == ({"prompt": "cand", "provider": "echo-a"}, 3000)


def test_json_lines_are_the_same_rows_without_a_header(tmp_path: Path) -> None:
    of_lines = read_results([lines(tmp_path / "out.jsonl", promptfoo_rows())])
    of_json = read_results([PROMPTFOO])
    assert [a.origin for a in of_lines.answers] == [a.origin for a in of_json.answers]
    assert of_lines.details == {}


def test_an_assertion_that_failed_is_an_answer_and_only_failure_reason_2_is_none(tmp_path: Path) -> None:
    failed = [a for a, row in zip(read_results([PROMPTFOO]).answers, promptfoo_rows(), strict=True) if "error" in row]
    assert [a.error for a in failed] == [""] * 4
    assert all(a.output for a in failed)

    def break_off(document: Any) -> None:
        document["results"]["results"][0] |= {"failureReason": 2, "error": "HTTP 500", "response": {}}

    first = read_results([changed(PROMPTFOO, tmp_path / "out.json", break_off)]).answers[0]
    assert (first.error, first.output) == ("HTTP 500", None)


def test_repeats_have_no_index_and_are_told_apart_by_test_idx() -> None:
    repeats = [a for a in chosen(read_results([PROMPTFOO]), {"prompt": "live"}) if a.marks["sample_id"] == "s-0"]
    assert [a.turn for a in repeats] == [0, 1]


def test_rows_in_order_of_completion_are_known_by_what_they_are_not_by_where_they_stand(tmp_path: Path) -> None:
    turned = read_results([lines(tmp_path / "out.jsonl", promptfoo_rows()[::-1])])
    known = {a.origin: (a.marks["sample_id"], a.output) for a in turned.answers}
    assert known == {a.origin: (a.marks["sample_id"], a.output) for a in read_results([PROMPTFOO]).answers}


def test_sums_of_named_scores_over_a_prompt_are_no_scores() -> None:
    assert {a.scores["acc"] for a in read_results([PROMPTFOO]).answers} == {"0", "1"}


def test_the_mixed_score_of_a_row_is_no_metric() -> None:
    assert {name for a in read_results([PROMPTFOO]).answers for name in a.scores} == {"acc"}


def test_a_cached_response_is_marked_as_no_answer_of_its_own(tmp_path: Path) -> None:
    def cache(document: Any) -> None:
        document["results"]["results"][2]["response"]["cached"] = True

    answers = read_results([changed(PROMPTFOO, tmp_path / "out.json", cache)]).answers
    assert [a.cached for a in answers[:3]] == [False, False, True]


def test_prompts_of_one_label_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    def relabel(document: Any) -> None:
        for row in document["results"]["results"]:
            row["prompt"]["label"] = "same"

    results = read_results([changed(PROMPTFOO, tmp_path / "out.json", relabel)])
    assert {a.facets["prompt"] for a in results.answers} == {"same (1386f8fbb2e9)", "same (247610f4dedd)"}


def test_results_of_several_prompts_are_refused_until_one_is_chosen() -> None:
    results = read_results([PROMPTFOO])
    with pytest.raises(InvalidInputError, match="more than one prompt") as refused:
        chosen(results, {})
    assert refused.value.found == "'cand', 'live'"
    assert {a.facets["prompt"] for a in chosen(results, {"prompt": "live"})} == {"live"}
    with pytest.raises(InvalidInputError, match="unknown prompt 'lvie'"):
        chosen(results, {"prompt": "lvie"})
    with pytest.raises(InvalidInputError, match="unknown choice 'colour'"):
        chosen(results, {"colour": "red"})


def test_another_version_of_results_is_refused_by_name(tmp_path: Path) -> None:
    def older(document: Any) -> None:
        document["results"]["version"] = 2

    with pytest.raises(InvalidInputError, match="version that is not supported") as refused:
        read_results([changed(PROMPTFOO, tmp_path / "out.json", older)])
    assert (refused.value.expected, refused.value.found) == ("3", "2")


def test_an_output_that_a_transform_made_something_else_of_is_refused(tmp_path: Path) -> None:
    def transform(document: Any) -> None:
        document["results"]["results"][1]["response"]["output"] = {"answer": 1}

    with pytest.raises(InvalidInputError, match="the output is no text") as refused:
        read_results([changed(PROMPTFOO, tmp_path / "out.json", transform)])
    assert refused.value.where.endswith("out.json results.results[1].response.output")
