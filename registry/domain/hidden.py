"""Characters that people do not see, or that change how others are seen: what each is, and how far it deceives.

A reviewer approves what the eye reads, a model reads every code point. Tag characters spell out whole instructions in
nothing at all; marks of direction show a text in another order than it has (Boucher and Anderson, "Trojan Source",
2021, CVE-2021-42574); controls are obeyed by terminals. Some of these characters are also honest: joiners in Persian
and in emoji, marks of direction in Hebrew, the no-break space. These are told, at a lower level.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from registry.domain.text import named


class Concealment(StrEnum):
    """How a character deceives."""

    TAG = "tag"
    BIDI = "bidi"
    CONTROL = "control"
    ZERO_WIDTH = "zero-width"
    VARIATION = "variation"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Hidden:
    """A character at a position (counted from 0). `honest` tells that it stands where writing has a use for it."""

    position: int
    character: str
    concealment: Concealment
    honest: bool

    @property
    def name(self) -> str:
        return named(self.character)


_CANDIDATE = re.compile(
    "[^\\w !-~\n\t]|[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile("[\u061c\u200e\u200f]")
_JOINERS = "\u200c\u200d"
_ZERO_WIDTH = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0"
    "\ufff0-\ufffb]"
)
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_TAG = re.compile("[\U000e0000-\U000e00ff]")
_SUBDIVISIONS = ("gbeng", "gbsct", "gbwls")
_FLAG = re.compile(
    "\U0001f3f4(?:" + "|".join("".join(chr(0xE0000 + ord(c)) for c in code) for code in _SUBDIVISIONS) + ")\U000e007f"
)
"""The flags of England, Scotland and Wales, spelled in tag characters (Unicode Technical Standard 51, annex C)."""
_JOINED_SCRIPTS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufeff]"
)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def hidden(text: str) -> Iterator[Hidden]:
    """Every hidden character of a text, in order. A line feed, a tab and a space are none."""
    surroundings = _Surroundings(
        within_flags=frozenset(n for match in _FLAG.finditer(text) for n in range(match.start() + 1, match.end())),
        right_to_left=bool(_MARKS.search(text)) and any(map(_is_right_to_left, text)),
    )
    for match in _CANDIDATE.finditer(text):
        concealment = _concealment(match[0])
        if concealment is not None:
            position = match.start()
            yield Hidden(position, match[0], concealment, _honest(text, position, concealment, surroundings))


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a whole text says of its characters: found once, however many of them hide."""

    within_flags: frozenset[int]
    """The positions within flags that are spelled in tag characters, but for their first."""
    right_to_left: bool


def _is_right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in _RIGHT_TO_LEFT and not _MARKS.match(character)


def _concealment(character: str) -> Concealment | None:
    for concealment, form in (
        (Concealment.TAG, _TAG),
        (Concealment.BIDI, _OVERRIDES),
        (Concealment.BIDI, _MARKS),
        (Concealment.ZERO_WIDTH, _ZERO_WIDTH),
        (Concealment.VARIATION, _VARIATION),
    ):
        if form.match(character):
            return concealment
    category = unicodedata.category(character)
    if category[0] == "Z":
        return Concealment.SPACE
    return Concealment.CONTROL if category in {"Cc", "Cf", "Cs", "Co", "Cn"} else None


def _honest(text: str, position: int, concealment: Concealment, around: _Surroundings) -> bool:
    character = text[position]
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    if concealment is Concealment.SPACE:
        return character in "\u00a0\u202f\u3000"
    if concealment is Concealment.TAG:
        return position in around.within_flags
    if concealment is Concealment.VARIATION:
        return character in "\ufe0e\ufe0f" and bool(before) and _pictorial(before)
    if concealment is Concealment.BIDI:
        return around.right_to_left and bool(_MARKS.match(character))
    if character in _JOINERS and before and after:
        pictures = _pictorial(before) or _VARIATION.match(before) is not None
        return (pictures and _pictorial(after)) or all(_JOINED_SCRIPTS.match(c) for c in (before, after))
    return False


def _pictorial(character: str) -> bool:
    return unicodedata.category(character) in {"So", "Sk", "Sm"} or character in "#*0123456789‼⁉"
