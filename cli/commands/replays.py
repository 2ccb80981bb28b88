"""`tandem eval replay`: confirming what another tool measured, by generating a sample of it anew."""

from __future__ import annotations

import sys

import click

from cli.failures import Exit
from cli.lazy import Command
from cli.opening import Door, with_door
from cli.progress import progress_bar
from cli.replay_text import replay_text


@click.command(
    "replay",
    cls=Command,
    short_help="Confirm an imported run by generating some of its rows anew.",
    example="tandem eval replay 01KAMZ6Q4T8V1N3B5D7F9H2J4L\n"
    "tandem eval replay 01KAMZ6Q4T8V1N3B5D7F9H2J4L --samples 200 --runner openai:http://gpu-1:8000/v1",
)
@click.argument("run", metavar="RUN")
@click.option(
    "--samples",
    type=click.IntRange(min=1),
    metavar="K",
    help="Rows to generate. Default: as many as confirm an import with one row that differs.",
)
@click.option(
    "--runner",
    metavar="ADDRESS",
    help="Ask a server that has the models: openai:http://HOST:8000/v1, or a cluster: ray. Default: this process.",
)
@with_door
def replay(door: Door, run: str, samples: int | None, runner: str | None) -> None:
    """Generate rows of an imported run anew, drawn by chance. Confirmed, it counts as evidence; refuted, it never does.

    Every attempt is recorded before it begins, and one that confirms nothing makes the next one on its suite harder.
    """
    with door.open() as registry, progress_bar(run) as progress:
        found = registry.replay_evaluation(run, progress, samples=samples, runner=runner)
    door.show(found, lambda: replay_text(found))
    if found.outcome is not None and found.outcome.verdict.value != "confirmed":
        sys.exit(Exit.DENIED if found.outcome.verdict.value == "refuted" else Exit.WAIT)
