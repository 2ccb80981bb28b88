from __future__ import annotations

import json
import struct
from typing import Any

import pytest

from registry.domain.adapters.admission import seal_adapter
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.tensors import TensorContent, TensorScanner
from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind, Version
from tests.tensors import Shapes, framed, llama_shapes, lora_shapes, safetensors_bytes

CONFIG = parse_peft_config(
    json.dumps({"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["v_proj", "q_proj"]}).encode()
)
ADAPTER = lora_shapes(llama_shapes())
TEMPLATE, OTHER = Digest("sha256:" + "1" * 64), Digest("sha256:" + "2" * 64)


def content(shapes: Shapes = ADAPTER, zero: str = "nothing") -> TensorContent:
    data = safetensors_bytes(shapes, zero=[name for name in shapes if zero in name])
    scanner = TensorScanner(len(data), "weights")
    scanner.feed(data)
    return scanner.finish()


def base(**manifest: Any) -> Version:
    return Version("tiny", Kind.BASE_MODEL, 1, Digest("sha256:" + "b" * 64), manifest, "2026-01-01T00:00:00Z", "ada")


def test_the_manifest_names_configuration_tensors_and_base() -> None:
    scanned = content()
    sealed = seal_adapter(CONFIG, scanned, base(), None)
    assert sealed.content == {
        "kind": "adapter",
        "schema": 1,
        "peft": {"peft_type": "LORA", "r": 2, "lora_alpha": "4", "target_modules": ["q_proj", "v_proj"]},
        "tensors": {"digest": scanned.digest, "count": 8, "parameters": 112, "bytes": 448},
        "base": "sha256:" + "b" * 64,
    }


def test_the_manifest_s_digest_has_not_changed() -> None:
    assert seal_adapter(CONFIG, content(), base(chat_template=TEMPLATE), TEMPLATE).digest == (
        "sha256:2774d036fafbf3db2eace8912d32cfbe55f9d2187a8e6ace9c485a11b1456598"
    )


@pytest.mark.parametrize("zero", ["lora_B", "lora_A", "lora_"])
def test_an_adapter_that_changes_nothing_is_refused(zero: str) -> None:
    with pytest.raises(InvalidInputError, match="this adapter changes nothing"):
        seal_adapter(CONFIG, content(zero=zero), base(), None)


def test_an_adapter_whose_every_pair_has_one_half_of_zeros_is_refused() -> None:
    data = safetensors_bytes(ADAPTER, zero=[n for n in ADAPTER if ("q_proj.lora_A" in n) or ("v_proj.lora_B" in n)])
    scanner = TensorScanner(len(data), "weights")
    scanner.feed(data)
    with pytest.raises(InvalidInputError, match="changes nothing"):
        seal_adapter(CONFIG, scanner.finish(), base(), None)


def test_one_layer_that_acts_is_enough() -> None:
    assert seal_adapter(CONFIG, content(zero="q_proj.lora_B"), base(), None).kind == "adapter"


def test_a_module_saved_whole_may_act_where_every_product_is_zero() -> None:
    shapes: Shapes = {**ADAPTER, "base_model.model.lm_head.weight": ("F32", (16, 8))}
    assert seal_adapter(CONFIG, content(shapes, zero="lora_B"), base(), None).kind == "adapter"


def test_the_base_s_own_chat_template_is_sealed() -> None:
    assert seal_adapter(CONFIG, content(), base(chat_template=TEMPLATE), TEMPLATE).content["chat_template"] == TEMPLATE


@pytest.mark.parametrize(("served", "says"), [({"chat_template": OTHER}, OTHER[:19]), ({}, "none, as tiny@1 has none")])
def test_another_chat_template_than_the_base_s_is_refused(served: dict[str, Any], says: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        seal_adapter(CONFIG, content(), base(**served), TEMPLATE)
    fault = refused.value.faults[0]
    assert says in fault.expected
    assert fault.found == f"chat template {TEMPLATE[:19]}"
    assert fault.fix


def test_numbers_that_are_not_finite_are_refused_naming_the_tensors() -> None:
    def spoiled(name: str, value: float) -> bytes:
        data = bytearray(safetensors_bytes(ADAPTER))
        (length,) = struct.unpack("<Q", data[:8])
        start = json.loads(data[8 : 8 + length])[name]["data_offsets"][0] + 8 + length
        data[start + 4 : start + 8] = struct.pack("<f", value)
        return bytes(data)

    for name in ADAPTER:
        for value in (float("nan"), float("inf"), float("-inf")):
            data = spoiled(name, value)
            scanner = TensorScanner(len(data), "weights")
            scanner.feed(data)
            with pytest.raises(InvalidInputError) as refused:
                seal_adapter(CONFIG, scanner.finish(), base(), None)
            assert refused.value.message == "the weights hold numbers that are not finite"
            assert refused.value.found == f"infinity or NaN in {name}"


def ia3(*vectors: float) -> TensorContent:
    header = {
        f"base_model.model.l{i}.ia3_l": {"dtype": "F32", "shape": [2, 1], "data_offsets": [8 * i, 8 * i + 8]}
        for i in range(len(vectors))
    }
    data = framed(json.dumps(header), b"".join(struct.pack("<2f", v, v) for v in vectors))
    scanner = TensorScanner(len(data), "weights")
    scanner.feed(data)
    return scanner.finish()


IA3 = parse_peft_config(b'{"peft_type": "IA3", "target_modules": ["l0", "l1"], "feedforward_modules": []}')


def test_vectors_of_ones_change_nothing() -> None:
    with pytest.raises(InvalidInputError) as refused:
        seal_adapter(IA3, ia3(1.0, 1.0), base(), None)
    assert (refused.value.message, refused.value.found) == ("this adapter changes nothing", "ones in each of 2 vectors")


def test_one_vector_that_is_not_one_acts_and_zeros_act_too() -> None:
    assert seal_adapter(IA3, ia3(1.0, 1.5), base(), None).content["peft"]["peft_type"] == "IA3"
    assert seal_adapter(IA3, ia3(0.0, 0.0), base(), None).kind == "adapter"


def test_dora_that_was_never_trained_changes_nothing_though_it_has_magnitudes() -> None:
    shapes: Shapes = {
        **ADAPTER,
        **{n.replace("lora_A.weight", "lora_magnitude_vector"): ("F32", (8,)) for n in ADAPTER if "lora_A" in n},
    }
    with pytest.raises(InvalidInputError, match="changes nothing"):
        seal_adapter(CONFIG, content(shapes, zero="lora_B"), base(), None)
    assert seal_adapter(CONFIG, content(shapes), base(), None).kind == "adapter"


def test_virtual_tokens_of_zeros_take_part_in_attention() -> None:
    config = parse_peft_config(
        b'{"peft_type": "PROMPT_TUNING", "task_type": "CAUSAL_LM", "num_virtual_tokens": 2, "token_dim": 8,'
        b' "num_layers": 2, "num_attention_heads": 4}'
    )
    tensors: Shapes = {"prompt_embeddings": ("F32", (2, 8))}
    manifest = seal_adapter(config, content(tensors, zero="prompt"), base(), None)
    assert manifest.content["peft"] == {
        "peft_type": "PROMPT_TUNING",
        "task_type": "CAUSAL_LM",
        "num_virtual_tokens": 2,
        "token_dim": 8,
    }
