"""The contract of a prompt: what callers send may be more, what readers read may not be less."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.prompts.contract import changes
from registry.domain.prompts.document import PromptDocument
from registry.domain.prompts.effects import Effect
from tests.contracts import a_prompt


def told(before: PromptDocument, after: PromptDocument) -> list[tuple[str, str, str]]:
    return [(change.effect.value, change.where, change.said) for change in changes(before, after)]


def of_variable(before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[tuple[str, str]]:
    given = [{} if told is None else {"tone": told} for told in (before, after)]
    return [(effect, said) for effect, _, said in told(a_prompt(given[0]), a_prompt(given[1]))]


def of_output(before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[tuple[str, str, str]]:
    return told(a_prompt(output=before), a_prompt(output=after))


# Variables ---------------------------------------------------------------------------------------------------

TEXT, WHOLE, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (TEXT, None, "removed: sending it is refused"),
        (None, TEXT, "new, and must be sent: it has no default"),
        (TEXT, WHOLE, "must be of type integer, not string"),
        (NUMBER, WHOLE, "must be of type integer, not number"),
        (WHOLE, TEXT, "must be of type string, not integer"),
        ({**TEXT, "enum": ["a", "b"]}, {**TEXT, "enum": ["a"]}, 'must not be "b", only "a"'),
        (TEXT, {**TEXT, "enum": ["a"]}, 'must be one of "a"'),
        ({"type": "boolean"}, {"type": "boolean", "enum": [True]}, "must not be false, only true"),
        ({**TEXT, "max_length": 9}, {**TEXT, "max_length": 8}, "must have at most 8 characters"),
        (TEXT, {**TEXT, "max_length": 8}, "must have at most 8 characters"),
        ({**TEXT, "enum": ["short", "longer"]}, {**TEXT, "max_length": 5}, 'must not be "longer"'),
        ({**WHOLE, "minimum": "1"}, {**WHOLE, "minimum": "2"}, "must be at least 2"),
        ({**WHOLE, "maximum": "2"}, {**WHOLE, "maximum": "1"}, "must be at most 1"),
        (NUMBER, {**NUMBER, "maximum": "1"}, "must be at most 1"),
        ({**TEXT, "default": "a"}, TEXT, "must be sent: its default is gone"),
    ],
)
def test_accepting_less_of_what_callers_send_breaks_them(before: Any, after: Any, said: str) -> None:
    found = of_variable(before, after)
    assert [words for effect, words in found if effect == "breaking"] == [said]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (None, {**TEXT, "default": "a"}, 'new, "a" by default'),
        (WHOLE, NUMBER, "takes other values than before"),
        ({**TEXT, "enum": ["a"]}, {**TEXT, "enum": ["a", "b"]}, "takes other values than before"),
        ({**TEXT, "enum": ["a"]}, TEXT, "takes other values than before"),
        ({**TEXT, "max_length": 8}, TEXT, "takes other values than before"),
        ({**WHOLE, "minimum": "2"}, {**WHOLE, "minimum": "1"}, "takes other values than before"),
        (TEXT, {**TEXT, "default": "a"}, 'may be left out: "a" by default'),
        ({**TEXT, "default": "a"}, {**TEXT, "default": "b"}, '"a" → "b" by default'),
    ],
)
def test_accepting_more_breaks_nobody(before: Any, after: Any, said: str) -> None:
    assert of_variable(before, after) == [("compatible", said)]


def test_other_words_about_a_variable_are_no_change() -> None:
    assert of_variable({**TEXT, "description": "How it sounds"}, {**TEXT, "description": "The tone"}) == []


def test_a_completion_is_not_read_as_a_chat_is() -> None:
    assert told(a_prompt(), a_prompt(role="text")) == [("breaking", "mode", "chat → completion")]


# Output ------------------------------------------------------------------------------------------------------


def answer(required: tuple[str, ...] = ("answer",), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"answer": TEXT, **properties}, "required": list(required)}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (answer(), None, ("breaking", "output", "no schema is promised any more")),
        (answer(score=NUMBER), answer(), ("breaking", "output.score", "not promised any more")),
        (answer(), answer(()), ("breaking", "output.answer", "may be missing")),
        (answer(), answer(answer=WHOLE), ("breaking", "output.answer", "string → integer")),
        (answer(score=WHOLE), answer(score=NUMBER), ("breaking", "output.score", "integer → number")),
        (answer(), answer(answer={}), ("breaking", "output.answer", "string → any type")),
        (
            answer(),
            answer(answer={"type": ["string", "null"]}),
            ("breaking", "output.answer", "string → null or string"),
        ),
        (
            answer(answer={"enum": ["a"]}),
            answer(answer={"enum": ["a", "b"]}),
            ("breaking", "output.answer", 'may be "b" now'),
        ),
        (
            answer(answer={"type": "string", "enum": ["a"]}),
            answer(),
            ("breaking", "output.answer", 'may be something else than "a"'),
        ),
        (answer(answer={"const": "a"}), answer(answer={"const": "b"}), ("breaking", "output.answer", 'may be "b" now')),
        (
            answer(score={**NUMBER, "minimum": 0.5}),
            answer(score={**NUMBER, "minimum": 0}),
            ("breaking", "output.score", "minimum 0.5 → 0"),
        ),
        (
            answer(answer={**TEXT, "maxLength": 5}),
            answer(),
            ("breaking", "output.answer", "maxLength 5 → none"),
        ),
        (
            answer(tags={"type": "array", "items": TEXT}),
            answer(tags={"type": "array", "items": WHOLE}),
            ("breaking", "output.tags[]", "string → integer"),
        ),
        (
            answer(who={"type": "object", "properties": {"name": TEXT}}),
            answer(who={"type": "object", "properties": {}}),
            ("breaking", "output.who.name", "not promised any more"),
        ),
        (
            answer(scores={"type": "object", "additionalProperties": WHOLE}),
            answer(scores={"type": "object", "additionalProperties": TEXT}),
            ("breaking", "output.scores.*", "integer → string"),
        ),
        (
            answer(scores={"type": "object", "additionalProperties": WHOLE}),
            answer(scores={"type": "object", "additionalProperties": WHOLE, "properties": {"total": TEXT}}),
            ("breaking", "output.scores.total", "integer → string"),
        ),
        (answer(never=False), answer(never=TEXT), ("breaking", "output.never", "may be there now")),
        (
            answer(answer={**TEXT, "pattern": "a"}),
            answer(answer={**TEXT, "pattern": "b"}),
            ("unknown", "output.answer", "cannot be compared: pattern differs"),
        ),
        (
            answer(answer={"anyOf": [TEXT]}),
            answer(),
            ("unknown", "output.answer", "cannot be compared: anyOf differs"),
        ),
        (
            answer(pair={"type": "array", "prefixItems": [TEXT]}),
            answer(pair={"type": "array", "prefixItems": [WHOLE]}),
            ("unknown", "output.pair", "cannot be compared: prefixItems differs"),
        ),
        (
            {**answer(answer={"$ref": "#/$defs/Text"}), "$defs": {"Text": TEXT}},
            {**answer(answer={"$ref": "#/$defs/Text"}), "$defs": {"Text": WHOLE}},
            ("unknown", "output.$defs.Text", "cannot be compared: it is referred to, and differs"),
        ),
        (
            answer(answer={"$ref": "#/properties/score"}, score=NUMBER),
            answer(answer={"$ref": "#/properties/score"}, score=WHOLE),
            ("unknown", "output", "cannot be compared: it refers to other parts of the schema"),
        ),
        (
            answer(score={**NUMBER, "exclusiveMinimum": True}),
            answer(score={**NUMBER, "exclusiveMinimum": False}),
            ("unknown", "output.score", "cannot be compared: exclusiveMinimum differs"),
        ),
    ],
)
def test_promising_less_of_what_readers_read_breaks_them(before: Any, after: Any, expected: Any) -> None:
    found = of_output(before, after)
    assert [one for one in found if one[0] != "compatible"] == [expected]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, answer(), [("compatible", "output", "a schema is promised")]),
        (answer(), answer(score=NUMBER), [("compatible", "output.score", "new")]),
        (answer(()), answer(), [("compatible", "output.answer", "is always there")]),
        (answer(score=NUMBER), answer(score=WHOLE), []),
        (answer(), answer(answer={**TEXT, "enum": ["a"]}), [("compatible", "output.answer", 'is one of "a" now')]),
        (
            {**answer(), "additionalProperties": False},
            {**answer(score=NUMBER), "additionalProperties": False},
            [("compatible", "output.score", "new")],
        ),
        (answer(), answer(answer={**TEXT, "pattern": "a", "title": "A"}), []),
        (answer(), answer(answer={**TEXT, "allOf": [{"minLength": 1}]}), []),
        ({**answer(), "title": "Old"}, {**answer(answer={**TEXT, "description": "It"}), "title": "New"}, []),
        (
            answer(title=TEXT),
            answer(title={**TEXT, "maxLength": 5}),
            [("compatible", "output.title", "maxLength none → 5")],
        ),
        (
            {**answer(answer={"$ref": "#/$defs/Text"}), "$defs": {"Text": TEXT}},
            {**answer(answer={"$ref": "#/$defs/Text"}, more=WHOLE), "$defs": {"Text": TEXT, "Other": WHOLE}},
            [("compatible", "output.more", "new")],
        ),
    ],
)
def test_promising_more_breaks_nobody(before: Any, after: Any, expected: Any) -> None:
    assert of_output(before, after) == expected


def test_whoever_carries_out_tools_meets_no_new_ones() -> None:
    find = {"name": "find", "parameters": {"type": "object", "properties": {"id": TEXT}, "required": ["id"]}}
    other = {"name": "find", "parameters": {"type": "object", "properties": {"id": WHOLE}, "required": ["id"]}}
    assert told(a_prompt(tools=[find]), a_prompt(tools=[find, {"name": "send"}])) == [
        ("breaking", "tools.send", "new: whoever does not know it is asked for it")
    ]
    assert told(a_prompt(tools=[find]), a_prompt(tools=[other])) == [("breaking", "tools.find.id", "string → integer")]
    assert told(a_prompt(tools=[find]), a_prompt()) == [
        ("compatible", "tools.find", "removed: it is not called any more")
    ]


def test_what_cannot_be_compared_counts_as_breaking() -> None:
    (change,) = changes(a_prompt(output=answer(answer={"not": TEXT})), a_prompt(output=answer(answer={"not": WHOLE})))
    assert (change.effect, change.breaks) == (Effect.UNKNOWN, True)
