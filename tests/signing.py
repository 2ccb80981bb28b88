"""People who sign: keys in files and in security keys made of software, and registries that know them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from registry.domain.outcomes import ApprovalOutcome, Closed, WaiverState
from registry.domain.policies.outcomes import PolicyProposal
from registry.domain.signing.keys import ECDSA, ED25519, SK_ECDSA, SK_ED25519, PublicKey, parse_blob
from registry.domain.signing.sshsig import signature_bytes, to_be_signed
from registry.domain.signing.standing import KeyRecord
from registry.domain.signing.statements import APPROVAL_NAMESPACE, KEY_NAMESPACE
from registry.domain.signing.wire import integer_text, string, strings
from registry.integrations.dsse import sealed
from registry.integrations.ssh_keys import create_key, public_key, sign
from tests.approving import governed, staged
from tests.world import ANA, BEN, World


def key_file(folder: Path, name: str) -> Path:
    """The file of a key without a passphrase, made if it is not there."""
    path = folder / f"{name}.key"
    if not path.exists():
        create_key(path, name)
    return path


def line_of(path: Path) -> str:
    return public_key(path)[0].line


def signed(path: Path, payload: bytes, namespace: str = APPROVAL_NAMESPACE) -> bytes:
    """An envelope around a statement, signed with the key in a file."""
    return sealed(payload, "whatever", lambda message: sign(path, namespace, message))


def enrolled(world: World, account: str) -> KeyRecord:
    """A key of somebody's, in the file of their first name, that counts: confirmed by ana if it has to be."""
    door, path = world.as_(account), key_file(world.folder, account.partition("@")[0])
    added = door.add_key(signed(path, door.key_to_register(line_of(path)), KEY_NAMESPACE))
    return added if added.state == "active" else confirmed(world, added.id)


def confirmed(world: World, key: str) -> KeyRecord:
    """A key that ana confirms with hers."""
    own = key_file(world.folder, "ana")
    return world.ana.confirm_key(signed(own, world.ana.key_to_confirm(key), KEY_NAMESPACE))


def people_with_keys(world: World) -> World:
    """The same registry where ana and ben have keys that count, and production asks for signed approvals."""
    enrolled(world, ANA)
    enrolled(world, BEN)
    return governed(world, "signature: required")


def approve_signed(world: World, release: str, account: str = BEN, reason: str = "fine") -> ApprovalOutcome:
    door, path = world.as_(account), key_file(world.folder, account.partition("@")[0])
    statement = door.to_sign(release, "production", "approve", reason)
    return door.approve(release, "production", reason, signature=signed(path, statement))


def agree_signed(world: World, policy: str, account: str = ANA, reason: str = "agreed") -> PolicyProposal:
    """A signed yes to a proposed policy of the application."""
    door, path = world.as_(account), key_file(world.folder, account.partition("@")[0])
    statement = door.to_sign_agreement("policy", policy, reason, application="bot")
    return door.approve_policy(policy, "bot", reason, signature=signed(path, statement))


def grant_signed(world: World, waiver: str, account: str = BEN, reason: str = "fine") -> WaiverState:
    """A signed yes to a waiver."""
    door, path = world.as_(account), key_file(world.folder, account.partition("@")[0])
    statement = door.to_sign_agreement("waiver", waiver, reason)
    return door.grant_waiver(waiver, reason, signature=signed(path, statement))


def approve_afterwards(world: World, incident: str, account: str = BEN, reason: str = "was right") -> Closed:
    """A signed yes to what was placed by breaking glass."""
    door, path = world.as_(account), key_file(world.folder, account.partition("@")[0])
    statement = door.to_sign_agreement("incident", incident, reason)
    return door.approve_incident(incident, reason, signature=signed(path, statement))


def placed_signed(world: World, right: int = 70) -> str:
    """A release that serves production on ben's signed approval."""
    release = staged(world, right)
    approve_signed(world, release)
    world.ana.promote(release, "production")
    return release


class Soft:
    """A key of any kind as software; a security key as PROTOCOL.u2f says: `flags` and `counter` are what it adds."""

    def __init__(self, kind: str, application: str = "ssh:", ed25519: Ed25519PrivateKey | None = None) -> None:
        self.kind, self.application, self.flags, self.counter = kind, application, 1, 7
        named = [] if kind in {ED25519, ECDSA} else [application.encode()]
        if kind in {ED25519, SK_ED25519}:
            self._ed25519 = ed25519 or Ed25519PrivateKey.generate()
            blob = strings(kind.encode(), self._ed25519.public_key().public_bytes_raw(), *named)
        else:
            self._ec = ec.generate_private_key(ec.SECP256R1())
            point = self._ec.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
            blob = strings(kind.encode(), b"nistp256", point, *named)
        self.public: PublicKey = parse_blob(blob)

    def sign(self, namespace: str, message: bytes, hash_: str = "sha512") -> bytes:
        """An SSHSIG."""
        plain = to_be_signed(namespace, message, hash_)
        added = b""
        if self.kind in {SK_ED25519, SK_ECDSA}:
            added = bytes([self.flags]) + self.counter.to_bytes(4, "big")
            plain = hashlib.sha256(self.application.encode()).digest() + added + hashlib.sha256(plain).digest()
        return signature_bytes(self.public, namespace, strings(self.kind.encode(), self._raw(plain)) + added, hash_)

    def _raw(self, plain: bytes) -> bytes:
        if self.kind in {ED25519, SK_ED25519}:
            return self._ed25519.sign(plain)
        numbers = decode_dss_signature(self._ec.sign(plain, ec.ECDSA(hashes.SHA256())))
        return b"".join(string(integer_text(number)) for number in numbers)
