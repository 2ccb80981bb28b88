"""The one evaluator: `decide` is a pure function of policy, facts and time, called by every door and executor.

It fails closed. Whatever cannot be judged stands in the way, with the reason, and an empty policy never means yes.
"""

from __future__ import annotations

from collections.abc import Sequence

from registry.domain.errors import IntegrityError
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.policies.document import (
    ApprovalRule,
    CompareRule,
    EvaluatedRule,
    MetricRule,
    Policy,
    Rule,
    StagePolicy,
    UpstreamRule,
    effective_policy_digest,
)
from registry.domain.policies.facts import Facts
from registry.domain.policies.rules import approval, compare, evaluated, metric, upstream
from registry.domain.policies.rules.findings import Finding, result

UNGATED = "ungated"
SELF_APPROVED = "self-approved"

_ORDER = tuple(Level)
_EVIDENCE_TYPES = frozenset({"evaluated", "metric", "compare"})


def decide(policy: Policy, facts: Facts, now: str) -> Decision:
    """Judge a release for a stage. Every rule is judged and told, for yes as for no.

    ALLOW if every hard and soft rule passes, WAIT if all that fail are pending, else DENY. Raises NotFoundError
    for a stage that the policy does not have, IntegrityError for facts that were gathered for another policy:
    approvals among them would count for rules that nobody approved under.
    """
    stage = policy.stage(facts.stage)
    _refuse_another_policy(policy, facts)
    results = [judge(rule, facts, now) for rule in stage.rules]
    results += _without_evidence(stage, results)
    ordered = tuple(sorted(results, key=lambda r: (_ORDER.index(r.level), r.id)))
    return Decision(
        verdict=_verdict(ordered),
        action=facts.action,
        application=facts.application,
        stage=facts.stage,
        release=facts.release,
        digest=facts.digest,
        at=now,
        policy=facts.policy,
        evidence_set=facts.evidence_set,
        binding=facts.binding,
        facts=facts.content_digest(),
        current=f"{facts.application}@{facts.current.release}" if facts.current else None,
        rules=ordered,
        marks=_marks(stage, ordered),
    )


def _refuse_another_policy(policy: Policy, facts: Facts) -> None:
    expected = {
        "policy_document": (policy.digest(), facts.policy_document),
        "policy": (effective_policy_digest(policy, facts.stage, facts.required_suites), facts.policy),
    }
    for key, (own, found) in expected.items():
        if own != found:
            raise IntegrityError(
                "the facts were gathered for another policy", where=f"facts.{key}", expected=own, found=found
            )


def judge(rule: Rule, facts: Facts, now: str) -> RuleResult:
    """One rule's result. Whatever goes wrong in judging it is status ERROR, which stands in the way (I-13)."""
    try:
        return _judged(rule, facts, now)
    except Exception as error:  # noqa: BLE001 - a rule that cannot be judged must deny, and the others be told
        finding = Finding(
            Status.ERROR,
            f"could not be judged: {type(error).__name__}: {error}",
            {"error": type(error).__name__},
            (f"mend the evidence this rule reads, or change rule {rule.id} in the policy of {facts.application}",),
        )
        return result(rule, facts, finding, f"a {rule.type} rule that can be judged")


def _judged(rule: Rule, facts: Facts, now: str) -> RuleResult:
    match rule:
        case EvaluatedRule():
            return evaluated.judge(rule, facts, now)
        case MetricRule():
            return metric.judge(rule, facts, now)
        case CompareRule():
            return compare.judge(rule, facts, now)
        case ApprovalRule():
            return approval.judge(rule, facts, now)
        case UpstreamRule():
            return upstream.judge(rule, facts, now)


def _verdict(results: Sequence[RuleResult]) -> Verdict:
    failing = [r for r in results if r.counts and not r.passes]
    if not failing:
        return Verdict.ALLOW
    return Verdict.WAIT if all(r.status is Status.PENDING for r in failing) else Verdict.DENY


def _without_evidence(stage: StagePolicy, results: Sequence[RuleResult]) -> list[RuleResult]:
    """A result that stands in the way where a gated stage would let pass what nothing was asked about (I-7).

    Such policies are refused when they are read; this is the second lock on the same door.
    """
    evidence = [r for r in results if r.counts and r.type in _EVIDENCE_TYPES]
    if stage.ungated or any(r.status is not Status.NOT_APPLICABLE for r in evidence):
        return []
    return [
        RuleResult(
            id="evidence",
            type="built-in",
            level=Level.HARD,
            status=Status.INCONCLUSIVE,
            summary="no rule about evidence applies",
            required="at least one satisfied rule about evidence",
            measured={"evidence_rules": len(evidence)},
            origin="built in",
            remedy=("add a rule of type evaluated to this stage's policy",),
        )
    ]


def _marks(stage: StagePolicy, results: Sequence[RuleResult]) -> tuple[str, ...]:
    """What stays with a deployment for ever: that nothing was asked, or that its makers approved it."""
    own = any(r.type == "approval" and r.counts and r.measured.get("self_approved") for r in results)
    return tuple(mark for mark, holds in ((UNGATED, stage.ungated), (SELF_APPROVED, own)) if holds)
