"""Asked twice with one key, done once: whatever was killed in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.members import Actor
from registry.domain.stages import PromotionState
from registry.storage.catalog import Catalog, Writing
from tests.world import BEN, EVE, World


def killed_after_commit(act: Callable[[], object]) -> None:
    """Do it, and die after its transaction was committed and before anybody was told."""
    write = Catalog.write

    @contextmanager
    def write_and_die(self: Catalog, actor: Actor) -> Iterator[Writing]:
        with write(self, actor) as writing:
            yield writing
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Catalog, "write", write_and_die)
        with pytest.raises(KeyboardInterrupt):
            act()


def test_the_same_key_gives_the_same_answer_and_one_deployment(world: World) -> None:
    """I-27: the same idempotency key yields the same response and at most one deployment."""
    release = world.release(100)
    first = world.ana.promote(release, "staging", "ship", op_id="k1")
    world.place(world.release(101), "staging")
    assert world.ana.promote(release, "staging", "ship", op_id="k1") == first
    assert world.ana.resolve("bot@staging").release == 2
    assert world.ana.status("bot")[1].epoch == 2


def test_a_kill_between_commit_and_answer_deploys_nothing_twice(world: World) -> None:
    """I-27: a retry with the same key after an unknown outcome finds what was done."""
    release = world.release(100)
    killed_after_commit(lambda: world.ana.promote(release, "staging", "ship", op_id="k1"))
    world.place(world.release(101), "staging")
    again = world.ana.promote(release, "staging", "ship", op_id="k1")
    assert again.deployment is not None
    assert (again.deployment.release, again.deployment.sequence) == (1, 1)
    assert world.ana.status("bot")[1].epoch == 2


def test_a_kill_between_commit_and_answer_rolls_nothing_back_twice(world: World) -> None:
    for right in (100, 101, 102):
        world.place(world.release(right), "staging")
    killed_after_commit(lambda: world.ana.roll_back("bot@staging", "worse", op_id="k1"))
    again = world.ana.roll_back("bot@staging", "worse", op_id="k1")
    assert again.target is not None
    assert again.deployment is not None
    assert (again.target.release, again.deployment.release) == (2, 2)
    assert world.ana.resolve("bot@staging").release == 2
    assert world.ana.status("bot")[1].epoch == 4


def test_a_repeated_rollback_tells_all_that_the_first_told(world: World) -> None:
    world.place(world.release(100))
    world.place(world.release(101))
    first = world.ana.roll_back("bot@production", "worse", op_id="k1")
    assert world.ana.roll_back("bot@production", "worse", op_id="k1") == first


def test_a_key_is_not_taken_for_another_operation(world: World) -> None:
    one, two = world.release(100), world.release(101)
    world.ana.promote(one, "staging", op_id="k1")
    with pytest.raises(InvalidInputError, match="was something else"):
        world.ana.promote(two, "staging", op_id="k1")
    with pytest.raises(InvalidInputError, match="was something else"):
        world.ana.roll_back("bot@staging", op_id="k1")
    assert world.ana.status("bot")[1].epoch == 1


def test_nobody_takes_a_key_from_another(world: World) -> None:
    """I-27, I-37: keys are everybody's own, so that no key that somebody took keeps a rollback from being done."""
    world.place(world.release(100))
    world.place(world.release(101))
    world.ana.add_member(EVE, roles=("author",))
    asked = world.as_(EVE).promote(world.release(102), "staging", op_id="rollback-5")
    first = world.ana.roll_back("bot@production", "alarm", op_id="rollback-5")
    assert first.deployment is not None
    assert world.ana.roll_back("bot@production", "alarm", op_id="rollback-5") == first
    assert world.as_(EVE).promote("bot@3", "staging", op_id="rollback-5") == asked


def test_a_refusal_and_a_wait_are_answers_too(world: World) -> None:
    denied = world.ana.promote(world.release(70, evaluated=False), "staging", op_id="k1")
    world.ana.evaluate("bot@1", "support-suite")
    assert world.ana.promote("bot@1", "staging", op_id="k1") == denied
    assert denied.state is PromotionState.DENIED
    world.ana.promote("bot@1", "staging")
    waiting = world.ana.promote("bot@1", "production", op_id="k2")
    world.as_(BEN).approve("bot@1", "production", "fine")
    assert world.ana.promote("bot@1", "production", op_id="k2") == waiting
    assert waiting.state is PromotionState.OPEN


def test_an_opened_request_is_told_again_with_the_decision_that_was_shown(world: World) -> None:
    world.ana.add_member(EVE, roles=("author",))
    release = world.release(70)
    first = world.as_(EVE).promote(release, "staging", op_id="k1")
    world.ana.promote(release, "staging")
    assert world.as_(EVE).promote(release, "staging", op_id="k1") == first


def test_requests_are_cancelled_and_rebased_once(world: World) -> None:
    one = world.release(70)
    world.ana.promote(one, "staging")
    request = str(world.ana.promote(one, "production").promotion)
    world.place(world.release(71))
    world.ana.rebase_promotion(request, op_id="k1")
    world.ana.rebase_promotion(request, op_id="k1")
    world.ana.cancel_promotion(request, op_id="k2")
    world.ana.cancel_promotion(request, op_id="k2")
    kinds = [event.kind for event in world.ana.promotion(request).events]
    assert kinds == ["opened", "waited", "stale", "rebased", "cancelled"]
