"""Judging once more, without the rows that are in training data: where a contamination rule says `exclude: true`.

What `metric` and `compare` show then is told beside what they show on all rows, and the worse of both counts: leaving
rows out never lets a release pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from registry.domain.digests import Digest
from registry.domain.policies.decision import RuleResult
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import suites_meant, units
from registry.domain.policies.rule_types import Measured, Rule, rule_digest
from registry.domain.policies.rules.contamination import left_out
from registry.domain.policies.rules.findings import Finding, worst


def without_left_out(rules: Sequence[Rule], facts: Facts) -> Facts | None:
    """The facts with the bounds of the other rows in their place; None where no rule leaves any out."""
    out = left_out(rules, facts)
    if not out:
        return None
    replaced = _replaced(rules, facts, out)
    kept, others = [], []
    for m in facts.measurements:
        asked = replaced.get((m.rule, m.run))
        if asked is None and m.without is None:
            others.append(m)
        elif asked is not None and m.without == asked:
            kept.append(m.model_copy(update={"without": None}))
    return facts.model_copy(update={"measurements": (*kept, *others)})


def both(rule: Rule, whole: RuleResult, rest: RuleResult) -> RuleResult:
    """A rule's result on all rows and on those that are not left out, as one: both are told, and the worse counts."""
    if not isinstance(rule, Measured) or whole.summary == rest.summary:
        return whole
    status = worst([Finding(r.status, r.summary) for r in (whole, rest)]).status
    findings = [*whole.measured.get("findings", ()), *({**f, "left_out": True} for f in rest.measured["findings"])]
    return replace(
        whole,
        status=status,
        summary=f"{whole.summary}; without the rows in training data: {rest.summary}",
        measured={**whole.measured, "findings": findings},
        remedy=tuple(dict.fromkeys([*whole.remedy, *rest.remedy])),
    )


# ---------------------------------------------------------------------------------------------------------


def _replaced(
    rules: Sequence[Rule], facts: Facts, out: dict[Digest, tuple[Digest, ...]]
) -> dict[tuple[Digest, Digest], tuple[Digest, ...]]:
    """By rule and run, of the bounds that take another's place, the indexes that they leave the rows of out."""
    return {
        (rule_digest(rule), unit.evidence): out[suite.digest]
        for rule in rules
        if isinstance(rule, Measured)
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites)
        if suite.digest in out
        for unit in units(rule, suite, facts.runs)
    }
