"""Judging a rollback: is there a whole known-good release to go back to?

The same kind of decision as for a promotion, so that every move of a stage has one that is stored: one built-in
rule, no evidence, no approval. Rollback is never blocked by anything a policy could say (I-37).
"""

from __future__ import annotations

from typing import Literal

from registry.domain.approvals import evidence_set_digest
from registry.domain.digests import Digest, digest_of
from registry.domain.frozen import Frozen
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.policies.facts import CurrentFact, FactsDocument


class CandidateFact(Frozen):
    """An earlier deployment, and why it was passed over (absent for the target)."""

    deployment: str
    release: int
    digest: Digest
    marks: tuple[str, ...] = ()
    skipped: str | None = None


class RollbackFacts(FactsDocument):
    """What a rollback is judged by. `candidates` come newest first and end with the target, if there is one."""

    action: Literal["rollback"] = "rollback"
    application: str
    stage: str
    epoch: int
    current: CurrentFact
    candidates: tuple[CandidateFact, ...] = ()
    policy_document: Digest

    @property
    def target(self) -> CandidateFact | None:
        return next((c for c in self.candidates if c.skipped is None), None)


def plan_digest(facts: RollbackFacts) -> Digest:
    """Identifies what would be done: it changes with the stage's epoch, with what serves, and with the target."""
    target = facts.target
    return digest_of(
        {
            "epoch": facts.epoch,
            "from": facts.current.deployment,
            "stage": f"{facts.application}@{facts.stage}",
            "to": target.deployment if target else "",
        }
    )


def decide_rollback(facts: RollbackFacts, now: str) -> Decision:
    """ALLOW to the newest known-good candidate, or DENY if there is none. A function of facts and time alone.

    The decision's subject is the release that comes back; without one, it is the release that stays.
    """
    target = facts.target
    subject = target or facts.current
    return Decision(
        verdict=Verdict.ALLOW if target else Verdict.DENY,
        action=facts.action,
        application=facts.application,
        stage=facts.stage,
        release=subject.release,
        digest=subject.digest,
        at=now,
        policy=facts.policy_document,
        evidence_set=evidence_set_digest([]),
        binding=plan_digest(facts),
        facts=facts.content_digest(),
        current=f"{facts.application}@{facts.current.release}",
        rules=(_known_good(facts),),
        marks=target.marks if target else (),
    )


def _known_good(facts: RollbackFacts) -> RuleResult:
    target = facts.target
    said = f"{facts.application}@{target.release} is known good here" if target else "no known good release"
    passed_over = [c for c in facts.candidates if c.skipped is not None]
    return RuleResult(
        id="known-good",
        type="built-in",
        level=Level.HARD,
        status=Status.SATISFIED if target else Status.UNSATISFIED,
        summary=said,
        required="a release that was verified here, was not rolled back since, and whose stored bytes verify",
        measured={
            "skipped": [{"deployment": c.deployment, "release": c.release, "why": c.skipped} for c in passed_over]
        },
        origin="built in",
        remedy=() if target else (f"promote a good release: tandem promote {facts.application}@N --to {facts.stage}",),
    )
