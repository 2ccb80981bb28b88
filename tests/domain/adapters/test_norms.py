"""Norms and differences against dense arithmetic: the products that the code under test never forms."""

from __future__ import annotations

from typing import Any, SupportsFloat

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import registry.domain.adapters.norms as norms_module
from registry.domain.adapters.decoding import as_floats, raw_array
from registry.domain.adapters.facts import Measure
from registry.domain.adapters.safetensors_header import TensorEntry
from registry.domain.errors import InvalidInputError
from tests.weights import Numbers, Opened, lora, peft, weights_bytes

RANDOM = np.random.default_rng(20261121)


def pair(rank: int, inputs: int = 7, outputs: int = 5, seed: int = 0, dtype: str = "<f4") -> tuple[Numbers, Numbers]:
    random = np.random.default_rng(seed)
    return random.normal(size=(rank, inputs)).astype(dtype), random.normal(size=(outputs, rank)).astype(dtype)


def dense(a: Numbers, b: Numbers, scaling: float) -> Numbers:
    product: Numbers = scaling * (b.astype(float) @ a.astype(float))
    return product


def opened(a: Numbers, b: Numbers, **config: Any) -> Opened:
    return Opened(weights_bytes(lora({"q": (a, b)})), peft(r=len(a), **config))


def near(told: str | None, number: SupportsFloat) -> bool:
    return told is not None and float(told) == pytest.approx(float(number), rel=1e-5, abs=1e-12)


sizes = st.tuples(st.integers(1, 6), st.integers(1, 40), st.integers(1, 40))


@given(sizes, st.integers(0, 2**31), st.booleans(), st.integers(1, 64), st.sampled_from([1 << 20, 8]))
def test_the_norm_of_a_delta_is_that_of_the_scaled_product(
    size: tuple[int, int, int], seed: int, rslora: bool, alpha: int, block: int
) -> None:
    rank, inputs, outputs = size
    a, b = pair(rank, inputs, outputs, seed)
    scaling = alpha / (rank**0.5 if rslora else rank)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(norms_module, "BLOCK", block)
        told = opened(a, b, lora_alpha=alpha, use_rslora=rslora).norms()
    assert near(told.units[0].norm, np.linalg.norm(dense(a, b, scaling)))
    assert told.total == told.units[0].norm


@given(
    sizes, st.integers(1, 6), st.integers(0, 2**31), st.integers(1, 9), st.integers(1, 9), st.sampled_from([1 << 20, 8])
)
def test_a_change_is_that_between_the_scaled_products_whatever_the_ranks(
    size: tuple[int, int, int], rank: int, seed: int, alpha: int, other: int, block: int
) -> None:
    first, second = pair(*size, seed=seed), pair(rank, size[1], size[2], seed=seed + 1)
    one, two = dense(*first, alpha / size[0]), dense(*second, other / rank)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(norms_module, "BLOCK", block)
        changes = opened(*first, lora_alpha=alpha).changes(opened(*second, lora_alpha=other))
    told = changes.units[0]
    assert near(told.before, np.linalg.norm(one))
    assert near(told.after, np.linalg.norm(two))
    cosine = float((one * two).sum() / np.linalg.norm(one) / np.linalg.norm(two))
    assert told.cosine is not None
    assert float(told.cosine) == pytest.approx(cosine, rel=1e-4, abs=1e-9)
    assert near(told.change, np.linalg.norm(two - one) / np.linalg.norm(one))
    assert (changes.summary.cosine, changes.summary.change) == (told.cosine, told.change)


@given(st.floats(1e-14, 1e-3), st.integers(0, 2**31))
def test_a_tiny_change_is_told_as_what_it_is_and_not_as_rounding(step: float, seed: int) -> None:
    a, b = pair(3, seed=seed, dtype="<f8")
    moved = a + step * np.sign(a)
    told = opened(a, b).changes(opened(moved, b)).units[0]
    exact = np.linalg.norm(b @ (moved - a)) / np.linalg.norm(b @ a)
    assert told.change is not None
    assert float(told.change) == pytest.approx(float(exact), rel=1e-4)
    assert told.note == ""


def test_the_same_bytes_are_unchanged_exactly() -> None:
    told = opened(*pair(4)).changes(opened(*pair(4)))
    assert (told.units[0].cosine, told.units[0].change, told.units[0].note) == ("1", "0", "unchanged")
    assert (told.summary.unchanged, told.summary.changed, told.summary.change) == (1, 0, "0")
    assert told.most_changed(10) == ()


@pytest.mark.parametrize("seed", range(8))
def test_other_factors_of_the_same_product_are_unchanged(seed: int) -> None:
    a, b = pair(3, 50, 60, seed, dtype="<f8")
    mix = np.random.default_rng(seed).normal(size=(3, 3))
    told = opened(a, b).changes(opened(np.linalg.inv(mix) @ a, b @ mix)).units[0]
    assert (told.cosine, told.change, told.note) == ("1", "0", "unchanged")


def test_the_same_numbers_in_another_dtype_or_with_zeros_for_more_ranks_are_unchanged() -> None:
    a, b = (array.astype("<f2") for array in pair(3))
    told = opened(a, b).changes(opened(a.astype("<f4"), b.astype("<f4"))).units[0]
    assert (told.change, told.note) == ("0", "unchanged")
    wide_a, wide_b = np.vstack([a, np.zeros((2, 7), "<f2")]), np.hstack([b, np.zeros((5, 2), "<f2")])
    told = opened(a, b, lora_alpha=3).changes(opened(wide_a, wide_b, lora_alpha=5)).units[0]
    assert (told.change, told.note) == ("0", "unchanged")


def test_another_alpha_alone_changes_the_length_and_not_the_direction() -> None:
    told = opened(*pair(2), lora_alpha=4).changes(opened(*pair(2), lora_alpha=6)).units[0]
    assert (told.cosine, told.change) == ("1", "0.5")


def test_a_delta_that_was_zero_has_neither_direction_nor_ratio() -> None:
    a, b = pair(2)
    told = opened(a, b * 0).changes(opened(a, b)).units[0]
    assert (told.before, told.cosine, told.change) == ("0", None, None)
    told = opened(a, b * 0).changes(opened(a * 2, b * 0)).units[0]
    assert (told.change, told.note) == ("0", "unchanged")


def test_modules_that_came_and_went_are_told_and_count_in_the_whole() -> None:
    pairs = {name: pair(2, seed=position) for position, name in enumerate(("layers.0.q", "layers.1.q", "layers.2.q"))}
    before = {name: pairs[name] for name in ("layers.0.q", "layers.1.q")}
    after = {name: pairs[name] for name in ("layers.1.q", "layers.2.q")}
    one, two = (Opened(weights_bytes(lora(modules)), peft()) for modules in (before, after))
    changes = one.changes(two)
    assert [(u.module, u.note) for u in changes.units] == [
        ("layers.0.q", "removed"),
        ("layers.1.q", "unchanged"),
        ("layers.2.q", "added"),
    ]
    flat = {name: dense(*pairs[name], 2).ravel() for name in pairs}
    first = np.concatenate([flat["layers.0.q"], flat["layers.1.q"], 0 * flat["layers.2.q"]])
    second = np.concatenate([0 * flat["layers.0.q"], flat["layers.1.q"], flat["layers.2.q"]])
    assert near(changes.summary.change, np.linalg.norm(second - first) / np.linalg.norm(first))
    assert near(changes.summary.cosine, first @ second / np.linalg.norm(first) / np.linalg.norm(second))
    assert (changes.summary.added, changes.summary.removed) == (1, 1)


def test_what_differs_in_shape_is_not_compared_and_keeps_the_whole_from_being_told() -> None:
    changes = opened(*pair(2, 7)).changes(opened(*pair(2, 8)))
    assert [(u.note, u.cosine, u.change) for u in changes.units] == [("shapes differ", None, None)]
    assert (changes.summary.incomparable, changes.summary.change, changes.summary.cosine) == (1, None, None)


def test_vectors_of_ia3_are_measured_from_one() -> None:
    config = peft(peft_type="IA3", target_modules=["q"], feedforward_modules=[], r=None, lora_alpha=None)
    name = "base_model.model.q.ia3_l"
    one = Opened(weights_bytes({name: np.array([[1.0], [1.0], [4.0]], "<f4")}), config)
    two = Opened(weights_bytes({name: np.array([[1.0], [5.0], [1.0]], "<f4")}), config)
    assert [(u.module, u.measure, u.norm) for u in one.norms().units] == [("q", Measure.SCALE, "3")]
    told = one.changes(two).units[0]
    assert (told.before, told.after, told.cosine, told.change) == ("3", "4", "0", "1.66667")


def test_virtual_tokens_are_measured_as_they_are() -> None:
    sizes = {"num_virtual_tokens": 1, "token_dim": 2, "num_layers": 1, "num_attention_heads": 1}
    keys = {"r": None, "lora_alpha": None, "target_modules": None}
    config = peft(peft_type="PROMPT_TUNING", task_type="CAUSAL_LM", **sizes, **keys)
    told = Opened(weights_bytes({"prompt_embeddings": np.array([[3.0, -4.0]], "<f4")}), config).norms()
    assert (told.units[0].measure, told.units[0].norm, told.total) == (Measure.TOKENS, "5", "5")


def test_magnitudes_and_whole_tensors_are_told_apart_and_are_not_in_the_whole() -> None:
    tensors = lora({"q": (np.array([[3.0]], "<f4"), np.array([[1.0]], "<f4"))})
    tensors |= {
        "base_model.model.q.lora_magnitude_vector": np.array([8.0, 6.0], "<f4"),
        "base_model.model.score.weight": np.array([[6.0, 8.0]], "<f4"),
    }
    told = Opened(weights_bytes(tensors), peft(r=1, lora_alpha=1, use_dora=True, modules_to_save=["score"])).norms()
    assert [(u.module, u.measure, u.norm) for u in told.units] == [
        ("q", Measure.DELTA, "3"),
        ("q", Measure.MAGNITUDE, "10"),
        ("score.weight", Measure.WHOLE, "10"),
    ]
    assert told.total == "3"


def test_an_embedding_s_pair_is_a_delta_too() -> None:
    a, b = pair(2)
    tensors = lora({"embed_tokens": (a, b)}, "lora_embedding_A", "lora_embedding_B")
    told = Opened(weights_bytes(tensors), peft(target_modules=["embed_tokens"])).norms()
    assert near(told.units[0].norm, np.linalg.norm(dense(a, b, 2)))


def test_bfloat16_is_read_as_what_it_means() -> None:
    a, b = pair(2)
    cut = [(array.astype("<f4").view("<u4") & 0xFFFF0000).view("<f4") for array in (a, b)]
    told = Opened(weights_bytes(lora({"q": (a, b)}), bf16=True), peft()).norms()
    assert near(told.units[0].norm, np.linalg.norm(dense(cut[0], cut[1], 2)))


def test_memory_holds_one_tensor_of_a_module_and_blocks_of_whole_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(norms_module, "BLOCK", 16)
    tensors = lora({f"layers.{n}.q": pair(2, seed=n) for n in range(50)})
    tensors["base_model.model.score.weight"] = RANDOM.normal(size=(40, 40)).astype("<f4")
    file = Opened(weights_bytes(tensors), peft(modules_to_save=["score"]))
    file.norms()
    assert file.largest == 64
    assert file.changes(file).summary.unchanged == 51


def test_a_number_that_is_none_is_told_as_such() -> None:
    a, b = pair(2)
    a[0, 0] = np.nan
    assert opened(a, b).norms().total == "undefined"
    changes = opened(*pair(2)).changes(opened(a, b))
    assert (changes.units[0].after, changes.units[0].cosine) == ("undefined", None)
    assert changes.most_changed(1)[0].change == "undefined"


def entry(dtype: str, shape: tuple[int, ...], size: int) -> TensorEntry:
    return TensorEntry("x", dtype, shape, 0, size)


def test_eight_bit_floats_are_read_by_their_definition() -> None:
    codes = bytes([0x00, 0x01, 0x38, 0x7E, 0xB8, 0x7F])
    told = as_floats(raw_array(codes, entry("F8_E4M3", (6,), 6)), "F8_E4M3")
    assert told[:5].tolist() == [0, 2.0**-9, 1, 448, -1]
    assert np.isnan(told[5])
    wide = as_floats(raw_array(bytes([0x00, 0x01, 0x3C, 0x7B, 0xBC, 0x7C]), entry("F8_E5M2", (6,), 6)), "F8_E5M2")
    assert wide.tolist() == [0, 2.0**-16, 1, 57344, -1, np.inf]


def test_whole_numbers_are_nothing_to_measure() -> None:
    with pytest.raises(InvalidInputError, match="no numbers"):
        raw_array(bytes(4), entry("I32", (1,), 4))
