"""Words of any language: runs of letters, marks and digits, without case.

Scripts that put no spaces between words have one word for each character there, as is usual for Chinese and Japanese.
"""

from __future__ import annotations

import unicodedata

_ALONE = ((0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))
"""Hiragana, Katakana and Han."""


def words(text: str) -> list[str]:
    """The words of a text after NFKC and case folding, in their order.

    >>> words("Größe: 3.5 — 東京")
    ['grösse', '3', '5', '東', '京']
    """
    return unicodedata.normalize("NFKC", text.casefold()).translate(_KINDS).split()


class _Kinds(dict[int, str]):
    """What each character becomes: itself within a word, a word of its own, or a space between words."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if category == "Lo" and any(first <= code <= last for first, last in _ALONE):
            kind = f" {character} "
        else:
            kind = character if category[0] in "LMN" else " "
        if len(self) < _REMEMBERED:
            self[code] = kind
        return kind


_REMEMBERED = 65_536
_KINDS = _Kinds()
