"""Whose yes it takes to put another policy in force."""

from __future__ import annotations

import pytest

from registry.domain.errors import NotFoundError, PermissionDeniedError
from registry.domain.policies.outcomes import PolicyProposal
from tests.world import BEN, EVE, POLICY, World, entries

MIA, TOM = "mia@example.com", "tom@example.com"
QUORUM = (
    POLICY
    + """activation:
  slots: [{slot: lead}, {slot: risk}]
"""
)
STRICTER = QUORUM.replace('"0.05"', '"0.01"')


def people(world: World) -> World:
    """Mia and Tom, who may fill a slot each."""
    world.ana.add_member(MIA, roles=("approver",), slots=("lead",), application="bot")
    world.ana.add_member(TOM, roles=("approver",), slots=("risk",), application="bot")
    return world


def in_force(world: World, text: str, application: str | None = "bot") -> PolicyProposal:
    return world.ana.activate_policy(world.write("p.yaml", text), application)


def test_replacing_a_policy_takes_the_quorum_of_the_one_in_force_never_of_the_new_one(world: World) -> None:
    first = in_force(people(world), QUORUM)
    assert first.active is not None
    proposed = in_force(world, POLICY)
    assert proposed.active is None
    assert proposed.missing == ("1 × lead: ask mia", "1 × risk: ask tom")
    assert world.ana.policy("bot").text == QUORUM
    (open_one,) = world.ana.policy_proposals("bot")
    assert (open_one.digest, open_one.text, open_one.missing) == (proposed.digest, POLICY, proposed.missing)
    half = world.as_(MIA).approve_policy(proposed.digest, "bot")
    assert world.ana.policy_proposals("bot")[0].approved_by == ("mia",)
    assert (half.active, half.missing) == (None, ("1 × risk: ask tom",))
    done = world.as_(TOM).approve_policy(proposed.digest, "bot", "fine")
    assert world.ana.policy_proposals("bot") == ()
    assert done.active is not None
    assert (done.active.text, done.missing) == (POLICY, ())
    assert world.ana.policy("bot") == done.active
    assert [len(entries(world, f"policy.{kind}")) for kind in ("proposed", "approved")] == [1, 2]
    assert entries(world, "policy.activated")[-1]["reason"] == "agreed by mia, tom"


def test_proposing_the_same_policy_again_takes_up_the_proposal(world: World) -> None:
    in_force(people(world), QUORUM)
    once = in_force(world, STRICTER)
    assert in_force(world, STRICTER) == once
    assert len(entries(world, "policy.proposed")) == 1


def test_who_proposed_a_policy_cannot_approve_it_and_nobody_counts_twice(world: World) -> None:
    proposed = in_force(people(world), QUORUM) and in_force(world, STRICTER)
    with pytest.raises(PermissionDeniedError, match="ana proposed this policy and cannot approve it"):
        world.ana.approve_policy(proposed.digest, "bot")
    once = world.as_(MIA).approve_policy(proposed.digest, "bot")
    assert world.as_(MIA).approve_policy(proposed.digest, "bot") == once
    assert len(entries(world, "policy.approved")) == 1
    assert world.ana.policy("bot").text == QUORUM


def test_only_somebody_who_may_fill_a_slot_approves_a_policy(world: World) -> None:
    proposed = in_force(people(world), QUORUM) and in_force(world, STRICTER)
    with pytest.raises(PermissionDeniedError, match="ben may fill no slot that this activation asks for"):
        world.as_(BEN).approve_policy(proposed.digest, "bot")
    world.ana.add_member(EVE, roles=("promoter",), slots=("lead",), application="bot")
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).approve_policy(proposed.digest, "bot")


def test_a_yes_counts_only_for_exactly_this_policy_in_place_of_exactly_that_one(world: World) -> None:
    proposed = in_force(people(world), QUORUM) and in_force(world, STRICTER)
    world.as_(MIA).approve_policy(proposed.digest, "bot")
    other = in_force(world, QUORUM.replace('"0.05"', '"0.02"'))
    for who in (MIA, TOM):
        world.as_(who).approve_policy(other.digest, "bot")
    assert world.ana.policy("bot").digest == other.digest
    with pytest.raises(NotFoundError, match="nobody proposed"):
        world.as_(TOM).approve_policy(proposed.digest, "bot")


def test_a_yes_is_used_up_and_does_not_count_when_the_policy_before_comes_back(world: World) -> None:
    """I-22: approvals are used by one activation only."""
    quorum, stricter = in_force(people(world), QUORUM), in_force(world, STRICTER)
    for digest, text in ((stricter.digest, ""), (quorum.digest, QUORUM)):
        if text:
            in_force(world, text)
        for who in (MIA, TOM):
            world.as_(who).approve_policy(digest, "bot")
    assert world.ana.policy("bot").digest == quorum.digest
    again = in_force(world, STRICTER)
    assert (again.active, len(again.missing)) == (None, 2)


def test_a_person_who_lost_the_slot_does_not_count(world: World) -> None:
    """I-18: eligibility is decided at approval and again at activation."""
    proposed = in_force(people(world), QUORUM) and in_force(world, STRICTER)
    world.as_(MIA).approve_policy(proposed.digest, "bot")
    world.ana.remove_member(MIA)
    assert world.as_(TOM).approve_policy(proposed.digest, "bot").missing[0].startswith("1 × lead")


def test_what_nobody_would_notice_in_a_decision_takes_nobodys_yes(world: World) -> None:
    in_force(people(world), QUORUM)
    active = in_force(world, "# a comment\n" + QUORUM).active
    assert active is not None
    assert active.text.startswith("# a comment")


def test_activating_a_policy_voids_the_approvals_given_under_the_one_before(world: World) -> None:
    """I-49: policy activation never alters a live deployment; it voids pending approvals."""
    release = world.release(100)
    world.place(release, "staging")
    world.as_(BEN).approve(release, "production", "looks good")
    before = world.ana.status("bot")
    in_force(world, POLICY.replace('"0.05"', '"0.01"'))
    assert world.ana.status("bot") == before
    outcome = world.ana.promote(release, "production")
    assert outcome.decision is not None
    assert outcome.decision.decision.verdict.value == "WAIT"
