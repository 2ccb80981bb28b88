"""Prompts in the formats of others. What is written is read back: what a format cannot hold is told, never changed.

A format may leave something out that is said about a prompt, and the export says so. The messages themselves come back
as they are, or the export is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.differences import prompt_differences
from registry.domain.prompts.document import TEXT, Message, PromptDocument
from registry.domain.prompts.drafts import SIMPLE, Language, finish
from registry.domain.prompts.formats import Format, read_format
from registry.domain.prompts.formats.chat_json import messages_text, write_chat_json
from registry.domain.prompts.formats.dotprompt import write_dotprompt
from registry.domain.prompts.formats.foreign import simple_template
from registry.domain.prompts.formats.native import write_native, write_text
from registry.domain.prompts.formats.prompty import write_prompty
from registry.domain.prompts.rendering import render_text
from registry.domain.prompts.variables import bind
from registry.domain.wording import short


@dataclass(frozen=True, slots=True)
class ExportedPrompt:
    """A prompt as the text of a file; `losses` say what reading it again would not give back, a sentence each."""

    format: str
    text: str
    losses: tuple[str, ...] = ()


def export(document: PromptDocument, kind: Format, name: str | None, language: Language = SIMPLE) -> ExportedPrompt:
    """The prompt in a format. `language` is the one that its templates are written in.

    Raises InvalidInputError where the format has no words for its messages.
    """
    meant = document.messages if kind is Format.PROMPT_MD else _spelled_out(document)
    text = _written(document, kind, name, meant)
    back = _read_back(text, kind, language)
    differences = prompt_differences(document, back)
    losses: list[str] = []
    if kind is Format.TEXT and document.is_completion:
        meant = (Message(role="user", content=meant[0].content),)
        losses.append("mode: completion becomes chat")
    if back.messages != meant or (kind is Format.PROMPT_MD and back != document):
        raise InvalidInputError(
            f"{kind} cannot hold this text: it would come back as another",
            where=_first_other(meant, back.messages),
            found="blank lines around a message, or characters that mean something in that format",
            fix="export it as prompt.md, or `--original` gives back the file that was registered",
        )
    losses += [
        f"{change.what}: {short(change.before)} becomes {short(change.after)}"
        for change in differences.fields
        if not change.what.startswith("examples ")
    ]
    if document.examples is not None and back.examples is None:
        losses.append(f"examples: the {len(document.examples.rows)} examples stand as messages, no longer as rows")
    if not losses:  # what a reviewer need not read is lost all the same, as an empty description
        pairs = [(name, getattr(document, name), getattr(back, name)) for name in PromptDocument.model_fields]
        losses = [f"{name}: {short(before)} becomes {short(after)}" for name, before, after in pairs if before != after]
    return ExportedPrompt(kind.value, text, tuple(losses))


def finished(messages: Sequence[Mapping[str, str]], kind: Format) -> ExportedPrompt:
    """Messages that were filled in, as they are to be sent. Raises InvalidInputError for formats of templates."""
    if kind is Format.CHAT_JSON:
        if messages[0]["role"] == TEXT:
            raise InvalidInputError("chat messages cannot be a completion prompt", found="mode: completion")
        return ExportedPrompt(kind.value, messages_text([dict(message) for message in messages]))
    if kind is Format.TEXT:
        said = [Message.model_validate(dict(message)) for message in messages]
        return ExportedPrompt(kind.value, write_text(said))
    raise InvalidInputError(
        f"{kind} holds templates, and no prompt that is filled in",
        expected=f"--format {Format.CHAT_JSON} or {Format.TEXT} with --var",
        found=f"--format {kind}",
    )


# ---------------------------------------------------------------------------------------------------------


def _written(document: PromptDocument, kind: Format, name: str | None, messages: Sequence[Message]) -> str:
    if kind is Format.PROMPTY:
        return write_prompty(document, name, messages)
    if kind is Format.DOTPROMPT:
        return write_dotprompt(document, name, messages)
    if kind is Format.CHAT_JSON:
        return write_chat_json(document, messages)
    return write_native(document, name) if kind is Format.PROMPT_MD else write_text(messages)


def _read_back(text: str, kind: Format, language: Language) -> PromptDocument:
    try:
        draft = read_format(kind, text, "export").draft
        return finish(draft, language if draft.front.template == language.name else SIMPLE)
    except InvalidInputError as error:
        fault = error.faults[0]
        raise InvalidInputError(
            f"{kind} cannot hold this prompt: {fault.message}",
            expected=fault.expected,
            found=fault.found,
            fix="export it as prompt.md, or `--original` gives back the file that was registered",
        ) from error


def _spelled_out(document: PromptDocument) -> tuple[Message, ...]:
    """The messages with the examples among them, filled in; those of a completion prompt as the one text they are."""
    examples, own = document.examples, document.messages
    shown: list[Message] = []
    if examples is not None:
        if document.template != "simple":
            raise InvalidInputError(
                "examples of a Jinja prompt cannot be written as messages",
                found="template: jinja",
                fix="export it as prompt.md",
            )
        for row in examples.rows:
            bound = bind(examples.variables, row)
            for message in examples.messages:
                content = simple_template([render_text(message.content, bound)])
                assert content is not None, "without a value there is no brace before one"
                shown.append(Message(role=message.role, content=content))
    at = examples.at if examples is not None else 0
    every = (*own[:at], *shown, *own[at:])
    if document.is_completion:
        return (Message(role=TEXT, content="\n\n".join(message.content for message in every)),)
    return every


def _first_other(meant: Sequence[Message], back: Sequence[Message]) -> str:
    for number, message in enumerate(meant):
        if number >= len(back) or back[number] != message:
            return f"message {number + 1} ({message.role})"
    return "the prompt"
