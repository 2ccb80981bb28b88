"""Recorded decisions: shown, listed, and judged again from what was stored with them."""

from __future__ import annotations

from typing import Any

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError
from registry.domain.outcomes import DecisionItem, Page, RecordedDecision, Replay
from registry.domain.policies.decision import Decision
from registry.domain.policies.document import Policy, policy_of
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from registry.domain.rollbacks import RollbackFacts, decide_rollback
from registry.domain.verifications import VerificationFacts, decide_verification
from registry.services.narrowing import demand_known
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


def decision(runtime: Runtime, identifier: str) -> RecordedDecision:
    """A stored decision."""
    with runtime.catalog.read() as reading:
        return reading.requests.decision(identifier)


def decisions(
    runtime: Runtime, application: str | None, stage: str | None, after: str | None, limit: int
) -> Page[DecisionItem]:
    """Stored decisions, newest first."""
    with runtime.catalog.read() as reading:
        demand_known(reading, application, stage)
        return reading.requests.decisions(application, stage, after, limit)


def replay(runtime: Runtime, identifier: str) -> Replay:
    """Judge a stored decision again from its stored facts, policy and time, and compare bit for bit.

    Sentences are no part of the comparison: a later version may say the same in other words.
    """
    with runtime.catalog.read() as reading:
        stored = reading.requests.decision(identifier).decision
        again = _judged(reading, reading.requests.facts(identifier), stored)
    return Replay(
        identifier,
        stored.outcome_digest(),
        again.outcome_digest(),
        again.outcome() == stored.outcome(),
        again.verdict.value,
    )


# ---------------------------------------------------------------------------------------------------------


def _judged(reading: Reading, facts: dict[str, Any], stored: Decision) -> Decision:
    match stored.action:
        case "promote" | "break-glass":
            weighed = Facts.model_validate(facts)
            layer = weighed.registry_policy and _policy(reading, weighed.registry_policy)
            return decide(_policy(reading, weighed.policy_document), weighed, stored.at, layer or None)
        case "rollback":
            return decide_rollback(RollbackFacts.model_validate(facts), stored.at)
        case "verify":
            return decide_verification(VerificationFacts.model_validate(facts), stored.at)
        case other:
            raise IntegrityError(f"no decision is made about {other!r}", found=other)


def _policy(reading: Reading, digest: Digest) -> Policy:
    return policy_of(reading.applications.policy_content(digest))
