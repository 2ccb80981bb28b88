from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.adapters.safetensors_header import parse_header
from registry.domain.adapters.tensors import TensorContent, TensorScanner
from registry.domain.errors import InvalidInputError
from tests.tensors import safetensors_bytes

SHAPES = {"x.lora_A.weight": ("F32", (2, 3)), "x.lora_B.weight": ("F32", (5, 2)), "empty": ("F32", (0, 2))}


def scanned(data: bytes, step: int = 7) -> TensorContent:
    scanner = TensorScanner(len(data), "weights")
    for start in range(0, len(data), step):
        scanner.feed(data[start : start + step])
    return scanner.finish()


def test_the_content_says_how_much_there_is() -> None:
    content = scanned(safetensors_bytes(SHAPES))
    assert (content.count, content.parameters, content.size) == (3, 16, 64)


def test_the_digest_has_not_changed() -> None:
    content = scanned(safetensors_bytes({"a": ("F32", (1, 2)), "b": ("U8", (3,))}))
    assert content.digest == "sha256:10a80d691d895d31dd675d538d99193aa455c82cf205d59d91ebbf9f83fc94dd"


@given(order=st.permutations(list(SHAPES)), step=st.integers(1, 400), metadata=st.none() | st.just({"format": "pt"}))
def test_order_metadata_and_chunks_do_not_change_the_digest(
    order: list[str], step: int, metadata: dict[str, str] | None
) -> None:
    data = safetensors_bytes(SHAPES, order=order, metadata=metadata)
    assert scanned(data, step).digest == scanned(safetensors_bytes(SHAPES)).digest


@given(st.integers(0, 63), st.integers(0, 7))
def test_every_bit_of_a_tensor_is_in_the_digest(position: int, bit: int) -> None:
    data = bytearray(safetensors_bytes(SHAPES))
    before = scanned(bytes(data)).digest
    data[len(data) - 64 + position] ^= 1 << bit
    assert scanned(bytes(data)).digest != before


@pytest.mark.parametrize(
    "changed",
    [
        {"a": ("F32", (3, 2))},
        {"a": ("I32", (2, 3))},
        {"b": ("F32", (2, 3))},
    ],
    ids=["shape", "dtype", "name"],
)
def test_the_same_bytes_under_another_description_are_another_content(
    changed: dict[str, tuple[str, tuple[int, ...]]],
) -> None:
    plain = scanned(safetensors_bytes({"a": ("F32", (2, 3))}, zero=["a"]))
    assert scanned(safetensors_bytes(changed, zero=list(changed))).digest != plain.digest


def test_tensors_of_zeros_are_named() -> None:
    assert scanned(safetensors_bytes(SHAPES, zero=["x.lora_B.weight"])).zeros == {"x.lora_B.weight", "empty"}


@pytest.mark.parametrize("position", [0, 20, 39])
def test_one_bit_anywhere_is_not_zero(position: int) -> None:
    data = bytearray(safetensors_bytes({"b": ("F32", (5, 2))}, zero=["b"]))
    data[len(data) - 40 + position] = 1
    assert scanned(bytes(data), step=3).zeros == frozenset()


def test_the_stream_passes_through_unchanged() -> None:
    data = safetensors_bytes(SHAPES)
    scanner = TensorScanner(len(data), "weights")
    assert b"".join(scanner.tee([data[:50], data[50:]])) == data
    assert scanner.finish() == scanned(data)


def test_a_file_that_ends_early_breaks_the_stream_before_its_end() -> None:
    data = safetensors_bytes(SHAPES)
    passed: list[bytes] = []
    with pytest.raises(InvalidInputError, match="ended early"):
        passed.extend(TensorScanner(len(data), "weights").tee([data[:-1]]))
    assert passed == [data[:-1]]


def test_a_malformed_header_breaks_the_stream_before_its_bytes_are_passed_on() -> None:
    def chunks() -> Iterator[bytes]:
        yield bytes([255] * 16)
        pytest.fail("read on after the header was refused")

    with pytest.raises(InvalidInputError, match="too large"):
        list(TensorScanner(100, "weights").tee(chunks()))


def test_a_file_that_grows_is_refused() -> None:
    data = safetensors_bytes(SHAPES)
    with pytest.raises(InvalidInputError, match="grew"):
        list(TensorScanner(len(data), "weights").tee([data, b"x"]))


def test_a_header_that_was_replaced_since_it_was_read_is_refused() -> None:
    first, second = safetensors_bytes({"a": ("F32", (2, 3))}), safetensors_bytes({"a": ("F32", (3, 2))})
    scanner = TensorScanner(len(second), "weights", parse_header(first, len(first), "weights"))
    with pytest.raises(InvalidInputError, match="changed while it was read"):
        scanner.feed(second)


def test_nothing_is_finished_before_it_was_fed() -> None:
    with pytest.raises(InvalidInputError, match="ended early"):
        TensorScanner(100, "weights").finish()
