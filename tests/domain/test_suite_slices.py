from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from registry.domain.datasets import DatasetScanner
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind, Version
from registry.domain.suites import Suite, least_of, parse_suite, seal_suite, slice_values, suite_of

TEXT = """primary: exact
dataset:
  ref: tickets@1
  inputs: [text]
  target: label
{slices}
scorers:
  - {{name: exact, type: exact_match}}
"""
ALL = """  slices:
    - {column: meta.lang, name: lang, min_n: 5, required: [de, fr]}
    - {column: vip}
    - {name: long, where: {column: text, longer_than: 10}, required: true}
    - {name: short, where: {column: text, shorter_than: 5}}
    - {name: heavy, where: {column: weight, above: "1.5"}}
    - {name: light, where: {column: weight, below: "1.5"}}
    - {name: german, where: {column: meta.lang, equals: de}}
    - {name: romance, where: {column: meta.lang, one_of: [fr, it]}}"""
ROW: dict[str, Any] = {"text": "Where is it?", "label": "x", "meta": {"lang": "fr"}, "vip": True, "weight": 2}


def dataset() -> Version:
    scanner = DatasetScanner("d.jsonl")
    scanner.feed(json.dumps(ROW).encode())
    manifest = scanner.finish()
    return Version("tickets", Kind.DATASET, 1, manifest.digest, manifest.content, "2024-01-01T00:00:00Z", "a@b")


def sealed(slices: str) -> Suite:
    return suite_of(json.loads(seal_suite(parse_suite(TEXT.format(slices=slices), "s.yaml"), dataset()).data))


def faults(slices: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        sealed("  slices:\n" + slices)
    return [(fault.where.removeprefix("s.yaml:"), fault.message) for fault in caught.value.faults]


def test_a_row_lies_in_a_slice_of_each_column_and_in_those_whose_condition_holds() -> None:
    assert slice_values(sealed(ALL).slices, ROW) == {
        "lang": "fr",
        "vip": "true",
        "long": "true",
        "short": "false",
        "heavy": "true",
        "light": "false",
        "german": "false",
        "romance": "true",
    }


def test_a_row_without_a_value_lies_in_no_slice_of_that_column() -> None:
    row = {"text": "Hi", "label": "x", "weight": "2"}
    assert slice_values(sealed(ALL).slices, row) == {
        "long": "false",
        "short": "true",
        "heavy": "false",
        "light": "false",
        "german": "false",
        "romance": "false",
    }


def test_numbers_are_compared_exactly_and_a_bound_belongs_to_neither_side() -> None:
    slices = sealed(ALL).slices
    found = slice_values(slices, {**ROW, "weight": Decimal("1.50")})
    assert (found["heavy"], found["light"]) == ("false", "false")
    assert slice_values(slices, {**ROW, "weight": Decimal("1.500000000000000000001")})["heavy"] == "true"
    assert slice_values(slices, {**ROW, "weight": True})["light"] == "false"


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("{column: vip}", "{column: vip, name: vip, min_n: 30}"),
        ("{column: vip, required: [a, b]}", "{column: vip, required: [b, a, b]}"),
        ("{name: x, where: {column: vip, equals: a}}", "{name: x, where: {column: vip, equals: a}, required: false}"),
        ("{name: x, where: {column: vip, one_of: [a, b]}}", "{name: x, where: {column: vip, one_of: [b, a]}}"),
    ],
)
def test_writing_out_what_holds_anyway_makes_no_new_version(short: str, long: str) -> None:
    one, two = (
        seal_suite(parse_suite(TEXT.format(slices=f"  slices:\n    - {slices}"), "s"), dataset())
        for slices in (short, long)
    )
    assert one.content["slices"] == two.content["slices"]


def test_the_order_of_slices_makes_no_new_version_and_a_suite_without_any_holds_none() -> None:
    head, *lines = ALL.splitlines()
    documents = [parse_suite(TEXT.format(slices="\n".join([head, *order])), "s") for order in (lines, lines[::-1])]
    one, two = (seal_suite(document, dataset()) for document in documents)
    assert one.digest == two.digest
    assert "slices" not in seal_suite(parse_suite(TEXT.format(slices=""), "s"), dataset()).content
    assert {s.name: least_of(s) for s in sealed(ALL).slices}["lang"] == 5
    assert least_of(sealed("  slices: [{column: vip}]").slices[0]) == 30


@pytest.mark.parametrize(
    ("slices", "where", "message"),
    [
        ("    - {column: nope}", "dataset.slices.nope", "tickets@1 has no column 'nope'"),
        (
            "    - {column: vip}\n    - {column: vip}",
            "6:3 dataset.slices",
            "two slices are called 'vip': give one of them a `name`",
        ),
        ("    - {column: vip, min_n: 0}", "7:21 dataset.slices[0].min_n", "must be greater than or equal to 1"),
        ("    - {column: vip, over: 3}", "7:21 dataset.slices[0].over", "unknown key 'over'"),
        ("    - {name: x, where: {tokens_gt: 3}}", "7:25 dataset.slices[0].where.tokens_gt", "unknown key 'tokens_gt'"),
        (
            "    - {name: x, where: {column: vip}}",
            "7:17 dataset.slices[0].where",
            "must say exactly one thing of the column: equals, one_of, above, below, longer_than, shorter_than",
        ),
        (
            "    - {name: x, where: {column: weight, above: 0.5}}",
            "7:41 dataset.slices[0].where.above",
            'write this number in quotes: "0.5"',
        ),
    ],
)
def test_what_a_slice_may_not_say_is_refused_with_its_place(slices: str, where: str, message: str) -> None:
    assert (where, message) in faults(slices)


def test_numbers_are_not_compared_with_a_column_that_has_none() -> None:
    for side in ("above", "below"):
        assert faults(f'    - {{name: x, where: {{column: text, {side}: "3"}}}}') == [
            ("dataset.slices.x", "tickets@1 has no numbers in the column 'text'")
        ]
