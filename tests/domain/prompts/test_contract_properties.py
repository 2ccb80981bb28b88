"""The contract of a prompt, whatever the prompt: nothing breaks that was not told."""

from __future__ import annotations

import json
from operator import ge, gt, le, lt
from typing import Any

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.contract import changes
from registry.domain.prompts.variables import Variable, bind
from tests.contracts import a_prompt

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
