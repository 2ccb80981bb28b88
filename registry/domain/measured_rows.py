"""What every measuring of rows shares: rows paired by their ids, clusters as numbers, and what a measurement says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from math import fsum
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.policies.measured_facts import Measurement
from registry.domain.rounding import down, nearest, up

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Flags: TypeAlias = npt.NDArray[np.bool_]
    Codes: TypeAlias = npt.NDArray[np.int64]

_UNMEASURED_PERCENT = 5
_PLACES = Decimal("1e-12")


class Row(Protocol):
    @property
    def sample_id(self) -> str: ...

    @property
    def cluster(self) -> str: ...


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Measured:
    """All of a measurement but its numbers. `known` tells which rows are measured, `codes` the cluster of each."""

    rule: Digest
    run: Digest
    baseline: Digest | None
    level: str
    known: Flags
    codes: Codes

    @property
    def reason(self) -> str:
        """Why there are too few rows to bound anything, if so."""
        rows = len(self.known)
        if rows == 0:
            return "no_data"
        return "too_many_unmeasured" if (rows - self.n) * 100 > rows * _UNMEASURED_PERCENT else ""

    @property
    def n(self) -> int:
        return int(self.known.sum())

    def measurement(
        self,
        method: str,
        value: str | None,
        baseline_value: str | None,
        bounds: tuple[Decimal, Decimal] | None = None,
        **other: Any,
    ) -> Measurement:
        """The measurement; `other` are fields of it that not every one has."""
        import numpy as np

        return Measurement(
            rule=self.rule,
            run=self.run,
            baseline=self.baseline,
            value=value,
            baseline_value=baseline_value,
            n=self.n,
            clusters=len(np.unique(self.codes[self.known])),
            lower=None if bounds is None else decimal_text(bounds[0]),
            upper=None if bounds is None else decimal_text(bounds[1]),
            level=decimal_text(self.level),
            method=method,
            **other,
        )


def by_sample(rows: Sequence[R]) -> dict[str, R]:
    """Rows by their ids. Raises InvalidInputError for an id that occurs twice."""
    found = {row.sample_id: row for row in rows}
    if len(found) != len(rows):
        counts = Counter(row.sample_id for row in rows)
        faults = [Fault("sample id occurs twice", where=sample) for sample, n in sorted(counts.items()) if n > 1]
        raise InvalidInputError.of("rows", faults)
    return found


def paired(candidate: Sequence[R], live: Sequence[R], unmeasured: Callable[[R], R]) -> list[tuple[R, R]]:
    """Both sides of every sample, sorted by id; a side that lacks the sample has the other's row, unmeasured."""
    return list(_both(by_sample(candidate), by_sample(live), unmeasured))


def unpaired_reason(candidate: Sequence[R], live: Sequence[R], pairs: Sequence[tuple[R, R]]) -> str:
    """`no_data` if no sample is common, `not_comparable` if one is in different clusters; else empty."""
    if not {row.sample_id for row in candidate} & {row.sample_id for row in live}:
        return "no_data"
    return "not_comparable" if any(one.cluster != other.cluster for one, other in pairs) else ""


def codes(labels: Sequence[str]) -> Codes:
    """Labels as numbers, in the order in which they first occur."""
    import numpy as np

    numbers: dict[str, int] = {}
    return np.fromiter((numbers.setdefault(c, len(numbers)) for c in labels), dtype=np.int64, count=len(labels))


def alpha_of(level: str) -> float:
    number = Decimal(decimal_text(level, "level"))
    if not Decimal("0.5") < number < 1:
        raise InvalidInputError("no such level", where="level", expected='between "0.5" and "1"', found=repr(level))
    return float(1 - number)


def outwards(lower: float, upper: float) -> tuple[Decimal, Decimal]:
    """Bounds as decimals, the lower one rounded down and the upper one up, so that rounding never favours passing."""
    return Decimal(down(lower) or "NaN"), Decimal(up(upper) or "NaN")


def mean_text(values: npt.NDArray[Any]) -> str | None:
    """The mean, exactly rounded whatever the order of the values; None of no values."""
    if not len(values):
        return None
    if values.dtype.kind == "f":
        return nearest(fsum(values.tolist()) / len(values))
    return decimal_text((Decimal(int(values.sum())) / len(values)).quantize(_PLACES, ROUND_HALF_EVEN))


# ---------------------------------------------------------------------------------------------------------


def _both(ours: dict[str, R], theirs: dict[str, R], unmeasured: Callable[[R], R]) -> Iterator[tuple[R, R]]:
    for sample in sorted(ours.keys() | theirs.keys()):
        one, other = ours.get(sample), theirs.get(sample)
        if one is not None:
            yield one, other or unmeasured(one)
        elif other is not None:
            yield unmeasured(other), other
