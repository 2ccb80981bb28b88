"""A key that is in use: whoever comes with it waits, though not for ever, in one process and between several."""

from __future__ import annotations

import asyncio
import multiprocessing
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from registry.bootstrap import Local
from registry.domain.errors import ConflictError, InfrastructureError, UnderWayError
from registry.domain.problems import error_of
from registry.server.app import create_app
from registry.server.limits import Limits
from registry.server.streams import MEDIA_TYPE
from registry.server.under_way import FILE, UnderWay
from tests.serving_live import by_name
from tests.world import ANA, BEN, World

KEY = "Idempotency-Key"
TAG = {"reference": "support@1", "tag": "slow"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("w")).stock()


def bearer(account: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {account}"}


@contextmanager
def server(world: World, key_seconds: float) -> Iterator[TestClient]:
    app = create_app(world.ana, by_name, Limits(key_seconds=key_seconds))
    with TestClient(app, headers=bearer(ANA)) as client:
        yield client


class Slow:
    """An operation that does not go on before it is let; `begun` is how often somebody began it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        self.gate, self.began, self.begun = threading.Event(), threading.Semaphore(0), 0
        whole = getattr(Local, name)

        def slowly(door: Local, *given: Any, **named: Any) -> Any:
            self.begun += 1
            self.began.release()
            assert self.gate.wait(20)
            return whole(door, *given, **named)

        monkeypatch.setattr(Local, name, slowly)


def test_who_comes_with_a_key_in_use_waits_and_is_told_the_same(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Slow(monkeypatch, "tag")
    with server(world, 15) as client, ThreadPoolExecutor(2) as pool:
        asked = partial(client.post, "/v1/tag", json=TAG, headers={KEY: "slow-1"})
        first = pool.submit(asked)
        slow.began.acquire()
        second = pool.submit(asked)
        time.sleep(0.1)
        assert not second.done()
        slow.gate.set()
        assert (first.result().status_code, second.result().content) == (200, first.result().content)
        assert second.result().headers["Tandem-Log"] == first.result().headers["Tandem-Log"]
    assert slow.begun == 1


@pytest.mark.parametrize("accept", ["application/json", MEDIA_TYPE])
@pytest.mark.parametrize("name", ["tag", "hold", "evaluate"])
def test_who_waited_too_long_is_told_to_come_later_and_then_gets_the_first_answer(
    name: str, accept: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    parameters = {"max_new_tokens": str(len(accept))}
    release = world.ana.compose("bot", "support@1", "tiny@1", [], parameters).release.reference
    arguments: dict[str, Any] = {
        "tag": TAG, "hold": {"stage": "bot@dev", "reason": "why"},
        "evaluate": {"release": release, "suite": "support-suite"},
    }[name]  # fmt: skip
    slow = Slow(monkeypatch, name)
    headers = {KEY: f"late-{name}-{accept}", "Accept": accept}
    with server(world, 0.1) as client, ThreadPoolExecutor(1) as pool:
        first = pool.submit(client.post, f"/v1/{name}", json=arguments, headers=headers)
        slow.began.acquire()
        late = client.post(f"/v1/{name}", json=arguments, headers=headers)
        assert (late.status_code, late.json()["code"]) == (409, "under-way")
        assert late.headers["Retry-After"] == str(UnderWayError.retry_after)
        told = error_of(late.json())
        assert isinstance(told, ConflictError)
        assert "ask again with the same key" in told.fix
        slow.gate.set()
        assert first.result().status_code == 200
        again = client.post(f"/v1/{name}", json=arguments, headers=headers)
        assert again.status_code == 200
        if accept != MEDIA_TYPE:
            assert again.content == first.result().content
    assert slow.begun == (2 if name == "hold" else 1)  # which looks for its first answer itself


def test_a_key_of_somebody_else_is_another(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = UnderWay(world.folder, 0.0)

    async def both() -> None:
        done = await keys.take(ANA, "one")
        for account, key in ((BEN, "one"), (ANA, "two"), (ANA, None)):
            (await keys.take(account, key))()
        with pytest.raises(UnderWayError):
            await keys.take(ANA, "one")
        done()
        (await keys.take(ANA, "one"))()

    asyncio.run(both())


def test_what_fails_gives_its_key_back(world: World) -> None:
    with server(world, 0.0) as client:
        for _ in range(2):
            missing = client.post("/v1/tag", json={"reference": "none@1", "tag": "x"}, headers={KEY: "fails"})
            assert missing.status_code == 404
        assert client.post("/v1/tag", json=TAG, headers={KEY: "fails"}).status_code == 200


def _hold(folder: Path, told: Connection) -> None:
    """Another process, which takes a key and keeps it until it is killed."""
    asyncio.run(UnderWay(folder, 0.0).take(ANA, "theirs"))
    told.send("taken")
    time.sleep(60)


def test_another_process_that_has_a_key_is_waited_for_until_it_is_killed(tmp_path: Path) -> None:
    here, there = multiprocessing.Pipe()
    other = multiprocessing.get_context("spawn").Process(target=_hold, args=(tmp_path, there), daemon=True)
    other.start()
    assert here.poll(60)

    async def waited() -> None:
        keys = UnderWay(tmp_path, 0.0)
        with pytest.raises(UnderWayError):
            await keys.take(ANA, "theirs")
        (await keys.take(ANA, "mine"))()
        other.kill()
        other.join()
        (await keys.take(ANA, "theirs"))()

    try:
        asyncio.run(waited())
    finally:
        other.kill()
        other.join()
    assert (tmp_path / FILE).stat().st_size == 0
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


def test_a_folder_in_which_no_key_can_be_locked_is_told(tmp_path: Path) -> None:
    with pytest.raises(InfrastructureError, match="cannot lock"):
        asyncio.run(UnderWay(tmp_path / "gone", 0.0).take(ANA, "key"))
    (tmp_path / FILE).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InfrastructureError, match="cannot lock"):
        asyncio.run(UnderWay(tmp_path, 0.0).take(ANA, "key"))
    assert not (tmp_path / "elsewhere").exists()
