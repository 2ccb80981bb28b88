"""Reading the files of a stranger's directory: regular files only, in chunks, and none from elsewhere.

A link is followed only to a file inside the directory, or to a blob of the Hugging Face cache that the directory is a
snapshot of (`models--…/snapshots/<commit>/x` → `models--…/blobs/y`, from where a cache that shares blobs among
repositories leads on to its own `blobs/…`). Where it leads is found out once, as a `Target`, which is opened step by
step from a folder that it may not leave: what somebody puts in the way afterwards is not followed.

The bytes of a file may lie elsewhere, in a store: then what is at its path says only that, and they are read from
there.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from io import RawIOBase
from itertools import chain
from pathlib import Path
from typing import NoReturn

from registry.domain.adapters.safetensors_header import LENGTH_BYTES, Header, bytes_needed, parse_header
from registry.domain.digests import Digest, digest_of_chunks
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError

CHUNK = 1024 * 1024
MAX_SMALL_FILE = 128 * 1024 * 1024
"""Bytes of a file that is read whole; the largest tokenizers stay below."""


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A small file as it was given: `path` is its label within the directory."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Target:
    """A file of a stranger's directory: how it was named, and where it lies within a folder without links."""

    path: Path
    folder: Path
    steps: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.path.name

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The bytes of a file that lie in a store, where nobody changes them unnoticed."""

    size: int
    digest: Digest
    """Of all of them, verified."""
    read: Callable[[int], Iterator[bytes]]
    """The bytes from an offset on."""
    keep: Callable[[], None]
    """Makes a blob of them, without fetching them."""


_ELSEWHERE: ContextVar[Mapping[str, Elsewhere] | None] = ContextVar("elsewhere", default=None)


@contextmanager
def lying_elsewhere(files: Mapping[str, Elsewhere]) -> Iterator[None]:
    """Read the files at these paths from where they lie, for as long as this lasts, in this thread."""
    token = _ELSEWHERE.set(files)
    try:
        yield
    finally:
        _ELSEWHERE.reset(token)


def elsewhere(path: Path | Target) -> Elsewhere | None:
    """Where the bytes of a file lie; None if that is in the file."""
    return (_ELSEWHERE.get() or {}).get(str(path))


@contextmanager
def opened(path: Path | Target) -> Iterator[RawIOBase]:
    """A regular file, open for reading. Raises as `read_chunks` does."""
    if (there := elsewhere(path)) is not None:
        with _Far(there) as stream:
            yield stream
        return
    try:
        with os.fdopen(_descriptor(path), "rb", buffering=0) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise InvalidInputError("not a regular file", where=str(path), expected="a regular file")
            yield stream
    except OSError as error:
        _refuse(path, error)


def read_chunks(path: Path | Target) -> Iterator[bytes]:
    """The bytes of a regular file, 1 MiB at a time.

    Raises InvalidInputError for a directory, pipe, socket or device, InfrastructureError if reading fails.
    """
    with opened(path) as stream:
        yield from _chunks(stream)


def read_start(path: Path | Target, size: int) -> bytes:
    """The first `size` bytes, fewer if the file is shorter. Raises as `read_chunks` does."""
    data = b""
    for chunk in read_chunks(path):
        data += chunk
        if len(data) >= size:
            break
    return data[:size]


def read_small(path: Path | Target, limit: int = MAX_SMALL_FILE) -> bytes:
    """The whole file. Raises InvalidInputError if it has more than `limit` bytes."""
    parts, size = [], 0
    for chunk in read_chunks(path):
        size += len(chunk)
        if size > limit:
            raise InvalidInputError("the file is too large", where=str(path), expected=f"at most {limit} bytes")
        parts.append(chunk)
    return b"".join(parts)


def read_text(path: Path, limit: int = 1024 * 1024) -> str:
    """A whole document in UTF-8, a byte-order mark aside. Raises InvalidInputError for anything else."""
    return text_of(read_small(path, limit), str(path))


def text_of(data: bytes, source: str) -> str:
    """The text of a document that was read already, a byte-order mark aside. Raises InvalidInputError."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InvalidInputError(
            "not text in UTF-8", where=f"{source}:{line}", expected="UTF-8", found=f"byte 0x{data[error.start]:02x}"
        ) from error


def read_header(path: Path | Target, where: str) -> Header:
    """The strictly parsed header of a safetensors file; reads no more than that. Raises InvalidInputError."""
    with opened(path) as stream:
        return _header(stream, where)[0]


def read_weights(path: Path | Target, where: str) -> tuple[Header, Digest, int]:
    """Header, digest and size of a safetensors file, all of the same bytes: it is opened and read once.

    Raises InvalidInputError as `read_header` does, ConflictError if the file changed meanwhile.
    """
    with opened(path) as stream:
        before = os.fstat(stream.fileno())
        header, start = _header(stream, where)
        digest, size = digest_of_chunks(chain([start], _chunks(stream)))
        after = os.fstat(stream.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or size != before.st_size:
        refuse_changed(path, f"{before.st_size} bytes", f"{size} bytes, changed meanwhile")
    return header, digest, size


def refuse_changed(path: Path | Target, expected: str, found: str) -> NoReturn:
    """Raise ConflictError for a file that is not the same from one look to the next."""
    raise ConflictError(
        "the file changed while it was read",
        where=str(path),
        expected=expected,
        found=found,
        fix="run it again once nobody writes to the file",
    )


def directory_of(path: Path, what: str) -> Path:
    """`path`, which must be a directory that can be read; `what` says of what, in the error."""
    if not path.is_dir():
        raise InvalidInputError(
            f"not {what}",
            where=str(path),
            expected="a directory",
            found="a file" if path.exists() else "nothing there",
        )
    return path


def entries_of(directory: Path) -> list[Path]:
    """What a directory holds, by name. Raises InfrastructureError if it cannot be listed."""
    try:
        return sorted(directory.iterdir(), key=lambda p: p.name)
    except OSError as error:
        raise InfrastructureError("the directory cannot be read", where=str(directory), found=str(error)) from error


def safe_target(directory: Path, path: Path) -> Target:
    """Where an entry of `directory` really lies. Raises InvalidInputError for a link that leads out of it."""
    # realpath, because Path.resolve raises RuntimeError on a loop of links
    home = Path(os.path.realpath(directory))
    found = Path(os.path.realpath(path))
    repository = home.parent.parent
    allowed = [home, repository / "blobs"] if home.parent.name == "snapshots" else [home]
    if home.parent.name == "snapshots" and repository.name.startswith("models--"):
        allowed.append(repository.parent / "blobs")
    for place in allowed:
        if found != place and found.is_relative_to(place):
            return Target(path, place, found.relative_to(place).parts)
    raise InvalidInputError(
        "a link that leads out of the directory",
        where=str(path),
        expected="a regular file within the directory",
        found=str(found),
        fix="copy the file into the directory",
    )


def size_of(path: Path | Target) -> int:
    """Bytes of a regular file. Raises InvalidInputError for anything else."""
    if isinstance(path, Target):
        with opened(path) as stream:
            return _length(stream)
    try:
        status = path.stat()
    except OSError as error:
        _refuse(path, error)
    if not stat.S_ISREG(status.st_mode):
        raise InvalidInputError("not a regular file", where=str(path), expected="a regular file")
    return status.st_size


# ---------------------------------------------------------------------------------------------------------


def _descriptor(path: Path | Target) -> int:
    # without O_NONBLOCK, opening a pipe would wait for its writer
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC
    if isinstance(path, Path):
        return os.open(path, flags)
    *folders, name = path.steps
    above = os.open(path.folder, flags | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        for folder in folders:
            inner = os.open(folder, flags | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=above)
            os.close(above)
            above = inner
        return os.open(name, flags | os.O_NOFOLLOW, dir_fd=above)
    finally:
        os.close(above)


class _Far(RawIOBase):
    """A file whose bytes lie elsewhere, as a stream."""

    def __init__(self, there: Elsewhere) -> None:
        super().__init__()
        self.there = there
        self._at, self._rest = 0, b""
        self._coming: Iterator[bytes] = iter(())

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self.there.size}[whence]
        self._at, self._rest, self._coming = start + offset, b"", self.there.read(start + offset)
        return self._at

    def read(self, size: int = -1) -> bytes:
        """As many bytes as were asked for, fewer only at the end."""
        if not self._at and not self._rest:
            self.seek(0)
        parts: list[bytes] = []
        left = self.there.size - self._at if size < 0 else size
        while left:
            self._rest = self._rest or next(self._coming, b"")
            if not self._rest:
                break
            parts.append(self._rest[:left])
            self._rest, left = self._rest[left:], left - len(parts[-1])
            self._at += len(parts[-1])
        return b"".join(parts)


def _length(stream: RawIOBase) -> int:
    return stream.there.size if isinstance(stream, _Far) else os.fstat(stream.fileno()).st_size


def _chunks(stream: RawIOBase) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        yield chunk


def _header(stream: RawIOBase, where: str) -> tuple[Header, bytes]:
    """The header, and the bytes that were read for it."""
    size = _length(stream)
    start = _start(stream, LENGTH_BYTES)
    start += _start(stream, bytes_needed(start, size, where) - len(start))
    return parse_header(start, size, where), start


def _start(stream: RawIOBase, size: int) -> bytes:
    """The next `size` bytes, fewer at the end of the file: one call may read less."""
    parts = []
    while size > 0 and (part := stream.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _refuse(named: Path | Target, error: OSError) -> NoReturn:
    path = named.path if isinstance(named, Target) else named
    if isinstance(named, Target) and path.exists() and error.errno in {errno.ELOOP, errno.ENOTDIR}:
        raise InvalidInputError(
            "a link was put into the directory while it was read",
            where=str(path),
            expected="the regular file that was there",
            found="a link",
            fix="copy the files into a directory where nobody else may write",
        ) from error
    # a pipe, socket or device that cannot be opened is as wrong an input as a missing file
    if isinstance(error, FileNotFoundError | NotADirectoryError) or error.errno == errno.ELOOP:
        found = error.strerror or str(error)
        raise InvalidInputError("no such file", where=str(path), expected="a regular file", found=found) from error
    if path.exists() and not path.is_file():
        found = "a directory" if path.is_dir() else "a pipe, socket or device"
        raise InvalidInputError(
            "not a regular file", where=str(path), expected="a regular file", found=found
        ) from error
    raise InfrastructureError("the file cannot be read", where=str(path), found=str(error)) from error
