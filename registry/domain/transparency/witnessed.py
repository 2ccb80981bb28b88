"""Checkpoints that a git repository keeps: what was committed, and what became of the log since."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registry.domain.errors import IntegrityError
from registry.domain.wording import short

FOLDER = "checkpoints"


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A repository that has the newest checkpoint of a log. `commit` is None where it had it already.

    `others` are logs that the repository has checkpoints of, too. `pushed` names the remote that has it now.
    """

    repository: str
    branch: str
    path: str
    origin: str
    size: int
    commit: str | None
    first: bool
    others: tuple[str, ...]
    pushed: str | None = None


@dataclass(frozen=True, slots=True)
class WitnessedHistory:
    """A log of `size` entries, held to every checkpoint of it that a branch ever had, of `oldest` to `newest`."""

    repository: str
    branch: str
    origin: str
    size: int
    checkpoints: int
    oldest: int
    newest: int
    faults: tuple[str, ...]


def checkpoint_path(origin: str) -> str:
    """Where a repository keeps the checkpoint of a log. Raises IntegrityError for a name that no registry gives it,
    such as one that a server tells and that leads elsewhere."""
    if not _ORIGIN.fullmatch(origin):
        raise IntegrityError(
            "the log has a name that no registry gives",
            expected="tandem/log/ and 32 hex digits",
            found=short(origin),
            fix="find out who answers at this address",
        )
    return f"{FOLDER}/{origin}"


# ---------------------------------------------------------------------------------------------------------


_ORIGIN = re.compile(r"tandem/log/[0-9a-f]{32}")
