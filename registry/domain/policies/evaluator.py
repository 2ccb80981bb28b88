"""The one evaluator: `decide` is a pure function of policies, facts and time, called by every door and executor.

It fails closed. Whatever cannot be judged stands in the way, with the reason, and an empty policy never means yes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from registry.domain.errors import IntegrityError
from registry.domain.policies.decision import (
    BREAK_GLASS,
    Decision,
    Level,
    RuleResult,
    Status,
    next_change,
    verdict_of,
)
from registry.domain.policies.document import Policy, StagePolicy, effective_policy_digest
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
from registry.domain.policies.facts import Facts
from registry.domain.policies.layers import effective
from registry.domain.policies.people_rules import OutcomeRule
from registry.domain.policies.rule_types import (
    EVIDENCE_TYPES,
    NO_QUALITY_TYPES,
    ApprovalRule,
    AttestationRule,
    ExpressionRule,
    FreezeRule,
    LineageRule,
    Rule,
    SizeLimitRule,
    UpstreamRule,
)
from registry.domain.policies.rules import (
    approval,
    attestation,
    brittleness,
    budget,
    built_in,
    compare,
    contamination,
    evaluated,
    expression,
    freeze,
    headroom,
    human,
    lineage,
    metric,
    outcome,
    overfit,
    score,
    size_limit,
    slices,
    upstream,
    waivers,
)
from registry.domain.policies.rules.findings import Finding, result
from registry.domain.policies.rules.judges import with_judges
from registry.domain.policies.rules.leaving_out import both, without_left_out

UNGATED = "ungated"
SELF_APPROVED = "self-approved"

_ORDER = tuple(Level)


def decide(policy: Policy, facts: Facts, now: str, layer: Policy | None = None) -> Decision:
    """Judge a release for a stage. Every rule is judged and told, for yes as for no.

    `layer` is the registry's own policy, which tightens the application's. ALLOW if every hard and soft rule passes
    (every hard one, if the glass is broken), WAIT if all that fail are pending, else DENY. Raises NotFoundError for a
    stage that the policy does not have, IntegrityError for facts that were gathered for another policy: approvals
    among them would count for rules that nobody approved under.
    """
    own = policy.stage(facts.stage)
    _refuse_another_policy(policy, layer, facts)
    stage = effective(policy, layer).stage(facts.stage) if layer is not None else own
    results = _results(stage, facts, now)
    if layer is not None:
        results = _with_origin(results, {rule.id for rule in own.rules}, facts)
    ordered = tuple(sorted(results, key=lambda r: (_ORDER.index(r.level), r.id)))
    return Decision(
        verdict=verdict_of(facts.action, ordered),
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
        tzdata=facts.conditions.tzdata if facts.conditions else None,
        next_change_at=next_change(facts.action, ordered),
    )


def judge(rule: Rule, facts: Facts, now: str, barred: Mapping[str, str] | None = None) -> RuleResult:
    """One rule's result. Whatever goes wrong in judging it is status ERROR, which stands in the way (I-13).

    But a machine that is too small says nothing about the facts: MemoryError and RecursionError pass, since another
    machine would judge otherwise and a decision has to replay. `barred` are people whose yes does not count, with the
    reason, besides those whom the rule itself excludes.
    """
    try:
        if not _applies(rule, facts):
            return _not_applicable(rule, facts)
        parts = score.parts(rule) if isinstance(rule, ScoreRule) else (rule,)
        return with_judges(parts, facts, _judged(rule, facts, now, barred or {}))
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001 - a rule that cannot be judged must deny, and the others be told
        finding = Finding(
            Status.ERROR,
            f"could not be judged: {type(error).__name__}: {error}",
            {"error": type(error).__name__},
            (f"mend the evidence this rule reads, or change rule {rule.id} in the policy of {facts.application}",),
        )
        return result(rule, facts, finding, f"a {rule.type} rule that can be judged")


# ---------------------------------------------------------------------------------------------------------


def _refuse_another_policy(policy: Policy, layer: Policy | None, facts: Facts) -> None:
    effective_digest = effective_policy_digest(policy, facts.stage, facts.required_suites, layer)
    expected = {
        "policy_document": (policy.digest(), facts.policy_document),
        "registry_policy": (layer.digest() if layer is not None else None, facts.registry_policy),
        "policy": (effective_digest, facts.policy),
    }
    for key, (own, found) in expected.items():
        if own != found:
            raise IntegrityError(
                "the facts were gathered for another policy",
                where=f"facts.{key}",
                expected=own or "none",
                found=found or "none",
            )


def _results(stage: StagePolicy, facts: Facts, now: str) -> list[RuleResult]:
    """Every rule judged. Whose yes counts depends on the waivers in use, so what may be waived is judged before."""
    waivable = [rule for rule in stage.rules if not isinstance(rule, ApprovalRule)]
    results = built_in.judge_all(stage, facts, now)
    rest = without_left_out(stage.rules, facts)
    for rule in waivable:
        if not _asks_people(rule):
            found = judge(rule, facts, now)
            results.append(found if rest is None else both(rule, found, judge(rule, rest, now)))
    results = _waived(stage, results, facts, now)
    barred = waivers.requesters(results)
    results += _waived(stage, [judge(r, facts, now, barred) for r in waivable if _asks_people(r)], facts, now)
    barred = waivers.requesters(results)
    results += [judge(rule, facts, now, barred) for rule in stage.rules if isinstance(rule, ApprovalRule)]
    return results + _without_evidence(stage, results)


def _waived(stage: StagePolicy, results: list[RuleResult], facts: Facts, now: str) -> list[RuleResult]:
    """Who breaks the glass passes over soft rules anyway, and uses up no waiver."""
    return results if facts.action == BREAK_GLASS else waivers.waived(stage, results, facts, now)


def _asks_people(rule: Rule) -> bool:
    return isinstance(rule, ScoreRule) and rule.slot_on_warn is not None


def _judged(rule: Rule, facts: Facts, now: str, barred: Mapping[str, str]) -> RuleResult:
    match rule:
        case ApprovalRule():
            return approval.judge(rule, facts, now, barred)
        case ScoreRule():
            return score.judge(rule, facts, now, barred)
        case EvaluatedRule():
            return evaluated.judge(rule, facts, now)
        case MetricRule():
            return metric.judge(rule, facts, now)
        case CompareRule():
            return compare.judge(rule, facts, now)
        case SlicesRule():
            return slices.judge(rule, facts, now)
        case BrittlenessRule():
            return brittleness.judge(rule, facts, now)
        case BudgetRule():
            return budget.judge(rule, facts, now)
        case UpstreamRule():
            return upstream.judge(rule, facts, now)
        case FreezeRule():
            return freeze.judge(rule, facts, now)
        case AttestationRule():
            return attestation.judge(rule, facts, now)
        case LineageRule():
            return lineage.judge(rule, facts, now)
        case SizeLimitRule():
            return size_limit.judge(rule, facts, now)
        case ExpressionRule():
            return expression.judge(rule, facts, now)
        case ContaminationRule():
            return contamination.judge(rule, facts, now)
        case HeadroomRule():
            return headroom.judge(rule, facts, now)
        case OverfitRule():
            return overfit.judge(rule, facts, now)
        case HumanRule():
            return human.judge(rule, facts, now)
        case OutcomeRule():
            return outcome.judge(rule, facts, now)


def _applies(rule: Rule, facts: Facts) -> bool:
    """Whether a part that the rule is about changed. With nothing live, or where the facts do not tell, it applies."""
    if rule.applies_when is None or facts.current is None or facts.changed is None:
        return True
    return bool(set(rule.applies_when.changed) & set(facts.changed))


def _not_applicable(rule: Rule, facts: Facts) -> RuleResult:
    parts = ", ".join(rule.applies_when.changed) if rule.applies_when is not None else ""
    said = f"does not apply: {parts} unchanged against what {facts.stage} serves"
    finding = Finding(Status.NOT_APPLICABLE, said, {"changed": list(facts.changed or ())})
    return result(rule, facts, finding, f"applies when {parts} changed")


def _with_origin(results: Sequence[RuleResult], own: Collection[str], facts: Facts) -> list[RuleResult]:
    """The results, which say of the rules that the application's policy does not have that they are the registry's."""
    return [
        r if r.id in own or r.type == built_in.TYPE else replace(r, origin=f"registry policy, {facts.stage}/{r.id}")
        for r in results
    ]


def _without_evidence(stage: StagePolicy, results: Sequence[RuleResult]) -> list[RuleResult]:
    """A result that stands in the way where a gated stage would let pass what nothing was asked about (I-7).

    Such policies are refused when they are read; this is the second lock on the same door. A waiver opens neither: a
    rule that was waived counts only if it measured something.
    """
    evidence = [r for r in results if r.counts and r.type in EVIDENCE_TYPES - NO_QUALITY_TYPES]
    if stage.ungated or any(_shows_evidence(r) for r in evidence):
        return []
    return [built_in.without_evidence(len(evidence))]


def _shows_evidence(found: RuleResult) -> bool:
    if found.status is Status.WAIVED:
        return found.type in {"metric", "compare", "score", "slices"}
    return found.status is not Status.NOT_APPLICABLE


def _marks(stage: StagePolicy, results: Sequence[RuleResult]) -> tuple[str, ...]:
    """What stays with a deployment for ever: that nothing was asked, or that its makers approved it."""
    own = any(r.type == "approval" and r.counts and r.measured.get("self_approved") for r in results)
    return tuple(mark for mark, holds in ((UNGATED, stage.ungated), (SELF_APPROVED, own)) if holds)
