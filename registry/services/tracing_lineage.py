"""Lineage: everything that a stage, a release or a version was made of, step by step, down to data and commits."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from registry.domain.errors import InvalidInputError
from registry.domain.lineage import Edge, Lineage
from registry.domain.manifests import Kind, Version
from registry.domain.names import parse_stage_ref, parse_version_ref
from registry.services.rows import dataset_of
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

MOST_EDGES = 10_000
_TRACED = {"trained-on": Kind.DATASET, "parent": None, "includes": Kind.PROMPT, "examples": Kind.DATASET}
"""Relations to other versions, and of which kind these are; a parent is of the kind that it is a parent of."""
_SAID = {"source": "commit", "licence": "licence"}
"""Relations to what is not in the registry."""


def lineage(runtime: Runtime, reference: str) -> Lineage:
    """What a stage serves (`APP@STAGE`), or what a release or version was made of.

    Raises NotFoundError for what is not there, InvalidInputError for more than 10,000 steps.
    """
    with runtime.catalog.read() as reading:
        start = _start(reading, reference)
        edges, waiting, seen = list[Edge](), deque([start]), {start}
        while waiting:
            for edge in _below(reading, *waiting.popleft()):
                if len(edges) == MOST_EDGES:
                    raise InvalidInputError(
                        f"{reference} was made of too much", expected=f"at most {MOST_EDGES} steps", found="more"
                    )
                edges.append(edge)
                thing = (edge.kind, edge.below)
                if thing not in seen:
                    seen.add(thing)
                    waiting.append(thing)
    return Lineage(*start, tuple(edges))


# ---------------------------------------------------------------------------------------------------------


def _start(reading: Reading, reference: str) -> tuple[str, str]:
    if not reference.rpartition("@")[2].isdigit():
        stage = parse_stage_ref(reference)
        reading.stages.pointer(stage.application, stage.stage)
        return "stage", str(stage)
    ref = parse_version_ref(reference)
    if reading.artifacts.kind_of(ref.name) == "application":
        return "release", reading.releases.get(ref).reference
    version = reading.artifacts.version(ref)
    return version.kind.value, version.reference


def _below(reading: Reading, kind: str, reference: str) -> Iterator[Edge]:
    """One step down."""
    if kind == "stage":
        stage = parse_stage_ref(reference)
        serving = reading.stages.pointer(stage.application, stage.stage).deployment
        if serving is not None:
            yield Edge(reference, "serves", "release", f"{stage.application}@{serving.release}")
    elif kind == "release":
        yield from _of_release(reading, reference)
    elif kind not in _SAID.values():
        yield from _of_version(reading, reading.artifacts.version(parse_version_ref(reference)))


def _of_release(reading: Reading, reference: str) -> Iterator[Edge]:
    release = reading.releases.get(parse_version_ref(reference))
    for part in release.components:
        of = reading.artifacts.version(parse_version_ref(f"{part.name}@{part.number}"))
        yield Edge(reference, "contains", of.kind.value, of.reference)
    suites = dict.fromkeys(run.suite for run in reading.evidence.every_run_of(release.digest))
    yield from (Edge(reference, "measured", Kind.SUITE.value, suite) for suite in suites)


def _of_version(reading: Reading, version: Version) -> Iterator[Edge]:
    above = version.reference
    if version.kind is Kind.ADAPTER:
        bases = reading.artifacts.versions_by_digest(version.manifest["base"])
        yield from (Edge(above, "base", b.kind.value, b.reference) for b in bases if b.kind is Kind.BASE_MODEL)
    if version.kind is Kind.SUITE:
        yield Edge(above, "measures", Kind.DATASET.value, dataset_of(reading, version).reference)
    for relation in version.relations:
        if relation.kind in _TRACED:
            yield Edge(above, relation.kind, (_TRACED[relation.kind] or version.kind).value, relation.target)
        elif relation.kind in _SAID:
            yield Edge(above, relation.kind, _SAID[relation.kind], relation.target)
