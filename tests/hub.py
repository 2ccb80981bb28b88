"""A local cache of the Hugging Face Hub, written as its own library writes it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tests.tensors import llama_shapes, safetensors_bytes

COMMIT = "1f" * 20
LLAMA = {
    "architectures": ["LlamaForCausalLM"],
    "model_type": "llama",
    "hidden_size": 8,
    "intermediate_size": 16,
    "num_attention_heads": 2,
    "num_hidden_layers": 2,
    "vocab_size": 16,
    "tie_word_embeddings": True,
}
SMALL = {"config.json": json.dumps(LLAMA).encode(), "tokenizer.json": b"{}", "LICENSE": b"Use it well.\n"}
WEIGHTS = {"model.safetensors": safetensors_bytes(llama_shapes())}


def snapshot(cache: Path, files: dict[str, bytes], repository: str = "acme/tiny", commit: str = COMMIT) -> Path:
    """The folder of a commit with these files; weights are named by their SHA-256, the others as git names them."""
    home = cache / f"models--{repository.replace('/', '--')}"
    folder = home / "snapshots" / commit
    folder.mkdir(parents=True, exist_ok=True)
    (home / "blobs").mkdir(exist_ok=True)
    for name, data in files.items():
        etag = etag_of(data, large=name.endswith(".safetensors"))
        (home / "blobs" / etag).write_bytes(data)
        (folder / name).symlink_to(Path("../../blobs") / etag)
    return folder


def etag_of(data: bytes, *, large: bool) -> str:
    if large:
        return hashlib.sha256(data).hexdigest()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
