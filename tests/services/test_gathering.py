"""What a decision weighs: evidence and its epochs, what is compared with, the policies, and what gathering costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from registry.domain.errors import NotFoundError
from registry.domain.policies.decision import Status
from registry.domain.policies.facts import Conditions, QuarantineFact
from registry.domain.safety import Cause, Hold, HoldMode
from registry.domain.stages import EventKind
from registry.storage.catalog import Writing
from tests.fakes import FixedClock
from tests.gathering import (
    EVALUATED,
    FAR,
    NOON,
    a_clock,
    conditions,
    evaluated_world,
    facts,
    gathered,
    in_force,
    mark,
    place,
    quarantine,
    sealed,
    staging,
    write,
)
from tests.world import BEN, ROWS, SUITE, World


@pytest.fixture
def clock() -> FixedClock:
    return a_clock()


@pytest.fixture
def world(stocked: Path, tmp_path: Path, clock: FixedClock) -> World:
    return evaluated_world(stocked, tmp_path / "registry", clock)


# What is always there ------------------------------------------------------------------------------------


def test_conditions_are_always_set_and_empty_where_nothing_is_the_matter(world: World) -> None:
    with world.ana.runtime.catalog.read() as reading:
        newest = reading.recorded
    assert newest is not None
    assert conditions(world) == Conditions(recorded=newest)


def test_a_stage_that_the_policy_lacks_is_not_found(world: World) -> None:
    with pytest.raises(NotFoundError, match="no stage bot@canary"):
        facts(world, stage="canary")


@pytest.mark.parametrize(
    ("after", "said"), [((), "pending"), ((EventKind.VERIFIED,), "verified"), ((EventKind.FAILED,), "failed")]
)
def test_the_live_deployment_is_pending_until_its_verification_was_judged(
    world: World, after: tuple[EventKind, ...], said: str
) -> None:
    deployment = place(world, verify_by=FAR)
    for kind in after:
        mark(world, deployment, kind)
    assert conditions(world).verification == said


def test_a_failed_verification_takes_back_that_the_release_was_verified_and_what_it_soaked(world: World) -> None:
    """I-10: a failing re-verification revokes "verified" and voids soak."""
    deployment = place(world)
    (placed,) = facts(world).placements
    assert placed.soaked is not None
    assert (placed.verified, [end for _, end in placed.soaked]) == (True, [None])
    mark(world, deployment, EventKind.FAILED)
    (failed,) = facts(world).placements
    assert (failed.verified, failed.soaked) == (False, ())


def test_what_differs_from_what_is_live_is_told_part_by_part(world: World) -> None:
    assert facts(world).changed is None
    place(world)
    assert facts(world).changed == ()
    assert facts(world, world.release(90)).changed == ("adapter", "parameters")


def test_who_asks_and_for_what_enters_the_facts(world: World) -> None:
    found = facts(world, requester="eve", action="break-glass", automatic=True)
    assert (found.action, [c.person for c in found.contributors if c.requester]) == ("break-glass", ["eve"])
    assert found.conditions is not None
    assert found.conditions.automatic
    assert found.binding != facts(world, requester="eve").binding


# How old evidence is -------------------------------------------------------------------------------------

AGEING = {
    "id": "fresh",
    "type": "metric",
    "suite": "required",
    "metric": "primary",
    "require": ">= 0.1",
    "max_age": "30d",
}


def test_a_run_that_repeats_kept_texts_is_as_old_as_they_are(world: World, clock: FixedClock) -> None:
    (first,) = facts(world).runs
    clock.advance(timedelta(days=31))
    staging(world, AGEING)
    assert world.ana.evaluate("bot@1", "support-suite").reused > 0
    assert [run.ended_at for run in facts(world).runs] == [first.ended_at]
    (rule,) = [r for r in world.ana.check("bot@1", "staging").decision.rules if r.id == "fresh"]
    assert (rule.status, rule.remedy) == (
        Status.INCONCLUSIVE,
        ("`tandem eval run bot@1 --suite support-suite@1 --fresh` measures it afresh",),
    )
    anew = world.ana.evaluate("bot@1", "support-suite", fresh=True)
    assert (anew.reused, [run.ended_at for run in facts(world).runs]) == (0, [anew.ended_at])
    (rule,) = [r for r in world.ana.check("bot@1", "staging").decision.rules if r.id == "fresh"]
    assert rule.status is Status.SATISFIED


def test_texts_stay_as_old_as_they_are_though_their_first_run_counts_no_more(world: World, clock: FixedClock) -> None:
    (first,) = facts(world).runs
    clock.advance(timedelta(days=31))
    world.ana.evaluate("bot@1", "support-suite")
    world.as_(BEN).invalidate_evaluation(first.id, "wrong rows")
    assert [run.ended_at for run in facts(world).runs] == [first.ended_at]


def test_one_new_row_does_not_make_all_the_others_fresh(world: World, clock: FixedClock) -> None:
    """I-7: a suite of another dataset is another suite, and the texts for its rows are as old as they were."""
    (first,) = facts(world).runs
    clock.advance(timedelta(days=31))
    world.ana.register_dataset(world.rows("more.jsonl", ROWS + 1), "tickets-eval")
    world.ana.register_suite(world.write("more.yaml", SUITE.replace("tickets-eval@1", "tickets-eval@2")))
    run = world.ana.evaluate("bot@1", "support-suite@2")
    assert (run.reused, run.rows) == (ROWS, ROWS + 1)
    staging(world, {**AGEING, "suite": "support-suite@2"})
    assert {r.id: r.ended_at for r in facts(world).runs}[run.id] == first.ended_at
    (rule,) = [r for r in world.ana.check("bot@1", "staging").decision.rules if r.id == "fresh"]
    assert rule.status is Status.INCONCLUSIVE


def test_texts_whose_time_nobody_noted_are_as_old_as_the_first_run_on_their_suite(
    world: World, clock: FixedClock
) -> None:
    """Of such texts, from before it was noted, nobody knows more; and nothing once that run counts no more."""
    (first,) = facts(world).runs
    clock.advance(timedelta(days=31))
    world.runner.always_right = True
    other = world.ana.evaluate("bot@1", "support-suite", fresh=True)
    unnoted = replace(other, id="unnoted", reused=ROWS)
    write(world, lambda writing: writing.evidence.add_run(unnoted, [], ("support-suite", 1)))
    world.as_(BEN).invalidate_evaluation(other.id, "only its like is looked at")
    assert {r.id: r.ended_at for r in facts(world).runs}["unnoted"] == first.ended_at
    world.as_(BEN).invalidate_evaluation(first.id, "wrong rows")
    assert [(run.id, run.ended_at) for run in facts(world).runs] == [("unnoted", None)]


# Quarantine and evidence epochs --------------------------------------------------------------------------


def test_a_quarantine_holds_where_it_was_set_and_downstream_and_nowhere_else(world: World) -> None:
    quarantine(world, stage="staging")
    assert [bool(conditions(world, stage=s).quarantines) for s in ("dev", "staging", "production")] == [
        *(False, True, True)
    ]


def test_a_quarantine_flows_down_through_every_stage_between(world: World) -> None:
    def after(stage: str) -> dict[str, Any]:
        return {"rules": [EVALUATED, {"id": "upstream", "type": "upstream", "stages": [stage]}]}

    in_force(world, {"dev": {"ungated": True}, "staging": after("dev"), "production": after("staging")})
    quarantine(world, stage="dev")
    assert [len(conditions(world, stage=s).quarantines) for s in ("dev", "staging", "production")] == [1, 1, 1]


def test_a_quarantine_without_a_stage_holds_everywhere(world: World) -> None:
    found = quarantine(world)
    for stage in ("dev", "staging", "production"):
        assert conditions(world, stage=stage).quarantines == (
            QuarantineFact(
                id=found.id,
                subject="release",
                reference="bot@1",
                severity="standard",
                cause="manual",
                reason="smells",
            ),
        )


def test_a_quarantined_version_quarantines_every_release_that_contains_it(world: World) -> None:
    """I-42: a quarantined artifact version quarantines every release containing it."""
    without, with_it = world.release(90), world.release(95, adapter=True)
    quarantine(world, "version", reference="support-lora@1")
    assert [bool(conditions(world, r).quarantines) for r in ("bot@1", without, with_it)] == [True, False, True]


def test_a_quarantine_at_a_stage_of_another_application_does_not_reach(world: World) -> None:
    """The same content may be a release of two applications: it is the stage that was closed to it, not the content."""
    world.ana.compose("other", "support@1", "tiny@1", [("support-lora@1", "1")], {"max_new_tokens": "100"})
    assert sealed(world, "other@1").digest == sealed(world).digest
    quarantine(world, stage="staging")
    assert conditions(world, "other@1").quarantines == ()


def test_a_quarantine_starts_a_new_evidence_epoch_that_outlives_it(world: World) -> None:
    """I-41: only runs that started after the quarantine count, also once it is cleared."""
    before = facts(world).runs
    found = quarantine(world, stage="staging")
    assert (len(before), facts(world).runs, facts(world, stage="production").runs) == (1, (), ())
    write(world, lambda writing: writing.quarantines.clear(found, "mended"))
    assert conditions(world).quarantines == ()
    assert facts(world).runs == ()
    again = world.ana.evaluate("bot@1", "support-suite")
    assert [run.id for run in facts(world).runs] == [again.id]


def test_a_run_that_started_before_the_quarantine_counts_no_more_however_late_it_ends(
    world: World, clock: FixedClock
) -> None:
    started = clock.now()
    clock.advance(timedelta(minutes=1))
    quarantine(world, stage="staging")
    clock.advance(-timedelta(minutes=1))
    world.ana.evaluate("bot@1", "support-suite")
    assert clock.now() == started
    assert facts(world).runs == ()


def test_the_epoch_of_a_release_leaves_its_runs_as_a_baseline(world: World) -> None:
    """What serves may be quarantined, and a comparison with it must still be possible: that is how it is mended."""
    place(world)
    better = world.release(110)
    quarantine(world, stage="staging")
    found = facts(world, better)
    assert (len(found.runs), len(found.baseline_runs)) == (1, 1)


def test_only_runs_of_trusted_accounts_count_where_the_policy_names_them(world: World) -> None:
    staging(world, trusted_runners=[BEN])
    assert facts(world).runs == ()
    run = world.as_(BEN).evaluate("bot@1", "support-suite")
    (counted,) = facts(world).runs
    assert (counted.id, counted.actor, counted.ended_at) == (run.id, BEN, run.ended_at)


def test_an_invalidated_run_and_one_that_verifies_a_deployment_are_no_evidence(world: World) -> None:
    before = facts(world)
    (run,) = before.runs
    write(world, lambda writing: writing.evidence.invalidate(writing.evidence.run(run.id), "wrong rows"))
    after = facts(world)
    assert after.runs == ()
    assert after.evidence_set != before.evidence_set
    assert after.binding != before.binding


# The registry's own policy -------------------------------------------------------------------------------


def test_the_registry_s_own_policy_is_in_force_beneath_the_application_s(world: World) -> None:
    before = gathered(world)
    assert (before.layer, before.facts.registry_policy, before.policy) == (None, None, before.own)
    in_force(world, {"*": {"rules": [{"id": "small", "type": "size_limit", "max_adapters": 1}]}}, layer="registry")
    after = gathered(world)
    assert after.layer is not None
    assert after.facts.registry_policy == after.layer.digest()
    assert after.facts.policy_document == before.facts.policy_document == after.own.digest()
    assert after.facts.policy != before.facts.policy
    assert "small" in [rule.id for rule in after.demands.rules]
    assert after.facts.conditions is not None
    assert len(after.facts.conditions.components) == 3
    assert "small" in [rule.id for rule in after.judged(NOON).rules]


# What it costs -------------------------------------------------------------------------------------------


def statements(world: World, release: str, stage: str) -> int:
    """How many statements gathering sends to the database."""
    sent = []

    def count(*_: Any) -> None:
        sent.append(1)

    event.listen(Engine, "before_cursor_execute", count)
    try:
        facts(world, release, stage)
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    assert sent
    return len(sent)


def _go(hold: Hold, writing: Writing) -> object:
    return writing.holds.release(hold, "go")


def test_what_is_gathered_does_not_grow_with_what_others_did(world: World) -> None:
    """However many releases, runs, deployments, holds and quarantines of others there are, no more is asked."""
    place(world)
    other = world.release(90)
    before = statements(world, other, "production")
    for right in (91, 92, 93):
        busy = world.release(right)
        place(world, busy)
        hold = write(world, lambda w: w.holds.add("bot", "staging", HoldMode.ALL, Cause.MANUAL, None, "wait"))
        write(world, partial(_go, hold))
        quarantine(world, "version", reference="support-lora@1")
    assert statements(world, other, "production") == before
