"""Names and references: `team/support`, `support@3`, `support@sha256:1f0e…`, `support-bot@production`.

A name is unique in a registry across all kinds and applications, so a reference needs no kind
(one to three segments; no `--`, `..` or trailing `.git`, which other systems' names cannot carry).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from registry.domain.errors import InvalidInputError

_SEGMENT = re.compile(r"[a-z0-9][a-z0-9._-]*")
_STAGE = re.compile(r"[a-z][a-z0-9-]*")
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_PREFIX = re.compile(r"sha256:[0-9a-f]{12,64}")
_LETTER = re.compile(r"[a-z]")
_RESERVED_STAGES = frozenset({"latest", "main", "head"})
MAX_NAME = 96
MAX_STAGE = 32


@dataclass(frozen=True, slots=True)
class VersionRef:
    """`NAME@N` or `NAME@sha256:…`: one version of an artifact, or one release of an application.

    Exactly one of `number` and `digest` is given; `digest` may be a prefix of at least 12 hex digits.
    """

    name: str
    number: int | None = None
    digest: str | None = None

    def __str__(self) -> str:
        return f"{self.name}@{self.number if self.number is not None else self.digest}"


@dataclass(frozen=True, slots=True)
class StageRef:
    """`APP@STAGE`: a governed place."""

    application: str
    stage: str

    def __str__(self) -> str:
        return f"{self.application}@{self.stage}"


def a_or_an(noun: str) -> str:
    """`a version`, `an adapter`."""
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"


def check_name(name: str, what: str = "name") -> str:
    """`name`, if it may name an artifact or application. Raises InvalidInputError with the reason."""
    segments = name.split("/")
    bad = next((s for s in segments if not _SEGMENT.fullmatch(s)), None)
    if bad is not None or len(segments) > 3 or len(name) > MAX_NAME:
        raise InvalidInputError(
            f"{name!r} cannot be {a_or_an(what)}",
            expected=f"1 to 3 segments of a-z, 0-9, '.', '_', '-' joined by '/', at most {MAX_NAME} characters",
            found=f"segment {bad!r}" if bad is not None else f"{len(segments)} segments, {len(name)} characters",
            fix=_as_name(name),
        )
    if "--" in name or ".." in name or name.endswith(".git"):
        raise InvalidInputError(
            f"{name!r} cannot be {a_or_an(what)}", expected="no '--', no '..', no trailing '.git'", found=repr(name)
        )
    return name


def check_stage(stage: str) -> str:
    """`stage`, if it may name a stage. Raises InvalidInputError with the reason."""
    taken = stage in _RESERVED_STAGES or re.fullmatch(r"v[0-9]+|[0-9a-f]{40}", stage)
    if not _STAGE.fullmatch(stage) or len(stage) > MAX_STAGE or taken:
        raise InvalidInputError(
            f"{stage!r} cannot be a stage",
            expected=f"a letter, then letters, digits or '-', at most {MAX_STAGE}; not latest, main, head, vN, 40 hex",
            found=repr(stage),
        )
    return stage


def is_prefix(text: str) -> bool:
    """Whether it is a digest, or the beginning of one that is long enough to stand for it."""
    return _PREFIX.fullmatch(text) is not None


def parse_version_ref(text: str) -> VersionRef:
    """`NAME@N` or `NAME@sha256:…`. Raises InvalidInputError; a stage after the `@` is an error here."""
    name, mark, rest = text.partition("@")
    if mark and _NUMBER.fullmatch(rest):
        return VersionRef(check_name(name), number=int(rest))
    if mark and _PREFIX.fullmatch(rest):
        return VersionRef(check_name(name), digest=rest)
    raise InvalidInputError(
        f"{text!r} is not a version reference",
        expected="NAME@N or NAME@sha256:<at least 12 hex digits>",
        found=repr(text),
        fix=_instead_of(name, rest) or f"for example {name if _LETTER.search(name) else 'support'}@1",
    )


def parse_stage_ref(text: str) -> StageRef:
    """`APP@STAGE`. Raises InvalidInputError."""
    name, mark, stage = text.partition("@")
    if not mark or not stage or _NUMBER.fullmatch(stage) or stage.startswith("sha256:"):
        raise InvalidInputError(
            f"{text!r} is not a stage reference",
            expected="APP@STAGE",
            found=repr(text),
            fix=f"for example {name if _LETTER.search(name) else 'support-bot'}@production",
        )
    return StageRef(check_name(name), check_stage(stage))


def _as_name(given: str) -> str:
    """What to write where something else than a name was given."""
    name, mark, _ = given.partition("@")
    if mark and all(_SEGMENT.fullmatch(segment) for segment in name.split("/")):
        return f"give the name alone: {name}"
    return "use lower case, for example team/support-prompt"


def _instead_of(name: str, word: str) -> str:
    """What to do where a word stands for a version, which none does."""
    named = all(_SEGMENT.fullmatch(segment) for segment in name.split("/"))
    if not named or not _STAGE.fullmatch(word):
        return ""
    return f"name a number: `tandem search --name {name} --tag {word}` tells which versions have a tag"
