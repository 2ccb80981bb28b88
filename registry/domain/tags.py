"""Tags: words that people and CI put on versions, to find them by.

A tag never stands for a version: it moves, and nothing that moves may enter what is sealed. It is looked for, with
`tandem search --tag`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from registry.domain.errors import InvalidInputError

MAX_TAG = 64
_TAG = re.compile(r"[a-z0-9][a-z0-9._-]*")
_LIKE_A_REFERENCE = re.compile(r"[0-9.]+|v[0-9][0-9.]*|[0-9a-f]{12,64}|latest|newest|current|main|master|head")
"""What a reader would take for a number, a digest, or the version that is to be used."""


@dataclass(frozen=True, slots=True)
class TagOn:
    """A tag that a version has: since when, and whose account put it there."""

    tag: str
    at: str
    actor: str
    log_index: int | None = field(default=None, compare=False)
    """The entry of the log by which it came."""


def check_tag(tag: str) -> str:
    """`tag`, if a version may have it. Raises InvalidInputError with the reason."""
    if not _TAG.fullmatch(tag) or len(tag) > MAX_TAG:
        raise InvalidInputError(
            f"{tag[: MAX_TAG + 1]!r} cannot be a tag",
            expected=f"a-z, 0-9, '.', '_', '-', a letter or digit first, at most {MAX_TAG} characters",
            found=repr(tag[: MAX_TAG + 1]) if len(tag) <= MAX_TAG else f"{len(tag)} characters",
            fix="for example reviewed, or team-a.approved",
        )
    if _LIKE_A_REFERENCE.fullmatch(tag):
        raise InvalidInputError(
            f"{tag!r} cannot be a tag",
            expected="what nobody takes for a version: no number, vN or digest, not latest, current, main or head",
            found=repr(tag),
            fix="a version is named by its number; what is in use is told by a stage: `tandem promote`",
        )
    return tag
