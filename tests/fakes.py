"""Fakes that keep the contract of their port, and complain when a test breaks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from registry.domain.digests import Digest, digest_of_bytes, parse_digest
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.ports import Stored


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
        self.times: dict[Digest, datetime] = {}
        """When each was put last; may be set, to make a blob old."""
        self.trash: dict[Digest, tuple[bytes, datetime]] = {}
        """What was thrown away, and when; may be set, too."""
        self._as_put: dict[Digest, bytes] = {}
        self._fault: _Fault | None = None

    def fail_put(self, *, keep: bool, after: int = 0) -> None:
        """Make one put fail, after so many that work: having kept the blob (`keep`), or having lost it."""
        self._fault = _Fault(after, keep)

    def damage(self, digest: Digest) -> None:
        """Flip a bit of a stored blob, as a bad disk does."""
        data = self._as_put[digest]
        self.spoil(digest, bytes([data[0] ^ 1]) + data[1:])

    def spoil(self, digest: Digest, data: bytes) -> None:
        """Put other bytes under a name."""
        self.contents[digest] = self._as_put[digest] = data

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        self._complain_if_changed()
        data = b"".join(chunks)
        digest = digest_of_bytes(data)
        if expected is not None and digest != expected:
            raise IntegrityError("the bytes are not what was announced", expected=expected, found=digest)
        fault = self._due_fault()
        if fault is None or fault.keep:
            self._keep(digest, data)
        if fault is not None:
            raise InfrastructureError("the blob folder cannot be used", found="a fault that this test asked for")
        return digest, len(data)

    def get(self, digest: Digest) -> bytes:
        return b"".join(self.open(digest))

    def open(self, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        size = self.size(digest)
        if not 0 <= offset <= size:
            raise InvalidInputError("no such place in the blob", expected=f"0 to {size}", found=str(offset))
        return iter([self.contents[digest][offset:]]) if offset else self._read(digest)

    def has(self, digest: Digest) -> bool:
        self._complain_if_changed()
        return parse_digest(digest) in self.contents

    def size(self, digest: Digest) -> int:
        if not self.has(digest):
            raise NotFoundError("no such blob", found=digest)
        return len(self.contents[digest])

    def verify(self, digest: Digest) -> str:
        if not self.has(digest):
            return f"{digest} is missing"
        found = digest_of_bytes(self.contents[digest])
        return "" if found == digest else f"{digest} has bytes that hash to {found}"

    def list(self, after: Digest | None = None, limit: int = 1000) -> Sequence[Stored]:
        self._complain_if_changed()
        next_ones = sorted(digest for digest in self.contents if after is None or digest > parse_digest(after))
        return [Stored(d, len(self.contents[d]), self.times[d]) for d in next_ones[:limit]]

    def discard(self, digest: Digest, unless_put_since: datetime | None = None) -> bool:
        if not self.has(digest) or (unless_put_since is not None and self.times[digest] >= unless_put_since):
            return False
        self.trash[digest] = (self.contents.pop(digest), datetime.now(UTC))
        del self._as_put[digest], self.times[digest]
        return True

    def restore(self, digest: Digest) -> bool:
        if not self.has(digest) and digest in self.trash:
            self._keep(digest, self.trash.pop(digest)[0])
        return self.has(digest)

    def empty_trash(self, older_than: datetime) -> tuple[int, int]:
        old = {digest: len(data) for digest, (data, thrown_away) in self.trash.items() if thrown_away < older_than}
        for digest in old:
            del self.trash[digest]
        return len(old), sum(old.values())

    def local_path(self, digest: Digest) -> Path | None:
        parse_digest(digest)
        return None

    def _keep(self, digest: Digest, data: bytes) -> None:
        self.contents[digest] = self._as_put[digest] = data
        self.times[digest] = datetime.now(UTC)

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
