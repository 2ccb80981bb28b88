"""The licence of a dataset is told when it is registered, or later, and never changes."""

from __future__ import annotations

import pytest

from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.manifests import Relation, Version
from registry.services.registering import register_dataset
from tests.world import World


def register(world: World, licence: str | None, name: str = "tickets-eval") -> Version:
    return register_dataset(world.ana.runtime, world.folder / "eval.jsonl", name, None, licence).version


def test_a_licence_may_be_told_later_and_changes_no_digest(world: World) -> None:
    before = register(world, None)
    assert before.relations == ()
    after = register(world, "CC-BY-4.0")
    assert (after.number, after.digest) == (before.number, before.digest)
    assert after.relations == (Relation("licence", "CC-BY-4.0", {}),)
    assert register(world, "CC-BY-4.0") == register(world, None) == after


def test_another_licence_is_a_conflict_under_whatever_name(world: World) -> None:
    register(world, "CC-BY-4.0")
    for name in ("tickets-eval", "the-same-rows"):
        with pytest.raises(ConflictError) as caught:
            register(world, "MIT", name)
        assert "CC-BY-4.0" in caught.value.found
        assert "MIT" in caught.value.found
    assert [r.target for r in register(world, None).relations] == ["CC-BY-4.0"]


@pytest.mark.parametrize("licence", ["MIT", "mit", "LicenseRef-internal", "Apache-2.0", "GPL-2.0+"])
def test_what_has_the_shape_of_an_spdx_identifier_is_one(world: World, licence: str) -> None:
    assert register(world, licence).relations[0].target == licence


@pytest.mark.parametrize("licence", ["", "see the README", "MIT OR Apache-2.0", "-MIT", "M" * 65, "MIT\n"])
def test_anything_else_is_refused(world: World, licence: str) -> None:
    with pytest.raises(InvalidInputError, match="not a licence identifier"):
        register(world, licence)
