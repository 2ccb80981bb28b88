r"""The template language `simple`: `{{name}}` is replaced by the value of a variable, and nothing else happens.

One pass, unescaped: a value that contains `{{other}}` is not looked at again. Single braces and `}}` are plain
text. Spaces within the braces do not matter; anything else between `{{` and `}}` is a fault. A backslash directly
before `{{` makes it plain text: `\{{name}}` renders as `{{name}}`. Backslashes there come in pairs, so that
`\\{{name}}` is one backslash followed by the value; everywhere else a backslash is just a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.variables import NAME, bind

if TYPE_CHECKING:
    from registry.domain.prompts.document import PromptDocument

_INSIDE = re.compile(rf"[ \t]*({NAME})[ \t]*\}}\}}")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A `{{name}}`; `offset` is where it stands in the template. `name` is empty if it is malformed."""

    name: str
    offset: int
    text: str


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """Every placeholder of a template in order, malformed ones included."""
    return tuple(part for part in _parts(text) if isinstance(part, Placeholder))


def render(document: PromptDocument, values: Mapping[str, Any]) -> tuple[dict[str, str], ...]:
    """The messages of a prompt with its variables filled in, each with `role` and `content`.

    Raises InvalidInputError naming every variable that is missing, unknown or not of its type.
    """
    bound = bind(document.variables, values)
    return tuple({"role": m.role, "content": render_text(m.content, bound)} for m in document.messages)


def render_text(template: str, bound: Mapping[str, str]) -> str:
    """The template with the text of each variable in its place. Raises InvalidInputError for an unknown name."""
    pieces: list[str] = []
    for part in _parts(template):
        if isinstance(part, str):
            pieces.append(part)
        elif part.name in bound:
            pieces.append(bound[part.name])
        else:
            known = ", ".join(bound) or "no variables"
            raise InvalidInputError(f"nothing to put in place of {part.text}", expected=known, found=part.text)
    return "".join(pieces)


def _parts(template: str) -> Iterator[str | Placeholder]:
    """The template as plain text and placeholders, in one pass from left to right."""
    done = 0
    while (opening := template.find("{{", done)) >= 0:
        text = template[done:opening]
        plain = text.rstrip("\\")
        backslashes = len(text) - len(plain)
        yield plain + "\\" * (backslashes // 2)
        inside = _INSIDE.match(template, opening + 2)
        if backslashes % 2:
            yield "{{"
            done = opening + 2
        elif inside:
            yield Placeholder(inside[1], opening, template[opening : inside.end()])
            done = inside.end()
        else:
            yield Placeholder("", opening, _shown(template, opening))
            done = opening + 2
    yield template[done:]


def _shown(template: str, opening: int) -> str:
    line = template[opening : opening + 60].split("\n", 1)[0]
    closing = line.find("}}")
    return line[: closing + 2] if closing >= 0 else line
