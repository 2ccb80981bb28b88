"""What collecting garbage and scrubbing come to: counts, and the reasons for them.

Garbage is a blob that no version, release or lease refers to: what an interrupted registration left. Nothing that a
stage, its history, a request or a log entry can reach is ever garbage, because versions and releases are kept for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from registry.domain.digests import Digest, digest_of


class Holder(StrEnum):
    """Why a blob is kept. Where there are several reasons, the first of these is told."""

    RELEASE = "release"
    """The manifest of a release."""
    VERSION = "version"
    """The manifest or a file of a version."""
    INDEX = "index"
    """The index of a dataset's texts."""
    LEASE = "lease"
    """Somebody is about to refer to it."""
    YOUNG = "young"
    """It was put less than the grace time ago."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many blobs, and their bytes together."""

    blobs: int = 0
    bytes: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.blobs + other.blobs, self.bytes + other.bytes)

    @classmethod
    def of(cls, sizes: Iterable[int]) -> Tally:
        sizes = tuple(sizes)
        return cls(len(sizes), sum(sizes))


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A blob that nothing referred to when it was marked. `trashed_at` is set from when it is to be in the trash."""

    digest: Digest
    size: int
    marked_at: str
    trashed_at: str | None = None


@dataclass(frozen=True, slots=True)
class Collected:
    """What collecting garbage did, or (`dry_run`) would do.

    `marked`, `discarded` and `removed` are what each phase did; `waiting` and `trash` what lies before the second and
    the third; `kept` is everything else, by why it is kept. `next_at` is when there is something to do again.
    """

    dry_run: bool
    at: str
    grace: str
    trash_time: str
    marked: Tally
    discarded: Tally
    removed: Tally
    waiting: Tally
    trash: Tally
    kept: Mapping[Holder, Tally]
    next_at: str | None


@dataclass(frozen=True, slots=True)
class Broken:
    """A stored blob that is not what it was, or is not there, and everything it touches."""

    digest: Digest
    state: str
    """`damaged`, `missing`, or `restored`: it was in the trash, and is back."""
    fault: str
    files: tuple[str, ...]
    """What it is, such as `support-lora@2 adapter_model.safetensors` or `bot@3 its manifest`."""
    releases: tuple[str, ...]
    """The releases that contain it."""
    stages: tuple[str, ...]
    """The stages that serve one of those now."""


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """What hashing the stored blobs found. `next` is where to go on if it ended at a limit."""

    at: str
    blobs: int
    bytes: int
    broken: tuple[Broken, ...]
    next: Digest | None = None
    referenced: int = 0
    """Files that lie elsewhere, hashed as well."""

    @property
    def sound(self) -> bool:
        return not any(found.state != "restored" for found in self.broken)


@dataclass(slots=True)
class Counting:
    """Tallies while they grow."""

    tallies: dict[str, Tally] = field(default_factory=dict)

    def add(self, what: str, sizes: Iterable[int]) -> None:
        self.tallies[what] = self[what] + Tally.of(sizes)

    def __getitem__(self, what: str) -> Tally:
        return self.tallies.get(what, Tally())


def list_digest(digests: Iterable[Digest]) -> Digest:
    """What a log entry tells of a list of blobs that is too long for it: the digest over them, sorted."""
    return digest_of(sorted(digests))
