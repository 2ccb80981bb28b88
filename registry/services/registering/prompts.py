"""Prompts, under their own name or the one given."""

from __future__ import annotations

from pathlib import Path

from registry.domain.outcomes import Registered
from registry.domain.prompts.document import seal_prompt
from registry.integrations.prompt_files import read_prompt
from registry.services.registering.adding import add_bytes, agreed_name
from registry.services.runtime import Runtime


def register_prompt(runtime: Runtime, path: Path, name: str | None) -> Registered:
    """Take in a prompt file under its own name or the one given, which must agree."""
    prompt = read_prompt(path)
    chosen = agreed_name(name, prompt.name, path)
    return add_bytes(runtime, chosen, seal_prompt(prompt.document), path.name, prompt.data)
