"""What happened to an application in a span of time, told from the log for somebody who was not there.

A span of time is one of indexes: those are dense and never go back, whatever clocks did. Everything but the changes is
told at once; changes come a page at a time, for there may be any number of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import Digest
from registry.domain.transparency.audits import Audit, SignedCheckpoint

FORMAT = "tandem/log-report@1"
"""What the document calls itself. What it has by then stays; later versions add keys."""


@dataclass(frozen=True, slots=True)
class Served:
    """What a stage served from a time on, and by whose hand."""

    release: str
    digest: Digest
    deployment: str
    kind: str
    actor: str
    person: str
    reason: str
    at: str
    index: int
    decision: str | None
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageThen:
    """What a stage served before the first entry of a report, and after the last; None where it was nothing."""

    stage: str
    before: Served | None
    after: Served | None


@dataclass(frozen=True, slots=True)
class PolicyThen:
    """A policy that was in force: since when, by which entry, and by whose hand."""

    name: str
    digest: Digest
    at: str
    index: int
    actor: str


@dataclass(frozen=True, slots=True)
class LogReport:
    """A report without its changes, which are those of the entries from `first` to before `end`.

    `since` and `until` are the times that were asked for, None where the log begins or ends; `written_at` is when it
    was asked, and `audit` what verifying the whole log came to then.
    """

    application: str
    since: str | None
    until: str | None
    first: int
    end: int
    stages: tuple[StageThen, ...]
    policy_before: PolicyThen | None
    policy_after: PolicyThen | None
    written_at: str
    written_by: str | None
    checkpoint: SignedCheckpoint
    audit: Audit


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the log, and what the rows that came with it tell.

    `release` is the reference of the release it is about, if it is about one. `told` has one key at most, which says
    what it tells: `decision`, `approval`, `rejection`, `run`, `deployment`, `components`, `waiver`, `quarantine`,
    `hold`, `freeze`, `incident`, `policy` or `members`; or `damaged`, where what was recorded cannot be read any more.
    """

    index: int
    op_id: str
    time: str
    type: str
    actor: str
    assurance: str
    application: str | None
    stage: str | None
    epoch: int | None
    reason: str | None
    release: str | None
    decision: str | None
    subjects: Mapping[str, str]
    told: Mapping[str, Any]
