"""Slices beside each other, the worst first: what the mean over all rows hides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from registry.domain.reports.estimates import ALPHA, Estimate, estimate, nearest
from registry.domain.reports.scores import Meaning
from registry.domain.reports.sides import Together, scored
from registry.domain.statistics.slices import Slice, SliceResult, compare_slices
from registry.domain.suites.slices import MIN_N, ConditionSlice, Slices, least_of, name_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Positions: TypeAlias = npt.NDArray[np.intp]

_NOTHING = 1e-9
"""A margin of nothing, since any drop is told; planning divides by the margin, so that it is not zero."""


@dataclass(frozen=True, slots=True)
class SliceComparison:
    """One slice by one scorer.

    `status` is `fail` if it is shown to have got worse, corrected for the number of slices (Holm), `suspected` if it
    would be, were it the only one, `insufficient` if it has fewer rows than the suite asks for; else nothing is shown.
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
    import numpy as np

    before, before_known = scored(pairs.runs[0], meaning.name)
    after, after_known = scored(pairs.runs[1], meaning.name)
    known = before_known & after_known
    gains, clusters = meaning.scale.differences(after, before), np.array(pairs.clusters)
    named = list(members(pairs.slices(), declared).items())
    if not named:
        return ()
    kept = [positions[known[positions]] for _, positions in named]
    least = {name_of(one): least_of(one) for one in declared}
    parts = [
        Slice(f"{name}\x00{value}", gains[rows], clusters[rows], least.get(name, MIN_N))
        for ((name, value), _), rows in zip(named, kept, strict=True)
    ]
    found = compare_slices(parts, ALPHA, _NOTHING, scale=meaning.scale, binary=meaning.binary).results
    told = [
        _told(key, result, _mean(before[rows]), _mean(after[rows]))
        for (key, _), rows, result in zip(named, kept, found, strict=True)
    ]
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


def _told(key: tuple[str, str], result: SliceResult, before: float | None, after: float | None) -> SliceComparison:
    return SliceComparison(
        *key,
        nearest(before),
        nearest(after),
        estimate(result.bounds),
        result.status.value,
        nearest(result.detectable),
    )


def _worst_first(item: SliceComparison) -> tuple[float, str, str]:
    return (float(item.gain.value) if item.gain.value is not None else float("inf"), item.slice, item.value)


def _mean(values: npt.NDArray[np.float64]) -> float | None:
    return float(values.mean()) if len(values) else None
