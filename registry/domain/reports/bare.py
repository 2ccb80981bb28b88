"""Bare prompts: what stands for "no prompt" in a matrix, since a model cannot be asked nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from registry.domain.prompts.document import PromptDocument

_PLACEHOLDER = re.compile(r"\{\{\s*[A-Za-z_][A-Za-z0-9_]*\s*\}\}")


def is_bare(prompt: PromptDocument) -> bool:
    """Whether a prompt is one message that holds variables and blanks only, without examples or tools."""
    if len(prompt.messages) != 1 or prompt.messages[0].role not in ("user", "text"):
        return False
    left, placeholders = _PLACEHOLDER.subn("", prompt.messages[0].content)
    return placeholders > 0 and not left.strip() and prompt.examples is None and prompt.tools is None


def bare_text(variables: Iterable[str]) -> str:
    """The text of a bare prompt file with these variables, each a paragraph."""
    return "\n\n".join(f"{{{{{name}}}}}" for name in variables)
