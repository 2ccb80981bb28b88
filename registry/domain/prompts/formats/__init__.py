"""Formats of prompt files: ours, and those of others that are read and written."""

from __future__ import annotations

from enum import StrEnum

from registry.domain.prompts.formats.chat_json import read_chat_json
from registry.domain.prompts.formats.dotprompt import read_dotprompt
from registry.domain.prompts.formats.foreign import Read
from registry.domain.prompts.formats.prompty import read_prompty
from registry.domain.prompts.parsing import parse_draft, plain_text

__all__ = ["SUFFIXES", "Format", "Read", "read_format"]


class Format(StrEnum):
    """How a prompt may be written. `text` is one message, and nothing else."""

    PROMPT_MD = "prompt.md"
    PROMPTY = "prompty"
    DOTPROMPT = "dotprompt"
    CHAT_JSON = "chat-json"
    TEXT = "text"


SUFFIXES = {
    ".md": Format.PROMPT_MD,
    ".txt": Format.TEXT,
    ".prompty": Format.PROMPTY,
    ".prompt": Format.DOTPROMPT,
    ".json": Format.CHAT_JSON,
}
"""What the end of a file's name says of its format."""

_READERS = {
    Format.PROMPTY: read_prompty,
    Format.DOTPROMPT: read_dotprompt,
    Format.CHAT_JSON: read_chat_json,
}


def read_format(kind: Format, text: str, source: str) -> Read:
    """The prompt in a text of this format. Raises InvalidInputError for all that a prompt cannot hold, by its line."""
    reader = _READERS.get(kind)
    if reader is None:
        return Read(parse_draft(text, source))
    return reader(plain_text(text, source), source)
