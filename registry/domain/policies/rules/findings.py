"""Findings: what a rule sees on one suite, run or stage, and how they add up to one result.

They add up to the worst of them. So one more run of the same release can lower a result and never raise it (I-9).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from registry.domain.policies.decision import PASSING, RuleResult, Status
from registry.domain.policies.facts import Facts
from registry.domain.policies.fields import REQUIRED
from registry.domain.policies.measured_facts import SuiteFact
from registry.domain.policies.rule_types import Rule

_WORST_FIRST = (
    Status.ERROR,
    Status.UNSATISFIED,
    Status.INCONCLUSIVE,
    Status.PENDING,
    Status.SATISFIED,
    Status.WAIVED,
    Status.NOT_APPLICABLE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule saw: its status, a line about it, the exact numbers, what would change it, when time will."""

    status: Status
    summary: str
    measured: Mapping[str, Any] = field(default_factory=dict)
    remedy: tuple[str, ...] = ()
    eta: str | None = None


def result(
    rule: Rule,
    facts: Facts,
    finding: Finding,
    required: str,
) -> RuleResult:
    """One finding as the rule's result."""
    return RuleResult(
        id=rule.id,
        type=rule.type,
        level=rule.level,
        status=finding.status,
        summary=finding.summary,
        required=required,
        measured=finding.measured,
        origin=f"application policy, {facts.stage}/{rule.id}",
        remedy=finding.remedy,
        eta=finding.eta,
    )


def worst(findings: Sequence[Finding]) -> Finding:
    """All findings as one: the worst status, the lines of those that have it, the remedies of all that fail."""
    status = min((f.status for f in findings), key=_WORST_FIRST.index)
    remedies = [line for f in findings if f.status not in PASSING for line in f.remedy]
    return Finding(
        status,
        "; ".join(dict.fromkeys(f.summary for f in findings if f.status is status)),
        {"aggregate": "worst", "findings": [{"status": f.status.value, **f.measured} for f in findings]},
        tuple(dict.fromkeys(remedies)),
        _last_eta([f for f in findings if f.status is status]),
    )


def no_suite(reference: str, facts: Facts) -> Finding:
    """No suite stands behind a rule's `suite`: nothing is required, or the reference names none."""
    if reference != REQUIRED:
        return Finding(
            Status.ERROR,
            f"there is no suite {reference}",
            {"suite": reference},
            (f"register it with `tandem suite register`, or name another suite in {facts.stage}'s policy",),
        )
    return Finding(
        Status.INCONCLUSIVE,
        f"{facts.application} requires no suite yet",
        {"suites": []},
        (f"{run_command(facts)} (the first suite that an application is evaluated with becomes required)",),
    )


def suites_named(reference: str) -> str:
    """What a rule's `suite` stands for, in words."""
    return "the required suites" if reference == REQUIRED else reference


def no_run(suite: SuiteFact, facts: Facts) -> Finding:
    """The release was not evaluated on a suite, or by nothing that counts."""
    away = [run for run in facts.discounted or () if run.suite == suite.digest]
    said = f"{candidate(facts)} was not evaluated on {suite.reference}"
    if away:
        more = f" (and {len(away) - 1} more)" if len(away) > 1 else ""
        newest = f"run {away[-1].run} {away[-1].why}"
        said = f"no run of {candidate(facts)} on {suite.reference} counts: {newest}{more}"
    return Finding(
        Status.INCONCLUSIVE,
        said,
        {"suite": suite.reference, "runs": 0},
        (run_command(facts, suite),),
    )


def candidate(facts: Facts) -> str:
    return f"{facts.application}@{facts.release}"


def run_command(facts: Facts, suite: SuiteFact | None = None) -> str:
    """The command that evaluates the release."""
    return evaluation_of(candidate(facts), suite)


def fresh_command(facts: Facts, suite: SuiteFact) -> str:
    """The command that evaluates the release and generates every text anew."""
    return fresh_evaluation_of(candidate(facts), suite)


def fresh_evaluation_of(release: str, suite: SuiteFact) -> str:
    """The command that evaluates a release and generates every text anew."""
    return f"`tandem eval run {release} --suite {suite.reference} --fresh`"


def evaluation_of(release: str, suite: SuiteFact | None) -> str:
    """The command that evaluates a release."""
    return f"`tandem eval run {release} --suite {suite.reference if suite else 'SUITE'}`"


def _last_eta(findings: Sequence[Finding]) -> str | None:
    """When the last of them will pass, if that is known of all."""
    etas = [f.eta for f in findings if f.eta is not None]
    return max(etas) if etas and len(etas) == len(findings) else None
