"""What is pulled is loaded by the libraries it is for, and answers as it does here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiny import tiny_models
from tests.world import World

pytestmark = [
    pytest.mark.models,
    # of Transformers, said to whoever wraps a model with PEFT
    pytest.mark.filterwarnings("ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"),
]


def test_a_pulled_release_loads_in_transformers_and_peft_as_what_was_registered(tmp_path: Path) -> None:
    models = tiny_models()
    world = World(tmp_path / "registry")
    world.ana.register_base(models / "base", "tiny")
    world.ana.register_adapter(models / "adapters" / "good", "lora", "tiny@1")
    world.ana.register_prompt(world.write("p.prompt.md", "{{text}}"), "p")
    world.ana.compose("bot", "p@1", "tiny@1", [("lora@1", "1")])
    world.ana.pull("bot@1", tmp_path / "out")
    assert _logits(tmp_path / "out" / "base", tmp_path / "out" / "adapters" / "00-lora@1") == _logits(
        models / "base", models / "adapters" / "good"
    )


def _logits(base: Path, adapter: Path) -> list[float]:
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(base)
    ids = tokenizer("I was charged twice", return_tensors="pt").input_ids
    model = AutoModelForCausalLM.from_pretrained(base)
    with torch.no_grad():
        plain = model(ids).logits.clone()
        adapted = PeftModel.from_pretrained(model, adapter)(ids).logits
    assert (plain - adapted).abs().max() > 1e-3
    return [float(value) for value in adapted.flatten()]
