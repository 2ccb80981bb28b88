from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.integrations.results import read_results
from tests.integrations.results_files import INSPECT, changed, eval_archive, inspect_members


def test_a_log_has_every_sample_with_its_text_tokens_and_how_it_ended() -> None:
    results = read_results([INSPECT])
    assert (results.tool, len(results.answers), results.notes) == ("inspect", 8, ())
    assert results.details == {"version": "0.3.285", "model": "mockllm/model", "task": "t"}
    first = results.answers[0]
    assert (first.sample, first.output, first.target, first.turn) == ("s0", "b", "a", 1)
    assert (first.prompt_tokens, first.completion_tokens, first.latency_us) == (3, 1, 355_000)
    assert (first.finish_reason, first.scores) == ("eos", {"match": "0", "includes": "0"})


@pytest.mark.parametrize("method", [93, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_an_archive_is_the_same_log_whatever_it_is_packed_with(tmp_path: Path, method: int) -> None:
    packed = read_results([eval_archive(tmp_path / "log.eval", inspect_members(), method)])
    told = read_results([INSPECT])
    assert packed.details == told.details
    assert [(a.origin, a.output, a.scores) for a in packed.answers] == [
        (a.origin, a.output, a.scores) for a in told.answers
    ]


def test_an_archive_packed_with_zstandard_is_read_by_no_zipfile_alone(tmp_path: Path) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members())
    with zipfile.ZipFile(place) as archive:
        assert {member.compress_type for member in archive.infolist()} == {93}


def test_without_zstandard_the_line_that_installs_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members())
    monkeypatch.setitem(__import__("sys").modules, "zstandard", None)
    with pytest.raises(InfrastructureError, match="zstandard is needed") as refused:
        read_results([place])
    assert 'pip install "tandem-registry[inspect]"' in refused.value.fix
    assert "inspect log convert" in refused.value.fix


def test_letters_numbers_and_several_values_are_scores(tmp_path: Path) -> None:
    values: list[Any] = ["C", "I", "P", "N", 0.25, True, {"a": 1, "b": "C"}, "well said"]

    def grade(log: Any) -> None:
        for sample, value in zip(log["samples"], values, strict=True):
            sample["scores"] = {"s": {"value": value}}

    answers = read_results([changed(INSPECT, tmp_path / "log.json", grade)]).answers
    assert [dict(a.scores) for a in answers] == [
        {"s": "1"},
        {"s": "0"},
        {"s": "0.5"},
        {"s": "0"},
        {"s": "0.25"},
        {"s": "1"},
        {"s.a": "1", "s.b": "1"},
        {},
    ]


def test_an_errored_sample_has_no_scores_and_no_answer(tmp_path: Path) -> None:
    def break_off(log: Any) -> None:
        log["samples"][1] |= {"scores": {}, "error": {"message": "CUDA out of memory", "traceback": "…"}}

    answer = read_results([changed(INSPECT, tmp_path / "log.json", break_off)]).answers[1]
    assert (answer.error, answer.output, answer.scores) == ("CUDA out of memory", None, {})


def test_an_adapter_that_the_server_does_not_name_is_not_made_up(tmp_path: Path) -> None:
    def serve(log: Any) -> None:
        log["eval"]["model"] = "vllm/tiny"

    assert read_results([changed(INSPECT, tmp_path / "log.json", serve)]).details["model"] == "vllm/tiny"


def test_a_log_that_was_invalidated_or_broken_off_is_not_taken_for_a_whole_one(tmp_path: Path) -> None:
    def invalidate(log: Any) -> None:
        log["invalidated"] = True

    def cancel(log: Any) -> None:
        log["status"] = "cancelled"

    with pytest.raises(InvalidInputError, match="was invalidated"):
        read_results([changed(INSPECT, tmp_path / "log.json", invalidate)])
    assert read_results([changed(INSPECT, tmp_path / "log.json", cancel)]).notes == (
        "the log ended with status 'cancelled'",
    )


def test_a_log_of_another_version_or_without_samples_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="version that is not supported"):
        read_results([changed(INSPECT, tmp_path / "log.json", lambda log: log.update(version=1))])
    with pytest.raises(InvalidInputError, match="no samples") as refused:
        read_results([changed(INSPECT, tmp_path / "log.json", lambda log: log.pop("samples"))])
    assert "--log-samples" in refused.value.fix


def test_an_archive_without_a_header_is_a_run_that_has_not_ended(tmp_path: Path) -> None:
    members = inspect_members()
    members["_journal/start.json"] = members.pop("header.json")
    with pytest.raises(InvalidInputError, match="no header"):
        read_results([eval_archive(tmp_path / "log.eval", members)])
