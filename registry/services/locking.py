"""Locking: what stages serve, written with its proof for an application's repository, and held to the registry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, InvalidInputError, NotFoundError
from registry.domain.log import StageHead
from registry.domain.names import StageRef, parse_stage_ref
from registry.domain.transparency.entries import application_term, subject_term, type_term
from registry.domain.transparency.locks import (
    MAX_STAGES,
    Lock,
    LockedEntry,
    LockedNow,
    LockedStage,
    LockStanding,
    LockWritten,
    VerifiedLock,
    locked_entry,
    path_to_state_root,
    verified,
)
from registry.domain.transparency.notes import Checkpoint, parse_verifier
from registry.domain.transparency.trees import inclusion
from registry.integrations.kept_checkpoints import hold_to, refuse_foreign
from registry.integrations.lock_files import read_lock
from registry.integrations.new_files import keep_file
from registry.integrations.signing import verifies
from registry.services.checkpointing import newest, signed_by
from registry.services.receipting import LogAtHand
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

_FIX = (
    "keep this file as evidence: the registry's record was set back or changed since it was written; "
    "restore the database from a copy that it fits"
)


def write(runtime: Runtime, stages: Sequence[str], path: Path) -> LockWritten:
    """Write what stages serve, with proof, to a file; a lock that is there and says so already is left as it is.

    Raises IntegrityError if the log is not what it was when that was written, NotFoundError for a stage that serves
    nothing, InvalidInputError if the file is something else.
    """
    wanted = sorted({str(parse_stage_ref(stage)) for stage in stages})
    if not 0 < len(wanted) <= MAX_STAGES:
        raise InvalidInputError("a lock is of some stages", expected=f"1 to {MAX_STAGES}", found=str(len(wanted)))
    there = read_lock(path) if path.exists() or path.is_symlink() else None
    with runtime.catalog.read() as reading:
        if there is not None:
            _hold(runtime, reading, there, path)
        lock = lock_of(runtime, reading, wanted)
    changed = there is None or there.lock.serves() != lock.serves()
    if changed:
        keep_file(path, lock.text().encode())
    size = verified(lock if changed or there is None else there.lock, verifies, str(path)).checkpoint.size
    return LockWritten(str(path), size, tuple(f"{s.stage} serves {s.release}" for s in lock.stages), changed)


def verify(runtime: Runtime, path: Path) -> LockStanding:
    """Hold a lock to the registry at hand: its key, the log that it was of, and what its stages serve now.

    Raises InvalidInputError for a file that is no lock or one of another registry, IntegrityError if the log does not
    begin as it was then.
    """
    found = read_lock(path)
    locked = _standing(found, path)
    with runtime.catalog.read() as reading:
        entries = _hold(runtime, reading, found, path)
        stages = tuple(_now(reading, stage) for stage in locked.stages)
    return replace(locked, stages=stages, entries=entries)


def verify_alone(path: Path, keys: Sequence[str]) -> LockStanding:
    """Hold a lock to keys of the log, with no registry at hand. Raises InvalidInputError if it is of none of them."""
    trusted = [parse_verifier(key, "--key") for key in keys]
    found = read_lock(path)
    if parse_verifier(found.lock.key) not in trusted:
        raise InvalidInputError(
            "the lock is not signed by a key that you trust",
            where=str(path),
            expected=" or ".join(keys),
            found=found.lock.key,
            fix="get the key from whoever keeps the log (`tandem log key`), by a way of its own",
        )
    return _standing(found, path)


def lock_of(runtime: Runtime, reading: Reading, wanted: Sequence[str]) -> Lock:
    """The lock of some stages, in order.

    Raises NotFoundError for one that serves nothing, IntegrityError where the log says something else.
    """
    now = newest(reading.log)
    told, heads = signed_by(runtime.log_key, now), reading.log.heads()
    stages = tuple(_locked(reading, parse_stage_ref(stage), heads, now) for stage in wanted)
    lock = Lock(
        origin=now.origin,
        key=told.key,
        stages=stages,
        checkpoint=told.note,
        newest=entry_in(reading, now.size - 1, now),
    )
    try:
        verified(lock, verifies, "what would be locked")
    except InvalidInputError as error:
        raise IntegrityError(
            "what the stages serve is not what the log says",
            where=error.where,
            expected=error.expected,
            found=error.found,
            fix="`tandem log verify` tells more; restore the database from a backup",
        ) from error
    return lock


def entry_in(reading: Reading, index: int, now: Checkpoint) -> LockedEntry:
    """An entry of the log with its proof."""
    return locked_entry(index, reading.log.leaf(index), inclusion(index, now.size, reading.log.subtree))


# ---------------------------------------------------------------------------------------------------------


def _hold(runtime: Runtime, reading: Reading, found: VerifiedLock, path: Path) -> int:
    """How many entries the log has, which begins as it was when a lock was written."""
    now, log = newest(reading.log), LogAtHand(reading.log, runtime.log_key)
    hold_to(refuse_foreign(found.note, log.key(), str(path)), now, log, str(path), _FIX)
    return now.size


def _standing(found: VerifiedLock, path: Path) -> LockStanding:
    lock = found.lock
    stages = tuple(LockedNow(s.stage, s.release, Digest(s.digest), s.deployment, s.epoch) for s in lock.stages)
    return LockStanding(str(path), lock.origin, lock.key, found.checkpoint.size, found.time, stages)


def _now(reading: Reading, locked: LockedNow) -> LockedNow:
    stage = parse_stage_ref(locked.stage)
    pointer = reading.stages.pointer(stage.application, stage.stage)
    live = pointer.deployment
    if live is None:
        return replace(locked, epoch_now=pointer.epoch)
    return replace(
        locked, serves=f"{live.application}@{live.release}", serves_digest=live.digest, epoch_now=pointer.epoch
    )


def _locked(reading: Reading, stage: StageRef, heads: Sequence[StageHead], now: Checkpoint) -> LockedStage:
    live = reading.stages.pointer(stage.application, stage.stage).deployment
    head = next((h for h in heads if (h.application, h.stage) == (stage.application, stage.stage)), None)
    if live is None or head is None:
        raise NotFoundError(
            f"nothing is live at {stage}",
            expected="a stage that serves a release",
            found="nothing",
            fix=f"`tandem promote {stage.application}@N --to {stage.stage}` makes the first one",
        )
    return LockedStage(
        stage=str(stage),
        release=f"{live.application}@{live.release}",
        digest=head.release,
        deployment=head.deployment,
        epoch=head.epoch,
        path=path_to_state_root(heads, head),
        sealed=entry_in(reading, _sealed(reading, live.application, f"{live.application}@{live.release}", head), now),
    )


def _sealed(reading: Reading, application: str, release: str, head: StageHead) -> int:
    """The index of the entry that sealed a release."""
    terms = [type_term("release.sealed"), application_term(application), subject_term(release)]
    found = reading.log.found(terms, (0, reading.log.size()), None, 1).items
    if not found:
        raise IntegrityError(
            f"the log does not say that {release} was sealed", expected=head.release, fix="`tandem log verify`"
        )
    return found[0].index
