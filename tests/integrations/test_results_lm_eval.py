from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.imports import chosen
from registry.integrations.results import read_results
from tests.integrations.results_files import LM_EVAL, LM_EVAL_SAMPLES, changed, lines, samples

NAME = "samples_probe_gen_2026-11-20T14-38-00.352236.jsonl"


def once(**other: Any) -> list[dict[str, Any]]:
    """The samples as a run without repeats writes them."""
    return [sample | {"resps": [["lol"]]} | other for sample in samples()]


def test_samples_have_the_answers_and_the_results_tell_of_the_model(tmp_path: Path) -> None:
    results = read_results([LM_EVAL, lines(tmp_path / NAME, once())])
    assert (results.tool, len(results.answers)) == ("lm-eval", 5)
    assert results.details["version"] == "0.4.13"
    assert (results.details["model"], results.details["model_name"]) == ("dummy", "i82qcls7")
    first = results.answers[0]
    assert (first.output, first.values["q"], first.target, first.turn) == ("lol", "q0", "a", None)
    assert first.facets == {"task": "probe_gen", "filter": "none"}
    assert first.scores == {"exact_match": "0"}


def test_results_without_samples_are_means_and_no_answers() -> None:
    with pytest.raises(InvalidInputError, match="without a single answer") as refused:
        read_results([LM_EVAL])
    assert "--log_samples" in refused.value.expected


def test_there_is_a_line_for_each_filter_and_one_filter_is_chosen(tmp_path: Path) -> None:
    stripped = [sample | {"filter": "strip", "filtered_resps": ["stripped"]} for sample in once()]
    results = read_results([lines(tmp_path / NAME, [*once(), *stripped])])
    with pytest.raises(InvalidInputError, match="more than one filter"):
        chosen(results, {})
    assert [a.output for a in chosen(results, {"filter": "strip"})] == ["stripped"] * 5


def test_repeats_are_several_answers_of_which_only_the_first_was_scored() -> None:
    results = read_results([LM_EVAL_SAMPLES])
    assert [(a.turn, a.output, a.scores) for a in results.answers[:2]] == [
        (0, "lol", {"exact_match": "0"}),
        (1, "lol", {}),
    ]


def test_a_document_that_is_not_the_one_of_its_hash_is_refused(tmp_path: Path) -> None:
    tampered = once()
    tampered[3]["doc"] = tampered[3]["doc"] | {"a": "lol"}
    with pytest.raises(InvalidInputError, match="not the one that lm-eval hashed") as refused:
        read_results([lines(tmp_path / NAME, tampered)])
    assert refused.value.where.endswith(f"{NAME}:4 doc_hash")


def test_the_hash_of_a_document_is_over_its_own_spelling_of_numbers_and_letters(tmp_path: Path) -> None:
    doc = {"q": "Grüße 😀", "price": 0.1, "many": [1, 2.50, None, True], "deep": {"x": 1e-7}}
    hashed = hashlib.sha256(json.dumps(doc, indent=2, ensure_ascii=False).encode()).hexdigest()
    [answer] = read_results([lines(tmp_path / NAME, [once()[0] | {"doc": doc, "doc_hash": hashed}])]).answers
    assert answer.values["q"] == "Grüße 😀"


def test_equal_task_hashes_do_not_make_two_tasks_one(tmp_path: Path) -> None:
    hashes = json.loads(LM_EVAL.read_text())["task_hashes"]
    assert hashes["probe_gen"] == hashes["probe_mc"]
    other = lines(tmp_path / NAME.replace("gen", "mc"), once())
    results = read_results([LM_EVAL, lines(tmp_path / NAME, once()), other])
    with pytest.raises(InvalidInputError, match="more than one task"):
        chosen(results, {})
    assert {a.where.partition(":")[0] for a in chosen(results, {"task": "probe_mc"})} == {str(other)}


def test_tokens_and_latency_that_nobody_told_are_nothing_and_it_is_said(tmp_path: Path) -> None:
    results = read_results([lines(tmp_path / NAME, once())])
    assert {(a.prompt_tokens, a.completion_tokens, a.latency_us) for a in results.answers} == {(0, 0, 0)}
    assert results.notes == ("lm-eval tells no tokens and no latency",)


def test_samples_beside_the_results_of_another_run_are_refused(tmp_path: Path) -> None:
    samples = lines(tmp_path / "samples_probe_gen_2026-11-20T14-38-00.5.jsonl", once())
    told = [tmp_path / f"results_2026-11-{day}T14-38-00.5.json" for day in (19, 20)]
    for path in told:
        path.write_bytes(LM_EVAL.read_bytes())
    assert read_results([told[1], samples]).answers
    with pytest.raises(InvalidInputError, match="samples of another run") as refused:
        read_results([told[0], samples])
    expected = "samples_probe_gen_2026-11-19T14-38-00.5.jsonl"
    assert (refused.value.where, refused.value.expected) == (str(samples), expected)


def test_standard_errors_are_not_taken_over(tmp_path: Path) -> None:
    results = read_results([LM_EVAL, lines(tmp_path / NAME, once())])
    assert not [name for a in results.answers for name in a.scores if "stderr" in name]
    assert not [key for key in results.details if "stderr" in key]


def test_likelihoods_of_choices_are_scores_without_a_text(tmp_path: Path) -> None:
    choices = once(resps=[[[-1.5, False]], [[-0.5, True]]], filtered_resps=[[-1.5, False], [-0.5, True]], acc=0.0)
    results = read_results([lines(tmp_path / NAME, [c | {"metrics": ["acc"]} for c in choices])])
    assert {(a.output, a.scores["acc"]) for a in results.answers} == {(None, "0")}


def test_a_score_that_could_not_be_computed_is_none(tmp_path: Path) -> None:
    results = read_results([lines(tmp_path / NAME, once(exact_match=float("nan")))])
    assert {tuple(a.scores) for a in results.answers} == {()}


def test_weights_that_the_tool_does_not_name_are_not_made_up(tmp_path: Path) -> None:
    def name(document: Any) -> None:
        arguments = {"pretrained": "./base", "peft": "./lora", "dtype": "float32"}
        document["config"] |= {"model": "hf", "model_args": arguments, "model_sha": "", "peft_sha": ""}

    told = changed(LM_EVAL, tmp_path / "results.json", name)
    details = read_results([told, lines(tmp_path / NAME, once())]).details
    assert (details["pretrained"], details["peft"], details["dtype"]) == ("./base", "./lora", "float32")
    assert "model_sha" not in details
    assert "peft_sha" not in details
