"""Lineage: everything that a stage, a release or a version was made of, step by step, down to data and commits."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from registry.domain.errors import InvalidInputError
from registry.domain.lineage import Edge, Lineage
from registry.domain.manifests import Kind
from registry.domain.names import VersionRef, parse_stage_ref, parse_version_ref
from registry.services.rows import dataset_of
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

MOST_EDGES = 10_000
AHEAD = 100
"""Things whose steps are read at once."""
_TRACED = {"trained-on": Kind.DATASET, "parent": None, "includes": Kind.PROMPT, "examples": Kind.DATASET}
"""Relations to other versions, and of which kind these are; a parent is of the kind that it is a parent of."""
_VERSIONS = frozenset(kind.value for kind in Kind)
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
            ahead = [waiting.popleft() for _ in range(min(len(waiting), AHEAD))]
            for edge in _below(reading, ahead):
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
    _, _, rest = reference.partition("@")
    if not rest.isdigit() and not rest.startswith("sha256:"):
        stage = parse_stage_ref(reference)
        reading.stages.pointer(stage.application, stage.stage)
        return "stage", str(stage)
    ref = parse_version_ref(reference)
    if reading.artifacts.kind_of(ref.name) == "application":
        return "release", reading.releases.get(ref).reference
    version = reading.artifacts.version(ref)
    return version.kind.value, version.reference


def _below(reading: Reading, things: Sequence[tuple[str, str]]) -> Iterator[Edge]:
    """One step down from each, in their order."""
    refs = {reference: _pair(reference) for kind, reference in things if kind in _VERSIONS}
    origins = reading.origins.of([*refs.values()])
    for kind, reference in things:
        if kind == "stage":
            yield from _of_stage(reading, reference)
        elif kind == "release":
            yield from _of_release(reading, reference)
        elif kind in _VERSIONS:
            (name, number), origin = refs[reference], origins[refs[reference]]
            yield from (Edge(reference, "base", Kind.BASE_MODEL.value, base) for base in origin.bases)
            if kind == Kind.SUITE:
                suite = reading.artifacts.version(VersionRef(name, number=number))
                yield Edge(reference, "measures", Kind.DATASET.value, dataset_of(reading, suite).reference)
            yield from _of_relations(reference, kind, origin.relations)


def _pair(reference: str) -> tuple[str, int]:
    name, _, number = reference.partition("@")
    return name, int(number)


def _of_stage(reading: Reading, reference: str) -> Iterator[Edge]:
    stage = parse_stage_ref(reference)
    serving = reading.stages.pointer(stage.application, stage.stage).deployment
    if serving is not None:
        yield Edge(reference, "serves", "release", f"{stage.application}@{serving.release}")


def _of_release(reading: Reading, reference: str) -> Iterator[Edge]:
    release = reading.releases.get(parse_version_ref(reference))
    for part in release.components:
        of = reading.artifacts.version(parse_version_ref(f"{part.name}@{part.number}"))
        yield Edge(reference, "contains", of.kind.value, of.reference)
    suites = dict.fromkeys(run.suite for run in reading.evidence.every_run_of(release.digest))
    yield from (Edge(reference, "measured", Kind.SUITE.value, suite) for suite in suites)


def _of_relations(above: str, kind: str, relations: Iterable[tuple[str, str]]) -> Iterator[Edge]:
    for by, target in relations:
        if by in _TRACED:
            yield Edge(above, by, (_TRACED[by] or Kind(kind)).value, target)
        elif by in _SAID:
            yield Edge(above, by, _SAID[by], target)
