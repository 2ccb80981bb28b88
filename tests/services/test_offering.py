"""What is offered for download by a name and a stage, on both databases."""

from __future__ import annotations

import pytest

from registry.domain.errors import NotFoundError
from registry.domain.names import VersionRef
from registry.services.offering import offered, offered_at
from tests.world import World


def test_an_artifact_is_offered_where_it_is_served_and_a_yanked_one_until_it_is_not(world: World) -> None:
    runtime, one = world.ana.runtime, VersionRef("support-lora", number=1)

    def at(stage: str | None, name: str = "support-lora") -> str:
        return offered_at(runtime, name, stage, lambda _: True).reference

    assert at(None) == "support-lora@1"
    with pytest.raises(NotFoundError, match="no application serves support-lora at production"):
        at("production")
    world.place(world.release(100, adapter=True))
    assert [at(None), at("staging"), at("production"), at(None, "bot")] == [*["support-lora@1"] * 3, "bot@1"]
    world.ana.yank("support-lora@1", "old")
    assert offered(runtime, one).reference == "support-lora@1"
    world.place(world.release(101))
    with pytest.raises(NotFoundError, match="yanked: old"):
        offered(runtime, one)
    with pytest.raises(NotFoundError, match="no application serves support-lora at production"):
        at(None)
    release = offered_at(runtime, "bot", "production", lambda _: True)
    by_digest = VersionRef("bot", digest=f"sha256:{release.digest[7:47]}")
    assert offered(runtime, by_digest).reference == "bot@2"
