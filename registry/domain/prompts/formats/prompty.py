"""Prompty (`.prompty`): front matter, then messages under lines such as `system:`; the text is a Jinja template.

Text that uses no more of Jinja than `{{ name }}` and `{{ '{{' }}` becomes the language simple, everything else stays
Jinja. Text before the first role is a system message, as Prompty reads it. Which model answers, and how it is reached,
is no part of a prompt: `model.configuration` is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, get_args

from registry.domain.digests import without_nothing
from registry.domain.documents import Located, Path, load_yaml
from registry.domain.prompts.document import TEXT, Message, PromptDocument, Role, Technique
from registry.domain.prompts.drafts import Block
from registry.domain.prompts.formats.foreign import (
    Insertion,
    Read,
    Translation,
    literals,
    read_head,
    simple_template,
    take_generation,
    take_mapping,
    whole_lines,
)
from registry.domain.prompts.formats.schemas import (
    json_number,
    openai_output,
    openai_tools,
    put_variables,
    take_openai_output,
    take_openai_tools,
    variable_of,
    variable_schema,
)
from registry.domain.prompts.formats.yaml_text import yaml_text
from registry.domain.prompts.variables import NAME
from registry.domain.wording import short, unknown

PARAMETERS = {
    "temperature": "temperature",
    "top_p": "top_p",
    "top_k": "top_k",
    "repetition_penalty": "repetition_penalty",
    "max_tokens": "max_new_tokens",
    "stop": "stop",
}
_KEYS = (
    "name",
    "description",
    "version",
    "authors",
    "tags",
    "model",
    "inputs",
    "outputs",
    "sample",
    "template",
    "$schema",
)
_NOTED = {"version": "version", "authors": "authors", "sample": "sample values", "$schema": "$schema"}
_INPUT_NOTED = {"sample": "sample values", "name": "the names within inputs", "required": "required"}
_ROLE = re.compile(r"\s*#?\s*(assistant|function|system|user|tools)\s*(\[.*\])?\s*:\s*", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]*\]\(.*?\)")
_THREAD = "![thread]"
_TOKEN = re.compile(rf"\{{\{{\s*(?:({NAME})|'(\{{\{{|\{{%|\{{#)'|\"(\{{\{{|\{{%|\{{#)\")\s*\}}\}}")
_OPENING = re.compile(r"\{[{%#]")
_CONSTANTS = frozenset({"true", "false", "none", "True", "False", "None"})
_BREAKS = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def read_prompty(text: str, source: str) -> Read:
    """The prompt in a Prompty file. Raises InvalidInputError for all that a prompt cannot hold, with its lines."""
    head, body, first = read_head(text, source)
    located = load_yaml(head, source, 2) if head.strip() else Located({}, source, {})
    into = Translation(source)
    for key in located.value:
        if key in _NOTED:
            into.note(f"not kept: {_NOTED[key]}")
        elif key not in _KEYS:
            into.faults.append(unknown("key", key, _KEYS, located.where((key,))))
    _head(into, located)
    model = located.value.get("model", {})
    completion = isinstance(model, dict) and model.get("api") == "completion"
    if completion:
        into.put("mode", "completion", located.line_of(("model", "api")))
    blocks = _blocks(into, body, first, completion=completion)
    return into.finish(_templates(into, blocks))


def write_prompty(document: PromptDocument, name: str | None, messages: Sequence[Message]) -> str:
    """The Prompty file of a prompt, with `messages` in the place of its own. What it holds is to be read back."""
    generation = document.generation
    parameters: dict[str, Any] = {
        theirs: json_number(value) if isinstance(value := generation.content()[ours], str) else value
        for theirs, ours in PARAMETERS.items()
    }
    if not parameters["stop"]:
        del parameters["stop"]
    if document.tools is not None:
        parameters["tools"] = openai_tools(document)
    if document.output is not None:
        parameters["response_format"] = openai_output(document)
    head = without_nothing(
        {
            "name": name,
            "description": document.description,
            "tags": list(document.technique) or None,
            "model": {"api": "completion" if document.is_completion else "chat", "parameters": parameters},
            "inputs": {key: variable_schema(variable) for key, variable in document.variables.items()} or None,
            "template": "jinja2",
        }
    )
    texts = [(m.role, m.content if document.template == "jinja" else _jinja(m.content)) for m in messages]
    if document.is_completion:
        body = "\n\n".join(text for _, text in texts)
    else:
        body = "\n".join(f"{role}:\n{text}" for role, text in texts)
    return f"---\n{yaml_text(head)}---\n{body}\n"


# ---------------------------------------------------------------------------------------------------------


def _head(into: Translation, located: Located) -> None:
    value = located.value
    if "name" in value:
        into.put_name(value["name"], located.line_of(("name",)), located.where(("name",)))
    if "description" in value:
        into.put("description", value["description"], located.line_of(("description",)))
    if value.get("template", "jinja2") not in ("jinja2", {"format": "jinja2"}):
        where = located.where(("template",))
        into.refuse("a template language that is not read", where, short(value["template"]), expected="jinja2")
    _tags(into, located)
    if "inputs" in value:
        inputs = take_mapping(into, located, ("inputs",), value["inputs"])
        places: dict[str, Path] = {key: ("inputs", key) for key in inputs}
        found = {key: variable_of(into, located, places[key], item, _INPUT_NOTED) for key, item in inputs.items()}
        put_variables(into, found, located, places)
    if "outputs" in value:
        outputs = take_mapping(into, located, ("outputs",), value["outputs"])
        whole = isinstance(outputs.get("type"), str)
        schema = outputs if whole else {"type": "object", "properties": outputs}
        into.put("output", schema, located.line_of(("outputs",)))
    if "model" in value:
        _model(into, located, take_mapping(into, located, ("model",), value["model"]))


def _tags(into: Translation, located: Located) -> None:
    tags = located.value.get("tags", [])
    if not isinstance(tags, list):
        into.refuse("must be a list", located.where(("tags",)), short(tags))
        return
    known = get_args(Technique)
    ours = [tag for tag in tags if tag in known]
    if ours:
        into.put("technique", ours, located.line_of(("tags",)))
    if len(ours) != len(tags):
        into.note(f"not kept: tags {', '.join(short(tag) for tag in tags if tag not in known)} (see `tandem tag add`)")


def _model(into: Translation, located: Located, model: Mapping[str, Any]) -> None:
    for key, value in model.items():
        where = located.where(("model", key))
        if key == "configuration":
            fix = "remove it: `tandem release compose --base` says which model answers; keys stay outside"
            into.refuse("a prompt cannot hold the model and its connection", where, fix=fix)
        elif key == "response" and value != "first":
            into.refuse("only one answer is asked for", where, short(value), "remove it", "first")
        elif key == "api" and value not in ("chat", "completion"):
            into.refuse("an API that is not known", where, short(value), expected="chat or completion")
        elif key == "parameters":
            _parameters(into, located, take_mapping(into, located, ("model", "parameters"), value))
        elif key not in {"api", "response"}:
            into.faults.append(unknown("key", key, ("api", "configuration", "parameters", "response"), where))


def _parameters(into: Translation, located: Located, given: Mapping[str, Any]) -> None:
    path = ("model", "parameters")
    plain = {key: value for key, value in given.items() if key not in {"tools", "response_format"}}
    take_generation(into, located, path, plain, PARAMETERS)
    if "tools" in given:
        take_openai_tools(into, located, (*path, "tools"), given["tools"])
    if "response_format" in given:
        if "outputs" in located.value:
            fix = "keep one of them"
            into.refuse("outputs and a response format", located.where((*path, "response_format")), fix=fix)
        take_openai_output(into, located, (*path, "response_format"), given["response_format"])


def _blocks(into: Translation, body: str, first: int, *, completion: bool) -> list[Block]:
    lines = body.split("\n")
    for number, line in enumerate(lines, first):
        if found := _BREAKS.search(line):
            fix = "use a line feed"
            into.refuse(
                "a line separator that is no line feed", f"{into.source}:{number}", f"U+{ord(found[0]):04X}", fix
            )
    if completion:
        whole = whole_lines(body, first)
        return [Block(TEXT, *whole)] if whole else []
    starts = [n for n, line in enumerate(lines) if _ROLE.fullmatch(line)]
    blocks: list[Block] = []
    for start, end in pairwise([-1, *starts, len(lines)]):
        role = _role(into, lines[start], first + start) if start >= 0 else "system"
        content = whole_lines("\n".join(lines[start + 1 : end]), first + start + 1)
        if content is None:
            if start >= 0:
                into.refuse(f"the {role} message is empty", f"{into.source}:{first + start}")
            continue
        _refuse_parts(into, *content)
        blocks.append(Block(role, *content))
    return blocks


def _role(into: Translation, line: str, number: int) -> Role:
    found = _ROLE.fullmatch(line)
    assert found is not None, "it was one before"
    if found[2]:
        fix = f"write {found[1]}:"
        into.refuse("a message cannot hold attributes", f"{into.source}:{number}", line.strip(), fix)
    roles: dict[str, Role] = {"system": "system", "user": "user", "assistant": "assistant"}
    role = found[1].lower()
    if role not in roles:
        fix = "say which tools there are under model.parameters.tools" if role == "tools" else "remove the message"
        into.refuse(f"a prompt has no messages of the role {role!r}", f"{into.source}:{number}", line.strip(), fix)
    return roles.get(role, "user")


def _refuse_parts(into: Translation, content: str, first: int) -> None:
    for number, line in enumerate(content.split("\n"), first):
        if line.strip().startswith(_THREAD):
            fix = "the application puts in what was said before"
            into.refuse("a prompt cannot hold a thread", f"{into.source}:{number}", line.strip(), fix)
        elif found := _IMAGE.search(line):
            into.refuse("a prompt cannot hold images", f"{into.source}:{number}", short(found[0]), "remove it")


def _templates(into: Translation, blocks: Sequence[Block]) -> list[Block]:
    """The texts in the language simple if that can say them all, else as they are, in Jinja."""
    every = [_parts_of(block.content) for block in blocks]
    simple = [None if found is None else simple_template(found) for found in every]
    if None not in simple:
        return [Block(b.role, text or "", b.line) for b, text in zip(blocks, simple, strict=True)]
    into.put("template", "jinja", 1)
    return list(blocks)


def _parts_of(text: str) -> list[str | Insertion] | None:
    """What a template says if it says it in words that simple has; None for more of Jinja than that."""
    found: list[str | Insertion] = []
    done = 0
    while opening := _OPENING.search(text, done):
        token = _TOKEN.match(text, opening.start())
        if token is None or token[1] in _CONSTANTS:
            return None
        found.append(text[done : opening.start()])
        found.append(Insertion(token[1]) if token[1] else token[2] or token[3])
        done = token.end()
    return [*found, text[done:]]


def _jinja(template: str) -> str:
    """A template of the language simple in Jinja."""
    text = ""
    for literal, slot in literals(template):
        text += _OPENING.sub(lambda found: "{{ '" + found[0] + "' }}", literal)
        text += "{{" + slot.name + "}}" if slot is not None else ""
    return text
