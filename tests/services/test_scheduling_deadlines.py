"""Deadlines that the scheduler keeps: however late it comes, and once however many look."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.safety import Cause, HoldMode, IncidentStep
from registry.domain.stages import DeploymentKind, PromotionState
from tests.at_once import overtaken
from tests.damaging import tamper
from tests.drifting import DriftingWorld
from tests.fakes import FixedClock
from tests.world import ANA, POLICY, World

IN_FORCE = "digest = (SELECT digest FROM policy_activation WHERE application = 'bot' ORDER BY sequence DESC LIMIT 1)"


def serving(world: World) -> dict[str, int | None]:
    return {s.stage: s.release for s in world.ana.status("bot")}


def test_a_deadline_is_kept_however_long_nobody_looked(tmp_path: Path) -> None:
    """I-55: what falls due is acted on at the next round, including after a restart."""
    clock = FixedClock()
    world = DriftingWorld(tmp_path / "timed", clock)
    world.stock()
    world.under()
    release = world.release(101)
    world.drift(84)
    outcome = world.ana.promote(release, "staging")
    assert outcome.state is PromotionState.VERIFYING
    clock.advance(timedelta(days=30))
    later = World.at(world.folder, clock)
    assert "nothing was shown by" in later.ana.run_scheduler().done[0]
    assert later.ana.promotion(str(outcome.promotion)).state is PromotionState.FAILED


def test_a_round_that_was_overtaken_applies_no_deadline_again(tmp_path: Path) -> None:
    clock = FixedClock()
    world = DriftingWorld(tmp_path / "timed", clock)
    world.stock()
    world.under()
    release = world.release(101)
    world.drift(84)
    outcome = world.ana.promote(release, "staging")
    clock.advance(timedelta(hours=2))
    overtaken(world)
    assert len(world.ana.levers("bot").holds) == 1
    assert len(world.ana.incidents("bot").items) == 1
    assert [e.kind for e in world.ana.promotion(str(outcome.promotion)).events] == ["opened", "executed", "failed"]
    assert [d.action for d in world.ana.decisions("bot").items] == ["verify", "verify", "promote"]


def test_a_round_that_was_overtaken_expires_nothing_again(tmp_path: Path) -> None:
    clock = FixedClock()
    world = World(tmp_path / "timed", clock).stock()
    release = world.release(70)
    world.ana.promote(release, "staging")
    waiting = world.ana.promote(release, "production")
    clock.advance(timedelta(days=14))
    assert overtaken(world) == ()
    assert [e.kind for e in world.ana.promotion(str(waiting.promotion)).events] == ["opened", "waited", "expired"]


def test_a_round_that_was_overtaken_escalates_nothing_again(tmp_path: Path) -> None:
    clock = FixedClock()
    world = World(tmp_path / "timed", clock).stock()
    world.place(world.release(100))
    world.ana.promote(world.release(101), "staging")
    incident = str(world.ana.break_glass("bot@2", "production", "checkout is down", "INC-7").incident)
    clock.advance(timedelta(hours=72))
    assert overtaken(world) == ()
    assert [e.step for e in world.ana.incident(incident).events] == [IncidentStep.OVERDUE]
    assert len(world.ana.levers("bot").holds) == 1


def test_an_overdue_incident_is_rolled_back_where_the_policy_says_so(tmp_path: Path) -> None:
    """I-56: what was not approved in retrospect has an outcome that the policy declares."""
    clock = FixedClock()
    world = World(tmp_path / "timed", clock).stock()
    setting = "    break_glass: {retro: {slots: [{slot: reviewer}], deadline: 1h}, on_overdue: rollback}\n"
    policy = POLICY.replace("  production:\n", f"  production:\n{setting}")
    world.ana.activate_policy(world.write("policy.yaml", policy), "bot")
    world.place(world.release(100))
    world.ana.promote(world.release(101), "staging")
    world.ana.break_glass("bot@2", "production", "checkout is down", "INC-7")
    clock.advance(timedelta(hours=1))
    world.ana.run_scheduler()
    status = {s.stage: s for s in world.ana.status("bot")}["production"]
    assert status.release == 1
    newest, *_ = world.ana.history("bot@production").items
    assert (newest.what, newest.actor) == (DeploymentKind.ROLLBACK, "system:scheduler")
    assert [q.cause for q in world.ana.quarantines("bot")] == [Cause.BREAK_GLASS]
    assert [(h.mode, h.cause) for h in world.ana.levers("bot").holds] == [(HoldMode.AUTO, Cause.BREAK_GLASS)]
    told, owed = world.ana.incidents("bot").items
    assert ((owed.cause, owed.overdue), told.cause) == ((Cause.BREAK_GLASS, True), Cause.ROLLBACK)
    with pytest.raises(InvalidInputError, match="asks for no approval"):
        world.ana.approve_incident(told.id, "I was right")
    assert world.ana.run_scheduler().done == ()


def broken_glass(tmp_path: Path, clock: FixedClock) -> World:
    """bot@2 was placed in production by breaking glass, and is to be rolled back if nobody approves it in time."""
    world = World(tmp_path / "timed", clock).stock()
    setting = "    break_glass: {retro: {slots: [{slot: reviewer}], deadline: 1h}, on_overdue: rollback}\n"
    policy = POLICY.replace("  production:\n", f"  production:\n{setting}")
    world.ana.activate_policy(world.write("policy.yaml", policy), "bot")
    world.place(world.release(100))
    world.ana.promote(world.release(101), "staging")
    world.ana.break_glass("bot@2", "production", "checkout is down", "INC-7")
    return world


def test_an_overdue_incident_about_a_damaged_release_is_rolled_back(tmp_path: Path) -> None:
    """I-56, I-37: the outcome that the policy declares, whatever became of what leaves."""
    clock = FixedClock()
    world = broken_glass(tmp_path, clock)
    tamper(world.folder, "release", "manifest", "number = 2")
    clock.advance(timedelta(hours=1))
    ticked = world.ana.run_scheduler()
    assert (len(ticked.done), ticked.failed) == (1, ())
    assert serving(world)["production"] == 1


def test_an_overdue_incident_holds_the_stage_where_it_cannot_be_rolled_back(tmp_path: Path) -> None:
    """I-56: never nothing. What the policy wants is not known once it is damaged."""
    clock = FixedClock()
    world = broken_glass(tmp_path, clock)
    tamper(world.folder, "policy", "content", IN_FORCE)
    clock.advance(timedelta(hours=1))
    (line,) = world.as_(ANA).run_scheduler().done
    assert "is not what was sealed; the stage is held" in line
    with world.ana.runtime.catalog.read() as reading:
        assert [(h.mode, h.cause) for h in reading.holds.active("bot", "production")] == [
            (HoldMode.ALL, Cause.BREAK_GLASS)
        ]
        assert [i.overdue for i in reading.incidents.page("bot", True, None, 9).items] == [True]
    assert world.as_(ANA).run_scheduler().done == ()


def test_a_round_is_done_in_the_first_days_that_there_are(tmp_path: Path) -> None:
    """I-55: whatever the clock says, what falls due is looked for."""
    world = World(tmp_path / "early", FixedClock(datetime(1, 1, 1, tzinfo=UTC))).stock()
    assert world.ana.run_scheduler().failed == ()
