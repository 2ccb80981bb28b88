"""What can be asked about the log: what happened, that it did, and that nobody changed the record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.outcomes import Page
from registry.domain.transparency.audits import Audit, Proven, SignedCheckpoint, Tiled
from registry.domain.transparency.entries import LogEntry
from registry.domain.transparency.reports import Change, LogReport


class History(Protocol):
    """The log for auditors."""

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
        """Entries, newest first: about a version, release, stage (`APP@STAGE`), application, or a digest or id.

        `type_` is a type (`promotion.opened`) or its noun; `since` and `until` are times, a date for all of its day.
        """
        ...

    def verify_log(self, since: Path | None = None) -> Audit:
        """Hold every row to the log, and the log to a checkpoint that was kept, if one is given."""
        ...

    def log_report(self, application: str, since: str | None = None, until: str | None = None) -> LogReport:
        """What an application's stages served and which policies were in force, from a time to another, and what
        verifying the whole log comes to now. What changed meanwhile is for `log_changes`.
        """
        ...

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
        """What happened to an application from one index of the log to before another, oldest first, with what the
        rows tell that came with it: decisions with their rules, approvals, runs, and what bears on every application.

        With a stage or a type, only what happened there, or of that type.
        """
        ...

    def checkpoint(self) -> SignedCheckpoint:
        """The newest state of the log, signed."""
        ...

    def log_proof(self, index: int) -> str:
        """A file (C2SP `tlog-proof`) that proves an entry to whoever has the log's key, with no registry at hand."""
        ...

    def log_consistency(self, first: int, second: int) -> tuple[str, ...]:
        """The hashes, as hexadecimal, that prove the log of `second` entries to begin with that of `first` (RFC 9162,
        section 2.1.4). Raises InvalidInputError for sizes that it never had in this order.
        """
        ...

    def read_proof(self, path: Path, keys: Sequence[str] = ()) -> Proven:
        """The entry that a file proves. Needs no registry, unless no key is given: then it must be this one's."""
        ...

    def write_tiles(self, folder: Path) -> Tiled:
        """Write the log as static files (C2SP `tlog-tiles`), or go on with what is there of it."""
        ...
