"""Signed notes, and checkpoints of a log in them: what was in it, said by whoever holds its key.

C2SP `signed-note` and `tlog-checkpoint` (https://c2sp.org), with Ed25519 signatures (type 0x01). A signature is named
by its key's name and the first four bytes of a hash over name and key: a hint which key to try, never a proof.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from registry.domain.errors import InvalidInputError
from registry.domain.transparency.trees import HASH
from registry.domain.wording import short

MAX_NOTE = 64 * 1024
"""Bytes of a note: room for its text and a hundred signatures."""
MAX_SIGNATURES = 100
KEY, SIGNATURE = 32, 64
"""Bytes of an Ed25519 key and of its signatures."""
_ED25519 = b"\x01"
_DASH = "— "

Verify: TypeAlias = Callable[[bytes, bytes, bytes], bool]
"""Whether a key (its 32 bytes) made a signature (64) over a message."""


@dataclass(frozen=True, slots=True)
class Verifier:
    """A key by which notes are verified, and the name that it signs under."""

    name: str
    key: bytes

    @property
    def id(self) -> bytes:
        """The hint of four bytes that stands before its signatures."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.key).digest()[:4]

    def text(self) -> str:
        """The key in one line, as others configure it: name, hint and key."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(_ED25519 + self.key).decode()}"


@dataclass(frozen=True, slots=True)
class Note:
    """A text, which ends with a line break, and what claims to have signed it: (name, hint, signature). Unverified."""

    text: str
    signatures: tuple[tuple[str, bytes, bytes], ...]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """That the log `origin` had `size` entries with this root."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """The text that is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def signed(text: str, verifier: Verifier, signature: bytes) -> str:
    """The note of a text with one signature over its bytes."""
    return f"{text}\n{_DASH}{verifier.name} {base64.b64encode(verifier.id + signature).decode()}\n"


def parse_verifier(text: str, where: str = "key") -> Verifier:
    """The key in a line such as `example.com/log+1a2b3c4d+AUv…`. Raises InvalidInputError if it is none, or is damaged.

    Its hint must be that of its name and key, so that a line that was mangled is no key.
    """
    name, _, rest = text.partition("+")
    hint, _, encoded = rest.partition("+")
    data = _decoded(encoded)
    if _is_name(name) and data is not None and len(data) == KEY + 1 and data[:1] == _ED25519:
        found = Verifier(name, data[1:])
        if hint == found.id.hex():
            return found
    raise InvalidInputError(
        "not a key that verifies notes",
        where=where,
        expected="name+hint+key, of Ed25519",
        # Never the text itself: what is given by mistake may be a private key.
        found=f"{len(text)} characters that are none",
        fix="`tandem log key` prints the public one",
    )


def parse_note(data: bytes, where: str = "checkpoint") -> Note:
    """The note in some bytes. Raises InvalidInputError if they are none."""
    text, signatures = _parted(data, where)
    lines = signatures.split("\n")[:-1]
    if not 0 < len(lines) <= MAX_SIGNATURES:
        raise _fault(where, f"1 to {MAX_SIGNATURES} signatures", str(len(lines)))
    return Note(text, tuple(_signature(line, where) for line in lines))


def parse_checkpoint(note: Note, where: str = "checkpoint") -> Checkpoint:
    """What a note says of a log, whether or not anybody signed it. Raises InvalidInputError if it says nothing."""
    lines = note.text.split("\n")
    if len(lines) != 4 or not lines[0]:
        raise _fault(where, "three lines: origin, size, root", f"{len(lines) - 1} lines")
    origin, size, encoded = lines[:3]
    if not (size.isascii() and size.isdigit() and len(size) <= 16 and str(int(size)) == size):
        raise _fault(where, "the number of entries", short(size))
    root = _decoded(encoded)
    if root is None or len(root) != HASH:
        raise _fault(where, f"a root of {HASH} bytes as base64", short(encoded))
    return Checkpoint(origin, int(size), root)


def signers(note: Note, verifiers: Iterable[Verifier], verify: Verify, where: str = "checkpoint") -> Sequence[Verifier]:
    """Those of the keys that signed a note; signatures by others are passed over.

    Raises InvalidInputError if one bears the name and the hint of a key and is not its: such a note is a forgery.
    """
    found = []
    for verifier in dict.fromkeys(verifiers):
        claimed = [s for name, hint, s in note.signatures if (name, hint) == (verifier.name, verifier.id)]
        if not all(len(s) == SIGNATURE and verify(verifier.key, s, note.text.encode()) for s in claimed):
            raise InvalidInputError(
                "a signature is not what it claims to be",
                where=where,
                expected=f"a signature by {verifier.name}",
                found="one that does not verify",
                fix="do not trust this file, and keep it as evidence",
            )
        if claimed:
            found.append(verifier)
    return tuple(found)


# ---------------------------------------------------------------------------------------------------------


def _parted(data: bytes, where: str) -> tuple[str, str]:
    """The text of a note, and its signatures."""
    if len(data) > MAX_NOTE:
        raise _fault(where, f"at most {MAX_NOTE} bytes", f"{len(data)}")
    try:
        whole = data.decode()
    except UnicodeDecodeError as error:
        raise _fault(where, "UTF-8", "other bytes") from error
    odd = next((c for c in whole if c < " " and c != "\n"), None)
    if odd is not None:
        raise _fault(where, "no control characters", repr(odd))
    text, parting, signatures = whole.rpartition("\n\n")
    if not parting or not text or not signatures.endswith("\n"):
        raise _fault(where, "a text, an empty line, and signatures", short(whole))
    return text + "\n", signatures


def _signature(line: str, where: str) -> tuple[str, bytes, bytes]:
    name, _, encoded = line.removeprefix(_DASH).partition(" ")
    data = _decoded(encoded)
    if not line.startswith(_DASH) or not _is_name(name) or data is None or len(data) < 5:
        raise _fault(where, f"{_DASH}NAME SIGNATURE", short(line))
    return name, data[:4], data[4:]


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(c.isspace() or c < " " for c in name)


def _decoded(text: str) -> bytes | None:
    """Standard base64 in its one spelling; None of anything else."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def _fault(where: str, expected: str, found: str) -> InvalidInputError:
    return InvalidInputError("not a signed note", where=where, expected=expected, found=found)
