"""`tandem verify` and `scheduler`: proving what is live, and doing what falls due."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import click

from cli.commands.promoting import verification_text
from cli.failures import Exit, run_for_long
from cli.lazy import Command, Group
from cli.opening import Door, repeatable, with_door
from cli.output import moment, note, plain, say, to_json, visible

if TYPE_CHECKING:
    from registry.domain.outcomes import Ticked

EXIT_OF = {"verified": Exit.DONE, "pending": Exit.WAIT, "failed": Exit.DENIED}


@click.command("verify", cls=Command, example="tandem verify support-bot@production")
@click.argument("stage", metavar="APP@STAGE")
@click.option("--reason", default="", help="Why; kept with the verification.")
@repeatable
@with_door
def verify(door: Door, stage: str, reason: str, op_id: str | None) -> int:
    """Run the checks of what a stage serves, or hash its blobs again where its policy has none.

    A failure takes the release's verified state away and does what the policy says. Exits 0 if it is verified, 11
    if nothing is shown yet, 10 if it failed.
    """
    with door.open() as registry:
        outcome = registry.verify(stage, reason, op_id=op_id)
    door.show(outcome, lambda: verification_text(outcome))
    return EXIT_OF[outcome.state]


@click.group("scheduler", cls=Group, example="tandem scheduler run --once")
def scheduler() -> None:
    """Do what falls due: deadlines of verifications, requests and incidents, and auto-promotion."""


@scheduler.command("run", example="tandem scheduler run --interval 30")
@click.option("--once", is_flag=True, help="One round, then end.")
@click.option(
    "--interval", type=click.IntRange(1, 3600), default=30, show_default=True, help="Seconds between two rounds."
)
@with_door
def run(door: Door, once: bool, interval: int) -> int:
    """Look for what is due, round after round. Several may run side by side.

    What goes wrong with one stage keeps no other waiting; with --once, it exits 20 then. With --json, one document;
    without --once, one a line. Without --once it exits 12, and not 20, where starting again does not mend it: the log
    is not what it was, or has lost its guards.
    """
    if once:
        return Exit.INFRASTRUCTURE if _round(door, once=True).failed else Exit.DONE

    def work() -> Exit:
        while True:
            _round(door, once=False)
            time.sleep(interval)

    return run_for_long(work, door.as_json)


def _round(door: Door, *, once: bool) -> Ticked:
    with door.open() as registry:
        ticked = registry.run_scheduler()
    _tell(door, ticked, once=once)
    return ticked


def ticked_text(ticked: Ticked) -> str:
    return "\n".join(f"{moment(ticked.at)}  {visible(line)}" for line in ticked.done)


def _tell(door: Door, ticked: Ticked, *, once: bool) -> None:
    """One document for one round; round after round, one document a line."""
    if door.as_json:
        say(to_json(ticked) if once else json.dumps(plain(ticked), sort_keys=True, ensure_ascii=False))
    elif ticked.done:
        say(ticked_text(ticked))
    elif once and not ticked.failed:
        note("nothing was due")
    for line in ticked.failed:
        note(f"{moment(ticked.at)}  {visible(line)}")
