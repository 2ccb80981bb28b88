"""Judging a verification: does what a stage serves show, after it went live, what the stage's checks ask for?

The same kind of decision as for a promotion: every check is judged by its bound and told, and the decision replays
from its facts. ALLOW is a pass, DENY a failure; WAIT says that nothing was shown yet, which is neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from registry.domain.approvals import binding_digest, evidence_set_digest
from registry.domain.digests import Digest
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.policies.evaluator import judge
from registry.domain.policies.evidence_rules import MetricRule
from registry.domain.policies.facts import Facts, FactsDocument
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.needs import Need, metric_needs
from registry.domain.policies.rule_documents import Confidence
from registry.domain.policies.settings import Check

VERIFY: Literal["verify"] = "verify"


class VerificationFacts(FactsDocument):
    """What a verification is judged by.

    `runs` are bound to the deployment and were made with the generation cache off; of each suite it is the newest
    one, so that an attempt which ran it again starts anew. `checks` are the stage's, in its order.
    """

    action: Literal["verify"] = VERIFY
    application: str
    stage: str
    deployment: str
    release: int
    digest: Digest
    checks: tuple[Check, ...]
    suites: tuple[SuiteFact, ...]
    """Every suite that a check names or that `required` stands for."""
    required: tuple[Digest, ...] = ()
    """Those of them that `required` stands for."""
    runs: tuple[RunFact, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    policy: Digest
    """Effective policy of the stage when it was verified."""
    policy_document: Digest


def check_rules(checks: Sequence[Check]) -> tuple[MetricRule, ...]:
    """Checks as the metric rules they are judged as; their ids are `check-1`, `check-2` and so on."""
    return tuple(
        MetricRule(
            id=f"check-{position}",
            type="metric",
            level=Level.HARD,
            suite=check.suite,
            metric=check.metric,
            require=check.require,
            min_samples=check.min_samples,
            confidence=Confidence(level=check.level) if check.level is not None else Confidence(),
        )
        for position, check in enumerate(checks, start=1)
    )


def verification_needs(facts: VerificationFacts) -> tuple[Need, ...]:
    """Every bound that the checks will be judged by, given suites and runs; measurements are not looked at."""
    weighed = _weighed(facts)
    return metric_needs(check_rules(facts.checks), weighed.required_suites, weighed.other_suites, facts.runs)


def decide_verification(facts: VerificationFacts, now: str) -> Decision:
    """ALLOW if every check is satisfied, DENY if one is not, else WAIT: inconclusive, in error, or not run.

    A function of facts and time alone.
    """
    weighed = _weighed(facts)
    results = tuple(_told(judge(rule, weighed, now), facts) for rule in check_rules(facts.checks))
    return Decision(
        verdict=_verdict(results),
        action=facts.action,
        application=facts.application,
        stage=facts.stage,
        release=facts.release,
        digest=facts.digest,
        at=now,
        policy=facts.policy,
        evidence_set=weighed.evidence_set,
        binding=weighed.binding,
        facts=facts.content_digest(),
        current=f"{facts.application}@{facts.release}",
        rules=results,
    )


# ---------------------------------------------------------------------------------------------------------


def _weighed(facts: VerificationFacts) -> Facts:
    """The facts in the shape that rules are judged from."""
    evidence = evidence_set_digest([run.evidence for run in facts.runs])
    return Facts(
        application=facts.application,
        stage=facts.stage,
        release=facts.release,
        digest=facts.digest,
        required_suites=tuple(s for s in facts.suites if s.digest in facts.required),
        other_suites=tuple(s for s in facts.suites if s.digest not in facts.required),
        runs=facts.runs,
        measurements=facts.measurements,
        policy=facts.policy,
        policy_document=facts.policy_document,
        evidence_set=evidence,
        binding=binding_digest(
            action=facts.action,
            application=facts.application,
            stage=facts.stage,
            release=facts.digest,
            policy=facts.policy,
            evidence_set=evidence,
            base=facts.deployment,
        ),
    )


def _told(found: RuleResult, facts: VerificationFacts) -> RuleResult:
    """A check's result, with what can be done about something that already serves."""
    at = f"{facts.application}@{facts.stage}"
    remedy: tuple[str, ...] = ()
    if found.status is Status.UNSATISFIED:
        remedy = (f"`tandem rollback {at}`", "or promote a release that mends it")
    elif not found.passes:
        remedy = (f"`tandem verify {at}` runs the checks again", *_of_a_suite(found))
    return replace(found, origin=f"application policy, {facts.stage}/verify", remedy=remedy)


def _of_a_suite(found: RuleResult) -> tuple[str, ...]:
    """What a metric advises besides running its suite, which a verification does by itself."""
    return tuple(line for line in found.remedy if not line.startswith("`tandem eval run"))


def _verdict(results: Sequence[RuleResult]) -> Verdict:
    if any(r.status is Status.UNSATISFIED for r in results):
        return Verdict.DENY
    return Verdict.ALLOW if results and all(r.passes for r in results) else Verdict.WAIT
