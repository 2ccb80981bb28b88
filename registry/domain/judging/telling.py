"""What a judge's scores come to over a run, for people, and how often it changed its mind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal

from registry.domain.digests import decimal_text
from registry.domain.evaluations import EvaluatedRow, JudgedLabel, RowState, ScoreSummary
from registry.domain.judging.replies import verdicts
from registry.domain.statistics.agreement import flip_rate
from registry.domain.suites import Judge

_DIGITS = Decimal("0.000001")


def flip_share(scorer: str, rows: Iterable[EvaluatedRow]) -> float | None:
    """The share of verdicts that did not survive the swap, among the rows that have one; None if there are none."""
    pairs = [verdicts(row.said.get(scorer, ())) for row in rows if scorer in row.scores]
    read = [pair for pair in pairs if pair is not None]
    return flip_rate([one for one, _ in read], [other for _, other in read])


def told(
    declared: Judge,
    summary: ScoreSummary,
    rows: Sequence[EvaluatedRow],
    labels: Sequence[JudgedLabel],
    *,
    runner: str,
    same_base: bool,
) -> ScoreSummary:
    """The summary with what has to be known of a judge: by which machinery it ran (`runner`), what corrects it, how
    often it changed its mind, and whether it may favour its own kind."""
    read = [label for label in labels if label.scorer == declared.name and label.judged is not None]
    flips = flip_share(declared.name, rows) if declared.against is not None else None
    return replace(
        summary,
        signature=f"{declared.release} {declared.digest} {runner}",
        judge=declared.release,
        calibrated=declared.calibration is not None,
        labels=len(read) if declared.calibration is not None else None,
        corrected=_corrected(declared, summary, rows, read) if read else None,
        flips=None if flips is None else _rounded(Decimal(flips)),
        same_base=same_base or None,
    )


# ---------------------------------------------------------------------------------------------------------


def _corrected(
    declared: Judge, summary: ScoreSummary, rows: Sequence[EvaluatedRow], labels: Sequence[JudgedLabel]
) -> str:
    """The mean that people would have given: the judge's, and what people said more than it did of the rows that it
    scored itself."""
    own = sum(row.state is RowState.OK and declared.name in row.scores for row in rows)
    more = sum((Decimal(label.human) - Decimal(label.judged or 0) for label in labels), Decimal(0)) / len(labels)
    return _rounded(Decimal(summary.value) + more * own / summary.n)


def _rounded(number: Decimal) -> str:
    return decimal_text(number.quantize(_DIGITS, ROUND_HALF_EVEN))
