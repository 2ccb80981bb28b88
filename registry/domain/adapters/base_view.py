"""A base model as an adapter's tensors name it: shapes by name, and what its configuration says of their meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from registry.domain.adapters.safetensors_header import TensorShape
from registry.domain.bases import EMBEDDINGS, OUTPUT_LAYERS

MAX_CONFIG = 16 * 1024 * 1024
"""Bytes of a base model's `config.json`."""

# a base saved without its head lacks this prefix; PEFT saw it with, or the other way round
_REWRITES = (("", ""), ("model.", ""), ("transformer.", ""), ("", "model."), ("", "transformer."))
_LAYERS = ("num_hidden_layers", "num_layers", "n_layer")
_WIDTH = ("hidden_size", "n_embd", "d_model")
_HEADS = ("num_attention_heads", "n_head", "num_heads")

Shapes = Mapping[str, TensorShape]


@dataclass(frozen=True, slots=True)
class Attention:
    """How wide a base model is, and its attention; None where neither configuration nor shapes tell."""

    width: int | None
    layers: int | None
    heads: int | None
    key_heads: int | None
    """Heads of keys and values: fewer than `heads` where several share one."""
    key_width: int | None
    """Numbers in a layer's keys for one token: `key_heads` times the width of a head."""


@dataclass(frozen=True, slots=True)
class BaseView:
    """What is known of a base model. `name` is how it is called in faults, `config` its `config.json`."""

    name: str
    shapes: Shapes
    config: Mapping[str, Any] = field(default_factory=dict)

    def for_modules(self, names: Sequence[str]) -> BaseView:
        """The same with the prefix of tensor names that `names` have.

        A prefix is added or taken off only if not a single module is found without that.
        """
        for ours, saved in _REWRITES:
            renamed = {ours + n.removeprefix(saved): t for n, t in self.shapes.items() if n.startswith(saved)}
            if any(f"{name}.weight" in renamed for name in names):
                # what has no such prefix keeps its name: the output layer stands beside the model
                kept = {n: t for n, t in self.shapes.items() if not n.startswith(saved)}
                return BaseView(self.name, {**kept, **renamed}, self.config)
        return self

    def shape_of(self, tensor: str) -> tuple[int, ...] | None:
        """The shape of a tensor; an output layer that was not saved is tied to the embedding."""
        if tensor in self.shapes:
            return self.shapes[tensor].shape
        return self.embedding() if tensor in OUTPUT_LAYERS else None

    def embedding(self) -> tuple[int, ...] | None:
        """The shape of the one input embedding: a row for each token."""
        found = [t.shape for n, t in self.shapes.items() if n.endswith(EMBEDDINGS)]
        return found[0] if len(found) == 1 and len(found[0]) == 2 else None

    def modules(self) -> Iterator[str]:
        return (n.removesuffix(".weight") for n, t in self.shapes.items() if n.endswith(".weight") and len(t.shape) > 1)

    def tokens(self) -> int | None:
        """How many tokens have a row, padding of the embedding included."""
        embedding = self.embedding()
        return embedding[0] if embedding else _first(self._text_config(), ("vocab_size",))

    def sizes(self, module: str, weight: tuple[int, ...], fan_in_fan_out: bool) -> tuple[int, int]:
        """(inputs, outputs) of a layer. Linear layers keep (out, in), the Conv1D of GPT-2 keeps (in, out).

        A bias has one number for each output and tells the two apart. Only without one does the configuration's
        `fan_in_fan_out` decide: PEFT sets it for all layers by the last one that it wrapped. An output layer is
        linear.
        """
        bias = self.shape_of(f"{module}.bias")
        transposed = fan_in_fan_out and f"{module}.weight" not in OUTPUT_LAYERS
        if bias is not None:
            transposed = bias == (weight[1],) and weight[0] != weight[1]
        return (weight[0], weight[1]) if transposed else (weight[1], weight[0])

    def attention(self) -> Attention:
        """Sizes by the rule that PEFT has for virtual tokens, from `config.json`, then from shapes."""
        config, embedding = self._text_config(), self.embedding()
        width = _first(config, _WIDTH) or (embedding[1] if embedding else None)
        heads = _first(config, _HEADS)
        key_heads = _first(config, ("num_key_value_heads",))
        head = _first(config, ("head_dim",)) or (width // heads if width and heads else None)
        if key_heads is None:
            # without a number of their own PEFT takes as many as there are heads, and the whole width
            return Attention(width, _first(config, _LAYERS), heads, heads, width)
        key_heads, head = _widest(config, key_heads, head)
        return Attention(width, _first(config, _LAYERS), heads, key_heads, head * key_heads if head else None)

    def _text_config(self) -> Mapping[str, Any]:
        nested = self.config.get("text_config")
        return nested if isinstance(nested, Mapping) else self.config


def _first(config: Mapping[str, Any], names: Sequence[str]) -> int | None:
    values = (config.get(name) for name in names)
    return next((value for value in values if type(value) is int and value > 0), None)


def _widest(config: Mapping[str, Any], key_heads: int, head: int | None) -> tuple[int, int | None]:
    """(heads of keys, width of a head) of the widest layer, where layers differ: a prefix has room for that one."""
    if wide := _first(config, ("global_head_dim",)):
        return _first(config, ("num_global_key_value_heads",)) or key_heads, wide
    layers = config.get("per_layer_config")
    for layer in layers.values() if isinstance(layers, Mapping) else ():
        own = _first(layer, ("head_dim",)) if isinstance(layer, Mapping) else None
        if own is not None and head is not None and own > head:
            key_heads, head = _first(layer, ("num_key_value_heads",)) or key_heads, own
    return key_heads, head
