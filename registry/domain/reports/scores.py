"""Scores of one scorer beside each other: who won which rows, and what the difference is with its bounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING

from registry.domain.digests import Digest
from registry.domain.evaluations import EvaluatedRow, RowState
from registry.domain.reports.estimates import ALPHA, Estimate, estimate, nearest
from registry.domain.reports.sides import Together, scored
from registry.domain.scorers import CorpusScorer, Counts
from registry.domain.statistics import Bounds, binary_difference, binary_mean, pairs_needed
from registry.domain.statistics.bounds import ONCE, Sampled
from registry.domain.statistics.corpus import bootstrap_seed, by_cluster, corpus_difference
from registry.domain.statistics.means import difference_bounds, mean_bounds
from registry.domain.statistics.paired import better_and_worse
from registry.domain.statistics.scales import Scale
from registry.domain.statistics.sizes import difference_needed
from registry.domain.suites import Measures, Scorer, higher_is_better, measures_of, span_of

if TYPE_CHECKING:
    from registry.domain.reports.sides import Flags, Floats

_UNMEASURED_PERCENT = 5


class Finding(StrEnum):
    """What the bounds of a gain show."""

    BETTER = "better"
    WORSE = "worse"
    UNCLEAR = "unclear"
    """Neither is shown: that is not the same as being equal."""
    UNKNOWN = "no bounds"


@dataclass(frozen=True, slots=True)
class ScorerComparison:
    """What one scorer gave both sides. `before` and `after` are over the rows that both have measured.

    A corpus scorer wins and loses no rows.
    """

    scorer: str
    kind: Measures
    better: str
    """`higher` or `lower`."""
    span: tuple[str, str]
    before: str | None
    after: str | None
    gain: Estimate
    wins: int | None
    losses: int | None
    ties: int | None
    unmeasured: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the numbers of a row scorer mean: their range and direction, and whether they are just 0 and 1."""

    name: str
    scale: Scale
    binary: bool
    sampled: Sampled = ONCE


def meaning_of(scorer: Scorer, sampled: Sampled) -> Meaning:
    low, high = span_of(scorer)
    scale = Scale(float(low), float(high), lower_is_better=not higher_is_better(scorer))
    return Meaning(scorer.name, scale, measures_of(scorer) == "binary", sampled)


def compared(pairs: Together, scorer: Scorer, sampled: Sampled) -> ScorerComparison:
    """Both sides by a row scorer, paired by sample."""
    meaning = meaning_of(scorer, sampled)
    before, before_known = scored(pairs.runs[0], scorer.name)
    after, after_known = scored(pairs.runs[1], scorer.name)
    known = before_known & after_known
    gains = meaning.scale.differences(after, before)[known]
    bounds = gain_of(meaning, (before, before_known), (after, after_known), pairs.clusters)
    wins, losses = int((gains > 0).sum()), int((gains < 0).sum())
    return _comparison(
        scorer,
        (_mean(before[known]), _mean(after[known])),
        bounds,
        (wins, losses, int(known.sum()) - wins - losses),
        int((~known).sum()),
    )


def compared_whole(pairs: Together, scorer: CorpusScorer, digests: tuple[Digest, Digest, Digest]) -> ScorerComparison:
    """Both sides by a corpus scorer, whose bounds are a bootstrap of clusters.

    `digests` of both releases and of the dataset say what is drawn, so that the same report has the same bounds.
    """
    import numpy as np

    known = np.array(
        [
            all(row is not None and row.state is not RowState.UNMEASURED for row in pair)
            for pair in zip(*pairs.runs, strict=True)
        ]
    )
    unmeasured, name = int((~known).sum()), scorer.declared.name
    if too_many(known) or not known.any():
        bounds = _without(known, "bca")
        return _comparison(scorer.declared, (None, None), bounds, (None, None, None), unmeasured)
    kept = [[row for row, keep in zip(rows, known, strict=True) if keep and row is not None] for rows in pairs.runs]
    counts = scorer.counts([row.target for row in kept[0]])
    clusters = np.array(pairs.clusters)[known]
    sums = [by_cluster([_counted(counts, row) for row in rows], clusters) for rows in kept]

    def metric(totals: Floats) -> Floats:
        return counts.metric(np.rint(totals).astype(np.int64))

    lower = not higher_is_better(scorer.declared)
    seed = bootstrap_seed(f"report {name}", digests[1], digests[0], digests[2])
    found = corpus_difference(sums[1], sums[0], metric, seed=seed, alpha=ALPHA, lower_is_better=lower).bounds
    values = (float(metric(sums[0].sum(axis=0))), float(metric(sums[1].sum(axis=0))))
    return _comparison(scorer.declared, values, found, (None, None, None), unmeasured)


def gain_of(
    meaning: Meaning, before: tuple[Floats, Flags], after: tuple[Floats, Flags], clusters: Sequence[str]
) -> Bounds:
    """Bounds for the mean gain of `after` over `before`, each given as scores and which of them are known.

    What is not known is taken at its worst for one bound and at its best for the other. Reasons for no bounds: those
    of the statistics, and `too_many_unmeasured` above 5 %.
    """
    import numpy as np

    known, scale = before[1] & after[1], meaning.scale

    def bound(ours: float, theirs: float) -> Bounds:
        left, right = np.where(after[1], after[0], ours), np.where(before[1], before[0], theirs)
        return _difference(meaning, scale.differences(left, right), clusters)

    ends = (scale.worst or 0.0, scale.best or 0.0)
    gains = scale.differences(after[0], before[0])[known]
    return enveloped(known, _mean(gains), lambda worst: bound(*(ends if worst else ends[::-1])))


def mean_of(meaning: Meaning, scores: Floats, known: Flags, clusters: Sequence[str]) -> Bounds:
    """Bounds for a mean score, in the scorer's own direction. What is not known is treated as in `gain_of`."""
    import numpy as np

    sampled = meaning.sampled

    def bound(worst: bool) -> Bounds:
        filled = np.where(known, scores, (meaning.scale.low if worst else meaning.scale.high) or 0.0)
        if meaning.binary:
            return binary_mean(filled, clusters, ALPHA, assumed_icc=sampled.assumed_icc, answers=sampled.answers)
        return mean_bounds(filled, clusters, ALPHA, meaning.scale, assumed_icc=sampled.assumed_icc)

    return enveloped(known, _mean(scores[known]), bound)


def rows_planned(meaning: Meaning, gains: Floats, bounds: Bounds, margin: float) -> int | None:
    """Rows at which a gain is planned to show above -margin; None if no number would do."""
    if bounds.reason or not len(gains):
        return None
    if not meaning.binary:
        plan = difference_needed(bounds, margin, ALPHA, meaning.scale)
        rows = None if plan is None else plan.rows
    else:
        share = bounds.effective / bounds.n
        b, c = (count * share for count in better_and_worse(gains))
        pairs = pairs_needed(b, c, bounds.effective, margin, ALPHA)
        rows = None if pairs is None else pairs / share
    return None if rows is None else max(ceil(rows), bounds.n + 1)


def finding_of(gain: Bounds | Estimate) -> Finding:
    if gain.lower is None or gain.upper is None:
        return Finding.UNKNOWN
    if float(gain.lower) > 0:
        return Finding.BETTER
    return Finding.WORSE if float(gain.upper) < 0 else Finding.UNCLEAR


def _counted(counts: Counts, row: EvaluatedRow) -> tuple[int, ...]:
    """Every answer to a row is one, and of the row's cluster."""
    return tuple(map(sum, zip(*(counts.of(output, row.target) for output in row.answers), strict=True)))


def _difference(meaning: Meaning, gains: Floats, clusters: Sequence[str]) -> Bounds:
    icc = meaning.sampled.assumed_icc
    if meaning.binary:
        return binary_difference(gains, clusters, ALPHA, assumed_icc=icc, answers=meaning.sampled.answers)
    return difference_bounds(gains, clusters, ALPHA, meaning.scale, assumed_icc=icc)


def enveloped(known: Flags, value: float | None, bound: Callable[[bool], Bounds]) -> Bounds:
    """The lower bound of the worst case and the upper of the best; `n` counts what was measured."""
    if too_many(known) or not known.any():
        return _without(known, "", value)
    if known.all():
        return bound(True)
    cases = [bound(True), bound(False)]
    lowers = [case.lower for case in cases if case.lower is not None]
    uppers = [case.upper for case in cases if case.upper is not None]
    if len(lowers) < len(cases) or len(uppers) < len(cases):
        return next(case for case in cases if case.lower is None or case.upper is None)
    return replace(cases[0], value=value, lower=min(lowers), upper=max(uppers), n=int(known.sum()))


def _without(known: Flags, method: str, value: float | None = None) -> Bounds:
    reason = "too_many_unmeasured" if known.any() else "no_data"
    return Bounds(value, None, None, int(known.sum()), 0, method, reason=reason)


def too_many(known: Flags) -> bool:
    return int((~known).sum()) * 100 > len(known) * _UNMEASURED_PERCENT


def _mean(values: Floats) -> float | None:
    return float(values.mean()) if len(values) else None


def _comparison(
    scorer: Scorer,
    means: tuple[float | None, float | None],
    bounds: Bounds,
    rows: tuple[int | None, int | None, int | None],
    unmeasured: int,
) -> ScorerComparison:
    return ScorerComparison(
        scorer.name,
        measures_of(scorer),
        "higher" if higher_is_better(scorer) else "lower",
        span_of(scorer),
        nearest(means[0]),
        nearest(means[1]),
        estimate(bounds),
        *rows,
        unmeasured,
        finding_of(bounds),
    )
