"""`size_limit`: a release may be only so large, counted in bytes of the files that the registry keeps of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import ComponentFact, Facts
from registry.domain.policies.rule_types import SizeLimitRule
from registry.domain.policies.rules.findings import Finding, result, worst
from registry.domain.policies.rules.lineage import ADAPTER


def judge(rule: SizeLimitRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if nothing is larger than its limit."""
    parts = facts.conditions.components if facts.conditions is not None else ()
    findings = list(_findings(rule, parts))
    if not parts:
        again = f"`tandem check {facts.application}@{facts.release} --stage {facts.stage}` looks them up again"
        findings = [Finding(Status.ERROR, "the parts of the release were not looked up", {}, (again,))]
    return result(rule, facts, worst(findings), _required(rule))


def _findings(rule: SizeLimitRule, parts: Sequence[ComponentFact]) -> Iterator[Finding]:
    adapters = [part for part in parts if part.role == ADAPTER]
    if rule.max_adapters is not None:
        yield _finding("adapters", len(adapters), rule.max_adapters, "fewer adapters")
    if rule.max_total_bytes is not None:
        yield _finding("bytes in all", sum(part.bytes for part in parts), rule.max_total_bytes, "smaller parts")
    if rule.max_adapter_bytes is not None:
        largest = max(adapters, key=lambda part: part.bytes, default=None)
        named = f"bytes in adapter {largest.reference}" if largest else "bytes in adapters"
        yield _finding(named, largest.bytes if largest else 0, rule.max_adapter_bytes, "a smaller adapter")


def _finding(what: str, found: int, most: int, instead: str) -> Finding:
    status = Status.SATISFIED if found <= most else Status.UNSATISFIED
    measured = {"what": what, "found": found, "most": most}
    excess = _counted(found - most, what)
    remedy = () if status is Status.SATISFIED else (f"a new release with {instead}: {excess} too many",)
    return Finding(status, f"{_counted(found, what)}, of at most {most}", measured, remedy)


def _counted(count: int, what: str) -> str:
    """`1 adapter`, `2 adapters`, `1 byte in all`."""
    unit, *rest = what.split(" ", 1)
    return " ".join([str(count), unit.removesuffix("s") if count == 1 else unit, *rest])


def _required(rule: SizeLimitRule) -> str:
    limits = {
        "bytes in each adapter": rule.max_adapter_bytes,
        "bytes in all": rule.max_total_bytes,
        "adapters": rule.max_adapters,
    }
    return ", ".join(f"at most {most} {what}" for what, most in limits.items() if most is not None)
