"""The template language `jinja`: what a template uses, and templates filled in by a process with limits.

This process only parses; see `jinja_grammar` for what is in the language and `template_child` for what fills it in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.prompts.drafts import SIMPLE, Language, Use
from registry.domain.prompts.rendering import Piece
from registry.integrations.limited_child import LimitedChild


class Jinja:
    """The part of Jinja that prompts may use."""

    name = "jinja"

    def uses(self, template: str) -> Sequence[Use]:
        from registry.integrations.jinja_grammar import check

        starts = [0]
        while (end := template.find("\n", starts[-1])) >= 0:
            starts.append(end + 1)
        return [Use(use.name, starts[use.line - 1], "{{" + use.name + "}}") for use in check(template).uses]


_LANGUAGES: dict[str, Language] = {"simple": SIMPLE, "jinja": Jinja()}


def language_of(name: str) -> Language:
    """The template language that front matter calls by this name."""
    return _LANGUAGES[name]


def filled(child: LimitedChild, pieces: Sequence[Piece]) -> list[str]:
    """The text of each piece. Raises InvalidInputError for a template that fails with these values."""
    parts = [
        {
            "language": "jinja",
            "template": piece.template,
            "values": {name: (piece.types[name], text) for name, text in piece.bound.items()},
        }
        for piece in pieces
    ]
    return answered(child, parts, [f"message {n} ({p.role})" for n, p in enumerate(pieces, 1)])


def answered(child: LimitedChild, parts: Sequence[Mapping[str, object]], names: Sequence[str]) -> list[str]:
    """What a process makes of parts, each with a name for people. Raises InvalidInputError for one that fails."""
    answer = child.ask({"parts": list(parts)})
    texts, fault = answer.get("texts"), answer.get("fault")
    if isinstance(texts, list) and len(texts) == len(parts) and all(isinstance(text, str) for text in texts):
        return texts
    raise InvalidInputError.of("template", [_told(fault, names)])


def _told(fault: object, names: Sequence[str]) -> Fault:
    if not isinstance(fault, dict) or fault.get("part") not in range(len(names)):
        return Fault("the template could not be filled in", found="an answer that makes no sense")
    line = fault.get("line")
    where = names[fault["part"]] + (f", line {line}" if isinstance(line, int) else "")
    return Fault("the template could not be filled in", where, found=str(fault.get("message"))[:1000])
