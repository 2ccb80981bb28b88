"""Yanking: nothing new is made of a withdrawn version, and nothing that is there moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from registry.bootstrap import Local
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.manifests import Kind
from tests.at_once import at_once
from tests.crashes import dump, log_problems
from tests.world import ANA, BEN, EVE, SUITE, World

WHY = "names the wrong product"


def entries(world: World) -> list[str]:
    import json

    leaves = [json.loads(row["leaf"]) for row in dump(world.folder)["log"]]
    return [leaf["type"] for leaf in leaves if leaf["type"].startswith("version.")]


def test_a_yanked_version_enters_no_new_release_and_is_read_as_before(world: World) -> None:
    yank = world.ana.yank("support-lora@1", WHY)
    assert (yank.reference, yank.yanked, yank.reason, yank.account) == ("support-lora@1", True, WHY, ANA)

    with pytest.raises(ConflictError, match="support-lora@1 is yanked") as caught:
        world.release(80, adapter=True, evaluated=False)
    assert f"yanked by ana at {yank.at}: {WHY}" in caught.value.found
    assert world.release(80, evaluated=False) == "bot@1"
    assert world.ana.version("support-lora@1").yanked == yank
    assert [v.yanked for v in world.ana.versions(Kind.ADAPTER).items] == [yank]
    assert [v.yanked for v in world.ana.search(["lora"]).items] == [yank]
    assert [v.yanked for v in world.ana.versions(Kind.PROMPT).items] == [None]
    assert entries(world) == ["version.yanked"]
    assert log_problems(dump(world.folder)) == []


@pytest.mark.parametrize("reference", ["support@1", "tiny@1"])
def test_prompts_and_bases_are_refused_alike(world: World, reference: str) -> None:
    world.ana.yank(reference, WHY)
    with pytest.raises(ConflictError, match=f"{reference} is yanked"):
        world.release(80, evaluated=False)
    assert "bot" not in [row["application"] for row in dump(world.folder)["release"]]


def test_composing_under_a_new_name_makes_no_application_of_a_yanked_version(world: World) -> None:
    world.ana.yank("support@1", WHY)
    with pytest.raises(ConflictError):
        world.ana.compose("another", "support@1", "tiny@1")
    with pytest.raises(NotFoundError):
        world.ana.application("another")


def test_what_is_sealed_stays_is_promoted_and_is_rolled_back_to(world: World) -> None:
    first, second = world.release(80, adapter=True), world.release(90)
    world.place(first)
    world.ana.yank("support-lora@1", WHY)

    assert world.release(80, adapter=True, evaluated=False) == first
    assert world.ana.resolve("bot@production").release == 1
    world.place(second)
    assert world.ana.roll_back("bot@production", "worse").deployment is not None
    assert world.ana.resolve("bot@production").release == 1
    assert [yank.reference for yank in world.ana.yanked(first)] == ["support-lora@1"]
    assert world.ana.yanked(second) == ()


def lora_with(**options: Any) -> Callable[[World], object]:
    return lambda world: world.ana.register_adapter(world.adapter("other", rank=4), "other", "tiny@1", **options)


USES: dict[str, tuple[str, Callable[[World], object]]] = {
    "base": ("tiny@1", lora_with()),
    "data": ("tickets-eval@1", lora_with(trained_on=["tickets-eval@1"])),
    "parent": ("support-lora@1", lora_with(parent="support-lora@1")),
    "suite": (
        "tickets-eval@1",
        lambda w: w.ana.register_suite(w.write("s.yaml", SUITE.replace("f1, type", "f, type"))),
    ),
    "application": ("support-suite@1", lambda w: w.ana.create_application("another", ["support-suite@1"])),
    "base data": (
        "tickets-eval@1",
        lambda w: w.ana.register_base(w.base("wider", hidden=16), "wider", trained_on=["tickets-eval@1"]),
    ),
}


@pytest.mark.parametrize("use", USES)
def test_nothing_new_is_made_of_a_yanked_version(world: World, use: str) -> None:
    reference, makes = USES[use]
    world.ana.yank(reference, WHY)
    before = dump(world.folder)["log"]
    with pytest.raises(ConflictError, match=f"{reference} is yanked"):
        makes(world)
    assert dump(world.folder)["log"] == before

    world.ana.yank(reference, "it was another one", restore=True)
    makes(world)


def test_registering_again_what_was_made_of_it_before_is_no_new_use(world: World) -> None:
    world.ana.yank("tickets-eval@1", WHY)
    world.ana.yank("tiny@1", WHY)
    again = world.ana.register_adapter(world.adapter(), "support-lora", "tiny@1", ["tickets-eval@1"])
    assert not again.created
    assert not world.ana.register_suite(world.write("suite.yaml", SUITE)).created


def test_a_yank_is_of_one_version(world: World) -> None:
    world.ana.yank("support@1", WHY)
    world.ana.register_prompt(world.write("next.prompt.md", "# user\nnext\n"), "support")
    assert world.ana.compose("bot", "support@2", "tiny@1").created


def test_restoring_gives_it_back_and_both_are_kept(world: World) -> None:
    world.ana.yank("support@1", WHY)
    assert world.ana.yank("support@1", WHY) == world.ana.version("support@1").yanked
    with pytest.raises(ConflictError, match="is yanked already") as refused:
        world.ana.yank("support@1", "and again")
    assert WHY in refused.value.found
    restored = world.ana.yank("support@1", "it was support@2", restore=True)
    assert (restored.yanked, restored.reason) == (False, "it was support@2")
    assert world.ana.version("support@1").yanked is None
    assert entries(world) == ["version.yanked", "version.restored"]
    with pytest.raises(ConflictError, match="is not yanked"):
        world.ana.yank("support@1", "once more", restore=True)
    world.ana.yank("support@1", "after all")
    assert [row["sequence"] for row in dump(world.folder)["version_yank"]] == [1, 2, 3]


def test_the_same_key_does_nothing_twice(world: World) -> None:
    first = world.ana.yank("support@1", WHY, op_id="k1")
    assert world.ana.yank("support@1", WHY, op_id="k1") == first
    assert len(dump(world.folder)["version_yank"]) == 1


def test_who_made_it_or_may_quarantine_yanks_and_nobody_else(world: World) -> None:
    world.ana.add_member(EVE, roles=("author",))
    eve, ben = world.as_(EVE), world.as_(BEN)
    with pytest.raises(PermissionDeniedError, match="quarantines"):
        eve.yank("support@1", WHY)
    with pytest.raises(PermissionDeniedError):
        world.as_("stranger@example.com").yank("support@1", WHY)

    eve.register_prompt(world.write("hers.prompt.md", "# user\nhers\n"), "hers")
    eve.yank("hers@1", WHY)
    eve.yank("hers@1", "never mind", restore=True)
    ben.yank("hers@1", "a reviewer's no")
    with pytest.raises(PermissionDeniedError):
        eve.yank("hers@1", "mine", restore=True)
    assert ben.yank("hers@1", "mended", restore=True).person == "ben"


def test_a_release_is_not_yanked_but_quarantined(world: World) -> None:
    release = world.release(80, evaluated=False)
    with pytest.raises(InvalidInputError, match="release cannot be yanked") as caught:
        world.ana.yank(release, WHY)
    assert caught.value.fix.startswith(f"`tandem quarantine set {release}")


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_yank_has_a_reason(world: World, reason: str) -> None:
    with pytest.raises(InvalidInputError):
        world.ana.yank("support@1", reason)


def test_yanking_and_composing_at_once_is_decided_by_which_comes_first(world: World) -> None:
    """Whoever composes either has the release before the yank, or is refused: never a release after it."""
    composed = [lambda n=n: _composed(world.folder, n) for n in range(3)]
    outcomes = at_once([*composed, lambda: World.at(world.folder).ana.yank("support@1", WHY)])
    assert not [o for o in outcomes if isinstance(o, BaseException) and not isinstance(o, ConflictError)]
    tables = dump(world.folder)
    (yanked,) = [row["log_index"] for row in tables["version_yank"]]
    assert all(row["log_index"] < yanked for row in tables["release"])


def _composed(folder: Path, number: int) -> object:
    ana: Local = World.at(folder).ana
    return ana.compose("bot", "support@1", "tiny@1", (), {"max_new_tokens": str(80 + number)})


def test_no_prompt_includes_a_yanked_one(world: World) -> None:
    world.ana.register_prompt(world.write("tone.prompt.md", "Be kind.\n"), "tone")
    world.ana.yank("tone@1", WHY)
    with pytest.raises(ConflictError, match="tone@1 is yanked"):
        world.ana.register_prompt(world.write("kind.prompt.md", "# system\n{{> tone@1}}\n# user\nhello\n"), "kind")
