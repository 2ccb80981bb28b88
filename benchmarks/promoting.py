"""What a promotion costs: beside a durable write, which is the least it could, and beside moving an alias in MLflow."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from statistics import median

from benchmarks import peers
from benchmarks.figures import Figure, in_turn, timed, times
from registry.storage.engine import open_engine, write_connection
from tests.world import World

RUNS = 200
RELEASES = 20
SAMPLES = 400
"""So many that a comparison can tell a margin of 0.02 for two releases that answer alike."""

POLICY = Path(__file__).resolve().parents[1] / "policies" / "solo.yaml"
SUITE = """name: many-suite
primary: exact
dataset: {ref: many@1, id: id, inputs: [text], target: target}
scorers: [{name: exact, type: exact_match, normalize: [strip]}]
"""


def measure(folder: Path) -> list[Figure]:
    """A promotion through the gate of `solo`, from the call to the durable commit; everything on the same disk.

    Releases take each other's place in turn. Every promotion is judged, hashes what the registry keeps of the release
    again, and writes its decision, facts and log.
    """
    world, releases = _gate(folder / "world")
    turn = iter(range(RUNS + 1))

    def promote() -> None:
        outcome = world.ana.promote(releases[next(turn) % RELEASES], "staging")
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

    with peers.mlflow(folder / "mlflow.db") as mlflow:
        taken = in_turn({"promote": promote, "insert": insert, "mlflow": mlflow.set_alias}, RUNS)
    bare.dispose()
    return [
        timed("a durable transaction with one row", taken["insert"]),
        timed(
            f"MLflow {peers.version()}, set_registered_model_alias",
            taken["mlflow"],
            times(taken["mlflow"], taken["insert"], "the bare transaction"),
        ),
        timed(
            "promote, through the gate of solo",
            taken["promote"],
            f"{times(taken['promote'], taken['mlflow'], 'MLflow', 2)}, "
            f"{times(taken['promote'], taken['insert'], 'the bare transaction')}",
            limit=median(taken["mlflow"]),
        ),
    ]


def _gate(folder: Path) -> tuple[World, list[str]]:
    """A registry with releases that differ and answer alike, each compared already with the one before it."""
    world = World(folder).stock()
    world.ana.register_dataset(world.rows("many.jsonl", SAMPLES), "many")
    world.ana.register_suite(world.write("many.yaml", SUITE))
    world.ana.activate_policy(POLICY, "bot")
    releases = []
    for top_k in range(1, RELEASES + 1):
        parameters = {"max_new_tokens": str(SAMPLES * 9 // 10), "top_k": str(top_k)}
        composed = world.ana.compose("bot", "support@1", "tiny@1", [("support-lora@1", "1")], parameters)
        world.ana.evaluate(composed.release.reference, "many-suite")
        releases.append(composed.release.reference)
    for reference in (*releases, *releases):
        world.ana.promote(reference, "staging")
    return world, releases
