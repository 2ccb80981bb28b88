"""What is sent to a server, as bytes with a size and a digest."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from registry.domain.digests import Digest, digest_of_bytes, digest_of_chunks
from registry.integrations.files import CHUNK, Target, opened, read_chunks, refuse_changed


class Readable(Protocol):
    """The bytes of something that is sent."""

    size: int
    digest: Digest

    def read(self, start: int) -> Iterator[bytes]: ...


class GivenBytes:
    """Bytes that are at hand."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size, self.digest = len(data), digest_of_bytes(data)

    def read(self, start: int) -> Iterator[bytes]:
        stream = io.BytesIO(self._data[start:])
        while chunk := stream.read(CHUNK):
            yield chunk


class GivenPath:
    """A file, read once for its digest, which is told before its bytes are."""

    def __init__(self, path: Path | Target) -> None:
        self._path = path
        self.digest, self.size = digest_of_chunks(read_chunks(path))

    def read(self, start: int) -> Iterator[bytes]:
        left = self.size - start
        with opened(self._path) as stream:
            stream.seek(start)
            while left and (chunk := stream.read(min(CHUNK, left))):
                left -= len(chunk)
                yield chunk
        if left:
            refuse_changed(self._path, f"{self.size} bytes", f"{self.size - left} bytes")
