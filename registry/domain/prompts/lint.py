"""Findings about a prompt that parses: what deceives a reader, gives away a secret, or will not do what it says.

A finding of level `error` keeps a prompt from being registered unless it is allowed by name; warnings and notes are
advice. What keeps a file from being a prompt at all (unknown variables, malformed placeholders) is told by parsing it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from registry.domain.hidden import Concealment, Hidden, hidden
from registry.domain.prompts.document import PromptDocument


class Level(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` names the kind of finding; `where` is a line of the file or a part of the document."""

    rule: str
    level: Level
    message: str
    where: str = ""
    found: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class PromptLint:
    """What was found about a prompt (a reference or a file), the gravest first."""

    prompt: str
    findings: tuple[Finding, ...]


HIDDEN_TEXT, SECRET = "hidden-text", "secret"
ALLOWABLE = (HIDDEN_TEXT, SECRET)
"""Rules with findings of level error, which registering can be told to allow."""
MAX_TOLD = 20
"""Findings of one rule that are told one by one."""

_FOREIGN = {
    "${name}": re.compile(r"(?<![\\$])\$\{[A-Za-z_]\w*\}"),
    "{name}": re.compile(r"(?<![{$\w%#])\{[A-Za-z_]\w*\}(?!\})"),
    "<%= name %>": re.compile(r"<%=?\s*\w+\s*%>"),
    "%(name)s": re.compile(r"%\([A-Za-z_]\w*\)[sd]"),
    "{% … %}": re.compile(r"\{%[^%]*%\}"),
    "<name>": re.compile(r"<(?:INSERT|YOUR|PLACEHOLDER)[ _A-Z]*>"),
}
_SIMPLE_ONLY = frozenset({"{% … %}"})
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
"""Scripts with letters that look like those of one another."""


def text_findings(text: str, source: str) -> list[Finding]:
    """What hides in the text of a prompt, whole: its front matter and comments are read by reviewers too."""
    return [*_told(_hidden(text, source)), *_told(_mixed_scripts(text, source))]


def document_findings(document: PromptDocument) -> list[Finding]:
    """What a prompt will not do as it says."""
    found = [*_placeholders(document), *_techniques(document), *_schema(document)]
    if not document.description:
        fix = "add `description:` to the front matter"
        found.append(Finding("description", Level.NOTE, "nothing says what the prompt is for", fix=fix))
    return found


def errors(findings: Sequence[Finding], allowed: Sequence[str] = ()) -> list[Finding]:
    """The findings that forbid registering, but for those of rules that are allowed."""
    return [f for f in findings if f.level is Level.ERROR and f.rule not in allowed]


# ---------------------------------------------------------------------------------------------------------


def _hidden(text: str, source: str) -> Iterator[Finding]:
    line, counted = 1, 0
    for one in hidden(text):
        line, counted = line + text.count("\n", counted, one.position), one.position
        where = f"{source}:{line}"
        fix = "remove it; retype the line if it is not clear where it came from"
        yield Finding(HIDDEN_TEXT, _level(one), _DECEPTIONS[one.concealment], where, one.name, fix)


_DECEPTIONS = {
    Concealment.TAG: "a tag character: nobody sees it, models read it as a letter",
    Concealment.BIDI: "a mark of direction: text is shown in another order than it has",
    Concealment.CONTROL: "a control character: terminals obey it, nobody sees it",
    Concealment.ZERO_WIDTH: "a character that is drawn as nothing",
    Concealment.VARIATION: "a variation selector where it selects nothing: nobody sees it",
    Concealment.SPACE: "a space that is not the ordinary one",
}


def _level(one: Hidden) -> Level:
    if one.concealment is Concealment.SPACE:
        return Level.NOTE
    if one.honest:
        return Level.NOTE
    return Level.WARNING if one.character in _OFTEN_PASTED else Level.ERROR


_OFTEN_PASTED = "\u200b\u200c\u200d\u200e\u200f\u00ad\ufeff\ufe0e\ufe0f"
"""What word processors and web pages leave behind: a nuisance, and too little to spell a message with alone."""


def _mixed_scripts(text: str, source: str) -> Iterator[Finding]:
    line, counted = 1, 0
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii():
            continue
        scripts = {name for c in word for name in _SCRIPTS if unicodedata.name(c, "").startswith(name)}
        if len(scripts) > 1:
            line, counted = line + text.count("\n", counted, match.start()), match.start()
            mixed = " and ".join(sorted(script.capitalize() for script in scripts))
            fix = "retype the word in one alphabet"
            message = f"one word in letters of two alphabets, {mixed}, which look alike"
            yield Finding("mixed-scripts", Level.WARNING, message, f"{source}:{line}", ascii(word)[:80], fix)


def _told(findings: Iterator[Finding]) -> Iterator[Finding]:
    """The first findings one by one, and the rest by their number, at the highest level among them."""
    every = list(findings)
    yield from every[:MAX_TOLD]
    rest = every[MAX_TOLD:]
    if rest:
        worst = min(rest, key=lambda f: list(Level).index(f.level))
        yield Finding(worst.rule, worst.level, f"{len(rest)} more like these", worst.where)


def _placeholders(document: PromptDocument) -> Iterator[Finding]:
    for number, message in enumerate(document.messages, 1):
        for form, pattern in _FOREIGN.items():
            if document.template != "simple" and form in _SIMPLE_ONLY:
                continue
            match = pattern.search(message.content)
            if match:
                told = f"looks like a placeholder of another template language ({form}); it will stay as it is"
                where = f"message {number} ({message.role})"
                fix = "write {{name}} if a value belongs there"
                yield Finding("placeholders", Level.WARNING, told, where, match[0][:60], fix)


def _techniques(document: PromptDocument) -> Iterator[Finding]:
    shown = document.examples is not None or sum(m.role == "assistant" for m in document.messages) > 0
    if "few-shot" in document.technique and not shown and not document.is_completion:
        fix = "add `examples:`, or remove the label"
        yield Finding("technique", Level.WARNING, "is labelled few-shot and has no examples", "technique", fix=fix)
    if "zero-shot" in document.technique and document.examples is not None:
        yield Finding("technique", Level.WARNING, "is labelled zero-shot and has examples", "technique")


def _schema(document: PromptDocument) -> Iterator[Finding]:
    if document.output is not None:
        return
    named = "output-format" in document.technique
    told = "is labelled output-format and has no output schema" if named else "no schema says what an answer looks like"
    fix = "add `output:`, a JSON Schema; consumers are held against it"
    yield Finding("output-schema", Level.WARNING if named else Level.NOTE, told, "output", fix=fix)
