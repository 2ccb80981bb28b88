"""A log as static files: which there are, what they are called, what is in them."""

from __future__ import annotations

import pytest

from registry.domain.transparency.tiles import Tile, bundle, tiles


def test_the_example_of_the_specification() -> None:
    """C2SP tlog-tiles: a tree of 70,000 has 273 full tiles and one of 112 at level 0, one and one of 17 at level 1,
    one of width 1 at level 2."""
    found = [tile for tile in tiles(70_000) if tile.level >= 0]
    widths = {level: [tile.width for tile in found if tile.level == level] for level in range(3)}
    assert widths == {0: [256] * 273 + [112], 1: [256, 17], 2: [1]}
    entries = [tile.width for tile in tiles(70_000) if tile.level < 0]
    assert entries == widths[0]
    assert len(found) == sum(map(len, widths.values()))


def test_a_tree_of_256_is_a_full_tile_and_one_of_a_single_hash() -> None:
    assert [tile.path for tile in tiles(256)] == ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]
    assert list(tiles(0)) == []


@pytest.mark.parametrize(
    ("tile", "path"),
    [
        (Tile(0, 0, 256), "tile/0/000"),
        (Tile(0, 999, 1), "tile/0/999.p/1"),
        (Tile(1, 1000, 256), "tile/1/x001/000"),
        (Tile(0, 1234067, 256), "tile/0/x001/x234/067"),
        (Tile(-1, 1234067, 255), "tile/entries/x001/x234/067.p/255"),
    ],
)
def test_paths_are_those_of_the_specification(tile: Tile, path: str) -> None:
    assert tile.path == path


@pytest.mark.parametrize("size", [1, 255, 256, 257, 65_536, 70_000])
def test_growing_adds_what_is_new_and_every_partial_tile(size: int) -> None:
    for since in (0, 1, 200, 256, 300, size):
        if since <= size:
            full = {tile.path for tile in tiles(since) if tile.width == 256}
            assert {tile.path for tile in tiles(size, since)} == {tile.path for tile in tiles(size)} - full


def test_entries_stand_behind_their_lengths() -> None:
    assert bundle([b"ab", b"", b"c" * 258]) == b"\x00\x02ab\x00\x00\x01\x02" + b"c" * 258
