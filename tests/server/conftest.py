from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from registry.client import straight as client_side
from registry.client.transport import Transport
from registry.server.routes import exchanges
from registry.server.straight import straight_of
from registry.wire import files
from tests.bucketed import PART, Way, know, way_to, world_in
from tests.postgres import duplicate
from tests.s3 import Server, ministack
from tests.serving_live import served
from tests.world import ANA, World


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a registry with one of everything. Nothing is changed in it; modules may have another one."""
    world = World(tmp_path_factory.mktemp("made")).stock()
    world.ana.close()
    return world.folder


@pytest.fixture
def world(made: Path, tmp_path: Path) -> World:
    """A copy of that registry, of the test's own."""
    return World.at(duplicate(made, tmp_path / "world"))


@pytest.fixture
def site(world: World) -> Iterator[httpx2.Client]:
    """Ana at a server of that copy."""
    with served(world.ana) as url, httpx2.Client(base_url=url, headers={"Authorization": f"Bearer {ANA}"}) as client:
        yield client


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An object store that verifies the addresses that are signed for it."""
    with ministack(tmp_path_factory.mktemp("ministack")) as running:
        yield running


@pytest.fixture(scope="session")
def bucketed(store: Server, tmp_path_factory: pytest.TempPathFactory) -> World:
    """A registry with its blobs in a bucket of that store; its tests register each their own."""
    with pytest.MonkeyPatch.context() as here:
        know(store, here)
        found = world_in(store.new_place(), tmp_path_factory.mktemp("bucketed") / "world")
        found.ana.register_base(found.base(), "tiny")
        lora = found.adapter("stocked", rank=5)
        found.ana.register_adapter(lora, "stocked-lora", "tiny@1")
    return found


@pytest.fixture
def stocked(bucketed: World) -> bytes:
    """The weights of `stocked-lora@1` there."""
    return (bucketed.folder / "stocked" / "adapter_model.safetensors").read_bytes()


@pytest.fixture
def way(store: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Way]:
    """A way to that store. Files of any size go straight, in parts as small as it takes."""
    know(store, monkeypatch)
    monkeypatch.setattr(files, "_PART", PART)
    monkeypatch.setattr(exchanges, "STRAIGHT_FROM", 1)
    monkeypatch.setattr(client_side, "_PAUSE", 0.001)
    with way_to(store.endpoint) as found:
        yield found


@pytest.fixture
def address(bucketed: World, way: Way) -> Iterator[str]:
    """A server of that registry, whose callers go that way to its store."""
    with served(bucketed.ana, straight=straight_of(bucketed.ana, way.address)) as found:
        yield found


@pytest.fixture
def line(address: str) -> Iterator[Transport]:
    found = Transport(address, ANA)
    yield found
    found.close()
