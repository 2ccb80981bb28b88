from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.variables import Spelled, Variable, as_values, bind


def declared(**variables: dict[str, Any]) -> dict[str, Variable]:
    return {name: Variable.model_validate_json(json.dumps(given)) for name, given in variables.items()}


ALL = declared(
    name={"type": "string", "max_length": 5},
    count={"type": "integer", "minimum": 1, "maximum": 9},
    rate={"type": "number", "minimum": "0", "maximum": "1"},
    loud={"type": "boolean", "default": False},
    tone={"type": "string", "enum": ["plain", "warm"], "default": "plain"},
)


def test_every_value_becomes_its_one_text() -> None:
    bound = bind(ALL, {"name": " {x} ", "count": 3, "rate": Decimal("0.50"), "loud": True})
    assert bound == {"name": " {x} ", "count": "3", "rate": "0.5", "loud": "true", "tone": "plain"}


@pytest.mark.parametrize("rate", [0.5, "0.5", Decimal("0.500"), "5e-1"])
def test_a_number_has_one_spelling_however_it_is_given(rate: object) -> None:
    assert bind(declared(rate={"type": "number"}), {"rate": rate}) == {"rate": "0.5"}


def test_a_whole_number_may_come_with_a_point() -> None:
    assert bind(declared(n={"type": "integer"}), {"n": Decimal("5.0")}) == {"n": "5"}


def test_all_that_does_not_fit_is_told_at_once() -> None:
    with pytest.raises(InvalidInputError) as caught:
        bind(ALL, {"nmae": "x", "count": 10, "rate": "two", "loud": "yes", "tone": "rude"})
    assert {fault.where: fault.message for fault in caught.value.faults} == {
        "nmae": "unknown variable 'nmae'",
        "name": "no value for the variable 'name'",
        "count": "count must be at most 9",
        "rate": "rate must be a number",
        "loud": "loud must be true or false",
        "tone": "tone must be one of plain, warm",
    }
    assert caught.value.faults[0].fix == "did you mean name?"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("string", 1),
        ("string", None),
        ("string", "\ud800"),
        ("integer", True),
        ("integer", "1"),
        ("integer", 1.5),
        ("integer", 2**53),
        ("integer", float("nan")),
        ("number", True),
        ("number", float("inf")),
        ("boolean", 1),
    ],
)
def test_a_value_of_another_type_is_refused(kind: str, value: object) -> None:
    with pytest.raises(InvalidInputError, match="must be"):
        bind(declared(x={"type": kind}), {"x": value})


def test_text_of_a_command_line_is_read_by_the_declared_type() -> None:
    texts = {"name": "7", "count": "+3", "rate": "0.50", "loud": "true"}
    assert bind(ALL, as_values(ALL, {name: Spelled(text) for name, text in texts.items()})) == {
        "name": "7",
        "count": "3",
        "rate": "0.5",
        "loud": "true",
        "tone": "plain",
    }


def test_values_that_are_no_text_stay_what_they_are_and_are_held_to_their_type() -> None:
    given = {"name": "x", "count": Decimal("5.0"), "rate": Decimal("0.10000000000000000001"), "loud": True}
    assert bind(ALL, as_values(ALL, given)) == {
        "name": "x",
        "count": "5",
        "rate": "0.10000000000000000001",
        "loud": "true",
        "tone": "plain",
    }
    for value in (None, 5, Decimal("0.5"), ["a"], {"a": "b"}):
        with pytest.raises(InvalidInputError, match="name must be text"):
            bind(ALL, as_values(ALL, {**given, "name": value}))


def test_all_faults_of_all_variables_are_told_at_once_whatever_their_kind() -> None:
    texts = {"name": "longer", "count": "many", "rate": "2", "loud": "yes", "tone": "rude", "extra": "x"}
    with pytest.raises(InvalidInputError) as caught:
        bind(ALL, as_values(ALL, {name: Spelled(text) for name, text in texts.items()}))
    assert [(fault.message, fault.found) for fault in caught.value.faults] == [
        ("unknown variable 'extra'", "'extra'"),
        ("name must have at most 5 characters, has 6", "'longer'"),
        ("count must be a whole number within ±9007199254740991", "'many'"),
        ("rate must be at most 1", "'2'"),
        ("loud must be true or false", "'yes'"),
        ("tone must be one of plain, warm", "'rude'"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "found"), [("count", "7", "the text '7'"), ("loud", "true", "the text 'true'")]
)
def test_a_text_is_no_whole_number_and_no_boolean_however_it_reads(name: str, text: str, found: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        bind(ALL, as_values(ALL, {"name": "x", "rate": "0.5", "count": 3, name: text}))
    (fault,) = caught.value.faults
    kind = ALL[name].type
    assert (fault.where, fault.expected, fault.found) == (name, f"a value of type {kind}", found)
    assert fault.fix == f"write {text} without quotes"


def test_what_breaks_a_limit_is_not_called_a_text() -> None:
    with pytest.raises(InvalidInputError) as caught:
        bind(ALL, as_values(ALL, {"name": "x", "rate": "0.5", "count": Spelled("12")}))
    (fault,) = caught.value.faults
    assert (fault.message, fault.found, fault.fix) == ("count must be at most 9", "12", "")


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"type": "str"}, "Input should be 'string', 'integer', 'number' or 'boolean'"),
        ({"type": "string", "default": 1}, 'must be text: write it in quotes: "1"'),
        ({"type": "number", "default": 0.5}, 'must be quoted: "0.5"'),
        ({"type": "number", "minimum": 0.5}, 'write this number in quotes: "0.5"'),
        ({"type": "string", "enum": ["a", 1]}, "must be text"),
        ({"type": "string", "enum": ["a", "a"]}, "names a value twice"),
        ({"type": "string", "enum": []}, "must be a list of at least one value"),
        ({"type": "string", "enum": ["a"], "default": "b"}, "must be one of a"),
        ({"type": "string", "max_length": 2, "default": "abc"}, "must have at most 2 characters, has 3"),
        ({"type": "integer", "minimum": 2, "default": 1}, "must be at least 2"),
        ({"type": "integer", "minimum": 2, "maximum": 1}, "is below the minimum 2"),
        ({"type": "boolean", "max_length": 2}, "is for variables of type string, not boolean"),
        ({"type": "string", "minimum": 2}, "is for variables of type integer or number, not string"),
        ({"type": "string", "pattern": "x"}, "Extra inputs are not permitted"),
    ],
)
def test_a_declaration_that_contradicts_itself_is_refused(given: dict[str, Any], fault: str) -> None:
    with pytest.raises(ValidationError) as caught:
        declared(x=given)
    assert fault in str(caught.value)


def test_a_declaration_survives_being_sealed() -> None:
    for variable in ALL.values():
        assert Variable.model_validate_json(json.dumps(variable.content())) == variable
