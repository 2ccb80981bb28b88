"""`tandem lock`: what stages serve, in a file for the application's repository."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.output import fields, moment, short, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.transparency.locks import LockedNow, LockStanding, LockWritten

FILE = Path("registry.lock")


@click.group("lock", cls=Group, example="tandem lock write support-bot@production")
def lock() -> None:
    """Lock files: what stages serve, for the application's repository, with proof."""


@lock.command(
    "write",
    short_help="Write what stages serve, with proof, to a file.",
    example="tandem lock write support-bot@production\n"
    "tandem lock write support-bot@staging support-bot@production --output deploy/registry.lock",
)
@click.argument("stages", metavar="APP@STAGE...", nargs=-1, required=True)
@click.option("--output", type=PATH, metavar="FILE", default=FILE, show_default=True, help="The file.")
@with_door
def write(door: Door, stages: tuple[str, ...], output: Path) -> None:
    """Write what stages serve, with proof, to a file for the application's repository.

    A file that is there is held to the log first (20), and left as it is where it says the same already.
    """
    with door.open() as registry:
        written = registry.write_lock(stages, output)
    door.show(written, lambda: written_text(written))


@lock.command(
    "verify",
    short_help="Verify a lock file, with the registry or with its key alone.",
    example='tandem lock verify registry.lock --key "$KEY"',
)
@click.argument("file", type=PATH, metavar="[FILE]", default=FILE)
@click.option("--key", "keys", multiple=True, metavar="LINE", help="A key of the log: then no registry is needed.")
@with_door
def verify(door: Door, file: Path, keys: tuple[str, ...]) -> None:
    """Verify a lock file: that each stage served what it says, by the log's key.

    With the registry at hand, also that the log still begins as it was then (20), and what the stages serve now.
    """
    with door.open() as registry:
        standing = registry.verify_lock(file, keys)
    door.show(standing, lambda: standing_text(standing, terminal_width()))


@lock.command(
    "check",
    short_help="Exit 12 if a stage serves another release than is locked.",
    example="tandem lock check",
)
@click.argument("file", type=PATH, metavar="[FILE]", default=FILE)
@with_door
def check(door: Door, file: Path) -> int:
    """Verify a lock file with the registry, and exit 12 if a stage serves another release than is locked."""
    with door.open() as registry:
        standing = registry.verify_lock(file)
    door.show(standing, lambda: standing_text(standing, terminal_width()))
    return Exit.CONFLICT if standing.moved else Exit.DONE


def written_text(written: LockWritten) -> str:
    """`registry.lock: support-bot@production serves support-bot@3`."""
    place, stages = visible(written.path), ", ".join(map(visible, written.stages))
    return f"{place}: {stages}" if written.changed else f"{place} says so already: {stages}"


def standing_text(standing: LockStanding, width: int | None = None) -> str:
    now = standing.entries is not None
    then = f"{standing.size:,} entries at {moment(standing.time)}"
    about = [
        ("log", visible(standing.origin)),
        ("then", f"{then}, and {standing.entries:,} now" if now else then),
        ("signed by", visible(standing.key)),
    ]
    return f"{_rows(standing.stages, now, width)}\n{fields(about)}"


def _rows(stages: Sequence[LockedNow], now: bool, width: int | None) -> str:
    rows = [
        [visible(s.stage), visible(s.release), str(s.epoch), *([_now(s)] if now else []), short(s.digest)]
        for s in stages
    ]
    return table(["STAGE", "LOCKED", "EPOCH", *(["NOW"] if now else []), "DIGEST"], rows, width, foldable=True)


def _now(stage: LockedNow) -> str:
    if stage.serves is None:
        return "nothing"
    if stage.moved:
        return f"{visible(stage.serves)}, epoch {stage.epoch_now}"
    return "the same" if stage.epoch_now == stage.epoch else f"the same, placed again: epoch {stage.epoch_now}"
