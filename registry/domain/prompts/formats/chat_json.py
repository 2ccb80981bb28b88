"""Chat messages as JSON (`.json`): a list of `{"role": …, "content": …}`, or an object that holds it as `messages`.

The object is one that a chat API takes: parameters of decoding, `tools` and `response_format` may stand beside the
messages. Contents are templates of the language simple; parts of type text are joined.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from registry.domain.documents import Located
from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import ROLES, Message, PromptDocument, Role
from registry.domain.prompts.drafts import Block
from registry.domain.prompts.formats.foreign import Read, Translation, take_generation
from registry.domain.prompts.formats.prompty import PARAMETERS
from registry.domain.prompts.formats.schemas import (
    json_number,
    openai_output,
    openai_tools,
    take_openai_output,
    take_openai_tools,
)
from registry.domain.wording import short, unknown

_CONTENT = re.compile(r'(?<!\\)"content"\s*:')
_UNSOUND = re.compile("[\0\ud800-\udfff]")
_FIXES = {
    "tool": "remove it: an answer of a tool is part of a conversation, not of a prompt",
    "function": "remove it: an answer of a tool is part of a conversation, not of a prompt",
    "developer": 'write "system"',
}


def read_chat_json(text: str, source: str) -> Read:
    """The prompt in a JSON document. Raises InvalidInputError for all that a prompt cannot hold."""
    value = _parsed(text, source)
    into = Translation(source)
    located = Located(value, source, {})
    for key in value.keys() - {"messages"}:
        if key == "model":
            fix = "remove it: `tandem release compose --base` says which model answers"
            into.refuse("a prompt cannot hold the model", f"{source} {key}", short(value[key]), fix)
        elif key not in {*PARAMETERS, "tools", "response_format"}:
            known = ("messages", *PARAMETERS, "tools", "response_format")
            into.faults.append(unknown("key", key, known, f"{source} {key}"))
    take_generation(into, located, (), {key: value[key] for key in PARAMETERS if key in value}, PARAMETERS)
    if "tools" in value:
        take_openai_tools(into, located, ("tools",), value["tools"])
    if "response_format" in value:
        take_openai_output(into, located, ("response_format",), value["response_format"])
    return into.finish(_blocks(into, text, value.get("messages")))


def write_chat_json(document: PromptDocument, messages: Sequence[Message]) -> str:
    """The chat messages of a prompt as an object for a chat API. Raises InvalidInputError for a completion prompt."""
    if document.is_completion:
        raise InvalidInputError("chat messages cannot be a completion prompt", found="mode: completion")
    generation = document.generation.content()
    whole: dict[str, Any] = {"messages": [{"role": m.role, "content": m.content} for m in messages]}
    for theirs, ours in PARAMETERS.items():
        value = generation[ours]
        if value != []:
            whole[theirs] = json_number(value) if isinstance(value, str) else value
    if document.tools is not None:
        whole["tools"] = openai_tools(document)
    if document.output is not None:
        whole["response_format"] = openai_output(document)
    return messages_text(whole)


def messages_text(value: object) -> str:
    """JSON for people, a line feed at its end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


# ---------------------------------------------------------------------------------------------------------


def _parsed(text: str, source: str) -> dict[str, Any]:
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        line = f":{error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise InvalidInputError("not a JSON document", where=f"{source}{line}", found=str(error)) from error
    if isinstance(value, list):
        return {"messages": value}
    if isinstance(value, dict):
        return value
    expected = 'a list of messages, or an object with "messages"'
    raise InvalidInputError("not chat messages", where=source, expected=expected, found=short(value))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key occurs twice")
    return found


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _blocks(into: Translation, text: str, given: Any) -> list[Block]:
    if not isinstance(given, list):
        into.refuse("messages must be a list", into.source, short(given), expected='[{"role": "user", "content": "…"}]')
        return []
    starts = [found.start() for found in _CONTENT.finditer(text)]
    lines = [text.count("\n", 0, start) + 1 for start in starts] if len(starts) == len(given) else [1] * len(given)
    blocks = []
    for number, (message, line) in enumerate(zip(given, lines, strict=True)):
        where = f"{into.source}:{line} messages[{number}]"
        if not isinstance(message, dict):
            into.refuse("a message must be an object", where, short(message))
            continue
        for key in message.keys() - {"role", "content"}:
            fix = "remove it"
            into.refuse(f"a message of a prompt cannot hold {key!r}", f"{where}.{key}", short(message[key]), fix)
        role, content = _role(into, message, where), _content(into, message.get("content"), where)
        if role and content:
            blocks.append(Block(role, content, line))
    return blocks


def _role(into: Translation, message: Mapping[str, Any], where: str) -> Role | None:
    role = message.get("role")
    known = next((ours for ours in ROLES if ours == role), None)
    if known is None:
        fix = _FIXES.get(role, "") if isinstance(role, str) else ""
        into.refuse("a prompt has no messages of this role", f"{where}.role", short(role), fix, ", ".join(ROLES))
    return known


def _content(into: Translation, content: Any, where: str) -> str:
    where = f"{where}.content"
    if isinstance(content, str):
        if not content:
            into.refuse("the message is empty", where)
        if bad := _UNSOUND.search(content):
            into.refuse("text that no prompt can hold", where, f"U+{ord(bad[0]):04X}", "remove it")
        return content
    if not isinstance(content, list):
        into.refuse("the content must be text", where, short(content))
        return ""
    texts = []
    for number, part in enumerate(content):
        if isinstance(part, dict) and part.keys() == {"type", "text"} and part["type"] == "text":
            texts.append(_content(into, part["text"], f"{where}[{number}]"))
        else:
            kind = part.get("type") if isinstance(part, dict) else part
            into.refuse("a part that is no text", f"{where}[{number}]", short(kind), "remove it: prompts are text")
    return "".join(texts)
