"""The scanner that works beside the copying: the same answers as the plain one, and never an answer too early."""

from __future__ import annotations

import threading
import tracemalloc
from collections.abc import Generator, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.adapters.tensors import TensorScanner
from registry.domain.errors import InvalidInputError
from registry.integrations.scanning import AHEAD, ParallelScanner
from tests.tensors import safetensors_bytes

SHAPES = {"x.lora_A.weight": ("F32", (2, 30)), "x.lora_B.weight": ("F32", (50, 2)), "empty": ("F32", (0, 2))}
DATA = safetensors_bytes(SHAPES)


def pieces(data: bytes, step: int) -> Iterator[bytes]:
    for start in range(0, len(data), step):
        yield data[start : start + step]


@given(st.integers(1, 700))
def test_it_finds_what_the_plain_scanner_finds(step: int) -> None:
    plain, parallel = TensorScanner(len(DATA), "weights"), ParallelScanner(len(DATA), "weights")
    assert b"".join(plain.tee(pieces(DATA, step))) == b"".join(parallel.tee(pieces(DATA, step))) == DATA
    assert plain.finish() == parallel.finish()


def test_a_malformed_header_is_refused_before_its_bytes_are_passed_on() -> None:
    with pytest.raises(InvalidInputError, match="too large"):
        next(ParallelScanner(100, "weights").tee([b"\xff" * 16]))


def test_a_file_that_grows_ends_the_stream_with_the_reason() -> None:
    with pytest.raises(InvalidInputError, match="grew"):
        list(ParallelScanner(len(DATA), "weights").tee([*pieces(DATA, 64), b"x"]))


def test_a_file_that_ends_early_ends_the_stream_with_the_reason() -> None:
    with pytest.raises(InvalidInputError, match="ended early"):
        list(ParallelScanner(len(DATA), "weights").tee(pieces(DATA[:-1], 64)))


def test_the_stream_does_not_end_before_the_last_byte_was_scanned() -> None:
    class Slow(ParallelScanner):
        def feed(self, chunk: bytes) -> None:
            if self.in_data:
                gate.wait(5)
            super().feed(chunk)

    gate = threading.Event()
    scanner = Slow(len(DATA), "weights")
    stream = scanner.tee(pieces(DATA, len(DATA) - 3))
    assert next(stream) == DATA[:-3]
    assert next(stream) == DATA[-3:]
    with pytest.raises(InvalidInputError, match="ended early"):
        scanner.check_complete()
    gate.set()
    assert list(stream) == []
    assert scanner.finish().count == 3


def test_a_writer_that_breaks_off_leaves_no_thread() -> None:
    stream = ParallelScanner(len(DATA), "weights").tee(pieces(DATA, 300))
    next(stream), next(stream)
    assert isinstance(stream, Generator)
    stream.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("scan")]


def test_memory_does_not_grow_with_the_file() -> None:
    rows = 4096
    shapes = {f"t{i}": ("F32", (rows, 64)) for i in range(40)}
    head = safetensors_bytes(shapes)
    size = len(head)
    start = size - 40 * rows * 64 * 4

    def stream() -> Iterator[bytes]:
        yield head[:start]
        for _ in range(40):
            yield bytes(1 << 20)  # made anew each time, as a file's chunks are

    scanner = ParallelScanner(size, "weights")
    tracemalloc.start()
    for _ in scanner.tee(stream()):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert scanner.finish().count == 40
    assert peak < (AHEAD + 6) << 20
