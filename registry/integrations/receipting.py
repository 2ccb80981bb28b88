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
from registry.domain.transparency.proofs import MAX_PROOF, Proof, parse_proof
from registry.domain.transparency.receipts import Accepted, KeptReceipt, KeptReceipts
from registry.integrations.kept_checkpoints import newest_of
from registry.integrations.receipts import ReceiptFolder, receipt_bytes
from registry.ports import SeenLog

FOUND = "found.checkpoint"
"""The file with the signed state of a log that receipts do not fit: evidence beside them."""


@dataclass(frozen=True, slots=True)
class Known:
    """The newest receipt of a registry in its place; where there is none, those of registries in other places."""

    here: tuple[Path, Proof] | None
    elsewhere: tuple[tuple[Path, Proof], ...]

    @property
    def size(self) -> int | None:
        """How many entries the log of the newest receipt had; None where there is none of this place."""
        return None if self.here is None else self.here[1].checkpoint.size


class Receipts:
    """What somebody keeps of the log of one registry."""

    def __init__(self, folder: ReceiptFolder) -> None:
        self._folder = folder
        self._heeded = False

    def heed(self, log: SeenLog) -> None:
        """Raise IntegrityError unless the log is one to go on with, as `hold` does; looked at once.

        A folder that cannot be read keeps nobody from working: that nothing can be kept there is told afterwards.
        """
        if self._heeded:
            return
        known = self.readable()
        if known is not None:  # a log that tells nothing now is not one to go on with
            self.hold(log, known)
        self._heeded = True

    def known(self) -> Known:
        """What is kept, to be looked up before the log is: what others write meanwhile would else seem to be missing.

        Raises InvalidInputError for a receipt that was damaged, InfrastructureError where the folder cannot be read.
        """
        kept = self._folder.newest()
        return Known((kept, _kept_proof(kept)), ()) if kept is not None else Known(None, tuple(self._elsewhere()))

    def readable(self) -> Known | None:
        """The same; None where the folder cannot be read. Raises InvalidInputError for a receipt that was damaged."""
        with suppress(InfrastructureError):
            return self.known()
        return None

    def hold(self, log: SeenLog, known: Known) -> int | None:
        """Hold the log to the newest receipt; how many entries it had then, None if there is no receipt.

        Where nothing was kept of a registry in this place, the log is held to what was kept of it in others: a copy
        that is older or went another way is told once. Raises IntegrityError if the log is not what it was, and keeps
        its signed state as evidence.
        """
        if known.here is not None:
            return self._hold_to(log, *known.here, _fix(self._folder.path))
        for path, proof in known.elsewhere:
            now = log.checkpoint()
            if now is not None and proof.checkpoint.origin == now.origin:
                self._hold_to(log, path, proof, _COPY)
        return None

    def difference(self, log: SeenLog, known: Known) -> str:
        """What tells the log from the one that the newest receipt of this place is of, or nothing; for whoever only
        looks: nothing is kept as evidence."""
        if known.here is None:
            return ""
        path, proof = known.here
        found = self._difference(log, proof)
        return f"{found}, where {path} is of {proof.checkpoint.size} entries" if found else ""

    def beyond(self, log: SeenLog) -> tuple[KeptReceipt, ...]:
        """What is kept of entries that this log would have, and has not: an older copy lacks them. In their order, of
        whatever place they were kept of."""
        now, found = newest_of(log), dict[int, KeptReceipt]()
        for path in self._folder.everywhere():
            # What is damaged tells nothing.
            with suppress(InvalidInputError):
                proof = _kept_proof(path)
                if proof.checkpoint.origin == now.origin and proof.index >= now.size:
                    found[proof.index] = _told(path)
        return tuple(found[index] for index in sorted(found))

    def keep(self, log: SeenLog, index: int, known: Known | None = None) -> str:
        """Keep the proof of an entry, and with it the state of the log; returns the file.

        `known` is what was kept before, looked up before anything was read of the log: what another process keeps
        meanwhile is of a longer one. Left out, it is looked up here, for a log of which nothing was read yet. Raises
        InfrastructureError if it cannot be kept, or signed; IntegrityError if it is of another log than the newest
        receipt, which it would hide for ever.
        """
        before = (known or self.known()).here
        if before is not None:
            self._hold_to(log, *before, _fix(self._folder.path))
        text = log.proof(index)
        size = parse_proof(text.encode(), "the proof").checkpoint.size
        return str(self._folder.add(size, index, text.encode()))

    def accept(self, log: SeenLog) -> Accepted:
        """Go on from the log as it is now; what was kept is put aside. Raises InfrastructureError if it cannot be."""
        aside = self._folder.put_aside()
        now = newest_of(log)
        receipt = self.keep(log, now.size - 1)
        self._heeded = True
        return Accepted(now.size, None if aside is None else str(aside), receipt)

    def listed(self, log: SeenLog) -> KeptReceipts:
        """All receipts, newest first. Raises InvalidInputError for one that was damaged."""
        items = tuple(_told(path) for path in self._folder.listed())
        return KeptReceipts(newest_of(log).origin, str(self._folder.path), items)

    def _hold_to(self, log: SeenLog, path: Path, proof: Proof, fix: str) -> int:
        told = proof.checkpoint
        found = self._difference(log, proof)
        if found:
            if log.checkpoint() is not None:
                with suppress(InfrastructureError):
                    self._folder.add_evidence(FOUND, log.note().encode())
            raise IntegrityError(
                "the log is not what it was when you last changed something: it was set back, or written anew",
                where=str(path),
                expected=f"a log that begins with the {told.size} entries that your receipt holds it to",
                found=found,
                fix=fix,
            )
        return told.size

    def _difference(self, log: SeenLog, proof: Proof) -> str:
        """Empty if the log is that of a checkpoint, or what became of it; else what it is instead."""
        told, now = proof.checkpoint, log.checkpoint()
        if now is None:
            return "no entries"
        if told.origin != now.origin:
            return f"another log, {now.origin}"
        if now.size < told.size:
            return f"only {now.size} entries"
        if not log.begins_with(told):
            return f"{now.size} entries that begin in another way"
        return "a log of another key" if _other_key(log, proof) else ""

    def _elsewhere(self) -> Iterator[tuple[Path, Proof]]:
        """What was kept of registries in other places; what is damaged there is for those who work there."""
        for path in self._folder.of_other_places():
            with suppress(InvalidInputError):
                yield path, _kept_proof(path)


def standing(receipts: Receipts | None, log: SeenLog, known: Known | None) -> tuple[int | None, tuple[str, ...]]:
    """How many entries there were at the newest receipt of whoever asks, and whether the log is another one now."""
    if receipts is None or known is None:
        return None, ()
    try:
        return receipts.hold(log, known), ()
    except IntegrityError as error:
        return None, (f"{error.message}: {error.where}, expected {error.expected}, found {error.found}",)


def demanded(receipts: Receipts | None) -> Receipts:
    """The receipts of whoever acts. Raises InfrastructureError where there is no place for any."""
    if receipts is None:
        raise InfrastructureError(
            "nothing is kept here",
            expected="a folder for receipts: TANDEM_STATE, XDG_STATE_HOME, or HOME",
            found="none of them",
            fix="export TANDEM_STATE=/path/to/folder",
        )
    return receipts


# ---------------------------------------------------------------------------------------------------------


_COPY = (
    "this is a copy of a registry that you know, and older than that or changed apart from it; if that is meant, "
    "`tandem log accept` goes on with it"
)


def _other_key(log: SeenLog, proof: Proof) -> bool:
    """Whether the log's key is not the one that signed a receipt. Who may not read it cannot tell."""
    try:
        key = log.key()
    except InfrastructureError:
        return False
    return (key.name, key.id) not in {(name, hint) for name, hint, _ in proof.note.signatures}


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
