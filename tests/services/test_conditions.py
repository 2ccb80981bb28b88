"""What is read again at every execution: safety levers, and what people said. Each fact is set by a single act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from registry.domain.calendars import Window, tzdata_version
from registry.domain.digests import digest_of
from registry.domain.policies.facts import GrantFact
from registry.domain.safety import Cause, HoldMode, IncidentStep, WaiverStep
from registry.services import membership
from registry.storage.catalog import Writing
from tests.fakes import FixedClock
from tests.gathering import FAR, NOON, a_clock, conditions, evaluated_world, facts, place, sealed, staging, write
from tests.world import BEN, World


@pytest.fixture
def clock() -> FixedClock:
    return a_clock()


@pytest.fixture
def world(stocked: Path, tmp_path: Path, clock: FixedClock) -> World:
    return evaluated_world(stocked, tmp_path / "registry", clock)


# Holds, freezes, incidents, rejections -------------------------------------------------------------------


def test_a_hold_is_told_until_it_is_released(world: World) -> None:
    hold = write(world, lambda w: w.holds.add("bot", "staging", HoldMode.AUTO, Cause.ROLLBACK, 1, "rolled back"))
    (told,) = conditions(world).holds
    assert (told.id, told.mode, told.cause, told.release) == (hold.id, "auto", "rollback", 1)
    assert conditions(world, stage="production").holds == ()
    write(world, lambda writing: writing.holds.release(hold, "mended"))
    assert conditions(world).holds == ()


def test_a_freeze_without_a_window_has_begun_and_has_no_known_end(world: World) -> None:
    freeze = write(world, lambda writing: writing.freezes.add(None, None, None, "stop the line"))
    found = conditions(world)
    (told,) = found.windows
    assert (told.freeze, told.kind, told.start, told.end, told.reason) == (
        *(freeze.id, "deny", freeze.at, None, "stop the line"),
    )
    assert (found.next_open, found.tzdata) == ({}, tzdata_version())


def test_a_clock_that_was_set_back_opens_no_freeze(world: World) -> None:
    """I-53: a backwards clock cannot open a window."""
    freeze = write(world, lambda writing: writing.freezes.add("bot", None, None, "stop"))
    (told,) = conditions(world, now="2026-01-01T00:00:00.000000Z").windows
    assert told.start == "2026-01-01T00:00:00.000000Z" < freeze.at


WEEKEND = {"name": "weekend", "kind": "deny", "tz": "UTC", "rrule": "FREQ=WEEKLY;BYDAY=SA", "start": "00:00"}
MARCH = {"name": "march", "kind": "deny", "tz": "UTC", "start": "2027-03-01T08:00", "end": "2027-03-03T08:00"}


def test_the_windows_of_a_freeze_rule_are_resolved_to_instants_at_the_time_of_asking(world: World) -> None:
    windows = [{**WEEKEND, "end": "+2d 00:00"}, MARCH]
    staging(world, {"id": "year-end", "type": "freeze", "windows": windows})
    found = conditions(world, now=NOON)
    assert [(w.rule, w.name, w.start, w.end) for w in found.windows] == [
        ("year-end", "weekend", "2027-03-06T00:00:00.000000Z", "2027-03-08T00:00:00.000000Z"),
        ("year-end", "march", "2027-03-01T08:00:00.000000Z", "2027-03-03T08:00:00.000000Z"),
    ]
    assert found.next_open == {"year-end": "2027-03-03T08:00:00.000000Z"}
    assert conditions(world, now="2027-03-04T12:00:00.000000Z").next_open == {}


def test_a_freeze_set_by_hand_ends_with_its_window_and_is_told_of_no_more(world: World) -> None:
    window = Window.model_validate(MARCH)
    write(world, lambda writing: writing.freezes.add("bot", "staging", window, "launch"))
    found = conditions(world, now=NOON)
    assert found.next_open == {"frozen": "2027-03-03T08:00:00.000000Z"}
    assert [(w.rule, w.name) for w in found.windows] == [(None, "march")]
    assert conditions(world, stage="production", now=NOON).windows == ()
    assert conditions(world, now="2027-03-04T12:00:00.000000Z").windows == ()
    write(world, lambda writing: writing.freezes.add("bot", None, None, "stop the line"))
    assert conditions(world, now=NOON).next_open == {}, "nobody knows when somebody lifts it"


def test_open_broken_glass_is_told_here_and_downstream(world: World) -> None:
    """I-51: while a break-glass incident is open nothing is promoted out of that stage."""

    def opened(cause: Cause, stage: str) -> Callable[[Writing], Any]:
        return lambda writing: writing.incidents.add("bot", stage, None, cause, "INC-77", "outage", FAR)

    write(world, opened(Cause.ROLLBACK, "staging"))
    assert conditions(world).incidents == ()
    incident = write(world, opened(Cause.BREAK_GLASS, "staging"))
    for stage in ("staging", "production"):
        assert [(i.id, i.stage, i.person) for i in conditions(world, stage=stage).incidents] == [
            (incident.id, "staging", "ana")
        ]
    assert conditions(world, stage="dev").incidents == ()
    write(world, lambda writing: writing.incidents.step(incident, IncidentStep.CLOSED, "done"))
    assert conditions(world).incidents == ()


def test_a_no_is_told_until_it_is_withdrawn(world: World) -> None:
    no = write(world, lambda w: w.requests.add_rejection(sealed(world), "staging", "too slow"), BEN)
    assert [(r.id, r.person, r.reason) for r in conditions(world).rejections] == [(no.id, "ben", "too slow")]
    assert conditions(world, stage="production").rejections == ()
    write(world, lambda writing: writing.requests.withdraw(no.id, "rejection", "measured again"), BEN)
    assert conditions(world).rejections == ()


# Waivers and what an approval binds to -------------------------------------------------------------------

WAIVABLE = {"allow": ["frozen"], "slots": [{"slot": "reviewer"}]}
FROZEN_RULE = digest_of({"built-in": "frozen"})


def waiver(world: World, *, granted: bool = True) -> str:
    def ask(writing: Writing) -> str:
        return writing.waivers.add(sealed(world), "staging", "frozen", FROZEN_RULE, None, "urgent", None, FAR).id

    identifier = write(world, ask)
    if granted:
        write(world, lambda w: w.waivers.step(w.waivers.get(identifier), WaiverStep.GRANTED, None, "yes"), BEN)
    return identifier


def test_a_waiver_is_told_with_the_slots_its_people_may_fill_now(world: World) -> None:
    """I-18: eligibility is decided again at execution."""
    staging(world, waivers=WAIVABLE)
    identifier = waiver(world)
    (told,) = conditions(world).waivers
    assert (told.id, told.person, told.grants) == (identifier, "ana", (GrantFact(person="ben", slots=("reviewer",)),))
    membership.remove(world.ana.runtime, BEN)
    (told,) = conditions(world).waivers
    assert told.grants == (GrantFact(person="ben", slots=()),)


@pytest.mark.parametrize("step", [WaiverStep.REVOKED, WaiverStep.USED])
def test_a_waiver_that_was_revoked_or_used_is_told_no_more(world: World, step: WaiverStep) -> None:
    staging(world, waivers=WAIVABLE)
    identifier = waiver(world)

    def end(writing: Writing) -> None:
        promotion = writing.requests.add_promotion(sealed(world), "staging", None, "", FAR)
        used = promotion.id if step is WaiverStep.USED else None
        writing.waivers.step(writing.waivers.get(identifier), step, used, "done")

    write(world, end)
    assert conditions(world).waivers == ()


def test_a_stage_that_allows_no_waiver_and_the_auto_promoter_use_none(world: World) -> None:
    waiver(world)
    assert conditions(world).waivers == ()
    staging(world, waivers=WAIVABLE)
    assert len(conditions(world).waivers) == 1
    assert conditions(world, automatic=True).waivers == ()


def test_an_approval_binds_to_the_waivers_that_were_granted(world: World) -> None:
    """I-17: an approval counts only if its binding (release, stage, policy, evidence, waivers, base) is current."""
    staging(world, waivers=WAIVABLE)
    before = facts(world).binding
    waiver(world, granted=False)
    assert facts(world).binding == before
    waiver(world)
    assert facts(world).binding != before


def test_an_approval_binds_to_what_is_live_unless_the_stage_says_otherwise(world: World) -> None:
    for bind, moved in ((True, True), (False, False)):
        staging(world, bind_base=bind)
        release = world.release(90 if bind else 91)
        before = facts(world, release)
        place(world, world.release(50 if bind else 51, evaluated=False))
        after = facts(world, release)
        assert (before.binding != after.binding) is moved, f"bind_base: {bind}"


def test_a_withdrawn_approval_is_told_no_more(world: World) -> None:
    world.as_(BEN).approve("bot@1", "production", "fine")
    (given,) = facts(world, stage="production").approvals
    assert (given.person, given.slots) == ("ben", ("reviewer",))
    write(world, lambda writing: writing.requests.withdraw(given.id, "approval", "looked again"), BEN)
    assert facts(world, stage="production").approvals == ()


def member(world: World, account: str, human_id: str, *roles: str) -> None:
    membership.add(
        world.ana.runtime,
        account,
        human_id=human_id,
        name=None,
        roles=roles,
        slots=("reviewer",),
        application=None,
    )


def test_an_approval_fills_a_slot_only_while_its_account_its_person_and_their_role_are_what_they_were(
    world: World,
) -> None:
    """I-18: eligibility is decided server-side, at approval and again at execution."""

    def slots() -> tuple[str, ...]:
        (given,) = facts(world, stage="production").approvals
        return given.slots

    world.as_(BEN).approve("bot@1", "production", "fine")
    assert slots() == ("reviewer",)
    membership.remove(world.ana.runtime, BEN)
    assert slots() == ()
    member(world, "ben@home.example", "ben", "approver")
    assert slots() == (), "the account that said yes is nobody's"
    membership.remove(world.ana.runtime, "ben@home.example")
    member(world, BEN, "ben", "author")
    assert slots() == (), "no role that approves"
    member(world, BEN, "ben", "approver")
    assert slots() == ("reviewer",)


def test_who_takes_up_an_open_request_does_not_become_its_requester(world: World) -> None:
    write(world, lambda w: w.requests.add_promotion(sealed(world), "staging", None, "please", FAR), BEN)
    assert [c.person for c in facts(world, requester="eve").contributors if c.requester] == ["ben"]


def test_a_service_may_fill_no_slot_that_is_asked_for(world: World) -> None:
    """I-23: no service satisfies a human slot."""
    membership.add(
        world.ana.runtime,
        "ci@example.com",
        human_id=None,
        name=None,
        roles=("promoter",),
        slots=(),
        application=None,
        service=True,
    )
    assert facts(world, stage="production").eligible == {"reviewer": ("ana", "ben")}


def test_whoever_put_a_policy_in_force_after_the_request_was_opened_is_told(world: World, clock: FixedClock) -> None:
    staging(world)
    assert conditions(world).editors is None
    write(world, lambda w: w.requests.add_promotion(sealed(world), "staging", None, "please", FAR), BEN)
    clock.advance(timedelta(minutes=1))
    assert conditions(world).editors is None
    staging(world, bind_base=False)
    assert conditions(world).editors == ("ana",)


def test_a_clock_that_was_set_back_hides_nobody_who_put_a_policy_in_force(world: World, clock: FixedClock) -> None:
    """I-52: what came first is what stands first in the log, whatever the times say."""
    staging(world)
    write(world, lambda w: w.requests.add_promotion(sealed(world), "staging", None, "please", FAR), BEN)
    clock.advance(timedelta(days=-1))
    staging(world, bind_base=False)
    assert conditions(world).editors == ("ana",)
