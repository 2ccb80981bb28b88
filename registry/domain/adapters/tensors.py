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
from registry.domain.adapters.tensor_values import TensorValues
from registry.domain.digests import Digest, Json, digest_of
from registry.domain.errors import InvalidInputError


@dataclass(frozen=True, slots=True)
class TensorContent:
    """The content of a weights file. `zeros` and `ones` are the names of tensors in which every number is that.

    `not_finite` are those that hold an infinity or what is not a number. A tensor without numbers is among `zeros`.
    """

    digest: Digest
    count: int
    parameters: int
    size: int
    zeros: frozenset[str]
    header: Header
    ones: frozenset[str] = frozenset()
    not_finite: frozenset[str] = frozenset()


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
        self._values = TensorValues("U8")
        self._digests: dict[str, str] = {}
        self._zeros: set[str] = set()
        self._ones: set[str] = set()
        self._not_finite: set[str] = set()

    @property
    def in_data(self) -> bool:
        """Whether the header was read and found right, so that only tensors are to come."""
        return self._header is not None

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
        self.check_complete()

    def finish(self) -> TensorContent:
        """The content, once everything was fed. Raises InvalidInputError if the file ended early."""
        header = self.check_complete()
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
            ones=frozenset(self._ones),
            not_finite=frozenset(self._not_finite),
        )

    def check_complete(self) -> Header:
        """The header, if every byte was fed. Raises InvalidInputError if the file ended early."""
        if self._header is None or self._seen != self._file_size:
            raise InvalidInputError(
                "the file ended early",
                where=self._where,
                expected=f"{self._file_size} bytes",
                found=f"{self._seen} bytes",
            )
        return self._header

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
        self._values.feed(part)
        self._left -= len(part)
        if self._left == 0:
            self._close()
            self._next()

    def _next(self) -> None:
        """Go to the next tensor that has bytes; those without are done at once."""
        while self._queue:
            tensor = self._queue[-1]
            self._hasher, self._values = hashlib.sha256(), TensorValues(tensor.dtype)
            self._left = tensor.end - tensor.start
            if self._left:
                return
            self._close()

    def _close(self) -> None:
        name = self._queue.pop().name
        self._digests[name] = "sha256:" + self._hasher.hexdigest()
        if self._values.zero:
            self._zeros.add(name)
        if self._values.ones:
            self._ones.add(name)
        if not self._values.finite:
            self._not_finite.add(name)
