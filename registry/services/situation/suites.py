"""Suites: those that an application requires of every release, and those that a policy names."""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError
from registry.domain.manifests import Kind
from registry.domain.names import VersionRef
from registry.domain.policies.measured_facts import ScaleFact, SuiteFact
from registry.domain.suites import Scorer, Suite, has_exact_bound, higher_is_better, measures_of, span_of, suite_of
from registry.domain.suites.slices import name_of
from registry.storage.catalog import Reading, Writing


def required_suites(reading: Reading | Writing, application: str) -> tuple[SuiteFact, ...]:
    required = reading.applications.required_suites(application)
    return tuple(suite_fact(reading, VersionRef(suite.name, number=suite.number)) for suite in required)


def suite_fact(reading: Reading | Writing, reference: VersionRef) -> SuiteFact:
    """A suite version as rules see it. Raises NotFoundError if there is none."""
    version = reading.artifacts.manifest(reference, Kind.SUITE)
    suite = suite_of(version.manifest)
    return SuiteFact(
        name=version.name,
        reference=version.reference,
        digest=version.digest,
        primary=suite.primary,
        scorers=dict(suite.kinds()),
        scales={scorer.name: scale_fact(scorer) for scorer in suite.scorers if not has_exact_bound(scorer)} or None,
        slices=tuple(sorted(name_of(s) for s in suite.slices)) or None,
    )


def scale_fact(scorer: Scorer) -> ScaleFact:
    """What the numbers of a scorer mean."""
    low, high = span_of(scorer)
    better = higher_is_better(scorer)
    return ScaleFact(measures=measures_of(scorer), low=low, high=high, lower_is_better=not better)


def suite_with(reading: Reading | Writing, digest: Digest) -> Suite:
    """The suite with a digest. Raises IntegrityError if there is none: facts name only suites that were there."""
    versions = [v for v in reading.artifacts.versions_by_digest(digest) if v.kind is Kind.SUITE]
    if not versions:
        raise IntegrityError("a suite that rules ask for is gone", expected=f"one with digest {digest}", found="none")
    return suite_of(versions[0].manifest)
