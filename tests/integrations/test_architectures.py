"""The shapes that are told from a configuration are those of a model that Transformers saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from registry.domain.adapters.strict_json import parse_object
from registry.domain.architectures import RULES, rule_shapes
from registry.domain.bases import write_shapes
from registry.integrations.base_models import read_base

pytestmark = pytest.mark.models

SIZES = {
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "intermediate_size": 24,
    "vocab_size": 40,
    "max_position_embeddings": 32,
}
GPT2 = {"n_embd": 16, "n_layer": 2, "n_head": 4, "n_positions": 24, "vocab_size": 40}
TIED, UNTIED = {"tie_word_embeddings": True}, {"tie_word_embeddings": False}
BIASED = {"attention_bias": True}
CASES: list[tuple[str, dict[str, Any]]] = [
    *((kind, {**SIZES, **more}) for kind in ("llama", "granite") for more in ({}, TIED, BIASED, {"mlp_bias": True})),
    *((kind, {**SIZES, **more}) for kind in ("mistral", "qwen2", "phi3") for more in ({}, TIED)),
    *(
        (kind, {**SIZES, "head_dim": 8, **more})
        for kind in ("qwen3", "gemma", "gemma2", "gemma3_text")
        for more in ({}, TIED, UNTIED, BIASED)
    ),
    *(("gpt2", {**GPT2, **more}) for more in ({}, UNTIED, {"n_inner": 20})),
    *((kind, {**SIZES, "head_dim": 8, "dtype": "bfloat16"}) for kind in ("llama", "mistral", "qwen2")),
]


LEFT_OUT = ("tie_word_embeddings", "attention_bias", "mlp_bias", "n_inner", "dtype", "num_key_value_heads", "head_dim")
"""What configurations of the Hub often do not say; for some classes, two of them have to be said."""
STATED = {
    "head_dim": {"Qwen3ForCausalLM", "GemmaForCausalLM", "Gemma2ForCausalLM", "Gemma3ForCausalLM"},
    "num_key_value_heads": {
        *("MistralForCausalLM", "Qwen2ForCausalLM", "Qwen3ForCausalLM"),
        *("GemmaForCausalLM", "Gemma2ForCausalLM", "Gemma3ForCausalLM"),
    },
}


LEFT_OUT = ("tie_word_embeddings", "attention_bias", "mlp_bias", "n_inner", "dtype", "num_key_value_heads", "head_dim")
"""What configurations of the Hub often do not say; for some classes, two of them have to be said."""
STATED = {
    "head_dim": {"Qwen3ForCausalLM", "GemmaForCausalLM", "Gemma2ForCausalLM", "Gemma3ForCausalLM"},
    "num_key_value_heads": {
        *("MistralForCausalLM", "Qwen2ForCausalLM", "Qwen3ForCausalLM"),
        *("GemmaForCausalLM", "Gemma2ForCausalLM", "Gemma3ForCausalLM"),
    },
}


def saved(kind: str, sizes: dict[str, Any], folder: Path) -> dict[str, Any]:
    from transformers import AutoConfig, AutoModelForCausalLM

    special = {"bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0}
    config = AutoConfig.for_model(kind, **{**special, **sizes})
    AutoModelForCausalLM.from_config(config).save_pretrained(folder)
    return parse_object((folder / "config.json").read_bytes(), "config.json")


@pytest.mark.parametrize(("kind", "sizes"), CASES, ids=[f"{kind}-{i}" for i, (kind, _) in enumerate(CASES)])
def test_the_rule_tells_what_transformers_saves(kind: str, sizes: dict[str, Any], tmp_path: Path) -> None:
    config = saved(kind, sizes, tmp_path)
    assert write_shapes(rule_shapes(config, "config.json")) == read_base(tmp_path).shapes


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in CASES}))
def test_what_a_configuration_leaves_out_is_filled_in_as_transformers_does(kind: str, tmp_path: Path) -> None:
    sizes = next(sizes for name, sizes in CASES if name == kind)
    (architecture,) = saved(kind, sizes, tmp_path / "whole")["architectures"]
    left = {k: v for k, v in sizes.items() if k not in LEFT_OUT or architecture in STATED.get(k, ())}
    written = saved(kind, left, tmp_path / "left")
    config = {k: v for k, v in written.items() if k not in LEFT_OUT or k in left}
    assert write_shapes(rule_shapes(config, "config.json")) == read_base(tmp_path / "left").shapes


def test_every_rule_is_compared(tmp_path: Path) -> None:
    from transformers import AutoConfig, AutoModelForCausalLM

    mapping = AutoModelForCausalLM._model_mapping  # the only list of which class Transformers takes for a kind
    compared = {mapping[type(AutoConfig.for_model(kind))].__name__ for kind, _ in CASES}
    assert compared == set(RULES)
