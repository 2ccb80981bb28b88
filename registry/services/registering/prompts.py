"""Prompts, under their own name or the one given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from registry.domain.manifests import Manifest, Relation
from registry.domain.outcomes import Registered
from registry.domain.prompts.document import seal_prompt
from registry.domain.prompts.parsing import MAX_PROMPT, decode_prompt
from registry.integrations.prompt_files import PromptFile, prompt_named, read_prompt
from registry.services.including import whole
from registry.services.registering.adding import add_bytes, agreed_name
from registry.services.registering.sources import Source, sources_of
from registry.services.reviewing_prompts import refuse_deceptive, text_of
from registry.services.runtime import Runtime


@dataclass(frozen=True, slots=True)
class Read:
    """A prompt that may be registered: its name, what it is sealed as and made of, and what the log is told."""

    prompt: PromptFile
    name: str
    manifest: Manifest
    relations: tuple[Relation, ...]
    reason: str | None


def register_prompt(
    runtime: Runtime, path: Path, name: str | None, allowed: Sequence[str] = (), source: Source | None = None
) -> Registered:
    """Take in a prompt file under its own name or the one given, which must agree.

    Raises InvalidInputError for hidden characters and secrets, unless the rule that finds them is among those allowed.
    """
    relations, data = sources_of(source, path, MAX_PROMPT)
    prompt = read_prompt(path) if data is None else prompt_named(data, path.name, str(path))
    return register_read(runtime, prompt, name, allowed, relations)


def register_read(
    runtime: Runtime,
    prompt: PromptFile,
    name: str | None,
    allowed: Sequence[str] = (),
    relations: Sequence[Relation] = (),
) -> Registered:
    """The same for a file that was read already."""
    read = checked(runtime, prompt, name, allowed)
    made_of = [*read.relations, *relations]
    done = add_bytes(
        runtime, read.name, read.manifest, prompt.path.name, prompt.data, relations=made_of, reason=read.reason
    )
    return replace(done, notes=(*prompt.notes, *done.notes))


def checked(runtime: Runtime, prompt: PromptFile, name: str | None, allowed: Sequence[str]) -> Read:
    """A prompt with all that it includes, as it would be registered. Raises as `register_prompt` does."""
    path = prompt.path
    chosen = agreed_name(name, prompt.name, path)
    reason = refuse_deceptive(decode_prompt(prompt.data, str(path)), str(path), allowed)
    made = whole(runtime, prompt.draft, chosen)
    manifest = seal_prompt(made.document)
    reason = refuse_deceptive(text_of(made.document), f"{path}, as it is read", allowed) or reason
    return Read(prompt, chosen, manifest, made.relations, reason)
