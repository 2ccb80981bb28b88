"""Scanning weights beside their copying: hashing the tensors and hashing the file are both needed, and each takes a
processor of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from registry.domain.adapters.tensors import TensorScanner

AHEAD = 8
"""Chunks that may be passed on before they were scanned; memory holds no more than these."""


class ParallelScanner(TensorScanner):
    """A scanner whose `tee` scans tensors in a thread while the reader of the stream hashes and writes.

    The header is checked before its bytes are passed on, the tensors before the stream ends. hashlib and NumPy let
    other threads run while they work on a chunk, so one thread is worth one processor.
    """

    def tee(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        source = iter(chunks)
        for chunk in source:
            self.feed(chunk)
            yield chunk
            if self.in_data:
                yield from self._beside(source)
        self.check_complete()

    def _beside(self, source: Iterator[bytes]) -> Iterator[bytes]:
        behind: deque[Future[None]] = deque()
        with ThreadPoolExecutor(1, thread_name_prefix="scan") as thread:
            for chunk in source:
                # the single thread takes chunks in their order; what it raises ends the stream here
                behind.append(thread.submit(self.feed, chunk))
                while len(behind) > AHEAD or (behind and behind[0].done()):
                    behind.popleft().result()
                yield chunk
            while behind:
                behind.popleft().result()
