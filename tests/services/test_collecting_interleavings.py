"""Collecting garbage beside whoever registers, registers again or composes: no order of their steps loses a blob."""

from __future__ import annotations

import atexit
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sqlalchemy import text

from registry.bootstrap import Local
from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, InfrastructureError
from registry.domain.retention import Spans
from registry.domain.times import time_text
from registry.integrations.signing import LogKey
from registry.resources import bundled
from registry.services import collecting
from registry.services.runtime import Runtime
from registry.storage.catalog import Catalog
from registry.storage.engine import open_engine
from registry.wiring import LOG_KEY
from tests.fakes import FixedClock, MemoryBlobs
from tests.interleaving import (
    ALL_OF,
    Gate,
    SteppingBlobs,
    SteppingCatalog,
    every_sleep,
    passing,
    random_orders,
)
from tests.meetings import watch
from tests.postgres import settings_of
from tests.reaching import every_state, wandered
from tests.world import ANA, CannedRunner, World

HOUR = timedelta(hours=1)
SPANS = Spans(HOUR, HOUR)
START = datetime(2026, 11, 21, 9, tzinfo=UTC)
LONG_AGO = START - timedelta(days=2)
REFERRED = (
    "SELECT digest FROM version UNION SELECT digest FROM version_file WHERE stored UNION SELECT digest FROM release"
)
PROMPT = "# user\nhello {}\n"


@dataclass(frozen=True)
class Stocked:
    """A registry with a base and a prompt, and the blobs that an interrupted act left there."""

    database: Path
    folder: Path
    blobs: Mapping[Digest, bytes]
    left: Mapping[str, frozenset[Digest]]
    """By act: the blobs that only its version or release refers to."""


@cache
def stocked() -> Stocked:
    folder = Path(mkdtemp(prefix="tandem-interleaving-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    world, blobs = World(folder / "world"), MemoryBlobs()
    ana = door(world.folder, replace(world.ana.runtime, blobs=blobs))
    ana.register_base(world.base(), "tiny")
    ana.register_prompt(world.write("known.prompt.md", PROMPT.format("known")), "known")
    world.write("new.prompt.md", PROMPT.format("new"))
    shutil.copy(world.folder / ".tandem" / "registry.db", folder / "registry.db")
    before = frozenset(blobs.contents)
    left: dict[str, frozenset[Digest]] = {}
    for act, does in ACTS.items():
        does(ana, world.folder)
        left[act] = frozenset(blobs.contents).difference(before, *left.values())
    world.ana.close()
    return Stocked(folder / "registry.db", world.folder, dict(blobs.contents), left)


def door(folder: Path, runtime: Runtime) -> Local:
    """The registry's own door, over other parts."""
    local = Local(settings_of(folder, ANA))
    local.__dict__["runtime"] = runtime
    return local


def push(registry: Local, folder: Path) -> None:
    registry.register_prompt(folder / "new.prompt.md", "new")


def again(registry: Local, folder: Path) -> None:
    registry.register_prompt(folder / "known.prompt.md", "known")


def compose(registry: Local, folder: Path) -> None:
    registry.compose("bot", "known@1", "tiny@1")


ACTS: Mapping[str, Callable[[Local, Path], None]] = {"push": push, "again": again, "compose": compose}

UNTOUCHED, OLD, MARKED, TRASHED = "untouched", "old", "marked", "trashed"
"""How blobs that an interrupted act left are found: not there, unmarked, marked for the grace time, in the trash."""


class Collecting:
    """An act beside a collector, over blobs that lie there already. See `tests.interleaving.Scene`."""

    def __init__(
        self,
        act: str,
        state: str,
        rounds: int = 1,
        collectors: int = 1,
        pauses: tuple[timedelta, ...] = (),
        times: int = 1,
    ) -> None:
        """`times` tells by how many at once the act is done."""
        self._times = times
        start = stocked()
        self._start, self._act, self._rounds, self._collectors, self._pauses = start, act, rounds, collectors, pauses
        self._folder = Path(mkdtemp(prefix="run-", dir=start.database.parent))
        shutil.copy(start.database, self._folder / "registry.db")
        self.engine = open_engine(f"sqlite:///{self._folder / 'registry.db'}")
        watch(self.engine)
        self.clock, self.blobs = FixedClock(START), MemoryBlobs()
        self.catalog = Catalog(self.engine, self.clock)
        every = frozenset().union(*start.left.values())
        self._lay({d for d in start.blobs if d not in every}, OLD)
        self._lay(start.left[act], state)
        self._watching, self._version = sqlite3.connect(self._folder / "registry.db"), 0
        self._rows: list[list[tuple[object, ...]]] = []

    def actors(self) -> Mapping[str, Callable[[Gate], object]]:
        start = self._start
        found: dict[str, Callable[[Gate], object]] = {
            name: lambda gate: ACTS[self._act](door(start.folder, self._runtime(gate)), start.folder)
            for name in (self._act, f"{self._act} too")[: self._times]
        }
        for number in range(self._collectors):
            found[f"gc{number}"] = self._collect
        if self._pauses:
            found["time"] = passing(self.clock, *self._pauses)
        return found

    def look(self) -> None:
        with self.engine.connect() as connection:
            referred = {Digest(digest) for (digest,) in connection.execute(text(REFERRED))}
        lost = referred - self.blobs.contents.keys()
        assert not lost, f"{len(lost)} blobs that something refers to are gone"

    def ended(self, errors: Mapping[str, BaseException | None]) -> None:
        for name, error in errors.items():
            # Somebody who slept for days is told to upload again, and nothing refers to what is gone.
            slept = bool(self._pauses) and isinstance(error, InfrastructureError)
            in_turn = name.startswith("gc") and self._collectors > 1 and isinstance(error, ConflictError)
            assert error is None or slept or in_turn, f"{name}: {error!r}"
        with self.engine.connect() as connection:
            leases = connection.execute(text("SELECT count(*) FROM blob_lease")).scalar_one()
            both = connection.execute(
                text(f"SELECT count(*) FROM blob_tombstone WHERE digest IN ({REFERRED})")
            ).scalar_one()
        assert self._pauses or leases == 0, "a lease is left behind"
        assert both == 0, "something refers to a blob that is marked"

    def state(self) -> bytes:
        """See `tests.reaching.KnownScene`."""
        blobs = [sorted(self.blobs.times.items()), [(d, at) for d, (_, at) in sorted(self.blobs.trash.items())]]
        (version,) = self._watching.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            tables = self._watching.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            self._rows = [self._watching.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in tables.fetchall()]
            self._version = version
        return repr((self.clock.now(), blobs, self._rows)).encode()

    def close(self) -> None:
        self._watching.close()
        self.engine.dispose()
        shutil.rmtree(self._folder)

    def _collect(self, gate: Gate) -> None:
        for _ in range(self._rounds):
            collecting.collect(self._runtime(gate), False, SPANS)

    def _runtime(self, gate: Gate) -> Runtime:
        catalog = SteppingCatalog(self.catalog, self.clock, gate)
        blobs = SteppingBlobs(self.blobs, self.clock, gate, catalog)
        return Runtime(
            catalog, blobs, CannedRunner(), self.clock, lambda: ANA, bundled("policies"), LogKey(self._folder / LOG_KEY)
        )

    def _lay(self, digests: set[Digest] | frozenset[Digest], state: str) -> None:
        if state == UNTOUCHED:
            return
        for digest in digests:
            self.blobs.put([self._start.blobs[digest]])
            self.blobs.times[digest] = LONG_AGO
        if state == OLD:
            return
        trashed = time_text(LONG_AGO + 2 * HOUR) if state == TRASHED else None
        with closing(sqlite3.connect(self._folder / "registry.db")) as connection, connection:
            rows = [(digest, len(self._start.blobs[digest]), time_text(LONG_AGO + HOUR), trashed) for digest in digests]
            connection.executemany("INSERT INTO blob_tombstone VALUES (?, ?, ?, ?)", rows)
        if state == TRASHED:
            for digest in digests:
                self.blobs.discard(digest)
                self.blobs.trash[digest] = (self._start.blobs[digest], LONG_AGO + 2 * HOUR)


BESIDE = [
    ("push", UNTOUCHED),
    ("push", OLD),
    ("push", MARKED),
    ("push", TRASHED),
    ("again", OLD),
    ("compose", OLD),
    ("compose", MARKED),
    ("compose", TRASHED),
]
BEYOND_THE_GRACE = (2 * HOUR, 2 * HOUR)
BEYOND_THE_LEASE = (25 * HOUR, 2 * HOUR, 2 * HOUR)


@pytest.mark.parametrize(("act", "state"), BESIDE)
def test_no_order_of_steps_loses_a_blob(act: str, state: str) -> None:
    """I-6. A few orders of each; `nightly` tries them all."""
    assert random_orders(lambda: Collecting(act, state), 10, seed=14).runs == 10


@pytest.mark.parametrize("pauses", [BEYOND_THE_GRACE, BEYOND_THE_LEASE])
@pytest.mark.parametrize("state", [UNTOUCHED, MARKED, TRASHED])
@pytest.mark.parametrize("act", ["push", "compose"])
def test_who_sleeps_for_days_after_any_step_refers_to_no_blob_that_is_gone(
    act: str, state: str, pauses: tuple[timedelta, ...]
) -> None:
    """Meanwhile, a collector does one round after another, so that everything that can be collected is."""
    meanwhile = [name for number in range(len(pauses)) for name in ("time", f"{ALL_OF}gc{number}")]
    tried = every_sleep(lambda: Collecting(act, state, collectors=len(pauses), pauses=pauses), act, meanwhile)
    assert tried.runs > 5


@pytest.mark.parametrize("act", ["push", "compose"])
def test_who_sleeps_while_a_collector_sleeps_refers_to_no_blob_that_is_gone(act: str) -> None:
    """After its puts, while what it put is marked; and a collector after any step of throwing that away."""
    before = {"push": 3, "compose": 3}[act]
    tried = every_sleep(
        lambda: Collecting(act, UNTOUCHED, collectors=2, pauses=BEYOND_THE_GRACE),
        "gc1",
        [ALL_OF + act],
        first=[*[act] * before, "time", ALL_OF + "gc0", "time"],
    )
    assert tried.runs > 10


@pytest.mark.parametrize("steps", range(1, 4))
def test_of_two_who_sleep_while_a_collector_sleeps_neither_relies_on_the_other(steps: int) -> None:
    """Both put their blobs before they were marked; one sleeps right after it has learnt that they go."""
    tried = every_sleep(
        lambda: Collecting("push", UNTOUCHED, collectors=2, pauses=BEYOND_THE_GRACE, times=2),
        "gc1",
        [*["push"] * steps, ALL_OF + "push too"],
        first=[*["push"] * 3, *["push too"] * 3, "time", ALL_OF + "gc0", "time"],
    )
    assert tried.runs > 10


@pytest.mark.parametrize(
    ("state", "meanwhile"),
    [
        (OLD, [ALL_OF + "push"]),
        (MARKED, [ALL_OF + "push"]),
        (TRASHED, [ALL_OF + "push"]),
        (MARKED, ["time", ALL_OF + "push", ALL_OF + "gc1"]),
        (TRASHED, ["time", ALL_OF + "push", ALL_OF + "gc1"]),
        (MARKED, [ALL_OF + "gc1", "time", ALL_OF + "push", "time"]),
    ],
)
def test_a_collector_that_sleeps_for_days_after_any_step_loses_no_blob(state: str, meanwhile: list[str]) -> None:
    """Meanwhile somebody registers, and another collector does its rounds."""
    pauses = BEYOND_THE_GRACE[: meanwhile.count("time")]
    collectors = 2 if ALL_OF + "gc1" in meanwhile else 1
    tried = every_sleep(lambda: Collecting("push", state, collectors=collectors, pauses=pauses), "gc0", meanwhile)
    assert tried.runs > 5


def test_two_collectors_at_once_lose_no_blob() -> None:
    assert random_orders(lambda: Collecting("push", MARKED, collectors=2), 12, seed=16).runs == 12


@pytest.mark.nightly
@pytest.mark.parametrize(("act", "state"), BESIDE)
def test_no_order_at_all_loses_a_blob(act: str, state: str) -> None:
    """Every state that any order of all their steps leads to."""
    reached = every_state(lambda: Collecting(act, state))
    print(f"{act} beside a collector, {state}: {reached}")
    assert reached.ends > 1


@pytest.mark.nightly
def test_many_orders_of_two_collectors_lose_no_blob() -> None:
    assert random_orders(lambda: Collecting("push", MARKED, collectors=2), 3000, seed=18).runs == 3000


@pytest.mark.nightly
def test_orders_by_chance_lead_to_no_state_that_was_not_reached() -> None:
    """Else, something that actors depend on would be missing in what is called a state."""
    reached = every_state(lambda: Collecting("push", UNTOUCHED))
    assert wandered(lambda: Collecting("push", UNTOUCHED), 100, seed=5) <= reached.seen


@pytest.mark.nightly
@pytest.mark.parametrize("pauses", [BEYOND_THE_GRACE, BEYOND_THE_LEASE])
@pytest.mark.parametrize("state", [OLD, MARKED, TRASHED])
def test_many_orders_with_long_sleeps_lose_no_blob(state: str, pauses: tuple[timedelta, ...]) -> None:
    rounds = len(pauses)
    assert random_orders(lambda: Collecting("push", state, rounds, pauses=pauses), 1500, seed=17).runs == 1500
