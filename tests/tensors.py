"""Tiny safetensors files written by hand, so that a test of formats needs no model library."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Mapping
from math import prod

WIDTH = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I16": 2, "I8": 1, "U8": 1, "BOOL": 1}

Shapes = Mapping[str, tuple[str, tuple[int, ...]]]


def safetensors_bytes(
    shapes: Shapes,
    *,
    metadata: Mapping[str, str] | None = None,
    order: Iterable[str] | None = None,
    zero: Iterable[str] = (),
) -> bytes:
    """A file with these tensors in `order`; bytes depend on the tensor's name only; `zero` ones are all zeros."""
    zeros = set(zero)
    header: dict[str, object] = {"__metadata__": dict(metadata)} if metadata is not None else {}
    data = b""
    for name in order if order is not None else shapes:
        dtype, shape = shapes[name]
        size = prod(shape) * WIDTH[dtype]
        seed = sum(name.encode()) % 200 + 1
        data += bytes(size) if name in zeros else bytes((seed + i) % 251 + 1 for i in range(size))
        header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [len(data) - size, len(data)]}
    return framed(json.dumps(header), data)


def framed(header: str | bytes, data: bytes = b"") -> bytes:
    """Any header text with its true length before it."""
    text = header if isinstance(header, bytes) else header.encode()
    return struct.pack("<Q", len(text)) + text + data


def llama_shapes(hidden: int = 8, layers: int = 2, vocabulary: int = 16) -> dict[str, tuple[str, tuple[int, ...]]]:
    """A base model with tied embeddings, as Transformers names its tensors."""
    shapes: dict[str, tuple[str, tuple[int, ...]]] = {
        "model.embed_tokens.weight": ("F32", (vocabulary, hidden)),
        "model.norm.weight": ("F32", (hidden,)),
    }
    for i in range(layers):
        for leaf in ("q_proj", "o_proj"):
            shapes[f"model.layers.{i}.self_attn.{leaf}.weight"] = ("F32", (hidden, hidden))
        shapes[f"model.layers.{i}.self_attn.v_proj.weight"] = ("F32", (hidden // 2, hidden))
        shapes[f"model.layers.{i}.mlp.down_proj.weight"] = ("F32", (hidden, 2 * hidden))
    return shapes


def lora_shapes(
    base: Shapes, targets: Iterable[str] = ("q_proj", "v_proj"), rank: int = 2
) -> dict[str, tuple[str, tuple[int, ...]]]:
    """The tensors of an adapter for the linear layers of `base` whose names end with a target."""
    shapes: dict[str, tuple[str, tuple[int, ...]]] = {}
    for name, (dtype, shape) in base.items():
        module = name.removesuffix(".weight")
        if len(shape) == 2 and module.rpartition(".")[2] in set(targets):
            shapes[f"base_model.model.{module}.lora_A.weight"] = (dtype, (rank, shape[1]))
            shapes[f"base_model.model.{module}.lora_B.weight"] = (dtype, (shape[0], rank))
    return shapes
