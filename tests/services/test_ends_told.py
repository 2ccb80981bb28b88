"""What ends something tells by which entry of the log that came: at once, and as it is told later."""

from __future__ import annotations

from registry.domain.safety import Settled
from tests.approving import staged
from tests.world import BEN, World


def told_entry(world: World, told: Settled | None, type_: str) -> int | None:
    """The entry that an end tells of, held to the newest one of its type."""
    [entry] = world.ana.log_entries(type_=type_, limit=1).items
    assert told is not None
    assert told.log_index == entry.index
    return told.log_index


def test_whoever_ends_something_is_told_the_entry_at_once_and_whoever_asks_again_the_same_one(world: World) -> None:
    release, ben = staged(world), world.as_(BEN)
    kept_out = ben.quarantine(release, "slow", stage="bot@dev").id
    cleared = world.ana.clear_quarantine(kept_out, "ungated")
    index = told_entry(world, cleared.settled, "quarantine.cleared")
    told_entry(world, cleared.quarantine.cleared, "quarantine.cleared")
    again = world.ana.clear_quarantine(kept_out, "again").settled
    assert again is not None
    assert again.log_index == index
    world.ana.hold("bot@dev", "look")
    told_entry(world, world.ana.release_hold("bot@dev", "seen")[0].released, "hold.released")
    frozen = world.ana.freeze("bot", "holidays").id
    told_entry(world, world.ana.lift_freeze(frozen, "over").lifted, "freeze.lifted")
