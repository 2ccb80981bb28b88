"""Stored numbers as float64, with numpy alone: what a tensor's bytes say, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from registry.domain.adapters.safetensors_header import TensorEntry
from registry.domain.errors import InvalidInputError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Raw = npt.NDArray[np.generic]

_STORED = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2", "F8_E4M3": "u1", "F8_E5M2": "u1"}


def raw_array(data: bytes, tensor: TensorEntry) -> Raw:
    """The bytes of a whole tensor in its shape, not copied and not yet numbers: `as_floats` makes those of a part."""
    return flat_array(data, tensor).reshape(tensor.shape)


def flat_array(data: bytes, tensor: TensorEntry) -> Raw:
    """Some of a tensor's elements in one row, in the same way."""
    import numpy as np

    if tensor.dtype not in _STORED:
        raise InvalidInputError(
            "no numbers to measure", where=tensor.name, expected=", ".join(_STORED), found=tensor.dtype
        )
    raw: Raw = np.frombuffer(data, dtype=_STORED[tensor.dtype])
    return raw


def as_floats(raw: Raw, dtype: str) -> Floats:
    """Elements of a safetensors `dtype` as float64, which holds every value of the others exactly.

    BF16 is the upper half of an F32, F8_E5M2 the upper half of an F16. F8_E4M3 is the format without infinities of
    Micikevicius et al. 2022, "FP8 Formats for Deep Learning".
    """
    import numpy as np

    if dtype == "BF16":
        return (raw.astype(np.uint32) << np.uint32(16)).view(np.float32).astype(np.float64)
    if dtype == "F8_E5M2":
        return (raw.astype(np.uint16) << np.uint16(8)).view(np.float16).astype(np.float64)
    if dtype == "F8_E4M3":
        return np.array([_e4m3(code) for code in range(256)])[raw.astype(np.intp)]
    return raw.astype(np.float64)


def _e4m3(code: int) -> float:
    sign, exponent, fraction = -1.0 if code & 0x80 else 1.0, code >> 3 & 0xF, code & 0x7
    if (exponent, fraction) == (15, 7):
        return float("nan")
    return sign * (fraction / 8 * 2.0**-6 if exponent == 0 else (1 + fraction / 8) * 2.0 ** (exponent - 7))
