"""Where the boxes and lines of a picture of a graph go, from left to right.

Things stand in columns by the longest way to them, so that every line leads to the right; in a column, each stands near
the middle of what it is joined to (K. Sugiyama et al., “Methods for visual understanding of hierarchical system
structures”, 1981). A line that passes other columns has a place of its own in each, so that no box covers it; lines
that lead to the same thing share those. The same graph is always drawn the same way.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from registry.domain.errors import InvalidInputError

MOST_THINGS = 300
"""Things of a picture: of more, nobody could read it."""
MOST_STEPS = 1000
APART = 14.0
"""Between what stands below each other, at least."""
COLUMNS_APART = 46.0
"""Between two columns, at least; labels of lines are given more."""
_PASSING = 6.0
"""The height of what a line needs to pass a column."""
_SWEEPS = 8

Point: TypeAlias = tuple[float, float]
Pair: TypeAlias = tuple[str, str]
_Place: TypeAlias = tuple[str, int]
"""A thing and a column: its own, or one that lines to it pass."""


@dataclass(frozen=True, slots=True)
class Box:
    """A thing, by its upper left corner."""

    name: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """From one thing to another: a bend from the first point to the second, straight on to the third, and so on."""

    start: str
    end: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Boxes in the order of their things, lines in the order of theirs, from (0, 0) to (`width`, `height`)."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def lay_out(sizes: Mapping[str, Point], labels: Mapping[Pair, float]) -> Layout:
    """Lay out things, with width and height each, and lines from one to another, with the width of a label each.

    A line that closes a circle leads back to the left; one from a thing to itself has no place and is left out. Raises
    InvalidInputError for a graph that is too large to be looked at.
    """
    _refuse_large(len(sizes), len(labels))
    pairs = [pair for pair in labels if pair[0] != pair[1]]
    forward = _forward(list(sizes), pairs)
    ranks = _ranks(list(sizes), forward)
    joined = _joined(ranks, forward)
    columns = _ordered(_columns(ranks, joined), joined)
    middles = _middles(columns, joined, {place: _height(place, ranks, sizes) for column in columns for place in column})
    across = _across(columns, ranks, sizes, {pair: labels[_told(pair, labels)] for pair in forward})
    boxes = tuple(
        _box(name, height, across[ranks[name]], middles[name, ranks[name]]) for name, (_, height) in sizes.items()
    )
    lines = tuple(_line(pair, _places(_told(pair, forward), ranks), across, middles) for pair in pairs)
    bottom = max((box.y + box.height for box in boxes), default=0.0)
    passing = max((middle + _PASSING / 2 for middle in middles.values()), default=0.0)
    return Layout(across[-1][1] if across else 0.0, max(bottom, passing), boxes, lines)


# ---------------------------------------------------------------------------------------------------------


def _refuse_large(things: int, steps: int) -> None:
    if things > MOST_THINGS or steps > MOST_STEPS:
        raise InvalidInputError(
            "too much for a picture",
            expected=f"at most {MOST_THINGS} things and {MOST_STEPS:,} steps between them",
            found=f"{things:,} things and {steps:,} steps",
            fix="draw something nearer to what you ask about, or a page of it; other formats have no such limit",
        )


def _forward(names: Sequence[str], pairs: Sequence[Pair]) -> dict[Pair, None]:
    """The same lines, those turned round that close a circle."""
    following = defaultdict[str, list[str]](list)
    for start, end in pairs:
        following[start].append(end)
    found = dict[Pair, None]()
    entered, left = set[str](), set[str]()
    for name in names:
        way = [] if name in entered else [(name, iter(following[name]))]
        entered.add(name)
        while way:
            start, ends = way[-1]
            for end in ends:
                closes = end in entered and end not in left
                found[(end, start) if closes else (start, end)] = None
                if end not in entered:
                    entered.add(end)
                    way.append((end, iter(following[end])))
                    break
            else:
                left.add(start)
                way.pop()
    return found


def _told(pair: Pair, told: Container[Pair]) -> Pair:
    """A line as it is told, which may be the other way round."""
    return pair if pair in told else (pair[1], pair[0])


def _ranks(names: Sequence[str], forward: Mapping[Pair, None]) -> dict[str, int]:
    """The column of each thing: counted from what nothing leads to, or from what leads nowhere, if that is shorter."""
    from_left = _longest(names, list(forward))
    from_right = _longest(names, [(end, start) for start, end in forward])
    last = max(from_right.values(), default=0)
    mirrored = {name: last - rank for name, rank in from_right.items()}
    return min((from_left, mirrored), key=lambda ranks: sum(ranks[end] - ranks[start] for start, end in forward))


def _longest(names: Sequence[str], pairs: Sequence[Pair]) -> dict[str, int]:
    """How many steps lead to each thing at most; what nothing leads to stands as near as it can to what it leads to."""
    following, waiting_for = defaultdict[str, list[str]](list), dict.fromkeys(names, 0)
    for start, end in pairs:
        following[start].append(end)
        waiting_for[end] += 1
    first = [name for name in names if not waiting_for[name]]
    ranks, ready = dict.fromkeys(names, 0), list(first)
    while ready:
        start = ready.pop()
        for end in following[start]:
            ranks[end] = max(ranks[end], ranks[start] + 1)
            waiting_for[end] -= 1
            if not waiting_for[end]:
                ready.append(end)
    for name in first:
        if following[name]:
            ranks[name] = min(ranks[end] for end in following[name]) - 1
    return ranks


def _places(pair: Pair, ranks: Mapping[str, int]) -> list[_Place]:
    """Where a line leads through, from its start to its end."""
    start, end = pair
    return [(start, ranks[start]), *((end, rank) for rank in range(ranks[start] + 1, ranks[end] + 1))]


def _joined(ranks: Mapping[str, int], forward: Mapping[Pair, None]) -> Mapping[_Place, dict[_Place, None]]:
    """What each place is joined to in the next column."""
    joined = defaultdict[_Place, dict[_Place, None]](dict)
    for pair in forward:
        for here, there in pairwise(_places(pair, ranks)):
            joined[here][there] = None
    return joined


def _columns(ranks: Mapping[str, int], joined: Mapping[_Place, Mapping[_Place, None]]) -> list[list[_Place]]:
    """The places of each column, in the order in which they are met on the way from the things as they were given."""
    columns: list[dict[_Place, None]] = [{} for _ in range(max(ranks.values(), default=-1) + 1)]
    for name, rank in ranks.items():
        waiting = [(name, rank)]
        while waiting:
            place = waiting.pop()
            if place not in columns[place[1]]:
                columns[place[1]][place] = None
                waiting += reversed([*joined.get(place, ())])
    return [list(column) for column in columns]


def _ordered(columns: list[list[_Place]], joined: Mapping[_Place, Mapping[_Place, None]]) -> list[list[_Place]]:
    """The columns with fewer crossings: each is sorted by the middle of what it is joined to, forth and back."""
    neighbours = _neighbours(joined)
    best, fewest = list(columns), _crossings(columns, joined)
    now = list(columns)
    for sweep in range(_SWEEPS):
        side = sweep % 2
        ranks = range(1, len(now)) if side == 0 else range(len(now) - 2, -1, -1)
        for rank in ranks:
            beside = {place: float(at) for at, place in enumerate(now[rank - 1 if side == 0 else rank + 1])}
            here = {place: float(at) for at, place in enumerate(now[rank])}
            wanted = {place: _mean(neighbours[side].get(place, ()), beside, at) for place, at in here.items()}
            now[rank] = sorted(now[rank], key=wanted.__getitem__)
        found = _crossings(now, joined)
        if found < fewest:
            best, fewest = list(now), found
    return best


def _neighbours(joined: Mapping[_Place, Mapping[_Place, None]]) -> tuple[Mapping[_Place, list[_Place]], ...]:
    """What each place is joined to on its left, and on its right."""
    left = defaultdict[_Place, list[_Place]](list)
    for here, ends in joined.items():
        for there in ends:
            left[there].append(here)
    return left, {here: [*ends] for here, ends in joined.items()}


def _mean(places: Sequence[_Place], at: Mapping[_Place, float], otherwise: float) -> float:
    return sum(at[place] for place in places) / len(places) if places else otherwise


def _crossings(columns: Sequence[Sequence[_Place]], joined: Mapping[_Place, Mapping[_Place, None]]) -> int:
    found = 0
    for column, beside in pairwise(columns):
        at = {place: position for position, place in enumerate(beside)}
        seen = list[int]()
        for place in column:
            ends = sorted(at[end] for end in joined.get(place, ()))
            found += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return found


def _height(place: _Place, ranks: Mapping[str, int], sizes: Mapping[str, Point]) -> float:
    name, rank = place
    return sizes[name][1] if ranks[name] == rank else _PASSING


def _middles(
    columns: Sequence[Sequence[_Place]],
    joined: Mapping[_Place, Mapping[_Place, None]],
    heights: Mapping[_Place, float],
) -> dict[_Place, float]:
    """How far down the middle of each place is: as near to what it is joined to as the others of its column allow."""
    neighbours = _neighbours(joined)
    middles = dict[_Place, float]()
    for column in columns:
        middles |= _apart(column, dict.fromkeys(column, 0.0), heights)
    for sweep in range(_SWEEPS):
        side = sweep % 2
        for column in columns if side == 0 else reversed(columns):
            wanted = {place: _mean(neighbours[side].get(place, ()), middles, middles[place]) for place in column}
            middles |= _apart(column, wanted, heights)
    top = min((middle - heights[place] / 2 for place, middle in middles.items()), default=0.0)
    return {place: middle - top for place, middle in middles.items()}


def _apart(
    column: Sequence[_Place], wanted: Mapping[_Place, float], heights: Mapping[_Place, float]
) -> dict[_Place, float]:
    """The places of a column as near to where they are wanted as keeps their order and space between them.

    Without the space that those above take, it is an isotonic regression, solved by pooling adjacent violators.
    """
    offsets = dict[_Place, float]()
    for position, place in enumerate(column):
        above = column[position - 1] if position else None
        step = 0.0 if above is None else (heights[above] + heights[place]) / 2 + APART
        offsets[place] = step + (0.0 if above is None else offsets[above])
    pools = list[tuple[float, int]]()  # a sum, and of how many
    for place in column:
        total, count = wanted[place] - offsets[place], 1
        while pools and pools[-1][0] * count >= total * pools[-1][1]:
            before = pools.pop()
            total, count = total + before[0], count + before[1]
        pools.append((total, count))
    levels = [total / count for total, count in pools for _ in range(count)]
    return {place: level + offsets[place] for place, level in zip(column, levels, strict=True)}


def _across(
    columns: Sequence[Sequence[_Place]],
    ranks: Mapping[str, int],
    sizes: Mapping[str, Point],
    labels: Mapping[Pair, float],
) -> list[Point]:
    """Where each column begins and ends. Labels stand in the space behind the column in which their line starts."""
    found, left = list[Point](), 0.0
    behind = defaultdict[int, float](float)
    for (start, _), width in labels.items():
        behind[ranks[start]] = max(behind[ranks[start]], width)
    for rank, column in enumerate(columns):
        width = max((sizes[name][0] for name, at in column if ranks[name] == at), default=0.0)
        found.append((left, left + width))
        left += width + COLUMNS_APART + behind[rank]
    return found


def _box(name: str, height: float, column: Point, middle: float) -> Box:
    """All boxes of a column are as wide as it is: a line that leaves one passes none of the others."""
    left, right = column
    return Box(name, left, middle - height / 2, right - left, height)


def _line(pair: Pair, places: Sequence[_Place], across: Sequence[Point], middles: Mapping[_Place, float]) -> Line:
    points = tuple(_points(places, across, middles))
    return Line(*pair, points if places[0][0] == pair[0] else points[::-1])


def _points(places: Sequence[_Place], across: Sequence[Point], middles: Mapping[_Place, float]) -> Iterator[Point]:
    """Out of the first place on its right, in and out of those on the way, into the last one on its left."""
    for position, place in enumerate(places):
        left, right = across[place[1]]
        if position:
            yield left, middles[place]
        if position < len(places) - 1:
            yield right, middles[place]
