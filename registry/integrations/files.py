"""Reading the files of a stranger's directory: regular files only, in chunks, and none from elsewhere.

A link is followed only to a file inside the directory, or to a blob of the Hugging Face cache that the directory is a
snapshot of (`models--…/snapshots/<commit>/x` → `models--…/blobs/y`, from where a cache that shares blobs among
repositories leads on to its own `blobs/…`).
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from registry.domain.adapters.safetensors_header import LENGTH_BYTES, Header, bytes_needed, parse_header
from registry.domain.errors import InfrastructureError, InvalidInputError

CHUNK = 1024 * 1024
MAX_SMALL_FILE = 128 * 1024 * 1024
"""Bytes of a file that is read whole; the largest tokenizers stay below."""


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A small file as it was given: `path` is its label within the directory."""

    path: str
    data: bytes


def read_chunks(path: Path) -> Iterator[bytes]:
    """The bytes of a regular file, 1 MiB at a time.

    Raises InvalidInputError for a directory, pipe, socket or device, InfrastructureError if reading fails.
    """
    try:
        # without O_NONBLOCK, opening a pipe would wait for its writer
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb", buffering=0) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise InvalidInputError("not a regular file", where=str(path), expected="a regular file")
            while chunk := stream.read(CHUNK):
                yield chunk
    except OSError as error:
        _refuse(path, error)


def read_start(path: Path, size: int) -> bytes:
    """The first `size` bytes, fewer if the file is shorter. Raises as `read_chunks` does."""
    data = b""
    for chunk in read_chunks(path):
        data += chunk
        if len(data) >= size:
            break
    return data[:size]


def read_small(path: Path, limit: int = MAX_SMALL_FILE) -> bytes:
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
    data = read_small(path, limit)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InvalidInputError(
            "not text in UTF-8", where=f"{path}:{line}", expected="UTF-8", found=f"byte 0x{data[error.start]:02x}"
        ) from error


def read_header(path: Path, where: str) -> Header:
    """The strictly parsed header of a safetensors file; reads no more than that. Raises InvalidInputError."""
    size = size_of(path)
    needed = bytes_needed(read_start(path, LENGTH_BYTES), size, where)
    return parse_header(read_start(path, needed), size, where)


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


def safe_target(directory: Path, path: Path) -> Path:
    """Where an entry of `directory` really lies. Raises InvalidInputError for a link that leads out of it."""
    if not path.is_symlink():
        return path
    # realpath, because Path.resolve raises RuntimeError on a loop of links
    home = Path(os.path.realpath(directory))
    target = Path(os.path.realpath(path))
    repository = home.parent.parent
    allowed = [home, repository / "blobs"] if home.parent.name == "snapshots" else [home]
    if home.parent.name == "snapshots" and repository.name.startswith("models--"):
        allowed.append(repository.parent / "blobs")
    if not any(target.is_relative_to(place) for place in allowed):
        raise InvalidInputError(
            "a link that leads out of the directory",
            where=str(path),
            expected="a regular file within the directory",
            found=str(target),
            fix="copy the file into the directory",
        )
    return target


def size_of(path: Path) -> int:
    """Bytes of a regular file. Raises InvalidInputError for anything else."""
    try:
        status = path.stat()
    except OSError as error:
        _refuse(path, error)
    if not stat.S_ISREG(status.st_mode):
        raise InvalidInputError("not a regular file", where=str(path), expected="a regular file")
    return status.st_size


def _refuse(path: Path, error: OSError) -> NoReturn:
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
