from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.adapters.matching import is_saved_whole, is_targeted, rank_of
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import LoraConfig

Q3 = "model.layers.3.self_attn.q_proj"


def config(**given: Any) -> LoraConfig:
    document = {"peft_type": "LORA", "r": 8, "lora_alpha": 8, "target_modules": ["q_proj"], **given}
    parsed = parse_peft_config(json.dumps(document).encode())
    assert isinstance(parsed, LoraConfig)
    return parsed


@pytest.mark.parametrize(
    ("choice", "module", "targeted"),
    [
        ({}, Q3, True),
        ({}, "q_proj", True),
        ({}, "model.xq_proj", False),
        ({"target_modules": "q_proj"}, Q3, False),
        ({"target_modules": Q3}, Q3, True),
        ({"exclude_modules": ["layers.3.self_attn.q_proj"]}, Q3, False),
        ({"exclude_modules": "q_proj"}, Q3, True),
        ({"modules_to_save": ["self_attn"]}, Q3, False),
        ({"modules_to_save": ["attn"]}, Q3, True),
        ({"layers_to_transform": 3}, Q3, True),
        ({"layers_to_transform": [2, 4]}, Q3, False),
        ({"layers_to_transform": [2], "target_modules": [Q3]}, Q3, True),
        ({"layers_to_transform": [3], "layers_pattern": "layers"}, Q3, True),
        ({"layers_to_transform": [3], "layers_pattern": ["h"]}, Q3, False),
        ({"layers_to_transform": [3]}, "h.3.q_proj", False),
        ({"layers_to_transform": [3], "layers_pattern": "h"}, "h.3.q_proj", True),
        ({"layers_to_transform": [1]}, "model.layers.1.experts.5.q_proj", True),
        ({"layers_to_transform": [5]}, "model.layers.1.experts.5.q_proj", False),
    ],
)
def test_a_module_is_targeted_as_peft_would(choice: dict[str, Any], module: str, targeted: bool) -> None:
    assert is_targeted(config(**choice), module) is targeted


def test_a_rank_is_the_pattern_s_where_one_matches() -> None:
    patterned = config(rank_pattern={"q_proj": 2, "^v_proj": 4})
    assert [rank_of(patterned, m) for m in (Q3, "v_proj", "model.v_proj")] == [(2, ""), (4, ""), (8, "")]


def test_a_saved_module_is_meant_by_the_end_of_its_name() -> None:
    saved = config(modules_to_save=["norm"])
    assert is_saved_whole(saved, "model.layers.0.input_layernorm.weight")
    assert is_saved_whole(saved, "model.norm.inner.weight")
    assert not is_saved_whole(saved, "model.norm_out.weight")


SEGMENTS = st.sampled_from(["model", "layers", "h", "0", "1", "self_attn", "q_proj", "v_proj", "xq_proj"])
PATHS = st.lists(SEGMENTS, min_size=1, max_size=6).map(".".join)
NAMES = st.lists(PATHS, min_size=1, max_size=2)


@pytest.mark.models
@settings(max_examples=400, deadline=None)
@given(
    module=PATHS,
    targets=NAMES | PATHS,
    exclude=st.none() | NAMES | PATHS,
    saved=st.none() | NAMES,
    layers=st.none() | st.integers(0, 1) | st.lists(st.integers(0, 1), min_size=1, max_size=2),
    pattern=st.none() | st.sampled_from(["layers", "h", "self_attn"]),
)
def test_peft_itself_agrees(
    module: str,
    targets: list[str] | str,
    exclude: list[str] | str | None,
    saved: list[str] | None,
    layers: int | list[int] | None,
    pattern: str | None,
) -> None:
    import peft
    from peft.tuners.tuners_utils import check_target_module_exists

    choice: dict[str, Any] = {"target_modules": targets, "exclude_modules": exclude, "modules_to_save": saved}
    if isinstance(targets, list):  # PEFT refuses a choice of layers beside a single name
        choice |= {"layers_to_transform": layers, "layers_pattern": pattern if layers is not None else None}
    theirs = check_target_module_exists(peft.LoraConfig(**choice), module)
    assert is_targeted(config(**choice), module) is bool(theirs)
