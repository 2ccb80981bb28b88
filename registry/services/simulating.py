"""Simulating: what recorded decisions would have been under a draft policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from registry.domain.outcomes import DecisionItem
from registry.domain.policies.decision import Decision
from registry.domain.policies.document import Policy, policy_of
from registry.domain.policies.facts import Facts
from registry.domain.policies.layers import effective
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need, measurement_needs
from registry.domain.policies.outcomes import SimulatedDecision
from registry.domain.policies.simulation import Policies, facts_under, judged_again
from registry.integrations.files import read_text
from registry.services.counting import counts
from registry.services.governing import drafted
from registry.services.narrowing import demand_known
from registry.services.runtime import Runtime
from registry.services.situation import measure, need_key, rows_for
from registry.storage.catalog import Reading

PAGE = 50
SIMULATED = frozenset({"promote", "break-glass"})
"""Actions that a policy decides about. Rollbacks and verifications are judged by other means."""


def simulate(
    runtime: Runtime, path: Path, application: str, stage: str | None, limit: int
) -> tuple[SimulatedDecision, ...]:
    """The newest `limit` decisions of an application judged again under the draft in `path`, newest first.

    Each is judged from its own facts, at its own time, above the registry policy of then; where the draft is the
    registry's own policy, beneath the application's of then. Bounds that a changed rule needs are computed from the
    stored rows of the runs weighed then; what was not gathered is inconclusive. Nothing is written.
    """
    draft = drafted(read_text(path), str(path))
    with runtime.catalog.read() as reading:
        demand_known(reading, application, stage)
    return tuple(_simulated(runtime, draft, item) for item in _newest(runtime, application, stage, limit))


# ---------------------------------------------------------------------------------------------------------


def _newest(runtime: Runtime, application: str, stage: str | None, limit: int) -> Iterator[DecisionItem]:
    after: str | None = None
    left = limit
    while left > 0:
        with runtime.catalog.read() as reading:
            page = reading.requests.decisions(application, stage, after, PAGE)
        for item in [item for item in page.items if item.action in SIMULATED][:left]:
            left -= 1
            yield item
        if page.next is None:
            return
        after = page.next


def _simulated(runtime: Runtime, draft: Policy, item: DecisionItem) -> SimulatedDecision:
    if draft.layer is None and item.stage not in draft.stages:
        why = f"the draft has no stage {item.stage}"
        return SimulatedDecision(item.id, item.at, item.stage, item.release, item.verdict, "DENY", (why,))
    with runtime.catalog.read() as reading:
        stored = Facts.model_validate(reading.requests.facts(item.id))
        now = reading.requests.decision(item.id).decision.at
        then = _then(reading, stored)
        under = Policies(draft, then.layer) if draft.layer is None else Policies(then.own, draft)
        facts = facts_under(stored, under, now)
        needs = _lacking(effective(under.own, under.layer), facts)
        kept = reading.evidence.measurements([need_key(need) for need in needs])
        absent = [need for need in needs if need_key(need) not in kept]
        rows = rows_for(reading, absent)
    found = [Measurement.model_validate(document) for document in kept.values()]
    measured = [*facts.measurements, *found, *(measure(absent, rows) | counts(runtime, absent)).values()]
    decision = judged_again(facts.model_copy(update={"measurements": tuple(measured)}), under, then, now)
    return SimulatedDecision(
        item.id, now, item.stage, item.release, item.verdict, decision.verdict.value, _in_the_way(decision)
    )


def _then(reading: Reading, facts: Facts) -> Policies:
    """The policies that the decision was made by."""
    layer = facts.registry_policy
    return Policies(
        policy_of(reading.applications.policy_content(facts.policy_document)),
        policy_of(reading.applications.policy_content(layer)) if layer else None,
    )


def _lacking(policy: Policy, facts: Facts) -> list[Need]:
    """The bounds that the draft's rules need and the decision of then did not."""
    have = {(m.rule, m.run, m.baseline, m.without) for m in facts.measurements}
    needs = measurement_needs(policy, facts.stage, facts)
    return [need for need in needs if (need.rule, need.run, need.baseline, need.without) not in have]


def _in_the_way(decision: Decision) -> tuple[str, ...]:
    return tuple(f"{rule.id}: {rule.status.value}: {rule.summary}" for rule in decision.failing)
