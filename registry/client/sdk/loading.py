"""A release as a model in transformers and PEFT, from a base model on this machine that is held to its digests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registry.client.sdk.resolved import Resolved
from registry.domain.errors import InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.integrations.base_models import read_base
from registry.integrations.runners.local import LocalRunner
from registry.ports import Setup

_DECIDES = ("config", "generation_config", "tokenizer", "chat_template", "shapes", "weights")
"""What of a base model's manifest tells its files, whether they are of a folder or of a commit of a repository."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model in evaluation mode with the adapters of a release active, and its tokenizer."""

    model: Any
    tokenizer: Any
    parameters: GenerationParameters


def load(resolved: Resolved, base: Path) -> Loaded:
    """Load what a stage serves. Raises InvalidInputError if the folder holds another base model than the release names,
    InfrastructureError if a library is missing."""
    _hold_base(resolved, base)
    adapters = tuple((resolved.placed(adapter), adapter.weight) for adapter in resolved.adapters)
    parameters = GenerationParameters.model_validate(dict(resolved.parameters))
    session = LocalRunner().load(Setup(base, adapters, parameters))
    return Loaded(session.model, session.tokenizer, parameters)


def _hold_base(resolved: Resolved, base: Path) -> None:
    wanted, found = resolved.base.manifest, read_base(base).manifest.content
    if "weights" not in wanted:
        raise InvalidInputError(
            "the weights of the base model were never at hand of the registry, so nothing tells whether these are they",
            where=str(base),
            expected="a base model that was registered with its weights",
            found=f"{resolved.base.name}@{resolved.base.number}",
        )
    other = [key for key in _DECIDES if found.get(key) != wanted.get(key)]
    if other:
        raise InvalidInputError(
            "another base model than the release was sealed with",
            where=str(base),
            expected=f"{resolved.base.name}@{resolved.base.number} ({resolved.base.digest})",
            found=f"other {', '.join(other)}",
            fix="name the folder of that base model",
        )
