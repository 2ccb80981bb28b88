"""`tandem lineage` and `tandem impact`: what something was made of, and what was made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.graphs import dot_text, mermaid_text, said, tree_text
from cli.lazy import Command
from cli.opening import Door, paged, with_door
from cli.output import note, table, visible

if TYPE_CHECKING:
    from registry.domain.lineage import Affected, Lineage

FORMATS = ("tree", "mermaid", "dot")


@click.command("lineage", cls=Command, example="tandem lineage support-bot@production\ntandem lineage support-lora@3")
@click.argument("reference", metavar="REF")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="tree",
    show_default=True,
    help="For people; for Mermaid; for Graphviz (dot -Tsvg).",
)
@with_door
def lineage(door: Door, reference: str, form: str) -> None:
    """Show everything that a stage (APP@STAGE), release or version was made of, down to data and commits."""
    with door.open() as registry:
        found = registry.lineage(reference)
    door.show(found, lambda: lineage_text(found, form))


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
    rows = [[visible(i.kind), visible(i.reference), f"{said(i.by)} {visible(i.of)}"] for i in items]
    return table(["KIND", "WHAT", "WHY"], rows) if rows else ""


def lineage_text(found: Lineage, form: str) -> str:
    if form == "mermaid":
        return mermaid_text(found.edges, found.reference)
    if form == "dot":
        return dot_text(found.edges, found.reference)
    return tree_text(found.kind, found.reference, found.edges)
