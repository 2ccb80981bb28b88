"""Acknowledging: what whoever acts keeps of the log of the registry at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from registry.domain.transparency.receipts import Accepted, KeptReceipts, Receipt
from registry.integrations.receipting import demanded
from registry.services.receipting import LogAtHand, receipt_of
from registry.services.runtime import Runtime

Item = TypeVar("Item")

_MOST = 500
"""Records that are asked for at once: a statement has room for some thousands."""


def newest(runtime: Runtime) -> Receipt:
    """Where the newest entry of the log is."""
    with runtime.catalog.read() as reading:
        return receipt_of(reading.log, reading.log.size() - 1)


def log_size(runtime: Runtime) -> int:
    """How many entries the log has."""
    with runtime.catalog.read() as reading:
        return reading.log.size()


def begin(runtime: Runtime) -> None:
    """Keep the newest entry of a registry that was made just now; what was kept of another in its place is put aside.

    Raises InfrastructureError if it cannot be kept.
    """
    if runtime.receipts is not None:
        accept(runtime)


def keep(runtime: Runtime, index: int) -> str | None:
    """Keep the proof of an entry; returns its file, None where nothing is kept.

    Raises InfrastructureError if it cannot be kept, or the log's key cannot be read; IntegrityError if the log is
    another one than that of the newest receipt.
    """
    if runtime.receipts is None:
        return None
    known = runtime.receipts.known()
    with runtime.catalog.read() as reading:
        return runtime.receipts.keep(LogAtHand(reading.log, runtime.log_key), index, known)


def recorded(runtime: Runtime, records: Sequence[str | int]) -> Mapping[str | int, Receipt]:
    """The entry by which each of some records came into the log; others are left out.

    A record is told by its id or reference, or by the index of that very entry.
    """
    with runtime.catalog.read() as reading:
        found: dict[str | int, int] = {record: record for record in records if isinstance(record, int)}
        for names in _batches([record for record in records if isinstance(record, str)]):
            found.update(reading.log.firsts(names).items())
        entries: dict[int, str] = {}
        for indexes in _batches(sorted(set(found.values()))):
            entries |= reading.log.operations(indexes)
    return {name: Receipt(index, entries[index], index) for name, index in found.items() if index in entries}


def listed(runtime: Runtime) -> KeptReceipts:
    """All receipts of this registry's log, newest first. Raises InvalidInputError for one that was damaged."""
    with runtime.catalog.read() as reading:
        return demanded(runtime.receipts).listed(LogAtHand(reading.log, runtime.log_key))


def accept(runtime: Runtime) -> Accepted:
    """Go on from the log as it is now. What was kept is put aside, as evidence of what it was."""
    with runtime.catalog.read() as reading:
        return demanded(runtime.receipts).accept(LogAtHand(reading.log, runtime.log_key))


def _batches(wanted: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (wanted[start : start + _MOST] for start in range(0, len(wanted), _MOST))
