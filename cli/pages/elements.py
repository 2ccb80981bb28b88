"""Elements of a page, and the page itself as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias
from xml.etree import ElementTree

from cli.output import visible
from cli.pages.style import STYLE

Element = ElementTree.Element
Row: TypeAlias = Sequence[Element | str]

FIRST_LINE = "<!doctype html><!-- a report of tandem -->"
"""By it a page of ours is known, which may be written over."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""A page that somehow held a script or an address would not run or load it."""


def element(tag: str, *children: Element | str, **attributes: str | float) -> Element:
    """An element. Texts are written as they are, escaped; of attributes, `_` is a `-`, but not at the end."""
    made = ElementTree.Element(tag, {_attribute(key): _text(value) for key, value in attributes.items()})
    for child in children:
        if isinstance(child, str):
            _append(made, visible(child, lines=True))
        else:
            made.append(child)
    return made


def document(title: str, *body: Element) -> str:
    """The whole page."""
    return "".join(streamed(title, body))


def streamed(title: str, body: Iterable[Element]) -> Iterator[str]:
    """The whole page, an element of its body at a time."""
    yield f'{FIRST_LINE}\n<html lang="en">{_markup(_head(title))}<body><main>'
    yield from map(_markup, body)
    yield "</main></body></html>\n"


def _markup(made: Element) -> str:
    return ElementTree.tostring(made, encoding="unicode", method="html")


def _head(title: str) -> Element:
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("title", title),
        _style(),
    )


def facts(pairs: Iterable[tuple[str, str]]) -> Element:
    """Labels and values; pairs with an empty value are left out."""
    parts = [part for label, value in pairs if value for part in (element("dt", label), element("dd", value))]
    return element("dl", *parts)


def table(headers: Sequence[str], rows: Iterable[Sequence[Element | str]], numbers: Iterable[int] = ()) -> Element:
    """A table that scrolls by itself if it is too wide. `numbers` are the columns set flush right."""
    right = set(numbers)

    def cell(tag: str, position: int, content: Element | str) -> Element:
        return element(tag, content, **({"class_": "number"} if position in right else {}))

    head = element("tr", *(cell("th", i, text) for i, text in enumerate(headers)))
    body = [element("tr", *(cell("td", i, content) for i, content in enumerate(row))) for row in rows]
    return element("div", element("table", element("thead", head), element("tbody", *body)), class_="wide")


def section(title: str, *content: Element | str) -> Element:
    return element("section", element("h2", title), *content)


def mark(text: str, kind: str = "") -> Element:
    """A word that stands out: `better`, `worse`, `doubt` or plain."""
    return element("span", text, class_=f"mark {kind}".strip())


def _style() -> Element:
    made = ElementTree.Element("style")
    made.text = STYLE  # our own; the one element whose text is not escaped
    return made


def _append(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _text(value: str | float) -> str:
    return visible(value) if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
