"""What was made of what, drawn: as a tree for the terminal, and for programs that draw (Mermaid, Graphviz)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cli.output import visible
from registry.domain.lineage import Edge

if TYPE_CHECKING:
    from registry.domain.lineage import Affected

SAID = {
    "includes": "includes",
    "examples": "takes examples from",
    "trained-on": "trained on",
    "parent": "trained from",
    "base": "adapter of",
    "measures": "asks the rows of",
    "contains": "contains",
    "serves": "serves",
    "measured": "measured on",
    "source": "made at",
    "licence": "under",
}
"""How one thing was made of another, in words."""


SAID_UP = {
    "includes": "included in",
    "examples": "gives examples to",
    "trained-on": "trained into",
    "parent": "parent of",
    "base": "base of",
    "measures": "asked by",
    "contains": "part of",
    "serves": "served by",
}
"""The same the other way round."""


def said(by: str) -> str:
    return SAID.get(by, visible(by))


def tree_text(kind: str, reference: str, edges: Sequence[Edge]) -> str:
    """Everything below something, indented. What was told above is not told again."""
    below: dict[str, list[Edge]] = {}
    for edge in edges:
        below.setdefault(edge.above, []).append(edge)
    return "\n".join([f"{visible(kind)} {visible(reference)}", *_branches(below, reference)])


def up_text(reference: str, items: Sequence[Affected]) -> str:
    """Everything above something, indented, each once, below what it was made of."""
    above: dict[str, list[Edge]] = {}
    for item in items:
        above.setdefault(item.of, []).append(Edge(item.of, item.by, item.kind, item.reference))
    # What a page before told is not on this one: what was made of it stands by itself.
    told = {reference, *(item.reference for item in items)}
    others = (
        line for start in above if start not in told for line in [visible(start), *_branches(above, start, SAID_UP)]
    )
    return "\n".join([visible(reference), *_branches(above, reference, SAID_UP), *others])


def mermaid_text(edges: Sequence[Edge], alone: str) -> str:
    """A flowchart in the language of Mermaid. Labels are quoted; what they may not hold is written as an entity."""
    ids = _ids(edges, alone)
    nodes = [f'  {name}["{_entities(reference)}"]' for reference, name in ids.items()]
    arrows = [f'  {ids[e.above]} -->|"{_entities(said(e.by))}"| {ids[e.below]}' for e in edges]
    return "\n".join(["flowchart LR", *nodes, *arrows])


def dot_text(edges: Sequence[Edge], alone: str) -> str:
    """A graph in the language of Graphviz: `dot -Tsvg` draws it."""
    ids = _ids(edges, alone)
    nodes = [f"  {name} [label={_quoted(reference)}];" for reference, name in ids.items()]
    arrows = [f"  {ids[e.above]} -> {ids[e.below]} [label={_quoted(said(e.by))}];" for e in edges]
    return "\n".join(["digraph lineage {", "  rankdir=LR; node [shape=box];", *nodes, *arrows, "}"])


# ---------------------------------------------------------------------------------------------------------


def _branches(below: Mapping[str, Sequence[Edge]], above: str, words: Mapping[str, str] = SAID) -> Iterator[str]:
    """The lines below something. A chain may be longer than calls can be nested."""
    told = {above}
    waiting = _siblings(below.get(above, ()), "")
    while waiting:
        edge, indent, last = waiting.pop()
        known = edge.below in told and edge.below in below
        again = " (see above)" if known else ""
        word = words.get(edge.by, visible(edge.by))
        yield f"{indent}{'└─' if last else '├─'} {word} {visible(edge.kind)} {visible(edge.below)}{again}"
        if not known:
            told.add(edge.below)
            waiting += _siblings(below.get(edge.below, ()), indent + ("   " if last else "│  "))


def _siblings(edges: Sequence[Edge], indent: str) -> list[tuple[Edge, str, bool]]:
    """Edges from the last to the first, each with what stands before it and whether it is the last."""
    return [(edge, indent, place == 0) for place, edge in enumerate(reversed(edges))]


def _ids(edges: Sequence[Edge], alone: str) -> dict[str, str]:
    """Each thing with a name of its own, as both languages have them."""
    things = dict.fromkeys([alone, *(end for edge in edges for end in (edge.above, edge.below))])
    return {reference: f"n{number}" for number, reference in enumerate(things)}


def _entities(text: str) -> str:
    return "".join(c if c.isalnum() or c in " @./-_:+" else f"#{ord(c)};" for c in visible(text))


def _quoted(text: str) -> str:
    escaped = visible(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
