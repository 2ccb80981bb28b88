"""Many calls at one moment, each through a door of its own, as so many processes would make them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from registry.bootstrap import Local
from registry.domain.members import Actor
from registry.storage.catalog import Catalog, Writing
from tests.crashes import dump, opened
from tests.world import BEN, CannedRunner, World

Result = TypeVar("Result")


def at_once(calls: Sequence[Callable[[], object]]) -> list[Any]:
    """What each call gave or raised, all started together, each in a thread of its own."""
    meet = threading.Barrier(len(calls))
    results: list[Any] = [None] * len(calls)

    def work(position: int) -> None:
        meet.wait()
        try:
            results[position] = calls[position]()
        except Exception as error:  # noqa: BLE001 - the test looks at what it is
            results[position] = error

    threads = [threading.Thread(target=work, args=(position,)) for position in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def by(folder: Path, account: str, act: Callable[[Local], Result], runner: CannedRunner | None = None) -> Result:
    """Do it as somebody, through a door of one's own that is closed afterwards."""
    door = opened(folder, account, runner=runner)
    try:
        return act(door)
    finally:
        door.close()


def live_epochs(folder: Path, stage: str) -> list[tuple[int, str]]:
    """Epoch and deployment of everything that ever went live at a stage, in order."""
    rows = [r for r in dump(folder)["deployment_event"] if r["stage"] == stage and r["kind"] == "live"]
    return sorted((row["epoch"], row["deployment_id"]) for row in rows)


def overtaken(world: World, by: Callable[[Local], object] = Local.run_scheduler) -> tuple[str, ...]:
    """What a round did that another act (a whole round) overtook: after it had looked, before its transaction."""
    write, armed = Catalog.write, [True]

    @contextmanager
    def write_later(self: Catalog, actor: Actor) -> Iterator[Writing]:
        if armed:
            armed.clear()
            by(world.as_(BEN))
        with write(self, actor) as writing:
            yield writing

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Catalog, "write", write_later)
        return world.ana.run_scheduler().done
