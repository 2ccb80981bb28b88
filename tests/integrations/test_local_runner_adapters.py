"""Adapters in the in-process runner: which are loaded, which are refused, and what they add to the base."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.integrations.runners.local import LocalRunner
from registry.integrations.runners.local_session import INERT, LocalSession
from registry.ports import Setup
from tests.asking_here import GREEDY, answers, requests, rewrite, session

pytestmark = pytest.mark.models


def test_a_prefix_adapter_is_loaded_and_acts(models: Path, rows: list[dict[str, str]], tmp_path: Path) -> None:
    import torch
    from peft import PrefixTuningConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        base = AutoModelForCausalLM.from_pretrained(models / "base", dtype=torch.float32)
        made = get_peft_model(base, PrefixTuningConfig(task_type="CAUSAL_LM", num_virtual_tokens=4))
        made.save_pretrained(tmp_path / "prefix")
    loaded = LocalRunner().load(Setup(models / "base", ((tmp_path / "prefix", "1"),), GREEDY))
    asked = requests(rows[:6])
    assert loaded.probe(asked) == ""
    assert loaded.limit == 124
    assert [a.output for a in answers(loaded, asked)] == [answers(loaded, [one])[0].output for one in asked]


def test_an_active_adapter_passes_the_probe_and_an_inert_one_is_named(
    models: Path, rows: list[dict[str, str]], good: LocalSession, tmp_path: Path
) -> None:
    asked = requests(rows[:8])
    assert good.probe(asked) == ""
    assert session(models).probe(asked) == ""
    dead = _changed(models / "adapters" / "good", tmp_path / "dead", lambda name, tensor: tensor * 0)
    both = LocalRunner().load(Setup(models / "base", ((models / "adapters" / "good", "1"), (dead, "1")), GREEDY))
    reason = both.probe(asked)
    assert "adapter 2 of 2 (dead) is inert" in reason
    assert f"more than {INERT:.0e}" in reason
    assert "adapter 1 of 1" in LocalRunner().load(Setup(models / "base", ((dead, "1"),), GREEDY)).probe(asked)


def test_an_adapter_with_a_tensor_missing_or_unknown_is_refused(models: Path, tmp_path: Path) -> None:
    good = models / "adapters" / "good"
    fewer = _changed(
        good, tmp_path / "fewer", lambda name, t: None if "layers.0.self_attn.q_proj.lora_A" in name else t
    )
    with pytest.raises(InvalidInputError, match="lacks tensors"):
        LocalRunner().load(Setup(models / "base", ((fewer, "1"),), GREEDY))
    with pytest.raises(InvalidInputError, match="cannot load") as caught:
        session(models, "wrong-base")
    assert "size mismatch" in caught.value.found


def test_a_pickled_adapter_is_never_opened(models: Path, tmp_path: Path) -> None:
    pickled = shutil.copytree(models / "adapters" / "good", tmp_path / "pickled")
    (pickled / "adapter_model.safetensors").rename(pickled / "adapter_model.bin")
    with pytest.raises(InvalidInputError, match="no safetensors weights"):
        LocalRunner().load(Setup(models / "base", ((pickled, "1"),), GREEDY))


@pytest.mark.parametrize(("first", "second"), [("1", "1"), ("0.5", "-0.25")])
def test_deltas_of_several_adapters_are_summed_by_weight(models: Path, first: str, second: str) -> None:
    import torch

    folders = (models / "adapters" / "good", models / "adapters" / "flipped")
    setup = Setup(models / "base", ((folders[0], first), (folders[1], second)), GREEDY)
    layer = LocalRunner().load(setup).model.base_model.model.model.layers[1].mlp.up_proj
    given = torch.randn(3, 64, generator=torch.Generator().manual_seed(5))
    with torch.inference_mode():
        wanted = layer.base_layer(given)
        for folder, weight in zip(folders, (first, second), strict=True):
            wanted = wanted + float(weight) * _delta(folder, "layers.1.mlp.up_proj", given)
        assert torch.allclose(layer(given), wanted, atol=1e-5)
        assert not torch.allclose(layer(given), layer.base_layer(given), atol=1e-2)


def test_the_weight_of_a_single_adapter_scales_it(models: Path) -> None:
    import torch

    layer = session(models, "good", weight="0.5").model.base_model.model.model.layers[0].self_attn.q_proj
    given = torch.randn(3, 64, generator=torch.Generator().manual_seed(5))
    with torch.inference_mode():
        half = 0.5 * _delta(models / "adapters" / "good", "layers.0.self_attn.q_proj", given)
        assert torch.allclose(layer(given), layer.base_layer(given) + half, atol=1e-5)


def test_what_is_not_plain_lora_is_neither_scaled_nor_summed(models: Path, tmp_path: Path) -> None:
    dora = shutil.copytree(models / "adapters" / "good", tmp_path / "dora")
    config = json.loads((dora / "adapter_config.json").read_text())
    (dora / "adapter_config.json").write_text(json.dumps({**config, "use_dora": True}))
    with pytest.raises(InvalidInputError, match="cannot be scaled or summed") as caught:
        LocalRunner().load(Setup(models / "base", ((dora, "0.5"),), GREEDY))
    assert "use_dora" in caught.value.found


# ---------------------------------------------------------------------------------------------------------


def _changed(source: Path, target: Path, change: Any) -> Path:
    shutil.copytree(source, target)
    rewrite(target / "adapter_model.safetensors", change)
    return target


def _delta(folder: Path, layer: str, given: Any) -> Any:
    """The adapter's own contribution at a layer, from the files and the definition: alpha / r times B A x."""
    from safetensors.torch import load_file

    tensors = load_file(folder / "adapter_model.safetensors")
    config = json.loads((folder / "adapter_config.json").read_text())
    down = next(tensor for name, tensor in tensors.items() if f"{layer}.lora_A" in name)
    up = next(tensor for name, tensor in tensors.items() if f"{layer}.lora_B" in name)
    return given @ down.T @ up.T * config["lora_alpha"] / config["r"]
