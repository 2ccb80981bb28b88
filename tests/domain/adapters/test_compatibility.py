from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.adapters.compatibility import check_compatible
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.safetensors_header import parse_header
from registry.domain.bases import parse_shapes, shapes_document
from registry.domain.errors import Fault
from tests.tensors import Shapes, llama_shapes, lora_shapes, safetensors_bytes

BASE = llama_shapes(hidden=8, layers=2, vocabulary=16)
Q0 = "base_model.model.model.layers.0.self_attn.q_proj"


def faults(adapter: Shapes, base: Shapes = BASE, **config: Any) -> list[Fault]:
    """What is wrong with an adapter of rank 2 on q_proj and v_proj, unless `config` says otherwise."""
    data, held = safetensors_bytes(adapter), safetensors_bytes(base)
    given = {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["q_proj", "v_proj"], **config}
    shapes = parse_shapes(shapes_document([parse_header(held, len(held), "base")]))
    parsed = parse_peft_config(json.dumps(given).encode())
    return check_compatible(parsed, parse_header(data, len(data), "adapter"), shapes, "tiny@1")


def messages(adapter: Shapes, base: Shapes = BASE, **config: Any) -> list[str]:
    return [fault.message for fault in faults(adapter, base, **config)]


def without(shapes: Shapes, *ends: str) -> dict[str, tuple[str, tuple[int, ...]]]:
    return {name: shape for name, shape in shapes.items() if not name.endswith(ends)}


def test_an_adapter_made_for_the_base_fits() -> None:
    assert faults(lora_shapes(BASE)) == []


def test_an_adapter_for_another_width_is_told_in_plain_words_and_once_for_all_layers() -> None:
    wide = llama_shapes(hidden=12, layers=2)
    found = faults(lora_shapes(wide, ["q_proj"]), target_modules=["q_proj"])
    assert [(f.message, f.expected, f.found) for f in found] == [
        ("q_proj of layer 0 takes 8 inputs, the adapter was trained for 12, and 1 more like it", "8", "12"),
        ("q_proj of layer 0 gives 8 outputs, the adapter was trained for 12, and 1 more like it", "8", "12"),
    ]
    assert found[0].where == "model.layers.0.self_attn.q_proj.lora_A.weight"


def test_two_hundred_layers_of_the_same_fault_are_one_fault() -> None:
    deep, wide = llama_shapes(hidden=8, layers=200), llama_shapes(hidden=12, layers=200)
    found = messages(lora_shapes(wide, ["v_proj"]), deep, target_modules=["v_proj"])
    assert len(found) == 2
    assert all(message.endswith("and 199 more like it") for message in found)


def test_a_base_of_another_architecture_is_told_by_its_modules() -> None:
    gpt = {"transformer.h.0.attn.c_attn.weight": ("F32", (8, 24)), "transformer.h.0.attn.c_attn.bias": ("F32", (24,))}
    assert messages(lora_shapes(BASE), gpt)[-2:] == [
        "q_proj is a target module that tiny@1 does not have",
        "v_proj is a target module that tiny@1 does not have",
    ]


def test_a_target_that_the_base_does_not_have_is_refused_though_all_tensors_fit() -> None:
    found = faults(lora_shapes(BASE), target_modules=["q_proj", "v_proj", "qkv_proj"])
    assert [(f.message, f.found) for f in found] == [
        ("qkv_proj is a target module that tiny@1 does not have", "qkv_proj")
    ]


def test_a_target_without_tensors_is_refused() -> None:
    assert messages(lora_shapes(BASE, ["q_proj"])) == ["v_proj is a target module without tensors in the file"]


def test_a_layer_that_lost_its_tensors_is_refused() -> None:
    adapter = without(lora_shapes(BASE), "layers.1.self_attn.q_proj.lora_A.weight", "1.self_attn.q_proj.lora_B.weight")
    assert messages(adapter) == ["q_proj of layer 1 is a target without tensors in the file"]


@pytest.mark.parametrize("choice", [{"layers_to_transform": [0]}, {"exclude_modules": ["layers.1.self_attn.q_proj"]}])
def test_a_layer_that_the_configuration_leaves_out_needs_no_tensors(choice: dict[str, Any]) -> None:
    adapter = {n: s for n, s in lora_shapes(BASE, ["q_proj"]).items() if ".layers.0." in n}
    assert messages(adapter, target_modules=["q_proj"], **choice) == []
    assert messages(lora_shapes(BASE, ["q_proj"]), target_modules=["q_proj"], **choice) == [
        "q_proj of layer 1 has tensors, but is not among target_modules"
    ]


def test_a_layer_that_only_predicts_further_tokens_needs_no_tensors() -> None:
    deeper = llama_shapes(hidden=8, layers=3)
    assert messages(lora_shapes(BASE), deeper) != []
    assert messages(lora_shapes(BASE), {**deeper, "model.layers.2.eh_proj.weight": ("F32", (8, 16))}) == []


@pytest.mark.parametrize(("lost", "kept"), [("lora_A", "lora_B"), ("lora_B", "lora_A")])
def test_half_a_pair_is_refused(lost: str, kept: str) -> None:
    found = messages(without(lora_shapes(BASE), f"0.self_attn.q_proj.{lost}.weight"))
    assert f"q_proj of layer 0 has {kept}.weight, but no {lost}.weight" in found


def test_the_rank_must_be_the_configured_one() -> None:
    found = faults(lora_shapes(BASE, rank=3))
    assert ("q_proj of layer 0 has a lora_A.weight of rank 3, the configuration says 2, and 1 more like it") in [
        f.message for f in found
    ]
    assert {(f.expected, f.found) for f in found} == {("rank 2", "rank 3")}


def test_a_rank_pattern_speaks_for_the_modules_that_it_names() -> None:
    mixed = {**lora_shapes(BASE, ["q_proj"], rank=4), **lora_shapes(BASE, ["v_proj"], rank=2)}
    assert messages(mixed, rank_pattern={"q_proj": 4}) == []
    assert len(messages(mixed, rank_pattern={"^q_proj": 4})) == 2


def test_rank_patterns_that_contradict_each_other_are_refused() -> None:
    found = faults(lora_shapes(BASE), rank_pattern={"q_proj": 2, "self_attn.q_proj": 4})
    assert [(f.message, f.found) for f in found] == [
        ("q_proj of layer 0 has two ranks in rank_pattern, and 1 more like it", "q_proj, self_attn.q_proj")
    ]


@pytest.mark.parametrize(
    ("name", "shape", "says"),
    [
        ("base_model.model.model.norm.weight", (8,), "does not ask for"),
        (f"{Q0}.bias", (8,), "does not ask for"),
        (f"{Q0}.lora_C.weight", (8, 2), "does not ask for"),
        (f"{Q0}.lora_magnitude_vector", (8,), "does not agree with use_dora"),
        ("model.layers.0.self_attn.q_proj.lora_A.weight", (2, 8), "not a tensor of a PEFT adapter"),
        ("base_model.model.model.layers.9.self_attn.q_proj.lora_A.weight", (2, 8), "not a module of tiny@1"),
    ],
)
def test_a_tensor_that_nothing_asks_for_is_refused(name: str, shape: tuple[int, ...], says: str) -> None:
    found = faults({**lora_shapes(BASE), name: ("F32", shape)})
    assert [says in f.message for f in found] == [True]


def test_tensors_on_a_module_that_is_no_target_are_refused() -> None:
    assert messages(lora_shapes(BASE), target_modules=["q_proj"]) == [
        "v_proj of layer 0 has tensors, but is not among target_modules, and 1 more like it"
    ]


def test_shards_that_were_not_gathered_are_refused_with_what_to_do() -> None:
    found = faults({**lora_shapes(BASE), f"{Q0}.lora_A.weight": ("F32", (0,))})
    assert found[0].message == "q_proj of layer 0 has a lora_A.weight of one dimension"
    assert "ZeRO-3" in found[0].fix


def test_a_single_name_means_the_whole_path() -> None:
    base = {**BASE, "lm_head.weight": ("F32", (16, 8))}
    head = lora_shapes(base, ["lm_head"])
    assert messages(head, base, target_modules="lm_head") == []
    assert messages(lora_shapes(BASE, ["q_proj"]), target_modules="q_proj") != []


def test_a_head_that_is_tied_to_the_embedding_has_its_shape() -> None:
    head = {
        "base_model.model.lm_head.lora_A.weight": ("F32", (2, 8)),
        "base_model.model.lm_head.lora_B.weight": ("F32", (16, 2)),
        "base_model.model.lm_head.base_layer.weight": ("F32", (16, 8)),
    }
    assert messages(head, target_modules=["lm_head"]) == []
    wrong = {**head, "base_model.model.lm_head.lora_B.weight": ("F32", (17, 2))}
    assert messages(wrong, target_modules=["lm_head"]) == ["lm_head gives 16 outputs, the adapter was trained for 17"]


def test_an_embedding_has_rows_where_a_layer_has_inputs() -> None:
    embedding = {
        "base_model.model.model.embed_tokens.lora_embedding_A": ("F32", (2, 16)),
        "base_model.model.model.embed_tokens.lora_embedding_B": ("F32", (8, 2)),
    }
    assert messages(embedding, target_modules=["embed_tokens"]) == []
    grown = {**embedding, "base_model.model.model.embed_tokens.lora_embedding_A": ("F32", (2, 18))}
    assert messages(grown, target_modules=["embed_tokens"]) == [
        "model.embed_tokens has 16 rows, the adapter was trained for 18"
    ]


def test_dora_needs_a_magnitude_for_each_output() -> None:
    magnitudes = {n.replace("lora_A.weight", "lora_magnitude_vector"): n for n in lora_shapes(BASE) if "lora_A" in n}
    size = {"q_proj": 8, "v_proj": 4}
    whole: dict[str, tuple[str, tuple[int, ...]]] = {
        **lora_shapes(BASE),
        **{name: ("F32", (size[name.split(".")[-2]],)) for name in magnitudes},
    }
    assert messages(whole, use_dora=True) == []
    assert "does not agree with use_dora" in messages(lora_shapes(BASE), use_dora=True)[0]
    assert (
        "magnitude of another size"
        in messages({**whole, f"{Q0}.lora_magnitude_vector": ("F32", (9,))}, use_dora=True)[0]
    )


def test_a_saved_module_must_be_there_and_have_the_shape_of_the_base() -> None:
    saved = {**lora_shapes(BASE), "base_model.model.model.norm.weight": ("F32", (8,))}
    assert messages(saved, modules_to_save=["norm"]) == []
    assert messages(lora_shapes(BASE), modules_to_save=["norm"]) == [
        "model.norm.weight is in modules_to_save, but not in the file"
    ]
    assert messages(lora_shapes(BASE), modules_to_save=["score"]) == [
        "score is in modules_to_save, but not in the file"
    ]
    head = {**lora_shapes(BASE), "base_model.model.lm_head.weight": ("F32", (18, 8))}
    assert messages(head, modules_to_save=["lm_head"]) == [
        "lm_head.weight is 16 x 8 in tiny@1, the adapter brings 18 x 8"
    ]
    score = {**lora_shapes(BASE), "base_model.model.score.weight": ("F32", (2, 8))}
    assert messages(score, modules_to_save=["score"]) == ["score.weight is not a tensor of tiny@1"]


def test_biases_come_only_where_the_configuration_says_so() -> None:
    base = {**BASE, **{f"model.layers.{i}.self_attn.{p}_proj.bias": ("F32", (8,)) for i in (0, 1) for p in "qo"}}
    own, other = f"{Q0}.bias", Q0.replace("q_proj", "o_proj") + ".bias"
    both: Shapes = {**lora_shapes(BASE), own: ("F32", (8,)), other: ("F32", (8,))}
    assert messages(both, base, bias="all") == []
    assert [f.where for f in faults(both, base, bias="lora_only")] == ["model.layers.0.self_attn.o_proj.bias"]
    assert len(messages(both, base)) == 2


CONV = {
    "h.0.attn.c_attn.weight": ("F32", (8, 24)),
    "h.0.attn.c_attn.bias": ("F32", (24,)),
    "wte.weight": ("F32", (16, 8)),
}


def conv_adapter(inputs: int, outputs: int, prefix: str = "") -> Shapes:
    return {
        f"base_model.model.{prefix}h.0.attn.c_attn.lora_A.weight": ("F32", (2, inputs)),
        f"base_model.model.{prefix}h.0.attn.c_attn.lora_B.weight": ("F32", (outputs, 2)),
    }


@pytest.mark.parametrize("flag", [True, False])
def test_a_layer_that_keeps_its_weight_transposed_is_known_by_its_bias(flag: bool) -> None:
    assert messages(conv_adapter(8, 24), CONV, target_modules=["c_attn"], fan_in_fan_out=flag) == []
    assert len(messages(conv_adapter(24, 8), CONV, target_modules=["c_attn"], fan_in_fan_out=flag)) == 2


def test_without_a_bias_the_configuration_says_whether_the_weight_is_transposed() -> None:
    bare = without(CONV, "bias")
    assert messages(conv_adapter(8, 24), bare, target_modules=["c_attn"], fan_in_fan_out=True) == []
    assert len(messages(conv_adapter(8, 24), bare, target_modules=["c_attn"], fan_in_fan_out=False)) == 2


def test_a_base_saved_without_its_head_lacks_the_prefix_that_peft_saw() -> None:
    assert messages(conv_adapter(8, 24, "transformer."), CONV, target_modules=["c_attn"]) == []
    bare = {name.removeprefix("model."): shape for name, shape in BASE.items()}
    assert messages(lora_shapes(BASE), bare) == []
    assert messages(lora_shapes(bare), BASE) == []


def test_a_layer_of_more_dimensions_is_refused() -> None:
    base: Shapes = {"model.conv.weight": ("F32", (8, 4, 3, 3))}
    adapter: Shapes = {
        "base_model.model.model.conv.lora_A.weight": ("F32", (2, 4, 3, 3)),
        "base_model.model.model.conv.lora_B.weight": ("F32", (8, 2, 1, 1)),
    }
    assert messages(adapter, base, target_modules=["conv"]) == ["model.conv is neither a linear layer nor an embedding"]


def test_tensors_of_integers_are_refused() -> None:
    found = faults({**lora_shapes(BASE), f"{Q0}.lora_A.weight": ("I32", (2, 8))})
    assert [(f.expected, f.found) for f in found] == [("F64, F32, F16, BF16", "I32")]
