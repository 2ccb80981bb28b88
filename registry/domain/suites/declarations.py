"""Scorers as a suite declares them: what each looks for, in which range its values lie, and which end is the good one.

A declaration is data. What it takes to score by it, a library perhaps, is at hand only where rows are scored.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, get_args

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, model_validator

from registry.domain.digests import without_nothing
from registry.domain.documents import DecimalText
from registry.domain.prompts.variables import VariableName
from registry.domain.suites.checks import end_of_range, inline_schema, tolerance
from registry.domain.suites.parts import Column, Content, Part, Phrase, ScorerName, VersionReference
from registry.domain.suites.slices import Least

MAX_PATTERN = 1000
"""Characters of a regular expression."""

Measures = Literal["binary", "bounded", "corpus"]
"""What a scorer gives: 0 or 1 for each row, a number within a range for each row, or one number for all rows."""

Steps = tuple[Literal["strip", "casefold", "collapse_spaces"], ...]
Phrases = Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=100)]
Pattern = Annotated[str, Field(min_length=1, max_length=MAX_PATTERN)]
Patterns = Annotated[tuple[Pattern, ...], Field(min_length=1, max_length=100)]

_UNIT, _HUNDRED = ("0", "1"), ("0", "100")
Tolerance = Annotated[DecimalText, AfterValidator(tolerance)]
End = Annotated[DecimalText, AfterValidator(end_of_range)]
Schema = Annotated[str, BeforeValidator(inline_schema, json_schema_input_type=dict[str, Any])]


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


class Sought(Declared):
    """1 if one of the phrases or patterns (RE2's syntax) is in the answer, or in its first `within` characters."""

    higher_is_better = False

    phrases: Phrases | None = None
    patterns: Patterns | None = None
    within: Annotated[int, Field(ge=1, le=100_000)] | None = None

    @model_validator(mode="after")
    def _looks_for_something(self) -> Sought:
        if self.phrases is None and self.patterns is None:
            raise ValueError("name the `phrases` or `patterns` to look for")
        return self


class Refusal(Sought):
    """1 if the answer refuses, as its phrases tell. Lower is better."""

    type: Literal["refusal"]


class FormatFailure(Sought):
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
    range: tuple[End, End] | None = None
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


MIN_LABELS = 60
"""Answers that people have judged, which a calibrated judge needs unless its suite says otherwise."""


class Calibration(Part):
    """Answers that people have judged, drawn at random from such as the judge is asked about.

    They are the rows of a dataset version: the `answer`, the `label` that people gave it, and the columns that the
    suite names for what else the judge's prompt asks. `digest` is the dataset's; registering fills it in.
    """

    labels: VersionReference
    answer: Column
    label: Column
    cluster: Column | None = None
    min_n: Least | None = None
    digest: Content | None = None

    @property
    def least(self) -> int:
        """How many labels it needs before anything is said."""
        return self.min_n or MIN_LABELS


class Judge(Declared):
    """A model that scores: a release, whose prompt is given the row's inputs, the `answer` and, if it asks, `target`.

    With `against: target` its prompt is given `first` and `second` instead, the answer and the target in both orders,
    and the score is 1 if the answer wins both times, 0 if it loses both times, and else 0.5. `inputs` maps variables of
    the judge's prompt to those of the suite, where they are called otherwise. `digest` is the release's; registering
    fills it in.
    """

    type: Literal["judge"]
    release: VersionReference
    kind: Literal["binary", "bounded"] = "bounded"
    range: tuple[End, End] | None = None
    better: Literal["higher", "lower"] = "higher"
    against: Literal["target"] | None = None
    inputs: Annotated[dict[VariableName, VariableName], Field(min_length=1)] | None = None
    calibration: Calibration | None = None
    digest: Content | None = None

    @model_validator(mode="after")
    def _says_what_it_gives(self) -> Judge:
        if self.against is not None and (self.kind, self.range, self.better) != ("bounded", None, "higher"):
            raise ValueError("a judge of two answers gives 1, 0.5 or 0: leave `kind`, `range` and `better` out")
        if self.against is None and self.kind == "bounded" and self.range is None:
            raise ValueError('a bounded judge needs the `range` of its numbers, such as ["1", "5"]')
        if self.kind == "binary" and self.range is not None:
            raise ValueError("a binary judge says 0 or 1: leave `range` out")
        if self.kind == "binary" and self.calibration is not None:
            raise ValueError('what corrects a judge lies between 0 and 1: say `kind: bounded` and `range: ["0", "1"]`')
        if self.range is not None and Decimal(self.range[0]) >= Decimal(self.range[1]):
            raise ValueError("`range` must go from the lowest value to a higher one")
        if taken := sorted({"answer", "target", "first", "second"} & set(self.inputs or ())):
            raise ValueError(f"`inputs` cannot say what {taken[0]!r} is: that is what is judged")
        return self

    def content(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude_none=True)


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
    | Judge
)
AnyScorer = Annotated[Scorer, Field(discriminator="type")]
CORPUS = frozenset(
    get_args(declared.model_fields["type"].annotation)[0]
    for declared in get_args(Scorer)
    if declared.measures == "corpus"
)
"""The types of scorers of all rows together."""
SCORER: TypeAdapter[Scorer] = TypeAdapter(AnyScorer)
SCORERS: TypeAdapter[tuple[Scorer, ...]] = TypeAdapter(tuple[AnyScorer, ...])


def measures_of(scorer: Scorer) -> Measures:
    """Whether it scores single rows, with 0 and 1 only or within a range, or all rows together."""
    return scorer.kind if isinstance(scorer, Plugin | Judge) else scorer.measures


def span_of(scorer: Scorer) -> tuple[str, str]:
    """The lowest and the highest value that it gives."""
    return (scorer.range or _UNIT) if isinstance(scorer, Plugin | Judge) else scorer.span


def higher_is_better(scorer: Scorer) -> bool:
    return scorer.better == "higher" if isinstance(scorer, Plugin | Judge) else scorer.higher_is_better


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
