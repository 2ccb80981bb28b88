from __future__ import annotations

import json
import os
import pickle
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from registry.domain.adapters.admission import seal_adapter
from registry.domain.adapters.compatibility import check_compatible
from registry.domain.adapters.peft_types import LoraConfig
from registry.domain.bases import parse_shapes
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind, Manifest, Version
from registry.integrations.base_models import read_base
from registry.integrations.files import read_chunks
from registry.integrations.peft_files import AdapterDirectory, read_adapter
from tests.tensors import llama_shapes, lora_shapes, safetensors_bytes

CONFIG = {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["q_proj", "v_proj"]}


@pytest.fixture
def adapter(tmp_path: Path) -> Path:
    directory = tmp_path / "adapter"
    directory.mkdir()
    (directory / "adapter_config.json").write_text(json.dumps(CONFIG))
    (directory / "adapter_model.safetensors").write_bytes(safetensors_bytes(lora_shapes(llama_shapes())))
    return directory


def refusal(directory: Path) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        read_adapter(directory)
    assert all(fault.expected or fault.found for fault in refused.value.faults)
    return refused.value


def test_a_plain_adapter_is_read(adapter: Path) -> None:
    (adapter / "README.md").write_text("Made for you.")
    (adapter / ".gitattributes").write_text("*.safetensors filter=lfs")
    (adapter / ".cache").mkdir()
    read = read_adapter(adapter)
    assert [f.path for f in read.files] == ["README.md", "adapter_config.json"]
    assert isinstance(read.config, LoraConfig)
    assert read.config.r == 2
    assert len(read.header.tensors) == 8
    assert read.weights_size == (adapter / "adapter_model.safetensors").stat().st_size
    assert read.chat_template is None


def test_the_weights_are_checked_while_they_are_copied(adapter: Path) -> None:
    read = read_adapter(adapter)
    scanner = read.weights_scanner()
    assert b"".join(scanner.tee(read_chunks(read.weights))) == (adapter / "adapter_model.safetensors").read_bytes()
    assert scanner.finish().count == 8


def test_weights_that_change_between_reading_and_copying_are_refused(adapter: Path) -> None:
    read = read_adapter(adapter)
    wide = safetensors_bytes(lora_shapes(llama_shapes(hidden=12)))
    read.weights.path.write_bytes(wide)
    with pytest.raises(InvalidInputError):
        list(read.weights_scanner().tee(read_chunks(read.weights)))


@pytest.mark.parametrize("name", ["adapter_config.json", "adapter_model.safetensors"])
def test_a_missing_file_is_named(adapter: Path, name: str) -> None:
    (adapter / name).unlink()
    assert refusal(adapter).message == f"{name} is missing"


def test_an_empty_directory_tells_both_missing_files(tmp_path: Path) -> None:
    assert len(refusal(tmp_path).faults) == 2


def test_what_is_no_directory_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "adapter.safetensors"
    file.write_bytes(b"")
    assert (refusal(file).found, refusal(tmp_path / "nowhere").found) == ("a file", "nothing there")


PICKLES = [f"adapter_model{s}" for s in (".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".joblib", ".npy", ".npz")]


@pytest.mark.parametrize("name", [*PICKLES, "pytorch_model.bin", "weights.zip", "ADAPTER_MODEL.BIN"])
def test_a_pickle_by_name_is_refused_with_how_to_convert(adapter: Path, name: str) -> None:
    """Promise (6): nothing that is registered is run."""
    (adapter / name).write_bytes(b"anything")
    fault = refusal(adapter).faults[0]
    assert (fault.where, fault.expected) == (name, "adapter_model.safetensors")
    assert "convert to safetensors" in fault.fix


def test_an_adapter_of_nothing_but_a_pickle_is_told_to_convert_not_what_is_missing(adapter: Path) -> None:
    (adapter / "adapter_model.safetensors").rename(adapter / "adapter_model.bin")
    assert [f.where for f in refusal(adapter).faults] == ["adapter_model.bin"]


class Bomb:
    """Unpickling this leaves a trace."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return (Path.touch, (self.trace,))


@pytest.mark.parametrize("name", ["adapter_model.safetensors", "tokenizer.json", "README.md", "adapter_config.json"])
@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_a_pickle_under_an_allowed_name_is_refused_and_not_run(adapter: Path, name: str, protocol: int) -> None:
    """Promise (6): nothing that is registered is run."""
    trace = adapter.parent / "trace"
    (adapter / name).write_bytes(pickle.dumps(Bomb(trace), protocol))
    assert ("content of a pickle", name) in [(f.found, f.where) for f in refusal(adapter).faults]
    assert not trace.exists()


@pytest.mark.parametrize("protocol", [0, 1])
def test_an_old_pickle_in_place_of_the_weights_is_refused(adapter: Path, protocol: int) -> None:
    """Promise (6): nothing that is registered is run."""
    (adapter / "adapter_model.safetensors").write_bytes(pickle.dumps(Bomb(adapter.parent / "trace"), protocol))
    assert refusal(adapter).where == "adapter_model.safetensors"
    assert not (adapter.parent / "trace").exists()


def test_a_zip_under_the_name_of_the_weights_is_refused(adapter: Path) -> None:
    with zipfile.ZipFile(adapter / "adapter_model.safetensors", "w") as archive:
        archive.writestr("archive/data.pkl", b"\x80\x02.")
    assert "zip archive" in refusal(adapter).found


def test_a_zip_behind_good_weights_is_refused(adapter: Path) -> None:
    with (adapter / "adapter_model.safetensors").open("ab") as weights:
        weights.write(b"PK\x05\x06" + bytes(18))
    assert refusal(adapter).message == "bytes after the last tensor"


@pytest.mark.parametrize("length", [512, 640, 0x0480])
def test_a_header_whose_length_looks_like_a_pickle_is_none(adapter: Path, length: int) -> None:
    weights = adapter / "adapter_model.safetensors"
    (claimed,) = struct.unpack("<Q", weights.read_bytes()[:8])
    padded = max(length, 0x0480) if claimed > length else length
    data = weights.read_bytes()
    weights.write_bytes(
        struct.pack("<Q", padded) + data[8 : 8 + claimed] + b" " * (padded - claimed) + data[8 + claimed :]
    )
    assert len(read_adapter(adapter).header.tensors) == 8


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (b"", "ends before its header"),
        (struct.pack("<Q", 2**63), "too large"),
        (struct.pack("<Q", 100_000_000) + b'{"a":', "too large"),
        (struct.pack("<Q", 4096) + b'{"a":', "ends inside its header"),
    ],
    ids=["empty", "2**63", "100 MB", "truncated"],
)
def test_hostile_weights_are_refused(adapter: Path, head: bytes, says: str) -> None:
    """Promise (6): nothing that is registered is run."""
    (adapter / "adapter_model.safetensors").write_bytes(head)
    assert says in refusal(adapter).message


@pytest.mark.parametrize("name", ["notes.json", "modeling_evil.py", ".env", "adapter_model.safetensors.bak"])
def test_an_unknown_file_is_refused_by_name(adapter: Path, name: str) -> None:
    (adapter / name).write_text("{}")
    assert [(f.where, f.message) for f in refusal(adapter).faults] == [(name, "an unknown file in the adapter")]


def test_a_checkpoint_inside_is_refused(adapter: Path) -> None:
    (adapter / "checkpoint-10").mkdir()
    assert [(f.where, f.found) for f in refusal(adapter).faults] == [("checkpoint-10", "a directory")]


def test_every_bad_entry_is_told_at_once(adapter: Path) -> None:
    (adapter / "checkpoint-10").mkdir()
    (adapter / "optimizer.pt").touch()
    (adapter / "notes.txt").touch()
    assert [f.where for f in refusal(adapter).faults] == ["checkpoint-10", "notes.txt", "optimizer.pt"]


def test_a_pipe_is_refused_without_waiting_for_it(adapter: Path) -> None:
    os.mkfifo(adapter / "README.md")
    assert refusal(adapter).message == "not a regular file"


def test_a_link_to_elsewhere_is_refused(adapter: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("key")
    (adapter / "README.md").symlink_to(secret)
    assert refusal(adapter).message == "a link that leads out of the directory"


def test_a_link_that_goes_in_circles_is_refused(adapter: Path) -> None:
    (adapter / "README.md").symlink_to("README.md")
    assert "README.md" in refusal(adapter).where


def test_a_snapshot_of_the_hub_cache_is_read_through_its_links(adapter: Path, tmp_path: Path) -> None:
    blobs, snapshot = tmp_path / "models--ada--a" / "blobs", tmp_path / "models--ada--a" / "snapshots" / ("0" * 40)
    snapshot.mkdir(parents=True)
    blobs.mkdir()
    for number, file in enumerate(sorted(adapter.iterdir())):
        file.rename(blobs / str(number))
        (snapshot / file.name).symlink_to(Path("../../blobs") / str(number))
    read = read_adapter(snapshot)
    assert (read.weights.name, len(read.header.tensors)) == ("adapter_model.safetensors", 8)


def test_the_chat_template_is_read_where_transformers_reads_it(adapter: Path) -> None:
    settings = {"chat_template": "old"}
    (adapter / "tokenizer_config.json").write_text(json.dumps(settings))
    assert read_adapter(adapter).chat_template == digest_of_bytes(b"old")
    settings_of_many = {"chat_template": [{"name": "tools", "template": "x"}, {"name": "default", "template": "old"}]}
    (adapter / "tokenizer_config.json").write_text(json.dumps(settings_of_many))
    assert read_adapter(adapter).chat_template == digest_of_bytes(b"old")
    (adapter / "chat_template.jinja").write_text("new")
    assert read_adapter(adapter).chat_template == digest_of_bytes(b"new")


@pytest.mark.parametrize("template", [7, [{"name": ["default"], "template": "x"}], [{"name": "default"}, 1], {}])
def test_a_chat_template_that_cannot_be_told_is_refused_or_none(adapter: Path, template: Any) -> None:
    (adapter / "tokenizer_config.json").write_text(json.dumps({"chat_template": template}))
    if template == [{"name": "default"}, 1]:
        assert read_adapter(adapter).chat_template is None
    else:
        assert refusal(adapter).message == "the chat template cannot be told"


def test_a_tokenizer_that_would_import_code_is_refused(adapter: Path) -> None:
    """Promise (6): nothing that is registered is run."""
    (adapter / "tokenizer_config.json").write_text(
        json.dumps({"auto_map": {"AutoTokenizer": ["evil.Tokenizer", None]}})
    )
    assert refusal(adapter).message == "remote code is never run"


# With real models: what the libraries write is what is admitted.

REAL = pytest.mark.models
LIBRARIES_WARN = pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing. is deprecated:FutureWarning")
# of tied embeddings, and of layers of both orientations: the cases that are tested
PEFT_WARNS = pytest.mark.filterwarnings("ignore::UserWarning")


def tiny_llama(directory: Path, hidden: int = 32) -> Any:
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(7)
    config = LlamaConfig(
        hidden_size=hidden,
        intermediate_size=2 * hidden,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        vocab_size=64,
        tie_word_embeddings=True,
    )
    model = LlamaForCausalLM(config)
    model.save_pretrained(directory)
    return model


def save_lora(model: Any, directory: Path, targets: list[str], **settings: Any) -> None:
    import torch
    from peft import LoraConfig, get_peft_model

    torch.manual_seed(11)
    config = LoraConfig(
        r=4, lora_alpha=8, target_modules=targets, init_lora_weights=False, task_type="CAUSAL_LM", **settings
    )
    get_peft_model(model, config).save_pretrained(directory)


def as_version(directory: Path) -> tuple[Version, bytes]:
    read = read_base(directory)
    version = Version(
        "tiny", Kind.BASE_MODEL, 1, read.manifest.digest, read.manifest.content, "2026-01-01T00:00:00Z", "ada"
    )
    return version, read.shapes


def admitted(adapter: AdapterDirectory, base: Version, shapes: bytes) -> Manifest:
    faults = check_compatible(adapter.config, adapter.header, parse_shapes(shapes), base.reference)
    assert faults == []
    scanner = adapter.weights_scanner()
    for chunk in read_chunks(adapter.weights):
        scanner.feed(chunk)
    return seal_adapter(adapter.config, scanner.finish(), base, adapter.chat_template)


@REAL
@LIBRARIES_WARN
@PEFT_WARNS
def test_a_real_adapter_is_admitted_and_its_digest_is_that_of_its_content(tmp_path: Path) -> None:
    model = tiny_llama(tmp_path / "base")
    save_lora(model, tmp_path / "adapter", ["q_proj", "v_proj", "down_proj"])
    base, shapes = as_version(tmp_path / "base")
    first = admitted(read_adapter(tmp_path / "adapter"), base, shapes)
    assert first.content["tensors"]["count"] == 12

    config = tmp_path / "adapter" / "adapter_config.json"
    for order in (["v_proj", "down_proj", "q_proj"], ["down_proj", "v_proj", "q_proj"]):
        written = {**json.loads(config.read_text()), "target_modules": order, "base_model_name_or_path": f"/{order[0]}"}
        config.write_text(json.dumps(written))
        assert admitted(read_adapter(tmp_path / "adapter"), base, shapes).digest == first.digest

    weights = tmp_path / "adapter" / "adapter_model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    assert admitted(read_adapter(tmp_path / "adapter"), base, shapes).digest != first.digest


@REAL
@LIBRARIES_WARN
@PEFT_WARNS
def test_a_real_adapter_of_another_width_is_refused_in_plain_words(tmp_path: Path) -> None:
    tiny_llama(tmp_path / "base", hidden=32)
    save_lora(tiny_llama(tmp_path / "wide", hidden=48), tmp_path / "adapter", ["q_proj"])
    _, shapes = as_version(tmp_path / "base")
    read = read_adapter(tmp_path / "adapter")
    found = check_compatible(read.config, read.header, parse_shapes(shapes), "tiny@1")
    assert [f.message for f in found] == [
        "q_proj of layer 0 takes 32 inputs, the adapter was trained for 48, and 1 more like it",
        "q_proj of layer 0 gives 32 outputs, the adapter was trained for 48, and 1 more like it",
    ]


@REAL
@LIBRARIES_WARN
@PEFT_WARNS
@pytest.mark.parametrize("targets", [["c_attn", "c_proj"], ["c_fc", "lm_head"]])
def test_a_real_adapter_of_a_model_with_transposed_layers_is_admitted(tmp_path: Path, targets: list[str]) -> None:
    from transformers import GPT2Config, GPT2LMHeadModel

    shape: dict[str, Any] = {"n_embd": 32, "n_layer": 2, "n_head": 4, "vocab_size": 64, "n_positions": 32}
    model = GPT2LMHeadModel(GPT2Config(**shape, bos_token_id=0, eos_token_id=0))
    model.save_pretrained(tmp_path / "base")
    save_lora(model, tmp_path / "adapter", targets, fan_in_fan_out="lm_head" in targets)
    base, shapes = as_version(tmp_path / "base")
    assert admitted(read_adapter(tmp_path / "adapter"), base, shapes).kind == "adapter"


@REAL
@LIBRARIES_WARN
@PEFT_WARNS
def test_a_real_adapter_with_magnitudes_embeddings_and_saved_modules_is_admitted(tmp_path: Path) -> None:
    model = tiny_llama(tmp_path / "base")
    save_lora(model, tmp_path / "adapter", ["q_proj", "embed_tokens"], use_dora=True, modules_to_save=["norm"])
    base, shapes = as_version(tmp_path / "base")
    assert admitted(read_adapter(tmp_path / "adapter"), base, shapes).content["peft"]["use_dora"] is True


@REAL
@LIBRARIES_WARN
@PEFT_WARNS
def test_a_real_adapter_that_was_never_trained_is_refused(tmp_path: Path) -> None:
    from peft import LoraConfig, get_peft_model

    model = tiny_llama(tmp_path / "base")
    get_peft_model(model, LoraConfig(r=4, target_modules=["q_proj"], task_type="CAUSAL_LM")).save_pretrained(
        tmp_path / "adapter"
    )
    base, shapes = as_version(tmp_path / "base")
    with pytest.raises(InvalidInputError, match="this adapter changes nothing"):
        admitted(read_adapter(tmp_path / "adapter"), base, shapes)


@pytest.mark.parametrize("name", ["training_args.bin", "optimizer.pt", "trainer_state.json"])
def test_what_a_trainer_leaves_beside_an_adapter_is_told_apart_from_weights(tmp_path: Path, name: str) -> None:
    """Converting it to safetensors, the cure for pickled weights, would be the wrong advice."""
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    with pytest.raises(InvalidInputError) as caught:
        read_adapter(tmp_path)
    (fault,) = [f for f in caught.value.faults if f.where == name]
    assert fault.message == "a file of the training run, not of the adapter"
    assert "leave it out" in fault.fix
