"""Bytes that are sent piece by piece."""

from __future__ import annotations

from collections.abc import Iterator


def cut(chunks: Iterator[bytes], length: int) -> Iterator[bytes]:
    """So many bytes of a stream. What verifies itself at its end is read on to it, if it ends there."""
    left = length
    for chunk in chunks:
        if chunk[:left]:
            yield chunk[:left]
        left -= len(chunk)
        if left < 0:
            return
