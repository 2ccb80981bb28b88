"""The SDK and a server whose registry is in PostgreSQL: the same answers, with the same proofs."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.client.sdk import connecting
from registry.client.sdk.client import Client
from registry.domain.errors import InfrastructureError
from tests.postgres import POSTGRESQL
from tests.serving_live import served
from tests.world import ANA, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")
STAGE = "bot@production"


def test_what_a_stage_serves_is_followed_proven_and_kept_for_when_the_server_is_down(tmp_path: Path) -> None:
    world = World(tmp_path / "registry", database=POSTGRESQL).stock()
    world.place(world.release(90, adapter=True))
    lock = tmp_path / "registry.lock"
    world.ana.write_lock([STAGE], lock)
    with served(world.ana) as url:
        client = connecting.connect(url, ANA, lock=lock, cache=tmp_path / "cache")
        first = client.resolve(STAGE)
        world.place(world.release(95))
        second = client.refresh(STAGE)
        world.ana.roll_back(STAGE, "worse")
        back = client.refresh(STAGE)
        client.close()
    assert (first.source, second.source, back.source) == ("live", "live", "live")
    assert first.alarm is second.alarm is back.alarm is None
    assert first.epoch < second.epoch < back.epoch
    assert (back.digest, back.digest == second.digest) == (first.digest, False)
    assert offline(url, tmp_path / "cache").resolve(STAGE).digest == first.digest
    with pytest.raises(InfrastructureError):
        offline(url, tmp_path / "empty").resolve(STAGE)
    world.ana.close()


def offline(url: str, cache: Path) -> Client:
    return connecting.connect(url, ANA, cache=cache)
