"""Checkpoints: the newest state of the log, signed, and the log held to a checkpoint that somebody kept."""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.transparency.audits import SignedCheckpoint
from registry.domain.transparency.notes import Checkpoint, Note, Verifier, parse_checkpoint, signed, signers
from registry.domain.transparency.trees import begins_with, consistency, leaf_hash, root
from registry.integrations.signing import verifies
from registry.ports import Signer
from registry.storage.catalog.log import Log

RESTORED = "keep this checkpoint as evidence; restore the database from a copy that it fits"


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


def refuse_foreign(note: Note, now: Checkpoint, key: Signer, where: str) -> Checkpoint:
    """What a note says of the log. Raises InvalidInputError if it is of another, or not signed by this one's key."""
    told, ours = parse_checkpoint(note, where), Verifier(now.origin, key.public())
    if told.origin != now.origin or not signers(note, [ours], verifies, where):
        raise InvalidInputError(
            "a checkpoint of another log, or signed by another key",
            where=where,
            expected=ours.text(),
            found=f"{told.origin}, signed by {', '.join(name for name, _, _ in note.signatures)}",
        )
    return told


def hold_to(told: Checkpoint, now: Checkpoint, log: Log, where: str, fix: str = RESTORED) -> None:
    """Raise IntegrityError unless the log as it is now begins with what it was at a checkpoint."""
    path = consistency(told.size, now.size, log.subtree) if 0 < told.size <= now.size else ()
    if told.size and not begins_with(told.size, told.root, now.size, now.root, path):
        raise IntegrityError(
            "the log is not what it was at a checkpoint",
            where=where,
            expected=f"a log that begins with the {told.size} entries it had then",
            found=f"{now.size} entries that do not",
            fix=fix,
        )
