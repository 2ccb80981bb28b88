"""`tandem witness`: checkpoints of the log where whoever owns the registry cannot change them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.output import fields, visible

if TYPE_CHECKING:
    from registry.domain.transparency.witnessed import Witnessed, WitnessedHistory


@click.group("witness", cls=Group, example="tandem witness git ../checkpoints --push")
def witness() -> None:
    """Witnesses: the signed state of the log, kept where nobody can change it unseen."""


@witness.command(
    "git",
    short_help="Commit the newest state of the log to a git repository.",
    example="tandem witness git ../checkpoints --branch main --push",
)
@click.argument("repository", type=PATH, metavar="REPO")
@click.option("--branch", metavar="NAME", help="Commit on this branch. Default: the one that is checked out.")
@click.option("--push", is_flag=True, help="Push the branch to its remote.")
@with_door
def git(door: Door, repository: Path, branch: str | None, push: bool) -> None:
    """Commit the newest state of the log, signed, to a git repository: one file, and nothing else that is staged.

    The log must begin as it was at the last one committed there; if it does not, nothing is committed, what was found
    is kept beside it, and the command exits 20.
    """
    with door.open() as registry:
        done = registry.witness_in_git(repository, branch=branch, push=push)
    door.show(done, lambda: witnessed_text(done))


@witness.command(
    "verify",
    short_help="Hold the log to every checkpoint that was committed.",
    example="tandem witness verify ../checkpoints",
)
@click.argument("repository", type=PATH, metavar="REPO")
@click.option("--branch", metavar="NAME", help="Look at this branch. Default: the one that is checked out.")
@with_door
def verify(door: Door, repository: Path, branch: str | None) -> int:
    """Hold the log to every checkpoint that a git repository ever had; exits 20 if it does not fit one of them."""
    with door.open() as registry:
        found = registry.verify_git_witness(repository, branch=branch)
    door.show(found, lambda: history_text(found))
    return Exit.INFRASTRUCTURE if found.faults else Exit.DONE


def witnessed_text(done: Witnessed) -> str:
    head = (
        f"{visible(done.repository)} has the newest checkpoint already: {done.size:,} entries"
        if done.commit is None
        else f"committed to {visible(done.repository)}: {done.size:,} entries"
    )
    others = f", beside those of {', '.join(map(visible, done.others))}" if done.others else ""
    about = fields(
        [
            ("branch", visible(done.branch)),
            ("file", visible(done.path)),
            ("commit", visible(done.commit or "")),
            ("first", f"of this log there{others}: nothing was there to hold it to" if done.first else ""),
            ("pushed to", visible(done.pushed or "")),
        ]
    )
    return f"{head}\n{about}"


def history_text(found: WitnessedHistory) -> str:
    branch = f"{visible(found.repository)}, branch {visible(found.branch)}"
    if not found.faults:
        span = f" of {found.oldest:,} to {found.newest:,} entries"
        if found.checkpoints == 1:
            kept = f"the one checkpoint there is, of {found.oldest:,} entries"
        else:
            kept = f"all {found.checkpoints:,} checkpoints{span if found.checkpoints else ''}"
        return f"{found.size:,} entries, which begin as at {kept}\n  {branch}"
    faults = "\n".join(f"  {visible(fault)}" for fault in found.faults)
    told = f"{len(found.faults)} of {found.checkpoints:,} checkpoints"
    return f"NOT as witnessed: {told} do not fit the log of {found.size:,} entries\n  {branch}\n{faults}"
