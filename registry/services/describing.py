"""Describing: a release and all that it was made of, for other tools: as a bill of materials, or as lineage events."""

from __future__ import annotations

from registry.domain.errors import InvalidInputError
from registry.domain.exports.boms import bom_of
from registry.domain.exports.made import Made
from registry.domain.exports.open_lineage import events_of
from registry.domain.lineage import Lineage
from registry.domain.manifests import Kind
from registry.domain.names import parse_version_ref
from registry.services.checkpointing import origin_of
from registry.services.runtime import Runtime
from registry.services.tracing_lineage import lineage
from registry.storage.catalog import Reading

_KINDS = frozenset(kind.value for kind in Kind)


def bill_of_materials(runtime: Runtime, release: str) -> str:
    """A release as a CycloneDX ML-BOM: parts, data, licences, and what the runs say that count as evidence."""
    traced = lineage(runtime, release)
    if traced.kind != "release":
        raise InvalidInputError(
            f"{release} is no release", expected="APP@N, which a bill of materials is of", found=f"a {traced.kind}"
        )
    with runtime.catalog.read() as reading:
        made = _made(reading, traced)
    return bom_of(made)


def open_lineage(runtime: Runtime, reference: str) -> str:
    """Everything that a stage, release or version was made of, as OpenLineage events, a line each."""
    traced = lineage(runtime, reference)
    with runtime.catalog.read() as reading:
        return events_of(_made(reading, traced))


# ---------------------------------------------------------------------------------------------------------


def _made(reading: Reading, traced: Lineage) -> Made:
    things = {(traced.kind, traced.reference), *((edge.kind, edge.below) for edge in traced.edges)}
    found = sorted(reference for kind, reference in things if kind == "release")
    releases = [reading.releases.get(parse_version_ref(reference)) for reference in found]
    versions = sorted(reference for kind, reference in things if kind in _KINDS)
    return Made(
        origin_of(reading.log.leaf(0)),
        releases,
        [reading.artifacts.version(parse_version_ref(reference)) for reference in versions],
        traced.edges,
        [run for release in releases for run in reading.evidence.runs_of(release.digest)],
    )
