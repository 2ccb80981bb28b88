"""Keys that models are signed with, and the verifier of OpenSSF model signing, as others run it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import model_signing.verifying
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

Private = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


def key_file(folder: Path, name: str = "KEY.pem", key: Private | None = None, password: bytes | None = None) -> Path:
    """A private key in a file, with its public half beside it."""
    made = ec.generate_private_key(ec.SECP256R1()) if key is None else key
    path = folder / name
    locked = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    path.write_bytes(made.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, locked))
    path.chmod(0o600)
    public = made.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    path.with_suffix(".pub").write_bytes(public)
    return path


def their_verdict(folder: Path, public: Path) -> str:
    """Empty if their verifier accepts the folder, else why it does not."""
    theirs: Any = model_signing.verifying  # its constructors have no types
    config = theirs.Config().use_elliptic_key_verifier(public_key=public)
    try:
        config.verify(folder, folder / "model.sig")
    except Exception as error:  # noqa: BLE001 - whatever it raises is a refusal
        return f"{type(error).__name__}: {error}"
    return ""
