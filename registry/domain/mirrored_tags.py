"""Promotions as annotated tags of git, in the format of GTO (https://github.com/iterative/gto).

A release that was ever placed is a version, `bot@v3.0.0`; every placement assigns a stage, `bot#production#7`, where 7
counts the placements of the application. GTO finds the version of an assignment by the commit, so that each release
has a commit of its own, and goes by the seconds of a tag, so that no two of an application have the same one.

All of it follows from the log alone: made again, anywhere, the same tags have the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registry.domain.commits import message_text
from registry.domain.stages import Deployment
from registry.domain.times import parse_time

RELEASE_FILE = "release.json"
"""What the commit of a release holds: its manifest, byte for byte."""

_NAME = re.compile(r"[a-zA-Z0-9]([a-zA-Z0-9-/_]*[a-zA-Z0-9])?")
"""What GTO takes for the name of an artifact, and of a stage."""
_UNFIT = re.compile(r"[\x00-\x20<>\x7f]+|^[.,:;\"']+|[.,:;\"']+$")
"""What git takes out of an identity, or ends it with."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An annotated tag on the commit of a release. `time` is in seconds since 1970, in UTC."""

    name: str
    release: int
    tagger: str
    time: int
    message: str


@dataclass(frozen=True, slots=True)
class MirroredTags:
    """What became of the tags of a repository: those that were made, and how many were there already.

    `left_out` are applications whose names, or whose stages, GTO has no words for.
    """

    repository: str
    created: tuple[str, ...]
    kept: int
    left_out: tuple[str, ...]
    pushed: str | None = None


def speakable(name: str) -> bool:
    """Whether GTO can read a tag with this name of an application or stage."""
    return _NAME.fullmatch(name) is not None


def tags_of(application: str, placements: Sequence[Deployment]) -> Iterator[Tag]:
    """The tags of an application's placements, which come in the order of the log.

    What was placed later changes no tag of what was placed before.
    """
    seen: set[int] = set()
    last = 0
    for count, placed in enumerate(placements, 1):
        time = max(int(parse_time(placed.at).timestamp()), last + 1)
        if placed.release not in seen:
            seen.add(placed.release)
            said = f"{application}@{placed.release}\n\ndigest: {placed.digest}"
            yield Tag(version_tag(application, placed.release), placed.release, identity(placed.actor), time, said)
            time += 1
        name = f"{application}#{placed.stage}#{count}"
        yield Tag(name, placed.release, identity(placed.actor), time, _message(application, placed))
        last = time


def version_tag(application: str, release: int) -> str:
    return f"{application}@v{release}.0.0"


def identity(account: str) -> str:
    """`ana@example.com <ana@example.com>`: an account as git writes who made something."""
    name = _UNFIT.sub("", account) or "nobody"
    return f"{name} <{name}>"


def seconds(time: str) -> int:
    return int(parse_time(time).timestamp())


# ---------------------------------------------------------------------------------------------------------


def _message(application: str, placed: Deployment) -> str:
    head = f"{placed.kind.value} {application}@{placed.release} at {placed.stage}"
    about = [f"deployment: {placed.id}", f"digest: {placed.digest}"]
    about += [f"decision: {placed.decision}"] if placed.decision else []
    reason = message_text(placed.reason)
    return "\n".join([head, "", *([reason, ""] if reason else []), *about])
