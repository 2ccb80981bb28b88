"""`expression`: what an expression came to when the facts were gathered. Nothing but true passes."""

from __future__ import annotations

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import Facts
from registry.domain.policies.rule_types import ExpressionRule, rule_digest
from registry.domain.policies.rules.findings import Finding, candidate, result


def judge(rule: ExpressionRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied by `true`, unsatisfied by `false`; whatever else was found could not be evaluated."""
    return result(rule, facts, _finding(rule, facts), f"{rule.message}: {rule.expr}")


def _finding(rule: ExpressionRule, facts: Facts) -> Finding:
    digest = rule_digest(rule)
    expressions = facts.conditions.expressions if facts.conditions is not None else ()
    found = next((e for e in expressions if e.rule == digest), None)
    if found is None:
        again = f"`tandem check {candidate(facts)} --stage {facts.stage}` evaluates it again"
        return Finding(Status.ERROR, "the expression was not evaluated", {}, (again,))
    measured = {"result": found.result, "engine": found.engine, "detail": found.detail}
    detail = f" ({found.detail})" if found.detail else ""
    if found.result == "true":
        return Finding(Status.SATISFIED, f"{rule.message}: true", measured)
    if found.result == "false":
        return Finding(
            Status.UNSATISFIED, f"{rule.message}: false{detail}", measured, (f"a new release: {rule.message}",)
        )
    remedy = (f"mend expression {rule.id} in {facts.stage}'s policy",)
    return Finding(Status.ERROR, f"{rule.message}: could not be evaluated{detail}", measured, remedy)
