"""Rule types that ask what an evaluation or training data showed, as people write them. Of people: `people_rules`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import (
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from registry.domain.digests import decimal_text
from registry.domain.frozen import Frozen
from registry.domain.policies.fields import (
    REQUIRED,
    AtLeastOne,
    Distance,
    Requirement,
    Share,
    SuiteReference,
)
from registry.domain.policies.people_rules import HumanRule as HumanRule
from registry.domain.policies.rule_documents import BoundedRule, Confidence, PairedRule, RuleDocument
from registry.domain.policies.rule_fields import (
    COST_PER_REQUEST,
    SLOT_ON_WARN,
    Baseline,
    Costs,
    Currency,
    Flag,
    Fraction,
    OnWarn,
    Percentage,
    Positive,
    Quantile,
    SliceName,
    unset_if,
)
from registry.domain.policies.rule_fields import LAST_KNOWN_GOOD as LAST_KNOWN_GOOD
from registry.domain.policies.rule_fields import PRIMARY as PRIMARY
from registry.domain.policies.rule_fields import STAGE_CURRENT as STAGE_CURRENT
from registry.domain.policies.settings import Duration
from registry.domain.prices import CURRENCY
from registry.domain.statistics.looks import Look


class EvaluatedRule(RuleDocument):
    """The suites were run on the release: enough rows, hardly any unmeasured."""

    type: Literal["evaluated"]
    suite: SuiteReference
    min_rows: AtLeastOne = 100


class MeasuredRule(BoundedRule):
    """What `metric` and `compare` share.

    `max_age` lets a pass count no longer than that; a failure never gets too old. `aggregate: pooled` judges the
    first `runs` runs of the evidence epoch as one measurement, and every later run alone.
    """

    suite: SuiteReference
    metric: str
    min_samples: AtLeastOne = 100
    max_age: Duration | None = None
    aggregate: Annotated[Literal["worst", "pooled"] | None, unset_if("worst")] = None
    runs: Annotated[int, Field(ge=2, le=100, strict=True)] | None = None
    on_missing: Annotated[Literal["fail"] | None, Field(description="a missing measurement is a failure")] = None

    @model_validator(mode="after")
    def _pools_a_number_of_runs(self) -> MeasuredRule:
        if (self.aggregate == "pooled") != (self.runs is not None):
            raise ValueError("`aggregate: pooled` and `runs: N` go together: say beforehand how many runs are pooled")
        if self.runs is not None and self.max_looks is not None:
            raise ValueError("`max_looks` lets a run take the place of another, and `runs` pools them: say one of both")
        return self


class MetricRule(MeasuredRule):
    """A scorer's mean lies beyond a threshold, judged by its bound."""

    type: Literal["metric"]
    require: Requirement

    @property
    def operator(self) -> str:
        return self.require.split()[0]

    @property
    def threshold(self) -> str:
        return self.require.split()[1]


class CompareRule(MeasuredRule, PairedRule):
    """A scorer is not worse than what the stage serves by more than the margin, judged by its bound.

    With `superior` it is better than that, by more than the margin if there is one. A margin is in the units of the
    metric; that it lies within the metric's range is told where the suite is known.
    """

    type: Literal["compare"]
    against: Baseline
    superior: Annotated[Flag | None, unset_if(False)] = None
    margin: Annotated[Distance | None, Field(validate_default=True)] = None

    @field_validator("margin")
    @classmethod
    def _is_needed_unless_superior(cls, margin: str | None, info: ValidationInfo) -> str | None:
        if info.data.get("superior"):
            return None if margin == "0" else margin
        if margin is None:
            raise ValueError("is missing: by how much may it be worse? `superior: true` asks for better and needs none")
        if margin == "0":
            raise ValueError("a margin of zero is refused: that is superiority, `superior: true`")
        return margin

    @property
    def limit(self) -> str:
        """What the lower bound of the difference must be above."""
        return self.margin or "0" if self.superior else decimal_text(f"-{self.margin}")

    @property
    def baseline(self) -> str:
        """What it compares with."""
        return self.against


class ScoredMetric(Frozen):
    """One metric of a score: `pass` earns its weight, `warn` half of it. A `key` metric that fails decides alone."""

    model_config = ConfigDict(serialize_by_alias=True)

    metric: str
    passing: Annotated[Requirement, Field(alias="pass")]
    warn: Requirement | None = None
    weight: AtLeastOne = 1
    key: Flag = False

    @model_validator(mode="after")
    def _warns_before_it_fails(self) -> ScoredMetric:
        if self.warn is None:
            return self
        (operator, passing), (other, warning) = self.passing.split(), self.warn.split()
        looser = Decimal(warning) < Decimal(passing) if operator == ">=" else Decimal(warning) > Decimal(passing)
        if operator != other or not looser:
            raise ValueError(f"warn must be looser than pass ({self.passing}), and in the same direction")
        return self


class ScoreRule(BoundedRule):
    """Several metrics, weighted into one score of 0 to 100, each judged by its bound."""

    model_config = ConfigDict(serialize_by_alias=True)

    type: Literal["score"]
    suite: SuiteReference
    metrics: Annotated[tuple[ScoredMetric, ...], Field(min_length=1, max_length=50)]
    passing: Annotated[Percentage, Field(alias="pass")]
    warn: Percentage | None = None
    on_warn: OnWarn = "block"
    min_samples: AtLeastOne = 100

    @property
    def slot_on_warn(self) -> str | None:
        """Whose yes turns a warning into a pass, if anybody's does."""
        return self.on_warn.removeprefix(SLOT_ON_WARN) if self.on_warn.startswith(SLOT_ON_WARN) else None

    @model_validator(mode="after")
    def _makes_sense(self) -> ScoreRule:
        names = [item.metric for item in self.metrics]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise ValueError(f"the metric {twice!r} occurs twice")
        if self.warn is not None and Decimal(self.warn) >= Decimal(self.passing):
            raise ValueError(f"warn must be less than pass ({self.passing})")
        if self.warn is None and self.on_warn != "block":
            raise ValueError("`on_warn` needs `warn`, the score from which on it is a warning")
        return self


class SlicesRule(BoundedRule, PairedRule):
    """No slice of a suite is worse than what is live by more than the margin, or below a floor of its own.

    `by` names slices of the suite. `no_harm` passes unless harm is shown or suspected somewhere; `all_non_inferior`
    asks that every slice shows to be good enough. Harm is looked for at the whole level, however many looks there are.
    """

    type: Literal["slices"]
    suite: SuiteReference
    metric: str
    by: SliceName
    against: Annotated[Baseline | None, unset_if(STAGE_CURRENT)] = None
    margin: Positive | None = None
    require: Requirement | None = None
    mode: Annotated[Literal["no_harm", "all_non_inferior"] | None, unset_if("no_harm")] = None

    @property
    def baseline(self) -> str | None:
        """What it compares with; None if it holds each slice against a floor."""
        return None if self.margin is None else self.against or STAGE_CURRENT

    @property
    def operator(self) -> str:
        return self.require.split()[0] if self.require else ">="

    @property
    def threshold(self) -> str | None:
        return self.require.split()[1] if self.require else None

    def look(self, number: int) -> Look:
        one = super().look(number)
        if self.mode is not None:
            return one
        following = None if one.following is None else self.confidence.level
        return replace(one, level=self.confidence.level, following=following)

    @model_validator(mode="after")
    def _asks_one_thing(self) -> SlicesRule:
        if (self.margin is None) == (self.require is None):
            raise ValueError("say `margin`, to compare with what is live, or `require`, a floor of each slice")
        if self.margin is None and self.against is not None:
            raise ValueError("`against` says what to compare with, by a `margin`; a floor compares nothing")
        return self


class BrittlenessRule(PairedRule):
    """No variant of the release's own prompt is worse than the prompt as released by more than this.

    With `vs_live`, answers do not hang on the variant in more of the rows than those of what the stage serves do, by
    more than that share.
    """

    type: Literal["brittleness"]
    suite: SuiteReference
    metric: str
    max_worst_drop: Positive
    vs_live: Fraction | None = None
    confidence: Confidence = Confidence()

    @property
    def baseline(self) -> str | None:
        """What it compares with; None if only with the prompt as released."""
        return None if self.vs_live is None else STAGE_CURRENT


class BudgetRule(BoundedRule, PairedRule):
    """What answers may take in time, tokens or money: a quantile, a mean, or how much more than what is live.

    Money is of the `currency` that the rule names, USD if it names none, by the prices in force.
    """

    type: Literal["budget"]
    suite: SuiteReference = REQUIRED
    metric: Costs
    quantile: Quantile | None = None
    max: Positive | None = None
    mean_max: Positive | None = None
    against: Annotated[Baseline | None, unset_if(STAGE_CURRENT)] = None
    max_ratio: Positive | None = None
    currency: Annotated[Currency | None, unset_if(CURRENCY)] = None
    min_samples: AtLeastOne = 100

    @property
    def is_of_cost(self) -> bool:
        return self.metric == COST_PER_REQUEST

    @property
    def baseline(self) -> str | None:
        """What it compares with; None if the limit is a number of its own."""
        return None if self.max_ratio is None else self.against or STAGE_CURRENT

    @property
    def limit(self) -> str:
        return self.max or self.mean_max or self.max_ratio or "0"

    @model_validator(mode="after")
    def _asks_one_thing(self) -> BudgetRule:
        if (self.quantile is None) != (self.max is None):
            raise ValueError("`quantile` and `max` go together: which quantile, and what it may be at most")
        if sum(limit is not None for limit in (self.max, self.mean_max, self.max_ratio)) != 1:
            raise ValueError("say just one limit: `quantile` with `max`, `mean_max`, or `max_ratio`")
        if self.max_ratio is None and self.against is not None:
            raise ValueError("`against` says what to compare with, by `max_ratio`; another limit compares nothing")
        if self.currency is not None and (not self.is_of_cost or self.max_ratio is not None):
            raise ValueError(f"`currency` is of a limit on {COST_PER_REQUEST}; nothing else is in money")
        return self


class ContaminationRule(RuleDocument):
    """Of the rows that a suite asks, at most this share is in what the release was trained on.

    With `exclude` the rules `metric` and `compare` of the stage are judged on the other rows as well, and pass only if
    they pass on both.
    """

    type: Literal["contamination"]
    suite: SuiteReference
    max_fraction: Share = "0"
    exclude: Annotated[Flag | None, unset_if(False)] = None

    @model_validator(mode="after")
    def _leaves_something_to_exclude(self) -> ContaminationRule:
        if self.exclude and self.max_fraction == "0":
            raise ValueError("`exclude` leaves out rows that are found: say with `max_fraction` how many there may be")
        return self


class HeadroomRule(RuleDocument):
    """Prompt and longest answer fit into the context for every row; but for one in a hundred, so much is left over.

    With `lengths: declared` they also fit with the longest values that the prompt declares.
    """

    type: Literal["headroom"]
    suite: SuiteReference
    p01: Share = "0.1"
    lengths: Literal["declared"] | None = None


class OverfitRule(RuleDocument):
    """Adapters gain hardly more on rows that they were trained on (suite `trained`) than on those that they never saw.

    What is gained is told by the same release without its adapters, so that harder rows look like no gap.
    """

    type: Literal["overfit"]
    suite: SuiteReference
    trained: SuiteReference
    metric: str
    gap: Positive = "0.1"
    confidence: Confidence = Confidence()

    @model_validator(mode="after")
    def _asks_two_suites(self) -> OverfitRule:
        if self.trained in {REQUIRED, self.suite}:
            raise ValueError("`trained` is a suite of its own, such as train-sample@1, over rows of the training data")
        return self
