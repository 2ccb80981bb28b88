"""What an application pays for asking what is live: from memory, and from disk in a process that has just begun."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from benchmarks.figures import Figure, in_turn, timed
from registry.client.sdk.connecting import connect
from tests.serving_live import served
from tests.world import ANA, World

RUNS = 200
CALLS = 1000
"""How often memory is asked for one figure, whose time a clock can tell."""
STAGE = "bot@production"
_MEMORY, _DISK = 20e-6, 5e-3
"""Seconds."""


def measure(folder: Path) -> list[Figure]:
    """Resolving from memory and from disk, every proof verified again in the latter."""
    world = World(folder / "registry").stock()
    world.place(world.release(90, adapter=True))
    with served(world.ana) as address, connect(address, ANA, cache=folder / "cache", refresh=3600) as client:
        client.resolve(STAGE)

        def from_memory() -> None:
            for _ in range(CALLS):
                client.resolve(STAGE)

        def from_disk() -> None:
            client._held.clear()  # as in a process that has just begun
            assert client.resolve(STAGE).source == "disk"

        taken = in_turn({"memory": from_memory, "disk": from_disk}, RUNS)
    memory = [seconds / CALLS for seconds in taken["memory"]]
    return [
        Figure("SDK resolve, from memory", _text(median(memory)), _text(min(memory)), "", _MEMORY, median(memory)),
        timed("SDK resolve, from disk, verified", taken["disk"], "", _DISK),
    ]


def _text(seconds: float) -> str:
    return f"{seconds * 1e6:.2f} µs"
