"""The policy document: what each stage demands, as people write it in YAML.

A document is checked in two steps, each of which gathers every fault with its line: first its shape, then its
sense (a stage that could never say no, or never say yes, is refused). What this version does not do is refused
by name, never read and ignored. The digest covers what decides: neither name nor description.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field

from registry.domain.digests import Digest, digest_of
from registry.domain.documents import Located, load_yaml, validate
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.frozen import Frozen
from registry.domain.policies.fields import PolicyName, StageKey
from registry.domain.policies.lint import hinted, sense_faults, trap_faults
from registry.domain.policies.measured_facts import SuiteFact
from registry.domain.policies.rule_types import AnyRule, ApprovalRule, rule_content
from registry.domain.policies.settings import (
    PROMOTION_TTL,
    Activation,
    AutoPromote,
    BreakGlass,
    Duration,
    MaxAuto,
    Rollout,
    TrustedRunners,
    Verify,
    Waivers,
)


class StagePolicy(Frozen):
    """What one stage demands. Every setting is optional, and absent from the digest while it is not set."""

    ungated: Annotated[bool, Field(strict=True)] = False
    rules: tuple[AnyRule, ...] = ()
    bind_base: Annotated[bool, Field(strict=True)] | None = None
    promotion_ttl: Duration | None = None
    trusted_runners: TrustedRunners | None = None
    rollout: Rollout | None = None
    verify: Verify | None = None
    max_auto: MaxAuto | None = None
    auto_promote: AutoPromote | None = None
    waivers: Waivers | None = None
    break_glass: BreakGlass | None = None

    @property
    def binds_base(self) -> bool:
        """Whether approvals and requests are about replacing exactly what the stage served then."""
        return self.bind_base is not False

    @property
    def request_ttl(self) -> str:
        """How long a request may stay open."""
        return self.promotion_ttl or PROMOTION_TTL

    @property
    def approval_rules(self) -> tuple[ApprovalRule, ...]:
        return tuple(rule for rule in self.rules if isinstance(rule, ApprovalRule))

    @property
    def trusted(self) -> frozenset[str] | None:
        """The accounts whose evaluation runs count here, in the one case that accounts have; None for anybody's."""
        return None if self.trusted_runners is None else frozenset(a.lower() for a in self.trusted_runners)

    @property
    def signed(self) -> bool:
        """Whether an approval rule counts only what people signed."""
        return any(rule.signature is not None for rule in self.approval_rules)

    @property
    def signed_afterwards(self) -> bool:
        """Whether approvals in retrospect have to be signed: they stand in for those that broken glass passed over."""
        return self.signed or (self.break_glass is not None and self.break_glass.retro.signature is not None)

    def trusts(self, account: str) -> bool:
        return self.trusted is None or account.lower() in self.trusted

    def settings(self) -> dict[str, Any]:
        """The settings that are set, with their own defaults written out."""
        return self.model_dump(mode="json", exclude={"ungated", "rules"}, exclude_none=True)


class Policy(Frozen):
    """All stages of an application, in the order a release passes them, each with its rules.

    With `layer: registry` it is the registry's own policy: what no application may go below. Its stages have no
    order, and `*` is every stage.
    """

    kind: Literal["policy"]
    name: PolicyName
    description: str = ""
    layer: Literal["registry"] | None = None
    activation: Activation | None = None
    stages: Annotated[dict[StageKey, StagePolicy], Field(min_length=1)]

    def content(self) -> dict[str, Any]:
        """What decides, with every default written out. Stages stand in a list, because their order matters."""
        activation = self.activation and self.activation.model_dump(mode="json", exclude_none=True)
        whole = {"layer": self.layer, "activation": activation}
        return {
            "kind": "policy",
            "schema": 1,
            "stages": [
                {"stage": name, "ungated": stage.ungated, "rules": [rule_content(rule) for rule in stage.rules]}
                | stage.settings()
                for name, stage in self.stages.items()
            ],
            **{key: value for key, value in whole.items() if value is not None},
        }

    def digest(self) -> Digest:
        return self._digest

    @cached_property
    def _digest(self) -> Digest:
        return digest_of(self.content())

    @property
    def signed(self) -> bool:
        """Whether it counts only signed yeses anywhere. Replacing it takes signed ones as well: else whoever may change
        policies would take the signatures out first."""
        asked = self.activation is not None and self.activation.signature is not None
        waived = (stage.waivers for stage in self.stages.values())
        stages = any(stage.signed_afterwards for stage in self.stages.values())
        return asked or stages or any(w is not None and w.signature is not None for w in waived)

    @property
    def slots(self) -> frozenset[str]:
        """Every slot that it asks somebody's yes from, for whatever."""
        return frozenset(_slots(self.content()))

    def stage(self, name: str) -> StagePolicy:
        """The demands of one stage. Raises NotFoundError naming the stages there are."""
        if name not in self.stages:
            raise NotFoundError(
                f"the policy {self.name} has no stage {name!r}", expected="one of " + ", ".join(self.stages), found=name
            )
        return self.stages[name]


def read_policy(text: str, source: str) -> tuple[Policy, Located]:
    """The policy in `text` and the lines of its parts. Raises one InvalidInputError with every fault and its line."""
    located = load_yaml(text, source)
    faults = trap_faults(located)
    try:
        policy = validate(Policy, located)
    except InvalidInputError as error:
        raise InvalidInputError.of(source, [*faults, *map(hinted, error.faults)]) from error
    if faults := [*faults, *sense_faults(policy, located)]:
        raise InvalidInputError.of(source, faults)
    return policy, located


def parse_policy(text: str, source: str) -> Policy:
    """The policy in `text`. Raises one InvalidInputError with every fault, each at `source:line`."""
    return read_policy(text, source)[0]


def policy_of(content: Mapping[str, Any], name: str = "policy") -> Policy:
    """The policy that `Policy.content` told of. The name is no part of it and changes no decision.

    Only its shape is checked. Its sense was when it was written: a later version that refuses more must still
    read what is in force and what decisions of old were judged by.
    """
    stages = {item["stage"]: {key: part for key, part in item.items() if key != "stage"} for item in content["stages"]}
    whole = {key: content[key] for key in ("kind", "layer", "activation") if key in content}
    located = Located({**whole, "name": name, "stages": stages}, "policy content", {})
    return validate(Policy, located)


def effective_policy_digest(
    policy: Policy, stage: str, required_suites: Sequence[SuiteFact], layer: Policy | None = None
) -> Digest:
    """Digest of what a decision is judged by: the policy, the stage, what `required` stands for there, and the
    registry's own policy where there is one."""
    judged_by: dict[str, Any] = {
        "policy": policy.digest(),
        "stage": stage,
        "suites": sorted({suite.digest for suite in required_suites}),
    }
    return digest_of(judged_by if layer is None else judged_by | {"registry": layer.digest()})


def policy_schema() -> dict[str, Any]:
    """JSON Schema of the document's shape, for editors. Its sense is checked only by `parse_policy`."""
    schema = Policy.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Tandem policy"}


def _slots(content: Any) -> Iterator[str]:
    """The slots that the content of a policy names, wherever it does."""
    if isinstance(content, list):
        for item in content:
            yield from _slots(item)
    elif isinstance(content, dict):
        for key, value in content.items():
            if key in {"slot", "slot_on_warn"} and isinstance(value, str):
                yield value
            else:
                yield from _slots(value)
