"""Reading prompts in the formats of others: what means the same is taken over, everything else refused by name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import PromptDocument
from registry.domain.prompts.drafts import finish
from registry.domain.prompts.formats import Format, Read, read_format
from registry.domain.prompts.rendering import render

PROMPTY = """---
name: Basic Prompt
description: Answers a customer
version: "1.2"
authors: [somebody]
tags: [persona, shop]
model:
  api: chat
  parameters:
    temperature: 0.7
    max_tokens: 64
    stop: "\\n"
    tools:
      - type: function
        function: {name: find, description: Finds, parameters: {type: object, properties: {q: {type: string}}}}
    response_format:
      type: json_schema
      json_schema: {name: answer, schema: {type: object, properties: {score: {type: number, minimum: 0.5}}}}
inputs:
  product: {type: string, description: the shop's name, sample: Acme}
  visits: {type: integer, minimum: 0, default: 3}
sample: {product: Acme}
template: jinja2
---
You sell {{ product }}.

user:
{"visits": {{visits}}} is JSON, and {{ '{{' }}name}} is text, as is C:\\{{product}}
"""
DOTPROMPT = """# A licence may stand here.
---
name: support
variant: formal
config: {temperature: 0.7, topK: 20, maxOutputTokens: 64, stopSequences: [STOP]}
input:
  schema:
    product: string, the shop's name
    tone(enum, how it sounds): [plain, warm]
    note?: string
    visits?: integer
  default: {tone: plain, visits: 1}
output:
  schema:
    answer: string, what to say
    tags?(array): string
ext.own: 1
---
{{! for reviewers }}
{{role "system"}}
You sell {{product}}. Be {{{ tone }}}.
{{role "user"}}
{{note}}{{visits}} \\{{name}} C:\\\\{{product}} }}
{{~role "model"~}}

Well,
"""


def read(kind: Format, text: str) -> Read:
    return read_format(kind, text, "p")


def document(kind: Format, text: str) -> PromptDocument:
    return finish(read(kind, text).draft)


def faults(kind: Format, text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        document(kind, text)
    return [(fault.where, fault.message) for fault in caught.value.faults]


def said(prompt: PromptDocument, **values: Any) -> list[tuple[str, str]]:
    return [(message["role"], message["content"]) for message in render(prompt, values)]


def test_a_prompty_file_is_read_whole() -> None:
    found = document(Format.PROMPTY, PROMPTY)
    assert found.description == "Answers a customer"
    assert found.technique == ("persona",)
    assert found.template == "simple"
    drawn = found.generation
    assert (drawn.temperature, drawn.max_new_tokens, drawn.stop) == ("0.7", 64, ("\n",))
    assert {name: variable.content() for name, variable in found.variables.items()} == {
        "product": {"type": "string", "description": "the shop's name"},
        "visits": {"type": "integer", "minimum": "0", "default": 3},
    }
    assert json.loads(found.output or "")["properties"] == {"score": {"type": "number", "minimum": 0.5}}
    assert [tool["name"] for tool in json.loads(found.tools or "")] == ["find"]
    assert said(found, product="Acme") == [
        ("system", "You sell Acme."),
        ("user", '{"visits": 3} is JSON, and {{name}} is text, as is C:\\Acme'),
    ]


def test_what_changes_nothing_in_a_prompty_file_is_noted() -> None:
    assert read(Format.PROMPTY, PROMPTY).notes == (
        "not kept: version",
        "not kept: authors",
        "not kept: sample values",
        "not kept: the name 'Basic Prompt' (p:2 name), which cannot name an artifact",
        "not kept: tags 'shop' (see `tandem tag add`)",
    )


@pytest.mark.parametrize(
    "text", ["{% if a %}x{% endif %}", "{{ a | upper }}", "{# note #}{{a}}", "{{ true }}", "{{ a.b }}"]
)
def test_more_of_jinja_than_values_stays_jinja(text: str) -> None:
    draft = read(Format.PROMPTY, f"---\nname: a\n---\nsystem:\n{text}\n").draft
    assert draft.front.template == "jinja"
    assert [block.content for block in draft.blocks] == [text]


def test_one_text_that_needs_jinja_makes_all_of_them_jinja() -> None:
    draft = read(Format.PROMPTY, "system:\n{{ '{{' }} {{ a }}\nuser:\n{% if a %}x{% endif %}\n").draft
    assert draft.front.template == "jinja"
    assert [block.content for block in draft.blocks] == ["{{ '{{' }} {{ a }}", "{% if a %}x{% endif %}"]


def test_a_brace_before_a_value_needs_jinja() -> None:
    draft = read(Format.PROMPTY, "system:\n{ {{a}} }\nuser:\nx{{ '{{' }}{ {{a}}").draft
    assert [block.content for block in draft.blocks] == ["{ {{a}} }", "x\\{{{ {{a}}"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "---\nmodel:\n  configuration: {api_key: x}\n---\nHi",
            ("p:3 model.configuration", "a prompt cannot hold the model and its connection"),
        ),
        (
            "---\nmodel:\n  parameters: {seed: 1}\n---\nHi",
            ("p:3 model.parameters.seed", "a prompt cannot hold the parameter 'seed'"),
        ),
        ("---\nmodel: {response: all}\n---\nHi", ("p:2 model.response", "only one answer is asked for")),
        ("---\nbase: x\n---\nHi", ("p:2 base", "unknown key 'base'")),
        ("---\ntemplate: mustache\n---\nHi", ("p:2 template", "a template language that is not read")),
        ("---\ninputs:\n  a: {type: array}\n---\n{{a}}", ("p:3 inputs.a.type", "a variable of no such type")),
        (
            "---\ninputs:\n  a: {type: string, strict: true}\n---\n{{a}}",
            ("p:3 inputs.a.strict", "a variable cannot hold 'strict'"),
        ),
        ("---\ninputs:\n  a: some text\n---\n{{a}}", ("p:3 inputs.a", "must be a mapping")),
        ("system:\nHi\ntools:\n- x", ("p:3", "a prompt has no messages of the role 'tools'")),
        ('system:\nHi\nuser[name="x"]:\ny', ("p:3", "a message cannot hold attributes")),
        ("system:\nsee ![a](b.png)", ("p:2", "a prompt cannot hold images")),
        ("system:\nHi\n![thread]", ("p:3", "a prompt cannot hold a thread")),
        ("system:\nHi\u2028there", ("p:2", "a line separator that is no line feed")),
        ("user:\n\nsystem:\nHi", ("p:1", "the user message is empty")),
        ("---\ntemplate: jinja2\n---\n", ("p", "the prompt is empty")),
    ],
)
def test_what_a_prompty_file_says_and_a_prompt_cannot_is_refused_by_its_line(text: str, fault: tuple[str, str]) -> None:
    assert faults(Format.PROMPTY, text) == [fault]


def test_a_dotprompt_file_is_read_whole() -> None:
    found = document(Format.DOTPROMPT, DOTPROMPT)
    drawn = found.generation
    assert (drawn.temperature, drawn.top_k, drawn.max_new_tokens, drawn.stop) == ("0.7", 20, 64, ("STOP",))
    assert {name: variable.content() for name, variable in found.variables.items()} == {
        "product": {"type": "string", "description": "the shop's name"},
        "tone": {"type": "string", "enum": ["plain", "warm"], "description": "how it sounds", "default": "plain"},
        "note": {"type": "string", "default": ""},
        "visits": {"type": "integer", "default": 1},
    }
    assert json.loads(found.output or "") == {
        "type": "object",
        "properties": {
            "answer": {"type": "string", "description": "what to say"},
            "tags": {"type": ["array", "null"], "items": {"type": "string"}},
        },
        "required": ["answer"],
        "additionalProperties": False,
    }
    assert said(found, product="Acme") == [
        ("system", "You sell Acme. Be plain."),
        ("user", "1 {{name}} C:\\Acme }}"),
        ("assistant", "Well,"),
    ]
    assert read(Format.DOTPROMPT, DOTPROMPT).notes == ("not kept: variant", "not kept: ext.own", "not kept: comments")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Hi\n{{#if a}}x", ("p:2", "a prompt cannot hold blocks (conditions, loops)")),
        ("{{#each a}}", ("p:1", "a prompt cannot hold blocks (conditions, loops)")),
        ("{{/if}}", ("p:1", "a prompt cannot hold blocks (conditions, loops)")),
        ("{{else}}", ("p:1", "a prompt cannot hold blocks (conditions, loops)")),
        ("{{history}}", ("p:1", "a prompt cannot hold the history")),
        ("{{media url=a}}", ("p:1", "a prompt cannot hold media")),
        ("{{>part}}", ("p:1", "a prompt cannot hold partials of dotprompt")),
        ("{{@auth.email}}", ("p:1", "a prompt cannot hold context values")),
        ("{{json a}}", ("p:1", "more of Handlebars than a prompt can hold")),
        ("{{~a}}", ("p:1", "more of Handlebars than a prompt can hold")),
        ("{{a.b}}", ("p:1", "more of Handlebars than a prompt can hold")),
        ("{{true}}", ("p:1", "more of Handlebars than a prompt can hold")),
        ('{{role "tool"}}x', ("p:1", "a prompt has no messages of the role 'tool'")),
        ("<<<dotprompt:history>>>", ("p:1", "a mark that dotprompt keeps for itself")),
        ("---\nmodel: googleai/gemini\n---\nHi", ("p:2 model", "a prompt cannot hold the model")),
        ("---\nconfig: {apiKey: x}\n---\nHi", ("p:2 config.apiKey", "a prompt cannot hold the parameter 'apiKey'")),
        ("---\ntools: [clock]\n---\nHi", ("p:2 tools[0]", "a tool without its definition")),
        ("---\noutput: {format: json}\n---\nHi", ("p:2 output.format", "an output format without a schema")),
        ("---\noutput: {schema: Kept}\n---\nHi", ("p:2 output.schema", "not a type")),
        (
            "---\ninput: {schema: {a(array): string}}\n---\n{{a}}",
            ('p:2 input.schema["a(array)"].type', "a variable of no such type"),
        ),
        (
            "---\ninput:\n  schema:\n    a?: integer\n---\n{{a}}",
            ('p:4 input.schema["a?"]', "'a' may be missing, and has no default"),
        ),
        (
            "---\ninput: {default: {a: x}}\n---\n{{a}}",
            ("p:2 input.default.a", "a default for 'a', which is not declared"),
        ),
        ("---\nown: 1\n---\nHi", ("p:2 own", "unknown key 'own'")),
    ],
)
def test_what_a_dotprompt_file_says_and_a_prompt_cannot_is_refused_by_its_line(
    text: str, fault: tuple[str, str]
) -> None:
    assert fault in faults(Format.DOTPROMPT, text)


def test_a_brace_before_a_value_of_dotprompt_is_refused() -> None:
    """There, it reads as the beginning of three braces."""
    assert faults(Format.DOTPROMPT, "a\n{{{a}} }") == [("p:2", "more of Handlebars than a prompt can hold")]
    assert faults(Format.DOTPROMPT, "a\n{{{{!x}}{{a}}")
    assert [block.content for block in read(Format.DOTPROMPT, "{ {{a}} }").draft.blocks] == ["{ {{a}} }"]


CHAT = """{
  "messages": [
    {"role": "system", "content": "Be {{tone}}."},
    {"role": "user",
     "content": [{"type": "text", "text": "a {{b}}"}, {"type": "text", "text": " c"}]}
  ],
  "temperature": 0.7, "max_tokens": 8, "stop": ["\\n"],
  "tools": [{"type": "function", "function": {"name": "find"}}],
  "response_format": {"type": "json_schema", "json_schema": {"name": "x", "strict": true, "schema": {"type": "string"}}}
}"""


def test_chat_messages_are_read_whole() -> None:
    found = document(Format.CHAT_JSON, CHAT)
    assert [(m.role, m.content) for m in found.messages] == [("system", "Be {{tone}}."), ("user", "a {{b}} c")]
    assert (found.generation.temperature, found.generation.max_new_tokens) == ("0.7", 8)
    assert found.output == '{"type":"string"}'
    assert found.tools == '[{"name":"find"}]'
    assert set(found.variables) == {"tone", "b"}
    assert read(Format.CHAT_JSON, CHAT).notes == ("not kept: strict of the response format",)
    assert document(Format.CHAT_JSON, '[{"role": "user", "content": "Hi"}]').messages[0].content == "Hi"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[{"role": "user", "content": "{{"}]', ("p:1", "not a placeholder of the template language simple")),
        ('[\n{"role": "tool", "content": "x"}]', ("p:2 messages[0].role", "a prompt has no messages of this role")),
        (
            '[\n\n{"role": "user", "content": [{"type": "image_url"}]}]',
            ("p:3 messages[0].content[0]", "a part that is no text"),
        ),
        (
            '[{"role": "user", "content": "x", "name": "y"}]',
            ("p:1 messages[0].name", "a message of a prompt cannot hold 'name'"),
        ),
        ('[{"role": "user", "content": null}]', ("p:1 messages[0].content", "the content must be text")),
        ('[{"role": "user", "content": ""}]', ("p:1 messages[0].content", "the message is empty")),
        ('[{"role": "user", "content": "\\ud800"}]', ("p:1 messages[0].content", "text that no prompt can hold")),
        (
            '{"messages": [{"role": "user", "content": "x"}], "model": "y"}',
            ("p model", "a prompt cannot hold the model"),
        ),
        ('{"messages": [{"role": "user", "content": "x"}], "n": 2}', ("p n", "unknown key 'n'")),
        ('{"messages": 1}', ("p", "messages must be a list")),
        ("[]", ("p", "the prompt is empty")),
        ('{"messages": [], "messages": []}', ("p", "not a JSON document")),
        ("[\nx]", ("p:2", "not a JSON document")),
        ("3", ("p", "not chat messages")),
    ],
)
def test_what_chat_messages_say_and_a_prompt_cannot_is_refused(text: str, fault: tuple[str, str]) -> None:
    assert faults(Format.CHAT_JSON, text) == [fault]


def test_a_deeply_nested_document_is_refused_without_a_traceback() -> None:
    with pytest.raises(InvalidInputError):
        read(Format.CHAT_JSON, "[" * 200_000)
