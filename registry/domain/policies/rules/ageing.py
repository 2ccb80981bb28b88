"""`max_age` and `on_missing`: a pass counts for a time, a failure for ever, and what is missing may be a failure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from registry.domain.policies.decision import Status
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import Unit
from registry.domain.policies.measured_facts import SuiteFact
from registry.domain.policies.rule_types import Measured
from registry.domain.policies.rules.findings import Finding, fresh_command
from registry.domain.times import after


def aged(rule: Measured, facts: Facts, suite: SuiteFact, unit: Unit, found: Finding, now: str) -> Finding:
    """The finding, inconclusive if it is a pass that is older than `max_age`."""
    if rule.max_age is None or found.status is not Status.SATISFIED:
        return found
    expired = after(unit.ended_at, rule.max_age) if unit.ended_at is not None else now
    if now < expired:
        return found
    when = f"ended at {unit.ended_at}" if unit.ended_at is not None else "has no time"
    return Finding(
        Status.INCONCLUSIVE,
        f"run {unit.name} {when}: a pass counts for {rule.max_age}",
        {**found.measured, "max_age": rule.max_age, "expired_at": expired},
        (f"{fresh_command(facts, suite)} measures it afresh",),
    )


def freshest(findings: Sequence[Finding]) -> list[Finding]:
    """The findings on one suite, in which a pass that is too old does no harm beside one that is not."""
    if not any(f.status is Status.SATISFIED for f in findings):
        return list(findings)
    return [replace(f, status=Status.NOT_APPLICABLE, remedy=()) if "expired_at" in f.measured else f for f in findings]


def missing(rule: Measured, found: Finding) -> Finding:
    """What there is no measurement for: inconclusive, or a failure if the rule says so."""
    if rule.on_missing != "fail" or found.status is not Status.INCONCLUSIVE:
        return found
    return replace(found, status=Status.UNSATISFIED, summary=f"{found.summary}, which the rule counts as a failure")


def ageing(rule: Measured) -> str:
    """What the rule asks besides its bound, for the line that says what is required."""
    said = [f"the first {rule.runs} runs pooled"] if rule.runs is not None else []
    said += [f"not older than {rule.max_age}"] if rule.max_age is not None else []
    return "".join(f", {part}" for part in said)
