"""Requests: who may only ask, what a stage must serve, what runs out of time, goes stale, is rebased or cancelled."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.policies.decision import Verdict
from registry.domain.stages import PromotionState
from tests.fakes import FixedClock
from tests.world import BEN, EVE, POLICY, World

FOLLOWING = POLICY.replace("  production:\n", "  production:\n    bind_base: false\n")


@pytest.fixture
def timed(tmp_path: Path, clock: FixedClock) -> World:
    return World(tmp_path / "timed", clock).stock()


def request(world: World, right: int = 70) -> str:
    """The id of an open request for production, and its release in staging."""
    release = world.release(right)
    world.ana.promote(release, "staging")
    waiting = world.ana.promote(release, "production")
    assert waiting.promotion is not None
    return waiting.promotion


# Who may only ask ------------------------------------------------------------------------------------------


def test_who_may_not_execute_only_opens_the_request_and_is_shown_the_decision(world: World) -> None:
    world.ana.add_member(EVE, roles=("author",))
    release = world.release(70)
    outcome = world.as_(EVE).promote(release, "staging", "please")
    assert (outcome.state, outcome.deployment) == (PromotionState.OPEN, None)
    assert outcome.decision is not None
    assert (outcome.decision.id, outcome.decision.decision.verdict) == ("", Verdict.ALLOW)
    assert world.ana.status("bot")[1].epoch == 0
    assert world.ana.decisions("bot", "staging").items == ()


def test_a_request_that_was_only_opened_is_executed_by_somebody_who_may(world: World) -> None:
    world.ana.add_member(EVE, roles=("author",))
    release = world.release(70)
    asked = world.as_(EVE).promote(release, "staging", "please")
    placed = world.ana.promote(release, "staging")
    assert placed.promotion == asked.promotion
    assert world.ana.promotion(str(asked.promotion)).person == "eve"


def test_asking_twice_is_one_request(world: World) -> None:
    world.ana.add_member(EVE, roles=("author",))
    release = world.release(70)
    first = world.as_(EVE).promote(release, "staging")
    assert world.as_(EVE).promote(release, "staging").promotion == first.promotion


def test_who_may_neither_execute_nor_ask_is_refused(world: World) -> None:
    world.ana.add_member(EVE, roles=("reader",))
    with pytest.raises(PermissionDeniedError, match="may not promote"):
        world.as_(EVE).promote(world.release(70), "staging")


# What the stage must serve -----------------------------------------------------------------------------------


def test_a_promotion_goes_through_if_the_stage_serves_what_was_expected(world: World) -> None:
    """I-25: promotion is compare-and-swap on what the stage serves."""
    one = world.ana.promote(world.release(100), "staging", expect="none")
    assert one.deployment is not None
    two = world.ana.promote(world.release(101), "staging", expect="bot@1")
    assert two.deployment is not None
    three = world.ana.promote(world.release(102), "staging", expect=two.deployment.id)
    assert three.deployment is not None


@pytest.mark.parametrize("expect", ["none", "bot@2", "01KAMZ6Q4T8V1N3B5D7F9H2J4L"])
def test_a_promotion_is_refused_if_the_stage_serves_something_else(world: World, expect: str) -> None:
    world.place(world.release(100), "staging")
    release = world.release(101)
    with pytest.raises(ConflictError, match="does not serve what was expected") as caught:
        world.ana.promote(release, "staging", expect=expect)
    assert "bot@1" in caught.value.found
    assert world.ana.status("bot")[1].epoch == 1
    assert world.ana.promotions("bot").items[0].release == 1


def test_an_expectation_that_names_nothing_is_refused(world: World) -> None:
    with pytest.raises(InvalidInputError):
        world.ana.promote(world.release(70), "staging", expect="whatever is there")


# Time --------------------------------------------------------------------------------------------------------


def test_a_request_expires_when_its_time_is_over(timed: World, clock: FixedClock) -> None:
    """I-56: a request that waits ends when its time is over."""
    identifier = request(timed)
    opened = timed.ana.promotion(identifier)
    assert opened.expires_at is not None
    clock.advance(timedelta(days=14))
    timed.ana.run_scheduler()
    assert timed.ana.promotion(identifier).state is PromotionState.EXPIRED


def test_an_expired_request_never_executes(timed: World, clock: FixedClock) -> None:
    """I-56: whoever comes first after the deadline finds a new request, not the old one, also without a scheduler."""
    identifier = request(timed)
    clock.advance(timedelta(days=14, seconds=1))
    timed.as_(BEN).approve("bot@1", "production", "late")
    again = timed.ana.promote("bot@1", "production")
    assert again.promotion != identifier
    assert timed.ana.promotion(identifier).state is PromotionState.EXPIRED


def test_the_stage_says_how_long_a_request_lasts(timed: World, clock: FixedClock) -> None:
    policy = POLICY.replace("  production:\n", "  production:\n    promotion_ttl: 2h\n")
    timed.ana.activate_policy(timed.write("policy.yaml", policy), "bot")
    identifier = request(timed)
    clock.advance(timedelta(hours=1, minutes=59))
    timed.ana.run_scheduler()
    assert timed.ana.promotion(identifier).state is PromotionState.OPEN
    clock.advance(timedelta(minutes=1))
    timed.ana.run_scheduler()
    assert timed.ana.promotion(identifier).state is PromotionState.EXPIRED


# Stale and rebased ----------------------------------------------------------------------------------------------


def test_a_stage_that_moved_makes_a_request_stale_and_its_owner_rebases_it(world: World) -> None:
    identifier = request(world)
    world.place(world.release(71))
    stale = world.ana.promotion(identifier)
    assert stale.state is PromotionState.STALE
    rebased = world.ana.rebase_promotion(identifier, "still wanted")
    assert rebased.state is PromotionState.OPEN
    assert rebased.expected_current == world.ana.resolve("bot@production").deployment
    assert [event.kind for event in rebased.events] == ["opened", "waited", "stale", "rebased"]


def test_only_its_owner_rebases_a_request(world: World) -> None:
    identifier = request(world)
    world.place(world.release(71))
    with pytest.raises(PermissionDeniedError, match="not yours to rebase"):
        world.as_(BEN).rebase_promotion(identifier)


def test_what_was_approved_before_the_rebase_does_not_count_after_it(world: World) -> None:
    """I-17: the base is part of what an approval binds to."""
    release = world.release(70)
    world.ana.promote(release, "staging")
    waiting = world.ana.promote(release, "production")
    world.place(world.release(71))
    world.as_(BEN).approve(release, "production", "fine")
    world.place(world.release(72))
    world.ana.rebase_promotion(str(waiting.promotion))
    assert world.ana.promote(release, "production").state is PromotionState.OPEN


def test_a_request_follows_its_stage_where_the_policy_says_so(world: World) -> None:
    world.ana.activate_policy(world.write("policy.yaml", FOLLOWING), "bot")
    identifier = request(world)
    world.as_(BEN).approve("bot@1", "production", "good, whatever is live")
    world.place(world.release(71))
    followed = world.ana.promotion(identifier)
    assert followed.state is PromotionState.OPEN
    assert followed.expected_current == world.ana.resolve("bot@production").deployment
    assert world.ana.promote("bot@1", "production").promotion == identifier


def test_a_request_that_is_not_stale_or_is_over_is_not_rebased(world: World) -> None:
    identifier = request(world)
    with pytest.raises(ConflictError, match="not stale"):
        world.ana.rebase_promotion(identifier)
    world.ana.cancel_promotion(identifier)
    with pytest.raises(ConflictError, match="is over"):
        world.ana.rebase_promotion(identifier)


def test_with_another_request_open_a_stale_one_is_not_rebased(world: World) -> None:
    identifier = request(world)
    world.place(world.release(71))
    other = world.ana.promote("bot@1", "production").promotion
    with pytest.raises(ConflictError, match="another open request") as caught:
        world.ana.rebase_promotion(identifier)
    assert caught.value.found == other


# Cancelling ------------------------------------------------------------------------------------------------------


def test_a_cancelled_request_is_over_for_good(world: World) -> None:
    """I-26: a terminal promotion never changes state; a retry is a new promotion."""
    identifier = request(world)
    cancelled = world.ana.cancel_promotion(identifier, "not today")
    assert (cancelled.state, cancelled.events[-1].reason) == (PromotionState.CANCELLED, "not today")
    assert world.ana.cancel_promotion(identifier) == cancelled
    world.as_(BEN).approve("bot@1", "production", "fine")
    again = world.ana.promote("bot@1", "production")
    assert again.promotion != identifier
    assert world.ana.promotion(identifier) == cancelled


def test_a_request_that_was_executed_cannot_be_cancelled(world: World) -> None:
    placed = world.place(world.release(70))
    with pytest.raises(ConflictError, match="is over"):
        world.ana.cancel_promotion(str(placed.promotion))


def test_who_neither_opened_a_request_nor_may_execute_it_cannot_cancel_it(world: World) -> None:
    world.ana.add_member(EVE, roles=("author",))
    identifier = request(world)
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).cancel_promotion(identifier)
    assert world.as_(BEN).cancel_promotion(identifier).state is PromotionState.CANCELLED


# Looking ---------------------------------------------------------------------------------------------------------


def test_requests_are_listed_newest_first_and_by_page(world: World) -> None:
    for right in (70, 71, 72):
        request(world, right)
    page = world.ana.promotions("bot", "production", limit=2)
    rest = world.ana.promotions("bot", "production", limit=2, after=page.next)
    assert [p.release for p in (*page.items, *rest.items)] == [3, 2, 1]
    assert rest.next is None
    assert {p.stage for p in world.ana.promotions("bot", open_only=True).items} == {"production"}


def test_unknown_requests_and_applications_are_not_found(world: World) -> None:
    for look in (
        lambda: world.ana.promotion("01KAMZ6Q4T8V1N3B5D7F9H2J4L"),
        lambda: world.ana.cancel_promotion("nothing"),
        lambda: world.ana.rebase_promotion("nothing"),
        lambda: world.ana.promotions("nobody"),
    ):
        with pytest.raises(NotFoundError):
            look()
