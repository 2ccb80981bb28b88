"""Shards: of which chunks of which xorbs a file is made. They are somebody else's: every count is held to a bound.

A shard is a header and records, all of 48 bytes. Each file is a record with its hash and how many segments follow;
these, each a range of chunks of a xorb; as many records by which others verify them, where bit 31 is set; and its
SHA-256, where bit 30 is. A record of 32 times 0xff ends the files; what follows is about xorbs, and is not read.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from registry.domain.errors import InvalidInputError
from registry.server.faces.hf_hub.drafts import MAX_FILES, MAX_SIZE
from registry.server.faces.hf_hub.xet.chunks import MAX_CHUNKS

MAX_SHARD = 32 * 1024 * 1024
MAX_SEGMENTS = 256 * 1024
"""Segments of all files of a shard: twice the chunks that a draft has, if each is as long as most are."""
_TAG = b"HFRepoMetaData\0" + bytes((85, 105, 103, 69, 106, 123, 129, 87, 131, 165, 189, 217, 92, 205, 209, 74, 169))
_VERSION = 2
_HEADER = struct.Struct("<32sQQ")
_RECORD = struct.Struct("<32sIIII")
_VERIFIED, _DIGEST = 1 << 31, 1 << 30
_END = b"\xff" * 32


@dataclass(frozen=True, slots=True)
class Segment:
    """Some chunks of a xorb, from `start` up to before `end`, which are `size` bytes together."""

    xorb: str
    size: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Made:
    """What a file is made of."""

    oid: str
    """Its SHA-256, in hexadecimal digits."""
    segments: tuple[Segment, ...]

    @property
    def size(self) -> int:
        return sum(segment.size for segment in self.segments)


def files_of(data: bytes) -> tuple[Made, ...]:
    """The files that a shard tells of. Raises InvalidInputError for what is no shard, or too large a one."""
    if len(data) < _HEADER.size or _HEADER.unpack_from(data)[:2] != (_TAG, _VERSION):
        raise _no_shard(0, f"a header of version {_VERSION}")
    at, left = _HEADER.size, MAX_SEGMENTS
    found: list[Made] = []
    while True:
        hashed, flags, count, _, _ = _record(data, at)
        if hashed == _END:
            break
        if count > left or len(found) == MAX_FILES:
            raise _no_shard(at, f"at most {MAX_FILES} files and {MAX_SEGMENTS} segments")
        at, left = at + _RECORD.size, left - count
        after = at + count * _RECORD.size * (2 if flags & _VERIFIED else 1)
        if not flags & _DIGEST:
            raise _no_shard(at, "the SHA-256 of each file")
        oid = printed(_record(data, after)[0])
        found.append(Made(oid, tuple(_segment(data, at + i * _RECORD.size) for i in range(count))))
        at = after + _RECORD.size
    if sum(made.size for made in found) > MAX_SIZE:
        raise _no_shard(at, f"at most {MAX_SIZE} bytes in all files")
    return tuple(found)


def printed(value: bytes) -> str:
    """A hash as it is printed: word by word of eight bytes, each with its lowest byte last."""
    return b"".join(value[i : i + 8][::-1] for i in range(0, 32, 8)).hex()


# ---------------------------------------------------------------------------------------------------------


def _record(data: bytes, at: int) -> tuple[bytes, int, int, int, int]:
    if at + _RECORD.size > len(data):
        raise _no_shard(at, "another record")
    hashed, first, second, third, fourth = _RECORD.unpack_from(data, at)
    return hashed, first, second, third, fourth


def _segment(data: bytes, at: int) -> Segment:
    hashed, _, size, start, end = _record(data, at)
    if not start < end <= MAX_CHUNKS:
        raise _no_shard(at, f"a range of chunks, of which a xorb has at most {MAX_CHUNKS}")
    return Segment(printed(hashed), size, start, end)


def _no_shard(at: int, expected: str) -> InvalidInputError:
    return InvalidInputError("this is no shard", where=f"byte {at}", expected=expected)
