r"""Writing our own formats: `*.prompt.md`, which holds everything, and a bare text."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from registry.domain.digests import without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import ROLES, Message, PromptDocument
from registry.domain.prompts.formats.schemas import parsed
from registry.domain.prompts.formats.yaml_text import yaml_text
from registry.domain.prompts.parsing import EXAMPLES

_HEADING = re.compile(rf"\\*# ({'|'.join(ROLES)})[ \t]*")
_EXAMPLES = re.compile(rf"\\*{EXAMPLES}[ \t]*")


def write_native(document: PromptDocument, name: str | None) -> str:
    """The prompt file of a prompt. Whether it says the same (line feeds, blank lines) is to be read back."""
    generation = document.generation.content()
    head = without_nothing(
        {
            "name": name,
            "description": document.description,
            "mode": "completion" if document.is_completion else None,
            "technique": list(document.technique) or None,
            "variables": {key: variable.content() for key, variable in document.variables.items()} or None,
            "examples": _examples(document),
            "output": parsed(document.output) if document.output is not None else None,
            "tools": parsed(document.tools) if document.tools is not None else None,
            "generation": {key: value for key, value in generation.items() if value != []},
            "template": document.template,
        }
    )
    at = document.examples.at if document.examples is not None else None
    texts = [_message(message, examples=at is not None) for message in document.messages]
    if at is not None:
        texts.insert(at, EXAMPLES)
    return f"---\n{yaml_text(head)}---\n" + "\n".join(texts) + "\n"


def write_text(messages: Sequence[Message]) -> str:
    """The text of the only message. Raises InvalidInputError if there are more, or it is none of the user."""
    if len(messages) != 1 or messages[0].role not in {"user", "text"}:
        found = ", ".join(message.role for message in messages)
        raise InvalidInputError("a text holds one message of the user", expected="one message", found=found)
    return messages[0].content + "\n"


# ---------------------------------------------------------------------------------------------------------


def _message(message: Message, *, examples: bool) -> str:
    forms = ([_EXAMPLES] if examples else []) + ([] if message.role == "text" else [_HEADING])
    lines = message.content.split("\n")
    text = "\n".join("\\" + line if any(form.fullmatch(line) for form in forms) else line for line in lines)
    return text if message.role == "text" else f"# {message.role}\n{text}"


def _examples(document: PromptDocument) -> dict[str, Any] | None:
    if (examples := document.examples) is None:
        return None
    templates: dict[str, Any] = {message.role: message.content for message in examples.messages}
    if len(templates) != len(examples.messages):
        raise InvalidInputError("an example has more messages than a file can tell", found=json.dumps([*templates]))
    return {
        **templates,
        "variables": {key: variable.content() for key, variable in examples.variables.items()},
        "rows": [dict(row) for row in examples.rows],
    }
