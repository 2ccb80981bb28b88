"""Measuring: scored rows become the bounds that a rule is judged by.

Numbers leave as canonical decimals of at most 12 places. Lower bounds are rounded down and upper bounds up, so that
rounding never favours passing. What could not be measured is taken once at its worst and once at its best: `lower`
belongs to the worst and `upper` to the best case, and a rule is met only if it is met in the worst.

`n` and `clusters` count what was measured; `value` and `baseline_value` are means over the same rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from math import ceil
from typing import TYPE_CHECKING

from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.policies.facts import Measurement
from registry.domain.statistics import Bounds, binary_difference, binary_mean, pairs_needed, rows_needed

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]

OPERATORS = (">=", "<=")

_PLACES = Decimal("1e-12")
_UNMEASURED_PERCENT = 5


METHOD = 1
"""Revision of how bounds are computed here. A change of any number it gives needs the next one, or stored bounds
of the old method would go on deciding."""


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """What one scorer gave one row: `"1"`, `"0"`, or None if the row is unmeasured."""

    sample_id: str
    cluster: str
    value: str | None


def measure_metric(
    rule: Digest, run: Digest, rows: Sequence[ScoredRow], *, level: str, operator: str, threshold: str
) -> Measurement:
    """Bounds for the share of rows that score 1, to be held against `operator threshold` (`">="`, `"0.9"`).

    Reasons for no bounds: `no_data`, `one_cluster`, and `too_many_unmeasured` above 5 %. Raises InvalidInputError
    for a score that is not binary, a sample id that occurs twice, or an operator that is not `>=` or `<=`.
    """
    if operator not in OPERATORS:
        raise InvalidInputError("no such comparison", where="require", expected=" or ".join(OPERATORS), found=operator)
    alpha, limit = _alpha(level), Decimal(decimal_text(threshold, "require"))
    _by_sample(rows)
    scores, known = _scores(rows)
    codes = _codes([row.cluster for row in rows])
    measured = _Measured(rule, run, None, level, scores, known, codes, None)
    if reason := measured.reason:
        return measured.without_bounds("clopper_pearson", reason)
    worst = binary_mean(_filled(scores, known, 0), codes, alpha)
    best = worst if known.all() else binary_mean(_filled(scores, known, 1), codes, alpha)
    if worst.reason:
        return measured.without_bounds(worst.method, worst.reason)
    lower, upper = _envelope(worst, best)
    needed = None
    if lower < limit <= upper and operator == ">=":
        needed = _rows(rows_needed(_rate(worst), float(limit), alpha), worst)
    elif lower <= limit < upper and operator == "<=":
        needed = _rows(rows_needed(1 - _rate(best), float(1 - limit), alpha), best)
    return measured.with_bounds(worst.method, lower, upper, needed)


def measure_difference(
    rule: Digest,
    run: Digest,
    baseline: Digest,
    candidate: Sequence[ScoredRow],
    live: Sequence[ScoredRow],
    *,
    level: str,
    margin: str,
) -> Measurement:
    """Bounds for candidate minus live, paired by sample id, to be held against `-margin`.

    A row that only one side has is unmeasured. Reasons for no bounds: those of `measure_metric`, and
    `not_comparable` if the sides put a sample into different clusters. Raises InvalidInputError as
    `measure_metric` does.
    """
    alpha, allowed = _alpha(level), float(_margin(margin))
    pairs = _pair(candidate, live)
    codes = _codes([one.cluster for one, _ in pairs])
    left, left_known = _scores([one for one, _ in pairs])
    right, right_known = _scores([other for _, other in pairs])
    known = left_known & right_known
    measured = _Measured(rule, run, baseline, level, left - right, known, codes, right)
    if not _by_sample(candidate).keys() & _by_sample(live).keys():
        return measured.without_bounds("tango", "no_data")
    if any(one.cluster != other.cluster for one, other in pairs):
        return measured.without_bounds("tango", "not_comparable")
    if reason := measured.reason:
        return measured.without_bounds("tango", reason)
    signs = _filled(left, left_known, 0) - _filled(right, right_known, 1)
    worst = binary_difference(signs, codes, alpha)
    best = worst
    if not known.all():
        best = binary_difference(_filled(left, left_known, 1) - _filled(right, right_known, 0), codes, alpha)
    if worst.reason:
        return measured.without_bounds(worst.method, worst.reason)
    lower, upper = _envelope(worst, best)
    needed = _pairs(signs, worst, allowed, alpha) if lower <= -_margin(margin) <= upper else None
    return measured.with_bounds(worst.method, lower, upper, needed)


def pooled(runs: Sequence[Sequence[ScoredRow]]) -> tuple[ScoredRow, ...]:
    """The rows of several runs of one suite, to be measured as one.

    What one sample gave in each run stays in that sample's cluster: runs of the same rows are not independent, and a
    pool says no more about the population of rows than its rows do. The rows of a baseline are given as often as there
    are runs, so that each pair is made within one sample.
    """
    return tuple(
        ScoredRow(f"{row.sample_id}#{turn}", row.cluster, row.value)
        for turn, rows in enumerate(runs, start=1)
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class _Measured:
    """All of a measurement but its bounds."""

    rule: Digest
    run: Digest
    baseline: Digest | None
    level: str
    values: Numbers
    known: npt.NDArray[np.bool_]
    codes: Numbers
    live: Numbers | None

    @property
    def reason(self) -> str:
        rows, unmeasured = len(self.values), len(self.values) - self.n
        if rows == 0:
            return "no_data"
        return "too_many_unmeasured" if unmeasured * 100 > rows * _UNMEASURED_PERCENT else ""

    @property
    def n(self) -> int:
        return int(self.known.sum())

    def with_bounds(self, method: str, lower: Decimal, upper: Decimal, needed: int | None) -> Measurement:
        return self._measurement(method, decimal_text(lower), decimal_text(upper), needed=needed)

    def without_bounds(self, method: str, reason: str) -> Measurement:
        return self._measurement(method, None, None, reason=reason)

    def _measurement(
        self, method: str, lower: str | None, upper: str | None, *, needed: int | None = None, reason: str = ""
    ) -> Measurement:
        import numpy as np

        return Measurement(
            rule=self.rule,
            run=self.run,
            baseline=self.baseline,
            value=_mean(self.values[self.known]),
            baseline_value=None if self.live is None else _mean(self.live[self.known]),
            n=self.n,
            clusters=len(np.unique(self.codes[self.known])),
            lower=lower,
            upper=upper,
            level=decimal_text(self.level),
            method=method,
            needed=needed,
            reason=reason,
        )


def _alpha(level: str) -> float:
    number = Decimal(decimal_text(level, "level"))
    if not Decimal("0.5") < number < 1:
        raise InvalidInputError("no such level", where="level", expected='between "0.5" and "1"', found=repr(level))
    return float(1 - number)


def _margin(margin: str) -> Decimal:
    number = Decimal(decimal_text(margin, "margin"))
    if not 0 < number < 1:
        raise InvalidInputError(
            "no such margin", where="margin", expected='a positive decimal below "1"', found=repr(margin)
        )
    return number


def _by_sample(rows: Sequence[ScoredRow]) -> dict[str, ScoredRow]:
    found = {row.sample_id: row for row in rows}
    if len(found) != len(rows):
        counts = Counter(row.sample_id for row in rows)
        faults = [Fault("sample id occurs twice", where=sample) for sample, n in sorted(counts.items()) if n > 1]
        raise InvalidInputError.of("rows", faults)
    return found


def _pair(candidate: Sequence[ScoredRow], live: Sequence[ScoredRow]) -> list[tuple[ScoredRow, ScoredRow]]:
    """Both sides of every sample, sorted by id; a side that lacks the sample has an unmeasured row."""
    ours, theirs = _by_sample(candidate), _by_sample(live)
    return list(_both(ours, theirs))


def _both(ours: dict[str, ScoredRow], theirs: dict[str, ScoredRow]) -> Iterator[tuple[ScoredRow, ScoredRow]]:
    for sample in sorted(ours.keys() | theirs.keys()):
        one, other = ours.get(sample), theirs.get(sample)
        if one is not None:
            yield one, other or ScoredRow(sample, one.cluster, None)
        elif other is not None:
            yield ScoredRow(sample, other.cluster, None), other


def _scores(rows: Sequence[ScoredRow]) -> tuple[Numbers, npt.NDArray[np.bool_]]:
    """Scores as numbers (0 where unmeasured), and which rows are measured."""
    import numpy as np

    numbers = {"0": 0, "1": 1, None: -1}
    try:
        coded = np.fromiter((numbers[row.value] for row in rows), dtype=np.int64, count=len(rows))
    except KeyError as error:
        faults = [
            Fault("score is not binary", where=row.sample_id, expected='"0" or "1"', found=repr(row.value))
            for row in rows
            if row.value not in numbers
        ]
        raise InvalidInputError.of("scores", faults) from error
    return np.maximum(coded, 0), coded >= 0


def _codes(labels: Sequence[str]) -> Numbers:
    import numpy as np

    numbers: dict[str, int] = {}
    return np.fromiter((numbers.setdefault(c, len(numbers)) for c in labels), dtype=np.int64, count=len(labels))


def _filled(scores: Numbers, known: npt.NDArray[np.bool_], value: int) -> Numbers:
    import numpy as np

    return np.where(known, scores, value)


def _envelope(worst: Bounds, best: Bounds) -> tuple[Decimal, Decimal]:
    """The lower bound of the worst case and the upper of the best, rounded outwards.

    Of both cases the outer one is taken: with clusters, a worse row may make the others look less dependent.
    """
    lowers = [b.lower for b in (worst, best) if b.lower is not None]
    uppers = [b.upper for b in (worst, best) if b.upper is not None]
    return (
        Decimal(min(lowers)).quantize(_PLACES, ROUND_FLOOR),
        Decimal(max(uppers)).quantize(_PLACES, ROUND_CEILING),
    )


def _mean(values: Numbers) -> str | None:
    if not len(values):
        return None
    return decimal_text((Decimal(int(values.sum())) / len(values)).quantize(_PLACES, ROUND_HALF_EVEN))


def _rate(bounds: Bounds) -> float:
    return bounds.value if bounds.value is not None else 0.0


def _pairs(signs: Numbers, bounds: Bounds, margin: float, alpha: float) -> int | None:
    import numpy as np

    share = 1 / bounds.design_effect
    b, c = int(np.count_nonzero(signs > 0)), int(np.count_nonzero(signs < 0))
    return _rows(pairs_needed(b * share, c * share, bounds.effective, margin, alpha), bounds)


def _rows(independent: float | None, bounds: Bounds) -> int | None:
    """The planned rows in all; never fewer than one more than there are, since those did not suffice."""
    return None if independent is None else max(ceil(independent * bounds.design_effect), bounds.n + 1)
