"""Every state that the orders of several actors' steps can lead to, where the orders themselves are too many.

A state is what the actors share and where each of them is. What can follow depends on nothing else, so that it is
enough to go on from each state once, in whichever order it was reached first; no step need be known to commute with
another. What must always hold is looked at in every state, and what must hold in the end in every last one.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol

from tests.interleaving import Run, Scene, random_step
from tests.meetings import the_same_chance


class KnownScene(Scene, Protocol):
    """A scene that tells its state. Its engine is one that `tests.meetings.watch` listens to."""

    def state(self) -> bytes:
        """All that the actors share; the same bytes for the same contents."""
        ...


@dataclass
class Reached:
    """The states, how many of them are `ends` without a next step, the `runs` it took, and the longest's `steps`."""

    seen: set[bytes] = field(default_factory=set)
    ends: int = 0
    runs: int = 0
    steps: int = 0

    def __str__(self) -> str:
        return f"{len(self.seen)} states, {self.ends} ends, {self.runs} runs of up to {self.steps} steps"


def every_state(scene: Callable[[], KnownScene]) -> Reached:
    """Run the actors until no order of their steps leads to a state that is new."""
    reached, open_schedules = Reached(), list[tuple[str, ...]]([()])
    with the_same_chance():
        while open_schedules:
            open_schedules += _followed(scene(), open_schedules.pop(), reached)
    return reached


def wandered(scene: Callable[[], KnownScene], count: int, seed: int) -> set[bytes]:
    """The states that so many orders by chance lead to."""
    seen, chance = set[bytes](), random.Random(seed)
    with the_same_chance():
        for _ in range(count):
            run = Run(scene())
            try:
                seen.add(_state(run))
                while ready := run.ready():
                    run.take(random_step(run.taken, ready, chance))
                    seen.add(_state(run))
            finally:
                run.close()
    return seen


# ---------------------------------------------------------------------------------------------------------


def _followed(scene: KnownScene, schedule: tuple[str, ...], reached: Reached) -> list[tuple[str, ...]]:
    """Go one way as long as it leads to new states; the other ways that branch off from them."""
    run, branches = Run(scene), list[tuple[str, ...]]()
    try:
        run.retrace(schedule[:-1])
        run.follow(schedule[-1:])
        while (state := _state(run)) not in reached.seen:
            reached.seen.add(state)
            first, *others = run.ready() or [""]
            branches += [(*run.taken, name) for name in others]
            if not first:
                run.end()
                reached.ends += 1
                break
            run.take(first)
    finally:
        run.close()
    reached.runs, reached.steps = reached.runs + 1, max(reached.steps, len(run.taken))
    return branches


def _state(run: Run[KnownScene]) -> bytes:
    whole = blake2b(run.scene.state(), digest_size=16)
    for name, gate in sorted(run.gates.items()):
        whole.update(name.encode() + gate.met.digest() + bytes([gate.finished]))
    return whole.digest()
