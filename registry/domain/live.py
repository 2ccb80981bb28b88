"""What is live: the answers of the read path, apart from all others so that it imports nothing more.

Standard library only. `tandem resolve` starts a process for this, and every class made at import costs it time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class StageStatus:
    """What a stage serves now, since when, by whose hand, and what waits for it."""

    application: str
    stage: str
    epoch: int
    release: int | None
    digest: str | None
    deployment: str | None
    kind: str | None
    since: str | None
    actor: str | None
    reason: str | None
    verified: bool
    marks: tuple[str, ...]
    waiting: tuple[str, ...]
    """Releases with an open promotion to this stage."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an application needs to run what a stage serves: the whole sealed unit, verified against its digest."""

    application: str
    stage: str
    release: int
    digest: str
    deployment: str
    epoch: int
    since: str
    actor: str
    kind: str
    marks: tuple[str, ...]
    manifest: Mapping[str, Any]
    components: Sequence[Mapping[str, Any]]
    """Each with role, name, number, digest, weight, manifest and files."""

    @property
    def reference(self) -> str:
        return f"{self.application}@{self.release}"
