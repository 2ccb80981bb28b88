"""`max_baseline_age` in a registry: what is live is measured again before anything is compared with it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.policies.decision import RuleResult, Status, Verdict
from tests.fakes import FixedClock
from tests.gathering import a_clock, evaluated_world, facts, place, staging
from tests.world import World

LATELY = {
    "id": "lately",
    "type": "compare",
    "suite": "required",
    "metric": "primary",
    "against": "stage_current",
    "margin": "0.5",
    "max_baseline_age": "30d",
}


@pytest.fixture
def clock() -> FixedClock:
    return a_clock()


@pytest.fixture
def world(stocked: Path, tmp_path: Path, clock: FixedClock) -> World:
    """`bot@1` is live at staging, where a rule compares with it; `bot@2` comes a month later."""
    world = evaluated_world(stocked, tmp_path / "registry", clock)
    staging(world, LATELY)
    place(world)
    clock.advance(timedelta(days=31))
    assert world.release(98) == "bot@2"
    return world


def lately(world: World) -> RuleResult:
    return next(r for r in world.ana.check("bot@2", "staging").decision.rules if r.id == "lately")


def test_a_release_is_held_until_what_is_live_was_measured_again(world: World) -> None:
    (old,) = facts(world, "bot@2").baseline_runs
    found = lately(world)
    assert (found.status, found.measured["findings"][-1]["reason"]) == (Status.ERROR, "stale_baseline")
    assert found.remedy == ("`tandem eval run bot@1 --suite support-suite@1 --fresh` measures it again",)
    assert world.ana.evaluate("bot@1", "support-suite").reused > 0
    assert facts(world, "bot@2").baseline_runs[0].ended_at == old.ended_at
    assert lately(world).status is Status.ERROR
    world.ana.evaluate("bot@1", "support-suite", fresh=True)
    assert lately(world).status is Status.SATISFIED


def test_a_promotion_is_judged_by_the_age_of_the_moment(world: World, clock: FixedClock) -> None:
    world.ana.evaluate("bot@1", "support-suite", fresh=True)
    assert world.ana.check("bot@2", "staging").decision.verdict is Verdict.ALLOW
    clock.advance(timedelta(days=31))
    denied = world.ana.promote("bot@2", "staging")
    assert denied.decision is not None
    assert [r.id for r in denied.decision.decision.failing] == ["lately"]


def test_a_stored_decision_over_age_replays(world: World, clock: FixedClock) -> None:
    denied = world.ana.promote("bot@2", "staging").decision
    assert denied is not None
    world.ana.evaluate("bot@1", "support-suite", fresh=True)
    clock.advance(timedelta(days=5))
    again = world.ana.replay(denied.id)
    assert (again.same, again.verdict) == (True, "DENY")
