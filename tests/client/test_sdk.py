"""The SDK and a server that does what it should, or is not there."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import registry
from registry.client.sdk import connecting
from registry.client.sdk.client import Client
from registry.client.sdk.fetching import Fetcher
from registry.client.sdk.keeping import Cache
from registry.client.sdk.placing import Placer
from registry.client.sdk.resolved import Resolved
from registry.domain.errors import (
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    NotFoundError,
    RegistryError,
    UnauthenticatedError,
)
from tests.lying import STAGE, Answer, Liar, States, lying, nobody
from tests.serving_live import served
from tests.world import ANA, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")
NOBODY = "http://127.0.0.1:1"
_OPEN: list[Client] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Closes every client of a test."""
    yield
    while _OPEN:
        _OPEN.pop().close()


def connect(url: str, token: str | None = None, **given: Any) -> Client:
    _OPEN.append(connecting.connect(url, token, **given))
    return _OPEN[-1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry in which bot@1, with an adapter, serves production."""
    world = World(tmp_path_factory.mktemp("sdk") / "registry").stock()
    world.place(world.release(90, adapter=True))
    world.ana.write_lock([STAGE], world.folder / "registry.lock")
    world.ana.close()
    return world.folder


@pytest.fixture
def url(folder: Path) -> Iterator[str]:
    world = World.at(folder)
    with served(world.ana) as address:
        yield address
    world.ana.close()


@pytest.fixture(scope="module")
def liar() -> Iterator[Liar]:
    with lying() as found:
        yield found


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    return States(tmp_path_factory.mktemp("states"))


def lied_to(liar: Liar, folder: Path, refresh: float = 60.0) -> Client:
    placer = Placer(folder / "adapters", lambda reference, place: None, lambda: None)
    _OPEN.append(Client(Fetcher(liar.address, nobody), Cache(folder), placer, None, refresh=refresh))
    return _OPEN[-1]


def wait(until: object) -> None:
    assert callable(until)
    for _ in range(500):
        if until():
            return
        time.sleep(0.01)
    raise AssertionError("it never came to that")


# What is served --------------------------------------------------------------------------------------------


def test_a_stage_is_resolved_whole_and_verified(folder: Path, url: str, tmp_path: Path) -> None:
    assert registry.connect is connecting.connect
    client = connect(url, ANA, lock=folder / "registry.lock", cache=tmp_path)
    told = client.resolve(STAGE)
    live = World.at(folder).ana.resolve(STAGE)
    assert (told.reference, told.digest, told.deployment, told.epoch) == (
        live.reference,
        live.digest,
        live.deployment,
        live.epoch,
    )
    assert told.manifest == live.manifest
    assert told.parameters == live.manifest["generation"]
    assert (told.prompt.name, told.adapters[0].name, told.base.name) == ("support", "support-lora", "tiny")
    assert (told.source, told.alarm, told.quarantined) == ("live", None, False)
    assert told.messages(text="hello") == ({"role": "user", "content": "hello"},)
    assert told.render(text="{{text}}") == "{{text}}"
    with pytest.raises(InvalidInputError, match="text"):
        told.messages()
    again = client.resolve(STAGE)
    assert (again.source, again.digest) == ("cache", told.digest)
    assert 0 <= again.age < 60


def test_memory_answers_in_microseconds(url: str, tmp_path: Path) -> None:
    client = connect(url, ANA, cache=tmp_path)
    client.resolve(STAGE)

    def once() -> float:
        start = time.perf_counter()
        for _ in range(1000):
            client.resolve(STAGE)
        return (time.perf_counter() - start) / 1000

    assert min(once() for _ in range(5)) < 20e-6


def test_what_did_not_change_is_not_sent_again(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = connect(url, ANA, cache=tmp_path)
    client.resolve(STAGE)
    client.refresh(STAGE)
    sent: list[int] = []
    fetch = Fetcher.fetch

    def counted(self: Fetcher, stage: str, since: int, tag: str = "") -> object:
        found = fetch(self, stage, since, tag)
        sent.append(0 if found.body is None else len(found.body))
        return found

    monkeypatch.setattr(Fetcher, "fetch", counted)
    assert client.refresh(STAGE).source == "live"
    assert sent == [0]


def test_what_is_moved_is_served_after_a_refresh_behind_the_caller(states: States, liar: Liar, tmp_path: Path) -> None:
    liar.answering = states.honest("old")
    client = lied_to(liar, tmp_path, refresh=0.05)
    assert client.resolve(STAGE).reference == "bot@1"
    liar.answering = states.honest("new")
    wait(lambda: client.resolve(STAGE).reference == "bot@2")
    liar.answering = lambda query: Answer(status=503)
    wait(lambda: client.resolve(STAGE).alarm == "the server does not answer")
    assert client.resolve(STAGE).reference == "bot@2"
    liar.answering = states.honest("back")
    wait(lambda: (client.resolve(STAGE).reference, client.resolve(STAGE).alarm) == ("bot@1", None))


def test_many_threads_ask_a_server_once(states: States, liar: Liar, tmp_path: Path) -> None:
    gate = threading.Event()

    def slow(query: object) -> Answer:
        gate.wait(5)
        return states.honest("old")({"stage": STAGE, "since": "0"})

    liar.answering = slow
    liar.asked.clear()
    client = lied_to(liar, tmp_path)
    with ThreadPoolExecutor(16) as threads:
        told = [threads.submit(client.resolve, STAGE) for _ in range(16)]
        wait(lambda: liar.asked)
        gate.set()
        assert {found.result().reference for found in told} == {"bot@1"}
    assert len(liar.asked) == 1


def test_a_server_that_is_down_is_asked_less_and_less(liar: Liar, states: States, tmp_path: Path) -> None:
    liar.answering = states.honest("old")
    client = lied_to(liar, tmp_path, refresh=0.02)
    client.resolve(STAGE)
    liar.answering = lambda query: Answer(status=503)
    liar.asked.clear()
    until = time.monotonic() + 1.0
    while time.monotonic() < until:
        client.resolve(STAGE)
        time.sleep(0.002)
    assert 1 <= len(liar.asked) < 10


# Disk ------------------------------------------------------------------------------------------------------


def test_a_cold_start_with_the_server_down_is_served_from_disk(url: str, tmp_path: Path) -> None:
    live = connect(url, ANA, cache=tmp_path).resolve(STAGE)
    for file in tmp_path.glob("*.json"):
        os.utime(file, (time.time() - 3600, time.time() - 3600))
    told = connect(NOBODY, ANA, cache=tmp_path).resolve(STAGE)
    assert (told.source, told.digest, told.alarm) == ("disk", live.digest, "the server does not answer")
    assert told.age >= 3600
    with pytest.raises(InfrastructureError, match="does not answer"):
        connect(NOBODY, ANA, cache=tmp_path / "other").resolve(STAGE)


def test_another_process_is_served_from_the_disk_of_the_first(url: str, tmp_path: Path) -> None:
    connect(url, ANA, cache=tmp_path).resolve(STAGE)
    program = (
        "import registry, sys; from time import perf_counter as now\n"
        "client = registry.connect(sys.argv[1], 'x', cache=sys.argv[2]); start = now()\n"
        "told = client.resolve('bot@production'); print(told.source, told.reference)\n"
        "assert not {'torch', 'transformers', 'scipy', 'sqlmodel', 'sqlalchemy', 'jinja2'} & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, NOBODY, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("disk bot@1\n", "")
    start = time.perf_counter()
    client = connect(NOBODY, "x", cache=tmp_path)
    best = min(_timed(client) for _ in range(5))
    assert best < 0.02, f"{best:.4f} s, begun {time.perf_counter() - start:.2f} s ago"


def _timed(client: Client) -> float:
    client._held.clear()
    start = time.perf_counter()
    assert client.resolve(STAGE).source == "disk"
    return time.perf_counter() - start


def test_processes_that_ask_at_once_leave_one_state(states: States, liar: Liar, tmp_path: Path) -> None:
    liar.answering = states.honest("old")
    lied_to(liar, tmp_path).resolve(STAGE)
    liar.answering = states.honest("new")
    clients = [lied_to(liar, tmp_path) for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        told = list(threads.map(lambda client: client.refresh(STAGE).reference, clients))
    assert told == ["bot@2"] * 6
    assert json.loads((tmp_path / "state").read_bytes().partition(b"\n")[2])["known"]["size"] == states.sizes["new"]
    assert len(list(tmp_path.glob("*.json"))) == 1


def test_a_bundle_that_was_damaged_on_disk_is_not_served(url: str, tmp_path: Path) -> None:
    connect(url, ANA, cache=tmp_path).resolve(STAGE)
    (bundle,) = tmp_path.glob("*.json")
    bundle.write_bytes(bundle.read_bytes().replace(b"{{text}}", b"{{evil}}"))
    with pytest.raises(InfrastructureError, match="does not answer"):
        connect(NOBODY, ANA, cache=tmp_path).resolve(STAGE)
    assert connect(url, ANA, cache=tmp_path).resolve(STAGE).source == "live"


def test_the_folder_is_for_its_owner_alone(url: str, tmp_path: Path) -> None:
    connect(url, ANA, cache=tmp_path / "cache").resolve(STAGE)
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert all(not path.stat().st_mode & 0o077 for path in (tmp_path / "cache").iterdir())


# Adapters --------------------------------------------------------------------------------------------------


def test_an_adapter_is_fetched_once_and_holds_only_what_is_proven(folder: Path, url: str, tmp_path: Path) -> None:
    told = connect(url, ANA, cache=tmp_path).resolve(STAGE)
    path = told.adapter_path()
    assert sorted(file.name for file in path.iterdir()) == ["adapter_config.json", "adapter_model.safetensors"]
    given = World.at(folder).folder / "lora" / "adapter_model.safetensors"
    assert (path / "adapter_model.safetensors").read_bytes() == given.read_bytes()
    assert "base_model_name_or_path" not in json.loads((path / "adapter_config.json").read_text())
    off = connect(NOBODY, ANA, cache=tmp_path).resolve(STAGE)
    assert off.adapter_path("support-lora") == path
    with pytest.raises(NotFoundError):
        off.adapter_path("other")


@pytest.mark.parametrize("file", ["adapter_config.json", "adapter_model.safetensors", "gone"])
def test_an_adapter_that_is_another_is_refused(url: str, folder: Path, tmp_path: Path, file: str) -> None:
    told = connect(url, ANA, cache=tmp_path).resolve(STAGE)
    given = World.at(folder).folder / "lora"

    def pull(reference: str, place: Path) -> None:
        place.mkdir()
        for each in given.iterdir():
            data = each.read_bytes()
            if each.name == file:
                data = (
                    data.replace(b'"r": 2', b'"r": 4') if file.endswith("json") else data[:-1] + bytes([data[-1] ^ 1])
                )
            if file != "gone":
                (place / each.name).write_bytes(data)

    placer = Placer(tmp_path / "others", pull, lambda: None)
    with pytest.raises(IntegrityError, match="another adapter"):
        placer.place(told.adapters[0])
    assert list((tmp_path / "others").iterdir()) == []


# Connecting ------------------------------------------------------------------------------------------------


def test_the_token_is_that_of_the_environment(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TANDEM_TOKEN", raising=False)
    with pytest.raises(UnauthenticatedError):
        connect(url, cache=tmp_path).resolve(STAGE)
    monkeypatch.setenv("TANDEM_TOKEN", ANA)
    assert connect(url, cache=tmp_path).resolve(STAGE).reference == "bot@1"


def test_the_folder_is_that_of_the_user_by_default(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with connect(url, ANA) as client:
        client.resolve(STAGE)
    (found,) = (tmp_path / "tandem").iterdir()
    assert (found / "state").exists()


@pytest.mark.parametrize("given", ["ftp://x", "http://tandem.example.com", "https://u:p@x", "./registry"])
def test_what_is_no_address_of_a_server_is_refused(given: str) -> None:
    with pytest.raises(InvalidInputError):
        connect(given)


def test_a_cache_of_another_registry_is_refused(
    states: States, liar: Liar, folder: Path, url: str, tmp_path: Path
) -> None:
    liar.answering = states.honest("old")
    lied_to(liar, tmp_path).resolve(STAGE)
    with pytest.raises(IntegrityError, match="another log"):
        connect(url, ANA, cache=tmp_path, lock=folder / "registry.lock").resolve(STAGE)


def test_what_is_not_there_is_told_as_the_server_tells_it(url: str, tmp_path: Path) -> None:
    client = connect(url, ANA, cache=tmp_path)
    for stage in ("bot@dev", "nobody@production"):
        with pytest.raises(NotFoundError):
            client.resolve(stage)
    with pytest.raises(InvalidInputError):
        client.resolve("no stage")


def test_an_asynchronous_program_gets_the_same(url: str, tmp_path: Path) -> None:
    async def told() -> tuple[Resolved, Resolved, Path]:
        async with registry.connect_async(url, ANA, cache=tmp_path) as client:
            first, *_ = await asyncio.gather(*(client.resolve(STAGE) for _ in range(5)))
            again = await client.refresh(STAGE)
            assert (await client.resolve(STAGE)).source == "cache"
            return first, again, await client.adapter_path(first)

    first, again, path = asyncio.run(told())
    assert (first.reference, again.digest, path.is_dir()) == ("bot@1", first.digest, True)


def test_a_unit_is_refused_by_name_since_nothing_divides_the_traffic(tmp_path: Path) -> None:
    client = registry.connect("http://127.0.0.1:1", cache=tmp_path)
    refused = "a stage serves everybody the same"
    with client, pytest.raises(InvalidInputError, match=refused) as caught:
        client.resolve("bot@production", unit="user-7")
    assert (caught.value.where, caught.value.found) == ("unit", "'user-7'")

    async def asked() -> None:
        async with registry.connect_async("http://127.0.0.1:1", cache=tmp_path) as asynchronous:
            await asynchronous.resolve("bot@production", unit="")

    with pytest.raises(InvalidInputError, match=refused):
        asyncio.run(asked())


def test_every_error_of_the_client_is_one_of_the_registry(tmp_path: Path) -> None:
    with pytest.raises(RegistryError):
        connect(NOBODY, ANA, cache=tmp_path).refresh(STAGE)
