from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from registry.domain.datasets import DatasetScanner, row_digest
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import Case
from registry.domain.manifests import Kind, Version
from registry.domain.suites import F1, ExactMatch, Suite, cases, parse_suite, seal_suite, suite_of

TEXT = """name: support-suite
primary: exact
dataset:
  ref: tickets@1
  id: id
  inputs: [ticket.text, lang]
  target: label
  cluster: thread
sampling: {seeds: [5]}
scorers:
  - {name: exact, type: exact_match, normalize: [strip, casefold]}
  - {name: f1, type: f1, average: macro}
"""
ROW: dict[str, Any] = {"id": 7, "ticket": {"text": "Where?"}, "lang": "en", "label": "pos", "thread": 3}


def dataset(*rows: dict[str, Any], kind: Kind = Kind.DATASET) -> Version:
    scanner = DatasetScanner("d.jsonl")
    scanner.feed("\n".join(map(json.dumps, rows or (ROW,))).encode())
    manifest = scanner.finish()
    return Version("tickets", kind, 1, manifest.digest, manifest.content, "2024-01-01T00:00:00Z", "a@b")


def sealed(text: str = TEXT, version: Version | None = None) -> Suite:
    return suite_of(json.loads(seal_suite(parse_suite(text, "s.yaml"), version or dataset()).data))


def faults(text: str, version: Version | None = None) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        sealed(text, version)
    return [(fault.where.removeprefix("s.yaml:"), fault.message) for fault in caught.value.faults]


def case_faults(suite: Suite, *rows: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        cases(suite, enumerate(rows, 1), "d.jsonl")
    return [(fault.where, fault.message) for fault in caught.value.faults]


def test_a_sealed_suite_holds_what_was_written() -> None:
    suite = sealed()
    assert suite == Suite(
        dataset=dataset().digest,
        inputs={"text": "ticket.text", "lang": "lang"},
        target="label",
        scorers=(
            ExactMatch(name="exact", type="exact_match", normalize=("strip", "casefold")),
            F1(name="f1", type="f1"),
        ),
        primary="exact",
        seed=5,
        id="id",
        cluster="thread",
    )
    assert suite.kinds() == {"exact": "binary", "f1": "corpus"}


def test_the_order_of_scorers_and_keys_makes_no_new_version() -> None:
    lines = TEXT.splitlines()
    other = "\n".join(["primary: exact", "scorers:", lines[-1], lines[-2], *lines[2:-3]]) + "\n"
    other = other.replace("[ticket.text, lang]", "{lang: lang, text: ticket.text}")
    one, two = (seal_suite(parse_suite(text, "s.yaml"), dataset()) for text in (TEXT, other))
    assert one.digest == two.digest


def test_without_sampling_the_seed_is_sealed_all_the_same() -> None:
    assert sealed(TEXT.replace("sampling: {seeds: [5]}\n", "")).seed == 17


def test_what_says_no_more_than_once_has_the_digest_of_a_suite_that_says_nothing() -> None:
    plain, said = (
        seal_suite(parse_suite(TEXT.replace("[5]}", after), "s.yaml"), dataset())
        for after in ("[5]}", "[5], repeats: 1}")
    )
    assert said.digest == plain.digest
    assert not {"repeats", "more_seeds", "assumed_icc"} & set(plain.content)


def test_repeats_and_seeds_number_the_answers_seed_by_seed() -> None:
    suite = sealed(TEXT.replace("[5]}", "[5, 3], repeats: 2}"))
    assert (suite.seed, suite.turns, suite.sampled.answers) == (5, ((5, 0), (5, 1), (3, 0), (3, 1)), 4)
    assert sealed().turns == ((5, 0),)
    assert sealed(TEXT.replace("sampling: {seeds: [5]}\n", "sampling: {repeats: 3}\n")).turns[2] == (17, 2)


def test_a_correlation_is_assumed_within_clusters_only() -> None:
    assert sealed(TEXT.replace("  id: id", '  assumed_icc: "0.30"\n  id: id')).sampled.assumed_icc == 0.3
    without = TEXT.replace("  cluster: thread\n", "").replace("  id: id", '  assumed_icc: "0.3"\n  id: id')
    ((_, message),) = faults(without)
    assert "name the `cluster` column" in message


@pytest.mark.parametrize("end", ["1e400", "1" * 41])
@pytest.mark.parametrize("scorer", ["type: judge, release: judge@1", "type: plugin, plugin: x, kind: bounded"])
def test_no_score_reaches_such_an_end_of_a_range(scorer: str, end: str) -> None:
    ((where, message),) = faults(f'{TEXT}  - {{name: nice, {scorer}, range: ["1", "{end}"]}}\n')
    assert "range" in where
    assert message.startswith("is no end of a range that a score could reach")


def test_a_judge_is_asked_about_one_answer_to_each_row() -> None:
    judge = '  - {name: nice, type: judge, release: judge@1, kind: bounded, range: ["1", "5"]}\n'
    ((where, message),) = faults(TEXT.replace("{seeds: [5]}", "{repeats: 2}") + judge)
    assert where == "9:1 sampling"
    assert message.startswith("the judge nice is asked about one answer to each row")


@pytest.mark.parametrize(
    ("before", "after", "where", "message"),
    [
        ("primary: exact", "primary: nope", "2:1 primary", "no scorer is called 'nope': there are exact, f1"),
        (
            "primary: exact",
            "primary: f1",
            "2:1 primary",
            "f1 (f1) scores all rows together: name a scorer of single rows",
        ),
        (
            "type: f1, average: macro",
            "type: plugin, plugin: p, kind: some",
            "12:41 scorers[1].kind",
            "unknown kind 'some'",
        ),
        ("name: f1", "name: exact", "10:1 scorers", "two scorers are called 'exact'"),
        ("type: f1", "type: latency", "12:16 scorers[1].type", "unknown type 'latency'"),
        ("average: macro", "average: mean", "12:26 scorers[1].average", "unknown average 'mean'"),
        ("average: macro", "kind: corpus", "12:26 scorers[1].kind", "unknown key 'kind'"),
        ("casefold", "lower", "11:57 scorers[0].normalize[1]", "unknown normalize 'lower'"),
        (
            "  id: id",
            "  slices: []\n  id: id",
            "5:3 dataset.slices",
            "must have at least 1 item, not 0",
        ),
        ("  id: id", "  held_out_from: []", "5:3 dataset.held_out_from", "must have at least 1 item, not 0"),
        ("sampling:", "generation: release\nsampling:", "9:1 generation", "unknown key 'generation'"),
        (
            "seeds: [5]",
            "seeds: [5, 6, 5]",
            "9:12 sampling.seeds",
            "names the seed 5 twice: it would draw the same again; say `repeats` for more answers",
        ),
        ("seeds: [5]", "repeats: 21", "9:12 sampling.repeats", "must be less than or equal to 20"),
        (
            "  id: id",
            "  assumed_icc: 1.5\n  id: id",
            "5:3 dataset.assumed_icc",
            'write this number in quotes: "1.5"',
        ),
        (
            "  id: id",
            '  assumed_icc: "1.5"\n  id: id',
            "5:3 dataset.assumed_icc",
            'must be a correlation from "0" to "1"',
        ),
        (
            "[ticket.text, lang]",
            "[a.text, b.text]",
            "6:3 dataset.inputs",
            "two columns would become the variable 'text': write a mapping `variable: column`",
        ),
        ("[ticket.text, lang]", "[ticket.text, null]", "6:3 dataset.inputs", "must be a mapping"),
        ("[ticket.text, lang]", "[ticket.text, 7]", "6:3 dataset.inputs", "must be a mapping"),
    ],
)
def test_what_a_suite_may_not_say_is_refused_by_name(before: str, after: str, where: str, message: str) -> None:
    assert faults(TEXT.replace(before, after)) == [(where, message)]


def test_a_dataset_without_the_columns_is_refused_naming_its_own() -> None:
    text = TEXT.replace("ticket.text", "mail.text").replace("label", "answer").replace("thread", "talk")
    with pytest.raises(InvalidInputError) as caught:
        sealed(text)
    assert [(f.where, f.found, f.expected) for f in caught.value.faults] == [
        ("dataset.inputs.text", "mail.text", "one of id, label, lang, thread, ticket"),
        ("dataset.target", "answer", "one of id, label, lang, thread, ticket"),
        ("dataset.cluster", "talk", "one of id, label, lang, thread, ticket"),
    ]


def test_the_id_column_must_be_the_one_of_the_dataset() -> None:
    assert faults(TEXT.replace("id: id", "id: thread")) == [("dataset.id", "not the id column of the dataset")]


def test_a_suite_on_something_else_than_a_dataset_is_refused() -> None:
    assert faults(TEXT, dataset(kind=Kind.SUITE)) == [("dataset.ref", "tickets@1 is not a dataset")]


def test_rows_become_cases() -> None:
    other = {**ROW, "id": "b", "label": Decimal("0.50"), "ticket": {"text": True}, "thread": "x"}
    assert cases(sealed(), [(1, ROW), (4, other)], "d.jsonl") == [
        Case("7", {"text": "Where?", "lang": "en"}, "pos", "3"),
        Case("b", {"text": True, "lang": "en"}, "0.5", "x"),
    ]


def test_without_a_cluster_every_row_stands_alone() -> None:
    (case,) = cases(sealed(TEXT.replace("  cluster: thread\n", "")), [(1, ROW)], "d.jsonl")
    assert case.cluster == case.sample_id == "7"


def test_a_column_with_dots_in_its_name_wins_over_the_path() -> None:
    row = {**ROW, "ticket.text": "flat"}
    (case,) = cases(sealed(version=dataset(row)), [(1, row)], "d.jsonl")
    assert case.variables["text"] == "flat"


def test_rows_that_lack_a_value_are_named_by_line() -> None:
    assert case_faults(
        sealed(),
        ROW,
        {**ROW, "id": 8, "ticket": "flat", "label": None},
        {**ROW, "id": 9, "lang": ["en"]},
        {**ROW, "id": 7},
    ) == [
        ("d.jsonl:2", "no value in column 'ticket.text'"),
        ("d.jsonl:2", "no value in column 'label'"),
        ("d.jsonl:3", "'lang' is not a single value"),
        ("d.jsonl:4", "the same id twice"),
    ]


def test_without_an_id_column_rows_are_known_by_their_digests_and_may_not_repeat() -> None:
    row = {key: value for key, value in ROW.items() if key != "id"}
    suite = sealed(TEXT.replace("  id: id\n", ""), dataset(row))
    (case,) = cases(suite, [(1, row)], "d.jsonl")
    assert case.sample_id == row_digest(row)
    assert case_faults(suite, row, row) == [("d.jsonl:2", "the same row twice")]


def test_a_manifest_of_another_kind_is_no_suite() -> None:
    with pytest.raises(InvalidInputError, match="not a suite"):
        suite_of({"kind": "prompt"})
