"""Releases that wait for somebody's yes, and policies that say more about it."""

from __future__ import annotations

from pathlib import Path

from tests.world import POLICY, World

APPROVAL = "slots: [{slot: reviewer}], separation: changed_components"


def more(world: World, said: str) -> Path:
    """The file of a policy whose approval rule says more."""
    text = POLICY.replace(APPROVAL, f"{APPROVAL}, {said}")
    assert text != POLICY
    return world.write("more.yaml", text)


def governed(world: World, said: str) -> World:
    """The same world under a policy whose approval rule says more."""
    world.ana.activate_policy(more(world, said), "bot")
    return world


def staged(world: World, right: int = 70) -> str:
    """A release that serves staging and may be requested for production."""
    release = world.release(right)
    world.ana.promote(release, "staging")
    return release
