"""Assembling: files put together of chunks of xorbs, held to their SHA-256 before anything is made of them."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import BinaryIO

from registry.domain.errors import InvalidInputError
from registry.server.faces.hf_hub.sent import Sent, refusals_told
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
_PARSED = 2 * 1024 * 1024
"""Headers of chunks that are read for a shard, however little it has. To open a xorb is to read all its headers, and
a shard may go from one to the next and back, 262144 times among xorbs of 8192 chunks: that would be hours of work for a
few bytes. Those that clients make open each xorb a few times, if there are many of them at all."""


@dataclass(slots=True)
class Effort:
    """How many headers of chunks may still be read for a shard, by all its files together."""

    left: int

    @staticmethod
    def of(files: Sequence[Made]) -> Effort:
        """What the files of a shard are worth."""
        return Effort(_PARSED + sum(made.size for made in files) // _LEAST)

    def spend(self, headers: int) -> None:
        """Headers that were read. Raises InvalidInputError if that was too much."""
        self.left -= headers
        if self.left < 0:
            raise InvalidInputError(
                "a shard has the same xorbs read over and over",
                expected="files that take what they need of a xorb before they go to the next",
                fix="upload again with an empty HF_XET_CACHE",
            )


def assemble(generation: Generation, made: Made, sent: Sent, effort: Effort) -> None:
    """Put a file together, unless it is there. Raises InvalidInputError if its xorbs are not, or have not what is said
    of them, or if that is more effort than is left."""
    if sent.has(made.oid, made.size):
        return
    if sum(segment.end - segment.start for segment in made.segments) > _FREE + made.size // _LEAST:
        raise InvalidInputError("a file is made of chunks that are too small", where=f"sha256:{made.oid}")
    part = sent.begin(made.size)
    try:
        with ExitStack() as stack:
            file = stack.enter_context(part.open("r+b"))
            found = _written(stack.enter_context(_Opened(generation, effort)), made, file)
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
            with refusals_told():
                file.write(data)
    return hasher.hexdigest()


class _Opened:
    """Xorbs that are read from; few at once, however many a file is made of."""

    def __init__(self, generation: Generation, effort: Effort) -> None:
        self._generation, self._effort = generation, effort
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
            self._effort.spend(len(chunks))
        self._known[segment.xorb] = known
        return known[1], known[2]

    def __enter__(self) -> _Opened:
        return self

    def __exit__(self, *_error: object) -> None:
        for stack, _descriptor, _chunks in self._known.values():
            stack.close()
