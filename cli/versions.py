"""What the commands of all kinds of artifact share: registering is told, versions are listed and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.opening import Door, paged, tell_page, with_door
from cli.output import fields, moment, outline, short, table, terminal_width, visible
from registry.domain.manifests import Kind

if TYPE_CHECKING:
    from registry.domain.manifests import Version
    from registry.domain.outcomes import Registered

NAME = click.option("--name", required=True, help="Name of the artifact, for example team/support.")
OWN_NAME = click.option("--name", help="Name of the artifact. Default: the one in the file.")


def add_reading(group: click.Group, kind: Kind, example: str) -> None:
    """Give a group `list` and `show`, which are the same for every kind."""

    @group.command("list", example=f"tandem {group.name} list\ntandem {group.name} list {example}")
    @click.argument("name", required=False)
    @paged
    @with_door
    def list_versions(door: Door, name: str | None, after: str | None, limit: int) -> None:
        with door.open() as registry:
            page = registry.versions(kind, name, after=after, limit=limit)
        door.show(page, lambda: versions_text(page.items, terminal_width()))
        tell_page(door, page, kind.value.replace("-", " "))

    @group.command("show", example=f"tandem {group.name} show {example}@1")
    @click.argument("reference", metavar="REF")
    @with_door
    def show(door: Door, reference: str) -> None:
        with door.open() as registry:
            version = registry.version(reference, kind)
        door.show(version, lambda: version_text(version))

    noun = kind.value.replace("-", " ")
    list_versions.help = f"List the newest version of every {noun}, or every version of NAME, newest first."
    show.help = f"Show one {noun} version (NAME@N or NAME@sha256:…): content, files, lineage."


def show_registered(door: Door, outcome: Registered) -> None:
    """Answer with what registering came to."""
    door.show(outcome, lambda: registered_text(outcome))


def registered_text(outcome: Registered) -> str:
    """`support@1  registered  sha256:…`, then a sentence for each note."""
    version = outcome.version
    said = "registered" if outcome.created else "already registered"
    lines = [f"{visible(version.reference)}  {said}  {short(version.digest)}"]
    return "\n".join([*lines, *(f"  {visible(remark)}" for remark in outcome.notes)])


def versions_text(versions: tuple[Version, ...], width: int | None = None) -> str:
    rows = [[visible(v.reference), short(v.digest), moment(v.created_at), visible(v.created_by)] for v in versions]
    return table(["VERSION", "DIGEST", "REGISTERED", "BY"], rows, width)


def version_text(version: Version) -> str:
    """One version for people: identity, manifest, files as given, lineage."""
    head = fields(
        [
            ("kind", visible(version.kind.value)),
            ("digest", visible(version.digest)),
            ("registered", f"{moment(version.created_at)} by {visible(version.created_by)}"),
        ]
    )
    content = {k: v for k, v in version.manifest.items() if k not in {"kind", "schema"}}
    parts = [visible(version.reference), head, "content", outline(content)]
    if version.files:
        files = [
            [visible(f.path), f"{f.size:,}", short(f.digest), "" if f.stored else "digest only"] for f in version.files
        ]
        parts.append(table(["FILE", "BYTES", "DIGEST", ""], files))
    past = [r for r in version.relations if r.kind == "licence"][:-1]
    parts += [
        f"{visible(r.kind)}  {visible(r.target)}" + ("  (corrected)" if r in past else "") for r in version.relations
    ]
    return "\n".join(parts)
