"""Whether the LoRA tensors of a module fit it.

A LoRA of rank r on a linear layer of i inputs and o outputs is A (r, i) and B (o, r); on an embedding of n rows of
width d it is A (r, n) and B (d, r). DoRA adds a magnitude for each output. Trained tokens are rows (n, d) that take
the place of an embedding's rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from registry.domain.adapters.base_view import BaseView
from registry.domain.adapters.issues import OTHER_BASE, Issue, issue, shape_text
from registry.domain.adapters.matching import is_targeted, rank_of, target_hits, target_text
from registry.domain.adapters.peft_types import LoraConfig
from registry.domain.bases import EMBEDDINGS

PAIRS = {"lora_A.weight": "lora_B.weight", "lora_embedding_A": "lora_embedding_B"}
TRAINED_ROWS = ".token_adapter.trainable_tokens_delta"
"""How the name of a tensor ends that holds trained rows of an embedding."""

_MAGNITUDES = ("lora_magnitude_vector", "lora_magnitude_vector.weight")


def lora_issues(
    config: LoraConfig, base: BaseView, module: str, parts: Mapping[str, tuple[int, ...]]
) -> Iterator[Issue]:
    """What is wrong with the LoRA tensors of one module, which are given by the ends of their names."""
    weight = base.shape_of(f"{module}.weight")
    if weight is None:
        yield issue(module, module, f"is not a module of {base.name}", f"a module of {base.name}", module, OTHER_BASE)
        return
    if not is_targeted(config, module):
        yield issue(module, module, "has tensors, but is not among target_modules", target_text(config), module)
    if len(weight) != 2:
        yield issue(module, module, "is neither a linear layer nor an embedding", "two dimensions", shape_text(weight))
        return
    for first, second in PAIRS.items():
        if (first in parts) != (second in parts):
            lacking, present = (second, first) if first in parts else (first, second)
            yield issue(module, module, f"has {present}, but no {lacking}", f"both {first} and {second}", present)
    if not any(part in parts for part in PAIRS):
        yield issue(module, module, "has no LoRA tensors", "lora_A and lora_B", ", ".join(sorted(parts)))
    if config.use_dora != any(part in parts for part in _MAGNITUDES):
        expected = "a lora_magnitude_vector" if config.use_dora else "none, as use_dora is false"
        yield issue(module, module, "does not agree with use_dora", expected, ", ".join(sorted(parts)))
    rank, ambiguity = rank_of(config, module)
    if ambiguity:
        yield issue(module, module, "has two ranks in rank_pattern", "one key for each module", ambiguity)
    yield from _shape_issues(module, parts, base.sizes(module, weight, config.fan_in_fan_out), weight, rank)


def token_issues(config: LoraConfig, base: BaseView, rows: Mapping[str, tuple[int, ...]]) -> Iterator[Issue]:
    """What is wrong with trained rows of embeddings, which are given by the embedding's module."""
    wanted = config.trainable_token_indices
    named = {"": wanted} if isinstance(wanted, tuple) else wanted
    for module, shape in rows.items():
        place = module + TRAINED_ROWS
        indices = next((ids for name, ids in named.items() if ids and _is_embedding(name, module)), ())
        weight = base.shape_of(f"{module}.weight")
        if not indices:
            expected = "trainable_token_indices that name this embedding"
            yield issue("", place, "has trained tokens that the configuration does not name", expected, module)
        elif weight is None or len(weight) != 2:
            yield issue("", place, f"is not an embedding of {base.name}", f"an embedding of {base.name}", module)
        elif shape != (len(indices), weight[1]):
            expected = shape_text((len(indices), weight[1]))
            yield issue("", place, "does not have a row for each trained token", expected, shape_text(shape))
        elif max(indices) >= weight[0]:
            text = f"trains token {max(indices)}, {base.name} has {weight[0]} tokens"
            yield issue("", place, text, f"below {weight[0]}", str(max(indices)), OTHER_BASE)
        elif len(set(indices)) != len(indices):
            yield issue("", place, "trains a token twice", "each token once", str(len(indices)))
    for name, ids in named.items():
        if ids and not any(_is_embedding(name, module) for module in rows):
            place = name or "trainable_token_indices"
            yield issue("", place, "has trained tokens, but no rows in the file", TRAINED_ROWS.lstrip("."), "none")


# ---------------------------------------------------------------------------------------------------------


def _is_embedding(name: str, module: str) -> bool:
    """Whether trained tokens of `name` are those of `module`; without a name they are those of the input embedding."""
    return target_hits(name, module) if name else f"{module}.weight".endswith(EMBEDDINGS)


def _shape_issues(
    module: str,
    parts: Mapping[str, tuple[int, ...]],
    sizes: tuple[int, int],
    weight: tuple[int, ...],
    rank: int,
) -> Iterator[Issue]:
    inputs, outputs = sizes
    # an embedding looks its rows up, so that A has a column for each row
    rows, width = weight
    wanted = {
        "lora_A.weight": ((rank, inputs), 1, f"takes {inputs} inputs"),
        "lora_B.weight": ((outputs, rank), 0, f"gives {outputs} outputs"),
        "lora_embedding_A": ((rank, rows), 1, f"has {rows} rows"),
        "lora_embedding_B": ((width, rank), 0, f"gives {width} outputs"),
    }
    for part, shape in parts.items():
        if part in _MAGNITUDES:
            size = width if "lora_embedding_A" in parts else outputs
            if shape not in {(size,), (1, size)}:
                yield issue(module, f"{module}.{part}", "has a magnitude of another size", str(size), shape_text(shape))
            continue
        expected, axis, says = wanted[part]
        if len(shape) != 2:
            fix = "gather the shards before saving; see the PEFT documentation on ZeRO-3 and FSDP"
            yield issue(
                module,
                f"{module}.{part}",
                f"has a {part} of one dimension",
                shape_text(expected),
                shape_text(shape),
                fix,
            )
        elif shape[axis] != expected[axis]:
            text = f"{says}, the adapter was trained for {shape[axis]}"
            yield issue(module, f"{module}.{part}", text, str(expected[axis]), str(shape[axis]), OTHER_BASE)
        elif shape[1 - axis] != rank:
            text = f"has a {part} of rank {shape[1 - axis]}, the configuration says {rank}"
            yield issue(module, f"{module}.{part}", text, f"rank {rank}", f"rank {shape[1 - axis]}")
