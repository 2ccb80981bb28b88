"""Facts: everything a decision weighs, gathered beforehand, so that judging is a pure function.

Facts are stored with every decision, under their digest; a decision is replayed from them alone. That is why
bounds are strings computed outside (no statistics library is needed to replay), and why nothing here is a row.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from registry.domain.digests import Digest, digest_of


class Fact(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SuiteFact(Fact):
    """A suite version that the stage's policy may ask for."""

    name: str
    reference: str
    digest: Digest
    primary: str
    scorers: dict[str, str]
    """Scorer name to kind: `binary` (has an exact bound) or `corpus` (advisory)."""


class RunFact(Fact):
    """One completed evaluation run. `evidence` is its identity; identical repeats share it."""

    id: str
    evidence: Digest
    suite: Digest
    runner: Digest
    rows: int
    failed: int
    unmeasured: int


class Measurement(Fact):
    """A bound computed for one rule on one run (or one pair of runs). All numbers are canonical decimals.

    `value` is the mean, or for a comparison the mean difference candidate minus baseline. `lower` and `upper`
    are one-sided bounds at `level` each, with every unmeasured row at its worst and at its best; None where there
    is a `reason`. `n` and `clusters` count what was measured. `needed` is the number of rows (pairs) at which the
    bound is planned to suffice, or None where no number would. `baseline_value` is the live release's own mean.
    """

    rule: Digest
    run: Digest
    baseline: Digest | None = None
    value: str | None = None
    baseline_value: str | None = None
    n: int
    clusters: int
    lower: str | None = None
    upper: str | None = None
    level: str
    method: str
    needed: int | None = None
    reason: str = ""
    """Why there is no bound: `no_data`, `one_cluster`, `too_many_unmeasured` or `not_comparable`; else empty."""


class ApprovalFact(Fact):
    """One recorded yes. `slots` are those its person may fill for this application, looked up now."""

    id: str
    person: str
    account: str
    binding: Digest
    given_at: str
    expires_at: str
    slots: tuple[str, ...]
    used_by: str | None = None
    """The promotion that used it up."""


class ContributorFact(Fact):
    """A person who had a hand in the release, and how: what separation of duties excludes."""

    person: str
    why: str
    changed: bool
    """True if it concerns a component that differs from what the stage serves, or the release itself."""
    requester: bool = False


class PlacementFact(Fact):
    """A deployment of this very release in some stage, for `upstream`."""

    stage: str
    deployment: str
    sequence: int
    """Of the deployment within its stage, from 1: tells a placement before a rollback from one after it."""
    verified: bool
    ended: str | None = None
    """None while it serves; else `superseded` or `rolled-back`."""


class CurrentFact(Fact):
    """What the stage serves now."""

    deployment: str
    release: int
    digest: Digest


class Facts(Fact):
    """All of it. Lists are sorted by their identity, so equal situations have equal digests."""

    action: Literal["promote"] = "promote"
    application: str
    stage: str
    release: int
    digest: Digest
    current: CurrentFact | None = None
    required_suites: tuple[SuiteFact, ...]
    other_suites: tuple[SuiteFact, ...] = ()
    """Suites that rules name by reference and the application does not require."""
    runs: tuple[RunFact, ...]
    baseline_runs: tuple[RunFact, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    placements: tuple[PlacementFact, ...] = ()
    contributors: tuple[ContributorFact, ...] = ()
    approvals: tuple[ApprovalFact, ...] = ()
    eligible: dict[str, tuple[str, ...]] = {}
    """Slot to the people who may fill it, for the remedy."""
    policy: Digest
    """Effective policy: the document, the stage and the required suites."""
    policy_document: Digest
    """Digest of the policy document itself, so that a decision can be judged again from stored policies without
    guessing."""
    evidence_set: Digest
    binding: Digest

    def content(self) -> dict[str, Any]:
        """The canonical document that is stored and digested.

        Absent is not null: a kind of fact that a later version adds, as None by default, changes no digest of old.
        """
        return self.model_dump(mode="json", exclude_none=True)

    def content_digest(self) -> Digest:
        return digest_of(self.content())
