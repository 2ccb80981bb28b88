"""Clients of one registry, a thread each, who move stages and look: `python -m tests.clients FOLDER OUT SEED N CALLS`.

Before and after each call a client writes a line to a file of its own, so that a kill loses nothing that was answered.
"""

from __future__ import annotations

import json
import random
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from registry.bootstrap import Local
from registry.domain.errors import ConflictError, InfrastructureError
from tests.crashes import dump, opened
from tests.histories import Call, Move
from tests.world import ANA, World

STAGES = ("blue", "green")
OPEN = "kind: policy\nname: open\nstages:\n  blue: {ungated: true}\n  green: {ungated: true}\n"


class Client:
    """Somebody who calls one thing after the other, by chance. Keys begin with its name."""

    def __init__(self, folder: Path, out: Path, name: str) -> None:
        self._door, self._name, self._chance = opened(folder, ANA), name, random.Random(name)
        self._file = (out / f"{name}.jsonl").open("a")
        self._asked: tuple[str, str, str] | None = None
        self._door.resolve(f"bot@{STAGES[0]}")

    def call(self, number: int) -> None:
        key, stage = f"{self._name}.{number}", self._chance.choice(STAGES)
        drawn = self._chance.random()
        if drawn < 0.4:
            self._tell(key, stage, lambda door: self._seen(door.resolve(f"bot@{stage}")))
        elif drawn < 0.5 and self._asked:
            self._again(key, *self._asked)
        elif drawn < 0.6:
            self._tell(key, stage, lambda door: self._moved(door.roll_back(f"bot@{stage}", key, op_id=key), False))
        else:
            release = self._release()
            told = self._tell(key, stage, lambda door: self._promoted(door.promote(release, stage, key, op_id=key)))
            if told["answer"] != "refused":  # a conflict changed nothing, so the same key would begin anew
                self._asked = key, stage, release

    def _release(self) -> str:
        """A release that is there, or a new one: what was rolled back is quarantined and comes back no more."""
        if self._chance.random() < 0.6:
            tokens = str(self._chance.randint(1000, 131_000))
            return self._door.compose("bot", "support@1", "tiny@1", (), {"max_new_tokens": tokens}).release.reference
        return f"bot@{self._chance.randint(1, 4)}"

    def _again(self, key: str, first: str, stage: str, release: str) -> None:
        """The same call under the same key, as somebody does who lost the answer."""

        def act(door: Local) -> dict[str, Any]:
            return self._promoted(door.promote(release, stage, first, op_id=first)) | {"answer": "again"}

        self._tell(key, stage, act)

    def _tell(self, key: str, stage: str, act: Callable[[Local], dict[str, Any]]) -> dict[str, Any]:
        about = {"client": self._name, "key": key, "stage": stage}
        self._write(about | {"start": time.monotonic_ns()})
        try:
            told = act(self._door)
        except ConflictError:
            told = {"answer": "refused"}
        except InfrastructureError:
            # Nobody's turn for half a minute, on a machine that does other things: nothing is said of the outcome.
            self._write({"end": None, "answer": None})
            return {"answer": None}
        self._write({"end": time.monotonic_ns(), **told})
        return told

    def _write(self, line: dict[str, Any]) -> None:
        self._file.write(json.dumps(line) + "\n")
        self._file.flush()

    def _promoted(self, outcome: Any) -> dict[str, Any]:
        return self._moved(outcome, outcome.already)

    def _moved(self, outcome: Any, already: bool) -> dict[str, Any]:
        if outcome.deployment is None:
            return {"answer": "refused"}
        about = {"deployment": outcome.deployment.id, "release": outcome.deployment.release}
        return {"answer": "saw" if already else "moved", **about}

    def _seen(self, resolution: Any) -> dict[str, Any]:
        return {"answer": "saw", "deployment": resolution.deployment, "release": resolution.release}


def stock(folder: Path, database: str) -> None:
    """A registry with two open stages, and releases that serve there."""
    world = World(folder, database=database).stock()
    world.ana.activate_policy(world.write("open.yaml", OPEN), "bot")
    for right in range(4):
        world.release(100 + right, evaluated=False)
    for stage in STAGES:
        world.ana.promote("bot@1", stage, f"before {stage}")
    world.ana.close()


def calls_of(out: Path) -> list[Call]:
    """What all clients wrote down."""
    return [call for path in sorted(out.glob("*.jsonl")) for call in _calls(path.read_text().splitlines())]


def _calls(lines: Iterable[str]) -> Iterable[Call]:
    begun: dict[str, Any] | None = None
    for line in map(json.loads, lines):
        if "start" in line:
            begun = line
        else:
            assert begun is not None
            yield Call(**begun, **line)
            begun = None
    if begun is not None:
        yield Call(**begun, end=None, answer=None)


def moves_of(folder: Path) -> list[Move]:
    """What the registry holds."""
    tables = dump(folder)
    deployments = {row["id"]: row for row in tables["deployment"]}
    found = list[Move]()
    for event in (row for row in tables["deployment_event"] if row["kind"] == "live"):
        row = deployments[event["deployment_id"]]
        about = (event["stage"], event["epoch"], event["log_index"], row["id"], row["release"], row["replaces"])
        found.append(Move(*about, key=row["reason"]))
    return found


def main(folder: str, out: str, seed: str, count: str, calls: str) -> None:
    clients = [Client(Path(folder), Path(out), f"{seed}-{n}") for n in range(int(count))]
    print("ready", flush=True)
    sys.stdin.readline()

    def work(client: Client) -> None:
        for number in range(int(calls)):
            client.call(number)

    threads = [threading.Thread(target=work, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
