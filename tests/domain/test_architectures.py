from __future__ import annotations

from typing import Any

import pytest

from registry.domain.adapters.safetensors_header import TensorShape
from registry.domain.architectures import RULES, rule_shapes
from registry.domain.errors import InvalidInputError

CONFIG: dict[str, Any] = {
    "architectures": ["LlamaForCausalLM"],
    "hidden_size": 8,
    "intermediate_size": 12,
    "num_attention_heads": 4,
    "num_hidden_layers": 1,
    "vocab_size": 20,
    "torch_dtype": "bfloat16",
}


def refusal(**changes: Any) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        rule_shapes({**CONFIG, **changes}, "config.json")
    return refused.value


def test_a_configuration_tells_every_tensor() -> None:
    layer = "model.layers.0"
    assert rule_shapes({**CONFIG, "num_key_value_heads": 2}, "config.json") == {
        name: TensorShape("BF16", shape)
        for name, shape in {
            "model.embed_tokens.weight": (20, 8),
            f"{layer}.input_layernorm.weight": (8,),
            f"{layer}.post_attention_layernorm.weight": (8,),
            f"{layer}.self_attn.q_proj.weight": (8, 8),
            f"{layer}.self_attn.k_proj.weight": (4, 8),
            f"{layer}.self_attn.v_proj.weight": (4, 8),
            f"{layer}.self_attn.o_proj.weight": (8, 8),
            f"{layer}.mlp.gate_proj.weight": (12, 8),
            f"{layer}.mlp.up_proj.weight": (12, 8),
            f"{layer}.mlp.down_proj.weight": (8, 12),
            "model.norm.weight": (8,),
            "lm_head.weight": (20, 8),
        }.items()
    }


def test_null_is_absent_and_the_dtype_has_an_old_and_a_new_name() -> None:
    plain = rule_shapes(CONFIG, "config.json")
    assert rule_shapes({**CONFIG, "num_key_value_heads": None, "head_dim": None}, "config.json") == plain
    assert rule_shapes({**CONFIG, "torch_dtype": None, "dtype": "bfloat16"}, "config.json") == plain
    assert {t.dtype for t in rule_shapes({**CONFIG, "torch_dtype": None}, "config.json").values()} == {"F32"}


@pytest.mark.parametrize(
    "architectures", [None, [], ["MixtralForCausalLM"], ["LlamaForCausalLM", "GPT2LMHeadModel"], "LlamaForCausalLM"]
)
def test_an_architecture_without_a_rule_is_refused_with_what_to_do(architectures: Any) -> None:
    error = refusal(architectures=architectures)
    assert error.where == "config.json: architectures"
    assert error.fix == "download the weights, or give the shapes with --shapes"


@pytest.mark.parametrize("key", ["quantization_config", "add_cross_attention"])
def test_what_changes_the_tensors_and_has_no_rule_is_refused(key: str) -> None:
    assert refusal(**{key: {"bits": 4}}).where == f"config.json: {key}"


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"hidden_size": None}, "hidden_size"),
        ({"vocab_size": True}, "vocab_size"),
        ({"vocab_size": -1}, "vocab_size"),
        ({"intermediate_size": 2**31 + 1}, "intermediate_size"),
        ({"num_hidden_layers": 1025}, "num_hidden_layers"),
        ({"num_attention_heads": "4"}, "num_attention_heads"),
        ({"attention_bias": 1}, "attention_bias"),
        ({"tie_word_embeddings": "no"}, "tie_word_embeddings"),
        ({"torch_dtype": "float7"}, "dtype"),
        ({"torch_dtype": ["float32"]}, "dtype"),
        ({"head_dim": 0}, "head_dim"),
    ],
)
def test_a_size_that_is_missing_or_senseless_is_refused_at_its_place(changes: dict[str, Any], where: str) -> None:
    assert refusal(**changes).where == f"config.json: {where}"


def test_heads_that_do_not_divide_the_width_are_refused() -> None:
    assert refusal(num_attention_heads=3).fix == "state head_dim"


def test_all_faults_are_told_at_once() -> None:
    assert len(refusal(hidden_size=None, vocab_size=0, torch_dtype="x").faults) == 3


@pytest.mark.parametrize("architecture", ["Qwen3ForCausalLM", "GemmaForCausalLM", "Gemma2ForCausalLM"])
def test_what_a_class_would_fill_in_by_itself_has_to_be_stated(architecture: str) -> None:
    error = refusal(architectures=[architecture])
    assert [fault.message for fault in error.faults] == ["head_dim is missing", "num_key_value_heads is missing"]


def test_every_rule_is_for_a_class_that_generates_text() -> None:
    assert all(name.endswith(("ForCausalLM", "LMHeadModel")) for name in RULES)
