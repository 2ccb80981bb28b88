from __future__ import annotations

from typing import Any

import pytest

from registry.domain.adapters.safetensors_header import Header, TensorShape, parse_header
from registry.domain.bases import parse_shapes, seal_base, shapes_document
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import File, Manifest
from tests.tensors import Shapes, safetensors_bytes


def header(shapes: Shapes) -> Header:
    data = safetensors_bytes(shapes)
    return parse_header(data, len(data), "weights")


def file(path: str, text: str = "") -> File:
    return File(path, digest_of_bytes((text or path).encode()), 3)


def sealed(**changes: Any) -> Manifest:
    given: dict[str, Any] = {
        "model_type": "llama",
        "architectures": ["LlamaForCausalLM"],
        "config": digest_of_bytes(b"config"),
        "tokenizer": [file("tokenizer.json"), file("tokenizer_config.json")],
        "weights": [file("model-2.safetensors"), file("model-1.safetensors")],
        "shapes": digest_of_bytes(b"shapes"),
    }
    return seal_base(**{**given, **changes})


def test_the_manifest_s_digest_has_not_changed() -> None:
    assert sealed().digest == "sha256:4edd57dc461b49dda8e71cafd62cf0c2801e73e0c75c29c13038eaf9c68564d4"


def test_weights_are_sorted_and_what_is_not_there_is_absent() -> None:
    content = sealed().content
    assert [w["path"] for w in content["weights"]] == ["model-1.safetensors", "model-2.safetensors"]
    assert set(content) == {
        *("kind", "schema", "source", "model_type", "architectures", "config", "tokenizer", "weights", "shapes")
    }
    assert "tokenizer" not in sealed(tokenizer=[]).content


def test_the_order_of_files_does_not_matter() -> None:
    backwards = sealed(
        tokenizer=[file("tokenizer_config.json"), file("tokenizer.json")],
        weights=[file("model-1.safetensors"), file("model-2.safetensors")],
    )
    assert backwards.digest == sealed().digest


@pytest.mark.parametrize(
    "change",
    [
        {"config": digest_of_bytes(b"other")},
        {"tokenizer": [file("tokenizer.json", "other"), file("tokenizer_config.json")]},
        {"weights": [file("model-1.safetensors"), file("model-2.safetensors", "other")]},
        {"chat_template": digest_of_bytes(b"{{ messages }}")},
        {"generation_config": digest_of_bytes(b"{}")},
        {"shapes": digest_of_bytes(b"other")},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_part_is_in_the_digest(change: dict[str, Any]) -> None:
    assert sealed(**change).digest != sealed().digest


def test_shapes_of_all_files_are_one_document_that_can_be_read_back() -> None:
    first, second = header({"a": ("F32", (2, 3))}), header({"b": ("BF16", ())})
    document = shapes_document([first, second])
    assert document == b'{"a":{"dtype":"F32","shape":[2,3]},"b":{"dtype":"BF16","shape":[]}}'
    assert shapes_document([second, first]) == document
    assert parse_shapes(document) == {"a": TensorShape("F32", (2, 3)), "b": TensorShape("BF16", ())}


def test_a_tensor_in_two_files_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="two weights files hold the same tensor"):
        shapes_document([header({"a": ("F32", (2,))}), header({"a": ("F32", (2,))})])


@pytest.mark.parametrize(
    "data",
    [
        b"[]",
        b'{"a":1}',
        b'{"a":{"dtype":"F32"}}',
        b'{"a":{"dtype":"F31","shape":[]}}',
        b'{"a":{"dtype":"F32","shape":[-1]}}',
        b'{"a":{"dtype":"F32","shape":[true]}}',
        b'{"a":{"dtype":[],"shape":[]}}',
        b'{ "a":{"dtype":"F32","shape":[]}}',
    ],
)
def test_anything_else_is_no_shapes_document(data: bytes) -> None:
    with pytest.raises(InvalidInputError):
        parse_shapes(data)
