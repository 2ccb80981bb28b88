"""Elliptic-curve keys (P-256) of people, from files of PEM: what signs models for verifiers that know no Ed25519."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from registry.domain.errors import InvalidInputError
from registry.integrations.files import read_small
from registry.integrations.ssh_keys import refuse_shared

MAX_KEY = 64 * 1024


@dataclass(frozen=True, slots=True)
class EcKey:
    """A private key, unlocked. `public` is its public half as PEM (SubjectPublicKeyInfo)."""

    pem: bytes
    public: bytes

    def sign(self, message: bytes) -> bytes:
        """An ECDSA signature over SHA-256, in DER."""
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec

        key = serialization.load_pem_private_key(self.pem, password=None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise AssertionError("checked when it was read")
        return key.sign(message, ec.ECDSA(hashes.SHA256()))


def read_key(path: Path) -> EcKey:
    """The key in a file. Raises InvalidInputError if there is none on P-256, or it is locked by a password, and
    InfrastructureError if others can read it."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    pem = read_small(path, MAX_KEY)
    refuse_shared(path)
    try:
        key = serialization.load_pem_private_key(pem, password=None)
    except TypeError as error:
        raise _not_a_key(path, "a key that a password locks", "openssl ec -in LOCKED.pem -out KEY.pem") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise _not_a_key(path, "something else") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise _not_a_key(path, f"a key of another kind: {type(key).__name__}")
    if not isinstance(key.curve, ec.SECP256R1):
        raise _not_a_key(path, f"a key on {key.curve.name}")
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return EcKey(pem, public)


def _not_a_key(path: Path, found: str, fix: str = "") -> InvalidInputError:
    return InvalidInputError(
        "not a key that models can be signed with",
        where=str(path),
        expected="a private EC key on P-256, as PEM without a password",
        found=found,
        fix=fix or "openssl ecparam -name prime256v1 -genkey -noout -out KEY.pem",
    )
