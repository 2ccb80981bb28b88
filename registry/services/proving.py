"""Proving: what the log says, signed; that an entry is in it; and the whole of it as static files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registry.domain.errors import InvalidInputError
from registry.domain.transparency.audits import Proven, SignedCheckpoint, Tiled
from registry.domain.transparency.entries import readable_entry
from registry.domain.transparency.notes import MAX_NOTE, Verifier, parse_note, parse_verifier, signers
from registry.domain.transparency.proofs import FIRST_LINE, MAX_PROOF, Proof, parse_proof, proof_text
from registry.domain.transparency.tiles import HEIGHT, Tile, bundle, tiles
from registry.domain.transparency.trees import consistency, inclusion
from registry.integrations.files import read_small
from registry.integrations.kept_checkpoints import hold_to, refuse_foreign
from registry.integrations.new_files import alone_in, keep_file
from registry.integrations.signing import verifies
from registry.services.checkpointing import newest, signed_by
from registry.services.receipting import LogAtHand
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

CHECKPOINT = "checkpoint"
"""The file that tells how far a log goes that was written as static files."""


def checkpoint(runtime: Runtime) -> SignedCheckpoint:
    """The newest state of the log, signed by its key."""
    with runtime.catalog.read() as reading:
        found = newest(reading.log)
    return signed_by(runtime.log_key, found)


def proof(runtime: Runtime, index: int) -> str:
    """A file that proves an entry to whoever knows the log's key. Raises NotFoundError if there is no such entry."""
    with runtime.catalog.read() as reading:
        leaf, found = reading.log.leaf(index), newest(reading.log)
        path = inclusion(index, found.size, reading.log.subtree)
    return proof_text(index, leaf, path, signed_by(runtime.log_key, found).note)


def consistency_of(runtime: Runtime, first: int, second: int) -> tuple[str, ...]:
    """The hashes that prove a log to begin with an earlier state of it. Raises InvalidInputError for other sizes."""
    with runtime.catalog.read() as reading:
        size = reading.log.size()
        if not 0 < first <= second <= size:
            raise InvalidInputError(
                "the log never had these sizes in this order",
                expected=f"two sizes from 1 to {size}, the smaller first",
                found=f"{first} and {second}",
            )
        return tuple(found.hex() for found in consistency(first, second, reading.log.subtree))


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
    note, log = parse_note(note_in(read_small(path, MAX_PROOF), where), where), LogAtHand(reading.log, runtime.log_key)
    told = refuse_foreign(note, log.key(), where)
    hold_to(told, newest(reading.log), log, where)
    return told.size


def note_in(data: bytes, where: str) -> bytes:
    """The checkpoint in a file: all of it, or what a proof ends with. Raises InvalidInputError if it is too large."""
    if data.startswith(f"{FIRST_LINE}\n".encode()):
        return data.partition(b"\n\n")[2]
    if len(data) > MAX_NOTE:
        raise InvalidInputError("not a signed note", where=where, expected=f"at most {MAX_NOTE} bytes")
    return data


def write_tiles(runtime: Runtime, folder: Path) -> Tiled:
    """Write the log as static files that any web server can serve (C2SP `tlog-tiles`), the checkpoint last.

    What is there of the same log is gone on with; full tiles never change. Who else writes there waits. Raises
    InvalidInputError if the folder has another log.
    """
    # Alone, and before the log is looked at: of two at once, the slower would put an older checkpoint in its place.
    with alone_in(folder):
        there = folder / CHECKPOINT
        with runtime.catalog.read() as reading:
            since = known_size(runtime, reading, there) if there.exists() else 0
            found = newest(reading.log)
        files = 0
        for tile in tiles(found.size, since):
            # Entries never change, so nobody who writes need wait until the last of them is read.
            with runtime.catalog.read() as reading:
                content = _content(reading, tile)
            files += keep_file(folder / tile.path, content)
        keep_file(there, signed_by(runtime.log_key, found).note.encode())
    return Tiled(str(folder), found.size, files)


# ---------------------------------------------------------------------------------------------------------


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
