"""What is sent ahead of the commit that names it: large files, each under its SHA-256, in the draft that they are for.

They are held to their digest before they are there, and gone when no commit has named them for a day.
"""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, LimitError, UnderWayError
from registry.server.exchanges import has_room
from registry.server.faces.hf_hub.drafts import MAX_FILES, MAX_SIZE, Draft, Kept

_FOLDER = "sent"
_HELD = "held"
_MOST_FILES = 4 * MAX_FILES
EXPIRES = 24 * 3600.0
"""Seconds after which a file that no commit named is gone, and what has come of one that was never whole."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The files that were sent ahead to a draft."""

    draft: Draft

    # What is there is at most twice as much as a draft may have: what came in parts is copied once it is whole.

    @property
    def folder(self) -> Path:
        return self.draft.folder / _FOLDER

    def has(self, oid: str, size: int) -> bool:
        """Whether a file need not be sent (again)."""
        return any(_size(place) == size for place in (self.draft.folder / oid, self.folder / oid))

    def begin(self, size: int) -> Path:
        """A file of that size to write into, which nothing else writes into. Raises LimitError if too much is under
        way, or the disk is full."""
        with refusals_told(), self.alone("sum"):
            self._sweep()
            there = self._sizes()
            if len(there) >= _MOST_FILES or sum(there) + size > 2 * MAX_SIZE:
                raise LimitError(
                    "too much is sent at once",
                    expected=f"at most {MAX_SIZE} bytes that no commit has named yet",
                    fix="commit what was sent, then send more",
                )
            refuse_without_room(self.folder, size)
            place = self.folder / f".{secrets.token_hex(16)}"
            # Its size is its place in the sum from now on; the bytes come into it.
            set_aside(place, size)
        return place

    def finish(self, part: Path, oid: str, found: str) -> None:
        """Keep a file that has come whole, under its SHA-256, if that is what was found of its bytes. Raises
        InvalidInputError if it is not, and throws it away. Nothing may write into it any more."""
        if found != oid:
            part.unlink(missing_ok=True)
            raise InvalidInputError("these are other bytes than were told", expected=f"sha256:{oid}", found=found)
        with refusals_told():
            part.replace(self.folder / oid)

    def adopt(self, oid: str, size: int) -> Kept:
        """Make a file that was sent one of the draft's, which is held. Raises InvalidInputError if it was not sent."""
        place = self.folder / oid
        if _size(self.draft.folder / oid) != size:
            if _size(place) != size:
                raise InvalidInputError(
                    "a file that the commit names was not sent before it",
                    where=f"sha256:{oid}",
                    expected=f"{size} bytes",
                    fix="upload it again",
                )
            place.replace(self.draft.folder / oid)
        return Kept(Digest(f"sha256:{oid}"), size, oid)

    @contextmanager
    def alone(self, what: str, *, wait: bool = True) -> Iterator[None]:
        """While nobody else does the same to this draft. Raises UnderWayError if somebody does who is not waited
        for."""
        if not self.draft.folder.is_dir():
            raise FileNotFoundError(errno.ENOENT, "the draft is gone")
        self.folder.mkdir(mode=0o700, exist_ok=True)
        with (self.folder / f"{_HELD}-{what}").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise UnderWayError(
                    "this file is being put together already", fix=f"ask again in {UnderWayError.retry_after} s"
                ) from error
            yield

    def _sizes(self) -> list[int]:
        """The sizes of all files. Others end meanwhile, and parts with their folder, which is no error."""
        places = [Path(folder) / name for folder, _, names in os.walk(self.folder) for name in names]
        return [size for place in places if (size := _size(place)) is not None]

    def _sweep(self) -> None:
        for path in self.folder.iterdir():
            with suppress(OSError):
                if path.name != f"{_HELD}-sum" and path.stat().st_mtime < time.time() - EXPIRES:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()


def refuse_without_room(folder: Path, size: int) -> None:
    """Raise LimitError unless the disk has room for so many bytes and for the registry besides."""
    if not has_room(folder, size):
        raise LimitError(
            "the server's disk has no room for it", fix="whoever runs the server looks to its disk, then upload again"
        )


def set_aside(place: Path, size: int) -> None:
    """Make a file of that size, whose room on the disk is taken: a hole of that size would leave the room to whoever
    writes first. Raises OSError, and leaves nothing then."""
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        if size > 0:
            os.posix_fallocate(descriptor, 0, size)
    except BaseException:
        place.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)


@contextmanager
def refusals_told() -> Iterator[None]:
    """Tell what the file system refuses, without saying where on the server."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOENT:
            raise ConflictError("what is uploaded to ended meanwhile", fix="upload again") from error
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise LimitError(
                "the server's disk is full", fix="whoever runs the server looks to its disk, then upload again"
            ) from error
        raise InfrastructureError(
            "the server cannot keep what is uploaded",
            found=error.strerror or str(error),
            fix="whoever runs the server looks to its disk, then upload again",
        ) from error


def _size(path: Path) -> int | None:
    try:
        return os.stat(path, follow_symlinks=False).st_size
    except FileNotFoundError:
        return None
