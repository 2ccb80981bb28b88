"""Whether rows to measure with are in the data that something was trained on, by hashes instead of texts.

What is indexed is what a reader would recognise: words, without case and punctuation. Each text of a row becomes one
hash of the whole of it and one of every run of eight words in it. A row to measure with is contaminated if its longest
text is there word for word, or at least half of its runs of eight words are. Shorter texts have no such runs, and
are found only as a whole.

Hashes are of 64 bits, keyed with the index's own salt: two indexes share none, so nobody tells from them which
training data have texts in common. The salt is no secret: whoever has an index can ask it about a text they know.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from registry.domain.digests import Digest, canonical_json, decimal_text
from registry.domain.scorers.words import words
from registry.domain.suites.columns import reach
from registry.domain.text_indexes import METHOD, SEEN_AND_UNSEEN, Found

RUN = 8
"""Words."""
WIDTH = 8
"""Bytes of a hash."""
SALT = 16
"""Bytes of a salt."""

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Characters that are drawn as nothing: joiners, soft hyphens, marks of direction, fillers, variation selectors."""
_WHOLE, _RUN = b"\x00", b"\x01"
"""What a hash is of: a text of eight words is not the same as eight words somewhere."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One row to measure with, as hashes: `wholes` of its longest texts, `runs` of eight words in all of them."""

    sample_id: str
    wholes: bytes
    runs: bytes


class Hashing:
    """Texts as hashes under one salt, by one of the methods."""

    def __init__(self, salt: bytes, method: str = METHOD) -> None:
        self._key = salt
        self._words = _seen_and_unseen if method == SEEN_AND_UNSEEN else normalised

    def of_text(self, text: str) -> bytes:
        """What a text adds to an index; nothing if it has no words."""
        found = self._words(text)
        return self._whole(found) + self._runs(found) if found else b""

    def of_row(self, sample_id: str, texts: Iterable[str]) -> Asked:
        """What is asked of an index about a row with these texts."""
        split = [found for text in texts if (found := self._words(text))]
        longest = max(map(len, split), default=0)
        wholes = b"".join(self._whole(found) for found in split if len(found) == longest)
        return Asked(sample_id, wholes, b"".join(map(self._runs, split)))

    def _whole(self, found: Sequence[str]) -> bytes:
        return self._hash(_WHOLE + " ".join(found).encode())

    def _runs(self, found: Sequence[str]) -> bytes:
        starts = range(len(found) - RUN + 1)
        return b"".join([self._hash(_RUN + " ".join(found[i : i + RUN]).encode()) for i in starts])

    def _hash(self, data: bytes) -> bytes:
        return hashlib.blake2b(data, digest_size=WIDTH, key=self._key).digest()


def normalised(text: str) -> list[str]:
    """The words that texts are compared by: NFKC, without case, punctuation and what nobody sees; each Han or Kana
    character is one."""
    return _seen_and_unseen(text if text.isascii() else _UNSEEN.sub("", text))


def texts_of(row: Mapping[str, Any], id_column: str | None = None) -> Iterator[str]:
    """Every text in a row to train on, however deep; neither its id nor the names of its columns are."""
    for column, value in row.items():
        if column != id_column:
            yield from _texts_in(value)


def texts_at(row: Mapping[str, Any], columns: Iterable[str]) -> Iterator[str]:
    """The texts in those columns of a row; a column may be a dotted path into others."""
    for column in columns:
        yield from _texts_in(reach(row, column))


def judged(asked: Asked, wholes: int, runs: int) -> Found:
    """What it means that so many of the row's hashes are in the index."""
    whole = bool(asked.wholes) and wholes * WIDTH == len(asked.wholes)
    total = len(asked.runs) // WIDTH
    half = total > 0 and 2 * runs >= total
    share = Decimal(runs) / total if total else Decimal(int(whole))
    told = decimal_text(share.quantize(Decimal("0.0001"), ROUND_FLOOR))
    return Found(asked.sample_id, told, whole, whole or half)


def index_header(dataset: Digest, salt: bytes, method: str = METHOD) -> bytes:
    """The first line of an index: what it is of, and how it was made. Sorted hashes follow, eight bytes each."""
    return canonical_json({"dataset": dataset, "method": method, "salt": salt.hex()}) + b"\n"


# ---------------------------------------------------------------------------------------------------------


def _seen_and_unseen(text: str) -> list[str]:
    # Lone surrogates, which JSON can spell, are no characters.
    return words(unicodedata.normalize("NFKC", text.encode("utf-8", "replace").decode()))


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts_in(item)
