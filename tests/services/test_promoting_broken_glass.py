"""Breaking glass: past soft rules, never past hard ones, and never without something to look at afterwards."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.policies.decision import Verdict
from registry.domain.safety import Cause
from registry.domain.stages import DeploymentKind, PromotionState
from tests.fakes import FixedClock
from tests.world import BEN, EVE, World


@pytest.fixture
def soft(world: World) -> World:
    """bot@1 is live in production; bot@2 is so much worse that only a soft rule, and an approval, keep it out."""
    world.place(world.release(100))
    world.ana.promote(world.release(100, adapter=True), "staging")
    return world


def test_glass_is_broken_past_approvals_and_leaves_an_incident(soft: World) -> None:
    """I-50: break-glass always creates an incident with a deadline."""
    outcome = soft.ana.break_glass("bot@2", "production", "checkout is down", "INC-7")
    assert outcome.deployment is not None
    assert outcome.decision is not None
    assert (outcome.deployment.kind, outcome.state) == (DeploymentKind.BREAK_GLASS, PromotionState.SUCCEEDED)
    assert "broken-glass" in outcome.deployment.marks
    assert outcome.decision.decision.verdict is Verdict.ALLOW
    assert outcome.decision.decision.action == "break-glass"
    incident = soft.ana.incident(str(outcome.incident))
    assert (incident.cause, incident.ticket, incident.deployment) == (
        Cause.BREAK_GLASS, "INC-7", outcome.deployment.id,
    )  # fmt: skip
    assert incident.approve_by is not None
    assert soft.ana.resolve("bot@production").release == 2


def test_every_rule_is_still_judged_and_told(soft: World) -> None:
    checked = soft.ana.check("bot@2", "production").decision
    broken = soft.ana.break_glass("bot@2", "production", "checkout is down", "INC-7").decision
    assert broken is not None
    assert {r.id for r in broken.decision.rules} == {r.id for r in checked.rules}
    assert "approval" in {r.id for r in broken.decision.rules if not r.passes}


def test_a_hard_rule_is_not_broken(world: World) -> None:
    """I-16: hard rules cannot be waived or broken-glass."""
    release = world.release(70, evaluated=False)
    outcome = world.ana.break_glass(release, "staging", "now", "INC-7")
    assert (outcome.state, outcome.deployment, outcome.incident) == (PromotionState.DENIED, None, None)
    assert world.ana.status("bot")[1].epoch == 0
    assert world.ana.incidents("bot").items == ()


def test_it_is_recorded_even_where_the_policy_would_have_allowed_it(world: World) -> None:
    """I-50: break-glass is logged even when unnecessary."""
    outcome = world.ana.break_glass(world.release(100), "staging", "to be sure", "INC-7")
    assert outcome.incident is not None
    assert world.ana.history("bot@staging").items[0].what == "break-glass"


def test_it_needs_a_reason_a_ticket_and_the_permission(soft: World) -> None:
    for nothing in (" ", "\u200b\u200d"):
        with pytest.raises(InvalidInputError, match="a reason is needed"):
            soft.ana.break_glass("bot@2", "production", nothing, "INC-7")
        with pytest.raises(InvalidInputError, match="a ticket is needed"):
            soft.ana.break_glass("bot@2", "production", "checkout is down", nothing)
    with pytest.raises(PermissionDeniedError, match="may not break glass"):
        soft.as_(BEN).break_glass("bot@2", "production", "checkout is down", "INC-7")
    assert soft.ana.resolve("bot@production").release == 1


def test_the_compare_is_not_broken(soft: World) -> None:
    with pytest.raises(ConflictError):
        soft.ana.break_glass("bot@2", "production", "checkout is down", "INC-7", expect="none")


def test_nobody_breaks_glass_again_before_their_last_one_was_approved(soft: World) -> None:
    soft.ana.break_glass("bot@2", "production", "checkout is down", "INC-7")
    soft.release(99)
    soft.ana.promote("bot@3", "staging")
    with pytest.raises(PermissionDeniedError, match="again"):
        soft.ana.break_glass("bot@3", "production", "and again", "INC-8")
    soft.ana.add_member(EVE, roles=("oncall",))
    assert soft.as_(EVE).break_glass("bot@3", "production", "somebody else looked", "INC-8").deployment is not None


def test_the_same_key_breaks_glass_once(soft: World) -> None:
    first = soft.ana.break_glass("bot@2", "production", "checkout is down", "INC-7", op_id="k1")
    assert soft.ana.break_glass("bot@2", "production", "checkout is down", "INC-7", op_id="k1") == first
    assert len(soft.ana.incidents("bot").items) == 1


def test_what_glass_was_broken_for_is_no_target_before_it_was_approved(soft: World) -> None:
    """I-50: it is not known good before retrospective approval."""
    soft.ana.break_glass("bot@2", "production", "checkout is down", "INC-7")
    soft.place(soft.release(99))
    plan = soft.ana.roll_back("bot@production", dry_run=True)
    assert plan.target is not None
    assert (plan.target.release, [c.skipped for c in plan.skipped]) == (
        1, ["was placed by breaking glass and never approved"],
    )  # fmt: skip


def test_what_was_approved_afterwards_is_a_target(soft: World) -> None:
    outcome = soft.ana.break_glass("bot@2", "production", "checkout is down", "INC-7")
    closed = soft.as_(BEN).approve_incident(str(outcome.incident), "looked at it, it is fine")
    assert closed.missing == ()
    soft.place(soft.release(99))
    plan = soft.ana.roll_back("bot@production", dry_run=True)
    assert plan.target is not None
    assert plan.target.release == 2


def test_an_incident_that_nobody_approves_in_time_holds_its_stage(tmp_path: Path) -> None:
    clock = FixedClock()
    world = World(tmp_path / "timed", clock).stock()
    world.place(world.release(100))
    world.ana.promote(world.release(100, adapter=True), "staging")
    incident = str(world.ana.break_glass("bot@2", "production", "checkout is down", "INC-7").incident)
    clock.advance(timedelta(hours=71))
    assert world.ana.run_scheduler().done == ()
    clock.advance(timedelta(hours=1))
    assert len(world.ana.run_scheduler().done) == 1
    assert world.ana.run_scheduler().done == ()
    assert world.ana.incident(incident).overdue
    (hold,) = world.ana.levers("bot").holds
    assert (hold.stage, hold.mode) == ("production", "all")


def test_glass_that_was_not_broken_leaves_a_request_of_somebody_else_alone(soft: World) -> None:
    """I-26: only who may end a request ends it."""
    waiting = soft.ana.promote("bot@2", "production")
    soft.ana.add_member(EVE, roles=("oncall",))
    quarantine = soft.ana.quarantine("bot@2", "leaks", critical=True)
    denied = soft.as_(EVE).break_glass("bot@2", "production", "now", "INC-7")
    request = soft.ana.promotion(str(waiting.promotion))
    assert (denied.state, request.state) == (PromotionState.DENIED, PromotionState.OPEN)
    assert [e.kind for e in request.events] == ["opened", "waited"]
    soft.as_(BEN).clear_quarantine(quarantine.id, "it does not")
    assert soft.as_(EVE).break_glass("bot@2", "staging", "now", "INC-8").already
