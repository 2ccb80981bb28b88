"""Looking at artifacts: one version, a page of them, a prompt filled in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from registry.domain.manifests import Kind, Version
from registry.domain.names import check_name, parse_version_ref
from registry.domain.outcomes import Page, Rendered
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.prompts.rendering import render
from registry.domain.prompts.variables import from_text
from registry.integrations.prompt_files import read_prompt
from registry.services.runtime import Runtime


def version(runtime: Runtime, reference: str, kind: Kind | None) -> Version:
    ref = parse_version_ref(reference)
    with runtime.catalog.read() as reading:
        return reading.artifacts.version(ref, kind)


def versions(runtime: Runtime, kind: Kind, name: str | None, after: str | None, limit: int) -> Page[Version]:
    with runtime.catalog.read() as reading:
        if name is None:
            return reading.artifacts.page(kind, after, limit)
        return reading.artifacts.page_of(check_name(name), kind, after, limit)


def render_prompt(runtime: Runtime, prompt: str, variables: Mapping[str, str]) -> Rendered:
    """Fill in a registered prompt."""
    return _rendered(prompt_of(version(runtime, prompt, Kind.PROMPT).manifest), variables)


def render_file(prompt: Path, variables: Mapping[str, str]) -> Rendered:
    """Fill in a prompt that is not registered yet; no registry is needed."""
    return _rendered(read_prompt(prompt).document, variables)


# ---------------------------------------------------------------------------------------------------------


def _rendered(document: PromptDocument, variables: Mapping[str, str]) -> Rendered:
    values = from_text(document.variables, variables)
    return Rendered(render(document, values), values)
