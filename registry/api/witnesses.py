"""What is kept of the log by others than the registry: receipts, lock files, and checkpoints in git."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.transparency.heads import HeadBundle
from registry.domain.transparency.locks import LockStanding, LockWritten
from registry.domain.transparency.receipts import Accepted, KeptReceipts, Receipt
from registry.domain.transparency.witnessed import Witnessed, WitnessedHistory


class Witnesses(Protocol):
    """Evidence that whoever owns the registry cannot change."""

    def written(self) -> tuple[Receipt, ...]:
        """The transactions that this door has written so far. Where nothing was changed, none."""
        ...

    def recorded(self, records: Sequence[str | int]) -> Mapping[str | int, Receipt]:
        """The entry of the log by which each of some records came; others are left out. A record is told by its id or
        reference, or by the index of that entry.

        Nothing is looked up for a door that has only told what is live, which must cost nothing more.
        """
        ...

    def newest_receipt(self) -> Receipt:
        """Where the newest entry of the log is."""
        ...

    def begin_receipts(self) -> None:
        """Keep the newest entry of a registry that was made just now, and nothing of another that was in its place."""
        ...

    def keep_receipt(self, index: int) -> str | None:
        """Keep the proof of an entry where whoever acts keeps such; returns its file, None where nothing is kept.

        Raises InfrastructureError if it cannot be kept, or the log's key cannot be read.
        """
        ...

    def receipts(self) -> KeptReceipts:
        """What whoever asks keeps of this registry's log."""
        ...

    def accept_history(self) -> Accepted:
        """Go on from the log as it is, though it is not what it was; the receipts that say so are put aside."""
        ...

    def write_lock(self, stages: Sequence[str], path: Path) -> LockWritten:
        """Write what stages serve, with proof, to a file; left as it is if that is what it says already.

        Raises IntegrityError if the log is not what it was when the file was written.
        """
        ...

    def verify_lock(self, path: Path, keys: Sequence[str] = ()) -> LockStanding:
        """What a lock file proves, and what the stages serve now. With keys, the file alone: no registry is needed."""
        ...

    def head_bundle(self, stage: str, since: int = 0) -> HeadBundle:
        """What a stage serves, with all that proves it to a client who knows the log's first `since` entries."""
        ...

    def witness_in_git(self, repository: Path, *, branch: str | None = None, push: bool = False) -> Witnessed:
        """Commit the newest state of the log, signed, to a git repository, if the log is still what is committed there,
        and what receipts of whoever acts hold it to.

        Raises IntegrityError, and keeps the evidence, if it is not; InfrastructureError if git refuses something.
        """
        ...

    def verify_git_witness(self, repository: Path, *, branch: str | None = None) -> WitnessedHistory:
        """Hold the log to every checkpoint that was ever committed there."""
        ...
