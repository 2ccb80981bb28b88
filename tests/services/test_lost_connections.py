"""A server that goes away, at any moment: what was acknowledged is there, and it is there once."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, Engine, event

from registry.bootstrap import Local
from registry.domain.errors import InfrastructureError, TransientError, UnknownOutcomeError
from registry.services import runtime as runtime_module
from registry.storage.catalog import Catalog
from registry.storage.engine_postgresql import SEQUENCER
from tests.crashes import comparable, dump, opened, problems
from tests.fakes import FixedClock
from tests.postgres import MARK, POSTGRESQL, Server, connected, duplicate, new_database, url_of, with_database
from tests.proxies import Cut, Proxy
from tests.world import ANA, BEN, World

LATER = datetime.now(UTC) + timedelta(hours=1)
RELEASES = 3


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries follow each other at once."""
    monkeypatch.setattr(runtime_module, "_PAUSE", 0.001)


def stock(world: World) -> Path:
    """bot@1 and bot@2 were live at staging and production; bot@3 is live at staging, requested and approved."""
    world.place(world.release(100))
    world.place(world.release(99))
    world.place(world.release(98), "staging")
    world.ana.promote("bot@3", "production")
    world.as_(BEN).approve("bot@3", "production")
    return world.folder


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stock(World(tmp_path_factory.mktemp("before") / "w", database=POSTGRESQL).stock())


@pytest.fixture
def folder(before: Path, tmp_path: Path, impatient: None) -> Path:
    return duplicate(before, tmp_path / "w")


def promote(door: Local) -> object:
    outcome = door.promote("bot@3", "production")
    return outcome.state, outcome.already, outcome.deployment and outcome.deployment.release


def roll_back(door: Local) -> object:
    outcome = door.roll_back("bot@production", "worse")
    return outcome.deployment and outcome.deployment.release


def add_member(door: Local) -> object:
    return door.add_member("zoe@example.com", roles=("author",))


ACTS: dict[str, Callable[[Local], object]] = {"promote": promote, "roll-back": roll_back, "add-member": add_member}


# Connections lost ----------------------------------------------------------------------------------------------


@contextmanager
def behind(proxy: Proxy, folder: Path) -> Iterator[Local]:
    """The registry as it is seen through a proxy, by somebody who has looked at it before."""
    straight = url_of(folder)
    assert straight is not None
    port = straight.rpartition(":")[2].partition("/")[0]
    (folder / MARK).write_text(straight.replace(f":{port}/", f":{proxy.port}/"))
    door = opened(folder, ANA, FixedClock(LATER))
    door.members()
    (folder / MARK).write_text(straight)
    yield door
    door.close()


@pytest.fixture
def proxy(before: Path) -> Iterator[Proxy]:
    url = url_of(before)
    assert url is not None
    with Proxy(int(url.rpartition(":")[2].partition("/")[0])) as proxy:
        yield proxy


@pytest.mark.parametrize("cut", Cut)
@pytest.mark.parametrize(("act", "times"), [*((act, 1) for act in ACTS), ("roll-back", 3)])
def test_what_is_lost_on_the_way_happens_exactly_once(
    proxy: Proxy, folder: Path, before: Path, tmp_path: Path, act: str, cut: Cut, times: int
) -> None:
    """I-27: the answer is that of the run that was committed; nothing is doubled, nothing lost."""
    calm = duplicate(before, tmp_path / "calm")
    wanted = ACTS[act](opened(calm, ANA, FixedClock(LATER)))
    with behind(proxy, folder) as door:
        proxy.at, proxy.cuts = cut, times
        answer = ACTS[act](door)
    # A commit that was only not heard of is found, so that no second one is lost.
    assert proxy.cuts == (times - 1 if cut in {Cut.AFTER_COMMIT, Cut.LATE_COMMIT} else 0)
    assert answer == wanted
    assert comparable(dump(folder), dump(before)) == comparable(dump(calm), dump(before))
    assert problems(folder) == []


def test_without_asking_the_log_a_lost_answer_would_be_doubled(
    proxy: Proxy, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proof that the tests above can fail."""
    monkeypatch.setattr(Catalog, "holds", lambda *_: False)
    with behind(proxy, folder) as door:
        proxy.at, proxy.cuts = Cut.AFTER_COMMIT, 1
        door.roll_back("bot@production", "worse")
    assert len([row for row in dump(folder)["decision"] if row["promotion"] is None]) == 2


def test_who_cannot_be_asked_is_told_of_as_unknown(proxy: Proxy, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(*_: object) -> bool:
        raise InfrastructureError("away")

    monkeypatch.setattr(Catalog, "holds", unreachable)
    with behind(proxy, folder) as door:
        proxy.at, proxy.cuts = Cut.AFTER_COMMIT, 1
        with pytest.raises(UnknownOutcomeError, match="is not known") as told:
            roll_back(door)
    assert "before you run it again" in told.value.fix


def test_a_line_that_breaks_again_and_again_is_told_and_nothing_is_changed(proxy: Proxy, folder: Path) -> None:
    state = dump(folder)
    with behind(proxy, folder) as door:
        proxy.at, proxy.cuts = Cut.BEFORE_COMMIT, 5
        with pytest.raises(TransientError, match="is not known"):
            roll_back(door)
    assert (proxy.cuts, dump(folder)) == (0, state)


# Transactions broken off by the server -------------------------------------------------------------------------


@contextmanager
def broken_off(state: str, times: int) -> Iterator[None]:
    """Make the server refuse the first statements that insert, with this SQLSTATE."""
    left = times

    def refuse(connection: Connection, _cursor: object, sql: str, *_: object) -> None:
        nonlocal left
        if left and sql.startswith("INSERT INTO log") and connection.dialect.name == POSTGRESQL:
            left -= 1
            connection.exec_driver_sql(f"DO $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = '{state}'; END $$")

    event.listen(Engine, "before_cursor_execute", refuse)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", refuse)
    assert left == 0


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("state", ["40001", "40P01"])
def test_a_transaction_that_had_to_give_way_is_run_again(
    folder: Path, before: Path, tmp_path: Path, act: str, state: str
) -> None:
    """Four times in a row, and nobody notices."""
    calm = duplicate(before, tmp_path / "calm")
    wanted = ACTS[act](opened(calm, ANA, FixedClock(LATER)))
    with broken_off(state, 4):
        answer = ACTS[act](opened(folder, ANA, FixedClock(LATER)))
    assert answer == wanted
    assert comparable(dump(folder), dump(before)) == comparable(dump(calm), dump(before))
    assert problems(folder) == []


def test_after_five_times_it_is_told(folder: Path) -> None:
    state = dump(folder)
    with broken_off("40001", 5), pytest.raises(TransientError, match="gave way") as told:
        roll_back(opened(folder, ANA))
    assert told.value.fix == "run it again"
    assert dump(folder) == state


def test_a_deadlock_with_a_stranger_is_survived(folder: Path) -> None:
    """The stranger holds a row and waits for the sequencer, which we hold, waiting for the row."""
    url = url_of(folder)
    assert url is not None
    door = opened(folder, ANA)
    door.members()
    with connected(url, autocommit=False) as stranger:
        stranger.execute("SET deadlock_timeout = '20s'")
        stranger.execute("SELECT 1 FROM stage WHERE name = 'production' FOR UPDATE")
        results: list[object] = []
        ours = threading.Thread(target=lambda: results.append(roll_back(door)))
        ours.start()
        _until(lambda: _waiting(url) == 1)
        stranger.execute(SEQUENCER)
        stranger.rollback()
    ours.join()
    assert results == [1]
    assert problems(folder) == []


def _has(reported: list[str], goal: int) -> bool:
    return len(reported) >= goal


def _answers(url: str) -> bool:
    with suppress(psycopg.OperationalError), connected(url):
        return True
    return False


def _waiting(url: str) -> int:
    with connected(url) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        ).fetchone()
    assert row is not None
    return int(str(row[0]))


def _until(reached: Callable[[], bool]) -> None:
    for _ in range(500):
        if reached():
            return
        time.sleep(0.01)
    raise AssertionError("never came")


# A server that crashes -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def crashing() -> Iterator[Server]:
    # A backend that is killed brings the others down; the server comes back by itself.
    server = Server("restart_after_crash=on", "logging_collector=off")
    yield server
    server.remove()


def kill_a_backend(server: Server, url: str) -> None:
    """`kill -9` of a process of the server that works for us, as the system does when memory runs out."""
    with suppress(Exception), connected(with_database(url, "postgres")) as connection:
        query = "SELECT pid FROM pg_stat_activity WHERE application_name = 'tandem' AND datname = %s LIMIT 1"
        found = connection.execute(query, [url.rpartition("/")[2]]).fetchone()
        if found is not None:
            os.kill(int(str(found[0])), signal.SIGKILL)


def crash(server: Server, _url: str) -> None:
    """Stop without writing anything, as a power cut does but for the disk's own cache; then start again."""
    server.stop("immediate")
    server.start()


@pytest.mark.parametrize("harm", [kill_a_backend, crash])
def test_a_server_that_crashes_among_promotions_loses_and_doubles_nothing(
    harm: Callable[[Server, str], None], crashing: Server, tmp_path: Path
) -> None:
    """Whatever was reported is there, and nothing is there twice."""
    url = new_database(on=crashing.url)
    world = World(tmp_path / "w", database=url).stock()
    folder = stock(world)
    start = len(dump(folder)["deployment"])
    reported: list[str] = []
    untold: list[InfrastructureError] = []
    stop = threading.Event()

    def work() -> None:
        door = opened(folder, ANA)
        for position in count():
            if stop.is_set():
                return
            try:
                outcome = door.promote(f"bot@{1 + position % RELEASES}", "dev")
            except InfrastructureError as error:
                untold.append(error)
            else:
                assert outcome.deployment is not None
                if not outcome.already:
                    reported.append(outcome.deployment.id)

    worker = threading.Thread(target=work)
    worker.start()
    for _ in range(4):
        goal = len(reported) + 2
        _until(partial(_has, reported, goal))
        harm(crashing, url)
    stop.set()
    worker.join()
    _until(lambda: _answers(url))
    left = dump(folder)
    made = [row["id"] for row in left["deployment"]]
    assert set(reported) <= set(made)
    assert len(reported) == len(set(reported))
    unknown = [error for error in untold if isinstance(error, UnknownOutcomeError)]
    assert len(set(made)) - start - len(reported) <= len(unknown)
    assert problems(folder) == []
