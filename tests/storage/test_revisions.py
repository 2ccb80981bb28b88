"""A revision is another one after anything was committed, by whomever, and the same one else."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from registry.domain.addresses import parse_address
from registry.storage import revisions
from registry.storage.revisions import PAUSE, FileRevisions, Revision, Revisions, ServerRevisions
from tests.fakes import FixedClock
from tests.postgres import POSTGRESQL, SQLITE, connected, new_database

both = pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])


class Kept:
    """A database with one table, those who ask how it is, and somebody else who writes."""

    def __init__(self, database: str, folder: Path) -> None:
        self.file, self.url = folder / "some.db", new_database() if database == POSTGRESQL else None
        self.writer: Any = connected(self.url, autocommit=False) if self.url else self.opened()
        self.commit("CREATE TABLE fact (number INTEGER)")
        self.asked: Revisions = (
            ServerRevisions(parse_address(self.url), FixedClock())
            if self.url
            else FileRevisions(self.file, FixedClock())
        )

    def opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.file, isolation_level=None)
        connection.execute("PRAGMA journal_mode=PERSIST")
        return connection

    def commit(self, statement: str, end: str = "COMMIT") -> None:
        if self.url is None:
            self.writer.execute("BEGIN IMMEDIATE")
        self.writer.execute(statement)
        self.writer.execute(end)

    def state(self) -> object:
        found = self.asked.now()
        assert found is not None
        assert found.at == "2026-03-02T09:00:00.000000Z"
        return found.state

    def states(self, times: int) -> list[object]:
        """The same as an event loop asks for it, one time after another."""

        async def asked() -> list[Revision | None]:
            return [await self.asked.soon() for _ in range(times)]

        return [None if one is None else one.state for one in asyncio.run(asked())]

    def close(self) -> None:
        self.asked.close()
        self.writer.close()


@pytest.fixture
def kept(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Kept]:
    database = request.node.callspec.params["database"] if hasattr(request.node, "callspec") else SQLITE
    made = Kept(database, tmp_path)
    yield made
    made.close()


@both
def test_what_is_committed_makes_another_revision_and_reading_does_not(kept: Kept, database: str) -> None:
    states = [kept.state()]
    assert kept.state() == states[0]
    for number in range(3):
        kept.commit(f"INSERT INTO fact VALUES ({number})")
        kept.writer.execute("SELECT * FROM fact").fetchall()
        if kept.url is not None:
            kept.writer.execute("ROLLBACK")
        assert kept.state() == kept.state()
        states.append(kept.state())
    assert len(set(map(repr, states))) == 4


@both
def test_an_event_loop_is_told_the_same(kept: Kept, database: str) -> None:
    before, *same = kept.states(3)
    assert same == [before, before] == [kept.state()] * 2
    kept.commit("INSERT INTO fact VALUES (1)")
    after, again = kept.states(2)
    assert after == again == kept.state() != before


@both
def test_what_is_under_way_and_what_is_rolled_back_makes_none_that_a_later_one_is_taken_for(
    kept: Kept, database: str
) -> None:
    before = kept.state()
    kept.commit("INSERT INTO fact VALUES (1)", "ROLLBACK")
    after = kept.state()
    assert database == POSTGRESQL or after == before
    kept.commit("INSERT INTO fact VALUES (2)")
    assert kept.state() not in (before, after)


def test_while_somebody_commits_nothing_is_told_and_nobody_waits(kept: Kept) -> None:
    before = kept.state()
    kept.writer.execute("BEGIN EXCLUSIVE")
    assert kept.asked.now() is None
    kept.writer.execute("ROLLBACK")
    assert kept.state() == before


def test_a_file_that_was_replaced_is_of_another_revision_and_one_that_is_gone_of_none(kept: Kept) -> None:
    before = kept.state()
    copied = kept.file.with_suffix(".copy")
    shutil.copy(kept.file, copied)
    os.replace(copied, kept.file)
    assert kept.state() != before
    kept.file.unlink()
    assert kept.asked.now() is None


@pytest.mark.parametrize("database", [POSTGRESQL])
def test_a_connection_that_was_lost_is_made_anew_after_a_while_and_is_of_another_revision(
    kept: Kept, database: str
) -> None:
    moment = [100.0]
    assert kept.url is not None
    kept.asked = ServerRevisions(parse_address(kept.url), FixedClock(), lambda: moment[0])
    before = [kept.state()]
    ways: list[Callable[[], object]] = [lambda: kept.asked.now(), lambda: kept.states(1)[0]]
    for asked in ways:
        with connected(kept.url) as server:
            server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tandem'")
        assert asked() is None
        assert asked() is None, "it is asked again only after a while"
        moment[0] += PAUSE
        after = kept.state()
        assert after not in before
        before.append(after)


@pytest.mark.parametrize("database", [POSTGRESQL])
def test_what_the_server_refuses_is_of_no_revision(kept: Kept, database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept.state() is not None
    monkeypatch.setattr(revisions, "_SNAPSHOT", "SELECT no_such_thing()")
    assert kept.states(2) == [None, None]
    monkeypatch.undo()
    moment = [time.monotonic() + PAUSE]
    monkeypatch.setattr(kept.asked, "_monotonic", lambda: moment[0])
    assert kept.states(1) != [None]


@pytest.mark.parametrize("database", [POSTGRESQL])
def test_a_server_that_does_not_answer_is_not_waited_for_and_what_it_says_later_is_nobodys(
    kept: Kept, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept.state()
    monkeypatch.setattr(revisions, "DEADLINE", 0.05)
    monkeypatch.setattr(revisions, "_SNAPSHOT", f"{revisions._SNAPSHOT}, pg_sleep(3)")
    start = time.monotonic()
    assert kept.states(1) == [None]
    assert time.monotonic() - start < 2
    monkeypatch.undo()
    moment = [time.monotonic() + PAUSE]
    monkeypatch.setattr(kept.asked, "_monotonic", lambda: moment[0])
    kept.commit("INSERT INTO fact VALUES (1)")
    (after,) = kept.states(1)
    assert after not in (None, before)


@pytest.mark.parametrize("database", [POSTGRESQL])
def test_the_answer_to_a_question_that_was_given_up_is_not_that_of_the_next(
    kept: Kept, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept.state()

    async def given_up() -> Revision | None:
        asking = asyncio.create_task(kept.asked.soon())
        await asyncio.sleep(0)  # by now the question is sent
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        assert asking.cancelled()
        kept.commit("INSERT INTO fact VALUES (1)")
        return await kept.asked.soon()

    found = asyncio.run(given_up())
    assert found is None or found.state != before


@pytest.mark.parametrize("database", [POSTGRESQL])
def test_nothing_is_told_of_several_servers_of_which_another_one_may_answer(kept: Kept, database: str) -> None:
    assert kept.url is not None
    host = kept.url.rpartition("@")[2].partition("/")[0]
    several = kept.url.replace(host, f"{host},{host}")
    for address, told in ((several, False), (f"{several}?target_session_attrs=primary", True)):
        asked = ServerRevisions(parse_address(address), None)
        assert (asked.now() is not None) is told
        asked.close()


def test_the_time_is_the_servers_where_no_clock_is_given() -> None:
    asked = ServerRevisions(parse_address(new_database()), None)
    found = asked.now()
    asked.close()
    assert isinstance(found, Revision)
    assert len(found.at) == len("2026-03-02T09:00:00.000000Z")
    assert found.at.endswith("Z")
