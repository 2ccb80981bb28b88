"""Configurations of every kind with anything anywhere: refused as invalid input, or understood to the last key."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import ADMITTED
from registry.domain.digests import canonical_json, parse_canonical
from registry.domain.errors import Fault, InvalidInputError
from tests.domain.adapters.test_peft_types import WRITTEN

SAMPLE, NIGHTLY = 4_000, 200_000

KEYS = (
    *("r", "lora_alpha", "target_modules", "rank_pattern", "alpha_pattern", "layers_to_transform", "layers_pattern"),
    *("bias", "use_dora", "use_rslora", "trainable_token_indices", "modules_to_save", "exclude_modules"),
    *("feedforward_modules", "num_virtual_tokens", "token_dim", "num_layers", "num_attention_heads", "task_type"),
    *("peft_type", "auto_mapping", "tokenizer_kwargs", "megatron_core", "init_lora_weights", "lora_dropout"),
    *(
        "encoder_dropout",
        "prompt_tuning_init",
        "inference_mode",
        "fan_in_fan_out",
        "a_key_of_tomorrow",
        "",
        "é",
        "__proto__",
    ),
)
LEAVES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 7, 10**6, 2**53, 2**64, 10**400, 0.5, -0.0, 1e308, 1e-400, 3.0),
    *(
        "",
        "LORA",
        "IA3",
        "q_proj",
        "all-linear",
        ".*",
        "(a+)+$",
        "a.b",
        "../x",
        "\x00",
        "\ud800",
        "é",
        "NaN",
        "1e5",
        "0.5",
    ),
    *("CAUSAL_LM", "none", "x" * 3000),
)


def anything(chance: random.Random, depth: int = 0) -> Any:
    pick = chance.random()
    if depth > 3 or pick < 0.6:
        return chance.choice(LEAVES)
    if pick < 0.8:
        return [anything(chance, depth + 1) for _ in range(chance.randint(0, 4))]
    return {str(chance.choice((*KEYS, *LEAVES))): anything(chance, depth + 1) for _ in range(chance.randint(0, 4))}


def document(seed: int) -> bytes:
    """The configuration of a seed: one that PEFT writes, with up to four keys changed, and sometimes a byte."""
    chance = random.Random(seed)
    made = dict(WRITTEN[chance.choice(tuple(ADMITTED))])
    for _ in range(chance.randint(0, 4)):
        key = chance.choice((*KEYS, *made))
        if chance.random() < 0.2:
            made.pop(key, None)
        else:
            made[key] = anything(chance)
    text = bytearray(json.dumps(made, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass"))
    if chance.random() < 0.2:
        text[chance.randrange(len(text))] = chance.choice(b'{}[]",:0\\u\x00\xff')
    return bytes(text)


def understood(seed: int) -> bool:
    """Whether it was admitted. What is admitted has one canonical form, which keeps it."""
    data = document(seed)
    faults: tuple[Fault, ...] = ()
    try:
        config = parse_peft_config(data)
    except InvalidInputError as error:
        faults = error.faults
    if faults:
        assert all(fault.message and fault.where for fault in faults), seed
        return False
    sealed = canonical_json(config.canonical())
    assert parse_canonical(sealed, "canonical") == config.canonical(), seed
    return True


def test_no_configuration_crashes_its_reader() -> None:
    admitted = sum(map(understood, range(SAMPLE)))
    assert SAMPLE // 20 < admitted < SAMPLE // 2


@pytest.mark.nightly
@pytest.mark.slow
def test_two_hundred_thousand_configurations() -> None:
    admitted = sum(map(understood, range(10**9, 10**9 + NIGHTLY)))
    assert NIGHTLY // 20 < admitted < NIGHTLY // 2
