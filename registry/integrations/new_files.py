"""Files for people: whole or not there at all. A new one never takes the place of another."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from registry.domain.errors import ConflictError, InfrastructureError

LOCK = ".tandem-lock"
"""The file by which one who writes in a folder keeps others waiting."""

_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK})


def refuse_existing(path: Path) -> None:
    """Raise ConflictError if something has the name already."""
    if os.path.lexists(path):
        raise _existing(path)


def write_new(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file that gets its name when everything is in it. Raises ConflictError if something has it by then."""
    refuse_existing(path)
    try:
        _write(path, chunks, _give_name)
    except FileExistsError as error:
        raise _existing(path) from error


def keep_file(path: Path, data: bytes) -> bool:
    """Make sure that a file has this content, with the folders above it: written anew, whole, or there already.

    Returns whether it had to be written. Raises InfrastructureError if it cannot be.
    """
    with suppress(OSError):
        # Anything else is replaced unread: a pipe would be waited for.
        if _is_file_of(path, len(data)) and path.read_bytes() == data:
            return False
    _make_folder(path.parent)
    _write(path, [data], _put_in_place)
    return True


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Make a folder and write in it alone: whoever else does waits. The lock ends with the process that holds it.

    It is a file, for a network file system locks no folders. Raises InfrastructureError if there can be none.
    """
    _make_folder(folder)
    with _told(folder):
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
    try:
        with _told(folder):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


# ---------------------------------------------------------------------------------------------------------


def _is_file_of(path: Path, size: int) -> bool:
    found = path.stat()
    return stat.S_ISREG(found.st_mode) and found.st_size == size


def _write(path: Path, chunks: Iterable[bytes], name: Callable[[str, Path], None]) -> None:
    """Write a draft beside a file, durably, and give it its name."""
    draft = None
    try:
        with _told(path):
            descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
            with open(descriptor, "wb") as file:
                file.writelines(chunks)
                file.flush()
                os.fsync(descriptor)
            name(draft, path)
    finally:
        if draft is not None:
            with suppress(OSError):
                os.unlink(draft)


def _make_folder(folder: Path) -> None:
    try:
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise InfrastructureError(
            "there is a file where a folder should be", where=str(folder), fix="name another folder, or move that file"
        ) from error


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell what the file system refuses, but for a name that is taken."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        raise InfrastructureError(
            "the file cannot be written",
            where=str(path),
            found=error.strerror or str(error),
            fix="check the folder, its rights and free space, then run it again",
        ) from error


def _give_name(draft: str, path: Path) -> None:
    """Unlike a rename, a link takes nobody's place; where the file system knows none, looking has to do."""
    try:
        os.link(draft, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        refuse_existing(path)
        os.rename(draft, path)


def _put_in_place(draft: str, path: Path) -> None:
    """What others serve, they can read."""
    os.chmod(draft, 0o644)
    os.replace(draft, path)


def _existing(path: Path) -> ConflictError:
    return ConflictError(
        f"{path} is there already", where=str(path), expected="a new name", fix="name another file, or remove that one"
    )
