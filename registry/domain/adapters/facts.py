"""What an adapter is, told from its configuration and the header of its weights: no tensor is read.

A *unit* is what acts, and is measured, as one: the product that LoRA adds to a module, a vector of IA3, the virtual
tokens, or a tensor that stands in for one of the base model's.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from registry.domain.adapters.compatibility import PREFIX
from registry.domain.adapters.matching import rank_of, stem, target_hits
from registry.domain.adapters.peft_types import (
    Ia3Config,
    LoraConfig,
    PeftConfig,
    PrefixTuningConfig,
    PromptTuningConfig,
    PTuningConfig,
    VirtualTokenConfig,
)
from registry.domain.adapters.safetensors_header import Header, TensorEntry, TensorShape
from registry.domain.digests import decimal_text

DIGITS = 6
"""Significant digits of a computed number, so that it reads the same on every machine."""


class Measure(StrEnum):
    """What a unit's numbers are of."""

    DELTA = "delta"
    """What LoRA adds to a weight: scaling · B · A."""
    SCALE = "scale"
    """How far a vector of IA3 is from one, which changes nothing."""
    TOKENS = "virtual tokens"
    MAGNITUDE = "magnitude"
    """DoRA's lengths of columns; with the base model's weights they would scale the delta, and are told apart."""
    WHOLE = "whole"
    """A tensor in the place of one of the base model's: its numbers are of itself, not of a change."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that acts. `tensors` are (A, B) for a delta, else one; `scaling` is 1 but for a delta."""

    module: str
    """The path in the base model; of a whole tensor, its own name."""
    measure: Measure
    tensors: tuple[TensorEntry, ...]
    scaling: float = 1.0


@dataclass(frozen=True, slots=True)
class Scaling:
    """The modules that share rank and scale. `scaling` is alpha/rank, of rsLoRA alpha/sqrt(rank)."""

    rank: int
    alpha: str
    scaling: str
    modules: int


@dataclass(frozen=True, slots=True)
class Target:
    """The same module in so many layers: `model.layers.*.self_attn.q_proj`."""

    module: str
    modules: int


@dataclass(frozen=True, slots=True)
class AdapterFacts:
    """What a reviewer wants to know of an adapter before its numbers. Empty and None where it has no such thing."""

    kind: str
    scalings: tuple[Scaling, ...]
    targets: tuple[Target, ...]
    modules: int
    layers: str
    """`0-15, 20`: the layers that any of it acts on."""
    virtual_tokens: int | None
    whole: tuple[str, ...]
    """Tensors that stand in for the base model's."""
    tensors: int
    parameters: int
    size: int
    """Bytes of all tensors."""
    dtypes: Mapping[str, int]
    """Parameters of each dtype."""
    base_parameters: int | None
    share: str | None
    """Parameters in per cent of the base model's."""


def facts_of(config: PeftConfig, header: Header, base: Mapping[str, TensorShape] | None = None) -> AdapterFacts:
    """The facts of an adapter; with the `base`'s shapes also its share of that."""
    units = units_of(config, header)
    modules = [u.module for u in units if u.measure in {Measure.DELTA, Measure.SCALE}]
    whole = tuple(sorted(u.module for u in units if u.measure is Measure.WHOLE))
    parameters = sum(t.parameters for t in header.tensors)
    in_base = None if base is None else sum(math.prod(t.shape) for t in base.values())
    return AdapterFacts(
        kind=kind_of(config),
        scalings=_scalings(config, modules) if isinstance(config, LoraConfig) else (),
        targets=tuple(Target(name, count) for name, count in sorted(Counter(map(stem, modules)).items())),
        modules=len(modules),
        layers=_layers(config, [*modules, *whole]),
        virtual_tokens=config.num_virtual_tokens if isinstance(config, VirtualTokenConfig) else None,
        whole=whole,
        tensors=len(header.tensors),
        parameters=parameters,
        size=sum(t.end - t.start for t in header.tensors),
        dtypes=_dtypes(header),
        base_parameters=in_base,
        share=significant(100 * parameters / in_base, 3) if in_base else None,
    )


def kind_of(config: PeftConfig) -> str:
    """`LoRA`, `rsLoRA`, `DoRA`, `rsLoRA with DoRA`, `IA3`, `prefix tuning`, `prompt tuning` or `P-tuning`."""
    if isinstance(config, LoraConfig):
        if config.use_rslora:
            return "rsLoRA with DoRA" if config.use_dora else "rsLoRA"
        return "DoRA" if config.use_dora else "LoRA"
    return _NAMES[type(config)]


def units_of(config: PeftConfig, header: Header) -> tuple[Unit, ...]:
    """Everything that acts, in the order in which it begins in the file."""
    entries = {tensor.name: tensor for tensor in header.tensors}
    units: list[Unit] = []
    for tensor in header.tensors:
        first = next((a for a in _PAIRS if tensor.name.endswith(a)), None)
        if first is not None:
            partner = entries.get(tensor.name.removesuffix(first) + _PAIRS[first])
            if partner is not None and isinstance(config, LoraConfig):
                module = _module(tensor.name, first)
                scaling = _scale(config, rank_of(config, module)[0], _alpha_of(config, module))
                units.append(Unit(module, Measure.DELTA, (tensor, partner), scaling))
                continue
        second = next((b for b in _PAIRS.values() if tensor.name.endswith(b)), None)
        if second is None or tensor.name.removesuffix(second) + _FIRSTS[second] not in entries:
            units.append(_single(tensor))
    return tuple(sorted(units, key=lambda unit: min(t.start for t in unit.tensors)))


def significant(value: float, digits: int = DIGITS) -> str:
    """A number as a decimal with so many significant digits; `infinite` or `undefined` for what is no number."""
    if not math.isfinite(value):
        return "undefined" if math.isnan(value) else "infinite"
    return decimal_text(f"{value:.{digits - 1}e}")


# ---------------------------------------------------------------------------------------------------------

_NAMES: Mapping[type[PeftConfig], str] = {
    Ia3Config: "IA3",
    PrefixTuningConfig: "prefix tuning",
    PromptTuningConfig: "prompt tuning",
    PTuningConfig: "P-tuning",
}
_PAIRS = {".lora_A.weight": ".lora_B.weight", ".lora_embedding_A": ".lora_embedding_B"}
_FIRSTS = {second: first for first, second in _PAIRS.items()}
_SINGLES = {
    ".ia3_l": Measure.SCALE,
    ".lora_magnitude_vector": Measure.MAGNITUDE,
    ".lora_magnitude_vector.weight": Measure.MAGNITUDE,
}
_TOKENS = "prompt_embeddings"


def _single(tensor: TensorEntry) -> Unit:
    if tensor.name == _TOKENS:
        return Unit(tensor.name, Measure.TOKENS, (tensor,))
    for end, measure in _SINGLES.items():
        if tensor.name.endswith(end):
            return Unit(_module(tensor.name, end), measure, (tensor,))
    return Unit(tensor.name.removeprefix(PREFIX), Measure.WHOLE, (tensor,))


def _module(tensor: str, end: str) -> str:
    return tensor.removeprefix(PREFIX).removesuffix(end)


def _scalings(config: LoraConfig, modules: Iterable[str]) -> tuple[Scaling, ...]:
    groups = Counter((rank_of(config, m)[0], _alpha_of(config, m)) for m in modules)
    found = [
        Scaling(rank, alpha, significant(_scale(config, rank, alpha)), count) for (rank, alpha), count in groups.items()
    ]
    return tuple(sorted(found, key=lambda s: (-s.modules, s.rank, Decimal(s.alpha))))


def _alpha_of(config: LoraConfig, module: str) -> str:
    """The alpha of a module, by the first key of `alpha_pattern` that means it: PEFT's `get_pattern_key`."""
    for key, alpha in config.alpha_pattern.items():
        if module == key[1:] if key.startswith("^") else target_hits(key, module):
            return alpha
    return config.lora_alpha


def _scale(config: LoraConfig, rank: int, alpha: str) -> float:
    """PEFT's `LoraLayer.update_layer`: alpha/r (Hu et al. 2021), with rsLoRA alpha/sqrt(r) (Kalajdzievski 2023)."""
    return float(Decimal(alpha)) / (math.sqrt(rank) if config.use_rslora else rank)


def _layers(config: PeftConfig, modules: Iterable[str]) -> str:
    if isinstance(config, PrefixTuningConfig):
        return f"0-{config.num_layers - 1}" if config.num_layers > 1 else "0"
    numbered = (next((int(s) for s in module.split(".") if s.isdecimal()), None) for module in modules)
    numbers = sorted({number for number in numbered if number is not None})
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ", ".join(f"{first}-{last}" if last > first else str(first) for first, last in runs)


def _dtypes(header: Header) -> dict[str, int]:
    found: Counter[str] = Counter()
    for tensor in header.tensors:
        found[tensor.dtype] += tensor.parameters
    return dict(sorted(found.items()))
