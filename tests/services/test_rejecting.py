"""Saying no: it stands in the way until it is withdrawn, and only who could have said yes says it."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.stages import PromotionState
from tests.approving import governed, staged
from tests.world import BEN, EVE, World

RAJ = "raj@example.com"


def test_a_no_stands_in_the_way_of_this_request_and_of_later_ones(world: World) -> None:
    """I-21: an active reject blocks ALLOW, also for a later request of the same release and stage."""
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    release = staged(world)
    world.ana.promote(release, "production")
    world.as_(EVE).reject(release, "production", "invents order numbers")
    for _ in range(2):
        world.as_(BEN).approve(release, "production")
        outcome = world.ana.promote(release, "production")
        assert outcome.decision is not None
        (failing,) = outcome.decision.decision.failing
        assert (failing.id, outcome.state) == ("rejected", PromotionState.DENIED)
    assert world.ana.levers("bot").rejections[0].reason == "invents order numbers"


def test_a_withdrawn_no_is_out_of_the_way(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    release = staged(world)
    no = world.as_(EVE).reject(release, "production", "invents order numbers")
    shown = world.as_(EVE).withdraw(no.id, "I misread")
    assert (shown.state, shown.why) == ("withdrawn", "by eve: I misread")
    world.as_(BEN).approve(release, "production")
    assert world.ana.promote(release, "production").deployment is not None
    assert world.ana.levers("bot").rejections == ()


def test_a_no_leaves_the_request_open_unless_the_rule_says_terminal(world: World) -> None:
    release = staged(world)
    request = world.ana.promote(release, "production").promotion
    assert request is not None
    world.as_(BEN).reject(release, "production", "no")
    assert world.ana.promotion(request).state is PromotionState.OPEN


def test_a_terminal_no_ends_the_open_request_as_rejected(world: World) -> None:
    governed(world, "reject: terminal")
    release = staged(world)
    request = world.ana.promote(release, "production").promotion
    assert request is not None
    world.as_(BEN).reject(release, "production", "no")
    ended = world.ana.promotion(request)
    assert (ended.state, ended.events[-1].reason) == (PromotionState.REJECTED, "no")


def test_a_terminal_no_ends_a_stale_request_too(world: World) -> None:
    governed(world, "reject: terminal")
    release = staged(world)
    request = world.ana.promote(release, "production").promotion
    assert request is not None
    world.place(world.release(71))
    assert world.ana.promotion(request).state is PromotionState.STALE
    world.as_(BEN).reject(release, "production", "no")
    assert world.ana.promotion(request).state is PromotionState.REJECTED


def test_a_terminal_no_still_stands_in_the_way_of_the_next_request(world: World) -> None:
    """I-21: cancelling and opening again cannot shed it."""
    governed(world, "reject: terminal")
    release = staged(world)
    world.as_(BEN).reject(release, "production", "no")
    outcome = world.ana.promote(release, "production")
    assert outcome.decision is not None
    assert "rejected" in {r.id for r in outcome.decision.decision.failing}


def test_a_terminal_no_leaves_other_releases_alone(world: World) -> None:
    governed(world, "reject: terminal")
    one = staged(world)
    request = world.ana.promote(one, "production").promotion
    assert request is not None
    world.as_(BEN).reject(world.release(71), "production", "not this one")
    assert world.ana.promotion(request).state is PromotionState.OPEN


def test_saying_no_twice_is_one_no_whatever_the_account(world: World) -> None:
    world.ana.add_member("ben@home", human_id="ben", roles=("approver",))
    release = world.release(70)
    first = world.as_(BEN).reject(release, "production", "no")
    assert world.as_(BEN).reject(release, "production", "no, really") == first
    assert world.as_("ben@home").reject(release, "production", "no from home") == first


def test_a_no_after_a_withdrawn_one_is_a_new_no(world: World) -> None:
    ben, release = world.as_(BEN), world.release(70)
    first = ben.reject(release, "production", "no")
    ben.withdraw(first.id)
    assert ben.reject(release, "production", "no").id != first.id


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_a_no_without_a_reason_is_refused(world: World, reason: str) -> None:
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        world.as_(BEN).reject(world.release(70), "production", reason)


def test_who_fills_no_slot_cannot_reject(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("poet",))
    with pytest.raises(PermissionDeniedError, match="eve may not reject") as caught:
        world.as_(EVE).reject(world.release(70), "production", "no")
    assert caught.value.fix == "ask ben"


def test_an_admin_and_a_stranger_cannot_reject(world: World) -> None:
    world.ana.add_member(EVE, roles=("admin",), slots=("reviewer",))
    release = world.release(70)
    for account in (EVE, RAJ):
        with pytest.raises(PermissionDeniedError):
            world.as_(account).reject(release, "production", "no")
    assert world.ana.approvals("bot").items == ()


def test_who_made_it_may_warn_of_it(world: World) -> None:
    no = world.ana.reject(world.release(70), "production", "I found a mistake in my own data")
    assert no.person == "ana"


def test_a_stage_that_asks_nobody_takes_no_no(world: World) -> None:
    with pytest.raises(InvalidInputError, match="asks for no approval"):
        world.as_(BEN).reject(world.release(70), "staging", "no")


def test_what_is_not_there_cannot_be_rejected(world: World) -> None:
    world.release(70)
    for release, stage in (("bot@9", "production"), ("bot@1", "moon")):
        with pytest.raises(NotFoundError):
            world.as_(BEN).reject(release, stage, "no")


def test_a_no_repeated_by_key_is_told_as_it_is_now(world: World) -> None:
    ben, release = world.as_(BEN), world.release(70)
    no = ben.reject(release, "production", "no", op_id="k")
    ben.withdraw(no.id)
    again = ben.reject(release, "production", "no", op_id="k")
    assert (again.id, again.withdrawn is None) == (no.id, False)
