"""Templates of every language that there is as fixed text and what is not, for whoever words them otherwise."""

from __future__ import annotations

from registry.domain.errors import InvalidInputError
from registry.domain.perturbations.fixed_text import Reader, Segment, Segments, joined, simple_segments


def segments_in(language: str) -> Reader:
    """What reads templates of the language that front matter calls by this name."""
    return {"simple": simple_segments, "jinja": _jinja}[language]


# ---------------------------------------------------------------------------------------------------------


def _jinja(template: str) -> Segments:
    """The segments of a Jinja template, by Jinja's own lexer, which only reads.

    The environment strips nothing around tags, so that its tokens are the template as it is written, but for space that
    a tag such as `{%-` itself takes away: that belongs to the tag.
    """
    from jinja2 import Environment, TemplateSyntaxError

    source = template.replace("\r\n", "\n").replace("\r", "\n")  # as Jinja itself takes them
    found, done = list[Segment](), 0
    try:
        tokens = list(Environment(keep_trailing_newline=True, autoescape=True).lex(source))
    except TemplateSyntaxError as error:
        raise InvalidInputError(f"not Jinja: {error.message}", where=str(error.lineno)) from error
    for _, kind, text in tokens:
        start = source.index(text, done)
        found += [Segment(source[done:start], False), Segment(text, kind == "data")]
        done = start + len(text)
    return joined([*found, Segment(source[done:], False)])
