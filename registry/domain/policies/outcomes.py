"""What use cases about policies return: what is in force, what was proposed, what a draft would change."""

from __future__ import annotations

from dataclasses import dataclass, field

from registry.domain.digests import Digest


@dataclass(frozen=True, slots=True)
class ActivePolicy:
    """The policy an application is governed by, as its author wrote it and by digest."""

    application: str
    digest: Digest
    source: str
    text: str
    activated_at: str
    activated_by: str
    first: bool
    """The first activation needs no quorum and says so."""
    log_index: int | None = field(default=None, compare=False)
    """The entry of the log by which it came."""


@dataclass(frozen=True, slots=True)
class LintReport:
    """A policy file that may be activated: its digest, its stages, and remarks that do not forbid it."""

    digest: Digest
    stages: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PolicyProposal:
    """What asking to put a policy in force came to: `active`, or the approvals its predecessor still asks for."""

    digest: Digest
    active: ActivePolicy | None
    missing: tuple[str, ...] = ()
    already: bool = False
    """Whether it was in force before, and nothing was changed."""


@dataclass(frozen=True, slots=True)
class GivenYes:
    """A yes to a proposed policy, and how sure it is who said it; `void` is why its signature does not count."""

    person: str
    account: str
    assurance: str
    reason: str
    at: str
    void: str | None = None


@dataclass(frozen=True, slots=True)
class OpenProposal:
    """A policy that was proposed and is not in force: who wants it, its text, and whose yes is missing."""

    application: str
    digest: Digest
    source: str
    text: str
    proposed_by: str
    reason: str
    at: str
    approved_by: tuple[str, ...]
    missing: tuple[str, ...]
    approvals: tuple[GivenYes, ...] = ()
    """Every yes that was given, also those that do not count."""


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """One difference between two policies. `effect` is `tightens`, `loosens` or `changes`."""

    where: str
    before: str
    after: str
    effect: str


@dataclass(frozen=True, slots=True)
class SimulatedDecision:
    """A recorded decision judged again under a draft policy."""

    decision: str
    at: str
    stage: str
    release: int
    before: str
    after: str
    why: tuple[str, ...] = ()
    """The rules that stand in the way under the draft, a line each."""
