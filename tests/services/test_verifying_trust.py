"""Whose checks count: a verification is believed no more than whoever ran it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from registry.domain.errors import PermissionDeniedError
from registry.domain.stages import EventKind, PromotionState
from tests.drifting import CHECKED, DriftingWorld
from tests.fakes import FixedClock
from tests.world import ANA, BEN, EVE

CI = "ci@example.com"
TRUSTING = CHECKED.replace("  staging:\n", f"  staging:\n    trusted_runners: [{CI}]\n")


@pytest.fixture
def world(drifting: DriftingWorld) -> DriftingWorld:
    """The runs of ci alone count at staging, where bot@1, evaluated by ci, was placed by ana."""
    drifting.ana.add_member(CI, roles=("author", "promoter"), service=True)
    drifting.under(TRUSTING)
    release = drifting.release(101, evaluated=False)
    drifting.as_(CI).evaluate(release, "support-suite")
    return drifting


def runners(world: DriftingWorld) -> set[str]:
    return {r.actor for r in world.ana.evaluations("bot@1") if r.deployment is not None}


def test_checks_run_by_who_is_not_trusted_show_nothing_and_it_says_who_must_run_them(world: DriftingWorld) -> None:
    """I-29: what nobody trusted has looked at is not verified."""
    outcome = world.ana.promote("bot@1", "staging")
    assert (outcome.state, runners(world)) == (PromotionState.VERIFYING, set())
    assert outcome.verification is not None
    assert (outcome.verification.state, outcome.verification.why) == (
        "pending",
        f"{ANA} is not trusted to run its checks: {CI} must run `tandem verify bot@staging`",
    )
    again = world.as_(BEN).verify("bot@staging", "please")
    assert (again.state, again.why.split()[0]) == ("pending", BEN)
    verified = world.as_(CI).verify("bot@staging")
    assert (verified.state, runners(world)) == ("verified", {CI})
    assert world.ana.promotion(str(outcome.promotion)).state is PromotionState.SUCCEEDED


def test_runs_count_by_the_policy_of_now_whoever_made_them_before(world: DriftingWorld) -> None:
    """A run made by somebody who is not trusted is no evidence, whichever way it points."""
    world.under(CHECKED.replace(">= 0.7", ">= 0.84"))
    world.ana.promote("bot@1", "staging")
    assert runners(world) == {ANA}
    world.under(TRUSTING)  # which ana's run satisfies
    assert world.ana.verify("bot@staging").state == "pending"
    world.drift(20)
    assert world.as_(CI).verify("bot@staging").state == "failed"


def test_who_is_not_trusted_neither_confirms_nor_revokes_what_was_verified(world: DriftingWorld) -> None:
    world.as_(CI).promote("bot@1", "staging")
    world.drift(20)
    outcome = world.ana.verify("bot@staging", "complaints")
    assert (outcome.state, CI in outcome.why) == ("verified", True)
    with world.ana.runtime.catalog.read() as reading:
        kinds = [e.kind for e in reading.stages.events("bot", "staging")]
    assert kinds == [EventKind.LIVE, EventKind.VERIFIED]
    assert world.ana.quarantines("bot") == ()


def test_the_scheduler_is_believed_no_more_than_the_account_it_runs_under(
    world: DriftingWorld, clock: FixedClock
) -> None:
    """I-29: nobody verifies by having the scheduler do it; what it cannot do, it tells without writing anything."""
    world.ana.promote("bot@1", "staging")
    clock.advance(timedelta(minutes=6))
    decided = len(world.ana.decisions("bot").items)
    (line,) = world.as_(EVE).run_scheduler().done
    assert line.startswith(f"bot@staging: bot@1 is not verified yet: {EVE} is not trusted")
    assert (runners(world), len(world.ana.decisions("bot").items)) == (set(), decided)
    assert world.as_(CI).run_scheduler().done == ("bot@staging: bot@1 is verified",)
    assert runners(world) == {CI}


def test_without_a_list_checks_are_recorded_under_who_ran_them(world: DriftingWorld) -> None:
    world.under(CHECKED)
    world.as_(BEN).promote("bot@1", "staging")
    assert runners(world) == {BEN}


def test_trusted_people_who_may_not_verify_are_told_what_they_lack(world: DriftingWorld) -> None:
    world.ana.remove_member(CI)
    world.ana.add_member(CI, roles=("author",), service=True)
    outcome = world.ana.promote("bot@1", "staging")
    assert outcome.verification is not None
    assert outcome.verification.why.endswith(f"may not yet: tandem member add {CI} --role promoter")
    with pytest.raises(PermissionDeniedError, match="may not verify what is live"):
        world.as_(CI).verify("bot@staging")
