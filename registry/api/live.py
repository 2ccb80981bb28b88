"""What can be asked about what is and was live."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from registry.domain.live import Resolution, StageStatus
from registry.domain.outcomes import HistoryItem, Moment, Page
from registry.domain.stages import Deployment


class Live(Protocol):
    """What stages serve and served."""

    def resolve(self, stage: str, locked: Path | None = None) -> Resolution:
        """What a stage serves. With a lock file, raises ConflictError if that is not what is locked there."""
        ...

    def status(self, application: str | None = None) -> tuple[StageStatus, ...]: ...
    def at(self, stage: str, time: str) -> Moment:
        """What a stage served at a time (RFC 3339, or a date, which means its end in UTC)."""
        ...

    def history(self, stage: str, *, after: str | None = None, limit: int = 50) -> Page[HistoryItem]: ...

    def placements(self, application: str, *, after: str | None = None, limit: int = 50) -> Page[Deployment]:
        """All that was ever placed in the stages of an application, in the order of the log."""
        ...
