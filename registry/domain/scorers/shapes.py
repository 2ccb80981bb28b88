"""What a scorer is once everything that it takes is at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from registry.domain.digests import Digest, digest_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from registry.domain.suites import Judge, Scorer

    Integers: TypeAlias = npt.NDArray[np.int64]
    Numbers: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class RowScorer:
    """Scores single rows. `score` is given answer and target; its value is held to the range that was declared.

    `fits` tells of a target why the scorer can do nothing with it; empty if it can.
    """

    declared: Scorer
    score: Callable[[str, str], str | int | Decimal]
    libraries: Mapping[str, str] = field(default_factory=dict)
    """Versions of what the values depend on."""
    fits: Callable[[str], str] | None = None

    @property
    def digest(self) -> Digest:
        return scorer_digest(self.declared, self.libraries)


@dataclass(frozen=True, slots=True)
class Counts:
    """A corpus metric over given targets, as counts that add up.

    `of` gives one row's `width` counts; None stands for an answer that failed. `metric` turns sums of counts, in the
    last axis, into values, whatever axes come before it. `worst` gives, for a target and the greatest counts of any row
    that was answered, the counts that no answer of at most that length falls below: one of them, if there are several.
    """

    width: int
    of: Callable[[str | None, str], tuple[int, ...]]
    metric: Callable[[Integers], Numbers]
    worst: Callable[[str, Sequence[int]], tuple[tuple[int, ...], ...]]


@dataclass(frozen=True, slots=True)
class CorpusScorer:
    """Scores all rows together. `counts` prepares it for the targets that occur; both sides of a pair share them.

    `value` is the metric over all rows, exactly rounded to 6 decimals. `signature` tells how it was computed.
    """

    declared: Scorer
    counts: Callable[[Sequence[str]], Counts]
    value: Callable[[Sequence[str | None], Sequence[str]], str]
    libraries: Mapping[str, str] = field(default_factory=dict)
    signature: str | None = None

    @property
    def digest(self) -> Digest:
        return scorer_digest(self.declared, self.libraries)


@dataclass(frozen=True, slots=True)
class JudgeScorer:
    """Scores single rows by asking a model, which is done where models are run: here is only what was declared."""

    declared: Judge
    libraries: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> Digest:
        return scorer_digest(self.declared, self.libraries)


Scores: TypeAlias = RowScorer | CorpusScorer | JudgeScorer


def scorer_digest(declared: Scorer, libraries: Mapping[str, str]) -> Digest:
    """Digest over all that a scorer's values depend on: its declaration, whatever it is called, and libraries."""
    content: dict[str, Any] = {key: value for key, value in declared.content().items() if key != "name"}
    return digest_of({"scorer": content, "libraries": dict(libraries)})
