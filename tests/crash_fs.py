"""A file system that loses power: every state in which a disk may be found after a crash, as far as nothing was synced.

`CrashDisk` takes the place of `registry.storage.blobs.disk.Disk`. What POSIX does not promise, it does not give:

- A name that was made, changed or removed is durable once its folder was synced, and until then may be lost or kept,
  each on its own, in any order. A rename is a new name in one folder and a removed one in another.
- Bytes are durable once their file was synced. Until then, each sector of 512 bytes is on the disk or is zeros, and the
  file may be cut off.

Writers take turns at every call, as a seeded generator says, and one of them may be killed between any two.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from registry.storage.blobs.disk import Disk, Status

SECTOR = 512


class Killed(BaseException):
    """The process that made this call is no more."""


@dataclass
class File:
    data: bytes = b""
    durable: bool = False
    """Whether all of `data` is on the disk."""
    modified: float = 0.0
    """Long ago, unless it was made or touched since."""


@dataclass
class Folder:
    """Names as a process sees them, and as they are on the disk; `pending` are the changes in between, by name."""

    names: dict[str, File | Folder] = field(default_factory=dict)
    durable: dict[str, File | Folder] = field(default_factory=dict)
    pending: list[tuple[str, File | Folder | None]] = field(default_factory=list)

    def set(self, name: str, node: File | Folder | None) -> None:
        if node is None:
            del self.names[name]
        else:
            self.names[name] = node
        self.pending.append((name, node))

    def sync(self) -> None:
        self.durable, self.pending = dict(self.names), []


class CrashDisk(Disk):
    """A disk in memory. `turn` is called before each call, `changed` after each one that changes something."""

    def __init__(self, top: Folder, turn: Callable[[], None], changed: Callable[[], None]) -> None:
        self.top, self._turn, self._changed = top, turn, changed
        self._open: dict[int, File] = {}
        self._numbers = count(1)
        self._shared, self._alone = 0, False

    def make_folder(self, path: Path) -> None:
        self._turn()
        if path.name not in self._folder(path.parent).names:
            self._folder(path.parent).set(path.name, Folder())
        self._changed()

    def is_folder(self, path: Path) -> bool:
        self._turn()
        return isinstance(self._node(path), Folder)

    def is_file(self, path: Path) -> bool:
        self._turn()
        return isinstance(self._node(path), File)

    def status(self, path: Path) -> Status:
        self._turn()
        file = self._file(path)
        return Status(len(file.data), file.modified)

    def names(self, folder: Path) -> Sequence[str]:
        self._turn()
        node = self._node(folder)
        return list(node.names) if isinstance(node, Folder) else []

    def create(self, folder: Path) -> tuple[int, Path]:
        self._turn()
        number = next(self._numbers)
        self._open[number] = File(modified=time.time())
        self._folder(folder).set(f"put-{number}", self._open[number])
        self._changed()
        return number, folder / f"put-{number}"

    def write(self, descriptor: int, data: memoryview) -> None:
        self._turn()
        file = self._open[descriptor]
        file.data, file.durable = file.data + bytes(data), False
        self._changed()

    def flush(self, descriptor: int) -> None:
        self.seal(descriptor)

    def seal(self, descriptor: int) -> None:
        self._turn()
        self._open[descriptor].durable = True
        self._changed()

    def close(self, descriptor: int) -> None:
        self._turn()

    def rename(self, source: Path, target: Path) -> None:
        self._turn()
        file = self._file(source)
        self._folder(target.parent).set(target.name, file)
        self._folder(source.parent).set(source.name, None)
        self._changed()

    def remove(self, path: Path) -> None:
        self._turn()
        if self._node(path) is not None:
            self._folder(path.parent).set(path.name, None)
            self._changed()

    def touch(self, path: Path) -> None:
        self._turn()
        self._file(path).modified = time.time()

    def sync(self, path: Path) -> None:
        self._turn()
        node = self._node(path)
        if node is None:
            raise FileNotFoundError(path)
        if isinstance(node, Folder):
            node.sync()
        else:
            node.durable = True
        self._changed()

    def chunks(self, path: Path, offset: int = 0) -> Iterator[bytes]:
        self._turn()
        yield self._file(path).data[offset:]

    @contextmanager
    def lock(self, path: Path, *, alone: bool) -> Iterator[None]:
        self._turn()
        while self._alone or (alone and self._shared):
            self._turn()
        self._alone, self._shared = alone, self._shared + (not alone)
        try:
            yield
        finally:
            self._alone, self._shared = False, self._shared - (not alone)

    def _node(self, path: Path) -> File | Folder | None:
        node: File | Folder | None = self.top
        for name in path.parts[1:]:
            node = node.names.get(name) if isinstance(node, Folder) else None
        return node

    def _file(self, path: Path) -> File:
        if not isinstance(node := self._node(path), File):
            raise FileNotFoundError(path)
        return node

    def _folder(self, path: Path) -> Folder:
        if not isinstance(node := self._node(path), Folder):
            raise FileNotFoundError(path)
        return node


# After a crash ----------------------------------------------------------------------------------------------------

Content = dict[str, bytes]
"""What is on the disk: the bytes of every file, by its path."""


def after_a_crash(top: Folder, chance: random.Random) -> Content:
    """One of the states in which the disk may be found if the power went now."""
    found: Content = {}
    _recovered(top, "", chance, found)
    return found


def rebuilt(content: Content) -> Folder:
    """A disk that holds this, and nothing pending: what a machine starts from after the crash."""
    top = Folder()
    for path, data in content.items():
        folder = top
        *above, name = path.strip("/").split("/")
        for step in above:
            inner = folder.names.setdefault(step, Folder())
            assert isinstance(inner, Folder)
            folder = inner
        folder.names[name] = File(data, durable=True)
    _settle(top)
    return top


def _settle(folder: Folder) -> None:
    folder.sync()
    for node in folder.names.values():
        if isinstance(node, Folder):
            _settle(node)


def _recovered(folder: Folder, path: str, chance: random.Random, found: Content) -> None:
    names = folder.durable
    if folder.pending:
        names = dict(names)
        luck = chance.choice((0.1, 0.5, 0.9))
        for name, node in folder.pending:
            if chance.random() > luck:
                continue
            if node is None:
                names.pop(name, None)
            else:
                names[name] = node
    for name, node in names.items():
        if isinstance(node, Folder):
            _recovered(node, f"{path}/{name}", chance, found)
        else:
            found[f"{path}/{name}"] = node.data if node.durable else _torn(node.data, chance)


def _torn(data: bytes, chance: random.Random) -> bytes:
    kept = bytearray()
    luck = chance.choice((0.0, 0.5, 1.0))
    for start in range(0, len(data), SECTOR):
        sector = data[start : start + SECTOR]
        kept += sector if chance.random() < luck else bytes(len(sector))
    return bytes(kept[: chance.choice((len(kept), chance.randint(0, len(kept)), 0))])


# Taking turns -----------------------------------------------------------------------------------------------------


class Turns:
    """Threads of which one runs at a time: at each call of the disk, a seeded generator says who goes on."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._waiting: dict[int, threading.Semaphore] = {}
        self._doomed: dict[int, int] = {}
        """How many calls a writer lives on, where it is to be killed."""
        self._me = threading.local()
        self._done = threading.Semaphore(0)
        self._errors: list[BaseException] = []

    def run(self, works: Sequence[Callable[[], object]], kill: dict[int, int] | None = None) -> None:
        """Run all of it to its end. `kill` says after how many calls which of them is killed."""
        self._doomed = dict(kill or {})
        threads = [threading.Thread(target=self._live, args=(me, work)) for me, work in enumerate(works)]
        self._waiting = {me: threading.Semaphore(0) for me in range(len(works))}
        for thread in threads:
            thread.start()
        self._next()
        self._done.acquire()
        for thread in threads:
            thread.join()
        if self._errors:
            raise self._errors[0]

    def __call__(self) -> None:
        """Let somebody go on, maybe the caller. Does nothing where no work runs."""
        me: int | None = getattr(self._me, "number", None)
        if me is None:
            return
        if me in self._doomed:
            self._doomed[me] -= 1
            if self._doomed[me] < 0:
                raise Killed
        chosen = self._chance.choice(list(self._waiting))
        if chosen != me:
            self._waiting[chosen].release()
            self._waiting[me].acquire()

    def _live(self, me: int, work: Callable[[], object]) -> None:
        self._waiting[me].acquire()
        self._me.number = me
        try:
            work()
        except Killed:
            pass
        except BaseException as error:  # noqa: BLE001 - told by `run`, in the thread of the test
            self._errors.append(error)
        del self._waiting[me]
        self._next()

    def _next(self) -> None:
        if self._waiting:
            self._waiting[self._chance.choice(list(self._waiting))].release()
        else:
            self._done.release()
