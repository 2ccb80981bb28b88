"""Prompts, under their own name or the one given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from registry.domain.outcomes import Registered
from registry.domain.prompts.document import seal_prompt
from registry.domain.prompts.parsing import decode_prompt
from registry.integrations.prompt_files import PromptFile, read_prompt
from registry.services.including import whole
from registry.services.registering.adding import add_bytes, agreed_name
from registry.services.reviewing_prompts import refuse_deceptive, text_of
from registry.services.runtime import Runtime


def register_prompt(runtime: Runtime, path: Path, name: str | None, allowed: Sequence[str] = ()) -> Registered:
    """Take in a prompt file under its own name or the one given, which must agree.

    Raises InvalidInputError for hidden characters and secrets, unless the rule that finds them is among those allowed.
    """
    return register_read(runtime, read_prompt(path), name, allowed)


def register_read(runtime: Runtime, prompt: PromptFile, name: str | None, allowed: Sequence[str] = ()) -> Registered:
    """The same for a file that was read already."""
    path = prompt.path
    chosen = agreed_name(name, prompt.name, path)
    reason = refuse_deceptive(decode_prompt(prompt.data, str(path)), str(path), allowed)
    made = whole(runtime, prompt.draft, chosen)
    manifest = seal_prompt(made.document)
    reason = refuse_deceptive(text_of(made.document), f"{path}, as it is read", allowed) or reason
    done = add_bytes(runtime, chosen, manifest, path.name, prompt.data, relations=made.relations, reason=reason)
    return replace(done, notes=(*prompt.notes, *done.notes))
