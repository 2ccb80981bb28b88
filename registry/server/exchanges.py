"""Exchanges: where files wait on their way between a caller and the registry, each in a folder that is its caller's.

Whoever asks for another's finds what they find where there is none: the folder is looked up by account and by number.
An exchange goes when its caller says so, or when nobody has used it for an hour, whatever became of who made it. What
is half there stays half there: a sender asks how much has come, and goes on.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from registry.domain.digests import digest_of_chunks
from registry.domain.errors import ConflictError, LimitError, NotFoundError
from registry.integrations.files import read_chunks
from registry.server.incoming import Incoming, Told, disk_told, key_of
from registry.server.limits import ON_THEIR_WAY
from registry.wire.files import MAX_FILES, MAX_SIZE, checked_place
from registry.wiring import EXCHANGES

FOLDER = EXCHANGES
EXPIRES = 3600.0
"""Seconds without use after which an exchange is gone."""
MAX_OPEN = 64
"""Exchanges that one account has at once."""
ROOM = 4 * 1024**3
"""Bytes that stay free on the disk, or a twentieth of it where that is less: the registry itself needs some."""
AFAR, SENT = "afar", ".sent"
"""The folder of notes of files that lie in the object store, and how those end that tell of a file sent there."""
_ID = frozenset("0123456789abcdef")
_HELD, _TOTAL = "held", "total"


class Exchanges:
    """The exchanges of a registry, in a folder of its own, which every process that serves it shares."""

    def __init__(self, root: Path, ended: Callable[[str], None] | None = None, most: int = ON_THEIR_WAY) -> None:
        """`ended` is called with the number of an exchange that has gone, of which files lie in the object store.
        `most` is how many bytes the files of one account may have in all of its exchanges."""
        self._root, self._ended, self._most = Path(os.path.realpath(root)) / FOLDER, ended, most

    def begin(self, account: str) -> str:
        """The number of a new exchange of an account. Raises LimitError if it has too many."""
        self.sweep()
        home = self._home(account)
        with disk_told(home):
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._root.chmod(0o700)
            if len(list(home.iterdir())) >= MAX_OPEN:
                raise LimitError(
                    "too many exchanges are open",
                    expected=f"at most {MAX_OPEN} of one account",
                    fix="end some, or wait until those that nobody uses are gone",
                )
            identifier = secrets.token_hex(16)
            folder = home / identifier
            draft = home / f".{identifier}"
            for part in ("files", "parts", "told", AFAR):
                (draft / part).mkdir(mode=0o700, parents=True)
            (draft / _HELD).touch(0o600)
            draft.rename(folder)
        return identifier

    @contextmanager
    def held(self, account: str, identifier: str) -> Iterator[Exchange]:
        """An exchange of an account, which stays while it is used. Raises NotFoundError if that has none such."""
        folder = self._home(account) / identifier
        if len(identifier) != 32 or not _ID.issuperset(identifier):
            raise _unknown(identifier)
        try:
            descriptor = os.open(folder / _HELD, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except OSError as error:
            raise _unknown(identifier) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            status = os.fstat(descriptor)
            if not status.st_nlink or status.st_mtime < time.time() - EXPIRES:
                raise _unknown(identifier)
            os.utime(descriptor)
            yield Exchange(folder, self._most)
            os.utime(descriptor)
        finally:
            os.close(descriptor)

    def end(self, account: str, identifier: str) -> None:
        """Remove an exchange with all that is in it. Raises ConflictError while it is used."""
        with self.held(account, identifier):
            folder = self._home(account) / identifier
        if not self._remove(folder):
            raise ConflictError("the exchange is still used", fix="end it later; or it goes by itself")

    def sweep(self) -> int:
        """Remove what nobody has used for too long, and what was never finished; how many there were."""
        now = time.time()
        gone = 0
        with suppress(FileNotFoundError):
            for folder in [e for home in self._root.iterdir() for e in home.iterdir()]:
                with suppress(OSError):
                    held = folder / _HELD
                    age = now - (held if held.exists() else folder).stat().st_mtime
                    gone += age > EXPIRES and self._remove(folder)
        return gone

    def _remove(self, folder: Path) -> bool:
        """Remove an exchange unless somebody holds it, and what of it lies in the object store."""
        afar = any((folder / AFAR).glob(f"*{SENT}"))
        if not _removed(folder):
            return False
        if afar and self._ended is not None:
            self._ended(folder.name)
        return True

    def _home(self, account: str) -> Path:
        return self._root / hashlib.sha256(account.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A folder with places, each with a file, or with files beneath it."""

    folder: Path
    most: int = ON_THEIR_WAY
    """Bytes that the files of its account may have in all exchanges."""

    def place(self, place: str) -> Path:
        """Where the files of a place lie."""
        return self.folder / "files" / checked_place(place, "_").parent

    def file(self, place: str, path: str) -> Path:
        """Where a file lies that is there, whole. Raises NotFoundError if it is not."""
        where = checked_place(place, path)
        found = self.folder / "files" / where
        if not found.is_file() or found.is_symlink():
            raise NotFoundError("no such file in this exchange", where=str(where))
        return found

    def standing(self, place: str, path: str) -> tuple[int, Told, bool]:
        """How much of a file has come, what was told of it, and whether it is whole. Raises NotFoundError if nothing
        was."""
        where = checked_place(place, path)
        told = self._told(where)
        if told is None:
            raise NotFoundError("no such file in this exchange", where=str(where))
        if (self.folder / "files" / where).is_file():
            return told.size, told, True
        with suppress(FileNotFoundError):
            return (self.folder / "parts" / key_of(where)).stat().st_size, told, False
        return 0, told, False

    def receive(self, place: str, path: str, told: Told, start: int | None) -> Incoming:
        """A file to be gone on with at `start`, or to be begun. Raises ConflictError if that is not where it ended, or
        somebody else sends it; LimitError if it is too much for an exchange."""
        where = checked_place(place, path)
        with disk_told(self.folder):
            part = self.folder / "parts" / key_of(where)
            self._demand_room(told.size - (part.stat().st_size if part.exists() else 0))
            self.reserve(where, told)
            return Incoming(self.folder, where, told, start)

    def listing(self, place: str, digests: bool) -> list[dict[str, str | int]]:
        """The files of a place: their paths within it, their sizes, and their digests if these are asked for."""
        folder = self.place(place)
        found: list[dict[str, str | int]] = []
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()):
            within = path.relative_to(folder)
            line: dict[str, str | int] = {"path": within.as_posix(), "size": path.stat().st_size}
            if digests:
                line["digest"] = digest_of_chunks(read_chunks(path))[0]
            found.append(line)
        return found

    def sent(self, place: str) -> list[tuple[str, Told]]:
        """The files of a place that were sent, and what was told of them, which they were held to."""
        within = [str(line["path"]) for line in self.listing(place, digests=False)]
        told = [(path, self._told(checked_place(place, path))) for path in within]
        return [(path, each) for path, each in told if each is not None]

    def _told(self, where: PurePosixPath) -> Told | None:
        try:
            size, digest = json.loads((self.folder / "told" / key_of(where)).read_text())
        except FileNotFoundError:
            return None
        return Told(size, digest)

    def reserve(self, where: PurePosixPath, told: Told) -> None:
        """Note what is told of a file. Raises ConflictError if another was told before, LimitError if it is too much
        for an exchange, or for its account in all exchanges."""
        with self._alone():
            before = self._told(where)
            if before is not None and before != told:
                raise ConflictError(
                    "the file was told to be another before",
                    where=str(where),
                    expected=f"{before.size} bytes, {before.digest}",
                    found=f"{told.size} bytes, {told.digest}",
                    fix="begin again once nobody writes to the file",
                )
            if before is not None:
                return
            files, size = _total(self.folder)
            self._refuse_too_much(where, told, files, size)
            draft = self.folder / "told" / f".{key_of(where)}"
            draft.write_text(json.dumps([told.size, told.digest]))
            draft.rename(self.folder / "told" / key_of(where))
            total = self.folder / f".{_TOTAL}"
            total.write_text(f"{files + 1} {size + told.size}")
            total.replace(self.folder / _TOTAL)

    def _refuse_too_much(self, where: PurePosixPath, told: Told, files: int, size: int) -> None:
        """Raise LimitError for one file more than so many with so many bytes, if that is too much."""
        if files >= MAX_FILES or size + told.size > MAX_SIZE:
            raise LimitError(
                "too much for one exchange",
                where=str(where),
                expected=f"at most {MAX_FILES} files and {MAX_SIZE} bytes",
                found=f"{files + 1} files and {size + told.size} bytes",
            )
        # Those that others have ended since count no more: nothing is kept that could go wrong.
        everywhere = sum(_total(each)[1] for each in self.folder.parent.iterdir()) + told.size
        if everywhere > self.most:
            raise LimitError(
                "too many files of this account are on their way",
                where=str(where),
                expected=f"at most {self.most} bytes in all of its exchanges",
                found=f"{everywhere} bytes",
                fix="let what is being sent end first; what nobody goes on with is gone after an hour",
            )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While nobody else tells of a file in an exchange of this account."""
        descriptor = os.open(self.folder.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _demand_room(self, size: int) -> None:
        if not has_room(self.folder, size):
            raise OSError(errno.ENOSPC, "the disk has no room for it")


def has_room(folder: Path, size: int) -> bool:
    """Whether a disk takes so many bytes and leaves ROOM, or a twentieth of it, for the registry."""
    disk = shutil.disk_usage(folder)
    return size <= disk.free - min(disk.total // 20, ROOM)


# ---------------------------------------------------------------------------------------------------------


def _total(folder: Path) -> tuple[int, int]:
    """How many files were told of in an exchange, and their bytes; none of one that is no more."""
    try:
        files, size = ((folder / _TOTAL).read_text() or "0 0").split()
    except FileNotFoundError:
        return 0, 0
    return int(files), int(size)


def _removed(folder: Path) -> bool:
    """Remove an exchange unless somebody holds it. What was never finished has no file to hold it by."""
    try:
        descriptor = os.open(folder / _HELD, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        shutil.rmtree(folder, ignore_errors=True)
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        (folder / _HELD).unlink()
        shutil.rmtree(folder, ignore_errors=True)
    except (BlockingIOError, FileNotFoundError):
        return False
    finally:
        os.close(descriptor)
    return True


def _unknown(identifier: str) -> NotFoundError:
    return NotFoundError(
        "no such exchange",
        where=identifier[:64],
        expected=f"one of yours that was used within the last {EXPIRES / 60:.0f} minutes",
    )
