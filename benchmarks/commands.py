"""How long a person or a script waits for `tandem --help` and `tandem resolve`, as whole processes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Figure, in_turn, run, tandem, timed, times
from tests.world import World

RUNS = 15


def measure(folder: Path) -> list[Figure]:
    """Help and resolve beside an empty Python and one that imports click only."""
    world = World(folder / "world").stock()
    world.ana.promote(world.release(100, adapter=True, evaluated=False), "dev")

    def command(*words: str) -> Callable[[], object]:
        return lambda: run(words, world.folder)

    taken = in_turn(
        {
            "python": command(sys.executable, "-c", "pass"),
            "click": command(sys.executable, "-c", "import click"),
            "help": command(tandem(), "--help"),
            "resolve": command(tandem(), "resolve", "bot@dev", "--json"),
        },
        RUNS,
    )
    return [
        timed("python -c pass", taken["python"]),
        timed("python -c 'import click'", taken["click"]),
        timed("tandem --help", taken["help"], times(taken["help"], taken["click"], "importing click"), limit=0.12),
        timed(
            "tandem resolve APP@STAGE --json",
            taken["resolve"],
            times(taken["resolve"], taken["click"], "importing click"),
            limit=0.15,
        ),
    ]
