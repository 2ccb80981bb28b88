"""A bar for work that takes long, on a terminal; nothing where stderr is piped."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cli.output import visible

if TYPE_CHECKING:
    from rich.progress import ProgressColumn

    from registry.ports import Progress


@contextmanager
def progress_bar(title: str, unit: str = "rows") -> Iterator[Progress | None]:
    """A bar with rate and time left on stderr, or None where stderr is not a terminal. The unit `bytes` is told in
    what people count them by."""
    if not sys.stderr.isatty():
        yield None
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


def size_text(count: int) -> str:
    """Bytes for people: `1.4 GB`."""
    amount, units = float(count), ("B", "kB", "MB", "GB")
    for unit in units:
        if amount < 1000 or unit == units[-1]:
            break
        amount /= 1000
    return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
