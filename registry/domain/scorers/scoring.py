"""Scoring a run: each row by its row scorers, and all rows together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

from registry.domain.digests import decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.evaluations import Case, Draw, EvaluatedRow, RowState, ScoreSummary
from registry.domain.scorers.exact_match import normalised
from registry.domain.scorers.shapes import CorpusScorer, JudgeScorer, RowScorer, Scores
from registry.domain.suites import F1, measures_of, span_of, worst_of
from registry.domain.wording import short

_DIGITS, _MEAN_DIGITS = Decimal("0.000001"), Decimal("1e-12")
MAX_LABELLED = 10_000_000
"""Labels times clusters of a macro F1: what a bound is computed from takes 24 bytes for each."""
_MOST_DIGITS = 40
"""Of a score: what a plug-in says beyond them is no measurement."""

_EXAMPLES = 3
"""Targets that are shown of those that a scorer can do nothing with."""


def row_scores(scorers: Sequence[Scores], output: str, target: str, state: RowState) -> dict[str, str]:
    """A row's value by row scorer. A failed row scores worst; an unmeasured one has no score at all.

    Raises InvalidInputError (`score_out_of_range`) for a value outside the range that the suite declares.
    """
    if state is RowState.UNMEASURED:
        return {}
    return {
        scorer.declared.name: _score(scorer, output, target) if state is RowState.OK else worst_of(scorer.declared)
        for scorer in scorers
        if isinstance(scorer, RowScorer)
    }


def score_rows(scorers: Sequence[Scores], rows: Sequence[EvaluatedRow]) -> tuple[EvaluatedRow, ...]:
    """The rows with their scores by row scorer, in place of what they had. Raises as `row_scores` does.

    Each draw of a row is scored alone; the row has the means over its answers to the prompt as released, and no score
    if one of them was not measured.
    """
    return tuple(_scored(scorers, row) for row in rows)


def summaries(scorers: Sequence[Scores], rows: Sequence[EvaluatedRow]) -> tuple[ScoreSummary, ...]:
    """Each scorer over all scored rows, to 6 decimals; without a scored row there is nothing to sum up."""
    measured = [row for row in rows if row.state is not RowState.UNMEASURED]
    if not measured:
        return ()
    found = (_summary(scorer, measured) for scorer in scorers)
    return tuple(summary for summary in found if summary is not None)


def versions_of(scorer: RowScorer | JudgeScorer) -> str | None:
    """The versions of the libraries that single rows are scored by; None where none is."""
    return " ".join(f"{library} {version}" for library, version in sorted(scorer.libraries.items())) or None


def target_faults(scorers: Sequence[Scores], cases: Sequence[Case], source: str) -> Iterator[Fault]:
    """The rows whose target a scorer can do nothing with, told before anything is generated."""
    for scorer in scorers:
        if isinstance(scorer.declared, F1):
            yield from _too_many_labels(scorer.declared, cases, source)
        if isinstance(scorer, RowScorer) and scorer.fits is not None:
            yield from _unfit_targets(scorer.declared.name, scorer.fits, cases, source)


def _unfit_targets(name: str, fits: Callable[[str], str], cases: Sequence[Case], source: str) -> Iterator[Fault]:
    """One fault however many targets are of no use: they mostly are for one reason."""
    unfit = [(case, why) for case in cases if (why := fits(case.target))]
    if not unfit:
        return
    case, why = unfit[0]
    shown = ", ".join(f"{short(one.target)} of row {one.sample_id}" for one, _ in unfit[:_EXAMPLES])
    yield Fault(
        f"the scorer {name} cannot judge by {len(unfit)} of {len(cases)} targets",
        f"{source}, row {case.sample_id}",
        why,
        shown + (", …" if len(unfit) > _EXAMPLES else ""),
        f"say in the suite how {name} reads numbers (`decimal`, `thousands`), mend the targets in the dataset, or take "
        "a scorer of texts such as exact_match",
    )


def _too_many_labels(declared: F1, cases: Sequence[Case], source: str) -> Iterator[Fault]:
    """Free text has about as many labels as rows, of which no mean says anything, and the square of them to count."""
    if declared.average != "macro":
        return
    labels = len({normalised(case.target, declared.normalize or ()) for case in cases})
    clusters = len({case.cluster for case in cases})
    if labels * clusters > MAX_LABELLED:
        yield Fault(
            f"the scorer {declared.name} has too many labels to judge by",
            source,
            f"at most {MAX_LABELLED // clusters} different targets in {clusters} clusters",
            f"{labels}",
            "take `average: micro`, or a scorer of texts",
        )


def _scored(scorers: Sequence[Scores], row: EvaluatedRow) -> EvaluatedRow:
    if not row.draws:
        return replace(row, scores=_of_answer(scorers, row, row))
    row = replace(row, draws=tuple(replace(draw, scores=_of_answer(scorers, row, draw)) for draw in row.draws))
    if row.state is RowState.UNMEASURED or not row.repeats:
        return replace(row, scores=_of_answer(scorers, row, row))
    return replace(row, scores=mean_scores([answer.scores for answer in row.repeats]))


def mean_scores(scores: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """The mean of each scorer's values: exact, or rounded to 12 places and never beyond the values themselves."""
    names = scores[0] if scores else ()
    return {name: _mean_text([Decimal(one[name]) for one in scores]) for name in names}


def _mean_text(values: Sequence[Decimal]) -> str:
    least, most = min(values), max(values)
    if least == most:
        return decimal_text(least)
    with localcontext(Context(prec=2 * _MOST_DIGITS)):
        mean = (sum(values, Decimal(0)) / len(values)).quantize(_MEAN_DIGITS, ROUND_HALF_EVEN)
    return decimal_text(min(max(mean, least), most))


def _of_answer(scorers: Sequence[Scores], row: EvaluatedRow, answer: EvaluatedRow | Draw) -> dict[str, str]:
    try:
        return row_scores(scorers, answer.output, row.target, answer.state)
    except InvalidInputError as error:
        faults = [replace(f, where=f"row {row.sample_id}, {f.where}") for f in error.faults]
        raise InvalidInputError.of(f"row {row.sample_id}", faults) from error


def _score(scorer: RowScorer, output: str, target: str) -> str:
    value, name = scorer.score(output, target), scorer.declared.name
    lowest, highest = span_of(scorer.declared)
    try:
        text = decimal_text(value)
    except InvalidInputError:
        text = ""
    if not text or len(text) > _MOST_DIGITS or not Decimal(lowest) <= Decimal(text) <= Decimal(highest):
        raise _out_of_range(name, f"a decimal from {lowest} to {highest}", value)
    if measures_of(scorer.declared) == "binary" and text not in {"0", "1"}:
        raise _out_of_range(name, "0 or 1", value)
    return text


def _out_of_range(name: str, expected: str, value: object) -> InvalidInputError:
    said = f"score_out_of_range: the scorer {name} gave a value that the suite does not declare"
    return InvalidInputError(said, where=f"scorer {name}", expected=expected, found=short(value))


def _summary(scorer: Scores, rows: Sequence[EvaluatedRow]) -> ScoreSummary | None:
    if isinstance(scorer, CorpusScorer):
        return _corpus(scorer, rows)
    if isinstance(scorer, RowScorer):
        return _mean(scorer, rows)
    judged = [row for row in rows if scorer.declared.name in row.scores]  # what a judge did not say is unmeasured
    return _mean(scorer, judged) if judged else None


def _mean(scorer: RowScorer | JudgeScorer, rows: Sequence[EvaluatedRow]) -> ScoreSummary:
    name = scorer.declared.name
    with localcontext(Context(prec=_MOST_DIGITS + 20)):
        total = sum((Decimal(row.scores[name]) for row in rows), Decimal(0))
        mean = decimal_text((total / len(rows)).quantize(_DIGITS, ROUND_HALF_EVEN))
    return ScoreSummary(name, mean, len(rows), signature=versions_of(scorer))


def _corpus(scorer: CorpusScorer, rows: Sequence[EvaluatedRow]) -> ScoreSummary:
    answers = [(output, row.target) for row in rows for output in row.answers]
    value = scorer.value([output for output, _ in answers], [target for _, target in answers])
    return ScoreSummary(scorer.declared.name, value, len(rows), signature=scorer.signature)
