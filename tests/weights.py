"""Weights files with numbers in them, and reading them as a registry does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import numpy.typing as npt

from registry.domain.adapters.facts import Unit, units_of
from registry.domain.adapters.norms import Changes, Norms, changes_of, norms_of
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import PeftConfig
from registry.domain.adapters.safetensors_header import Header, bytes_needed, parse_header
from tests.tensors import framed

Numbers = npt.NDArray[Any]


def weights_bytes(tensors: Mapping[str, Numbers], order: Iterable[str] = (), bf16: bool = False) -> bytes:
    """A safetensors file of F64, F32, F16 as the arrays are, or of BF16 (cut, not rounded), in `order`."""
    header, data = {}, b""
    for name in order or tensors:
        array = tensors[name]
        dtype = "BF16" if bf16 else f"F{8 * array.itemsize}"
        raw = (array.astype("<f4").view("<u4") >> 16).astype("<u2").tobytes() if bf16 else array.tobytes()
        header[name] = {"dtype": dtype, "shape": list(array.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    return framed(json.dumps(header), data)


def lora(
    modules: Mapping[str, tuple[Numbers, Numbers]], a: str = "lora_A.weight", b: str = "lora_B.weight"
) -> dict[str, Numbers]:
    """The tensors of these (A, B)."""
    named = {f"base_model.model.{module}": pair for module, pair in modules.items()}
    return {f"{m}.{part}": array for m, pair in named.items() for part, array in zip((a, b), pair, strict=True)}


def peft(**keys: Any) -> PeftConfig:
    """A LoRA configuration unless `keys` say otherwise."""
    usual = {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["q", "v"]}
    return parse_peft_config(json.dumps(usual | keys).encode())


class Opened:
    """A weights file in memory. `largest` is the most that was asked for at once."""

    def __init__(self, data: bytes, config: PeftConfig) -> None:
        self.header: Header = parse_header(data, len(data), "weights")
        self.units: tuple[Unit, ...] = units_of(config, self.header)
        self._data = data[bytes_needed(data[:8], len(data), "weights") :]
        self.largest = 0

    def read(self, start: int, end: int) -> bytes:
        self.largest = max(self.largest, end - start)
        return self._data[start:end]

    def norms(self) -> Norms:
        return norms_of(self.units, self.read)

    def changes(self, after: Opened) -> Changes:
        return changes_of(self.units, self.read, after.units, after.read)
