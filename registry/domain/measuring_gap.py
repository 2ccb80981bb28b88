"""Measuring a gap: what adapters gain on rows that they were trained on, beyond what they gain on others."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from registry.domain.digests import Digest, decimal_text
from registry.domain.measuring import ScoredRow
from registry.domain.measuring_means import scale_of
from registry.domain.policies.measured_facts import Measurement, ScaleFact
from registry.domain.statistics.scales import BINARY, Scale
from registry.domain.statistics.two_samples import gap_bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_PLACES = Decimal("1e-12")
_UNMEASURED_PERCENT = 5

Pair = tuple[Sequence[ScoredRow], Sequence[ScoredRow]]
"""The rows of a release, and those of the one without adapters."""


def measure_gap(
    rule: Digest, run: Digest, seen: Pair, unseen: Pair, scale: ScaleFact | None, *, level: str
) -> Measurement:
    """Bounds for the gain on seen rows less the gain on unseen ones, each paired by sample id.

    Reasons for no bounds: `no_data`, `too_many_unmeasured` above 5 % of either, and those of
    `statistics.two_samples.gap_bounds`. `n` and `clusters` count both.
    """
    span = BINARY if scale is None else scale_of(scale)
    gained, grown = _gains(seen, span), _gains(unseen, span)
    n = len(gained.values) + len(grown.values)
    reason = gained.reason or grown.reason
    if reason:
        return _measurement(rule, run, level, n, n, reason=reason)
    found = gap_bounds(gained.values, gained.codes, grown.values, grown.codes, float(1 - Decimal(level)), span)
    if found.lower is None or found.upper is None or found.value is None:
        return _measurement(rule, run, level, found.n, found.clusters, reason=found.reason or "no_data")
    return _measurement(
        rule,
        run,
        level,
        found.n,
        found.clusters,
        value=decimal_text(Decimal(found.value).quantize(_PLACES, ROUND_HALF_EVEN)),
        lower=decimal_text(Decimal(found.lower).quantize(_PLACES, ROUND_FLOOR)),
        upper=decimal_text(Decimal(found.upper).quantize(_PLACES, ROUND_CEILING)),
        method=found.method,
    )


# ---------------------------------------------------------------------------------------------------------


class _Gains:
    """The paired differences of rows that both sides measured, and their clusters."""

    def __init__(self, values: npt.NDArray[np.float64], clusters: Sequence[str], rows: int) -> None:
        self.values = values
        numbers: dict[str, int] = {}
        self.codes = [numbers.setdefault(cluster, len(numbers)) for cluster in clusters]
        unmeasured = rows - len(values)
        self.reason = "too_many_unmeasured" if unmeasured * 100 > rows * _UNMEASURED_PERCENT else ""
        if not len(values):
            self.reason = "no_data"


def _gains(pair: Pair, span: Scale) -> _Gains:
    with_adapters, without = ({row.sample_id: row for row in rows} for rows in pair)
    samples = sorted({*with_adapters, *without})
    both = [
        (one, other)
        for sample in samples
        if (one := with_adapters.get(sample)) is not None
        and (other := without.get(sample)) is not None
        and one.value is not None
        and other.value is not None
    ]
    ours = [float(one.value or 0) for one, _ in both]
    theirs = [float(other.value or 0) for _, other in both]
    return _Gains(span.differences(ours, theirs), [one.cluster for one, _ in both], len(samples))


def _measurement(
    rule: Digest,
    run: Digest,
    level: str,
    n: int,
    clusters: int,
    *,
    value: str | None = None,
    lower: str | None = None,
    upper: str | None = None,
    method: str = "welch",
    reason: str = "",
) -> Measurement:
    return Measurement(
        rule=rule,
        run=run,
        value=value,
        n=n,
        clusters=clusters,
        lower=lower,
        upper=upper,
        level=decimal_text(level),
        method=method,
        reason=reason,
    )
