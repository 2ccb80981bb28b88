"""Gathering: a case put together, its facts, and the bounds that they still lack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from registry.domain.approvals import Bound, binding_digest, evidence_set_digest
from registry.domain.digests import Digest
from registry.domain.errors import NotFoundError
from registry.domain.policies.decision import Decision
from registry.domain.policies.document import Policy, StagePolicy, effective_policy_digest
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import CurrentFact, Facts
from registry.domain.policies.layers import effective
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need, measurement_needs
from registry.domain.policies.rules.waivers import granted
from registry.domain.releases import Release
from registry.services.situation.bounds import need_key
from registry.services.situation.case import Case
from registry.services.situation.conditions import conditions, quarantines_reaching
from registry.services.situation.evidence import evidence
from registry.services.situation.human import human
from registry.services.situation.people import (
    approvals,
    contributors,
    eligible,
    live_release,
    requester_of,
    with_changes,
)
from registry.services.situation.placements import changed_parts, placements
from registry.services.situation.studies import studies
from registry.services.situation.training import training
from registry.storage.catalog import Reading, Writing

Action = Literal["promote", "break-glass"]


@dataclass(frozen=True, slots=True)
class Situation:
    """A release before a stage: the policies, the facts so far, and the bounds they still lack.

    `policy` is what is in force: `own`, the application's, tightened by `layer`, the registry's, if there is one.
    """

    policy: Policy
    layer: Policy | None
    own: Policy
    release: Release
    facts: Facts
    lacking: tuple[Need, ...]

    @property
    def demands(self) -> StagePolicy:
        """What the stage asks for, by both policies."""
        return self.policy.stage(self.facts.stage)

    def judged(self, now: str) -> Decision:
        """The decision about these facts: the one evaluator, given the policies as they were activated."""
        return decide(self.own, self.facts, now, self.layer)


def gather(
    reading: Reading | Writing,
    release: Release,
    stage: str,
    requester: str | None,
    known: Mapping[Digest, Measurement],
    *,
    now: str,
    action: Action = "promote",
    automatic: bool = False,
) -> Situation:
    """The situation as this transaction sees it. `known` are bounds computed a moment ago, by need.

    `requester` is the person who asks, unless an open request names another. `now` is the transaction's own time, or
    the clock's for one that only reads; windows are resolved at it. `automatic` says that the auto-promoter asks.
    Raises NotFoundError for a stage the policy does not have.
    """
    case = _case(reading, release, stage, now)
    facts = _facts(case, requester, action, automatic)
    needs = measurement_needs(case.policy, stage, facts)
    stored = reading.evidence.measurements([need_key(n) for n in needs if need_key(n) not in known])
    found = {**{key: Measurement.model_validate(document) for key, document in stored.items()}, **known}
    return complete(Situation(case.policy, case.layer, case.own, release, facts, needs), found)


def complete(situation: Situation, found: Mapping[Digest, Measurement]) -> Situation:
    """The situation with those of the bounds it lacks that were `found`."""
    more = [found[need_key(n)] for n in situation.lacking if need_key(n) in found]
    measured = sorted([*situation.facts.measurements, *more], key=_order)
    return replace(
        situation,
        facts=situation.facts.model_copy(update={"measurements": tuple(measured)}),
        lacking=tuple(n for n in situation.lacking if need_key(n) not in found),
    )


def bound_now(stage: StagePolicy, facts: Facts) -> Bound:
    """The parts of the binding that an approval given now would have."""
    base = facts.current.deployment if facts.current and stage.binds_base else None
    return Bound(facts.policy, facts.evidence_set, base, granted(stage, facts), facts.epoch)


# ---------------------------------------------------------------------------------------------------------


def _case(reading: Reading | Writing, release: Release, stage: str, now: str) -> Case:
    applied = reading.applications.activation(release.application)
    beneath = reading.applications.registry_activation()
    own, layer = reading.applications.policy(applied), reading.applications.policy(beneath) if beneath else None
    if stage not in own.stages:
        raise NotFoundError(
            f"no stage {release.application}@{stage}",
            expected=f"one of {', '.join(own.stages)}",
            found=stage,
            fix=f"`tandem app show {release.application}` lists its stages",
        )
    policy = effective(own, layer)
    return Case(
        reading=reading,
        release=release,
        stage=stage,
        now=now,
        policy=policy,
        own=own,
        layer=layer,
        activations=(applied, beneath) if beneath else (applied,),
        members=reading.people.members(),
        pointer=reading.stages.pointer(release.application, stage),
        request=reading.requests.open_promotion(release, stage),
        quarantines=quarantines_reaching(reading, policy, release, stage),
    )


def _facts(case: Case, asking: str | None, action: Action, automatic: bool) -> Facts:
    serving = case.pointer.deployment
    shown = evidence(case)
    answered = human(case, shown)
    outcomes = studies(case)
    requester = requester_of(case, asking)
    live = live_release(case)
    policy = effective_policy_digest(case.own, case.stage, shown.required, case.layer)
    facts = Facts(
        action=action,
        application=case.application,
        stage=case.stage,
        release=case.release.number,
        digest=case.release.digest,
        current=CurrentFact(deployment=serving.id, release=serving.release, digest=serving.digest) if serving else None,
        required_suites=shown.required,
        other_suites=shown.others,
        runs=shown.counted,
        baseline_runs=shown.baseline_runs,
        baselines=shown.baselines,
        discounted=shown.discounted,
        human=answered,
        studies=outcomes,
        training=training(case),
        placements=placements(case),
        contributors=contributors(case.reading, case.release, live, requester),
        approvals=approvals(case),
        eligible=eligible(case),
        policy=policy,
        policy_document=case.own.digest(),
        registry_policy=case.layer.digest() if case.layer else None,
        evidence_set=evidence_set_digest(
            [r.evidence for r in shown.weighed]
            + [h.evidence for h in answered or ()]
            + [s.evidence for s in outcomes or () if s.withdrawn is None]
        ),
        binding=policy,  # takes its place below: it depends on the waivers, which the facts tell of
        conditions=conditions(case, shown.runs, requester, automatic=automatic),
        changed=changed_parts(live, case.release) if live else None,
        epoch=max(case.quarantines, key=lambda q: q.log_index).id if case.quarantines else None,
    )
    bound = bound_now(case.demands, facts)
    binding = _binding(facts, bound)
    told = with_changes(case, facts.approvals, binding, bound)
    return facts.model_copy(update={"binding": binding, "approvals": told})


def _binding(facts: Facts, bound: Bound) -> Digest:
    return binding_digest(
        action=facts.action,
        application=facts.application,
        stage=facts.stage,
        release=facts.digest,
        policy=bound.policy,
        evidence_set=bound.evidence_set,
        base=bound.base,
        waivers=bound.waivers,
        epoch=bound.epoch,
    )


def _order(measurement: Measurement) -> tuple[str, ...]:
    timings = measurement.timings or "", measurement.baseline_timings or ""
    prices = measurement.price or "", measurement.baseline_price or ""
    others = *timings, *prices, *(measurement.without or ())
    return measurement.rule, measurement.run, measurement.baseline or "", *others
