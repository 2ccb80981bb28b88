"""`contamination`: what a suite asks is not in what the release was trained on. What nobody told is not known to be so.

A measurement of it is a count and no bound: of the rows of a suite (`run`), the share that an index of training texts
(`baseline`) has, which is `value`, `lower` and `upper` at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from registry.domain.digests import Digest, digest_of
from registry.domain.policies.decision import Level, RuleResult, Status
from registry.domain.policies.evidence_rules import ContaminationRule
from registry.domain.policies.facts import Facts, TrainedOnFact, TrainingFact
from registry.domain.policies.matching import suites_meant
from registry.domain.policies.measured_facts import Measurement, SuiteFact
from registry.domain.policies.rule_types import Rule
from registry.domain.policies.rules.findings import Finding, candidate, no_suite, result, suites_named, worst
from registry.domain.text_indexes import SEEN_AND_UNSEEN

OVERLAP = digest_of({"counted": "overlap", "method": SEEN_AND_UNSEEN})
"""What measurements of it name as their rule: they do not depend on what a policy allows. By which method an index was
made is told by the index, and this stays what it was with the first one."""
NO_LINEAGE = "no_lineage"
WORDLESS = {
    "no_texts": (
        "{dataset} has no text that anything could be found in",
        "register what the release was trained on with its texts, and `--trained-on` it",
    ),
    "no_rows_with_words": (
        "too many rows of {suite} have no word that could be looked for in {dataset}",
        "a suite whose inputs are texts",
    ),
}
"""Why nothing was found and nothing is known."""


def judge(rule: ContaminationRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if no more rows are in training data than the rule allows; not applicable if nothing was trained."""
    return result(rule, facts, worst(list(_findings(rule, facts))), _required(rule))


def _findings(rule: ContaminationRule, facts: Facts) -> Iterator[Finding]:
    if facts.training is None:
        again = f"`tandem check {candidate(facts)} --stage {facts.stage}` looks it up again"
        yield Finding(Status.ERROR, "what the release was trained on was not looked up", {}, (again,))
        return
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    if not suites:
        yield no_suite(rule.suite, facts)
        return
    if not facts.training and not any(suite.held_out_from for suite in suites):
        yield Finding(Status.NOT_APPLICABLE, f"no part of {candidate(facts)} was trained", {"parts": 0})
        return
    yield from (_undeclared(part) for part in facts.training if not part.datasets)
    of_suites = {suite.digest: held_out_from(suite, facts) for suite in suites}
    datasets = {dataset.digest: dataset for found in of_suites.values() for dataset in found}
    for dataset in sorted(datasets.values(), key=lambda d: d.dataset):
        if dataset.index is None:
            yield _not_indexed(dataset)
            continue
        for suite in suites:
            if dataset in of_suites[suite.digest]:
                yield _overlap(rule, facts, suite, dataset, dataset.index)


def held_out_from(suite: SuiteFact, facts: Facts) -> tuple[TrainedOnFact, ...]:
    """The training data that a suite may have no row of: those of the release, and those that the suite names."""
    told = [dataset for part in facts.training or () for dataset in part.datasets]
    return tuple({dataset.digest: dataset for dataset in (*(suite.held_out_from or ()), *told)}.values())


def left_out(rules: Iterable[Rule], facts: Facts) -> dict[Digest, tuple[Digest, ...]]:
    """By suite, the indexes of training data whose rows are left out once more: where a rule that counts says so."""
    found: dict[Digest, tuple[Digest, ...]] = {}
    for rule in rules:
        if isinstance(rule, ContaminationRule) and rule.exclude and rule.level in {Level.HARD, Level.SOFT}:
            for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
                indexes = {d.index for d in held_out_from(suite, facts) if d.index is not None}
                if indexes:
                    found[suite.digest] = tuple(sorted(indexes))
    return found


def _overlap(rule: ContaminationRule, facts: Facts, suite: SuiteFact, dataset: TrainedOnFact, index: Digest) -> Finding:
    named = {"suite": suite.reference, "dataset": dataset.dataset}
    found = next((m for m in facts.measurements if (m.rule, m.run, m.baseline) == (OVERLAP, suite.digest, index)), None)
    if found is not None and found.reason in WORDLESS:
        said, remedy = WORDLESS[found.reason]
        told = {**named, "reason": found.reason}
        return Finding(Status.INCONCLUSIVE, said.format(**named), told, (remedy.format(**named),))
    if found is None or found.value is None:
        said = f"the rows of {suite.reference} were not held against {dataset.dataset}"
        again = f"`tandem check {candidate(facts)} --stage {facts.stage}` does"
        return Finding(Status.INCONCLUSIVE, said, {**named, "reason": "no_data"}, (again,))
    measured = {**named, "rows": found.n, "fraction": found.value}
    said = f"{_counted(found)} of {suite.reference} are in {dataset.dataset}"
    if Decimal(found.value) <= Decimal(rule.max_fraction):
        left = ", left out where the other rules are judged again" if rule.exclude and Decimal(found.value) else ""
        return Finding(Status.SATISFIED, f"{said}{left}", measured)
    lists = f"`tandem dataset overlap {dataset.dataset} {suite.reference}` lists them"
    return Finding(Status.UNSATISFIED, said, measured, (f"{lists}: evaluate on others, or train without them",))


def _counted(found: Measurement) -> str:
    rows = int((Decimal(found.value or 0) * found.n).to_integral_value())
    return f"{rows or 'none'} of {found.n} rows"


def _undeclared(part: TrainingFact) -> Finding:
    measured = {"role": part.role, "part": part.part, "reason": NO_LINEAGE}
    said = f"{part.role} {part.part} has no recorded training data"
    name = part.part.partition("@")[0]
    command = f"tandem {part.role} register DIRECTORY --name {name} --trained-on DATASET"
    if part.role == "adapter":
        command = f"tandem adapter register DIRECTORY --name {name} --base BASE --trained-on DATASET"
    return Finding(Status.INCONCLUSIVE, said, measured, (f"tell it of what is registered: `{command}`",))


def _not_indexed(dataset: TrainedOnFact) -> Finding:
    measured = {"dataset": dataset.dataset, "reason": NO_LINEAGE}
    said = f"the texts of {dataset.dataset} are not indexed"
    return Finding(Status.INCONCLUSIVE, said, measured, (f"`tandem dataset index {dataset.dataset}`",))


def _required(rule: ContaminationRule) -> str:
    most = "no row" if rule.max_fraction == "0" else f"at most a share of {rule.max_fraction} of the rows"
    again = ", and the others judged without those" if rule.exclude else ""
    return f"{most} of {suites_named(rule.suite)} in the training data{again}"
