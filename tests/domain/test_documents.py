from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from registry.domain.documents import MAX_DEPTH, MAX_DOCUMENT, DecimalText, Located, load_yaml, validate
from registry.domain.errors import Fault, InvalidInputError


class Compare(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    type: Literal["compare"]
    id: str
    margin: DecimalText = "0"


class Human(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    type: Literal["human"]
    id: str
    count: int | str | None = None


class Rules(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    rules: Annotated[tuple[Annotated[Compare | Human, Field(discriminator="type")], ...], Field(min_length=1)]
    stages: dict[str, Human] = {}


def refusal(text: str, first_line: int = 1) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as caught:
        validate(Rules, load_yaml(text, "rules.yaml", first_line))
    return caught.value


def only(text: str) -> Fault:
    (fault,) = refusal(text).faults
    return fault


def test_only_true_and_false_are_booleans_and_dates_stay_text() -> None:
    document = load_yaml("a: on\nb: no\nc: true\nd: 2024-01-02\ne: 017\nf: 0x1F\ng: ~\nh: '1'\ni: -3\nj: 1_000", "d")
    assert document.value == {
        "a": "on",
        "b": "no",
        "c": True,
        "d": "2024-01-02",
        "e": "017",
        "f": "0x1F",
        "g": None,
        "h": "1",
        "i": -3,
        "j": "1_000",
    }


def test_a_part_is_found_on_its_line_and_an_unknown_part_on_its_parents() -> None:
    document = load_yaml("a:\n  - x\n  - b: 1\nc: 2", "d", first_line=10)
    assert [document.line_of(path) for path in [("a", 0), ("a", 1, "b"), ("a", 1, "nope"), ("c",), ()]] == [
        11,
        12,
        12,
        13,
        10,
    ]


@pytest.mark.parametrize(
    ("text", "message", "where"),
    [
        ("a: 1\nb: 2\na: 3", "the key 'a' occurs twice", "d:3"),
        ("a: &x 1", "anchors and aliases are not allowed", "d:1 a"),
        ("a: !!python/name:os.system x", "tags are not allowed", "d:1 a"),
        ("- 1", "the document must be a mapping", "d:1"),
        ("", "the document must be a mapping", "d:1"),
        ("a:\n\t- b", "not valid YAML", "d:2"),
        ("a: [1\n", "not valid YAML", "d:2"),
        ("a: 1\nb: \x00", "a character that YAML does not allow", "d:2"),
        ("a: 1\n---\nb: 1", "a second document in the same file", "d:2"),
        ("? [1]\n: 3", "a key must be plain text", "d:1"),
        ("a: 1e999", "a number too large", "d:1 a"),
        ('a: "\\ud800"', "text that is not Unicode (a lone surrogate)", "d:1 a"),
        ("a: " + "[" * MAX_DEPTH, "the document is nested too deeply", "d:1"),
        ("a: " + "x" * MAX_DOCUMENT, "the document is too long", "d"),
    ],
)
def test_what_no_document_may_hold_is_refused_with_its_line(text: str, message: str, where: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        load_yaml(text, "d")
    assert (caught.value.message, caught.value.where) == (message, where)


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    with pytest.raises(InvalidInputError, match="faults"):
        load_yaml("\n".join(lines), "d")


def test_all_faults_come_at_once_each_with_its_line_and_path() -> None:
    error = refusal(
        "rules:\n"
        "  - {type: compare, id: on, margin: 0.02}\n"
        "  - {type: human, id: a, n: 1}\n"
        "  - type: human\n"
        "    id: 3\n"
        "stages:\n"
        "  my stage: {type: human}\n"
    )
    assert [(f.where, f.message) for f in error.faults] == [
        ("rules.yaml:2 rules[0].margin", 'write this number in quotes: "0.02"'),
        ("rules.yaml:3 rules[1].n", "unknown key 'n'"),
        ("rules.yaml:5 rules[2].id", "must be text"),
        ('rules.yaml:7 stages["my stage"].id', "id is missing"),
    ]
    assert error.faults[1].expected == "one of type, id, count"
    assert error.faults[2].fix == 'write it in quotes: "3"'


def test_a_misspelt_key_comes_with_the_nearest_one() -> None:
    assert only("rules: [{type: compare, id: a, margn: '0'}]").fix == "did you mean margin?"


def test_an_unknown_member_of_a_union_lists_the_known_ones() -> None:
    assert only("rules: [{type: cmpare, id: a}]") == Fault(
        "unknown type 'cmpare'",
        "rules.yaml:1 rules[0].type",
        expected="one of compare, human",
        found="'cmpare'",
        fix="did you mean compare?",
    )


def test_a_member_of_a_union_without_its_type_lists_the_known_ones() -> None:
    fault = only("rules: [{id: a}]")
    assert (fault.message, fault.where, fault.expected) == (
        "type is missing",
        "rules.yaml:1 rules[0].type",
        "one of compare, human",
    )


def test_the_branches_of_a_plain_union_make_one_fault() -> None:
    fault = only("rules: [{type: human, id: a, count: [1]}]")
    assert (fault.message, fault.where) == ("must be a whole number, or must be text", "rules.yaml:1 rules[0].count")


def test_lines_count_from_where_the_document_stands_in_its_file() -> None:
    assert refusal("rules: []\nother: 1", first_line=5).faults[1].where == "rules.yaml:6 other"


@pytest.mark.parametrize(("written", "meant"), [('"0.020"', "0.02"), ("1", "1"), ('"-0"', "0"), ('"1e-3"', "0.001")])
def test_a_decimal_has_one_spelling(written: str, meant: str) -> None:
    rules = validate(Rules, load_yaml(f"rules: [{{type: compare, id: a, margin: {written}}}]", "d")).rules
    assert rules == (Compare(type="compare", id="a", margin=meant),)


@pytest.mark.parametrize("written", ["true", "0.5", '"half"', "[1]", "~", '"NaN"'])
def test_what_is_no_quoted_decimal_is_refused(written: str) -> None:
    assert only(f"rules: [{{type: compare, id: a, margin: {written}}}]").where == "rules.yaml:1 rules[0].margin"


@given(st.text(max_size=60))
def test_any_text_is_either_a_document_or_refused(text: str) -> None:
    try:
        read: Located | InvalidInputError = load_yaml(text, "d")
    except InvalidInputError as error:
        read = error
    assert isinstance(read, Located) or all(fault.where.startswith("d") for fault in read.faults)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(codec="ascii"), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text("abc", min_size=1), JSON, max_size=3))
def test_a_document_written_as_json_means_the_same(value: dict[str, Any]) -> None:
    assert load_yaml(json.dumps(value), "d").value == value


def test_a_tab_is_told_as_what_it_is_with_what_to_write() -> None:
    fault = only("rules:\n\t- {type: exact}")
    assert fault.message == "not valid YAML"
    assert fault.found.startswith("character '\\t'")
    assert fault.fix == "indent with spaces: YAML takes no tabs there"


def test_what_is_not_there_is_found_as_nothing() -> None:
    assert only("rules: ~").found == "nothing"
