"""Rules about training, and what is counted outside for them."""

from __future__ import annotations

from typing import Any

from registry.domain.digests import Digest
from registry.domain.policies.facts import TrainedOnFact, TrainingFact
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.rules.contamination import OVERLAP
from registry.domain.policies.rules.headroom import ROOM
from tests.builders import a_digest, a_run, a_suite

LEAK: dict[str, Any] = {"id": "leak", "type": "contamination", "suite": "required"}
WINDOW: dict[str, Any] = {"id": "window", "type": "headroom", "suite": "required"}
MEMORY: dict[str, Any] = {
    "id": "memory",
    "type": "overfit",
    "suite": "required",
    "trained": "sample@1",
    "metric": "primary",
}


def a_part(*datasets: str, indexed: bool = True, part: str = "tone@2") -> TrainingFact:
    told = tuple(
        TrainedOnFact(dataset=name, digest=a_digest(name), index=a_digest(f"index {name}") if indexed else None)
        for name in datasets
    )
    return TrainingFact(role="adapter", part=part, datasets=told)


def an_overlap(
    dataset: str = "train@1", fraction: str | None = "0", n: int = 200, suite: str = "answers"
) -> Measurement:
    return _count(OVERLAP, a_suite(suite).digest, a_digest(f"index {dataset}"), fraction, fraction, n)


def a_room(p01: str | None, least: str | None, run: str = "run-1", reason: str = "") -> Measurement:
    return _count(ROOM, a_run(run).evidence, None, p01, least, 200, reason)


def _count(
    rule: Digest, run: Digest, baseline: Digest | None, value: str | None, lower: str | None, n: int, reason: str = ""
) -> Measurement:
    return Measurement(
        rule=rule,
        run=run,
        baseline=baseline,
        value=value,
        lower=lower,
        n=n,
        clusters=n,
        level="1",
        method="counted",
        reason=reason,
    )
