"""Rows and runs as they come out of an evaluation, without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from registry.domain.digests import digest_of
from registry.domain.evaluations import EvaluatedRow, EvaluationRun, RowState, RunnerClass

NOW = "2026-11-21T10:00:00Z"


def row(
    sample: str,
    cluster: str,
    scores: Mapping[str, str],
    *,
    state: RowState = RowState.OK,
    output: str = "out",
    target: str = "target",
    tokens: tuple[int, int] = (10, 2),
    latency_us: int = 1000,
    slices: Mapping[str, str] | None = None,
) -> EvaluatedRow:
    return EvaluatedRow(
        sample, cluster, state, output, target, "eos", *tokens, latency_us, dict(scores), dict(slices or {})
    )


def run(
    name: str,
    rows: Sequence[EvaluatedRow],
    *,
    runner: str = "local",
    binding: str | None = None,
    invalidated: str | None = None,
) -> EvaluationRun:
    """A run of `bot@<name>`, called `name`."""
    digest = digest_of({"run": name})
    return EvaluationRun(
        id=name,
        application="bot",
        release_number=int(name),
        release_digest=digest,
        suite="suite@1",
        suite_digest=digest_of({"suite": 1}),
        dataset_digest=digest_of({"dataset": 1}),
        primary="exact",
        runner=RunnerClass(runner, {"version": "1"}),
        seed=17,
        results=digest,
        timings=digest,
        evidence=digest,
        rows=len(rows),
        failed=0,
        unmeasured=0,
        reused=0,
        prompt_tokens=0,
        completion_tokens=0,
        wall_us=0,
        scores=(),
        actor="ana",
        started_at=NOW,
        ended_at=NOW,
        binding=binding,
        invalidated=invalidated,
    )
