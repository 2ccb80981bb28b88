"""What the folder store asks of the operating system, in one place: a test puts a disk that loses power here."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

CHUNK = 1024 * 1024
"""Bytes read at a time."""


@dataclass(frozen=True, slots=True)
class Status:
    """Size in bytes, and when it was last changed or touched, in seconds since 1970."""

    size: int
    modified: float


class Disk:
    """The file system of this machine. Every method raises OSError as the system tells it."""

    def make_folder(self, path: Path) -> None:
        path.mkdir(exist_ok=True)

    def is_folder(self, path: Path) -> bool:
        return path.is_dir()

    def is_file(self, path: Path) -> bool:
        return path.is_file()

    def status(self, path: Path) -> Status:
        found = path.stat()
        return Status(found.st_size, found.st_mtime)

    def names(self, folder: Path) -> Sequence[str]:
        """What is in a folder, in no order; nothing where there is no folder."""
        with suppress(FileNotFoundError, NotADirectoryError):
            return os.listdir(folder)
        return ()

    def create(self, folder: Path) -> tuple[int, Path]:
        """A new file of its own name, open for writing."""
        descriptor, name = tempfile.mkstemp(dir=folder, prefix="put-")
        return descriptor, Path(name)

    def write(self, descriptor: int, data: memoryview) -> None:
        """Write all of it: the kernel may take a part, and refuse the rest."""
        while data:
            data = data[os.write(descriptor, data) :]

    def flush(self, descriptor: int) -> None:
        """Bring to the disk what was written so far."""
        os.fdatasync(descriptor)

    def seal(self, descriptor: int) -> None:
        """Make the file unwritable, and bring all of it to the disk."""
        os.fchmod(descriptor, 0o444)
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        os.close(descriptor)

    def rename(self, source: Path, target: Path) -> None:
        os.replace(source, target)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)

    def touch(self, path: Path) -> None:
        os.utime(path)

    def sync(self, path: Path) -> None:
        """Bring a file, or the names in a folder, to the disk."""
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def chunks(self, path: Path, offset: int = 0) -> Iterator[bytes]:
        with path.open("rb", buffering=0) as file:
            file.seek(offset)
            while chunk := file.read(CHUNK):
                yield chunk

    @contextmanager
    def lock(self, path: Path, *, alone: bool) -> Iterator[None]:
        """Hold a lock that many can share, or one alone. It ends with the process that holds it."""
        # Writable, because a network file system locks nothing else for one alone.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
            yield
        finally:
            os.close(descriptor)
