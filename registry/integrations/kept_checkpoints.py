"""Checkpoints that somebody kept: whether a log, at hand or on a server, is the one they are of, and begins so."""

from __future__ import annotations

from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.transparency.notes import Checkpoint, Note, Verifier, parse_checkpoint, signers
from registry.integrations.signing import verifies
from registry.ports import SeenLog

RESTORED = "keep this checkpoint as evidence; restore the database from a copy that it fits"


def newest_of(log: SeenLog) -> Checkpoint:
    """What a log comes to now. Raises IntegrityError if it has no entries, which no registry is without."""
    now = log.checkpoint()
    if now is None:
        raise IntegrityError("the log has no entries", expected="at least that by which the registry was made")
    return now


def refuse_foreign(note: Note, ours: Verifier, where: str) -> Checkpoint:
    """What a note says of the log that a key signs, which bears its name. Raises InvalidInputError if it is of another
    log, or not signed by that key."""
    told = parse_checkpoint(note, where)
    if told.origin != ours.name or not signers(note, [ours], verifies, where):
        raise InvalidInputError(
            "a checkpoint of another log, or signed by another key",
            where=where,
            expected=ours.text(),
            found=f"{told.origin}, signed by {', '.join(name for name, _, _ in note.signatures)}",
        )
    return told


def hold_to(told: Checkpoint, now: Checkpoint, log: SeenLog, where: str, fix: str = RESTORED) -> None:
    """Raise IntegrityError unless a log, as it is now, begins with what it was at a checkpoint."""
    if told.size and not (told.size <= now.size and log.begins_with(told)):
        raise IntegrityError(
            "the log is not what it was at a checkpoint",
            where=where,
            expected=f"a log that begins with the {told.size} entries it had then",
            found=f"{now.size} entries that do not",
            fix=fix,
        )
