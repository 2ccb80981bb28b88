"""The variants of one prompt: what a set makes of it, and what it makes nothing of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from registry.domain.errors import InvalidInputError
from registry.domain.perturbations.fixed_text import Reader, Segments, changed, moving_parts, written
from registry.domain.perturbations.sets import SETS, Change, Parsed, each
from registry.domain.prompts.document import Message, PromptDocument

Replacements: TypeAlias = Sequence[tuple[str, str]]
"""Pairs of a text to find in fixed text, and what to write in its place, one after the other."""


MOST_CHARACTERS = 1024 * 1024
"""Of the fixed text between two variables: replacements that are made one after the other multiply."""


class _TooLong(Exception):
    """What replacing would make is longer than any prompt."""


@dataclass(frozen=True, slots=True)
class Variant:
    """The prompt as one variant has it."""

    name: str
    document: PromptDocument


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A variant that this prompt does not have, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Perturbed:
    variants: tuple[Variant, ...]
    left_out: tuple[LeftOut, ...]


def perturbed(
    document: PromptDocument,
    read: Reader,
    *,
    seed: int,
    built_in: str | None = None,
    extra: Mapping[str, Replacements] | None = None,
) -> Perturbed:
    """The variants of a prompt by a built-in set and by `extra` ones, in this order; `read` reads its templates.

    Left out is what changes nothing in this prompt, comes to the same as a variant before it, or would change a
    variable by what it puts beside it.
    """
    changes: dict[str, Change] = dict(SETS[built_in]) if built_in is not None else {}
    changes |= {name: _replacing(pairs) for name, pairs in (extra or {}).items()}
    parsed = _parsed(document, read)
    variants: list[Variant] = []
    left_out: list[LeftOut] = []
    for name, change in changes.items():
        try:
            made = change(parsed, seed)
        except _TooLong:
            left_out.append(LeftOut(name, f"would make more than {MOST_CHARACTERS} characters of a text"))
            continue
        found = _document(made)
        if why := _why_not(parsed, made, found, variants, read):
            left_out.append(LeftOut(name, why))
        else:
            variants.append(Variant(name, found))
    return Perturbed(tuple(variants), tuple(left_out))


# ---------------------------------------------------------------------------------------------------------


def _parsed(document: PromptDocument, read: Reader) -> Parsed:
    shown = document.examples.messages if document.examples else ()
    return Parsed(document, tuple(read(m.content) for m in document.messages), tuple(read(m.content) for m in shown))


def _replacing(pairs: Replacements) -> Change:
    def change(text: str, _: bool) -> str:
        for find, put in pairs:
            if len(text) + text.count(find) * (len(put) - len(find)) > MOST_CHARACTERS:
                raise _TooLong
            text = text.replace(find, put)
        return text

    return lambda parsed, seed: each(parsed, lambda _, segments: changed(segments, change))


def _document(made: Parsed) -> PromptDocument:
    document = made.document
    told = {"messages": _messages(document.messages, made.messages)}
    if document.examples is None:
        return document.model_copy(update=told)
    examples = document.examples.model_copy(update={"messages": _messages(document.examples.messages, made.examples)})
    return document.model_copy(update={**told, "examples": examples})


def _messages(messages: Sequence[Message], segments: Sequence[Segments]) -> tuple[Message, ...]:
    return tuple(m.model_copy(update={"content": written(s)}) for m, s in zip(messages, segments, strict=True))


def _why_not(parsed: Parsed, made: Parsed, found: PromptDocument, earlier: Sequence[Variant], read: Reader) -> str:
    if found == _document(parsed):
        return "changes nothing in this prompt"
    if same := next((v.name for v in earlier if v.document == found), None):
        return f"is the same as {same} in this prompt"
    if any(not text for text in _texts(made)):
        return "leaves nothing of a message"
    return "" if _has_its_variables(made, read) else "would change a variable of this prompt"


def _has_its_variables(made: Parsed, read: Reader) -> bool:
    """What stands beside a variable may become part of it, or take part of it: a brace, or a backslash."""
    try:
        after = [moving_parts(read(text)) for text in _texts(made)]
    except InvalidInputError:
        return False
    return after == [moving_parts(segments) for segments in (*made.messages, *made.examples)]


def _texts(made: Parsed) -> Iterator[str]:
    return (written(segments) for segments in (*made.messages, *made.examples))
