"""`tandem doctor`: whether a running installation is in order, and what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Command
from cli.opening import Door, with_door
from cli.output import instant, terminal_width, visible, wrapped

if TYPE_CHECKING:
    from registry.domain.checkups.findings import Check, Checkup

_COLOURS = {"ok": "green", "warn": "yellow", "fail": "red"}


@click.command("doctor", cls=Command, example="tandem doctor\ntandem doctor --registry https://tandem.example.com")
@with_door
def doctor(door: Door) -> int:
    """Look at a running installation, and say what to mend.

    For a folder or a database: the disk, the blobs, the schema, the log with its key, what is live and what is overdue.
    For a server, from anywhere: TLS, clocks, versions, whether it can work, your token and your receipts. It changes
    nothing and takes a second or two; `log verify` and `scrub` look at everything. Exits 20 if anything fails.
    """
    settings = door.settings()
    if settings.remote is not None:
        from registry.client.examining import examine
    else:
        from registry.examining import examine
    found = examine(settings)
    door.show(found, lambda: checkup_text(found, terminal_width()))
    return Exit.INFRASTRUCTURE if found.state.value == "fail" else Exit.DONE


def checkup_text(found: Checkup, width: int | None = None) -> str:
    """A line for each thing that was looked at, and below it what mends it; the sum of all at the end."""
    longest = max(len(check.name) for check in found.checks)
    lines = [f"{visible(found.registry)} at {instant(found.at)}, by Tandem {visible(found.version)}"]
    for check in found.checks:
        lines += _lines(check, longest, width)
    failed, doubtful = (sum(check.state.value == state for check in found.checks) for state in ("fail", "warn"))
    lines.append(f"{len(found.checks)} looked at: {failed} failed, {doubtful} to be looked after")
    return "\n".join(lines)


def _lines(check: Check, longest: int, width: int | None) -> list[str]:
    state = click.style(f"{check.state.value:<4}", fg=_COLOURS[check.state.value])
    below = 4 + 2 + longest + 2
    told = [wrapped(f"{state}  {check.name:<{longest}}  {visible(check.found)}", width, below)]
    return told + ([wrapped(f"{'':{below}}→ {visible(check.mend)}", width, below + 2)] if check.mend else [])
