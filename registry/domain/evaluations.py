"""Evaluation runs: what was measured, on what, by which machinery, row by row.

A run is recorded whole when it ends or not at all, so a killed run leaves no half evidence behind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from registry.domain.digests import Digest, digest_of, digest_of_bytes, without_nothing


class RowState(StrEnum):
    """How a row ended. A failed row scores worst; an unmeasured one is our failure, not the candidate's."""

    OK = "ok"
    FAILED = "failed"
    UNMEASURED = "unmeasured"


TRUNCATED, TIMED_OUT, FILTERED, UNANSWERED = "truncated_prompt", "timeout", "content_filter", "unanswered"
"""Finish reasons of rows without a text to score: the first three are the release's own failures."""
PASSING = frozenset({TIMED_OUT, UNANSWERED})
"""Those that may be gone the next time; such a row is never kept for another run."""


def state_of(finish_reason: str) -> RowState:
    """How a row ended, by what its runner says."""
    if finish_reason == UNANSWERED:
        return RowState.UNMEASURED
    return RowState.FAILED if finish_reason in (TRUNCATED, TIMED_OUT, FILTERED) else RowState.OK


@dataclass(frozen=True, slots=True)
class Case:
    """One row of a suite, ready to be rendered.

    `cluster` ties rows that are not independent; `slices` says in which it lies.
    """

    sample_id: str
    variables: Mapping[str, Any]
    target: str
    cluster: str
    slices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """One text to generate. `key` is the cache key; `seed` is used only when temperature is above 0."""

    key: Digest
    sample_id: str
    messages: tuple[Mapping[str, str], ...]
    seed: int


@dataclass(frozen=True, slots=True)
class Generation:
    """What a runner produced for a request. `latency_us` is the wall time of its batch shared out over its rows."""

    key: Digest
    output: str
    finish_reason: str
    prompt_tokens: int
    completion_tokens: int
    latency_us: int


@dataclass(frozen=True, slots=True)
class RunnerClass:
    """The machinery that generated: results are comparable only within one runner class."""

    kind: str
    details: Mapping[str, str]

    @property
    def digest(self) -> Digest:
        return digest_of({"kind": self.kind, "details": dict(self.details)})


@dataclass(frozen=True, slots=True)
class EvaluatedRow:
    """One row's result. `scores` maps a row scorer's name to its decimal value; corpus scorers have none."""

    sample_id: str
    cluster: str
    state: RowState
    output: str
    target: str
    finish_reason: str
    prompt_tokens: int
    completion_tokens: int
    latency_us: int
    scores: Mapping[str, str]
    slices: Mapping[str, str] = field(default_factory=dict)
    """In which slices it lies: of each that the suite names, the row's value."""


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """A scorer over a whole run, for people. `gates` tells whether rules could be judged by it when it was recorded."""

    scorer: str
    value: str
    n: int
    gates: bool
    signature: str | None = None
    """How it was computed: a corpus metric in the words of its library, others by the versions of what they take."""


@dataclass(frozen=True, slots=True)
class EvaluationRun:
    """A completed run of a suite on a release. `evidence` is what decisions and approvals bind to."""

    id: str
    application: str
    release_number: int
    release_digest: Digest
    suite: str
    suite_digest: Digest
    dataset_digest: Digest
    primary: str
    runner: RunnerClass
    seed: int
    results: Digest
    timings: Digest
    evidence: Digest
    rows: int
    failed: int
    unmeasured: int
    reused: int
    prompt_tokens: int
    completion_tokens: int
    wall_us: int
    scores: tuple[ScoreSummary, ...]
    actor: str
    started_at: str
    ended_at: str
    deployment: str | None = None
    """The deployment that it verifies; such a run is no evidence for promoting."""
    person: str = ""
    """Who ran it, as it was recorded."""
    log_index: int | None = None
    """Of the log entry that recorded it."""
    oldest_text: str | None = None
    """When the oldest text that it took from earlier work was generated; None if it took none, or nobody knows."""
    binding: str | None = None
    """How far the run is known to be of its release: None if it was executed here."""
    invalidated: str | None = None
    """By whom and why it was taken out of all evidence; looked up where a single run is shown."""


def results_digest(rows: Sequence[EvaluatedRow]) -> Digest:
    """Digest over what all rows came to, independent of their order and of how long they took."""
    lines = sorted(
        (
            row.sample_id,
            digest_of(_content(row)),
        )
        for row in rows
    )
    return digest_of_bytes("".join(f"{sample}\t{digest}\n" for sample, digest in lines).encode())


def _content(row: EvaluatedRow) -> dict[str, Any]:
    content: dict[str, Any] = {
        "cluster": row.cluster,
        "completion_tokens": row.completion_tokens,
        "finish_reason": row.finish_reason,
        "output": row.output,
        "prompt_tokens": row.prompt_tokens,
        "scores": dict(row.scores),
        "state": row.state.value,
        "target": row.target,
    }
    return content | {"slices": dict(row.slices)} if row.slices else content


def timings_digest(rows: Sequence[EvaluatedRow]) -> Digest:
    """Digest over how long each row took. Apart from `results`, so that the same outcome is the same evidence."""
    lines = sorted(f"{row.sample_id}\t{row.latency_us}\n" for row in rows)
    return digest_of_bytes("".join(lines).encode())


def evidence_digest(
    release: Digest, suite: Digest, dataset: Digest, runner: RunnerClass, seed: int, results: Digest
) -> Digest:
    """What a run proves, without when and by whom: repeating it with the same outcome is the same evidence."""
    return digest_of(
        {
            "dataset": dataset,
            "release": release,
            "results": results,
            "runner": runner.digest,
            "seed": seed,
            "suite": suite,
        }
    )


def generation_key(
    messages: Sequence[Mapping[str, str]],
    base: Digest,
    adapters: Sequence[Mapping[str, str]],
    generation: Mapping[str, Any],
    seed: int,
    runner: RunnerClass,
    tools: str | None = None,
) -> Digest:
    """Cache key of one generation. `tools` is what the release offers the model; it is absent where it offers none.

    The rendered prompt enters as its messages: the chat template that turns them into text is part of the base
    model's digest. The output schema does not enter, so changing it generates nothing.
    """
    return digest_of(
        without_nothing(
            {
                "adapters": [dict(a) for a in adapters],
                "base": base,
                "generation": dict(generation),
                "messages": [dict(m) for m in messages],
                "runner": runner.digest,
                "seed": seed,
                "tools": tools,
            }
        )
    )
