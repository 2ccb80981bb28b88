from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.outcomes import WaiverState
from registry.domain.policies.decision import Status
from registry.domain.times import after
from registry.ports import Setup
from tests.fakes import FixedClock
from tests.world import ANA, BEN, EVE, POLICY, CannedRunner, CannedSession, World

RAJ = "raj@example.com"
REGRESSION = (
    "      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, "
    'margin: "0.05"}\n'
)
QUALITY = '      - {id: quality, type: metric, suite: required, metric: primary, require: ">= 0.80"}\n'
WAIVERS = (
    "    waivers: {allow: [no-regression, quality, not-quarantined, frozen], slots: [{slot: reviewer}], max_ttl: 7d}\n"
)
STAGING = REGRESSION + "  production:\n"
WAIVABLE = POLICY.replace(STAGING, REGRESSION + QUALITY + WAIVERS + "  production:\n")


class Tired(CannedRunner):
    """A runner of another class, which gets ten rows less of the same release."""

    def __init__(self) -> None:
        super().__init__()
        self.name = "tired"

    def load(self, setup: Setup) -> CannedSession:
        fewer = setup.parameters.model_copy(update={"max_new_tokens": setup.parameters.max_new_tokens - 10})
        return super().load(replace(setup, parameters=fewer))


class Exhausted(Tired):
    """The same, which gets nothing right."""

    def load(self, setup: Setup) -> CannedSession:
        none = setup.parameters.model_copy(update={"max_new_tokens": 1})
        return CannedRunner.load(self, replace(setup, parameters=none))


def lenient(world: World, old: str = "", new: str = "") -> World:
    """The same world under a policy that lets people waive rules at staging."""
    assert STAGING in POLICY
    text = WAIVABLE.replace(old, new) if old else WAIVABLE
    assert not old or text != WAIVABLE
    world.ana.activate_policy(world.write("lenient.yaml", text), "bot")
    return world


def regressed(world: World) -> str:
    """A release that does worse than what staging serves, and passes all else but quality."""
    world.place(world.release(119), "staging")
    return world.release(100)


def statuses(world: World, release: str) -> dict[str, Status]:
    return {r.id: r.status for r in world.ana.check(release, "staging").decision.rules}


def only(world: World) -> WaiverState:
    (found,) = world.ana.waivers("bot")
    return found


# Requesting ----------------------------------------------------------------------------------------------


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
