"""Finding and tagging versions through a registry's own door."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.manifests import Kind
from tests.world import ANA, BEN, EVE, PROMPT, World


def found(world: World, *words: str, **conditions: Any) -> list[str]:
    return [v.reference for v in world.ana.search(words, **conditions).items]


def test_everything_registered_is_found_by_what_holds_of_it(world: World) -> None:
    ben = world.as_(BEN)
    ben.register_prompt(world.write("r.prompt.md", PROMPT.replace("name: support", "name: team/refund")))
    assert found(world, kind=Kind.PROMPT) == ["team/refund@1", "support@1"]
    assert found(world, kind=Kind.PROMPT, author=BEN.upper()) == ["team/refund@1"]
    assert found(world, author="ben") == ["team/refund@1"]
    assert found(world, author=EVE) == []
    assert found(world, name="team/") == ["team/refund@1"]
    assert found(world, name="team") == []
    assert found(world, "SUPPORT", kind=Kind.PROMPT) == ["support@1"]
    assert found(world, "text", "support") == ["support@1", "support-suite@1"]
    assert found(world, "text", "lora") == []
    assert found(world, "exact", kind=Kind.SUITE) == ["support-suite@1"]
    assert found(world, "target") == ["support-suite@1", "tickets-eval@1"]
    assert found(world, "llama") == ["tiny@1"]


def test_adapters_are_found_by_their_base(world: World) -> None:
    world.ana.register_base(world.base("other", hidden=16), "other")
    assert found(world, base="tiny@1") == ["support-lora@1"]
    digest = world.ana.version("tiny@1").digest
    assert found(world, base=digest) == found(world, base=f"tiny@{digest[:24]}") == ["support-lora@1"]
    assert found(world, base="other@1") == []
    assert found(world, base=f"sha256:{'0' * 64}") == []
    with pytest.raises(NotFoundError, match="tiny@9"):
        world.ana.search(base="tiny@9")
    with pytest.raises(InvalidInputError, match="not a base-model"):
        world.ana.search(base="support@1")
    with pytest.raises(InvalidInputError, match="not a version reference"):
        world.ana.search(base="tiny")


def test_the_newest_of_each_is_what_has_no_newer_one(world: World) -> None:
    world.ana.register_prompt(world.write("support.prompt.md", PROMPT.replace("{{text}}", "Refunds: {{text}}")))
    assert found(world, "text", kind=Kind.PROMPT) == ["support@2", "support@1"]
    assert found(world, "text", kind=Kind.PROMPT, newest_only=True) == ["support@2"]
    world.ana.tag("support@1", "reviewed")
    assert found(world, tags=["reviewed"]) == ["support@1"]
    assert found(world, tags=["reviewed"], newest_only=True) == []


def test_pages_go_on_where_the_one_before_ended(world: World) -> None:
    for number in range(5):
        world.ana.register_prompt(world.write("p.prompt.md", f"Take {number}"), "takes")
    first = world.ana.search(["take"], limit=2)
    second = world.ana.search(["take"], after=first.next, limit=2)
    third = world.ana.search(["take"], after=second.next, limit=2)
    assert [v.number for page in (first, second, third) for v in page.items] == [5, 4, 3, 2, 1]
    assert third.next is None
    world.ana.register_prompt(world.write("p.prompt.md", "Take 6"), "takes")
    assert world.ana.search(["take"], after=first.next, limit=2) == second, "what came since begins the first page"


def test_who_registers_may_tag_and_what_was_tagged_is_told(world: World) -> None:
    done = world.as_(BEN).tag("support@1", "reviewed")
    assert (done.version, done.changed, done.tags) == ("support@1", True, ("reviewed",))
    assert not world.ana.tag("support@1", "reviewed").changed
    digest = world.ana.version("support@1").digest
    assert world.ana.tag(f"support@{digest[:24]}", "approved").tags == ("approved", "reviewed")
    assert world.ana.version("support@1").tags == ("approved", "reviewed")
    assert [v.tags for v in world.ana.versions(Kind.PROMPT).items] == [("approved", "reviewed")]
    assert [(on.tag, on.actor) for on in world.ana.tags("support@1")] == [("approved", ANA), ("reviewed", BEN)]
    assert world.ana.untag("support@1", "reviewed").tags == ("approved",)
    assert not world.ana.untag("support@1", "reviewed").changed
    assert world.ana.version("support@1").digest == digest
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).tag("support@1", "mine")
    with pytest.raises(NotFoundError):
        world.ana.tag("support@2", "reviewed")
    with pytest.raises(InvalidInputError, match="cannot be a tag"):
        world.ana.tag("support@1", "latest")


def test_no_tag_stands_for_a_version(world: World) -> None:
    world.ana.tag("support@1", "reviewed")
    for use in (
        lambda: world.ana.version("support@reviewed"),
        lambda: world.ana.compose("bot", "support@reviewed", "tiny@1"),
        lambda: world.ana.tag("support@reviewed", "again"),
    ):
        with pytest.raises(InvalidInputError, match="not a version reference") as told:
            use()
        assert "tandem search --name support --tag reviewed" in told.value.fix
    with pytest.raises(NotFoundError, match="no application 'support'"):
        world.ana.resolve("support@reviewed")


def test_registering_the_same_again_changes_nothing_that_is_found(world: World) -> None:
    world.ana.tag("support@1", "reviewed")
    world.ana.register_prompt(world.folder / "support.prompt.md")
    assert found(world, tags=["reviewed"]) == ["support@1"]
