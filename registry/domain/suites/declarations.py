"""Scorers as a suite declares them: what each looks for, in which range its values lie, and which end is the good one.

A declaration is data. What it takes to score by it, a library perhaps, is at hand only where rows are scored.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, model_validator

from registry.domain.digests import without_nothing
from registry.domain.documents import DecimalText
from registry.domain.errors import InvalidInputError
from registry.domain.prompts.schemas import schema_text
from registry.domain.suites.parts import Part, Phrase, ScorerName

MAX_PATTERN = 1000
"""Characters of a regular expression."""
MAX_SCHEMA = 65_536
"""Characters of a JSON Schema as canonical JSON."""

Measures = Literal["binary", "bounded", "corpus"]
"""What a scorer gives: 0 or 1 for each row, a number within a range for each row, or one number for all rows."""

Steps = tuple[Literal["strip", "casefold", "collapse_spaces"], ...]
Phrases = Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=100)]
Pattern = Annotated[str, Field(min_length=1, max_length=MAX_PATTERN)]
Patterns = Annotated[tuple[Pattern, ...], Field(min_length=1, max_length=100)]

_UNIT, _HUNDRED = ("0", "1"), ("0", "100")


def _tolerance(value: str) -> str:
    if Decimal(value) < 0:
        raise ValueError("must not be negative")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key occurs twice")
    return found


def _inline(value: object) -> object:
    """A JSON Schema as canonical text, as it is sealed: a schema may hold floats, which nothing sealed may."""
    if isinstance(value, str):
        try:
            value = json.loads(value, object_pairs_hook=_unique)
        except (ValueError, RecursionError) as error:
            raise ValueError("must be a JSON Schema, written out here") from error
    if not isinstance(value, dict):
        raise ValueError("must be a JSON Schema: a mapping")
    try:
        text = schema_text(value)
    except InvalidInputError as error:
        raise ValueError("must be a JSON Schema") from error
    if len(text) > MAX_SCHEMA:
        raise ValueError(f"is too long: at most {MAX_SCHEMA} characters as JSON")
    return text


Tolerance = Annotated[DecimalText, AfterValidator(_tolerance)]
Schema = Annotated[str, BeforeValidator(_inline, json_schema_input_type=dict[str, Any])]


class Declared(Part):
    """What all scorers have. `span` is the range of the values, as canonical decimals."""

    measures: ClassVar[Measures] = "binary"
    span: ClassVar[tuple[str, str]] = _UNIT
    higher_is_better: ClassVar[bool] = True

    name: ScorerName

    def content(self) -> dict[str, Any]:
        """As it is sealed: what is not set is absent."""
        return without_nothing(self.model_dump(mode="json"))


class ExactMatch(Declared):
    """1 if the answer equals the target after the steps of `normalize`, applied in their order; else 0."""

    type: Literal["exact_match"]
    normalize: Steps = ()


class Contains(Declared):
    """1 if the answer contains `any` or `all` of some texts, or the target where neither is said; else 0.

    The steps of `normalize` are applied to all of them.
    """

    type: Literal["contains"]
    any: Phrases | None = None
    all: Phrases | None = None
    normalize: Steps | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Contains:
        if self.any is not None and self.all is not None:
            raise ValueError("say `any` or `all`, not both")
        return self


class Regex(Declared):
    """1 if the pattern (RE2's syntax) is found in the answer, or with `match: full` is all of it; else 0."""

    type: Literal["regex"]
    pattern: Pattern
    match: Literal["search", "full"] = "search"


class Numeric(Declared):
    """1 if the number in the answer is the target, or nearer to it than `tolerance` or than `relative` times it.

    `find` says which number: the whole answer, the first or the last in it. `decimal` and `thousands` say how numbers
    are written in answers and targets.
    """

    type: Literal["numeric"]
    tolerance: Tolerance | None = None
    relative: Tolerance | None = None
    find: Literal["whole", "first", "last"] = "whole"
    decimal: Literal[".", ","] = "."
    thousands: Literal[",", ".", " ", "'", "_"] | None = None

    @model_validator(mode="after")
    def _told_apart(self) -> Numeric:
        if self.thousands == self.decimal:
            raise ValueError("`decimal` and `thousands` must be different characters")
        return self


class JsonValid(Declared):
    """1 if the answer is one strict JSON document, else 0."""

    type: Literal["json_valid"]


class JsonSchema(Declared):
    """1 if the answer is a strict JSON document that the schema (draft 2020-12, written out) admits, else 0."""

    type: Literal["json_schema"]
    schema_: Annotated[Schema, Field(alias="schema")]


class Rouge(Declared):
    """ROUGE F1 over Unicode words, 0 to 1."""

    measures = "bounded"

    type: Literal["rouge"]
    variant: Literal["rouge1", "rouge2", "rougeL", "rougeLsum"]


class _Found(Declared):
    """1 if one of the phrases or patterns (RE2's syntax) is in the answer, or in its first `within` characters."""

    higher_is_better = False

    phrases: Phrases | None = None
    patterns: Patterns | None = None
    within: Annotated[int, Field(ge=1, le=100_000)] | None = None

    @model_validator(mode="after")
    def _looks_for_something(self) -> _Found:
        if self.phrases is None and self.patterns is None:
            raise ValueError("name the `phrases` or `patterns` to look for")
        return self


class Refusal(_Found):
    """1 if the answer refuses, as its phrases tell. Lower is better."""

    type: Literal["refusal"]


class FormatFailure(_Found):
    """1 if the answer has a form that it must not have, as its phrases tell. Lower is better."""

    type: Literal["format_failure"]


class SentenceChrf(Declared):
    """chrF of each answer alone, 0 to 100; with `word_order: 2`, chrF++."""

    measures = "bounded"
    span = _HUNDRED

    type: Literal["sentence_chrf"]
    word_order: Literal[0, 2] = 0
    lowercase: bool = False


class F1(Declared):
    """F1 over the labels that occur as targets: the mean over labels, or of all their hits and misses together."""

    measures = "corpus"

    type: Literal["f1"]
    average: Literal["macro", "micro"] = "macro"
    normalize: Steps | None = None


class Bleu(Declared):
    """BLEU of all answers together, 0 to 100, with sacreBLEU's `exp` smoothing."""

    measures = "corpus"
    span = _HUNDRED

    type: Literal["bleu"]
    tokenize: Literal["13a", "intl", "char", "zh", "none"] = "13a"
    lowercase: bool = False


class Chrf(Declared):
    """chrF of all answers together, 0 to 100; with `word_order: 2`, chrF++."""

    measures = "corpus"
    span = _HUNDRED

    type: Literal["chrf"]
    word_order: Literal[0, 2] = 0
    lowercase: bool = False


class Plugin(Declared):
    """A scorer of an installed distribution, by the name of its entry point in the group `tandem.scorers`.

    `distribution` and `version` are that one's; registering fills them in, and another one does not score for the
    suite, whatever its plug-ins are called.
    """

    type: Literal["plugin"]
    plugin: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$")]
    kind: Literal["binary", "bounded"]
    range: tuple[DecimalText, DecimalText] | None = None
    better: Literal["higher", "lower"] = "higher"
    settings: Annotated[dict[str, str], Field(max_length=100)] | None = None
    distribution: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,127}$")] | None = None
    version: Annotated[str, Field(min_length=1, max_length=128)] | None = None

    @model_validator(mode="after")
    def _has_a_range(self) -> Plugin:
        if self.kind == "binary" and self.range is not None:
            raise ValueError("a binary scorer gives 0 or 1: leave `range` out")
        if self.kind == "bounded" and self.range is None:
            raise ValueError('a bounded scorer needs its `range`, such as ["0", "1"]')
        if self.range is not None and Decimal(self.range[0]) >= Decimal(self.range[1]):
            raise ValueError("`range` must go from the lowest value to a higher one")
        return self


Scorer: TypeAlias = (
    ExactMatch
    | Contains
    | Regex
    | Numeric
    | JsonValid
    | JsonSchema
    | Rouge
    | Refusal
    | FormatFailure
    | SentenceChrf
    | F1
    | Bleu
    | Chrf
    | Plugin
)
AnyScorer = Annotated[Scorer, Field(discriminator="type")]
SCORER: TypeAdapter[Scorer] = TypeAdapter(AnyScorer)
SCORERS: TypeAdapter[tuple[Scorer, ...]] = TypeAdapter(tuple[AnyScorer, ...])


def measures_of(scorer: Scorer) -> Measures:
    """Whether it scores single rows, with 0 and 1 only or within a range, or all rows together."""
    return scorer.kind if isinstance(scorer, Plugin) else scorer.measures


def span_of(scorer: Scorer) -> tuple[str, str]:
    """The lowest and the highest value that it gives."""
    return (scorer.range or _UNIT) if isinstance(scorer, Plugin) else scorer.span


def higher_is_better(scorer: Scorer) -> bool:
    return scorer.better == "higher" if isinstance(scorer, Plugin) else scorer.higher_is_better


def worst_of(scorer: Scorer) -> str:
    """What a row gets that the candidate failed at: the bad end of the range."""
    lowest, highest = span_of(scorer)
    return lowest if higher_is_better(scorer) else highest


def best_of(scorer: Scorer) -> str:
    """What a row gets that nothing is wrong with: the good end of the range."""
    lowest, highest = span_of(scorer)
    return highest if higher_is_better(scorer) else lowest


def has_exact_bound(scorer: Scorer) -> bool:
    """Whether its rows are simply 1 where they are right and 0 where they are wrong."""
    return measures_of(scorer) == "binary" and higher_is_better(scorer)
