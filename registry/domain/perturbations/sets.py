"""The built-in sets of variants, and what each does to a prompt.

`builtin/format-v1` follows what studies of prompt formats vary (Sclar et al. 2024): the case of instruction words,
separators, line breaks, spaces, politeness, the marks of options, the order of examples. The letters and numbers of
options stay, and only their marks change: an answer may name them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from registry.domain.perturbations.fixed_text import Segment, Segments, changed
from registry.domain.prompts.document import Examples, PromptDocument

FORMAT_V1 = "builtin/format-v1"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A prompt with the segments of its messages, and of those of its examples."""

    document: PromptDocument
    messages: tuple[Segments, ...]
    examples: tuple[Segments, ...] = ()


Change: TypeAlias = Callable[[Parsed, int], Parsed]
"""How a variant changes a prompt, given the suite's seed. What does not concern it stays the same."""

_LEAD = re.compile(r"(?:(?<=\n)|(?<=[.!?] )|\A)([^\W\d_]{2,})(?=[ \t]+\S)")
"""The word that a line or sentence starts with, if more of it follows and it is no label."""
_SEPARATOR = re.compile(r"(?<=[^\W\d_]):(?=[ \n]|\Z)")
"""The colon after a word that names what follows: not that of a time, an address or a quoted key."""
_SPACE = re.compile(r"(?<![ \n]) (?![ \n])")
_OPTION = re.compile(r"(?:(?<=\n)|\A)(?P<indent>[ \t]*)(?:\((?P<a>[A-Z]|\d{1,2})\)|(?P<b>[A-Z]|\d{1,2})[.)])(?=[ \t])")
_WORDS = """
answer assign categorise categorize check choose classify complete convert correct decide describe determine
evaluate explain extract fill find fix follow generate give identify judge label list name pick predict produce
provide rate read reply respond return rewrite say select sort state summarise summarize tag tell think translate
use write
"""
_ASKING = frozenset(_WORDS.split())
"""English words that, where a sentence starts with one, ask for something."""


def names_in(built_in: str | None) -> tuple[str, ...]:
    """The variants of a built-in set, in the order in which they are made; none without a set."""
    return () if built_in is None else tuple(SETS[built_in])


def order_of(count: int, seed: int) -> tuple[int, ...]:
    """Another order of so many things than the one they have, drawn by the seed."""
    drawn = tuple(
        sorted(range(count), key=lambda place: hashlib.sha256(f"order\x00{seed}\x00{place}".encode()).digest())
    )
    return drawn if drawn != tuple(range(count)) else (*drawn[1:], *drawn[:1])


# Text ----------------------------------------------------------------------------------------------------


def _everywhere(change: Callable[[str, bool], str]) -> Change:
    """A change of every fixed text but what an assistant says: that is what answers look like."""

    def apply(parsed: Parsed, seed: int) -> Parsed:
        return each(parsed, lambda role, segments: segments if role == "assistant" else changed(segments, change))

    return apply


def each(parsed: Parsed, change: Callable[[str, Segments], Segments]) -> Parsed:
    """The prompt with every message changed, given its role."""
    document = parsed.document
    shown = document.examples.messages if document.examples else ()
    return replace(
        parsed,
        messages=tuple(change(m.role, s) for m, s in zip(document.messages, parsed.messages, strict=True)),
        examples=tuple(change(m.role, s) for m, s in zip(shown, parsed.examples, strict=True)),
    )


def _leads(spell: Callable[[str], str]) -> Change:
    def change(text: str, opens: bool) -> str:
        return _LEAD.sub(lambda m: m[0] if m.start() == 0 and not opens else spell(m[0]), text)

    return _everywhere(change)


def _separated(by: str) -> Change:
    return _everywhere(lambda text, _: _SEPARATOR.sub(by, text))


def _options(mark: str) -> Change:
    """Marks of options; a single line that looks like one is none."""

    def remarked(found: re.Match[str]) -> str:
        return found["indent"] + mark.format(found["a"] or found["b"])

    def apply(parsed: Parsed, seed: int) -> Parsed:
        def change(role: str, segments: Segments) -> Segments:
            lines = sum(
                1
                for place, segment in enumerate(segments)
                if segment.fixed
                for m in _OPTION.finditer(segment.text)
                if m.start() > 0 or place == 0
            )
            if role == "assistant" or lines < 2:
                return segments
            return changed(
                segments,
                lambda text, opens: _OPTION.sub(lambda m: m[0] if m.start() == 0 and not opens else remarked(m), text),
            )

        return each(parsed, change)

    return apply


def _please(parsed: Parsed, seed: int) -> Parsed:
    """Ask politely, where the prompt first asks for something."""
    done = False

    def asked(found: re.Match[str], opens: bool) -> str:
        nonlocal done
        word = found[0]
        if done or word.lower() not in _ASKING or (found.start() == 0 and not opens):
            return word
        done = True
        return f"Please {word.lower()}"

    def change(role: str, segments: Segments) -> Segments:
        if role == "assistant":
            return segments
        return changed(segments, lambda text, opens: _LEAD.sub(lambda m: asked(m, opens), text))

    # Only the prompt's own messages: in examples it would be said as often as there are rows.
    return replace(each(parsed, change), examples=parsed.examples)


def _trailing_space(parsed: Parsed, seed: int) -> Parsed:
    """One space at the very end, or one less where there is one."""
    *before, last = parsed.messages
    text = last[-1].text if last and last[-1].fixed else ""
    ended = Segment(text[:-1] if text.endswith(" ") else text + " ", True)
    kept = last[:-1] if text else last
    return replace(parsed, messages=(*before, (*kept, ended)))


# Order ---------------------------------------------------------------------------------------------------


def _examples_order(parsed: Parsed, seed: int) -> Parsed:
    """Examples in another order: the rows of them, and pairs of a question and an answer without variables."""
    document, pairs = parsed.document, _pairs(parsed)
    messages, segments = list(document.messages), list(parsed.messages)
    if len(pairs) > 1:
        for place, source in zip(pairs, order_of(len(pairs), seed), strict=True):
            for step in (0, 1):
                messages[place + step] = document.messages[pairs[source] + step]
                segments[place + step] = parsed.messages[pairs[source] + step]
    changes: dict[str, object] = {"messages": tuple(messages)}
    if document.examples is not None and len(document.examples.rows) > 1:
        changes["examples"] = _reordered(document.examples, seed)
    return replace(parsed, document=document.model_copy(update=changes), messages=tuple(segments))


def _pairs(parsed: Parsed) -> list[int]:
    """Where questions with an answer stand that hold no variable; the last message asks, and is none."""
    roles = [message.role for message in parsed.document.messages]
    fixed = [all(segment.fixed for segment in segments) for segments in parsed.messages]
    return [
        place
        for place, pair in enumerate(pairwise(roles))
        if pair == ("user", "assistant") and fixed[place] and fixed[place + 1] and place + 2 < len(roles)
    ]


def _reordered(examples: Examples, seed: int) -> Examples:
    order = order_of(len(examples.rows), seed)
    return examples.model_copy(update={"rows": tuple(examples.rows[place] for place in order)})


SETS: Mapping[str, Mapping[str, Change]] = {
    FORMAT_V1: {
        "case-lower": _leads(str.lower),
        "case-upper": _leads(str.upper),
        "separator-double": _separated("::"),
        "separator-dash": _separated(" -"),
        "newline-double": _everywhere(lambda text, _: re.sub(r"(?<!\n)\n(?!\n)", "\n\n", text)),
        "newline-single": _everywhere(lambda text, _: re.sub(r"\n{2,}", "\n", text)),
        "spaces-double": _everywhere(lambda text, _: _SPACE.sub("  ", text)),
        "please": _please,
        "options-round": _options("({})"),
        "options-half": _options("{})"),
        "options-dot": _options("{}."),
        "examples-order": _examples_order,
        "trailing-space": _trailing_space,
    }
}
"""Each set's variants by name, in order."""
