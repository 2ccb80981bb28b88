"""Keys that people sign with, as OpenSSH writes them.

The id of a key is the digest of the bytes that make it one: the 32 of Ed25519, the 65 of P-256. It is computed, never
taken from anybody, so that the same key is the same whatever kind, device or comment is written around it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.domain.signing.points import is_ed25519_key, is_p256_key
from registry.domain.signing.wire import Wire
from registry.domain.wording import short

ED25519 = "ssh-ed25519"
SK_ED25519 = "sk-ssh-ed25519@openssh.com"
ECDSA = "ecdsa-sha2-nistp256"
SK_ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com"
KINDS = (ED25519, SK_ED25519, ECDSA, SK_ECDSA)
"""The kinds of keys that may be registered; those with `sk-` live in a security key (FIDO2)."""

MAX_LINE = 1024
"""Characters of a public key with its comment."""
_KIND = re.compile(r"[a-z0-9]{1,16}(-[a-z0-9.@]{1,32}){1,6}")
"""What names a kind of key, and is no secret."""
_FIX = "`tandem key new` makes one; `ssh-keygen -t ed25519-sk` makes one in a security key"


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key. `blob` is what SSH sends; `point` the bytes that make it this key and no other."""

    kind: str
    blob: bytes
    point: bytes
    application: str | None = None
    """What a security key made it for, such as `ssh:`; None for others."""

    @property
    def id(self) -> Digest:
        return digest_of_bytes(self.point)

    @property
    def line(self) -> str:
        """How it is written: kind and base64, without a comment."""
        return f"{self.kind} {base64.b64encode(self.blob).decode()}"

    @property
    def fingerprint(self) -> str:
        """How `ssh-keygen -l` shows it."""
        return "SHA256:" + base64.b64encode(hashlib.sha256(self.blob).digest()).decode().rstrip("=")


def parse_line(text: str, where: str = "") -> PublicKey:
    """A public key as a line of OpenSSH, with or without a comment. Raises InvalidInputError for all other keys.

    What it is instead is told without its text: that may be a private key of another format.
    """
    words = text.split()
    if len(text) > MAX_LINE or len(words) < 2 or "\n" in text.strip():
        lines = text.strip().count("\n") + 1
        raise _none(where, f"{len(words)} words in {lines} lines" if text.strip() else "nothing")
    if not _KIND.fullmatch(words[0]):
        raise _none(where, "another first word than a kind of key")
    _refuse_kind(words[0], where)
    try:
        blob = base64.b64decode(words[1], validate=True)
    except (binascii.Error, ValueError) as error:
        raise _none(where, f"{words[0]}, and no base64 after it") from error
    found = parse_blob(blob, where)
    if found.line != f"{words[0]} {words[1]}":
        raise _none(where, f"{words[0]} around a key of kind {found.kind}, or another spelling")
    return found


def parse_blob(blob: bytes, where: str = "") -> PublicKey:
    """A public key as SSH sends it. Raises InvalidInputError as `parse_line` does."""
    wire = Wire(blob, lambda found: _none(where, found))
    kind = wire.word()
    _refuse_kind(kind, where)
    if kind in {ECDSA, SK_ECDSA} and wire.word() != "nistp256":
        raise _none(where, "another curve than nistp256")
    point = wire.string()
    application = wire.word() if kind in {SK_ED25519, SK_ECDSA} else None
    wire.end()
    if not (is_p256_key(point) if kind in {ECDSA, SK_ECDSA} else is_ed25519_key(point)):
        raise InvalidInputError(
            "no key that one person alone could sign with",
            where=where,
            expected="a point of prime order, in its one spelling",
            found=f"{kind} {point.hex()[:64]}",
            fix=_FIX,
        )
    return PublicKey(kind, blob, point, application)


def _refuse_kind(kind: str, where: str) -> None:
    if kind not in KINDS:
        raise InvalidInputError(
            f"keys of kind {short(kind[:60])} are not supported",
            where=where,
            expected=f"one of {', '.join(KINDS)}",
            found=short(kind[:60]),
            fix=_FIX,
        )


def _none(where: str, found: str) -> InvalidInputError:
    return InvalidInputError(
        "not a public key of OpenSSH",
        where=where,
        expected=f"a line such as `{ED25519} AAAA… comment`, from a file that ends in .pub",
        found=found,
        fix=_FIX,
    )
