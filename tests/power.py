"""A file system that loses power: mounted by FUSE, held in memory, and gone with all that was not synced.

What was written and not synced survives in pieces: of every sector of 512 bytes the old bytes or the new ones, as
chance has it. A name that was made, changed or removed survives if its folder was synced since, else by chance. A real
disk does the same on a power cut, only seldom; this one does it at every one.
"""

from __future__ import annotations

import errno
import importlib.util
import os
import random
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

SECTOR = 512
LUCK = (0.0, 0.2, 0.5, 0.8)
"""How much of what was not synced survives, of a file or of the names in a folder."""
DEAD = 71
"""How the process of the file system ends when the power goes."""


@dataclass
class File:
    """Bytes as processes see them, as they are on the disk, and what was written in between, in order."""

    mode: int = 0o644
    data: bytearray = field(default_factory=bytearray)
    durable: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Bytes at a place; without bytes, the length that the file was cut to."""

    def write(self, offset: int, data: bytes) -> None:
        _put(self.data, offset, data)
        self.pending.append((offset, data))

    def cut(self, length: int) -> None:
        _cut(self.data, length)
        self.pending.append((length, None))

    def sync(self) -> None:
        self.durable, self.pending = bytes(self.data), []

    def after_a_cut(self, chance: random.Random) -> bytes:
        found, luck = bytearray(self.durable), chance.choice(LUCK)
        for offset, data in self.pending:
            if data is None:
                if chance.random() < luck:
                    _cut(found, offset)
                continue
            # Sectors as the disk has them, not as this write does.
            for start in range(offset - offset % SECTOR, offset + len(data), SECTOR):
                if chance.random() < luck:
                    first = max(start, offset)
                    _put(found, first, data[first - offset : start + SECTOR - offset])
        return bytes(found)


@dataclass
class Folder:
    """Names as processes see them, as they are on the disk, and the changes in between, in order."""

    mode: int = 0o755
    names: dict[str, File | Folder] = field(default_factory=dict)
    durable: dict[str, File | Folder] = field(default_factory=dict)
    pending: list[tuple[str, File | Folder | None]] = field(default_factory=list)

    def set(self, name: str, node: File | Folder | None) -> None:
        if node is None:
            self.names.pop(name, None)
        else:
            self.names[name] = node
        self.pending.append((name, node))

    def sync(self) -> None:
        self.durable, self.pending = dict(self.names), []

    def after_a_cut(self, chance: random.Random) -> dict[str, File | Folder]:
        found, luck = dict(self.durable), chance.choice(LUCK)
        for name, node in self.pending:
            if chance.random() < luck:
                found.pop(name, None)
                if node is not None:
                    found[name] = node
        return found


def _put(data: bytearray, offset: int, new: bytes) -> None:
    if len(data) < offset:
        data.extend(bytes(offset - len(data)))
    data[offset : offset + len(new)] = new


def _cut(data: bytearray, length: int) -> None:
    del data[length:]
    data.extend(bytes(length - len(data)))


def loaded(path: Path) -> Folder:
    """A folder of the real disk, all of it durable."""
    folder = Folder(stat.S_IMODE(path.stat().st_mode))
    for child in path.iterdir():
        if child.is_dir():
            folder.names[child.name] = loaded(child)
        else:
            data = child.read_bytes()
            folder.names[child.name] = File(stat.S_IMODE(child.stat().st_mode), bytearray(data), data)
    folder.sync()
    return folder


def saved(folder: Folder, path: Path, chance: random.Random) -> None:
    """Write what is left after a power cut to a new folder of the real disk."""
    path.mkdir(mode=folder.mode)
    for name, node in folder.after_a_cut(chance).items():
        if isinstance(node, Folder):
            saved(node, path / name, chance)
        else:
            (path / name).write_bytes(node.after_a_cut(chance))
            (path / name).chmod(node.mode)


# The file system --------------------------------------------------------------------------------------------------


class Disk:
    """What FUSE asks for. The power goes at the call of number `last` that changes or syncs anything."""

    use_ns = True

    def __init__(self, top: Folder, left: Path, last: int, seed: int) -> None:
        self._top, self._left, self._last, self._chance = top, left, last, random.Random(seed)
        self._open: dict[int, File] = {}
        self._numbers, self._calls = count(1), 0

    def init(self, path: str) -> None:
        """Nothing to do; the binding asks for it."""

    def _spend(self) -> None:
        self._calls += 1
        if self._calls >= self._last:
            saved(self._top, self._left, self._chance)
            os._exit(DEAD)

    def getattr(self, path: str, number: int | None = None) -> dict[str, Any]:
        node = self._open[number] if number in self._open else self._node(path)
        size = len(node.data) if isinstance(node, File) else 0
        kind = stat.S_IFREG if isinstance(node, File) else stat.S_IFDIR
        about = {"st_mode": kind | node.mode, "st_size": size, "st_nlink": 1, "st_mtime": time.time_ns()}
        return about | {"st_uid": os.getuid(), "st_gid": os.getgid(), "st_blocks": -(-size // SECTOR)}

    def readdir(self, path: str, number: int) -> list[str]:
        return [".", "..", *self._folder(path).names]

    def mkdir(self, path: str, mode: int) -> None:
        self._set(path, Folder(stat.S_IMODE(mode)))

    def rmdir(self, path: str) -> None:
        if self._folder(path).names:
            raise OSError(errno.ENOTEMPTY, path)
        self._set(path, None)

    def create(self, path: str, mode: int) -> int:
        self._set(path, File(stat.S_IMODE(mode)))
        return self.open(path, 0)

    def open(self, path: str, flags: int) -> int:
        node = self._node(path)
        if not isinstance(node, File):
            raise OSError(errno.EISDIR, path)
        number = next(self._numbers)
        self._open[number] = node
        return number

    def release(self, path: str, number: int) -> None:
        self._open.pop(number, None)

    def read(self, path: str, size: int, offset: int, number: int) -> bytes:
        return bytes(self._open[number].data[offset : offset + size])

    def write(self, path: str, data: bytes, offset: int, number: int) -> int:
        self._spend()
        self._open[number].write(offset, data)
        return len(data)

    def truncate(self, path: str, length: int, number: int | None = None) -> None:
        self._spend()
        node = self._open[number] if number in self._open else self._node(path)
        assert isinstance(node, File)
        node.cut(length)

    def fsync(self, path: str, only_data: int, number: int) -> None:
        self._spend()
        self._open[number].sync()

    def fsyncdir(self, path: str, only_data: int, number: int) -> None:
        self._spend()
        self._folder(path).sync()

    def unlink(self, path: str) -> None:
        self._node(path)
        self._set(path, None)

    def rename(self, old: str, new: str) -> None:
        node = self._node(old)
        self._set(new, node)
        above, name = self._place(old)
        above.set(name, None)

    def link(self, new: str, old: str) -> None:
        self._set(new, self._node(old))

    def chmod(self, path: str, mode: int) -> None:
        self._node(path).mode = stat.S_IMODE(mode)

    def utimens(self, path: str, times: tuple[int, int] | None = None) -> None:
        self._node(path)

    def statfs(self, path: str) -> dict[str, int]:
        return {"f_bsize": 4096, "f_frsize": 4096, "f_blocks": 1 << 20, "f_bfree": 1 << 20, "f_bavail": 1 << 20}

    def _set(self, path: str, node: File | Folder | None) -> None:
        self._spend()
        above, name = self._place(path)
        above.set(name, node)

    def _place(self, path: str) -> tuple[Folder, str]:
        above, _, name = path.rpartition("/")
        return self._folder(above), name

    def _folder(self, path: str) -> Folder:
        node = self._node(path)
        if not isinstance(node, Folder):
            raise OSError(errno.ENOTDIR, path)
        return node

    def _node(self, path: str) -> File | Folder:
        node: File | Folder = self._top
        for name in filter(None, path.split("/")):
            inner = node.names.get(name) if isinstance(node, Folder) else None
            if inner is None:
                raise OSError(errno.ENOENT, path)
            node = inner
        return node


# Mounting ---------------------------------------------------------------------------------------------------------


@cache
def cannot_mount() -> str:
    """Why no file system of our own can be mounted on this machine; empty where one can."""
    if not Path("/dev/fuse").exists():
        return "there is no /dev/fuse"
    if shutil.which("fusermount3") is None:
        return "fusermount3 is not installed"
    if importlib.util.find_spec("mfusepy") is None:
        return "mfusepy is not installed"
    tried = subprocess.run([sys.executable, "-c", "import mfusepy"], capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else f"mfusepy finds no libfuse: {tried.stderr.strip()[-200:]}"


@contextmanager
def powered(content: Path, at: Path, left: Path, last: int, seed: int) -> Iterator[None]:
    """Mount what is in a folder `at` another; what a power cut at call number `last` leaves is in `left` afterwards.

    Raises PermissionError where this user may not mount.
    """
    at.mkdir()
    child = os.fork()
    if child == 0:
        _serve(content, at, left, last, seed)
    try:
        _wait_for(child, at)
        yield
    finally:
        subprocess.run(["fusermount3", "-u", "-z", str(at)], capture_output=True, check=False)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) in {0, 1, DEAD}
        at.rmdir()


def _serve(content: Path, at: Path, left: Path, last: int, seed: int) -> None:
    code = 1
    try:
        import mfusepy

        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 2)
        mfusepy.FUSE(Disk(loaded(content), left, last, seed), str(at), foreground=True, nothreads=True)
        code = 0
    finally:
        os._exit(code)


def _wait_for(child: int, at: Path) -> None:
    """Return when it is mounted."""
    until = time.monotonic() + 30
    while not os.path.ismount(at):
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended or time.monotonic() > until:
            raise PermissionError(f"nothing can be mounted here: {status}")
        time.sleep(0.01)
