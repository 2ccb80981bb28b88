"""What ends an approval: a request that was not executed, a quarantine, its use; and what is said of it then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.outcomes import ListedApproval
from registry.domain.stages import PromotionState
from tests.fakes import FixedClock
from tests.world import ANA, BEN, EVE, POLICY, World

TIMED = POLICY.replace("  production:\n", "  production:\n    promotion_ttl: 1h\n")
APPROVAL = "slots: [{slot: reviewer}], separation: changed_components"
TERMINAL = POLICY.replace(APPROVAL, f"{APPROVAL}, reject: terminal")
SCORED = """kind: policy
name: scored
stages:
  production:
    bind_base: false
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - id: overall
        type: score
        suite: required
        metrics: [{metric: exact, pass: ">= 0.95", warn: ">= 0.2"}]
        pass: "90"
        warn: "10"
        on_warn: require_slot:reviewer
"""


@pytest.fixture
def world(tmp_path: Path, clock: FixedClock) -> World:
    """A registry whose time goes on only when told."""
    return World(tmp_path / "registry", clock).stock()


def waiting(world: World, right: int = 70) -> tuple[str, str]:
    """A release that serves staging, with an open request for production."""
    release = world.release(right)
    world.ana.promote(release, "staging")
    return release, str(world.ana.promote(release, "production").promotion)


def approved(world: World, release: str) -> None:
    world.as_(BEN).approve(release, "production", "fine")


def newest(world: World) -> ListedApproval:
    """The newest yes."""
    return next(said for said in world.ana.approvals("bot", "production").items if said.verdict == "approve")


def why_not(world: World, release: str) -> str:
    """What `tandem check` says of ben's yes."""
    found = world.ana.check(release, "production").decision
    (told,) = next(r for r in found.rules if r.id == "approval").measured["not_counted"]
    assert told["who"] == "ben"
    return str(told["why"])


# A request that was not executed -------------------------------------------------------------------------


def cancelled(world: World, _: str, request: str) -> None:
    world.ana.cancel_promotion(request, "found a bug")


def rejected(world: World, release: str, _: str) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    no = world.as_(EVE).reject(release, "production", "rude")
    world.as_(EVE).withdraw(no.id)


def denied(world: World, release: str, _: str) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    no = world.as_(EVE).reject(release, "production", "rude")
    assert world.ana.promote(release, "production").state is PromotionState.DENIED
    world.as_(EVE).withdraw(no.id)


@pytest.mark.parametrize("end", [cancelled, rejected, denied])
def test_an_approval_ends_with_the_request_it_was_given_for(
    world: World, end: Callable[[World, str, str], None]
) -> None:
    """I-22: approvals are used by one promotion only and never survive its end."""
    if end is rejected:
        world.ana.activate_policy(world.write("terminal.yaml", TERMINAL), "bot")
    release, request = waiting(world)
    approved(world, release)
    end(world, release, request)
    said = f"given before promotion {request} was {end.__name__}"
    assert why_not(world, release) == f"VOID: {said}"
    assert (newest(world).state, newest(world).why) == ("void", said)
    assert world.ana.promote(release, "production").state is PromotionState.OPEN
    approved(world, release)
    assert world.ana.promote(release, "production").deployment is not None


def test_an_approval_ends_with_the_request_that_ran_out_of_time(world: World, clock: FixedClock) -> None:
    """I-22: approvals are used by one promotion only and never survive its end."""
    world.ana.activate_policy(world.write("timed.yaml", TIMED), "bot")
    release, request = waiting(world)
    approved(world, release)
    clock.advance(timedelta(hours=2))
    said = f"given before promotion {request} was expired"
    assert newest(world).why == said, "nothing has ended the request yet, and the approval is worth nothing already"
    assert world.ana.promote(release, "production").state is PromotionState.OPEN
    assert why_not(world, release) == f"VOID: {said}"


def test_an_approval_that_glass_was_broken_past_ends_with_its_request(world: World) -> None:
    """I-22: approvals never survive the end of their promotion, also where nobody asked for them."""
    following = POLICY.replace("  production:\n", "  production:\n    bind_base: false\n")
    world.ana.activate_policy(world.write("following.yaml", following), "bot")
    release, request = waiting(world)
    approved(world, release)
    world.ana.break_glass(release, "production", "answers are empty", "INC-77")
    assert world.ana.promotion(request).state is PromotionState.SUCCEEDED
    assert why_not(world, release) == f"VOID: given before promotion {request} was executed"
    assert newest(world).state.startswith("void")


def test_an_approval_that_was_given_ahead_ends_with_the_request_that_was_denied(world: World) -> None:
    """I-22: who said yes before anybody asked is asked again once the answer was no."""
    release = world.release(70)
    approved(world, release)
    refused = world.ana.promote(release, "production")
    assert refused.state is PromotionState.DENIED, "it did not pass staging yet"
    world.ana.promote(release, "staging")
    assert why_not(world, release) == f"VOID: given before promotion {refused.promotion} was denied"


def test_an_approval_outlives_a_request_that_ended_before_it_was_given(world: World) -> None:
    release, request = waiting(world)
    world.ana.cancel_promotion(request, "not today")
    approved(world, release)
    assert newest(world).state == "active"
    assert world.ana.promote(release, "production").deployment is not None


def test_a_clock_that_was_set_back_revives_no_approval(world: World, clock: FixedClock) -> None:
    """I-22, I-52: what was given before the end stands before it in the log, whatever the times say."""
    release, request = waiting(world)
    approved(world, release)
    clock.advance(timedelta(hours=-1))
    world.ana.cancel_promotion(request, "not today")
    clock.advance(timedelta(hours=2))
    assert newest(world).why == f"given before promotion {request} was cancelled"


# A quarantine --------------------------------------------------------------------------------------------


def test_an_approval_of_before_a_quarantine_is_void_after_it_was_cleared(world: World, clock: FixedClock) -> None:
    """I-17: the evidence epoch is part of what an approval binds to."""
    release, _ = waiting(world)
    approved(world, release)
    found = world.ana.quarantine(release, "leaks names", stage="bot@production")
    clock.advance(timedelta(minutes=1))
    world.ana.evaluate(release, "support-suite")
    assert world.as_(BEN).clear_quarantine(found.id, "measured again").settled is not None
    assert why_not(world, release) == "VOID: it was quarantined since"
    assert (newest(world).state, newest(world).why) == ("void", "it was quarantined since")
    assert world.ana.promote(release, "production").state is PromotionState.OPEN


# What changed --------------------------------------------------------------------------------------------


def test_a_void_approval_names_in_the_decision_each_part_that_changed(world: World) -> None:
    release, _ = waiting(world)
    approved(world, release)
    world.runner.name = "another"
    world.ana.evaluate(release, "support-suite")
    assert why_not(world, release) == "VOID: the evidence changed"
    world.ana.activate_policy(world.write("policy.yaml", POLICY.replace('"0.05"', '"0.04"')), "bot")
    assert why_not(world, release) == "VOID: the policy or its required suites changed; the evidence changed"
    outcome = world.ana.promote(release, "production")
    assert outcome.decision is not None
    assert "the evidence changed" in outcome.decision.decision.failing[0].summary
    assert newest(world).why == "the policy or its required suites changed; the evidence changed"


# Its use -------------------------------------------------------------------------------------------------


def test_a_yes_that_signed_off_a_score_is_used_up_by_the_promotion(world: World) -> None:
    """I-22: approvals are used by one promotion only."""
    world.ana.activate_policy(world.write("scored.yaml", SCORED), "bot")
    one, two = world.release(100), world.release(99)
    for release in (one, two):
        approved(world, release)
        assert world.ana.promote(release, "production").deployment is not None
        assert newest(world).state == "used"
    again = world.ana.promote(one, "production")
    assert (again.state, again.deployment) == (PromotionState.OPEN, None)
    assert again.decision is not None
    (overall,) = again.decision.decision.failing
    assert overall.measured["sign_off"]["not_counted"][0]["why"].startswith("used up by promotion")


# Under a policy that was changed meanwhile ---------------------------------------------------------------


def test_everybody_who_changed_the_policy_since_the_request_is_no_lone_approver(world: World) -> None:
    """Not only whoever changed it last: two who edit by turns would approve by turns."""
    world.ana.add_member(EVE, roles=("admin", "approver"), slots=("reviewer",))
    release, request = waiting(world)
    for who, margin in ((EVE, "0.04"), (ANA, "0.03")):
        changed = world.write("policy.yaml", POLICY.replace('"0.05"', f'"{margin}"'))
        world.as_(who).activate_policy(changed, "bot")
    world.as_(EVE).approve(release, "production", "as I like it")
    alone = world.ana.promote(release, "production")
    assert alone.decision is not None
    (approval,) = alone.decision.decision.failing
    assert (alone.promotion, approval.id) == (request, "approval")
    assert "may not be the only approver under it" in approval.summary
    approved(world, release)
    assert world.ana.promote(release, "production").deployment is not None
