"""The registry's own Ed25519 key: made once, kept beside the database, readable by its owner only."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import ConflictError, InfrastructureError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def create_key(path: Path) -> str:
    """Make a new key at `path` (PKCS #8, PEM, mode 0600) and return its id. The file is durable on return.

    Raises ConflictError if anything is there already: a key is never overwritten.
    """
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise ConflictError("there is a key already", where=str(path)) from error
    except OSError as error:
        raise _unusable(path, error) from error
    try:
        _write_durably(descriptor, pem, path.absolute().parent)
    except OSError as error:
        path.unlink()
        raise _unusable(path, error) from error
    return _id_of(key)


def key_id(path: Path) -> str:
    """The id of the key at `path`: `sha256:` over its 32 public bytes, always computed and never stored.

    Raises InfrastructureError if the key is missing, is no Ed25519 key, or can be read by others.
    """
    return _id_of(_loaded(path))


class LogKey:
    """The key in a file, as what signs the log. The file is read when it is needed; raises as `key_id` does."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def public(self) -> bytes:
        """Its 32 public bytes."""
        return _loaded(self._path).public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """An Ed25519 signature (RFC 8032), of 64 bytes."""
        return _loaded(self._path).sign(message)


def verifies(key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether a key of 32 bytes made a signature over a message. Of a key that is none, nothing verifies."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _loaded(path: Path) -> Ed25519PrivateKey:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        with path.open("rb") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            pem = file.read()
    except OSError as error:
        raise _unusable(path, error) from error
    if mode & 0o077:
        raise InfrastructureError(
            "the registry's key can be read or written by others",
            where=str(path),
            expected="mode 0600",
            found=f"mode {mode:04o}",
            fix=f"chmod 600 {path}",
        )
    try:
        key = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _not_a_key(path) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _not_a_key(path)
    return key


def _id_of(key: Ed25519PrivateKey) -> str:
    return digest_of_bytes(key.public_key().public_bytes_raw())


def _write_durably(descriptor: int, data: bytes, folder: Path) -> None:
    with open(descriptor, "wb") as file:
        # The mode given to open() is narrowed by the umask, which could even take the owner's rights.
        os.fchmod(file.fileno(), 0o600)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    entry = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(entry)
    finally:
        os.close(entry)


def _unusable(path: Path, error: OSError) -> InfrastructureError:
    return InfrastructureError(
        "the registry's key cannot be read or written",
        where=str(path),
        found=error.strerror or str(error),
        fix="check the file, its folder and your rights; a lost key comes back only from a copy",
    )


def _not_a_key(path: Path) -> InfrastructureError:
    return InfrastructureError(
        "the registry's key is not usable",
        where=str(path),
        expected="an Ed25519 private key in PEM, without a password",
        fix="restore the file from a copy",
    )
