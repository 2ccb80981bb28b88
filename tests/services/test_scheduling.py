"""The scheduler: what falls due is done once, by nobody in particular, and never against a hold or a quarantine."""

from __future__ import annotations

import pytest

from registry.bootstrap import Local
from registry.domain.errors import IntegrityError
from registry.domain.safety import Hold
from registry.domain.stages import PromotionState
from registry.storage.catalog.applications import Applications
from registry.storage.catalog.policies import Activation
from registry.storage.catalog.safety import Holds
from tests.at_once import at_once, overtaken
from tests.world import BEN, World

AUTOMATIC = """kind: policy
name: automatic
stages:
  dev:
    ungated: true
    auto_promote: {enabled: true}
  staging:
    rules:
      - {id: upstream, type: upstream, level: hard, stages: [dev]}
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: good, type: metric, suite: required, metric: primary, require: ">= 0.6"}
    auto_promote: {enabled: true, resume: newer_release}
    waivers: {allow: [good], slots: [{slot: reviewer}]}
  production:
    rules:
      - {id: upstream, type: upstream, level: hard, stages: [staging]}
      - {id: evaluated, type: evaluated, level: hard, suite: required}
"""


@pytest.fixture
def automatic(world: World) -> World:
    world.ana.activate_policy(world.write("automatic.yaml", AUTOMATIC), "bot")
    return world


def serving(world: World) -> dict[str, int | None]:
    return {s.stage: s.release for s in world.ana.status("bot")}


# Auto-promotion ----------------------------------------------------------------------------------------------


def test_the_newest_release_that_may_enter_is_placed_stage_by_stage(automatic: World) -> None:
    automatic.release(100)
    automatic.release(101)
    ticked = automatic.ana.run_scheduler()
    assert serving(automatic) == {"dev": 2, "staging": 2, "production": None}
    assert ticked.done == (
        "bot@dev: bot@2 was promoted automatically",
        "bot@staging: bot@2 was promoted automatically",
    )


def test_it_leaves_a_request_a_decision_and_a_deployment_like_anybody_else(automatic: World) -> None:
    """I-24, I-30: the scheduler reaches the pointer through the one transition, with one stored decision."""
    automatic.release(100)
    automatic.ana.run_scheduler()
    placed, *_ = automatic.ana.history("bot@staging").items
    (decision,) = automatic.ana.decisions("bot", "staging").items
    (request,) = automatic.ana.promotions("bot", "staging").items
    assert (placed.what, placed.actor, placed.decision) == ("promote", "system:auto-promoter", decision.id)
    assert (request.state, request.requester) == (PromotionState.SUCCEEDED, "system:auto-promoter")
    assert automatic.ana.replay(decision.id).same


def test_a_newest_release_that_may_not_enter_makes_way_for_an_older_one(automatic: World) -> None:
    automatic.release(100)
    automatic.ana.run_scheduler()
    automatic.release(101)
    automatic.ana.promote("bot@2", "dev")
    automatic.release(20)
    automatic.ana.run_scheduler()
    assert serving(automatic) == {"dev": 3, "staging": 2, "production": None}


def test_nothing_older_than_what_is_live_is_placed(automatic: World) -> None:
    for right in (100, 101):
        automatic.release(right)
    automatic.ana.run_scheduler()
    assert automatic.ana.run_scheduler().done == ()
    assert serving(automatic)["staging"] == 2


def test_what_is_refused_leaves_no_trace_of_the_asking(automatic: World) -> None:
    """Judging candidates writes nothing: no request, no decision, round after round."""
    automatic.release(20)
    automatic.ana.run_scheduler()
    assert automatic.ana.decisions("bot", "staging").items == ()
    assert automatic.ana.promotions("bot", "staging").items == ()


def test_a_stage_that_does_not_want_it_is_left_alone(world: World) -> None:
    world.release(100)
    assert world.ana.run_scheduler().done == ()
    assert serving(world) == {"dev": None, "staging": None, "production": None}


def test_it_never_acts_under_a_hold(automatic: World) -> None:
    """I-43: the auto-promoter never acts under a hold."""
    automatic.ana.hold("bot@dev", "hands off", automatic_only=True)
    automatic.release(100)
    assert automatic.ana.run_scheduler().done == ()
    automatic.ana.release_hold("bot@dev", "done")
    assert serving(automatic)["dev"] is None
    automatic.ana.run_scheduler()
    assert serving(automatic)["dev"] == 1


def test_it_never_brings_back_what_was_rolled_back(automatic: World) -> None:
    """I-43: the auto-promoter never re-promotes a quarantined release."""
    for right in (100, 101):
        automatic.release(right)
        automatic.ana.run_scheduler()
    automatic.ana.roll_back("bot@staging", "worse")
    assert automatic.ana.run_scheduler().done == ()
    assert serving(automatic)["staging"] == 1


def test_after_a_rollback_a_newer_release_resumes_where_the_policy_says_so(automatic: World) -> None:
    for right in (100, 101):
        automatic.release(right)
        automatic.ana.run_scheduler()
    automatic.ana.roll_back("bot@staging", "worse")
    automatic.ana.roll_back("bot@dev", "worse")
    automatic.release(102)
    automatic.ana.promote("bot@3", "dev")
    automatic.ana.run_scheduler()
    assert serving(automatic) == {"dev": 3, "staging": 3, "production": None}


def test_it_uses_no_waiver(automatic: World) -> None:
    """I-43: what is quarantined is not promoted by itself, whatever was waived."""
    automatic.release(20)
    automatic.ana.promote("bot@1", "dev")
    waiver = automatic.ana.request_waiver("bot@1", "staging", "good", "demo tomorrow", floor="0")
    automatic.as_(BEN).grant_waiver(waiver.id, "go on")
    automatic.ana.run_scheduler()
    assert serving(automatic)["staging"] is None
    assert automatic.ana.promote("bot@1", "staging").deployment is not None
    (used,) = automatic.ana.waivers("bot")
    assert used.state == "used"


def test_it_breaks_no_freeze(automatic: World) -> None:
    """I-48: a freeze stops promotions, also those that nobody makes."""
    automatic.ana.freeze("bot", "year end")
    automatic.release(100)
    assert automatic.ana.run_scheduler().done == ()


def test_two_rounds_at_once_do_everything_once(automatic: World) -> None:
    for right in (100, 101):
        automatic.release(right)
    doors = [automatic.as_(BEN) for _ in range(4)]
    assert [r for r in at_once([door.run_scheduler for door in doors]) if isinstance(r, Exception)] == []
    automatic.ana.run_scheduler()
    assert {s.stage: (s.release, s.epoch) for s in automatic.ana.status("bot")} == {
        "dev": (2, 1), "staging": (2, 1), "production": (None, 0),
    }  # fmt: skip


def test_a_round_that_was_overtaken_promotes_nothing_again(automatic: World) -> None:
    automatic.release(100)
    assert overtaken(automatic) == ()
    assert {s.stage: s.epoch for s in automatic.ana.status("bot")} == {"dev": 1, "staging": 1, "production": 0}
    assert len(automatic.ana.decisions("bot").items) == 2


def test_the_auto_promoter_places_nothing_over_what_somebody_placed_meanwhile(automatic: World) -> None:
    """I-25: it compares with what it saw, and neither rebases nor insists: else an older release replaced a newer."""
    automatic.release(100)

    def place_a_newer_one(ben: Local) -> None:
        automatic.release(101)
        ben.promote("bot@2", "dev")

    overtaken(automatic, place_a_newer_one)
    assert serving(automatic)["dev"] == 2


def test_what_goes_wrong_with_one_stage_keeps_no_other_waiting(automatic: World) -> None:
    automatic.ana.compose("alone", "support@1", "tiny@1")
    automatic.ana.activate_policy(automatic.write("automatic.yaml", AUTOMATIC), "alone")
    automatic.release(100, adapter=True)
    digest = automatic.ana.version("support-lora@1").files[0].digest.removeprefix("sha256:")
    (blob,) = (automatic.folder / ".tandem" / "blobs" / "sha256" / digest[:2]).glob(digest[2:])
    blob.chmod(0o644)
    blob.write_bytes(b"something else")
    ticked = automatic.ana.run_scheduler()
    assert [line.split(":")[0] for line in ticked.done] == ["alone@dev"]
    assert [line.split(": ")[:2] for line in ticked.failed] == [["bot@dev", "could not be done"]]
    assert serving(automatic)["dev"] is None


def test_every_application_is_looked_at(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registry.services.scheduling._PAGE", 2)
    for name in ("a", "b", "c", "d", "e"):
        world.ana.compose(name, "support@1", "tiny@1")
        world.ana.activate_policy(world.write("automatic.yaml", AUTOMATIC), name)
    assert [line.split(":")[0] for line in world.ana.run_scheduler().done] == [
        "a@dev", "b@dev", "c@dev", "d@dev", "e@dev",
    ]  # fmt: skip


# What goes wrong -------------------------------------------------------------------------------------------


def test_what_is_wrong_with_one_application_keeps_no_other_waiting(automatic: World) -> None:
    """I-55: what falls due is acted on, whatever somebody else's policy has become."""
    automatic.ana.create_application("aaa")
    automatic.release(100)
    whole = Applications.activation

    def broken(self: Applications, application: str) -> Activation:
        if application == "aaa":
            raise ZeroDivisionError("on the way to aaa")
        return whole(self, application)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Applications, "activation", broken)
        ticked = automatic.ana.run_scheduler()
    assert ticked.failed == ("aaa: could not be done: unexpected ZeroDivisionError: on the way to aaa",)
    assert serving(automatic)["staging"] == 1


def test_what_cannot_be_looked_up_for_one_stage_keeps_no_other_waiting(automatic: World) -> None:
    """I-55, stage by stage."""
    automatic.release(100)
    held = Holds.active

    def broken(self: Holds, application: str, stage: str | None = None) -> tuple[Hold, ...]:
        if stage == "dev":
            raise IntegrityError("a hold is not what was recorded")
        return held(self, application, stage)

    automatic.ana.promote("bot@1", "dev")
    automatic.release(101)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Holds, "active", broken)
        ticked = automatic.ana.run_scheduler()
    assert ticked.failed == ("bot@dev: could not be done: a hold is not what was recorded",)
    assert serving(automatic)["staging"] == 1
