"""Planning: what it takes to run a release on a suite, looked up in one reading transaction."""

from __future__ import annotations

from registry.domain.manifests import Version
from registry.domain.names import parse_version_ref
from registry.services.generating import Plan
from registry.services.recording_runs import Subject
from registry.storage.catalog import Reading


def plan_of(reading: Reading, subject: Subject) -> Plan:
    """What it takes to run the release on the suite."""
    sealed, artifacts = subject.release, reading.artifacts

    def part(name: str, number: int) -> Version:
        return artifacts.version(parse_version_ref(f"{name}@{number}"))

    base = part(sealed.base.name, sealed.base.number)
    return Plan(
        sealed,
        subject.suite_version,
        subject.suite,
        subject.dataset,
        part(sealed.prompt.name, sealed.prompt.number),
        base,
        artifacts.locations(base),
        tuple((part(c.name, c.number), c.weight or "1") for c in sealed.adapters),
    )
