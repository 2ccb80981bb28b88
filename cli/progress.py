"""How long work goes on: a bar on a terminal, and a line now and then where stderr is piped."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cli.output import note, visible
from registry.domain.sizes import size_text

if TYPE_CHECKING:
    from rich.progress import ProgressColumn

    from registry.ports import Progress


@contextmanager
def progress_bar(title: str, unit: str = "rows") -> Iterator[Progress]:
    """A bar with rate and time left on stderr; where that is no terminal, a line with the same every ten seconds. The
    unit `bytes` is told in what people count them by."""
    if not sys.stderr.isatty():
        yield progress_lines(title, unit)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    counted: tuple[ProgressColumn, ...] = (MofNCompleteColumn(), TextColumn("{task.fields[rate]}", markup=False))
    if unit == "bytes":
        counted = (DownloadColumn(), TransferSpeedColumn())
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), *counted, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(visible(title), total=None, rate="")

        def advance(done: int, total: int) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, completed=done, total=total, rate=f"{speed:.1f} {unit}/s" if speed else "")

        yield advance


EVERY = 10.0
"""Seconds between two lines."""


def progress_lines(
    title: str, unit: str, tell: Callable[[str], None] = note, clock: Callable[[], float] = time.monotonic
) -> Progress:
    """Tells how far work has come, no more often than every ten seconds, and so nothing of work that is quick.

    The rate is of what is done since the first call: what was there before took no time. Less done than before is the
    first call of work that is counted anew, as of a judge after a release.
    """
    began = told = clock()
    first: int | None = None
    last = 0

    def advance(done: int, total: int) -> None:
        nonlocal began, first, last, told
        now = clock()
        if first is None or done < last:
            began, first = now, done
        last = done
        if now - told < EVERY or done >= total:
            return
        told = now
        rate = (done - first) / (now - began) if now > began else 0.0
        left = f", {_duration((total - done) / rate)} left" if rate else ""
        of = f"{_amount(done, unit)} of {_amount(total, unit)}" + ("" if unit == "bytes" else f" {unit}")
        tell(f"{visible(title)}: {of}, {_rate(rate, unit)}{left}")

    return advance


def _amount(count: int, unit: str) -> str:
    return size_text(count) if unit == "bytes" else f"{count:,}"


def _rate(rate: float, unit: str) -> str:
    return f"{size_text(int(rate))}/s" if unit == "bytes" else f"{rate:.1f} {unit}/s"


def _duration(seconds: float) -> str:
    """`45 s`, `3 min`, `2 h 5 min`."""
    if seconds <= 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"
