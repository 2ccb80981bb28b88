"""The kinds beside LoRA: what is admitted, what is sealed of them, and whether they fit a base model."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.adapters.compatibility import check_compatible
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import ADMITTED, PeftConfig
from registry.domain.adapters.safetensors_header import parse_header
from registry.domain.bases import parse_shapes, shapes_document
from registry.domain.digests import canonical_json
from registry.domain.errors import Fault, InvalidInputError
from tests.tensors import Shapes, llama_shapes, safetensors_bytes

COMMON: dict[str, Any] = {
    "auto_mapping": None,
    "base_model_name_or_path": "/home/ada/models/tiny",
    "inference_mode": True,
    "modules_to_save": None,
    "peft_version": "0.21.2",
    "revision": None,
    "task_type": "CAUSAL_LM",
}
VIRTUAL: dict[str, Any] = {
    **COMMON,
    "num_attention_heads": 4,
    "num_layers": 2,
    "num_transformer_submodules": 1,
    "num_virtual_tokens": 3,
    "token_dim": 8,
}
# as PEFT 0.21 writes them
WRITTEN: dict[str, dict[str, Any]] = {
    "LORA": {**COMMON, "peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["v_proj", "q_proj"]},
    "IA3": {
        **COMMON,
        "peft_type": "IA3",
        "exclude_modules": None,
        "fan_in_fan_out": False,
        "feedforward_modules": ["down_proj"],
        "init_ia3_weights": True,
        "target_modules": ["v_proj", "down_proj", "q_proj"],
    },
    "PREFIX_TUNING": {
        **VIRTUAL,
        "peft_type": "PREFIX_TUNING",
        "encoder_hidden_size": 4,
        "init_weights": None,
        "num_attention_heads": 2,
        "prefix_projection": False,
        "token_dim": 4,
    },
    "PROMPT_TUNING": {
        **VIRTUAL,
        "peft_type": "PROMPT_TUNING",
        "prompt_tuning_init": "RANDOM",
        "prompt_tuning_init_text": None,
        "tokenizer_kwargs": None,
        "tokenizer_name_or_path": None,
    },
    "P_TUNING": {
        **VIRTUAL,
        "peft_type": "P_TUNING",
        "encoder_dropout": 0.0,
        "encoder_hidden_size": 16,
        "encoder_num_layers": 2,
        "encoder_reparameterization_type": "MLP",
    },
}
CANONICAL: dict[str, dict[str, Any]] = {
    "LORA": {"r": 2, "lora_alpha": "4", "target_modules": ["q_proj", "v_proj"]},
    "IA3": {"target_modules": ["down_proj", "q_proj", "v_proj"], "feedforward_modules": ["down_proj"]},
    "PREFIX_TUNING": {"num_virtual_tokens": 3, "token_dim": 4, "num_layers": 2, "num_attention_heads": 2},
    "PROMPT_TUNING": {"num_virtual_tokens": 3, "token_dim": 8},
    "P_TUNING": {"num_virtual_tokens": 3, "token_dim": 8},
}
BASE = llama_shapes()
BASE_CONFIG = {
    "model_type": "llama",
    "hidden_size": 8,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
}


def parsed(kind: str, **changes: Any) -> PeftConfig:
    return parse_peft_config(json.dumps({**WRITTEN[kind], **changes}).encode())


def refused(kind: str, **changes: Any) -> list[str]:
    with pytest.raises(InvalidInputError) as error:
        parsed(kind, **changes)
    assert all(fault.where.startswith("adapter_config.json: ") for fault in error.value.faults)
    return [fault.where.removeprefix("adapter_config.json: ") for fault in error.value.faults]


def faults(
    kind: str,
    tensors: Shapes,
    base: Shapes = BASE,
    base_config: dict[str, Any] = BASE_CONFIG,
    **changes: Any,
) -> list[Fault]:
    data, model = safetensors_bytes(tensors), safetensors_bytes(base)
    shapes = parse_shapes(shapes_document([parse_header(model, len(model), "base")]))
    header = parse_header(data, len(data), "adapter")
    return check_compatible(parsed(kind, **changes), header, shapes, "tiny@1", base_config)


def messages(*given: Any, **changes: Any) -> list[str]:
    return [fault.message for fault in faults(*given, **changes)]


@pytest.mark.parametrize("kind", ADMITTED)
def test_what_peft_writes_is_read_and_what_decides_is_sealed(kind: str) -> None:
    assert parsed(kind).canonical() == {"peft_type": kind, "task_type": "CAUSAL_LM", **CANONICAL[kind]}


@pytest.mark.parametrize("kind", ADMITTED)
@given(chance=st.randoms(use_true_random=False))
def test_order_path_and_version_do_not_change_what_is_sealed(kind: str, chance: random.Random) -> None:
    document = {
        **WRITTEN[kind],
        "base_model_name_or_path": chance.choice([None, "/elsewhere", "ada/tiny"]),
        "peft_version": chance.choice([None, "0.10.0", "1.0.0.dev0@abc"]),
        "revision": chance.choice([None, "main"]),
        "inference_mode": chance.choice([True, False]),
    }
    for key in ("target_modules", "feedforward_modules"):
        if key in document:
            document[key] = chance.sample(document[key], len(document[key]))
    items = list(document.items())
    chance.shuffle(items)
    text = json.dumps(dict(items), indent=chance.choice([None, 2]))
    assert canonical_json(parse_peft_config(text.encode()).canonical()) == canonical_json(parsed(kind).canonical())


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("IA3", {"init_ia3_weights": False}),
        ("PREFIX_TUNING", {"prefix_projection": True}),
        ("PREFIX_TUNING", {"encoder_hidden_size": 64}),
        ("PREFIX_TUNING", {"init_weights": "zero"}),
        ("PROMPT_TUNING", {"prompt_tuning_init": "TEXT", "prompt_tuning_init_text": "Sort this:"}),
        ("PROMPT_TUNING", {"tokenizer_name_or_path": "ada/tiny"}),
        ("PROMPT_TUNING", {"num_attention_heads": 8}),
        ("P_TUNING", {"encoder_reparameterization_type": "LSTM", "encoder_num_layers": 4}),
        ("P_TUNING", {"encoder_dropout": 0.5}),
    ],
    ids=str,
)
def test_what_acts_only_while_training_is_not_sealed(kind: str, change: dict[str, Any]) -> None:
    assert parsed(kind, **change).canonical() == parsed(kind).canonical()


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("IA3", {"target_modules": ["q_proj", "down_proj"]}),
        ("IA3", {"feedforward_modules": []}),
        ("IA3", {"modules_to_save": ["lm_head"]}),
        ("IA3", {"exclude_modules": ["v_proj"]}),
        ("PREFIX_TUNING", {"num_virtual_tokens": 4}),
        ("PREFIX_TUNING", {"num_attention_heads": 4}),
        ("PREFIX_TUNING", {"num_layers": 4}),
        ("PROMPT_TUNING", {"token_dim": 16}),
        ("LORA", {"trainable_token_indices": [3, 5]}),
    ],
    ids=str,
)
def test_what_acts_is_sealed(kind: str, change: dict[str, Any]) -> None:
    assert parsed(kind, **change).canonical() != parsed(kind).canonical()


def test_the_order_of_trained_tokens_decides_which_row_is_whose() -> None:
    first = parsed("LORA", trainable_token_indices={"embed_tokens": [3, 5]}).canonical()
    assert first["trainable_token_indices"] == {"embed_tokens": [3, 5]}
    assert parsed("LORA", trainable_token_indices={"embed_tokens": [5, 3]}).canonical() != first
    assert parsed("LORA", trainable_token_indices=None).canonical() == parsed("LORA").canonical()


@pytest.mark.parametrize(
    ("kind", "change", "where"),
    [
        ("IA3", {"target_modules": ".*proj"}, "target_modules"),
        ("IA3", {"feedforward_modules": None}, "feedforward_modules"),
        ("IA3", {"feedforward_modules": "(a+)+$"}, "feedforward_modules"),
        ("IA3", {"feedforward_modules": ["up_proj"]}, "feedforward_modules"),
        ("IA3", {"r": 8}, "r"),
        ("IA3", {"task_type": "SEQ_CLS"}, "task_type"),
        ("PREFIX_TUNING", {"num_virtual_tokens": 0}, "num_virtual_tokens"),
        ("PREFIX_TUNING", {"num_virtual_tokens": 65_537}, "num_virtual_tokens"),
        ("PREFIX_TUNING", {"num_layers": None}, "num_layers"),
        ("PREFIX_TUNING", {"token_dim": 2**40}, "token_dim"),
        ("PREFIX_TUNING", {"num_transformer_submodules": 2}, "num_transformer_submodules"),
        ("PREFIX_TUNING", {"init_weights": "ones"}, "init_weights"),
        ("PREFIX_TUNING", {"task_type": None}, "task_type"),
        ("PROMPT_TUNING", {"tokenizer_kwargs": {"trust_remote_code": True}}, "tokenizer_kwargs"),
        ("PROMPT_TUNING", {"prompt_tuning_init": "evil"}, "prompt_tuning_init"),
        ("PROMPT_TUNING", {"modules_to_save": ["lm_head"]}, "modules_to_save"),
        ("PROMPT_TUNING", {"target_modules": ["q_proj"]}, "target_modules"),
        ("P_TUNING", {"encoder_reparameterization_type": "CNN"}, "encoder_reparameterization_type"),
        ("P_TUNING", {"encoder_dropout": 2}, "encoder_dropout"),
        ("P_TUNING", {"auto_mapping": {"parent_library": "evil", "base_model_class": "X"}}, "auto_mapping"),
        ("LORA", {"trainable_token_indices": [-1]}, "trainable_token_indices"),
        ("LORA", {"trainable_token_indices": {"em.*": [1]}}, "trainable_token_indices"),
        ("LORA", {"trainable_token_indices": "all"}, "trainable_token_indices"),
    ],
    ids=str,
)
def test_what_is_not_understood_or_out_of_bounds_is_refused_at_its_place(
    kind: str, change: dict[str, Any], where: str
) -> None:
    assert {place.split("[")[0].split(".")[0] for place in refused(kind, **change)} == {where}


def test_a_document_beyond_the_caps_is_refused() -> None:
    deep: Any = 1
    for _ in range(32):
        deep = [deep]
    with pytest.raises(InvalidInputError, match="nested too deeply"):
        parsed("LORA", a_key_of_tomorrow=deep)
    with pytest.raises(InvalidInputError, match="too many keys"):
        parsed("LORA", rank_pattern={f"m{i}": 1 for i in range(10_001)})


# How they fit --------------------------------------------------------------------------------------------

IA3_TENSORS: Shapes = {
    f"base_model.model.model.layers.{i}.{path}.ia3_l": ("F32", shape)
    for i in range(2)
    for path, shape in {"self_attn.q_proj": (8, 1), "self_attn.v_proj": (4, 1), "mlp.down_proj": (1, 16)}.items()
}
Q0 = "base_model.model.model.layers.0.self_attn.q_proj.ia3_l"
DOWN0 = "base_model.model.model.layers.0.mlp.down_proj.ia3_l"


def test_vectors_made_for_the_base_fit() -> None:
    assert messages("IA3", IA3_TENSORS) == []


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({Q0: ("F32", (9, 1))}, "q_proj of layer 0 gives 8 outputs, the adapter was trained for 9 x 1"),
        ({DOWN0: ("F32", (1, 17))}, "down_proj of layer 0 takes 16 inputs, the adapter was trained for 1 x 17"),
        ({DOWN0: ("F32", (8, 1))}, "scales what goes in by feedforward_modules, and the other by its shape"),
        ({Q0: ("F32", (1, 8))}, "scales what comes out by feedforward_modules, and the other by its shape"),
        ({Q0: ("F32", (8,))}, "gives 8 outputs"),
        ({Q0.replace("q_proj", "k_proj"): ("F32", (8, 1))}, "is not a module of tiny@1"),
        ({Q0.replace("ia3_l", "lora_A.weight"): ("F32", (2, 8))}, "has a tensor that the configuration does not ask"),
        ({"base_model.model.model.norm.ia3_l": ("F32", (8, 1))}, "is not a linear layer"),
    ],
)
def test_vectors_of_other_sizes_or_places_are_refused(changed: dict[str, Any], says: str) -> None:
    found = messages("IA3", {**IA3_TENSORS, **changed})
    assert any(says in message for message in found), found


def test_a_layer_without_its_vector_is_refused() -> None:
    partly = {name: shape for name, shape in IA3_TENSORS.items() if name != Q0}
    assert messages("IA3", partly) == ["q_proj of layer 0 is a target without tensors in the file"]


VECTORS = {"PREFIX_TUNING": (3, 16), "PROMPT_TUNING": (3, 8), "P_TUNING": (3, 8)}


@pytest.mark.parametrize("kind", VECTORS)
def test_virtual_tokens_made_for_the_base_fit(kind: str) -> None:
    assert messages(kind, {"prompt_embeddings": ("F32", VECTORS[kind])}) == []


@pytest.mark.parametrize("kind", VECTORS)
def test_virtual_tokens_of_another_width_are_refused(kind: str) -> None:
    wide = WRITTEN[kind]["token_dim"] * 2
    rows, columns = VECTORS[kind]
    (told,) = faults(kind, {"prompt_embeddings": ("F32", (rows, 2 * columns))}, token_dim=wide)
    assert (told.expected, told.found) == (str(wide // 2), str(wide))
    assert told.message.startswith(f"token_dim is {wide}, tiny@1 is {wide // 2}")


@pytest.mark.parametrize(
    ("kind", "change", "shape", "says"),
    [
        ("PREFIX_TUNING", {"num_layers": 3}, (3, 24), "num_layers is 3, tiny@1 has 2 layers"),
        ("PROMPT_TUNING", {"num_layers": 3}, (3, 8), "num_layers is 3, tiny@1 has 2 layers"),
        (
            "PREFIX_TUNING",
            {"num_attention_heads": 4},
            (3, 16),
            "num_attention_heads is 4, tiny@1 has 2 heads for this",
        ),
        ("PROMPT_TUNING", {}, (4, 8), "prompt_embeddings is 4 x 8, the configuration says 3 x 8"),
    ],
)
def test_virtual_tokens_of_another_base_are_refused(
    kind: str, change: dict[str, Any], shape: tuple[int, int], says: str
) -> None:
    assert messages(kind, {"prompt_embeddings": ("F32", shape)}, **change) == [says]


def test_a_tensor_beside_the_virtual_tokens_is_refused() -> None:
    tensors: Shapes = {"prompt_embeddings": ("F32", (3, 8)), "base_model.lm_head.weight": ("F32", (16, 8))}
    assert messages("PROMPT_TUNING", tensors) == ["base_model.lm_head.weight is not a tensor of virtual tokens"]
    assert messages("PROMPT_TUNING", {"x": ("F32", (3, 8))}) == [
        "x is not a tensor of virtual tokens",
        "prompt_embeddings is missing",
    ]


def test_virtual_tokens_need_a_base_that_says_how_wide_it_is() -> None:
    (told,) = faults("PREFIX_TUNING", {"prompt_embeddings": ("F32", (3, 16))}, base_config={"model_type": "llama"})
    assert "tiny@1 does not say how wide it is" in told.message
    # embeddings before the first layer are as wide as the base's own, which its shapes tell
    assert messages("PROMPT_TUNING", {"prompt_embeddings": ("F32", (3, 8))}, base_config={}) == []


def test_the_text_part_of_a_model_of_several_is_what_counts() -> None:
    nested = {"model_type": "many", "text_config": {**BASE_CONFIG, "head_dim": 2}}
    assert messages("PREFIX_TUNING", {"prompt_embeddings": ("F32", (3, 16))}, base_config=nested) == []


def test_a_head_may_be_wider_than_its_share_of_the_model() -> None:
    wide = {**BASE_CONFIG, "head_dim": 16}
    tensors: Shapes = {"prompt_embeddings": ("F32", (3, 2 * 2 * 32))}
    assert messages("PREFIX_TUNING", tensors, base_config=wide, token_dim=32) == []


@pytest.mark.parametrize(
    "settings",
    [
        {"global_head_dim": 8, "num_global_key_value_heads": 1},
        {"per_layer_config": {"1": {"head_dim": 8, "num_key_value_heads": 1}}},
    ],
    ids=lambda settings: next(iter(settings)),
)
def test_where_layers_differ_a_prefix_has_room_for_the_widest(settings: dict[str, Any]) -> None:
    tensors: Shapes = {"prompt_embeddings": ("F32", (3, 2 * 2 * 8))}
    change = {"token_dim": 8, "num_attention_heads": 1}
    assert messages("PREFIX_TUNING", tensors, base_config={**BASE_CONFIG, **settings}, **change) == []
    assert messages("PREFIX_TUNING", tensors, **change) != []


# Trained tokens ------------------------------------------------------------------------------------------

LORA_TENSORS: Shapes = {
    f"base_model.model.model.layers.{i}.self_attn.{leaf}.lora_{part}.weight": ("F32", shape)
    for i in range(2)
    for leaf, outputs in (("q_proj", 8), ("v_proj", 4))
    for part, shape in (("A", (2, 8)), ("B", (outputs, 2)))
}
ROWS = "base_model.model.model.embed_tokens.token_adapter.trainable_tokens_delta"


@pytest.mark.parametrize("indices", [[3, 15], {"embed_tokens": [3, 15]}, {"model.embed_tokens": [15, 3]}])
def test_trained_rows_of_the_embedding_fit(indices: Any) -> None:
    assert messages("LORA", {**LORA_TENSORS, ROWS: ("F32", (2, 8))}, trainable_token_indices=indices) == []


@pytest.mark.parametrize(
    ("indices", "shape", "says"),
    [
        ([3, 16], (2, 8), "trains token 16, tiny@1 has 16 tokens"),
        ([3, 3], (2, 8), "trains a token twice"),
        ([3], (2, 8), "does not have a row for each trained token"),
        ([3, 5], (2, 9), "does not have a row for each trained token"),
        (None, (2, 8), "has trained tokens that the configuration does not name"),
        ({"lm_head": [3, 5]}, (2, 8), "has trained tokens that the configuration does not name"),
    ],
)
def test_trained_rows_that_do_not_fit_are_refused(indices: Any, shape: tuple[int, int], says: str) -> None:
    found = messages("LORA", {**LORA_TENSORS, ROWS: ("F32", shape)}, trainable_token_indices=indices)
    assert any(says in message for message in found), found


def test_trained_tokens_without_rows_are_refused() -> None:
    assert messages("LORA", LORA_TENSORS, trainable_token_indices=[3]) == [
        "trainable_token_indices has trained tokens, but no rows in the file"
    ]
