"""What a run is of, and the run that its rows make: the same for one that was executed and one that was imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from registry.domain.evaluations import (
    EvaluatedRow,
    EvaluationRun,
    JudgedLabel,
    RowState,
    RunnerClass,
    evidence_digest,
    results_digest,
    timings_digest,
)
from registry.domain.manifests import Kind, Version
from registry.domain.names import parse_version_ref
from registry.domain.releases import Release
from registry.domain.scorers import Scores, summaries
from registry.domain.suites import Suite, suite_of
from registry.services.rows import dataset_of
from registry.storage.catalog import Reading


@dataclass(frozen=True, slots=True)
class Subject:
    """A release, and the suite with its rows that it is measured on."""

    release: Release
    suite_version: Version
    suite: Suite
    dataset: Version

    @property
    def suite_number(self) -> tuple[str, int]:
        return self.suite_version.name, self.suite_version.number


def subject_of(reading: Reading, release: str, suite: str) -> Subject:
    """`suite` is a version, or a name for its newest. Raises NotFoundError for what is not there."""
    artifacts, sealed = reading.artifacts, reading.releases.get(parse_version_ref(release))
    named = "@" in suite
    version = artifacts.version(parse_version_ref(suite), Kind.SUITE) if named else artifacts.newest(suite, Kind.SUITE)
    return Subject(sealed, version, suite_of(version.manifest), dataset_of(reading, version))


def run_of(
    identifier: str,
    subject: Subject,
    runner: RunnerClass,
    scorers: Sequence[Scores],
    rows: Sequence[EvaluatedRow],
    account: str,
    span: tuple[str, str],
    labels: Sequence[JudgedLabel] = (),
) -> EvaluationRun:
    """The run of these rows, from the first time of `span` to the second. Nothing of it is of earlier work."""
    suite, version, results = subject.suite, subject.suite_version, results_digest(rows, labels)
    digest, dataset = subject.release.digest, subject.dataset.digest
    return EvaluationRun(
        id=identifier,
        application=subject.release.application,
        release_number=subject.release.number,
        release_digest=digest,
        suite=version.reference,
        suite_digest=version.digest,
        dataset_digest=dataset,
        primary=suite.primary,
        runner=runner,
        seed=suite.seed,
        results=results,
        timings=timings_digest(rows),
        evidence=evidence_digest(digest, version.digest, dataset, runner, suite.seed, results),
        rows=len(rows),
        failed=sum(r.state is RowState.FAILED for r in rows),
        unmeasured=sum(r.state is RowState.UNMEASURED for r in rows),
        reused=0,
        prompt_tokens=sum(a.prompt_tokens for r in rows for a in r.every_answer),
        completion_tokens=sum(a.completion_tokens for r in rows for a in r.every_answer),
        wall_us=0,
        scores=summaries(scorers, rows),
        actor=account,
        started_at=span[0],
        ended_at=span[1],
    )
