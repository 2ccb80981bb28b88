"""Builders of valid domain values: say only what a test is about, the rest is ordinary.

The ordinary situation: `app@2` before `staging`, with `app@1` live there, suite `answers@1` required, each release
evaluated once on 200 rows by one runner class.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from registry.domain.approvals import binding_digest, evidence_set_digest
from registry.domain.digests import Digest, digest_of
from registry.domain.policies.document import Policy, effective_policy_digest, parse_policy
from registry.domain.policies.facts import ApprovalFact, ContributorFact, CurrentFact, Facts, PlacementFact
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rule_types import Rule, rule_digest

NOW = "2026-11-20T12:00:00.000000Z"
BEFORE = "2026-11-20T10:00:00.000000Z"
AFTER = "2026-11-20T14:00:00.000000Z"

EVALUATED: dict[str, Any] = {"id": "evaluated", "type": "evaluated", "level": "hard", "suite": "required"}
METRIC: dict[str, Any] = {
    "id": "good",
    "type": "metric",
    "suite": "required",
    "metric": "primary",
    "require": ">= 0.90",
}
COMPARE: dict[str, Any] = {
    "id": "no-regression",
    "type": "compare",
    "suite": "required",
    "metric": "primary",
    "against": "stage_current",
    "margin": "0.02",
}
APPROVAL: dict[str, Any] = {"id": "approval", "type": "approval", "slots": [{"slot": "reviewer", "count": 1}]}
UPSTREAM: dict[str, Any] = {"id": "upstream", "type": "upstream", "level": "hard", "stages": ["dev"]}


def a_digest(name: str) -> Digest:
    return digest_of(name)


def a_policy(*rules: dict[str, Any], ungated: bool = False, **document: Any) -> Policy:
    """A policy whose stage `staging`, after the ungated `dev`, has these rules."""
    stages = {"dev": {"ungated": True}, "staging": {"ungated": ungated, "rules": list(rules)}}
    return parse_policy(json.dumps({"kind": "policy", "name": "test", "stages": stages, **document}), "test.yaml")


def a_layer(*rules: dict[str, Any], stage: str = "staging", **settings: Any) -> Policy:
    return layer_of({stage: {"rules": list(rules), **settings}})


def layer_of(stages: Mapping[str, Any]) -> Policy:
    document = {"kind": "policy", "name": "house", "layer": "registry", "stages": stages}
    return parse_policy(json.dumps(document), "house.yaml")


def the_rule(policy: Policy, identifier: str, stage: str = "staging") -> Rule:
    return next(rule for rule in policy.stages[stage].rules if rule.id == identifier)


def a_suite(name: str = "answers", number: int = 1, **other: Any) -> SuiteFact:
    values: dict[str, Any] = {
        "name": name,
        "reference": f"{name}@{number}",
        "digest": a_digest(f"suite {name}@{number}"),
        "primary": "exact",
        "scorers": {"exact": "binary", "f1": "corpus"},
    }
    return SuiteFact(**{**values, **other})


def a_run(identifier: str = "run-1", suite: SuiteFact | None = None, **other: Any) -> RunFact:
    values: dict[str, Any] = {
        "id": identifier,
        "evidence": a_digest(f"evidence {identifier}"),
        "suite": (suite or a_suite()).digest,
        "runner": a_digest("runner cpu"),
        "rows": 200,
        "failed": 0,
        "unmeasured": 0,
    }
    return RunFact(**{**values, **other})


def a_measurement(rule: Rule, run: RunFact, baseline: RunFact | None = None, **other: Any) -> Measurement:
    """A measurement that satisfies the ordinary rules: a share of 0.95, or a difference of nothing."""
    values: dict[str, Any] = {
        "rule": rule_digest(rule),
        "run": run.evidence,
        "baseline": baseline.evidence if baseline else None,
        "value": "0" if baseline else "0.95",
        "baseline_value": "0.95" if baseline else None,
        "n": 200,
        "clusters": 200,
        "lower": "-0.01" if baseline else "0.92",
        "upper": "0.01" if baseline else "0.97",
        "level": "0.95",
        "method": "tango" if baseline else "clopper_pearson",
    }
    return Measurement(**{**values, **other})


def an_approval(facts: Facts, person: str = "mei", **other: Any) -> ApprovalFact:
    """A yes of `person`, who may fill the slot `reviewer`, bound to what `facts` are about."""
    values: dict[str, Any] = {
        "id": f"approval-of-{person}",
        "person": person,
        "account": f"{person}@example.org",
        "binding": facts.binding,
        "given_at": BEFORE,
        "expires_at": AFTER,
        "slots": ("reviewer",),
    }
    return ApprovalFact(**{**values, **other})


def a_contributor(person: str = "ana", **other: Any) -> ContributorFact:
    values: dict[str, Any] = {"person": person, "why": "registered changed prompt support@2", "changed": True}
    return ContributorFact(**{**values, **other})


def a_placement(stage: str = "dev", sequence: int = 1, **other: Any) -> PlacementFact:
    values: dict[str, Any] = {
        "stage": stage,
        "deployment": f"{stage}-{sequence}",
        "sequence": sequence,
        "verified": True,
    }
    return PlacementFact(**{**values, **other})


def live(release: int = 1) -> CurrentFact:
    return CurrentFact(deployment=f"deployment-{release}", release=release, digest=a_digest(f"release {release}"))


def facts(policy: Policy, **other: Any) -> Facts:
    """The ordinary situation before `staging`, with whatever is given in `other`; its digests follow from it."""
    values: dict[str, Any] = {
        "application": "app",
        "stage": "staging",
        "release": 2,
        "digest": a_digest("release 2"),
        "current": live(),
        "required_suites": (a_suite(),),
        "runs": (a_run("run-1"),),
        "baseline_runs": (a_run("live-1"),),
        "eligible": {"reviewer": ("ana", "mei")},
        **other,
    }
    return _with_digests(policy, values)


def measured(policy: Policy, identifier: str, **other: Any) -> Facts:
    """The ordinary situation with one measurement for one rule, of which `other` tells."""
    rule = the_rule(policy, identifier)
    baseline = a_run("live-1") if rule.type == "compare" else None
    return facts(policy, measurements=(a_measurement(rule, a_run("run-1"), baseline, **other),))


def with_approvals(before: Facts, approvals: Sequence[ApprovalFact]) -> Facts:
    return before.model_copy(update={"approvals": tuple(approvals)})


def _with_digests(policy: Policy, values: dict[str, Any]) -> Facts:
    effective = effective_policy_digest(policy, values["stage"], values["required_suites"])
    evidence = evidence_set_digest([run.evidence for run in values["runs"]])
    current = values["current"]
    binding = binding_digest(
        action="promote",
        application=values["application"],
        stage=values["stage"],
        release=values["digest"],
        policy=effective,
        evidence_set=evidence,
        base=current.deployment if current else None,
    )
    given = {"policy": effective, "policy_document": policy.digest(), "evidence_set": evidence, "binding": binding}
    return Facts(**{**given, **values})
