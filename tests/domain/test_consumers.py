"""What consumers declare, and what a prompt breaks of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.consumers import Sent, breaches, declared, like, parse_sent
from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import Message, PromptDocument
from registry.domain.prompts.promises import ReadProperty, broken_promise, parse_read, promised
from registry.domain.prompts.schemas import schema_text
from registry.domain.prompts.variables import Variable

TEXT, WHOLE = {"type": "string"}, {"type": "integer"}


def a_prompt(variables: dict[str, Any] | None = None, output: dict[str, Any] | None = None) -> PromptDocument:
    return PromptDocument(
        variables={name: Variable.model_validate(told) for name, told in (variables or {}).items()},
        output=None if output is None else schema_text(output),
        messages=(Message(role="user", content="Go on."),),
    )


def broken(prompt: PromptDocument, *sends: str, reads: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    return [(b.on, b.name, b.why) for b in breaches(prompt, *declared(sends, reads))]


# What is sent ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("product", {}),
        ("product?", {"sometimes": True}),
        ("question:string", TEXT),
        ("question:string<=200", {**TEXT, "max_length": 200}),
        ("question<=200", {**TEXT, "max_length": 200}),
        ("tone=plain|warm", {**TEXT, "enum": ["plain", "warm"]}),
        ("tone?=a=b|", {**TEXT, "enum": ["a=b", ""], "sometimes": True}),
        ("count:integer=1|2", {**WHOLE, "enum": [1, 2]}),
        ("share:number=0.50", {"type": "number", "enum": ["0.5"]}),
        ("flag:boolean=true", {"type": "boolean", "enum": [True]}),
    ],
)
def test_what_is_sent_is_spelled_in_one_word_and_stored_as_it_was_meant(text: str, content: dict[str, Any]) -> None:
    name, sent = parse_sent(text)
    assert sent.content() == content
    assert Sent.of(json.loads(json.dumps(sent.content()))) == sent
    assert parse_sent(f"{name}{sent}") == (name, sent)


@pytest.mark.parametrize(
    "text",
    ["", "1st", "a b", "tone:", "tone:text", "tone<200", "tone<=x", "n:integer<=3", "n:integer=x", "tone=a|a", "tone!"],
)
def test_what_is_nothing_that_can_be_sent_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError):
        parse_sent(text)


def test_a_variable_is_declared_once() -> None:
    with pytest.raises(InvalidInputError, match="product is sent twice"):
        declared(("product", "product:string"), ())


@pytest.mark.parametrize(
    ("variables", "sends", "expected"),
    [
        ({"product": TEXT}, ("product",), []),
        ({"product": TEXT}, ("product:string",), []),
        ({"product": TEXT}, (), [("product", "is not sent, and has no default")]),
        ({"product": {**TEXT, "default": "A"}}, (), []),
        ({"product": TEXT}, ("product?",), [("product", "is not always sent, and has no default")]),
        ({"product": {**TEXT, "default": "A"}}, ("product?",), []),
        ({}, ("product",), [("product", "is sent, and there is no such variable")]),
        ({}, ("product?",), [("product", "is sent, and there is no such variable")]),
        ({"product": WHOLE}, ("product:string",), [("product", "must be of type integer, not string")]),
        ({"product": WHOLE}, ("product",), []),
        ({"tone": {**TEXT, "enum": ["a"]}}, ("tone=a|b",), [("tone", 'must not be "b", only "a"')]),
        ({"tone": {**TEXT, "enum": ["a"]}}, ("tone:string",), [("tone", 'must be one of "a"')]),
        ({"tone": {**TEXT, "max_length": 9}}, ("tone<=9",), []),
        ({"tone": {**TEXT, "max_length": 9}}, ("tone<=10",), [("tone", "must have at most 9 characters")]),
    ],
)
def test_a_prompt_takes_what_is_sent_or_tells_what_it_does_not(
    variables: dict[str, Any], sends: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert broken(a_prompt(variables), *sends) == [("variable", *one) for one in expected]


# What is read ------------------------------------------------------------------------------------------------

CITATION = {"type": "object", "properties": {"url": TEXT}, "required": ["url"]}
OUTPUT = {
    "type": "object",
    "properties": {
        "answer": TEXT,
        "score": WHOLE,
        "note": TEXT,
        "citations": {"type": "array", "items": CITATION},
        "either": {"anyOf": [CITATION, {"$ref": "#/$defs/Citation"}]},
        "both": {"allOf": [{}, CITATION]},
        "maybe": {"anyOf": [CITATION, {"type": "null"}]},
        "named": {"$ref": "#/$defs/Citation"},
        "away": {"$ref": "#/elsewhere"},
        "loop": {"$ref": "#/$defs/Loop"},
        "a.b": TEXT,
    },
    "required": ["answer", "score", "citations", "either", "both", "maybe", "named", "away", "loop", "a.b"],
    "$defs": {"Citation": CITATION, "Loop": {"$ref": "#/$defs/Loop"}},
}


@pytest.mark.parametrize(
    "text",
    [
        *("answer", "answer:string", "score:integer", "score:number", "citations", "citations[].url:string"),
        *("either.url", "both.url:string", "named.url", "maybe", '"a.b":string'),
    ],
)
def test_what_every_answer_has_is_promised(text: str) -> None:
    assert broken_promise(OUTPUT, parse_read(text)) == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("note", 'the answer need not have "note"'),
        ("other", 'the answer need not have "other"'),
        ("answer:integer", "need not be of type integer"),
        ("answer.text", 'answer need not have "text"'),
        ("citations.url", 'citations need not have "url"'),
        ("answer[]", "answer need not be a list"),
        ("maybe.url", 'maybe need not have "url"'),
        ("away.url", 'away need not have "url"'),
        ("loop.url", 'loop need not have "url"'),
        ("citations[].title", 'citations[] need not have "title"'),
    ],
)
def test_what_an_answer_may_lack_is_not_promised(text: str, why: str) -> None:
    assert broken_promise(OUTPUT, parse_read(text)) == why


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ({"properties": {"a": TEXT}, "required": ["a"]}, "a"),
        ({"type": ["object", "null"], "properties": {"a": TEXT}, "required": ["a"]}, "a"),
        ({"type": "object", "properties": {"a": TEXT}}, "a"),
        ({"type": "array", "prefixItems": [TEXT], "items": CITATION}, "[].url"),
        ({"oneOf": []}, "a"),
        (True, "a"),
        (False, "a"),
    ],
)
def test_an_answer_that_need_not_be_an_object_promises_no_property(schema: Any, path: str) -> None:
    assert broken_promise(schema, parse_read(path)) != ""


@pytest.mark.parametrize(
    "text", ["", ".", "a.", ".a", "a..b", "a:text", "a:", 'a"b', '"a', "a b", "[", "a.[]", ".".join("a" * 17)]
)
def test_what_is_no_property_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError):
        parse_read(text)


@given(
    st.lists(
        st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))),
        min_size=1,
        max_size=6,
    )
)
def test_a_path_is_read_as_it_is_written(steps: list[str | None]) -> None:
    read = ReadProperty(tuple(steps), "string")
    assert parse_read(str(read)) == read


def test_without_a_schema_nothing_is_promised() -> None:
    assert broken(a_prompt(), reads=("answer",)) == [
        ("output", "answer", "is read, and no schema of the answer is promised")
    ]


# Like a prompt -----------------------------------------------------------------------------------------------


def test_a_program_that_uses_all_of_a_prompt_sends_its_variables_and_reads_what_it_promises() -> None:
    prompt = a_prompt({"product": {**TEXT, "max_length": 9}, "tone": {**TEXT, "default": "warm"}}, OUTPUT)
    sends, reads = like(prompt)
    assert {name: f"{name}{sent}" for name, sent in sends.items()} == {
        "product": "product:string<=9",
        "tone": "tone?:string",
    }
    assert [str(read) for read in reads] == [
        *("answer:string", "score:integer", "citations[].url:string", "either:object", "both.url:string", "maybe"),
        *("named.url:string", "away", "loop", '"a.b":string'),
    ]
    assert breaches(prompt, sends, reads) == ()


def test_everything_promised_is_a_promise() -> None:
    assert [broken_promise(OUTPUT, read) for read in promised(OUTPUT)] == [""] * 10


def test_a_schema_that_grows_with_every_reference_is_looked_at_in_no_time() -> None:
    """Each definition refers to the next one several times: written out, it would be larger than any memory."""
    last = {"type": "object", "properties": {"url": TEXT}, "required": ["url"]}
    many = [{"$ref": f"#/$defs/d{i + 1}"} for i in range(40)]
    wide = {"$defs": {"d40": last, **{f"d{i}": {"allOf": [many[i]] * 9} for i in range(40)}}, "$ref": "#/$defs/d0"}
    assert broken_promise(wide, parse_read("nope")) == 'the answer need not have "nope"'
    names = ["a", "b", "c", "d"]
    deep = {
        f"d{i}": {"type": "object", "properties": dict.fromkeys(names, many[i]), "required": names} for i in range(40)
    }
    with pytest.raises(InvalidInputError, match="promises too much"):
        promised({"$defs": deep, "$ref": "#/$defs/d0"})


@pytest.mark.parametrize("text", ["a\ud800", '"\\ud800"', "a\0", '"\\u0000"'])
def test_a_property_is_text(text: str) -> None:
    with pytest.raises(InvalidInputError):
        parse_read(text)
