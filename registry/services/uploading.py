"""Putting blobs for something that will refer to them, so that collecting garbage never takes one of them in between.

Blobs are put first, because the digest of a stream is known at its end; then one small transaction leases them all,
and the transaction that refers to them ends the leases. While a lease lasts, nothing is marked or thrown away. What
happened before it shows right after it: a blob that was on its way to the trash is put anew, which the store keeps
there whoever throws it away; one that is in the trash is brought back. Long uploads lease as they go.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, NotFoundError
from registry.domain.members import Permission
from registry.integrations.files import Target, elsewhere
from registry.ports import BlobStore, Stored
from registry.services.runtime import Runtime, acting, transact
from registry.storage.catalog import Writing

Result = TypeVar("Result")

Put = Callable[[Iterable[bytes]], tuple[Digest, int]]
"""Stores a stream; its digest, and its size in bytes."""

LEASE_AFTER = 600.0
"""Seconds after which an upload that goes on leases what it has put until then."""


class Upload:
    """A BlobStore that remembers what was put through it."""

    def __init__(self, store: BlobStore) -> None:
        self._store = store
        self.digests: dict[Digest, None] = {}
        self.holder = uuid4().hex
        self.lease: Callable[[], None] = lambda: None
        self._leased = time.monotonic()

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        digest, size = self._store.put(chunks, expected)
        self._remember(digest)
        return digest, size

    def putter(self, path: Path | Target) -> Put:
        """What stores the bytes of a file that are read by `read_chunks`. Those that lie elsewhere are read to the end,
        and made a blob where they lie, instead of being sent there again."""
        there = elsewhere(path)
        if there is None:
            return self.put

        def adopt(chunks: Iterable[bytes]) -> tuple[Digest, int]:
            for _ in chunks:
                pass
            there.keep()
            self._remember(there.digest)
            return there.digest, there.size

        return adopt

    def get(self, digest: Digest) -> bytes:
        return self._store.get(digest)

    def open(self, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        return self._store.open(digest, offset)

    def has(self, digest: Digest) -> bool:
        return self._store.has(digest)

    def size(self, digest: Digest) -> int:
        return self._store.size(digest)

    def verify(self, digest: Digest) -> str:
        return self._store.verify(digest)

    def list(self, after: Digest | None = None, limit: int = 1000) -> Sequence[Stored]:
        return self._store.list(after, limit)

    def discard(self, digest: Digest, unless_put_since: datetime | None = None) -> bool:
        return self._store.discard(digest, unless_put_since)

    def restore(self, digest: Digest) -> bool:
        return self._store.restore(digest)

    def empty_trash(self, older_than: datetime) -> tuple[int, int]:
        return self._store.empty_trash(older_than)

    def local_path(self, digest: Digest) -> Path | None:
        return self._store.local_path(digest)

    def _remember(self, digest: Digest) -> None:
        self.digests[digest] = None
        if time.monotonic() - self._leased > LEASE_AFTER:
            self.lease()
            self._leased = time.monotonic()


@dataclass(frozen=True, slots=True)
class Uploading(Runtime):
    """A runtime whose `blobs` remember what is put, for `refer`."""

    blobs: Upload


def uploading(runtime: Runtime, permission: Permission) -> Uploading:
    """The runtime to put blobs with, once the actor is known to hold `permission`: nothing is written before."""
    acting(runtime, permission)
    parts = {part.name: getattr(runtime, part.name) for part in fields(Runtime)}
    upload = Upload(runtime.blobs)
    found = Uploading(**parts | {"blobs": upload})
    upload.lease = lambda: _lease(found, permission)
    return found


def refer(runtime: Uploading, permission: Permission, work: Callable[[Writing], Result]) -> Result:
    """`transact`, for work that refers to what was put: all of it is there when the transaction commits, and stays.

    Raises InfrastructureError, having changed nothing, if a blob was lost or a lease ended meanwhile.
    """
    upload = runtime.blobs
    upload.lease()

    def inside(writing: Writing) -> Result:
        result = work(writing)
        writing.keeping.settle(upload.holder, tuple(upload.digests))
        return result

    return transact(runtime, permission, inside)


# ---------------------------------------------------------------------------------------------------------


def _lease(runtime: Uploading, permission: Permission) -> None:
    """Lease what was put, and see that all of it is where it was put."""
    upload, digests = runtime.blobs, tuple(runtime.blobs.digests)
    thrown = transact(runtime, permission, lambda writing: writing.keeping.lease(upload.holder, digests))
    for digest in digests:
        if digest in thrown or not upload.has(digest):
            _keep(upload, digest)


def _keep(upload: Upload, digest: Digest) -> None:
    """Put a blob anew, from where it lies or from the trash: whoever is throwing it away now leaves it then."""
    if not upload.restore(digest):
        raise InfrastructureError(
            "a blob that was just uploaded is gone",
            expected="an upload that is registered within the grace time",
            found=f"{digest} was collected as garbage",
            fix="run it again, which uploads it again",
        )
    try:
        upload.put(upload.open(digest), digest)
    except NotFoundError:
        _keep(upload, digest)
