"""Measuring brittleness: rows that were asked by variants of a prompt become bounds of how much hangs on the variant.

What could not be measured is taken once at its worst and once at its best. A variant passes, or is worse, only if it
does, or is, in both cases. Each row counts by its first answer to the prompt as released, and to each variant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from registry.domain.digests import Digest
from registry.domain.evaluations import Draw, EvaluatedRow, RowState
from registry.domain.measured_rows import (
    Measured,
    alpha_of,
    by_sample,
    codes,
    mean_text,
    outwards,
    unpaired_reason,
)
from registry.domain.policies.measured_facts import Measurement, SliceMeasurement
from registry.domain.rounding import down, nearest, up
from registry.domain.statistics.bounds import Sampled
from registry.domain.statistics.brittleness import disagreement
from registry.domain.statistics.means import difference_bounds
from registry.domain.statistics.scales import BINARY, Scale
from registry.domain.statistics.sizes import difference_needed
from registry.domain.statistics.slices import (
    HARM,
    Slice,
    SliceResult,
    Slices,
    SliceStatus,
    compare_slices,
    in_both_cases,
)

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

METHOD = 2
"""Revision of how brittleness is measured here; see `measuring.METHOD`."""

MIN_ROWS = 30
"""Rows asked by a variant before anything good is said of it."""


@dataclass(frozen=True, slots=True)
class VariedRow:
    """What a scorer gave a row as released, and by each variant of the prompt; None where it was not measured."""

    sample_id: str
    cluster: str
    released: str | None
    variants: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class VariantsAsked:
    """What a rule asks: that nothing is worse by more than the `margin`, in units of the `scale` or of shares."""

    scale: Scale
    binary: bool
    level: str
    margin: str
    assumed_icc: float | None = None
    """The least correlation of rows of one cluster to reckon with."""


def varied(rows: Sequence[EvaluatedRow], scorer: str) -> list[VariedRow]:
    """The rows that were asked by variants."""
    return [_varied(row, scorer) for row in rows if any(draw.variant for draw in row.draws)]


def variants_of(rows: Sequence[VariedRow]) -> list[str]:
    """Every variant by which some row was asked, by name."""
    return sorted({name for row in rows for name in row.variants})


def measure_variants(rule: Digest, run: Digest, rows: Sequence[VariedRow], asked: VariantsAsked) -> Measurement:
    """Bounds for each variant (in `slices`) of its score minus that of the prompt as released, on the same rows.

    Differences are turned so that more is better; `value` is the lowest of their means, `baseline_value` the mean as
    released. Reasons for no bounds at all: `no_variants` (no row was asked by any), and `too_many_unmeasured`.
    """
    import numpy as np

    ordered = [row for _, row in sorted(by_sample(rows).items())]
    names = variants_of(ordered)
    tables = {name: _Pair.of([row for row in ordered if name in row.variants], name) for name in names}
    known = np.array([None not in (row.released, *row.variants.values()) for row in ordered], dtype=np.bool_)
    measured = Measured(rule, run, None, asked.level, known, codes([row.cluster for row in ordered]))
    if not names:
        return measured.measurement("variants", None, None, reason="no_variants")
    if reason := measured.reason:
        return measured.measurement("variants", None, None, reason=reason)
    worst = _weighed(tables, asked, lambda pair: pair.differences(asked.scale, better=False))
    best = worst if known.all() else _weighed(tables, asked, lambda pair: pair.differences(asked.scale, better=True))
    both = zip(names, worst.results, best.results, strict=True)
    told = tuple(_told(tables[name], asked.scale, low, high) for name, low, high in both)
    values = [Decimal(one.value) for one in told if one.value is not None]
    released = mean_text(np.array([float(row.released) for row in ordered if row.released is not None]))
    return measured.measurement("variants", nearest(float(min(values))) if values else None, released, slices=told)


def measure_against_live(
    rule: Digest,
    run: Digest,
    baseline: Digest,
    candidate: Sequence[VariedRow],
    live: Sequence[VariedRow],
    asked: VariantsAsked,
) -> Measurement:
    """Bounds for how much less often answers hang on the variant than those of what is live, row by row.

    A row's disagreement is the share of variants whose score is not that of the prompt as released, over the variants
    that both prompts have. Rows that only one run asked by variants, the longer of two, are left out. Above 0 the
    candidate is the steadier one. Reasons for no bounds: `no_variants` (none in
    common), `no_data`, `not_comparable`, `too_many_unmeasured`, and those of the bounds.
    """
    common = sorted(set(variants_of(candidate)) & set(variants_of(live)))
    there = by_sample(live)
    pairs = [(row, there[sample]) for sample, row in sorted(by_sample(candidate).items()) if sample in there]
    ours, theirs = (_Table.of([pair[side] for pair in pairs], common) for side in (0, 1))
    known = ours.whole & theirs.whole
    measured = Measured(rule, run, baseline, asked.level, known, codes([one.cluster for one, _ in pairs]))
    reason = "no_variants" if pairs and not common else unpaired_reason(candidate, live, pairs)
    if reason := reason or measured.reason:
        return measured.measurement("disagreement", None, None, reason=reason)
    alpha, margin = alpha_of(asked.level), float(Decimal(asked.margin))
    worst = theirs.disagreements(worst=False) - ours.disagreements(worst=True)
    best = theirs.disagreements(worst=True) - ours.disagreements(worst=False)
    means = mean_text(worst[known]), mean_text(theirs.disagreements(worst=False)[known])
    icc = asked.assumed_icc
    found = [difference_bounds(gains, measured.codes, alpha, BINARY, assumed_icc=icc) for gains in (worst, best)]
    lowers = [bounds.lower for bounds in found if bounds.lower is not None]
    uppers = [bounds.upper for bounds in found if bounds.upper is not None]
    if len(lowers) < len(found) or len(uppers) < len(found):
        return measured.measurement(found[0].method, *means, reason=found[0].reason or found[1].reason)
    limits = outwards(min(lowers), max(uppers))
    plan = difference_needed(found[0], margin, alpha, BINARY) if limits[0] <= -margin <= limits[1] else None
    needed = None if plan is None or plan.rows is None else max(ceil(plan.rows), found[0].n + 1)
    return measured.measurement(found[0].method, *means, limits, needed=needed)


# One row -------------------------------------------------------------------------------------------------


def _varied(row: EvaluatedRow, scorer: str) -> VariedRow:
    answers = sorted((draw for draw in row.draws), key=lambda draw: (draw.variant, draw.repeat))
    first: dict[str, Draw] = {}
    for draw in answers:
        first.setdefault(draw.variant, draw)
    told = {name: _score(draw, scorer) for name, draw in first.items()}
    released = told.pop("") if "" in told else _score(row, scorer)
    return VariedRow(row.sample_id, row.cluster, released, told)


def _score(answer: Draw | EvaluatedRow, scorer: str) -> str | None:
    return None if answer.state is RowState.UNMEASURED else answer.scores.get(scorer)


# A variant against the prompt as released ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Pair:
    """The rows that were asked by one variant: scores by it and as released, of which not all are known."""

    name: str
    variant: Floats
    variant_known: Flags
    released: Floats
    released_known: Flags
    clusters: Sequence[str]

    @staticmethod
    def of(rows: Sequence[VariedRow], name: str) -> _Pair:
        variant, released = _numbers([row.variants[name] for row in rows]), _numbers([row.released for row in rows])
        return _Pair(name, *variant, *released, [row.cluster for row in rows])

    @property
    def known(self) -> Flags:
        return self.variant_known & self.released_known

    def differences(self, scale: Scale, *, better: bool) -> Floats:
        """With what is not known at the end that is better, or worse, for the variant."""
        import numpy as np

        ends = (scale.best, scale.worst) if better else (scale.worst, scale.best)
        own, other = (0.0 if end is None else end for end in ends)
        variant = np.where(self.variant_known, self.variant, own)
        return scale.differences(variant, np.where(self.released_known, self.released, other))


def _numbers(texts: Sequence[str | None]) -> tuple[Floats, Flags]:
    import numpy as np

    known = np.array([text is not None for text in texts], dtype=np.bool_)
    return np.array([float(text or 0) for text in texts], dtype=np.float64), known


def _weighed(tables: Mapping[str, _Pair], asked: VariantsAsked, gains: Callable[[_Pair], Floats]) -> Slices:
    alpha, margin = alpha_of(asked.level), float(Decimal(asked.margin))
    parts = [Slice(name, gains(pair), codes(pair.clusters), MIN_ROWS) for name, pair in tables.items()]
    sampled = Sampled(assumed_icc=asked.assumed_icc)
    return compare_slices(
        parts, alpha, margin, mode="all_non_inferior", scale=asked.scale, binary=asked.binary, sampled=sampled
    )


def _told(pair: _Pair, scale: Scale, worst: SliceResult, best: SliceResult) -> SliceMeasurement:
    import numpy as np

    known = pair.known
    status = in_both_cases(worst.status, best.status)
    # What is known decides whether there are enough rows; harm is told all the same.
    few = int(known.sum()) < MIN_ROWS and status not in HARM
    lowers = [r.bounds.lower for r in (worst, best) if r.bounds.lower is not None]
    uppers = [r.bounds.upper for r in (worst, best) if r.bounds.upper is not None]
    return SliceMeasurement(
        name=pair.name,
        status=(SliceStatus.INSUFFICIENT if few else status).value,
        n=int(known.sum()),
        clusters=len(np.unique(codes(pair.clusters)[known])),
        value=mean_text(pair.differences(scale, better=False)[known]),
        baseline_value=mean_text(pair.released[known]),
        lower=down(min(lowers, default=None)),
        upper=up(max(uppers, default=None)),
        p=down(worst.p),
        adjusted=down(worst.adjusted),
        detectable=up(worst.detectable),
        needed=MIN_ROWS if few else worst.needed,
        reason=None if few else worst.bounds.reason or best.bounds.reason or None,
    )


# Disagreement --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows by variants, of which the first column is the prompt as released."""

    scores: Floats
    known: Flags

    @staticmethod
    def of(rows: Sequence[VariedRow], names: Sequence[str]) -> _Table:
        import numpy as np

        texts = [[row.released, *(row.variants.get(name) for name in names)] for row in rows]
        shape = (len(rows), len(names) + 1)
        known = np.array([text is not None for line in texts for text in line], dtype=np.bool_).reshape(shape)
        scores = np.array([float(text or 0) for line in texts for text in line], dtype=np.float64).reshape(shape)
        return _Table(scores, known)

    @property
    def whole(self) -> Flags:
        import numpy as np

        return np.asarray(self.known.all(axis=1), dtype=np.bool_)

    def disagreements(self, *, worst: bool) -> Floats:
        """Of each row, with what is not known disagreeing (`worst`) or agreeing with everything."""
        import numpy as np

        if worst:  # what is no number equals nothing
            return disagreement(np.where(self.known, self.scores, np.nan))
        released = self.scores[:, :1]
        return disagreement(np.where(self.known & self.known[:, :1], self.scores, released))
