"""Declarations become scorers."""

from __future__ import annotations

from collections.abc import Sequence

from registry.domain.scorers import (
    CorpusScorer,
    JudgeScorer,
    RowScorer,
    Scores,
    exact_match,
    f1,
    json_text,
    numeric,
    texts,
)
from registry.domain.scorers.f1 import macro_f1
from registry.domain.suites import (
    F1,
    Bleu,
    Chrf,
    Contains,
    ExactMatch,
    FormatFailure,
    JsonSchema,
    JsonValid,
    Judge,
    Numeric,
    Plugin,
    Refusal,
    Regex,
    Rouge,
    Scorer,
    SentenceChrf,
)


def ready(declared: Sequence[Scorer]) -> tuple[Scores, ...]:
    """The scorers of a suite, in their order.

    Raises InfrastructureError if a library or plug-in is missing here, or is another version than the suite names;
    InvalidInputError for a pattern or schema that cannot be used.
    """
    return tuple(ready_one(one) for one in declared)


def ready_one(declared: Scorer) -> Scores:
    """See `ready`."""
    match declared:
        case ExactMatch():
            return RowScorer(declared, lambda o, t: exact_match.score(o, t, declared.normalize))
        case Contains():
            steps = declared.normalize or ()
            return RowScorer(declared, lambda o, t: texts.contains(o, t, declared.any, declared.all, steps))
        case Numeric():
            return _numeric(declared)
        case JsonValid():
            return RowScorer(declared, lambda output, _: _valid(output))
        case F1():
            return _f1(declared)
        case Judge():
            return JudgeScorer(declared)
        case _:
            return _with_library(declared)


def _with_library(
    declared: Regex | Refusal | FormatFailure | JsonSchema | Rouge | SentenceChrf | Bleu | Chrf | Plugin,
) -> Scores:
    match declared:
        case Regex() | Refusal() | FormatFailure():
            from registry.integrations.scorers import patterns

            return patterns.ready(declared)
        case JsonSchema():
            from registry.integrations.scorers import json_schemas

            return json_schemas.ready(declared)
        case Rouge():
            from registry.integrations.scorers import rouge

            return rouge.ready(declared)
        case SentenceChrf() | Bleu() | Chrf():
            from registry.integrations.scorers import ngrams

            return ngrams.ready(declared)
        case Plugin():
            from registry.integrations.scorers import plugins

            return plugins.ready(declared)


def _numeric(declared: Numeric) -> RowScorer:
    def score(output: str, target: str) -> str:
        return numeric.score(
            output,
            target,
            tolerance=declared.tolerance or "0",
            relative=declared.relative or "0",
            find=declared.find,
            decimal=declared.decimal,
            thousands=declared.thousands,
        )

    def fits(target: str) -> str:
        there = numeric.number(target, declared.decimal, declared.thousands) is not None
        return "" if there else "a number, written as the suite declares"

    return RowScorer(declared, score, fits=fits)


def _valid(output: str) -> str:
    try:
        json_text.parse(output)
    except json_text.NotJson:
        return "0"
    return "1"


def _f1(declared: F1) -> CorpusScorer:
    steps = declared.normalize or ()
    if declared.average == "macro":
        return CorpusScorer(declared, lambda t: f1.macro_counts(t, steps), lambda o, t: macro_f1(o, t, steps))
    return CorpusScorer(declared, lambda t: f1.micro_counts(t, steps), lambda o, t: f1.micro_f1(o, t, steps))
