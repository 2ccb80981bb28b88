"""What a stage's checks are judged by: the suites they mean, the newest live run on each, and the bounds of these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.domain.digests import Digest
from registry.domain.errors import PermissionDeniedError
from registry.domain.members import Actor, Members, Permission, demand
from registry.domain.names import parse_version_ref
from registry.domain.policies.decision import Decision
from registry.domain.policies.document import StagePolicy, effective_policy_digest
from registry.domain.policies.fields import REQUIRED
from registry.domain.policies.layers import effective
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.needs import Need
from registry.domain.policies.settings import Verify
from registry.domain.stages import Deployment
from registry.domain.verifications import VerificationFacts, decide_verification, verification_needs
from registry.services.ruling import in_force, policy_in_force, registry_layer
from registry.services.situation import need_key
from registry.services.situation.suites import required_suites, suite_fact
from registry.storage.catalog import Reading, Writing


@dataclass(frozen=True, slots=True)
class Weighed:
    """The facts of a verification so far, and the bounds that they still lack."""

    facts: VerificationFacts
    lacking: tuple[Need, ...]

    def with_bounds(self, found: Mapping[Digest, Measurement]) -> Weighed:
        """The same with those of the bounds it lacks that were `found`, by need."""
        more = [found[need_key(n)] for n in self.lacking if need_key(n) in found]
        measured = sorted([*self.facts.measurements, *more], key=lambda m: (m.rule, m.run))
        return Weighed(
            self.facts.model_copy(update={"measurements": tuple(measured)}),
            tuple(n for n in self.lacking if need_key(n) not in found),
        )

    def judged(self, now: str) -> Decision:
        return decide_verification(self.facts, now)


def check_suites(reading: Reading | Writing, application: str, checks: Verify) -> tuple[SuiteFact, ...]:
    """The suites that checks name, those that `required` stands for included, each once."""
    required = required_suites(reading, application) if any(c.suite == REQUIRED for c in checks.checks) else ()
    named = {c.suite for c in checks.checks} - {REQUIRED}
    found = [suite_fact(reading, parse_version_ref(reference)) for reference in sorted(named)]
    return tuple({s.digest: s for s in (*required, *found)}.values())


def weigh(reading: Reading | Writing, deployment: Deployment, known: Mapping[Digest, Measurement]) -> Weighed:
    """What the checks of a stage show of what it serves, as this transaction sees it.

    Of each suite the newest run counts: an attempt starts anew, and says nothing about promoting. `known` are bounds
    computed a moment ago, by need.
    """
    own, layer = policy_in_force(reading, deployment.application), registry_layer(reading)
    demands = effective(own, layer).stages.get(deployment.stage)
    checks = demands.verify if demands is not None else None
    required = required_suites(reading, deployment.application)
    facts = VerificationFacts(
        application=deployment.application,
        stage=deployment.stage,
        deployment=deployment.id,
        release=deployment.release,
        digest=deployment.digest,
        checks=checks.checks if checks else (),
        suites=check_suites(reading, deployment.application, checks) if checks else (),
        required=tuple(suite.digest for suite in required),
        runs=_newest_runs(reading, deployment, demands),
        policy=effective_policy_digest(own, deployment.stage, required, layer),
        policy_document=own.digest(),
    )
    needs = verification_needs(facts)
    stored = reading.evidence.measurements([need_key(n) for n in needs if need_key(n) not in known])
    found = {**{key: Measurement.model_validate(document) for key, document in stored.items()}, **known}
    return Weighed(facts, needs).with_bounds(found)


def who_else(reading: Reading | Writing, deployment: Deployment, account: str) -> str:
    """Who has to run the checks of what a stage serves, since its policy does not trust the runs of an account;
    nothing where it does."""
    demands = in_force(reading, deployment.application).stages.get(deployment.stage)
    if demands is None or demands.trusts(account):
        return ""
    trusted = sorted(demands.trusted_runners or ())
    able = _verifiers(trusted, reading.people.members())
    return _told(account, f"{deployment.application}@{deployment.stage}", trusted, able)


def may_not(deployment: Deployment, actor: Actor, members: Members) -> str:
    """Who has to run the checks of what a stage serves, since whoever acts may not; nothing where they may."""
    try:
        demand(actor, Permission.VERIFY, members)
    except PermissionDeniedError as error:
        able = " or ".join(members.with_permission(Permission.VERIFY)) or "somebody who may"
        return f"{error.message}: {able} must run `tandem verify {deployment.application}@{deployment.stage}`"
    return ""


def unrun_suites(facts: VerificationFacts) -> tuple[SuiteFact, ...]:
    """The suites of the checks that were not run on the deployment yet."""
    run = {r.suite for r in facts.runs}
    return tuple(suite for suite in facts.suites if suite.digest not in run)


# ---------------------------------------------------------------------------------------------------------


def _verifiers(accounts: Sequence[str], members: Members) -> list[str]:
    """Those of the accounts whose person may run checks now."""
    able = members.with_permission(Permission.VERIFY)
    return [a for a in accounts if (person := members.person_of(a)) is not None and person.human_id in able]


def _told(account: str, stage: str, trusted: Sequence[str], able: Sequence[str]) -> str:
    said = f"{account} is not trusted to run its checks"
    asked = f"{said}: {' or '.join(able or trusted)} must run `tandem verify {stage}`"
    return asked if able else f"{asked}, and may not yet: tandem member add {trusted[0]} --role promoter"


def _newest_runs(
    reading: Reading | Writing, deployment: Deployment, demands: StagePolicy | None
) -> tuple[RunFact, ...]:
    """Of those by whom the stage trusts, the newest on each suite."""
    trusted = [r for r in reading.evidence.live_runs(deployment.id) if demands is None or demands.trusts(r.actor)]
    runs = sorted(trusted, key=lambda run: run.log_index or 0)
    newest = {run.suite_digest: run for run in runs}
    return tuple(
        RunFact(
            id=run.id,
            evidence=run.evidence,
            suite=run.suite_digest,
            runner=run.runner.digest,
            rows=run.rows,
            failed=run.failed,
            unmeasured=run.unmeasured,
            ended_at=run.ended_at,
            actor=run.actor,
        )
        for run in sorted(newest.values(), key=lambda run: (run.evidence, run.id))
    )
