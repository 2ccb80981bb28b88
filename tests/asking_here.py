"""Sessions with the tiny models in this process, and the questions that they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from registry.domain.digests import digest_of
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.integrations.runners.local import LocalRunner
from registry.integrations.runners.local_session import LocalSession
from registry.ports import Setup

INSTRUCT = "Classify the polarity\nInput: {text}\nAnswer:"
BARE = "Input: {text}\nAnswer:"
GREEDY = GenerationParameters(max_new_tokens=2)


def session(models: Path, *adapters: str, weight: str = "1", parameters: GenerationParameters = GREEDY) -> LocalSession:
    chosen = tuple((models / "adapters" / adapter, weight) for adapter in adapters)
    return LocalRunner().load(Setup(models / "base", chosen, parameters))


def request(text: str, sample: str = "r", seed: int = 0) -> GenerationRequest:
    message = {"role": "user", "content": text}
    return GenerationRequest(digest_of({"text": text, "seed": seed, "id": sample}), sample, (message,), seed)


def requests(rows: Sequence[dict[str, str]], template: str = INSTRUCT) -> list[GenerationRequest]:
    return [request(template.format(text=row["text"]), row["id"]) for row in rows]


def answers(loaded: LocalSession, asked: Sequence[GenerationRequest]) -> list[Generation]:
    by_key = {generation.key: generation for batch in loaded.generate(asked) for generation in batch}
    return [by_key[one.key] for one in asked]


def rewrite(file: Path, change: Any) -> None:
    """The tensors of a file as `change` gives them by name and tensor; those it gives None for are left out."""
    from safetensors.torch import load_file, save_file

    changed = {name: change(name, tensor) for name, tensor in load_file(file).items()}
    save_file({name: tensor for name, tensor in changed.items() if tensor is not None}, file, metadata={"format": "pt"})
