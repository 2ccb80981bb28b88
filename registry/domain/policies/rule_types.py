"""The rule types a policy may use, as people write them. What each means is told by its module under `rules`.

Rule types and keys of other versions are refused by name. Every key that came after the first version is None while
it is not set, and its default written out reads as not set: so a policy's digest stays what it was.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from registry.domain.calendars import Window
from registry.domain.digests import Digest, digest_of
from registry.domain.frozen import Frozen
from registry.domain.policies.evidence_rules import (
    BrittlenessRule,
    BudgetRule,
    CompareRule,
    ContaminationRule,
    EvaluatedRule,
    HeadroomRule,
    HumanRule,
    MetricRule,
    OverfitRule,
    ScoreRule,
    SlicesRule,
)
from registry.domain.policies.fields import StageName
from registry.domain.policies.people_rules import OUTCOME_MEASURES, OutcomeRule
from registry.domain.policies.rule_documents import RuleDocument
from registry.domain.policies.rule_fields import LAST_KNOWN_GOOD as LAST_KNOWN_GOOD
from registry.domain.policies.rule_fields import PRIMARY as PRIMARY
from registry.domain.policies.rule_fields import STAGE_CURRENT as STAGE_CURRENT
from registry.domain.policies.rule_fields import (
    Bytes,
    Few,
    Flag,
    Key,
    NameOrVersion,
    Separation,
    Words,
    unset_if,
)
from registry.domain.policies.settings import Duration, Slot
from registry.domain.wording import Refused, nearest, short

RULE_TYPES = (
    *("evaluated", "metric", "compare", "approval", "upstream"),
    *("score", "freeze", "attestation", "lineage", "size_limit", "expression"),
    *("contamination", "headroom", "overfit"),
    *("slices", "budget", "human", "brittleness"),
)
UNSUPPORTED_KEYS: dict[str, str] = {
    "required": "say how much a rule weighs with `level`",
    "on_inconclusive": "an inconclusive rule stands in the way; make the rule advisory, or let the stage waive it",
}
"""Keys of other versions, with what holds instead."""


class ApprovalRule(RuleDocument):
    """People say yes. `separation` tells whose yes does not count."""

    type: Literal["approval"]
    slots: Annotated[tuple[Slot, ...], Field(min_length=1)]
    separation: Separation = "changed_components"
    ttl: Annotated[Duration | None, unset_if("72h")] = None
    reject: Annotated[Literal["blocking", "terminal"] | None, unset_if("blocking")] = None
    multi_role: Annotated[Flag | None, unset_if(False)] = None
    signature: Literal["required"] | None = None
    """Only what people signed with a key of theirs counts."""


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
    | BrittlenessRule
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
    | OutcomeRule
)
Measured: TypeAlias = MetricRule | CompareRule
Paired: TypeAlias = CompareRule | SlicesRule | BrittlenessRule | BudgetRule
"""Rules that may pair runs of the release with runs of another."""
Comparing: TypeAlias = Paired | HumanRule | OutcomeRule
"""Rules that may compare with another release: they do where `baseline` names one."""
EVIDENCE = (EvaluatedRule, MetricRule, CompareRule, ScoreRule, SlicesRule, BrittlenessRule, BudgetRule, HumanRule)
"""Rules that ask what an evaluation showed."""
EVIDENCE_TYPES = frozenset({"evaluated", "metric", "compare", "score", "slices", "brittleness", "budget", "human"})
"""The types of these, as results name them."""
NO_QUALITY = (BudgetRule, BrittlenessRule)
"""Those of them that show what answers take or hang on, and nothing of whether they are any good."""
NO_QUALITY_TYPES = frozenset({"budget", "brittleness"})


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
    if value.get("type") == "human" and value.get("measure") in OUTCOME_MEASURES:
        return OutcomeRule.__name__
    return "".join(word.capitalize() for word in str(value.get("type")).split("_")) + "Rule"


# Union members are told apart by class name, not by `type`: a location such as `rules.0.metric.suite` could not
# tell the rule type `metric` from the key `metric`.
AnyRule = Annotated[
    Annotated[EvaluatedRule, Tag("EvaluatedRule")]
    | Annotated[MetricRule, Tag("MetricRule")]
    | Annotated[CompareRule, Tag("CompareRule")]
    | Annotated[ScoreRule, Tag("ScoreRule")]
    | Annotated[SlicesRule, Tag("SlicesRule")]
    | Annotated[BrittlenessRule, Tag("BrittlenessRule")]
    | Annotated[BudgetRule, Tag("BudgetRule")]
    | Annotated[ApprovalRule, Tag("ApprovalRule")]
    | Annotated[UpstreamRule, Tag("UpstreamRule")]
    | Annotated[FreezeRule, Tag("FreezeRule")]
    | Annotated[AttestationRule, Tag("AttestationRule")]
    | Annotated[LineageRule, Tag("LineageRule")]
    | Annotated[SizeLimitRule, Tag("SizeLimitRule")]
    | Annotated[ExpressionRule, Tag("ExpressionRule")]
    | Annotated[HumanRule, Tag("HumanRule")]
    | Annotated[OutcomeRule, Tag("OutcomeRule")]
    | Annotated[ContaminationRule, Tag("ContaminationRule")]
    | Annotated[HeadroomRule, Tag("HeadroomRule")]
    | Annotated[OverfitRule, Tag("OverfitRule")],
    Discriminator(_class_name),
    BeforeValidator(_supported),
]
"""A rule of a document, for the models that hold rules."""
