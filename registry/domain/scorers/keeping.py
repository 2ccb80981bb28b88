"""Scores that are kept: those of scorers that take longer than a look-up, by all that a value depends on."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeGuard

from registry.domain.digests import Digest, decimal_text
from registry.domain.scorers.shapes import RowScorer, Scores

REVISION = "1"
"""Of our own scoring. A change that may change a value of a scorer in `_LONG` needs the next one."""

_LONG = frozenset({"json_schema", "rouge", "sentence_chrf", "plugin"})
"""Types of scorers that take fifty microseconds for a row and more, or nobody knows how long. To look a score up takes
five to ten, as long as the others take to compute it."""


def takes_long(scorer: Scores) -> TypeGuard[RowScorer]:
    """Whether what it computes is worth keeping."""
    return isinstance(scorer, RowScorer) and scorer.declared.type in _LONG


def score_key(scorer: Digest, output: str, target: str) -> Digest:
    """Cache key of one score. No scorer reads a row's inputs, so they do not enter.

    What splits words goes by the Unicode tables of this Python, which two machines may have in different versions.
    """
    told = (REVISION, unicodedata.unidata_version, scorer, _digest(output), _digest(target))
    return Digest("sha256:" + _digest("\n".join(told)))


class KeptScores:
    """Looks among known scores before it computes one; `new` are those that it computed."""

    def __init__(self, known: Mapping[Digest, str]) -> None:
        self._scores: dict[Digest, str | int | Decimal] = dict(known)
        self._known = frozenset(known)

    def looking(self, scorer: RowScorer) -> RowScorer:
        """The same scorer, but that it computes each value once. A known value is held to its range, too."""
        digest = scorer.digest

        def score(output: str, target: str) -> str | int | Decimal:
            key = score_key(digest, output, target)
            if key not in self._scores:
                self._scores[key] = scorer.score(output, target)
            return self._scores[key]

        return replace(scorer, score=score)

    @property
    def new(self) -> dict[Digest, str]:
        """Raises InvalidInputError if one is no decimal, which `score_rows` has refused before."""
        return {key: decimal_text(value) for key, value in self._scores.items() if key not in self._known}


# ---------------------------------------------------------------------------------------------------------


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
