"""Receipting: the log at hand, as whoever keeps receipts of it sees it, and where in it a transaction is."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.errors import IntegrityError
from registry.domain.transparency.entries import readable_entry
from registry.domain.transparency.notes import Checkpoint, Verifier
from registry.domain.transparency.proofs import proof_text
from registry.domain.transparency.receipts import Receipt
from registry.domain.transparency.trees import inclusion, root
from registry.ports import Signer
from registry.services.checkpointing import newest, signed_by
from registry.storage.catalog.log import Log


@dataclass(frozen=True, slots=True)
class LogAtHand:
    """The log of the registry at hand, with the key that signs what is told of it."""

    log: Log
    signer: Signer

    def checkpoint(self) -> Checkpoint | None:
        return newest(self.log) if self.log.size() else None

    def note(self) -> str:
        return signed_by(self.signer, newest(self.log)).note

    def key(self) -> Verifier:
        return Verifier(newest(self.log).origin, self.signer.public())

    def begins_with(self, told: Checkpoint) -> bool:
        return root(told.size, self.log.subtree) == told.root

    def proof(self, index: int) -> str:
        now = newest(self.log)
        path = inclusion(index, now.size, self.log.subtree)
        return proof_text(index, self.log.leaf(index), path, signed_by(self.signer, now).note)


def receipt_of(log: Log, index: int) -> Receipt:
    """The receipt of the transaction that an entry is of. Raises IntegrityError for an entry that was damaged."""
    op_id, first, last = _operation(log, index), index, index
    while first and _operation(log, first - 1) == op_id:
        first -= 1
    while last + 1 < log.size() and _operation(log, last + 1) == op_id:
        last += 1
    return Receipt(last, op_id, first)


def _operation(log: Log, index: int) -> str:
    entry = readable_entry(log.leaf(index))
    if entry is None:
        raise IntegrityError("an entry of the log cannot be read", where=f"entry {index}", fix="`tandem log verify`")
    return entry.op_id
