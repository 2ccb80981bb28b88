"""What a stage serves is answered again without a look, and never once anything at all was written."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from starlette.testclient import TestClient

from registry.bootstrap import DATABASE, Local
from registry.config import FOLDER
from registry.domain.tokens import NewToken
from registry.server import remembering
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.limits import Limits
from registry.server.remembering import Now
from registry.storage import reading
from registry.storage.revisions import Revision
from tests.fakes import FixedClock
from tests.postgres import POSTGRESQL, SQLITE, connected, duplicate, url_of
from tests.world import ANA, BEN, World

both = pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])
ADDRESS = "/v1/resolve?stage=bot@dev"


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """On either database, a registry whose stage `dev` serves the first of two releases."""
    made = {}
    for database in (SQLITE, POSTGRESQL):
        made[database] = tmp_path_factory.mktemp("template") / "w"
        world = World(made[database], FixedClock(), database=database).stock()
        for right in (90, 80):
            world.release(right, evaluated=False)
        world.ana.promote("bot@1", "dev")
        world.ana.create_application("shop")
    return made


@pytest.fixture
def world(templates: Mapping[str, Path], tmp_path: Path, request: pytest.FixtureRequest) -> World:
    database = request.node.callspec.params["database"] if hasattr(request.node, "callspec") else SQLITE
    return World.at(duplicate(templates[database], tmp_path / "w"), FixedClock())


class Asking:
    """Somebody with a token, and how often anything was looked up for them."""

    def __init__(self, client: TestClient, made: NewToken, looks: list[object]) -> None:
        self._client, self._looks = client, looks
        self.token = made.token
        self.headers = {"Authorization": f"Bearer {made.secret}"}

    def ask(self, address: str = ADDRESS, **headers: str) -> Any:
        return self._client.get(address, headers={**self.headers, **headers})

    @property
    def looks(self) -> int:
        """How often it was looked up what a stage serves since this was asked last."""
        count = len(self._looks)
        self._looks.clear()
        return count


@contextmanager
def asking(
    world: World, monkeypatch: pytest.MonkeyPatch, limits: Limits | None = None, **token: Any
) -> Iterator[Asking]:
    looks: list[object] = []
    looked_up = reading.resolve

    def look(*given: Any) -> Any:
        looks.append(given)
        return looked_up(*given)

    monkeypatch.setattr(reading, "resolve", look)
    made = world.ana.create_token("reader", **token)
    with TestClient(create_app(world.ana, ByToken(world.ana), limits)) as client:
        yield Asking(client, made, looks)


def settled(asking: Asking) -> Any:
    """The answer, once it is remembered: to note that a token is used is to write, which is done once an hour."""
    for _ in range(3):
        asking.ask()
    assert asking.looks <= 3
    answer = asking.ask()
    assert asking.looks == 0
    return answer


@contextmanager
def elsewhere(world: World, account: str = ANA) -> Iterator[Local]:
    """The same registry on connections of its own, as another process has it."""
    other = world.as_(account)
    yield other
    other.close()


@both
def test_what_did_not_change_is_looked_up_once_and_told_as_the_first_time(
    world: World, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asking(world, monkeypatch) as anybody:
        first = anybody.ask()
        again = settled(anybody)
        assert (again.status_code, again.content) == (200, first.content)
        different = {"x-request-id", "date"}
        assert {n: v for n, v in again.headers.items() if n not in different} == {
            n: v for n, v in first.headers.items() if n not in different
        }
        assert again.headers["x-request-id"] != first.headers["x-request-id"]
        unchanged = anybody.ask(**{"If-None-Match": f'"other", {first.headers["etag"]}'})
        assert (unchanged.status_code, unchanged.content, anybody.looks) == (304, b"", 0)
        assert (unchanged.headers["etag"], unchanged.headers["cache-control"]) == (
            first.headers["etag"],
            "private, no-cache",
        )
        assert "content-type" not in unchanged.headers
        assert anybody.ask(**{"If-None-Match": '"other"'}).content == first.content
        told = anybody.ask("/metrics").text
    assert 'tandem_requests_total{method="GET",operation="resolve",status="200"} 6.0' in told
    assert 'tandem_requests_total{method="GET",operation="resolve",status="304"} 1.0' in told


def test_whoever_always_has_the_newest_is_answered_from_memory_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asking(world, monkeypatch) as anybody:
        tag = anybody.ask().headers["etag"]
        with elsewhere(world) as other:
            other.create_application("third")
        assert anybody.looks == 1
        found = [anybody.ask(**{"If-None-Match": tag}).status_code for _ in range(3)]
        assert (found, anybody.looks) == ([304, 304, 304], 1)
        whole = [anybody.ask() for _ in range(3)]
        assert ([w.status_code for w in whole], anybody.looks) == ([200, 200, 200], 1)
        assert whole[2].json()["release"] == 1


@both
def test_a_promotion_by_another_process_shows_from_the_next_request_on(
    world: World, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asking(world, monkeypatch) as anybody, elsewhere(world) as other:
        for release in (2, 1, 2):
            before = settled(anybody)
            other.promote(f"bot@{release}", "dev")
            after = anybody.ask(**{"If-None-Match": before.headers["etag"]})
            assert (after.status_code, after.json()["release"]) == (200, release)


@both
def test_a_token_that_was_revoked_by_another_process_is_refused_from_the_next_request_on(
    world: World, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asking(world, monkeypatch) as anybody, elsewhere(world) as other:
        settled(anybody)
        other.revoke_token(anybody.token.id, "lost")
        assert anybody.ask().status_code == 401
        assert anybody.ask().status_code == 401


@both
def test_what_is_written_past_the_log_is_noticed_too(
    world: World, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A manifest that somebody changed by hand is refused as ever, be it the moment after it was remembered."""
    change = "UPDATE version SET manifest = manifest || ' ' WHERE artifact = 'support'"
    with asking(world, monkeypatch) as anybody:
        settled(anybody)
        if database == SQLITE:
            with sqlite3.connect(world.folder / FOLDER / DATABASE) as connection:
                drop_guards(connection)
                connection.execute(change)
            connection.close()
        else:
            with connected(str(url_of(world.folder))) as server:
                server.execute("SET session_replication_role = replica")
                server.execute(cast("Any", change))
        answer = anybody.ask()
    assert (answer.status_code, answer.json()["code"]) == (500, "integrity")


def drop_guards(connection: sqlite3.Connection) -> None:
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')


def test_who_the_token_is_of_is_read_anew_after_anything_was_written(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Elsewhere a token is remembered for as long as the log is the same; here that would last for ever."""
    with asking(world, monkeypatch) as anybody:
        settled(anybody)
        with sqlite3.connect(world.folder / FOLDER / DATABASE) as connection:
            drop_guards(connection)
            connection.execute("UPDATE token SET hash = 'sha256:' || hash")
        connection.close()
        assert [anybody.ask().status_code for _ in range(3)] == [401, 401, 401]


def test_a_token_that_expires_is_refused_though_nothing_is_written(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = cast("FixedClock", world.clock)
    with asking(world, monkeypatch, expires="90s") as anybody:
        settled(anybody)
        clock.advance(timedelta(seconds=89))
        assert (anybody.ask().status_code, anybody.looks) == (200, 0)
        clock.advance(timedelta(seconds=1))
        assert anybody.ask().status_code == 401


def test_that_a_token_is_used_is_noted_every_hour_also_of_what_is_remembered(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asking(world, monkeypatch) as anybody:
        settled(anybody)
        cast("FixedClock", world.clock).advance(timedelta(hours=1))
        anybody.ask()
        (state,) = [s for s in world.ana.tokens() if s.token.name == "reader"]
        assert str(state.token.used_at).startswith("2026-03-02T10")


def test_an_answer_is_for_whom_it_was_told_alone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = {"Authorization": f"Bearer {world.ana.create_token('shop', applications=['shop']).secret}"}
    with asking(world, monkeypatch) as anybody:
        settled(anybody)
        assert [anybody.ask(**shop).status_code for _ in range(3)] == [404, 404, 404]
        for wrong in ("", anybody.headers["Authorization"][:-1], "Basic" + anybody.headers["Authorization"][6:]):
            assert anybody.ask(Authorization=wrong).status_code == 401
        assert anybody._client.get(ADDRESS).status_code == 401
        assert (settled(anybody).status_code, anybody.ask(ADDRESS + "&stage=shop@dev").status_code) == (200, 400)
        assert anybody.ask(**{"If-Match": "none"}).status_code == 400


def test_whoever_reads_without_a_token_is_answered_from_memory_where_that_is_allowed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asking(world, monkeypatch) as anybody:
        with TestClient(create_app(world.ana, ByToken(world.ana, anonymous_read=True))) as client:
            assert [client.get(ADDRESS).status_code for _ in range(3)] == [200, 200, 200]
            assert anybody.looks == 1
            assert client.get(ADDRESS, headers={"Authorization": "Bearer "}).status_code == 401
        assert anybody._client.get(ADDRESS).status_code == 401


def test_what_is_refused_is_looked_up_each_time(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with asking(world, monkeypatch) as anybody:
        assert [anybody.ask("/v1/resolve?stage=bot@staging").status_code for _ in range(2)] == [404, 404]
        assert anybody.looks == 2


def test_answers_from_memory_count_towards_how_often_a_token_may_ask(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asking(world, monkeypatch, Limits(rate=4)) as anybody:
        found = [anybody.ask() for _ in range(12)]
        assert [f.status_code for f in found][:8] == [200] * 8
        assert (found[-1].status_code, found[-1].headers["retry-after"]) == (429, "1")
        assert anybody.looks <= 3


def test_a_database_that_was_replaced_answers_nothing_from_memory(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = world.folder / FOLDER / DATABASE
    with asking(world, monkeypatch) as anybody:
        settled(anybody)
        shutil.copy(file, file.with_suffix(".copy"))
        os.replace(file.with_suffix(".copy"), file)
        assert anybody.ask().status_code == 503


def test_memory_starts_anew_when_it_is_full(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_MOST", 3)
    with asking(world, monkeypatch) as anybody:
        settled(anybody)
        for spelling in ("bot%40dev", "b%6ft@dev", "bo%74@dev"):
            assert anybody.ask(f"/v1/resolve?stage={spelling}").status_code == 200
        assert anybody.looks == 3
        assert (anybody.ask().status_code, anybody.looks) == (200, 1)


@both
def test_nobody_is_ever_answered_what_was_before_something_they_know_of(
    world: World, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four ask all the time while another process promotes: each answer is at least what was acknowledged before."""
    acknowledged, stale, asked = [1], [], [0]
    ended = threading.Event()
    with asking(world, monkeypatch) as anybody, elsewhere(world, BEN) as other:

        def ask() -> None:
            while not ended.is_set():
                least = acknowledged[-1]
                found = anybody.ask().json()["epoch"]
                asked[0] += 1
                if found < least:
                    stale.append((least, found))

        threads = [threading.Thread(target=ask, daemon=True) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            for turn in range(8):
                other.promote(f"bot@{2 - turn % 2}", "dev")
                acknowledged.append(turn + 2)
                enough = asked[0] + 12  # so that what is live now is remembered, and told
                while asked[0] < enough and all(thread.is_alive() for thread in threads):
                    ended.wait(0.001)
        finally:
            ended.set()
            for thread in threads:
                thread.join()
        assert stale == []
        assert anybody.looks < asked[0], "nothing was remembered"


class Slow:
    """Revisions that are told when the test says so."""

    waits = True

    def __init__(self) -> None:
        self.asked = 0
        self.go = asyncio.Semaphore(0)

    async def soon(self) -> Revision | None:
        self.asked += 1
        number = self.asked
        await self.go.acquire()
        return Revision((number,), "")


def test_one_question_is_of_all_who_came_before_it_and_of_nobody_who_came_after() -> None:
    slow = Slow()
    registry = cast("Local", type("R", (), {"runtime": type("T", (), {"catalog": type("C", (), {"revisions": slow})})}))

    async def ask() -> list[tuple[object, ...]]:
        now = Now(registry)
        first = asyncio.create_task(now())
        while not slow.asked:
            await asyncio.sleep(0.001)
        later = [asyncio.create_task(now()) for _ in range(5)]
        await asyncio.sleep(0)
        later[0].cancel()  # one who goes away takes the answer from nobody
        slow.go.release()
        slow.go.release()
        found = await asyncio.gather(first, *later[1:])
        return [one.state for one in found if one is not None]

    assert asyncio.run(ask()) == [(1,), (2,), (2,), (2,), (2,)]


class Failing(Slow):
    """Revisions that fail, when the test says so, in a way that nobody thought of."""

    async def soon(self) -> Revision | None:
        if await super().soon() == Revision((1,), ""):
            raise AssertionError("nobody thought of this")
        return Revision((self.asked,), "")


def test_a_question_that_fails_leaves_nobody_waiting() -> None:
    failing = Failing()
    registry = cast(
        "Local", type("R", (), {"runtime": type("T", (), {"catalog": type("C", (), {"revisions": failing})})})
    )

    async def ask() -> list[Revision | None]:
        # It is told there that a task failed.
        asyncio.get_running_loop().set_exception_handler(lambda _loop, _told: None)
        now = Now(registry)
        first = asyncio.create_task(now())
        while not failing.asked:
            await asyncio.sleep(0.001)
        second = asyncio.create_task(now())  # comes while the first question is under way
        await asyncio.sleep(0)
        failing.go.release()
        failing.go.release()
        async with asyncio.timeout(2):
            return [await first, await second, await now()]

    assert asyncio.run(ask()) == [None, None, Revision((2,), "")]
