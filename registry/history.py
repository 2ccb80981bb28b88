"""The log of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from registry.config import where_none_is_needed

if TYPE_CHECKING:
    from registry.domain.outcomes import Page
    from registry.domain.transparency.audits import Audit, Proven, SignedCheckpoint, Tiled
    from registry.domain.transparency.entries import LogEntry
    from registry.domain.transparency.reports import Change, LogReport
    from registry.services.runtime import Runtime


class History(ABC):
    """What `registry.api.Registry` asks for about the log, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _at(self, path: Path) -> Path:
        """Where a path that a caller gave lies."""

    @abstractmethod
    def _read_at(self, path: Path) -> Path:
        """The same for a file that is only read, as it was given if possible: that is how errors tell it."""

    def log_entries(
        self,
        about: str | None = None,
        *,
        type_: str | None = None,
        actor: str | None = None,
        since: str | None = None,
        until: str | None = None,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[LogEntry]:
        from registry.services import auditing

        return auditing.entries(
            self.runtime, about, type_=type_, actor=actor, since=since, until=until, after=after, limit=limit
        )

    def verify_log(self, since: Path | None = None) -> Audit:
        from registry.services import auditing

        return auditing.verify(self.runtime, None if since is None else self._read_at(since))

    def log_report(self, application: str, since: str | None = None, until: str | None = None) -> LogReport:
        from registry.services import reporting_log

        return reporting_log.report(self.runtime, application, since, until)

    def log_changes(
        self,
        application: str,
        first: int,
        end: int,
        *,
        stage: str | None = None,
        type_: str | None = None,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[Change]:
        from registry.services import reporting_log

        return reporting_log.changes(
            self.runtime, application, (first, end), stage=stage, type_=type_, after=after, limit=limit
        )

    def checkpoint(self) -> SignedCheckpoint:
        from registry.services import proving

        return proving.checkpoint(self.runtime)

    def log_proof(self, index: int) -> str:
        from registry.services import proving

        return proving.proof(self.runtime, index)

    def log_consistency(self, first: int, second: int) -> tuple[str, ...]:
        from registry.services import proving

        return proving.consistency_of(self.runtime, first, second)

    def read_proof(self, path: Path, keys: Sequence[str] = ()) -> Proven:
        from registry.services import proving

        with where_none_is_needed("tandem log verify --offline FILE --key LINE"):
            keys = keys or [self.checkpoint().key]
        return proving.read_proof(self._read_at(path), keys)

    def write_tiles(self, folder: Path) -> Tiled:
        from registry.services import proving

        return proving.write_tiles(self.runtime, self._at(folder))
