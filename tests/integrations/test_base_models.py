from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from registry.domain.bases import parse_shapes
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.integrations.base_models import read_base, verify_weights
from tests.tensors import llama_shapes, safetensors_bytes

CONFIG = {"model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_size": 8, "eps": 1e-06}
SHAPES = llama_shapes()
FIRST, SECOND = "model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    directory = tmp_path / "base"
    directory.mkdir()
    (directory / "config.json").write_text(json.dumps(CONFIG))
    (directory / "model.safetensors").write_bytes(safetensors_bytes(SHAPES))
    (directory / "tokenizer.json").write_text("{}")
    return directory


def shard(directory: Path) -> dict[str, str]:
    """Put the weights into two files with an index; returns the index's map."""
    (directory / "model.safetensors").unlink()
    names = list(SHAPES)
    parts = {FIRST: names[:3], SECOND: names[3:]}
    for file, held in parts.items():
        (directory / file).write_bytes(safetensors_bytes({n: SHAPES[n] for n in held}))
    weight_map = {name: file for file, held in parts.items() for name in held}
    write_index(directory, weight_map)
    return weight_map


def write_index(directory: Path, weight_map: Any) -> None:
    index = {"metadata": {"total_size": 1}, "weight_map": weight_map}
    (directory / "model.safetensors.index.json").write_text(json.dumps(index))


def refusal(directory: Path) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        read_base(directory)
    return refused.value


def test_a_base_in_one_file_is_read(base: Path) -> None:
    (base / "generation_config.json").write_text('{"eos_token_id": 2}')
    (base / "chat_template.jinja").write_text("{{ messages }}")
    (base / "README.md").write_text("A model.")
    read = read_base(base)
    weights = (base / "model.safetensors").read_bytes()
    assert [f.path for f in read.files] == [
        "chat_template.jinja",
        "config.json",
        "generation_config.json",
        "tokenizer.json",
    ]
    assert [(f.path, f.size, f.digest, f.stored) for f in read.weights] == [
        ("model.safetensors", len(weights), digest_of_bytes(weights), False)
    ]
    assert {name: (t.dtype, t.shape) for name, t in parse_shapes(read.shapes).items()} == SHAPES
    content = read.manifest.content
    assert content["model_type"] == "llama"
    assert content["config"] == digest_of_bytes((base / "config.json").read_bytes())
    assert content["generation_config"] == digest_of_bytes(b'{"eos_token_id": 2}')
    assert content["chat_template"] == digest_of_bytes(b"{{ messages }}")
    assert content["shapes"] == digest_of_bytes(read.shapes)
    assert read.chat_template == "{{ messages }}"


def test_the_same_tensors_in_shards_have_the_same_shapes_document(base: Path) -> None:
    single = read_base(base)
    shard(base)
    sharded = read_base(base)
    assert sharded.shapes == single.shapes
    assert [f.path for f in sharded.weights] == [FIRST, SECOND]
    assert "model.safetensors.index.json" in [f.path for f in sharded.files]


def test_where_the_template_stands_does_not_matter_to_its_digest(base: Path) -> None:
    (base / "tokenizer_config.json").write_text(json.dumps({"chat_template": "{{ messages }}"}))
    assert read_base(base).manifest.content["chat_template"] == digest_of_bytes(b"{{ messages }}")


def test_a_chat_template_with_half_a_character_is_refused(base: Path) -> None:
    (base / "tokenizer_config.json").write_bytes(b'{"chat_template": "\\ud800"}')
    with pytest.raises(InvalidInputError, match="not text"):
        read_base(base)


def test_a_base_without_configuration_is_refused(base: Path) -> None:
    (base / "config.json").unlink()
    assert refusal(base).message == "config.json is missing"


@pytest.mark.parametrize(
    ("config", "where"),
    [
        ({"architectures": []}, "config.json: model_type"),
        ({"model_type": ""}, "config.json: model_type"),
        ({"model_type": "x", "architectures": "X"}, "config.json: architectures"),
        ({"model_type": "x", "auto_map": {"AutoConfig": "evil.Config"}}, "config.json: auto_map"),
        ([], "config.json"),
    ],
)
def test_a_malformed_configuration_is_refused_at_its_place(base: Path, config: Any, where: str) -> None:
    (base / "config.json").write_text(json.dumps(config))
    assert refusal(base).where == where


def test_a_configuration_with_a_key_twice_is_refused(base: Path) -> None:
    (base / "config.json").write_text('{"model_type": "llama", "model_type": "gpt2"}')
    assert "duplicate key" in refusal(base).found


def test_a_base_without_weights_is_refused(base: Path) -> None:
    (base / "model.safetensors").unlink()
    assert refusal(base).message == "the base model has no weights"


def test_a_base_of_pickled_weights_is_refused_with_how_to_convert(base: Path) -> None:
    (base / "model.safetensors").rename(base / "pytorch_model.bin")
    error = refusal(base)
    assert (error.found, "save_pretrained" in error.fix) == ("pytorch_model.bin", True)


def test_pickled_weights_beside_good_ones_are_left_alone(base: Path) -> None:
    before = read_base(base).manifest.digest
    (base / "pytorch_model.bin").write_bytes(b"\x80\x02.")
    assert read_base(base).manifest.digest == before


def test_shards_without_index_are_refused(base: Path) -> None:
    shard(base)
    (base / "model.safetensors.index.json").unlink()
    assert refusal(base).message == "the weights files are not one complete set"


def test_a_missing_shard_is_named(base: Path) -> None:
    shard(base)
    (base / SECOND).unlink()
    assert f"missing: {SECOND}" in refusal(base).fix


def test_two_sets_of_weights_are_refused(base: Path) -> None:
    data = (base / "model.safetensors").read_bytes()
    shard(base)
    (base / "model.safetensors").write_bytes(data)
    assert "not part of the model: model.safetensors" in refusal(base).fix


def test_an_index_that_places_a_tensor_elsewhere_is_refused(base: Path) -> None:
    weight_map = shard(base)
    write_index(base, {**weight_map, "model.embed_tokens.weight": SECOND})
    error = refusal(base)
    assert error.message == "the index does not agree with the weights files"
    assert error.found.startswith("model.embed_tokens.weight is held")


@pytest.mark.parametrize("weight_map", [None, {}, {"a": 1}, {"a": "../secret.safetensors"}, [FIRST]])
def test_a_malformed_index_is_refused(base: Path, weight_map: Any) -> None:
    shard(base)
    write_index(base, weight_map)
    refusal(base)


def test_a_tensor_in_two_shards_is_refused(base: Path) -> None:
    weight_map = shard(base)
    (base / SECOND).write_bytes(safetensors_bytes(SHAPES))
    write_index(base, weight_map)
    assert "index does not agree" in refusal(base).message


def test_hostile_weights_are_refused(base: Path) -> None:
    (base / "model.safetensors").write_bytes(b"\xff" * 64)
    assert refusal(base).message == "the header claims to be too large"


def test_an_adapter_is_no_base(base: Path) -> None:
    (base / "adapter_config.json").write_text("{}")
    assert refusal(base).message == "this directory holds an adapter"


def test_a_link_to_elsewhere_and_a_pipe_are_refused(base: Path, tmp_path: Path) -> None:
    (base / "config.json").rename(tmp_path / "config.json")
    (base / "config.json").symlink_to(tmp_path / "config.json")
    assert refusal(base).message == "a link that leads out of the directory"
    (base / "config.json").unlink()
    os.mkfifo(base / "config.json")
    assert refusal(base).message == "not a regular file"


def test_weights_that_are_unchanged_are_verified(base: Path) -> None:
    shard(base)
    assert verify_weights(base, read_base(base).manifest.content["weights"]) == []


def test_one_changed_bit_a_changed_size_and_a_lost_file_are_each_told(base: Path) -> None:
    weights = [dict(w) for w in read_base(base).manifest.content["weights"]]
    file = base / "model.safetensors"
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    (flipped,) = verify_weights(base, weights)
    assert (flipped.where, flipped.expected, flipped.found) == (
        str(file),
        weights[0]["digest"],
        digest_of_bytes(bytes(data)),
    )
    file.write_bytes(data + b"x")
    (longer,) = verify_weights(base, weights)
    assert longer.found == f"{len(data) + 1} bytes instead of {len(data)}"
    file.unlink()
    (lost,) = verify_weights(base, weights)
    assert lost.message == "no such file"


def test_a_directory_that_is_gone_is_told_for_each_file(tmp_path: Path) -> None:
    weights = [{"path": name, "size": 1, "digest": "sha256:" + "0" * 64} for name in (FIRST, SECOND)]
    assert len(verify_weights(tmp_path / "gone", weights)) == 2


def test_the_licence_is_kept_with_the_files_and_changes_no_digest(base: Path) -> None:
    before = read_base(base).manifest.digest
    for name in ("LICENSE", "USE_POLICY.md", "Notice.txt", "LICENSE-MODEL"):
        (base / name).write_text(name)
    (base / "licenses").mkdir()
    (base / "licensed_to.py").write_text("x")
    read = read_base(base)
    assert [f.path for f in read.licences] == ["LICENSE", "LICENSE-MODEL", "Notice.txt", "USE_POLICY.md"]
    assert read.manifest.digest == before
