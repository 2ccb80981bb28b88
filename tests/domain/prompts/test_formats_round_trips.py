"""What is exported and read again is the same prompt, or the export says what it is not, or it is refused."""

from __future__ import annotations

import contextlib
import json
import re
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.prompts.document import Examples, Message, PromptDocument, Role, Technique, seal_prompt
from registry.domain.prompts.drafts import finish
from registry.domain.prompts.exporting import export, finished
from registry.domain.prompts.formats import Format, read_format
from registry.domain.prompts.rendering import includes, placeholders, render
from registry.domain.prompts.schemas import schema_text
from registry.domain.prompts.variables import Variable

FOREIGN = (Format.PROMPTY, Format.DOTPROMPT, Format.CHAT_JSON)

PIECES = st.sampled_from(
    [
        *(
            "{{a}}",
            "{{ b }}",
            "\\{{",
            "\\",
            "\\\\",
            "{",
            "}",
            "}}",
            "{%",
            "{#",
            "#",
            "# user",
            "\\# system",
            "# examples",
        ),
        "\n",
        " ",
        "\n\n",
        "user:",
        "system:",
        "---",
        "'",
        '"',
        "$&",
        "é",
        "日本",
        "\u2028",
        "\t",
        "![x](y)",
        "text",
        "{{> ",
    ]
)
CONTENTS = st.one_of(
    st.lists(PIECES, min_size=1, max_size=8).map("".join),
    st.lists(PIECES, min_size=1, max_size=8).map(lambda pieces: f"w{''.join(pieces)}w"),
    st.lists(st.sampled_from(["{{a}}", "{{b}}", " words ", "\n# user\n", "\nline\n", "x"]), min_size=1).map("".join),
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VARIABLES = st.sampled_from(
    [
        Variable(type="string"),
        Variable(type="string", description="yes: no # 1e5 \u2028", max_length=9),
        Variable(type="string", enum=("on", "1.0", "é"), default="on"),
        Variable(type="integer", minimum="0", maximum="10", default=3),
        Variable(type="number", enum=("0.5", "1"), default="0.5"),
        Variable(type="boolean", default=True),
    ]
)
SCHEMAS = st.sampled_from(
    [None, {"type": "string", "enum": ["a", "null"]}, {"type": "object", "properties": {"a.b c": {"minimum": 0.5}}}]
)
DRAWN = st.sampled_from(
    [
        GenerationParameters(),
        GenerationParameters(temperature="0.7", top_p="0.95", top_k=5, stop=("\n", "# user"), max_new_tokens=9),
        GenerationParameters(temperature="0.123456789012345678901"),
    ]
)
EXAMPLES = Examples(
    messages=(Message(role="user", content="{{x}}{"), Message(role="assistant", content="# examples\n{{y}}")),
    variables={"x": Variable(type="string"), "y": Variable(type="integer")},
    rows=({"x": "{{a}} \\", "y": 1}, {"x": "a\n # user", "y": 2}),
    at=0,
)


@st.composite
def documents(draw: st.DrawFn) -> PromptDocument:
    """Prompts of which the language reads every template; what their texts hold is anything."""
    completion = draw(st.integers(0, 4)) == 0
    roles: list[Role] = (
        ["text"] if completion else draw(st.lists(st.sampled_from(["system", "user", "assistant"]), min_size=1))
    )
    kept = [Message(role=role, content=content) for role in roles if (content := draw(CONTENTS.filter(_sound)))]
    used = {name for message in kept for name in re.findall(r"\{\{ ?([ab]) ?\}\}", message.content)}
    schema, techniques = draw(SCHEMAS), draw(st.lists(st.sampled_from(list(get_args(Technique))), max_size=2))
    tool = {"name": "find", "description": draw(WORDS), "parameters": {"type": "object", "properties": {}}}
    found = PromptDocument(
        description=draw(st.none() | WORDS),
        technique=tuple(techniques),
        messages=tuple(kept),
        variables={name: draw(VARIABLES) for name in used if _uses(kept, name)},
        output=None if schema is None else schema_text(schema),
        tools=schema_text({"t": [tool]})[5:-1] if draw(st.booleans()) else None,
        generation=draw(DRAWN),
    )
    if not completion and draw(st.booleans()):
        return found.model_copy(
            update={"examples": EXAMPLES.model_copy(update={"at": draw(st.integers(0, len(kept)))})}
        )
    return found


def _sound(content: str) -> bool:
    return not includes(content) and all(part.name for part in placeholders(content))


def _uses(messages: list[Message], name: str) -> bool:
    return any(part.name == name for message in messages for part in placeholders(message.content))


def read(kind: Format, text: str) -> PromptDocument:
    return finish(read_format(kind, text, "p").draft)


@given(documents())
@settings(deadline=None, max_examples=300)
def test_our_own_format_gives_back_the_same_version_or_refuses(document: PromptDocument) -> None:
    if any(_unwritable(message.content) for message in document.messages):
        with contextlib.suppress(InvalidInputError):
            assert read(Format.PROMPT_MD, export(document, Format.PROMPT_MD, None).text) == document
        return
    done = export(document, Format.PROMPT_MD, "team/support")
    assert done.losses == ()
    assert seal_prompt(read(Format.PROMPT_MD, done.text)).digest == seal_prompt(document).digest
    assert read_format(Format.PROMPT_MD, done.text, "p").draft.front.name == "team/support"


def _unwritable(content: str) -> bool:
    """What no prompt file can say: blank lines around a message, or a heading with white space that YAML breaks at."""
    lines = content.split("\n")
    return not lines[0].strip() or not lines[-1].strip() or "\u2028" in content


@given(documents(), st.sampled_from(FOREIGN))
@settings(deadline=None, max_examples=300)
def test_what_a_foreign_format_does_not_give_back_is_told(document: PromptDocument, kind: Format) -> None:
    try:
        done = export(document, kind, "support")
    except InvalidInputError:
        return
    back = read(kind, done.text)
    assert (back == document) == (done.losses == ())
    values: dict[str, Any] = {"a": "{{b}} \\", "b": "$&"}
    try:
        meant = render(document, {name: values[name] for name in document.variables})
    except InvalidInputError:  # its variables take other values
        return
    assert render(back, {name: values[name] for name in back.variables}) == meant


PLAIN = PromptDocument(
    description="Answers",
    technique=("persona",),
    variables={"a": Variable(type="string", description="x")},
    output=schema_text({"type": "object", "properties": {"n": {"type": "number", "minimum": 0.5}}}),
    tools='[{"description":"Finds","name":"find"}]',
    generation=GenerationParameters(temperature="0.7", stop=("\n",)),
    messages=(Message(role="system", content="Hi \\{{a}} {{a}}"), Message(role="user", content="{% raw %}\n\n{{a}}")),
)


@pytest.mark.parametrize("kind", [Format.PROMPT_MD, Format.PROMPTY])
def test_formats_that_hold_everything_give_back_everything(kind: Format) -> None:
    done = export(PLAIN, kind, "support")
    assert done.losses == ()
    assert read(kind, done.text) == PLAIN


@pytest.mark.parametrize(
    "text", ["1e5", "1.0", "0x1F", "true", "No", "~", "-", "a: b", "a #b", " a", "\u2028", "\x85", "2026-11-21"]
)
@pytest.mark.parametrize("kind", [Format.PROMPT_MD, Format.PROMPTY, Format.DOTPROMPT])
def test_text_that_reads_like_something_else_stays_text(kind: Format, text: str) -> None:
    document = PromptDocument(
        description=text,
        variables={"a": Variable(type="string", enum=(text, "x"), default=text)},
        output=schema_text({"type": "string", "enum": [text, 1, 0.5], "description": text}),
        messages=(Message(role="user", content="{{a}}"),),
    )
    done = export(document, kind, None)
    assert done.losses == ()
    assert read(kind, done.text) == document


def test_what_a_format_cannot_hold_is_told() -> None:
    assert export(PLAIN, Format.DOTPROMPT, None).losses == ("technique: 'persona' becomes 'none'",)
    told = export(PLAIN, Format.CHAT_JSON, None).losses
    assert [loss.split(":")[0] for loss in told] == ["description", "technique", "variable a"]
    empty = PLAIN.model_copy(update={"description": "", "technique": (), "variables": {"a": Variable(type="string")}})
    assert export(empty, Format.CHAT_JSON, None).losses == ("description: '' becomes nothing",)
    rows = PLAIN.model_copy(update={"examples": EXAMPLES})
    assert export(rows, Format.PROMPTY, None).losses == (
        "examples: the 2 examples stand as messages, no longer as rows",
    )
    completion = PromptDocument(messages=(Message(role="text", content="Once"),))
    assert export(completion, Format.TEXT, None).losses == ("mode: completion becomes chat",)
    assert export(completion, Format.PROMPTY, None).losses == ()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("\nx", Format.PROMPT_MD),
        ("x\r\ny", Format.PROMPT_MD),
        ("x\nuser:\ny", Format.PROMPTY),
        ("![a](b.png)", Format.PROMPTY),
        ("<<<dotprompt:x>>>", Format.DOTPROMPT),
        ("\\\\\\{{", Format.DOTPROMPT),
        ("# user", Format.TEXT),
    ],
)
def test_what_would_come_back_as_another_text_is_refused(content: str, kind: Format) -> None:
    with pytest.raises(InvalidInputError, match="cannot hold"):
        export(PromptDocument(messages=(Message(role="user", content=content),)), kind, None)


def test_several_messages_are_no_text() -> None:
    with pytest.raises(InvalidInputError, match="one message"):
        export(PLAIN, Format.TEXT, None)


def test_messages_that_are_filled_in_are_written_as_they_are_to_be_sent() -> None:
    said = render(PLAIN, {"a": "{{x}}"})
    done = finished(said, Format.CHAT_JSON)
    assert json.loads(done.text) == [
        {"role": "system", "content": "Hi {{a}} {{x}}"},
        {"role": "user", "content": "{% raw %}\n\n{{x}}"},
    ]
    assert finished(said[1:], Format.TEXT).text == "{% raw %}\n\n{{x}}\n"
    with pytest.raises(InvalidInputError, match="holds templates"):
        finished(said, Format.PROMPTY)


def test_a_jinja_prompt_goes_out_as_prompty_only() -> None:
    draft = read_format(Format.PROMPTY, "system:\n{% if a %}x{% endif %}", "p").draft
    assert draft.front.template == "jinja"
    document = PromptDocument(template="jinja", messages=(Message(role="system", content="{% if a %}x{% endif %}"),))
    with pytest.raises(InvalidInputError, match="Jinja"):
        export(document, Format.DOTPROMPT, None)
