"""The tree over a log: its root at any size, and proofs that an entry is in it or that it only ever grew.

RFC 6962 section 2.1: SHA-256 with the prefix 0x00 for leaves and 0x01 for nodes. A subtree is named by its level (0 for
leaves) and its place among those of its level; it is whole, so its hash never changes again. What is computed here asks
for such hashes one by one (`Subtrees`), whoever keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import TypeAlias

HASH = 32
"""Bytes of a hash."""
EMPTY = sha256(b"").digest()
"""The root of a log without entries."""

Subtrees: TypeAlias = Callable[[int, int], bytes]
"""The hash of the whole subtree at (level, place): over the leaves from `place << level`, `1 << level` of them."""


def leaf_hash(data: bytes) -> bytes:
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def tree_hash(leaves: Sequence[bytes]) -> bytes:
    """The root over some leaves, all at hand."""
    return joined([leaf_hash(data) for data in leaves])


def joined(hashes: Sequence[bytes]) -> bytes:
    """The root over hashes of neighbouring subtrees of one size."""
    if not hashes:
        return EMPTY
    level = list(hashes)
    while len(level) > 1:
        # Pairing neighbours and passing on an odd last node gives the same tree as splitting at the largest power of
        # two below n, which is how the RFC words it.
        paired = [node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level = paired + level[len(level) & ~1 :]
    return level[0]


class RunningTree:
    """The tree over leaves that come one by one, keeping a hash for each level."""

    def __init__(self) -> None:
        self.size = 0
        self._roots: list[bytes] = []
        """Of the complete trees on the left, the largest first: one for each bit of `size`."""

    def add(self, leaf: bytes) -> None:
        # `leaf_hash` and `node_hash`, written out: verifying a log comes here for every entry, and calls cost a third.
        node, size = sha256(b"\x00" + leaf).digest(), self.size
        while size & 1:
            node, size = sha256(b"\x01" + self._roots.pop() + node).digest(), size >> 1
        self._roots.append(node)
        self.size += 1

    def root(self) -> bytes:
        if not self._roots:
            return EMPTY
        node, *others = reversed(self._roots)
        for other in others:
            node = node_hash(other, node)
        return node


def root(size: int, subtrees: Subtrees) -> bytes:
    """The root of a log of `size` entries."""
    return _range_hash(0, size, subtrees) if size else EMPTY


def inclusion(index: int, size: int, subtrees: Subtrees) -> tuple[bytes, ...]:
    """The audit path of an entry in a log of `size` (section 2.1.1), from the leaf's sibling to the root's child.

    Raises ValueError if the log has no such entry.
    """
    if not 0 <= index < size:
        raise ValueError(f"no entry {index} among {size}")
    return tuple(reversed([_range_hash(a, b, subtrees) for a, b in _siblings(index, size)]))


def consistency(old: int, new: int, subtrees: Subtrees) -> tuple[bytes, ...]:
    """That a log of `new` entries begins with its first `old` (section 2.1.2); nothing if they are the same.

    Raises ValueError unless 0 < old <= new: that everything begins with nothing needs no proof.
    """
    if not 0 < old <= new:
        raise ValueError(f"no log of {new} entries begins with {old}")
    return tuple(_range_hash(a, b, subtrees) for a, b in _seams(old, new))


def root_by_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that a leaf's hash and its audit path lead to; None if no log of `size` has such a path.

    RFC 9162 section 2.1.3.2. Whoever asks must hold the root against one that is known to be right.
    """
    if not 0 <= index < size or not _are_hashes((leaf, *path)):
        return None
    first, last, found = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if first & 1 or first == last:
            found = node_hash(sibling, found)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        first, last = first >> 1, last >> 1
    return found if last == 0 else None


def begins_with(old: int, old_root: bytes, new: int, new_root: bytes, path: Sequence[bytes]) -> bool:
    """Whether a proof shows that the log with the new root begins with all of that with the old one.

    RFC 9162 section 2.1.4.2. Of an empty log nothing can be shown, and equal sizes need equal roots and no path.
    """
    if not 0 < old <= new or not _are_hashes((old_root, new_root, *path)):
        return False
    if old == new:
        return not path and old_root == new_root
    hashes = [old_root, *path] if old & (old - 1) == 0 else list(path)
    if not hashes:
        return False
    first, last = old - 1, new - 1
    while first & 1:
        first, last = first >> 1, last >> 1
    ours = theirs = hashes[0]
    for sibling in hashes[1:]:
        if last == 0:
            return False
        if first & 1 or first == last:
            ours, theirs = node_hash(sibling, ours), node_hash(sibling, theirs)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            theirs = node_hash(theirs, sibling)
        first, last = first >> 1, last >> 1
    return last == 0 and ours == old_root and theirs == new_root


# ---------------------------------------------------------------------------------------------------------


def _range_hash(start: int, end: int, subtrees: Subtrees) -> bytes:
    """The hash over the entries from `start` to before `end`: a node of the tree, though perhaps not a whole one."""
    parts = [subtrees(level, place) for level, place in _whole(start, end)]
    found = parts.pop()
    while parts:
        found = node_hash(parts.pop(), found)
    return found


def _whole(start: int, end: int) -> Iterator[tuple[int, int]]:
    """The largest whole subtrees that a node consists of, from left to right. `start` is a multiple of its span."""
    while start < end:
        level = (end - start).bit_length() - 1
        yield level, start >> level
        start += 1 << level


def _split(start: int, end: int) -> int:
    """Where a node parts: after the largest power of two below its number of entries."""
    return start + (1 << ((end - start - 1).bit_length() - 1))


def _siblings(index: int, size: int) -> Iterator[tuple[int, int]]:
    """What lies beside the way from the root down to an entry."""
    start, end = 0, size
    while end - start > 1:
        middle = _split(start, end)
        if index < middle:
            yield middle, end
            end = middle
        else:
            yield start, middle
            start = middle


def _seams(old: int, new: int) -> list[tuple[int, int]]:
    """The nodes of a proof of consistency, the lowest first."""
    start, end, beside = 0, new, []
    while old != end:
        middle = _split(start, end)
        if old <= middle:
            beside.append((middle, end))
            end = middle
        else:
            beside.append((start, middle))
            start = middle
    # The node that is whole in both trees is known to who holds the old root, if it is all of the old tree.
    return [*([(start, end)] if start else []), *reversed(beside)]


def _are_hashes(hashes: Sequence[bytes]) -> bool:
    return all(len(each) == HASH for each in hashes)
