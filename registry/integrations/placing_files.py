"""Bytes into files: shared with the store where the file system can, copied where not, verified either way.

No link is followed, whoever puts it where a file is about to be written or read: it is refused by the system itself,
since looking first and opening then would leave time between the two.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import IO

from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, InfrastructureError

CHUNK = 1024 * 1024
_FICLONE = 0x40049409
"""The ioctl that makes one file share the blocks of another until either is written (ioctl_ficlonerange(2))."""


class How(StrEnum):
    """How the bytes of a file came to their place."""

    KEPT = "kept"
    """They were there already, from a pull that was interrupted."""
    REFLINKED = "reflinked"
    LINKED = "linked"
    COPIED = "copied"


Open = Callable[[int], Iterator[bytes]]
"""The bytes of a file from an offset on."""


def place_file(target: Path, digest: Digest, size: int, source: Path | None, stream: Open, *, link: bool) -> How | None:
    """Make `target` a file with these bytes; None if the bytes turned out to be others, and there is no file then.

    `source` is a file of this machine that has them; with `link` it may become the same file. A partial file of an
    earlier attempt is gone on with. Errors of `stream` pass; the file system's raise InfrastructureError.
    """
    with told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_file() and not target.is_symlink() and _digest(target) == digest:
            return How.KEPT
        target.unlink(missing_ok=True)
        part = target.with_name(target.name + ".part")
        how = _shared(source, part, link) if source is not None else None
        if how is None:
            _copied(part, size, stream)
            how = How.COPIED
        if _digest(part) != digest:
            part.unlink()
            if how is How.COPIED:
                return None
            return place_file(target, digest, size, None, stream, link=False)
        if how is not How.LINKED:
            _sync(part)
        part.rename(target)
    return how


def keep_only(folder: Path, names: set[str]) -> None:
    """Remove every file beneath a folder whose relative path is none of these: what another pull left there."""
    with told(folder):
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                with suppress(OSError):
                    path.rmdir()  # if it is empty
            elif path.relative_to(folder).as_posix().removesuffix(".part") not in names:
                path.unlink()


def verified(folder: Path, files: dict[str, Digest]) -> bool:
    """Whether a folder holds exactly these files with these bytes, and links to nowhere."""
    with told(folder):
        found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir() or p.is_symlink()}
        if found != set(files):
            return False
        return all(
            (folder / name).is_file() and not (folder / name).is_symlink() and _digest(folder / name) == digest
            for name, digest in files.items()
        )


def write_file(path: Path, data: bytes) -> None:
    """A small file, durable, in place of whatever had its name."""
    with told(path):
        path.unlink(missing_ok=True)
        with _opened(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as file:
            file.write(data)
        _sync(path)


def put_in_place(staged: Path, place: Path) -> None:
    """Give a finished folder its name, durably. Raises ConflictError if something stands there meanwhile."""
    with told(staged):
        for folder in [staged, *(p for p in staged.rglob("*") if p.is_dir())]:
            _sync(folder)
    try:
        staged.rename(place)
    except OSError as error:
        raise ConflictError(
            f"{place} came into being meanwhile", where=str(place), expected="nothing there", found="something"
        ) from error
    with told(place):
        _sync(place.parent)


def refuse_other(place: Path, reference: str, wanted: dict[str, Digest]) -> None:
    """Raise ConflictError unless a place holds exactly these files with these bytes, as a pull would put them there."""
    if not place.is_dir() or not verified(place, wanted):
        raise ConflictError(
            f"{place} is there already, and is not {reference} as it would be pulled",
            where=str(place),
            expected="a place where nothing is, or the same pull",
            found="other files" if place.is_dir() else "a file",
            fix="name another folder, or remove that one",
        )


@contextmanager
def alone_with(folder: Path) -> Iterator[None]:
    """Make a folder and work in it alone. Raises ConflictError while another process does; its lock ends with it.

    Whoever may write beside it could have made it before: a link, or a folder of another account, is refused.
    """
    with told(folder):
        if not folder.is_symlink():
            folder.mkdir(parents=True, exist_ok=True)
        _refuse_planted(folder)
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            same = folder.exists() and os.path.samestat(os.fstat(descriptor), folder.stat())
        except BlockingIOError:
            same = False
        if not same:
            raise ConflictError(
                "somebody else is pulling to the same place",
                where=str(folder),
                expected="one pull at a time",
                fix="wait for it to end, and run the command again",
            )
        yield
    finally:
        os.close(descriptor)


@contextmanager
def told(where: Path) -> Iterator[None]:
    """Tell errors of the file system as ours."""
    try:
        yield
    except OSError as error:
        raise InfrastructureError(
            "the files cannot be written",
            where=str(error.filename or where),
            found=error.strerror or str(error),
            fix="check free space and rights; what was placed is kept, so run the command again",
        ) from error


# ---------------------------------------------------------------------------------------------------------


def _refuse_planted(folder: Path) -> None:
    """Raise ConflictError for what only somebody else can have put there: files in it would be theirs to choose."""
    status = folder.lstat()
    if stat.S_ISLNK(status.st_mode) or status.st_uid != os.geteuid():
        raise ConflictError(
            "somebody else put something where files are got together",
            where=str(folder),
            expected="a folder of your own, or nothing there",
            found="a link" if stat.S_ISLNK(status.st_mode) else f"a folder of account {status.st_uid}",
            fix="remove it, or pull to a place where nobody else may write",
        )


def _shared(source: Path, part: Path, link: bool) -> How | None:
    part.unlink(missing_ok=True)
    if link:
        with suppress(OSError):
            os.link(source, part)
            return How.LINKED
    try:
        with source.open("rb") as original, _opened(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as clone:
            fcntl.ioctl(clone.fileno(), _FICLONE, original.fileno())
    except OSError:
        part.unlink(missing_ok=True)
        return None
    return How.REFLINKED


def _copied(part: Path, size: int, stream: Open) -> None:
    """Go on with what is there, if that is shorter than the whole."""
    start = part.stat().st_size if part.is_file() else 0
    if start > size or part.is_symlink():
        part.unlink()
        start = 0
    with _opened(part, os.O_WRONLY | os.O_APPEND | os.O_CREAT) as file:
        for chunk in stream(start):
            file.write(chunk)


def _opened(path: Path, flags: int) -> IO[bytes]:
    """A file, and never what a link in its place leads to."""
    descriptor = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    return os.fdopen(descriptor, "rb" if flags == os.O_RDONLY else "wb")


def _digest(path: Path) -> Digest:
    hasher = hashlib.sha256()
    with _opened(path, os.O_RDONLY) as file:
        while chunk := file.read(CHUNK):
            hasher.update(chunk)
    return Digest("sha256:" + hasher.hexdigest())


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
