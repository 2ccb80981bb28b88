"""Measuring metrics of all rows together, such as F1 and BLEU: answers become counts, and counts bounds.

The bounds are those of a bootstrap of clusters, drawn from a seed that nobody chooses, so that the same runs always
give the same bounds. Both sides of a comparison are counted here and now, by one version of one library: what either
run's own summary says does not enter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil, isfinite
from typing import TYPE_CHECKING, TypeAlias

from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.measured_rows import Measured, alpha_of, by_sample, codes, outwards, paired, unpaired_reason
from registry.domain.measuring import OPERATORS
from registry.domain.policies.measured_facts import Measurement
from registry.domain.rounding import nearest
from registry.domain.scorers import CorpusScorer, Counts
from registry.domain.statistics.corpus import Resampled, bootstrap_seed, corpus_difference, corpus_value
from registry.domain.statistics.sizes import rows_at

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from registry.domain.measured_rows import Codes, Flags

    Floats = npt.NDArray[np.float64]

METHOD = 2
"""Revision of how such metrics are measured here; see `measuring.METHOD`."""

_Taken: TypeAlias = "tuple[int | None, ...]"
"""What each side's unmeasured rows are taken for: which of the worst answers, or None for the target itself."""

_CHUNK = 4096
"""Rows counted at a time, so that what is held is clusters by counts."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a release answered a row; `output` is None where the row failed, and says nothing if not `measured`.

    `again` are the further answers, where the row was asked more than once.
    """

    sample_id: str
    cluster: str
    target: str
    output: str | None
    measured: bool = True
    again: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a bootstrap is drawn for: the releases that are compared (the same twice if there is one) and the rows."""

    candidate: Digest
    live: Digest
    dataset: Digest


def measure_corpus(
    rule: Digest,
    run: Digest,
    rows: Sequence[Answer],
    scorer: CorpusScorer,
    drawn: Drawn,
    *,
    level: str,
    operator: str,
    threshold: str,
) -> Measurement:
    """Bounds for the metric, to be held against `operator threshold`.

    An unmeasured row is taken once as the worst answer, of those no longer than the longest that was given, and once as
    its target. Reasons for no bounds:
    `no_data`, `too_many_unmeasured` above 5 %, `few_clusters` (under 20), `degenerate` and `undefined` (see
    `statistics.corpus`). Raises InvalidInputError for an operator that is not `>=` or `<=`, or a sample id that occurs
    twice.
    """
    if operator not in OPERATORS:
        raise InvalidInputError("no such comparison", where="require", expected=" or ".join(OPERATORS), found=operator)
    alpha, limit = alpha_of(level), Decimal(decimal_text(threshold, "require"))
    by_sample(rows)
    counts, clusters = scorer.counts([row.target for row in rows]), codes([row.cluster for row in rows])
    known = _known(rows)
    measured = Measured(rule, run, None, level, known, clusters)
    if reason := measured.reason:
        return _without(measured, scorer, None, None, reason)
    (sums,), most = _answered(counts, clusters, known, [rows])

    def bounded(taken: _Taken) -> Resampled:
        (others,) = _filled(counts, clusters, known, [rows], most, taken)
        return corpus_value(sums + others, _metric(counts), seed=_seed(rule, drawn), alpha=alpha)

    value = nearest(_value(counts, sums))
    found = _cases(bounded, [*((at,) for at in _worst(counts, rows[0].target, most)), (None,)], known)
    if reason := _reason(found):
        return _without(measured, scorer, value, None, reason)
    lower, upper = _envelope(found)
    sign = 1 if operator == ">=" else -1
    straddles = lower < limit <= upper if operator == ">=" else lower <= limit < upper
    needed = None
    if straddles:
        worst = (min if operator == ">=" else max)(found, key=lambda case: case.bounds.value or 0.0)
        away = sign * ((worst.bounds.value or 0.0) - float(limit))
        needed = _rows(_clusters_at(worst, away, alpha), worst, len(rows))
    return _with(measured, scorer, value, None, (lower, upper), needed)


def measure_corpus_gain(
    rule: Digest,
    run: Digest,
    baseline: Digest,
    candidate: Sequence[Answer],
    live: Sequence[Answer],
    scorer: CorpusScorer,
    drawn: Drawn,
    *,
    level: str,
    margin: str,
    superior: bool = False,
) -> Measurement:
    """Bounds for the metric of candidate minus that of live, over the same samples.

    A cluster is drawn for both sides at once. The bounds are to be held against `-margin`, or `margin` if `superior`.
    Reasons for no bounds: those of `measure_corpus`, and `not_comparable` if the sides put a sample into different
    clusters or have other targets.
    """
    alpha, limit = alpha_of(level), Decimal(decimal_text(margin, "margin")) * (1 if superior else -1)
    pairs = paired(candidate, live, lambda row: replace(row, output=None, measured=False))
    clusters = codes([one.cluster for one, _ in pairs])
    counts = scorer.counts([one.target for one, _ in pairs])
    sides: list[Sequence[Answer]] = [[one for one, _ in pairs], [other for _, other in pairs]]
    known = _known(sides[0]) & _known(sides[1])
    measured = Measured(rule, run, baseline, level, known, clusters)
    apart = "not_comparable" if any(one.target != other.target for one, other in pairs) else ""
    if reason := unpaired_reason(candidate, live, pairs) or apart or measured.reason:
        return _without(measured, scorer, None, None, reason)
    (ours, theirs), most = _answered(counts, clusters, known, sides)

    def bounded(taken: _Taken) -> Resampled:
        left, right = _filled(counts, clusters, known, sides, most, taken)
        return corpus_difference(ours + left, theirs + right, _metric(counts), seed=_seed(rule, drawn), alpha=alpha)

    before = _value(counts, theirs)
    means = nearest(_value(counts, ours) - before), nearest(before)
    ends = _worst(counts, pairs[0][0].target, most)
    found = _cases(bounded, [*((at, None) for at in ends), *((None, at) for at in ends)], known)
    if reason := _reason(found):
        return _without(measured, scorer, *means, reason)
    lower, upper = _envelope(found)
    needed = None
    if lower <= limit <= upper:
        worst = min(found, key=lambda case: case.bounds.value or 0.0)
        needed = _rows(_planned(worst, float(limit), alpha, superior=superior), worst, len(pairs))
    return _with(measured, scorer, *means, (lower, upper), needed)


# ---------------------------------------------------------------------------------------------------------


def _known(rows: Sequence[Answer]) -> Flags:
    import numpy as np

    return np.fromiter((row.measured for row in rows), dtype=np.bool_, count=len(rows))


def _answered(
    counts: Counts, clusters: Codes, known: Flags, sides: Sequence[Sequence[Answer]]
) -> tuple[list[Floats], list[int]]:
    """Counts of the measured rows summed up by cluster, for each side, and the greatest of any of these answers."""
    import numpy as np

    most = np.zeros(counts.width, dtype=np.int64)
    found = _nothing(counts, clusters, sides)
    for chunk in _chunks(known):
        same: dict[tuple[str | None, str], tuple[int, ...]] = {}  # what both sides answer alike is counted once
        for rows, sums in zip(sides, found, strict=True):
            counted = np.array([_counted(counts, rows[at], same) for at in chunk], dtype=np.int64)
            np.add.at(sums, clusters[chunk], counted.astype(np.float64))
        most = np.maximum(most, np.array(list(same.values()), dtype=np.int64).max(axis=0))
    return found, most.tolist()


def _filled(
    counts: Counts,
    clusters: Codes,
    known: Flags,
    sides: Sequence[Sequence[Answer]],
    most: Sequence[int],
    taken: _Taken,
) -> list[Floats]:
    """Counts of the other rows, in which an unmeasured answer is what it is `taken` for on its side."""
    import numpy as np

    found = _nothing(counts, clusters, sides)
    for chunk in _chunks(~known):
        for rows, sums, which in zip(sides, found, taken, strict=True):
            counted = [_guessed(counts, rows[at], most, which) for at in chunk]
            np.add.at(sums, clusters[chunk], np.array(counted, dtype=np.float64))
    return found


def _nothing(counts: Counts, clusters: Codes, sides: Sequence[Sequence[Answer]]) -> list[Floats]:
    import numpy as np

    return [np.zeros((int(clusters.max(initial=-1)) + 1, counts.width)) for _ in sides]


def _chunks(chosen: Flags) -> Iterator[Codes]:
    import numpy as np

    places = np.flatnonzero(chosen)
    for start in range(0, len(places), _CHUNK):
        yield places[start : start + _CHUNK]


def _counted(counts: Counts, row: Answer, same: dict[tuple[str | None, str], tuple[int, ...]]) -> tuple[int, ...]:
    """Of all answers to a row together."""
    keys = [(output, row.target) for output in (row.output, *row.again)]
    for key in keys:
        if key not in same:
            same[key] = counts.of(*key)
    return same[keys[0]] if len(keys) == 1 else tuple(map(sum, zip(*(same[key] for key in keys), strict=True)))


def _guessed(counts: Counts, row: Answer, most: Sequence[int], which: int | None) -> tuple[int, ...]:
    if row.measured:
        return _counted(counts, row, {})
    one = counts.of(row.target, row.target) if which is None else counts.worst(row.target, most)[which]
    return tuple((1 + len(row.again)) * count for count in one)


def _worst(counts: Counts, target: str, most: Sequence[int]) -> range:
    """The numbers of the worst answers that there are to a target, whichever it is."""
    return range(len(counts.worst(target, most)))


def _metric(counts: Counts) -> Callable[[Floats], Floats]:
    """The metric of sums of counts, which a product of matrices makes floats."""
    import numpy as np

    return lambda sums: counts.metric(np.rint(sums).astype(np.int64))


def _value(counts: Counts, sums: Floats) -> float:
    return float(_metric(counts)(sums.sum(axis=0)))


def _seed(rule: Digest, drawn: Drawn) -> int:
    return bootstrap_seed(rule, drawn.candidate, drawn.live, drawn.dataset)


def _cases(bounded: Callable[[_Taken], Resampled], takings: Sequence[_Taken], known: Flags) -> list[Resampled]:
    """What is drawn with unmeasured rows at their worst, and at their best if there are any; no more than one that has
    no bounds."""
    found: list[Resampled] = []
    for taken in takings[:1] if known.all() else takings:
        found.append(bounded(taken))
        if found[-1].bounds.reason:
            break
    return found


def _reason(found: Sequence[Resampled]) -> str:
    return next((case.bounds.reason for case in found if case.bounds.reason), "")


def _envelope(found: Sequence[Resampled]) -> tuple[Decimal, Decimal]:
    lowers = [case.bounds.lower for case in found if case.bounds.lower is not None]
    uppers = [case.bounds.upper for case in found if case.bounds.upper is not None]
    return outwards(min(lowers), max(uppers))


def _with(
    measured: Measured,
    scorer: CorpusScorer,
    value: str | None,
    before: str | None,
    bounds: tuple[Decimal, Decimal],
    needed: int | None,
) -> Measurement:
    return measured.measurement("bca", value, before, bounds, needed=needed, signature=scorer.signature)


def _without(
    measured: Measured, scorer: CorpusScorer, value: str | None, before: str | None, reason: str
) -> Measurement:
    return measured.measurement("bca", value, before, reason=reason, signature=scorer.signature)


def _planned(found: Resampled, limit: float, alpha: float, *, superior: bool) -> float | None:
    """Clusters at which the difference is planned to show."""
    if superior:
        return _clusters_at(found, (found.bounds.value or 0.0) - limit, alpha)
    plan = found.needed(-limit, alpha)
    return plan.rows if plan else None


def _clusters_at(found: Resampled, distance: float, alpha: float) -> float | None:
    error = found.bounds.error
    return None if error is None or not isfinite(distance) else rows_at(found.bounds.clusters, error, distance, alpha)


def _rows(clusters: float | None, found: Resampled, rows: int) -> int | None:
    """The planned rows in all; never fewer than one more than there are, since those did not suffice."""
    return None if clusters is None else max(ceil(clusters * rows / found.bounds.clusters), rows + 1)
