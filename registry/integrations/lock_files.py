"""Lock files as they lie in an application's repository."""

from __future__ import annotations

from pathlib import Path

from registry.domain.errors import ConflictError
from registry.domain.live import Resolution
from registry.domain.names import parse_stage_ref
from registry.domain.transparency.locks import MAX_LOCK, VerifiedLock, parse_lock, verified
from registry.integrations.files import read_small
from registry.integrations.signing import verifies


def read_lock(path: Path) -> VerifiedLock:
    """The lock in a file, held to the key that it names. Raises InvalidInputError for a file that is none."""
    where = str(path)
    return verified(parse_lock(read_small(path, MAX_LOCK), where), verifies, where)


def refuse_unlocked(path: Path, live: Resolution) -> None:
    """Raise ConflictError if a stage serves another release than a file says, NotFoundError if it does not say."""
    stage = f"{live.application}@{live.stage}"
    lock = read_lock(path).lock
    locked = lock.stage(stage, str(path))
    if locked.digest != live.digest:
        raise ConflictError(
            f"{stage} serves another release than is locked",
            where=str(path),
            expected=f"{locked.release} ({locked.digest})",
            found=f"{live.reference} ({live.digest}), placed {live.since} by {live.actor}",
            fix=f"review it, then `{lock.anew(str(path))}` locks what is live",
        )


def locked_release(path: Path, stage: str) -> str:
    """The release that a file says a stage serves, as a reference that no registry can take for another.

    Raises NotFoundError if it does not say, InvalidInputError for what is no stage.
    """
    locked = read_lock(path).lock.stage(str(parse_stage_ref(stage)), str(path))
    return f"{locked.release.partition('@')[0]}@{locked.digest}"
