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
        ("  id: id", "  held_out_from: []", "5:3 dataset.held_out_from", "unknown key 'held_out_from'"),
        ("sampling:", "generation: release\nsampling:", "9:1 generation", "unknown key 'generation'"),
        ("sampling:", "perturbations: {}\nsampling:", "9:1 perturbations", "unknown key 'perturbations'"),
        ("seeds: [5]", "seeds: [5], repeats: 1", "9:24 sampling.repeats", "unknown key 'repeats'"),
        (
            "seeds: [5]",
            "seeds: [5, 6]",
            "9:12 sampling.seeds",
            "must name exactly one seed, not 2: more are not supported by this version",
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
