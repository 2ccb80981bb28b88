"""`tandem init`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Command
from cli.opening import PATH, Door, with_door
from cli.output import fields, visible

if TYPE_CHECKING:
    from registry.domain.outcomes import Initialised


@click.command("init", cls=Command, example="tandem init\ntandem init ../team-registry")
@click.argument("path", metavar="[PATH]", type=PATH, required=False)
@with_door
def init(door: Door, path: Path | None) -> None:
    """Create a registry in the folder PATH (default: --registry or TANDEM_REGISTRY, else here).

    Makes .tandem/ with a database, a folder of blobs and the log's key, and makes you (your git identity, or
    TANDEM_ACTOR) the owner with every role and slot. A second init is refused (12).
    """
    from registry.bootstrap import initialise

    settings = door.settings()
    folder = settings.here / path if path else settings.home or settings.here
    made = initialise(folder, settings)
    door.show(made, lambda: initialised_text(made))


def initialised_text(made: Initialised) -> str:
    about = fields([("owner", visible(made.owner)), ("log key", visible(made.key_id))])
    return f"registry created in {visible(made.root)}\n{about}"
