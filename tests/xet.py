"""Xorbs and shards as clients with `hf_xet` make them, and as nobody should."""

from __future__ import annotations

import hashlib
import random
import struct
from collections.abc import Sequence

import lz4.frame

PLAIN, LZ4, GROUPED = 0, 1, 2
TAG = b"HFRepoMetaData\0" + bytes((85, 105, 103, 69, 106, 123, 129, 87, 131, 165, 189, 217, 92, 205, 209, 74, 169))
VERIFIED, DIGEST = 1 << 31, 1 << 30
Part = tuple[str, int, int, int]
"""The name of a xorb, how many bytes are taken of it, and its chunks from where to where."""


def chunk(data: bytes, scheme: int = PLAIN, *, size: int | None = None, packed: int | None = None) -> bytes:
    """A chunk of a xorb. `size` and `packed` are what its header says instead of the truth."""
    body = data
    if scheme == GROUPED:
        body = b"".join(data[group::4] for group in range(4))
    if scheme in {LZ4, GROUPED}:
        body = lz4.frame.compress(body)
    said = len(body) if packed is None else packed
    header = bytes([0]) + said.to_bytes(3, "little") + bytes([scheme])
    return header + (len(data) if size is None else size).to_bytes(3, "little") + body


def name_of(xorb: bytes) -> str:
    """What a sender calls a xorb. Any name of this form will do, as long as the shard says the same."""
    return hashlib.sha256(xorb).hexdigest()


def shard(*files: tuple[bytes | str, Sequence[Part]], verified: bool = True, flags: int = DIGEST) -> bytes:
    """A shard with files, each by its bytes or its SHA-256, and what it is made of."""
    found = TAG + struct.pack("<QQ", 2, 0)
    for whole, parts in files:
        oid = whole if isinstance(whole, str) else hashlib.sha256(whole).hexdigest()
        said = flags | (VERIFIED if verified else 0)
        found += _hash("ab" * 32) + struct.pack("<IIQ", said, len(parts), 0)
        for name, size, start, end in parts:
            found += _hash(name) + struct.pack("<IIII", 0, size, start, end)
        found += bytes(48 * len(parts)) if verified else b""
        found += _hash(oid) + bytes(16) if flags & DIGEST else b""
    return found + b"\xff" * 32 + bytes(16)


def _hash(text: str) -> bytes:
    raw = bytes.fromhex(text)
    return b"".join(raw[i : i + 8][::-1] for i in range(0, 32, 8))


DATA = random.Random(7).randbytes(3000) + b"la" * 500
CHUNKS = (DATA[:1000], DATA[1000:3000], DATA[3000:])
XORB = chunk(CHUNKS[0]) + chunk(CHUNKS[1], LZ4) + chunk(CHUNKS[2], GROUPED)
NAME = name_of(XORB)
WHOLE = (NAME, len(DATA), 0, 3)
"""A file that is made of three chunks of one xorb, each packed in another way."""
