"""Drawing: which samples are shown, on which side each answer stands, under which id and in which order.

Everything is drawn by hashing a name with the comparison's seed, so that a seed that is given draws the same again, and
nobody without it can tell the sides. Gold items are drawn like all others, the known answer with them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.domain.comparisons.records import Choice, Item, Shown, Side
from registry.domain.digests import Digest, digest_of_bytes


@dataclass(frozen=True, slots=True)
class Pair:
    """What two runs answered to one sample."""

    sample_id: str
    cluster: str
    input: Mapping[str, str]
    candidate: str
    baseline: str


@dataclass(frozen=True, slots=True)
class Gold:
    """Two answers of which it is known how they compare."""

    input: Mapping[str, str]
    left: str
    right: str
    choice: Choice


def draw(pairs: Sequence[Pair], gold: Sequence[Gold], items: int | None, seed: int) -> tuple[Shown, ...]:
    """The items of a comparison in the order in which they are shown: `items` of the pairs, and every gold item."""
    chosen = sorted(pairs, key=lambda pair: _drawn(seed, "sample", pair.sample_id))[:items]
    shown = [_pair(pair, seed) for pair in chosen]
    shown += [_gold(item, seed, str(number)) for number, item in enumerate(gold)]
    return tuple(sorted(shown, key=lambda one: one.item.id))


# ---------------------------------------------------------------------------------------------------------


def _drawn(seed: int, what: str, name: str) -> bytes:
    return hashlib.sha256(f"{seed}\x00{what}\x00{name}".encode()).digest()


def _side(seed: int, what: str, name: str) -> Side:
    return Side.LEFT if _drawn(seed, f"side of {what}", name)[0] & 1 else Side.RIGHT


def _id(seed: int, what: str, name: str) -> str:
    """It begins with a letter that no number has: a spreadsheet takes 20 digits, or `1e5`, for a number."""
    return f"i{_drawn(seed, f'id of {what}', name)[:10].hex()}"


def _pair(pair: Pair, seed: int) -> Shown:
    side = _side(seed, "pair", pair.sample_id)
    left, right = (pair.candidate, pair.baseline) if side is Side.LEFT else (pair.baseline, pair.candidate)
    item = Item(
        _id(seed, "pair", pair.sample_id), *_digests(left, right), pair.sample_id, pair.cluster, side
    )  # fmt: skip
    return Shown(item, pair.input, left, right)


def _gold(gold: Gold, seed: int, name: str) -> Shown:
    kept = _side(seed, "gold", name) is Side.LEFT
    left, right = (gold.left, gold.right) if kept else (gold.right, gold.left)
    choice = gold.choice if kept else gold.choice.swapped
    return Shown(Item(_id(seed, "gold", name), *_digests(left, right), gold=choice), gold.input, left, right)


def _digests(left: str, right: str) -> tuple[Digest, Digest]:
    return digest_of_bytes(left.encode()), digest_of_bytes(right.encode())
