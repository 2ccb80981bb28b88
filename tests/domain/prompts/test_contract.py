"""The contract of a prompt: what callers send may be more, what readers read may not be less."""

from __future__ import annotations

import json
from operator import ge, gt, le, lt
from typing import Any

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.contract import changes
from registry.domain.prompts.document import Message, PromptDocument
from registry.domain.prompts.effects import Effect
from registry.domain.prompts.schemas import schema_text
from registry.domain.prompts.variables import Variable, bind


def a_prompt(
    variables: dict[str, Any] | None = None,
    output: dict[str, Any] | None = None,
    tools: list[dict[str, Any]] | None = None,
    role: str = "user",
) -> PromptDocument:
    return PromptDocument(
        variables={name: Variable.model_validate(told) for name, told in (variables or {}).items()},
        output=None if output is None else schema_text(output),
        tools=None if tools is None else json.dumps(tools),
        messages=(Message.model_validate({"role": role, "content": "Go on."}),),
    )


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


# Properties --------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(["a", "b", "ab", "abc"])
NUMBERS = st.sampled_from(["-1", "0", "0.5", "1", "2", "7"])
NAMES = ("x", "y")


@st.composite
def _variables(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(["string", "integer", "number", "boolean"]))
    told: dict[str, Any] = {"type": kind}
    values: st.SearchStrategy[Any] = {
        "string": WORDS,
        "integer": st.integers(-1, 3),
        "number": NUMBERS,
        "boolean": st.booleans(),
    }[kind]
    if kind == "string" and draw(st.booleans()):
        told["max_length"] = draw(st.integers(1, 3))
    if kind in {"integer", "number"}:
        for key in ("minimum", "maximum"):
            if draw(st.booleans()):
                told[key] = draw(NUMBERS)
    if draw(st.booleans()):
        told["enum"] = draw(st.lists(values, min_size=1, max_size=3, unique=True))
    if draw(st.booleans()):
        told["default"] = draw(values)
    try:
        Variable.model_validate(told)
    except ValueError:
        assume(False)
    return told


DOCUMENTS = st.dictionaries(st.sampled_from(NAMES), _variables(), min_size=1, max_size=2)
VALUES = st.one_of(WORDS, NUMBERS, st.integers(-1, 3), st.booleans(), st.just(0.5))


@st.composite
def _later(draw: st.DrawFn, document: dict[str, Any]) -> dict[str, Any]:
    """The same variables but for a thing or two."""
    found = {}
    for name, old in document.items():
        told = dict(old)
        for key in old.keys() & {"max_length", "minimum", "maximum"}:
            told[key] = draw(st.one_of(st.just(old[key]), st.integers(1, 3) if key == "max_length" else NUMBERS))
        if draw(st.booleans()):
            told.pop(draw(st.sampled_from(["enum", "default", "maximum", "minimum", "max_length"])), None)
        if old["type"] == "integer" and draw(st.booleans()):
            told = {key: value for key, value in told.items() if key not in {"enum", "default"}} | {"type": "number"}
        if len(told.get("enum", ())) > 1 and draw(st.booleans()):
            told["enum"] = told["enum"][1:]
        try:
            Variable.model_validate(told)
        except ValueError:
            told = dict(old)
        found[name] = told
    more: dict[str, Any] = draw(
        st.one_of(st.just({}), st.dictionaries(st.sampled_from(NAMES), _variables(), max_size=1))
    )
    return found | more


@st.composite
def _sendings(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]:
    """A prompt's variables, those of one that came after it, and what callers send to the first."""
    before = draw(DOCUMENTS)
    after = draw(_later(before))
    mapping = st.fixed_dictionaries(dict.fromkeys(before, VALUES))
    left_out = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=2)
    return before, after, draw(st.lists(st.one_of(mapping, left_out), min_size=8, max_size=8))


@given(_sendings())
@settings(max_examples=300, deadline=None)
def test_what_was_accepted_is_accepted_still_unless_a_break_is_told(
    situation: tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]],
) -> None:
    before, after, sendings = situation
    old, new = a_prompt(before), a_prompt(after)
    if any(change.breaks for change in changes(old, new)):
        return
    for values in sendings:
        try:
            bind(old.variables, values)
        except InvalidInputError:
            event("refused before")
            continue
        event("accepted before")
        bind(new.variables, values)


def _limited(kind: str, *keys: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"type": st.just(kind)}, optional={key: st.integers(0, 3) for key in keys})


LIMITED = st.one_of(
    _limited("string", "minLength", "maxLength"),
    _limited("integer", "minimum", "exclusiveMaximum"),
    _limited("number", "exclusiveMinimum", "maximum"),
)
SCHEMAS: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.just({}),
        st.booleans(),
        st.just({"type": "boolean"}),
        st.just({"type": ["string", "null"]}),
        LIMITED,
        st.lists(st.sampled_from(["a", "b", 1, 2, True, None]), min_size=1, max_size=3).map(lambda v: {"enum": v}),
        st.sampled_from(["a", 1, False]).map(lambda value: {"const": value}),
    ),
    lambda inner: st.one_of(
        st.fixed_dictionaries({"type": st.just("array")}, optional={"items": inner, "maxItems": st.integers(0, 2)}),
        st.fixed_dictionaries(
            {"properties": st.dictionaries(st.sampled_from(NAMES), inner, max_size=2)},
            optional={
                "type": st.just("object"),
                "required": st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
                "additionalProperties": inner,
            },
        ),
        st.lists(inner, min_size=1, max_size=2).map(lambda parts: {"anyOf": parts}),
        inner.map(lambda part: {"type": "string", "allOf": [part]}),
    ),
    max_leaves=4,
)
LEAVES = st.one_of(st.sampled_from(["", "a", "b", "abcd"]), st.integers(-1, 4), st.just(1.5), st.booleans(), st.none())

VALUES_TOLD = st.lists(st.sampled_from(["a", "b", 1, 2, True, None]), min_size=1, max_size=3, unique_by=json.dumps)
SIMPLE = st.one_of(LIMITED, VALUES_TOLD.map(lambda values: {"enum": values}))
STRUCTURED = st.one_of(
    st.fixed_dictionaries({"type": st.just("array"), "items": SIMPLE}),
    st.fixed_dictionaries(
        {
            "type": st.just("object"),
            "properties": st.dictionaries(st.sampled_from(NAMES), SIMPLE, max_size=2),
            "required": st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
        },
        optional={"additionalProperties": SIMPLE},
    ),
)
ADDITIONS: tuple[dict[str, Any], ...] = (
    *(
        {},
        {},
        {},
        {},
        {},
        {},
        {"type": "string"},
        {"type": "integer"},
        {"enum": ["a", 1]},
        {"const": "a"},
        {"required": ["x"]},
    ),
    *({"minimum": 1, "maxLength": 2}, {"properties": {"y": {"type": "string"}}}, {"additionalProperties": False}),
    *(
        {"additionalProperties": {"type": "integer"}},
        {"properties": {"x": {"type": "string"}}},
        {"items": {"type": "string"}},
        {"minLength": 1},
    ),
    *({"allOf": [{"type": "string"}]}, {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
)


@st.composite
def _altered(draw: st.DrawFn, schema: Any) -> Any:
    """The same schema but for a place or two."""
    if not isinstance(schema, dict) or draw(st.integers(0, 14)) == 0:
        return draw(st.one_of(st.just(schema), SCHEMAS))
    found = dict(schema)
    for key, value in schema.items():
        if draw(st.integers(0, 5)) == 0:
            del found[key]
        elif key in {"items", "additionalProperties"}:
            found[key] = draw(_altered(value))
        elif key == "properties":
            found[key] = {name: draw(_altered(part)) for name, part in value.items()}
        elif key in {"enum", "required"}:
            found[key] = draw(st.sampled_from([value, value[1:] or value, [*value, "y"]]))
        elif isinstance(value, int) and not isinstance(value, bool):
            found[key] = draw(st.sampled_from([value, value, value - 1, value + 1]))
        elif value == "number" or value == "integer":
            found[key] = draw(st.sampled_from(["number", "integer"]))
    more: dict[str, Any] = draw(st.sampled_from(ADDITIONS))
    return {**found, **{key: value for key, value in more.items() if key not in found}}


LIKELY: dict[Any, list[Any]] = {"string": ["", "a", "b", "abc"], "integer": [0, 1, 2], "number": [0, 1, 1.5, 2]}


@st.composite
def _answer(draw: st.DrawFn, schema: Any, depth: int = 0) -> Any:
    """An answer that a schema likely admits."""
    told = schema if isinstance(schema, dict) else {}
    if allowed := [told["const"]] if "const" in told else told.get("enum"):
        return draw(st.sampled_from(allowed))
    if str(told.get("type")) in LIKELY:
        return draw(st.sampled_from(LIKELY[told["type"]]))
    if told.get("type") == "array" and depth < 4:
        return draw(st.lists(_answer(told.get("items"), depth + 1), max_size=2))
    if (told.get("type") == "object" or "properties" in told) and depth < 4:
        named, others = told.get("properties", {}), told.get("additionalProperties")
        names = draw(st.sets(st.sampled_from([*NAMES, "z"]))) | set(told.get("required", ()))
        return {name: draw(_answer(named.get(name, others), depth + 1)) for name in sorted(names)}
    if told.get("anyOf") and depth < 4:
        return draw(_answer(draw(st.sampled_from(told["anyOf"])), depth + 1))
    return draw(LEAVES)


@st.composite
def _situations(draw: st.DrawFn) -> tuple[Any, Any, list[Any]]:
    """A schema, one that came after it, and answers under that."""
    before = draw(st.one_of(SCHEMAS, SIMPLE, STRUCTURED))
    after = draw(_altered(before))
    assume(before != after)
    return before, after, draw(st.lists(_answer(after), min_size=5, max_size=5))


def valid(schema: Any, value: Any, *, pass_over: bool = False) -> bool:
    """A small validator of what the strategies make. With `pass_over` unnamed properties may be there although the
    schema excludes them by `additionalProperties: false`: that is how readers read."""
    if isinstance(schema, bool):
        return schema
    kinds = schema.get("type")
    if kinds is not None and not any(_is(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        return False
    for allowed in ([schema["const"]] if "const" in schema else None, schema.get("enum")):
        if allowed is not None and json.dumps(value) not in map(json.dumps, allowed):
            return False
    if any(not _within(key, limit, value) for key, limit in schema.items()):
        return False
    if isinstance(value, list) and not all(valid(schema.get("items", True), v, pass_over=pass_over) for v in value):
        return False
    if isinstance(value, dict) and not _object(schema, value, pass_over):
        return False
    if not all(valid(part, value, pass_over=pass_over) for part in schema.get("allOf", ())):
        return False
    return "anyOf" not in schema or any(valid(part, value, pass_over=pass_over) for part in schema["anyOf"])


def _object(schema: dict[str, Any], value: dict[str, Any], pass_over: bool) -> bool:
    named, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    if pass_over and others is False:
        others = True
    return set(schema.get("required", ())) <= value.keys() and all(
        valid(named.get(name, others), item, pass_over=pass_over) for name, item in value.items()
    )


def _is(value: Any, kind: str) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return {
        "string": isinstance(value, str),
        "integer": number and value == int(value),
        "number": number,
        "boolean": isinstance(value, bool),
        "null": value is None,
        "array": isinstance(value, list),
        "object": isinstance(value, dict),
    }[kind]


def _within(key: str, limit: Any, value: Any) -> bool:
    if isinstance(value, str | list):
        sizes = {"minLength": len(value), "maxLength": -len(value)} if isinstance(value, str) else {}
        sizes |= {"maxItems": -len(value)} if isinstance(value, list) else {}
        return key not in sizes or sizes[key] >= (limit if key.startswith("min") else -limit)
    if not _is(value, "number"):
        return True
    meant = {"minimum": ge, "maximum": le, "exclusiveMinimum": gt, "exclusiveMaximum": lt}
    return key not in meant or bool(meant[key](value, limit))


@given(_situations())
@settings(max_examples=400, deadline=None)
def test_every_answer_can_be_read_as_before_unless_a_break_is_told(situation: tuple[Any, Any, list[Any]]) -> None:
    before, after, answers = situation
    old, new = ({"type": "object", "properties": {"x": part}, "required": ["x"]} for part in (before, after))
    if any(change.breaks for change in changes(a_prompt(output=old), a_prompt(output=new))):
        return
    for value in answers:
        event("valid" if valid(after, value) else "not valid")
        if valid(after, value):
            assert valid(before, value, pass_over=True), (before, after, value)


@given(SCHEMAS)
@settings(deadline=None)
def test_the_same_schema_changes_nothing(schema: Any) -> None:
    output = {"type": "object", "properties": {"x": schema}}
    assert changes(a_prompt(output=output), a_prompt(output=output)) == ()


def test_what_cannot_be_compared_counts_as_breaking() -> None:
    (change,) = changes(a_prompt(output=answer(answer={"not": TEXT})), a_prompt(output=answer(answer={"not": WHOLE})))
    assert (change.effect, change.breaks) == (Effect.UNKNOWN, True)
