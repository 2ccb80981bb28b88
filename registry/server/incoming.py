"""Incoming files: written as they come into the folder of an exchange, and there only once they are what was told."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NoReturn

from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, NotFoundError

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Told:
    """What a sender told of a file before its bytes."""

    size: int
    digest: Digest


class Incoming:
    """A file that is being sent to an exchange, which lies in a folder."""

    def __init__(self, exchange: Path, where: PurePosixPath, told: Told, start: int | None) -> None:
        self._exchange, self._where, self._told = exchange, where, told
        self._part = exchange / "parts" / key_of(where)
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        self._descriptor = os.open(self._part, flags, 0o600)
        try:
            self._lock()
            if start is None:
                os.ftruncate(self._descriptor, 0)
            self.offset = os.fstat(self._descriptor).st_size
            # Whoever did not hear that the last of it had come goes on at its end.
            self._is_there = start == told.size and (exchange / "files" / where).is_file()
            if self._is_there:
                self.offset = told.size
            if start not in {None, self.offset}:
                raise ConflictError(
                    "the file does not go on there",
                    where=str(where),
                    expected=f"byte {self.offset}",
                    found=f"byte {start}",
                )
            self._hasher = hashlib.sha256()
            for chunk in self._read():
                self._hasher.update(chunk)
        except BaseException:
            os.close(self._descriptor)
            raise

    def write(self, data: bytes | bytearray) -> None:
        """Add what has come. Raises InvalidInputError if that is more than was told."""
        if self.offset + len(data) > self._told.size:
            raise InvalidInputError(
                "the file is longer than it was told to be", where=str(self._where), expected=f"{self._told.size} bytes"
            )
        rest = memoryview(data)
        with disk_told(self._part):
            while rest:
                written = os.write(self._descriptor, rest)
                self._hasher.update(rest[:written])
                self.offset, rest = self.offset + written, rest[written:]

    def finish(self) -> bool:
        """Put the file in its place if all of it has come; whether it has. Raises InvalidInputError for other bytes
        than were told, which are thrown away."""
        if self._is_there:
            self._part.unlink(missing_ok=True)
            return True
        if self.offset < self._told.size:
            return False
        found = f"sha256:{self._hasher.hexdigest()}"
        if found != self._told.digest:
            self._part.unlink()
            raise InvalidInputError(
                "these are other bytes than were told",
                where=str(self._where),
                expected=self._told.digest,
                found=found,
                fix="send the file again, once nobody writes to it",
            )
        target = self._exchange / "files" / self._where
        with disk_told(target):
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._part.replace(target)
        return True

    def close(self) -> None:
        os.close(self._descriptor)

    def _lock(self) -> None:
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ConflictError("the file is being sent already", where=str(self._where), fix="try again") from error

    def _read(self) -> Iterator[bytes]:
        position = 0
        while chunk := os.pread(self._descriptor, _CHUNK, position):
            position += len(chunk)
            yield chunk


def key_of(where: PurePosixPath) -> str:
    """The name of what is noted of a file."""
    return hashlib.sha256(str(where).encode("utf-8", "surrogatepass")).hexdigest()


@contextmanager
def disk_told(where: Path) -> Iterator[None]:
    """Tell what the file system refuses, without saying where on the server."""
    try:
        yield
    except OSError as error:
        _refuse(where, error)


# ---------------------------------------------------------------------------------------------------------


def _refuse(where: Path, error: OSError) -> NoReturn:
    if error.errno in {errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ENOTEMPTY}:
        raise InvalidInputError(
            "a file is where a folder should be, or a folder where a file should be", where=where.name
        ) from error
    if error.errno == errno.ENOENT:
        raise NotFoundError("no such exchange", found="it ended meanwhile") from error
    raise InfrastructureError(
        "the server cannot keep the file",
        found=error.strerror or str(error),
        fix="nothing was registered; whoever runs the server looks to its disk, then try again",
    ) from error
