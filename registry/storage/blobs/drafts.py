"""A file in the making: hashed in the thread of its source, written behind it, and brought to the disk meanwhile.

On two cores this takes about as long as the hashing alone. What is in memory at once is bounded by `BEHIND` pieces and
what the source holds.
"""

from __future__ import annotations

import hashlib
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path

from registry.domain.digests import Digest
from registry.storage.blobs.disk import CHUNK, Disk

BEHIND = 8
"""Pieces that wait to be written, of at most a chunk each."""

THREADED_FROM = 4 * CHUNK
"""Size in bytes from which threads are worth their start."""

FLUSH_EVERY = 32 * CHUNK
"""Bytes after which the disk is set to work, so that little is left to wait for at the end."""


class Draft:
    """Bytes on their way to a name. Whoever makes one calls `close` in the end, whatever happens."""

    def __init__(self, disk: Disk, folder: Path) -> None:
        self.size = 0
        self._hasher = hashlib.sha256()
        self._disk = disk
        self._descriptor, self.path = disk.create(folder)
        self._writer, self._flusher = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
        self._writes: deque[Future[None]] = deque()
        self._flush: Future[None] | None = None
        self._flushed = 0

    @property
    def digest(self) -> Digest:
        """Of what was added so far."""
        return Digest("sha256:" + self._hasher.hexdigest())

    def add(self, chunk: bytes) -> None:
        """Hash a chunk, and write it, maybe later. Raises OSError for this write or one before."""
        # Something that can change (a bytearray that is read into again) would change before it is written.
        whole = memoryview(chunk if isinstance(chunk, bytes) else bytes(chunk))
        for start in range(0, len(whole), CHUNK):
            piece = whole[start : start + CHUNK]
            if self.size < THREADED_FROM:
                self._disk.write(self._descriptor, piece)
            else:
                self._writes.append(self._writer.submit(self._disk.write, self._descriptor, piece))
            self._hasher.update(piece)
            self.size += len(piece)
            self._settle(BEHIND)
        self._flush_early()

    def finish(self) -> None:
        """Wait until everything is written. It is not durable then: `seal` makes it so."""
        self._settle(0)

    def seal(self) -> None:
        """Bring the whole file to the disk, unwritable."""
        # An error of writing back is told once: to the flush that meets it, not to the one after.
        if self._flush is not None:
            self._flush.result()
        self._disk.seal(self._descriptor)

    def close(self) -> None:
        """Let go of everything; the file is gone unless it was renamed. Hides no error that is on its way."""
        wait(self._writes)
        self._writer.shutdown()
        self._flusher.shutdown()
        with suppress(OSError):
            self._disk.close(self._descriptor)
        with suppress(OSError):
            self._disk.remove(self.path)

    def _settle(self, waiting: int) -> None:
        while len(self._writes) > waiting:
            self._writes.popleft().result()

    def _flush_early(self) -> None:
        if self.size - self._flushed < FLUSH_EVERY:
            return
        if self._flush is not None:
            if not self._flush.done():
                return
            self._flush.result()
        self._flush, self._flushed = self._flusher.submit(self._disk.flush, self._descriptor), self.size
