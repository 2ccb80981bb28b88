"""Templates as fixed text and what is not: variables, tags and comments of the template language.

Segments hold a template as it is written, so that put together they are that template again, byte by byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from registry.domain.prompts.rendering import placeholders


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a template as it is written; only what is `fixed` may be worded otherwise."""

    text: str
    fixed: bool


Segments: TypeAlias = tuple[Segment, ...]
Reader: TypeAlias = Callable[[str], Segments]
"""What reads the templates of one language. Fixed and other segments take turns, and none is empty.

Raises InvalidInputError for what is no template of it."""


def simple_segments(template: str) -> Segments:
    """The segments of a template of the language simple."""
    found: list[Segment] = []
    done = 0
    for placeholder in placeholders(template):
        end = placeholder.offset + len(placeholder.text)
        found += [
            Segment(template[done : placeholder.offset], True),
            Segment(template[placeholder.offset : end], False),
        ]
        done = end
    return joined([*found, Segment(template[done:], True)])


def joined(segments: Iterable[Segment]) -> Segments:
    """The segments, with neighbours of one kind as one, and without those that are empty."""
    found: list[Segment] = []
    for segment in segments:
        if found and found[-1].fixed == segment.fixed:
            found[-1] = Segment(found[-1].text + segment.text, segment.fixed)
        elif segment.text:
            found.append(segment)
    return tuple(found)


def written(segments: Iterable[Segment]) -> str:
    """The template that the segments are of."""
    return "".join(segment.text for segment in segments)


def changed(segments: Segments, change: Callable[[str, bool], str]) -> Segments:
    """The segments with their fixed text changed; `change` is told whether it opens the template."""
    return tuple(
        Segment(change(segment.text, place == 0), True) if segment.fixed else segment
        for place, segment in enumerate(segments)
    )


def moving_parts(segments: Iterable[Segment]) -> Sequence[str]:
    """What no variant may touch, in order."""
    return [segment.text for segment in segments if not segment.fixed]
