from __future__ import annotations

import json
import struct
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors import SafetensorError, deserialize

from registry.domain.adapters.safetensors_header import MAX_HEADER, Header, bytes_needed, parse_header
from registry.domain.errors import InvalidInputError
from tests.tensors import framed, safetensors_bytes


def read(data: bytes) -> Header:
    return parse_header(data, len(data), "weights")


def tensor(shape: list[int], start: int, end: int, dtype: str = "F32") -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [start, end]}


def test_a_good_header_gives_every_tensor_in_the_order_of_its_bytes() -> None:
    data = safetensors_bytes({"b": ("F32", (2, 3)), "a": ("BF16", (4,)), "c": ("U8", ())}, metadata={"format": "pt"})
    header = read(data)
    assert [(t.name, t.dtype, t.shape, t.start, t.end, t.parameters) for t in header.tensors] == [
        ("b", "F32", (2, 3), 0, 24, 6),
        ("a", "BF16", (4,), 24, 32, 4),
        ("c", "U8", (), 32, 33, 1),
    ]


def test_a_tensor_without_elements_is_a_tensor() -> None:
    assert (
        read(framed(json.dumps({"a": tensor([0, 4], 0, 0), "b": tensor([1], 0, 4)}), bytes(4))).tensors[0].parameters
        == 0
    )


HUGE = 2**52
ONE = json.dumps(tensor([1], 0, 4))
HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "ends before its header"),
    "seven bytes": (b"\x01" * 7, "ends before its header"),
    "a length of 2**63": (struct.pack("<Q", 2**63) + b"{}", "too large"),
    "a header of 100 MB": (struct.pack("<Q", 100_000_000) + b"{}", "too large"),
    "a cut header": (struct.pack("<Q", 100) + b'{"a":', "ends inside its header"),
    "no JSON": (framed(b"\x80\x02}q\x00."), "not JSON"),
    "a space before": (framed(b" {}"), "not JSON"),
    "a line after": (framed(b"{}\n"), "not JSON"),
    "a list": (framed("[]"), "not JSON"),
    "bad UTF-8": (framed(b'{"\xff": 1}'), "not strict JSON"),
    "UTF-16": (framed("{}".encode("utf-16-le")), "not JSON"),
    "no tensor": (framed("{}"), "number of tensors"),
    "a name twice": (framed(f'{{"a": {ONE}, "a": {ONE}}}', bytes(4)), "duplicate key"),
    "a name twice, escaped": (framed(f'{{"a": {ONE}, "\\u0061": {ONE}}}', bytes(4)), "duplicate key"),
    "a field twice": (framed(f'{{"a": {ONE[:-1]}, "dtype": "F32"}}}}', bytes(4)), "duplicate key"),
    "a key of metadata twice": (
        framed(f'{{"__metadata__": {{"x": "", "x": ""}}, "a": {ONE}}}', bytes(4)),
        "duplicate key",
    ),
    "metadata not text": (framed(f'{{"__metadata__": {{"x": 1}}, "a": {ONE}}}', bytes(4)), "__metadata__"),
    "metadata null": (framed(f'{{"__metadata__": null, "a": {ONE}}}', bytes(4)), "__metadata__"),
    "half a character": (framed(f'{{"__metadata__": {{"x": "\\ud800"}}, "a": {ONE}}}', bytes(4)), "__metadata__"),
    "a bell in a name": (framed(f'{{"a\\u0007": {ONE}}}', bytes(4)), "name is unusable"),
    "a long name": (framed(f'{{"{"a" * 513}": {ONE}}}', bytes(4)), "name is unusable"),
    "an empty name": (framed(f'{{"": {ONE}}}', bytes(4)), "name is unusable"),
    "another field": (framed(json.dumps({"a": {**tensor([1], 0, 4), "x": 1}}), bytes(4)), "not described fully"),
    "no shape": (framed('{"a": {"dtype": "F32", "data_offsets": [0, 4]}}', bytes(4)), "not described fully"),
    "unknown dtype": (framed(json.dumps({"a": tensor([1], 0, 4, "F31")}), bytes(4)), "unknown dtype"),
    "a negative size": (framed(json.dumps({"a": tensor([-1], 0, 4)}), bytes(4)), "malformed shape"),
    "minus zero": (framed('{"a": {"dtype": "U8", "shape": [-0], "data_offsets": [0, 0]}}'), "not strict JSON"),
    "a true size": (framed('{"a": {"dtype": "F32", "shape": [true], "data_offsets": [0, 4]}}', bytes(4)), "malformed"),
    "a size of 1.0": (framed('{"a": {"dtype": "F32", "shape": [1.0], "data_offsets": [0, 4]}}', bytes(4)), "malformed"),
    "an overflow behind zero": (framed(json.dumps({"a": tensor([HUGE, HUGE, 0], 0, 0)})), "too large"),
    "shape beyond extent": (framed(json.dumps({"a": tensor([2], 0, 4)}), bytes(4)), "extent does not fit"),
    "backwards": (framed(json.dumps({"a": tensor([1], 4, 0)}), bytes(4)), "extent does not fit"),
    "overlap": (framed(json.dumps({"a": tensor([2], 0, 8), "b": tensor([2], 4, 12)}), bytes(12)), "overlap"),
    "the same bytes twice": (framed(json.dumps({"a": tensor([1], 0, 4), "b": tensor([1], 0, 4)}), bytes(4)), "overlap"),
    "a gap": (framed(json.dumps({"a": tensor([1], 0, 4), "b": tensor([1], 8, 12)}), bytes(12)), "belong to none"),
    "not from zero": (framed(json.dumps({"a": tensor([1], 4, 8)}), bytes(8)), "belong to none"),
    "a zip at the end": (safetensors_bytes({"a": ("F32", (1,))}) + b"PK\x05\x06" + bytes(18), "after the last tensor"),
    "a cut tensor": (safetensors_bytes({"a": ("F32", (4,))})[:-1], "before its last tensor"),
    "deep nesting": (framed('{"a": ' + "[" * 100_000 + "]" * 100_000 + "}"), "not strict JSON"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(case: str) -> None:
    data, reason = HOSTILE[case]
    with pytest.raises(InvalidInputError) as refused:
        read(data)
    fault = refused.value.faults[0]
    assert reason in fault.message + fault.found
    assert fault.where.startswith("weights")
    assert fault.expected or fault.found


def test_more_tensors_than_allowed_are_refused() -> None:
    empty = json.dumps(tensor([0], 0, 0), separators=(",", ":"))
    text = "{" + ",".join(f'"{i}":{empty}' for i in range(65_537)) + "}"
    with pytest.raises(InvalidInputError, match="number of tensors"):
        read(framed(text))


def test_a_large_claim_is_refused_before_its_bytes_are_read() -> None:
    with pytest.raises(InvalidInputError, match="too large"):
        bytes_needed(struct.pack("<Q", MAX_HEADER + 1), 10**9, "weights")


# without annotations in the library, strict typing wants it as a value
LIBRARY: Callable[[bytes], list[tuple[str, Any]]] = deserialize

NAMES = st.sampled_from(["a", "b.c", "__metadata__", "weight", "é", ""])
COUNTS = st.one_of(st.integers(0, 5), st.sampled_from([-1, 2**31, 2**52, 2**53, 2**64 - 1, 2**64]))
GOOD = st.dictionaries(
    st.sampled_from(["a", "b.c", "weight", "é"]),
    st.tuples(st.sampled_from(["F32", "BF16", "U8", "I64"]), st.lists(st.integers(0, 4), max_size=3).map(tuple)),
    min_size=1,
)


@st.composite
def mutated_files(draw: st.DrawFn) -> bytes:
    """A good file with a few of its fields, or of its bytes, changed."""
    shapes = draw(GOOD)
    data = safetensors_bytes(shapes, metadata=draw(st.none() | st.just({"k": "v"})))
    (length,) = struct.unpack("<Q", data[:8])
    header, body = json.loads(data[8 : 8 + length]), data[8 + length :]
    for _ in range(draw(st.integers(0, 2))):
        name = draw(st.sampled_from(sorted(header)))
        change = draw(st.sampled_from(["offset", "shape", "dtype", "rename", "drop"]))
        if change == "drop":
            header.pop(name)
            break
        if change == "rename":
            header[draw(NAMES)] = header.pop(name)
        elif name != "__metadata__" and isinstance(header[name], dict) and "shape" in header[name]:
            if change == "offset":
                header[name]["data_offsets"][draw(st.integers(0, 1))] = draw(COUNTS)
            elif change == "shape":
                header[name]["shape"] = draw(st.lists(COUNTS, max_size=3))
            else:
                header[name]["dtype"] = draw(st.sampled_from(["F32", "F64", "BOOL", "F8_E4M3", "F8_E5M2", "X", "f32"]))
    text = bytearray(json.dumps(header, ensure_ascii=draw(st.booleans())).encode() + b" " * draw(st.integers(0, 3)))
    for _ in range(draw(st.integers(0, 2))):
        position = draw(st.integers(0, len(text) - 1))
        text[position] = draw(st.sampled_from([*b'{}[]",:0123456789-. \n\\aFe', 0, 0x80, 0xFF]))
    return framed(bytes(text), body + bytes(draw(st.integers(0, 1))))


@settings(max_examples=600, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(mutated_files())
def test_what_this_parser_accepts_the_library_accepts(data: bytes) -> None:
    try:
        header = read(data)
    except InvalidInputError:
        return
    try:
        theirs: dict[str, Any] = dict(LIBRARY(data))
    except SafetensorError as error:
        pytest.fail(f"accepted here, refused by the library: {error}")
    assert {t.name: (t.dtype, list(t.shape)) for t in header.tensors} == {
        name: (fields["dtype"], fields["shape"]) for name, fields in theirs.items()
    }


@settings(max_examples=200, deadline=None)
@given(GOOD)
def test_every_well_formed_file_is_accepted(shapes: dict[str, tuple[str, tuple[int, ...]]]) -> None:
    header = read(safetensors_bytes(shapes))
    assert {t.name: (t.dtype, t.shape) for t in header.tensors} == shapes
