r"""The template language `simple`: `{{name}}` is replaced by the value of a variable, and nothing else happens.

One pass, unescaped: a value that contains `{{other}}` is not looked at again. Single braces and `}}` are plain
text. Spaces within the braces do not matter; anything else between `{{` and `}}` is a fault. A backslash directly
before `{{` makes it plain text: `\{{name}}` renders as `{{name}}`. Backslashes there come in pairs, so that
`\\{{name}}` is one backslash followed by the value; everywhere else a backslash is just a backslash.

`{{> NAME@N}}` stands for the text of another prompt's version. It is put in its place when a prompt is registered, so
that nothing that is rendered holds one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.variables import NAME, Variable, bind

if TYPE_CHECKING:
    from registry.domain.prompts.document import PromptDocument

_INSIDE = re.compile(rf"[ \t]*({NAME})[ \t]*\}}\}}")
_INCLUDE = re.compile(r"[ \t]*>[ \t]*([^\s{}]+)[ \t]*\}\}")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A `{{name}}`; `offset` is where it stands in the template. `name` is empty if it is malformed."""

    name: str
    offset: int
    text: str


@dataclass(frozen=True, slots=True)
class Include:
    """A `{{> reference}}`; `offset` is where it stands in the template."""

    reference: str
    offset: int
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One template of a prompt with the text of each variable in it: a message, or one of an example."""

    role: str
    template: str
    bound: Mapping[str, str]
    types: Mapping[str, str]
    """The declared type of each variable, for a language in which a number is not a text."""


def parts(template: str) -> tuple[str | Placeholder | Include, ...]:
    """The template as plain text, placeholders and includes, in order."""
    return tuple(_parts(template))


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """Every placeholder of a template in order, malformed ones included."""
    return tuple(part for part in _parts(text) if isinstance(part, Placeholder))


def includes(text: str) -> tuple[Include, ...]:
    """Every include of a template in order."""
    return tuple(part for part in _parts(text) if isinstance(part, Include))


def expand(template: str, included: Mapping[str, str]) -> str:
    """The template with the template text of each include in its place.

    Raises InvalidInputError where text on both sides of a seam would make up a placeholder that neither has.
    """
    found = includes(template)
    if not found:
        return template
    pieces, done = [], 0
    for include in found:
        pieces += [template[done : include.offset], included[include.reference]]
        done = include.offset + len(include.text)
    whole = "".join([*pieces, template[done:]])
    if _meaning(whole) != _meaning(template, included):
        raise InvalidInputError(
            "braces or backslashes at the seam of an include would mean something else together",
            expected="a space or a line feed between the include and what it stands beside",
            found=", ".join(include.text for include in found),
        )
    return whole


def render(document: PromptDocument, values: Mapping[str, Any]) -> tuple[dict[str, str], ...]:
    """The messages of a prompt of the language simple, its variables filled in, each with `role` and `content`.

    Raises InvalidInputError naming every variable that is missing, unknown or not of its type, and for a prompt of
    another language, whose templates would come out as they stand.
    """
    if document.template != "simple":
        raise InvalidInputError(
            f"a template of the language {document.template} is not filled in here",
            expected="the language simple",
            found=document.template,
            fix="`tandem prompt render` fills it in",
        )
    return assembled([(piece.role, render_text(piece.template, piece.bound)) for piece in pieces(document, values)])


def pieces(document: PromptDocument, values: Mapping[str, Any]) -> tuple[Piece, ...]:
    """What is to be filled in, in the order of what is sent: messages, with the examples in their place.

    Raises InvalidInputError naming every variable that is missing, unknown or not of its type.
    """
    bound, types = bind(document.variables, values), _types(document.variables)
    own = [Piece(m.role, m.content, bound, types) for m in document.messages]
    if (examples := document.examples) is None:
        return tuple(own)
    rows, types = [bind(examples.variables, row) for row in examples.rows], _types(examples.variables)
    shown = [Piece(m.role, m.content, row, types) for row in rows for m in examples.messages]
    return (*own[: examples.at], *shown, *own[examples.at :])


def assembled(filled: Sequence[tuple[str, str]]) -> tuple[dict[str, str], ...]:
    """Messages of (role, text) pairs. The parts of a completion prompt become one text, a blank line between them."""
    if filled and filled[0][0] == "text":
        return ({"role": "text", "content": "\n\n".join(text for _, text in filled)},)
    return tuple({"role": role, "content": text} for role, text in filled)


def render_text(template: str, bound: Mapping[str, str]) -> str:
    """The template with the text of each variable in its place. Raises InvalidInputError for an unknown name."""
    done: list[str] = []
    for part in _parts(template):
        if isinstance(part, str):
            done.append(part)
        elif isinstance(part, Placeholder) and part.name in bound:
            done.append(bound[part.name])
        else:
            known = ", ".join(bound) or "no variables"
            raise InvalidInputError(f"nothing to put in place of {part.text}", expected=known, found=part.text)
    return "".join(done)


def _types(declared: Mapping[str, Variable]) -> dict[str, str]:
    return {name: variable.type for name, variable in declared.items()}


def _meaning(template: str, included: Mapping[str, str] | None = None) -> list[str | tuple[str]]:
    """Plain text and, as tuples, the names of placeholders; what is included is told by what it means itself."""
    told: list[str | tuple[str]] = []
    for part in _parts(template):
        if isinstance(part, Include) and included is not None:
            more: list[str | tuple[str]] = _meaning(included[part.reference])
        else:
            more = [part if isinstance(part, str) else (part.text,)]
        for item in more:
            if isinstance(item, str) and told and isinstance(told[-1], str):
                told[-1] += item
            else:
                told.append(item)
    return told


def _parts(template: str) -> Iterator[str | Placeholder | Include]:
    """The template as plain text, placeholders and includes, in one pass from left to right."""
    done = 0
    while (opening := template.find("{{", done)) >= 0:
        text = template[done:opening]
        plain = text.rstrip("\\")
        backslashes = len(text) - len(plain)
        yield plain + "\\" * (backslashes // 2)
        inside, include = _INSIDE.match(template, opening + 2), _INCLUDE.match(template, opening + 2)
        if backslashes % 2:
            yield "{{"
            done = opening + 2
        elif inside:
            yield Placeholder(inside[1], opening, template[opening : inside.end()])
            done = inside.end()
        elif include:
            yield Include(include[1], opening, template[opening : include.end()])
            done = include.end()
        else:
            yield Placeholder("", opening, _shown(template, opening))
            done = opening + 2
    yield template[done:]


def _shown(template: str, opening: int) -> str:
    line = template[opening : opening + 60].split("\n", 1)[0]
    closing = line.find("}}")
    return line[: closing + 2] if closing >= 0 else line
