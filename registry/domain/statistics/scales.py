"""What a metric's numbers mean: their range, and which end of it is good.

Whatever depends on the range or the direction of a metric asks here, so that a metric in which less is better is
weighed exactly as its negation would be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scale:
    """The range of a metric, open on a side that is None, and its direction."""

    low: float | None = None
    high: float | None = None
    lower_is_better: bool = False

    @property
    def width(self) -> float | None:
        return None if self.low is None or self.high is None else self.high - self.low

    @property
    def worst(self) -> float | None:
        """What a row scores that the candidate itself failed."""
        return self.high if self.lower_is_better else self.low

    @property
    def best(self) -> float | None:
        return self.low if self.lower_is_better else self.high

    def differences(self, candidate: npt.ArrayLike, live: npt.ArrayLike) -> Floats:
        """Candidate minus live, turned so that a positive difference is an improvement."""
        import numpy as np

        gained = np.asarray(candidate, dtype=np.float64) - np.asarray(live, dtype=np.float64)
        return -gained if self.lower_is_better else gained

    def outside(self, values: npt.ArrayLike) -> list[int]:
        """Positions of the values that are not finite or not within the range."""
        import numpy as np

        numbers = np.asarray(values, dtype=np.float64)
        wrong = ~np.isfinite(numbers)
        if self.low is not None:
            wrong |= numbers < self.low
        if self.high is not None:
            wrong |= numbers > self.high
        return [int(position) for position in np.flatnonzero(wrong)]


BINARY = Scale(0.0, 1.0)
OPEN = Scale()


def absolute_margin(relative: float, live_mean: float) -> float | None:
    """A margin given as a share of what live scores; None if live scores 0, of which there is no share."""
    return abs(live_mean) * relative or None
