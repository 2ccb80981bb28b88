"""Two real server processes, and one key that is asked of both at the same time: one does it, both tell the same."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from registry.domain.errors import UnderWayError
from registry.domain.members import Permission
from registry.server.under_way import UnderWay
from registry.services.runtime import transact
from registry.storage.catalog import Writing
from tests.postgres import POSTGRESQL, SQLITE
from tests.serving_alone import Alone, certificates, two
from tests.world import ANA, World

ROUNDS = 10
ENTRIES = 2
"""Of the log: that of the change, and that of what was done under the key."""


class _NothingChanged(Exception):
    """Ends a transaction that is to leave nothing."""


@contextmanager
def nobody_writes(world: World) -> Iterator[threading.Event]:
    """The turn to write is this process's until the event is set, or this is left."""
    has_it, let_go = threading.Event(), threading.Event()

    def hold(_: Writing) -> None:
        has_it.set()
        let_go.wait(30)
        raise _NothingChanged

    def work() -> None:
        with pytest.raises(_NothingChanged):
            transact(world.ana.runtime, Permission.REGISTER, hold)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        assert has_it.wait(10)
        yield let_go
    finally:
        let_go.set()
        thread.join()


def wait_until_taken(world: World, key: str) -> None:
    """Wait until a server works on a request with a key."""

    async def is_taken() -> bool:
        try:
            (await UnderWay(world.folder / ".tandem", 0.0).take(ANA, key))()
        except UnderWayError:
            return True
        return False

    end = time.monotonic() + 20
    while not asyncio.run(is_taken()):
        assert time.monotonic() < end, "no server took the key"
        time.sleep(0.005)


def ask(server: Alone, token: str, key: str, verb: str = "tag", **told: Any) -> httpx2.Response:
    return httpx2.post(
        f"{server.address}/v1/{verb}",
        json=told or {"reference": "support@1", "tag": key},
        headers={"Authorization": f"Bearer {token}", "Idempotency-Key": key},
        timeout=60,
        verify=certificates(),
    )


def told(answer: httpx2.Response) -> tuple[int, bytes, str]:
    return answer.status_code, answer.content, answer.headers["Tandem-Log"]


@pytest.mark.slow
@pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])
def test_one_key_asked_of_two_servers_at_the_same_time_is_done_once(database: str, tmp_path: Path) -> None:
    world = World(tmp_path, database=database).stock()
    token = world.ana.create_token("both").secret
    with two(world.folder, (15.0, 0.2)) as (patient, hasty), ThreadPoolExecutor(4) as pool:
        both_begin_at_once(world, pool, [patient, hasty], token)
        size = world.ana.checkpoint().size

        with nobody_writes(world) as let_go:
            first = pool.submit(ask, patient, token, "one")
            wait_until_taken(world, "one")
            late = ask(hasty, token, "one")
            assert (late.status_code, late.json()["code"]) == (409, "under-way")
            assert int(late.headers["Retry-After"]) > 0
            assert ask(hasty, token, "one", "create-application", name="other").status_code == 409
            let_go.set()
        assert told(first.result()) == told(ask(hasty, token, "one"))
        assert (first.result().status_code, world.ana.checkpoint().size) == (200, size + ENTRIES)

        with nobody_writes(world) as let_go:
            first = pool.submit(ask, hasty, token, "two")
            wait_until_taken(world, "two")
            second = pool.submit(ask, patient, token, "two")
            time.sleep(0.1)
            assert not second.done()
            let_go.set()
        assert told(first.result()) == told(second.result())
        assert (first.result().status_code, world.ana.checkpoint().size) == (200, size + 2 * ENTRIES)

        with nobody_writes(world) as let_go:
            lost: Future[httpx2.Response] = pool.submit(ask, hasty, token, "three")
            wait_until_taken(world, "three")
            hasty.kill()
            let_go.set()
        assert isinstance(lost.exception(), httpx2.HTTPError)
        after = ask(patient, token, "three")  # nobody else has the key any more
        assert (after.status_code, world.ana.checkpoint().size) == (200, size + 3 * ENTRIES)
    assert world.ana.verify_log().faults == ()


def both_begin_at_once(world: World, pool: ThreadPoolExecutor, servers: list[Alone], token: str) -> None:
    """Keys that nothing holds up: whoever is first, both tell the same, and each key has one entry of the log."""
    size = world.ana.checkpoint().size
    for number in range(ROUNDS):
        gate = threading.Barrier(2)

        def one(server: Alone, number: int = number, gate: threading.Barrier = gate) -> httpx2.Response:
            gate.wait(10)
            for _ in range(50):
                answer = ask(server, token, f"round-{number}")
                if answer.status_code != 409:
                    return answer
                assert json.loads(answer.content)["code"] == "under-way"
            raise AssertionError("the key stayed in use")

        first, second = pool.map(one, servers)
        assert told(first) == told(second)
        assert first.status_code == 200
    assert world.ana.checkpoint().size == size + ROUNDS * ENTRIES
