"""Verification after going live: what the model shows while it serves, and what follows if that is not what it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from cli.output import to_json
from registry.bootstrap import BLOBS
from registry.config import FOLDER
from registry.domain.errors import NotFoundError, PermissionDeniedError
from registry.domain.outcomes import PromotionOutcome
from registry.domain.safety import Cause, HoldMode
from registry.domain.stages import DeploymentKind, EventKind, PromotionState
from tests.drifting import CHECKED, DriftingWorld
from tests.fakes import FixedClock
from tests.world import EVE


@pytest.fixture
def world(drifting: DriftingWorld) -> DriftingWorld:
    return drifting.under()


def drifted(world: DriftingWorld, right: int | None) -> PromotionOutcome:
    """Promote a release that was good when it was evaluated, and gets `right` rows right once it serves."""
    release = world.release(101)
    world.drift(right)
    return world.ana.promote(release, "staging")


def events(world: DriftingWorld) -> list[tuple[int, EventKind]]:
    with world.ana.runtime.catalog.read() as reading:
        releases = {d.id: d.release for d in reading.stages.deployments("bot", "staging")}
        return [(releases[e.deployment], e.kind) for e in reading.stages.events("bot", "staging")]


# What passes -------------------------------------------------------------------------------------------------


def test_what_proves_itself_live_is_verified_and_its_request_succeeds(world: DriftingWorld) -> None:
    outcome = drifted(world, None)
    assert outcome.state is PromotionState.SUCCEEDED
    assert outcome.verification is not None
    assert (outcome.verification.state, outcome.verification.basis) == ("verified", "checks")
    assert outcome.verification.decision is not None
    assert outcome.verification.decision.decision.action == "verify"
    assert events(world) == [(1, EventKind.LIVE), (1, EventKind.VERIFIED)]
    steps = [e.kind for e in world.ana.promotion(str(outcome.promotion)).events]
    assert steps == ["opened", "executed", "verified"]


def test_the_checks_ask_the_model_anew_and_leave_no_evidence_for_promoting(world: DriftingWorld) -> None:
    """Live checks bind to a deployment: what they show neither comes from the cache nor decides a promotion."""
    release = world.release(101)
    asked = world.runner.generated
    world.ana.promote(release, "staging")
    assert world.runner.generated == 2 * asked
    before, live = world.ana.evaluations(release)
    assert before.deployment is None
    assert live.deployment is not None
    judged = to_json(world.ana.check(release, "staging"))
    assert before.id in judged
    assert live.id not in judged


def test_a_verification_is_a_decision_that_replays(world: DriftingWorld) -> None:
    """I-30, for what is judged after it went live."""
    drifted(world, 20)
    decided = [d for d in world.ana.decisions("bot", "staging").items if d.action == "verify"]
    assert [d.verdict for d in decided] == ["DENY"]
    assert world.ana.replay(decided[0].id).same


# What fails --------------------------------------------------------------------------------------------------


def test_what_fails_is_rolled_back_quarantined_and_held_and_somebody_is_told(world: DriftingWorld) -> None:
    """I-41: one transaction brings back the last known good release and keeps out the one that failed."""
    world.ana.promote(world.release(100), "staging")
    world.drift(20, of=101)
    outcome = drifted(world, None)
    assert outcome.state is PromotionState.FAILED
    verification = outcome.verification
    assert verification is not None
    assert verification.rolled_back is not None
    assert verification.rolled_back.deployment is not None
    assert (verification.state, verification.rolled_back.deployment.release) == ("failed", 1)
    assert verification.rolled_back.deployment.actor == "system:verifier"
    assert world.ana.resolve("bot@staging").release == 1
    (quarantine,) = world.ana.quarantines("bot")
    assert (quarantine.reference, quarantine.cause) == ("bot@2", Cause.VERIFICATION)
    (hold,) = world.ana.levers("bot").holds
    assert (hold.mode, hold.release) == (HoldMode.AUTO, 2)
    assert world.ana.incident(str(verification.incident)).cause is Cause.VERIFICATION


def test_the_first_release_that_fails_has_nothing_to_go_back_to_and_the_stage_is_held(world: DriftingWorld) -> None:
    """I-36: the stage never goes to nothing."""
    outcome = drifted(world, 20)
    verification = outcome.verification
    assert verification is not None
    assert verification.held is not None
    assert "no known good release" in verification.held
    assert (outcome.state, verification.rolled_back) == (PromotionState.FAILED, None)
    assert world.ana.resolve("bot@staging").release == 1
    assert [h.mode for h in world.ana.levers("bot").holds] == [HoldMode.ALL]
    assert len(world.ana.quarantines("bot")) == 1


def test_a_rollback_that_fails_its_checks_is_never_rolled_back_by_itself(world: DriftingWorld) -> None:
    """I-44: no automatic rollback of a rollback."""
    for right in (99, 100):
        world.ana.promote(world.release(right), "staging")
    drifted(world, 20)
    assert world.ana.resolve("bot@staging").release == 2
    assert [h.mode for h in world.ana.levers("bot").holds if h.mode is HoldMode.ALL] == [HoldMode.ALL]
    assert [kind for release, kind in events(world) if release == 2][-1] is EventKind.FAILED
    assert len(world.ana.incidents("bot", open_only=True).items) == 2


def test_at_most_so_many_automatic_rollbacks_in_a_time(world: DriftingWorld, clock: FixedClock) -> None:
    """I-44: at most max_auto per window; after that the stage is held for people."""
    world.under(CHECKED + "    max_auto: {count: 1, window: 24h}\n")
    world.ana.promote(world.release(100), "staging")
    found = []
    for right in (102, 103, 104):
        if right == 104:
            clock.advance(timedelta(hours=24, seconds=1))
            world.ana.release_hold("bot@staging", "on we go")
        release = world.release(right)
        world.drift(20, of=right)
        found.append(world.ana.promote(release, "staging").verification)
    assert [f is not None and f.rolled_back is not None for f in found] == [True, False, True]
    assert found[1] is not None
    assert "automatically 1 times in 24h" in str(found[1].held)


def test_the_policy_may_say_that_a_failure_only_holds(world: DriftingWorld) -> None:
    world.under(CHECKED + "      on_fail: hold\n")
    world.ana.promote(world.release(100), "staging")
    outcome = drifted(world, 20)
    assert outcome.verification is not None
    assert (outcome.verification.rolled_back, outcome.verification.state) == (None, "failed")
    assert world.ana.resolve("bot@staging").release == 2
    assert [h.mode for h in world.ana.levers("bot").holds] == [HoldMode.AUTO]


def test_what_failed_and_stays_can_be_mended_by_promoting_something_better(world: DriftingWorld) -> None:
    """Fix forward: promoting is allowed once a verification has failed."""
    world.under(CHECKED + "      on_fail: hold\n")
    drifted(world, 20)
    world.drift(None)
    mended = world.ana.promote(world.release(102), "staging")
    assert mended.state is PromotionState.SUCCEEDED


# What shows nothing ------------------------------------------------------------------------------------------


def test_what_shows_nothing_yet_stays_pending_and_nothing_else_goes_live(world: DriftingWorld) -> None:
    """I-29: a normal promotion never replaces a deployment whose verification has not ended."""
    outcome = drifted(world, 84)
    assert outcome.state is PromotionState.VERIFYING
    assert outcome.verification is not None
    assert outcome.verification.state == "pending"
    waiting = world.ana.promote(world.release(102), "staging")
    assert waiting.state is PromotionState.OPEN
    assert waiting.decision is not None
    assert "current-verified" in [r.id for r in waiting.decision.decision.failing]


def test_verifying_again_before_the_deadline_may_still_show_it(world: DriftingWorld) -> None:
    outcome = drifted(world, 84)
    world.drift(None)
    verified = world.ana.verify("bot@staging", "the canary looks fine")
    assert verified.state == "verified"
    assert world.ana.promotion(str(outcome.promotion)).state is PromotionState.SUCCEEDED


def test_after_the_deadline_the_stage_is_held_and_nothing_is_quarantined(
    world: DriftingWorld, clock: FixedClock
) -> None:
    """I-56: every waiting state has a deadline and a declared outcome."""
    outcome = drifted(world, 84)
    clock.advance(timedelta(minutes=59))
    assert world.ana.run_scheduler().done == ()
    clock.advance(timedelta(minutes=1))
    assert len(world.ana.run_scheduler().done) == 1
    assert world.ana.run_scheduler().done == ()
    assert world.ana.promotion(str(outcome.promotion)).state is PromotionState.FAILED
    assert events(world)[-1] == (1, EventKind.FAILED)
    assert [h.mode for h in world.ana.levers("bot").holds] == [HoldMode.AUTO]
    assert world.ana.quarantines("bot") == ()


def test_after_the_deadline_it_is_rolled_back_where_the_policy_says_so(world: DriftingWorld, clock: FixedClock) -> None:
    world.under(CHECKED + "      on_timeout: rollback\n")
    world.ana.promote(world.release(100), "staging")
    drifted(world, 84)
    world.drift(None)
    clock.advance(timedelta(hours=1))
    world.ana.run_scheduler()
    assert world.ana.resolve("bot@staging").release == 1
    assert [q.reference for q in world.ana.quarantines("bot")] == ["bot@2"]


def test_the_next_command_on_the_stage_applies_the_deadline_without_a_scheduler(
    world: DriftingWorld, clock: FixedClock
) -> None:
    outcome = drifted(world, 84)
    world.drift(None)
    clock.advance(timedelta(hours=1))
    release = world.release(102)
    placed = world.ana.promote(release, "staging")
    assert world.ana.promotion(str(outcome.promotion)).state is PromotionState.FAILED
    assert placed.state is PromotionState.SUCCEEDED


def test_a_check_that_cannot_be_run_leaves_it_pending_with_the_reason(world: DriftingWorld, clock: FixedClock) -> None:
    """I-31: what went live stays live; that the model could not be asked says nothing about it."""
    release = world.release(101)
    weights = world.folder / "base" / "model.safetensors"
    kept = weights.read_bytes()
    weights.unlink()
    outcome = world.ana.promote(release, "staging")
    assert outcome.verification is not None
    assert (outcome.state, outcome.verification.state) == (PromotionState.VERIFYING, "pending")
    assert "weights" in outcome.verification.why
    weights.write_bytes(kept)
    assert world.ana.run_scheduler().done == ()
    clock.advance(timedelta(minutes=5))
    assert world.ana.run_scheduler().done == ("bot@staging: bot@1 is verified",)


def test_a_rollback_by_hand_ends_a_verification_that_has_not_ended(world: DriftingWorld) -> None:
    world.ana.promote(world.release(100), "staging")
    outcome = drifted(world, 84)
    world.drift(None)
    rolled = world.ana.roll_back("bot@staging", "not waiting for it")
    assert rolled.deployment is not None
    assert world.ana.promotion(str(outcome.promotion)).state is PromotionState.ABORTED
    assert events(world)[-1] == (1, EventKind.VERIFIED)


# Again, and by hand ------------------------------------------------------------------------------------------


def test_a_later_failure_revokes_what_was_verified(world: DriftingWorld) -> None:
    """I-10: a failing re-verification revokes "verified" in the same transaction."""
    world.ana.promote(world.release(100), "staging")
    world.ana.promote(world.release(101), "staging")
    world.drift(20)
    outcome = world.ana.verify("bot@staging", "complaints")
    assert outcome.state == "failed"
    assert (2, EventKind.FAILED) in events(world)
    assert world.ana.resolve("bot@staging").release == 1


def test_what_passes_again_stays_failed_while_it_is_quarantined(world: DriftingWorld) -> None:
    drifted(world, 20)
    world.drift(None)
    outcome = world.ana.verify("bot@staging", "looks fine now")
    assert (outcome.state, "quarantined" in outcome.why) == ("failed", True)
    assert events(world)[-1] == (1, EventKind.FAILED)


def test_failing_twice_is_failing_once(world: DriftingWorld) -> None:
    drifted(world, 20)
    world.ana.verify("bot@staging")
    assert len(world.ana.quarantines("bot")) == 1
    assert len(world.ana.incidents("bot").items) == 1
    assert [kind for _, kind in events(world)].count(EventKind.FAILED) == 1


def test_the_same_key_verifies_once(world: DriftingWorld) -> None:
    drifted(world, 84)
    first = world.ana.verify("bot@staging", "again", op_id="k1")
    asked = world.runner.generated
    assert world.ana.verify("bot@staging", "again", op_id="k1") == first
    assert world.runner.generated == asked


def test_without_checks_verifying_hashes_the_blobs_again(world: DriftingWorld) -> None:
    world.ana.promote(world.release(101), "dev")
    outcome = world.ana.verify("bot@dev")
    assert (outcome.state, outcome.basis) == ("verified", "integrity")


def test_blobs_that_do_not_verify_fail_what_serves(world: DriftingWorld) -> None:
    world.ana.promote(world.release(101), "dev")
    digest = world.ana.version("support@1").files[0].digest.removeprefix("sha256:")
    blob = world.folder / FOLDER / BLOBS / "sha256" / digest[:2] / digest[2:]
    blob.chmod(0o644)
    blob.write_bytes(b"something else")
    outcome = world.ana.verify("bot@dev", "routine")
    assert (outcome.state, outcome.rolled_back) == ("failed", None)
    assert world.ana.status("bot")[0].release == 1
    assert [q.stage for q in world.ana.quarantines("bot")] == ["dev"]
    assert [h.mode for h in world.ana.levers("bot").holds] == [HoldMode.AUTO]


def test_nothing_to_verify_and_nobody_who_may(world: DriftingWorld) -> None:
    with pytest.raises(NotFoundError, match="serves nothing yet"):
        world.ana.verify("bot@staging")
    drifted(world, None)
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).verify("bot@staging")


# Glass, and rollbacks by hand -----------------------------------------------------------------------------------


def test_glass_may_be_broken_past_a_verification_that_has_not_ended(world: DriftingWorld) -> None:
    """I-29: only breaking glass replaces what is still being verified."""
    pending = drifted(world, 84)
    world.drift(None)
    broken = world.ana.break_glass(world.release(102), "staging", "cannot wait", "INC-7")
    assert broken.deployment is not None
    assert (broken.deployment.kind, broken.state) == (DeploymentKind.BREAK_GLASS, PromotionState.SUCCEEDED)
    assert world.ana.promotion(str(pending.promotion)).state is PromotionState.ABORTED


def test_what_a_rollback_by_hand_brings_back_is_verified_too(world: DriftingWorld) -> None:
    for right in (100, 101):
        world.ana.promote(world.release(right), "staging")
    world.drift(20)
    outcome = world.ana.roll_back("bot@staging", "worse")
    assert outcome.deployment is not None
    assert outcome.deployment.verify_by is not None
    assert outcome.incident is not None
    assert events(world)[-1] == (1, EventKind.FAILED)
    assert world.ana.resolve("bot@staging").release == 1


# Killed ------------------------------------------------------------------------------------------------------


def test_killed_before_its_checks_were_run_it_is_verified_later(
    world: DriftingWorld, clock: FixedClock, recover: Callable[[DriftingWorld], object]
) -> None:
    """I-57: a crash at any point leaves the old or the new state, and one retry converges."""
    release = world.release(101)
    world.runner.broken = True
    with pytest.raises(KeyboardInterrupt):
        world.ana.promote(release, "staging", op_id="k1")
    world.runner.broken = False
    assert events(world) == [(1, EventKind.LIVE)]
    clock.advance(timedelta(minutes=5))
    recover(world)
    assert events(world) == [(1, EventKind.LIVE), (1, EventKind.VERIFIED)]
    (request,) = world.ana.promotions("bot", "staging").items
    assert request.state is PromotionState.SUCCEEDED


@pytest.fixture(
    params=[
        lambda world: world.ana.promote("bot@1", "staging", op_id="k1"),
        lambda world: world.ana.promote("bot@1", "staging"),
        lambda world: world.ana.verify("bot@staging"),
        lambda world: world.ana.run_scheduler(),
    ],
    ids=["the same key", "promoted again", "verified by hand", "the scheduler"],
)
def recover(request: pytest.FixtureRequest) -> Callable[[DriftingWorld], object]:
    chosen: Callable[[DriftingWorld], object] = request.param
    return chosen
