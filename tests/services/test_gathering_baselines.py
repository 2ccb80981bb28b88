"""What a release is compared with, and what is computed ahead for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from registry.domain.safety import Cause, Severity
from registry.domain.stages import DeploymentKind, EventKind
from registry.services.situation import measure, rows_for
from tests.fakes import FixedClock
from tests.gathering import (
    a_clock,
    evaluated_world,
    facts,
    gathered,
    mark,
    place,
    quarantine,
    sealed,
    staging,
    write,
)
from tests.world import World


@pytest.fixture
def clock() -> FixedClock:
    return a_clock()


@pytest.fixture
def world(stocked: Path, tmp_path: Path, clock: FixedClock) -> World:
    return evaluated_world(stocked, tmp_path / "registry", clock)


def compare(against: str) -> dict[str, Any]:
    return {
        "id": "no-worse",
        "type": "compare",
        "suite": "required",
        "metric": "primary",
        "against": against,
        "margin": "0.05",
    }


def test_a_named_release_is_told_as_a_baseline_with_its_runs_and_bounds_are_computed_against_it(world: World) -> None:
    better = world.release(110)
    assert facts(world, better).baselines is None
    staging(world, compare("bot@1"))
    situation = gathered(world, better)
    assert situation.facts.baselines is not None
    (baseline,) = situation.facts.baselines
    (run,) = facts(world).runs
    assert (baseline.against, baseline.release, baseline.runs) == ("bot@1", 1, (run,))
    (need,) = situation.lacking
    assert need.baseline == run.evidence
    with world.ana.runtime.catalog.read() as reading:
        rows = rows_for(reading, situation.lacking)
    (measured,) = measure(situation.lacking, rows).values()
    assert measured.value is not None
    assert measured.value.startswith("0.0833")


def test_the_bounds_that_every_stage_asks_for_are_there_once_a_run_is_recorded(world: World) -> None:
    """Nobody who checks or promotes waits for samples to be counted."""
    place(world)
    better = world.release(110)
    for stage in ("staging", "production"):
        situation = gathered(world, better, stage)
        assert situation.lacking == ()
    assert [m.value is not None for m in gathered(world, better, "staging").facts.measurements] == [True]


def test_the_first_runs_are_pooled_where_the_policy_says_so_and_a_later_one_is_judged_alone(world: World) -> None:
    pool = {"id": "good", "type": "metric", "suite": "required", "metric": "primary", "require": ">= 0.5"}
    staging(world, {**pool, "aggregate": "pooled", "runs": 2})
    assert gathered(world).lacking == ()
    world.runner.always_right = True
    world.runner.name = "another-machine"
    world.ana.evaluate("bot@1", "support-suite")
    (measured,) = gathered(world).facts.measurements
    assert (measured.value or "")[:6] == "0.9166", "the mean of 100 and 120 right of 120"
    world.runner.name = "a-third-machine"
    world.ana.evaluate("bot@1", "support-suite")
    assert len(gathered(world).facts.measurements) == 2
    assert measured in gathered(world).facts.measurements


def test_what_a_comparison_weighs_enters_the_evidence_set(world: World) -> None:
    better = world.release(110)
    staging(world, compare("bot@1"))
    before = facts(world, better).evidence_set
    world.runner.name = "another-machine"
    world.ana.evaluate("bot@1", "support-suite")
    assert facts(world, better).evidence_set != before


def test_the_last_known_good_release_is_what_serves_while_that_is_good(world: World) -> None:
    staging(world, compare("last_known_good"))
    assert facts(world).baselines == ()
    second, third = world.release(110), world.release(115)
    place(world)
    serving = place(world, second)

    def good() -> list[int]:
        return [b.release for b in facts(world, third).baselines or ()]

    assert good() == [2]
    mark(world, serving, EventKind.FAILED)
    assert good() == [1]
    mark(world, serving, EventKind.VERIFIED)
    assert good() == [2]
    release = sealed(world, second)
    found = write(
        world,
        lambda w: w.quarantines.add(
            "release", release.digest, second, "bot", "staging", Severity.STANDARD, Cause.MANUAL, None, "smells"
        ),
    )
    assert good() == [1]
    write(world, lambda writing: writing.quarantines.clear(found, "mended"))
    quarantine(world, stage="staging")
    mark(world, serving, EventKind.FAILED)
    assert good() == []


def test_what_was_placed_by_breaking_glass_is_known_good_once_it_was_approved(world: World) -> None:
    """I-50: break-glass is not known good before retro approval."""
    staging(world, compare("last_known_good"))
    second, third = world.release(110), world.release(115)
    place(world)
    serving = place(world, second, kind=DeploymentKind.BREAK_GLASS)
    assert [b.release for b in facts(world, third).baselines or ()] == [1]
    mark(world, serving, EventKind.APPROVED)
    assert [b.release for b in facts(world, third).baselines or ()] == [2]
