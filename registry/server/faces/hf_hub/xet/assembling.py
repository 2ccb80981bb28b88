"""Assembling: files put together of chunks of xorbs, held to their SHA-256 before anything is made of them."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from contextlib import ExitStack
from typing import BinaryIO

from registry.domain.errors import InvalidInputError
from registry.server.faces.hf_hub.sent import Sent, kept
from registry.server.faces.hf_hub.xet.chunks import Chunk, bytes_of
from registry.server.faces.hf_hub.xet.shards import Made, Segment
from registry.server.faces.hf_hub.xet.xorbs import Generation

_OPEN = 16
"""Xorbs that are open at once; the one that was not needed for longest is closed first."""
_LEAST = 1024
"""Bytes of a chunk, on average. Clients make none of less than eight times as much, but at the end of a file; whoever
makes smaller ones has a server unpack them all day."""
_FREE = 1024
"""Chunks of any size that a file may have nevertheless."""


def assemble(generation: Generation, made: Made, sent: Sent) -> None:
    """Put a file together, unless it is there. Raises InvalidInputError if its xorbs are not, or have not what is said
    of them."""
    if sent.has(made.oid, made.size):
        return
    if sum(segment.end - segment.start for segment in made.segments) > _FREE + made.size // _LEAST:
        raise InvalidInputError("a file is made of chunks that are too small", where=f"sha256:{made.oid}")
    part = sent.begin(made.size)
    try:
        with ExitStack() as stack:
            file = stack.enter_context(part.open("r+b"))
            found = _written(stack.enter_context(_Opened(generation)), made, file)
        sent.finish(part, made.oid, found)
    finally:
        part.unlink(missing_ok=True)


# ---------------------------------------------------------------------------------------------------------


def _written(xorbs: _Opened, made: Made, file: BinaryIO) -> str:
    """Write the bytes of a file; their SHA-256."""
    hasher = hashlib.sha256()
    for segment in made.segments:
        descriptor, chunks = xorbs.of(segment)
        if segment.end > len(chunks) or sum(c.size for c in chunks[segment.start : segment.end]) != segment.size:
            raise InvalidInputError(
                "a segment is not what is said of it",
                where=segment.xorb,
                expected=f"{segment.size} bytes in chunks {segment.start} to {segment.end}",
                found=f"{len(chunks)} chunks",
            )
        for chunk in chunks[segment.start : segment.end]:
            data = bytes_of(descriptor, chunk)
            hasher.update(data)
            with kept():
                file.write(data)
    return hasher.hexdigest()


class _Opened:
    """Xorbs that are read from; few at once, however many a file is made of."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self._known: OrderedDict[str, tuple[ExitStack, int, tuple[Chunk, ...]]] = OrderedDict()

    def of(self, segment: Segment) -> tuple[int, tuple[Chunk, ...]]:
        known = self._known.pop(segment.xorb, None)
        if known is None:
            if len(self._known) >= _OPEN:
                self._known.popitem(last=False)[1][0].close()
            stack = ExitStack()
            descriptor, chunks = stack.enter_context(self._generation.opened(segment.xorb))
            known = stack, descriptor, chunks
        self._known[segment.xorb] = known
        return known[1], known[2]

    def __enter__(self) -> _Opened:
        return self

    def __exit__(self, *_error: object) -> None:
        for stack, _descriptor, _chunks in self._known.values():
            stack.close()
