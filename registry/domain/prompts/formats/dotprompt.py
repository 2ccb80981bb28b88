r"""Dotprompt (`.prompt`): front matter, then a Handlebars template with `{{role "system"}}` where a message starts.

Read is what needs no more than values put in: `{{name}}` and `{{{name}}}` (dotprompt escapes neither), comments, and
backslashes as Handlebars reads them: `\{{` is two braces, and of two or more before `{{` one is taken away. Conditions,
loops, partials, helpers, media and the history of a conversation are refused, each with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import without_nothing
from registry.domain.documents import Located, load_yaml
from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import Message, PromptDocument, Role
from registry.domain.prompts.drafts import Block
from registry.domain.prompts.formats.foreign import (
    Insertion,
    Read,
    Translation,
    literals,
    plain_number,
    read_head,
    simple_template,
    take_generation,
    take_mapping,
    whole_lines,
)
from registry.domain.prompts.formats.picoschema import json_schema
from registry.domain.prompts.formats.schemas import json_number, parsed, put_variables, variable_of, variable_schema
from registry.domain.prompts.formats.yaml_text import yaml_text
from registry.domain.prompts.variables import NAME
from registry.domain.wording import short, unknown

CONFIG = {
    "temperature": "temperature",
    "topP": "top_p",
    "topK": "top_k",
    "repetitionPenalty": "repetition_penalty",
    "maxOutputTokens": "max_new_tokens",
    "stopSequences": "stop",
}
_KEYS = (
    "name",
    "description",
    "config",
    "input",
    "output",
    "tools",
    "toolDefs",
    "variant",
    "version",
    "ext",
    "metadata",
)
_NOTED = frozenset({"variant", "version", "ext", "metadata"})
_ROLES: dict[str, Role] = {"system": "system", "user": "user", "model": "assistant"}
_THEIRS = {ours: theirs for theirs, ours in _ROLES.items()}
_MARKER = "<<<dotprompt:"
_VALUE = re.compile(rf"\{{\{{\{{\s*({NAME})\s*\}}\}}\}}|\{{\{{\s*({NAME})\s*\}}\}}")
_ROLE = re.compile(r"\{\{(~)?\s*role\s+(?:\"([a-z]+)\"|'([a-z]+)')\s*(~)?\}\}")
_COMMENT = re.compile(r"\{\{!--.*?--\}\}|\{\{!(?!--)[^}]*\}\}", re.DOTALL)
_TAG = re.compile(r"\{\{[^}]{0,60}\}{0,3}")
_RESERVED = frozenset({"history", "else", "this", "true", "false", "null", "undefined", "media", "section", "role"})
_WHY = {
    "#": ("a prompt cannot hold blocks (conditions, loops)", "decide outside, and put the text in as a variable"),
    "/": ("a prompt cannot hold blocks (conditions, loops)", "decide outside, and put the text in as a variable"),
    "^": ("a prompt cannot hold blocks (conditions, loops)", "decide outside, and put the text in as a variable"),
    ">": (
        "a prompt cannot hold partials of dotprompt",
        "write the text here, or include a version in a .prompt.md file",
    ),
    "else": ("a prompt cannot hold blocks (conditions, loops)", "decide outside, and put the text in as a variable"),
    "history": ("a prompt cannot hold the history", "the application puts in what was said before"),
    "media": ("a prompt cannot hold media", "remove it: prompts are text"),
    "section": ("a prompt cannot hold sections", "remove it"),
    "@": ("a prompt cannot hold context values", "declare a variable"),
}


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a message starts; `strips` tells whether white space before and after it is dropped."""

    role: Role
    strips: tuple[bool, bool]


_Token = tuple[int, str | Insertion | _Start]
"""A part of the body and the position where it stands."""


def read_dotprompt(text: str, source: str) -> Read:
    """The prompt in a dotprompt file. Raises InvalidInputError for all that a prompt cannot hold, with its lines."""
    head, body, first = read_head(text, source)
    located = load_yaml(head, source, 2) if head.strip() else Located({}, source, {})
    into = Translation(source)
    _head(into, located)
    return into.finish(_blocks(into, body, first))


def write_dotprompt(document: PromptDocument, name: str | None, messages: Sequence[Message]) -> str:
    """The dotprompt file of a prompt, with `messages` in the place of its own. Raises InvalidInputError for what has
    no words in dotprompt; whether it holds the rest is to be read back."""
    if document.template != "simple":
        raise InvalidInputError("dotprompt has no words for a Jinja template", found="template: jinja")
    if document.is_completion:
        raise InvalidInputError("dotprompt has no words for a completion prompt", found="mode: completion")
    generation = document.generation.content()
    config = {k: json_number(v) if isinstance(v := generation[ours], str) else v for k, ours in CONFIG.items()}
    schema = {"schema": parsed(document.output)} if document.output is not None else None
    head = without_nothing(
        {
            "name": name,
            "description": document.description,
            "config": {key: value for key, value in config.items() if value != []},
            "input": _input(document) if document.variables else None,
            "output": {"format": "json", **schema} if schema else None,
            "toolDefs": _tools(document),
        }
    )
    exact = all(message.content == message.content.strip() for message in messages)
    opening, closing = ("{{~role ", "~}}") if exact else ("{{role ", "}}")
    texts = [f'{opening}"{_THEIRS[m.role]}"{closing}\n{_handlebars(m.content)}' for m in messages]
    return f"---\n{yaml_text(head)}---\n" + "\n\n".join(texts) + "\n"


# ---------------------------------------------------------------------------------------------------------


def _head(into: Translation, located: Located) -> None:
    value = located.value
    for key in value:
        if key in _NOTED or "." in key:
            into.note(f"not kept: {key}")
        elif key == "model":
            fix = "remove it: `tandem release compose --base` says which model answers"
            into.refuse("a prompt cannot hold the model", located.where((key,)), short(value[key]), fix)
        elif key not in _KEYS:
            into.faults.append(unknown("key", key, _KEYS, located.where((key,))))
    if "name" in value:
        into.put_name(value["name"], located.line_of(("name",)), located.where(("name",)))
    if "description" in value:
        into.put("description", value["description"], located.line_of(("description",)))
    if "config" in value:
        take_generation(into, located, ("config",), take_mapping(into, located, ("config",), value["config"]), CONFIG)
    if "input" in value:
        _take_input(into, located, take_mapping(into, located, ("input",), value["input"]))
    if "output" in value:
        _take_output(into, located, take_mapping(into, located, ("output",), value["output"]))
    _take_tools(into, located)


def _take_input(into: Translation, located: Located, given: Mapping[str, Any]) -> None:
    for key in given.keys() - {"schema", "default"}:
        into.faults.append(unknown("key", key, ("schema", "default"), located.where(("input", key))))
    defaults = take_mapping(into, located, ("input", "default"), given.get("default", {}))
    if "schema" not in given:
        for key in defaults:
            fix = "declare it under input.schema"
            into.refuse(
                f"a default for {key!r}, which is not declared", located.where(("input", "default", key)), fix=fix
            )
        return
    path = ("input", "schema")
    schema = json_schema(into, located, path, given["schema"])
    for key in schema.keys() - {"type", "properties", "required", "additionalProperties", "description"}:
        into.refuse(f"variables cannot hold {key!r}", located.where((*path, key)), fix="remove it")
    properties = schema.get("properties", {})
    if schema.get("type") != "object" or not isinstance(properties, dict):
        into.refuse("variables must be an object", located.where(path), short(given["schema"]))
        return
    required = schema.get("required", [])
    inner = (*path, "properties") if isinstance(given["schema"], dict) and "properties" in given["schema"] else path
    keys = {re.split("[?(]", key)[0]: key for key in given["schema"]} if inner == path else {n: n for n in properties}
    places = {name: (*inner, keys.get(name, name)) for name in properties}
    found = {name: _variable(into, located, places[name], item) for name, item in properties.items()}
    for name in defaults:
        if name in found:
            kind = found[name].get("type")
            found[name]["default"] = _number_text(defaults[name]) if kind == "number" else defaults[name]
        else:
            where = located.where(("input", "default", name))
            into.refuse(f"a default for {name!r}, which is not declared", where, fix="declare it under input.schema")
    for name, variable in found.items():
        if name not in required and "default" not in variable:
            if variable.get("type") != "string" or "enum" in variable:
                fix = "give it a default under input.default"
                into.refuse(f"{name!r} may be missing, and has no default", located.where(places[name]), fix=fix)
            variable["default"] = ""
    put_variables(into, found, located, places)


def _variable(into: Translation, located: Located, path: tuple[str, ...], schema: Any) -> dict[str, Any]:
    """What our front matter says of a variable. A value that may be null is one that may be missing."""
    if isinstance(schema, dict):
        schema = dict(schema)
        kind, values = schema.get("type"), schema.get("enum")
        if isinstance(kind, list) and len(kind) == 2 and "null" in kind:
            schema["type"] = next(item for item in kind if item != "null")
        if isinstance(values, list):
            schema["enum"] = [item for item in values if item is not None]
            if kind is None and all(isinstance(item, str) for item in schema["enum"]):
                schema["type"] = "string"
    found: dict[str, Any] = variable_of(into, located, path, schema, {})
    return found


def _number_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else plain_number(value)


def _take_output(into: Translation, located: Located, given: Mapping[str, Any]) -> None:
    for key in given.keys() - {"schema", "format"}:
        into.faults.append(unknown("key", key, ("schema", "format"), located.where(("output", key))))
    kind = given.get("format")
    if "schema" in given:
        schema = json_schema(into, located, ("output", "schema"), given["schema"])
        into.put("output", schema, located.line_of(("output", "schema")))
        if kind not in {None, "json"}:
            into.refuse("a format that a schema does not tell", located.where(("output", "format")), short(kind))
    elif kind not in {None, "text"}:
        fix = "say what the answer looks like under output.schema"
        into.refuse("an output format without a schema", located.where(("output", "format")), short(kind), fix)


def _take_tools(into: Translation, located: Located) -> None:
    value = located.value
    defined = value.get("toolDefs", [])
    tools: list[dict[str, Any]] = []
    for number, tool in enumerate(defined if isinstance(defined, list) else [defined]):
        where = located.where(("toolDefs", number))
        if not isinstance(tool, dict) or tool.keys() - {"name", "description", "inputSchema"}:
            into.refuse("not a tool", where, short(tool), expected="name, description and inputSchema")
            continue
        found = {key: tool[key] for key in ("name", "description") if key in tool}
        if "inputSchema" in tool:
            path = ("toolDefs", number, "inputSchema")
            found["parameters"] = json_schema(into, located, path, tool["inputSchema"])
        into.lines[("tools", len(tools))] = located.line_of(("toolDefs", number))
        tools.append(found)
    if tools:
        into.put("tools", tools, located.line_of(("toolDefs",)))
    known = [tool.get("name") for tool in tools]
    named = value.get("tools", [])
    for number, name in enumerate(named if isinstance(named, list) else [named]):
        if name not in known:
            fix = "define it under toolDefs: a tool that is kept elsewhere cannot be sealed"
            into.refuse("a tool without its definition", located.where(("tools", number)), short(name), fix)


def _blocks(into: Translation, body: str, first: int) -> list[Block]:
    """The messages of a body; one of the user until a role is told."""
    found: list[tuple[Role, int, list[_Token], tuple[bool, bool]]] = [("user", 0, [], (False, False))]
    for position, token in _tokens(into, body, first):
        if isinstance(token, _Start):
            role, start, before, strips = found[-1]
            found[-1] = (role, start, before, (strips[0], token.strips[0]))
            found.append((token.role, position, [], (token.strips[1], False)))
        else:
            found[-1][2].append((position, token))
    blocks = []
    for role, _, tokens, strips in found:
        block = _block(into, role, tokens, strips, body, first)
        if block is not None:
            blocks.append(block)
    return blocks


def _block(
    into: Translation, role: Role, tokens: Sequence[_Token], strips: tuple[bool, bool], body: str, first: int
) -> Block | None:
    # slots stand as a text that no prompt holds, so that blank lines and white space can be dropped around them
    texts = [
        part if isinstance(part, str) else f"\0{part.name}\0" for _, part in tokens if not isinstance(part, _Start)
    ]
    text = "".join(texts)
    line = first + body.count("\n", 0, tokens[0][0]) if tokens else first
    if strips[0]:
        line += text[: len(text) - len(text.lstrip())].count("\n")
        text = text.lstrip()
    text = text.rstrip() if strips[1] else text
    content = whole_lines(text, line)
    if content is None:
        return None
    pieces = content[0].split("\0")
    template = simple_template([Insertion(piece) if n % 2 else piece for n, piece in enumerate(pieces)])
    if template is None:
        fix = "put a space between them"
        into.refuse("a brace directly before a value", f"{into.source}:{content[1]}", fix=fix)
        return None
    return Block(role, template, content[1])


def _tokens(into: Translation, body: str, first: int) -> Iterator[_Token]:
    done = 0
    while (opening := body.find("{{", done)) >= 0:
        text = body[done:opening]
        slashes = len(text) - len(text.rstrip("\\"))
        yield from _plain(into, body, done, text[:-1] if slashes else text, first)
        if slashes == 1:
            yield opening, "{{"
            done = opening + 2
            continue
        comment = _COMMENT.match(body, opening)
        if comment:
            into.note("not kept: comments")
            done = _after_comment(body, opening, comment.end())
            continue
        token = _tag(into, body, opening, first)
        if token is None:
            done = opening + 2
            continue
        found, done = token
        yield opening, found
    yield from _plain(into, body, done, body[done:], first)


def _plain(into: Translation, body: str, position: int, text: str, first: int) -> Iterator[_Token]:
    for marker in re.finditer(re.escape(_MARKER), text):
        line = first + body.count("\n", 0, position + marker.start())
        into.refuse("a mark that dotprompt keeps for itself", f"{into.source}:{line}", _MARKER, "remove it")
    if text:
        yield position, text


def _after_comment(body: str, start: int, end: int) -> int:
    """Where text goes on after a comment: one that has a line to itself takes it along, as Handlebars does."""
    line = body.rfind("\n", 0, start) + 1
    following = body.find("\n", end)
    rest = body[end:] if following < 0 else body[end:following]
    alone = not body[line:start].strip() and not rest.strip()
    return following + 1 if alone and following >= 0 else end


def _tag(into: Translation, body: str, opening: int, first: int) -> tuple[Insertion | _Start, int] | None:
    where = f"{into.source}:{first + body.count(chr(10), 0, opening)}"
    if role := _ROLE.match(body, opening):
        name = role[2] or role[3]
        if name not in _ROLES:
            into.refuse(f"a prompt has no messages of the role {name!r}", where, role[0], expected=", ".join(_ROLES))
        return _Start(_ROLES.get(name, "user"), (bool(role[1]), bool(role[4]))), role.end()
    value = _VALUE.match(body, opening)
    name = (value[1] or value[2]) if value else ""
    if value and name not in _RESERVED:
        return Insertion(name), value.end()
    shown = _TAG.match(body, opening)
    text = shown[0] if shown else "{{"
    inside = text.lstrip("{").lstrip("~ \t\n&")
    word = re.match(r"[a-z]+", inside)
    message, fix = _WHY.get(inside[:1]) or _WHY.get(word[0] if word else "") or ("", "")
    into.refuse(message or "more of Handlebars than a prompt can hold", where, short(text), fix or "write {{name}}")
    return None


def _input(document: PromptDocument) -> dict[str, Any]:
    schemas = {name: variable_schema(variable) for name, variable in document.variables.items()}
    defaults = {name: schema.pop("default") for name, schema in schemas.items() if "default" in schema}
    required = [name for name in schemas if name not in defaults]
    whole = {"type": "object", "properties": schemas, **({"required": required} if required else {})}
    return {"schema": whole, **({"default": defaults} if defaults else {})}


def _tools(document: PromptDocument) -> list[dict[str, Any]] | None:
    if document.tools is None:
        return None
    keys = {"parameters": "inputSchema"}
    return [{keys.get(key, key): value for key, value in tool.items()} for tool in parsed(document.tools)]


def _handlebars(template: str) -> str:
    r"""A template of the language simple in Handlebars. Of backslashes before a value, one more is written."""
    text = ""
    for literal, slot in literals(template):
        text += literal.replace("{{", "\\{{")
        if slot is not None:
            text += ("\\" if text.endswith("\\") else "") + "{{" + slot.name + "}}"
    return text
