"""A release as a bill of materials: CycloneDX 1.6, with model cards (ML-BOM).

The release is the root. Its prompt is `data`; adapters and base model are models, whose data and ancestors stand beside
them. Data and suites that are needed for training or measuring alone have the scope `excluded`. A component's hash is
the digest of its manifest, that of each of its files stands with the file. The same content has the same serial number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from registry.domain.digests import digest_of, without_nothing
from registry.domain.exports.made import (
    Made,
    architecture_of,
    commits_of,
    description_of,
    is_model,
    licence_of,
    uuid_of,
)
from registry.domain.manifests import File, Kind, Version
from registry.domain.releases import Release

SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
_DATA = {Kind.PROMPT: "definition", Kind.SUITE: "definition", Kind.DATASET: "dataset"}
_AT_REST = frozenset({Kind.DATASET, Kind.SUITE})
"""Kinds that no release needs to answer."""


def bom_of(made: Made) -> str:
    """The bill of materials of a release, as JSON to read. `made` is of one release."""
    (release,) = made.releases
    components = [_component(made, version) for version in made.versions]
    body: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": max([release.created_at, *(run.ended_at for run in made.runs)]),
            "tools": {"components": [{"type": "application", "name": "tandem"}]},
            "component": _root(made, release),
        },
        "components": components,
        "dependencies": _dependencies(made, release),
    }
    serial = f"urn:uuid:{uuid_of('bom', digest_of(body))}"
    return json.dumps({"$schema": SCHEMA, "serialNumber": serial, **body}, indent=2, ensure_ascii=False) + "\n"


# ---------------------------------------------------------------------------------------------------------


def _root(made: Made, release: Release) -> dict[str, Any]:
    base = made.by_reference[release.base.reference]
    generation = release.manifest["generation"]
    asked = {below for run in made.runs for by, below in made.below(run.suite) if by == "measures"}
    parameters = {
        **_architecture(base),
        "datasets": [{"ref": _ref(made.by_reference[data])} for data in sorted(asked)],
        "inputs": [{"format": "text"}],
        "outputs": [{"format": "text"}],
    }
    metrics = [
        {"type": f"{score.scorer} ({run.suite})", "value": score.value} for run in made.runs for score in run.scores
    ]
    return {
        "type": "machine-learning-model",
        "bom-ref": _root_ref(release),
        "name": release.application,
        "version": str(release.number),
        "hashes": _hashes(release.digest),
        "modelCard": _card(parameters, metrics),
        "properties": _properties("generation", generation),
    }


def _component(made: Made, version: Version) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": "machine-learning-model" if is_model(version) else "data",
        "bom-ref": _ref(version),
        "name": version.name,
        "version": str(version.number),
        "description": description_of(version),
        "scope": "excluded" if version.kind in _AT_REST else "required",
        "hashes": _hashes(version.digest),
        "licenses": _licences(version),
        "components": [_file(file) for file in version.files] or None,
        "properties": [{"name": "tandem:kind", "value": version.kind.value}],
    }
    if version.kind is Kind.BASE_MODEL:
        told |= _base(made, version)
    elif version.kind is Kind.ADAPTER:
        told |= _adapter(made, version)
    else:
        told["data"] = [{"type": _DATA[version.kind], "name": version.reference}]
    told["pedigree"] = _pedigree(made, version)
    return without_nothing(told)


def _base(made: Made, version: Version) -> dict[str, Any]:
    manifest = version.manifest
    repository, commit = manifest.get("repository"), manifest.get("commit")
    return {
        "supplier": {"name": manifest["provider"]} if "provider" in manifest else None,
        "purl": f"pkg:huggingface/{repository}@{commit}" if repository and commit else None,
        "modelCard": _card({**_architecture(version), "datasets": _trained_on(made, version)}),
    }


def _adapter(made: Made, version: Version) -> dict[str, Any]:
    peft = version.manifest["peft"]
    base = next(iter(made.only(version.reference, "base")), None)
    parameters = {
        "task": peft.get("task_type"),
        **(_architecture(base) if base is not None else {}),
        "datasets": _trained_on(made, version),
    }
    card = _card(parameters)
    return {"modelCard": card, "properties": [*_properties("peft", peft), {"name": "tandem:kind", "value": "adapter"}]}


def _pedigree(made: Made, version: Version) -> dict[str, Any] | None:
    """What it came of: the base model of an adapter, what training went on from, and the commits of its code."""
    ancestors = [
        {
            "type": "machine-learning-model",
            "name": above.name,
            "version": str(above.number),
            "hashes": _hashes(above.digest),
        }
        for above in made.only(version.reference, "base", "parent")
    ]
    commits = [{"uid": relation.target} for relation in commits_of(version)]
    found = without_nothing({"ancestors": ancestors or None, "commits": commits or None})
    return found or None


def _card(parameters: Mapping[str, Any], metrics: Iterable[Mapping[str, str]] = ()) -> dict[str, Any]:
    kept = {key: value for key, value in parameters.items() if value}
    card: dict[str, Any] = {"modelParameters": kept} if kept else {}
    if measured := list(metrics):
        card["quantitativeAnalysis"] = {"performanceMetrics": measured}
    return card


def _architecture(base: Version) -> dict[str, Any]:
    return {"architectureFamily": base.manifest.get("model_type"), "modelArchitecture": architecture_of(base)}


def _trained_on(made: Made, version: Version) -> list[dict[str, str]]:
    return [{"ref": _ref(data)} for data in made.only(version.reference, "trained-on")]


def _dependencies(made: Made, release: Release) -> list[dict[str, Any]]:
    above = [(_root_ref(release), release.reference), *((_ref(v), v.reference) for v in made.versions)]
    return [
        {"ref": ref, "dependsOn": sorted({_ref(made.by_reference[below]) for _, below in made.below(reference)})}
        for ref, reference in above
    ]


def _licences(version: Version) -> list[dict[str, str]] | None:
    """As an expression, which may name any licence of the SPDX list, or one's own."""
    licence = licence_of(version)
    return None if licence is None else [{"expression": licence, "acknowledgement": "declared"}]


def _file(file: File) -> dict[str, Any]:
    return {"type": "file", "name": file.path, "hashes": _hashes(file.digest)}


def _hashes(digest: str) -> list[dict[str, str]]:
    return [{"alg": "SHA-256", "content": digest.removeprefix("sha256:")}]


def _properties(topic: str, values: Mapping[str, Any]) -> list[dict[str, str]]:
    return [{"name": f"tandem:{topic}:{key}", "value": _text(value)} for key, value in sorted(values.items())]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, ensure_ascii=False)


def _ref(version: Version) -> str:
    return f"{version.kind.value}:{version.reference}"


def _root_ref(release: Release) -> str:
    return f"release:{release.reference}"
