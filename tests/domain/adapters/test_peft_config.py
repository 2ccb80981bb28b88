from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import PeftConfig
from registry.domain.errors import InvalidInputError

# as PEFT 0.21 writes it
WRITTEN: dict[str, Any] = {
    "alora_invocation_tokens": None,
    "alpha_pattern": {},
    "arrow_config": None,
    "auto_mapping": None,
    "base_model_name_or_path": "/home/ada/models/tiny",
    "bias": "none",
    "corda_config": None,
    "ensure_weight_tying": False,
    "eva_config": None,
    "exclude_modules": None,
    "fan_in_fan_out": False,
    "inference_mode": True,
    "init_lora_weights": True,
    "kasa_config": None,
    "layer_replication": None,
    "layers_pattern": None,
    "layers_to_transform": None,
    "loftq_config": {},
    "lora_alpha": 16,
    "lora_bias": False,
    "lora_dropout": 0.05,
    "lora_ga_config": None,
    "megatron_config": None,
    "megatron_core": "megatron.core",
    "modules_to_save": None,
    "monteclora_config": None,
    "peft_type": "LORA",
    "peft_version": "0.21.2",
    "qalora_group_size": 16,
    "r": 8,
    "rank_pattern": {},
    "revision": None,
    "target_modules": ["q_proj", "v_proj"],
    "target_parameters": None,
    "task_type": "CAUSAL_LM",
    "trainable_token_indices": None,
    "use_bdlora": None,
    "use_dora": False,
    "use_qalora": False,
    "use_rslora": False,
    "velora_config": None,
}
# as a release of two years before would have
OLD = {
    "base_model_name_or_path": "ada/tiny",
    "bias": "none",
    "fan_in_fan_out": False,
    "lora_alpha": 16.0,
    "modules_to_save": None,
    "peft_type": "LORA",
    "r": 8,
    "target_modules": ["v_proj", "q_proj"],
    "task_type": "CAUSAL_LM",
}
CANONICAL = {
    "lora_alpha": "16",
    "peft_type": "LORA",
    "r": 8,
    "target_modules": ["q_proj", "v_proj"],
    "task_type": "CAUSAL_LM",
}


def parsed(**changes: Any) -> PeftConfig:
    return parse_peft_config(json.dumps({**WRITTEN, **changes}).encode())


def refusal(**changes: Any) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        parsed(**changes)
    return refused.value


def test_what_peft_writes_is_read() -> None:
    assert parsed().canonical() == CANONICAL


def test_a_file_of_an_older_peft_means_the_same() -> None:
    assert parse_peft_config(json.dumps(OLD).encode()).canonical() == CANONICAL


@given(st.randoms())
def test_the_order_of_sets_and_keys_does_not_matter(chance: random.Random) -> None:
    names = ["q_proj", "k_proj", "v_proj", "o_proj"]
    shuffled = chance.sample(names, 4)
    items = list({**WRITTEN, "target_modules": shuffled, "modules_to_save": ["b", "a"]}.items())
    chance.shuffle(items)
    assert parse_peft_config(json.dumps(dict(items)).encode()).canonical()["target_modules"] == sorted(names)


@pytest.mark.parametrize(
    "change",
    [
        {"base_model_name_or_path": "elsewhere"},
        {"revision": "main"},
        {"peft_version": "0.18.0"},
        {"inference_mode": False},
        {"lora_dropout": 0.1},
        {"init_lora_weights": "gaussian"},
        {"lora_alpha": 16.0},
        {"lora_alpha": "16.00"},
        {"target_modules": ["v_proj", "q_proj", "q_proj"]},
        {"modules_to_save": []},
        {"megatron_core": None},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_does_not_act_is_left_out(change: dict[str, Any]) -> None:
    assert parsed(**change).canonical() == CANONICAL


@pytest.mark.parametrize(
    ("change", "written"),
    [
        ({"r": 16}, 16),
        ({"lora_alpha": 12.5}, "12.5"),
        ({"target_modules": "lm_head"}, "lm_head"),
        ({"exclude_modules": ["b", "a"]}, ["a", "b"]),
        ({"modules_to_save": ["lm_head", "embed"]}, ["embed", "lm_head"]),
        ({"rank_pattern": {"^model.layers.0.q_proj": 4}}, {"^model.layers.0.q_proj": 4}),
        ({"alpha_pattern": {"q_proj": 1.50}}, {"q_proj": "1.5"}),
        ({"layers_to_transform": 3}, [3]),
        ({"layers_to_transform": [3, 1]}, [1, 3]),
        ({"layers_pattern": "h"}, ["h"]),
        ({"fan_in_fan_out": True}, True),
        ({"bias": "lora_only"}, "lora_only"),
        ({"use_rslora": True}, True),
        ({"use_dora": True}, True),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_acts_is_sealed(change: dict[str, Any], written: Any) -> None:
    assert parsed(**change).canonical()[next(iter(change))] == written


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("auto_mapping", {"base_model_class": "X", "parent_library": "evil"}),
        ("auto_map", {"AutoModel": "evil.Model"}),
        ("megatron_config", {"a": 1}),
        ("megatron_core", "evil.core"),
        ("tokenizer_kwargs", {"trust_remote_code": True}),
        ("trust_remote_code", True),
        ("loftq_config", {"loftq_bits": 4}),
        ("lora_bias", True),
        ("layer_replication", [[0, 2]]),
        ("target_parameters", ["experts.gate"]),
        ("alora_invocation_tokens", [1, 2]),
        ("use_qalora", True),
        ("a_key_of_tomorrow", "on"),
        ("another_of_tomorrow", 0),
    ],
)
def test_what_is_not_understood_is_refused_by_name(key: str, value: Any) -> None:
    fault = refusal(**{key: value}).faults[0]
    assert key in fault.message
    assert fault.where == f"adapter_config.json: {key}"


def test_the_module_that_would_be_imported_is_refused_with_what_to_write_instead() -> None:
    mapping = {"base_model_class": "LlamaForCausalLM", "parent_library": "transformers.models.llama.modeling_llama"}
    assert "task_type" in refusal(auto_mapping=mapping, task_type=None).fix


@pytest.mark.parametrize("value", [None, False, {}, [], ""])
def test_a_key_of_tomorrow_that_says_nothing_is_no_obstacle(value: Any) -> None:
    assert parsed(a_key_of_tomorrow=value).canonical() == CANONICAL


@pytest.mark.parametrize("value", [r".*\.q_proj", "(a+)+$", "all-linear", None, "", [], "q_proj|v_proj"])
def test_targets_that_are_not_named_are_refused_with_what_to_do(value: Any) -> None:
    error = refusal(target_modules=value)
    assert [f.where for f in error.faults] == ["adapter_config.json: target_modules"]
    assert error.faults[0].fix


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("target_modules", ["q_proj", ".*"]),
        ("target_modules", [1]),
        ("exclude_modules", "lay.*"),
        ("modules_to_save", ["lm_head|x"]),
        ("rank_pattern", {"(a+)+$": 4}),
        ("rank_pattern", {"q_proj": 0}),
        ("layers_pattern", "h.*"),
        ("layers_to_transform", [-1]),
        ("modules_to_save", [f"m{i}" for i in range(65)]),
        ("rank_pattern", {f"m{i}": 1 for i in range(2049)}),
        ("r", 0),
        ("r", 4097),
        ("r", "8"),
        ("r", True),
        ("lora_alpha", 0),
        ("lora_alpha", -1),
        ("lora_alpha", True),
        ("lora_alpha", 1e300),
        ("lora_alpha", None),
        ("lora_dropout", 1.5),
        ("use_dora", "yes"),
        ("bias", "some"),
        ("task_type", "SEQ_CLS"),
        ("init_lora_weights", "pissa_niter_4"),
        ("init_lora_weights", "olora"),
    ],
)
def test_a_value_out_of_bounds_is_refused_at_its_place(key: str, value: Any) -> None:
    faults = refusal(**{key: value}).faults
    assert len(faults) == 1
    assert faults[0].where.startswith(f"adapter_config.json: {key}")


@pytest.mark.parametrize("kind", ["XLORA", "LOHA", "VERA", "lora", "A_KIND_OF_TOMORROW", None, 1, ["LORA"], ""])
def test_another_kind_of_adapter_is_refused_naming_it_and_what_is_admitted(kind: Any) -> None:
    (fault,) = refusal(peft_type=kind).faults
    assert (fault.expected, fault.where) == (
        "LORA, IA3, PREFIX_TUNING, PROMPT_TUNING, P_TUNING",
        "adapter_config.json: peft_type",
    )
    assert str(kind) in fault.found
    assert not isinstance(kind, str) or f"{kind!r} are not admitted: " in fault.message


def test_a_kind_that_is_known_is_refused_with_its_reason() -> None:
    assert "which it names by their paths" in refusal(peft_type="XLORA").message
    assert "drawn from a seed" in refusal(peft_type="VERA").message


def test_all_faults_are_told_at_once() -> None:
    error = refusal(r=0, auto_mapping={"a": 1}, target_modules=".*", init_lora_weights="pissa")
    assert sorted(f.where.split(": ")[1] for f in error.faults) == [
        "auto_mapping",
        "init_lora_weights",
        "r",
        "target_modules",
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\x80\x04}.",
        b'{"peft_type": "LORA", "peft_type": "LORA"}',
        b'{"rank_pattern": {"a": 1, "a": 2}}',
        b'{"lora_alpha": NaN}',
        b'{"lora_alpha": Infinity}',
        b'{"r": ' + b"9" * 5000 + b"}",
        b'{"a": ' + b"[" * 100_000,
        b'{"a": "' + b" " * 1024 * 1024 + b'"}',
    ],
    ids=["empty", "list", "pickle", "twice", "twice inside", "nan", "infinity", "digits", "deep", "large"],
)
def test_what_is_not_one_plain_json_object_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInputError):
        parse_peft_config(data)


def test_a_missing_rank_is_told() -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse_peft_config(b'{"peft_type": "LORA", "lora_alpha": 8, "target_modules": ["q_proj"]}')
    assert refused.value.faults[0].where == "adapter_config.json: r"
