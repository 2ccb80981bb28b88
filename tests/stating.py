"""Statements of a registry as whoever gets them reads them."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from registry.domain.attestations import key_text
from registry.domain.digests import digest_of_bytes
from tests.postgres import duplicate
from tests.world import World


def stated(stocked: Path, folder: Path) -> World:
    """bot@1, with an adapter, gets 100 of 120 rows and serves in production; bot@2 was denied."""
    world = World.at(duplicate(stocked, folder))
    world.ana.register_base(world.folder / "base", "tiny")
    world.place(world.release(100, adapter=True))
    world.ana.promote(world.release(40), "staging")
    return world


def the_run(world: World, release: str = "bot@1") -> str:
    return world.ana.evaluations(release)[0].id


def payload(envelope: str) -> Any:
    return json.loads(base64.b64decode(json.loads(envelope)["payload"]))


def predicate(envelope: str) -> Any:
    return payload(envelope)["predicate"]


def key_of(world: World) -> str:
    return key_text(world.ana.runtime.log_key.public())


def digest_of_envelope(envelope: str) -> dict[str, str]:
    return {"sha256": digest_of_bytes(envelope.encode()).removeprefix("sha256:")}
