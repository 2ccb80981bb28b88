"""`tandem pull`: what is registered, as a folder to load."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Command
from cli.opening import PATH, Door, with_door
from cli.output import note, visible
from cli.progress import progress_bar
from cli.versions import tell_yanked
from registry.domain.sizes import size_text

if TYPE_CHECKING:
    from registry.domain.pulling import Pulled


@click.command(
    "pull",
    cls=Command,
    example="tandem pull support-bot@production ./serving\ntandem pull support-lora@3 ./support-lora@3",
)
@click.argument("reference", metavar="REF")
@click.argument("directory", type=PATH)
@click.option("--link", is_flag=True, help="Hard links to the store's files where possible: no copy, and read-only.")
@click.option(
    "--stored-only", is_flag=True, help="Leave what is kept by reference (weights of a base model) where it lies."
)
@click.option("--locked", type=PATH, metavar="FILE", help="The release that is locked there for the stage REF.")
@with_door
def pull(door: Door, reference: str, directory: Path, link: bool, stored_only: bool, locked: Path | None) -> None:
    """Put a release, what a stage serves, or a version into DIRECTORY, ready for transformers, peft and vLLM.

    Every byte is verified. The directory appears whole or not at all; an interrupted pull is gone on with.
    """
    with door.open() as registry, progress_bar(f"pulling {reference}", "bytes") as progress:
        pulled = registry.pull(
            reference, directory, link=link, stored_only=stored_only, locked=locked, progress=progress
        )
        yanked = registry.yanked(pulled.reference)
    door.show(pulled, lambda: pulled_text(pulled))
    if not door.as_json:
        for told in pulled.absent:
            note(f"not there: {visible(told)}")
    tell_yanked(door, yanked)


def pulled_text(pulled: Pulled) -> str:
    """`support-bot@3 is in ./serving: 7 files, 1.4 GB (4 copied, 3 linked)`."""
    if pulled.already:
        return f"{visible(pulled.reference)} is in {visible(pulled.place)} already, byte for byte"
    count = sum(pulled.files.values())
    how = ", ".join(f"{number} {kind}" for kind, number in sorted(pulled.files.items()))
    how = f" ({how})" if how else ""
    files = f"{count} file{'s' if count != 1 else ''}"
    return f"{visible(pulled.reference)} is in {visible(pulled.place)}: {files}, {size_text(pulled.size)}{how}"
