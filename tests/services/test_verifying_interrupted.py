"""Killed at any statement of what moves a stage by itself: the old state or the new one, and one retry gets there."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from registry.bootstrap import Local
from tests.crashes import Moment, dump, opened, problems, some_of, walk
from tests.drifting import CHECKED, DriftingRunner, DriftingWorld
from tests.fakes import FixedClock
from tests.world import ANA

LATER = datetime(2026, 3, 2, 12, tzinfo=UTC)
"""When everything happens: after the deadlines of what was placed before."""

SHARE = 0.2
"""Of the hundreds of statements of a transition and its checks, how many are looked at by day."""

POLICY = CHECKED.replace("  dev: {ungated: true}\n", "  dev: {ungated: true, auto_promote: {enabled: true}}\n")

CASES: dict[str, Callable[[Local], object]] = {
    "a promotion that fails its checks": lambda ana: ana.promote("bot@2", "staging", "ship", op_id="k1"),
    "a later verification that fails": lambda ana: ana.verify("bot@production", "complaints", op_id="k1"),
    "broken glass": lambda ana: ana.break_glass("bot@3", "staging", "checkout is down", "INC-7", op_id="k1"),
    "a round of the scheduler": lambda ana: ana.run_scheduler(),
    "a rollback": lambda ana: ana.roll_back("bot@production", "worse", op_id="k1"),
}


def runner() -> DriftingRunner:
    """bot@2 gets worse once it serves; so does what production serves."""
    found = DriftingRunner()
    found.drifts = {101: 20, 103: 20}
    return found


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """bot@1 is live in staging, bot@4 in production after bot@1; bot@2 and bot@3 wait for their turn."""
    clock = FixedClock()
    world = DriftingWorld(tmp_path_factory.mktemp("before") / "w", clock)
    world.stock()
    world.under(POLICY + POLICY.split("  staging:\n")[1].join(["  production:\n", ""]))
    for right in (100, 101, 102, 103):
        world.release(right)
    world.ana.promote("bot@1", "staging")
    world.ana.promote("bot@1", "production")
    world.ana.promote("bot@4", "production")
    return world.folder


def act(folder: Path, case: Callable[[Local], object]) -> None:
    door = opened(folder, ANA, FixedClock(LATER), runner())
    try:
        case(door)
    finally:
        door.close()


def settled(folder: Path) -> object:
    """What everybody can see of where things stand, without ids."""
    tables = dump(folder)
    numbers = {row["id"]: (row["stage"], row["sequence"]) for row in tables["deployment"]}
    return {
        "events": sorted(
            (*numbers[r["deployment_id"]], r["kind"], r["epoch"] or 0) for r in tables["deployment_event"]
        ),
        "promotions": sorted((r["stage"], r["release"], r["state"]) for r in tables["promotion"]),
        "quarantines": sorted((r["reference"], r["stage"], r["cause"]) for r in tables["quarantine"]),
        "holds": sorted((r["stage"], r["mode"], r["release"] or 0) for r in tables["hold"]),
        "incidents": sorted((r["stage"], r["cause"]) for r in tables["incident"]),
    }


def of_each_commit(moments: list[Moment]) -> list[Moment]:
    """The first moment of each that have the same transactions behind them, and so the same state."""
    return list({moment.commits: moment for moment in reversed(moments)}.values())[::-1]


def of_the_transition(moments: list[Moment], before: Path) -> list[Moment]:
    """Every moment from the commit before the transition to the one by which something goes live, and just after it."""
    old = len(dump(before)["deployment"])
    after = next((m for m in of_each_commit(moments) if len(dump(m.folder)["deployment"]) > old), moments[0])
    return [m for m in moments[: moments.index(after) + 1] if m.commits >= after.commits - 1]


@pytest.mark.parametrize("name", CASES)
def test_killed_at_any_statement_one_retry_converges(name: str, before: Path, tmp_path: Path) -> None:
    """I-57: a crash at any point leaves either the old or the new state, and one retry converges.

    Tried again at ten moments of the transition, which differ from run to run, and at some of the checks that follow
    it; every night at every one.
    """
    converges(name, before, tmp_path, most=10)


@pytest.mark.nightly
@pytest.mark.parametrize("name", CASES)
def test_killed_at_every_statement_one_retry_converges(name: str, before: Path, tmp_path: Path) -> None:
    """I-57, at every statement of the transition."""
    converges(name, before, tmp_path, most=None)


def converges(name: str, before: Path, tmp_path: Path, *, most: int | None) -> None:
    """Kill at `most` moments of the transition (all if None), and hold what one retry makes of each."""
    live = Path(shutil.copytree(before, tmp_path / "live"))
    share = SHARE if most else 1.0
    moments = walk(live, lambda: act(live, CASES[name]), tmp_path / "moments", share=share)
    wanted = settled(live)
    assert problems(live) == []
    assert wanted != settled(before)
    inside = of_the_transition(moments, before)
    some = {moments[0], moments[-1], *random.sample(moments, min(6, len(moments)))}
    for moment in some | set(some_of(inside, most)):
        assert problems(moment.folder) == [], moment.about
        act(moment.folder, CASES[name])
        assert settled(moment.folder) == wanted, moment.about
        assert problems(moment.folder) == [], moment.about


@pytest.mark.parametrize("share", [SHARE, pytest.param(1.0, marks=pytest.mark.nightly)])
def test_the_scheduler_finishes_what_a_killed_promotion_left(share: float, before: Path, tmp_path: Path) -> None:
    """I-55, I-57: after a crash nobody has to remember what was being done."""
    case = CASES["a promotion that fails its checks"]
    live = Path(shutil.copytree(before, tmp_path / "live"))
    moments = walk(live, lambda: act(live, case), tmp_path / "moments", share=share)
    live_at = {m.commits for m in of_each_commit(moments) if 2 in {r["release"] for r in dump(m.folder)["deployment"]}}
    placed = [moment for moment in moments if moment.commits in live_at]
    for moment in random.sample(placed, min(4, len(placed))):
        door = opened(moment.folder, ANA, FixedClock(LATER + timedelta(minutes=5)), runner())
        door.run_scheduler()
        assert {s.stage: s.release for s in door.status("bot")}["staging"] == 1, moment.about
        assert [q.reference for q in door.quarantines("bot")] == ["bot@2"], moment.about
        door.close()
