"""Whether the IA3 vector of a module fits it: (outputs, 1) scales what it gives, (1, inputs) what it takes in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from registry.domain.adapters.base_view import BaseView
from registry.domain.adapters.issues import OTHER_BASE, Issue, issue, shape_text
from registry.domain.adapters.matching import is_feedforward, is_targeted, target_text
from registry.domain.adapters.peft_types import Ia3Config

VECTOR = "ia3_l"


def ia3_issues(config: Ia3Config, base: BaseView, module: str, parts: Mapping[str, tuple[int, ...]]) -> Iterator[Issue]:
    """What is wrong with the IA3 tensors of one module, which are given by the ends of their names."""
    weight = base.shape_of(f"{module}.weight")
    if weight is None:
        yield issue(module, module, f"is not a module of {base.name}", f"a module of {base.name}", module, OTHER_BASE)
        return
    if not is_targeted(config, module):
        yield issue(module, module, "has tensors, but is not among target_modules", target_text(config), module)
    if len(weight) != 2:
        yield issue(module, module, "is not a linear layer", "two dimensions", shape_text(weight))
        return
    inputs, outputs = base.sizes(module, weight, config.fan_in_fan_out)
    taking = is_feedforward(config, module)
    expected = (1, inputs) if taking else (outputs, 1)
    shape, place = parts[VECTOR], f"{module}.{VECTOR}"
    if shape == expected:
        return
    if shape == ((outputs, 1) if taking else (1, inputs)):
        says = "scales what goes in" if taking else "scales what comes out"
        text = f"{says} by feedforward_modules, and the other by its shape"
        yield issue(module, place, text, shape_text(expected), shape_text(shape))
        return
    says = f"takes {inputs} inputs" if taking else f"gives {outputs} outputs"
    text = f"{says}, the adapter was trained for {shape_text(shape)}"
    yield issue(module, place, text, shape_text(expected), shape_text(shape), OTHER_BASE)
