"""`headroom`: prompts and answers fit into the context of the base model, and hardly any fills it.

A measurement of it is a count and no bound: the room that each row of a run leaves is 1 - (tokens of the prompt + those
that the answer may have) / (tokens that the base model takes); `value` is its first percentile over the rows, `lower`
the least and `upper` the most of any row.

With `lengths: declared` the prompt is also filled in with the longest values that it declares: `lower` is the room that
is left then, at least, and `upper` the room with the shortest. That is about values that nobody sent yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from registry.domain.digests import digest_of
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import HeadroomRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import runs_on, suites_meant
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rules.findings import (
    Finding,
    candidate,
    no_run,
    no_suite,
    result,
    run_command,
    suites_named,
    worst,
)
from registry.domain.policies.wording import exact, shown

COUNTING = "first-percentile/1"
"""How the room is counted. A change of any number it gives needs another name."""
ROOM = digest_of({"counted": "room", "method": COUNTING})
"""What measurements of it name as their rule: they do not depend on what a policy asks for."""
DECLARED = digest_of({"counted": "room", "method": "declared-lengths/1"})
"""The same of the room with values of declared lengths."""

_WHY = {
    "no_window": "nothing says how many tokens the base model takes",
    "no_data": "of no row is it told how many tokens it took",
    "too_many_unmeasured": "too many of its rows were not measured",
    "hosted": "the model is a provider's, and what it sees is not known",
    "unbounded": "the prompt takes text of any length",
    "not_rendered": "it cannot be shown to the base model with such values",
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
        # A replay confirms what an import says, and not how long the prompts were that it was told to.
        executed = [run for run in runs if run.binding is None]
        if runs and not executed:
            yield _imported(facts, suite, runs[-1])
        yield from (_room(rule, facts, suite, run) for run in executed)
        if rule.lengths is not None:
            yield from (_declared(facts, suite, run) for run in runs)


def _imported(facts: Facts, suite: SuiteFact, run: RunFact) -> Finding:
    said = f"run {run.id} on {suite.reference} is imported: how long its prompts really were is not known"
    return Finding(Status.INCONCLUSIVE, said, {"suite": suite.reference, "run": run.id}, (run_command(facts, suite),))


def _room(rule: HeadroomRule, facts: Facts, suite: SuiteFact, run: RunFact) -> Finding:
    found = next((m for m in facts.measurements if (m.rule, m.run) == (ROOM, run.evidence)), None)
    named = {"suite": suite.reference, "run": run.id}
    if found is None or found.value is None or found.lower is None:
        return _unknown(facts, named, found)
    measured = {**named, "rows": found.n, "least": found.lower, "p01": found.value}
    if exact(found.lower) < 0:
        said = f"a prompt of {suite.reference} and its answer do not fit into the context of the base model"
        return Finding(Status.UNSATISFIED, said, measured, (_shorter("so that all of it fits"),))
    left = shown(found.value, better="higher", limit=rule.p01)
    said = f"the first percentile of the room that {found.n} rows of {suite.reference} leave is {left}"
    if exact(found.value) >= exact(rule.p01):
        return Finding(Status.SATISFIED, said, measured)
    return Finding(Status.UNSATISFIED, said, measured, (_shorter(f"so that it is {rule.p01}"),))


def _declared(facts: Facts, suite: SuiteFact, run: RunFact) -> Finding:
    found = next((m for m in facts.measurements if (m.rule, m.run) == (DECLARED, run.evidence)), None)
    named = {"suite": suite.reference, "run": run.id, "lengths": "declared"}
    if found is None or found.lower is None or found.upper is None:
        reason = found.reason if found is not None else "not_counted"
        remedies = {
            "unbounded": "a max_length for every text: `tandem prompt lint PROMPT --base BASE` names those without",
            "no_window": "a base model whose config.json says max_position_embeddings",
            "not_counted": f"`tandem check {candidate(facts)} --stage {facts.stage}` counts it",
        }
        said = f"whether the longest values that are declared fit is not known: {_WHY.get(reason, reason)}"
        remedy = remedies.get(reason, "a rule without `lengths: declared`, or another base model")
        return Finding(Status.INCONCLUSIVE, said, {**named, "reason": reason}, (remedy,))
    measured = {**named, "least": found.lower, "most": found.upper}
    if exact(found.upper) < 0:
        said = "the prompt and its answer do not fit into the context, whatever its values are"
        return Finding(Status.UNSATISFIED, said, measured, (_shorter("so that they fit"),))
    if exact(found.lower) < 0:
        said = "the prompt and its answer may not fit into the context with the longest values that it declares"
        return Finding(Status.INCONCLUSIVE, said, measured, ("a lower max_length, or fewer max_new_tokens",))
    left = shown(found.lower, better="higher", limit="0")
    return Finding(Status.SATISFIED, f"the longest values that are declared leave {left}", measured)


def _unknown(facts: Facts, named: dict[str, str], found: Measurement | None) -> Finding:
    reason = found.reason if found is not None else "no_data"
    again = f"`tandem check {candidate(facts)} --stage {facts.stage}` counts it"
    remedy = again if found is None else "a base model whose config.json says max_position_embeddings"
    if found is not None and reason in {"too_many_unmeasured", "no_data"}:
        remedy = f"`tandem eval run {candidate(facts)} --suite {named['suite']}` measures them again"
    said = f"how much room the prompts of {named['suite']} leave is not known: {_WHY.get(reason, reason)}"
    return Finding(Status.INCONCLUSIVE, said, {**named, "reason": reason}, (remedy,))


def _shorter(so_that: str) -> str:
    return f"a new release with a shorter prompt, fewer max_new_tokens, or a larger context, {so_that}"


def _required(rule: HeadroomRule) -> str:
    rows = f"every row of {suites_named(rule.suite)}"
    told = f"prompt and answer of {rows} fit, with a first percentile of at least {rule.p01} left"
    return f"{told}, and with the longest values that are declared" if rule.lengths else told
