"""The header of a safetensors file, read more strictly than the library does.

The first eight bytes are the length of a JSON object, little-endian; the object names each tensor's dtype, shape and
place; the bytes of the tensors follow. The library accepts duplicate names and takes seconds and gigabytes on a
large header, so this check comes first. What it accepts, the library accepts; the reverse does not hold.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.adapters.strict_json import parse_object
from registry.domain.errors import InvalidInputError

MAX_HEADER = 4 * 1024 * 1024
"""Bytes of JSON; 65,536 tensors fit."""
MAX_TENSORS = 65_536
MAX_NAME = 512
LENGTH_BYTES = 8

DTYPE_BYTES: Mapping[str, int] = {
    "F64": 8,
    "F32": 4,
    "F16": 2,
    "BF16": 2,
    "F8_E4M3": 1,
    "F8_E5M2": 1,
    "I64": 8,
    "I32": 4,
    "I16": 2,
    "I8": 1,
    "U8": 1,
    "BOOL": 1,
}

_MAX_COUNT = 2**53
_FIELDS = {"dtype", "shape", "data_offsets"}


@dataclass(frozen=True, slots=True)
class TensorShape:
    """What must agree between an adapter and its base model."""

    dtype: str
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TensorEntry:
    """One tensor; `start` and `end` count bytes from the beginning of the data area."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    start: int
    end: int

    @property
    def parameters(self) -> int:
        return (self.end - self.start) // DTYPE_BYTES[self.dtype]


@dataclass(frozen=True, slots=True)
class Header:
    """All tensors in the order of their bytes, without gap or overlap, up to the end of the file."""

    tensors: tuple[TensorEntry, ...]

    def shapes(self) -> dict[str, TensorShape]:
        return {t.name: TensorShape(t.dtype, t.shape) for t in self.tensors}


def bytes_needed(prefix: bytes, file_size: int, where: str) -> int:
    """How many bytes from the start of the file `parse_header` needs, told from its first eight.

    Raises InvalidInputError if the file is too small, or the header too large, to be one.
    """
    if len(prefix) < LENGTH_BYTES or file_size < LENGTH_BYTES:
        raise InvalidInputError(
            "the file ends before its header", where=where, expected="at least 8 bytes", found=f"{file_size} bytes"
        )
    (length,) = struct.unpack("<Q", prefix[:LENGTH_BYTES])
    if length > MAX_HEADER:
        raise InvalidInputError(
            "the header claims to be too large",
            where=where,
            expected=f"at most {MAX_HEADER} bytes",
            found=f"{length} bytes",
            fix="this is not a safetensors file, or it is damaged; save it again with safetensors",
        )
    if LENGTH_BYTES + length > file_size:
        raise InvalidInputError(
            "the file ends inside its header",
            where=where,
            expected=f"a header of {length} bytes",
            found=f"{file_size - LENGTH_BYTES} bytes after its length",
            fix="the file was cut off; copy it again",
        )
    return LENGTH_BYTES + int(length)


def parse_header(prefix: bytes, file_size: int, where: str) -> Header:
    """The header of a file of `file_size` bytes that begins with `prefix` (at least `bytes_needed`).

    Raises InvalidInputError for anything ambiguous, out of bounds, or followed by bytes that no tensor owns.
    """
    needed = bytes_needed(prefix, file_size, where)
    if len(prefix) < needed:
        raise InvalidInputError(
            "the file ends inside its header", where=where, expected=f"{needed} bytes", found=f"{len(prefix)} bytes"
        )
    document = _header_object(prefix[LENGTH_BYTES:needed], where)
    _check_metadata(document.pop("__metadata__", {}), where)
    if not 1 <= len(document) <= MAX_TENSORS:
        raise InvalidInputError(
            "an unusable number of tensors", where=where, expected=f"1 to {MAX_TENSORS}", found=str(len(document))
        )
    entries = [_entry(name, fields, where) for name, fields in document.items()]
    entries.sort(key=lambda e: (e.start, e.end, e.name))
    _check_layout(entries, file_size - needed, where)
    return Header(tuple(entries))


def _header_object(text: bytes, where: str) -> dict[str, Any]:
    if not text.startswith(b"{") or not text.rstrip(b" ").endswith(b"}"):
        raise InvalidInputError(
            "the header is not JSON", where=where, expected="{ … } padded with spaces only", found=repr(text[:16])
        )
    return parse_object(text, f"{where}: header", MAX_HEADER)


def _check_metadata(value: Any, where: str) -> None:
    good = isinstance(value, dict) and all(isinstance(v, str) and _is_text(k) and _is_text(v) for k, v in value.items())
    if not good:
        raise InvalidInputError(
            "the header's __metadata__ is malformed", where=where, expected="text to text", found=repr(value)[:80]
        )


def _entry(name: str, fields: Any, where: str) -> TensorEntry:
    if not name or len(name) > MAX_NAME or not name.isprintable():
        raise InvalidInputError(
            "a tensor's name is unusable",
            where=where,
            expected=f"1 to {MAX_NAME} printable characters",
            found=ascii(name[:60]),
        )
    here = f"{where}: {name}"
    if not isinstance(fields, dict) or set(fields) != _FIELDS:
        found = sorted(fields) if isinstance(fields, dict) else fields
        raise InvalidInputError(
            "a tensor is not described fully",
            where=here,
            expected="dtype, shape, data_offsets and nothing else",
            found=repr(found)[:80],
        )
    dtype, shape, offsets = fields["dtype"], fields["shape"], fields["data_offsets"]
    if not isinstance(dtype, str) or dtype not in DTYPE_BYTES:
        raise InvalidInputError("unknown dtype", where=here, expected=", ".join(DTYPE_BYTES), found=repr(dtype)[:40])
    size = _size_in_bytes(shape, DTYPE_BYTES[dtype], here)
    if not _are_counts(offsets) or len(offsets) != 2 or offsets[1] - offsets[0] != size:
        raise InvalidInputError(
            "a tensor's extent does not fit its shape",
            where=here,
            expected=f"data_offsets {size} bytes apart",
            found=repr(offsets)[:60],
        )
    return TensorEntry(name, dtype, tuple(shape), offsets[0], offsets[1])


def _size_in_bytes(shape: Any, width: int, where: str) -> int:
    size = width
    if not _are_counts(shape):
        raise InvalidInputError("malformed shape", where=where, expected="a list of counts", found=repr(shape)[:60])
    for count in shape:
        size *= count
        # checked at every step: a later zero must not hide a product that overflows elsewhere
        if size >= _MAX_COUNT:
            raise InvalidInputError(
                "a tensor is too large", where=where, expected=f"below {_MAX_COUNT} bytes", found=repr(shape)[:60]
            )
    return size


def _check_layout(entries: list[TensorEntry], data_size: int, where: str) -> None:
    position = 0
    for entry in entries:
        if entry.start != position:
            raise InvalidInputError(
                "tensors overlap" if entry.start < position else "bytes between tensors belong to none",
                where=f"{where}: {entry.name}",
                expected=f"start at byte {position}",
                found=f"start at byte {entry.start}",
            )
        position = entry.end
    if position != data_size:
        raise InvalidInputError(
            "bytes after the last tensor" if position < data_size else "the file ends before its last tensor",
            where=where,
            expected=f"{position} bytes of tensors",
            found=f"{data_size} bytes",
            fix="save the file again with safetensors",
        )


def _are_counts(value: Any) -> bool:
    return isinstance(value, list) and all(type(v) is int and 0 <= v < _MAX_COUNT for v in value)


def _is_text(value: str) -> bool:
    """Whether `value` can be written as UTF-8; a lone surrogate cannot, and the library refuses it."""
    return not any(0xD800 <= ord(c) <= 0xDFFF for c in value)
