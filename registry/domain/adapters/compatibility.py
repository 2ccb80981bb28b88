"""Whether an adapter fits a base model: decided by names and shapes, so for every architecture and without weights.

PEFT names a tensor `base_model.model.<module>.lora_A.weight`, with the base's own module path inside. A LoRA of rank
r on a linear layer of i inputs and o outputs is A (r, i) and B (o, r); on an embedding of n rows of width d it is
A (r, n) and B (d, r). PEFT itself only warns of tensors that are missing or find no module: the adapter is then
partly or wholly inactive, which is what this check refuses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from registry.domain.adapters.matching import is_saved_whole, is_targeted, rank_of, stem, target_hits
from registry.domain.adapters.peft_config import LoraConfig
from registry.domain.adapters.safetensors_header import Header, TensorShape
from registry.domain.errors import Fault

PREFIX = "base_model.model."

_PAIRS = {"lora_A.weight": "lora_B.weight", "lora_embedding_A": "lora_embedding_B"}
_MAGNITUDES = ("lora_magnitude_vector", "lora_magnitude_vector.weight")
_PARTS = (*_PAIRS, *_PAIRS.values(), *_MAGNITUDES)
_COPIES = (".base_layer.weight", ".base_layer.bias")
_FLOATS = ("F64", "F32", "F16", "BF16")
_OUTPUT_LAYERS = ("lm_head.weight", "embed_out.weight")
_EMBEDDINGS = ("embed_tokens.weight", "wte.weight", "word_embeddings.weight", "embed_in.weight")
# a base saved without its head lacks this prefix; PEFT saw it with, or the other way round
_REWRITES = (("", ""), ("model.", ""), ("transformer.", ""), ("", "model."), ("", "transformer."))

Shapes = Mapping[str, TensorShape]
Parts = dict[str, dict[str, tuple[int, ...]]]
"""For each module of the base, the shapes of its adapter's parts."""


def check_compatible(config: LoraConfig, tensors: Header, shapes: Shapes, base: str) -> list[Fault]:
    """Everything that keeps the adapter from working on the base whose tensors have `shapes`; empty if it fits.

    `base` is how the base is called in the faults. Faults that differ only in the layer are told once, with a count.
    """
    modules, others, foreign = _sort_tensors(tensors)
    view = _Base(base, _seen_by_peft([*modules, *others], shapes))
    issues = [
        _issue("", name, "is not a tensor of a PEFT adapter", f"names that begin with {PREFIX}", "") for name in foreign
    ]
    issues += [
        _issue(t.name, t.name, "does not hold floating-point numbers", ", ".join(_FLOATS), t.dtype)
        for t in tensors.tensors
        if t.dtype not in _FLOATS
    ]
    for module, parts in modules.items():
        issues += _module_issues(config, view, module, parts)
    for name, shape in others.items():
        issues += _other_issues(config, view, name, shape, modules)
    issues += _target_issues(config, view, modules)
    issues += _incomplete_issues(config, view, modules)
    issues += _unsaved_issues(config, view, others)
    return _told_once(issues)


@dataclass(frozen=True, slots=True)
class _Base:
    name: str
    shapes: Shapes

    def shape_of(self, tensor: str) -> tuple[int, ...] | None:
        """The shape of a tensor; an output layer that was not saved is tied to the embedding."""
        if tensor in self.shapes:
            return self.shapes[tensor].shape
        if tensor in _OUTPUT_LAYERS:
            tied = [n for n in self.shapes if n.endswith(_EMBEDDINGS)]
            return self.shapes[tied[0]].shape if len(tied) == 1 else None
        return None

    def modules(self) -> Iterator[str]:
        return (n.removesuffix(".weight") for n, t in self.shapes.items() if n.endswith(".weight") and len(t.shape) > 1)


@dataclass(frozen=True, slots=True)
class _Issue:
    """A fault in the making. Issues with the same `leaf`, `text`, `expected` and `found` are one fault."""

    leaf: str
    place: str
    text: str
    expected: str
    found: str
    fix: str = ""
    count: int = 1


def _module_issues(
    config: LoraConfig, base: _Base, module: str, parts: Mapping[str, tuple[int, ...]]
) -> Iterator[_Issue]:
    weight = base.shape_of(f"{module}.weight")
    if weight is None:
        fix = "register the adapter with the base model it was trained on"
        yield _issue(module, module, f"is not a module of {base.name}", f"a module of {base.name}", module, fix)
        return
    if not is_targeted(config, module):
        yield _issue(module, module, "has tensors, but is not among target_modules", _targets(config), module)
    if len(weight) != 2:
        yield _issue(module, module, "is neither a linear layer nor an embedding", "two dimensions", _text(weight))
        return
    for first, second in _PAIRS.items():
        if (first in parts) != (second in parts):
            lacking, present = (second, first) if first in parts else (first, second)
            yield _issue(module, module, f"has {present}, but no {lacking}", f"both {first} and {second}", present)
    if not any(part in parts for part in _PAIRS):
        yield _issue(module, module, "has no LoRA tensors", "lora_A and lora_B", ", ".join(sorted(parts)))
    if config.use_dora != any(part in parts for part in _MAGNITUDES):
        expected = "a lora_magnitude_vector" if config.use_dora else "none, as use_dora is false"
        yield _issue(module, module, "does not agree with use_dora", expected, ", ".join(sorted(parts)))
    rank, ambiguity = rank_of(config, module)
    if ambiguity:
        yield _issue(module, module, "has two ranks in rank_pattern", "one key for each module", ambiguity)
    yield from _shape_issues(module, parts, _sizes(config, base, module, weight), weight, rank)


def _shape_issues(
    module: str,
    parts: Mapping[str, tuple[int, ...]],
    sizes: tuple[int, int],
    weight: tuple[int, ...],
    rank: int,
) -> Iterator[_Issue]:
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
                yield _issue(module, f"{module}.{part}", "has a magnitude of another size", str(size), _text(shape))
            continue
        expected, axis, says = wanted[part]
        if len(shape) != 2:
            fix = "gather the shards before saving; see the PEFT documentation on ZeRO-3 and FSDP"
            yield _issue(
                module, f"{module}.{part}", f"has a {part} of one dimension", _text(expected), _text(shape), fix
            )
        elif shape[axis] != expected[axis]:
            text = f"{says}, the adapter was trained for {shape[axis]}"
            fix = "register the adapter with the base model it was trained on"
            yield _issue(module, f"{module}.{part}", text, str(expected[axis]), str(shape[axis]), fix)
        elif shape[1 - axis] != rank:
            text = f"has a {part} of rank {shape[1 - axis]}, the configuration says {rank}"
            yield _issue(module, f"{module}.{part}", text, f"rank {rank}", f"rank {shape[1 - axis]}")


def _sizes(config: LoraConfig, base: _Base, module: str, weight: tuple[int, ...]) -> tuple[int, int]:
    """(inputs, outputs) of a layer. Linear layers keep (out, in), the Conv1D of GPT-2 keeps (in, out).

    A bias has one number for each output and tells the two apart. Only without one does the configuration's
    `fan_in_fan_out` decide: PEFT sets it for all layers by the last one that it wrapped. An output layer is linear.
    """
    bias = base.shape_of(f"{module}.bias")
    transposed = config.fan_in_fan_out and f"{module}.weight" not in _OUTPUT_LAYERS
    if bias is not None:
        transposed = bias == (weight[1],) and weight[0] != weight[1]
    return (weight[0], weight[1]) if transposed else (weight[1], weight[0])


def _other_issues(
    config: LoraConfig, base: _Base, name: str, shape: tuple[int, ...], modules: Parts
) -> Iterator[_Issue]:
    """Whole tensors beside the LoRA parts: saved modules, biases, copies of adapted embeddings."""
    copied = next((name.removesuffix(c) + c.replace(".base_layer", "") for c in _COPIES if name.endswith(c)), "")
    original = copied or name
    module = original.rpartition(".")[0]
    allowed = (
        is_saved_whole(config, original)
        or (copied.endswith(".weight") and module in modules)
        or (original.endswith(".bias") and _bias_allowed(config, module, modules))
    )
    wanted = base.shape_of(original)
    if wanted is None and allowed:
        yield _issue(module, name, f"is not a tensor of {base.name}", f"a tensor of {base.name}", original)
    elif wanted is not None and wanted != shape:
        text = f"is {_text(wanted)} in {base.name}, the adapter brings {_text(shape)}"
        fix = "register a base model with the same vocabulary, or train without adding tokens"
        yield _issue(module, name, text, _text(wanted), _text(shape), fix)
    elif not allowed:
        expected = "LoRA tensors, modules_to_save, and biases if bias is not none"
        yield _issue(module, name, "has a tensor that the configuration does not ask for", expected, name)


def _target_issues(config: LoraConfig, base: _Base, modules: Parts) -> Iterator[_Issue]:
    known = [*base.modules(), *(m for m in modules if base.shape_of(f"{m}.weight") is not None)]
    names = [config.target_modules] if isinstance(config.target_modules, str) else sorted(set(config.target_modules))
    whole = isinstance(config.target_modules, str)
    for name in names:
        if not any(target_hits(name, module, whole) for module in known):
            fix = "register the adapter with the base model it was trained on"
            yield _issue(
                "", name, f"is a target module that {base.name} does not have", f"a module of {base.name}", name, fix
            )
        elif not any(target_hits(name, module, whole) for module in modules):
            yield _issue(
                "", name, "is a target module without tensors in the file", f"lora_A and lora_B of {name}", "none"
            )


def _incomplete_issues(config: LoraConfig, base: _Base, modules: Parts) -> Iterator[_Issue]:
    """Layers that the base has and the configuration targets, of a kind that has tensors in other layers."""
    present = {stem(module) for module in modules}
    # layers that predict further tokens are saved with the model, and loaded by no causal language model class
    unused = tuple(n.removesuffix("eh_proj.weight") for n in base.shapes if n.endswith(".eh_proj.weight"))
    for module in base.modules():
        if module in modules or stem(module) not in present or not is_targeted(config, module):
            continue
        if not (unused and module.startswith(unused)):
            fix = "save the adapter again; PEFT would leave this layer unchanged with no more than a warning"
            yield _issue(module, module, "is a target without tensors in the file", "lora_A and lora_B", "none", fix)


def _unsaved_issues(config: LoraConfig, base: _Base, others: Iterable[str]) -> Iterator[_Issue]:
    present = set(others)
    for module in sorted(set(config.modules_to_save)):
        alone = config.model_copy(update={"modules_to_save": (module,)})
        wanted = [name for name in base.shapes if is_saved_whole(alone, name)]
        if not wanted and not any(is_saved_whole(alone, name) for name in present):
            yield _issue("", module, "is in modules_to_save, but not in the file", f"tensors of {module}", "none")
        for name in wanted:
            if name not in present:
                yield _issue(name, name, "is in modules_to_save, but not in the file", name, "none")


def _sort_tensors(tensors: Header) -> tuple[Parts, dict[str, tuple[int, ...]], list[str]]:
    """(parts by module, whole tensors by name, names that are not PEFT's), the prefix taken off."""
    modules: Parts = {}
    others: dict[str, tuple[int, ...]] = {}
    foreign: list[str] = []
    for tensor in sorted(tensors.tensors, key=lambda t: t.name):
        name = tensor.name.removeprefix(PREFIX)
        part = next((p for p in _PARTS if name.endswith(f".{p}")), None)
        if name == tensor.name:
            foreign.append(name)
        elif part is None:
            others[name] = tensor.shape
        else:
            modules.setdefault(name.removesuffix(f".{part}"), {})[part] = tensor.shape
    return modules, others, foreign


def _seen_by_peft(names: Sequence[str], shapes: Shapes) -> Shapes:
    """The base's tensors under the names that the adapter uses.

    A prefix is added or taken off only if not a single module is found without that.
    """
    for ours, saved in _REWRITES:
        renamed = {ours + n.removeprefix(saved): t for n, t in shapes.items() if n.startswith(saved)}
        if any(f"{name}.weight" in renamed for name in names):
            # what has no such prefix keeps its name: the output layer stands beside the model
            return {**{n: t for n, t in shapes.items() if not n.startswith(saved)}, **renamed}
    return shapes


def _bias_allowed(config: LoraConfig, module: str, modules: Parts) -> bool:
    return config.bias == "all" or (config.bias == "lora_only" and module in modules)


def _told_once(issues: Iterable[_Issue]) -> list[Fault]:
    groups: dict[tuple[str, ...], _Issue] = {}
    for issue in issues:
        key = (issue.leaf, issue.text, issue.expected if issue.leaf else issue.place)
        first = groups.get(key)
        groups[key] = replace(first, count=first.count + 1) if first else issue
    return [
        Fault(
            f"{_label(i.place)} {i.text}" + (f", and {i.count - 1} more like it" if i.count > 1 else ""),
            where=i.place,
            expected=i.expected,
            found=i.found,
            fix=i.fix,
        )
        for i in groups.values()
    ]


def _issue(module: str, place: str, text: str, expected: str, found: str, fix: str = "") -> _Issue:
    return _Issue(stem(module) if module else "", place, text, expected, found, fix)


def _label(place: str) -> str:
    """`q_proj of layer 3` for `model.layers.3.self_attn.q_proj.lora_A.weight`."""
    segments = next((place.removesuffix(f".{p}") for p in _PARTS if place.endswith(f".{p}")), place).split(".")
    layer = next((s for s in segments if s.isdecimal()), None)
    return f"{segments[-1]} of layer {layer}" if layer is not None else ".".join(segments)


def _targets(config: LoraConfig) -> str:
    names = config.target_modules
    return names if isinstance(names, str) else ", ".join(sorted(names)[:20])


def _text(shape: tuple[int, ...]) -> str:
    return " x ".join(map(str, shape)) or "a single number"
