"""`tandem impact`: what was made of a version or release, and where that serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.lazy import Command
from cli.opening import Door, paged, with_door
from cli.output import note, table, visible

if TYPE_CHECKING:
    from registry.domain.lineage import Affected

SAID = {
    "includes": "includes",
    "examples": "takes examples from",
    "trained-on": "trained on",
    "parent": "trained from",
    "base": "adapter of",
    "measures": "asks the rows of",
    "contains": "contains",
    "serves": "serves",
}


@click.command("impact", cls=Command, example="tandem impact team/persona@3\ntandem impact support-bot@7 --json")
@click.argument("reference", metavar="REF")
@paged
@with_door
def impact(door: Door, reference: str, after: str | None, limit: int) -> None:
    """List everything that was made of a version (NAME@N) or release (APP@N), directly or by way of others.

    What is nearest comes first: prompts that include it, adapters and base models trained on or from it, adapters of a
    base model, suites over a dataset, releases, and the stages that these serve now.
    """
    with door.open() as registry:
        page = registry.impact(reference, after=after, limit=limit)
    door.show(page, lambda: impact_text(page.items))
    if door.as_json:
        return
    if not page.items:
        note("nothing was made of it")
    if page.next is not None:
        note(f"there is more: add --after {visible(page.next)}")


def impact_text(items: tuple[Affected, ...]) -> str:
    """A line for each thing: what it is, and how it was made of what."""
    rows = [[visible(i.kind), visible(i.reference), f"{SAID.get(i.by, i.by)} {visible(i.of)}"] for i in items]
    return table(["KIND", "WHAT", "WHY"], rows) if rows else ""
