"""A deadline that passed holds without a scheduler: the next command on the stage applies it before anything else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError
from registry.domain.names import StageRef, parse_stage_ref
from registry.domain.safety import Cause
from registry.domain.stages import PromotionState
from registry.services import rolling_back
from registry.services.runtime import Runtime
from registry.services.verifying import apply_deadline
from tests.damaging import tamper
from tests.drifting import CHECKED, DriftingWorld
from tests.fakes import FixedClock
from tests.world import EVE


@pytest.fixture
def world(drifting: DriftingWorld) -> DriftingWorld:
    """bot@1 and bot@2 were verified at staging."""
    drifting.under()
    for right in (99, 100):
        drifting.ana.promote(drifting.release(right), "staging")
    return drifting


def undecided(world: DriftingWorld, clock: FixedClock) -> str:
    """bot@3 goes live and shows nothing until its deadline has passed; the request by which it came."""
    release = world.release(101)
    world.drift(84)
    outcome = world.ana.promote(release, "staging")
    world.drift(None)
    clock.advance(timedelta(hours=1))
    return str(outcome.promotion)


def serving(world: DriftingWorld) -> int:
    return world.ana.resolve("bot@staging").release


def test_a_rollback_by_hand_applies_the_deadline_of_what_leaves(world: DriftingWorld, clock: FixedClock) -> None:
    """I-56: a state that waits has a declared outcome, and it is this one whoever comes first."""
    request = undecided(world, clock)
    assert world.ana.roll_back("bot@staging", "not waiting for it", dry_run=True).target is not None
    assert world.ana.promotion(request).state is PromotionState.VERIFYING, "looking settles nothing"
    world.ana.roll_back("bot@staging", "not waiting for it")
    assert world.ana.promotion(request).state is PromotionState.FAILED
    assert [i.cause for i in world.ana.incidents("bot").items] == [Cause.VERIFICATION]
    assert serving(world) == 2


def test_a_rollback_by_hand_goes_no_step_further_than_the_deadline_went(
    world: DriftingWorld, clock: FixedClock
) -> None:
    """I-40: a stage that moved since wins over whoever wanted to move it."""
    world.under(CHECKED + "      on_timeout: rollback\n")
    undecided(world, clock)
    with pytest.raises(ConflictError, match="bot@3 was not verified in time") as caught:
        world.ana.roll_back("bot@staging", "complaints")
    assert caught.value.found.startswith("bot@2 (deployment ")
    assert serving(world) == 2
    world.ana.roll_back("bot@staging", "it is no better")
    assert serving(world) == 1


def test_a_deadline_that_cannot_be_applied_keeps_nobody_from_rolling_back(
    world: DriftingWorld, clock: FixedClock
) -> None:
    """I-37: what was shown of what is to leave may be damaged; only what comes back must be whole."""
    undecided(world, clock)
    tamper(world.folder, "evaluation_run", "results", "deployment IS NOT NULL AND release = 3")
    with pytest.raises(IntegrityError, match="is not what was recorded"):
        apply_deadline(world.ana.runtime, parse_stage_ref("bot@staging"))
    world.ana.roll_back("bot@staging", "it answers in Latin")
    assert serving(world) == 2


def test_where_the_deadline_moved_the_stage_before_it_failed_nobody_goes_one_step_more(
    world: DriftingWorld, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """I-40: a stage that moved since wins over whoever wanted to move it."""
    world.under(CHECKED + "      on_timeout: rollback\n")
    undecided(world, clock)

    def applied(runtime: Runtime, reference: StageRef) -> None:
        apply_deadline(runtime, reference)
        raise InfrastructureError("the disk is full")

    monkeypatch.setattr(rolling_back, "apply_deadline", applied)
    with pytest.raises(InfrastructureError, match="the disk is full"):
        world.ana.roll_back("bot@staging", "complaints")
    assert serving(world) == 2


def test_asking_for_a_promotion_applies_the_deadline_too(world: DriftingWorld, clock: FixedClock) -> None:
    request = undecided(world, clock)
    world.ana.add_member(EVE, roles=("author",))
    asked = world.as_(EVE).promote(world.release(102), "staging", op_id="nightly")
    assert (asked.state, world.ana.promotion(request).state) == (PromotionState.OPEN, PromotionState.FAILED)
    assert asked.decision is not None
    assert "current-verified" not in [r.id for r in asked.decision.decision.failing]
    assert world.as_(EVE).promote("bot@4", "staging", op_id="nightly").promotion == asked.promotion
