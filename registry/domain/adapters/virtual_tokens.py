"""Whether virtual tokens fit a base model: one tensor, as wide as what it is put before.

A prefix holds keys and values of every layer, so a row has 2 x layers x key heads x width of a head numbers. Other
virtual tokens are embeddings, so a row is as wide as the model.
"""

from __future__ import annotations

from collections.abc import Iterator

from registry.domain.adapters.base_view import BaseView
from registry.domain.adapters.issues import OTHER_BASE, Issue, issue, shape_text
from registry.domain.adapters.peft_types import VirtualTokenConfig
from registry.domain.adapters.safetensors_header import Header

TENSOR = "prompt_embeddings"


def virtual_token_issues(config: VirtualTokenConfig, tensors: Header, base: BaseView) -> Iterator[Issue]:
    """Everything that keeps the vectors from working on the base model."""
    shapes = {t.name: t.shape for t in tensors.tensors}
    for name in sorted(shapes.keys() - {TENSOR}):
        yield issue("", name, "is not a tensor of virtual tokens", TENSOR, name)
    if TENSOR not in shapes:
        yield issue("", TENSOR, "is missing", TENSOR, "none")
    elif shapes[TENSOR] != config.shape():
        text = f"is {shape_text(shapes[TENSOR])}, the configuration says {shape_text(config.shape())}"
        yield issue("", TENSOR, text, shape_text(config.shape()), shape_text(shapes[TENSOR]))
    yield from _misfits(config, base)


def _misfits(config: VirtualTokenConfig, base: BaseView) -> Iterator[Issue]:
    attention = base.attention()
    width, heads = (
        (attention.key_width, attention.key_heads) if config.per_layer else (attention.width, attention.heads)
    )
    if width is None or (config.per_layer and attention.layers is None):
        expected = "hidden_size, num_hidden_layers and num_attention_heads in its config.json"
        text = f"cannot be checked: {base.name} does not say how wide it is"
        yield issue("", "token_dim", text, expected, "none", "register the base model with its whole config.json")
        return
    what = "of keys" if config.per_layer else "wide"
    told = (
        ("token_dim", f"{base.name} is {width} {what}", width, config.token_dim),
        ("num_layers", f"{base.name} has {attention.layers} layers", attention.layers, config.num_layers),
        ("num_attention_heads", f"{base.name} has {heads} heads for this", heads, config.num_attention_heads),
    )
    for key, says, wanted, given in told:
        if wanted is not None and given != wanted:
            yield issue("", key, f"is {given}, {says}", str(wanted), str(given), OTHER_BASE)
