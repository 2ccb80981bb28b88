"""Scorers that look for texts: whether an answer contains some, and whether it says what it must not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from registry.domain.scorers.exact_match import normalised

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"'})
_SPACES = re.compile(r"\s+")


def contains(
    output: str,
    target: str,
    any_of: Sequence[str] | None = None,
    all_of: Sequence[str] | None = None,
    normalize: Sequence[str] = (),
) -> str:
    """`"1"` if the answer contains one of `any_of`, all of `all_of`, or the target where neither is said; else `"0"`.

    An empty text is contained only in an empty answer.
    """
    answer = normalised(output, normalize)
    wanted = [normalised(text, normalize) for text in any_of or all_of or (target,)]
    found = [text in answer if text else not answer for text in wanted]
    return "1" if (any(found) if any_of else all(found)) else "0"


def says(output: str, phrases: Sequence[str]) -> bool:
    """Whether one of the phrases is in the answer; case, kinds of quotation marks and of white space do not matter."""
    answer = _plain(output)
    return any(_plain(phrase) in answer for phrase in phrases)


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text.translate(_QUOTES)).casefold()
