"""What a writer gets for what the log took in, and keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where in the log a transaction can be found, if it was committed: from entry `first` to entry `index`."""

    index: int
    op_id: str
    first: int

    def content(self) -> dict[str, Any]:
        """`first` is told only where there is more than one entry."""
        several = {"first": self.first} if self.first != self.index else {}
        return {"index": self.index, "op_id": self.op_id, **several}


def log_of(receipts: Sequence[Receipt]) -> dict[str, Any]:
    """What an answer says of the log: its newest transaction, and those that it took before that."""
    *earlier, newest = [receipt.content() for receipt in receipts]
    return newest | ({"earlier": earlier} if earlier else {})


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """A receipt in a file: the proof of an entry, with the signed checkpoint of a log of `size` entries."""

    index: int
    type: str
    time: str
    op_id: str
    size: int
    path: str


@dataclass(frozen=True, slots=True)
class KeptReceipts:
    """What somebody keeps of one log, newest first, and the folder where it is."""

    origin: str
    folder: str
    items: tuple[KeptReceipt, ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A log that is gone on from as it is now. `evidence` is where the receipts are that it did not fit, if any."""

    size: int
    evidence: str | None
    receipt: str
