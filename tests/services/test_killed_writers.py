"""Writers that are killed at random moments: what they were told is done, is done, and nothing is half done."""

from __future__ import annotations

import os
import random
import select
import signal
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from registry.domain.errors import NotFoundError
from tests.crashes import dump, problems
from tests.world import World

PATIENCE = 60.0
"""Seconds for the first answer of a writer on a machine that does other things."""
SHARDS = 10
KILLS = int(os.environ.get("TANDEM_KILLS", "1000"))
"""How many writers are killed at night, in all shards together."""


def write_until_killed(folder: Path, seed: int, told: int) -> None:
    """Register, compose and promote without end; each answer is told after it was given."""
    world = World.at(folder)
    for number in range(1_000_000):
        text = f"Round {seed}, number {number}: " + "{{text}}"
        made = world.ana.register_prompt(world.write(f"{seed}/p.prompt.md", text), "many").version
        _tell(told, made.reference, made.digest)
        if number % 3 == 0:
            release = world.ana.compose("many-bot", made.reference, "tiny@1").release
            _tell(told, release.reference, release.digest)
            placed = world.ana.promote(release.reference, "dev").deployment
            assert placed is not None
            _tell(told, placed.id, release.reference)


def _tell(told: int, *words: str) -> None:
    os.write(told, f"{' '.join(words)}\n".encode())


def killed_after(folder: Path, seed: int, delay: float, *, answered: bool) -> list[str]:
    """What a writer was told until it was killed, so many seconds after it began or after its first answer."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        write_until_killed(folder, seed, writing)
        os._exit(1)
    os.close(writing)
    if answered:
        select.select([reading], [], [], PATIENCE)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answers:
        return [line for line in answers.read().splitlines(keepends=True) if line.endswith("\n")]


def hold(folder: Path, kills: int, seed: int = 17) -> int:
    """Kill so many writers; how many answers were given in all. Fails for an answer that is not kept.

    What a writer was just told is looked up after each kill; everything that was ever told, every row against the log,
    and every blob, now and then and at the end.
    """
    chance, told = random.Random(seed), list[str]()
    for number in range(kills):
        answers = killed_after(folder, seed + number, chance.uniform(0, 0.08), answered=chance.random() < 0.5)
        assert missing(folder, answers) == []
        told += answers
        if number % 250 == 249 or number == kills - 1:
            assert sorted(set(told) - kept_answers(folder))[:5] == []
            assert problems(folder) == []
    return len(told)


def missing(folder: Path, answers: Iterable[str]) -> list[str]:
    """Answers that a registry which is opened anew does not know."""
    world = World.at(folder)
    served = world.ana.history("many-bot@dev", limit=200).items
    known = {f"{item.deployment} many-bot@{item.release}\n" for item in served}
    lost = []
    for answer in answers:
        reference, about = answer.split()
        try:
            if reference.startswith("many@"):
                kept = world.ana.version(reference, None).digest == about
            elif reference.startswith("many-bot@"):
                kept = world.ana.release(reference).digest == about
            else:
                kept = answer in known
        except NotFoundError:
            kept = False
        lost += [] if kept else [answer]
    world.ana.close()
    return lost


def kept_answers(folder: Path) -> set[str]:
    """What the answers would be of everything that the registry in a folder holds."""
    tables = dump(folder)
    made = [(row["artifact"], row) for row in tables["version"]] + [
        (row["application"], row) for row in tables["release"]
    ]
    said = {f"{name}@{row['number']} {row['digest']}\n" for name, row in made}
    return said | {f"{row['id']} {row['application']}@{row['release']}\n" for row in tables["deployment"]}


def starting(folder: Path) -> Path:
    """A registry in which writers find what they need."""
    world = World(folder)
    world.ana.register_base(world.base(), "tiny")
    world.ana.register_prompt(world.write("first.prompt.md", "{{text}}"), "many")
    world.ana.compose("many-bot", "many@1", "tiny@1")
    world.ana.promote("many-bot@1", "dev")
    world.ana.close()
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return starting(tmp_path / "registry")


def test_what_was_told_is_kept_however_often_writers_are_killed(folder: Path) -> None:
    """Promise (4): a few kills at random moments; `nightly` makes a thousand, `make kills` ten thousand."""
    assert hold(folder, 16) > 4


def test_an_answer_that_is_not_kept_is_noticed(folder: Path) -> None:
    told = [each for each in kept_answers(folder) if "many" in each]
    assert (len(told), missing(folder, told)) == (3, [])
    lies = [
        "many@2 sha256:0\n",
        "many@1 sha256:0\n",
        "many-bot@9 sha256:0\n",
        "01K00000000000000000000000 many-bot@1\n",
    ]
    assert missing(folder, lies) == lies


@pytest.mark.nightly
@pytest.mark.parametrize("shard", range(SHARDS))
def test_thousands_of_kills_lose_nothing(folder: Path, shard: int) -> None:
    begun = time.monotonic()
    told = hold(folder, KILLS // SHARDS, seed=shard * KILLS)
    print(f"{KILLS // SHARDS} kills in {time.monotonic() - begun:.0f} s, {told} answers, none lost")
