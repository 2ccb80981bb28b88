"""Fakes that keep the contract of their port, and complain when a test breaks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from registry.domain.digests import Digest, digest_of_bytes, parse_digest
from registry.domain.errors import InfrastructureError, IntegrityError, NotFoundError


class FixedClock:
    """A clock that moves only when told."""

    def __init__(self, now: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        self._now += by


@dataclass(frozen=True, slots=True)
class _Fault:
    puts_before: int
    keep: bool


class MemoryBlobs:
    """A BlobStore in memory. Whoever changes or removes a blob behind its back fails the test at the next call."""

    def __init__(self) -> None:
        self.contents: dict[Digest, bytes] = {}
        """The stored bytes, for looking at."""
        self._as_put: dict[Digest, bytes] = {}
        self._fault: _Fault | None = None

    def fail_put(self, *, keep: bool, after: int = 0) -> None:
        """Make one put fail, after so many that work: having kept the blob (`keep`), or having lost it."""
        self._fault = _Fault(after, keep)

    def damage(self, digest: Digest) -> None:
        """Flip a bit of a stored blob, as a bad disk does."""
        data = self._as_put[digest]
        self.contents[digest] = self._as_put[digest] = bytes([data[0] ^ 1]) + data[1:]

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        self._complain_if_changed()
        data = b"".join(chunks)
        digest = digest_of_bytes(data)
        if expected is not None and digest != expected:
            raise IntegrityError("the bytes are not what was announced", expected=expected, found=digest)
        fault = self._due_fault()
        if fault is None or fault.keep:
            self.contents[digest] = self._as_put[digest] = data
        if fault is not None:
            raise InfrastructureError("the blob folder cannot be used", found="a fault that this test asked for")
        return digest, len(data)

    def get(self, digest: Digest) -> bytes:
        return b"".join(self.open(digest))

    def open(self, digest: Digest) -> Iterator[bytes]:
        self._complain_if_changed()
        if parse_digest(digest) not in self.contents:
            raise NotFoundError("no such blob", found=digest)
        return self._read(digest)

    def has(self, digest: Digest) -> bool:
        self._complain_if_changed()
        return parse_digest(digest) in self.contents

    def verify(self, digest: Digest) -> str:
        if not self.has(digest):
            return f"{digest} is missing"
        found = digest_of_bytes(self.contents[digest])
        return "" if found == digest else f"{digest} has bytes that hash to {found}"

    def _read(self, digest: Digest) -> Iterator[bytes]:
        data = self.contents[digest]
        yield data
        if (found := digest_of_bytes(data)) != digest:
            raise IntegrityError(f"the stored blob {digest} is damaged", expected=digest, found=found)

    def _due_fault(self) -> _Fault | None:
        """The fault that strikes this put; it is forgotten then."""
        fault = self._fault
        if fault is None or not fault.puts_before:
            self._fault = None
            return fault
        self._fault = _Fault(fault.puts_before - 1, fault.keep)
        return None

    def _complain_if_changed(self) -> None:
        for digest, data in self._as_put.items():
            assert self.contents.get(digest) == data, f"blob {digest} was changed or removed behind the store's back"
        assert self.contents.keys() == self._as_put.keys(), "a blob was added behind the store's back"
