"""What is kept of a registry's log outside of it: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from registry.config import where_none_is_needed

if TYPE_CHECKING:
    from registry.domain.transparency.heads import HeadBundle
    from registry.domain.transparency.locks import LockStanding, LockWritten
    from registry.domain.transparency.receipts import Accepted, KeptReceipts, Receipt
    from registry.domain.transparency.witnessed import Witnessed, WitnessedHistory
    from registry.services.runtime import Runtime


class Witnesses(ABC):
    """What `registry.api.Registry` asks for about receipts, lock files and witnesses. See there for the promises."""

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

    def written(self) -> tuple[Receipt, ...]:
        # Asked after every command: those that only read have wired nothing.
        return tuple(self.runtime.written) if "runtime" in self.__dict__ else ()

    def recorded(self, records: Sequence[str | int]) -> Mapping[str | int, Receipt]:
        if "runtime" not in self.__dict__:
            return {}
        from registry.services import acknowledging

        return acknowledging.recorded(self.runtime, records)

    def newest_receipt(self) -> Receipt:
        from registry.services import acknowledging

        return acknowledging.newest(self.runtime)

    def begin_receipts(self) -> None:
        from registry.services import acknowledging

        acknowledging.begin(self.runtime)

    def keep_receipt(self, index: int) -> str | None:
        from registry.services import acknowledging

        return acknowledging.keep(self.runtime, index)

    def receipts(self) -> KeptReceipts:
        from registry.services import acknowledging

        return acknowledging.listed(self.runtime)

    def accept_history(self) -> Accepted:
        from registry.services import acknowledging

        return acknowledging.accept(self.runtime)

    def write_lock(self, stages: Sequence[str], path: Path) -> LockWritten:
        from registry.services import locking

        return locking.write(self.runtime, stages, self._read_at(path))

    def verify_lock(self, path: Path, keys: Sequence[str] = ()) -> LockStanding:
        from registry.services import locking

        if keys:
            return locking.verify_alone(self._read_at(path), keys)
        with where_none_is_needed("tandem lock verify FILE --key LINE"):
            runtime = self.runtime
        return locking.verify(runtime, self._read_at(path))

    def head_bundle(self, stage: str, since: int = 0) -> HeadBundle:
        from registry.services import heading

        return heading.head_bundle(self.runtime, stage, since)

    def witness_in_git(self, repository: Path, *, branch: str | None = None, push: bool = False) -> Witnessed:
        from registry.services import committing_checkpoints

        return committing_checkpoints.witness(self.runtime, self._at(repository), branch, push)

    def verify_git_witness(self, repository: Path, *, branch: str | None = None) -> WitnessedHistory:
        from registry.services import committing_checkpoints

        return committing_checkpoints.verify(self.runtime, self._at(repository), branch)
