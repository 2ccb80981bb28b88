"""Asking for a waiver: of which rule, down to which floor, for how long, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.policies.decision import Status
from registry.domain.times import after
from tests.waivers import (
    QUALITY,
    Exhausted,
    lenient,
    only,
    regressed,
    statuses,
)
from tests.world import ANA, BEN, EVE, World


def test_a_waiver_is_requested_with_the_bound_measured_now_as_its_floor(world: World) -> None:
    release = regressed(lenient(world))
    state = world.ana.request_waiver(release, "staging", "no-regression", "only the tone changed")
    assert (state.state, state.person, state.rule) == ("requested", "ana", "no-regression")
    assert state.missing == ("1 × reviewer: ask ben",)
    assert state.expires_at == after(state.at, "7d")
    rule = next(r for r in world.ana.check(release, "staging").decision.rules if r.id == "no-regression")
    assert state.floor == min((f["lower"] for f in rule.measured["findings"]), key=Decimal)
    assert only(world) == state


def test_a_requested_waiver_waives_nothing(world: World) -> None:
    release = regressed(lenient(world))
    world.ana.request_waiver(release, "staging", "no-regression", "only the tone changed")
    assert statuses(world, release)["no-regression"] is Status.UNSATISFIED


def test_a_granted_waiver_waives_its_rule_once(world: World) -> None:
    """I-15: a waiver changes only its own rule, release, stage and digest."""
    lenient(world, ">= 0.80", ">= 0.50")
    release = regressed(world)
    asked = world.ana.request_waiver(release, "staging", "no-regression", "only the tone changed")
    state = world.as_(BEN).grant_waiver(asked.id, "agreed")
    assert (state.state, state.granted_by, state.missing) == ("granted", ("ben",), ())
    outcome = world.ana.promote(release, "staging")
    assert outcome.deployment is not None
    assert only(world).state == "used"
    world.ana.promote("bot@1", "staging")
    assert statuses(world, release)["no-regression"] is Status.UNSATISFIED


def test_a_waiver_leaves_other_rules_and_other_releases_alone(world: World) -> None:
    release = regressed(lenient(world))
    other = world.release(99)
    asked = world.ana.request_waiver(release, "staging", "no-regression", "only the tone changed")
    world.as_(BEN).grant_waiver(asked.id)
    assert statuses(world, release)["no-regression"] is Status.WAIVED
    assert statuses(world, release)["quality"] is not Status.WAIVED
    assert statuses(world, other)["no-regression"] is Status.UNSATISFIED


def test_a_rule_that_is_not_listed_cannot_be_waived(world: World) -> None:
    """I-16: hard rules cannot be waived."""
    release = regressed(lenient(world))
    with pytest.raises(InvalidInputError, match="staging/evaluated may not be waived") as caught:
        world.ana.request_waiver(release, "staging", "evaluated", "no time")
    assert "no-regression" in caught.value.expected
    with pytest.raises(InvalidInputError, match="may not be waived"):
        world.ana.request_waiver(release, "production", "no-regression", "that stage lets nobody")
    with pytest.raises(NotFoundError, match="has no rule 'beauty'"):
        world.ana.request_waiver(release, "staging", "beauty", "ugly")
    assert world.ana.waivers() == ()


def test_a_critical_quarantine_cannot_be_waived_and_a_standard_one_can(world: World) -> None:
    one, two = world.release(100), world.release(101)
    lenient(world)
    world.ana.quarantine(one, "slow")
    world.ana.quarantine(two, "leaks", critical=True)
    asked = world.ana.request_waiver(one, "staging", "not-quarantined", "known and harmless")
    assert asked.floor is None
    world.as_(BEN).grant_waiver(asked.id)
    assert statuses(world, one)["not-quarantined"] is Status.WAIVED
    with pytest.raises(InvalidInputError, match="hard now and cannot be waived"):
        world.ana.request_waiver(two, "staging", "not-quarantined", "known")


def test_an_explicit_floor_is_kept_in_its_one_spelling(world: World) -> None:
    release = regressed(lenient(world))
    state = world.ana.request_waiver(release, "staging", "no-regression", "tone", floor="-0.40")
    assert state.floor == "-0.4"


@pytest.mark.parametrize(
    ("rule", "floor", "said"),
    [
        ("no-regression", "-0.1", "better than what was measured"),
        ("no-regression", "0.5", "better than what was measured"),
        ("quality", "0.79", "better than what was measured"),
        ("quality", "none", "not a decimal number"),
        ("frozen", "0.5", "measures nothing"),
    ],
)
def test_a_floor_that_holds_nothing_is_refused(world: World, rule: str, floor: str, said: str) -> None:
    release = regressed(lenient(world))
    with pytest.raises(InvalidInputError, match=said):
        world.ana.request_waiver(release, "staging", rule, "tone", floor=floor)
    assert world.ana.waivers("bot") == ()


def test_a_floor_above_what_the_rule_requires_is_refused(world: World) -> None:
    release = lenient(world).release(119)
    with pytest.raises(InvalidInputError, match="nothing to waive") as caught:
        world.ana.request_waiver(release, "staging", "quality", "just in case", floor="0.85")
    assert "the bound measured now is 0.9" in caught.value.found


def test_without_a_measured_bound_a_floor_has_to_be_said(world: World) -> None:
    release = lenient(world).release(100, evaluated=False)
    with pytest.raises(InvalidInputError, match="has no bound yet"):
        world.ana.request_waiver(release, "staging", "quality", "no time")
    assert world.ana.request_waiver(release, "staging", "quality", "no time", floor="0.7").floor == "0.7"


def test_a_ticket_is_demanded_where_the_policy_asks_for_one(world: World) -> None:
    release = regressed(lenient(world, "max_ttl: 7d", "ticket: required"))
    for ticket in (None, "  "):
        with pytest.raises(InvalidInputError, match="needs a ticket"):
            world.ana.request_waiver(release, "staging", "no-regression", "tone", ticket=ticket)
    state = world.ana.request_waiver(release, "staging", "no-regression", "tone", ticket="CH-1")
    assert (state.ticket, state.expires_at) == ("CH-1", after(state.at, "30d"))


def test_a_waiver_counts_no_longer_than_the_policy_lets_it(world: World) -> None:
    release = regressed(lenient(world))
    for ttl in ("8d", "soon", "-1h"):
        with pytest.raises(InvalidInputError):
            world.ana.request_waiver(release, "staging", "no-regression", "tone", ttl=ttl)
    state = world.ana.request_waiver(release, "staging", "no-regression", "tone", ttl="1h")
    assert state.expires_at == after(state.at, "1h")


def test_asking_twice_the_same_is_one_request(world: World) -> None:
    release = regressed(lenient(world))
    first = world.ana.request_waiver(release, "staging", "no-regression", "tone")
    assert world.ana.request_waiver(release, "staging", "no-regression", "tone") == first
    assert world.ana.request_waiver(release, "staging", "no-regression", "tone", ttl="7d", floor=first.floor) == first
    assert world.as_(BEN).request_waiver(release, "staging", "no-regression", "mine").id != first.id


@pytest.mark.parametrize(
    ("differing", "key"),
    [
        ({"ttl": "1h"}, "ttl"),
        ({"floor": "-0.4"}, "floor"),
        ({"ticket": "CH-1"}, "ticket"),
        ({"reason": "just for the fix tonight"}, "reason"),
    ],
)
def test_a_request_that_differs_from_the_one_that_stands_is_refused(
    world: World, differing: dict[str, str], key: str
) -> None:
    release = regressed(lenient(world))
    first = world.ana.request_waiver(release, "staging", "no-regression", "tone")
    wish = {"reason": "tone", **differing}
    with pytest.raises(ConflictError, match=first.id) as caught:
        world.ana.request_waiver(release, "staging", "no-regression", **wish)
    assert key in caught.value.expected
    assert f"tandem waiver revoke {first.id}" in caught.value.fix
    assert only(world) == first
    world.ana.revoke_waiver(first.id)
    assert world.ana.request_waiver(release, "staging", "no-regression", **wish).id != first.id


@pytest.mark.parametrize(("rule", "floor"), [("no-regression", "-1.01"), ("quality", "-50"), ("quality", "2")])
def test_a_floor_beyond_every_bound_is_refused(world: World, rule: str, floor: str) -> None:
    release = regressed(lenient(world))
    with pytest.raises(InvalidInputError, match="lies beyond every bound"):
        world.ana.request_waiver(release, "staging", rule, "tone", floor=floor)
    assert world.ana.request_waiver(release, "staging", "no-regression", "tone", floor="-1").floor == "-1"


def test_requesting_needs_the_permission_and_a_reason(world: World) -> None:
    release = regressed(lenient(world))
    world.ana.add_member(EVE, roles=("admin", "oncall"), slots=("reviewer",))
    with pytest.raises(PermissionDeniedError, match="may not request waivers"):
        world.as_(EVE).request_waiver(release, "staging", "no-regression", "tone")
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        world.ana.request_waiver(release, "staging", "no-regression", "")
    with pytest.raises(NotFoundError):
        world.ana.request_waiver("bot@9", "staging", "no-regression", "tone")


def test_a_request_repeated_by_key_is_made_once(world: World) -> None:
    release = regressed(lenient(world))
    first = world.ana.request_waiver(release, "staging", "no-regression", "tone", op_id="k")
    world.as_(BEN).grant_waiver(first.id)
    again = world.ana.request_waiver(release, "staging", "no-regression", "tone", op_id="k")
    assert (again.id, again.state) == (first.id, "granted")
    with pytest.raises(InvalidInputError, match="was something else"):
        world.ana.request_waiver(release, "staging", "quality", "tone", op_id="k")


# Scores --------------------------------------------------------------------------------------------------

SCORE = """      - id: quality
        type: score
        suite: required
        metrics: [{metric: exact, pass: ">= 0.95", warn: ">= 0.7"}]
        pass: "90"
"""


def test_a_waiver_of_a_score_has_the_score_of_now_as_its_floor(world: World) -> None:
    """I-15: only while what was measured is at least the floor, in the rule's direction."""
    lenient(world, QUALITY, SCORE)
    release = world.release(100)
    asked = world.ana.request_waiver(release, "staging", "quality", "good enough for a week")
    assert asked.floor == "50"
    world.as_(BEN).grant_waiver(asked.id)
    assert statuses(world, release)["quality"] is Status.WAIVED
    fewer = world.as_(ANA, Exhausted())
    fewer.evaluate(release, "support-suite")
    assert (only(world).state, only(world).missing) == (
        "void",
        ("the bound measured now is 0, worse than the floor 50",),
    )
    found = next(r for r in world.ana.check(release, "staging").decision.rules if r.id == "quality")
    assert found.status is Status.UNSATISFIED
    assert f"waiver {asked.id} does not reach: what was measured is worse than its floor 50" in found.summary


@pytest.mark.parametrize("floor", ["-1", "100.5", "60", "90"])
def test_a_floor_under_a_score_that_holds_nothing_is_refused(world: World, floor: str) -> None:
    lenient(world, QUALITY, SCORE)
    release = world.release(100)
    with pytest.raises(InvalidInputError, match="the floor"):
        world.ana.request_waiver(release, "staging", "quality", "good enough", floor=floor)
    assert world.ana.request_waiver(release, "staging", "quality", "good enough", floor="10").floor == "10"


def test_a_score_of_what_was_not_measured_is_no_floor(world: World) -> None:
    lenient(world, QUALITY, SCORE)
    release = world.release(100, evaluated=False)
    with pytest.raises(InvalidInputError, match="no bound yet that could be the floor"):
        world.ana.request_waiver(release, "staging", "quality", "good enough")


def test_what_a_stage_serves_needs_no_waiver_of_being_compared_with_it(world: World) -> None:
    world.place(release := lenient(world).release(110), "staging")
    with pytest.raises(InvalidInputError, match="nothing to waive: no-regression compares bot@1 with itself") as caught:
        world.ana.request_waiver(release, "staging", "no-regression", "it is a little worse")
    assert caught.value.found == "what staging serves"
