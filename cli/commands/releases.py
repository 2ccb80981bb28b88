"""`tandem release`: composing, listing, showing and comparing releases."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, assignments, paged, repeatable, tell_page, weighted, with_door
from cli.output import fields, moment, note, outline, short, table, terminal_width, visible
from cli.prompt_files import write_new
from cli.versions import tell_yanked

if TYPE_CHECKING:
    from registry.domain.outcomes import Attested, Composed
    from registry.domain.releases import Change, Component, Release


@click.group("release", cls=Group, example="tandem release compose support-bot --prompt support@1 --base tiny@1")
def release() -> None:
    """Releases: prompt, adapters, base model and generation parameters, sealed as one unit."""


@release.command(
    "compose",
    example="tandem release compose support-bot --prompt support@1 --base tiny@1 \\\n"
    "    --adapter support-lora@1=0.5 --param temperature=0",
)
@click.argument("application", metavar="APP")
@click.option("--prompt", required=True, metavar="REF", help="The prompt version.")
@click.option("--base", required=True, metavar="REF", help="The base model version.")
@click.option(
    "--adapter",
    "adapters",
    metavar="REF[=WEIGHT]",
    callback=weighted,
    multiple=True,
    help="An adapter version and, after =, its weight (default 1); repeatable, in order.",
)
@click.option(
    "--param",
    "parameters",
    metavar="KEY=VALUE",
    callback=assignments,
    multiple=True,
    help="A generation parameter that differs from the prompt's own; repeatable.",
)
@with_door
def compose(
    door: Door,
    application: str,
    prompt: str,
    base: str,
    adapters: tuple[tuple[str, str], ...],
    parameters: dict[str, str],
) -> None:
    """Seal a new release of APP. An unknown application is created, governed by the policy `solo`."""
    with door.open() as registry:
        composed = registry.compose(application, prompt, base, adapters, parameters)
    door.show(composed, lambda: composed_text(composed))


@release.command("show", example="tandem release show support-bot@1")
@click.argument("reference", metavar="APP@N")
@with_door
def show(door: Door, reference: str) -> None:
    """Show what a release is made of."""
    with door.open() as registry:
        found, yanked = registry.release(reference), registry.yanked(reference)
    door.show(found, lambda: release_text(found))
    tell_yanked(door, yanked)


@release.command("list", example="tandem release list support-bot")
@click.argument("application", metavar="APP")
@paged
@with_door
def list_releases(door: Door, application: str, after: str | None, limit: int) -> None:
    """List an application's releases, newest first."""
    with door.open() as registry:
        page = registry.releases(application, after=after, limit=limit)
    door.show(page, lambda: releases_text(page.items, terminal_width()))
    tell_page(door, page, "release")


@release.command(
    "attest",
    short_help="Keep a signed statement about a release.",
    example="tandem release attest support-bot@1 change-ticket.dsse.json",
)
@click.argument("reference", metavar="APP@N")
@click.argument("envelope", type=PATH)
@repeatable
@with_door
def attest(door: Door, reference: str, envelope: Path, op_id: str | None) -> None:
    """Keep a signed statement about a release: a DSSE envelope over an in-toto statement, in the file ENVELOPE."""
    with door.open() as registry:
        identifier = registry.attest(reference, envelope, op_id=op_id)
    door.show({"id": identifier}, lambda: f"kept as {visible(identifier)}")


@release.command("attestations", example="tandem release attestations support-bot@1")
@click.argument("reference", metavar="APP@N")
@with_door
def attestations(door: Door, reference: str) -> None:
    """List the signed statements that were kept about a release. A policy says whose signatures count."""
    with door.open() as registry:
        items = registry.attestations(reference)
    door.show({"items": items}, lambda: attestations_text(items, terminal_width()))
    if not items and not door.as_json:
        note(f"nothing was attested about {visible(reference)}")


@release.command(
    "bom",
    short_help="Write a release as a bill of materials (CycloneDX).",
    example="tandem release bom support-bot@1 --output support-bot-1.cdx.json",
)
@click.argument("reference", metavar="APP@N")
@click.option("--output", type=PATH, metavar="FILE", help="Write into this file, which must not be there yet.")
@with_door
def bom(door: Door, reference: str, output: Path | None) -> None:
    """Write a release and all that it was made of as a CycloneDX 1.6 ML-BOM: parts, data, licences, measurements."""
    with door.open() as registry:
        document = registry.release_bom(reference)
    if output is None:
        door.show(json.loads(document), lambda: document.removesuffix("\n"))
        return
    write_new(door, output, document)
    note(f"written to {visible(output)}")


@release.command("diff", example="tandem release diff support-bot@1 support-bot@2")
@click.argument("before", metavar="APP@N")
@click.argument("after", metavar="APP@M")
@with_door
def diff(door: Door, before: str, after: str) -> None:
    """Show what changes from one release to another."""
    with door.open() as registry:
        changes = registry.diff_releases(before, after)
    door.show({"changes": changes}, lambda: changes_text(changes))
    prompts = next((change for change in changes if change.what == "prompt"), None)
    if prompts is not None and not door.as_json:
        note(f"word by word: tandem prompt diff {visible(prompts.before)} {visible(prompts.after)}")


def attestations_text(items: Sequence[Attested], width: int | None = None) -> str:
    rows = [
        [visible(a.id), visible(a.result), moment(a.at), visible(a.account), visible(a.predicate_type)] for a in items
    ]
    return table(["ID", "RESULT", "KEPT", "BY", "WHAT"], rows, width, foldable=True)


def composed_text(composed: Composed) -> str:
    made = composed.release
    said = "sealed" if composed.created else "already sealed"
    lines = [f"{visible(made.reference)}  {said}  {short(made.digest)}", fields(_components(made))]
    if composed.application_created:
        lines.append(f"  {visible(made.application)} is a new application, governed by the policy solo")
    return "\n".join(lines)


def release_text(made: Release) -> str:
    about = fields(
        [
            *_components(made),
            ("digest", visible(made.digest)),
            ("sealed", f"{moment(made.created_at)} by {visible(made.assembled_by)}"),
        ]
    )
    return f"{visible(made.reference)}\n{about}\n  generation\n{outline(made.manifest['generation'], 4)}"


def releases_text(releases: tuple[Release, ...], width: int | None = None) -> str:
    rows = [
        [
            visible(r.reference),
            short(r.digest),
            moment(r.created_at),
            visible(r.assembled_by),
            visible(" + ".join(_weighted(c) for c in r.components)),
        ]
        for r in releases
    ]
    return table(["RELEASE", "DIGEST", "SEALED", "BY", "COMPONENTS"], rows, width, foldable=True)


def changes_text(changes: tuple[Change, ...]) -> str:
    """`prompt  support@1 → support@2`, one difference a line."""
    if not changes:
        return "no differences"
    return fields([(visible(c.what), f"{visible(c.before)} → {visible(c.after)}") for c in changes], indent=0)


def _components(made: Release) -> list[tuple[str, str]]:
    return [(c.role.value, f"{visible(_weighted(c))}  {short(c.digest)}") for c in made.components]


def _weighted(component: Component) -> str:
    return component.reference if component.weight in {None, "1"} else f"{component.reference}×{component.weight}"
