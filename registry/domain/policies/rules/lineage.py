"""`lineage`: where the parts of a release may come from. What is not recorded is not known to be allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import ComponentFact, Facts
from registry.domain.policies.rule_types import LineageRule
from registry.domain.policies.rules.findings import Finding, result, worst

ADAPTER = "adapter"
BASE = "base"


def judge(rule: LineageRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if every part is among what the rule lists; inconclusive where the registry does not know."""
    parts = facts.conditions.components if facts.conditions is not None else ()
    if not parts:
        unknown = Finding(Status.ERROR, "the parts of the release were not looked up", {}, (_check(facts),))
        return result(rule, facts, unknown, _required(rule))
    found = [finding for part in parts for finding in _part(rule, part)]
    fine = Finding(Status.SATISFIED, f"{len(parts)} parts come from where they may", {"parts": len(parts)})
    return result(rule, facts, worst(found or [fine]), _required(rule))


def _part(rule: LineageRule, part: ComponentFact) -> Iterator[Finding]:
    """What is wrong with one part."""
    allowed = rule.registered_by_in
    if allowed is not None and not set(part.registered_by) & set(allowed):
        by = ", ".join(part.registered_by) or "nobody known"
        yield _wrong(part, f"was registered by {by}", "registered by one of " + ", ".join(allowed))
    if part.role == BASE and rule.base_model_in is not None and not _listed(part.reference, rule.base_model_in):
        yield _wrong(part, "is no base model of the list", "a base among " + ", ".join(rule.base_model_in))
    if part.role == ADAPTER:
        yield from _adapter(rule, part)


def _adapter(rule: LineageRule, part: ComponentFact) -> Iterator[Finding]:
    if rule.source is not None and part.source is None:
        yield _unknown(part, "has no recorded source", _adapter_again(part, "--source DIRECTORY"))
    if rule.datasets is None and rule.datasets_in is None:
        return
    if not part.trained_on:
        yield _unknown(part, "has no recorded training data", _adapter_again(part, "--trained-on DATASET"))
    for dataset, licence in part.trained_on:
        if rule.datasets_in is not None and not _listed(dataset, rule.datasets_in):
            yield _wrong(part, f"was trained on {dataset}", "trained on " + ", ".join(rule.datasets_in))
        if rule.datasets is not None and licence is None:
            command = f"tandem dataset register FILE --name {dataset.partition('@')[0]} --licence ID"
            yield _unknown(part, f"was trained on {dataset}, whose licence is not recorded", command)
        if rule.datasets is not None and licence is not None and licence not in rule.datasets.licence_in:
            allowed = ", ".join(rule.datasets.licence_in)
            yield _wrong(part, f"was trained on {dataset} under {licence}", f"trained on data under {allowed}")


def _listed(reference: str, allowed: Collection[str]) -> bool:
    """A listed name stands for all its versions."""
    return reference in allowed or reference.partition("@")[0] in allowed


def _wrong(part: ComponentFact, said: str, instead: str) -> Finding:
    measured = {"role": part.role, "part": part.reference}
    remedy = (f"a new release whose {part.role} is {instead}",)
    return Finding(Status.UNSATISFIED, f"{part.role} {part.reference} {said}", measured, remedy)


def _unknown(part: ComponentFact, said: str, command: str) -> Finding:
    """What was not recorded can be told of what is registered: the same release is then judged by it."""
    measured = {"role": part.role, "part": part.reference}
    remedy = (f"tell it of what is registered: `{command}`",)
    return Finding(Status.INCONCLUSIVE, f"{part.role} {part.reference} {said}", measured, remedy)


def _adapter_again(part: ComponentFact, option: str) -> str:
    return f"tandem adapter register DIRECTORY --name {part.reference.partition('@')[0]} --base BASE {option}"


def _check(facts: Facts) -> str:
    return f"`tandem check {facts.application}@{facts.release} --stage {facts.stage}` looks them up again"


def _required(rule: LineageRule) -> str:
    asked = {
        "datasets under": rule.datasets.licence_in if rule.datasets is not None else None,
        "datasets among": rule.datasets_in,
        "base model among": rule.base_model_in,
        "registered by one of": rule.registered_by_in,
    }
    said = [f"{what} {', '.join(values)}" for what, values in asked.items() if values is not None]
    return "; ".join([*said, *(["adapters with a recorded source"] if rule.source is not None else [])])
