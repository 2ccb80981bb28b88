"""Suites: those that an application requires of every release, and those that a policy names."""

from __future__ import annotations

from registry.domain.manifests import Kind
from registry.domain.names import VersionRef
from registry.domain.policies.facts import SuiteFact
from registry.domain.suites import suite_of
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
        scorers=suite.kinds(),
    )
