"""Waivers that were asked for: who grants them, what ends them, and what they are worth."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.outcomes import WaiverState
from registry.domain.policies.decision import Status
from tests.fakes import FixedClock
from tests.waivers import (
    RAJ,
    WAIVERS,
    Tired,
    lenient,
    only,
    regressed,
    statuses,
)
from tests.world import ANA, BEN, EVE, World

# Granting ------------------------------------------------------------------------------------------------


def asked_by_ana(world: World) -> WaiverState:
    return world.ana.request_waiver(regressed(lenient(world)), "staging", "no-regression", "tone")


def test_nobody_grants_their_own_request(world: World) -> None:
    world.ana.add_member("ben@home", human_id="ben", roles=("approver",))
    asked = world.as_(BEN).request_waiver(regressed(lenient(world)), "staging", "no-regression", "tone")
    for account in (BEN, "ben@home"):
        with pytest.raises(PermissionDeniedError) as caught:
            world.as_(account).grant_waiver(asked.id)
        assert caught.value.found == "ben requested the waiver"
    assert only(world).granted_by == ()


def test_who_made_the_release_cannot_grant_under_the_stages_separation(world: World) -> None:
    approval = "      - {id: approval, type: approval, slots: [{slot: reviewer}], separation: all_components}\n"
    lenient(world, WAIVERS, approval + WAIVERS)
    release = world.release(100)
    asked = world.as_(BEN).request_waiver(release, "staging", "quality", "tone")
    with pytest.raises(PermissionDeniedError) as caught:
        world.ana.grant_waiver(asked.id)
    assert "separation" in caught.value.found or "composed" in caught.value.found


def test_who_fills_no_slot_cannot_grant_admin_or_not(world: World) -> None:
    asked = asked_by_ana(world)
    world.ana.add_member(EVE, roles=("approver",), slots=("poet",))
    world.ana.add_member(RAJ, roles=("admin",), slots=("reviewer",))
    world.ana.add_member("bot@ci", roles=("promoter",), service=True)
    for account in (EVE, RAJ, "bot@ci"):
        with pytest.raises(PermissionDeniedError):
            world.as_(account).grant_waiver(asked.id)
    assert only(world).state == "requested"


def test_granting_twice_is_one_yes(world: World) -> None:
    asked = asked_by_ana(world)
    first = world.as_(BEN).grant_waiver(asked.id, "agreed")
    assert world.as_(BEN).grant_waiver(asked.id, "still agreed") == first


def test_every_slot_has_to_be_filled_before_a_waiver_is_granted(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("risk",))
    lenient(world, "slots: [{slot: reviewer}], max_ttl", "slots: [{slot: reviewer}, {slot: risk}], max_ttl")
    asked = world.ana.request_waiver(regressed(world), "staging", "no-regression", "tone")
    half = world.as_(BEN).grant_waiver(asked.id)
    assert (half.state, half.missing) == ("requested", ("1 × risk: ask eve",))
    assert world.as_(EVE).grant_waiver(asked.id).state == "granted"


def test_a_grant_of_somebody_who_left_counts_no_more(world: World) -> None:
    """I-18: eligibility is decided when it is said and again at execution."""
    asked = asked_by_ana(world)
    world.as_(BEN).grant_waiver(asked.id)
    world.ana.remove_member(BEN)
    assert only(world).state == "requested"
    assert statuses(world, "bot@2")["no-regression"] is Status.UNSATISFIED


def test_a_waiver_that_is_over_is_granted_no_more(world: World) -> None:
    asked = asked_by_ana(world)
    world.ana.revoke_waiver(asked.id, "found worse")
    with pytest.raises(ConflictError, match="can be granted no more"):
        world.as_(BEN).grant_waiver(asked.id)
    with pytest.raises(NotFoundError):
        world.as_(BEN).grant_waiver("01KNOTHING")


def test_a_grant_repeated_by_key_is_given_once(world: World) -> None:
    asked = asked_by_ana(world)
    first = world.as_(BEN).grant_waiver(asked.id, "agreed", op_id="k")
    assert world.as_(BEN).grant_waiver(asked.id, "agreed", op_id="k") == first
    with pytest.raises(InvalidInputError, match="was something else"):
        world.as_(BEN).grant_waiver(asked.id, "really agreed", op_id="k")


def test_a_granted_waiver_voids_the_approvals_given_before_it(world: World) -> None:
    """I-17: waivers are part of what an approval binds to."""
    approval = "      - {id: approval, type: approval, slots: [{slot: owner}]}\n"
    world.ana.add_member(EVE, roles=("approver",), slots=("owner",))
    release = regressed(world)
    lenient(world, WAIVERS, approval + WAIVERS)
    asked = world.ana.request_waiver(release, "staging", "no-regression", "tone")
    world.as_(EVE).approve(release, "staging")
    world.as_(BEN).grant_waiver(asked.id)
    shown = world.ana.approvals("bot", "staging").items[0]
    assert (shown.state, shown.why) == ("void", "a waiver was granted, used or ended")


def test_who_asked_for_a_waiver_in_use_cannot_approve_with_it(world: World) -> None:
    """I-19: the author of the waiver in use is no reviewer of what it lets pass."""
    approval = "      - {id: approval, type: approval, slots: [{slot: owner}]}\n"
    world.ana.add_member(EVE, roles=("approver",), slots=("owner",))
    release = regressed(world)
    lenient(world, WAIVERS, approval + WAIVERS)
    asked = world.as_(EVE).request_waiver(release, "staging", "no-regression", "tone")
    world.as_(BEN).grant_waiver(asked.id)
    with pytest.raises(PermissionDeniedError) as caught:
        world.as_(EVE).approve(release, "staging")
    assert caught.value.found == "eve asked for the waiver of no-regression"


# Revoking, and what a waiver is worth --------------------------------------------------------------------


def test_a_revoked_waiver_waives_nothing(world: World) -> None:
    asked = asked_by_ana(world)
    world.as_(BEN).grant_waiver(asked.id)
    state = world.ana.revoke_waiver(asked.id, "found worse")
    assert state.state == "revoked"
    assert world.ana.revoke_waiver(asked.id, "again").state == "revoked"
    assert statuses(world, "bot@2")["no-regression"] is Status.UNSATISFIED


def test_a_used_waiver_cannot_be_revoked(world: World) -> None:
    lenient(world, ">= 0.80", ">= 0.50")
    asked = world.ana.request_waiver(regressed(world), "staging", "no-regression", "tone")
    world.as_(BEN).grant_waiver(asked.id)
    world.ana.promote("bot@2", "staging")
    with pytest.raises(ConflictError, match="was used"):
        world.ana.revoke_waiver(asked.id)


def test_a_waiver_is_void_once_its_rule_changed(world: World) -> None:
    asked = asked_by_ana(world)
    world.as_(BEN).grant_waiver(asked.id)
    lenient(world, 'margin: "0.05"', 'margin: "0.04"')
    assert (only(world).state, only(world).missing) == ("void", ("the rule no-regression changed",))
    assert statuses(world, "bot@2")["no-regression"] is Status.UNSATISFIED


def test_a_waiver_is_void_where_the_policy_lets_nobody_waive_the_rule_any_more(world: World) -> None:
    asked = asked_by_ana(world)
    lenient(world, "[no-regression, quality", "[quality")
    assert only(world).missing == ("staging does not let anybody waive no-regression any more",)
    with pytest.raises(ConflictError):
        world.as_(BEN).grant_waiver(asked.id)


def test_a_waiver_is_void_once_its_floor_is_broken(world: World) -> None:
    """I-15: only while what was measured is at least the floor, in the rule's direction."""
    release = lenient(world).release(100)
    asked = world.ana.request_waiver(release, "staging", "quality", "tone")
    world.as_(BEN).grant_waiver(asked.id)
    assert statuses(world, release)["quality"] is Status.WAIVED
    world.as_(ANA, Tired()).evaluate(release, "support-suite")
    assert only(world).state == "void"
    assert f"worse than the floor {asked.floor}" in only(world).missing[0]
    assert statuses(world, release)["quality"] is not Status.WAIVED


def test_an_expired_waiver_waives_nothing(tmp_path: Path) -> None:
    clock = FixedClock()
    world = lenient(World(tmp_path / "timed", clock).stock())
    release = regressed(world)
    asked = world.ana.request_waiver(release, "staging", "no-regression", "tone", ttl="2h")
    world.as_(BEN).grant_waiver(asked.id)
    clock.advance(timedelta(hours=2))
    assert only(world).state == "expired"
    assert statuses(world, release)["no-regression"] is Status.UNSATISFIED


def test_waivers_are_listed_by_application_and_stage(world: World) -> None:
    asked = asked_by_ana(world)
    assert [w.id for w in world.ana.waivers()] == [asked.id]
    assert [w.id for w in world.ana.waivers("bot", "staging")] == [asked.id]
    assert world.ana.waivers("bot", "production") == ()
    with pytest.raises(NotFoundError):
        world.ana.waivers("nope")


# Built-in rules ------------------------------------------------------------------------------------------


def kept_out(world: World) -> tuple[str, WaiverState]:
    """A quarantined release with new evidence, and a granted waiver of that quarantine."""
    lenient(world)
    release = world.release(119)
    world.ana.quarantine(release, "false alarm", stage="bot@staging")
    world.ana.evaluate(release, "support-suite")
    asked = world.ana.request_waiver(release, "staging", "not-quarantined", "it was the test user")
    return release, world.as_(BEN).grant_waiver(asked.id)


def test_a_waiver_covers_the_quarantine_it_was_asked_for_and_no_later_one(world: World) -> None:
    """I-15: a waiver changes only its own rule, release, stage and digest."""
    release, waiver = kept_out(world)
    assert (waiver.state, statuses(world, release)["not-quarantined"]) == ("granted", Status.WAIVED)
    world.as_(BEN).quarantine(release, "leaks names, really", stage="bot@staging")
    assert (only(world).state, only(world).missing) == ("void", ("what stands in the way by not-quarantined changed",))
    found = next(r for r in world.ana.check(release, "staging").decision.rules if r.id == "not-quarantined")
    assert found.status is Status.UNSATISFIED
    again = "tandem waiver request bot@1 --stage staging --rule not-quarantined --reason WHY"
    assert again in found.remedy[-1]
    assert world.ana.promote(release, "staging").deployment is None
    with pytest.raises(ConflictError, match="can be granted no more") as caught:
        world.as_(BEN).grant_waiver(waiver.id)
    assert "what stands in the way by not-quarantined changed" in caught.value.found
    assert caught.value.fix.startswith("request it anew: tandem waiver request")


def test_a_waiver_of_both_quarantines_is_asked_for_anew_and_passes_over_both(world: World) -> None:
    release, first = kept_out(world)
    world.as_(BEN).quarantine(release, "leaks names", stage="bot@staging")
    world.ana.evaluate(release, "support-suite")
    second = world.ana.request_waiver(release, "staging", "not-quarantined", "it was the test user")
    assert second.id != first.id
    assert world.as_(BEN).grant_waiver(second.id).state == "granted"
    assert world.ana.promote(release, "staging").deployment is not None
    assert {w.id: w.state for w in world.ana.waivers("bot")} == {first.id: "void", second.id: "used"}


# Who had a hand in it ------------------------------------------------------------------------------------


def test_who_made_the_release_grants_no_waiver_where_nobody_is_asked_for_approval(world: World) -> None:
    """I-19: no author, uploader, assembler or requester fills a slot."""
    lenient(world)
    world.place(world.release(119), "staging")
    composed = world.as_(BEN).compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": "100"}).release
    world.ana.evaluate(composed.reference, "support-suite")
    asked = world.ana.request_waiver(composed.reference, "staging", "no-regression", "only the tone changed")
    assert asked.missing == ("1 × reviewer: nobody else may fill it yet",)
    with pytest.raises(PermissionDeniedError, match="ben may not grant") as caught:
        world.as_(BEN).grant_waiver(asked.id)
    assert caught.value.found == "ben composed bot@2"
    world.ana.add_member(RAJ, roles=("approver",), slots=("reviewer",))
    assert world.as_(RAJ).grant_waiver(asked.id).state == "granted"
