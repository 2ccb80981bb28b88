"""Lineage as OpenLineage events (2-0-2): one run that completed for each release and version, after those of what
it was made of.

What was made is the output, what it was made of are the inputs. Names are those of artifacts and applications, within a
namespace that is the registry's log; the number stands in the facet `version`. Each event is one line of JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from registry.domain.digests import canonical_json, digest_of, without_nothing
from registry.domain.exports.made import Made, commits_of, description_of, uuid_of
from registry.domain.manifests import Version
from registry.domain.releases import Release

PRODUCER = "urn:tandem:open-lineage:v1"
SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
_FACETS = "https://openlineage.io/spec/facets"
_ADDRESS = re.compile(r"https?://[!-~]+")


def events_of(made: Made) -> str:
    """The events, a line each."""
    return "".join(canonical_json(_event(made, thing)).decode() + "\n" for thing in _in_order(made))


# ---------------------------------------------------------------------------------------------------------


def _in_order(made: Made) -> list[Release | Version]:
    """Everything, oldest first and after what it was made of, whatever the clocks of its makers said."""
    every: list[Release | Version] = [*made.releases, *made.versions]
    things = {thing.reference: thing for thing in every}
    waiting = sorted(things, key=lambda name: (things[name].created_at, name), reverse=True)
    ordered, opened = dict[str, Release | Version](), set[str]()
    while waiting:
        name = waiting[-1]
        below = [one for _, one in made.below(name) if one not in opened]
        if name in opened or not below:
            ordered.setdefault(name, things[waiting.pop()])
        else:
            waiting += sorted(below, key=lambda one: (things[one].created_at, one), reverse=True)
        opened.add(name)
    return list(ordered.values())


def _event(made: Made, thing: Release | Version) -> dict[str, Any]:
    namespace = f"tandem://{made.origin.rpartition('/')[2]}"
    kind = "release" if isinstance(thing, Release) else thing.kind.value
    inputs = [_dataset(namespace, made.by_reference[below]) for _, below in made.below(thing.reference)]
    return {
        "eventType": "COMPLETE",
        "eventTime": thing.created_at,
        "producer": PRODUCER,
        "schemaURL": SCHEMA,
        "run": {"runId": uuid_of("run", digest_of([made.origin, thing.reference, thing.digest]))},
        "job": without_nothing(
            {"namespace": namespace, "name": f"{kind}.{_name(thing)}", "facets": _job_facets(thing) or None}
        ),
        "inputs": list({canonical_json(one): one for one in inputs}.values()),
        "outputs": [_dataset(namespace, thing)],
    }


def _dataset(namespace: str, thing: Release | Version) -> dict[str, Any]:
    return {"namespace": namespace, "name": _name(thing), "facets": dict(_facets(thing))}


def _facets(thing: Release | Version) -> Iterator[tuple[str, Mapping[str, Any]]]:
    by = thing.assembled_by if isinstance(thing, Release) else thing.created_by
    owner = {"name": f"user:{by}", "type": "REGISTERED_BY"}
    yield "version", _facet("1-0-1/DatasetVersionDatasetFacet", datasetVersion=str(thing.number))
    yield "ownership", _facet("1-0-1/OwnershipDatasetFacet", owners=[owner])
    tags = [{"key": "tandem.digest", "value": thing.digest, "source": "TANDEM"}]
    if isinstance(thing, Version):
        tags += [{"key": tag, "value": "true", "source": "USER"} for tag in thing.tags]
        if (told := description_of(thing)) is not None:
            yield "documentation", _facet("1-1-0/DocumentationDatasetFacet", description=told)
    yield "tags", _facet("1-0-0/TagsDatasetFacet", tags=tags)


def _job_facets(thing: Release | Version) -> dict[str, Any]:
    """Where the code of its training stood, if that is at an address that others can open."""
    for source in commits_of(thing) if isinstance(thing, Version) else ():
        remote = source.detail.get("remote")
        if isinstance(remote, str) and _ADDRESS.fullmatch(remote):
            told = {"type": "git", "url": remote, "repoUrl": remote, "version": source.target}
            return {"sourceCodeLocation": _facet("1-1-0/SourceCodeLocationJobFacet", **told)}
    return {}


def _facet(schema: str, **values: Any) -> dict[str, Any]:
    name = schema.rpartition("/")[2]
    return {"_producer": PRODUCER, "_schemaURL": f"{_FACETS}/{schema}.json#/$defs/{name}", **values}


def _name(thing: Release | Version) -> str:
    return thing.application if isinstance(thing, Release) else thing.name
