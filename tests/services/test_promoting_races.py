"""Many hands on one stage: one winner for each epoch, the losers are told why, and what comes between is honoured."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from registry.domain.digests import Digest
from registry.domain.errors import ConflictError
from registry.domain.outcomes import PromotionOutcome, RollbackOutcome
from registry.domain.policies.decision import Verdict
from registry.domain.stages import PromotionState
from registry.storage.blobs.folder import FolderBlobs
from tests.at_once import at_once, by, live_epochs
from tests.crashes import problems
from tests.postgres import duplicate
from tests.world import ANA, BEN, World

pytestmark = pytest.mark.each_database

MANY = 50


@pytest.fixture(scope="module")
def before(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """bot@1 and bot@2 were live in staging; bot@3 to bot@7 are as good and wait for a place."""
    world = World(tmp_path_factory.mktemp("before") / "w", database=database).stock()
    world.place(world.release(100), "staging")
    world.place(world.release(99), "staging")
    for position in range(5):
        world.release(120 - position)
    return world.folder


@pytest.fixture
def folder(before: Path, tmp_path: Path) -> Path:
    return duplicate(before, tmp_path / "w")


def promoting(folder: Path, position: int) -> Callable[[], object]:
    release = f"bot@{3 + position % 5}"
    return lambda: by(folder, ANA, lambda ana: ana.promote(release, "staging", expect="bot@2"))


def test_of_fifty_promotions_expecting_the_same_exactly_one_succeeds(folder: Path) -> None:
    """I-25: of N concurrent executes exactly one succeeds; every loser is told what the stage serves instead."""
    results = at_once([promoting(folder, position) for position in range(MANY)])
    placed = [r for r in results if isinstance(r, PromotionOutcome)]
    told = [r for r in results if isinstance(r, ConflictError)]
    assert (len(placed), len(told)) == (1, MANY - 1)
    assert placed[0].deployment is not None
    assert all("expected" in str(error) or "moved" in str(error) for error in told)
    assert [epoch for epoch, _ in live_epochs(folder, "staging")] == [1, 2, 3]
    assert problems(folder) == []


def test_of_fifty_promotions_and_rollbacks_each_epoch_has_one_winner(folder: Path) -> None:
    """I-40: a rollback beats promotions in flight; whoever loses is told."""

    def act(position: int) -> Callable[[], object]:
        if position % 10 == 0:
            return lambda: by(folder, ANA, lambda ana: ana.roll_back("bot@staging", "worse", expect="bot@2"))
        return promoting(folder, position)

    results = at_once([act(position) for position in range(MANY)])
    moved = [r for r in results if isinstance(r, PromotionOutcome | RollbackOutcome) and r.deployment is not None]
    assert [type(r) for r in results if not isinstance(r, ConflictError)] == [type(r) for r in moved]
    assert len(moved) == 1
    assert [epoch for epoch, _ in live_epochs(folder, "staging")] == [1, 2, 3]
    assert problems(folder) == []


def test_fifty_times_the_same_key_is_one_deployment_and_one_answer(folder: Path) -> None:
    """I-27: the same key yields the same response and at most one deployment, however many ask at once."""
    promote = partial(by, folder, ANA, lambda ana: ana.promote("bot@3", "staging", op_id="k1"))
    results = at_once([promote for _ in range(MANY)])
    assert {type(r) for r in results} == {PromotionOutcome}
    assert {r.deployment.id for r in results} == {results[0].deployment.id}
    assert [epoch for epoch, _ in live_epochs(folder, "staging")] == [1, 2, 3]


# What arrives between gathering and committing -------------------------------------------------------------------


@pytest.fixture
def between(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Do something else while the blobs of a promotion are hashed: after it gathered, before its transaction."""

    def arrange(act: Callable[[], object]) -> None:
        verify, armed = FolderBlobs.verify, [True]

        def verify_later(self: FolderBlobs, digest: Digest) -> str:
            if armed:
                armed.clear()
                act()
            return verify(self, digest)

        monkeypatch.setattr(FolderBlobs, "verify", verify_later)

    return arrange


Between = Callable[[Callable[[], object]], None]


def test_an_approval_that_arrives_in_between_counts(world: World, between: Between) -> None:
    release = world.release(70)
    world.ana.promote(release, "staging")
    world.ana.promote(release, "production")
    between(lambda: world.as_(BEN).approve(release, "production", "just in time"))
    assert world.ana.promote(release, "production").deployment is not None


def test_an_approval_that_is_taken_back_in_between_does_not_count(world: World, between: Between) -> None:
    release = world.release(70)
    world.ana.promote(release, "staging")
    approval = world.as_(BEN).approve(release, "production", "fine").approval
    between(lambda: world.as_(BEN).withdraw(approval.id, "not fine"))
    assert world.ana.promote(release, "production").state is PromotionState.OPEN


@pytest.mark.parametrize(
    ("lever", "rule", "verdict"),
    [
        (lambda ana: ana.quarantine("bot@1", "leaks"), "not-quarantined", Verdict.DENY),
        (lambda ana: ana.freeze("bot@staging", "stop the line"), "frozen", Verdict.WAIT),
        (lambda ana: ana.hold("bot@staging", "hands off"), "hold", Verdict.WAIT),
    ],
    ids=["quarantine", "freeze", "hold"],
)
def test_a_lever_that_is_set_in_between_is_honoured(
    world: World, between: Between, lever: Callable[[Any], object], rule: str, verdict: Verdict
) -> None:
    """I-48: a freeze, like every lever, counts up to the transaction."""
    release = world.release(70)
    between(lambda: lever(world.as_(ANA)))
    outcome = world.ana.promote(release, "staging")
    assert outcome.deployment is None
    assert outcome.decision is not None
    assert outcome.decision.decision.verdict is verdict
    assert rule in [r.id for r in outcome.decision.decision.failing]


def test_a_promotion_that_another_one_overtook_is_told_so(world: World, between: Between) -> None:
    """I-25: what was judged against something that is not live any more is not placed."""
    one, two = world.release(100), world.release(101)
    between(lambda: world.as_(ANA).promote(two, "staging"))
    with pytest.raises(ConflictError, match="moved while"):
        world.ana.promote(one, "staging")
    assert world.ana.resolve("bot@staging").release == 2


def test_a_promotion_that_a_rollback_overtook_is_told_so(world: World, between: Between) -> None:
    """I-40: rollback beats any promotion in flight."""
    for right in (100, 101):
        world.place(world.release(right), "staging")
    release = world.release(102)
    between(lambda: world.as_(ANA).roll_back("bot@staging", "worse"))
    with pytest.raises(ConflictError, match="moved while"):
        world.ana.promote(release, "staging")
    assert world.ana.resolve("bot@staging").release == 1


def test_a_rollback_brings_back_only_what_was_hashed_for_it(world: World, between: Between) -> None:
    """I-38: a stage that moved while its candidates were hashed has another target, whose bytes nobody looked at."""
    for right in (100, 101):
        world.place(world.release(right), "staging")
    newer = world.release(102)
    between(lambda: world.as_(ANA).promote(newer, "staging"))
    with pytest.raises(ConflictError, match="moved while the rollback was prepared"):
        world.ana.roll_back("bot@staging", "worse")
    assert world.ana.resolve("bot@staging").release == 3
