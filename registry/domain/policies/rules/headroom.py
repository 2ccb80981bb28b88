"""`headroom`: prompts and answers fit into the context of the base model, and hardly any fills it.

A measurement of it is a count and no bound: the room that each row of a run leaves is 1 - (tokens of the prompt + those
that the answer may have) / (tokens that the base model takes); `value` is its first percentile over the rows, `lower`
the least and `upper` the most of any row.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from registry.domain.digests import digest_of
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import HeadroomRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import runs_on, suites_meant
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rules.findings import Finding, candidate, no_run, no_suite, result, suites_named, worst

COUNTING = "first-percentile/1"
"""How the room is counted. A change of any number it gives needs another name."""
ROOM = digest_of({"counted": "room", "method": COUNTING})
"""What measurements of it name as their rule: they do not depend on what a policy asks for."""

_WHY = {
    "no_window": "nothing says how many tokens the base model takes",
    "no_data": "no row of it was measured",
    "too_many_unmeasured": "too many of its rows were not measured",
}


def judge(rule: HeadroomRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if every row of every run fits, and the first percentile leaves the room that the rule asks for."""
    return result(rule, facts, worst(list(_findings(rule, facts))), _required(rule))


def _findings(rule: HeadroomRule, facts: Facts) -> Iterator[Finding]:
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    if not suites:
        yield no_suite(rule.suite, facts)
    for suite in suites:
        runs = runs_on(suite, facts.runs)
        if not runs:
            yield no_run(suite, facts)
        yield from (_room(rule, facts, suite, run) for run in runs)


def _room(rule: HeadroomRule, facts: Facts, suite: SuiteFact, run: RunFact) -> Finding:
    found = next((m for m in facts.measurements if (m.rule, m.run) == (ROOM, run.evidence)), None)
    named = {"suite": suite.reference, "run": run.id}
    if found is None or found.value is None or found.lower is None:
        return _unknown(facts, named, found)
    measured = {**named, "rows": found.n, "least": found.lower, "p01": found.value}
    if Decimal(found.lower) < 0:
        said = f"a prompt of {suite.reference} and its answer do not fit into the context of the base model"
        return Finding(Status.UNSATISFIED, said, measured, (_shorter("so that all of it fits"),))
    said = f"the first percentile of the room that {found.n} rows of {suite.reference} leave is {found.value[:6]}"
    if Decimal(found.value) >= Decimal(rule.p01):
        return Finding(Status.SATISFIED, said, measured)
    return Finding(Status.UNSATISFIED, said, measured, (_shorter(f"so that it is {rule.p01}"),))


def _unknown(facts: Facts, named: dict[str, str], found: Measurement | None) -> Finding:
    reason = found.reason if found is not None else "no_data"
    again = f"`tandem check {candidate(facts)} --stage {facts.stage}` counts it"
    remedy = again if found is None else "a base model whose config.json says max_position_embeddings"
    if reason == "too_many_unmeasured":
        remedy = f"`tandem eval run {candidate(facts)} --suite {named['suite']}` measures them again"
    said = f"how much room the prompts of {named['suite']} leave is not known: {_WHY.get(reason, reason)}"
    return Finding(Status.INCONCLUSIVE, said, {**named, "reason": reason}, (remedy,))


def _shorter(so_that: str) -> str:
    return f"a new release with a shorter prompt, fewer max_new_tokens, or a larger context, {so_that}"


def _required(rule: HeadroomRule) -> str:
    rows = f"every row of {suites_named(rule.suite)}"
    return f"prompt and answer of {rows} fit, with a first percentile of at least {rule.p01} left"
