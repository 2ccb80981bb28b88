"""Files that go straight to the object store and from there, past this server: it offers addresses, and verifies.

What a caller sends there is a file of their exchange like any other, once its parts were put together and its bytes
were read again and hashed. Until the exchange ends, an operation may take it: one that registers it as a blob reads it
where it lies and has the store copy it; any other gets it fetched.
"""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Any

from registry.bootstrap import Local
from registry.domain.digests import Digest, digest_of_chunks
from registry.domain.errors import InvalidInputError, NotFoundError, RegistryError, UnderWayError
from registry.integrations.files import Elsewhere, lying_elsewhere
from registry.server.exchanges import AFAR, SENT, Exchange
from registry.server.incoming import Told, disk_told, key_of
from registry.server.process import OFF
from registry.storage.blobs.object_store import ObjectBlobs
from registry.storage.blobs.staging import FOLDER, Part, Staged, Staging, staging_of
from registry.wire.files import STRAIGHT, checked_place, part_size

AT_ONCE = 64
"""Addresses that are offered at once: those of more would expire before their parts are sent."""
_BLOB = ".blob"
_FETCHED = ".parquet"
"""What is read from its end, by a library that takes nothing but files."""


@dataclass(frozen=True, slots=True)
class Left:
    """A file of a place that is a blob, for its caller to fetch."""

    path: str
    """Within the place."""
    digest: Digest
    size: int


class Straight:
    """What a server with an object store does with files that do not pass through it."""

    def __init__(self, blobs: ObjectBlobs, staging: Staging) -> None:
        self._blobs, self._staging = blobs, staging

    @property
    def origin(self) -> str:
        """Where all addresses lead that are offered."""
        return self._staging.origin

    def address_of(self, digest: Digest) -> str:
        """An address from which a blob is read, for a while."""
        return self._staging.address_of(digest)

    def offer(
        self, exchange: Exchange, place: str, path: str, told: Told, sums: Sequence[Digest]
    ) -> Sequence[tuple[int, str]]:
        """The numbers of parts that have not come yet, each with an address to send it to; none once all bytes are
        there and verified.

        Raises InvalidInputError for other bytes than were told, which are thrown away; else as `Exchange.receive`.
        """
        where = checked_place(place, path)
        parts = _parts(told.size, sums)
        with _noted(exchange, where) as note:
            exchange.reserve(where, told)
            if note.known.get("etag") or (exchange.folder / "files" / where).is_file():
                return ()
            key = f"{FOLDER}/{exchange.folder.name}/{key_of(where)}"
            upload, missing = self._missing(note, key, parts)
            if missing:
                return [(p.number, self._staging.part_address(key, upload, p)) for p in missing[:AT_ONCE]]
            staged = self._put_together(key, upload, told)
            note.write({"path": str(where), "upload": upload, "key": key, "etag": staged.etag})
        return ()

    @contextmanager
    def brought(self, exchange: Exchange, operation: str, places: Sequence[str]) -> Iterator[None]:
        """Let an operation read the files of its places that were sent straight, for as long as it works on them."""
        there: dict[str, Elsewhere] = {}
        for where, staged, told in _sent(exchange):
            if where.parts[0] not in places:
                continue
            target = exchange.folder / "files" / where
            with _noted(exchange, where):
                is_here = target.exists() and not _is_mark(target, told)
                if not is_here and operation in STRAIGHT and where.suffix != _FETCHED:
                    with disk_told(target):
                        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                        target.write_text(_mark(told))
                    keep = partial(self._blobs.adopt, staged, told.digest)
                    there[str(target)] = Elsewhere(told.size, told.digest, partial(self._staging.read, staged), keep)
                elif not is_here:
                    target.unlink(missing_ok=True)
                    self._fetch(exchange, where, staged, told)
        with lying_elsewhere(there):
            yield

    def clear(self, exchange: str) -> None:
        """Remove what was sent for an exchange that has gone. What cannot be removed now, `tandem gc` removes later."""
        with suppress(RegistryError):
            self._staging.clear(exchange)

    def _missing(self, note: _Note, key: str, parts: Sequence[Part]) -> tuple[str, Sequence[Part]]:
        """The upload of a file, and its parts that have not come; a new one where there is none any more."""
        upload = str(note.known.get("upload", ""))
        if upload:
            try:
                return upload, self._staging.missing(key, upload, parts)
            except NotFoundError:  # put together by a process that died then; or somebody cleaned up
                if self._staging.staged(key) is not None:
                    return upload, ()
        upload = self._staging.begin(key)
        note.write({"path": note.path, "upload": upload, "key": key})
        return upload, parts

    def _put_together(self, key: str, upload: str, told: Told) -> Staged:
        with suppress(NotFoundError):  # done already, see above
            self._staging.finish(key, upload)
        staged = self._staging.staged(key)
        if staged is None:
            raise NotFoundError("what was sent to the object store is gone", fix="send it again")
        found, size = digest_of_chunks(self._staging.read(staged))
        if found == told.digest:
            return staged
        self._staging.discard(key)
        raise InvalidInputError(
            "these are other bytes than were told",
            where=key.rpartition("/")[0],
            expected=f"{told.size} bytes, {told.digest}",
            found=f"{size} bytes, {found}",
            fix="send the file again, once nobody writes to it",
        )

    def _fetch(self, exchange: Exchange, where: PurePosixPath, staged: Staged, told: Told) -> None:
        place, path = where.parts[0], str(where.relative_to(where.parts[0]))
        with closing(exchange.receive(place, path, told, None)) as incoming:
            for chunk in self._staging.read(staged):
                incoming.write(chunk)
            incoming.finish()


def _mark(told: Told) -> str:
    """What lies at the path of a file whose bytes are read from the object store. No file has this for its own text,
    which would have to hold the digest of itself."""
    return f"the bytes of this file lie in the object store: {told.digest}\n"


def _is_mark(path: Path, told: Told) -> bool:
    """Whether an operation before this one left a mark where the file belongs."""
    mark = _mark(told).encode()
    return path.stat().st_size == len(mark) and path.read_bytes() == mark


def straight_of(registry: Local, address: str | None) -> Straight | None:
    """How files go straight to the object store of a registry: to where callers reach it, if that is another address
    than the server's own. None where they go through the server: see `staging_of`."""
    blobs = registry.runtime.blobs
    staging = staging_of(blobs.bucket, address) if isinstance(blobs, ObjectBlobs) and address != OFF else None
    return Straight(blobs, staging) if isinstance(blobs, ObjectBlobs) and staging is not None else None


def leave(exchange: Exchange, place: str, path: str, digest: Digest, size: int) -> None:
    """Note of a file of a place that it is a blob, which its caller fetches from where it lies."""
    where = checked_place(place, path)
    told = {"path": str(where), "digest": digest, "size": size}
    with disk_told(exchange.folder):
        (exchange.folder / AFAR / f"{key_of(where)}{_BLOB}").write_text(json.dumps(told))


def left(exchange: Exchange, place: str, path: str) -> Left | None:
    """The blob that a file of a place is; None if it is none."""
    found = exchange.folder / AFAR / f"{key_of(checked_place(place, path))}{_BLOB}"
    return _left(found) if found.is_file() else None


def all_left(exchange: Exchange, place: str) -> Sequence[Left]:
    """Those files of a place that are blobs."""
    checked_place(place, "_")
    found = (exchange.folder / AFAR).glob(f"*{_BLOB}")
    return [_left(path) for path in found if PurePosixPath(json.loads(path.read_text())["path"]).parts[0] == place]


# ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Note:
    """What is known of a file that is sent straight; nobody else changes it meanwhile."""

    path: str
    file: IO[str]
    known: dict[str, Any]

    def write(self, known: dict[str, Any]) -> None:
        self.known = known
        self.file.seek(0)
        self.file.truncate()
        self.file.write(json.dumps(known))
        self.file.flush()


@contextmanager
def _noted(exchange: Exchange, where: PurePosixPath) -> Iterator[_Note]:
    path = exchange.folder / AFAR / f"{key_of(where)}{SENT}"
    with disk_told(path), path.open("a+") as file:
        try:
            # Not waited for: whoever has it may be reading gigabytes, and those who wait would take every worker.
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UnderWayError(
                "this file is being put together, or read, by another request",
                where=str(where),
                fix=f"ask again in {UnderWayError.retry_after} s",
            ) from error
        file.seek(0)
        yield _Note(str(where), file, _read(file.read()))


def _read(text: str) -> dict[str, Any]:
    """What was noted; nothing if a process died over it."""
    with suppress(ValueError):
        found: dict[str, Any] = json.loads(text)
        return found
    return {}


def _sent(exchange: Exchange) -> Iterator[tuple[PurePosixPath, Staged, Told]]:
    """The files that were sent straight, whole and verified."""
    for note in sorted((exchange.folder / AFAR).glob(f"*{SENT}")):
        known = _read(note.read_text())
        if known.get("etag"):
            where = PurePosixPath(known["path"])
            _, told, _ = exchange.standing(where.parts[0], str(where.relative_to(where.parts[0])))
            yield where, Staged(known["key"], told.size, known["etag"]), told


def _left(note: Path) -> Left:
    known = json.loads(note.read_text())
    where = PurePosixPath(known["path"])
    return Left(str(where.relative_to(where.parts[0])), known["digest"], known["size"])


def _parts(size: int, sums: Sequence[Digest]) -> Sequence[Part]:
    """The parts of a file. Raises InvalidInputError for another number of checksums than it has parts."""
    step = part_size(size)
    starts = range(0, size, step)
    if len(sums) != len(starts):
        raise InvalidInputError(
            "each part has a checksum",
            where="parts",
            expected=f"{len(starts)} of {step} bytes, the last one shorter",
            found=f"{len(sums)}",
        )
    return [Part(n, min(step, size - start), sum_) for n, (start, sum_) in enumerate(zip(starts, sums, strict=True), 1)]
