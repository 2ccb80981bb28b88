"""Running several releases: one after another, or all of them at once where a cluster has the room.

At once, each release has a thread that waits for its workers; what is computed here is little. One bar tells the rows
of all of them. A release that ends in an error does not end the others: it is told when they are done, and their runs
are recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING

from cli.cost_text import Foretold
from cli.output import note, visible
from cli.progress import progress_bar

if TYPE_CHECKING:
    from registry.domain.evaluations import EvaluationRun
    from registry.ports import Progress

MOST = 16
"""Releases at once: the rows of each are held in memory."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A release that is to be run, by its name, and who is told what that takes."""

    name: str
    run: Callable[..., EvaluationRun]
    foretold: Foretold


def one_by_one(asked: Sequence[Asked]) -> Iterator[tuple[Asked, EvaluationRun]]:
    """Each run as it ends; an error ends all that were to come."""
    for one in asked:
        with progress_bar(one.name) as progress:
            finished = one.run(progress, announce=one.foretold)
        yield one, finished


def at_once(asked: Sequence[Asked]) -> Iterator[tuple[Asked, EvaluationRun]]:
    """The runs in the order in which they were asked for, once all have ended. Raises the first error after them."""
    ended: list[EvaluationRun | BaseException] = []
    for start in range(0, len(asked), MOST):
        ended += _together(asked[start : start + MOST])
    failed: list[tuple[str, BaseException]] = []
    for one, found in zip(asked, ended, strict=True):
        if isinstance(found, BaseException):
            failed.append((one.name, found))
        else:
            yield one, found
    for name, error in reversed(failed):
        note(f"{visible(name)} failed" + ("" if error is failed[0][1] else f": {visible(error)}"))
    if failed:
        raise failed[0][1]


# ---------------------------------------------------------------------------------------------------------


def _together(asked: Sequence[Asked]) -> list[EvaluationRun | BaseException]:
    """What became of each. Threads do not outlive the process, so that an interruption ends it as ever."""
    ended: dict[int, EvaluationRun | BaseException] = {}
    came: SimpleQueue[tuple[int, EvaluationRun | BaseException]] = SimpleQueue()
    with progress_bar(f"{len(asked)} releases") as progress:
        tellers = _tellers(progress, len(asked))

        def run(place: int) -> None:
            try:
                came.put((place, asked[place].run(tellers[place], announce=asked[place].foretold)))
            except BaseException as error:  # noqa: BLE001  handed to the thread that waits, which raises it
                came.put((place, error))

        for place in range(len(asked)):
            Thread(target=run, args=(place,), daemon=True).start()
        while len(ended) < len(asked):
            place, found = came.get()
            ended[place] = found
    return [ended[place] for place in range(len(asked))]


def _tellers(progress: Progress, count: int) -> list[Progress]:
    """One for each release, which together tell the rows of all of them."""
    known, lock = [(0, 0)] * count, Lock()

    def teller(place: int) -> Progress:
        def tell(done: int, total: int) -> None:
            with lock:
                known[place] = done, total
                progress(sum(one for one, _ in known), sum(total for _, total in known))

        return tell

    return [teller(place) for place in range(count)]
