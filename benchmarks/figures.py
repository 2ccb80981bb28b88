"""Figures, and the two ways to get them: calls timed in this process, and commands timed as whole processes.

What is compared is measured in the same run and in turn, so that a busy or slow machine slows both sides alike.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `beside` is what it stands next to: a peer, a physical limit, a smaller size."""

    what: str
    median: str
    least: str
    beside: str = ""
    limit: float | None = None
    """Seconds that the median should not exceed."""
    seconds: float = 0.0

    @property
    def exceeded(self) -> bool:
        return self.limit is not None and self.seconds > self.limit

    @property
    def verdict(self) -> str:
        if self.limit is None:
            return ""
        return f"{'OVER' if self.exceeded else 'within'} {seconds_text(self.limit)}"


@dataclass(frozen=True, slots=True)
class Process:
    """How one whole process went: wall seconds, and its peak memory in MiB."""

    seconds: float
    peak: float


def in_turn(calls: Mapping[str, Callable[[], object]], runs: int) -> dict[str, list[float]]:
    """Seconds of each call, `runs` times each, one after the other in turn; one round before does not count.

    A call that is carried out by another process gives the seconds itself, as a float.
    """
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for round_ in range(runs + 1):
        for name, call in calls.items():
            start = time.perf_counter()
            told = call()
            seconds = time.perf_counter() - start
            if round_:
                taken[name].append(told if isinstance(told, float) else seconds)
    return taken


def run(words: Sequence[str], folder: Path, account: str = "ana@example.com") -> Process:
    """Run a command to its end. Raises RuntimeError, with what it said, if it fails."""
    environment = {**os.environ, "TANDEM_ACTOR": account, "NO_COLOR": "1"}
    start = time.perf_counter()
    child = subprocess.Popen(words, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert child.stderr is not None
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.stderr.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"{' '.join(words)} exited with {child.returncode}: {said.decode()}")
    return Process(seconds, usage.ru_maxrss / 1024)


def tandem() -> str:
    """The command as it is installed beside this Python."""
    return str(Path(sys.executable).with_name("tandem"))


def timed(what: str, taken: Sequence[float], beside: str = "", limit: float | None = None) -> Figure:
    """A figure of repeated times."""
    return Figure(what, seconds_text(median(taken)), seconds_text(min(taken)), beside, limit, median(taken))


def seconds_text(seconds: float) -> str:
    return f"{seconds:.3f} s" if seconds >= 0.1 else f"{seconds * 1000:.2f} ms"


def times(part: Sequence[float], whole: Sequence[float], of: str, digits: int = 1) -> str:
    """`2.4 x a bare interpreter`, by the medians."""
    return f"{median(part) / median(whole):.{digits}f} x {of}"
