"""Lineage: everything that a stage, a release or a version was made of."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.services import tracing_lineage
from tests.world import World


def made_of(world: World, reference: str) -> set[tuple[str, str, str, str]]:
    return {(e.above, e.by, e.kind, e.below) for e in world.ana.lineage(reference).edges}


def test_lineage_goes_from_a_stage_down_to_data(world: World) -> None:
    world.place(world.release(100, adapter=True), "staging")
    found = world.ana.lineage("bot@staging")
    assert (found.kind, found.reference) == ("stage", "bot@staging")
    assert [(e.above, e.by, e.below) for e in found.edges] == [
        ("bot@staging", "serves", "bot@1"),
        ("bot@1", "contains", "support@1"),
        ("bot@1", "contains", "support-lora@1"),
        ("bot@1", "contains", "tiny@1"),
        ("bot@1", "measured", "support-suite@1"),
        ("support-lora@1", "base", "tiny@1"),
        ("support-lora@1", "trained-on", "tickets-eval@1"),
        ("support-suite@1", "measures", "tickets-eval@1"),
    ]
    assert made_of(world, "bot@1") == {(e.above, e.by, e.kind, e.below) for e in found.edges[1:]}


def test_lineage_is_impact_the_other_way_round(world: World) -> None:
    world.place(world.release(100, adapter=True), "staging")
    down = {(e.above, e.by, e.below) for e in world.ana.lineage("bot@staging").edges if e.by != "measured"}
    up = {(a.reference, a.by, a.of) for start in ("tickets-eval@1", "tiny@1") for a in world.ana.impact(start).items}
    assert up <= down


def test_includes_and_examples_are_followed(world: World) -> None:
    def register(text: str, name: str) -> None:
        world.ana.register_prompt(world.write("p.prompt.md", text), name)

    register("Be plain.", "part")
    register("{{> part@1}} And kind.", "middle")
    register(
        '---\nexamples: {user: "{{text}}", assistant: "{{target}}", dataset: tickets-eval@1, take: 1}\n---\n'
        "{{> middle@1}}",
        "top",
    )
    assert made_of(world, "top@1") == {
        ("top@1", "includes", "prompt", "middle@1"),
        ("top@1", "examples", "dataset", "tickets-eval@1"),
        ("middle@1", "includes", "prompt", "part@1"),
    }
    assert made_of(world, "part@1") == set()


def test_a_stage_that_serves_nothing_was_made_of_nothing(world: World) -> None:
    assert world.ana.lineage("bot@production").edges == ()


@pytest.mark.parametrize("reference", ["gone@1", "bot@9", "support@9", "bot@nowhere", "gone@production"])
def test_what_is_not_there_has_no_lineage(world: World, reference: str) -> None:
    with pytest.raises(NotFoundError):
        world.ana.lineage(reference)


def test_too_long_a_lineage_is_refused(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.release(100, adapter=True)
    monkeypatch.setattr(tracing_lineage, "MOST_EDGES", 7)
    assert len(world.ana.lineage("bot@1").edges) == 7
    monkeypatch.setattr(tracing_lineage, "MOST_EDGES", 6)
    with pytest.raises(InvalidInputError, match="made of too much"):
        world.ana.lineage("bot@1")
