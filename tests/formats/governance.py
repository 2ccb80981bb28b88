"""The examples of what decides: a policy, facts, a decision and the members."""

from __future__ import annotations

from registry.domain.approvals import binding_digest, evidence_set_digest
from registry.domain.digests import Digest, digest_of
from registry.domain.evaluations import RunnerClass
from registry.domain.joining import add_member
from registry.domain.manifests import Version
from registry.domain.members import Members
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.policies.document import Policy, effective_policy_digest, parse_policy
from registry.domain.policies.facts import ApprovalFact, ContributorFact, CurrentFact, Facts, PlacementFact
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rule_types import rule_content, rule_digest
from tests.formats.example import AT, Example, an_id

POLICY = """kind: policy
name: two-people
stages:
  dev: {ungated: true}
  production:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required, min_rows: 2}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.020"}
      - {id: approval, type: approval, slots: [{slot: reviewer}]}
"""


def add_policy(suite: Version, found: dict[str, Example]) -> tuple[Policy, Digest]:
    policy = parse_policy(POLICY, "policy.yaml")
    compare = policy.stage("production").rules[1]
    effective = effective_policy_digest(policy, "production", [_suite_fact(suite)])
    found["policy"] = Example("json", policy.content(), policy.digest())
    found["rule"] = Example("json", rule_content(compare), rule_digest(compare))
    value = {"policy": policy.digest(), "stage": "production", "suites": [suite.digest]}
    found["effective-policy"] = Example("json", value, effective)
    return policy, effective


def _suite_fact(suite: Version) -> SuiteFact:
    return SuiteFact(
        name=suite.name,
        reference=suite.reference,
        digest=suite.digest,
        primary="exact",
        scorers={"exact": "binary", "macro": "corpus"},
    )


def add_facts(
    release: Digest,
    suite: Version,
    policy: Policy,
    policy_digest: Digest,
    evidence: Digest,
    runner: RunnerClass,
    found: dict[str, Example],
) -> Facts:
    live, old = digest_of("an older release"), digest_of("an older run")
    evidence_set = evidence_set_digest([evidence])
    binding = binding_digest(
        action="promote",
        application="support-bot",
        stage="production",
        release=release,
        policy=policy_digest,
        evidence_set=evidence_set,
        base=an_id("DEP1"),
    )
    bound = {
        "action": "promote",
        "stage": "support-bot@production",
        "release": release,
        "policy": policy_digest,
        "evidence_set": evidence_set,
        "base": an_id("DEP1"),
        "waivers": [],
    }
    found["binding"] = Example("json", bound, binding)
    facts = Facts(
        application="support-bot",
        stage="production",
        release=2,
        digest=release,
        current=CurrentFact(deployment=an_id("DEP1"), release=1, digest=live),
        required_suites=(_suite_fact(suite),),
        runs=(_run("RUN2", evidence, suite, runner),),
        baseline_runs=(_run("RUN1", old, suite, runner),),
        measurements=(_bound(rule_digest(policy.stage("production").rules[1]), evidence, old),),
        placements=(PlacementFact(stage="dev", deployment=an_id("DEP0"), sequence=4, verified=True),),
        contributors=(ContributorFact(person="ana", why="composed support-bot@2", changed=True),),
        approvals=(_approval(binding),),
        eligible={"reviewer": ("ben",)},
        policy=policy_digest,
        policy_document=policy.digest(),
        evidence_set=evidence_set,
        binding=binding,
    )
    found["facts"] = Example("json", facts.content(), facts.content_digest())
    return facts


def _run(name: str, evidence: Digest, suite: Version, runner: RunnerClass) -> RunFact:
    return RunFact(
        id=an_id(name), evidence=evidence, suite=suite.digest, runner=runner.digest, rows=2, failed=0, unmeasured=0
    )


def _bound(rule: Digest, run: Digest, baseline: Digest) -> Measurement:
    return Measurement(
        rule=rule,
        run=run,
        baseline=baseline,
        value="0.5",
        baseline_value="0",
        n=2,
        clusters=2,
        lower="-0.457863294951",
        upper="0.909374051216",
        level="0.95",
        method="tango",
        needed=9,
    )


def _approval(binding: Digest) -> ApprovalFact:
    return ApprovalFact(
        id=an_id("APPR"),
        person="ben",
        account="ben@example.com",
        binding=binding,
        given_at=AT,
        expires_at="2026-03-05T09:00:00.000000Z",
        slots=("reviewer",),
    )


def add_decision(facts: Facts, found: dict[str, Example]) -> None:
    result = RuleResult(
        id="no-regression",
        type="compare",
        level=Level.SOFT,
        status=Status.INCONCLUSIVE,
        summary="too few rows to tell",
        required="not worse than what is live by more than 0.02",
        measured={"lower": "-0.457863294951", "n": 2},
        origin="policy of support-bot, stage production",
        remedy=("evaluate on at least 9 rows",),
    )
    decision = Decision(
        verdict=Verdict.DENY,
        action="promote",
        application=facts.application,
        stage=facts.stage,
        release=facts.release,
        digest=facts.digest,
        at=AT,
        policy=facts.policy,
        evidence_set=facts.evidence_set,
        binding=facts.binding,
        facts=facts.content_digest(),
        current="support-bot@1",
        rules=(result,),
    )
    found["decision"] = Example("json", decision.content(), decision.content_digest())


def add_members(found: dict[str, Example]) -> None:
    members = add_member(Members(), "ana@example.com", roles=("owner",), slots=("*",))
    members = add_member(
        members, "ben@example.com", roles=("approver",), slots=("reviewer",), application="support-bot"
    )
    found["members"] = Example("json", members.content(), members.digest())
