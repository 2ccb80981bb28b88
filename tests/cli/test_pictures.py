"""Lineage as a picture: well-formed, complete, and nothing in it but text whatever names say."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli import pictures
from cli.output import columns
from cli.pictures import svg_text
from registry.domain import layouts
from registry.domain.lineage import Edge
from tests.cli.playground import Playground

EDGES = (
    Edge("bot@1", "contains", "prompt", "support@1"),
    Edge("bot@1", "contains", "adapter", "lora@1"),
    Edge("bot@1", "contains", "base-model", "tiny@1"),
    Edge("lora@1", "base", "base-model", "tiny@1"),
)
KINDS = {"bot@1": "release", **{edge.below: edge.kind for edge in EDGES}}
HOSTILE = '"></text><script>alert(1)</script><!-- ]]>&amp;\n\x1b[31m\u202e\ufffe\ud800'


def parsed(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def titles(picture: ElementTree.Element, class_: str) -> list[str]:
    """What is told where the pointer rests on things, or on steps."""
    found = [part for part in picture.iter(_svg("g")) if (part.get("class") or "").split(" ")[0] == class_]
    return [part.findtext(_svg("title")) or "" for part in found]


def written(picture: ElementTree.Element) -> list[str]:
    return [part.text or "" for part in picture.iter(_svg("text"))]


def labels(picture: ElementTree.Element) -> list[str]:
    return [part.text or "" for part in picture.iter(_svg("text")) if part.get("class") == "label"]


def _svg(tag: str) -> str:
    return f"{{http://www.w3.org/2000/svg}}{tag}"


def test_everything_is_drawn_once_with_what_is_said_of_it() -> None:
    picture = parsed(svg_text("what bot@1 was made of", EDGES, "bot@1", KINDS))
    assert titles(picture, "thing") == ["release bot@1", "prompt support@1", "adapter lora@1", "base-model tiny@1"]
    assert titles(picture, "step") == [f"{edge.above} → {edge.below}" for edge in EDGES]
    assert labels(picture) == ["contains", "contains", "contains", "adapter of"]
    assert picture.findtext(_svg("title")) == written(picture)[0] == "what bot@1 was made of"
    [asked] = [part for part in picture.iter(_svg("g")) if "asked" in (part.get("class") or "")]
    assert asked.get("class") == "thing release asked"


def test_two_things_that_are_joined_twice_have_one_line_that_says_both() -> None:
    picture = parsed(svg_text("x", (*EDGES, Edge("bot@1", "measured", "x", "tiny@1")), "bot@1", {}))
    assert "contains, measured on" in labels(picture)
    assert len(titles(picture, "step")) == len(EDGES)


@given(st.lists(st.tuples(*[st.text(max_size=70)] * 3), max_size=6), st.text(), st.text())
def test_whatever_names_hold_it_is_one_document(found: list[tuple[str, str, str]], title: str, kind: str) -> None:
    edges = [Edge(above, by, kind, below) for above, by, below in found]
    things = dict.fromkeys(["asked", *(end for edge in edges for end in (edge.above, edge.below))])
    picture = parsed(svg_text(title, edges, "asked", dict.fromkeys(things, kind)))
    assert len(titles(picture, "thing")) == len(things)


def test_a_hostile_name_is_text_and_nothing_else() -> None:
    edges = (Edge(HOSTILE, HOSTILE, HOSTILE, "tiny@1"),)
    text = svg_text(HOSTILE, edges, HOSTILE, {HOSTILE: HOSTILE})
    tags = {part.tag.rpartition("}")[2] for part in parsed(text).iter()}
    assert tags == {"svg", "title", "style", "rect", "g", "path", "text"}
    assert "<script" not in text
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e\ufffe\ud800]", text)
    told = '"></text><script>alert(1)</script><!-- ]]>&amp;\\n\\x1b[31m\\u202e\\ufffe\\ud800'
    assert any(told in title for title in titles(parsed(text), "thing"))


def test_a_long_name_is_shortened_in_the_middle_and_told_in_full() -> None:
    name = f"team/{'a' * 60}/support@12"
    picture = parsed(svg_text("x", (Edge(name, "base", "", "tiny@1"),), name, {}))
    [shown] = [text for text in written(picture) if "…" in text]
    assert shown.startswith("team/aaa")
    assert shown.endswith("/support@12")
    assert len(shown) == pictures._LONGEST
    assert name in titles(picture, "thing")[0]


def test_nothing_that_is_written_is_wider_than_its_box_or_off_the_picture() -> None:
    wide = "日本語" * 30
    picture = parsed(svg_text("t" * 200, (Edge(wide, "x" * 80, "", "b"),), wide, {wide: "a kind that is rather long"}))
    width, height = float(picture.get("width") or 0), float(picture.get("height") or 0)
    assert picture.get("viewBox") == f"0 0 {width:.2f} {height:.2f}"
    boxes = [part for part in picture.iter(_svg("rect")) if part.get("class") == "box"]
    rights = [float(part.get("x") or 0) + float(part.get("width") or 0) for part in boxes]
    assert all(right + 2 * pictures._MARGIN <= width for right in rights)
    names = [t for t in picture.iter(_svg("text")) if "日" in (t.text or "")]
    assert [columns(name.text or "") <= pictures._LONGEST for name in names] == [True]
    assert float(boxes[0].get("width") or 0) >= columns(names[0].text or "") * pictures._LETTER


def test_a_label_covers_no_other_where_lines_cross() -> None:
    crossing = [Edge(above, "measures", "", below) for above in ("a@1", "b@1") for below in ("c@1", "d@1")]
    picture = parsed(svg_text("x", crossing, "a@1", {}))
    found = [part for part in picture.iter(_svg("text")) if part.get("class") == "label"]
    places = [(float(part.get("x") or 0), float(part.get("y") or 0)) for part in found]
    wide = columns("asks the rows of") * pictures._SMALL
    assert len(places) == 4
    assert all(abs(one[0] - other[0]) > wide or abs(one[1] - other[1]) > 10 for one, other in combinations(places, 2))


def test_both_commands_draw(play: Playground) -> None:
    down = parsed(play.text("lineage", "bot@production", "--format", "svg"))
    assert titles(down, "thing")[:2] == ["stage bot@production", "release bot@2"]
    up = parsed(play.text("impact", "support@1", "--format", "svg"))
    assert titles(up, "thing")[0] == "support@1"
    assert "stage bot@production" in titles(up, "thing")
    assert "part of" not in labels(up)
    assert written(up)[0] == "what was made of support@1"


def test_too_much_for_a_picture_is_refused_with_the_limit(play: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layouts, "MOST_THINGS", 3)
    told = play.told("impact", "support@1", "--format", "svg", code=15)
    assert "too much for a picture" in told
    assert "at most 3 things" in told
    assert play.text("impact", "support@1", "--format", "dot").startswith("digraph")
