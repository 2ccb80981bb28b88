"""A cooperative scheduler: several actors run one step at a time, in orders that are given or drawn by chance.

An actor is a function in a thread of its own, which stops before each operation on what the actors share: a
transaction of the catalog, or a call of the blob store. `tests.reaching` goes wherever any order leads.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.members import Actor, Members
from registry.ports import BlobStore, Stored
from registry.storage.catalog import Catalog, Reading, Receipt, Writing
from tests.fakes import FixedClock, MemoryBlobs
from tests.meetings import Meetings, begin, note

T = TypeVar("T")
EVERYTHING = "*"
ALL_OF = "all of "


class _Stopped(BaseException):
    """Ends an actor whose run is not looked at any further."""


class Gate:
    """Where an actor waits for its turn."""

    def __init__(self, actor: str) -> None:
        self.waits = False
        self.finished = False
        self.error: BaseException | None = None
        self.stopped = False
        self.met = Meetings(actor)
        self._arrived, self._go = threading.Semaphore(0), threading.Semaphore(0)

    def step(self) -> None:
        self.waits = True
        self._arrived.release()
        self._go.acquire()
        if self.stopped:
            raise _Stopped

    def start(self, act: Callable[[], object]) -> None:
        def run() -> None:
            begin(self.met)
            try:
                act()
            except _Stopped:
                pass
            except BaseException as error:  # noqa: BLE001  told by whoever looks at the run
                self.error = error
            self.finished = True
            self.waits = False
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

    def __init__(self, catalog: Catalog, clock: FixedClock, gate: Gate) -> None:
        self._catalog, self._clock, self._gate = catalog, clock, gate
        self.inside = False

    @contextmanager
    def read(self) -> Iterator[Reading]:
        self._gate.step()
        note(self._clock.now())
        with self._within(), self._catalog.read() as reading:
            yield reading

    @contextmanager
    def write(self, actor: Actor | Callable[[Members], Actor]) -> Iterator[Writing]:
        self._gate.step()
        note(self._clock.now())
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
        with self._step(digest_of_bytes(data)):
            digest, size = self._blobs.put([data], expected)
            self._blobs.times[digest] = self._clock.now()
            return digest, size

    def get(self, digest: Digest) -> bytes:
        with self._step(digest):
            return self._blobs.get(digest)

    def open(self, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        with self._step(digest):
            return iter([*self._blobs.open(digest, offset)])

    def has(self, digest: Digest) -> bool:
        with self._step(digest):
            return _noted(self._blobs.has(digest))

    def size(self, digest: Digest) -> int:
        with self._step(digest):
            return self._blobs.size(digest)

    def verify(self, digest: Digest) -> str:
        with self._step(digest):
            return _noted(self._blobs.verify(digest))

    def list(self, after: Digest | None = None, limit: int = 1000) -> Sequence[Stored]:
        with self._step(EVERYTHING):
            return _noted(self._blobs.list(after, limit))

    def discard(self, digest: Digest, unless_put_since: datetime | None = None) -> bool:
        with self._step(digest):
            moved = _noted(self._blobs.discard(digest, unless_put_since))
            if moved:
                self._blobs.trash[digest] = (self._blobs.trash[digest][0], self._clock.now())
            return moved

    def restore(self, digest: Digest) -> bool:
        with self._step(digest):
            there = self._blobs.has(digest)
            restored = _noted(self._blobs.restore(digest))
            if restored and not there:
                self._blobs.times[digest] = self._clock.now()
            return restored

    def empty_trash(self, older_than: datetime) -> tuple[int, int]:
        with self._step(EVERYTHING):
            return _noted(self._blobs.empty_trash(older_than))

    def local_path(self, digest: Digest) -> Path | None:
        return self._blobs.local_path(digest)

    @contextmanager
    def _step(self, key: str) -> Iterator[None]:
        """The bytes of a blob are those of its digest: that there are any is all that is met of them."""
        assert not self._catalog.inside, "bytes are touched while a transaction is open"
        self._gate.step()
        note(key, self._clock.now())
        try:
            yield
        except Exception as error:
            note(type(error))
            raise


def _noted(answer: T) -> T:
    note(answer)
    return answer


def passing(clock: FixedClock, *spans: timedelta) -> Callable[[Gate], None]:
    """An actor: time passes."""

    def act(gate: Gate) -> None:
        for span in spans:
            gate.step()
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


S = TypeVar("S", bound=Scene)


@dataclass
class Tried:
    """How many runs went to their end, and the most steps that one had."""

    runs: int = 0
    steps: int = 0


def random_orders(scene: Callable[[], Scene], count: int, seed: int) -> Tried:
    """Run the actors in so many orders by chance."""
    tried, chance = Tried(), random.Random(seed)
    for _ in range(count):
        run = Run(scene())
        try:
            while ready := run.ready():
                run.take(random_step(run.taken, ready, chance))
            run.end()
        finally:
            run.close()
        tried.runs, tried.steps = tried.runs + 1, max(tried.steps, len(run.taken))
    return tried


def random_step(taken: Sequence[str], ready: Sequence[str], chance: random.Random) -> str:
    """Who goes next: long runs of one actor are as likely as quick turns."""
    again = taken and taken[-1] in ready and chance.random() < 0.6
    return taken[-1] if again else chance.choice(ready)


def every_sleep(scene: Callable[[], Scene], sleeper: str, meanwhile: Sequence[str], first: Sequence[str] = ()) -> Tried:
    """Let one actor fall asleep after each of its steps, do meanwhile what the others do, and then wake up.

    What comes `first` and `meanwhile` is one step for each name, or all its steps for a name with `ALL_OF` before it.
    """
    tried, asleep_after = Tried(), 0
    while True:
        run = Run(scene())
        try:
            run.follow(first)
            for _ in range(asleep_after):
                run.take(sleeper)
            slept = sleeper in run.ready()
            run.follow(meanwhile)
            while ready := run.ready():
                run.take(sleeper if sleeper in ready else ready[0])
            run.end()
        finally:
            run.close()
        tried.runs, tried.steps = tried.runs + 1, max(tried.steps, len(run.taken))
        if not slept:
            return tried
        asleep_after += 1


# ---------------------------------------------------------------------------------------------------------


@dataclass
class Run(Generic[S]):
    """One run of a scene."""

    scene: S
    taken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gates: dict[str, Gate] = {}
        for name, act in self.scene.actors().items():
            gate = self.gates[name] = Gate(name)
            gate.start(lambda act=act, gate=gate: act(gate))  # type: ignore[misc]  # bound early, as it must be

    def ready(self) -> list[str]:
        """Who has a next step, in the order of their names."""
        return sorted(name for name, gate in self.gates.items() if gate.waits)

    def retrace(self, schedule: Sequence[str]) -> None:
        """Go a way that was looked at before."""
        for name in schedule:
            self.gates[name].proceed()
            self.taken.append(name)

    def take(self, name: str) -> None:
        self.retrace([name])
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
        errors = {name: gate.error for name, gate in self.gates.items()}
        try:
            self.scene.ended(errors)
        except AssertionError as error:
            raise AssertionError(f"{error}\nafter {' '.join(self.taken)}") from error

    def close(self) -> None:
        for gate in self.gates.values():
            gate.stop()
        self.scene.close()


def _checked(blobs: SteppingBlobs) -> BlobStore:
    """It keeps the port; the type checker reads this line, nobody runs it."""
    return blobs
