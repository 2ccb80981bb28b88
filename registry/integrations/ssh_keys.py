"""SSH keys: making one, reading what is in a file, signing with a key in a file, and verifying what any key signed.

Verification is here and needs no program of OpenSSH. A file that has a passphrase, a security key, and an agent are
asked through `ssh-keygen` (see `ssh_programs`), so that this process never holds what they protect.
"""

from __future__ import annotations

import base64
import binascii
import os
import stat
from pathlib import Path

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError
from registry.domain.signing.keys import ECDSA, ED25519, MAX_LINE, SK_ECDSA, PublicKey, parse_blob, parse_line
from registry.domain.signing.sshsig import parse_signature, signature_bytes, to_be_signed
from registry.domain.signing.wire import Wire, string
from registry.domain.wording import short
from registry.integrations.files import read_small
from registry.integrations.new_files import write_new

_MAX_FILE = 64 * 1024
_MAX_COMMENT = 200
"""Characters."""
_BEGIN, _END = b"-----BEGIN OPENSSH PRIVATE KEY-----", b"-----END OPENSSH PRIVATE KEY-----"
_MAGIC = b"openssh-key-v1\0"


def refuse_key(path: Path, comment: str = "") -> None:
    """Raise ConflictError if there is a key at `path`, or half of one, already.

    Raises InvalidInputError for what is no name of a file, and for a comment that no line of a key can have.
    """
    if not path.name:
        raise InvalidInputError("no name of a file", where=str(path), expected="a file for the key", found="a folder")
    if len(comment) > _MAX_COMMENT or not comment.isprintable():
        raise InvalidInputError(
            "a key cannot be called that",
            where="--comment",
            expected=f"at most {_MAX_COMMENT} characters in one line",
            found=short(comment),
        )
    for place in (path, path.with_name(path.name + ".pub")):
        if os.path.lexists(place):
            raise ConflictError(
                "there is a key already", where=str(place), expected="a new name", fix="use it, or name another file"
            )


def create_key(path: Path, comment: str) -> PublicKey:
    """Make a new Ed25519 key without a passphrase: `path` with mode 0600, and `path`.pub for others.

    Raises ConflictError if either is there already: a key is never overwritten.
    """
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    refuse_key(path, comment)
    beside = path.with_name(path.name + ".pub")
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.OpenSSH, serialization.NoEncryption()
    )
    public = parse_blob(string(ED25519.encode()) + string(key.public_key().public_bytes_raw()))
    write_new(path, [private])  # a draft that nobody else can read, whatever the umask
    try:
        write_new(beside, [f"{public.line} {comment}".rstrip().encode() + b"\n"])
        os.chmod(beside, 0o644)
    except BaseException:
        path.unlink(missing_ok=True)  # nothing was signed with it, and half a key stands in the way of a whole one
        raise
    return public


def public_key(path: Path) -> tuple[PublicKey, bool]:
    """The public key that a file is of, and whether the file has the private one as well.

    Raises NotFoundError if there is no such file, InvalidInputError for what is no key of OpenSSH.
    """
    data = read_small(path, _MAX_FILE)
    if not data.startswith(_BEGIN):
        if b"PRIVATE KEY-----" in data:
            raise _unreadable(path, "a private key in another format, or not from the beginning of the file")
        try:
            return parse_line(data.decode("utf-8-sig").strip()[: MAX_LINE + 1], str(path)), False
        except UnicodeDecodeError as error:
            raise _unreadable(path, "bytes that are no text") from error
    return parse_blob(_opened(path, data)[1], str(path)), True


def is_open(path: Path) -> bool:
    """Whether a file with a private key needs no passphrase and no security key, so that we can sign with it here."""
    data = read_small(path, _MAX_FILE)
    cipher, blob = _opened(path, data)
    return cipher == b"none" and parse_blob(blob, str(path)).kind in {ED25519, ECDSA}


def sign(path: Path, namespace: str, message: bytes) -> bytes:
    """An SSHSIG by the key in a file that `is_open`. Raises InfrastructureError if others can read the file."""
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA as BY_CURVE
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

    refuse_shared(path)
    data = read_small(path, _MAX_FILE)
    public = parse_blob(_opened(path, data)[1], str(path))
    try:
        key = serialization.load_ssh_private_key(data, None)
    except (ValueError, TypeError) as error:
        raise _unreadable(path, str(error)) from error
    plain = to_be_signed(namespace, message)
    if isinstance(key, Ed25519PrivateKey):
        made = key.sign(plain)
    elif isinstance(key, EllipticCurvePrivateKey):
        numbers = decode_dss_signature(key.sign(plain, BY_CURVE(hashes.SHA256())))
        made = b"".join(string(n.to_bytes(n.bit_length() // 8 + 1, "big")) for n in numbers)
    else:
        raise _unreadable(path, f"a key of kind {type(key).__name__}")
    return signature_bytes(public, namespace, string(public.kind.encode()) + string(made))


def refuse_shared(path: Path) -> None:
    """Raise InfrastructureError unless a private key is its owner's alone, as ssh itself demands."""
    mode = stat.S_IMODE(os.stat(path).st_mode)
    if mode & 0o077:
        raise InfrastructureError(
            "the key can be read or written by others",
            where=str(path),
            expected="mode 0600",
            found=f"mode {mode:04o}",
            fix=f"chmod 600 {path}",
        )


def unarmored(text: bytes, where: str) -> bytes:
    """The bytes of a signature as `ssh-keygen -Y sign` prints it."""
    body = text.strip().removeprefix(b"-----BEGIN SSH SIGNATURE-----").removesuffix(b"-----END SSH SIGNATURE-----")
    try:
        return base64.b64decode(b"".join(body.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidInputError("no signature of ssh-keygen", where=where, found=repr(text[:60])) from error


def verified_key(signature: bytes, namespace: str, message: bytes) -> PublicKey | None:
    """The key that made a signature over a message for a namespace; None if none did, or nobody touched it."""
    try:
        found = parse_signature(signature)
    except InvalidInputError:
        return None
    holds = found.namespace == namespace and found.is_touched
    return found.key if holds and _verifies(found.key, found.body, found.signed(message)) else None


# ---------------------------------------------------------------------------------------------------------


def _verifies(key: PublicKey, signature: bytes, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        if key.kind in {ECDSA, SK_ECDSA}:
            point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key.point)
            point.verify(signature, message, ec.ECDSA(hashes.SHA256()))
        else:
            Ed25519PublicKey.from_public_bytes(key.point).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _opened(path: Path, data: bytes) -> tuple[bytes, bytes]:
    """What protects the private key in a file of OpenSSH (PROTOCOL.key), and its public one, which lies open."""
    body = data.strip().removeprefix(_BEGIN).removesuffix(_END)
    try:
        raw = base64.b64decode(b"".join(body.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise _unreadable(path, "no base64") from error
    if not raw.startswith(_MAGIC):
        raise _unreadable(path, "another format")
    wire = Wire(raw[len(_MAGIC) :], lambda found: _unreadable(path, found))
    cipher, _, _, count = wire.string(), wire.string(), wire.string(), wire.number()
    if count != 1:
        raise _unreadable(path, f"{count} keys")
    return cipher, wire.string()


def _unreadable(path: Path, found: str) -> InvalidInputError:
    return InvalidInputError(
        "not a key of OpenSSH",
        where=str(path),
        expected="a private key that `ssh-keygen` or `tandem key new` made, or the .pub file beside it",
        found=found,
        fix="`ssh-keygen -p -f FILE` rewrites keys of older formats",
    )
