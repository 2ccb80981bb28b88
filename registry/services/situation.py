"""Gathering the facts of a promotion: everything a decision weighs, from one transaction.

Bounds over rows are costly and are computed with no transaction open: a situation names those it lacks, so that
the caller can fetch the rows, compute, and gather again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TypeAlias

from registry.domain.approvals import binding_digest, evidence_set_digest
from registry.domain.digests import Digest, digest_of, without_nothing
from registry.domain.errors import NotFoundError
from registry.domain.manifests import Kind, Version
from registry.domain.measuring import METHOD, ScoredRow, measure_difference, measure_metric
from registry.domain.members import ANY, Members, Permission
from registry.domain.names import parse_version_ref
from registry.domain.policies.document import ApprovalRule, Policy, effective_policy_digest, policy_of
from registry.domain.policies.facts import (
    ApprovalFact,
    ContributorFact,
    CurrentFact,
    Facts,
    Measurement,
    PlacementFact,
    RunFact,
    SuiteFact,
)
from registry.domain.policies.matching import select_runs, suites_named
from registry.domain.policies.needs import Need, measurement_needs
from registry.domain.releases import Release, changed_components
from registry.domain.stages import EventKind
from registry.domain.suites import suite_of
from registry.storage.catalog import Reading, Writing

Rows: TypeAlias = dict[tuple[Digest, str], tuple[ScoredRow, ...]]
"""Scored rows by evidence and scorer."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A release before a stage: the policy, the facts so far, and the bounds they still lack."""

    policy: Policy
    release: Release
    facts: Facts
    lacking: tuple[Need, ...]


def gather(
    reading: Reading | Writing,
    release: Release,
    stage: str,
    requester: str | None,
    known: Mapping[Digest, Measurement],
) -> Situation:
    """The situation as this transaction sees it. `known` are bounds computed a moment ago, by need.

    `requester` is the person who asks, unless an open request names another. Raises NotFoundError for a stage
    the policy does not have.
    """
    policy = policy_in_force(reading, release.application)
    if stage not in policy.stages:
        raise NotFoundError(
            f"no stage {release.application}@{stage}",
            expected=f"one of {', '.join(policy.stages)}",
            found=stage,
            fix=f"`tandem app show {release.application}` lists its stages",
        )
    facts = _facts(reading, policy, release, stage, requester)
    needs = measurement_needs(policy, stage, facts)
    stored = reading.evidence.measurements([need_key(n) for n in needs if need_key(n) not in known])
    found = {**{key: Measurement.model_validate(document) for key, document in stored.items()}, **known}
    return complete(Situation(policy, release, facts, needs), found)


def complete(situation: Situation, found: Mapping[Digest, Measurement]) -> Situation:
    """The situation with those of the bounds it lacks that were `found`."""
    more = [found[need_key(n)] for n in situation.lacking if need_key(n) in found]
    measured = sorted([*situation.facts.measurements, *more], key=_order)
    return Situation(
        situation.policy,
        situation.release,
        situation.facts.model_copy(update={"measurements": tuple(measured)}),
        tuple(n for n in situation.lacking if need_key(n) not in found),
    )


def policy_in_force(reading: Reading | Writing, application: str) -> Policy:
    """The policy an application is governed by now. Raises IntegrityError if its stored content was changed."""
    activation = reading.applications.activation(application)
    return policy_of(reading.applications.policy_content(activation.digest), activation.name)


def rows_for(reading: Reading, needs: Sequence[Need]) -> Rows:
    """The scored rows that lacking bounds are computed from, by evidence and scorer."""
    wanted = {(evidence, n.scorer) for n in needs for evidence in (n.run, n.baseline) if evidence is not None}
    return {(evidence, scorer): reading.evidence.scored_rows(evidence, scorer) for evidence, scorer in wanted}


def measure(needs: Sequence[Need], rows: Rows) -> dict[Digest, Measurement]:
    """Compute the bounds that are lacking, with no transaction open."""
    return {need_key(need): _measure(need, rows) for need in needs}


def need_key(need: Need) -> Digest:
    """What a bound depends on; equal keys mean equal bounds."""
    return digest_of({"method": METHOD, **without_nothing(asdict(need))})


# ---------------------------------------------------------------------------------------------------------


def _facts(reading: Reading | Writing, policy: Policy, release: Release, stage: str, requester: str | None) -> Facts:
    pointer = reading.stages.pointer(release.application, stage)
    serving = pointer.deployment
    required, others = _suites(reading, policy, release.application, stage)
    runs = select_runs(policy, stage, required, others, _runs(reading, release.digest))
    baseline = select_runs(policy, stage, required, others, _runs(reading, serving.digest)) if serving else ()
    live = reading.releases.get(parse_version_ref(f"{release.application}@{serving.release}")) if serving else None
    members = reading.people.members()
    policy_digest = effective_policy_digest(policy, stage, required)
    evidence = evidence_set_digest([run.evidence for run in (*runs, *baseline)])
    return Facts(
        application=release.application,
        stage=stage,
        release=release.number,
        digest=release.digest,
        current=CurrentFact(deployment=serving.id, release=serving.release, digest=serving.digest) if serving else None,
        required_suites=required,
        other_suites=others,
        runs=runs,
        baseline_runs=baseline,
        placements=_placements(reading, release),
        contributors=_contributors(reading, release, live, _requester(reading, release, stage, requester)),
        approvals=_approvals(reading, release, stage, members),
        eligible=_eligible(members, policy, release.application, stage),
        policy=policy_digest,
        policy_document=policy.digest(),
        evidence_set=evidence,
        binding=binding_digest(
            action="promote",
            application=release.application,
            stage=stage,
            release=release.digest,
            policy=policy_digest,
            evidence_set=evidence,
            base=serving.id if serving else None,
        ),
    )


def _suites(
    reading: Reading | Writing, policy: Policy, application: str, stage: str
) -> tuple[tuple[SuiteFact, ...], tuple[SuiteFact, ...]]:
    required = [
        _suite(reading.artifacts.version(parse_version_ref(f"{s.name}@{s.number}"), Kind.SUITE))
        for s in reading.applications.required_suites(application)
    ]
    named = [
        _suite(reading.artifacts.version(parse_version_ref(ref), Kind.SUITE)) for ref in suites_named(policy, stage)
    ]
    return tuple(required), tuple(s for s in named if s.digest not in {r.digest for r in required})


def _suite(version: Version) -> SuiteFact:
    suite = suite_of(version.manifest)
    return SuiteFact(
        name=version.name,
        reference=version.reference,
        digest=version.digest,
        primary=suite.primary,
        scorers=suite.kinds(),
    )


def _runs(reading: Reading | Writing, release: Digest) -> list[RunFact]:
    return [
        RunFact(
            id=run.id,
            evidence=run.evidence,
            suite=run.suite_digest,
            runner=run.runner.digest,
            rows=run.rows,
            failed=run.failed,
            unmeasured=run.unmeasured,
        )
        for run in reading.evidence.runs_of(release)
    ]


def _placements(reading: Reading | Writing, release: Release) -> tuple[PlacementFact, ...]:
    found = []
    for deployment in reading.stages.deployments_of(release.application, release.digest):
        kinds = [event.kind for event in reading.stages.events_of(deployment.id)]
        end = next((k for k in (EventKind.ROLLED_BACK, EventKind.SUPERSEDED) if k in kinds), None)
        found.append(
            PlacementFact(
                stage=deployment.stage,
                sequence=deployment.sequence,
                deployment=deployment.id,
                verified=EventKind.VERIFIED in kinds,
                ended=end.value if end else None,
            )
        )
    return tuple(found)


def _requester(reading: Reading | Writing, release: Release, stage: str, asking: str | None) -> str | None:
    """Who opened the request: whoever takes up an open one does not become its requester."""
    request = reading.requests.open_promotion(release, stage)
    return request.person if request else asking


def _contributors(
    reading: Reading | Writing, release: Release, live: Release | None, requester: str | None
) -> tuple[ContributorFact, ...]:
    changed = set(changed_components(live, release))
    found = [
        ContributorFact(
            person=person,
            why=f"registered {'changed ' if c in changed else ''}{c.role.value} {c.reference}",
            changed=c in changed,
        )
        for c in release.components
        for person in reading.artifacts.uploaders(c.digest)
    ]
    found.append(
        ContributorFact(person=reading.releases.assembler(release), why=f"composed {release.reference}", changed=True)
    )
    if requester is not None:
        found.append(ContributorFact(person=requester, why="requested the promotion", changed=True, requester=True))
    return tuple(sorted(found, key=lambda fact: (fact.person, fact.why)))


def _approvals(reading: Reading | Writing, release: Release, stage: str, members: Members) -> tuple[ApprovalFact, ...]:
    """Every approval ever given here, with the slots its person may fill as of now (I-18)."""
    approvers = members.with_permission(Permission.APPROVE)
    found = []
    for approval, used in reading.requests.approvals(release, stage):
        person = members.person_of(approval.account)
        able = person and person.human_id == approval.person and approval.person in approvers
        slots = person.may_fill(release.application) if person and able else ()
        found.append(
            ApprovalFact(
                id=approval.id,
                person=approval.person,
                account=approval.account,
                binding=approval.binding,
                given_at=approval.given_at,
                expires_at=approval.expires_at,
                slots=slots,
                used_by=used,
            )
        )
    return tuple(found)


def _eligible(members: Members, policy: Policy, application: str, stage: str) -> dict[str, tuple[str, ...]]:
    """For each slot that the stage asks for, the people who may approve and may fill it."""
    asked = {s.slot for rule in policy.stage(stage).rules if isinstance(rule, ApprovalRule) for s in rule.slots}
    approvers = [p for p in members.people if p.human_id in members.with_permission(Permission.APPROVE)]
    return {
        slot: tuple(p.human_id for p in approvers if {slot, ANY} & set(p.may_fill(application)))
        for slot in sorted(asked)
    }


def _measure(need: Need, rows: Rows) -> Measurement:
    candidate = rows[need.run, need.scorer]
    if need.baseline is not None and need.margin is not None:
        live = rows[need.baseline, need.scorer]
        return measure_difference(
            need.rule, need.run, need.baseline, candidate, live, level=need.level, margin=need.margin
        )
    if need.operator is None or need.threshold is None:
        raise ValueError(f"rule {need.rule_id} asks for neither a threshold nor a margin")
    return measure_metric(
        need.rule, need.run, candidate, level=need.level, operator=need.operator, threshold=need.threshold
    )


def _order(measurement: Measurement) -> tuple[str, str, str]:
    return measurement.rule, measurement.run, measurement.baseline or ""
