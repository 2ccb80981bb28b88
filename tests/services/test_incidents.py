from __future__ import annotations

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.members import Actor
from registry.domain.safety import Cause, Incident, IncidentStep
from registry.domain.stages import EventKind
from tests.world import ANA, BEN, EVE, POLICY, World

RAJ = "raj@example.com"
APPROVAL = "      - {id: approval, type: approval, slots: [{slot: reviewer}], separation: changed_components}\n"
RETRO = APPROVAL + '    break_glass: {retro: {slots: [{slot: risk}, {slot: reviewer}], deadline: "24h"}}\n'


def broken(world: World, stage: str = "production", account: str = EVE) -> Incident:
    """Eve, who is on call and had no hand in the release, broke glass to place it."""
    world.ana.add_member(EVE, roles=("oncall", "approver"), slots=("reviewer", "risk"))
    release = world.release(70)
    if stage == "production":
        world.ana.promote(release, "staging")
    outcome = world.as_(account).break_glass(release, stage, "answers are empty", "INC-77")
    assert outcome.incident is not None
    return world.ana.incident(outcome.incident)


def governed(world: World, old: str, new: str) -> World:
    text = POLICY.replace(old, new)
    assert text != POLICY
    world.ana.activate_policy(world.write("more.yaml", text), "bot")
    return world


def approved(world: World, incident: Incident) -> bool:
    with world.ana.runtime.catalog.read() as reading:
        return EventKind.APPROVED in {e.kind for e in reading.stages.events_of(str(incident.deployment))}


def another(world: World) -> Incident:
    """An incident of another cause, as an automatic rollback opens it."""
    runtime = world.ana.runtime
    with runtime.catalog.write(Actor("system:verifier", None)) as writing:
        return writing.incidents.add("bot", "staging", None, Cause.VERIFICATION, None, "checks failed", None)


# Approving in retrospect ---------------------------------------------------------------------------------


def test_broken_glass_is_approved_in_retrospect_by_who_fills_the_stages_slots(world: World) -> None:
    """I-50: it is not known good before retrospective approval."""
    incident = broken(world)
    assert not approved(world, incident)
    outcome = world.as_(BEN).approve_incident(incident.id, "was right")
    assert (outcome.missing, outcome.incident.closed) == ((), False)
    assert [(e.step, e.person, e.reason) for e in outcome.incident.events] == [
        (IncidentStep.APPROVED, "ben", "was right")
    ]
    assert approved(world, incident)


def test_whoever_broke_the_glass_cannot_approve_it(world: World) -> None:
    incident = broken(world)
    world.ana.add_member("eve@home", human_id="eve", roles=("approver",))
    for account in (EVE, "eve@home"):
        with pytest.raises(PermissionDeniedError, match="eve may not approve incident") as caught:
            world.as_(account).approve_incident(incident.id, "I was right")
        assert caught.value.found == "eve broke the glass"
        assert caught.value.fix == "ask ben"
    assert not approved(world, incident)


def test_who_made_the_release_cannot_approve_its_broken_glass(world: World) -> None:
    """I-19: no author, uploader, assembler or requester fills a slot, under the policy's separation."""
    incident = broken(world)
    with pytest.raises(PermissionDeniedError, match="ana may not approve incident"):
        world.ana.approve_incident(incident.id, "was right")


def test_who_fills_no_slot_and_who_may_not_approve_are_refused(world: World) -> None:
    incident = broken(world)
    world.ana.add_member(RAJ, roles=("approver",), slots=("poet",))
    world.ana.add_member("kim@example.com", roles=("admin", "oncall"), slots=("reviewer",))
    world.ana.add_member("bot@ci", roles=("promoter",), service=True)
    for account in (RAJ, "kim@example.com", "bot@ci", "nobody@example.com"):
        with pytest.raises(PermissionDeniedError):
            world.as_(account).approve_incident(incident.id, "was right")
    assert world.ana.incident(incident.id).events == ()


def test_the_slots_a_stage_names_for_it_take_the_place_of_its_approval_rules(world: World) -> None:
    world.ana.add_member(RAJ, roles=("approver",), slots=("risk",))
    incident = broken(governed(world, APPROVAL, RETRO))
    half = world.as_(BEN).approve_incident(incident.id, "was right")
    assert half.missing == ("1 × risk: ask raj",)
    assert not approved(world, incident)
    assert world.as_(RAJ).approve_incident(incident.id, "agreed").missing == ()
    assert approved(world, incident)


def test_one_person_fills_one_slot_in_retrospect_too(world: World) -> None:
    """I-20: one human fills at most one slot."""
    world.ana.add_member("ben@home", human_id="ben", roles=("approver",), slots=("risk",))
    world.ana.add_member(RAJ, roles=("approver",), slots=("risk",))
    incident = broken(governed(world, APPROVAL, RETRO))
    world.as_(BEN).approve_incident(incident.id, "was right")
    again = world.as_("ben@home").approve_incident(incident.id, "still right")
    assert len(again.missing) == 1
    assert len(again.incident.events) == 1


def test_where_no_slot_is_named_anybody_else_who_may_approve_does(world: World) -> None:
    incident = broken(world, "staging")
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).approve_incident(incident.id, "mine")
    assert world.ana.approve_incident(incident.id, "was right").missing == ()
    assert approved(world, incident)


def test_where_people_may_approve_their_own_work_they_may_approve_their_own_broken_glass(world: World) -> None:
    governed(world, "separation: changed_components", "separation: none")
    incident = broken(world, account=ANA)
    assert world.ana.approve_incident(incident.id, "I am alone here").missing == ()
    assert approved(world, incident)


def test_approving_needs_a_reason_an_incident_and_one_that_asks_for_it(world: World) -> None:
    incident = broken(world)
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        world.as_(BEN).approve_incident(incident.id, " ")
    with pytest.raises(NotFoundError):
        world.as_(BEN).approve_incident("01KNOTHING", "was right")
    with pytest.raises(InvalidInputError, match="asks for no approval"):
        world.as_(BEN).approve_incident(another(world).id, "was right")


def test_an_approval_repeated_by_key_gives_the_first_answer(world: World) -> None:
    incident, ben = broken(world), world.as_(BEN)
    first = ben.approve_incident(incident.id, "was right", op_id="k")
    assert ben.approve_incident(incident.id, "was right", op_id="k") == first
    with pytest.raises(InvalidInputError, match="was something else"):
        ben.approve_incident(incident.id, "was wrong", op_id="k")


# Closing -------------------------------------------------------------------------------------------------


def test_broken_glass_is_closed_only_after_it_was_approved(world: World) -> None:
    incident = broken(world)
    waiting = world.ana.close_incident(incident.id, "over")
    assert (waiting.incident.closed, waiting.missing) == (False, ("1 × reviewer: ask ben",))
    world.as_(BEN).approve_incident(incident.id, "was right")
    closed = world.ana.close_incident(incident.id, "fixed in bot@2")
    assert (closed.incident.closed, closed.missing) == (True, ())
    assert world.ana.close_incident(incident.id, "again") == closed


def test_a_closed_incident_is_approved_no_more(world: World) -> None:
    incident = broken(world)
    world.as_(BEN).approve_incident(incident.id, "was right")
    world.ana.close_incident(incident.id, "over")
    with pytest.raises(ConflictError, match="is closed"):
        world.as_(BEN).approve_incident(incident.id, "again")


def test_other_incidents_are_closed_by_who_may_roll_back(world: World) -> None:
    incident = another(world)
    world.ana.add_member(EVE, roles=("approver", "admin"), slots=("reviewer",))
    with pytest.raises(PermissionDeniedError, match="may not roll back"):
        world.as_(EVE).close_incident(incident.id, "over")
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        world.as_(BEN).close_incident(incident.id, "")
    assert world.as_(BEN).close_incident(incident.id, "the judge was down").incident.closed


def test_a_closing_that_waited_is_repeated_by_key_as_it_was_told(world: World) -> None:
    incident = broken(world)
    first = world.ana.close_incident(incident.id, "over", op_id="k")
    world.as_(BEN).approve_incident(incident.id, "was right")
    assert world.ana.close_incident(incident.id, "over", op_id="k").missing == first.missing
    assert not world.ana.incident(incident.id).closed


# Looking -------------------------------------------------------------------------------------------------


def test_incidents_are_listed_newest_first_a_page_at_a_time(world: World) -> None:
    first, second = another(world), another(world)
    page = world.ana.incidents("bot", limit=1)
    assert page.items == (second,)
    assert world.ana.incidents("bot", after=page.next).items == (first,)
    world.ana.close_incident(second.id, "over")
    assert world.ana.incidents("bot", open_only=True).items == (first,)
    with pytest.raises(NotFoundError):
        world.ana.incidents("nope")
    with pytest.raises(NotFoundError):
        world.ana.incident("01KNOTHING")


def test_the_levers_of_an_application_are_told_in_one_place(world: World) -> None:
    release = world.release(70)
    quarantine = world.ana.quarantine(release, "slow", stage="bot@production")
    hold = world.ana.hold("bot@staging", "audit week")
    no = world.as_(BEN).reject(release, "production", "no")
    incident = another(world)
    levers = world.ana.levers("bot")
    assert (levers.quarantines, levers.holds) == ((quarantine,), (hold,))
    assert (levers.rejections, levers.incidents) == ((no,), (incident,))
    world.ana.create_application("other")
    assert world.ana.levers("other").quarantines == ()
    with pytest.raises(NotFoundError):
        world.ana.levers("nope")


# By which policy -----------------------------------------------------------------------------------------


def refused_to_those_who_had_a_hand_in_it(world: World, incident: Incident) -> None:
    """Eve broke the glass, ana made the release."""
    for account, person in ((EVE, "eve"), (ANA, "ana")):
        with pytest.raises(PermissionDeniedError, match=f"{person} may not approve incident"):
            world.as_(account).approve_incident(incident.id, "it was right")
    assert not approved(world, incident)


def test_loosening_the_policy_afterwards_lets_nobody_approve_their_own_glass(world: World) -> None:
    """I-50: broken glass is approved by the policy it was broken under, and by today's where that is stricter."""
    incident = broken(world)
    governed(world, "separation: changed_components", "separation: none")
    refused_to_those_who_had_a_hand_in_it(world, incident)


def test_a_rule_that_came_later_lets_nobody_approve_their_own_glass(world: World) -> None:
    """I-50: where nobody might approve their own glass when it was broken, no later policy lets them."""
    governed(world, APPROVAL, "    break_glass: {retro: {slots: [{slot: reviewer}], deadline: 24h}}\n")
    incident = broken(world)
    governed(world, "separation: changed_components", "separation: none")
    with pytest.raises(PermissionDeniedError, match="eve may not approve"):
        world.as_(EVE).approve_incident(incident.id, "I was right")
    assert world.as_(BEN).approve_incident(incident.id, "was right").missing == ()


def test_tightening_the_policy_afterwards_counts_for_broken_glass_too(world: World) -> None:
    governed(world, "separation: changed_components", "separation: none")
    incident = broken(world)
    world.ana.activate_policy(world.write("policy.yaml", POLICY), "bot")
    refused_to_those_who_had_a_hand_in_it(world, incident)


def test_the_slots_are_those_of_the_policy_the_glass_was_broken_under(world: World) -> None:
    world.ana.add_member(RAJ, roles=("approver",), slots=("risk",))
    governed(world, APPROVAL, RETRO)
    incident = broken(world)
    world.ana.activate_policy(world.write("policy.yaml", POLICY), "bot")
    assert len(world.as_(BEN).approve_incident(incident.id, "was right").missing) == 1
    assert world.as_(RAJ).approve_incident(incident.id, "was right").missing == ()
