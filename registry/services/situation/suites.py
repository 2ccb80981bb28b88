"""Suites: those that an application requires of every release, and those that a policy names."""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError
from registry.domain.manifests import Kind
from registry.domain.names import VersionRef
from registry.domain.policies.measured_facts import JudgeFact, ScaleFact, SuiteFact, TrainedOnFact
from registry.domain.releases import Release
from registry.domain.statistics.looks import is_worn
from registry.domain.suites import (
    Judge,
    Scorer,
    Suite,
    has_exact_bound,
    higher_is_better,
    measures_of,
    span_of,
    suite_of,
)
from registry.domain.suites.slices import name_of
from registry.storage.catalog import Reading, Writing


def required_suites(
    reading: Reading | Writing, application: str, release: Release | None = None
) -> tuple[SuiteFact, ...]:
    required = reading.applications.required_suites(application)
    return tuple(suite_fact(reading, VersionRef(suite.name, number=suite.number), release) for suite in required)


def suite_fact(reading: Reading | Writing, reference: VersionRef, release: Release | None = None) -> SuiteFact:
    """A suite version as rules see it, and its judges as they are to the `release` that is judged.

    Raises NotFoundError if there is none.
    """
    version = reading.artifacts.manifest(reference, Kind.SUITE)
    suite = suite_of(version.manifest)
    candidates = reading.evidence.candidates(suite.dataset)
    return SuiteFact(
        name=version.name,
        reference=version.reference,
        digest=version.digest,
        primary=suite.primary,
        scorers=dict(suite.kinds()),
        scales={scorer.name: scale_fact(scorer) for scorer in suite.scorers if not has_exact_bound(scorer)} or None,
        slices=tuple(sorted(name_of(s) for s in suite.slices)) or None,
        judges={s.name: _judge_fact(reading, s, release) for s in suite.scorers if isinstance(s, Judge)} or None,
        variants=suite.perturbations.names if suite.perturbations is not None else None,
        candidates=candidates if is_worn(candidates) else None,
        held_out_from=tuple(trained_on(reading, digest) for digest in suite.held_out_from) or None,
    )


def trained_on(reading: Reading | Writing, digest: Digest) -> TrainedOnFact:
    """Training data, and whether they are indexed. Raises IntegrityError if they are gone."""
    versions = [v for v in reading.artifacts.versions_by_digest(digest) if v.kind is Kind.DATASET]
    if not versions:
        raise IntegrityError("training data that a suite names are gone", expected=digest, found="no such dataset")
    index = reading.text_indexes.of(digest)
    return TrainedOnFact(dataset=versions[0].reference, digest=digest, index=index.digest if index else None)


def scale_fact(scorer: Scorer) -> ScaleFact:
    """What the numbers of a scorer mean."""
    low, high = span_of(scorer)
    better = higher_is_better(scorer)
    return ScaleFact(measures=measures_of(scorer), low=low, high=high, lower_is_better=not better)


def _judge_fact(reading: Reading | Writing, declared: Judge, judged: Release | None) -> JudgeFact:
    found = reading.releases.with_digest(Digest(declared.digest)) if declared.digest is not None else ()
    parts = {digest for release in found for digest in (release.digest, *(c.digest for c in release.components))}
    quarantines = reading.quarantines.reaching(sorted(parts)) if parts else ()
    same = judged is not None and any(
        release.base.name == judged.base.name or release.base.digest == judged.base.digest for release in found
    )
    return JudgeFact(
        release=declared.release,
        labels=None if declared.calibration is None else declared.calibration.least,
        paired=True if declared.against is not None else None,
        same_base=same or None,
        quarantine=quarantines[0].id if quarantines else None,
    )


def suite_with(reading: Reading | Writing, digest: Digest) -> Suite:
    """The suite with a digest. Raises IntegrityError if there is none: facts name only suites that were there."""
    versions = [v for v in reading.artifacts.versions_by_digest(digest) if v.kind is Kind.SUITE]
    if not versions:
        raise IntegrityError("a suite that rules ask for is gone", expected=f"one with digest {digest}", found="none")
    return suite_of(versions[0].manifest)
