"""What the numbers of a tensor are, told from their bits while they pass by: not finite, all zero, all one.

Floating-point formats order their magnitudes as integers do, and everything from an infinity's bits on is not finite.
So the largest bit pattern with and without its sign tells all of this, at memory speed and for every format alike,
also those that NumPy has no type for (BF16, F8).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from registry.domain.adapters.safetensors_header import DTYPE_BYTES


@dataclass(frozen=True, slots=True)
class _Format:
    """Bits of the least magnitude that is not finite, and of the number one."""

    beyond: int
    one: int


# IEEE 754, bfloat16, and the two of OCP's 8-bit specification: E4M3 has no infinities, one NaN of each sign
_FORMATS: Mapping[str, _Format] = {
    "F64": _Format(0x7FF0_0000_0000_0000, 0x3FF0_0000_0000_0000),
    "F32": _Format(0x7F80_0000, 0x3F80_0000),
    "F16": _Format(0x7C00, 0x3C00),
    "BF16": _Format(0x7F80, 0x3F80),
    "F8_E4M3": _Format(0x7F, 0x38),
    "F8_E5M2": _Format(0x7C, 0x3C),
}


class TensorValues:
    """Takes the bytes of one tensor, in pieces of any length."""

    def __init__(self, dtype: str) -> None:
        self._format = _FORMATS.get(dtype)
        self._width = DTYPE_BYTES[dtype] if self._format else 1
        self._sign = 1 << (8 * self._width - 1)
        self._largest_signed = self._largest = 0
        self._least: int | None = None
        self._rest = b""

    def feed(self, part: memoryview) -> None:
        """Take the next bytes; a number may begin in one piece and end in the next."""
        if self._rest:
            missing = self._width - len(self._rest)
            self._rest += part[:missing]
            part = part[missing:]
            if len(self._rest) < self._width:
                return
            self._take(memoryview(self._rest))
            self._rest = b""
        whole = len(part) - len(part) % self._width
        if whole:
            self._take(part[:whole])
        self._rest = bytes(part[whole:])

    @property
    def zero(self) -> bool:
        """Whether every number is zero, of either sign; of other types, whether every byte is."""
        return self._largest_signed == 0 and self._largest <= (self._sign if self._format else 0)

    @property
    def ones(self) -> bool:
        """Whether there is a number and every one is exactly 1."""
        return self._format is not None and self._least == self._largest == self._format.one

    @property
    def finite(self) -> bool:
        """Whether no number is infinite or not a number."""
        if self._format is None:
            return True
        beyond = self._format.beyond
        return self._largest_signed < beyond and self._largest < (self._sign | beyond)

    def _take(self, part: memoryview) -> None:
        bits: NDArray[np.unsignedinteger] = np.frombuffer(part, dtype=f"<u{self._width}")
        largest = int(bits.max())
        self._largest = max(self._largest, largest)
        signed = largest if largest < self._sign else int(bits.view(f"<i{self._width}").max())
        self._largest_signed = max(self._largest_signed, signed)
        # only a tensor whose largest number is one can be all ones
        if self._format is not None and self._largest == self._format.one:
            least = int(bits.min())
            self._least = least if self._least is None else min(self._least, least)
