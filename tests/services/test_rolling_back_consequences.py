"""What a rollback leaves behind: the release that left is kept out, the auto-promoter held, requests settled."""

from __future__ import annotations

import pytest

from registry.domain.errors import ConflictError
from registry.domain.policies.decision import Verdict
from registry.domain.safety import Cause, HoldMode, Severity
from registry.domain.stages import PromotionState
from tests.world import ANA, BEN, POLICY, World


@pytest.fixture
def two_live(world: World) -> World:
    world.place(world.release(100))
    world.place(world.release(101))
    return world


def test_the_release_that_left_is_quarantined_and_the_auto_promoter_held(two_live: World) -> None:
    """I-41: a rolled-back release cannot be promoted to that stage again before it is cleared or waived."""
    outcome = two_live.ana.roll_back("bot@production", "CSAT drop")
    (quarantine,) = two_live.ana.quarantines("bot")
    assert (quarantine.id, quarantine.reference, quarantine.stage) == (outcome.quarantine, "bot@2", "production")
    assert (quarantine.severity, quarantine.cause, quarantine.reason) == (
        Severity.STANDARD, Cause.ROLLBACK, "CSAT drop",
    )  # fmt: skip
    (hold,) = two_live.ana.levers("bot").holds
    assert (hold.id, hold.mode, hold.release) == (outcome.hold, HoldMode.AUTO, 2)
    assert outcome.incident is None
    decision = two_live.ana.check("bot@2", "production").decision
    assert decision.verdict is Verdict.DENY
    assert "not-quarantined" in [r.id for r in decision.failing]


def test_rolled_back_upstream_it_is_kept_out_downstream_too(two_live: World) -> None:
    two_live.ana.roll_back("bot@staging", "CSAT drop")
    failing = [r.id for r in two_live.ana.check("bot@2", "production").decision.failing]
    assert "not-quarantined" in failing
    assert two_live.ana.check("bot@2", "dev").decision.verdict is Verdict.ALLOW


def test_a_quarantined_release_is_no_target(two_live: World) -> None:
    two_live.place(two_live.release(102))
    two_live.ana.quarantine("bot@2", "leaks addresses")
    plan = two_live.ana.roll_back("bot@production", dry_run=True)
    assert plan.target is not None
    assert plan.target.release == 1
    assert [c.skipped for c in plan.skipped] == ["its release is quarantined here"]


def test_a_quarantined_version_takes_every_release_of_it_from_the_targets(world: World) -> None:
    """I-42: a quarantined version quarantines every release containing it."""
    world.place(world.release(100))
    world.place(world.release(101, adapter=True))
    world.place(world.release(102))
    world.ana.quarantine("support-lora@1", "trained on the wrong rows")
    outcome = world.ana.roll_back("bot@production", "slow")
    assert outcome.deployment is not None
    assert outcome.deployment.release == 1


def test_nothing_but_integrity_and_known_good_stands_in_the_way(two_live: World) -> None:
    """I-37, I-48: rollback is never blocked by approval, freeze, hold, soak or evaluation."""
    two_live.ana.hold("bot@production", "hands off")
    two_live.ana.freeze("bot", "year end")
    two_live.ana.quarantine("bot@2", "leaks addresses", critical=True)
    two_live.as_(BEN).reject("bot@1", "production", "I never liked it")
    assert two_live.ana.roll_back("bot@production", "worse").deployment is not None


def test_a_rollback_held_to_what_the_stage_serves(two_live: World) -> None:
    with pytest.raises(ConflictError, match="does not serve what was expected"):
        two_live.ana.roll_back("bot@production", expect="bot@1")
    with pytest.raises(ConflictError):
        two_live.ana.roll_back("bot@production", dry_run=True, expect="none")
    assert two_live.ana.roll_back("bot@production", expect="bot@2").deployment is not None


def test_every_rollback_leaves_exactly_one_decision_that_replays(two_live: World) -> None:
    """I-30: every execute attempt, allowed or denied, leaves one decision that replays to the same verdict."""
    before = len(two_live.ana.decisions("bot", "production").items)
    placed = two_live.ana.roll_back("bot@production", "worse")
    two_live.ana.roll_back("bot@production", "worse still")
    refused, applied, *_ = two_live.ana.decisions("bot", "production").items
    assert len(two_live.ana.decisions("bot", "production").items) == before + 2
    assert placed.deployment is not None
    assert (applied.id, applied.verdict, refused.verdict) == (placed.deployment.decision, "ALLOW", "DENY")
    assert all(two_live.ana.replay(d.id).same for d in (refused, applied))


def test_a_request_follows_a_rollback_where_the_policy_says_so(two_live: World) -> None:
    text = POLICY.replace("  production:\n", "  production:\n    bind_base: false\n")
    two_live.ana.activate_policy(two_live.write("policy.yaml", text), "bot")
    release = two_live.release(104)
    two_live.ana.promote(release, "staging")
    waiting = two_live.ana.promote(release, "production")
    plan = two_live.ana.roll_back("bot@production", dry_run=True)
    assert plan.made_stale == ()
    two_live.ana.roll_back("bot@production", "worse")
    assert two_live.ana.promotion(str(waiting.promotion)).state is PromotionState.OPEN


def test_who_rolls_back_is_told_where_else_the_release_serves(two_live: World) -> None:
    assert two_live.as_(ANA).roll_back("bot@production", "worse").elsewhere == ("bot@staging",)
