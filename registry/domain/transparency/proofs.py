"""One file that proves, with nothing else at hand, that an entry is in a log: C2SP `tlog-proof`.

Its `extra` line, which the format leaves to us and does not authenticate, holds the entry itself; that it is the entry
is what the proof shows.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass

from registry.domain.errors import InvalidInputError
from registry.domain.log import MAX_LEAF
from registry.domain.transparency.notes import MAX_NOTE, Checkpoint, Note, parse_checkpoint, parse_note
from registry.domain.transparency.trees import HASH, leaf_hash, root_by_inclusion
from registry.domain.wording import short

FIRST_LINE = "c2sp.org/tlog-proof@v1"
MAX_PROOF = MAX_NOTE + 2 * MAX_LEAF + 64 * 45
"""Bytes: a checkpoint, an entry, and a path of 63 hashes."""
_MOST_HASHES = 63


@dataclass(frozen=True, slots=True)
class Proof:
    """An entry, its place, its audit path, and the checkpoint of the log that it is said to be in. Unverified."""

    index: int
    leaf: bytes
    path: tuple[bytes, ...]
    note: Note
    checkpoint: Checkpoint

    def holds(self) -> bool:
        """Whether the path leads from the entry to the checkpoint's root. Who signed that is another question."""
        found = root_by_inclusion(leaf_hash(self.leaf), self.index, self.checkpoint.size, self.path)
        return found == self.checkpoint.root


def proof_text(index: int, leaf: bytes, path: Sequence[bytes], note: str) -> str:
    """The file that proves an entry, by the signed note of a checkpoint."""
    lines = [FIRST_LINE, f"extra {_encoded(leaf)}", f"index {index}", *map(_encoded, path), "", note]
    return "\n".join(lines)


def parse_proof(data: bytes, where: str) -> Proof:
    """The proof in a file. Raises InvalidInputError if it has not the form of one."""
    if len(data) > MAX_PROOF:
        raise _fault(where, f"at most {MAX_PROOF} bytes", str(len(data)))
    head, parting, note = data.partition(b"\n\n")
    try:
        first, extra, index, *path = head.decode("ascii").split("\n")
    except ValueError as error:
        raise _fault(where, f"{FIRST_LINE}, extra, index and hashes, in a line each", short(head)) from error
    if first != FIRST_LINE or not parting:
        raise _fault(where, f"{FIRST_LINE} and a checkpoint", short(first))
    if len(path) > _MOST_HASHES:
        raise _fault(where, f"at most {_MOST_HASHES} hashes", str(len(path)))
    found = parse_note(note, where)
    return Proof(
        _number(_after("index ", index, where), where),
        _bytes(_after("extra ", extra, where), where),
        tuple(_bytes(line, where, HASH) for line in path),
        found,
        parse_checkpoint(found, where),
    )


# ---------------------------------------------------------------------------------------------------------


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _after(word: str, line: str, where: str) -> str:
    if not line.startswith(word):
        raise _fault(where, f"a line of {word.strip()!r}", short(line))
    return line.removeprefix(word)


def _number(text: str, where: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 16 and str(int(text)) == text):
        raise _fault(where, "the index of an entry", short(text))
    return int(text)


def _bytes(text: str, where: str, length: int | None = None) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise _fault(where, "base64", short(text)) from error
    if _encoded(data) != text or length not in (None, len(data)):
        raise _fault(where, f"base64 of {length or 'some'} bytes", short(text))
    return data


def _fault(where: str, expected: str, found: str) -> InvalidInputError:
    return InvalidInputError("not a proof of a log entry", where=where, expected=expected, found=found)
