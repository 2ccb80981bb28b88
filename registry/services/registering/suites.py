"""Suites over registered datasets."""

from __future__ import annotations

from pathlib import Path

from registry.domain.manifests import Kind
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Registered
from registry.domain.suites import parse_suite, seal_suite
from registry.integrations.files import read_text
from registry.services.registering.adding import add_bytes, agreed_name
from registry.services.runtime import Runtime


def register_suite(runtime: Runtime, path: Path, name: str | None) -> Registered:
    """Take in a suite over a registered dataset, whose digest enters its own."""
    text = read_text(path)
    document = parse_suite(text, str(path))
    chosen = agreed_name(name, document.name, path)
    with runtime.catalog.read() as reading:
        dataset = reading.artifacts.version(parse_version_ref(document.dataset.ref), Kind.DATASET)
    return add_bytes(runtime, chosen, seal_suite(document, dataset), path.name, text.encode(), uses=[dataset])
