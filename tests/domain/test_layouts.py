"""Pictures of graphs: every box and line is there, none covers another, and the limit is told."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.layouts import APART, MOST_STEPS, MOST_THINGS, Box, Layout, Line, lay_out

SIZE = (80.0, 40.0)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[dict[str, tuple[float, float]], dict[tuple[str, str], float]]:
    """Things of many sizes, and any lines between them, circles and lines to oneself among them."""
    names = [f"t{n}" for n in range(draw(st.integers(1, 12)))]
    side = st.integers(10, 300).map(float)
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(names))
    sizes = {name: draw(st.tuples(side, side)) for name in names}
    return sizes, draw(st.dictionaries(pairs, st.integers(0, 200).map(float), max_size=30))


def laid(*pairs: tuple[str, str]) -> Layout:
    names = dict.fromkeys(name for pair in pairs for name in pair)
    return lay_out(dict.fromkeys(names, SIZE), dict.fromkeys(pairs, 30.0))


def left_of(layout: Layout) -> dict[str, float]:
    return {box.name: box.x for box in layout.boxes}


def within(line: Line) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """The pieces of a line that go straight through a column."""
    return list(pairwise(line.points))[1::2]


def apart(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return beside or one.y + one.height <= other.y or other.y + other.height <= one.y


@given(graphs())
def test_every_box_is_there_once_large_enough_and_covers_no_other(
    graph: tuple[dict[str, tuple[float, float]], dict[tuple[str, str], float]],
) -> None:
    sizes, labels = graph
    layout = lay_out(sizes, labels)
    assert [box.name for box in layout.boxes] == list(sizes)
    assert all(one.width >= sizes[one.name][0] and one.height == sizes[one.name][1] for one in layout.boxes)
    assert all(apart(one, other) for one, other in combinations(layout.boxes, 2))
    for box in layout.boxes:
        assert box.x >= 0
        assert box.y >= -1e-9
        assert box.x + box.width <= layout.width + 1e-9
        assert box.y + box.height <= layout.height + 1e-9


@given(graphs())
def test_every_line_is_there_once_from_box_to_box_and_passes_under_none(
    graph: tuple[dict[str, tuple[float, float]], dict[tuple[str, str], float]],
) -> None:
    sizes, labels = graph
    layout = lay_out(sizes, labels)
    boxes = {box.name: box for box in layout.boxes}
    assert [(line.start, line.end) for line in layout.lines] == [pair for pair in labels if pair[0] != pair[1]]
    for line in layout.lines:
        start, end = boxes[line.start], boxes[line.end]
        ends = {line.points[0], line.points[-1]}
        right, left = (start, end) if start.x < end.x else (end, start)
        assert ends == {(right.x + right.width, right.y + right.height / 2), (left.x, left.y + left.height / 2)}
        for (x, y), (_, level) in within(line):
            assert y == level
            assert not any(
                box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height for box in boxes.values()
            )


@given(graphs())
def test_a_bend_stays_between_columns_with_room_for_its_label(
    graph: tuple[dict[str, tuple[float, float]], dict[tuple[str, str], float]],
) -> None:
    sizes, labels = graph
    layout = lay_out(sizes, labels)
    for line in layout.lines:
        for (start, _), (end, _) in list(pairwise(line.points))[::2]:
            low, high = sorted((start, end))
            assert not any(box.x < high and box.x + box.width > low for box in layout.boxes)
        first = line.points if line.points[0][0] < line.points[-1][0] else line.points[::-1]
        turned = first is not line.points and (line.end, line.start) in labels
        assert turned or first[1][0] - first[0][0] >= labels[line.start, line.end]


def test_lines_lead_to_the_right_but_for_those_that_close_a_circle() -> None:
    found = left_of(laid(("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")))
    assert found["a"] < found["b"] < found["c"] < found["d"]
    circle = laid(("a", "b"), ("b", "c"), ("c", "a"))
    assert left_of(circle)["a"] < left_of(circle)["b"] < left_of(circle)["c"]
    back = circle.lines[2]
    assert back.points[0][0] > back.points[-1][0]


def test_a_thing_stands_as_near_as_it_can_to_what_it_is_joined_to() -> None:
    way = (("a", "b"), ("b", "c"), ("c", "end"))
    up = left_of(laid(*way, ("leaf", "end"), ("top", "middle"), ("middle", "end")))
    assert (up["leaf"], up["middle"], up["top"]) == (up["c"], up["c"], up["b"])
    down = left_of(laid(*way, ("a", "leaf"), ("a", "middle"), ("middle", "under")))
    assert (down["leaf"], down["middle"], down["under"]) == (down["b"], down["b"], down["c"])


def test_lines_that_need_not_cross_do_not() -> None:
    layout = laid(("root", "a"), ("root", "b"), ("root", "c"), ("c", "c1"), ("a", "a1"), ("b", "b1"), ("a", "a2"))
    tops = {box.name: box.y for box in layout.boxes}
    order = sorted("abc", key=tops.__getitem__)
    leaves = sorted(("a1", "a2", "b1", "c1"), key=tops.__getitem__)
    assert [leaf[0] for leaf in leaves] == [name for name in order for _ in range(2 if name == "a" else 1)]
    shared = {box.name: box.y for box in laid(("a", "x"), ("b", "y"), ("c", "x")).boxes}
    assert shared["b"] != sorted(shared[name] for name in "abc")[1]


def test_what_stands_below_each_other_is_apart_and_round_what_it_is_joined_to() -> None:
    layout = laid(("root", "a"), ("root", "b"))
    root, one, other = layout.boxes
    assert other.y - (one.y + one.height) == APART
    assert root.y == pytest.approx((one.y + other.y) / 2)


def test_the_same_graph_is_drawn_the_same_way() -> None:
    pairs = [(f"t{n}", f"t{n * 7 % 11}") for n in range(11)] + [(f"t{n}", f"t{n + 2}") for n in range(9)]
    assert laid(*pairs) == laid(*pairs)


def test_a_single_thing_has_a_picture() -> None:
    assert lay_out({"a": SIZE}, {}) == Layout(*SIZE, (Box("a", 0, 0, *SIZE),), ())
    assert lay_out({"a": SIZE}, {("a", "a"): 5.0}).lines == ()


def test_what_nobody_could_look_at_is_refused_with_the_limit() -> None:
    chain = [(f"t{n}", f"t{n + 1}") for n in range(MOST_THINGS - 1)]
    assert len(laid(*chain).boxes) == MOST_THINGS
    with pytest.raises(InvalidInputError, match="too much for a picture") as refused:
        laid(*chain, ("t0", "more"))
    assert refused.value.expected == f"at most {MOST_THINGS} things and {MOST_STEPS:,} steps between them"
    assert refused.value.found == f"{MOST_THINGS + 1} things and {MOST_THINGS} steps"
    many = [(f"a{n // 40}", f"b{n % 40}") for n in range(MOST_STEPS + 1)]
    with pytest.raises(InvalidInputError, match="too much for a picture"):
        laid(*many)
