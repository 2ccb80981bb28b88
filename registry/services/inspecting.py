"""Looking into adapters: what one is, how two differ, and whether an engine would serve it. Anybody may."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from registry.domain.adapters.base_view import MAX_CONFIG, BaseView
from registry.domain.adapters.facts import facts_of, units_of
from registry.domain.adapters.inspection import AdapterDiff, AdapterInspection, BaseOf, config_changes
from registry.domain.adapters.norms import changes_of, norms_of
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import PeftConfig
from registry.domain.adapters.serving import Engine, Served, ServingReport, serving_report, smallest_rank
from registry.domain.adapters.strict_json import parse_document, parse_object
from registry.domain.adapters.vocabulary import ADDED
from registry.domain.bases import SHAPES_FILE, parse_shapes
from registry.domain.digests import Digest
from registry.domain.manifests import File, Kind, Version
from registry.domain.names import parse_version_ref
from registry.integrations.base_models import CONFIG_FILE as BASE_CONFIG
from registry.integrations.peft_files import CONFIG_FILE, WEIGHTS_FILE
from registry.services.runtime import Runtime
from registry.services.stored_weights import StoredWeights, damage_told

SMALL = 64 * 1024 * 1024
"""Bytes of weights that are read for their norms without being asked."""


def inspect_adapter(runtime: Runtime, reference: str, norms: bool | None) -> AdapterInspection:
    """Facts, serving limits and, where asked for or where they are small, the norms of a registered adapter.

    Without norms only the header of the weights is read, which no digest vouches for.
    """
    read = _open(runtime, reference)
    served = _served(runtime, read)
    measured = None
    if norms or (norms is None and read.file.size <= SMALL):
        measured = norms_of(units_of(read.config, read.weights.header), read.weights.read)
        read.weights.finish()
    return AdapterInspection(
        version=read.version,
        base=read.base,
        facts=facts_of(read.config, read.weights.header, read.view.shapes if read.view else None),
        serving=tuple(serving_report(engine, served, _enough(engine, served)) for engine in Engine),
        norms=measured,
    )


def diff_adapters(runtime: Runtime, before: str, after: str) -> AdapterDiff:
    """How two adapters differ: base, configuration, and what each adds to every module. Reads all weights of both."""
    one, two = _open(runtime, before), _open(runtime, after)
    changes = changes_of(
        units_of(one.config, one.weights.header),
        one.weights.read,
        units_of(two.config, two.weights.header),
        two.weights.read,
    )
    one.weights.finish()
    two.weights.finish()
    return AdapterDiff(
        before=one.version.reference,
        after=two.version.reference,
        base_before=one.base,
        base_after=two.base,
        facts_before=facts_of(one.config, one.weights.header),
        facts_after=facts_of(two.config, two.weights.header),
        config=config_changes(one.version.manifest["peft"], two.version.manifest["peft"]),
        changes=changes,
    )


def lint_adapter(runtime: Runtime, reference: str, engine: Engine, max_rank: int | None) -> ServingReport:
    """Every rule of an engine, judged. Raises InvalidInputError for a rank that it could not be started with."""
    return serving_report(engine, _served(runtime, _open(runtime, reference)), max_rank)


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Opened:
    version: Version
    base: BaseOf
    view: BaseView | None
    """None where the base model is not known by its tensors."""
    file: File
    document: dict[str, Any]
    config: PeftConfig
    weights: StoredWeights


def _open(runtime: Runtime, reference: str) -> _Opened:
    ref = parse_version_ref(reference)
    with runtime.catalog.read() as reading:
        found = reading.artifacts.version(ref, Kind.ADAPTER)
        version = replace(found, yanked=next(iter(reading.yanks.among([found.reference])), None))
        bound = Digest(version.manifest["base"])
        bases = [v for v in reading.artifacts.versions_by_digest(bound) if v.kind is Kind.BASE_MODEL]
    files = {file.path: file for file in version.files}
    with damage_told(version, CONFIG_FILE):
        data = runtime.blobs.get(files[CONFIG_FILE].digest)
        document, config = parse_document(data, CONFIG_FILE), parse_peft_config(data)
    return _Opened(
        version=version,
        base=BaseOf(bound, tuple(sorted(base.reference for base in bases))),
        view=_view(runtime, bases[0]) if bases else None,
        file=files[WEIGHTS_FILE],
        document=document,
        config=config,
        weights=StoredWeights(runtime.blobs, version, files[WEIGHTS_FILE]),
    )


def _view(runtime: Runtime, base: Version) -> BaseView | None:
    stored = {file.path: file.digest for file in base.files if file.stored}
    if SHAPES_FILE not in stored:
        return None
    with damage_told(base, SHAPES_FILE):
        shapes = parse_shapes(runtime.blobs.get(stored[SHAPES_FILE]))
    settings: dict[str, Any] = {}
    if BASE_CONFIG in stored:
        with damage_told(base, BASE_CONFIG):
            settings = parse_object(runtime.blobs.get(stored[BASE_CONFIG]), BASE_CONFIG, MAX_CONFIG)
    return BaseView(base.reference, shapes, settings)


def _served(runtime: Runtime, read: _Opened) -> Served:
    paths = {file.path: file.digest for file in read.version.files}
    added: dict[str, Any] = {}
    if ADDED in paths:
        with damage_told(read.version, ADDED):
            added = parse_object(runtime.blobs.get(paths[ADDED]), ADDED, MAX_CONFIG)
    rows = (read.view.tokens() if read.view else None) or 0
    beyond = tuple(sorted(token for token, index in added.items() if isinstance(index, int) and index >= rows))
    return Served(read.document, read.weights.header, frozenset(paths), beyond)


def _enough(engine: Engine, served: Served) -> int | None:
    """What to start the engine with for this adapter; where no rank is enough, the default, which is a fault."""
    return smallest_rank(served) if engine is Engine.VLLM and served.document["peft_type"] == "LORA" else None
