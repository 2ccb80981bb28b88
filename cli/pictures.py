"""What was made of what, as a picture: SVG that needs no program, no network and no other file.

It is a tree of elements, so that whatever a name or a licence holds is text and never markup. Colours repeat what a
word says, and are those of dark or light, as the reader has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from xml.etree import ElementTree

from cli.graphs import said
from cli.output import columns, visible
from cli.pages.elements import Element, element
from registry.domain.layouts import Box, Line, Point, lay_out
from registry.domain.lineage import Edge

_LETTER, _SMALL = 7.3, 6.1
"""How wide a column of text is: of names, which are set in letters of one width, and of what is said beside them."""
_LONGEST = 46
"""Columns of a name that are shown; the whole of it is told where the pointer rests."""
_INSIDE, _MARGIN, _CAPTION = 12.0, 20.0, 26.0
_HEIGHT = 42.0
_SPOTS = (0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8)
"""How far along its first bend a label may stand, the best first."""
_NOT_IN_XML = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}
_STYLE = """
text { font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #1b1b1a; }
.paper { fill: #fcfcfb; }
.box { fill: #f3f2ef; stroke: #c9c6be; }
.asked .box { stroke: #1b1b1a; stroke-width: 2; }
.small, .label { font: 10px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #66645f; }
.label { text-anchor: middle; paint-order: stroke; stroke: #fcfcfb; stroke-width: 4px; stroke-linejoin: round; }
.line { fill: none; stroke: #8a8780; stroke-width: 1.3; }
.head { fill: #8a8780; }
.mark { fill: #8a8780; }
.stage .mark, .release .mark { fill: #2a68c8; }
.prompt .mark { fill: #0b7a50; }
.adapter .mark { fill: #c2571a; }
.base-model .mark { fill: #6a4bb5; }
.dataset .mark { fill: #94620a; }
@media (prefers-color-scheme: dark) {
  text { fill: #eceae4; }
  .paper { fill: #191918; }
  .box { fill: #232321; stroke: #4a4945; }
  .asked .box { stroke: #eceae4; }
  .small, .label { fill: #a3a099; }
  .label { stroke: #191918; }
  .stage .mark, .release .mark { fill: #6ea2f5; }
  .prompt .mark { fill: #4cc38a; }
  .adapter .mark { fill: #ec9257; }
  .base-model .mark { fill: #ab93ee; }
  .dataset .mark { fill: #e0a83c; }
}
"""


def svg_text(title: str, edges: Sequence[Edge], asked: str, kinds: Mapping[str, str]) -> str:
    """A picture of edges, from left to right. `asked` is what was asked about; `kinds` tells what each thing is.

    Raises InvalidInputError for more than can be looked at.
    """
    things = dict.fromkeys([asked, *(end for edge in edges for end in (edge.above, edge.below))])
    labels = _labels(edges)
    widths = {pair: columns(text) * _SMALL + _INSIDE for pair, text in labels.items()}
    layout = lay_out({name: (_width(name, kinds), _HEIGHT) for name in things}, widths)
    caption = columns(_shown(title)) * _LETTER
    width, height = max(layout.width, caption) + 2 * _MARGIN, layout.height + 2 * _MARGIN + _CAPTION
    drawing = element(
        "svg",
        element("title", _fit(title)),
        _styled(),
        element("rect", width=width, height=height, class_="paper"),
        element("text", _shown(title), x=_MARGIN, y=_MARGIN + 8),
        element(
            "g",
            *(_line(line) for line in layout.lines),
            *(_box(box, kinds.get(box.name, ""), asked=box.name == asked) for box in layout.boxes),
            *_standing(layout.lines, labels),
            transform=f"translate({_MARGIN:g} {_MARGIN + _CAPTION:g})",
        ),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        viewBox=f"0 0 {width:.2f} {height:.2f}",
        width=width,
        height=height,
    )
    return ElementTree.tostring(drawing, encoding="unicode")


# ---------------------------------------------------------------------------------------------------------


def _labels(edges: Iterable[Edge]) -> dict[tuple[str, str], str]:
    """What is said of each two things that are joined."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for edge in edges:
        found.setdefault((edge.above, edge.below), {})[_fit(said(edge.by))] = None
    return {pair: ", ".join(words) for pair, words in found.items()}


def _fit(text: str) -> str:
    """Text that XML can hold."""
    return visible(text).translate(_NOT_IN_XML)


def _shown(text: str) -> str:
    """The text, or its beginning and end, which tell a version."""
    fit = _fit(text)
    if columns(fit) <= _LONGEST:
        return fit
    end, start = _LONGEST // 3, _LONGEST - _LONGEST // 3 - 1
    return f"{_first(fit, start)}…{_first(fit[::-1], end)[::-1]}"


def _first(text: str, room: int) -> str:
    for count, character in enumerate(text):
        room -= columns(character)
        if room < 0:
            return text[:count]
    return text


def _width(name: str, kinds: Mapping[str, str]) -> float:
    return max(columns(_shown(name)) * _LETTER, columns(kinds.get(name, "")) * _SMALL) + 2 * _INSIDE


def _styled() -> Element:
    made = ElementTree.Element("style")
    made.text = _STYLE
    return made


def _box(box: Box, kind: str, *, asked: bool) -> Element:
    shown = _fit(kind)
    parts = [
        element("title", f"{shown} {_fit(box.name)}".strip()),
        element("rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=4, class_="box"),
        element("rect", x=box.x, y=box.y, width=5, height=box.height, rx=2, class_="mark"),
        element("text", _shown(box.name), x=box.x + _INSIDE, y=box.y + (32 if shown else 26)),
    ]
    if shown:
        parts.append(element("text", shown, x=box.x + _INSIDE, y=box.y + 15, class_="small"))
    return element("g", *parts, class_=f"thing {shown} {'asked' if asked else ''}".strip())


def _line(line: Line) -> Element:
    """Bends between columns, straight through them, and a head where it ends."""
    pairs = list(pairwise(line.points))
    way = "".join(_bend(*pair) if number % 2 == 0 else f"H{pair[1][0]:.1f}" for number, pair in enumerate(pairs))
    (x, y), (end_x, end_y) = line.points[0], line.points[-1]
    back = -7 if line.points[-2][0] < end_x else 7
    return element(
        "g",
        element("title", f"{_fit(line.start)} → {_fit(line.end)}"),
        element("path", d=f"M{x:.1f} {y:.1f}{way}", class_="line"),
        element("path", d=f"M{end_x:.1f} {end_y:.1f}l{back} -3.5v7z", class_="head"),
        class_="step",
    )


def _bend(start: Point, end: Point) -> str:
    middle = (start[0] + end[0]) / 2
    return f"C{middle:.1f} {start[1]:.1f} {middle:.1f} {end[1]:.1f} {end[0]:.1f} {end[1]:.1f}"


def _standing(lines: Iterable[Line], labels: Mapping[tuple[str, str], str]) -> Iterable[Element]:
    """The labels, each on the first bend of its line, where it covers no other as far as there is room."""
    taken: list[tuple[float, float, float]] = []
    for line in lines:
        text = labels[line.start, line.end]
        half = columns(text) * _SMALL / 2
        spots = [_along(line.points[0], line.points[1], share) for share in _SPOTS]
        x, y = next((spot for spot in spots if not _covers(spot, half, taken)), spots[0])
        taken.append((x, y, half))
        yield element("text", text, x=x, y=y + 3.5, class_="label")


def _along(start: Point, end: Point, share: float) -> Point:
    """A point of a bend (a cubic Bézier curve whose handles are level with its ends)."""
    middle, rest = (start[0] + end[0]) / 2, 1 - share
    x = rest**3 * start[0] + 3 * rest * share * middle + share**3 * end[0]
    rise = 3 * rest * share**2 + share**3
    return x, start[1] + rise * (end[1] - start[1])


def _covers(spot: Point, half: float, taken: Iterable[tuple[float, float, float]]) -> bool:
    return any(abs(spot[0] - x) < half + other + 2 and abs(spot[1] - y) < 11 for x, y, other in taken)
