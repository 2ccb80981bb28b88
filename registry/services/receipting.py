"""Receipting: whoever changed something keeps a proof of it, and with it the state that the log had come to.

Before anything is changed, the log is held to the newest state that is kept. So whoever set the log back, or wrote it
anew, is found out by the next who goes on with it, whatever the registry says of itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError
from registry.domain.transparency.entries import readable_entry
from registry.domain.transparency.notes import Checkpoint, Verifier
from registry.domain.transparency.proofs import MAX_PROOF, Proof, parse_proof, proof_text
from registry.domain.transparency.receipts import Accepted, KeptReceipt, KeptReceipts, Receipt
from registry.domain.transparency.trees import inclusion, root
from registry.integrations.receipts import ReceiptFolder, receipt_bytes
from registry.ports import Signer
from registry.services.checkpointing import newest, signed_by
from registry.storage.catalog.log import Log

FOUND = "found.checkpoint"
"""The file with the signed state of a log that receipts do not fit: evidence beside them."""


@dataclass(frozen=True, slots=True)
class Known:
    """The newest receipt of a registry in its place; where there is none, those of registries in other places."""

    here: tuple[Path, Proof] | None
    elsewhere: tuple[tuple[Path, Proof], ...]


class Receipts:
    """What somebody keeps of the log of one registry."""

    def __init__(self, folder: ReceiptFolder, key: Signer) -> None:
        self._folder, self._key = folder, key
        self._heeded = False

    def heed(self, log: Log) -> None:
        """Raise IntegrityError unless the log is one to go on with, as `hold` does; looked at once.

        A folder that cannot be read keeps nobody from working: that nothing can be kept there is told afterwards.
        """
        if not self._heeded:
            with suppress(InfrastructureError):
                self.hold(log, self.known())
            self._heeded = True

    def known(self) -> Known:
        """What is kept, to be looked up before the log is: what others write meanwhile would else seem to be missing.

        Raises InvalidInputError for a receipt that was damaged, InfrastructureError where the folder cannot be read.
        """
        kept = self._folder.newest()
        return Known((kept, _kept_proof(kept)), ()) if kept is not None else Known(None, tuple(self._elsewhere()))

    def hold(self, log: Log, known: Known) -> int | None:
        """Hold the log to the newest receipt; how many entries it had then, None if there is no receipt.

        Where nothing was kept of a registry in this place, the log is held to what was kept of it in others: a copy
        that is older or went another way is told once. Raises IntegrityError if the log is not what it was, and keeps
        its signed state as evidence.
        """
        if known.here is not None:
            return self._hold_to(log, *known.here, _fix(self._folder.path))
        for path, proof in known.elsewhere:
            if log.size() and proof.checkpoint.origin == newest(log).origin:
                self._hold_to(log, path, proof, _COPY)
        return None

    def keep(self, log: Log, index: int) -> str:
        """Keep the proof of an entry, and with it the state of the log; returns the file.

        Raises InfrastructureError if it cannot be kept, or signed.
        """
        now = newest(log)
        text = proof_text(index, log.leaf(index), inclusion(index, now.size, log.subtree), self._signed(now))
        return str(self._folder.add(now.size, index, text.encode()))

    def accept(self, log: Log) -> Accepted:
        """Go on from the log as it is now; what was kept is put aside. Raises InfrastructureError if it cannot be."""
        aside = self._folder.put_aside()
        size = log.size()
        receipt = self.keep(log, size - 1)
        self._heeded = True
        return Accepted(size, None if aside is None else str(aside), receipt)

    def listed(self, log: Log) -> KeptReceipts:
        """All receipts, newest first. Raises InvalidInputError for one that was damaged."""
        items = tuple(_told(path) for path in self._folder.listed())
        return KeptReceipts(newest(log).origin, str(self._folder.path), items)

    def _hold_to(self, log: Log, path: Path, proof: Proof, fix: str) -> int:
        told = proof.checkpoint
        found = self._difference(log, proof)
        if found:
            if log.size():
                with suppress(InfrastructureError):
                    self._folder.add_evidence(FOUND, self._signed(newest(log)).encode())
            raise IntegrityError(
                "the log is not what it was when you last changed something: it was set back, or written anew",
                where=str(path),
                expected=f"a log that begins with the {told.size} entries that your receipt holds it to",
                found=found,
                fix=fix,
            )
        return told.size

    def _difference(self, log: Log, proof: Proof) -> str:
        """Empty if the log is that of a checkpoint, or what became of it; else what it is instead."""
        if log.size() == 0:
            return "no entries"
        told, now = proof.checkpoint, newest(log)
        if told.origin != now.origin:
            return f"another log, {now.origin}"
        if now.size < told.size:
            return f"only {now.size} entries"
        if root(told.size, log.subtree) != told.root:
            return f"{now.size} entries that begin in another way"
        return "a log of another key" if self._other_key(proof, now.origin) else ""

    def _other_key(self, proof: Proof, origin: str) -> bool:
        """Whether the registry's key is not the one that signed a receipt. Who may not read it cannot tell."""
        try:
            key = Verifier(origin, self._key.public())
        except InfrastructureError:
            return False
        return (key.name, key.id) not in {(name, hint) for name, hint, _ in proof.note.signatures}

    def _elsewhere(self) -> Iterator[tuple[Path, Proof]]:
        """What was kept of registries in other places; what is damaged there is for those who work there."""
        for path in self._folder.of_other_places():
            with suppress(InvalidInputError):
                yield path, _kept_proof(path)

    def _signed(self, now: Checkpoint) -> str:
        return signed_by(self._key, now).note


def receipt_of(log: Log, index: int) -> Receipt:
    """The receipt of the transaction that an entry is of. Raises IntegrityError for an entry that was damaged."""
    op_id, first, last = _operation(log, index), index, index
    while first and _operation(log, first - 1) == op_id:
        first -= 1
    while last + 1 < log.size() and _operation(log, last + 1) == op_id:
        last += 1
    return Receipt(last, op_id, first)


# ---------------------------------------------------------------------------------------------------------


_COPY = (
    "this is a copy of a registry that you know, and older than that or changed apart from it; if that is meant, "
    "`tandem log accept` goes on with it"
)


def _operation(log: Log, index: int) -> str:
    entry = readable_entry(log.leaf(index))
    if entry is None:
        raise IntegrityError("an entry of the log cannot be read", where=f"entry {index}", fix="`tandem log verify`")
    return entry.op_id


def _fix(folder: Path) -> str:
    return (
        f"find out whether an old copy was restored or the record was changed, and keep {folder} as evidence; "
        "if it was restored on purpose, `tandem log accept` goes on with it"
    )


def _kept_proof(path: Path) -> Proof:
    found = parse_proof(receipt_bytes(path, MAX_PROOF), str(path))
    if not found.holds():
        raise _damaged(path)
    return found


def _told(path: Path) -> KeptReceipt:
    found = _kept_proof(path)
    entry = readable_entry(found.leaf)
    if entry is None:
        raise _damaged(path)
    return KeptReceipt(found.index, entry.type, entry.time, entry.op_id, found.checkpoint.size, str(path))


def _damaged(path: Path) -> InvalidInputError:
    return InvalidInputError(
        "a receipt was damaged",
        where=str(path),
        expected="the proof that was kept",
        found="one that does not hold",
        fix="hold the log to a checkpoint that is kept elsewhere (`tandem log verify --since FILE`); then "
        "`tandem log accept` puts this one aside",
    )
