"""`attestation`: another system said that this release passed, signed by a key that the policy trusts.

Signatures were verified when the facts were gathered. The newest word of the trusted keys counts: a failure that is
as new as a pass undoes it. A pass may run out, a failure does not.
"""

from __future__ import annotations

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import AttestationFact, Facts
from registry.domain.policies.rule_types import AttestationRule
from registry.domain.policies.rules.findings import Finding, candidate, result
from registry.domain.times import after

PASSED = "PASSED"
FAILED = "FAILED"


def judge(rule: AttestationRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied by a statement of this type that says PASSED, unless a newer one says otherwise or it is too old."""
    ttl = f", not older than {rule.ttl}" if rule.ttl is not None else ""
    required = f"PASSED of type {rule.predicate_type}, signed by one of {len(rule.keys)} trusted keys{ttl}"
    return result(rule, facts, _finding(rule, facts, now), required)


def _finding(rule: AttestationRule, facts: Facts, now: str) -> Finding:
    stored = facts.conditions.attestations if facts.conditions is not None else ()
    ofkind = [a for a in stored if a.predicate_type == rule.predicate_type]
    trusted = [a for a in ofkind if set(a.keys) & set(rule.keys)]
    command = f"`tandem release attest {candidate(facts)} FILE` with a statement of type {rule.predicate_type}"
    measured = {"predicate_type": rule.predicate_type, "statements": len(ofkind), "trusted": len(trusted)}
    if not trusted:
        others = f"; {len(ofkind)} signed by nobody who is trusted" if ofkind else ""
        said = f"no trusted statement of type {rule.predicate_type} about {candidate(facts)}{others}"
        return Finding(Status.PENDING, said, measured, (f"{command}, signed by a trusted key",))
    newest = max(trusted, key=lambda a: (a.at, a.result == FAILED, a.id))
    measured |= {"statement": newest.id, "result": newest.result, "at": newest.at}
    if newest.result == FAILED:
        said = f"statement {newest.id} of {newest.at} says FAILED"
        return Finding(
            Status.UNSATISFIED, said, measured, (f"{command} that says PASSED, after what it found is mended",)
        )
    if newest.result != PASSED:
        said = f"statement {newest.id} of {newest.at} says {newest.result}, which is no pass"
        return Finding(Status.INCONCLUSIVE, said, measured, (f"{command} that says PASSED",))
    return _in_time(rule, newest, measured, command, now)


def _in_time(
    rule: AttestationRule, newest: AttestationFact, measured: dict[str, object], command: str, now: str
) -> Finding:
    expires = after(newest.at, rule.ttl) if rule.ttl is not None else None
    if expires is not None and now >= expires:
        said = f"statement {newest.id} says PASSED and counted until {expires}"
        return Finding(Status.INCONCLUSIVE, said, {**measured, "expired_at": expires}, (f"{command}, made anew",))
    return Finding(Status.SATISFIED, f"statement {newest.id} of {newest.at} says PASSED", measured)
