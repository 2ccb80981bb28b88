"""What the registry's policy asks of people, beneath an application that asks for more."""

from __future__ import annotations

import pytest

from registry.domain.errors import PermissionDeniedError
from tests.world import BEN, EVE, POLICY, World

MEI = "mei@example.com"
HOUSE = """kind: policy
name: house
layer: registry
stages:
  staging:
    rules:
      - {id: floor, type: metric, suite: required, metric: primary, require: ">= 0.8"}
    waivers: {allow: [floor], slots: [{slot: reviewer}], max_ttl: 7d}
    break_glass: {retro: {slots: [{slot: reviewer}], deadline: 72h}}
"""
TWO = """kind: policy
name: house
layer: registry
stages:
  production:
    rules:
      - {id: two, type: approval, slots: [{slot: reviewer, count: 2}]}
"""
OWN = "      - {id: own, type: approval, slots: [{slot: reviewer}], separation: none}\n"


def layered(world: World, house: str, own: str) -> World:
    world.ana.add_member(BEN, roles=("oncall",))
    world.ana.add_member(MEI, roles=("author", "promoter", "approver"), slots=("reviewer", "linguist"))
    world.ana.activate_policy(world.write("own.yaml", own), "bot")
    world.ana.activate_policy(world.write("house.yaml", house), None, "floor")
    return world


def composed_by_ben(world: World, right: int) -> str:
    ben = world.as_(BEN)
    release = ben.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": str(right)}).release.reference
    ben.evaluate(release, "support-suite")
    return release


@pytest.mark.parametrize("more", ["", OWN], ids=["silent", "asks-for-more"])
def test_an_application_that_asks_for_more_lets_nobody_waive_or_excuse_the_registrys_rule_himself(
    world: World, more: str
) -> None:
    """I-47: no application goes below the registry's policy, least of all by adding a rule."""
    layered(world, HOUSE, POLICY.replace("  staging:\n    rules:\n", f"  staging:\n    rules:\n{more}"))
    release = composed_by_ben(world, 60)
    waiver = world.ana.request_waiver(release, "staging", "floor", "the tone is worth it").id
    with pytest.raises(PermissionDeniedError, match="ben may not grant the waiver"):
        world.as_(BEN).grant_waiver(waiver)
    assert world.as_(MEI).grant_waiver(waiver).state == "granted"
    glass = str(world.as_(BEN).break_glass(release, "staging", "now", "INC-1").incident)
    with pytest.raises(PermissionDeniedError, match="ben may not approve incident"):
        world.as_(BEN).approve_incident(glass, "I was right")
    assert world.as_(MEI).approve_incident(glass, "he was right").missing == ()


def test_an_application_does_not_replace_in_retrospect_whom_the_registry_asks_for(world: World) -> None:
    """I-47: what breaking glass passes over is asked for afterwards, whatever an application says of glass."""
    glass = "    break_glass: {retro: {slots: [{slot: linguist}], deadline: 3650d}}\n"
    layered(world, TWO, POLICY + glass)
    world.ana.add_member(EVE, roles=("oncall",))
    release = world.release(101)
    world.ana.promote(release, "staging")
    opened = world.as_(EVE).break_glass(release, "production", "now", "INC-1")
    incident = world.ana.incident(str(opened.incident))
    assert str(incident.approve_by)[:10] < "2100"
    assert world.as_(MEI).approve_incident(incident.id, "was right").missing == ("2 × reviewer: ask ben",)
