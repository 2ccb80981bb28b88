"""What an audit of the log found, and what is told of its newest state."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.digests import Digest


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """The newest state of the log, signed: `note` is what others keep, `key` the line that verifies it."""

    origin: str
    size: int
    root: Digest
    note: str
    key: str


@dataclass(frozen=True, slots=True)
class Audit:
    """A log of so many entries, held against everything it commits to. Without faults, all is as it was recorded.

    `since` is the size of the log at the checkpoint that it was held against too, `kept` that at the newest receipt of
    whoever asked.
    """

    entries: int
    root: Digest
    faults: tuple[str, ...]
    since: int | None = None
    kept: int | None = None


@dataclass(frozen=True, slots=True)
class Proven:
    """An entry that a file proves to be in a log of `size` entries, and the keys that say so."""

    index: int
    type: str
    time: str
    actor: str
    application: str | None
    stage: str | None
    reason: str | None
    subjects: dict[str, str]
    origin: str
    size: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tiled:
    """A log that was written as static files: how many were new."""

    path: str
    entries: int
    files: int
