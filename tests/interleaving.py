"""A cooperative scheduler: several actors run one step at a time, in every order that could make a difference.

An actor is a function in a thread of its own, which stops before each operation on what the actors share: a
transaction of the catalog, or a call of the blob store. Two operations of different actors that touch different things
come to the same in either order, so only one of these orders is tried (sleep sets, Godefroid 1996).
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.members import Actor, Members
from registry.ports import BlobStore, Stored
from registry.storage.catalog import Catalog, Reading, Receipt, Writing
from tests.fakes import FixedClock, MemoryBlobs

EVERYTHING = "*"
ALL_OF = "all of "


@dataclass(frozen=True)
class Operation:
    """What an actor does next: to the database, the blobs (one by its digest, or all), or the time."""

    what: str
    key: str
    writes: bool

    def meets(self, other: Operation) -> bool:
        """Whether the order of the two can matter."""
        if EVERYTHING in {self.what, other.what}:
            return True
        same = self.what == other.what and (self.key == other.key or EVERYTHING in {self.key, other.key})
        return same and (self.writes or other.writes)


class _Stopped(BaseException):
    """Ends an actor whose run is not looked at any further."""


class Gate:
    """Where an actor waits for its turn."""

    def __init__(self) -> None:
        self.next: Operation | None = None
        self.finished = False
        self.error: BaseException | None = None
        self.stopped = False
        self._arrived, self._go = threading.Semaphore(0), threading.Semaphore(0)

    def step(self, operation: Operation) -> None:
        self.next = operation
        self._arrived.release()
        self._go.acquire()
        if self.stopped:
            raise _Stopped

    def start(self, act: Callable[[], object]) -> None:
        def run() -> None:
            try:
                act()
            except _Stopped:
                pass
            except BaseException as error:  # noqa: BLE001  told by whoever looks at the run
                self.error = error
            self.finished = True
            self.next = None
            self._arrived.release()

        self._thread = threading.Thread(target=run, daemon=True)
        self._thread.start()
        self._arrived.acquire()

    def proceed(self) -> None:
        """One step: the operation it waits for, up to where it waits for the next."""
        self._go.release()
        self._arrived.acquire()

    def stop(self) -> None:
        while not self.finished:
            self.stopped = True
            self.proceed()
        self._thread.join()


class SteppingCatalog(Catalog):
    """A catalog each of whose transactions is one step."""

    def __init__(self, catalog: Catalog, gate: Gate) -> None:
        self._catalog, self._gate = catalog, gate
        self.inside = False

    @contextmanager
    def read(self) -> Iterator[Reading]:
        self._gate.step(Operation("database", "", False))
        with self._within(), self._catalog.read() as reading:
            yield reading

    @contextmanager
    def write(self, actor: Actor | Callable[[Members], Actor]) -> Iterator[Writing]:
        self._gate.step(Operation("database", "", True))
        with self._within(), self._catalog.write(actor) as writing:
            yield writing

    def holds(self, receipt: Receipt) -> bool:
        return self._catalog.holds(receipt)

    @contextmanager
    def _within(self) -> Iterator[None]:
        self.inside = True
        try:
            yield
        finally:
            self.inside = False


class SteppingBlobs:
    """A blob store each of whose calls is one step, and none of them is made within a transaction.

    What is put counts as put at the time of the test's clock.
    """

    def __init__(self, blobs: MemoryBlobs, clock: FixedClock, gate: Gate, catalog: SteppingCatalog) -> None:
        self._blobs, self._clock, self._gate, self._catalog = blobs, clock, gate, catalog

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        data = b"".join(chunks)
        self._step(digest_of_bytes(data), writes=True)
        digest, size = self._blobs.put([data], expected)
        self._blobs.times[digest] = self._clock.now()
        return digest, size

    def get(self, digest: Digest) -> bytes:
        self._step(digest)
        return self._blobs.get(digest)

    def open(self, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        self._step(digest)
        return self._blobs.open(digest, offset)

    def has(self, digest: Digest) -> bool:
        self._step(digest)
        return self._blobs.has(digest)

    def size(self, digest: Digest) -> int:
        self._step(digest)
        return self._blobs.size(digest)

    def verify(self, digest: Digest) -> str:
        self._step(digest)
        return self._blobs.verify(digest)

    def list(self, after: Digest | None = None, limit: int = 1000) -> Sequence[Stored]:
        self._step(EVERYTHING)
        return self._blobs.list(after, limit)

    def discard(self, digest: Digest, unless_put_since: datetime | None = None) -> bool:
        self._step(digest, writes=True)
        moved = self._blobs.discard(digest, unless_put_since)
        if moved:
            self._blobs.trash[digest] = (self._blobs.trash[digest][0], self._clock.now())
        return moved

    def restore(self, digest: Digest) -> bool:
        self._step(digest, writes=True)
        there = self._blobs.has(digest)
        restored = self._blobs.restore(digest)
        if restored and not there:
            self._blobs.times[digest] = self._clock.now()
        return restored

    def empty_trash(self, older_than: datetime) -> tuple[int, int]:
        self._step(EVERYTHING, writes=True)
        return self._blobs.empty_trash(older_than)

    def local_path(self, digest: Digest) -> Path | None:
        return self._blobs.local_path(digest)

    def _step(self, key: str, *, writes: bool = False) -> None:
        assert not self._catalog.inside, "bytes are touched while a transaction is open"
        self._gate.step(Operation("blobs", key, writes))


def passing(clock: FixedClock, *spans: timedelta) -> Callable[[Gate], None]:
    """An actor: time passes."""

    def act(gate: Gate) -> None:
        for span in spans:
            gate.step(Operation(EVERYTHING, "", True))
            clock.advance(span)

    return act


class Scene(Protocol):
    """A fresh start of what the actors share."""

    def actors(self) -> Mapping[str, Callable[[Gate], object]]: ...
    def look(self) -> None:
        """Raise AssertionError if what must always hold does not. Called after every step."""
        ...

    def ended(self, errors: Mapping[str, BaseException | None]) -> None:
        """The same when every actor has come to its end."""
        ...

    def close(self) -> None: ...


@dataclass
class Tried:
    """How many runs went to their end, and the most steps that one had."""

    runs: int = 0
    abandoned: int = 0
    steps: int = 0


@dataclass
class _Path:
    """Where to start from: a schedule so far, and the actors that need not go next."""

    schedule: tuple[str, ...] = ()
    asleep: frozenset[str] = frozenset()


def every_order(scene: Callable[[], Scene], at_most: int | None = None) -> Tried:
    """Run the actors in every order that could make a difference; or the first so many of them."""
    tried, open_paths = Tried(), [_Path()]
    while open_paths and (at_most is None or tried.runs < at_most):
        open_paths += _followed(scene(), open_paths.pop(), tried)
    return tried


def random_orders(scene: Callable[[], Scene], count: int, seed: int) -> Tried:
    """Run the actors in so many orders by chance."""
    tried, chance = Tried(), random.Random(seed)
    for _ in range(count):
        run = _Run(scene())
        try:
            while ready := run.ready():
                # Long runs of one actor are as likely as quick turns.
                name = run.taken[-1] if run.taken and run.taken[-1] in ready and chance.random() < 0.6 else ""
                run.take(name or chance.choice(sorted(ready)))
            run.end()
        finally:
            run.close()
        tried.runs, tried.steps = tried.runs + 1, max(tried.steps, len(run.taken))
    return tried


def every_sleep(scene: Callable[[], Scene], sleeper: str, meanwhile: Sequence[str], first: Sequence[str] = ()) -> Tried:
    """Let one actor fall asleep after each of its steps, do meanwhile what the others do, and then wake up.

    What comes `first` and `meanwhile` is one step for each name, or all its steps for a name with `ALL_OF` before it.
    """
    tried, asleep_after = Tried(), 0
    while True:
        run = _Run(scene())
        try:
            run.follow(first)
            for _ in range(asleep_after):
                run.take(sleeper)
            slept = sleeper in run.ready()
            run.follow(meanwhile)
            while ready := run.ready():
                run.take(sleeper if sleeper in ready else min(ready))
            run.end()
        finally:
            run.close()
        tried.runs, tried.steps = tried.runs + 1, max(tried.steps, len(run.taken))
        if not slept:
            return tried
        asleep_after += 1


# ---------------------------------------------------------------------------------------------------------


@dataclass
class _Run:
    """One run of a scene."""

    scene: Scene
    taken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._gates: dict[str, Gate] = {}
        for name, act in self.scene.actors().items():
            gate = self._gates[name] = Gate()
            gate.start(lambda act=act, gate=gate: act(gate))  # type: ignore[misc]  # bound early, as it must be

    def ready(self) -> dict[str, Operation]:
        return {name: gate.next for name, gate in self._gates.items() if gate.next is not None}

    def take(self, name: str) -> None:
        self._gates[name].proceed()
        self.taken.append(name)
        try:
            self.scene.look()
        except AssertionError as error:
            raise AssertionError(f"{error}\nafter {' '.join(self.taken)}") from error

    def follow(self, names: Sequence[str]) -> None:
        """One step for each name, or all of its steps; of who is at the end already, none."""
        for name in names:
            who = name.removeprefix(ALL_OF)
            once = who == name
            while who in self.ready():
                self.take(who)
                if once:
                    break

    def end(self) -> None:
        errors = {name: gate.error for name, gate in self._gates.items()}
        try:
            self.scene.ended(errors)
        except AssertionError as error:
            raise AssertionError(f"{error}\nafter {' '.join(self.taken)}") from error

    def close(self) -> None:
        for gate in self._gates.values():
            gate.stop()
        self.scene.close()


def _followed(scene: Scene, path: _Path, tried: Tried) -> list[_Path]:
    """Run one path to its end; the others that branch off from what was not decided yet."""
    run, branches, asleep = _Run(scene), list[_Path](), set(path.asleep)
    try:
        for name in path.schedule:
            run.take(name)
        while ready := run.ready():
            awake = sorted(name for name in ready if name not in asleep)
            if not awake:
                tried.abandoned += 1
                return branches
            before = set(asleep)
            for name in awake:
                quiet = frozenset(n for n in before if n in ready and not ready[n].meets(ready[name]))
                if name == awake[0]:
                    asleep = set(quiet)
                else:
                    branches.append(_Path((*run.taken, name), quiet))
                before.add(name)
            run.take(awake[0])
        run.end()
    finally:
        run.close()
    tried.runs, tried.steps = tried.runs + 1, max(tried.steps, len(run.taken))
    return branches


def _checked(blobs: SteppingBlobs) -> BlobStore:
    """It keeps the port; the type checker reads this line, nobody runs it."""
    return blobs
