"""Blobs in a bucket: `sha256/ab/cdef…`, one object for each digest.

Bytes are hashed on their way into a temporary copy on this machine (small ones stay in memory), and sent under their
name only when the digest is known: so no other bytes ever stand there, whatever the store thinks of conditions. A
large blob is sent in parts, and is there when the last one is confirmed. What is there already is not sent again.

`trash/ab/cdef…` is what was thrown away. `used/ab/cdef…` is an empty object whose time is that of the last put: an
object cannot be touched, and not every store honours a condition. One process at a time throws away. `staging/…` is
where files arrive that callers send straight to the bucket; see `staging`.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from itertools import islice, takewhile
from pathlib import Path
from typing import IO

from registry.domain.buckets import Bucket
from registry.domain.digests import Digest, digest_of_chunks, parse_digest
from registry.domain.errors import (
    ConflictError,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    NotFoundError,
)
from registry.domain.wording import short
from registry.ports import Stored
from registry.storage.blobs.buckets import PART, Found, Objects, part_size
from registry.storage.blobs.staging import Staged, Staging, placed

CHUNK = 1024 * 1024
"""Bytes of the temporary copy read at a time."""

SMALL = PART
"""Up to this size in bytes, a blob is kept in memory and sent in one request."""

OWNER = "registry"
"""The object that says whose blobs these are: the id of the registry's log key."""

_KEY = re.compile(r"\w+/([0-9a-f]{2})/([0-9a-f]{62})")
_KEY_ID = re.compile(r"sha256:[0-9a-f]{64}")
_KEY_ID_SIZE = 71


class ObjectBlobs:
    """A BlobStore over a bucket of an S3-compatible store, of Google Cloud Storage, or of Azure.

    With an `owner`, nothing is put into a bucket that belongs to another registry.
    """

    def __init__(
        self,
        bucket: Bucket,
        *,
        owner: Callable[[], str] | None = None,
        retries: int = 5,
        timeout: timedelta = timedelta(seconds=60),
    ) -> None:
        self.bucket = bucket
        self._objects = Objects(bucket, retries=retries, timeout=timeout)
        self._owner = owner

    def claim(self, owner: str) -> bool:
        """Make this the place of one registry's blobs; false if it was that before.

        Raises ConflictError if it is another's, or holds blobs and nobody knows whose; IntegrityError if the object
        that says whose is damaged.
        """
        new = self._claimant() is None and not any(True for _ in self._objects.list("sha256"))
        if new:
            self._objects.create(OWNER, owner.encode())
        self._demand_owner(owner)
        return new

    def disclaim(self) -> None:
        """Take back a claim, where making the registry failed. A failure here must not hide the first one."""
        with suppress(InfrastructureError):
            self._objects.delete(OWNER)

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        self._demand_ours()
        hasher, size = hashlib.sha256(), 0
        with tempfile.SpooledTemporaryFile(max_size=SMALL) as copy:
            # Errors of the source pass unchanged.
            for chunk in chunks:
                hasher.update(chunk)
                size += len(chunk)
                with _room_told():
                    copy.write(chunk)
            digest = Digest("sha256:" + hasher.hexdigest())
            if expected is not None and digest != expected:
                raise IntegrityError("the bytes are not what was announced", expected=expected, found=digest)
            with _room_told():
                copy.seek(0)
            self._keep(digest, size, copy)
        return digest, size

    def adopt(self, staged: Staged, digest: Digest) -> None:
        """Make a blob of what was staged in this bucket, and verified; it counts as put now. No bytes come here, unless
        the store copies no parts of large files.

        Raises ConflictError if something else lies there by now, NotFoundError if nothing does.
        """
        self._demand_ours()
        self._count_as_put(digest)
        # A blob that is there already is replaced by the same bytes, which mends it if it was damaged.
        if not self._staging.copy(staged, digest):
            pieces = _held_to(self._staging.read(staged), digest, "what is staged changed while it was copied")
            self._objects.stream(placed("sha256", digest), pieces, staged.size)

    def get(self, digest: Digest) -> bytes:
        return b"".join(self.open(digest))

    def open(self, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        found = self._demand(digest)
        if not 0 <= offset <= found.size:
            raise InvalidInputError("no such place in the blob", expected=f"0 to {found.size}", found=str(offset))
        return self._pieces(found, digest, offset) if offset else self._read(found, digest)

    def has(self, digest: Digest) -> bool:
        return self._objects.head(placed("sha256", digest)) is not None

    def size(self, digest: Digest) -> int:
        return self._demand(digest).size

    def verify(self, digest: Digest) -> str:
        try:
            there = self._demand(digest)
            found, _ = digest_of_chunks(self._pieces(there, digest))
        except NotFoundError:
            return f"{self._address(digest)} is missing"
        return "" if found == digest else f"{self._address(digest)} has bytes that hash to {found}"

    def list(self, after: Digest | None = None, limit: int = 1000) -> Sequence[Stored]:
        page = list(islice(self._listed("sha256", after), limit))
        if not page:
            return []
        used = {d: o.modified for d, o in takewhile(lambda i: i[0] <= page[-1][0], self._listed("used", after))}
        return [Stored(d, o.size, max(o.modified, used.get(d, o.modified))) for d, o in page]

    def discard(self, digest: Digest, unless_put_since: datetime | None = None) -> bool:
        there = self._objects.head(placed("sha256", digest))
        if there is None or self._put_since(digest, there, unless_put_since):
            return False
        trash = placed("trash", digest)
        self._objects.copy(there, trash)
        self._objects.delete(there.key)
        # Whoever put it meanwhile has marked it before looking for it.
        if unless_put_since is not None and self._put_since(digest, None, unless_put_since):
            self.restore(digest)
            return False
        self._objects.delete(placed("used", digest))
        return True

    def restore(self, digest: Digest) -> bool:
        key, trash = placed("sha256", digest), self._objects.head(placed("trash", digest))
        if trash is None or self._objects.head(key) is not None:
            return self.has(digest)
        self._objects.copy(trash, key)
        self._objects.delete(trash.key)
        return True

    def empty_trash(self, older_than: datetime) -> tuple[int, int]:
        blobs = size = 0
        for _, found in self._listed("trash", None):
            if found.modified < older_than:
                self._objects.delete(found.key)
                blobs, size = blobs + 1, size + found.size
        if self.bucket.scheme == "s3":
            self._staging.sweep(datetime.now(UTC))  # no blobs: nobody ever verified these
        return blobs, size

    def local_path(self, digest: Digest) -> Path | None:
        parse_digest(digest)
        return None

    @cached_property
    def _staging(self) -> Staging:
        return Staging(self.bucket)

    def _demand_ours(self) -> None:
        """See, once, that the bucket is the registry's. Raises as `claim` does."""
        if self._owner is not None:
            self._demand_owner(self._owner())
            self._owner = None

    def _demand_owner(self, owner: str) -> None:
        claimant = self._claimant()
        if claimant is not None and _KEY_ID.fullmatch(claimant) is None:
            raise IntegrityError(
                f"the object that says whose blobs these are is damaged: {self.bucket}/{OWNER}",
                where=f"{self.bucket}/{OWNER}",
                expected=f"the id of a log key; that of this registry is {owner}",
                found=short(claimant),
                fix=f"write {owner} into that object if these are this registry's blobs; nothing was put",
            )
        if claimant != owner:
            raise ConflictError(
                f"{self.bucket} belongs to another registry",
                expected=f"the object {OWNER} there to name the log key {owner}",
                found=claimant or "no such object",
                fix="name another bucket or prefix; or delete that object if no registry uses this place",
            )

    def _claimant(self) -> str | None:
        found = self._objects.head(OWNER)
        if found is None:
            return None
        if found.size > _KEY_ID_SIZE:
            return f"{found.size} bytes"  # damaged, and maybe too many to be read
        return b"".join(self._objects.pieces(found)).decode(errors="replace")

    def _keep(self, digest: Digest, size: int, copy: IO[bytes]) -> None:
        key = placed("sha256", digest)
        self._count_as_put(digest)
        if size <= SMALL:
            data = copy.read()
            if self._objects.create(key, data):
                return
        there = self._objects.head(key)
        if there is not None and self._is_right(there, digest, size, copy):
            return
        if size <= SMALL:
            self._objects.write(key, data)
        else:
            self._objects.stream(key, _checked(copy, digest), size)

    def _count_as_put(self, digest: Digest) -> None:
        """Before anything else: whoever is throwing it away takes it away first and looks for the mark then."""
        self._objects.write(placed("used", digest), b"")

    def _is_right(self, there: Found, digest: Digest, size: int, copy: IO[bytes]) -> bool:
        """Whether the object has the bytes: by the store's checksum if it is of a known kind, else by reading it."""
        if there.size != size:
            return False
        return there.etag == _etag(copy, size) or not self.verify(digest)

    def _put_since(self, digest: Digest, there: Found | None, since: datetime | None) -> bool:
        if since is None:
            return False
        return any(o is not None and o.modified >= since for o in (there, self._objects.head(placed("used", digest))))

    def _demand(self, digest: Digest) -> Found:
        if (found := self._objects.head(placed("sha256", digest))) is None:
            raise NotFoundError("no such blob", where=self._address(digest), found=digest)
        return found

    def _read(self, found: Found, digest: Digest) -> Iterator[bytes]:
        hasher = hashlib.sha256()
        for piece in self._pieces(found, digest):
            hasher.update(piece)
            yield piece
        if (other := "sha256:" + hasher.hexdigest()) != digest:
            raise IntegrityError(
                f"the stored blob {digest} is damaged",
                where=self._address(digest),
                expected=digest,
                found=other,
                fix="restore this object from a copy, or register the artifact again, which mends it",
            )

    def _pieces(self, found: Found, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        try:
            yield from self._objects.pieces(found, offset)
        except FileNotFoundError as error:
            raise NotFoundError("no such blob", where=self._address(digest), found=digest) from error

    def _listed(self, folder: str, after: Digest | None) -> Iterator[tuple[Digest, Found]]:
        for found in self._objects.list(folder, "" if after is None else placed(folder, after)):
            if match := _KEY.fullmatch(found.key):
                yield Digest(f"sha256:{match[1]}{match[2]}"), found

    def _address(self, digest: Digest) -> str:
        return f"{self.bucket}/{placed('sha256', digest)}"


def _checked(copy: IO[bytes], digest: Digest) -> Iterator[bytes]:
    """The temporary copy as it is sent. Raises IntegrityError at its end, before the object is there, if it changed."""
    with _room_told():
        copy.seek(0)
    yield from _held_to(iter(partial(copy.read, CHUNK), b""), digest, "the temporary copy changed while it was sent")


def _held_to(pieces: Iterable[bytes], digest: Digest, changed: str) -> Iterator[bytes]:
    hasher = hashlib.sha256()
    for piece in pieces:
        hasher.update(piece)
        yield piece
    if (found := "sha256:" + hasher.hexdigest()) != digest:
        raise IntegrityError(changed, expected=digest, found=found)


def _etag(copy: IO[bytes], size: int) -> str:
    """The checksum that S3 gives such an object unless it is encrypted there: MD5, of MD5s where it came in parts."""
    copy.seek(0)
    if size <= SMALL:
        return hashlib.md5(copy.read(), usedforsecurity=False).hexdigest()
    part, parts = part_size(size), []
    while data := copy.read(part):
        parts.append(hashlib.md5(data, usedforsecurity=False).digest())
    return f"{hashlib.md5(b''.join(parts), usedforsecurity=False).hexdigest()}-{len(parts)}"


@contextmanager
def _room_told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InfrastructureError(
            "no temporary copy of a blob could be made",
            where=tempfile.gettempdir(),
            found=error.strerror or str(error),
            fix="free space there, or name another folder with TMPDIR, then run again",
        ) from error
