"""Fifty hands on one stage, with every verb that moves it: one winner for each epoch, and nobody is told of a lock.

Each caller has a door of their own, as another process would. Whoever loses is told so by an error of the domain or by
the outcome itself; what is left behind breaks no invariant.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from registry.bootstrap import Local
from registry.domain.errors import ConflictError, InfrastructureError, PermissionDeniedError, RegistryError
from registry.domain.outcomes import Promotion, PromotionOutcome, RollbackOutcome, VerificationOutcome
from registry.domain.stages import PromotionState
from tests.at_once import at_once, by, live_epochs
from tests.crashes import opened, problems
from tests.drifting import CHECKED, DriftingRunner
from tests.invariants import breaches, look
from tests.postgres import duplicate
from tests.world import ANA, BEN, EVE, World

pytestmark = pytest.mark.each_database

ROOT = Path(__file__).resolve().parents[2]
MANY = 50
DEE, FAY = "dee@example.com", "fay@example.com"
GLASS = f"""{CHECKED.replace("checked", "unchecked").split("    verify:")[0]}
    break_glass: {{retro: {{slots: [{{slot: reviewer}}]}}}}
"""
CHECKED_GLASS = GLASS.replace("    break_glass:", "    verify:" + CHECKED.split("    verify:")[1] + "    break_glass:")


@pytest.fixture(scope="module")
def before(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """bot@1 to bot@3 served staging, one after the other; bot@4 to bot@8 are as good. Three people may break glass.

    Fay may ask for promotions, and carry none out.
    """
    world = World(tmp_path_factory.mktemp("before") / "w", database=database).stock()
    for account in (DEE, EVE):
        world.ana.add_member(account, roles=("oncall", "promoter", "approver"), slots=("reviewer",))
    world.ana.add_member(FAY, roles=("author",))
    for right in (100, 99, 101):
        world.place(world.release(right), "staging")
    for right in range(102, 107):
        world.release(right)
    world.ana.activate_policy(world.write("glass.yaml", GLASS), "bot")
    return world.folder


@pytest.fixture
def folder(before: Path, tmp_path: Path) -> Path:
    return duplicate(before, tmp_path / "w")


def contended(folder: Path, calls: Sequence[Callable[[], object]]) -> list[Any]:
    """What came of calls at once: only errors that say what happened, and a registry in which all is in order."""
    start = look(folder)
    results = at_once(calls)
    strange = [r for r in results if isinstance(r, Exception) and not isinstance(r, RegistryError)]
    strange += [r for r in results if isinstance(r, InfrastructureError)]
    assert strange == []
    assert [str(r) for r in results if isinstance(r, RegistryError) and not r.faults[0].expected] == []
    after = look(folder)
    assert breaches(start, after) == []
    assert problems(folder, after.tables) == []
    told = {r.deployment.id for r in results if _moved(r)}
    new = {d["id"] for d in after.rows("deployment", stage="staging")} - _ids(start.tables)
    assert new >= told
    return results


def _moved(result: object) -> bool:
    if isinstance(result, PromotionOutcome):
        return result.deployment is not None and not result.already
    return isinstance(result, RollbackOutcome) and result.deployment is not None


def _ids(tables: dict[str, list[dict[str, Any]]]) -> set[str]:
    return {row["id"] for row in tables["deployment"]}


def kinds(results: Iterable[object]) -> set[type]:
    """What came of calls; that the stage had moved is a conflict like others."""
    return {ConflictError if isinstance(result, ConflictError) else type(result) for result in results}


def moves(results: Sequence[object]) -> int:
    return sum(map(_moved, results))


def epochs(folder: Path) -> int:
    return len(live_epochs(folder, "staging"))


def test_of_fifty_callers_who_roll_back_by_one_plan_exactly_one_does(folder: Path) -> None:
    """I-25, I-40: what was shown is done once; the others are told that the stage is not where it was."""
    plan = by(folder, ANA, lambda ana: ana.roll_back("bot@staging", dry_run=True)).digest

    def act() -> RollbackOutcome:
        return by(folder, BEN, lambda ben: ben.roll_back("bot@staging", "worse", plan=plan))

    results = contended(folder, [act] * MANY)
    told = [r for r in results if isinstance(r, ConflictError)]
    assert (moves(results), len(told), epochs(folder)) == (1, MANY - 1, 4)
    assert by(folder, ANA, lambda ana: ana.resolve("bot@staging").release) == 2


def test_of_fifty_callers_who_roll_back_each_goes_back_to_something_good_or_is_told(folder: Path) -> None:
    """I-38: two steps are left to go back; whoever comes later finds no target, or is told that it moved."""

    def act() -> RollbackOutcome:
        return by(folder, BEN, lambda ben: ben.roll_back("bot@staging", "worse"))

    results = contended(folder, [act] * MANY)
    done = [r for r in results if isinstance(r, RollbackOutcome) and r.deployment is not None]
    assert kinds(results) <= {RollbackOutcome, ConflictError}
    assert 1 <= len(done) <= 2
    assert sorted({r.epoch for r in done}) == [4 + step for step in range(len(done))]
    assert epochs(folder) == 3 + len(done)


def test_of_fifty_callers_who_break_the_glass_one_breaks_it(folder: Path) -> None:
    """I-25, I-50: one deployment with one incident; the others find it placed, moved, or their own glass broken."""
    people = (ANA, DEE, EVE)

    def act(position: int) -> Callable[[], object]:
        account, release = people[position % 3], f"bot@{4 + position % 5}"
        return lambda: by(
            folder, account, lambda one: one.break_glass(release, "staging", "it burns", "INC-1", expect="bot@3")
        )

    results = contended(folder, [act(position) for position in range(MANY)])
    assert kinds(results) <= {PromotionOutcome, ConflictError, PermissionDeniedError}
    assert moves(results) == 1
    assert len(look(folder).rows("incident", cause="break-glass")) == 1


def test_nobody_breaks_two_glasses_however_many_hands_they_have(folder: Path) -> None:
    """I-50: whoever has broken glass and was not approved yet breaks none again, also at the same moment."""

    def act(position: int) -> Callable[[], object]:
        release = f"bot@{4 + position % 5}"
        return lambda: by(folder, DEE, lambda dee: dee.break_glass(release, "staging", "it burns", "INC-1"))

    contended(folder, [act(position) for position in range(MANY)])
    assert [i["person"] for i in look(folder).rows("incident", cause="break-glass")] == ["dee"]


def test_fifty_verifications_that_fail_roll_back_once(folder: Path) -> None:
    """I-44: one failure, one rollback, one quarantine; the others are told that it moved, or what came of it."""
    ana = opened(folder, ANA)
    (folder / "checked.yaml").write_text(CHECKED)
    ana.activate_policy(folder / "checked.yaml", "bot")
    runner = DriftingRunner()
    runner.drifts[101] = 20  # bot@3, which serves

    def act() -> VerificationOutcome:
        return by(folder, ANA, lambda one: one.verify("bot@staging"), runner)

    results = contended(folder, [act] * MANY)
    assert kinds(results) <= {VerificationOutcome, ConflictError}
    after = look(folder)
    assert [d["actor"] for d in after.rows("deployment", kind="rollback")] == ["system:verifier"]
    assert Counter(e["kind"] for e in after.rows("deployment_event", stage="staging"))["failed"] == 1
    assert len(after.rows("quarantine")) == 1


# Requests --------------------------------------------------------------------------------------------------------


def requested(folder: Path) -> str:
    """Fay's open request to place bot@4 in staging."""
    outcome = by(folder, FAY, lambda fay: fay.promote("bot@4", "staging"))
    assert (outcome.state, outcome.deployment) == (PromotionState.OPEN, None)
    return str(outcome.promotion)


def steps(folder: Path, request: str) -> list[str]:
    """What happened to a request, in order."""
    return [e.kind for e in by(folder, ANA, lambda ana: ana.promotion(request)).events]


@pytest.mark.parametrize("cancels", [1, 10, MANY - 1])
def test_a_request_that_fifty_execute_or_cancel_ends_once(folder: Path, cancels: int) -> None:
    """I-25, I-26: it is carried out or cancelled, never both; whoever comes too late is told which."""
    request = requested(folder)

    def cancel() -> Promotion:
        return by(folder, FAY, lambda fay: fay.cancel_promotion(request, "not now"))

    def execute() -> PromotionOutcome:
        return by(folder, ANA, lambda ana: ana.promote("bot@4", "staging", expect="bot@3"))

    results = contended(folder, [execute] * (MANY - cancels) + [cancel] * cancels)
    executed, cancelled = results[: MANY - cancels], results[MANY - cancels :]
    assert (moves(executed), epochs(folder)) == (1, 4)
    assert sum(isinstance(r, ConflictError) for r in executed) == len(executed) - 1
    ended = steps(folder, request)
    if ended[-1] == "cancelled":  # and another request was opened for what was placed
        assert [r.state for r in cancelled] == [PromotionState.CANCELLED] * cancels
    else:
        assert ended[-1] == "executed"
        assert kinds(cancelled) == {ConflictError}


def test_a_stale_request_that_fifty_rebase_cancel_or_overtake_ends_once(folder: Path) -> None:
    """I-25, I-26: it is opened again once, and cancelled, carried out or overtaken once."""
    request = requested(folder)
    by(folder, ANA, lambda ana: ana.promote("bot@5", "staging"))
    assert steps(folder, request)[-1] == "stale"
    verbs: list[tuple[str, Callable[[Local], object]]] = [
        (FAY, lambda fay: fay.rebase_promotion(request, "still wanted")),
        (BEN, lambda ben: ben.promote("bot@4", "staging", expect="bot@5")),
        (BEN, lambda ben: ben.promote("bot@6", "staging", expect="bot@5")),
        (FAY, lambda fay: fay.rebase_promotion(request)),
        (FAY, lambda fay: fay.cancel_promotion(request, "not now")),
    ]

    results = contended(folder, [partial(by, folder, account, act) for account, act in verbs] * (MANY // len(verbs)))
    assert kinds(results) <= {PromotionOutcome, Promotion, ConflictError}
    assert (moves(results), epochs(folder)) == (1, 5)
    ended = Counter(steps(folder, request))
    assert ended["executed"] + ended["cancelled"] <= 1
    assert ended["rebased"] <= ended["stale"]


@pytest.mark.parametrize("mover", ["rollback", "break-glass", "either"])
def test_what_is_being_verified_is_aborted_once_by_whoever_moves_past_it(folder: Path, mover: str) -> None:
    """I-25, I-28, I-29: a rollback or broken glass ends the verification; nobody else gets past it."""
    (folder / "checked.yaml").write_text(CHECKED_GLASS)
    by(folder, ANA, lambda ana: ana.activate_policy(folder / "checked.yaml", "bot"))
    runner = DriftingRunner()
    runner.live = 84  # rows that come out right: too few to tell
    placed = by(folder, ANA, lambda ana: ana.promote("bot@4", "staging"), runner)
    assert placed.state is PromotionState.VERIFYING
    request = str(placed.promotion)

    def moving(position: int) -> tuple[str, Callable[[Local], object]]:
        if mover == "rollback" or (mover == "either" and position % 2):
            return BEN, lambda ben: ben.roll_back("bot@staging", "worse", expect="bot@4")
        account, release = (ANA, DEE, EVE)[position % 3], f"bot@{5 + position % 4}"
        return account, lambda one: one.break_glass(release, "staging", "it burns", "INC-1", expect="bot@4")

    others: list[tuple[str, Callable[[Local], object]]] = [
        (FAY, lambda fay: fay.cancel_promotion(request)),
        (EVE, lambda eve: eve.promote("bot@5", "staging", expect="bot@4")),
        (ANA, lambda ana: ana.verify("bot@staging")),
    ]
    acts = [moving(position) for position in range(20)] + 10 * others
    results = contended(folder, [partial(by, folder, account, act, runner) for account, act in acts])
    assert (moves(results[:20]), moves(results), epochs(folder)) == (1, 1, 5)
    assert kinds(results[20::3]) == {ConflictError}, "what went live is not cancelled any more"
    assert (steps(folder, request)[-1], steps(folder, request).count("aborted")) == ("aborted", 1)
    assert by(folder, ANA, lambda ana: ana.promotion(request)).state is PromotionState.ABORTED


# Everything ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["promote", "break-glass", "rollback"])
def test_one_key_from_fifty_callers_deploys_once(folder: Path, verb: str) -> None:
    """I-27: the same key yields the same response and at most one deployment."""

    def act(one: Local) -> PromotionOutcome | RollbackOutcome:
        if verb == "promote":
            return one.promote("bot@4", "staging", op_id="key")
        if verb == "rollback":
            return one.roll_back("bot@staging", "worse", op_id="key")
        return one.break_glass("bot@4", "staging", "it burns", "INC-1", op_id="key")

    results = contended(folder, [lambda: by(folder, ANA, act)] * MANY)
    assert kinds(results) <= {PromotionOutcome, RollbackOutcome}
    assert len({r.deployment.id for r in results}) == 1
    assert (epochs(folder), len(look(folder).rows("operation"))) == (4, 1)


def test_fifty_callers_who_do_everything_at_once_leave_one_history(folder: Path) -> None:
    """I-25, I-28, I-40: whatever comes first, each epoch has one winner and every loser a reason."""
    verbs: list[Callable[[Local, int], object]] = [
        lambda one, n: one.promote(f"bot@{4 + n % 5}", "staging"),
        lambda one, n: one.roll_back("bot@staging", "worse"),
        lambda one, n: one.break_glass(f"bot@{4 + n % 5}", "staging", "it burns", "INC-1"),
        lambda one, n: one.verify("bot@staging"),
        lambda one, n: one.quarantine(f"bot@{4 + n % 5}", "rude", stage="bot@staging"),
        lambda one, n: one.hold("bot@staging", "audit", automatic_only=n % 2 == 0),
        lambda one, n: one.release_hold("bot@staging", "done"),
        lambda one, n: one.run_scheduler(),
        lambda one, n: one.freeze("bot@production", "stop the line"),
        lambda one, n: one.promote(f"bot@{4 + n % 5}", "production"),
    ]

    def act(position: int) -> Callable[[], object]:
        verb, account = verbs[position % len(verbs)], (ANA, DEE, EVE)[position % 3]
        return lambda: by(folder, account, lambda one: verb(one, position // 10))

    results = contended(folder, [act(position) for position in range(MANY)])
    assert moves(results) == epochs(folder) - 3 >= 1


HAND = """
import json, sys
from pathlib import Path
from registry.domain.errors import RegistryError
from tests.crashes import opened
folder, account, first = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
one, told = opened(folder, account), []
print("ready", flush=True)
sys.stdin.readline()
for turn in range(4):
    release = f"bot@{4 + (first + turn) % 5}"
    acts = [
        lambda: one.promote(release, "staging"),
        lambda: one.roll_back("bot@staging", "worse"),
        lambda: one.break_glass(release, "staging", "it burns", "INC-1"),
    ]
    try:
        outcome = acts[(first + turn) % 3]()
        moved = outcome.deployment is not None and not getattr(outcome, "already", False)
        told.append([None, outcome.deployment.id if moved else None])
    except RegistryError as error:
        told.append([error.code, None])
one.close()
print(json.dumps(told))
"""


def test_processes_that_move_one_stage_leave_one_history(folder: Path) -> None:
    """I-25: the same between processes, which share nothing but the database."""
    start = look(folder)
    hands = [
        subprocess.Popen(
            [sys.executable, "-c", HAND, folder, account, str(position)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for position, account in enumerate((ANA, DEE, EVE))
    ]
    for hand in hands:
        assert hand.stdout is not None
        assert hand.stdout.readline() == "ready\n"
    for hand in hands:
        assert hand.stdin is not None
        hand.stdin.write("go\n")
        hand.stdin.flush()
    told = [line for hand in hands for line in json.loads(hand.communicate()[0])]
    assert [hand.returncode for hand in hands] == [0, 0, 0]
    assert {code for code, _ in told} <= {None, "conflict", "permission-denied"}
    placed = {deployment for _, deployment in told if deployment}
    after = look(folder)
    assert {d["id"] for d in after.rows("deployment")} - _ids(start.tables) == placed
    assert breaches(start, after) == []
    assert problems(folder, after.tables) == []
