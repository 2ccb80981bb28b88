"""The policy document: what each stage demands, as people write it in YAML.

A document is checked in two steps, each of which gathers every fault with its line: first its shape, then its
sense (a stage that could never say no, or never say yes, is refused). What this version does not do is refused
by name, never read and ignored. The digest covers what decides: neither name nor description.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag

from registry.domain.digests import Digest, digest_of
from registry.domain.documents import Located, load_yaml, validate
from registry.domain.errors import Fault, InvalidInputError, NotFoundError
from registry.domain.policies.decision import Level
from registry.domain.policies.facts import SuiteFact
from registry.domain.policies.fields import (
    AtLeastOne,
    Baseline,
    ConfidenceLevel,
    Margin,
    PolicyName,
    Requirement,
    RuleId,
    SlotName,
    StageName,
    SuiteReference,
)

PRIMARY = "primary"
"""Stands for the scorer that a suite names first."""

RULE_TYPES = ("evaluated", "metric", "compare", "approval", "upstream")
UNSUPPORTED_TYPES = (
    *("slices", "brittleness", "headroom", "contamination", "overfit", "budget", "human", "score", "freeze"),
    *("attestation", "lineage", "size_limit", "expression"),
)
"""Rule types of other versions."""

UNSUPPORTED_KEYS: dict[str, str] = {
    "superior": "only non-inferiority within a margin can be asked for",
    "applies_when": "a rule always applies",
    "max_age": "evidence does not age",
    "ttl": "an approval counts for 72 hours",
    "required": "say how much a rule weighs with `level`",
    "on_inconclusive": "an inconclusive rule stands in the way; make the rule advisory if it should only warn",
}
"""Keys of other versions, with what holds instead."""


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Confidence(Model):
    """The level of each one-sided bound."""

    level: ConfidenceLevel = "0.95"


class RuleDocument(Model):
    id: RuleId
    level: Level = Level.SOFT


class EvaluatedRule(RuleDocument):
    """The suites were run on the release: enough rows, hardly any unmeasured."""

    type: Literal["evaluated"]
    suite: SuiteReference
    min_rows: AtLeastOne = 100


class MetricRule(RuleDocument):
    """A scorer's mean lies beyond a threshold, judged by its bound."""

    type: Literal["metric"]
    suite: SuiteReference
    metric: str
    require: Requirement
    min_samples: AtLeastOne = 100
    confidence: Confidence = Confidence()

    @property
    def operator(self) -> str:
        return self.require.split()[0]

    @property
    def threshold(self) -> str:
        return self.require.split()[1]


class CompareRule(RuleDocument):
    """A scorer is not worse than what the stage serves by more than the margin, judged by its bound."""

    type: Literal["compare"]
    suite: SuiteReference
    metric: str
    against: Baseline
    margin: Margin
    min_samples: AtLeastOne = 100
    confidence: Confidence = Confidence()


class Slot(Model):
    """How many people must say yes in one capacity."""

    slot: SlotName
    count: AtLeastOne = 1


class ApprovalRule(RuleDocument):
    """People say yes. `separation` tells whose yes does not count."""

    type: Literal["approval"]
    slots: Annotated[tuple[Slot, ...], Field(min_length=1)]
    separation: Literal["changed_components", "all_components", "requester_only", "none"] = "changed_components"


class UpstreamRule(RuleDocument):
    """The release was placed and verified in every one of these stages."""

    type: Literal["upstream"]
    stages: Annotated[tuple[StageName, ...], Field(min_length=1)]


Rule: TypeAlias = EvaluatedRule | MetricRule | CompareRule | ApprovalRule | UpstreamRule
Measured: TypeAlias = MetricRule | CompareRule
EVIDENCE = (EvaluatedRule, MetricRule, CompareRule)
"""Rules that ask what an evaluation showed."""


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
        raise ValueError(f"unknown rule type {given!r}; {known}")
    found = [
        f"`{key}` is not supported by this version: {why}" for key, why in UNSUPPORTED_KEYS.items() if key in value
    ]
    if found:
        raise ValueError("; ".join(found))
    return value


def _class_name(value: object) -> str:
    return f"{str(value.get('type')).capitalize()}Rule" if isinstance(value, dict) else type(value).__name__


# Union members are told apart by class name, not by `type`: a location such as `rules.0.metric.suite` could not
# tell the rule type `metric` from the key `metric`.
_AnyRule = Annotated[
    Annotated[EvaluatedRule, Tag("EvaluatedRule")]
    | Annotated[MetricRule, Tag("MetricRule")]
    | Annotated[CompareRule, Tag("CompareRule")]
    | Annotated[ApprovalRule, Tag("ApprovalRule")]
    | Annotated[UpstreamRule, Tag("UpstreamRule")],
    Discriminator(_class_name),
    BeforeValidator(_supported),
]


class StagePolicy(Model):
    """What one stage demands."""

    ungated: Annotated[bool, Field(strict=True)] = False
    rules: tuple[_AnyRule, ...] = ()


class Policy(Model):
    """All stages of an application, in the order a release passes them, each with its rules."""

    kind: Literal["policy"]
    name: PolicyName
    description: str = ""
    stages: Annotated[dict[StageName, StagePolicy], Field(min_length=1)]

    def content(self) -> dict[str, Any]:
        """What decides, with every default written out. Stages stand in a list, because their order matters."""
        return {
            "kind": "policy",
            "schema": 1,
            "stages": [
                {"stage": name, "ungated": stage.ungated, "rules": [rule_content(rule) for rule in stage.rules]}
                for name, stage in self.stages.items()
            ],
        }

    def digest(self) -> Digest:
        return digest_of(self.content())

    def stage(self, name: str) -> StagePolicy:
        """The demands of one stage. Raises NotFoundError naming the stages there are."""
        if name not in self.stages:
            raise NotFoundError(
                f"the policy {self.name} has no stage {name!r}", expected="one of " + ", ".join(self.stages), found=name
            )
        return self.stages[name]


def parse_policy(text: str, source: str) -> Policy:
    """The policy in `text`. Raises one InvalidInputError with every fault, each at `source:line`."""
    located = load_yaml(text, source)
    policy = validate(Policy, located)
    _refuse_nonsense(policy, located)
    return policy


def policy_of(content: Mapping[str, Any], name: str = "policy") -> Policy:
    """The policy that `Policy.content` told of. The name is no part of it and changes no decision.

    Only its shape is checked. Its sense was when it was written: a later version that refuses more must still
    read what is in force and what decisions of old were judged by.
    """
    stages = {item["stage"]: {"ungated": item["ungated"], "rules": item["rules"]} for item in content["stages"]}
    located = Located({"kind": content["kind"], "name": name, "stages": stages}, "policy content", {})
    return validate(Policy, located)


def rule_content(rule: Rule) -> dict[str, Any]:
    """A rule with every default written out."""
    return rule.model_dump(mode="json", exclude_none=True)


def rule_digest(rule: Rule) -> Digest:
    """What measurements for a rule refer to: any change of the rule asks for new ones."""
    return digest_of(rule_content(rule))


def effective_policy_digest(policy: Policy, stage: str, required_suites: Sequence[SuiteFact]) -> Digest:
    """Digest of what a decision is judged by: the policy, the stage, and what `required` stands for there."""
    return digest_of(
        {"policy": policy.digest(), "stage": stage, "suites": sorted({suite.digest for suite in required_suites})}
    )


def remarks(policy: Policy) -> tuple[str, ...]:
    """What a reader should know before activating it and what is no fault."""
    found = []
    for name, stage in policy.stages.items():
        if stage.ungated:
            found.append(f"{name} is ungated: it asks for no evidence, and its deployments say so for ever")
        for rule in stage.rules:
            if isinstance(rule, ApprovalRule) and rule.separation == "none":
                found.append(
                    f"{name}/{rule.id}: separation is none, so people may approve their own work; such deployments "
                    "are shown as self-approved for ever"
                )
            if rule.level in {Level.ADVISORY, Level.SHADOW}:
                found.append(f"{name}/{rule.id} is {rule.level}: it never stands in the way")
    return tuple(found)


def policy_schema() -> dict[str, Any]:
    """JSON Schema of the document's shape, for editors. Its sense is checked only by `parse_policy`."""
    schema = Policy.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Tandem policy"}


# ---------------------------------------------------------------------------------------------------------


def _refuse_nonsense(policy: Policy, located: Located) -> None:
    faults: list[Fault] = []
    earlier: list[str] = []
    for name, stage in policy.stages.items():
        faults += [*_evidence_faults(name, stage, located), *_rule_faults(name, stage, earlier, located)]
        earlier.append(name)
    if faults:
        raise InvalidInputError.of(located.source, faults)


def _evidence_faults(name: str, stage: StagePolicy, located: Located) -> list[Fault]:
    evidence = [r for r in stage.rules if isinstance(r, EVIDENCE) and r.level in {Level.HARD, Level.SOFT}]
    where = located.where(("stages", name))
    if stage.ungated and evidence:
        ids = ", ".join(rule.id for rule in evidence)
        return [
            Fault(
                f"stage {name} is ungated and yet asks for evidence",
                where,
                expected="`ungated: true` or rules about evidence at level hard or soft, not both",
                found=f"rules {ids}",
                fix="remove `ungated: true`, or make these rules advisory",
            )
        ]
    if not stage.ungated and not evidence:
        return [
            Fault(
                f"stage {name} asks for no evidence",
                where,
                expected="a rule of type evaluated, metric or compare at level hard or soft",
                found="none",
                fix="add `{id: evaluated, type: evaluated, suite: required}`, or say `ungated: true`",
            )
        ]
    if evidence and all(isinstance(rule, CompareRule) for rule in evidence):
        return [
            Fault(
                f"the first release could never pass stage {name}: with nothing live, there is nothing to compare with",
                where,
                expected="at least one rule about evidence that is not a comparison",
                found="only comparisons",
                fix="add `{id: evaluated, type: evaluated, suite: required}`",
            )
        ]
    return []


def _rule_faults(name: str, stage: StagePolicy, earlier: Sequence[str], located: Located) -> list[Fault]:
    faults, seen = [], set()
    for i, rule in enumerate(stage.rules):
        path = ("stages", name, "rules", i)
        if rule.id in seen:
            faults.append(Fault(f"rule id {rule.id!r} occurs twice in stage {name}", located.where((*path, "id"))))
        seen.add(rule.id)
        if isinstance(rule, UpstreamRule):
            faults += [
                Fault(
                    f"{upstream!r} is not a stage before {name}",
                    located.where((*path, "stages", j)),
                    expected="one of " + ", ".join(earlier) if earlier else f"no upstream: {name} is the first stage",
                    found=upstream,
                )
                for j, upstream in enumerate(rule.stages)
                if upstream not in earlier
            ]
        if isinstance(rule, ApprovalRule) and len({s.slot for s in rule.slots}) < len(rule.slots):
            faults.append(
                Fault("a slot is named twice", located.where((*path, "slots")), fix="name it once, with a count")
            )
    return faults
