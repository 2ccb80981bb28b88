from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from registry.domain.adapters.facts import Scaling, Target, facts_of, significant
from registry.domain.adapters.peft_types import ADMITTED, PeftConfig
from registry.domain.adapters.safetensors_header import TensorShape
from tests.weights import Numbers, Opened, lora, peft, weights_bytes

NONE = {"r": None, "lora_alpha": None, "target_modules": None}
TOKENS: dict[str, Any] = {
    **NONE,
    "task_type": "CAUSAL_LM",
    "num_virtual_tokens": 4,
    "token_dim": 8,
    "num_layers": 3,
    "num_attention_heads": 2,
}
OTHERS: dict[str, tuple[str, PeftConfig, dict[str, Numbers]]] = {
    "IA3": (
        "IA3",
        peft(**NONE | {"peft_type": "IA3", "target_modules": ["q"], "feedforward_modules": []}),
        {"base_model.model.model.layers.0.q.ia3_l": np.ones((8, 1), "<f4")},
    ),
    "PREFIX_TUNING": (
        "prefix tuning",
        peft(peft_type="PREFIX_TUNING", **TOKENS),
        {"prompt_embeddings": np.ones((4, 48), "<f4")},
    ),
    "PROMPT_TUNING": (
        "prompt tuning",
        peft(peft_type="PROMPT_TUNING", **TOKENS),
        {"prompt_embeddings": np.ones((4, 8), "<f4")},
    ),
    "P_TUNING": ("P-tuning", peft(peft_type="P_TUNING", **TOKENS), {"prompt_embeddings": np.ones((4, 8), "<f4")}),
}


def layers(count: int, rank: int = 2, **ranks: int) -> dict[str, tuple[Numbers, Numbers]]:
    """(A, B) of q and v in so many layers; `q0=8` makes the rank of q in layer 0 eight."""
    shaped = {}
    for n in range(count):
        for leaf in "qv":
            r = ranks.get(f"{leaf}{n}", rank)
            shaped[f"model.layers.{n}.{leaf}"] = (np.ones((r, 4), "<f2"), np.ones((6, r), "<f2"))
    return shaped


def test_a_lora_is_told_with_what_decides_its_strength() -> None:
    file = Opened(weights_bytes(lora(layers(3))), peft())
    facts = facts_of(peft(), file.header, {"a": TensorShape("F32", (100, 40)), "b": TensorShape("F32", (80,))})
    assert (facts.kind, facts.modules, facts.layers) == ("LoRA", 6, "0-2")
    assert facts.scalings == (Scaling(2, "4", "2", 6),)
    assert facts.targets == (Target("model.layers.*.q", 3), Target("model.layers.*.v", 3))
    assert (facts.tensors, facts.parameters, facts.size, facts.dtypes) == (12, 120, 240, {"F16": 120})
    assert (facts.base_parameters, facts.share) == (4080, "2.94")


def test_modules_are_grouped_by_their_own_rank_and_alpha() -> None:
    config = peft(rank_pattern={"layers.0.q": 8}, alpha_pattern={"v": 1, "^model.layers.1.q": 6}, use_rslora=True)
    file = Opened(weights_bytes(lora(layers(2, q0=8))), config)
    assert facts_of(config, file.header).scalings == (
        Scaling(2, "1", "0.707107", 2),
        Scaling(2, "6", "4.24264", 1),
        Scaling(8, "4", "1.41421", 1),
    )


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        ({}, "LoRA"),
        ({"use_dora": True}, "DoRA"),
        ({"use_rslora": True}, "rsLoRA"),
        ({"use_rslora": True, "use_dora": True}, "rsLoRA with DoRA"),
    ],
)
def test_a_lora_is_called_by_what_it_does(keys: dict[str, bool], kind: str) -> None:
    file = Opened(weights_bytes(lora(layers(1))), peft())
    assert facts_of(peft(**keys), file.header).kind == kind


@pytest.mark.parametrize("kind", sorted(ADMITTED))
def test_every_admitted_kind_has_facts(kind: str) -> None:
    name, config, tensors = OTHERS.get(kind, ("LoRA", peft(), lora(layers(1))))
    facts = facts_of(config, Opened(weights_bytes(tensors), config).header)
    assert facts.kind == name
    assert facts.parameters == sum(array.size for array in tensors.values())
    assert facts.whole == ()


def test_virtual_tokens_are_counted_and_a_prefix_acts_on_every_layer() -> None:
    _, config, tensors = OTHERS["PREFIX_TUNING"]
    facts = facts_of(config, Opened(weights_bytes(tensors), config).header)
    assert (facts.virtual_tokens, facts.layers, facts.modules, facts.scalings) == (4, "0-2", 0, ())


def test_layers_with_gaps_and_whole_tensors_are_told() -> None:
    some = {name: pair for name, pair in layers(6).items() if ".3." not in name and ".4." not in name}
    tensors = lora(some) | {"base_model.model.score.weight": np.ones((2, 4), "<f4")}
    config = peft(modules_to_save=["score"])
    facts = facts_of(config, Opened(weights_bytes(tensors), config).header)
    assert (facts.layers, facts.whole, facts.modules) == ("0-2, 5", ("score.weight",), 8)
    assert facts.dtypes == {"F16": 160, "F32": 8}


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (1 / 3, "0.333333"), (123456789.0, "123457000"), (1.5e-9, "0.0000000015"), (-2.0, "-2")],
)
def test_a_number_has_six_digits_that_matter(value: float, text: str) -> None:
    assert significant(value) == text


def test_what_is_no_number_is_said_to_be_none() -> None:
    assert (significant(float("inf")), significant(float("nan"))) == ("infinite", "undefined")
