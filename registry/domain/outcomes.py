"""What use cases answer: values that every door renders and none computes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from registry.domain.approvals import Approval
from registry.domain.digests import Digest
from registry.domain.manifests import Version
from registry.domain.policies.decision import Decision
from registry.domain.releases import Change, Release
from registry.domain.safety import Hold, Incident, Quarantine, Rejection, Settled, WaiverEvent
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
class Upgraded:
    """A registry whose database is of this build's schema now. `before` and `after` are revisions of the schema."""

    root: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Registered:
    """The version that now stands for what was given. `created` is False if it was there already."""

    version: Version
    created: bool
    notes: tuple[str, ...] = ()
    """What else was recorded or noticed, a sentence each (new lineage for a known version, warnings)."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A version, and the tags that it has now. `changed` is False where it had the tag, or lacked it, already."""

    version: str
    tag: str
    changed: bool
    tags: tuple[str, ...]


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
    verification: VerificationOutcome | None = None
    """What the stage's checks said after it went live; None where the stage has none or nothing was placed."""
    incident: str | None = None
    """The incident that breaking glass opened."""


@dataclass(frozen=True, slots=True)
class VerificationOutcome:
    """What came of verifying what a stage serves.

    `state` is `verified`, `failed` or `pending` (inconclusive, and the deadline has not passed). `rolled_back` is
    set where the failure brought back the last known good release; `held` where the stage is held instead.
    """

    deployment: Deployment
    state: str
    basis: str
    """`integrity` (blobs hashed again), `checks`, or `deadline`."""
    decision: RecordedDecision | None = None
    rolled_back: RollbackOutcome | None = None
    held: str | None = None
    incident: str | None = None
    why: str = ""
    """Why it is not verified yet where no check says so: a check could not be run, or it is still quarantined."""


@dataclass(frozen=True, slots=True)
class PromotionEvent:
    """One step of a request. `base` is the deployment it expects to replace from then on."""

    kind: str
    actor: str
    reason: str
    at: str
    base: str | None = None
    decision: str | None = None
    log_index: int | None = field(default=None, compare=False)
    """The entry of the log by which it came."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """A request to place a release, and how it went."""

    id: str
    application: str
    stage: str
    release: int
    digest: Digest
    state: PromotionState
    expected_current: str | None
    requester: str
    person: str
    reason: str
    opened_at: str
    expires_at: str | None
    events: tuple[PromotionEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedApproval:
    """An approval or a no, and what it is worth now.

    `state` is `active`, `void`, `used`, `expired`, `withdrawn` or `ineligible`; `why` says it in words.
    """

    id: str
    verdict: str
    """`approve` or `reject`."""
    application: str
    stage: str
    release: int
    binding: Digest | None
    account: str
    person: str
    assurance: str
    reason: str
    at: str
    expires_at: str | None
    state: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Attested:
    """A signed statement about a release, as it was kept: what it says, and who brought it."""

    id: str
    release: str
    predicate_type: str
    result: str
    account: str
    at: str


@dataclass(frozen=True, slots=True)
class Replay:
    """A stored decision judged again from its stored facts and policy. `same` compares bit for bit."""

    id: str
    stored: Digest
    again: Digest
    same: bool
    verdict: str


@dataclass(frozen=True, slots=True)
class DecisionItem:
    """One line of a list of decisions."""

    id: str
    at: str
    action: str
    application: str
    stage: str
    release: int
    verdict: str
    failing: tuple[str, ...]
    actor: str
    mark: str


@dataclass(frozen=True, slots=True)
class Moment:
    """What was live at a stage at a time, by whose hand, and on which evidence."""

    application: str
    stage: str
    asked: str
    deployment: Deployment | None
    epoch: int
    verified: bool
    decision: RecordedDecision | None
    evidence: tuple[str, ...]
    """Evaluation runs that the decision weighed, a line each."""
    approvals: tuple[ListedApproval, ...]
    until: str | None
    """When something else went live; None while it serves."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """What asking to clear a quarantine came to: `settled`, or the reasons why it stays."""

    quarantine: Quarantine
    settled: Settled | None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Closed:
    """What asking to close an incident came to: closed, or what is still missing."""

    incident: Incident
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WaiverState:
    """A waiver and what it is worth now: `requested`, `granted`, `used`, `expired`, `revoked` or `void`."""

    id: str
    application: str
    stage: str
    release: int
    rule: str
    floor: str | None
    reason: str
    ticket: str | None
    person: str
    at: str
    expires_at: str
    granted_by: tuple[str, ...]
    state: str
    missing: tuple[str, ...] = ()
    grants: tuple[WaiverEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Levers:
    """The safety levers that are set on an application."""

    holds: tuple[Hold, ...]
    quarantines: tuple[Quarantine, ...]
    incidents: tuple[Incident, ...]
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class Ticked:
    """What one round of the scheduler did, a line each; and what went wrong in it, which kept nothing else waiting."""

    at: str
    done: tuple[str, ...]
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ApprovalOutcome:
    """A recorded approval, and what the stage still waits for (empty if nothing)."""

    approval: Approval
    still_needed: tuple[str, ...]
    already: bool = False
    """The same person had said yes to the same before: that stays, with its reason."""


@dataclass(frozen=True, slots=True)
class Review:
    """What somebody would say yes to now: how it is judged, and what changes against what the stage serves, if it
    serves anything."""

    decision: Decision
    served: str | None
    changes: tuple[Change, ...]


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
    changes: tuple[Change, ...] | None
    """How the target differs from what serves; None where what serves is damaged, so that nobody can tell."""
    made_stale: tuple[str, ...]
    """Open promotions that the move makes stale."""
    elsewhere: tuple[str, ...]
    """Other stages that serve the release now leaving."""
    digest: Digest
    deployment: Deployment | None = None
    quarantine: str | None = None
    """The quarantine of the release that left."""
    hold: str | None = None
    incident: str | None = None
    verification: VerificationOutcome | None = None
    """What the stage's checks said of what came back; None where it has none."""


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One line of a stage's history: a placement, or a refused or waiting attempt."""

    at: str
    what: str
    """promote, rollback, break-glass, denied, wait."""
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
class Seen:
    """What a base model sees of a prompt: the text that its chat template makes, and its length in tokens.

    `window` is how many tokens prompt and answer may have together, None where the model does not say. `headroom` is
    what is left of it after the longest answer asked for; below 0, such an answer would be cut off.
    """

    base: str
    text: str
    tokens: int
    window: int | None
    max_new_tokens: int
    headroom: int | None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A prompt with its variables filled in."""

    messages: tuple[Mapping[str, str], ...]
    variables: Mapping[str, Any]
    seen: Seen | None = None
    """As a base model sees it, where one was named."""
