"""Two processes over one registry, 50 promoters, and what breaks meanwhile: what was acknowledged is there, once."""

from __future__ import annotations

import json
import random
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest

from registry.storage.schema import upgrade
from tests.crashes import dump
from tests.postgres import POSTGRESQL, SQLITE, Server, new_database
from tests.serving_alone import Alone, certificates, two
from tests.world import World

PROMOTERS = 50
pytestmark = pytest.mark.slow
AT_NIGHT = pytest.mark.nightly


def releases(world: World, count: int) -> list[str]:
    """Releases of five applications, which nobody evaluated: the stage they go to asks for nothing."""
    compose = world.ana.compose
    made = [compose(f"bot{n % 5}", "support@1", "tiny@1", [], {"max_new_tokens": str(n + 1)}) for n in range(count)]
    return [one.release.reference for one in made]


def promote(servers: list[Alone], number: int, release: str, token: str) -> dict[str, Any]:
    """Ask until it is acknowledged, each time another server, always with the same key."""
    end, attempt, told = time.monotonic() + 100, number, "nothing"
    while time.monotonic() < end:
        attempt += 1
        with suppress(httpx2.HTTPError):
            answer = httpx2.post(
                f"{servers[attempt % 2].address}/v1/promote",
                json={"release": release, "stage": "dev", "reason": "load"},
                headers={"Authorization": f"Bearer {token}", "Idempotency-Key": f"promoter-{number}"},
                timeout=30,
                verify=certificates(),
            )
            if answer.status_code == 201:
                return {"log": answer.headers["Tandem-Log"], **answer.json()}
            told = answer.text
            assert answer.status_code in {409, 503}, answer.text
        time.sleep(random.uniform(0.02, 0.3))
    raise AssertionError(f"never acknowledged: {told}")


def load(servers: list[Alone], wanted: list[str], token: str) -> tuple[list[threading.Thread], list[Any]]:
    found: list[Any] = [None] * len(wanted)

    def work(number: int) -> None:
        try:
            found[number] = promote(servers, number, wanted[number], token)
        except AssertionError as error:
            found[number] = error

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(wanted))]
    for thread in threads:
        thread.start()
    return threads, found


def live_epochs(folder: Path, application: str, stage: str) -> list[tuple[int, str]]:
    """Epoch and deployment of everything that ever went live at a stage of an application, in order."""
    events = [r for r in dump(folder)["deployment_event"] if r["stage"] == stage and r["kind"] == "live"]
    return sorted((e["epoch"], e["deployment_id"]) for e in events if e["application"] == application)


def hold_to_promises(world: World, wanted: list[str], found: list[Any]) -> None:
    """Each promoter's release went live once, in the entry that they were told, and the log is whole."""
    assert [f for f in found if isinstance(f, AssertionError)] == []
    for application in {release.partition("@")[0] for release in wanted}:
        mine = [f["deployment"] for f, release in zip(found, wanted, strict=True) if release.startswith(application)]
        epochs = live_epochs(world.folder, application, "dev")
        assert [epoch for epoch, _ in epochs] == list(range(1, len(mine) + 1))
        assert sorted(deployment for _, deployment in epochs) == sorted(one["id"] for one in mine)
    with world.ana.runtime.catalog.read() as reading:
        for told in found:
            place, _, op_id = told["log"].partition(":")
            index = int(place.rpartition("-")[2])
            (leaf,) = reading.log.leaves(index, index + 1)
            assert json.loads(leaf)["op_id"] == op_id
    assert world.ana.verify_log().faults == ()


@pytest.mark.parametrize("database", [pytest.param(SQLITE, marks=AT_NIGHT), POSTGRESQL])
def test_fifty_promoters_at_two_servers_each_promote_once(database: str, tmp_path: Path) -> None:
    world = World(tmp_path, database=database).stock()
    wanted = releases(world, PROMOTERS)
    token = world.ana.create_token("load").secret
    with two(world.folder) as servers:
        threads, found = load(servers, wanted, token)
        for thread in threads:
            thread.join()
        hold_to_promises(world, wanted, found)
        again = promote(servers, 7, wanted[7], token)
    assert again == found[7]
    hold_to_promises(world, wanted, found)


@pytest.mark.parametrize("database", [SQLITE, pytest.param(POSTGRESQL, marks=AT_NIGHT)])
def test_a_server_that_is_killed_under_load_loses_nothing_and_does_nothing_twice(database: str, tmp_path: Path) -> None:
    world = World(tmp_path, database=database).stock()
    wanted = releases(world, 20)
    token = world.ana.create_token("load").secret
    with two(world.folder) as servers:
        threads, found = load(servers, wanted, token)
        for server in (servers[0], servers[1], servers[0]):
            time.sleep(0.7)
            server.kill()
            server.start()
        for thread in threads:
            thread.join()
    hold_to_promises(world, wanted, found)


def test_a_database_that_is_restarted_under_load_loses_nothing_and_nothing_is_done_twice(tmp_path: Path) -> None:
    own = Server()
    try:
        url = new_database(on=own.url)
        upgrade(url)
        world = World(tmp_path, database=url).stock()
        wanted = releases(world, 20)
        token = world.ana.create_token("load").secret
        with two(world.folder) as servers:
            threads, found = load(servers, wanted, token)
            for _ in range(2):
                time.sleep(1)
                own.stop("immediate")
                own.start()
            for thread in threads:
                thread.join()
        hold_to_promises(world, wanted, found)
        world.ana.close()
    finally:
        own.remove()
