"""Lines out of chunks."""

from __future__ import annotations

from collections.abc import Iterator

from registry.domain.datasets.rows import MAX_LINE
from registry.domain.errors import InvalidInputError


class Lines:
    """Splits chunks into numbered lines, holding no more than one; a byte order mark at the start is dropped.

    Lines end with LF; the CR of CRLF stays for whoever knows what it means.
    """

    def __init__(self, source: str, expected: str) -> None:
        """`expected` says what a line holds, in the error about one that does not end."""
        self._source, self._expected = source, expected
        self._pieces: list[bytes] = []
        self._held = 0
        self._number = 0

    def feed(self, chunk: bytes) -> Iterator[tuple[int, bytes]]:
        first, *others = chunk.split(b"\n")
        self._hold(first)
        for piece in others:
            yield self.finish()
            self._hold(piece)

    def finish(self) -> tuple[int, bytes]:
        """What is left: the last line, which is empty if the file ends with a line feed."""
        line = b"".join(self._pieces)
        self._pieces, self._held = [], 0
        self._number += 1
        return self._number, line.removeprefix(b"\xef\xbb\xbf") if self._number == 1 else line

    def _hold(self, piece: bytes) -> None:
        self._pieces.append(piece)
        self._held += len(piece)
        if self._held > MAX_LINE:
            raise InvalidInputError(
                "the line is too long",
                where=f"{self._source}:{self._number + 1}",
                expected=f"{self._expected}, at most {MAX_LINE} bytes",
            )
