"""Many at once: one wins, the others are told so, and nothing is lost, doubled or left half done."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from registry.bootstrap import initialise
from registry.config import FOLDER, Settings
from registry.domain.errors import ConflictError
from registry.domain.outcomes import PromotionOutcome, RollbackOutcome
from tests.at_once import at_once, by, live_epochs
from tests.crashes import dump, opened, problems
from tests.postgres import duplicate
from tests.world import ANA, BEN, World

pytestmark = pytest.mark.each_database

ROOT = Path(__file__).resolve().parents[2]
MANY = 8


@pytest.fixture(scope="module")
def before(stocked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """bot@1 and bot@2 were live; bot@3 to bot@10 are as good, evaluated, and wait for a place."""
    world = World.at(duplicate(stocked, tmp_path_factory.mktemp("before") / "w"))
    world.ana.register_base(world.folder / "base", "tiny")
    world.place(world.release(100))
    world.place(world.release(99))
    for position in range(MANY):
        world.release(120 - position)
    return world.folder


@pytest.fixture
def folder(before: Path, tmp_path: Path) -> Path:
    return duplicate(before, tmp_path / "w")


def raised(results: Sequence[Any]) -> list[Exception]:
    return [result for result in results if isinstance(result, Exception)]


def promoter(folder: Path, release: str, stage: str) -> Callable[[], PromotionOutcome]:
    return lambda: by(folder, ANA, lambda ana: ana.promote(release, stage))


def test_promotions_to_one_stage_at_once_take_their_turns(folder: Path) -> None:
    """Promise (1): one transition at a time, each with its decision: exactly one winner for each epoch."""
    results = at_once([promoter(folder, f"bot@{n}", "staging") for n in range(3, 3 + MANY)])
    assert [e for e in raised(results) if not isinstance(e, ConflictError)] == []
    placed = [r.deployment.id for r in results if isinstance(r, PromotionOutcome) and r.deployment]
    epochs = live_epochs(folder, "staging")
    assert [epoch for epoch, _ in epochs] == list(range(1, 3 + len(placed)))
    assert {deployment for _, deployment in epochs[2:]} == set(placed)
    assert placed
    assert all(r.decision for r in results if isinstance(r, PromotionOutcome))
    assert problems(folder) == []


PROMOTERS = """
import json, sys
from pathlib import Path
from registry.domain.errors import RegistryError
from tests.crashes import opened
from tests.world import ANA
door = opened(Path(sys.argv[1]), ANA)
door.check(sys.argv[2], "staging")
print("ready", flush=True)
sys.stdin.readline()
try:
    outcome = door.promote(sys.argv[2], "staging")
    print(json.dumps({"deployment": outcome.deployment and outcome.deployment.id, "error": None}))
except RegistryError as error:
    print(json.dumps({"deployment": None, "error": error.code}))
"""


def test_processes_that_promote_at_once_take_their_turns(folder: Path) -> None:
    """Promise (1), between processes: nobody is told that a database is locked."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", PROMOTERS, folder, f"bot@{n}"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in (3, 4, 5, 6)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = []
    for process in processes:
        out, told = process.communicate()
        assert (process.returncode, told) == (0, "")
        answers.append(json.loads(out))
    assert {answer["error"] for answer in answers} <= {None, "conflict"}
    placed = {answer["deployment"] for answer in answers if answer["deployment"]}
    epochs = live_epochs(folder, "staging")
    assert [epoch for epoch, _ in epochs] == list(range(1, 3 + len(placed)))
    assert {deployment for _, deployment in epochs[2:]} == placed
    assert placed
    assert problems(folder) == []


def test_the_same_promotion_at_once_places_the_release_once(folder: Path) -> None:
    """Promise (1): of identical requests one moves the stage; the others find the release there."""
    results = at_once([promoter(folder, "bot@3", "staging") for _ in range(4)])
    assert raised(results) == []
    assert sorted(r.already for r in results) == [False, True, True, True]
    assert {r.deployment.id for r in results} == {live_epochs(folder, "staging")[-1][1]}
    assert len(live_epochs(folder, "staging")) == 3


@pytest.mark.parametrize("attempt", range(3))
def test_a_promotion_and_a_rollback_at_once_leave_one_history(folder: Path, attempt: int) -> None:
    """Promises (1) and (2): each moves the stage as a whole or is told that it moved."""

    def roll_back() -> RollbackOutcome:
        return opened(folder, ANA).roll_back("bot@staging")

    calls: list[Callable[[], object]] = [promoter(folder, "bot@3", "staging"), roll_back]
    promoted, rolled = at_once(calls if attempt % 2 else calls[::-1])[:: 1 if attempt % 2 else -1]
    assert all(isinstance(error, ConflictError) for error in raised([promoted, rolled]))
    moved = [r for r in (promoted, rolled) if isinstance(r, PromotionOutcome | RollbackOutcome)]
    moves = sum(r.deployment is not None for r in moved)
    assert moves
    assert [epoch for epoch, _ in live_epochs(folder, "staging")] == list(range(1, 3 + moves))
    serving = opened(folder, ANA).resolve("bot@staging")
    assert (serving.epoch, serving.deployment) == live_epochs(folder, "staging")[-1]
    assert problems(folder) == []


def test_rollbacks_at_once_go_back_one_step_each_or_are_told(folder: Path) -> None:
    """Promise (2): no rollback lands on anything but a whole known good release."""
    results = at_once([lambda: opened(folder, ANA).roll_back("bot@production") for _ in range(4)])
    assert all(isinstance(error, ConflictError) for error in raised(results))
    done = [r for r in results if isinstance(r, RollbackOutcome) and r.deployment is not None]
    assert len(done) == 1
    assert opened(folder, ANA).resolve("bot@production").release == 1
    assert problems(folder) == []


def test_one_content_registered_at_once_is_one_version(folder: Path) -> None:
    prompt = folder / "same.prompt.md"
    prompt.write_text("# user\nsame: {{text}}\n")
    results = at_once([lambda: opened(folder, ANA).register_prompt(prompt, "same") for _ in range(MANY)])
    assert raised(results) == []
    assert {r.version.reference for r in results} == {"same@1"}
    assert sorted(r.created for r in results) == [False] * (MANY - 1) + [True]
    assert problems(folder) == []


def test_different_contents_registered_at_once_get_dense_numbers(folder: Path) -> None:
    def register(number: int) -> Callable[[], object]:
        path = folder / f"{number}.prompt.md"
        path.write_text(f"# user\n{number}: {{{{text}}}}\n")
        return lambda: opened(folder, ANA).register_prompt(path, "varied")

    results = at_once([register(number) for number in range(MANY)])
    assert raised(results) == []
    assert sorted(r.version.number for r in results) == list(range(1, MANY + 1))
    assert problems(folder) == []


def test_releases_composed_at_once_get_dense_numbers(folder: Path) -> None:
    def compose(tokens: int) -> Callable[[], object]:
        return lambda: opened(folder, ANA).compose("fresh", "support@1", "tiny@1", (), {"max_new_tokens": str(tokens)})

    results = at_once([compose(1 + n // 2) for n in range(MANY)])
    assert raised(results) == []
    assert sorted({r.release.number for r in results}) == list(range(1, MANY // 2 + 1))
    assert sorted(r.application_created for r in results) == [False] * (MANY - 1) + [True]
    assert problems(folder) == []


def test_a_name_wanted_by_two_kinds_at_once_goes_to_one(folder: Path) -> None:
    prompt = folder / "p.prompt.md"
    prompt.write_text("# user\n{{text}}\n")
    results = at_once(
        [
            lambda: opened(folder, ANA).register_prompt(prompt, "wanted"),
            lambda: opened(folder, ANA).create_application("wanted"),
        ]
    )
    assert [type(error) for error in raised(results)] == [ConflictError]
    assert [row["name"] for row in dump(folder)["name"] if row["name"] == "wanted"] == ["wanted"]
    assert problems(folder) == []


def test_approvals_of_one_person_at_once_are_one_approval(folder: Path) -> None:
    door = opened(folder, ANA)
    door.promote("bot@3", "staging")
    door.promote("bot@3", "production")
    results = at_once([lambda: opened(folder, BEN).approve("bot@3", "production") for _ in range(MANY)])
    assert raised(results) == []
    assert len({r.approval.id for r in results}) == 1
    assert len([r for r in dump(folder)["approval"] if r["release"] == 3]) == 1
    assert problems(folder) == []


def test_an_approval_is_used_up_once_however_many_promote(folder: Path) -> None:
    """Promise (1): an approval goes into one transition."""
    door = opened(folder, ANA)
    door.promote("bot@3", "staging")
    door.promote("bot@3", "production")
    opened(folder, BEN).approve("bot@3", "production")
    results = at_once([promoter(folder, "bot@3", "production") for _ in range(4)])
    assert raised(results) == []
    assert sorted(r.already for r in results) == [False, True, True, True]
    approvals = {row["id"] for row in dump(folder)["approval"] if row["release"] == 3}
    assert [row["approval"] for row in dump(folder)["approval_use"] if row["approval"] in approvals] == [*approvals]
    assert problems(folder) == []


def test_evaluations_at_once_give_the_same_evidence(folder: Path) -> None:
    opened(folder, ANA).compose("bot", "support@1", "tiny@1", (), {"max_new_tokens": "77"})
    results = at_once([lambda: opened(folder, ANA).evaluate("bot@11", "support-suite") for _ in range(3)])
    assert raised(results) == []
    assert len({r.evidence for r in results}) == 1
    assert problems(folder) == []


def test_of_two_inits_at_once_one_wins_and_nothing_is_left_over(tmp_path: Path) -> None:
    accounts = [ANA, BEN]
    results = at_once([partial(initialise, tmp_path, Settings(None, account, tmp_path)) for account in accounts])
    assert [type(error) for error in raised(results)] == [ConflictError]
    assert [path.name for path in tmp_path.iterdir()] == [FOLDER]
    winner = accounts[0 if not isinstance(results[0], Exception) else 1]
    assert [p.accounts for p in opened(tmp_path, winner).members().people] == [(winner,)]
    assert problems(tmp_path) == []


INIT = """
import sys
from pathlib import Path
from registry.bootstrap import initialise
from registry.config import Settings
from registry.domain.errors import ConflictError
folder = Path(sys.argv[1])
try:
    initialise(folder, Settings(None, "ana@example.com", folder))
except ConflictError:
    sys.exit(12)
"""


def test_of_two_processes_that_init_one_wins(tmp_path: Path) -> None:
    started = [subprocess.Popen([sys.executable, "-c", INIT, tmp_path], cwd=ROOT) for _ in range(2)]
    assert sorted(process.wait() for process in started) == [0, 12]
    assert [path.name for path in tmp_path.iterdir()] == [FOLDER]
    assert problems(tmp_path) == []
