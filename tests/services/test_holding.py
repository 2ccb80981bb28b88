from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.safety import Cause, HoldMode
from registry.domain.stages import PromotionState
from tests.fakes import FixedClock
from tests.world import ANA, BEN, EVE, World

WINDOW = {
    "name": "year end",
    "kind": "deny",
    "tz": "Europe/London",
    "start": "2099-12-12T18:00",
    "end": "2100-01-05T08:00",
}
PAST = {**WINDOW, "start": "2020-12-12T18:00", "end": "2021-01-05T08:00"}
ALREADY = {**WINDOW, "start": "2020-12-12T18:00"}


# Holds ---------------------------------------------------------------------------------------------------


def test_a_held_stage_makes_promotions_wait_until_it_is_released(world: World) -> None:
    release = world.release(70)
    held = world.ana.hold("bot@staging", "audit week")
    assert (held.mode, held.cause, held.released) == (HoldMode.ALL, Cause.MANUAL, None)
    outcome = world.ana.promote(release, "staging")
    assert outcome.state is PromotionState.OPEN
    assert outcome.decision is not None
    assert [r.id for r in outcome.decision.decision.failing] == ["hold"]
    (released,) = world.ana.release_hold("bot@staging", "audit done")
    assert (released.id, released.released and released.released.reason) == (held.id, "audit done")
    assert world.ana.promote(release, "staging").deployment is not None


def test_a_hold_for_the_auto_promoter_stops_nobody_else(world: World) -> None:
    world.ana.hold("bot@staging", "look first", automatic_only=True)
    assert world.ana.promote(world.release(70), "staging").deployment is not None


def test_a_hold_never_stands_in_the_way_of_a_rollback(world: World) -> None:
    """I-37: rollback is never blocked by approval, freeze, hold, soak or evaluation."""
    world.place(world.release(100), "staging")
    world.place(world.release(101), "staging")
    world.ana.hold("bot@staging", "audit week")
    world.ana.freeze("bot", "stop the line")
    outcome = world.ana.roll_back("bot@staging", "bad answers")
    assert outcome.deployment is not None
    assert outcome.deployment.release == 1


def test_holding_twice_the_same_is_one_hold(world: World) -> None:
    first = world.ana.hold("bot@staging", "audit week")
    assert world.ana.hold("bot@staging", "audit week ") == first
    others = {
        world.as_(BEN).hold("bot@staging", "audit week").id,
        world.ana.hold("bot@staging", "a leak").id,
        world.ana.hold("bot@staging", "audit week", automatic_only=True).id,
    }
    assert len({first.id, *others}) == 4, "another's reason is never folded into the first"
    assert len(world.ana.levers("bot").holds) == 4


def test_releasing_what_is_not_held_reports_that_nothing_was(world: World) -> None:
    assert world.ana.release_hold("bot@staging", "just in case") == ()


def test_releasing_leaves_other_stages_held(world: World) -> None:
    world.ana.hold("bot@staging", "audit week")
    other = world.ana.hold("bot@production", "audit week")
    world.ana.release_hold("bot@staging", "done")
    assert world.ana.levers("bot").holds == (other,)


def test_holding_needs_the_permission_a_reason_and_a_stage(world: World) -> None:
    world.ana.add_member(EVE, roles=("admin", "author"))
    with pytest.raises(PermissionDeniedError, match="may not hold or freeze"):
        world.as_(EVE).hold("bot@staging", "audit week")
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        world.ana.hold("bot@staging", " ")
    for stage in ("bot@moon", "nope@staging"):
        with pytest.raises(NotFoundError):
            world.ana.hold(stage, "audit week")
    assert world.ana.levers("bot").holds == ()


def test_a_hold_repeated_by_key_is_not_set_again(world: World) -> None:
    first = world.ana.hold("bot@staging", "audit week", op_id="k")
    world.ana.release_hold("bot@staging", "done", op_id="r")
    again = world.ana.hold("bot@staging", "audit week", op_id="k")
    assert (again.id, again.released is None) == (first.id, False)
    assert [h.id for h in world.ana.release_hold("bot@staging", "done", op_id="r")] == [first.id]
    with pytest.raises(InvalidInputError, match="was something else"):
        world.ana.hold("bot@production", "audit week", op_id="k")


# Freezes -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scope", [None, "bot", "bot@staging"])
def test_a_freeze_makes_promotions_wait_until_it_is_lifted(world: World, scope: str | None) -> None:
    """I-48: a freeze stops promotions."""
    release = world.release(70)
    frozen = world.ana.freeze(scope, "incident 77")
    outcome = world.ana.promote(release, "staging")
    assert outcome.state is PromotionState.OPEN
    assert outcome.decision is not None
    assert [r.id for r in outcome.decision.decision.failing] == ["frozen"]
    lifted = world.ana.lift_freeze(frozen.id, "over")
    assert lifted.lifted is not None
    assert world.ana.promote(release, "staging").deployment is not None


def test_a_freeze_of_one_stage_leaves_the_others_alone(world: World) -> None:
    world.ana.freeze("bot@production", "quarter end")
    assert world.ana.promote(world.release(70), "staging").deployment is not None


def test_a_window_that_has_not_begun_freezes_nothing_yet(world: World) -> None:
    world.ana.freeze("bot", "year end", window=WINDOW)
    assert world.ana.promote(world.release(70), "staging").deployment is not None


def test_a_window_freezes_until_it_ends(tmp_path: Path) -> None:
    clock = FixedClock(datetime(2026, 12, 1, tzinfo=UTC))
    world = World(tmp_path / "timed", clock).stock()
    release = world.release(70)
    window = {**WINDOW, "start": "2026-12-12T18:00", "end": "2027-01-05T08:00"}
    world.ana.freeze("bot", "year end", window=window)
    clock.advance(timedelta(days=20))
    assert world.ana.promote(release, "staging").state is PromotionState.OPEN
    clock.advance(timedelta(days=20))
    assert world.ana.promote(release, "staging").deployment is not None


def test_a_window_that_is_over_for_good_is_refused(world: World) -> None:
    with pytest.raises(InvalidInputError, match="over for good"):
        world.ana.freeze("bot", "year end", window=PAST)
    assert world.ana.freezes() == ()


def test_a_window_that_has_begun_may_still_be_set(world: World) -> None:
    assert world.ana.freeze("bot", "year end", window=ALREADY).window is not None


def test_every_fault_of_a_window_is_told_at_once(world: World) -> None:
    with pytest.raises(InvalidInputError) as caught:
        world.ana.freeze("bot", "x", window={"tz": "Mars/Olympus", "start": "2099-01-01T00:00", "until": "noon"})
    assert {f.where for f in caught.value.faults} == {"--tz", "--end", "until"}
    assert {f.found for f in caught.value.faults} >= {"'Mars/Olympus'"}


def test_a_window_that_the_clocks_skip_is_refused_with_what_to_write(world: World) -> None:
    skipped = {**WINDOW, "start": "2027-03-28T01:15", "end": "2027-03-28T01:45"}
    with pytest.raises(InvalidInputError, match="these times do not exist in Europe/London on that day") as caught:
        world.ana.freeze("bot", "night", window=skipped)
    assert (caught.value.where, caught.value.fix) == ("--start", "write times before 01:00, or from 02:00 on")
    assert world.ana.freezes() == ()


def test_a_window_denies_unless_it_says_otherwise(world: World) -> None:
    short = {key: value for key, value in WINDOW.items() if key not in {"name", "kind"}}
    window = world.ana.freeze("bot", "year end", window=short).window
    assert window is not None
    assert (window.kind, window.name) == ("deny", "by hand")


def test_freezing_twice_the_same_is_one_freeze(world: World) -> None:
    first = world.ana.freeze("bot", "incident 77")
    assert world.ana.freeze("bot", "incident 77") == first
    others = {
        world.as_(BEN).freeze("bot", "incident 77").id,
        world.ana.freeze("bot", "incident 78").id,
        world.ana.freeze("bot", "incident 77", window=WINDOW).id,
        world.ana.freeze(None, "incident 77").id,
    }
    assert len({first.id, *others}) == 5, "another's reason is never folded into the first"
    assert len(world.ana.freezes()) == 5


def test_lifting_twice_is_once(world: World) -> None:
    frozen = world.ana.freeze(None, "incident 77")
    first = world.ana.lift_freeze(frozen.id, "over")
    assert world.ana.lift_freeze(frozen.id, "over again") == first
    assert world.ana.freezes() == ()
    assert world.ana.freezes(everything=True) == (first,)


def test_freezing_needs_the_permission_a_reason_and_something_to_freeze(world: World) -> None:
    world.ana.add_member(EVE, roles=("admin", "approver"), slots=("reviewer",))
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).freeze(None, "because")
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        world.ana.freeze(None, "")
    for scope in ("nope", "bot@moon"):
        with pytest.raises(NotFoundError):
            world.ana.freeze(scope, "because")
    with pytest.raises(InvalidInputError):
        world.ana.freeze("bot@", "because")
    with pytest.raises(NotFoundError):
        world.ana.lift_freeze("01KNOTHING", "over")
    assert world.as_(ANA).freezes(everything=True) == ()


def test_a_freeze_repeated_by_key_is_not_set_again(world: World) -> None:
    first = world.ana.freeze("bot", "year end", window=WINDOW, op_id="k")
    world.ana.lift_freeze(first.id, "over")
    again = world.ana.freeze("bot", "year end", window=WINDOW, op_id="k")
    assert (again.id, again.lifted is None) == (first.id, False)
    with pytest.raises(InvalidInputError, match="was something else"):
        world.ana.freeze("bot", "year end", op_id="k")
