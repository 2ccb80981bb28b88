"""Facts of what was measured: suites, runs, and the bounds computed from them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import SerializerFunctionWrapHandler, model_serializer

from registry.domain.digests import Digest
from registry.domain.frozen import Frozen
from registry.domain.prices import Price


class ScaleFact(Frozen):
    """What the numbers of a scorer mean: what it gives, in which range as canonical decimals, and which end is good."""

    measures: Literal["binary", "bounded", "corpus"]
    low: str
    high: str
    lower_is_better: bool


class JudgeFact(Frozen):
    """A scorer that is a model: which release, and what has to be known of it before its scores are believed."""

    release: str
    labels: int | None = None
    """How many labels of people correct it at the least; None if none do."""
    paired: bool | None = None
    """Whether it tells two answers apart, in both orders; None if it rates one."""
    same_base: bool | None = None
    """Whether it has the base model of the release that it judges."""
    quarantine: str | None = None
    """An active quarantine that reaches it."""


class TrainedOnFact(Frozen):
    """A dataset version that something was trained on. `index` is that of its texts; None where nobody made one."""

    dataset: str
    digest: Digest
    index: Digest | None = None


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
    held_out_from: tuple[TrainedOnFact, ...] | None = None
    """Training data that it says itself to have no row of, by name; None if it names none."""
    candidates: int | None = None
    """How many releases were evaluated on its rows, if they are too many for those to count as held out."""
    judges: dict[str, JudgeFact] | None = None
    """Of every scorer that is a model; None if none is."""
    variants: tuple[str, ...] | None = None
    """The variants of a prompt that some of its rows are asked by, too; None if it has none."""


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
    binding: Literal["imported_replayed"] | None = None
    """What makes it count if it was not executed here: another tool's results, of which a replay confirmed a sample."""
    price: Price | None = None
    """What its base model or its kind of runner costs now; None where no rule asks, or nobody said."""
    unpriced: str | None = None
    """The name of the base model, where a rule asks for a price and nobody said."""
    unsteady: int | None = None
    """How many answers to each row it has, if texts came out otherwise in other batches; None if nothing says so."""
    extends: tuple[Digest, ...] | None = None
    """The runs whose rows it has too, and to which it added more; None if it began anew."""
    planned: int | None = None
    """How many rows its suite has, if it asked only the first of them."""


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


class JudgeMeasurement(Frozen):
    """What people's labels did to a judge's mean, or how often a judge of two answers changed its mind.

    `labels` were read, of at least `wanted`; `uncorrected` is the judge's own mean and `correction` what people said
    more than it did. `needed` is the number of labels at which the bound is planned to suffice, at the rows at hand or,
    if `together`, at the rows that the measurement needs. `flips` is the share of verdicts that did not survive the
    swap, the greatest of the runs involved.
    """

    labels: int | None = None
    wanted: int | None = None
    uncorrected: str | None = None
    correction: str | None = None
    needed: int | None = None
    together: bool | None = None
    flips: str | None = None

    @model_serializer(mode="wrap")
    def _without_nothing(self, serialize: SerializerFunctionWrapHandler) -> dict[str, Any]:
        told: dict[str, Any] = serialize(self)
        return {name: value for name, value in told.items() if value is not None}


_LATER = ("p", "signature", "slices", "timings", "baseline_timings", "judge", "price", "baseline_price", "without")
"""Fields that the first measurements did not have."""


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
    `degenerate`, `undefined`, `too_few_labels` or `judge_flips`; else empty."""
    p: str | None = None
    """Of the exact test for being better, rounded up, where it decides instead of the bounds."""
    signature: str | None = None
    """How a corpus metric was computed, in the words of its library; the same for both sides."""
    slices: tuple[SliceMeasurement, ...] | None = None
    """By name, for a rule that looks at slices, or at variants of a prompt; `lower` and `upper` are then theirs."""
    timings: Digest | None = None
    """Which timings of the run it was computed from, for a rule about latency: the evidence does not cover them."""
    baseline_timings: Digest | None = None
    judge: JudgeMeasurement | None = None
    """Of a scorer that is a model, if its scores were corrected or could be seen to hang on places."""
    price: Digest | None = None
    """Which price it was computed by, for a rule about cost."""
    baseline_price: Digest | None = None
    without: tuple[Digest, ...] | None = None
    """The indexes of training data whose rows were left out; None if no row was."""

    @model_serializer(mode="wrap")
    def _without_what_came_later(self, serialize: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Absent is not null in fields that the first measurements did not have, so that they read as they did."""
        told: dict[str, Any] = serialize(self)
        for name in _LATER:
            if told.get(name) is None:
                told.pop(name, None)
        return told
