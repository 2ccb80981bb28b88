"""Checkpoints: the newest state of the log, signed."""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.transparency.audits import SignedCheckpoint
from registry.domain.transparency.notes import Checkpoint, Verifier, signed
from registry.domain.transparency.trees import leaf_hash, root
from registry.ports import Signer
from registry.storage.catalog.log import Log


def origin_of(first: bytes) -> str:
    """The name of a log, by its first entry: whoever copies or moves a registry keeps it."""
    return f"tandem/log/{leaf_hash(first).hex()[:32]}"


def newest(log: Log) -> Checkpoint:
    """What the log comes to now."""
    size = log.size()
    return Checkpoint(origin_of(log.leaf(0)), size, root(size, log.subtree))


def signed_by(key: Signer, found: Checkpoint) -> SignedCheckpoint:
    """A checkpoint with the signature of the log's key."""
    verifier = Verifier(found.origin, key.public())
    note = signed(found.text(), verifier, key.sign(found.text().encode()))
    return SignedCheckpoint(found.origin, found.size, Digest("sha256:" + found.root.hex()), note, verifier.text())
