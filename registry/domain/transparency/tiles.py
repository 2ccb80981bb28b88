"""A log as static files: hashes in tiles, entries in bundles, by paths that never change what they name.

C2SP `tlog-tiles`. A tile has 256 hashes of one level of the tree, eight levels apart from the next; the last tile of a
level is partial, and its width is part of its path.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

HEIGHT = 8
WIDTH = 1 << HEIGHT
"""Hashes of a full tile, and entries of a full bundle."""


@dataclass(frozen=True, slots=True)
class Tile:
    """`width` hashes from the subtree at (`level` times 8, `number` times 256) on. Level -1 is of entries."""

    level: int
    number: int
    width: int

    @property
    def path(self) -> str:
        """`tile/0/x001/234`, or with `.p/112` behind it where only 112 of 256 are there."""
        level = "entries" if self.level < 0 else str(self.level)
        groups = [f"{self.number % 1000:03d}"]
        rest = self.number // 1000
        while rest:
            groups.insert(0, f"x{rest % 1000:03d}")
            rest //= 1000
        partial = "" if self.width == WIDTH else f".p/{self.width}"
        return f"tile/{level}/{'/'.join(groups)}{partial}"

    @property
    def subtrees(self) -> Iterator[tuple[int, int]]:
        """The subtrees whose hashes it has, as (level, place) in the tree; for entries, their places as leaves."""
        level = max(self.level, 0) * HEIGHT
        return ((level, self.number * WIDTH + place) for place in range(self.width))


def tiles(size: int, since: int = 0) -> Iterator[Tile]:
    """Every tile and bundle of a log of `size` entries, but for the full ones that it had at the size `since`."""
    yield from _level(-1, size, since)
    level = 0
    while size:
        yield from _level(level, size, since)
        level, size, since = level + 1, size // WIDTH, since // WIDTH


def bundle(entries: Sequence[bytes]) -> bytes:
    """Entries one after another, each behind its length in two bytes."""
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def _level(level: int, size: int, since: int) -> Iterator[Tile]:
    full, rest = divmod(size, WIDTH)
    yield from (Tile(level, number, WIDTH) for number in range(since // WIDTH, full))
    if rest:
        yield Tile(level, full, rest)
