from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import Message, PromptDocument, prompt_of, seal_prompt
from registry.domain.prompts.parsing import MAX_FAULTS, MAX_PROMPT, decode_prompt, parse_prompt
from registry.domain.prompts.variables import Variable

FULL = """---
name: support
description: Answers a customer's question about an order
technique: [persona, few-shot]
variables:
  product: {type: string, description: the shop's name}
  tone: {type: string, enum: [plain, warm], default: plain}
output: {type: object, properties: {score: {type: number, minimum: 0.5}}, required: [score]}
generation: {temperature: "0.70", max_new_tokens: 64, stop: ["\\n"]}
template: simple
---
# system
You are a support agent of {{product}}.

Be {{tone}}.

# user
Hello
"""


def parsed(text: str) -> PromptDocument:
    return parse_prompt(text, "p.prompt.md")[1]


def messages(text: str) -> list[tuple[str, str]]:
    return [(message.role, message.content) for message in parsed(text).messages]


def faults(text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        parsed(text)
    return [(fault.where.removeprefix("p.prompt.md:"), fault.message) for fault in caught.value.faults]


def test_a_prompt_file_is_read_whole() -> None:
    name, document = parse_prompt(FULL, "p.prompt.md")
    assert name == "support"
    assert document.technique == ("few-shot", "persona")
    assert document.generation.content() == {
        "temperature": "0.7",
        "top_p": "1",
        "top_k": 0,
        "repetition_penalty": "1",
        "max_new_tokens": 64,
        "stop": ["\n"],
    }
    assert document.output is not None
    assert json.loads(document.output)["properties"] == {"score": {"minimum": 0.5, "type": "number"}}
    assert messages(FULL) == [
        ("system", "You are a support agent of {{product}}.\n\nBe {{tone}}."),
        ("user", "Hello"),
    ]


def test_a_manifest_holds_the_whole_prompt_and_gives_it_back() -> None:
    manifest = seal_prompt(parsed(FULL))
    assert set(manifest.content) == {
        "kind",
        "schema",
        "messages",
        "variables",
        "template",
        "technique",
        "generation",
        "output",
        "description",
    }
    assert prompt_of(json.loads(manifest.data)) == parsed(FULL)


def test_what_is_not_said_is_absent_from_the_manifest() -> None:
    assert not {"output", "description"} & seal_prompt(parsed("Hello")).content.keys()


def test_the_same_prompt_written_differently_is_the_same_version() -> None:
    other = "\ufeff" + FULL.replace("[persona, few-shot]", "[few-shot, persona]").replace(
        'temperature: "0.70"', "temperature: '7e-1'"
    ).replace("Hello\n", "\n\nHello\n\n\n").replace("# user", "# user  ").replace("\n", "\r\n")
    assert seal_prompt(parsed(other)).digest == seal_prompt(parsed(FULL)).digest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Just {{a}} text\n", [("user", "Just {{a}} text")]),
        ("\n\n  indented\n\n", [("user", "  indented")]),
        ("---\n---\nHello", [("user", "Hello")]),
        ("---\nname: a\n---\n\n# user\nHello", [("user", "Hello")]),
        ("# user\n\\# user\n\\\\# system\n# User", [("user", "# user\n\\# system\n# User")]),
        ("# user\na\n# assistant\nb\n# user\nc", [("user", "a"), ("assistant", "b"), ("user", "c")]),
        ("# user\n# users\n ## user\n # user", [("user", "# users\n ## user\n # user")]),
        ("# user\n---\nx", [("user", "---\nx")]),
        ("# user\ntrailing  \n\t\n", [("user", "trailing  ")]),
    ],
)
def test_messages_start_at_role_lines(text: str, expected: list[tuple[str, str]]) -> None:
    assert messages(text) == expected


def test_without_declarations_every_placeholder_is_a_string_variable() -> None:
    string = Variable(type="string")
    assert parsed("{{a}} {{ b }} {{a}} \\{{c}}").variables == {"a": string, "b": string}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("1", "the prompt is empty")]),
        ("---\nname: a\n---\n\n", [("4", "the prompt is empty")]),
        ("---\nname: a\n", [("1", "the front matter is not closed")]),
        ("---\nname: [\n---\nx", [("2", "not valid YAML")]),
        ("---\n- a\n---\nx", [("2", "the document must be a mapping")]),
        ("---\nnmae: a\n---\nx", [("2 nmae", "unknown key 'nmae'")]),
        ("---\na: 1\na: 2\n---\nx", [("3", "the key 'a' occurs twice")]),
        ("a\n# user\nb", [("1", "text before the first message")]),
        ("# system\n\n# user\nb", [("1", "the system message is empty")]),
        ("a\n\n{{#if x}}", [("3", "not a placeholder of the template language simple")]),
        ("x\n\0", [("2", "the prompt holds a NUL character")]),
        ("\ud800", [("1", "the prompt holds a lone surrogate, which is not Unicode text")]),
        (
            "---\nvariables:\n  a: {type: string}\n  b: {type: string}\n---\nx\n{{a}}\n{{c}}{{c}}",
            [("8", "the variable 'c' is not declared"), ("4 variables.b", "the variable 'b' is never used")],
        ),
        ("---\nvariables: {}\n---\n{{a}}", [("4", "the variable 'a' is not declared")]),
        (
            "---\ntemplate: jinja\n---\nx",
            [
                (
                    "2 template",
                    "the template language 'jinja' cannot be read here",
                )
            ],
        ),
        ("---\ntechnique: [fewshot]\n---\nx", [("2 technique[0]", "unknown technique 'fewshot'")]),
        (
            "---\ngeneration: {max_tokens: 3}\n---\nx",
            [("2 generation.max_tokens", "unknown key 'max_tokens'")],
        ),
        ("---\nvariables:\n  a: {type: str}\n---\n{{a}}", [("3 variables.a.type", "unknown type 'str'")]),
        ("---\noutput: {answer: string}\n---\nx", [("2 output", "says nothing about the answer")]),
        ("---\noutput:\n  type: text\n---\nx", [("3 output.type", "unknown type 'text'")]),
        (
            "---\noutput:\n  properties:\n    a: string\n    b: {required: true}\n---\nx",
            [
                ("4 output.properties.a", "must be a JSON Schema"),
                ("5 output.properties.b.required", "must be a list of names"),
            ],
        ),
    ],
)
def test_a_malformed_prompt_is_refused_with_its_lines(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(where, message) for where, message in faults(text)] == expected


def test_a_name_that_no_artifact_may_have_is_refused() -> None:
    ((where, message),) = faults("---\nname: Support\n---\nx")
    assert where == "2 name"
    assert message.startswith("'Support' cannot be a name")


def test_bytes_that_are_not_utf8_are_refused_with_their_line() -> None:
    with pytest.raises(InvalidInputError) as caught:
        decode_prompt(b"ok\nnot \xff", "p.md")
    assert (caught.value.where, caught.value.found) == ("p.md:2", "byte 0xff at position 7")


def test_a_prompt_above_the_limit_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="too large"):
        parse_prompt("é" * (MAX_PROMPT // 2 + 1), "p.md")


def test_a_hostile_number_of_faults_is_cut_off() -> None:
    assert len(faults("{{" * 10_000)) == len(faults("# user\n" * 10_000)) == MAX_FAULTS


def test_a_manifest_of_another_kind_is_no_prompt() -> None:
    with pytest.raises(InvalidInputError, match="not a prompt"):
        prompt_of({"kind": "suite", "schema": 1})


LINES = st.sampled_from(["# user", "\\# user", "\\\\# system", "{{a}}", "\\{{a}}", "text", "", "  ", "---", "# Title"])


def _written(document: PromptDocument) -> str:
    """A prompt file that means `document`."""

    def line(text: str) -> str:
        heading = text.lstrip("\\").rstrip() in {"# system", "# user", "# assistant"}
        return f"\\{text}" if heading else text

    return "".join(
        f"# {message.role}\n" + "\n".join(map(line, message.content.split("\n"))) + "\n"
        for message in document.messages
    )


@given(st.lists(LINES, min_size=1, max_size=6), st.sampled_from(["system", "user", "assistant"]))
def test_every_message_can_be_written_and_read_again(lines: list[str], role: str) -> None:
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines:
        return
    message = Message.model_validate({"role": role, "content": "\n".join(lines)})
    read = parsed(_written(PromptDocument(messages=(message,))))
    assert read.messages == (message,)
    sealed = seal_prompt(read)
    assert seal_prompt(prompt_of(sealed.content)).data == sealed.data


@given(st.permutations(["description: d", "technique: [persona]", "variables: {a: {default: x, type: string}}"]))
def test_the_order_of_keys_makes_no_new_version(keys: list[str]) -> None:
    text = "---\n" + "\n".join(keys) + "\n---\n{{a}}"
    plain = "---\nvariables: {a: {type: string, default: x}}\ntechnique: [persona]\ndescription: d\n---\n{{a}}"
    assert seal_prompt(parsed(text)).digest == seal_prompt(parsed(plain)).digest
