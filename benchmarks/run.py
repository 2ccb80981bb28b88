"""Measure what README promises and what must stay cheap: `make benchmark`, or `python benchmarks/run.py [PART ...]`."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import (
    auditing,
    commands,
    comparing,
    evaluating,
    judging,
    listing,
    peers,
    promoting,
    registering,
    resolving,
    sdk,
    serving,
    tracing,
)
from benchmarks.figures import Figure

PARTS: dict[str, Callable[[Path], list[Figure]]] = {
    "commands": commands.measure,
    "registering": registering.measure,
    "resolving": resolving.measure,
    "sdk": sdk.measure,
    "serving": serving.measure,
    "comparing": comparing.measure,
    "evaluating": evaluating.measure,
    "listing": listing.measure,
    "judging": judging.measure,
    "promoting": promoting.measure,
    "auditing": auditing.measure,
    "tracing": tracing.measure,
}
HEADINGS = ("what", "median", "least", "beside", "limit")


def main() -> int:
    """Print one Markdown table; 1 if a limit is exceeded, 2 if what was asked for cannot be measured, else 0."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("parts", nargs="*", metavar="PART", help=f"some of: {', '.join(PARTS)}")
    asked = reader.parse_args().parts or list(PARTS)
    if unknown := [part for part in asked if part not in PARTS]:
        reader.error(f"no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    if {"promoting", "serving"} & set(asked) and (why := peers.missing()):
        reader.error(why)
    print(f"{datetime.now(UTC):%Y-%m-%d}, {_machine()}\n")
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="tandem-benchmark-") as folder:
        for part in asked:
            place = Path(folder) / part
            place.mkdir()
            start = time.perf_counter()
            figures += PARTS[part](place)
            print(f"{part}: {time.perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    _print_table([[f.what, f.median, f.least, f.beside, f.verdict] for f in figures])
    return 1 if any(figure.exceeded for figure in figures) else 0


def _machine() -> str:
    return (
        f"{os.cpu_count()} x {platform.machine()}, {platform.system()} {platform.release().split('-')[0]}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[i]) for row in (HEADINGS, *rows)) for i in range(len(HEADINGS))]
    for row in (HEADINGS, ["-" * width for width in widths], *rows):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |")


if __name__ == "__main__":
    sys.exit(main())
