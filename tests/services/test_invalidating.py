"""A run leaves the evidence only by being invalidated: for a reason, and by nobody who made the release."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.members import Actor
from registry.domain.names import parse_version_ref
from registry.domain.stages import PromotionState
from registry.domain.times import time_text
from registry.services.invalidating import invalidate
from registry.services.situation import Situation, gather
from registry.storage.catalog import Writing
from tests.world import ANA, BEN, EVE, World

FAR = "2099-01-01T00:00:00.000000Z"


@pytest.fixture
def run(world: World) -> str:
    """A run of bot@1, which ana made and composed."""
    release = world.release(60)
    (only,) = world.ana.evaluations(release)
    return only.id


def write(world: World, account: str, work: Callable[[Writing], Any]) -> None:
    catalog = world.ana.runtime.catalog
    with catalog.read() as reading:
        person = reading.people.members().person_of(account)
    with catalog.write(Actor(account, person)) as writing:
        work(writing)


def situation(world: World) -> Situation:
    now = time_text(world.ana.runtime.clock.now())
    with world.ana.runtime.catalog.read() as reading:
        return gather(reading, reading.releases.get(parse_version_ref("bot@1")), "staging", "ana", {}, now=now)


def test_an_invalidated_run_is_weighed_no_more_and_what_it_was_approved_on_is_void(world: World, run: str) -> None:
    before = situation(world).facts
    assert [r.id for r in before.runs] == [run]
    assert invalidate(world.as_(BEN).runtime, run, "the rows were mixed up", None).id == run
    after = situation(world).facts
    assert after.runs == ()
    assert after.binding != before.binding
    with world.ana.runtime.catalog.read() as reading:
        told = reading.evidence.invalidation(run)
        assert told is not None
        assert (told.person, told.reason) == ("ben", "the rows were mixed up")
        assert reading.evidence.run(run).id == run, "the run itself stays to be looked at"


def test_without_the_run_a_release_has_no_evidence_and_does_not_pass(world: World, run: str) -> None:
    """I-7: no required evidence never means yes."""
    now = time_text(world.ana.runtime.clock.now())
    evaluated = {r.id: r.status.value for r in situation(world).judged(now).rules}["evaluated"]
    assert evaluated == "satisfied"
    invalidate(world.as_(BEN).runtime, run, "the rows were mixed up", None)
    evaluated = {r.id: r.status.value for r in situation(world).judged(now).rules}["evaluated"]
    assert evaluated == "inconclusive"


def test_nobody_who_made_the_release_takes_its_failures_away(world: World, run: str) -> None:
    """I-9: a failed run leaves only by being invalidated, by somebody who had no hand in the release."""
    with pytest.raises(PermissionDeniedError) as caught:
        invalidate(world.ana.runtime, run, "it was bad luck", None)
    assert caught.value.message == "ana may not invalidate a run of bot@1"
    assert (caught.value.found, caught.value.fix) == ("ana composed bot@1", "ask ben")
    assert len(situation(world).facts.runs) == 1


def test_nor_does_who_asks_that_it_be_placed(world: World, run: str) -> None:
    def request(writing: Writing) -> None:
        release = writing.releases.get(parse_version_ref("bot@1"))
        writing.requests.add_promotion(release, "production", None, "", FAR)

    write(world, BEN, request)
    with pytest.raises(PermissionDeniedError) as caught:
        invalidate(world.as_(BEN).runtime, run, "it was bad luck", None)
    assert caught.value.found == "ben requested the promotion to production"
    assert caught.value.fix == "tandem member add ACCOUNT --role approver"


def test_nor_does_who_made_or_asks_for_the_same_content_elsewhere(world: World) -> None:
    """I-9: a failed run leaves only by being invalidated, by somebody who had no hand in the release."""
    world.ana.create_application("other")
    ben = world.as_(BEN)
    mine = ben.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": "30"}).release
    same = world.ana.compose("other", "support@1", "tiny@1", [], {"max_new_tokens": "30"}).release
    assert mine.digest == same.digest
    found = world.ana.evaluate(same.reference, "support-suite")
    with pytest.raises(PermissionDeniedError) as caught:
        invalidate(ben.runtime, found.id, "it was bad luck", None)
    assert caught.value.message == "ben may not invalidate a run of other@1"
    assert caught.value.found == f"ben composed {mine.reference}"
    world.ana.add_member(EVE, roles=("approver",))
    assert invalidate(world.as_(EVE).runtime, found.id, "the rows were mixed up", None).id == found.id


@pytest.mark.parametrize("stale", [False, True])
def test_nor_does_who_has_a_request_for_the_same_content_that_waits(world: World, run: str, stale: bool) -> None:
    def request(writing: Writing) -> None:
        release = writing.releases.get(parse_version_ref("other@1"))
        opened = writing.requests.add_promotion(release, "production", None, "", FAR)
        if stale:
            writing.requests.step(opened, "stale", PromotionState.STALE)

    world.ana.create_application("other")
    same = world.ana.compose("other", "support@1", "tiny@1", [], {"max_new_tokens": "60"}).release
    assert same.digest == world.ana.release("bot@1").digest
    write(world, BEN, request)
    with pytest.raises(PermissionDeniedError) as caught:
        invalidate(world.as_(BEN).runtime, run, "it was bad luck", None)
    assert caught.value.found == "ben requested the promotion to production"


@pytest.mark.parametrize("hand", ["composed", "asked for"])
def test_nor_does_who_made_or_asked_for_a_later_release(world: World, run: str, hand: str) -> None:
    """I-9: what is live is what the next release is compared with, and its good runs are in the way of a bad one."""
    if hand == "composed":
        world.as_(BEN).compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": "30"})
    else:
        world.release(30, evaluated=False)
        assert world.as_(BEN).promote("bot@2", "staging").state is PromotionState.DENIED
    world.ana.add_member(EVE, roles=("approver",))
    with pytest.raises(PermissionDeniedError) as caught:
        invalidate(world.as_(BEN).runtime, run, "wrong rows", None)
    assert caught.value.found == f"ben {hand} bot@2, which is compared with what was live before it"
    assert caught.value.fix == "ask eve"
    assert invalidate(world.as_(EVE).runtime, run, "wrong rows", None).id == run


def test_who_made_an_earlier_release_may(world: World) -> None:
    world.as_(BEN).compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": "30"})
    (later,) = world.ana.evaluations(world.release(60))
    assert invalidate(world.as_(BEN).runtime, later.id, "wrong rows", None).id == later.id


@pytest.mark.parametrize("reason", ["", "  \n", "\u200b"])
def test_without_a_reason_nothing_is_invalidated(world: World, run: str, reason: str) -> None:
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        invalidate(world.as_(BEN).runtime, run, reason, None)
    assert len(situation(world).facts.runs) == 1


def test_a_run_is_invalidated_once_and_the_second_is_told_by_whom(world: World, run: str) -> None:
    invalidate(world.as_(BEN).runtime, run, "wrong rows", "op-1")
    assert invalidate(world.as_(BEN).runtime, run, "wrong rows", "op-1").id == run
    with pytest.raises(ConflictError) as caught:
        invalidate(world.as_(BEN).runtime, run, "wrong rows", None)
    assert caught.value.found.startswith("invalidated by ben at ")


def test_a_check_of_what_is_live_is_no_evidence_and_cannot_be_taken_out_of_it(world: World, run: str) -> None:
    def bound(writing: Writing) -> None:
        first = writing.evidence.run(run)
        check = type(first)(**{**_fields(first), "id": writing.new_id(), "deployment": "dep"})
        writing.evidence.add_run(check, [], ("support-suite", 1), "dep")
        bound_runs.append(check.id)

    bound_runs: list[str] = []
    write(world, ANA, bound)
    assert len(situation(world).facts.runs) == 1
    with pytest.raises(ConflictError, match="verifies deployment dep"):
        invalidate(world.as_(BEN).runtime, bound_runs[0], "wrong rows", None)


def test_an_unknown_run_is_not_found_and_an_unknown_actor_may_not_ask(world: World, run: str) -> None:
    with pytest.raises(NotFoundError, match="no evaluation run 'nowhere'"):
        invalidate(world.as_(BEN).runtime, "nowhere", "wrong rows", None)
    with pytest.raises(PermissionDeniedError, match="may not invalidate evaluation runs"):
        invalidate(world.as_(EVE).runtime, run, "wrong rows", None)


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}
