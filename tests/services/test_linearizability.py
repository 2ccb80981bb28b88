"""Promotions, rollbacks and looks of many at once come out as if they had been made one after the other."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.clients import calls_of, moves_of, stock
from tests.crashes import problems
from tests.histories import Call, Move, violations
from tests.postgres import duplicate

pytestmark = pytest.mark.each_database

ROOT = Path(__file__).resolve().parents[2]
CLIENTS = 64


@pytest.fixture(scope="module")
def open_stages(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("open") / "w"
    stock(folder, database)
    return folder


def record(folder: Path, out: Path, calls: int, *, processes: int, killed_after: float) -> list[Call]:
    """Let the clients, who share so many processes, make so many calls each; one process is killed meanwhile."""
    out.mkdir()
    each = CLIENTS // processes
    with ExitStack() as running:
        _meet([running.enter_context(_clients(folder, out, n, each, calls)) for n in range(processes)], killed_after)
    return calls_of(out)


def _clients(folder: Path, out: Path, number: int, clients: int, calls: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.clients", folder, out, str(number), str(clients), str(calls)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _meet(processes: Sequence[subprocess.Popen[str]], killed_after: float) -> None:
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", process.communicate()[1]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    time.sleep(killed_after)
    processes[0].kill()
    for process in processes:
        out_text, told = process.communicate()
        if process is not processes[0]:
            assert (process.returncode, out_text, told) == (0, "done\n", "")


def test_sixty_four_clients_are_answered_in_one_order(open_stages: Path, tmp_path: Path) -> None:
    """I-27, I-61: also those of a process that is killed, whose last calls nobody knows the outcome of."""
    folder = duplicate(open_stages, tmp_path / "w")
    calls = record(folder, tmp_path / "out", 3, processes=2, killed_after=2)
    moves = moves_of(folder)
    assert violations(calls, moves) == []
    assert problems(folder) == []
    assert {call.answer for call in calls} >= {"moved", "saw"}
    assert len(moves) > 10


@pytest.mark.nightly
def test_thousands_of_calls_are_answered_in_one_order(open_stages: Path, tmp_path: Path) -> None:
    """I-61."""
    folder = duplicate(open_stages, tmp_path / "w")
    calls = record(folder, tmp_path / "out", int(os.environ.get("TANDEM_CALLS", "150")), processes=4, killed_after=20)
    assert violations(calls, moves_of(folder)) == []
    assert problems(folder) == []
    print(f"{len(calls)} calls, {sum(call.answer == 'moved' for call in calls)} moves")


# The checker ------------------------------------------------------------------------------------------------------


def made_up(count: int, seed: int) -> tuple[list[Call], list[Move]]:
    """A history in order: each call takes effect at a moment of its own, and overlaps its neighbours."""
    chance, calls, moves = random.Random(seed), list[Call](), list[Move]()
    live: dict[str, Move] = {}
    for n in range(count):
        stage, at = chance.choice(["blue", "green"]), 10 * n
        begun, ended = at - chance.randint(0, 60), at + chance.randint(1, 60)
        last = live.get(stage)
        if last is None or chance.random() < 0.5:
            key = f"c.{n}"
            live[stage] = move = Move(
                stage, last.epoch + 1 if last else 1, 2 * n, f"d{n}", n, last.deployment if last else None, key
            )
            moves.append(move)
            unknown = chance.random() < 0.1
            calls.append(Call("c", key, stage, begun, None, None) if unknown
                         else Call("c", key, stage, begun, ended, "moved", f"d{n}", n))  # fmt: skip
        else:
            calls.append(Call("c", f"c.{n}", stage, begun, ended, "saw", last.deployment, last.release))
    return calls, moves


@pytest.mark.parametrize("seed", range(20))
def test_what_has_an_order_is_found_to_have_one(seed: int) -> None:
    assert violations(*made_up(200, seed)) == []


DEFECTS = ("lost", "stale", "reordered", "twice", "unasked", "refused", "torn", "another's", "overwritten")


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("defect", DEFECTS)
def test_each_seeded_violation_is_found(defect: str, seed: int) -> None:
    calls, moves = made_up(200, seed)
    chance = random.Random(seed)
    moved = [c for c in calls if c.answer == "moved"]
    call = chance.choice(moved[20:-20])
    move = next(m for m in moves if m.key == call.key)
    place = moves.index(move)
    if defect == "lost":
        moves.remove(move)
    elif defect == "stale":
        old = next(m for m in moves if m.stage == move.stage)
        late = Call("c", "late", move.stage, 10**6, 10**6 + 1, "saw", old.deployment, old.release)
        calls.append(late)
    elif defect == "reordered":
        early = replace(call, start=-(10**6), end=-(10**6) + 1)
        calls[calls.index(call)] = early
        first = next(c for c in moved if c.stage == call.stage)
        calls[calls.index(first)] = replace(first, start=-(10**6) - 9, end=10**6)
        calls.append(Call("c", "look", call.stage, -(10**6) + 2, -(10**6) + 3, "saw", first.deployment, first.release))
    elif defect == "twice":
        last = max((m for m in moves if m.stage == move.stage), key=lambda m: m.epoch)
        moves.append(replace(last, epoch=last.epoch + 1, index=10**6, deployment="again", replaces=last.deployment,
                             key=call.key))  # fmt: skip
    elif defect == "unasked":
        moves[place] = replace(move, deployment="other")
    elif defect == "refused":
        calls[calls.index(call)] = replace(call, answer="refused", deployment=None, release=None)
    elif defect == "torn":
        calls[calls.index(call)] = replace(call, release=(call.release or 0) + 1)
    elif defect == "another's":
        calls[calls.index(call)] = replace(call, key="another")
    elif defect == "overwritten":
        moves[place] = replace(move, replaces="what-served-before-that")
    assert violations(calls, moves) != []


def test_an_unknown_call_that_happened_counts_from_when_it_began() -> None:
    moves = [Move("blue", 1, 4, "d1", 1, None, "a"), Move("blue", 2, 6, "d2", 2, "d1", "b")]
    early = [Call("x", "a", "blue", 50, None, None), Call("y", "b", "blue", 10, 20, "moved", "d2", 2)]
    assert violations(early, moves) == ["a: at entry 4, though b had ended at entry 6 before it began"] * 2


def test_a_hundred_thousand_calls_are_checked_in_a_moment() -> None:
    history = made_up(100_000, 1)
    begun = time.process_time()
    assert violations(*history) == []
    assert time.process_time() - begun < 10
