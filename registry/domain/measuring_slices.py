"""Measuring by slice: scored rows become, for each slice of a suite, bounds and what they show.

What could not be measured is taken once at its worst and once at its best. A slice is said to pass, or to be harmed,
only if it does, or is, in both cases: harm that one of them shows is suspected. A slice of which so few rows were
measured that it cannot pass is looked at for harm all the same, or a row that nobody answered would hide it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from registry.domain.digests import Digest
from registry.domain.measured_rows import Measured, alpha_of, by_sample, codes, mean_text, paired, unpaired_reason
from registry.domain.measuring import ScoredRow
from registry.domain.policies.measured_facts import Measurement, SliceMeasurement
from registry.domain.rounding import down, up
from registry.domain.statistics.bounds import ONCE, Sampled
from registry.domain.statistics.scales import Scale
from registry.domain.statistics.slices import (
    HARM,
    Mode,
    Slice,
    SliceResult,
    Slices,
    SliceStatus,
    compare_slices,
    in_both_cases,
    slice_floors,
)
from registry.domain.suites.slices import ConditionSlice, least_of, name_of
from registry.domain.suites.slices import Slices as Declared

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Codes = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

METHOD = 3
"""Revision of how slices are measured here; see `measuring.METHOD`."""

MOST_SLICES = 1000
"""Values of a column from which on they are no slices: each would have to be told with every decision."""


@dataclass(frozen=True, slots=True)
class SlicedRow:
    """A scored row, and the slice that it lies in, if any; `told` is false if its run kept no slices."""

    sample_id: str
    cluster: str
    value: str | None
    part: str | None
    told: bool = True


@dataclass(frozen=True, slots=True)
class SlicesAsked:
    """What a rule asks of each slice: a `margin` to what is live, or a `threshold` on the side of `operator`."""

    declared: Declared
    scale: Scale
    binary: bool
    level: str
    mode: Mode
    margin: str | None = None
    operator: str = ">="
    threshold: str | None = None
    sampled: Sampled = ONCE

    @property
    def turned(self) -> Scale:
        """The scale with the direction that counts: a floor says itself which side of it passes."""
        if self.margin is not None:
            return self.scale
        return replace(self.scale, lower_is_better=self.operator == "<=")


def sliced(scored: ScoredRow, slices: Mapping[str, str], declared: Declared) -> SlicedRow:
    """A row with the slice that it lies in, given what its run kept of its slices."""
    name = name_of(declared)
    part, told = slices.get(name), name in slices
    if isinstance(declared, ConditionSlice):
        part = name if part == "true" else None
    return SlicedRow(scored.sample_id, scored.cluster, scored.value, part, told)


def measure_slices(
    rule: Digest,
    run: Digest,
    baseline: Digest | None,
    candidate: Sequence[SlicedRow],
    live: Sequence[SlicedRow] | None,
    asked: SlicesAsked,
) -> Measurement:
    """Bounds for each slice: of the paired difference where there is a `live` side, else of the mean.

    Differences are turned so that more is better. Reasons for no bounds at all: `no_data`, `no_slices` (no row tells
    where it lies), `too_many_slices`, `too_many_unmeasured` and `not_comparable`.
    """
    pairs = _pairs(candidate, live)
    rows = _Rows.of(pairs, asked.turned)
    measured = Measured(rule, run, baseline, asked.level, rows.known, rows.codes)
    told = any(one.told or (other is not None and other.told) for one, other in pairs)
    names = _names(rows, asked.declared)
    value, live_value = mean_text(rows.worst[rows.known]), rows.live_mean(rows.known)
    reason = unpaired_reason(candidate, live, rows.compared) if live is not None else ""
    if reason := reason or measured.reason or _reason(told, names):
        return measured.measurement("slices", value, live_value, reason=reason)
    worst = _weighed(rows, names, asked, rows.worst)
    best = worst if rows.known.all() else _weighed(rows, names, asked, rows.best)
    both = zip(names, worst.results, best.results, strict=True)
    slices = tuple(_told(rows, name, low, high, least_of(asked.declared)) for name, low, high in both)
    return measured.measurement("slices", value, live_value, slices=slices)


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rows:
    """Every row, or every pair of rows, in the order of sample ids. `worst` and `best` are what is measured, with what
    is not known at that end."""

    compared: Sequence[tuple[SlicedRow, SlicedRow]]
    parts: Codes
    """Of each row the number of its slice, -1 for none."""
    numbered: Mapping[str, int]
    codes: Codes
    known: Flags
    theirs: Floats | None
    worst: Floats
    best: Floats

    @staticmethod
    def of(pairs: Sequence[tuple[SlicedRow, SlicedRow | None]], scale: Scale) -> _Rows:
        compared = [(one, other) for one, other in pairs if other is not None]
        ours, known = _numbers([one for one, _ in pairs])
        places: dict[str, int] = {}
        parts = _places([_part(one, other) for one, other in pairs], places)
        clusters = codes([one.cluster for one, _ in pairs])
        low, high = (_ends(ours, known, scale, better=better) for better in (False, True))
        if not compared:
            return _Rows(compared, parts, places, clusters, known, None, low, high)
        theirs, known_too = _numbers([other for _, other in compared])
        their_low, their_high = (_ends(theirs, known_too, scale, better=better) for better in (False, True))
        worst, best = scale.differences(low, their_high), scale.differences(high, their_low)
        return _Rows(compared, parts, places, clusters, known & known_too, theirs, worst, best)

    def live_mean(self, chosen: Flags) -> str | None:
        return None if self.theirs is None else mean_text(self.theirs[chosen])

    def within(self, name: str) -> Flags:
        within: Flags = self.parts == self.numbered.get(name, -2)
        return within


def _part(one: SlicedRow, other: SlicedRow | None) -> str | None:
    """Where a row lies: as either side tells, for rows of one suite lie where they lie."""
    return one.part if one.told or other is None else other.part


def _reason(told: bool, names: Sequence[str]) -> str:
    if not told:
        return "no_slices"
    return "too_many_slices" if len(names) > MOST_SLICES else ""


def _names(rows: _Rows, declared: Declared) -> list[str]:
    """The slices there are, and those there must be, by name."""
    if isinstance(declared, ConditionSlice):
        return [declared.name]
    return sorted({*(declared.required or ()), *rows.numbered})


def _required(declared: Declared, name: str) -> bool:
    if isinstance(declared, ConditionSlice):
        return bool(declared.required)
    return name in (declared.required or ())


def _weighed(rows: _Rows, names: Sequence[str], asked: SlicesAsked, values: Floats) -> Slices:
    alpha, least = alpha_of(asked.level), least_of(asked.declared)
    slices = []
    for name in names:
        within = rows.within(name)
        slices.append(Slice(name, values[within], rows.codes[within], least, _required(asked.declared, name)))
    if asked.margin is not None:  # the differences are turned already
        margin = float(Decimal(asked.margin))
        return compare_slices(
            slices, alpha, margin, mode=asked.mode, scale=asked.scale, binary=asked.binary, sampled=asked.sampled
        )
    limit = float(Decimal(asked.threshold or "0"))
    return slice_floors(
        slices, alpha, limit, mode=asked.mode, scale=asked.turned, binary=asked.binary, sampled=asked.sampled
    )


def _told(rows: _Rows, name: str, worst: SliceResult, best: SliceResult, least: int) -> SliceMeasurement:
    import numpy as np

    within = rows.within(name)
    known = within & rows.known
    status = in_both_cases(worst.status, best.status)
    few = int(known.sum()) < least and status not in HARM
    lowers = [r.bounds.lower for r in (worst, best) if r.bounds.lower is not None]
    uppers = [r.bounds.upper for r in (worst, best) if r.bounds.upper is not None]
    return SliceMeasurement(
        name=name,
        status=(SliceStatus.INSUFFICIENT if few else status).value,
        required=worst.required or None,
        n=int(known.sum()),
        clusters=len(np.unique(rows.codes[known])),
        value=mean_text(rows.worst[known]),
        baseline_value=rows.live_mean(known),
        lower=down(min(lowers, default=None)),
        upper=up(max(uppers, default=None)),
        p=down(worst.p),
        adjusted=down(worst.adjusted),
        detectable=up(worst.detectable),
        needed=least if few else worst.needed,
        reason=None if few else worst.bounds.reason or best.bounds.reason or None,
    )


def _pairs(
    candidate: Sequence[SlicedRow], live: Sequence[SlicedRow] | None
) -> Sequence[tuple[SlicedRow, SlicedRow | None]]:
    if live is None:
        return [(row, None) for _, row in sorted(by_sample(candidate).items())]
    return paired(candidate, live, lambda row: replace(row, value=None))


def _numbers(rows: Sequence[SlicedRow]) -> tuple[Floats, Flags]:
    import numpy as np

    known = np.fromiter((row.value is not None for row in rows), dtype=np.bool_, count=len(rows))
    numbers = np.fromiter((float(row.value or 0) for row in rows), dtype=np.float64, count=len(rows))
    return numbers, known


def _places(parts: Sequence[str | None], places: dict[str, int]) -> Codes:
    """Slices as numbers, in the order in which they first occur."""
    import numpy as np

    found = (-1 if part is None else places.setdefault(part, len(places)) for part in parts)
    return np.fromiter(found, dtype=np.int64, count=len(parts))


def _ends(numbers: Floats, known: Flags, scale: Scale, *, better: bool) -> Floats:
    import numpy as np

    end = scale.best if better else scale.worst
    return np.where(known, numbers, 0.0 if end is None else end)
