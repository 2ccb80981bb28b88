"""Builders of what is read again at every execution: waivers, quarantines, holds, freezes and the like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from registry.domain.policies.built_in_ids import WAIVABLE
from registry.domain.policies.document import Policy
from registry.domain.policies.facts import (
    AttestationFact,
    ComponentFact,
    Conditions,
    ExpressionFact,
    Facts,
    GrantFact,
    HoldFact,
    QuarantineFact,
    WaiverFact,
    WindowFact,
)
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.built_in import built_in_digest
from tests.builders import AFTER, BEFORE, a_digest, the_rule

WAIVERS: dict[str, Any] = {"allow": ["good"], "slots": [{"slot": "risk"}]}
"""A stage's setting: rule `good` may be waived by somebody of slot `risk`."""


def governed(situation: Facts, **conditions: Any) -> Facts:
    """The situation with conditions: nothing stands in the way but what is given."""
    told = {"recorded": BEFORE, "verification": "verified" if situation.current else None, **conditions}
    return situation.model_copy(update={"conditions": Conditions(**told)})


def a_waiver(policy: Policy, rule: str = "good", **other: Any) -> WaiverFact:
    """A waiver of a rule of `staging`, asked for by tom and granted by mei, who fills the slot `risk`.

    `of` are the ids of what stands in the way by a built-in rule.
    """
    digest = built_in_digest(rule, other.pop("of", ())) if rule in WAIVABLE else rule_digest(the_rule(policy, rule))
    values: dict[str, Any] = {
        "id": f"waiver-of-{rule}",
        "rule": rule,
        "rule_digest": digest,
        "expires_at": AFTER,
        "person": "tom",
        "floor": "0.8",
        "grants": (a_grant(),),
    }
    return WaiverFact(**{**values, **other})


def a_grant(person: str = "mei", slots: Sequence[str] = ("risk",)) -> GrantFact:
    return GrantFact(person=person, slots=tuple(slots))


def a_quarantine(severity: str = "standard", **other: Any) -> QuarantineFact:
    values: dict[str, Any] = {
        "id": "quarantine-1",
        "subject": "release",
        "reference": "app@2",
        "severity": severity,
        "cause": "rollback",
        "reason": "it was rude",
        "stage": "staging",
    }
    return QuarantineFact(**{**values, **other})


def a_hold(mode: str = "all", **other: Any) -> HoldFact:
    return HoldFact(**{"id": "hold-1", "mode": mode, "cause": "manual", "reason": "audit", **other})


def a_window(kind: str = "deny", **other: Any) -> WindowFact:
    """A window that is active at noon, for rule `hours` unless it says otherwise."""
    return WindowFact(**{"name": "lunch", "kind": kind, "rule": "hours", "start": BEFORE, "end": AFTER, **other})


def an_attestation(result: str = "PASSED", **other: Any) -> AttestationFact:
    values: dict[str, Any] = {"id": f"statement-{result}", "predicate_type": "urn:scan", "at": BEFORE, "keys": (KEY,)}
    return AttestationFact(**{**values, "result": result, **other})


KEY = "ed25519:" + "A" * 43 + "="
OTHER_KEY = "ed25519:" + "B" * 43 + "="


def an_expression(policy: Policy, result: str, **other: Any) -> ExpressionFact:
    values: dict[str, Any] = {"rule": rule_digest(the_rule(policy, "small")), "engine": "cel", **other}
    return ExpressionFact(result=result, **values)


def a_component(role: str = "adapter", **other: Any) -> ComponentFact:
    """A part that is 100 bytes large and was registered by ana; an adapter was trained on a licensed dataset."""
    reference = {"adapter": "tone@2", "prompt": "support@2", "base": "tiny@1"}[role]
    values: dict[str, Any] = {
        "role": role,
        "reference": reference,
        "digest": a_digest(reference),
        "bytes": 100,
        "registered_by": ("ana",),
        "trained_on": (("tickets@1", "cc-by-4.0"),) if role == "adapter" else (),
        "source": "commit" if role == "adapter" else None,
    }
    return ComponentFact(**{**values, **other})
