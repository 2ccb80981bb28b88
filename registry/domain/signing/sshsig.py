"""Signatures of SSH keys over messages (SSHSIG, from OpenSSH's PROTOCOL.sshsig), read strictly.

What such a key signs is never the message alone: it is the namespace, so that a signature made for one purpose counts
for no other, and a hash of the message. A security key signs that together with the name it was made for, flags and a
counter (PROTOCOL.u2f); without the flag that somebody touched it, no person said anything.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from registry.domain.errors import InvalidInputError
from registry.domain.signing.keys import ECDSA, ED25519, SK_ECDSA, SK_ED25519, PublicKey, parse_blob
from registry.domain.signing.wire import Wire, strings

MAX_SIGNATURE = 2048
"""Bytes of a signature with its key."""
_MAGIC = b"SSHSIG"
_VERSION = 1
_HASHES = {"sha256": hashlib.sha256, "sha512": hashlib.sha512}
_TOUCHED = 0x01
"""The flag of a security key that somebody was there."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature with the key that claims to have made it. Nothing is verified yet."""

    key: PublicKey
    namespace: str
    hash: str
    body: bytes
    """64 bytes of Ed25519; for ECDSA the DER of its two numbers."""
    flags: int | None = None
    counter: int | None = None

    @property
    def is_touched(self) -> bool:
        """Whether somebody was there. Of a key in a file nobody can tell: whoever has the file signs."""
        return self.flags is None or bool(self.flags & _TOUCHED)

    def signed(self, message: bytes) -> bytes:
        """The bytes that the key signs for a message."""
        plain = to_be_signed(self.namespace, message, self.hash)
        if self.flags is None or self.counter is None or self.key.application is None:
            return plain
        application = hashlib.sha256(self.key.application.encode()).digest()
        return application + bytes([self.flags]) + self.counter.to_bytes(4, "big") + hashlib.sha256(plain).digest()


def to_be_signed(namespace: str, message: bytes, hash_: str = "sha512") -> bytes:
    """What a key signs for a message, for a namespace."""
    return _MAGIC + strings(namespace.encode(), b"", hash_.encode(), _HASHES[hash_](message).digest())


def signature_bytes(key: PublicKey, namespace: str, signature: bytes, hash_: str = "sha512") -> bytes:
    """A signature as it is kept. `signature` is what SSH calls a signature: the kind, and what the key made."""
    number = _VERSION.to_bytes(4, "big")
    return _MAGIC + number + strings(key.blob, namespace.encode(), b"", hash_.encode(), signature)


def parse_signature(data: bytes, where: str = "signature") -> Signature:
    """A signature, unverified. Raises InvalidInputError for whatever is none, or could be written otherwise."""
    wire = Wire(data, lambda found: _none(where, found))
    if len(data) > MAX_SIGNATURE:
        raise _none(where, f"{len(data)} bytes")
    if wire.take(len(_MAGIC)) != _MAGIC or wire.number() != _VERSION:
        raise _none(where, "something else")
    key = parse_blob(wire.string(), where)
    namespace, reserved, hash_ = wire.word(), wire.string(), wire.word()
    if not namespace or reserved or hash_ not in _HASHES:
        raise _none(where, f"namespace {namespace!r}, hash {hash_!r}, {len(reserved)} reserved bytes")
    inner = Wire(wire.string(), lambda found: _none(where, found))
    wire.end()
    if inner.word() != key.kind:
        raise _none(where, f"another kind of signature than {key.kind}")
    body = _ecdsa(inner, where) if key.kind in {ECDSA, SK_ECDSA} else _ed25519(inner, where)
    flags = counter = None
    if key.kind in {SK_ED25519, SK_ECDSA}:
        flags, counter = inner.take(1)[0], inner.number()
    inner.end()
    return Signature(key, namespace, hash_, body, flags, counter)


def _ed25519(wire: Wire, where: str) -> bytes:
    found = wire.string()
    if len(found) != 64:
        raise _none(where, f"{len(found)} bytes where {ED25519} has 64")
    return found


def _ecdsa(wire: Wire, where: str) -> bytes:
    numbers = Wire(wire.string(), lambda found: _none(where, found))
    parts = b"".join(b"\x02" + _short(_padded(numbers.integer())) for _ in range(2))
    numbers.end()
    return b"\x30" + _short(parts)


def _padded(value: int) -> bytes:
    return value.to_bytes(value.bit_length() // 8 + 1, "big")


def _short(data: bytes) -> bytes:
    return bytes([len(data)]) + data


def _none(where: str, found: str) -> InvalidInputError:
    return InvalidInputError(
        "not a signature of an SSH key",
        where=where,
        expected="an SSHSIG, as `ssh-keygen -Y sign` makes it",
        found=found,
        fix="sign again: `--sign` with `--key FILE` or `--agent`",
    )
