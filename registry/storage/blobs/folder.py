"""Blobs in a folder: `sha256/ab/cdef…`, one read-only file for each digest.

A name appears only when its bytes are complete, verified and durable: written to `tmp/` on the same file system,
synced, renamed, and the folders synced after that. A writer that dies leaves at worst a file in `tmp/`, which is
removed when it is a day old. Putting bytes again reads what is there and mends it if it was damaged.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from registry.domain.digests import Digest, digest_of_chunks, parse_digest
from registry.domain.errors import InfrastructureError, IntegrityError, NotFoundError

CHUNK = 1024 * 1024
"""Bytes read at a time."""

TEMPORARY_AGE = 24 * 60 * 60
"""Seconds after which a file in `tmp/` belongs to no living writer."""


class FolderBlobs:
    """A BlobStore over a folder. The folder is made by the first `put`; reading needs no right to write."""

    def __init__(self, root: Path) -> None:
        self.root = root.absolute()
        self._prepared = False

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        with _told(self.root):
            self._prepare()
            descriptor, name = tempfile.mkstemp(dir=self.root / "tmp", prefix="put-")
        temporary = Path(name)
        try:
            digest, size = _write(descriptor, chunks, self.root)
            if expected is not None and digest != expected:
                raise IntegrityError("the bytes are not what was announced", expected=expected, found=digest)
            with _told(self.root):
                self._keep(temporary, digest)
        finally:
            # Gone already after a rename. A failure here must not hide the first one.
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        return digest, size

    def get(self, digest: Digest) -> bytes:
        return b"".join(self.open(digest))

    def open(self, digest: Digest) -> Iterator[bytes]:
        path = self.path(digest)
        if not self.has(digest):
            raise NotFoundError("no such blob", where=str(path), found=digest)
        return self._read(path, digest)

    def has(self, digest: Digest) -> bool:
        with _told(self.root):
            return self.path(digest).is_file()

    def verify(self, digest: Digest) -> str:
        path = self.path(digest)
        try:
            found, _ = digest_of_chunks(_chunks(path))
        except FileNotFoundError:
            return f"{path} is missing"
        except OSError as error:
            return f"{path} cannot be read: {error.strerror}"
        return "" if found == digest else f"{path} has bytes that hash to {found}"

    def path(self, digest: Digest) -> Path:
        """Where the bytes of a digest lie. Digests are parsed, so that no name leads out of the folder."""
        text = parse_digest(digest).removeprefix("sha256:")
        return self.root.joinpath("sha256", text[:2], text[2:])

    def _prepare(self) -> None:
        if self._prepared:
            return
        for folder in (self.root, self.root / "sha256", self.root / "tmp"):
            _make_folder(folder)
        oldest = time.time() - TEMPORARY_AGE
        with os.scandir(self.root / "tmp") as entries:
            for entry in entries:
                # Another process may sweep at the same time.
                with suppress(FileNotFoundError):
                    if entry.stat(follow_symlinks=False).st_mtime < oldest:
                        os.unlink(entry.path)
        self._prepared = True

    def _keep(self, temporary: Path, digest: Digest) -> None:
        """Give the verified bytes their name. A file that has it and other bytes is replaced: so damage is mended."""
        path = self.path(digest)
        _make_folder(path.parent)
        if self.verify(digest):
            os.replace(temporary, path)
        else:
            # Whoever renamed it may have died before syncing; we are about to promise that it is durable.
            _sync(path)
        _sync(path.parent)
        # Also where the folder was there: its maker may not have come to syncing it.
        _sync(path.parent.parent)

    def _read(self, path: Path, digest: Digest) -> Iterator[bytes]:
        hasher = hashlib.sha256()
        with _told(path):
            for chunk in _chunks(path):
                hasher.update(chunk)
                yield chunk
        if (found := "sha256:" + hasher.hexdigest()) != digest:
            raise IntegrityError(
                f"the stored blob {digest} is damaged",
                where=str(path),
                expected=digest,
                found=found,
                fix="restore this file from a copy, or register the artifact again, which mends it",
            )


def _write(descriptor: int, chunks: Iterable[bytes], root: Path) -> tuple[Digest, int]:
    """Write, hash and sync in one pass; closes the descriptor. Errors of the source pass unchanged."""
    hasher, size = hashlib.sha256(), 0
    with open(descriptor, "wb", buffering=0) as file:
        for chunk in chunks:
            hasher.update(chunk)
            size += len(chunk)
            with _told(root):
                _write_all(file.fileno(), chunk)
        with _told(root):
            os.fchmod(file.fileno(), 0o444)
            os.fsync(file.fileno())
    return Digest("sha256:" + hasher.hexdigest()), size


def _write_all(descriptor: int, chunk: bytes) -> None:
    rest = memoryview(chunk)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _make_folder(folder: Path) -> None:
    """Make a folder whose name survives a power cut."""
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _sync(folder.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _told(root: Path) -> Iterator[None]:
    """Tell errors of the file system (full, read-only, broken) as ours, with what to do."""
    try:
        yield
    except OSError as error:
        raise InfrastructureError(
            "the blob folder cannot be used",
            where=str(error.filename or root),
            found=error.strerror or str(error),
            fix="check free space, rights and the disk, then run again",
        ) from error
