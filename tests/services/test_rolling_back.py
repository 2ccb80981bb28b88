from __future__ import annotations

import inspect

import pytest

from registry.api import Registry
from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.stages import DeploymentKind
from registry.storage.blobs.folder import FolderBlobs
from tests.world import ANA, BEN, EVE, World


@pytest.fixture
def two_live(world: World) -> World:
    """Release 1 was live in production, release 2 (with an adapter) is."""
    world.place(world.release(100))
    world.place(world.release(101, adapter=True))
    return world


def test_rolling_back_brings_the_whole_release_before(two_live: World) -> None:
    """Promise 2: what a stage serves is a whole sealed release; rollback restores a whole known-good one (I-38)."""
    before = two_live.ana.release("bot@1")
    outcome = two_live.ana.roll_back("bot@production", "CSAT drop")
    resolved = two_live.ana.resolve("bot@production")
    assert outcome.deployment is not None
    assert (resolved.digest, resolved.manifest) == (before.digest, before.manifest)
    assert [c["role"] for c in resolved.components] == ["prompt", "base"]
    assert (resolved.kind, resolved.epoch) == ("rollback", 3)


def test_no_door_takes_a_part_of_a_release() -> None:
    """Promise 2: promote, roll_back and resolve name a release or a stage, and nothing smaller."""
    for verb in (Registry.promote, Registry.roll_back, Registry.resolve):
        assert not {"prompt", "adapter", "adapters", "base", "component"} & set(inspect.signature(verb).parameters)


def test_a_rollback_is_a_new_deployment_and_history_is_not_rewritten(two_live: World) -> None:
    """I-39: rollback is a new deployment linked to what it replaces; history is never rewritten."""
    before = two_live.ana.history("bot@production").items
    replaced = two_live.ana.resolve("bot@production").deployment
    outcome = two_live.ana.roll_back("bot@production", "CSAT drop")
    assert outcome.deployment is not None
    assert (outcome.deployment.kind, outcome.deployment.replaces) == (DeploymentKind.ROLLBACK, replaced)
    newest, ended, *older = two_live.ana.history("bot@production").items
    assert (newest.what, newest.release, newest.reason) == ("rollback", 1, "CSAT drop")
    assert (ended.release, ended.ended) == (2, "rolled-back")
    assert older == list(before[1:])


def test_a_rollback_asks_for_no_approval_and_no_evaluation(two_live: World) -> None:
    """I-37: rollback is never blocked by approval or evaluation; it needs the permission and integrity."""
    assert two_live.as_(BEN).roll_back("bot@production", "on call").deployment is not None


def test_a_dry_run_tells_the_plan_and_changes_nothing(two_live: World) -> None:
    plan = two_live.ana.roll_back("bot@production", dry_run=True)
    assert plan.present is not None
    assert plan.target is not None
    assert (plan.present.release, plan.target.release, plan.dry_run) == (2, 1, True)
    assert [(c.what, c.before, c.after) for c in plan.changes or ()] == [
        ("adapters", "support-lora@1", "none"),
        ("max_new_tokens", "101", "100"),
    ]
    assert plan.elsewhere == ("bot@staging",)
    assert two_live.ana.resolve("bot@production").release == 2
    assert plan.digest == two_live.ana.roll_back("bot@production", dry_run=True).digest


def test_a_second_rollback_finds_no_target_and_says_why(two_live: World) -> None:
    two_live.ana.roll_back("bot@production", "once")
    outcome = two_live.ana.roll_back("bot@production", "twice")
    assert outcome.target is None
    assert outcome.deployment is None
    assert [c.skipped for c in outcome.skipped] == ["was itself rolled back", "is the release that serves now"]
    assert two_live.ana.resolve("bot@production").release == 1


def test_a_known_good_release_may_be_named(two_live: World) -> None:
    two_live.place(two_live.release(102))
    outcome = two_live.ana.roll_back("bot@production", "r1 it is", to="bot@1")
    assert outcome.deployment is not None
    assert outcome.deployment.release == 1


def test_a_release_that_was_never_live_here_is_no_target(two_live: World) -> None:
    two_live.release(103)
    with pytest.raises(InvalidInputError, match="not known good") as caught:
        two_live.ana.roll_back("bot@production", to="bot@3")
    assert "never live here" in caught.value.found
    assert "bot@1" in caught.value.expected


def test_open_requests_become_stale_when_the_stage_moves_back(two_live: World) -> None:
    release = two_live.release(104)
    two_live.ana.promote(release, "staging")
    two_live.ana.promote(release, "production")
    plan = two_live.ana.roll_back("bot@production", dry_run=True)
    assert plan.made_stale == (release,)
    two_live.ana.roll_back("bot@production")
    assert two_live.ana.status("bot")[2].waiting == ()


def test_what_was_rolled_back_upstream_is_not_carried_on(world: World) -> None:
    """A release that staging took back is no longer a reason for production to take it."""
    world.place(world.release(100), "staging")
    release = world.release(101)
    world.place(release, "staging")
    world.ana.roll_back("bot@staging", "bad smell")
    decision = world.ana.check(release, "production").decision
    assert "upstream" in [r.id for r in decision.failing]


def test_nothing_to_roll_back_changes_nothing(world: World) -> None:
    """I-36: with nothing to roll back to, nothing changes and it says so."""
    assert world.ana.roll_back("bot@production").target is None
    with pytest.raises(NotFoundError):
        world.ana.roll_back("bot@moon")
    with pytest.raises(NotFoundError):
        world.ana.roll_back("nobody@production")
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).roll_back("bot@production")


@pytest.mark.parametrize("verb", ["promote", "roll back"])
def test_hashing_blobs_keeps_no_writer_waiting(two_live: World, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gigabytes take minutes to hash; somebody else's write must not wait for that, let alone fail."""
    monkeypatch.setattr("registry.storage.engine_sqlite.BUSY_TIMEOUT", 300)
    verify, other = FolderBlobs.verify, two_live.as_(ANA)
    release = two_live.release(105)
    written: list[str] = []

    def slow_verify(self: FolderBlobs, digest: Digest) -> str:
        written.append(f"member-{len(written)}@example.com")
        other.add_member(written[-1], roles=("reader",))
        return verify(self, digest)

    monkeypatch.setattr(FolderBlobs, "verify", slow_verify)
    if verb == "promote":
        assert two_live.ana.promote(release, "staging").deployment is not None
    else:
        assert two_live.ana.roll_back("bot@production").deployment is not None
    assert len(written) > 3
