from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from registry.domain.adapters.safetensors_header import Header
from registry.domain.adapters.serving import (
    SOURCES,
    VLLM_RANKS,
    WEIGHTS_FILE,
    Engine,
    Outcome,
    Served,
    ServingReport,
    serving_report,
)
from registry.domain.errors import InvalidInputError
from tests.weights import Numbers, Opened, lora, peft, weights_bytes

VLLM, SGLANG = Engine.VLLM, Engine.SGLANG
A, B = np.ones((2, 4), "<f2"), np.ones((6, 2), "<f2")
PLAIN = lora({f"model.layers.{n}.self_attn.{leaf}": (A, B) for n in range(2) for leaf in ("q_proj", "v_proj")})
DOCUMENT = {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["q_proj", "v_proj"]}


def header(tensors: Mapping[str, Numbers]) -> Header:
    return Opened(weights_bytes(tensors), peft()).header


def served(
    tensors: Mapping[str, Numbers] = PLAIN,
    files: tuple[str, ...] = (WEIGHTS_FILE,),
    added: tuple[str, ...] = (),
    **keys: Any,
) -> Served:
    return Served(DOCUMENT | keys, header(tensors), frozenset(files), added)


def faults(report: ServingReport) -> list[str]:
    return [ruling.rule for ruling in report.faults]


@pytest.mark.parametrize("engine", Engine)
def test_a_plain_lora_is_served_and_every_rule_says_so(engine: Engine) -> None:
    report = serving_report(engine, served())
    assert {ruling.outcome for ruling in report.rulings} == {Outcome.OK}
    assert report.source == SOURCES[engine]
    assert len({ruling.rule for ruling in report.rulings}) == len(report.rulings) >= 12


BROKEN: list[tuple[Engine, dict[str, Any], list[str]]] = [
    (VLLM, {"use_dora": True}, ["DoRA"]),
    (SGLANG, {"use_dora": True}, ["DoRA"]),
    (VLLM, {"bias": "all"}, ["bias"]),
    (SGLANG, {"bias": "lora_only"}, ["bias"]),
    (VLLM, {"lora_bias": True}, ["lora_bias"]),
    (SGLANG, {"lora_bias": True}, ["lora_bias"]),
    (VLLM, {"modules_to_save": ["lm_head"]}, ["modules_to_save"]),
    (VLLM, {"modules_to_save": ["classifier", "score"]}, ["modules_to_save"]),
    (VLLM, {"modules_to_save": ["score"]}, []),
    (SGLANG, {"modules_to_save": ["score"]}, ["modules_to_save"]),
    (VLLM, {"alora_invocation_tokens": [1]}, ["variants"]),
    (VLLM, {"layer_replication": [[0, 2]]}, ["variants"]),
    (SGLANG, {"use_qalora": True}, ["variants"]),
    (VLLM, {"init_lora_weights": "pissa_niter_16"}, ["init_lora_weights"]),
    (VLLM, {"init_lora_weights": "Gaussian"}, []),
    (VLLM, {"init_lora_weights": "lora_ga"}, []),
    (SGLANG, {"init_lora_weights": "olora"}, ["init_lora_weights"]),
    (VLLM, {"init_lora_weights": False}, []),
    (VLLM, {"trainable_token_indices": [5]}, ["trained tokens"]),
    (SGLANG, {"trainable_token_indices": {"embed_tokens": [5]}}, ["trained tokens"]),
    (VLLM, {"use_rslora": True}, []),
    (SGLANG, {"use_rslora": True}, ["rsLoRA"]),
    (VLLM, {"alpha_pattern": {"q_proj": 8}}, []),
    (SGLANG, {"alpha_pattern": {"q_proj": 8}}, ["alpha_pattern"]),
    (SGLANG, {"alpha_pattern": {"q_proj": 4}}, []),
    (VLLM, {"rank_pattern": {"q_proj": 8}}, []),
    (SGLANG, {"rank_pattern": {"q_proj": 8}}, ["rank_pattern"]),
    (SGLANG, {"rank_pattern": {"q_proj": 2}}, []),
    (SGLANG, {"target_modules": "model.layers.0.self_attn.q_proj"}, ["target_modules"]),
]


@pytest.mark.parametrize(("engine", "keys", "expected"), BROKEN, ids=str)
def test_an_engine_s_limit_is_told_with_a_reason_and_a_remedy(
    engine: Engine, keys: dict[str, Any], expected: list[str]
) -> None:
    report = serving_report(engine, served(**keys))
    assert faults(report) == expected
    assert all(ruling.found and ruling.reason and ruling.fix for ruling in report.faults)


@pytest.mark.parametrize(
    ("rank", "pattern", "limit", "fix"),
    [
        (16, {}, None, ""),
        (17, {}, None, "--max-lora-rank 32"),
        (8, {"q_proj": 64}, None, "--max-lora-rank 64"),
        (8, {"q_proj": 64}, 64, ""),
        (257, {}, 256, "--max-lora-rank 320"),
        (513, {}, 512, "at most 512"),
    ],
)
def test_vllm_holds_every_rank_against_its_largest(
    rank: int, pattern: dict[str, int], limit: int | None, fix: str
) -> None:
    report = serving_report(VLLM, served(r=rank, rank_pattern=pattern), limit)
    assert faults(report) == (["rank"] if fix else [])
    assert not fix or fix in report.faults[0].fix


def test_sglang_takes_the_rank_that_it_is_started_with_or_that_of_the_adapters() -> None:
    assert faults(serving_report(SGLANG, served(r=600))) == []
    assert faults(serving_report(SGLANG, served(r=48), 48)) == []
    report = serving_report(SGLANG, served(r=48), 32)
    assert [(f.rule, f.fix) for f in report.faults] == [("rank", "start it with --max-lora-rank 48")]


def test_a_rank_that_vllm_does_not_take_is_refused_with_those_it_takes() -> None:
    with pytest.raises(InvalidInputError) as caught:
        serving_report(VLLM, served(), 48)
    assert all(str(rank) in caught.value.expected for rank in VLLM_RANKS)
    with pytest.raises(InvalidInputError):
        serving_report(SGLANG, served(), 0)


@pytest.mark.parametrize("engine", Engine)
def test_what_is_no_lora_has_one_fault_and_nothing_else_is_asked(engine: Engine) -> None:
    report = serving_report(engine, Served({"peft_type": "IA3"}, header(PLAIN), frozenset()))
    assert [(r.rule, r.outcome, r.found) for r in report.rulings] == [("type", Outcome.FAULT, "IA3")]
    assert report.options == ()


@pytest.mark.parametrize("engine", Engine)
def test_tokens_beyond_the_base_model_s_are_a_fault(engine: Engine) -> None:
    report = serving_report(engine, served(added=("<a>", "<b>", "<c>", "<d>")))
    assert [(f.rule, f.found) for f in report.faults] == [("vocabulary", "<a>, <b>, <c> and 1 more")]


def test_vllm_wants_nothing_but_pairs_in_the_file() -> None:
    more = PLAIN | {"base_model.model.q_proj.lora_magnitude_vector": A}
    assert faults(serving_report(VLLM, served(more))) == ["tensors"]
    assert faults(serving_report(SGLANG, served(more))) == []
    head = PLAIN | {"base_model.model.score.weight": A}
    assert faults(serving_report(VLLM, served(head, modules_to_save=["score"]))) == []
    copy = PLAIN | {"base_model.model.model.embed_tokens.base_layer.weight": A}
    assert outcome(serving_report(VLLM, served(copy)), "tensors") is Outcome.DEPENDS


def test_the_name_of_the_weights_matters_to_vllm() -> None:
    assert faults(serving_report(VLLM, served(files=("model.safetensors",)))) == ["weights"]
    assert faults(serving_report(SGLANG, served(files=("model.safetensors",)))) == []
    assert faults(serving_report(SGLANG, served(files=("adapter_model.bin",)))) == ["weights"]


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        (("q_proj", "k_proj", "v_proj"), Outcome.OK),
        (("q_proj",), Outcome.FAULT),
        (("v_proj",), Outcome.FAULT),
        (("k_proj", "v_proj"), Outcome.FAULT),
        (("gate_proj", "down_proj"), Outcome.OK),
        (("c_attn",), Outcome.DEPENDS),
    ],
)
def test_sglang_joins_the_projections_of_attention(leaves: tuple[str, ...], expected: Outcome) -> None:
    tensors = lora({f"model.layers.0.{leaf}": (A, B) for leaf in leaves})
    assert outcome(serving_report(SGLANG, served(tensors, target_modules=list(leaves))), "target_modules") is expected


def test_what_only_the_served_model_decides_is_no_fault_and_is_said() -> None:
    embedded = PLAIN | lora({"model.embed_tokens": (A, B)}, "lora_embedding_A", "lora_embedding_B")
    assert outcome(serving_report(VLLM, served(embedded)), "target_modules") is Outcome.DEPENDS
    wide = {name: array.astype("<f4") for name, array in PLAIN.items()}
    assert outcome(serving_report(VLLM, served(wide)), "dtype") is Outcome.DEPENDS


def test_the_options_say_how_to_start_the_engine() -> None:
    assert serving_report(VLLM, served()).options == ("--enable-lora",)
    assert serving_report(VLLM, served(r=17), 32).options == ("--enable-lora", "--max-lora-rank 32")
    assert serving_report(SGLANG, served()).options == ("--max-lora-rank 2", "--lora-target-modules q_proj v_proj")


def outcome(report: ServingReport, rule: str) -> Outcome:
    return next(ruling.outcome for ruling in report.rulings if ruling.rule == rule)
