"""What use cases answer: values that every door renders and none computes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from registry.domain.approvals import Approval
    from registry.domain.digests import Digest
    from registry.domain.manifests import Version
    from registry.domain.policies.decision import Decision
    from registry.domain.releases import Change, Release
    from registry.domain.stages import Candidate, Deployment, PromotionState

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """One page of a listing by key. `next` is what to pass as `after` for the following page, None at the end."""

    items: tuple[Item, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Initialised:
    """A new registry: where it is, whose it is, and its log key."""

    root: str
    owner: str
    key_id: str


@dataclass(frozen=True, slots=True)
class Registered:
    """The version that now stands for what was given. `created` is False if it was there already."""

    version: Version
    created: bool
    notes: tuple[str, ...] = ()
    """What else was recorded or noticed, a sentence each (new lineage for a known version, warnings)."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The sealed release. `application_created` tells that composing made a new application."""

    release: Release
    created: bool
    application_created: bool


@dataclass(frozen=True, slots=True)
class Application:
    """A named line of releases. `required_suites` are references with digests, in the order they were required."""

    name: str
    stages: tuple[str, ...]
    policy_name: str
    policy: Digest
    required_suites: tuple[str, ...]
    releases: int
    created_at: str
    created_by: str


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


@dataclass(frozen=True, slots=True)
class LintReport:
    """A policy file that may be activated: its digest, its stages, and remarks that do not forbid it."""

    digest: Digest
    stages: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordedDecision:
    """A stored decision with its id."""

    id: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class PromotionOutcome:
    """What `promote` came to.

    `deployment` is set when the release serves the stage now; `already` says that it did before. On WAIT the
    request stays open under `promotion`.
    """

    promotion: str | None
    state: PromotionState
    decision: RecordedDecision | None
    deployment: Deployment | None
    already: bool = False


@dataclass(frozen=True, slots=True)
class ApprovalOutcome:
    """A recorded approval, and what the stage still waits for (empty if nothing)."""

    approval: Approval
    still_needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RollbackOutcome:
    """What a rollback did, or (`dry_run`) would do. `target` is None where no known good release exists.

    `digest` identifies the plan: it changes whenever what would be done changes.
    """

    application: str
    stage: str
    dry_run: bool
    epoch: int
    present: Deployment | None
    target: Deployment | None
    skipped: tuple[Candidate, ...]
    changes: tuple[Change, ...]
    made_stale: tuple[str, ...]
    """Open promotions that the move makes stale."""
    elsewhere: tuple[str, ...]
    """Other stages that serve the release now leaving."""
    digest: Digest
    deployment: Deployment | None = None


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One line of a stage's history: a placement, or a refused or waiting attempt."""

    at: str
    what: str
    """promote, rollback, denied, wait."""
    release: int
    epoch: int | None
    actor: str
    reason: str
    decision: str | None
    deployment: str | None
    ended: str | None
    """How a placement ended: superseded, rolled-back; None while it serves."""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A prompt with its variables filled in."""

    messages: tuple[Mapping[str, str], ...]
    variables: Mapping[str, Any]
