"""What a weights file says, whatever the order it says it in: the digest over its tensors.

The scanner sees a file once, as a stream, in constant memory, so that it can stand between a reader and a blob
store: what was checked is what was stored.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.domain.adapters.safetensors_header import (
    LENGTH_BYTES,
    Header,
    TensorEntry,
    bytes_needed,
    parse_header,
)
from registry.domain.digests import Digest, Json, digest_of
from registry.domain.errors import InvalidInputError


@dataclass(frozen=True, slots=True)
class TensorContent:
    """The content of a weights file. `zeros` are the names of tensors in which every byte is zero."""

    digest: Digest
    count: int
    parameters: int
    size: int
    zeros: frozenset[str]
    header: Header


class TensorScanner:
    """Checks and hashes a safetensors file of a known size while its bytes pass by.

    `expected` is the header that was read from the file before, if one was: it must still be there.
    """

    def __init__(self, file_size: int, where: str, expected: Header | None = None) -> None:
        self._file_size, self._where = file_size, where
        self._expected = expected
        self._prefix = bytearray()
        self._header: Header | None = None
        self._seen = 0
        self._queue: list[TensorEntry] = []
        self._left = 0
        self._hasher = hashlib.sha256()
        self._zero = True
        self._digests: dict[str, str] = {}
        self._zeros: set[str] = set()

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes. Raises InvalidInputError as soon as the file cannot be right."""
        self._seen += len(chunk)
        if self._seen > self._file_size:
            raise InvalidInputError(
                "the file grew while it was read", where=self._where, expected=f"{self._file_size} bytes"
            )
        if self._header is None:
            chunk = self._take_header(chunk)
        view = memoryview(chunk)
        while len(view) > 0:
            part, view = view[: self._left], view[self._left :]
            self._take_data(part)

    def tee(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The same chunks, each checked before it is passed on; the whole is checked before the stream ends."""
        for chunk in chunks:
            self.feed(chunk)
            yield chunk
        self._check_complete()

    def finish(self) -> TensorContent:
        """The content, once everything was fed. Raises InvalidInputError if the file ended early."""
        header = self._check_complete()
        described: list[Json] = [
            {"name": t.name, "dtype": t.dtype, "shape": list(t.shape), "bytes": self._digests[t.name]}
            for t in sorted(header.tensors, key=lambda t: t.name)
        ]
        return TensorContent(
            digest=digest_of(described),
            count=len(header.tensors),
            parameters=sum(t.parameters for t in header.tensors),
            size=sum(t.end - t.start for t in header.tensors),
            zeros=frozenset(self._zeros),
            header=header,
        )

    def _take_header(self, chunk: bytes) -> bytes:
        """Keep what belongs to the header; return what follows it, empty until the header is complete."""
        self._prefix += chunk
        if len(self._prefix) < LENGTH_BYTES:
            return b""
        needed = bytes_needed(bytes(self._prefix[:LENGTH_BYTES]), self._file_size, self._where)
        if len(self._prefix) < needed:
            return b""
        self._header = parse_header(bytes(self._prefix[:needed]), self._file_size, self._where)
        if self._expected is not None and self._expected != self._header:
            raise InvalidInputError(
                "the file changed while it was read", where=self._where, fix="run the command again"
            )
        self._queue = list(reversed(self._header.tensors))
        rest = bytes(self._prefix[needed:])
        self._prefix.clear()
        self._next()
        return rest

    def _take_data(self, part: memoryview) -> None:
        self._hasher.update(part)
        self._zero = self._zero and bytes(part).count(0) == len(part)
        self._left -= len(part)
        if self._left == 0:
            self._close()
            self._next()

    def _next(self) -> None:
        """Go to the next tensor that has bytes; those without are done at once."""
        while self._queue:
            self._hasher, self._zero = hashlib.sha256(), True
            self._left = self._queue[-1].end - self._queue[-1].start
            if self._left:
                return
            self._close()

    def _close(self) -> None:
        name = self._queue.pop().name
        self._digests[name] = "sha256:" + self._hasher.hexdigest()
        if self._zero:
            self._zeros.add(name)

    def _check_complete(self) -> Header:
        if self._header is None or self._seen != self._file_size:
            raise InvalidInputError(
                "the file ended early",
                where=self._where,
                expected=f"{self._file_size} bytes",
                found=f"{self._seen} bytes",
            )
        return self._header
