"""What is live: the answers of the read path, apart from all others so that it imports nothing more.

Standard library only. `tandem resolve` starts a process for this, and every class made at import costs it time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class StageWarning:
    """Something about a stage that people should know before they rely on it or move it.

    `kind` is `held`, `frozen`, `quarantined`, `at-risk` (what it serves is quarantined elsewhere, not upstream),
    `unverified`, `failed` (its verification), `broken-glass`, `incident`, `rejected` (a release that waits for it), or
    `altered` (the log does not tell of its placement).
    `id` names the lever, incident, deployment or entry of the log, `subject` what it is about: a release, a version, a
    ticket.
    """

    kind: str
    since: str
    person: str
    reason: str
    id: str | None = None
    subject: str | None = None
    detail: str | None = None
    """Of a hold its mode, of a freeze its window, of a quarantine its severity, of an incident its cause."""
    where: str | None = None
    """Where a quarantine or a freeze was set: `bot@production`, `bot`, or None for everywhere."""
    until: str | None = None
    """Until when it lasts, or until when something has to be done about it."""


@dataclass(frozen=True, slots=True)
class StageStatus:
    """What a stage serves now, since when, by whose hand, what waits for it, and what to beware of."""

    application: str
    stage: str
    epoch: int
    release: int | None
    digest: str | None
    deployment: str | None
    kind: str | None
    since: str | None
    actor: str | None
    reason: str | None
    verified: bool
    marks: tuple[str, ...]
    waiting: tuple[str, ...]
    """Releases with an open promotion to this stage."""
    verification: str | None = None
    """`verified`, `failed`, or `pending`; None where nothing is live."""
    verify_by: str | None = None
    """Until when what is live has to be verified by its stage's checks; None if there are none."""
    warnings: tuple[StageWarning, ...] = ()
    log: Mapping[str, Any] | None = None
    """Where the log has its placement, as in `Resolution`."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an application needs to run what a stage serves: the whole sealed unit, verified against its digest."""

    application: str
    stage: str
    release: int
    digest: str
    deployment: str
    epoch: int
    since: str
    actor: str
    kind: str
    marks: tuple[str, ...]
    manifest: Mapping[str, Any]
    components: Sequence[Mapping[str, Any]]
    """Each with role, name, number, digest, weight, manifest and files."""
    log: Mapping[str, Any] | None = None
    """The `index` and `op_id` of the entry of the log that placed it: what `tandem log prove INDEX` proves. None in a
    registry of a schema before 0008, whose views do not tell."""

    @property
    def reference(self) -> str:
        return f"{self.application}@{self.release}"
