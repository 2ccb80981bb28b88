"""Bumping: a prompt file with an include of an older version pinned to a newer one, and nothing else changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from registry.domain.manifests import Version
from registry.domain.prompts.differences import PromptComparison
from registry.domain.prompts.rendering import includes


@dataclass(frozen=True, slots=True)
class Newer:
    """An include, and the newest version of the same prompt that is not yanked."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Bump:
    """A proposed version of a prompt. `problem` says why it cannot be made; `registered` is set once it was made.

    `file` is a name to write `text` under.
    """

    prompt: str
    newer: tuple[Newer, ...]
    file: str
    text: str
    comparison: PromptComparison | None = None
    problem: str = ""
    registered: Version | None = None


def with_references(text: str, first_line: int, newer: Mapping[str, str]) -> str:
    """The text of a prompt file with references of includes replaced, from `first_line` on: there the messages begin.

    `newer` gives what to write in the place of a reference; only that token is touched.
    """
    done, pieces = 0, []
    start = _offset_of_line(text, first_line)
    for include in includes(text):
        if include.offset < start or include.reference not in newer:
            continue
        at = text.index(include.reference, include.offset)
        pieces += [text[done:at], newer[include.reference]]
        done = at + len(include.reference)
    return "".join([*pieces, text[done:]])


# ---------------------------------------------------------------------------------------------------------


def _offset_of_line(text: str, line: int) -> int:
    offset = 0
    for _ in range(line - 1):
        offset = text.find("\n", offset) + 1
    return offset
