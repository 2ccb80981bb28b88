"""What belongs to what among the facts: the suites a rule means, the runs that count, the bounds computed for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from registry.domain.digests import Digest
from registry.domain.policies.document import EVIDENCE, PRIMARY, Policy
from registry.domain.policies.facts import Facts, Measurement, RunFact, SuiteFact
from registry.domain.policies.fields import REQUIRED


def suites_named(policy: Policy, stage: str) -> tuple[str, ...]:
    """The suites that a stage's rules ask for by reference, besides `required`."""
    asked = {rule.suite for rule in policy.stage(stage).rules if isinstance(rule, EVIDENCE)}
    return tuple(sorted(asked - {REQUIRED}))


def suites_meant(reference: str, required: Sequence[SuiteFact], others: Sequence[SuiteFact]) -> tuple[SuiteFact, ...]:
    """The suites that a rule's `suite` stands for. A reference that is not among the facts stands for none."""
    if reference == REQUIRED:
        return tuple(required)
    return tuple({s.digest: s for s in (*required, *others) if s.reference == reference}.values())


def select_runs(
    policy: Policy,
    stage: str,
    required: Sequence[SuiteFact],
    others: Sequence[SuiteFact],
    runs: Sequence[RunFact],
) -> tuple[RunFact, ...]:
    """The runs that count at a stage: all of them, on every suite that its rules ask for, once for each evidence.

    Nothing is picked by time or by result, so running again until it comes out well is of no use (I-9).
    """
    asked = {rule.suite for rule in policy.stage(stage).rules if isinstance(rule, EVIDENCE)}
    wanted = {suite.digest for reference in asked for suite in suites_meant(reference, required, others)}
    return distinct(run for run in runs if run.suite in wanted)


def distinct(runs: Iterable[RunFact]) -> tuple[RunFact, ...]:
    """Each evidence once, sorted by it; repeats with the same outcome are one run."""
    first: dict[Digest, RunFact] = {}
    for run in sorted(runs, key=lambda r: (r.evidence, r.id)):
        first.setdefault(run.evidence, run)
    return tuple(first.values())


def runs_on(suite: SuiteFact, runs: Sequence[RunFact]) -> tuple[RunFact, ...]:
    """The distinct runs of one suite."""
    return distinct(run for run in runs if run.suite == suite.digest)


def scorer_of(metric: str, suite: SuiteFact) -> str:
    return suite.primary if metric == PRIMARY else metric


def has_bound(metric: str, suite: SuiteFact) -> bool:
    """Whether an exact bound exists for the scorer. Corpus scorers have none, unknown ones neither."""
    return suite.scorers.get(scorer_of(metric, suite)) == "binary"


def measurement_of(facts: Facts, rule: Digest, run: Digest, baseline: Digest | None = None) -> Measurement | None:
    """The bound computed for a rule on a run, or on a run and the live release's run."""
    return next((m for m in facts.measurements if (m.rule, m.run, m.baseline) == (rule, run, baseline)), None)
