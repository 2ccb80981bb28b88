"""Prompts in the formats of others, and the files that were registered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from registry.domain.manifests import Kind
from registry.domain.prompts import exporting
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.prompts.exporting import ExportedPrompt
from registry.domain.prompts.formats import Format
from registry.domain.prompts.parsing import decode_prompt
from registry.integrations.prompt_files import read_prompt
from registry.integrations.templates_jinja import language_of
from registry.services import catalogue, rendering
from registry.services.including import whole
from registry.services.runtime import Runtime

ORIGINAL = "original"


def export(
    runtime: Runtime | None, prompt: str | Path, kind: Format, variables: Mapping[str, Any] | None = None
) -> ExportedPrompt:
    """A prompt (reference, or file) in a format; with `variables`, its messages filled in, as they are to be sent.

    A file that refers to nothing needs no runtime.
    """
    document, name = _opened(runtime, prompt)
    if variables is not None:
        return exporting.finished(rendering.rendered(document, variables).messages, kind)
    return exporting.export(document, kind, name, language_of(document.template))


def original(runtime: Runtime, reference: str) -> ExportedPrompt:
    """The file that was registered, every byte as it was."""
    version = catalogue.version(runtime, reference, Kind.PROMPT)
    (file,) = version.files
    return ExportedPrompt(ORIGINAL, decode_prompt(runtime.blobs.get(file.digest), f"{version.reference} {file.path}"))


# ---------------------------------------------------------------------------------------------------------


def _opened(runtime: Runtime | None, prompt: str | Path) -> tuple[PromptDocument, str | None]:
    if isinstance(prompt, Path) or runtime is None:
        read = read_prompt(Path(prompt))
        document = read.document if runtime is None else whole(runtime, read.draft, read.name).document
        return document, read.name
    version = catalogue.version(runtime, prompt, Kind.PROMPT)
    return prompt_of(version.manifest), version.name
