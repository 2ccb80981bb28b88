"""What a promotion costs above what any durable write costs on this disk."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from benchmarks.figures import Figure, in_turn, timed, times
from registry.storage.engine import open_engine, write_connection
from tests.world import World

RUNS = 20


def measure(folder: Path) -> list[Figure]:
    """A gated promotion, from the call to the durable commit, beside a transaction that inserts one row."""
    world = World(folder / "world").stock()
    releases = [_release(world, top_k) for top_k in (1, 2)]
    turn = iter(range(RUNS + 1))

    def promote() -> None:
        outcome = world.ana.promote(releases[next(turn) % 2], "staging")
        if outcome.deployment is None or outcome.already:
            raise RuntimeError(f"not placed: {outcome.state}")

    file = folder / "bare.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE fact (number INTEGER PRIMARY KEY, text TEXT)")
    connection.close()
    bare = open_engine(f"sqlite:///{file}")

    def insert() -> None:
        with write_connection(bare) as connection:
            connection.exec_driver_sql("INSERT INTO fact (text) VALUES ('one row')")

    taken = in_turn({"promote": promote, "insert": insert}, RUNS)
    bare.dispose()
    return [
        timed("a durable transaction with one row", taken["insert"]),
        timed(
            "promote, through a gate with a comparison",
            taken["promote"],
            times(taken["promote"], taken["insert"], "the bare transaction"),
        ),
    ]


def _release(world: World, top_k: int) -> str:
    """Releases that differ and are equally good, so that each may take the other's place."""
    composed = world.ana.compose(
        "bot", "support@1", "tiny@1", [("support-lora@1", "1")], {"max_new_tokens": "100", "top_k": str(top_k)}
    )
    world.ana.evaluate(composed.release.reference, "support-suite")
    return composed.release.reference
