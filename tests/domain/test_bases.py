from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from registry.domain.adapters.safetensors_header import Header, TensorShape, parse_header
from registry.domain.bases import (
    ShapesFrom,
    compare_with_parent,
    is_licence,
    parse_shapes,
    seal_base,
    shapes_document,
)
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


def test_a_commit_is_in_the_digest_and_a_directory_s_manifest_knows_nothing_of_it() -> None:
    whole = sealed(repository=("acme/tiny", "1f" * 20), weight_index=digest_of_bytes(b"index"))
    assert whole.digest == "sha256:83a79ab723b8b43eede5cff67ed8177180090bd3d36c83a17261c8213c8c284b"
    bare = sealed(repository=("acme/tiny", "1f" * 20), weights=[], shapes_from=ShapesFrom.RULE)
    assert bare.digest == "sha256:ece3775024800178c996d292dafd6f00253128337fb8fcee91f1bdda85cd3c8a"
    assert (bare.content["shapes_from"], "weights" in bare.content) == ("rule", False)
    assert sealed(repository=("acme/tiny", "2e" * 20)).digest != sealed(repository=("acme/tiny", "1f" * 20)).digest


@pytest.mark.parametrize("name", ["LICENSE", "licence.txt", "LICENSE-MIT", "COPYING", "NOTICE.md", "USE_POLICY.md"])
def test_a_file_of_a_licence_is_known_by_its_name(name: str) -> None:
    assert is_licence(name)


@pytest.mark.parametrize("name", ["licensed.json", "README.md", "LICENSES/MIT", "noticed.md", "my-license", ""])
def test_another_file_is_none(name: str) -> None:
    assert not is_licence(name)


TINY = {"model.embed_tokens.weight": (16, 8), "model.norm.weight": (8,)}


def shapes(more: Mapping[str, tuple[int, ...]] | None = None, dtype: str = "F32") -> dict[str, TensorShape]:
    return {name: TensorShape(dtype, shape) for name, shape in {**TINY, **(more or {})}.items()}


def test_a_fine_tune_has_the_tensors_of_its_parent() -> None:
    assert compare_with_parent(shapes(), shapes(), "tiny@1") == ([], ())


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"model.norm.weight": (9,)}, "model.norm.weight has another shape"),
        ({"model.embed_tokens.weight": (15, 8)}, "model.embed_tokens.weight has another shape"),
        ({"model.embed_tokens.weight": (17, 9)}, "model.embed_tokens.weight has another shape"),
        ({"model.embed_tokens.weight": (17, 8, 1)}, "model.embed_tokens.weight has another shape"),
        ({"model.extra.weight": (8,)}, "model.extra.weight is in one of the two only"),
        ({"lm_head.weight": (17, 8)}, "lm_head.weight is in one of the two only"),
    ],
)
def test_a_tensor_that_differs_is_a_fault_in_both_directions(more: dict[str, tuple[int, ...]], message: str) -> None:
    (fault,), _ = compare_with_parent(shapes(more), shapes(), "tiny@1")
    assert fault.message == message
    if "another" not in message:
        (fault,), _ = compare_with_parent(shapes(), shapes(more), "tiny@1")
        assert fault.message == message


def test_what_may_differ_is_told() -> None:
    grown = {"model.embed_tokens.weight": (20, 8), "lm_head.weight": (20, 8)}
    assert compare_with_parent(shapes(grown, "BF16"), shapes(), "tiny@1") == (
        [],
        ("the vocabulary grew from 16 to 20", "dtype BF16, of tiny@1 F32", "output layer of its own, of tiny@1 tied"),
    )
    _, notes = compare_with_parent(shapes(), shapes({"lm_head.weight": (16, 8)}), "tiny@1")
    assert notes == ("output layer tied, of tiny@1 of its own",)
