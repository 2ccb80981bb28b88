"""Adapters: admitted only if they are what they say and fit their base model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registry.domain.adapters.admission import seal_adapter
from registry.domain.adapters.compatibility import check_compatible
from registry.domain.bases import SHAPES_FILE, parse_shapes
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import File, Kind, Relation, Version
from registry.domain.members import Permission
from registry.domain.names import check_name, parse_version_ref
from registry.domain.outcomes import Registered
from registry.integrations import git
from registry.integrations.files import read_chunks
from registry.integrations.peft_files import AdapterDirectory, read_adapter
from registry.services.registering.adding import add, put_file
from registry.services.runtime import Runtime, acting


def register_adapter(
    runtime: Runtime, path: Path, name: str, base: str, trained_on: Sequence[str], source: Path | None
) -> Registered:
    """Admit an adapter: strict header, known kind, shapes that fit the base model it is bound to."""
    check_name(name)
    directory = read_adapter(path)
    provenance = git.provenance(source) if source is not None else None
    with runtime.catalog.read() as reading:
        base_version = reading.artifacts.version(parse_version_ref(base), Kind.BASE_MODEL)
        datasets = [reading.artifacts.version(parse_version_ref(ref), Kind.DATASET) for ref in trained_on]
    _refuse_misfit(runtime, directory, base_version)
    acting(runtime, Permission.REGISTER)
    scanner = directory.weights_scanner()
    digest, size = runtime.blobs.put(scanner.tee(read_chunks(directory.weights)))
    manifest = seal_adapter(directory.config, scanner.finish(), base_version, directory.chat_template)
    files = [File(directory.weights.name, digest, size)]
    files += [put_file(runtime, given) for given in directory.files]
    relations = [Relation("trained-on", d.reference, {"digest": d.digest}) for d in datasets]
    if provenance is not None:
        relations.append(Relation("source", provenance["commit"], provenance))
    return add(runtime, name, manifest, files, relations)


# ---------------------------------------------------------------------------------------------------------


def _refuse_misfit(runtime: Runtime, directory: AdapterDirectory, base: Version) -> None:
    shapes = next(f for f in base.files if f.path == SHAPES_FILE)
    faults = check_compatible(
        directory.config, directory.header, parse_shapes(runtime.blobs.get(shapes.digest)), base.reference
    )
    if faults:
        raise InvalidInputError.of(f"adapter {directory.directory} does not fit {base.reference}", faults)
