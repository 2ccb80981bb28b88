"""Which runs show how much more adapters gain on rows that they were trained on: four of one runner class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from registry.domain.digests import Digest, digest_of
from registry.domain.policies.facts import BaselineFact, Facts
from registry.domain.policies.matching import runs_on
from registry.domain.policies.measured_facts import RunFact, SuiteFact

WITHOUT_ADAPTERS = "without_adapters"
"""What baseline facts call the same release without its adapters."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The release and the one without adapters, each on the rows it was trained on and on others."""

    seen: RunFact
    seen_without: RunFact
    unseen: RunFact
    unseen_without: RunFact

    @property
    def runs(self) -> tuple[RunFact, ...]:
        return self.seen, self.seen_without, self.unseen, self.unseen_without

    @property
    def pool(self) -> tuple[Digest, ...]:
        return tuple(run.evidence for run in self.runs)

    @property
    def evidence(self) -> Digest:
        """What a measurement of it names as its run."""
        return digest_of({"gap": list(self.pool)})


def without_adapters(facts: Facts) -> BaselineFact | None:
    return next((b for b in facts.baselines or () if b.against == WITHOUT_ADAPTERS), None)


def gaps(facts: Facts, trained: SuiteFact, suite: SuiteFact) -> Iterator[Gap]:
    """Every four runs of one runner class."""
    base = without_adapters(facts)
    if base is None or base.digest == facts.digest:
        return
    four = (
        runs_on(trained, facts.runs),
        runs_on(trained, base.runs),
        runs_on(suite, facts.runs),
        runs_on(suite, base.runs),
    )
    for runs in product(*four):
        if len({run.runner for run in runs}) == 1:
            yield Gap(*runs)
