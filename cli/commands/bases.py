"""`tandem base`: weights somebody else made, pinned by content."""

from __future__ import annotations

from pathlib import Path

import click

from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.versions import NAME, add_reading, show_registered
from registry.domain.manifests import Kind


@click.group("base", cls=Group, example="tandem base register ./models/tiny --name tiny")
def base() -> None:
    """Base models: weights somebody else made, pinned by content."""


@base.command("register", example="tandem base register ./models/tiny --name tiny")
@click.argument("directory", type=PATH)
@NAME
@with_door
def register_base(door: Door, directory: Path, name: str) -> None:
    """Register the Transformers model in DIRECTORY. The same content again is the same version."""
    with door.open() as registry:
        outcome = registry.register_base(directory, name)
    show_registered(door, outcome)


add_reading(base, Kind.BASE_MODEL, "tiny")
