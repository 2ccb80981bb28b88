"""Files of results by strangers: bounded, and refused with a place, whatever is in them."""

from __future__ import annotations

import json
import random
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.integrations.results import budget, inspect_archives, read_results
from tests.integrations.results_files import (
    INSPECT,
    LM_EVAL,
    LM_EVAL_SAMPLES,
    PROMPTFOO,
    claim_size,
    eval_archive,
    inspect_members,
    slim,
)

DEEP = "[" * 200_000 + "]" * 200_000
NOT_SO_DEEP = "[" * 150 + "]" * 150


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.json", f'{{"evalId": {DEEP}}}', "nested too deeply"),
        ("a.json", f'{{"evalId": {NOT_SO_DEEP}}}', "nested too deeply"),
        ("a.json", f'{{"evalId": {"9" * 5000}}}', "not strict JSON"),
        ("a.json", '{"evalId": 1, "evalId": 2}', "not strict JSON"),
        ("a.json", '{"evalId": 1', "not JSON"),
        ("a.json", "[]", "not a JSON object"),
        ("a.json", "", "not JSON"),
        ("a.json", '{"evalId": "x", "results": {"version": 3, "results": "no"}}', "version that is not supported"),
        ("a.jsonl", "\n\n", "no results in it"),
        ("a.jsonl", f'{{"sample_id": {DEEP}}}', "nested too deeply"),
        ("a.jsonl", '{"sample_id": "a", "sample_id": "b"}', "not strict JSON"),
        ("a.jsonl", '{"sample_id": "a", "output": "' + "x" * 2**20 + '"}', "line is too long"),
        ("a.csv", "sample_id,sample_id\n1,2\n", "occurs twice"),
        ("a.csv", 'sample_id,output\n1,"2\n', "ends within a quoted value"),
        ("a.eval", "PK but no zip", "not an archive of inspect"),
        ("a.eval", "", "not an archive of inspect"),
    ],
)
def test_a_hostile_file_is_refused(tmp_path: Path, name: str, content: str, said: str) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(InvalidInputError, match=said) as refused:
        read_results([tmp_path / name])
    assert name in f"{refused.value.where} {refused.value}"


def test_numbers_beyond_all_measure_are_no_tokens_and_no_scores(tmp_path: Path) -> None:
    sample = json.loads(LM_EVAL_SAMPLES.read_text().splitlines()[0]) | {"resps": [["x"]]}
    line = json.dumps(sample).replace('"exact_match": 0.0', '"exact_match": 1e999999')
    (tmp_path / "samples.jsonl").write_text(line)
    [answer] = read_results([tmp_path / "samples.jsonl"]).answers
    assert answer.scores == {}
    log = INSPECT.read_text().replace('"input_tokens": 3', '"input_tokens": 1e400')
    (tmp_path / "log.json").write_text(log)
    assert {a.prompt_tokens for a in read_results([tmp_path / "log.json"]).answers} == {0}


def test_a_member_that_claims_a_gigabyte_is_refused_before_it_is_read(tmp_path: Path) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members())
    claim_size(place, "samples/s0_epoch_1.json", 2**30)
    with pytest.raises(InvalidInputError, match="member of the archive is too large") as refused:
        read_results([place])
    assert refused.value.where.endswith("log.eval:samples/s0_epoch_1.json")


@pytest.mark.parametrize("method", [93, zipfile.ZIP_DEFLATED])
def test_a_bomb_is_stopped_at_the_size_that_it_claims(tmp_path: Path, method: int) -> None:
    bomb = b'{"x": "' + b"0" * 20_000_000 + b'"}'
    place = eval_archive(tmp_path / "log.eval", inspect_members() | {"samples/bomb_epoch_1.json": bomb}, method)
    assert place.stat().st_size < 100_000
    claim_size(place, "samples/bomb_epoch_1.json", 100)
    tracemalloc.start()
    try:
        with pytest.raises(InvalidInputError, match=r"larger than it says|damaged"):
            read_results([place])
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()


def test_all_that_is_unpacked_counts_against_one_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members())
    unpacked = sum(map(len, inspect_members().values()))
    monkeypatch.setattr(budget, "MAX_BYTES", place.stat().st_size + unpacked)
    assert len(read_results([place]).answers) == 8
    monkeypatch.setattr(budget, "MAX_BYTES", place.stat().st_size + unpacked - 1)
    with pytest.raises(InvalidInputError, match="results are too large"):
        read_results([place])


@pytest.mark.parametrize("source", [PROMPTFOO, LM_EVAL_SAMPLES], ids=lambda path: path.name)
def test_what_several_files_hold_counts_against_it_together(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MAX_BYTES", 2 * source.stat().st_size)
    assert read_results([source, source]).answers
    with pytest.raises(InvalidInputError, match="results are too large"):
        read_results([source, source, source])


def test_more_answers_than_are_held_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (PROMPTFOO, INSPECT, LM_EVAL_SAMPLES):
        monkeypatch.setattr(budget, "MAX_ANSWERS", 4)
        with pytest.raises(InvalidInputError, match="too many answers"):
            read_results([path])


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "samples/../../x.json", "C:/x.json", "..\\x.json"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members() | {name: b"{}"}, zipfile.ZIP_STORED)
    with pytest.raises(InvalidInputError, match="leads out of it"):
        read_results([place])
    assert [p.name for p in tmp_path.iterdir()] == ["log.eval"]


def test_a_member_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members(), zipfile.ZIP_STORED)
    with zipfile.ZipFile(place, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("samples/s0_epoch_1.json", "{}")
    with pytest.raises(InvalidInputError, match="there twice"):
        read_results([place])


def test_too_many_members_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members())
    monkeypatch.setattr(inspect_archives, "MAX_MEMBERS", 5)
    with pytest.raises(InvalidInputError, match="too many members"):
        read_results([place])


def test_an_archive_damaged_anywhere_is_refused_or_says_the_same(tmp_path: Path) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members(slim))
    whole = place.read_bytes()
    sound = [(a.sample, a.output, a.scores) for a in read_results([place]).answers]
    chance = random.Random(7)
    for _ in range(150):
        damaged = bytearray(whole[: chance.randrange(1, len(whole))] if chance.random() < 0.2 else whole)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        place.write_bytes(bytes(damaged))
        try:
            found = [(a.sample, a.output, a.scores) for a in read_results([place]).answers]
        except InvalidInputError:
            continue
        assert found == [one for one in sound if one in found]


def test_a_member_that_is_packed_otherwise_is_refused(tmp_path: Path) -> None:
    place = eval_archive(tmp_path / "log.eval", inspect_members(), zipfile.ZIP_BZIP2)
    with pytest.raises(InvalidInputError, match="packed in a way that inspect does not"):
        read_results([place])


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    for name in ("folder.json", "missing.json", "missing.eval", "missing.csv"):
        with pytest.raises(InvalidInputError, match=r"no such file|not a regular file"):
            read_results([tmp_path / name])


@pytest.mark.parametrize("source", [PROMPTFOO, INSPECT, LM_EVAL, LM_EVAL_SAMPLES], ids=lambda path: path.name)
def test_any_value_replaced_by_any_other_is_refused_or_read(tmp_path: Path, source: Path) -> None:
    chance = random.Random(11)
    text = source.read_text().splitlines()[0] if source.suffix == ".jsonl" else source.read_text()
    if source == INSPECT:
        log = json.loads(text)
        slim(log)
        text = json.dumps(log)
    strange: list[Any] = [None, True, -1, 1e300, "", "\ud800\x00", [], {}, [[]], {"version": 3}, "C", 2**80]
    for _ in range(60):
        document = json.loads(text)
        place, key = chance.choice(list(places(document)))
        place[key] = chance.choice(strange)
        path = tmp_path / source.name
        path.write_text(json.dumps(document))
        try:
            read_results([path])
        except InvalidInputError:
            continue


def places(value: Any) -> list[tuple[Any, Any]]:
    keys: list[Any] = []
    if isinstance(value, dict | list):
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [(value, key) for key in keys] + [inner for key in keys for inner in places(value[key])]
