"""Whether an adapter fits a base model: decided by names and shapes, so for every architecture and without weights.

PEFT names a tensor of a layer `base_model.model.<module>.<part>`, with the base's own module path inside. PEFT itself
only warns of tensors that are missing or find no module: the adapter is then partly or wholly inactive, which is what
this check refuses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from registry.domain.adapters.base_view import BaseView, Shapes
from registry.domain.adapters.ia3_fit import VECTOR, ia3_issues
from registry.domain.adapters.issues import OTHER_BASE, PARTS, Issue, issue, shape_text, told_once
from registry.domain.adapters.lora_fit import TRAINED_ROWS, lora_issues, token_issues
from registry.domain.adapters.matching import is_saved_whole, is_targeted, stem, target_hits
from registry.domain.adapters.peft_types import Ia3Config, LayerConfig, LoraConfig, PeftConfig, VirtualTokenConfig
from registry.domain.adapters.safetensors_header import Header
from registry.domain.adapters.virtual_tokens import virtual_token_issues
from registry.domain.errors import Fault

PREFIX = "base_model.model."

_COPIES = (".base_layer.weight", ".base_layer.bias")
_FLOATS = ("F64", "F32", "F16", "BF16")

Parts = dict[str, dict[str, tuple[int, ...]]]
"""For each module of the base, the shapes of its adapter's parts."""


def check_compatible(
    config: PeftConfig, tensors: Header, shapes: Shapes, base: str, base_config: Mapping[str, Any] | None = None
) -> list[Fault]:
    """Everything that keeps the adapter from working on the base whose tensors have `shapes`; empty if it fits.

    `base` is how the base is called in the faults, `base_config` its `config.json`, which virtual tokens need. Faults
    that differ only in the layer are told once, with a count.
    """
    view = BaseView(base, shapes, base_config or {})
    issues = [
        issue(t.name, t.name, "does not hold floating-point numbers", ", ".join(_FLOATS), t.dtype)
        for t in tensors.tensors
        if t.dtype not in _FLOATS
    ]
    if isinstance(config, VirtualTokenConfig):
        issues += virtual_token_issues(config, tensors, view)
    elif isinstance(config, LayerConfig):
        issues = [*_layer_issues(config, tensors, view, issues)]
    return told_once(issues)


@dataclass(frozen=True, slots=True)
class _Tensors:
    """An adapter's tensors, the prefix taken off."""

    modules: Parts = field(default_factory=dict)
    tokens: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Trained rows, by the embedding's module."""
    others: dict[str, tuple[int, ...]] = field(default_factory=dict)
    foreign: list[str] = field(default_factory=list)


def _layer_issues(
    config: LayerConfig, tensors: Header, view: BaseView, wrong_dtypes: Iterable[Issue]
) -> Iterator[Issue]:
    ours = _sorted_out(config, tensors)
    base = view.for_modules([*ours.modules, *ours.others])
    for name in ours.foreign:
        yield issue("", name, "is not a tensor of a PEFT adapter", f"names that begin with {PREFIX}", "")
    yield from wrong_dtypes
    for module, parts in ours.modules.items():
        if isinstance(config, LoraConfig):
            yield from lora_issues(config, base, module, parts)
        elif isinstance(config, Ia3Config):
            yield from ia3_issues(config, base, module, parts)
    if isinstance(config, LoraConfig):
        yield from token_issues(config, base, ours.tokens)
    for name, shape in ours.others.items():
        yield from _other_issues(config, base, name, shape, ours.modules)
    yield from _target_issues(config, base, ours.modules)
    yield from _incomplete_issues(config, base, ours.modules)
    yield from _unsaved_issues(config, base, ours.others)


def _sorted_out(config: LayerConfig, tensors: Header) -> _Tensors:
    ours = _Tensors()
    lora = isinstance(config, LoraConfig)
    parts = [part for part in PARTS if (part == VECTOR) != lora]
    for tensor in sorted(tensors.tensors, key=lambda t: t.name):
        name = tensor.name.removeprefix(PREFIX)
        part = next((p for p in parts if name.endswith(f".{p}")), None)
        if name == tensor.name:
            ours.foreign.append(name)
        elif part is not None:
            ours.modules.setdefault(name.removesuffix(f".{part}"), {})[part] = tensor.shape
        elif lora and name.endswith(TRAINED_ROWS):
            ours.tokens[name.removesuffix(TRAINED_ROWS)] = tensor.shape
        else:
            ours.others[name] = tensor.shape
    return ours


def _other_issues(
    config: LayerConfig, base: BaseView, name: str, shape: tuple[int, ...], modules: Parts
) -> Iterator[Issue]:
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
        yield issue(module, name, f"is not a tensor of {base.name}", f"a tensor of {base.name}", original)
    elif wanted is not None and wanted != shape:
        text = f"is {shape_text(wanted)} in {base.name}, the adapter brings {shape_text(shape)}"
        fix = "register a base model with the same vocabulary, or train without adding tokens"
        yield issue(module, name, text, shape_text(wanted), shape_text(shape), fix)
    elif not allowed:
        expected = "tensors of the targets, modules_to_save, and biases if bias is not none"
        yield issue(module, name, "has a tensor that the configuration does not ask for", expected, name)


def _target_issues(config: LayerConfig, base: BaseView, modules: Parts) -> Iterator[Issue]:
    known = [*base.modules(), *(m for m in modules if base.shape_of(f"{m}.weight") is not None)]
    names = [config.target_modules] if isinstance(config.target_modules, str) else sorted(set(config.target_modules))
    whole = isinstance(config.target_modules, str)
    for name in names:
        if not any(target_hits(name, module, whole) for module in known):
            yield issue(
                "",
                name,
                f"is a target module that {base.name} does not have",
                f"a module of {base.name}",
                name,
                OTHER_BASE,
            )
        elif not any(target_hits(name, module, whole) for module in modules):
            yield issue(
                "", name, "is a target module without tensors in the file", f"{_wanted(config)} of {name}", "none"
            )


def _incomplete_issues(config: LayerConfig, base: BaseView, modules: Parts) -> Iterator[Issue]:
    """Layers that the base has and the configuration targets, of a kind that has tensors in other layers."""
    present = {stem(module) for module in modules}
    # layers that predict further tokens are saved with the model, and loaded by no causal language model class
    unused = tuple(n.removesuffix("eh_proj.weight") for n in base.shapes if n.endswith(".eh_proj.weight"))
    for module in base.modules():
        if module in modules or stem(module) not in present or not is_targeted(config, module):
            continue
        if not (unused and module.startswith(unused)):
            fix = "save the adapter again; PEFT would leave this layer unchanged with no more than a warning"
            yield issue(module, module, "is a target without tensors in the file", _wanted(config), "none", fix)


def _unsaved_issues(config: LayerConfig, base: BaseView, others: Iterable[str]) -> Iterator[Issue]:
    present = set(others)
    for module in sorted(set(config.modules_to_save)):
        alone = config.model_copy(update={"modules_to_save": (module,)})
        wanted = [name for name in base.shapes if is_saved_whole(alone, name)]
        if not wanted and not any(is_saved_whole(alone, name) for name in present):
            yield issue("", module, "is in modules_to_save, but not in the file", f"tensors of {module}", "none")
        for name in wanted:
            if name not in present:
                yield issue(name, name, "is in modules_to_save, but not in the file", name, "none")


def _wanted(config: LayerConfig) -> str:
    return "lora_A and lora_B" if isinstance(config, LoraConfig) else VECTOR


def _bias_allowed(config: LayerConfig, module: str, modules: Parts) -> bool:
    bias = config.bias if isinstance(config, LoraConfig) else "none"
    return bias == "all" or (bias == "lora_only" and module in modules)
