"""Proving: what the log says, signed; that an entry is in it; and the whole of it as static files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.transparency.audits import Proven, SignedCheckpoint, Tiled
from registry.domain.transparency.entries import readable_entry
from registry.domain.transparency.notes import (
    MAX_NOTE,
    Checkpoint,
    Verifier,
    parse_checkpoint,
    parse_note,
    parse_verifier,
    signed,
    signers,
)
from registry.domain.transparency.proofs import MAX_PROOF, Proof, parse_proof, proof_text
from registry.domain.transparency.tiles import HEIGHT, Tile, bundle, tiles
from registry.domain.transparency.trees import begins_with, consistency, inclusion, leaf_hash, root
from registry.integrations.files import read_small
from registry.integrations.new_files import keep_file
from registry.integrations.signing import verifies
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

CHECKPOINT = "checkpoint"
"""The file that tells how far a log goes that was written as static files."""


def checkpoint(runtime: Runtime) -> SignedCheckpoint:
    """The newest state of the log, signed by its key."""
    with runtime.catalog.read() as reading:
        found = _newest(reading)
    return _signed(runtime, found)


def proof(runtime: Runtime, index: int) -> str:
    """A file that proves an entry to whoever knows the log's key. Raises NotFoundError if there is no such entry."""
    with runtime.catalog.read() as reading:
        leaf, found = reading.log.leaf(index), _newest(reading)
        path = inclusion(index, found.size, reading.log.subtree)
    return proof_text(index, leaf, path, _signed(runtime, found).note)


def read_proof(path: Path, keys: Sequence[str]) -> Proven:
    """The entry that a file proves, with nothing else at hand than the keys of the log, a line each.

    Raises InvalidInputError if the file is no proof, or proves nothing, or none of the keys signed it.
    """
    where = str(path)
    found = parse_proof(read_small(path, MAX_PROOF), where)
    by = signers(found.note, [parse_verifier(key, "--key") for key in keys], verifies, where)
    if not by:
        names = ", ".join(name for name, _, _ in found.note.signatures)
        raise InvalidInputError(
            "none of the keys signed this checkpoint",
            where=where,
            expected="a signature by " + (" or ".join(keys) or "a key that you name"),
            found=f"signatures by {names}",
            fix="get the key from whoever keeps the log (`tandem log key`), by a way of its own",
        )
    if not found.holds():
        raise InvalidInputError(
            "the proof does not lead to the checkpoint",
            where=where,
            expected=f"the root of {found.checkpoint.size} entries",
            found="another",
            fix="do not trust this file, and keep it as evidence",
        )
    return _proven(found, by, where)


def known_size(runtime: Runtime, reading: Reading, path: Path) -> int:
    """How many entries a checkpoint in a file is of, if the log still begins with them and our key signed it.

    Raises IntegrityError if the log is not what it was, InvalidInputError for a file that tells nothing of this log.
    """
    where = str(path)
    note = parse_note(read_small(path, MAX_NOTE), where)
    told, now = parse_checkpoint(note, where), _newest(reading)
    ours = Verifier(now.origin, runtime.log_key.public())
    if told.origin != now.origin or not signers(note, [ours], verifies, where):
        raise InvalidInputError(
            "a checkpoint of another log, or signed by another key",
            where=where,
            expected=ours.text(),
            found=f"{told.origin}, signed by {', '.join(name for name, _, _ in note.signatures)}",
        )
    path_between = consistency(told.size, now.size, reading.log.subtree) if 0 < told.size <= now.size else ()
    if told.size and not begins_with(told.size, told.root, now.size, now.root, path_between):
        raise IntegrityError(
            "the log is not what it was at a checkpoint",
            where=where,
            expected=f"a log that begins with the {told.size} entries it had then",
            found=f"{now.size} entries that do not",
            fix="keep this checkpoint as evidence; restore the database from a copy that it fits",
        )
    return told.size


def write_tiles(runtime: Runtime, folder: Path) -> Tiled:
    """Write the log as static files that any web server can serve (C2SP `tlog-tiles`), the checkpoint last.

    What is there of the same log is gone on with; full tiles never change. Raises InvalidInputError if the folder has
    another log.
    """
    with runtime.catalog.read() as reading:
        there = folder / CHECKPOINT
        since = known_size(runtime, reading, there) if there.exists() else 0
        found = _newest(reading)
        files = 0
        for tile in tiles(found.size, since):
            files += keep_file(folder / tile.path, _content(reading, tile))
    keep_file(there, _signed(runtime, found).note.encode())
    return Tiled(str(folder), found.size, files)


def origin_of(first: bytes) -> str:
    """The name of a log, by its first entry: whoever copies or moves a registry keeps it."""
    return f"tandem/log/{leaf_hash(first).hex()[:32]}"


# ---------------------------------------------------------------------------------------------------------


def _newest(reading: Reading) -> Checkpoint:
    size = reading.log.size()
    return Checkpoint(origin_of(reading.log.leaf(0)), size, root(size, reading.log.subtree))


def _signed(runtime: Runtime, found: Checkpoint) -> SignedCheckpoint:
    key = Verifier(found.origin, runtime.log_key.public())
    note = signed(found.text(), key, runtime.log_key.sign(found.text().encode()))
    return SignedCheckpoint(found.origin, found.size, Digest("sha256:" + found.root.hex()), note, key.text())


def _content(reading: Reading, tile: Tile) -> bytes:
    start = tile.number << HEIGHT
    if tile.level < 0:
        return bundle(list(reading.log.leaves(start, start + tile.width)))
    return b"".join(reading.log.hashes(tile.level * HEIGHT, start, start + tile.width))


def _proven(found: Proof, by: Sequence[Verifier], where: str) -> Proven:
    """What the entry says. A log of something else may be signed and proven in the same way."""
    entry = readable_entry(found.leaf)
    if entry is None:
        raise InvalidInputError(
            "the entry is none of a Tandem registry",
            where=where,
            expected="what a registry recorded",
            found="other bytes",
        )
    return Proven(
        found.index,
        entry.type,
        entry.time,
        entry.actor,
        entry.application,
        entry.stage,
        entry.reason,
        dict(entry.subjects),
        found.checkpoint.origin,
        found.checkpoint.size,
        tuple(key.text() for key in by),
    )
