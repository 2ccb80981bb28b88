"""Witnessing: a git repository as a witness of a log, which nobody with the database alone can change.

The log may be at hand or on a server, which is believed nothing that it cannot prove. What holds it to its key is what
was committed before: a checkpoint by another key is refused, and so is a log that whoever acts has other receipts of.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.domain.transparency.notes import Checkpoint, parse_note
from registry.domain.transparency.witnessed import FOLDER, Witnessed, WitnessedHistory, checkpoint_path
from registry.integrations.git_checkpoints import CheckpointRepository, opened
from registry.integrations.kept_checkpoints import hold_to, newest_of, refuse_foreign
from registry.integrations.receipting import Receipts
from registry.ports import SeenLog

MOST_FAULTS = 100

LogNow = Callable[[], AbstractContextManager[SeenLog]]
"""Opens the log as it is at that moment."""


def witness(
    log_now: LogNow, repository: Path, branch: str | None, push: bool, receipts: Receipts | None = None
) -> Witnessed:
    """Commit the newest checkpoint, if the log is still what the repository has of it, and what receipts hold it to;
    nothing where the repository has that one.

    Raises IntegrityError if the log is another, with the checkpoint of what was found kept uncommitted, beside what is
    committed or beside the receipts; InfrastructureError if git refuses, or the push fails: what is committed stays.
    """
    with opened(repository, branch, f"git init {repository}") as repo:
        kept = None if receipts is None else receipts.readable()
        with log_now() as log:
            now, note = newest_of(log), log.note().encode()
            path = checkpoint_path(now.origin)
            there = repo.committed(path)
            known = 0 if there is None else _last_known(repo, there, now, log)
            if receipts is not None and kept is not None:
                receipts.hold(log, kept)
        message = f"Checkpoint of {now.origin}: {now.size} entries"
        commit = None if known == now.size else repo.commit(path, note, message)
        others = tuple(p.removeprefix(f"{FOLDER}/") for p in repo.paths(FOLDER) if p != path)
        pushed = repo.push() if push else None
        return Witnessed(str(repo.top), repo.branch, path, now.origin, now.size, commit, there is None, others, pushed)


def verify(log_now: LogNow, repository: Path, branch: str | None) -> WitnessedHistory:
    """Hold the log to every checkpoint that a branch ever had. Raises NotFoundError if it never had one."""
    fix = "name the repository that `tandem witness git` commits to"
    with opened(repository, branch, fix) as repo, log_now() as log:
        now = newest_of(log)
        sizes, faults = list[int](), list[str]()
        for commit in repo.commits(path := checkpoint_path(now.origin)):
            try:
                data = repo.at(commit, path)
                if data is None:
                    faults.append(f"commit {commit[:12]} removed the checkpoint")
                else:
                    sizes.append(_size(data, now, log, f"commit {commit[:12]}"))
            except (InvalidInputError, IntegrityError) as error:
                faults.append(f"commit {commit[:12]}: {error.message}: expected {error.expected}, found {error.found}")
        if not sizes and not faults:
            raise NotFoundError(
                "the repository has no checkpoint of this log",
                where=f"{repo.top}, branch {repo.branch}",
                expected=path,
                found=", ".join(repo.paths(FOLDER)) or "none",
                fix=f"`tandem witness git {repository}` commits the first; if it had one, the log was made anew",
            )
        least, most = min(sizes, default=0), max(sizes, default=0)
        told_faults = tuple(faults[:MOST_FAULTS])
        return WitnessedHistory(
            str(repo.top), repo.branch, now.origin, now.size, len(sizes) + len(faults), least, most, told_faults
        )


# ---------------------------------------------------------------------------------------------------------


def _last_known(repo: CheckpointRepository, there: bytes, now: Checkpoint, log: SeenLog) -> int:
    """How many entries the committed checkpoint is of, which the log still begins with."""
    path = checkpoint_path(now.origin)
    where = f"{repo.top}, branch {repo.branch}: {path}"
    try:
        return _size(there, now, log, where)
    except (InvalidInputError, IntegrityError) as error:
        beside = ""
        with suppress(InfrastructureError, InvalidInputError):
            beside = repo.keep_beside(f"{path}.found", log.note().encode())
        raise IntegrityError(
            "the log is not what the repository is a witness of: nothing was committed",
            where=where,
            expected=error.expected,
            found=f"{error.message}: {error.found}",
            fix=f"keep both as evidence, the committed checkpoint and what was found now ({beside or 'not kept'}); "
            "restore the database from a copy that fits",
        ) from error


def _size(data: bytes, now: Checkpoint, log: SeenLog, where: str) -> int:
    told = refuse_foreign(parse_note(data, where), log.key(), where)
    hold_to(told, now, log, where)
    return told.size
