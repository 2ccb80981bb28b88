"""Which modules a configuration speaks of. The rules are PEFT's, for literal names only.

A name in a list matches the end of a path at a dot; a name that is not in a list matches the whole path.
"""

from __future__ import annotations

from registry.domain.adapters.peft_types import Ia3Config, LayerConfig, LoraConfig


def is_targeted(config: LayerConfig, module: str) -> bool:
    """Whether the configuration puts something on `module`."""
    if isinstance(config.exclude_modules, str):
        excluded = module == config.exclude_modules
    else:
        excluded = any(target_hits(name, module) for name in config.exclude_modules)
    if excluded or any(f".{saved}." in f".{module}." for saved in config.modules_to_save):
        return False
    if isinstance(config.target_modules, str):
        return module == config.target_modules
    if module in config.target_modules:
        return True
    return any(target_hits(name, module) for name in config.target_modules) and _in_layers(config, module)


def target_hits(name: str, module: str, whole: bool = False) -> bool:
    """Whether a name of `target_modules` means `module`; `whole` if it was not given in a list."""
    return module == name or (not whole and module.endswith(f".{name}"))


def is_saved_whole(config: LayerConfig, tensor: str) -> bool:
    """Whether a tensor belongs to one of `modules_to_save`.

    Here PEFT compares ends without regard to dots: `norm` means `input_layernorm` too.
    """
    return any(path.endswith(config.modules_to_save) for path in _paths_to(tensor))


def is_feedforward(config: Ia3Config, module: str) -> bool:
    """Whether an IA3 vector scales what goes into `module`. PEFT compares ends without regard to dots."""
    names = config.feedforward_modules
    return module == names if isinstance(names, str) else module.endswith(names)


def rank_of(config: LoraConfig, module: str) -> tuple[int, str]:
    """The rank for `module`, and, if keys of `rank_pattern` contradict each other, which do.

    PEFT takes the first key that matches, in an order that its own file does not keep.
    """
    hits = {key: rank for key, rank in config.rank_pattern.items() if _pattern_hits(key, module)}
    ambiguity = ", ".join(sorted(hits)) if len(set(hits.values())) > 1 else ""
    return next(iter(hits.values()), config.r), ambiguity


def target_text(config: LayerConfig) -> str:
    """The targets as text, the first twenty of them."""
    names = config.target_modules
    return names if isinstance(names, str) else ", ".join(sorted(names)[:20])


def stem(module: str) -> str:
    """The path with every layer number replaced, equal for the same module of each layer."""
    return ".".join("*" if segment.isdecimal() else segment for segment in module.split("."))


def _paths_to(tensor: str) -> list[str]:
    """`a`, `a.b` for the tensor `a.b.weight`: the modules that hold it."""
    segments = tensor.split(".")
    return [".".join(segments[:end]) for end in range(1, len(segments))]


def _pattern_hits(key: str, module: str) -> bool:
    return module == key[1:] if key.startswith("^") else target_hits(key, module)


def _in_layers(config: LayerConfig, module: str) -> bool:
    if not isinstance(config, LoraConfig) or not config.layers_to_transform:
        return True
    index = _layer_index(module.split("."), config.layers_pattern)
    return index is not None and index in config.layers_to_transform


def _layer_index(segments: list[str], patterns: tuple[str, ...]) -> int | None:
    """The first number in the path that a module follows, after one of `patterns` if there are any."""
    for position in range(1, len(segments) - 1):
        before = ".".join(segments[:position])
        # without a pattern PEFT wants two segments before the number
        fits = any(target_hits(p, before) for p in patterns) if patterns else position >= 2
        if segments[position].isdecimal() and fits:
            return int(segments[position])
    return None
