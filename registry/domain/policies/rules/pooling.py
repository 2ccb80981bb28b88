"""`aggregate: pooled`: what is said while there are fewer runs than are to be pooled."""

from __future__ import annotations

from registry.domain.policies.decision import Status
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import runs_made, runs_on
from registry.domain.policies.measured_facts import SuiteFact
from registry.domain.policies.rule_types import Measured
from registry.domain.policies.rules.findings import Finding, candidate, run_command


def too_few_runs(rule: Measured, facts: Facts, suite: SuiteFact) -> Finding | None:
    """Pending while the release has some of the runs that the rule pools, and not all."""
    made, every = runs_made(suite, facts.runs), runs_on(suite, facts.runs)
    if rule.runs is None or not every or made >= rule.runs:
        return None
    more = rule.runs - made
    shorter = any(run.planned is not None for run in every)
    alone = "; one of only the first rows is judged alone" if shorter else ""
    return Finding(
        Status.PENDING,
        f"{candidate(facts)} has {made} of the {rule.runs} runs on {suite.reference} that are pooled{alone}",
        {"suite": suite.reference, "runs": made, "pooled": rule.runs},
        (f"{run_command(facts, suite)}, {more} more time{'s' if more > 1 else ''}",),
    )
