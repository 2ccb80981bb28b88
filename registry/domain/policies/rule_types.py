"""The rule types a policy may use, as people write them. What each means is told by its module under `rules`.

Rule types and keys of other versions are refused by name. Every key that came after the first version is None while
it is not set, and its default written out reads as not set: so a policy's digest stays what it was.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
    model_validator,
)

from registry.domain.calendars import Window
from registry.domain.digests import Digest, decimal_text, digest_of
from registry.domain.frozen import Frozen
from registry.domain.policies.decision import Level
from registry.domain.policies.fields import (
    REQUIRED,
    AtLeastOne,
    ConfidenceLevel,
    Distance,
    Requirement,
    RuleId,
    Share,
    StageName,
    SuiteReference,
)
from registry.domain.policies.rule_fields import LAST_KNOWN_GOOD as LAST_KNOWN_GOOD
from registry.domain.policies.rule_fields import PRIMARY as PRIMARY
from registry.domain.policies.rule_fields import (
    SLOT_ON_WARN,
    Alpha,
    Baseline,
    Bytes,
    Costs,
    Few,
    FewRaters,
    Flag,
    Key,
    NameOrVersion,
    OnWarn,
    Part,
    Percentage,
    Positive,
    Preference,
    Quantile,
    Separation,
    SliceName,
    Words,
    unset_if,
)
from registry.domain.policies.rule_fields import STAGE_CURRENT as STAGE_CURRENT
from registry.domain.policies.settings import Duration, Slot
from registry.domain.wording import Refused, nearest, short

RULE_TYPES = (
    *("evaluated", "metric", "compare", "approval", "upstream"),
    *("score", "freeze", "attestation", "lineage", "size_limit", "expression"),
    *("contamination", "headroom", "overfit"),
    *("slices", "budget", "human"),
)
UNSUPPORTED_TYPES = ("brittleness",)
"""Rule types of other versions."""

UNSUPPORTED_KEYS: dict[str, str] = {
    "required": "say how much a rule weighs with `level`",
    "on_inconclusive": "an inconclusive rule stands in the way; make the rule advisory, or let the stage waive it",
}
"""Keys of other versions, with what holds instead."""


class Confidence(Frozen):
    """The level of each one-sided bound."""

    level: ConfidenceLevel = "0.95"


class AppliesWhen(Frozen):
    """A rule applies only if one of these parts differs from what the stage serves; with nothing live it applies."""

    changed: Annotated[tuple[Part, ...], Field(min_length=1)]


class RuleDocument(Frozen):
    id: RuleId
    level: Level = Level.SOFT
    applies_when: AppliesWhen | None = None


class EvaluatedRule(RuleDocument):
    """The suites were run on the release: enough rows, hardly any unmeasured."""

    type: Literal["evaluated"]
    suite: SuiteReference
    min_rows: AtLeastOne = 100


class MeasuredRule(RuleDocument):
    """What `metric` and `compare` share.

    `max_age` lets a pass count no longer than that; a failure never gets too old. `aggregate: pooled` judges the
    first `runs` runs of the evidence epoch as one measurement, and every later run alone.
    """

    suite: SuiteReference
    metric: str
    min_samples: AtLeastOne = 100
    confidence: Confidence = Confidence()
    max_age: Duration | None = None
    aggregate: Annotated[Literal["worst", "pooled"] | None, unset_if("worst")] = None
    runs: Annotated[int, Field(ge=2, le=100, strict=True)] | None = None
    on_missing: Annotated[Literal["fail"] | None, Field(description="a missing measurement is a failure")] = None

    @model_validator(mode="after")
    def _pools_a_number_of_runs(self) -> MeasuredRule:
        if (self.aggregate == "pooled") != (self.runs is not None):
            raise ValueError("`aggregate: pooled` and `runs: N` go together: say beforehand how many runs are pooled")
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


class CompareRule(MeasuredRule):
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


class ScoreRule(RuleDocument):
    """Several metrics, weighted into one score of 0 to 100, each judged by its bound."""

    model_config = ConfigDict(serialize_by_alias=True)

    type: Literal["score"]
    suite: SuiteReference
    metrics: Annotated[tuple[ScoredMetric, ...], Field(min_length=1, max_length=50)]
    passing: Annotated[Percentage, Field(alias="pass")]
    warn: Percentage | None = None
    on_warn: OnWarn = "block"
    min_samples: AtLeastOne = 100
    confidence: Confidence = Confidence()

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


class SlicesRule(RuleDocument):
    """No slice of a suite is worse than what is live by more than the margin, or below a floor of its own.

    `by` names slices of the suite. `no_harm` passes unless harm is shown or suspected somewhere; `all_non_inferior`
    asks that every slice shows to be good enough.
    """

    type: Literal["slices"]
    suite: SuiteReference
    metric: str
    by: SliceName
    against: Annotated[Baseline | None, unset_if(STAGE_CURRENT)] = None
    margin: Positive | None = None
    require: Requirement | None = None
    mode: Annotated[Literal["no_harm", "all_non_inferior"] | None, unset_if("no_harm")] = None
    confidence: Confidence = Confidence()

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

    @model_validator(mode="after")
    def _asks_one_thing(self) -> SlicesRule:
        if (self.margin is None) == (self.require is None):
            raise ValueError("say `margin`, to compare with what is live, or `require`, a floor of each slice")
        if self.margin is None and self.against is not None:
            raise ValueError("`against` says what to compare with, by a `margin`; a floor compares nothing")
        return self


class BudgetRule(RuleDocument):
    """What answers may cost in time or tokens: a quantile, a mean, or how much more than what is live."""

    type: Literal["budget"]
    suite: SuiteReference = REQUIRED
    metric: Costs
    quantile: Quantile | None = None
    max: Positive | None = None
    mean_max: Positive | None = None
    against: Annotated[Baseline | None, unset_if(STAGE_CURRENT)] = None
    max_ratio: Positive | None = None
    min_samples: AtLeastOne = 100
    confidence: Confidence = Confidence()

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
        return self


class ApprovalRule(RuleDocument):
    """People say yes. `separation` tells whose yes does not count."""

    type: Literal["approval"]
    slots: Annotated[tuple[Slot, ...], Field(min_length=1)]
    separation: Separation = "changed_components"
    ttl: Annotated[Duration | None, unset_if("72h")] = None
    reject: Annotated[Literal["blocking", "terminal"] | None, unset_if("blocking")] = None
    multi_role: Annotated[Flag | None, unset_if(False)] = None


class Soak(Frozen):
    """How long the release must have served verified, without a break."""

    duration: Duration

    @model_validator(mode="before")
    @classmethod
    def _needs_no_traffic(cls, value: object) -> object:
        if isinstance(value, dict) and "min_requests" in value:
            raise ValueError("`min_requests` is not supported by this version: it needs live traffic to count")
        return value


class UpstreamRule(RuleDocument):
    """The release was placed and verified in every one of these stages, or in any of them."""

    type: Literal["upstream"]
    stages: Annotated[tuple[StageName, ...], Field(min_length=1)]
    mode: Annotated[Literal["all", "any"] | None, unset_if("all")] = None
    verified: Annotated[Flag | None, unset_if(True)] = None
    soak: Soak | None = None

    @model_validator(mode="after")
    def _soaks_verified(self) -> UpstreamRule:
        if self.soak is not None and self.verified is False:
            raise ValueError("`soak` counts the time served verified: leave out `verified: false`")
        return self


class FreezeRule(RuleDocument):
    """Times in which nothing is promoted, or outside which nothing is."""

    type: Literal["freeze"]
    windows: Annotated[tuple[Window, ...], Field(min_length=1, max_length=50)]

    @model_validator(mode="after")
    def _names_differ(self) -> FreezeRule:
        names = [window.name for window in self.windows]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise ValueError(f"two windows are named {twice!r}")
        return self


class AttestationRule(RuleDocument):
    """Another system said, signed by one of these keys, that this release passed."""

    type: Literal["attestation"]
    predicate_type: Annotated[str, Field(min_length=1, max_length=400)]
    keys: Annotated[tuple[Key, ...], Field(min_length=1, max_length=50)]
    ttl: Duration | None = None


class Datasets(Frozen):
    """What a dataset must be: under one of these licences."""

    licence_in: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=200)], ...], Field(min_length=1)]


class LineageRule(RuleDocument):
    """Where the parts of a release may come from."""

    type: Literal["lineage"]
    datasets: Datasets | None = None
    datasets_in: Annotated[tuple[NameOrVersion, ...], Field(min_length=1)] | None = None
    base_model_in: Annotated[tuple[NameOrVersion, ...], Field(min_length=1)] | None = None
    registered_by_in: Annotated[tuple[Words, ...], Field(min_length=1)] | None = None
    source: Literal["required"] | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> LineageRule:
        if not {"datasets", "datasets_in", "base_model_in", "registered_by_in", "source"} & self.model_fields_set:
            raise ValueError("ask for datasets, datasets_in, base_model_in, registered_by_in or source")
        return self


class SizeLimitRule(RuleDocument):
    """How large a release may be, in bytes of the files kept of it, and of how many adapters."""

    type: Literal["size_limit"]
    max_adapter_bytes: Bytes | None = None
    max_total_bytes: Bytes | None = None
    max_adapters: Few | None = None

    @model_validator(mode="after")
    def _limits_something(self) -> SizeLimitRule:
        if not {"max_adapter_bytes", "max_total_bytes", "max_adapters"} & self.model_fields_set:
            raise ValueError("set max_adapter_bytes, max_total_bytes or max_adapters")
        return self


class ContaminationRule(RuleDocument):
    """Of the rows that a suite asks, at most this share is in what the release was trained on."""

    type: Literal["contamination"]
    suite: SuiteReference
    max_fraction: Share = "0"


class HeadroomRule(RuleDocument):
    """Prompt and longest answer fit into the context for every row; but for one in a hundred, so much is left over."""

    type: Literal["headroom"]
    suite: SuiteReference
    p01: Share = "0.1"


class HumanRule(RuleDocument):
    """People who could not tell which was which prefer the release to what the stage serves, in enough of the items."""

    type: Literal["human"]
    suite: SuiteReference
    against: Literal["stage_current"] = "stage_current"
    require: Preference
    min_items: AtLeastOne = 50
    min_raters_per_item: FewRaters = 2
    min_alpha: Alpha = "0.4"
    confidence: Confidence = Confidence()

    @property
    def baseline(self) -> str:
        """What it compares with."""
        return self.against

    @property
    def threshold(self) -> str:
        return self.require.split()[1]


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


class ExpressionRule(RuleDocument):
    """An expression that must come to true; `message` says what it asks."""

    type: Literal["expression"]
    expr: Annotated[str, Field(min_length=1, max_length=4096)]
    message: Words


Rule: TypeAlias = (
    EvaluatedRule
    | MetricRule
    | CompareRule
    | ScoreRule
    | SlicesRule
    | BudgetRule
    | ApprovalRule
    | UpstreamRule
    | FreezeRule
    | AttestationRule
    | LineageRule
    | SizeLimitRule
    | ExpressionRule
    | ContaminationRule
    | HeadroomRule
    | OverfitRule
    | HumanRule
)
Measured: TypeAlias = MetricRule | CompareRule
Comparing: TypeAlias = CompareRule | SlicesRule | BudgetRule | HumanRule
"""Rules that may compare with another release: they do where `baseline` names one."""
EVIDENCE = (EvaluatedRule, MetricRule, CompareRule, ScoreRule, SlicesRule, BudgetRule, HumanRule)
"""Rules that ask what an evaluation showed."""
EVIDENCE_TYPES = frozenset({"evaluated", "metric", "compare", "score", "slices", "budget", "human"})
"""The types of these, as results name them."""
COST_TYPE = "budget"
"""The one of them that shows what answers take, and nothing of whether they are any good."""


def rule_content(rule: Rule) -> dict[str, Any]:
    """A rule with every default written out."""
    return rule.model_dump(mode="json", by_alias=True, exclude_none=True)


def rule_digest(rule: Rule) -> Digest:
    """What measurements for a rule refer to: any change of the rule asks for new ones."""
    return digest_of(rule_content(rule))


# ---------------------------------------------------------------------------------------------------------


def _supported(value: object) -> object:
    """Refuse by name the rule types and keys that this version does not have."""
    if isinstance(value, RuleDocument):
        return value
    if not isinstance(value, dict):
        raise ValueError("a rule is a mapping such as `{id: evaluated, type: evaluated, suite: required}`")
    given = value.get("type")
    if given not in RULE_TYPES:
        known = f"known: {', '.join(RULE_TYPES)}"
        if given is None:
            raise ValueError(f"the rule has no type; {known}")
        if isinstance(given, str) and given in UNSUPPORTED_TYPES:
            raise ValueError(f"rule type `{given}` is not supported by this version; {known}")
        near = nearest(str(given), RULE_TYPES)
        raise Refused(f"unknown rule type {short(given)}; {known}", "", near, f"type: {given}"[:80])
    found = [
        f"`{key}` is not supported by this version: {why}" for key, why in UNSUPPORTED_KEYS.items() if key in value
    ]
    if found:
        raise ValueError("; ".join(found))
    return value


def _class_name(value: object) -> str:
    if not isinstance(value, dict):
        return type(value).__name__
    return "".join(word.capitalize() for word in str(value.get("type")).split("_")) + "Rule"


# Union members are told apart by class name, not by `type`: a location such as `rules.0.metric.suite` could not
# tell the rule type `metric` from the key `metric`.
AnyRule = Annotated[
    Annotated[EvaluatedRule, Tag("EvaluatedRule")]
    | Annotated[MetricRule, Tag("MetricRule")]
    | Annotated[CompareRule, Tag("CompareRule")]
    | Annotated[ScoreRule, Tag("ScoreRule")]
    | Annotated[SlicesRule, Tag("SlicesRule")]
    | Annotated[BudgetRule, Tag("BudgetRule")]
    | Annotated[ApprovalRule, Tag("ApprovalRule")]
    | Annotated[UpstreamRule, Tag("UpstreamRule")]
    | Annotated[FreezeRule, Tag("FreezeRule")]
    | Annotated[AttestationRule, Tag("AttestationRule")]
    | Annotated[LineageRule, Tag("LineageRule")]
    | Annotated[SizeLimitRule, Tag("SizeLimitRule")]
    | Annotated[ExpressionRule, Tag("ExpressionRule")]
    | Annotated[HumanRule, Tag("HumanRule")]
    | Annotated[ContaminationRule, Tag("ContaminationRule")]
    | Annotated[HeadroomRule, Tag("HeadroomRule")]
    | Annotated[OverfitRule, Tag("OverfitRule")],
    Discriminator(_class_name),
    BeforeValidator(_supported),
]
"""A rule of a document, for the models that hold rules."""
