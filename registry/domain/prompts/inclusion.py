"""What may be included in a prompt: the text of another prompt's version, whole, and nothing that has more to say."""

from __future__ import annotations

from collections.abc import Iterator

from registry.domain.errors import Fault
from registry.domain.prompts.document import PromptDocument, Template

MAX_DEPTH = 8
"""Versions that include one another, the new one counted; deeper is refused."""


def unfit(reference: str, document: PromptDocument, template: Template, where: str) -> Iterator[Fault]:
    """Why a prompt cannot be included in one whose templates are written in the language `template`."""
    roles = [message.role for message in document.messages]
    if len(roles) != 1 or roles[0] not in {"user", "text"}:
        expected = "a prompt of one message, of the user or of a completion"
        yield Fault(f"{reference} cannot be included: it is more than a text", where, expected, ", ".join(roles))
    told = {"few-shot examples": document.examples, "an output schema": document.output, "tools": document.tools}
    for what, value in told.items():
        if value is not None:
            fix = f"register its text without {what}"
            yield Fault(f"{reference} cannot be included: it has {what}, which would be lost", where, fix=fix)
    if document.template != template:
        message = f"{reference} cannot be included: its text is of the template language {document.template}"
        yield Fault(message, where, expected=template, found=document.template)
