"""Measuring a gap: what adapters gain on rows that they were trained on, beyond what they gain on others.

What could not be measured is taken once so that it widens the gap and once so that it narrows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from registry.domain.digests import Digest, decimal_text
from registry.domain.measured_rows import codes, paired
from registry.domain.measuring import ScoredRow
from registry.domain.measuring_means import scale_of
from registry.domain.policies.measured_facts import Measurement, ScaleFact
from registry.domain.rounding import down, nearest, up
from registry.domain.statistics.bounds import Bounds, normal_quantile
from registry.domain.statistics.scales import BINARY, Scale
from registry.domain.statistics.sizes import rows_at
from registry.domain.statistics.two_samples import gap_bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from registry.domain.measured_rows import Codes, Flags

    Floats = npt.NDArray[np.float64]

METHOD = 3
"""Revision of how gaps are measured here; see `measuring.METHOD`."""

_UNMEASURED_PERCENT = 5

Ends = tuple[str | None, str | None]
Pair = tuple[Sequence[ScoredRow], Sequence[ScoredRow]]
"""The rows of a release, and those of the one without adapters."""


def measure_gap(
    rule: Digest, run: Digest, seen: Pair, unseen: Pair, scale: ScaleFact | None, *, level: str, limit: str
) -> Measurement:
    """Bounds for the gain on seen rows less the gain on unseen ones, each paired by sample id.

    Reasons for no bounds: `no_data`, `too_many_unmeasured` above 5 % of either, and those of
    `statistics.two_samples.gap_bounds`. `n` and `clusters` count both, and so does `needed`: rows at which the gap as
    seen shows to be at most `limit`, if both suites grow alike.
    """
    span = BINARY if scale is None else scale_of(scale)
    gained, grown = _Gains.of(seen, span), _Gains.of(unseen, span)

    def told(method: str, reason: str = "", ends: Ends = (None, None), needed: int | None = None) -> Measurement:
        return Measurement(
            rule=rule,
            run=run,
            value=None if gained.mean is None or grown.mean is None else nearest(gained.mean - grown.mean),
            n=gained.n + grown.n,
            clusters=gained.clusters + grown.clusters,
            lower=ends[0],
            upper=ends[1],
            level=decimal_text(level),
            method=method,
            reason=reason,
            needed=needed,
        )

    if reason := gained.reason or grown.reason:
        return told("welch", reason)
    alpha = float(1 - Decimal(level))
    cases = [_bounds(gained.most, grown.least, gained, grown, alpha, span)]
    if not (gained.known.all() and grown.known.all()):
        cases.append(_bounds(gained.least, grown.most, gained, grown, alpha, span))
    lowers = [case.lower for case in cases if case.lower is not None]
    uppers = [case.upper for case in cases if case.upper is not None]
    if len(lowers) < len(cases) or len(uppers) < len(cases):
        return told(cases[0].method, next((case.reason for case in cases if case.reason), "no_data"))
    ends = down(min(lowers)), up(max(uppers))
    needed = None
    if Decimal(ends[0] or 0) <= Decimal(limit) < Decimal(ends[1] or 0):
        needed = _needed(cases[0], float(limit), alpha)
    return told(cases[0].method, ends=ends, needed=needed)


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Gains:
    """The paired differences of one suite, turned so that more is better: with what is not `known` at the one end, and
    at the other."""

    least: Floats
    most: Floats
    known: Flags
    codes: Codes

    @staticmethod
    def of(pair: Pair, span: Scale) -> _Gains:
        import numpy as np

        pairs = paired(*pair, lambda row: replace(row, value=None))
        ours, theirs = [one for one, _ in pairs], [other for _, other in pairs]
        known = np.array([one.value is not None and other.value is not None for one, other in pairs], dtype=np.bool_)
        least = span.differences(_numbers(ours, span.worst), _numbers(theirs, span.best))
        most = span.differences(_numbers(ours, span.best), _numbers(theirs, span.worst))
        return _Gains(least, most, known, codes([row.cluster for row in ours]))

    @property
    def n(self) -> int:
        return int(self.known.sum())

    @property
    def clusters(self) -> int:
        return len(set(self.codes[self.known].tolist()))

    @property
    def mean(self) -> float | None:
        return float(self.least[self.known].mean()) if self.n else None

    @property
    def reason(self) -> str:
        if not self.n:
            return "no_data"
        lacking = len(self.known) - self.n
        return "too_many_unmeasured" if lacking * 100 > len(self.known) * _UNMEASURED_PERCENT else ""


def _needed(found: Bounds, limit: float, alpha: float) -> int | None:
    """Rows of both suites; where the bound comes from no error, its distance stands for as much error as t has."""
    if found.value is None or found.upper is None:
        return None
    error = found.error if found.error is not None else (found.upper - found.value) / normal_quantile(1 - alpha)
    rows = rows_at(found.n, error, limit - found.value, alpha)
    return None if rows is None else max(ceil(rows), found.n + 1)


def _numbers(rows: Sequence[ScoredRow], end: float | None) -> Floats:
    import numpy as np

    filled = 0.0 if end is None else end
    return np.array([filled if row.value is None else float(row.value) for row in rows], dtype=np.float64)


def _bounds(seen: Floats, unseen: Floats, gained: _Gains, grown: _Gains, alpha: float, span: Scale) -> Bounds:
    return gap_bounds(seen, gained.codes, unseen, grown.codes, alpha, span)
