"""Impact and bump: what was made of a version, and what newer includes there are."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import Connection, Engine, event

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.lineage import Affected
from registry.domain.manifests import Version
from registry.domain.prompts.bumping import Bump, Newer
from registry.services import tracing_impact, tracing_lineage
from registry.storage.catalog import impact, origins
from tests.world import World


def register(world: World, text: str, name: str, file: str = "p.prompt.md") -> Version:
    return world.ana.register_prompt(world.write(file, text), name).version


def affected(world: World, reference: str) -> list[tuple[str, str, str, str]]:
    return [(a.kind, a.reference, a.by, a.of) for a in world.ana.impact(reference).items]


def test_impact_goes_from_an_include_to_the_stage_where_it_serves(world: World) -> None:
    register(world, "Be plain.", "team/persona")
    front = "---\nvariables: {text: {type: string}}\n---\n"
    register(world, front + "{{> team/persona@1}}\n{{text}}", "team/middle")
    register(world, front + "# system\nHi\n# user\n{{> team/middle@1}}\n", "team/top")
    assert affected(world, "team/persona@1") == [
        ("prompt", "team/middle@1", "includes", "team/persona@1"),
        ("prompt", "team/top@1", "includes", "team/middle@1"),
    ]
    assert affected(world, "team/top@1") == []


def test_impact_of_data_a_base_and_a_release(world: World) -> None:
    release = world.release(100, adapter=True)
    world.place(release, "staging")
    assert affected(world, "tickets-eval@1") == [
        ("adapter", "support-lora@1", "trained-on", "tickets-eval@1"),
        ("suite", "support-suite@1", "measures", "tickets-eval@1"),
        ("release", "bot@1", "contains", "support-lora@1"),
        ("stage", "bot@staging", "serves", "bot@1"),
    ]
    assert affected(world, "tiny@1") == [
        ("adapter", "support-lora@1", "base", "tiny@1"),
        ("release", "bot@1", "contains", "tiny@1"),
        ("stage", "bot@staging", "serves", "bot@1"),
    ]
    assert affected(world, "bot@1") == [("stage", "bot@staging", "serves", "bot@1")]
    world.place(world.release(110, adapter=True), "staging")
    assert affected(world, "bot@1") == []
    assert ("release", "bot@1", "contains", "tiny@1") in affected(world, "tiny@1")


def test_examples_are_traced_to_their_dataset(world: World) -> None:
    text = '---\nexamples: {user: "{{text}}", assistant: "{{target}}", dataset: tickets-eval@1, take: 1}\n---\nx'
    register(world, text, "few")
    assert ("prompt", "few@1", "examples", "tickets-eval@1") in affected(world, "tickets-eval@1")


def test_pages_add_up_to_the_whole(world: World) -> None:
    register(world, "x", "part")
    for number in range(7):
        register(world, f"{{{{> part@1}}}} {number}", f"main{number}")
    whole = world.ana.impact("part@1").items
    assert [a.reference for a in whole] == [f"main{number}@1" for number in range(7)]
    found: list[Affected] = []
    after = None
    while True:
        page = world.ana.impact("part@1", after=after, limit=3)
        assert len(page.items) <= 3
        found += page.items
        if (after := page.next) is None:
            break
    assert tuple(found) == whole
    assert len(found) == 7
    with pytest.raises(InvalidInputError, match="not a key of this list"):
        world.ana.impact("part@1", after="gone@1")


def test_what_is_read_in_batches_is_read_whole(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each batch goes on where the one before ended."""
    from registry.storage.catalog import impact

    register(world, "x", "part")
    for number in range(7):
        register(world, f"{{{{> part@1}}}} {number}", f"main{number % 3}")
    whole = affected(world, "part@1")
    assert len(whole) == 7
    for name in ("_MADE", "_CONTAINING", "_INCLUDING"):
        monkeypatch.setattr(impact, name, getattr(impact, name).limit(2))
    monkeypatch.setattr(impact, "BATCH", 2)
    assert affected(world, "part@1") == whole
    register(world, "y", "part")
    assert [bump.prompt for bump in world.ana.bump_prompts()] == ["main0@3", "main1@2", "main2@2"]


def test_nothing_is_made_of_what_is_not_there(world: World) -> None:
    for reference in ("gone@1", "support@9", "bot@9"):
        with pytest.raises(NotFoundError):
            world.ana.impact(reference)


@pytest.fixture
def included(world: World) -> World:
    """`main` includes persona@1 twice, of which there is a second version; `other` includes something else."""
    register(world, "Be plain.", "team/persona")
    register(world, "Other.", "team/other")
    text = "---\ndescription: '{{> team/persona@1}}'\n---\n# system\r\n{{> team/persona@1}} \\{{> team/persona@1}}\r\n"
    register(world, text + "# user\n{{>  team/persona@1 }}{{> team/other@1}}\n", "main")
    register(world, "{{> team/other@1}} x", "unmoved")
    register(world, "Be warm.", "team/persona")
    return world


def test_a_bump_is_proposed_with_its_text_and_its_difference(included: World) -> None:
    (found,) = included.ana.bump_prompts()
    assert isinstance(found, Bump)
    assert (found.prompt, found.newer) == ("main@1", (Newer("team/persona@1", "team/persona@2"),))
    assert found.file == "main.prompt.md"
    assert found.text == (
        "---\ndescription: '{{> team/persona@1}}'\n---\n"
        "# system\r\n{{> team/persona@2}} \\{{> team/persona@1}}\r\n"
        "# user\n{{>  team/persona@2 }}{{> team/other@1}}\n"
    )
    assert found.comparison is not None
    assert [change.role for change in found.comparison.differences.messages] == ["system", "user"]
    assert found.registered is None
    with pytest.raises(NotFoundError):
        included.ana.version("main@2")
    assert included.ana.bump_prompts("unmoved") == ()


def test_a_bump_is_registered_from_the_bytes_of_the_original(included: World) -> None:
    (found,) = included.ana.bump_prompts("main", register=True)
    assert found.registered is not None
    made = included.ana.version("main@2")
    assert found.registered.reference == "main@2"
    assert [m["content"] for m in made.manifest["messages"]] == [
        "Be warm. \\{{> team/persona@1}}",
        "Be warm.Other.",
    ]
    assert {(r.kind, r.target) for r in made.relations} == {
        ("includes", "team/persona@2"),
        ("includes", "team/other@1"),
    }
    assert included.ana.original_prompt("main@2").text == found.text
    assert included.ana.bump_prompts() == ()
    assert included.ana.version("main@1").manifest["messages"][0]["content"].startswith("Be plain.")


def test_a_yanked_version_is_nothing_to_go_to(included: World) -> None:
    included.ana.yank("team/persona@2", "rude")
    assert included.ana.bump_prompts() == ()
    register(included, "Be kind.", "team/persona")
    assert included.ana.bump_prompts()[0].newer == (Newer("team/persona@1", "team/persona@3"),)


def test_what_cannot_be_included_any_more_is_told_and_the_others_go_on(included: World) -> None:
    register(included, "# system\nmore\n# user\nmessages\n", "team/other")
    found = included.ana.bump_prompts(register=True)
    assert [(bump.prompt, bool(bump.problem), bump.registered is None) for bump in found] == [
        ("main@1", True, True),
        ("unmoved@1", True, True),
    ]
    assert "team/other@2 cannot be included: it is more than a text" in found[0].problem


def test_an_include_that_was_only_told_later_is_not_written_into_the_file(world: World) -> None:
    register(world, "Be plain.", "part")
    register(world, "Be plain. x", "main")
    register(world, "{{> part@1}} x", "main")
    register(world, "Be warm.", "part")
    (found,) = world.ana.bump_prompts("main")
    assert found.problem == "the file that was registered does not include part@1 itself"


def test_other_formats_and_digests_are_bumped_too(world: World) -> None:
    part = register(world, "Be plain.", "part")
    text = json.dumps([{"role": "user", "content": f"{{{{> part@{part.digest[:20]}}}}} x"}])
    register(world, text, "main", "main.json")
    register(world, "Be warm.", "part")
    (found,) = world.ana.bump_prompts("main", register=True)
    assert found.text == '[{"role": "user", "content": "{{> part@2}} x"}]'
    assert world.ana.version("main@2").files[0].path == "main.json"


# What must go ----------------------------------------------------------------------------------------------


def test_the_stages_that_serve_something_of_it_are_told_with_whom_to_ask(world: World) -> None:
    assert world.ana.live_impact("tickets-eval@1") == ()
    world.place(world.release(90, adapter=True), "staging")
    world.place(world.release(100, adapter=True), "staging")
    [found] = world.ana.live_impact("tickets-eval@1")
    assert (found.stage, found.release, found.placed_by) == ("bot@staging", "bot@2", "ana@example.com")
    assert found.path == ("tickets-eval@1", "support-lora@1", "bot@2", "bot@staging")
    assert found.owners == ("ana@example.com (ana)",)
    assert world.ana.live_impact("bot@1") == ()
    world.ana.add_member("eve@example.com", roles=("approver",), slots=("reviewer",), application="bot")
    assert world.ana.live_impact("tiny@1")[0].owners == ("eve@example.com (eve)",)
    with pytest.raises(NotFoundError):
        world.ana.live_impact("gone@1")


def test_whatever_is_read_ahead_the_walk_is_the_same(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up and down: a chain, a diamond, and what more than one thing is made of."""
    register(world, "x", "v0")
    for number in range(1, 8):
        below = {number - 1, number // 2}
        register(
            world, "".join(f"{{{{> v{one}@1}}}} " for one in sorted(below)) + f"{number} {{{{text}}}}", f"v{number}"
        )
    world.place(world.release(100, adapter=True), "staging")
    starts = ("v0@1", "v3@1", "tickets-eval@1", "tiny@1", "support@1")

    def walked() -> list[object]:
        ups = [world.ana.impact(start, limit=1000) for start in starts]
        return [ups, [world.ana.lineage(start) for start in ("v7@1", "bot@staging", "support-lora@1")]]

    whole = walked()
    assert len(world.ana.impact("v0@1").items) == 7
    for module, name in ((impact, "_ALL_UP"), (origins, "_ALL_DOWN")):
        monkeypatch.setattr(module, "MOST", 2)
        monkeypatch.setattr(module, name, getattr(module, name).limit(3))
    assert walked() == whole
    for walk in (tracing_impact, tracing_lineage):
        monkeypatch.setattr(walk, "AHEAD", 1)
    assert walked() == whole
    monkeypatch.undo()
    for walk in (tracing_impact, tracing_lineage):
        monkeypatch.setattr(walk, "AHEAD", 2)
    assert walked() == whole


def test_neither_a_long_chain_nor_many_things_take_a_question_each(world: World) -> None:
    register(world, "x", "v0")
    asked = list[str]()

    def note(_c: Connection, _u: object, statement: str, *_: object) -> None:
        asked.append(statement)

    def questions(last: int) -> tuple[int, int]:
        asked.clear()
        event.listen(Engine, "before_cursor_execute", note)
        try:
            world.ana.impact("v0@1", limit=1000)
            up = len(asked)
            world.ana.lineage(f"v{last}@1")
        finally:
            event.remove(Engine, "before_cursor_execute", note)
        return up, len(asked) - up

    for number in range(1, 4):
        register(world, f"{{{{> v{number - 1}@1}}}} {number}", f"v{number}")
    few = questions(3)
    assert min(few) > 0
    for number in range(4, 8):
        register(world, f"{{{{> v{number - 1}@1}}}} {number}", f"v{number}")
    assert questions(7) == few
