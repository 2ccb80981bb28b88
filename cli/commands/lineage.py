"""`tandem lineage` and `tandem impact`: what something was made of, and what was made of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from cli.graphs import dot_text, mermaid_text, said, tree_text, up_text
from cli.lazy import Command
from cli.opening import Door, paged, with_door
from cli.output import moment, note, table, terminal_width, visible
from registry.domain.lineage import Edge

if TYPE_CHECKING:
    from registry.domain.lineage import Affected, Lineage, Live

FORMATS = ("tree", "mermaid", "dot", "svg")
OPENLINEAGE = "openlineage"


@click.command(
    "lineage",
    cls=Command,
    example="tandem lineage support-lora@3\ntandem lineage support-bot@production --format svg > bot.svg",
)
@click.argument("reference", metavar="REF")
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, OPENLINEAGE]),
    default="tree",
    show_default=True,
    help="For people; for Mermaid; for Graphviz; as a picture (SVG); as OpenLineage events, a line each.",
)
@with_door
def lineage(door: Door, reference: str, form: str) -> None:
    """Show everything that a stage (APP@STAGE), release or version was made of, down to data and commits."""
    with door.open() as registry:
        if form == OPENLINEAGE:
            events = registry.open_lineage(reference)
            door.show([json.loads(line) for line in events.split("\n")[:-1]], lambda: events.removesuffix("\n"))
            return
        found = registry.lineage(reference)
    door.show(found, lambda: lineage_text(found, form))


@click.command("impact", cls=Command, example="tandem impact team/persona@3\ntandem impact tickets@2 --live")
@click.argument("reference", metavar="REF")
@click.option("--live", is_flag=True, help="Only the stages that serve something of it now, and whom to ask.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("list", *FORMATS)),
    default="list",
    show_default=True,
    help="For people; for Mermaid; for Graphviz; as a picture (SVG).",
)
@paged
@with_door
def impact(door: Door, reference: str, live: bool, form: str, after: str | None, limit: int) -> None:
    """List everything that was made of a version (NAME@N) or release (APP@N), directly or by way of others.

    What is nearest comes first: prompts that include it, adapters and base models trained on or from it, adapters of a
    base model, suites over a dataset, releases, and the stages that these serve now. Each is told once, by its shortest
    way.
    """
    if live and (form != "list" or after is not None):
        raise click.UsageError("--live tells all stages at once: without --format and --after")
    with door.open() as registry:
        if live:
            stages = registry.live_impact(reference)
            door.show(stages, lambda: live_text(stages))
            if not stages and not door.as_json:
                note("nothing that is live was made of it")
            return
        page = registry.impact(reference, after=after, limit=limit)
    door.show(page, lambda: impact_text(page.items, reference, form))
    if door.as_json:
        return
    if not page.items:
        note("nothing was made of it")
    if page.next is not None:
        note(f"there is more: add --after {visible(page.next)}")


def impact_text(items: tuple[Affected, ...], reference: str, form: str = "list") -> str:
    """A line for each thing: what it is, and how it was made of what; or all of it, drawn."""
    if form == "tree":
        return up_text(reference, items)
    edges = [Edge(item.reference, item.by, "", item.of) for item in items]
    if form == "mermaid":
        return mermaid_text(edges, reference)
    if form == "dot":
        return dot_text(edges, reference)
    if form == "svg":
        from cli.pictures import svg_text

        return svg_text(f"what was made of {reference}", edges, reference, {i.reference: i.kind for i in items})
    rows = [[visible(i.kind), visible(i.reference), f"{said(i.by)} {visible(i.of)}"] for i in items]
    return table(["KIND", "WHAT", "WHY"], rows) if rows else ""


def live_text(stages: tuple[Live, ...]) -> str:
    rows = [
        [
            visible(one.stage),
            moment(one.since),
            visible(one.placed_by),
            visible(", ".join(one.owners)),
            visible(" → ".join(one.path[:-1])),
        ]
        for one in stages
    ]
    return table(["STAGE", "SINCE", "PLACED BY", "OWNERS", "BY WAY OF"], rows, terminal_width(), foldable=True)


def lineage_text(found: Lineage, form: str) -> str:
    if form == "mermaid":
        return mermaid_text(found.edges, found.reference)
    if form == "dot":
        return dot_text(found.edges, found.reference)
    if form == "svg":
        from cli.pictures import svg_text

        kinds = {found.reference: found.kind, **{edge.below: edge.kind for edge in found.edges}}
        return svg_text(f"what {found.reference} was made of", found.edges, found.reference, kinds)
    return tree_text(found.kind, found.reference, found.edges)
