"""Measuring what a model scored: a mean that people's labels correct, and verdicts that are held against their swaps.

The judge's mean over all rows, and what people said more than it did over the rows that they labelled, together
estimate the mean that people would give (`two_samples.prediction_powered`). It holds if the labelled answers were drawn
at random from such as the judge is asked about. What the judge did not say is taken at both ends of its range, of rows
as of labels. A difference of two releases is not corrected: what the judge favours on both sides alike cancels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import JudgedLabel
from registry.domain.measured_rows import Measured, alpha_of, by_sample, codes, mean_text
from registry.domain.measuring import OPERATORS, ScoredRow
from registry.domain.measuring_means import envelope, filled, scale_of, scores_of
from registry.domain.policies.measured_facts import JudgeMeasurement, Measurement, ScaleFact
from registry.domain.rounding import nearest
from registry.domain.statistics.bounds import Bounds, normal_quantile
from registry.domain.statistics.means import difference_bounds, mean_bounds
from registry.domain.statistics.planning import MOST, POWER
from registry.domain.statistics.scales import Scale
from registry.domain.statistics.two_samples import prediction_powered

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

METHOD = 1
"""Revision of how means are corrected here; see `measuring.METHOD`."""

MOST_FLIPS = 0.2
"""Share of verdicts beyond which a judge tells of places, not of answers."""


def measure_corrected(
    rule: Digest,
    run: Digest,
    rows: Sequence[ScoredRow],
    labels: Sequence[JudgedLabel],
    scale: ScaleFact,
    *,
    wanted: int,
    share: float,
    level: str,
    operator: str,
    threshold: str,
    assumed_icc: float | None = None,
) -> Measurement:
    """Bounds for the mean that people would give, to be held against `operator threshold`.

    `share` is that of the rows which have a score of the judge's own: a row that failed is at its worst for people,
    too, and one that is unmeasured is taken at both ends, so that neither is corrected.

    Reasons for no bounds: those of `measure_mean`, and `too_few_labels` if fewer than `wanted` could be read. Raises
    InvalidInputError as `measure_mean` does.
    """
    if operator not in OPERATORS:
        raise InvalidInputError("no such comparison", where="require", expected=" or ".join(OPERATORS), found=operator)
    alpha, limit = alpha_of(level), float(Decimal(decimal_text(threshold, "require")))
    by_sample(rows)
    span = replace(scale_of(scale), lower_is_better=operator == "<=")
    scores, known = scores_of(rows, span)
    people = _people(labels, span, share)
    measured = Measured(rule, run, None, level, known, codes([row.cluster for row in rows]))
    judge = JudgeMeasurement(labels=people.read, wanted=wanted, uncorrected=mean_text(scores[known]))
    if reason := measured.reason or ("too_few_labels" if people.read < wanted else ""):
        return measured.measurement("prediction_powered", None, None, reason=reason, judge=judge)
    bounded = partial(_bounds, measured=measured, people=people, alpha=alpha, span=span, assumed_icc=assumed_icc)
    low = bounded(filled(scores, known, span.low), people.lowest)
    high = bounded(filled(scores, known, span.high), people.highest)
    if reason := low.reason or high.reason:
        return measured.measurement(low.method, None, None, reason=reason, judge=judge)
    lower, upper = envelope(low, high)
    value = float(scores[known].mean()) + people.correction
    judge = judge.model_copy(update={"correction": nearest(people.correction)})
    needed = None
    if (lower < limit <= upper) if operator == ">=" else (lower <= limit < upper):
        parts = _errors(scores[known], measured, people, alpha, span, assumed_icc)
        distance = limit - value if span.lower_is_better else value - limit
        plan = _plan(parts, measured.n, people.read, distance, alpha)
        needed, judge = plan.rows, judge.model_copy(update={"needed": plan.labels, "together": plan.together or None})
    text = nearest(value)
    return measured.measurement(low.method, text, None, (lower, upper), needed=needed, judge=judge)


def by_more_labels(found: Measurement, at_next_level: Measurement) -> Measurement:
    """The bound, whose missing rows and labels are those that are planned at the level of the next look."""
    judge, planned = found.judge, at_next_level.judge
    if judge is None or planned is None or (found.needed is None and judge.needed is None):
        return found
    told = judge.model_copy(update={"needed": planned.needed, "together": planned.together})
    return found.model_copy(update={"needed": at_next_level.needed, "judge": told})


def held_to_swaps(found: Measurement, shares: Sequence[float | None]) -> Measurement:
    """A bound from a judge of two answers, without its numbers if the judge changed its mind too often.

    `shares` are those of the verdicts that did not survive the swap, in each run that the bound is of.
    """
    most = max((share for share in shares if share is not None), default=None)
    if most is None:
        return found
    judge = (found.judge or JudgeMeasurement()).model_copy(update={"flips": nearest(most)})
    if most <= MOST_FLIPS:
        return found.model_copy(update={"judge": judge})
    gone = {"lower": None, "upper": None, "needed": None, "p": None, "slices": None, "reason": "judge_flips"}
    return found.model_copy(update={**gone, "judge": judge})


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _People:
    """What people said more than the judge, on each label: with what it did not say at either end of its range. It is
    scaled down to the share of the rows that the judge scored itself."""

    lowest: Floats
    highest: Floats
    clusters: npt.NDArray[np.int64]
    known: npt.NDArray[np.bool_]

    @property
    def read(self) -> int:
        return int(self.known.sum())

    @property
    def correction(self) -> float:
        return float(self.lowest[self.known].mean())


@dataclass(frozen=True, slots=True)
class _Plan:
    """At how many rows, and at how many labels, a bound is planned to suffice: one of them alone, or both together."""

    rows: int | None = None
    labels: int | None = None
    together: bool = False


def _people(labels: Sequence[JudgedLabel], span: Scale, share: float) -> _People:
    import numpy as np

    human = np.array([float(label.human) for label in labels], dtype=np.float64)
    known = np.array([label.judged is not None for label in labels], dtype=np.bool_)
    judged = np.array([float(label.judged or 0) for label in labels], dtype=np.float64)
    return _People(
        share * (human - filled(judged, known, span.high)),
        share * (human - filled(judged, known, span.low)),
        codes([label.cluster for label in labels]),
        known,
    )


def _bounds(
    scores: Floats,
    corrections: Floats,
    *,
    measured: Measured,
    people: _People,
    alpha: float,
    span: Scale,
    assumed_icc: float | None,
) -> Bounds:
    found = scores, measured.codes, corrections, people.clusters
    return prediction_powered(*found, alpha, span, assumed_icc=assumed_icc)


def _errors(
    scores: Floats, measured: Measured, people: _People, alpha: float, span: Scale, assumed_icc: float | None
) -> tuple[float, float] | None:
    """The standard errors of the judge's mean and of the correction; None if one of them is so regular as to have
    none."""
    judge = mean_bounds(scores, measured.codes[measured.known], alpha, span, assumed_icc=assumed_icc)
    more = difference_bounds(people.lowest[people.known], people.clusters[people.known], alpha, span)
    return None if judge.error is None or more.error is None else (judge.error, more.error)


def _plan(errors: tuple[float, float] | None, rows: int, labels: int, distance: float, alpha: float) -> _Plan:
    """How many of which would show that the mean is beyond the limit by `distance`, if what was seen is true.

    The errors add up as squares and must come down to distance / (z of 1 - alpha + z of power). More rows shrink the
    judge's part, more labels that of the correction; where neither would do alone, both grow by the same factor.
    """
    if errors is None or distance <= 0:
        return _Plan()
    judge, people = (error**2 for error in errors)
    allowed = (distance / (normal_quantile(1 - alpha) + normal_quantile(POWER))) ** 2
    more_rows = _more(rows, rows * judge / (allowed - people)) if allowed > people else None
    more_labels = _more(labels, labels * people / (allowed - judge)) if allowed > judge else None
    if more_rows is not None or more_labels is not None:
        return _Plan(more_rows, more_labels)
    factor = (judge + people) / allowed
    both = _more(rows, rows * factor), _more(labels, labels * factor)
    return _Plan(*both, together=True) if None not in both else _Plan()


def _more(have: int, planned: float) -> int | None:
    """Never fewer than one more than there are, since those did not suffice; None if no number would do."""
    return None if planned > MOST else max(ceil(planned), have + 1)
