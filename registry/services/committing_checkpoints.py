"""Committing checkpoints: a git repository as a witness of the log of the registry at hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from registry.domain.transparency.witnessed import Witnessed, WitnessedHistory
from registry.integrations import witnessing
from registry.ports import SeenLog
from registry.services.receipting import LogAtHand
from registry.services.runtime import Runtime


def witness(runtime: Runtime, repository: Path, branch: str | None = None, push: bool = False) -> Witnessed:
    """Commit the newest checkpoint, if the log is still what the repository has of it. Raises as `witnessing` does."""
    return witnessing.witness(partial(_log_of, runtime), repository, branch, push, runtime.receipts)


def verify(runtime: Runtime, repository: Path, branch: str | None = None) -> WitnessedHistory:
    """Hold the log to every checkpoint that a branch ever had. Raises NotFoundError if it never had one."""
    return witnessing.verify(partial(_log_of, runtime), repository, branch)


# ---------------------------------------------------------------------------------------------------------


@contextmanager
def _log_of(runtime: Runtime) -> Iterator[SeenLog]:
    with runtime.catalog.read() as reading:
        yield LogAtHand(reading.log, runtime.log_key)
