"""Norms and differences against PEFT itself: what merging an adapter really adds to each weight."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from registry.domain.adapters.norms import Norms
from registry.domain.adapters.peft_config import parse_peft_config
from tests.tiny import tiny_models
from tests.weights import Numbers, Opened

pytestmark = [
    pytest.mark.models,
    # PEFT asks transformers for a name that transformers has given another
    pytest.mark.filterwarnings("ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"),
]


def trained(folder: Path, seed: int, **config: Any) -> tuple[Opened, dict[str, Numbers]]:
    """An adapter with random weights, as PEFT saves it, and what merging it adds to each module of the base."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    torch.manual_seed(seed)
    base = AutoModelForCausalLM.from_pretrained(tiny_models() / "base", dtype=torch.float64)
    before = {name: weight.detach().clone() for name, weight in base.named_parameters()}
    names = ["q_proj", "down_proj"]
    model = get_peft_model(
        base, LoraConfig(task_type="CAUSAL_LM", target_modules=names, init_lora_weights=False, **config)
    )
    model.save_pretrained(str(folder))
    merged = dict(model.merge_and_unload().named_parameters())
    added = {
        name.removesuffix(".weight"): (merged[name].detach() - before[name]).numpy()
        for name in before
        if name.endswith(tuple(f"{leaf}.weight" for leaf in names))
    }
    config_read = parse_peft_config((folder / "adapter_config.json").read_bytes())
    return Opened((folder / "adapter_model.safetensors").read_bytes(), config_read), added


CONFIGS: list[dict[str, Any]] = [
    {"r": 4, "lora_alpha": 8},
    {"r": 4, "lora_alpha": 8, "use_rslora": True},
    {"r": 4, "lora_alpha": 6, "rank_pattern": {"layers.0.self_attn.q_proj": 2}, "alpha_pattern": {"down_proj": 20}},
]


@pytest.mark.parametrize("config", CONFIGS, ids=str)
def test_a_norm_is_that_of_what_peft_adds_when_it_merges(tmp_path: Path, config: dict[str, Any]) -> None:
    file, added = trained(tmp_path, 1, **config)
    told: Norms = file.norms()
    assert {u.module for u in told.units} == set(added)
    for unit in told.units:
        assert float(unit.norm) == pytest.approx(float(np.linalg.norm(added[unit.module])), rel=1e-5)


def test_a_change_is_that_between_what_peft_adds(tmp_path: Path) -> None:
    one, before = trained(tmp_path / "one", 1, **CONFIGS[0])
    two, after = trained(tmp_path / "two", 2, **CONFIGS[2])
    for unit in one.changes(two).units:
        x, y = before[unit.module], after[unit.module]
        assert unit.change is not None
        assert unit.cosine is not None
        assert float(unit.change) == pytest.approx(float(np.linalg.norm(y - x) / np.linalg.norm(x)), rel=1e-5)
        cosine = float((x * y).sum() / np.linalg.norm(x) / np.linalg.norm(y))
        assert float(unit.cosine) == pytest.approx(cosine, rel=1e-4, abs=1e-7)
