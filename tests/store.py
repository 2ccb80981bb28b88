"""A small database with what governance hangs on: an application with two stages, a prompt, a suite.

Past all services and all rules: what is stored here is whatever a test says.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Engine

from registry.domain.digests import canonical_json, digest_of, digest_of_bytes
from registry.domain.evaluations import EvaluationRun, RunnerClass, evidence_digest, results_digest, timings_digest
from registry.domain.manifests import Version, seal
from registry.domain.members import Actor
from registry.domain.names import VersionRef
from registry.domain.outcomes import Promotion
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.releases import Component, Release, Role
from registry.domain.stages import Deployment, DeploymentKind, EventKind
from registry.domain.times import time_text
from registry.storage.catalog import Catalog, Reading, Writing
from registry.storage.catalog.stages import Placement
from registry.storage.engine import read_connection
from registry.storage.tables import metadata
from tests.builders import a_policy
from tests.fakes import FixedClock

Result = TypeVar("Result")

ANA = Actor("ana@example.com", None)
BEN = Actor("ben@example.com", None)
VERIFIER = Actor("system:verifier", None)
NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)
FAR = "2099-01-01T00:00:00.000000Z"
WHY = "because"
FACTS = canonical_json({"facts": 1})


class Store:
    """A database with an application `bot`, its stages `dev` and `staging`, and releases made as they are asked for."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.clock = engine, FixedClock(NINE)
        self.catalog = Catalog(engine, self.clock)
        self.write(self._begin)

    def write(self, work: Callable[[Writing], Result], actor: Actor = ANA) -> Result:
        self.clock.advance(timedelta(seconds=1))
        with self.catalog.write(actor) as writing:
            return work(writing)

    @property
    def now(self) -> str:
        return time_text(self.clock.now())

    def read(self, work: Callable[[Reading], Result]) -> Result:
        with self.catalog.read() as reading:
            return work(reading)

    def release(self, parameter: int = 1) -> Release:
        return self.write(lambda writing: _release(writing, parameter))

    def promotion(self, release: Release, stage: str = "dev", expires_at: str = FAR) -> Promotion:
        return self.write(lambda w: w.requests.add_promotion(release, stage, None, WHY, expires_at))

    def placed(
        self,
        release: Release,
        kind: DeploymentKind = DeploymentKind.PROMOTE,
        actor: Actor = ANA,
        verify_by: str | None = None,
    ) -> Deployment:
        """Placed at `dev`, past all rules."""

        def work(writing: Writing) -> Deployment:
            placement = Placement(writing.new_id(), kind, release, None, None, WHY, (), verify_by)
            return writing.stages.place(writing.stages.pointer("bot", "dev"), placement, EventKind.SUPERSEDED, "test")

        return self.write(work, actor)

    def decided(self, identifier: str, decision: Decision) -> None:
        """A decision of no request, on facts that are no facts."""
        self.write(lambda w: w.requests.add_decision(identifier, decision, FACTS, entry_type="x.y"))

    def run(self, release: Release, deployment: str | None = None) -> EvaluationRun:
        return self.write(lambda writing: _add_run(writing, release, deployment))

    def entry(self) -> dict[str, Any]:
        """The newest log entry."""
        with read_connection(self.engine) as connection:
            newest = connection.exec_driver_sql("SELECT leaf FROM log ORDER BY idx DESC LIMIT 1").scalar_one()
            leaf: dict[str, Any] = json.loads(newest)
            return leaf

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        with read_connection(self.engine) as connection:
            return {
                name: [dict(row) for row in connection.execute(table.select()).mappings()]
                for name, table in metadata.tables.items()
            }

    @staticmethod
    def _begin(writing: Writing) -> None:
        writing.artifacts.add_version("support", seal("prompt", {"text": "hello"}), [])
        writing.artifacts.add_version("suite", seal("suite", {"rows": 1}), [])
        writing.applications.add_application(writing.artifacts.reserve_application("bot"), [])
        writing.applications.add_activation("bot", a_policy(ungated=True), "bundled", "text")


def _release(writing: Writing, parameter: int) -> Release:
    prompt = _version(writing, "support")
    component = Component(Role.PROMPT, prompt.name, prompt.number, prompt.digest, None)
    return writing.releases.add_release("bot", seal("release", {"parameter": parameter}), [component])[0]


def _version(writing: Writing, name: str) -> Version:
    return writing.artifacts.version(VersionRef(name, number=1))


def _add_run(writing: Writing, release: Release, deployment: str | None) -> EvaluationRun:
    suite, runner = _version(writing, "suite"), RunnerClass("canned", {})
    dataset, results = digest_of("dataset"), results_digest([])
    run = EvaluationRun(
        id=writing.new_id(),
        application="bot",
        release_number=release.number,
        release_digest=release.digest,
        suite=suite.reference,
        suite_digest=suite.digest,
        dataset_digest=dataset,
        primary="exact",
        runner=runner,
        seed=1,
        results=results,
        timings=timings_digest([]),
        evidence=evidence_digest(release.digest, suite.digest, dataset, runner, 1, results),
        rows=0,
        failed=0,
        unmeasured=0,
        reused=0,
        prompt_tokens=0,
        completion_tokens=0,
        wall_us=0,
        scores=(),
        actor=writing.actor.account,
        started_at=writing.now,
        ended_at=writing.now,
        deployment=deployment,
    )
    return writing.evidence.add_run(run, [], ("suite", 1))


def a_decision(release: Release, verdict: Verdict, action: str = "promote") -> Decision:
    rule = RuleResult("good", "metric", Level.SOFT, Status.UNSATISFIED, "is not", "is", {}, "here")
    return Decision(
        verdict=verdict,
        action=action,
        application="bot",
        stage="dev",
        release=release.number,
        digest=release.digest,
        at="2026-11-20T09:00:00.000000Z",
        policy=digest_of("policy"),
        evidence_set=digest_of([]),
        binding=digest_of("binding"),
        facts=digest_of_bytes(FACTS),
        current=None,
        rules=() if verdict is Verdict.ALLOW else (rule,),
    )
