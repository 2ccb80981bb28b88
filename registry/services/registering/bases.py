"""Base models: pinned by the digests of their files, which stay where they are."""

from __future__ import annotations

from pathlib import Path

from registry.domain.bases import SHAPES_FILE
from registry.domain.manifests import File
from registry.domain.members import Permission
from registry.domain.names import check_name
from registry.domain.outcomes import Registered
from registry.integrations.base_models import read_base
from registry.services.registering.adding import put_file
from registry.services.runtime import Runtime, acting, transact
from registry.storage.catalog import Writing


def register_base(runtime: Runtime, path: Path, name: str) -> Registered:
    """Pin a base model by the digests of its files. Weights stay where they are; their place is noted."""
    check_name(name)
    base = read_base(path)
    acting(runtime, Permission.REGISTER)
    files = [put_file(runtime, given) for given in base.files]
    digest, size = runtime.blobs.put([base.shapes])
    files.append(File(SHAPES_FILE, digest, size))
    files += base.weights
    runtime.blobs.put([base.manifest.data], base.manifest.digest)

    def work(writing: Writing) -> Registered:
        version, created = writing.artifacts.add_version(name, base.manifest, files)
        moved = writing.artifacts.add_location(version, str(path.resolve()))
        notes = (f"weights are now read from {path.resolve()}",) if moved and not created else ()
        return Registered(version, created, notes)

    return transact(runtime, Permission.REGISTER, work)
