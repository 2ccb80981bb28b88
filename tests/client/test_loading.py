"""What a stage serves, loaded in transformers and PEFT from an application's own base model."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from registry.client.sdk.connecting import connect
from registry.domain.errors import InvalidInputError
from tests.serving_live import served
from tests.tiny import tiny_models
from tests.world import ANA, World

pytestmark = [pytest.mark.models, pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")]
PROMPT = "# user\n{{text}}\n"


def test_a_release_is_loaded_with_its_adapter_active_on_the_base_it_was_sealed_with(tmp_path: Path) -> None:
    import torch

    models = tiny_models()
    world = World(tmp_path / "registry")
    world.ana.register_base(models / "base", "tiny")
    world.ana.register_adapter(models / "adapters" / "good", "lora", "tiny@1")
    world.ana.register_prompt(world.write("p.prompt.md", PROMPT), "p")
    world.ana.compose("bot", "p@1", "tiny@1", [("lora@1", "1")])
    world.ana.promote("bot@1", "dev")
    with served(world.ana) as url, connect(url, ANA, cache=tmp_path / "cache") as client:
        told = client.resolve("bot@dev")
        loaded = told.load(models / "base")
        other = shutil.copytree(models / "base", tmp_path / "other")
        (other / "config.json").write_text((other / "config.json").read_text() + "\n")
        with pytest.raises(InvalidInputError, match="another base model"):
            told.load(other)
    tokens = loaded.tokenizer("hello", return_tensors="pt")
    with torch.no_grad():
        adapted = loaded.model(**tokens).logits
        with loaded.model.disable_adapter():
            plain = loaded.model(**tokens).logits
    assert (adapted - plain).abs().max() > 1e-5
    assert loaded.parameters.content() == told.parameters
