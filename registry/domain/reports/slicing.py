"""Slices beside each other, the worst first: what the mean over all rows hides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from registry.domain.reports.estimates import ALPHA, Estimate, estimate, nearest
from registry.domain.reports.scores import Meaning, too_many
from registry.domain.reports.sides import Together, scored
from registry.domain.statistics import Bounds
from registry.domain.statistics.slices import HARM, Slice, SliceResult, SliceStatus, compare_slices, in_both_cases
from registry.domain.suites.slices import MIN_N, ConditionSlice, Slices, least_of, name_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from registry.domain.reports.sides import Flags, Floats

    Positions: TypeAlias = npt.NDArray[np.intp]

_NOTHING = 1e-9
"""A margin of nothing, since any drop is told; planning divides by the margin, so that it is not zero."""


@dataclass(frozen=True, slots=True)
class SliceComparison:
    """One slice by one scorer.

    `status` is `fail` if it is shown to have got worse, corrected for the number of slices (Holm), `suspected` if it
    would be, were it the only one, `insufficient` if it has fewer rows than the suite asks for; else nothing is shown.
    Rows that were not measured are taken at their worst and at their best, as for the gain over all rows.
    `detectable` is the drop that would have been found with a chance of 80 %.
    """

    slice: str
    value: str
    before: str | None
    after: str | None
    gain: Estimate
    status: str
    detectable: str | None


def sliced(pairs: Together, declared: Sequence[Slices], meaning: Meaning) -> tuple[SliceComparison, ...]:
    """Every slice that the rows lie in, the one with the greatest loss first."""

    before, after = scored(pairs.runs[0], meaning.name), scored(pairs.runs[1], meaning.name)
    known = before[1] & after[1]
    named = members(pairs.slices(), declared)
    if not named:
        return ()

    def weighed(ours: float, theirs: float) -> tuple[SliceResult, ...]:
        gains = meaning.scale.differences(_filled(after, ours), _filled(before, theirs))
        return _weighed(named, gains, pairs.clusters, declared, meaning)

    ends = (meaning.scale.worst or 0.0, meaning.scale.best or 0.0)
    worst = weighed(*ends)
    best = worst if known.all() else weighed(*ends[::-1])
    least = {name_of(one): least_of(one) for one in declared}
    told = []
    for (key, positions), low, high in zip(named.items(), worst, best, strict=True):
        rows = positions[known[positions]]
        means = _mean(before[0][rows]), _mean(after[0][rows])
        gain, status = _enveloped(low, high, known[positions], least.get(key[0], MIN_N))
        if too_many(known):
            gain = replace(gain, lower=None, upper=None, reason=gain.reason or "too_many_unmeasured")
            status = SliceStatus.INSUFFICIENT
        value = _mean(meaning.scale.differences(after[0], before[0])[rows])
        gain = replace(gain, value=value, clusters=len({pairs.clusters[i] for i in rows}))
        told.append(_told(key, gain, status, low.detectable, means))
    return tuple(sorted(told, key=_worst_first))


def members(slices: Sequence[Mapping[str, str]], declared: Sequence[Slices]) -> dict[tuple[str, str], Positions]:
    """The positions of the rows of each slice. The rows of which a condition does not hold are no slice."""
    import numpy as np

    conditions = {one.name for one in declared if isinstance(one, ConditionSlice)}
    found: dict[tuple[str, str], list[int]] = {}
    for position, row in enumerate(slices):
        for name, value in row.items():
            if not (name in conditions and value == "false"):
                found.setdefault((name, value), []).append(position)
    return {key: np.array(found[key], dtype=np.intp) for key in sorted(found)}


def _weighed(
    named: Mapping[tuple[str, str], Positions],
    gains: Floats,
    clusters: Sequence[str],
    declared: Sequence[Slices],
    meaning: Meaning,
) -> tuple[SliceResult, ...]:
    import numpy as np

    least, of = {name_of(one): least_of(one) for one in declared}, np.array(clusters)
    parts = [
        Slice(f"{name}\x00{value}", gains[rows], of[rows], least.get(name, MIN_N))
        for (name, value), rows in named.items()
    ]
    return compare_slices(
        parts, ALPHA, _NOTHING, scale=meaning.scale, binary=meaning.binary, sampled=meaning.sampled
    ).results


def _enveloped(worst: SliceResult, best: SliceResult, known: Flags, least: int) -> tuple[Bounds, SliceStatus]:
    """Bounds and status of a slice, whatever its rows that were not measured would have scored."""
    n = int(known.sum())
    status = in_both_cases(worst.status, best.status)
    if n < least and status not in HARM:
        status = SliceStatus.INSUFFICIENT
    if not n:
        return replace(worst.bounds, n=0, lower=None, upper=None, reason="no_data"), SliceStatus.INSUFFICIENT
    low, high = worst.bounds, best.bounds
    if low.reason or high.reason:
        return replace(low if low.reason else high, n=n), status
    lowers = [end for end in (low.lower, high.lower) if end is not None]
    uppers = [end for end in (low.upper, high.upper) if end is not None]
    return replace(low, lower=min(lowers, default=None), upper=max(uppers, default=None), n=n), status


def _told(
    key: tuple[str, str],
    gain: Bounds,
    status: SliceStatus,
    detectable: float | None,
    means: tuple[float | None, float | None],
) -> SliceComparison:
    return SliceComparison(
        *key, nearest(means[0]), nearest(means[1]), estimate(gain), status.value, nearest(detectable)
    )


def _filled(scores: tuple[Floats, Flags], end: float) -> Floats:
    import numpy as np

    return np.where(scores[1], scores[0], end)


def _worst_first(item: SliceComparison) -> tuple[float, str, str]:
    return (float(item.gain.value) if item.gain.value is not None else float("inf"), item.slice, item.value)


def _mean(values: npt.NDArray[np.float64]) -> float | None:
    return float(values.mean()) if len(values) else None
