"""How long a person or a script waits for commands, as whole processes: of a registry at hand, and of a server."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Figure, in_turn, run, tandem, timed, times
from tests.serving_live import served
from tests.world import ANA, World

RUNS = 15


FAR = {"token list": ("token", "list"), "prompt show NAME@N": ("prompt", "show", "support@1")}
"""What is asked of a server besides what is live."""


def measure(folder: Path) -> list[Figure]:
    """Help and resolve beside an empty Python and one that imports click only, and what is asked of a server."""
    world = World(folder / "world").stock()
    world.ana.promote(world.release(100, adapter=True, evaluated=False), "dev")
    world.ana.create_token("benchmark")

    def command(*words: str) -> Callable[[], object]:
        return lambda: run(words, world.folder)

    with served(world.ana) as address:
        taken = in_turn(
            {
                "python": command(sys.executable, "-c", "pass"),
                "click": command(sys.executable, "-c", "import click"),
                "help": command(tandem(), "--help"),
                "resolve": command(tandem(), "resolve", "bot@dev", "--json"),
                **{
                    what: command("env", f"TANDEM_TOKEN={ANA}", tandem(), *words, "--registry", address)
                    for what, words in FAR.items()
                },
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
        *(
            timed(
                f"tandem {what}, from a server",
                taken[what],
                times(taken[what], taken["click"], "importing click"),
                limit=0.4,
            )
            for what in FAR
        ),
    ]
