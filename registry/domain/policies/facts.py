"""Facts: everything a decision weighs, gathered beforehand, so that judging is a pure function.

Facts are stored with every decision, under their digest; a decision is replayed from them alone. That is why
bounds are strings computed outside (no statistics library is needed to replay), and why nothing here is a row.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from pydantic import Field

from registry.domain.digests import Digest, canonical_json, digest_of_bytes
from registry.domain.frozen import Frozen
from registry.domain.policies.measured_facts import DiscountedFact, Measurement, RunFact, SuiteFact
from registry.domain.policies.measured_facts import TrainedOnFact as TrainedOnFact


class FactsDocument(Frozen):
    """All the facts of one decision, as the document that is stored with it."""

    def content(self) -> dict[str, Any]:
        """The canonical document that is stored and digested.

        Absent is not null: a kind of fact that a later version adds, as None by default, changes no digest of old.
        """
        return self.model_dump(mode="json", exclude_none=True)

    @cached_property
    def canonical(self) -> bytes:
        """The same as the bytes that are stored."""
        return canonical_json(self.content())

    def content_digest(self) -> Digest:
        return digest_of_bytes(self.canonical)


class ApprovalFact(Frozen):
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
    ended_by: str | None = None
    """The request it was given for, or before, which ended without using it up."""
    ended_as: str | None = None
    """How that request ended: `cancelled`, `denied`, `executed` (past it), `expired` or `rejected`."""
    changed: tuple[str, ...] | None = None
    """The parts of its binding that are others now; None where it is the current one, or they were not kept."""
    key: str | None = None
    """The key that it is signed with, whose signature was verified; None where it is not signed."""
    unsound: str | None = None
    """Why its signature does not count; None where it does, or there is none."""


class ContributorFact(Frozen):
    """A person who had a hand in the release, and how: what separation of duties excludes."""

    person: str
    why: str
    changed: bool
    """True if it concerns a component that differs from what the stage serves, or the release itself."""
    requester: bool = False


class PlacementFact(Frozen):
    """A deployment of this very release in some stage, for `upstream`."""

    stage: str
    deployment: str
    sequence: int
    """Of the deployment within its stage, from 1: tells a placement before a rollback from one after it."""
    verified: bool
    ended: str | None = None
    """None while it serves; else `superseded` or `rolled-back`."""
    soaked: tuple[tuple[str, str | None], ...] | None = None
    """The times (start, end or None) in which it served verified; facts of the first schema lack them."""


class CurrentFact(Frozen):
    """What the stage serves now."""

    deployment: str
    release: int
    digest: Digest


class QuarantineFact(Frozen):
    """An active quarantine that reaches this release at this stage."""

    id: str
    subject: str
    reference: str
    severity: str
    cause: str
    reason: str
    stage: str | None = None


class HoldFact(Frozen):
    """An active hold of this stage. `release` is the one whose failure caused it."""

    id: str
    mode: str
    cause: str
    reason: str
    release: int | None = None


class WindowFact(Frozen):
    """One freeze window with its edges resolved to instants: the occurrence of now, or the next one.

    `rule` is the id of the policy rule it belongs to; None for a freeze set by hand, whose id is `freeze`. No `start`
    means that it never comes again, no `end` that none is known.
    """

    name: str
    kind: Literal["deny", "allow"]
    rule: str | None = None
    freeze: str | None = None
    start: str | None = None
    end: str | None = None
    reason: str = ""


class IncidentFact(Frozen):
    """An open incident of broken glass at this stage or at one upstream of it."""

    id: str
    stage: str
    cause: str
    person: str


class RejectionFact(Frozen):
    """A no that was not withdrawn."""

    id: str
    person: str
    reason: str
    at: str


class GrantFact(Frozen):
    """A yes to a waiver. `slots` are those its person may fill, looked up now."""

    person: str
    slots: tuple[str, ...]
    key: str | None = None
    """The key that it is signed with, whose signature was verified; None where it is not signed, or that is void."""


class WaiverFact(Frozen):
    """A waiver for this release at this stage that was neither revoked nor used."""

    id: str
    rule: str
    rule_digest: Digest
    expires_at: str
    person: str
    floor: str | None = None
    grants: tuple[GrantFact, ...] = ()


class AttestationFact(Frozen):
    """A signed statement of another system about this release. `keys` are those of the policy that really signed."""

    id: str
    predicate_type: str
    result: str
    keys: tuple[str, ...]
    at: str


class ExpressionFact(Frozen):
    """What an expression came to: `true`, `false` or `error`; evaluated outside, with the engine that did it."""

    rule: Digest
    result: str
    detail: str = ""
    engine: str = ""


class ComponentFact(Frozen):
    """A part of the release, with what rules about lineage and size ask.

    `bytes` counts the files the registry keeps of it. `trained_on` are dataset versions as (reference, licence).
    """

    role: str
    reference: str
    digest: Digest
    bytes: int
    registered_by: tuple[str, ...]
    trained_on: tuple[tuple[str, str | None], ...] = ()
    source: str | None = None


class TrainingFact(Frozen):
    """A part of the release that was trained, or what such a part was made of; no datasets: nobody told of any."""

    role: str
    part: str
    datasets: tuple[TrainedOnFact, ...] = ()


class HumanFact(Frozen):
    """What people answered in one comparison of the release with what the stage serves, for one rule.

    `items` were shown, `rated` of them to as many raters as the rule asks; wins, ties and losses are votes. `value`
    is the share of items in which the release is preferred, with one-sided bounds at `level`, None where there is a
    `reason`; `alpha` is Krippendorff's, None where there is an `alpha_reason`. All of them are canonical decimals.
    `evidence` is the identity of the answers that count, `needed` the number of items planned to suffice.
    """

    rule: Digest
    comparison: str
    suite: Digest
    evidence: Digest
    items: int
    rated: int
    raters: int
    removed: int
    removed_by_hand: int
    wins: int
    ties: int
    losses: int
    value: str | None = None
    lower: str | None = None
    upper: str | None = None
    level: str
    method: str
    clusters: int
    needed: int | None = None
    reason: str = ""
    alpha: str | None = None
    alpha_reason: str = ""
    scale: str | None = None
    """Of ratings, such as `1-5`: all numbers are then of the mean difference of ratings, and alpha is theirs."""


class StudyFact(Frozen):
    """Outcomes of production in which the release has an arm. `units` are its own, `other_units` the other arm's.

    `evidence` is the identity of the outcomes, `other` the release that they are beside; None where it is alone.
    """

    id: str
    evidence: Digest
    measure: Literal["nps", "completion", "score"]
    arm: Literal["candidate", "baseline"]
    low: str
    high: str
    """The range of what a unit counts."""
    units: int
    other_units: int
    other: Digest | None = None
    split: str | None = None
    """The share of units that was meant to get the candidate, if anybody declared it."""
    withdrawn: str | None = None
    """The person who took it back: it counts no more."""
    holds: tuple[Digest, ...] | None = None
    """Earlier outcomes of the same, all of whose units are among these; found only where a rule lets these stand for
    them (`anytime`)."""


class BreachFact(Frozen):
    """What the prompt does not accept from a consumer, or does not promise it. Found outside, so that a replay does
    not depend on how schemas are compared."""

    on: Literal["variable", "output"]
    name: str
    why: str


class ConsumerFact(Frozen):
    """A declared consumer of the application. `id` names its declaration."""

    id: str
    name: str
    breaches: tuple[BreachFact, ...] = ()


class ContractFact(Frozen):
    """The prompt of the release, held against every declared consumer, by name."""

    prompt: str
    consumers: tuple[ConsumerFact, ...]


class Conditions(Frozen):
    """What is read again at every execution and is no evidence: safety levers, the live deployment, the clock.

    Decisions of the first schema have none; rules that judge them are then absent, so that such a decision replays.
    """

    recorded: str | None = None
    """The newest time in the log: no clock may be behind it."""
    automatic: bool = False
    """Whether the auto-promoter asks."""
    verification: str | None = None
    """Of what serves now: `pending`, `verified` or `failed`; None where nothing serves."""
    quarantines: tuple[QuarantineFact, ...] = ()
    holds: tuple[HoldFact, ...] = ()
    windows: tuple[WindowFact, ...] = ()
    next_open: dict[str, str] = Field(default_factory=dict)
    """Policy rule id (or `frozen` for freezes set by hand) to the next instant when nothing freezes, where known."""
    tzdata: str | None = None
    incidents: tuple[IncidentFact, ...] = ()
    rejections: tuple[RejectionFact, ...] = ()
    waivers: tuple[WaiverFact, ...] = ()
    attestations: tuple[AttestationFact, ...] = ()
    expressions: tuple[ExpressionFact, ...] = ()
    components: tuple[ComponentFact, ...] = ()
    editors: tuple[str, ...] | None = None
    """Everybody who changed what applies after the request was opened: none but them is not enough to approve it."""
    contract: ContractFact | None = None
    """None where the application has no declared consumer."""


class BaselineFact(Frozen):
    """A release that a rule compares with: the last known good one of the stage, or one it names."""

    against: str
    """`last_known_good`, or the reference that the rule names."""
    release: int
    digest: Digest
    runs: tuple[RunFact, ...] = ()


class Facts(FactsDocument):
    """All of it. Lists are sorted by their identity, so equal situations have equal digests."""

    action: Literal["promote", "break-glass"] = "promote"
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
    eligible: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Slot to the people who may fill it, for the remedy."""
    policy: Digest
    """Effective policy: the document, the stage and the required suites."""
    policy_document: Digest
    """Digest of the policy document itself, so that a decision can be judged again from stored policies without
    guessing."""
    evidence_set: Digest
    binding: Digest
    registry_policy: Digest | None = None
    """Digest of the registry's own policy, which applies beneath the application's; None where there is none."""
    conditions: Conditions | None = None
    changed: tuple[str, ...] | None = None
    """The parts (prompt, adapter, base, parameters) that differ from what the stage serves; None where nothing is
    live. Facts of the first schema lack it."""
    epoch: str | None = None
    """The newest quarantine, active or cleared, that reaches or reached the release here; None where there is none."""
    baselines: tuple[BaselineFact, ...] | None = None
    """What comparisons compare with, besides what the stage serves; None where no rule asks."""
    training: tuple[TrainingFact, ...] | None = None
    """What the release was trained on; None where no rule asks."""
    human: tuple[HumanFact, ...] | None = None
    """What people answered; None where no rule asks them, or nothing is live to compare with."""
    studies: tuple[StudyFact, ...] | None = None
    """What production showed; None where no rule asks."""
    discounted: tuple[DiscountedFact, ...] | None = None
    """The runs on suites that rules ask for and no run counts on, for telling why; None where there are none."""
