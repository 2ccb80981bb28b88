"""Writers that are killed at random moments: what they were told is done, is done, and nothing is half done."""

from __future__ import annotations

import os
import random
import select
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from registry.domain.manifests import Kind
from registry.domain.outcomes import Page
from registry.domain.releases import Release
from registry.domain.searching import Listed
from tests.crashes import problems
from tests.world import World

PATIENCE = 60.0
"""Seconds for the first answer of a writer on a machine that does other things."""


def write_until_killed(folder: Path, seed: int, told: int) -> None:
    """Register and compose without end; each answer is told after it was given."""
    world = World.at(folder)
    for number in range(1_000_000):
        text = f"Round {seed}, number {number}: " + "{{text}}"
        made = world.ana.register_prompt(world.write(f"{seed}/p.prompt.md", text), "many").version
        os.write(told, f"{made.reference} {made.digest}\n".encode())
        if number % 3 == 0:
            release = world.ana.compose("many-bot", made.reference, "tiny@1").release
            os.write(told, f"{release.reference} {release.digest}\n".encode())


def killed_after(folder: Path, seed: int, delay: float) -> list[str]:
    """What a writer was told until it was killed, `delay` seconds after its first answer."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        write_until_killed(folder, seed, writing)
        os._exit(1)
    os.close(writing)
    select.select([reading], [], [], PATIENCE)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answers:
        return [line for line in answers.read().splitlines(keepends=True) if line.endswith("\n")]


def hold(folder: Path, kills: int) -> int:
    """Kill so many writers; how many answers were given in all. Fails for an answer that is not kept."""
    chance, answers = random.Random(17), list[str]()
    for seed in range(kills):
        answers += killed_after(folder, seed, chance.uniform(0, 0.12))
        world = World.at(folder)
        kept = {f"{v.reference} {v.digest}\n" for v in _all(world)}
        assert set(answers) <= kept, sorted(set(answers) - kept)[:5]
        world.ana.close()
    assert problems(folder) == []
    return len(answers)


def _all(world: World) -> Iterator[Listed | Release]:
    """Every version and release that there is, page by page."""
    pages: list[Callable[[str | None], Page[Listed] | Page[Release]]] = [
        lambda after: world.ana.versions(Kind.PROMPT, "many", after=after, limit=200),
        lambda after: world.ana.releases("many-bot", after=after, limit=200),
    ]
    for page_after in pages:
        after: str | None = None
        while True:
            page = page_after(after)
            yield from page.items
            if (after := page.next) is None:
                break


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    world = World(tmp_path / "registry")
    world.ana.register_base(world.base(), "tiny")
    world.ana.register_prompt(world.write("first.prompt.md", "{{text}}"), "many")
    world.ana.compose("many-bot", "many@1", "tiny@1")
    world.ana.close()
    return world.folder


def test_what_was_told_is_kept_however_often_writers_are_killed(folder: Path) -> None:
    """Promise (4): a few kills at random moments; `nightly` makes a thousand."""
    assert hold(folder, 12) > 12


@pytest.mark.nightly
def test_a_thousand_kills_lose_nothing(folder: Path) -> None:
    told = hold(folder, 1000)
    print(f"{told} answers, none lost")
