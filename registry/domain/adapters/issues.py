"""What keeps an adapter from fitting its base model, told once for all layers that have the same trouble."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from registry.domain.adapters.matching import stem
from registry.domain.errors import Fault

PARTS = (
    "lora_A.weight",
    "lora_embedding_A",
    "lora_B.weight",
    "lora_embedding_B",
    "lora_magnitude_vector",
    "lora_magnitude_vector.weight",
    "ia3_l",
)
"""How the names of the tensors end that an adapter puts on a module."""

OTHER_BASE = "register the adapter with the base model it was trained on"


@dataclass(frozen=True, slots=True)
class Issue:
    """A fault in the making. Issues with the same `leaf`, `text`, `expected` and `found` are one fault."""

    leaf: str
    place: str
    text: str
    expected: str
    found: str
    fix: str = ""
    count: int = 1


def issue(module: str, place: str, text: str, expected: str, found: str, fix: str = "") -> Issue:
    """An issue of a tensor or module at `place`; with a `module` it is the same issue in every layer."""
    return Issue(stem(module) if module else "", place, text, expected, found, fix)


def told_once(issues: Iterable[Issue]) -> list[Fault]:
    """The faults of all issues; those that differ only in the layer are one, with a count."""
    groups: dict[tuple[str, ...], Issue] = {}
    for one in issues:
        key = (one.leaf, one.text, one.expected if one.leaf else one.place)
        first = groups.get(key)
        groups[key] = replace(first, count=first.count + 1) if first else one
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


def shape_text(shape: tuple[int, ...]) -> str:
    """`32 x 4`, as people write it."""
    return " x ".join(map(str, shape)) or "a single number"


# ---------------------------------------------------------------------------------------------------------


def _label(place: str) -> str:
    """`q_proj of layer 3` for `model.layers.3.self_attn.q_proj.lora_A.weight`."""
    segments = next((place.removesuffix(f".{p}") for p in PARTS if place.endswith(f".{p}")), place).split(".")
    layer = next((s for s in segments if s.isdecimal()), None)
    return f"{segments[-1]} of layer {layer}" if layer is not None else ".".join(segments)
