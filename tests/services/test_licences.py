"""The licence of a dataset is told when it is registered, or later; what was told last counts, and the rest is kept."""

from __future__ import annotations

import pytest

from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.licences import COMMON, licence_id
from registry.domain.manifests import Relation, Version
from registry.services.registering.datasets import register_dataset
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


def test_a_wrong_licence_is_corrected_where_it_was_told_and_stays_recorded(world: World) -> None:
    for licence in ("CC-BY-4.0", "CC0-1.0", "CC-BY-4.0", "CC0-1.0", "CC0-1.0"):
        register(world, licence)
    assert register(world, None).relations == (
        Relation("licence", "CC-BY-4.0", {}),
        Relation("licence", "CC0-1.0", {"after": ["CC-BY-4.0"]}),
        Relation("licence", "CC-BY-4.0", {"after": ["CC-BY-4.0", "CC0-1.0"]}),
        Relation("licence", "CC0-1.0", {"after": ["CC-BY-4.0", "CC0-1.0", "CC-BY-4.0"]}),
    )


def test_another_licence_under_another_name_is_a_conflict_that_says_where_to_correct_it(world: World) -> None:
    register(world, "CC-BY-4.0")
    with pytest.raises(ConflictError) as caught:
        register(world, "MIT", "the-same-rows")
    assert caught.value.expected == "CC-BY-4.0, as it was told there"
    assert caught.value.found == "MIT"
    assert caught.value.fix.endswith("tandem dataset register FILE --name tickets-eval --licence MIT")
    assert [r.target for r in register(world, None).relations] == ["CC-BY-4.0"]


def test_the_same_rows_are_corrected_under_all_their_names(world: World) -> None:
    register(world, "CC-BY-4.0")
    register(world, "CC-BY-4.0", "the-same-rows")
    register(world, "MIT")
    assert [r.target for r in register(world, None, "the-same-rows").relations] == ["CC-BY-4.0", "MIT"]


def test_what_is_noted_of_registered_rows_is_said(world: World) -> None:
    def told(licence: str | None) -> tuple[str, ...]:
        return register_dataset(world.ana.runtime, world.folder / "eval.jsonl", "tickets-eval", None, licence).notes

    assert told("MIT") == ("this content was registered before; noted of it: licence MIT",)
    assert told("MIT") == ("this content was registered before; nothing new was made",)
    assert told("CC0-1.0") == ("this content was registered before; noted of it: licence CC0-1.0 instead of MIT",)


@pytest.mark.parametrize("licence", ["MIT", "LicenseRef-internal", "LicenseRef-Our-2", "Apache-2.0", "GPL-2.0+"])
def test_an_identifier_of_the_spdx_list_is_kept_and_so_is_one_of_ones_own(world: World, licence: str) -> None:
    assert register(world, licence).relations[0].target == licence


def test_a_licence_is_kept_as_the_list_spells_it(world: World) -> None:
    assert register(world, "cc0-1.0").relations[0].target == "CC0-1.0"


@pytest.mark.parametrize(
    "licence", ["", "see the README", "MIT OR Apache-2.0", "-MIT", "M" * 65, "MIT\n", "CC0", "LicenseRef-", "ours"]
)
def test_anything_else_is_refused(world: World, licence: str) -> None:
    with pytest.raises(InvalidInputError, match="not a licence identifier"):
        register(world, licence)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("CC0", "CC0-1.0"), ("cc-by", "CC-BY-4.0"), ("Apache 2.0", "Apache-2.0"), ("CC-BY-4", "CC-BY-4.0")],
)
def test_what_was_meant_is_named(typed: str, meant: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        licence_id(typed)
    assert caught.value.fix == f"did you mean {meant}?"


def test_the_common_licences_are_on_the_list_as_it_spells_them() -> None:
    assert [licence_id(licence) for licence in COMMON] == list(COMMON)
