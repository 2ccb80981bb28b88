"""Kill -9 at any step of any use case: the old state or the new one, and running it again gets there."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from registry.bootstrap import Local, initialise
from registry.config import FOLDER, Settings
from registry.domain.errors import ConflictError
from registry.domain.evaluations import EvaluatedRow, EvaluationRun
from registry.services import generating
from tests.crashes import Dump, Moment, comparable, dump, opened, points, problems, some_of, walk
from tests.fakes import FixedClock
from tests.postgres import duplicate, on_a_file
from tests.world import ANA, BEN, ROWS, CannedRunner, World

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class UseCase:
    """What somebody does. `commits` is how many transactions change anything.

    Done once more after it was done, it changes nothing; unless `repeats`: then it records another run or refusal.
    What `moves` a stage is done again after a kill at every moment that is looked at, the others after one at some.
    """

    account: str
    act: Callable[[Local, Path], object]
    commits: int = 1
    repeats: bool = False
    moves: bool = False


USE_CASES = {
    "register-base": UseCase(ANA, lambda door, files: door.register_base(files / "base-2", "tiny-2")),
    "register-dataset": UseCase(ANA, lambda door, files: door.register_dataset(files / "more.jsonl", "tickets-more")),
    "register-prompt": UseCase(ANA, lambda door, files: door.register_prompt(files / "other.prompt.md", "other")),
    "register-adapter": UseCase(
        ANA, lambda door, files: door.register_adapter(files / "lora-2", "support-lora", "tiny@1", ["tickets-eval@1"])
    ),
    "compose": UseCase(ANA, lambda door, files: door.compose("bot", "support@1", "tiny@1", [("support-lora@1", "1")])),
    "compose-for-a-new-application": UseCase(ANA, lambda door, files: door.compose("new", "support@1", "tiny@1")),
    "evaluate": UseCase(ANA, lambda door, files: door.evaluate("bot@6", "support-suite"), 3, repeats=True),
    "activate-policy": UseCase(ANA, lambda door, files: door.activate_policy(files / "policy-2.yaml", "bot")),
    "add-member": UseCase(ANA, lambda door, files: door.add_member("zoe@example.com", roles=("author",))),
    "promote-allowed": UseCase(ANA, lambda door, files: door.promote("bot@3", "production", "better"), moves=True),
    "promote-denied": UseCase(ANA, lambda door, files: door.promote("bot@4", "staging"), repeats=True),
    "approve": UseCase(BEN, lambda door, files: door.approve("bot@5", "production", "looks good")),
    "roll-back": UseCase(ANA, lambda door, files: roll_back_as_planned(door), moves=True),
    "break-glass": UseCase(
        ANA, lambda door, files: door.break_glass("bot@5", "production", "it burns", "INC-7"), moves=True
    ),
}


def roll_back_as_planned(door: Local) -> None:
    """As somebody does who looks first. Running it again finds the plan carried out, and goes back no further."""
    plan = door.roll_back("bot@production", "worse", dry_run=True)
    if plan.target is not None:
        door.roll_back("bot@production", "worse", plan=plan.digest)


LATER = datetime.now(UTC) + timedelta(hours=1)
"""When all use cases happen: the same time for all, and after the world was made."""


@pytest.fixture(scope="module")
def before(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with something to do in it for every use case; nobody changes it."""
    world = World(tmp_path_factory.mktemp("before") / "w", database=database).stock()
    world.place(world.release(100))
    world.place(world.release(99))
    world.place(world.release(98), "staging")
    world.release(20)
    world.place(world.release(97), "staging")
    world.release(96, evaluated=False)
    for release in ("bot@3", "bot@5"):
        world.ana.promote(release, "production")
    world.as_(BEN).approve("bot@3", "production")
    world.base("base-2", hidden=16)
    world.rows("more.jsonl", 150)
    world.write("other.prompt.md", "# user\nanswer: {{text}}\n")
    world.adapter("lora-2", rank=4)
    policy = (world.folder / "policy.yaml").read_text()
    world.write("policy-2.yaml", policy.replace("  production:", "  canary: {ungated: true}\n  production:"))
    assert problems(world.folder) == []
    return world.folder


copied = duplicate


def run(folder: Path, case: UseCase, files: Path) -> None:
    """The use case, in a registry opened anew."""
    door = opened(folder, case.account, FixedClock(LATER))
    try:
        case.act(door, files)
    finally:
        door.close()


def state(folder: Path) -> Dump:
    """Every row but the leases: they say who is about to refer to a blob, which a crash leaves to time."""
    return {table: rows for table, rows in dump(folder).items() if table != "blob_lease"}


def committed(moments: list[Moment], before: Path) -> list[Dump]:
    """The state after each number of commits."""
    states = {0: state(before)}
    for moment in moments:
        if moment.commits not in states:
            states[moment.commits] = state(copied(moment.folder, moment.folder.with_name(f"c{moment.commits}")))
    return [states[n] for n in sorted(states)]


@on_a_file
@pytest.mark.parametrize("most", [20, pytest.param(None, marks=pytest.mark.nightly)])
@pytest.mark.parametrize("name", USE_CASES)
def test_killed_at_any_step_it_leaves_the_old_state_or_the_new_one(
    name: str, most: int | None, before: Path, tmp_path: Path
) -> None:
    """Promises (1) and (4), I-4, I-57, I-59: a crash leaves the old state or the new one, never a mix.

    Running it again ends where an uninterrupted run ends. Looked at around every commit and at some other steps, which
    differ from run to run; every night at every step.
    """
    case, live = USE_CASES[name], copied(before, tmp_path / "live")
    moments = walk(live, lambda: run(live, case, before), tmp_path / "moments")
    states = committed(moments, before)
    assert sum(old != new for old, new in pairwise(states)) == case.commits
    assert problems(live) == []
    wanted = comparable(states[-1], states[0])
    looked_at = some_of(moments, most)
    some = random.sample(looked_at, len(looked_at) if case.moves else min(3, len(looked_at)))
    again = {moments[0], moments[-1], *some}
    for moment in looked_at:
        left = state(moment.folder)
        assert left == states[moment.commits], moment.about
        assert problems(moment.folder, left) == [], moment.about
        if moment in again:
            run(moment.folder, case, before)
            after = state(moment.folder)
            assert problems(moment.folder, after) == [], moment.about
            if case.repeats and left["log"] == states[-1]["log"]:
                assert after["stage"] == states[-1]["stage"], moment.about
            else:
                assert comparable(after, states[0]) == wanted, moment.about


# Killed for real, and stopped by hand --------------------------------------------------------------------------

KILLED = """
import os, signal, sys
from pathlib import Path
from tests.crashes import points, tiny_cache
from tests.services.test_interrupted import USE_CASES, run
left = int(sys.argv[4])
def reached(about):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
with tiny_cache(), points(reached):
    run(Path(sys.argv[1]), USE_CASES[sys.argv[2]], Path(sys.argv[3]))
"""
MOMENTS = [(name, n) for name, most in (("promote-allowed", 16), ("roll-back", 10), ("register-adapter", 20))
           for n in random.Random(name).sample(range(most), 4)]  # fmt: skip


@on_a_file
@pytest.mark.parametrize(("name", "n"), MOMENTS)
def test_a_process_killed_for_real_leaves_the_old_state_or_the_new_one(
    name: str, n: int, before: Path, tmp_path: Path
) -> None:
    """Promise (4): an acknowledged write survives kill -9; a crash leaves the old or the new state, never a mix."""
    case, victim, calm = USE_CASES[name], copied(before, tmp_path / "victim"), copied(before, tmp_path / "calm")
    died = subprocess.run([sys.executable, "-c", KILLED, victim, name, before, str(n)], cwd=ROOT, check=False)
    assert died.returncode == -signal.SIGKILL
    run(calm, case, before)
    old, left = state(before), state(victim)
    wanted = comparable(state(calm), old)
    assert left == old or comparable(left, old) == wanted
    assert problems(victim, left) == []
    run(victim, case, before)
    assert comparable(state(victim), old) == wanted


PROMOTER = """
import sys
from pathlib import Path
from tests.crashes import opened
from tests.world import ANA
door = opened(Path(sys.argv[1]), ANA)
door.check("bot@3", "production")
print("ready", flush=True)
sys.stdin.readline()
print(door.promote("bot@3", "production").deployment.id, flush=True)
"""


@pytest.mark.parametrize("seed", range(4))
def test_a_promotion_that_was_reported_survives_the_kill(seed: int, before: Path, tmp_path: Path) -> None:
    """Promise (4): an acknowledged write survives kill -9, whenever it comes, also in the middle of the commit."""
    victim = copied(before, tmp_path / "victim")
    command: list[str | Path] = [sys.executable, "-c", PROMOTER, victim]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("go\n")
        process.stdin.flush()
        time.sleep(random.Random(seed).uniform(0, 0.12))
        process.kill()
        reported = process.stdout.readline().strip()
    status = {s.stage: s for s in opened(victim, ANA).status("bot")}["production"]
    assert problems(victim) == []
    assert status.epoch in {2, 3}
    if reported:
        assert (status.deployment, status.epoch) == (reported, 3)
    run(victim, USE_CASES["promote-allowed"], before)
    assert {s.stage: (s.release, s.epoch) for s in opened(victim, ANA).status("bot")}["production"] == (3, 3)


@on_a_file
@pytest.mark.parametrize("name", ["register-adapter", "compose", "promote-allowed", "roll-back"])
def test_stopped_by_hand_at_any_step_it_leaves_nothing_behind(name: str, before: Path, tmp_path: Path) -> None:
    """Promise (4), where the process still cleans up: no half row, no temporary file."""
    for n in random.Random(name).sample(range(10), 3):
        left = n

        def reached(_about: str) -> None:
            nonlocal left
            left -= 1
            if left == -1:
                raise KeyboardInterrupt

        folder = copied(before, tmp_path / str(n))
        with pytest.raises(KeyboardInterrupt), points(reached, raising=True):
            run(folder, USE_CASES[name], before)
        assert state(folder) == state(before)
        assert list((folder / FOLDER / "blobs" / "tmp").iterdir()) == []
        assert not _is_half_written(folder)


@on_a_file
@pytest.mark.parametrize("most", [10, pytest.param(None, marks=pytest.mark.nightly)])
def test_the_read_path_undoes_what_a_kill_left_half_written(most: int | None, before: Path, tmp_path: Path) -> None:
    """Promise (4): whoever comes first after the crash, be it only to look, sees the old state."""
    live = copied(before, tmp_path / "live")
    moments = walk(live, lambda: run(live, USE_CASES["promote-allowed"], before), tmp_path / "moments")
    torn = [m for m in moments if _is_half_written(m.folder) and m.commits == 0]
    assert any(_database(m.folder) != _database(before) for m in torn), "no copy was half written"
    for moment in some_of(torn, most):
        door = opened(moment.folder, ANA)
        assert (door.resolve("bot@production").release, door.resolve("bot@production").epoch) == (2, 2), moment.about
        assert (state(moment.folder), problems(moment.folder)) == (state(before), []), moment.about


def _is_half_written(folder: Path) -> bool:
    """Whether there is a journal to roll back: one that was not ended, by deleting it or its header."""
    journal = folder / FOLDER / "registry.db-journal"
    return journal.exists() and any(journal.read_bytes()[:8])


def _database(folder: Path) -> bytes:
    return (folder / FOLDER / "registry.db").read_bytes()


# Making a registry ---------------------------------------------------------------------------------------------


def found(folder: Path) -> None:
    initialise(folder, Settings(None, ANA, folder))


def test_an_init_killed_at_any_step_leaves_no_registry_or_a_whole_one(tmp_path: Path) -> None:
    """Promise (4): a crash leaves the old or the new state. Running it again clears up what was left."""
    live = tmp_path / "live"
    live.mkdir()
    moments = walk(live, lambda: found(live), tmp_path / "moments")
    whole = [m for m in moments if (m.folder / FOLDER).exists()]
    assert whole
    assert len(moments) > 3 * len(whole)
    for moment in whole:
        assert problems(moment.folder) == [], moment.about
        with pytest.raises(ConflictError):
            found(moment.folder)
    partial = [m for m in moments if m not in whole]
    for moment in random.Random(5).sample(partial, 4):
        found(moment.folder)
        assert problems(moment.folder) == [], moment.about
        assert [p.name for p in moment.folder.iterdir()] == [FOLDER], moment.about
        assert [p.accounts for p in opened(moment.folder, ANA).members().people] == [(ANA,)]


# Evaluating ----------------------------------------------------------------------------------------------------


def what_was_found(door: Local, run: EvaluationRun) -> tuple[object, tuple[EvaluatedRow, ...]]:
    """A run without what differs from one time to the next."""
    same = replace(run, id="", started_at="", ended_at="", wall_us=0, reused=0, oldest_text=None)
    return same, door.evaluation_rows(run.id, limit=ROWS).items


@pytest.mark.parametrize("done", [1, 64, ROWS - 1])
def test_a_stopped_evaluation_goes_on_where_it_stopped(
    done: int, before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Promise (4): texts that were kept survive; the run that follows is that of an uninterrupted evaluation."""
    monkeypatch.setattr(generating, "SAVE_SECONDS", -1.0)
    runner, calm = CannedRunner(), opened(copied(before, tmp_path / "calm"), ANA)
    runner.fail_after = done
    door = opened(copied(before, tmp_path / "stopped"), ANA, runner=runner)
    with pytest.raises(KeyboardInterrupt):
        door.evaluate("bot@6", "support-suite")
    assert door.evaluations("bot@6") == ()
    runner.fail_after = None
    run = door.evaluate("bot@6", "support-suite")
    assert (runner.generated, run.reused) == (ROWS, done)
    assert what_was_found(door, run) == what_was_found(calm, calm.evaluate("bot@6", "support-suite"))
    assert problems(tmp_path / "stopped") == []


EVALUATOR = """
import os, signal, sys
from pathlib import Path
from registry.services import generating
from tests.crashes import opened
from tests.world import ANA, CannedRunner
generating.SAVE_SECONDS = -1.0
class Deadly(CannedRunner):
    @property
    def fail_after(self):
        if self.generated == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
    @fail_after.setter
    def fail_after(self, _):
        pass
opened(Path(sys.argv[1]), ANA, runner=Deadly()).evaluate("bot@6", "support-suite")
"""


def test_a_killed_evaluation_generates_only_the_rest(before: Path, tmp_path: Path) -> None:
    """Promise (4): an acknowledged write, here each kept text, survives kill -9."""
    victim = copied(before, tmp_path / "victim")
    died = subprocess.run([sys.executable, "-c", EVALUATOR, victim, "50"], cwd=ROOT, check=False)
    assert died.returncode == -signal.SIGKILL
    runner = CannedRunner()
    run = opened(victim, ANA, runner=runner).evaluate("bot@6", "support-suite")
    assert (runner.generated, run.reused) == (ROWS - 50, 50)
