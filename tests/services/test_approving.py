from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.outcomes import ListedApproval
from registry.domain.policies.decision import Verdict
from registry.domain.stages import PromotionState
from registry.domain.times import after
from tests.approving import governed, staged
from tests.fakes import FixedClock
from tests.world import BEN, EVE, POLICY, World


def newest(world: World) -> ListedApproval:
    return world.ana.approvals("bot").items[0]


# Approving -----------------------------------------------------------------------------------------------


def test_an_approval_lasts_as_long_as_its_rule_says(world: World) -> None:
    approval = governed(world, "ttl: 2h").as_(BEN).approve(world.release(70), "production").approval
    assert approval.expires_at == after(approval.given_at, "2h")


def test_an_approval_lasts_three_days_where_the_rule_says_nothing(world: World) -> None:
    approval = world.as_(BEN).approve(world.release(70), "production").approval
    assert approval.expires_at == after(approval.given_at, "72h")


def test_a_service_cannot_approve(world: World) -> None:
    """I-23: no service principal satisfies a human slot."""
    world.ana.add_member("bot@ci", roles=("author", "promoter"), service=True)
    with pytest.raises(PermissionDeniedError, match="may not approve"):
        world.as_("bot@ci").approve(world.release(70), "production")


def test_an_admin_who_is_no_approver_cannot_approve(world: World) -> None:
    """I-19: admin is no exception."""
    world.ana.add_member(EVE, roles=("admin",), slots=("reviewer",))
    with pytest.raises(PermissionDeniedError, match="may not approve"):
        world.as_(EVE).approve(world.release(70), "production")


def test_an_approval_repeated_by_key_gives_the_first_answer(world: World) -> None:
    """I-27: the same idempotency key yields the same response."""
    ben, release = world.as_(BEN), staged(world)
    first = ben.approve(release, "production", "fine", op_id="k1")
    world.ana.promote(release, "production")
    assert ben.approve(release, "production", "fine", op_id="k1") == first
    assert len(world.ana.approvals("bot").items) == 1


def test_a_key_is_good_for_one_body_and_is_its_account_s_own(world: World) -> None:
    release = staged(world)
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    world.as_(BEN).approve(release, "production", "fine", op_id="k1")
    with pytest.raises(InvalidInputError, match="was something else"):
        world.as_(BEN).approve(release, "production", "really fine", op_id="k1")
    assert world.as_(EVE).approve(release, "production", "fine", op_id="k1").approval.person == "eve"
    with pytest.raises(InvalidInputError, match="was something else"):
        world.as_(BEN).reject(release, "production", "fine", op_id="k1")


def test_a_conflict_over_the_binding_says_which_part_moved(world: World) -> None:
    release = staged(world)
    given = world.as_(BEN).approve(release, "production").approval
    world.runner.name = "another"
    world.ana.evaluate(release, "support-suite")
    with pytest.raises(ConflictError) as caught:
        world.as_(BEN).approve(release, "production", binding=given.binding)
    assert caught.value.found.endswith(": the evidence changed")


# Withdrawing ---------------------------------------------------------------------------------------------


def test_a_withdrawn_approval_counts_no_more(world: World) -> None:
    ben, release = world.as_(BEN), staged(world)
    approval = ben.approve(release, "production").approval
    assert ben.withdraw(approval.id).state == "withdrawn"
    assert world.ana.promote(release, "production").state is PromotionState.OPEN
    assert ben.approve(release, "production").approval.id != approval.id


def test_withdrawing_twice_is_once(world: World) -> None:
    ben = world.as_(BEN)
    approval = ben.approve(world.release(70), "production").approval
    assert ben.withdraw(approval.id, "first") == ben.withdraw(approval.id, "second")


def test_nobody_withdraws_the_yes_of_another(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    approval = world.as_(BEN).approve(world.release(70), "production").approval
    with pytest.raises(PermissionDeniedError, match="eve may not withdraw"):
        world.as_(EVE).withdraw(approval.id)


def test_nobody_withdraws_the_no_of_a_reviewer_who_is_there(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    no = world.as_(BEN).reject(world.release(70), "production", "no")
    with pytest.raises(PermissionDeniedError) as caught:
        world.as_(EVE).withdraw(no.id)
    assert caught.value.found == "ben can withdraw it"


def test_one_withdraws_ones_own_no_from_another_account(world: World) -> None:
    world.ana.add_member("ben@home", human_id="ben", roles=("approver",))
    no = world.as_(BEN).reject(world.release(70), "production", "no")
    assert world.as_("ben@home").withdraw(no.id).state == "withdrawn"


def test_the_no_of_somebody_who_left_is_withdrawn_by_another_reviewer(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    no = world.as_(BEN).reject(world.release(70), "production", "no")
    world.ana.remove_member(BEN)
    assert world.as_(EVE).withdraw(no.id, "settled with ben").state == "withdrawn"


def test_nobody_clears_their_own_way_past_the_no_of_somebody_who_left(world: World) -> None:
    no = world.as_(BEN).reject(world.release(70), "production", "no")
    world.ana.remove_member(BEN)
    with pytest.raises(PermissionDeniedError) as caught:
        world.ana.withdraw(no.id, "he is gone")
    assert "separation: changed_components" in caught.value.found


def test_the_no_of_somebody_who_left_is_not_withdrawn_by_who_fills_no_slot(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("poet",))
    no = world.as_(BEN).reject(world.release(70), "production", "no")
    world.ana.remove_member(BEN)
    with pytest.raises(PermissionDeniedError, match="eve may not withdraw"):
        world.as_(EVE).withdraw(no.id)


def test_a_used_approval_cannot_be_withdrawn(world: World) -> None:
    world.place(world.release(70))
    with pytest.raises(ConflictError) as caught:
        world.as_(BEN).withdraw(newest(world).id)
    assert "used by promotion" in caught.value.found


def test_what_is_not_there_cannot_be_withdrawn(world: World) -> None:
    with pytest.raises(NotFoundError):
        world.as_(BEN).withdraw("01KNOTHING")


# What an approval is worth -------------------------------------------------------------------------------


def test_a_fresh_approval_is_active(world: World) -> None:
    approval = world.as_(BEN).approve(world.release(70), "production", "reviewed").approval
    shown = newest(world)
    assert (shown.id, shown.verdict, shown.state, shown.why) == (approval.id, "approve", "active", "")
    assert (shown.reason, shown.binding, shown.expires_at) == ("reviewed", approval.binding, approval.expires_at)


def test_a_new_run_voids_an_approval_and_is_named_as_the_reason(world: World) -> None:
    """I-17: an approval counts only if its binding equals the current one."""
    release = world.release(70)
    world.as_(BEN).approve(release, "production")
    world.runner.name = "another"
    world.ana.evaluate(release, "support-suite")
    assert (newest(world).state, newest(world).why) == ("void", "the evidence changed")


def test_a_new_policy_voids_an_approval_and_is_named_as_the_reason(world: World) -> None:
    """I-49: policy activation voids pending approvals."""
    world.as_(BEN).approve(world.release(70), "production")
    governed(world, "ttl: 2h")
    assert (newest(world).state, newest(world).why) == ("void", "the policy or its required suites changed")


def test_a_move_of_the_stage_voids_an_approval_and_is_named_as_the_reason(world: World) -> None:
    two = world.release(71)
    first = world.as_(BEN).approve(two, "production").approval
    world.place(world.release(70))
    shown = next(a for a in world.ana.approvals("bot").items if a.id == first.id)
    assert shown.state == "void"
    assert "the stage serves something else" in shown.why


def test_an_approval_whose_stage_is_gone_is_void(world: World) -> None:
    world.as_(BEN).approve(world.release(70), "production")
    text = POLICY[: POLICY.index("  production:")]
    world.ana.activate_policy(world.write("short.yaml", text), "bot")
    assert (newest(world).state, newest(world).why) == ("void", "the policy has no stage production any more")


def test_an_approval_is_used_by_the_promotion_that_executed_with_it(world: World) -> None:
    """I-22: approvals are used by one promotion only."""
    outcome = world.place(world.release(70))
    assert (newest(world).state, newest(world).why) == ("used", f"by promotion {outcome.promotion}")


def test_an_approval_of_somebody_who_lost_the_role_is_ineligible(world: World) -> None:
    """I-18: eligibility is decided at approval and again at execution."""
    world.as_(BEN).approve(world.release(70), "production")
    world.ana.remove_member(BEN)
    shown = newest(world)
    assert (shown.state, shown.why) == ("ineligible", "ben fills none of the slots reviewer")


def test_an_approval_of_who_became_the_requester_is_ineligible(world: World) -> None:
    release = staged(world)
    world.as_(BEN).approve(release, "production")
    world.as_(BEN).promote(release, "production")
    assert newest(world).state == "ineligible"
    assert "requested the promotion" in newest(world).why


def test_an_expired_approval_says_since_when(tmp_path: Path) -> None:
    clock = FixedClock()
    world = World(tmp_path / "timed", clock).stock()
    approval = world.as_(BEN).approve(world.release(70), "production").approval
    clock.advance(timedelta(hours=72))
    assert (newest(world).state, newest(world).why) == ("expired", f"at {approval.expires_at}")


def test_approvals_and_rejections_are_listed_together_newest_first_a_page_at_a_time(world: World) -> None:
    ben, one, two = world.as_(BEN), world.release(70), world.release(71)
    ben.approve(one, "production")
    ben.reject(two, "production", "no")
    page = world.ana.approvals("bot", limit=1)
    assert [(a.verdict, a.release) for a in page.items] == [("reject", 2)]
    rest = world.ana.approvals("bot", after=page.next)
    assert [(a.verdict, a.release) for a in rest.items] == [("approve", 1)]
    assert rest.next is None


def test_approvals_are_listed_by_release_and_by_stage(world: World) -> None:
    ben = world.as_(BEN)
    ben.approve(world.release(70), "production")
    ben.approve(world.release(71), "production")
    assert [a.release for a in world.ana.approvals(release="bot@1").items] == [1]
    assert world.ana.approvals("bot", "staging").items == ()


def test_a_listing_for_what_is_not_there_says_so(world: World) -> None:
    with pytest.raises(NotFoundError):
        world.ana.approvals("nope")
    with pytest.raises(NotFoundError):
        world.ana.approvals(release="bot@9")


def test_checking_tells_the_same_as_the_listing(world: World) -> None:
    release = staged(world)
    world.as_(BEN).approve(release, "production")
    assert newest(world).state == "active"
    assert world.ana.check(release, "production").decision.verdict is Verdict.ALLOW
