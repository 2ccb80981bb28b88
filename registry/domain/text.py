"""What counts as text: characters that can be written down, hashed and looked for."""

from __future__ import annotations

import re
import unicodedata

from registry.domain.errors import InvalidInputError

_HALF = re.compile("[\ud800-\udfff]")
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]")
"""Letters, marks and a symbol that are drawn as nothing, besides the characters whose category says so."""


def is_text(text: str) -> bool:
    """Whether it holds whole characters alone. Bytes that are no UTF-8 arrive as halves (lone surrogates)."""
    return _HALF.search(text) is None


def invisible(text: str) -> str | None:
    """The first character that nobody sees, or that changes how others are seen, by code point and name: controls,
    marks of direction, joiners, fillers. None where there is none; an ordinary space is none."""
    for character in text:
        unseen = unicodedata.category(character)[0] == "C" or _BLANK.match(character)
        if unseen or (character != " " and unicodedata.category(character)[0] == "Z"):
            return named(character)
    return None


def named(character: str) -> str:
    """A character by its code point and, where it has one, its name: `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def check_text(text: str, what: str, where: str = "", fix: str = "type it again, in UTF-8") -> str:
    """The same text. Raises InvalidInputError for half a character, and for U+0000, which not every database keeps;
    `what` it is, `where` it was given."""
    if "\x00" in text:
        raise InvalidInputError(
            f"{what} holds U+0000 (NUL)",
            where=where,
            expected="characters that can be written down",
            found=f"'\\x00' at position {text.index(chr(0)) + 1}",
            fix="leave that character out",
        )
    half = _HALF.search(text)
    if half is not None:
        raise InvalidInputError(
            f"{what} is not text",
            where=where,
            expected="characters of Unicode, in UTF-8",
            found=f"{half[0]!a} at position {half.start() + 1}",
            fix=fix,
        )
    return text
