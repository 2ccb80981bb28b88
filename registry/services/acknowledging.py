"""Acknowledging: what whoever acts keeps of the log of the registry at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from registry.domain.errors import InfrastructureError
from registry.domain.transparency.receipts import Accepted, KeptReceipts, Receipt
from registry.services.receipting import Receipts, receipt_of
from registry.services.runtime import Runtime

_MOST = 500
"""Subjects that are asked for at once: a statement has room for some thousands."""


def newest(runtime: Runtime) -> Receipt:
    """Where the newest entry of the log is."""
    with runtime.catalog.read() as reading:
        return receipt_of(reading.log, reading.log.size() - 1)


def begin(runtime: Runtime) -> None:
    """Keep the newest entry of a registry that was made just now; what was kept of another in its place is put aside.

    Raises InfrastructureError if it cannot be kept.
    """
    if runtime.receipts is not None:
        accept(runtime)


def keep(runtime: Runtime, index: int) -> str | None:
    """Keep the proof of an entry; returns its file, None where nothing is kept.

    Raises InfrastructureError if it cannot be kept, or the log's key cannot be read.
    """
    if runtime.receipts is None:
        return None
    with runtime.catalog.read() as reading:
        return runtime.receipts.keep(reading.log, index)


def recorded(runtime: Runtime, subjects: Sequence[str]) -> Mapping[str, int]:
    """The entry by which each of some records came into the log, by id or reference; others are left out."""
    with runtime.catalog.read() as reading:
        found: dict[str, int] = {}
        for start in range(0, len(subjects), _MOST):
            found |= reading.log.firsts(subjects[start : start + _MOST])
        return found


def listed(runtime: Runtime) -> KeptReceipts:
    """All receipts of this registry's log, newest first. Raises InvalidInputError for one that was damaged."""
    with runtime.catalog.read() as reading:
        return _demanded(runtime).listed(reading.log)


def accept(runtime: Runtime) -> Accepted:
    """Go on from the log as it is now. What was kept is put aside, as evidence of what it was."""
    with runtime.catalog.read() as reading:
        return _demanded(runtime).accept(reading.log)


def _demanded(runtime: Runtime) -> Receipts:
    if runtime.receipts is None:
        raise InfrastructureError(
            "nothing is kept here",
            expected="a folder for receipts: TANDEM_STATE, XDG_STATE_HOME, or HOME",
            found="none of them",
            fix="export TANDEM_STATE=/path/to/folder",
        )
    return runtime.receipts
