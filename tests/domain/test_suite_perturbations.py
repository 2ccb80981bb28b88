"""What a suite may say of perturbations, how it is sealed, and what is refused."""

from __future__ import annotations

import json

import pytest

from registry.domain.datasets import DatasetScanner
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind, Manifest, Version
from registry.domain.suites import parse_suite, seal_suite, suite_of

TEXT = """primary: exact
dataset: {{ref: tickets@1, inputs: [text], target: label}}
scorers:
  - {{name: exact, type: exact_match}}
{more}
"""
BOTH = """perturbations:
  set: builtin/format-v1
  extra:
    - {name: shout, replace: [{find: Answer, with: ANSWER}], meaning_preserving: true}
    - {name: bare, replace: [{find: "Input: ", with: ""}], meaning_preserving: true}
  on: 50
"""


def sealed(more: str) -> Manifest:
    scanner = DatasetScanner("d.jsonl")
    scanner.feed(json.dumps({"text": "a", "label": "b"}).encode())
    manifest = scanner.finish()
    dataset = Version("tickets", Kind.DATASET, 1, manifest.digest, manifest.content, "2024-01-01T00:00:00Z", "a@b")
    return seal_suite(parse_suite(TEXT.format(more=more), "s.yaml"), dataset)


def faults(perturbations: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        sealed(f"perturbations: {perturbations}")
    return [(fault.where, fault.message) for fault in caught.value.faults]


def test_a_suite_is_sealed_with_its_perturbations_and_read_back() -> None:
    content = sealed(BOTH).content
    assert content["perturbations"] == {
        "set": "builtin/format-v1",
        "extra": [
            {"name": "bare", "replace": [{"find": "Input: ", "with": ""}], "meaning_preserving": True},
            {"name": "shout", "replace": [{"find": "Answer", "with": "ANSWER"}], "meaning_preserving": True},
        ],
        "on": 50,
    }
    found = suite_of(content).perturbations
    assert found is not None
    assert (found.on, found.names[:2], found.names[-2:]) == (50, ("case-lower", "case-upper"), ("bare", "shout"))
    assert found.replacements == {"bare": (("Input: ", ""),), "shout": (("Answer", "ANSWER"),)}


def test_a_suite_without_perturbations_is_the_suite_that_it_was() -> None:
    assert "perturbations" not in sealed("").content
    assert suite_of(sealed("").content).perturbations is None


def test_200_rows_are_asked_unless_the_suite_says_otherwise() -> None:
    said = "perturbations: {{set: builtin/format-v1{}}}"
    assert sealed(said.format("")).digest == sealed(said.format(", on: 200")).digest
    assert sealed(said.format("")).digest != sealed(said.format(", on: 100")).digest


def test_the_order_of_variants_tells_nothing() -> None:
    lines = BOTH.splitlines()
    turned = "\n".join([*lines[:3], lines[4], lines[3], lines[5]])
    assert sealed(BOTH).digest == sealed(turned).digest


ONE = "name: own, replace: [{find: a, with: b}]"


@pytest.mark.parametrize(
    ("perturbations", "message"),
    [
        ("{on: 5}", "name a `set`"),
        ("{set: builtin/format-v2}", "there is no such set: write builtin/format-v1"),
        (f"{{extra: [{{{ONE}}}]}}", "is missing"),
        (f"{{extra: [{{{ONE}, meaning_preserving: false}}]}}", "must be true"),
        (f"{{extra: [{{{ONE}, meaning_preserving: 1}}]}}", "must be true"),
        (f"{{extra: [{{{ONE}, meaning_preserving: true, regex: x}}]}}", "unknown key"),
        (f"{{extra: [{{{ONE}, meaning_preserving: true}}, {{{ONE}, meaning_preserving: true}}]}}", "two variants"),
        (
            "{extra: [{name: please, replace: [{find: a, with: b}], meaning_preserving: true}]}",
            "a built-in variant is called 'please'",
        ),
        ("{extra: [{name: own, replace: [{find: '', with: b}], meaning_preserving: true}]}", "at least 1"),
        ("{extra: [{name: own, replace: [], meaning_preserving: true}]}", ""),
        ("{extra: [{name: 'Own', replace: [{find: a, with: b}], meaning_preserving: true}]}", ""),
        ("{set: builtin/format-v1, on: 0}", ""),
        ("variants.yaml", ""),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(perturbations: str, message: str) -> None:
    (found,) = faults(perturbations)
    assert message in found[1]
    assert found[0].startswith("s.yaml:5:")
