"""`tandem init`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Command
from cli.opening import PATH, Door, with_door
from cli.output import fields, visible

if TYPE_CHECKING:
    from registry.domain.outcomes import Initialised, Upgraded


@click.command("init", cls=Command, example="tandem init\ntandem init --blobs s3://team-bucket/tandem")
@click.argument("path", metavar="[PATH]", type=PATH, required=False)
@click.option("--blobs", metavar="ADDRESS", help="Keep blobs in a bucket: s3://…, gs://… or az://…, with a prefix.")
@with_door
def init(door: Door, path: Path | None, blobs: str | None) -> None:
    """Create a registry in the folder PATH (default: --registry or TANDEM_REGISTRY, else here).

    Makes .tandem/ with a database, a folder of blobs and the log's key, and makes you (your git identity, or
    TANDEM_ACTOR) the owner with every role and slot. A second init is refused (12).
    """
    from registry.bootstrap import initialise

    settings = door.settings()
    if blobs is not None:
        settings = settings.with_blobs(blobs)
    folder = settings.here / path if path else settings.home or settings.here
    made = initialise(folder, settings)
    door.found(folder)
    door.show(made, lambda: initialised_text(made))


@click.command("upgrade", cls=Command, example="tandem upgrade")
@with_door
def upgrade(door: Door) -> None:
    """Bring a registry that an older Tandem wrote to this one's schema; what is recorded stays as it is.

    It happens as a whole or not at all. Keep a copy all the same: an older Tandem cannot read it afterwards.
    """
    from registry.bootstrap import modernise

    done = modernise(door.settings())
    door.show(done, lambda: upgraded_text(done))


def upgraded_text(done: Upgraded) -> str:
    if done.before == done.after:
        return f"{visible(done.root)} is up to date already (schema {done.after})"
    return f"{visible(done.root)} was upgraded from schema {visible(done.before)} to {done.after}"


def initialised_text(made: Initialised) -> str:
    about = fields([("owner", visible(made.owner)), ("log key", visible(made.key_id))])
    return f"registry created in {visible(made.root)}\n{about}"
