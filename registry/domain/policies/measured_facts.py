"""Facts of what was measured: suites, runs, and the bounds computed from them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import SerializerFunctionWrapHandler, model_serializer

from registry.domain.digests import Digest
from registry.domain.frozen import Frozen


class ScaleFact(Frozen):
    """What the numbers of a scorer mean: what it gives, in which range as canonical decimals, and which end is good."""

    measures: Literal["binary", "bounded", "corpus"]
    low: str
    high: str
    lower_is_better: bool


class SuiteFact(Frozen):
    """A suite version that the stage's policy may ask for."""

    name: str
    reference: str
    digest: Digest
    primary: str
    scorers: dict[str, str]
    """Scorer name to kind: `binary` (1 for right, 0 for wrong), `bounded` or `corpus`."""
    scales: dict[str, ScaleFact] | None = None
    """Of every scorer that is not `binary`. Facts of earlier versions lack it: no rule could be judged by those."""
    slices: tuple[str, ...] | None = None
    """What rules call its slices by, sorted; None if it has none."""


class RunFact(Frozen):
    """One completed evaluation run. `evidence` is its identity; identical repeats share it."""

    id: str
    evidence: Digest
    suite: Digest
    runner: Digest
    rows: int
    failed: int
    unmeasured: int
    ended_at: str | None = None
    """When it was completed, or repeated last with the same outcome; facts of the first schema lack it."""
    actor: str | None = None
    """The account that ran it."""
    log_index: int | None = None
    """Its place in the log: the order in which runs are pooled."""
    repeats: tuple[int, ...] | None = None
    """The places of later runs with the same outcome, which are the same evidence."""
    timings: tuple[Digest, ...] | None = None
    """Of it and of its repeats, sorted: how long each answer took. None where no rule asks."""


class DiscountedFact(Frozen):
    """A run of the release that counts no more, or not here: which one, and why."""

    run: str
    suite: Digest
    why: str


class SliceMeasurement(Frozen):
    """Bounds of one slice of a suite, of the mean or of the paired difference turned so that more is better.

    `p` is the chance of a result this bad if the slice were exactly at the limit, `adjusted` the same corrected for
    the number of slices (Holm); both are rounded down. `detectable` is the drop that would be found with a chance of
    80 %, and `needed` the rows at which the slice is planned to show that it is good enough.
    """

    name: str
    status: Literal["fail", "suspected", "pass", "insufficient", "unclear"]
    required: bool | None = None
    n: int
    clusters: int
    value: str | None = None
    baseline_value: str | None = None
    lower: str | None = None
    upper: str | None = None
    p: str | None = None
    adjusted: str | None = None
    detectable: str | None = None
    needed: int | None = None
    reason: str | None = None


class Measurement(Frozen):
    """A bound computed for one rule on one run (or one pair of runs). All numbers are canonical decimals.

    `value` is the mean, or for a comparison the mean difference candidate minus baseline, turned so that more is better
    where less of the scorer is. `lower` and `upper` are one-sided bounds at `level` each, with every unmeasured row at
    its worst and at its best; None where there is a `reason`. `n` and `clusters` count what was measured. `needed` is
    the number of rows (pairs) at which the bound is planned to suffice, or None where no number would.
    `baseline_value` is the live release's own mean. For
    runs that are pooled, `run` stands for all of them (`matching.pool_digest`) and `n` counts the rows of each.
    """

    rule: Digest
    run: Digest
    baseline: Digest | None = None
    value: str | None = None
    baseline_value: str | None = None
    n: int
    clusters: int
    lower: str | None = None
    upper: str | None = None
    level: str
    method: str
    needed: int | None = None
    reason: str = ""
    """Why there is no bound: `no_data`, `one_cluster`, `few_clusters`, `too_many_unmeasured`, `not_comparable`,
    `degenerate` or `undefined`; else empty."""
    p: str | None = None
    """Of the exact test for being better, rounded up, where it decides instead of the bounds."""
    signature: str | None = None
    """How a corpus metric was computed, in the words of its library; the same for both sides."""
    slices: tuple[SliceMeasurement, ...] | None = None
    """By name, for a rule that looks at slices; `lower` and `upper` are then theirs."""
    timings: Digest | None = None
    """Which timings of the run it was computed from, for a rule about latency: the evidence does not cover them."""
    baseline_timings: Digest | None = None

    @model_serializer(mode="wrap")
    def _without_what_came_later(self, serialize: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Absent is not null in fields that the first measurements did not have, so that they read as they did."""
        told: dict[str, Any] = serialize(self)
        for name in ("p", "signature", "slices", "timings", "baseline_timings"):
            if told.get(name) is None:
                told.pop(name, None)
        return told
