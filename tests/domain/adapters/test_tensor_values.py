from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from registry.domain.adapters.tensor_values import TensorValues

# one, infinity, a number that is none, and zero of either sign; None where the format has no such thing
BITS: dict[str, tuple[int, int | None, int, int]] = {
    "F64": (0x3FF0000000000000, 0x7FF0000000000000, 0x7FF8000000000000, 0x8000000000000000),
    "F32": (0x3F800000, 0x7F800000, 0x7FC00000, 0x80000000),
    "F16": (0x3C00, 0x7C00, 0x7E00, 0x8000),
    "BF16": (0x3F80, 0x7F80, 0x7FC0, 0x8000),
    "F8_E4M3": (0x38, None, 0x7F, 0x80),
    "F8_E5M2": (0x3C, 0x7C, 0x7E, 0x80),
}
WIDTH = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "F8_E4M3": 1, "F8_E5M2": 1, "I64": 8, "U8": 1, "BOOL": 1}


def seen(dtype: str, data: bytes, cuts: Sequence[int] = ()) -> TensorValues:
    values = TensorValues(dtype)
    for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True):
        values.feed(memoryview(data)[start:end])
    return values


def packed(dtype: str, *bits: int) -> bytes:
    return b"".join(b.to_bytes(WIDTH[dtype], "little") for b in bits)


def told(dtype: str, *bits: int) -> tuple[bool, bool, bool]:
    values = seen(dtype, packed(dtype, *bits))
    return values.zero, values.ones, values.finite


@pytest.mark.parametrize("dtype", BITS)
def test_zero_one_and_what_is_not_finite_are_known_in_every_format(dtype: str) -> None:
    one, infinity, nan, negative_zero = BITS[dtype]
    sign = negative_zero
    assert told(dtype, 0, negative_zero, 0) == (True, False, True)
    assert told(dtype, one, one) == (False, True, True)
    assert told(dtype, one, 0, one) == (False, False, True)
    assert told(dtype, one, one + 1) == (False, False, True)
    assert told(dtype, sign | one) == (False, False, True)
    for beyond in (nan, sign | nan, *((infinity, sign | infinity) if infinity else ())):
        assert told(dtype, one, beyond, 0) == (False, False, False)
    largest = (infinity or nan) - 1
    assert told(dtype, largest, sign | largest) == (False, False, True)
    assert told(dtype, 1) == (False, False, True)


@pytest.mark.parametrize("dtype", ["I64", "U8", "BOOL"])
def test_whole_numbers_are_finite_and_zero_where_every_byte_is(dtype: str) -> None:
    assert told(dtype, 0, 0) == (True, False, True)
    assert told(dtype, 1, 0) == (False, False, True)
    assert told(dtype, 128) == (False, False, True)


def test_a_tensor_without_numbers_is_zero_and_not_ones() -> None:
    values = TensorValues("F32")
    assert (values.zero, values.ones, values.finite) == (True, False, True)


def test_a_single_byte_at_a_time_is_as_good_as_all_at_once() -> None:
    data = struct.pack("<4f", 1.0, float("inf"), 1.0, 1.0)
    assert not seen("F32", data, range(1, 16)).finite
    assert seen("F32", struct.pack("<2f", 1.0, 1.0), range(1, 8)).ones


@given(
    values=arrays.arrays(
        np.float32,
        st.integers(0, 40),
        elements=st.sampled_from([0.0, -0.0, 1.0, -1.0, 3.5, 1e-45, 3.4e38, float("inf"), float("-inf"), float("nan")]),
    ),
    cuts=st.lists(st.integers(0, 160), max_size=4),
)
def test_numpy_agrees_wherever_the_bytes_are_cut(
    values: np.ndarray[tuple[int], np.dtype[np.float32]], cuts: list[int]
) -> None:
    data = values.astype("<f4").tobytes()
    found = seen("F32", data, sorted(min(cut, len(data)) for cut in cuts))
    assert found.zero == bool((values == 0).all())
    assert found.finite == bool(np.isfinite(values).all())
    assert found.ones == (len(values) > 0 and bool((values == 1).all()))
