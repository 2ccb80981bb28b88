"""Chunks within a xorb: where each lies, and its bytes. A xorb is somebody else's: every length is held to a bound.

A chunk is a header of eight bytes (version, length as packed, how it is packed, length of its bytes; lengths are of
three bytes, the lowest first) and what was packed: as it is, as a frame of LZ4, or as such a frame of its bytes in
four groups, every fourth of them. What follows the chunks, if anything, says where they are, which is not believed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import lz4.frame
import numpy as np

from registry.domain.errors import InvalidInputError

MAX_CHUNK = 128 * 1024
"""Bytes of a chunk."""
MAX_CHUNKS = 8 * 1024
"""Chunks of a xorb."""
MAX_XORB = 65 * 1024 * 1024
"""Bytes of a xorb as it is sent: 64 MiB of chunks, their headers, and what says where they are."""
_HEADER = 8
_TAIL = b"XETBLOB"
"""What begins instead of another chunk after the last one."""
_PLAIN, _LZ4, _GROUPED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Chunk:
    """Where a chunk lies in its xorb."""

    start: int
    packed: int
    """Bytes there."""
    size: int
    """Bytes once unpacked."""
    scheme: int


def chunks_of(descriptor: int) -> tuple[Chunk, ...]:
    """The chunks of a xorb in an open file. Raises InvalidInputError for what is none."""
    length, start = os.fstat(descriptor).st_size, 0
    found: list[Chunk] = []
    while start < length:
        header = os.pread(descriptor, _HEADER, start)
        if header[: len(_TAIL)] == _TAIL:
            break
        if len(header) < _HEADER:
            raise _no_xorb(start, "the end of the file within a header")
        packed, size = int.from_bytes(header[1:4], "little"), int.from_bytes(header[5:8], "little")
        version, scheme = header[0], header[4]
        if version != 0 or scheme not in {_PLAIN, _LZ4, _GROUPED}:
            raise _no_xorb(start, f"version {version}, packed in way {scheme}")
        if not 0 < size <= MAX_CHUNK or not 0 < packed <= 2 * MAX_CHUNK or (scheme == _PLAIN and packed != size):
            raise _no_xorb(start, f"{packed} bytes packed, {size} unpacked")
        start += _HEADER
        if start + packed > length or len(found) == MAX_CHUNKS:
            raise _no_xorb(start, f"{packed} bytes packed where there are {length - start}, chunk {len(found) + 1}")
        found.append(Chunk(start, packed, size, scheme))
        start += packed
    if not found:
        raise _no_xorb(0, "no chunk")
    return tuple(found)


def bytes_of(descriptor: int, chunk: Chunk) -> bytes:
    """The bytes of a chunk. Raises InvalidInputError if they are not as many as its header says."""
    data = os.pread(descriptor, chunk.packed, chunk.start)
    if chunk.scheme == _PLAIN:
        return data
    data = _unpacked(data, chunk)
    return _regrouped(data) if chunk.scheme == _GROUPED else data


# ---------------------------------------------------------------------------------------------------------


def _unpacked(data: bytes, chunk: Chunk) -> bytes:
    """One frame of LZ4, of which no more is unpacked than the header says, whatever the frame says of itself."""
    reader = lz4.frame.LZ4FrameDecompressor()
    try:
        found: bytes = reader.decompress(data, max_length=chunk.size + 1)
    except (RuntimeError, EOFError) as error:
        raise _no_xorb(chunk.start, "no frame of LZ4") from error
    if len(found) != chunk.size or not reader.eof or reader.unused_data:
        raise _no_xorb(chunk.start, f"a frame of LZ4 with other than {chunk.size} bytes")
    return found


def _regrouped(data: bytes) -> bytes:
    """Bytes that lie in four groups, every fourth of them, in their order."""
    found, start = np.empty(len(data), np.uint8), 0
    given = np.frombuffer(data, np.uint8)
    for group in range(4):
        end = start + len(found[group::4])
        found[group::4] = given[start:end]
        start = end
    return found.tobytes()


def _no_xorb(start: int, found: str) -> InvalidInputError:
    return InvalidInputError(
        "this is no xorb", where=f"byte {start}", expected=f"chunks of at most {MAX_CHUNK} bytes", found=found
    )
