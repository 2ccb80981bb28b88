"""Situations before a stage, whatever the facts, and one in which a release may pass."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from registry.domain.policies.document import Policy
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import Measurement, RunFact
from tests.builders import (
    APPROVAL,
    COMPARE,
    EVALUATED,
    METRIC,
    UPSTREAM,
    a_contributor,
    a_digest,
    a_measurement,
    a_placement,
    a_policy,
    a_run,
    a_suite,
    an_approval,
    facts,
    live,
    the_rule,
    with_approvals,
)

EVERYTHING = a_policy(EVALUATED, METRIC, COMPARE, APPROVAL, UPSTREAM)

bounds = st.tuples(st.integers(-100, 100), st.integers(-100, 100)).map(
    lambda pair: tuple(str(Decimal(n) / 100) for n in sorted(pair))
)


@st.composite
def runs(
    draw: st.DrawFn, policy: Policy, name: str, classes: tuple[str, ...] = ("cpu", "gpu")
) -> tuple[RunFact, tuple[Measurement, ...]]:
    """A run of the suite's 200 rows with whatever measurements, or none."""
    run = a_run(name, unmeasured=draw(st.integers(0, 8)), runner=a_digest(draw(st.sampled_from(classes))))
    found = []
    for identifier, baseline in (("good", None), ("no-regression", a_run("live-1"))):
        lower, upper = draw(bounds)
        n = draw(st.sampled_from([50, 200]))
        if draw(st.booleans()):
            found.append(
                a_measurement(the_rule(policy, identifier), run, baseline, lower=lower, upper=upper, n=n, clusters=n)
            )
    return run, tuple(found)


@st.composite
def situations(draw: st.DrawFn) -> Facts:
    """Any situation before a stage that asks for everything."""
    evaluated = [draw(runs(EVERYTHING, f"run-{i}")) for i in range(draw(st.integers(0, 3)))]
    found = facts(
        EVERYTHING,
        runs=tuple(run for run, _ in evaluated),
        measurements=tuple(m for _, measurements in evaluated for m in measurements),
        baseline_runs=draw(st.sampled_from([(), (a_run("live-1", runner=a_digest("cpu")),)])),
        required_suites=draw(st.sampled_from([(), (a_suite(),), (a_suite(), a_suite("safety"))])),
        current=draw(st.sampled_from([None, live(1), live(2)])),
        placements=draw(st.sampled_from([(), (a_placement(),), (a_placement(ended="rolled-back"),)])),
        contributors=draw(st.sampled_from([(), (a_contributor("mei"),), (a_contributor("ana"),)])),
        eligible=draw(st.sampled_from([{}, {"reviewer": ("mei", "ana")}])),
    )
    return with_approvals(found, draw(st.sampled_from([[], [an_approval(found)]])))


def an_allowed_situation(policy: Policy = EVERYTHING, **other: Any) -> Facts:
    rule = the_rule(policy, "no-regression")
    found = facts(
        policy,
        measurements=(
            a_measurement(the_rule(policy, "good"), a_run("run-1")),
            a_measurement(rule, a_run("run-1"), a_run("live-1")),
        ),
        placements=(a_placement(),),
        **other,
    )
    return with_approvals(found, [an_approval(found)])
