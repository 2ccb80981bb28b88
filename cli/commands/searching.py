"""`tandem search`, and `tandem tag`: the words that versions are found by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.lazy import Command, Group
from cli.opening import Door, paged, with_door
from cli.output import moment, note, table, terminal_width, visible
from cli.versions import tell_found, versions_text
from registry.domain.manifests import Kind

if TYPE_CHECKING:
    from registry.domain.outcomes import Tagged
    from registry.domain.tags import TagOn


@click.command(
    "search",
    cls=Command,
    example="tandem search refund policy --kind prompt --tag reviewed\n"
    "tandem search --kind adapter --base tiny@1 --author ana@example.com --newest-only",
)
@click.argument("words", metavar="[WORD]...", nargs=-1)
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), help="Of this kind.")
@click.option("--tag", "tags", metavar="TAG", multiple=True, help="With this tag; repeatable.")
@click.option("--author", metavar="WHO", help="Registered by this account or person.")
@click.option("--base", metavar="REF", help="Adapters of this base model version (NAME@N, or its whole digest).")
@click.option("--name", metavar="NAME", help="Of this name or, with a '/' at the end, of names that begin so.")
@click.option("--newest-only", is_flag=True, help="Leave out versions that have a newer one.")
@paged
@with_door
def search(
    door: Door,
    words: tuple[str, ...],
    kind: str | None,
    tags: tuple[str, ...],
    author: str | None,
    base: str | None,
    name: str | None,
    newest_only: bool,
    after: str | None,
    limit: int,
) -> None:
    """Find versions of which everything given holds, newest first.

    A WORD is looked for, whole and without case, in names, tags, descriptions, messages, examples, columns, scorers
    and architectures.
    """
    if not words and not tags and all(asked is None for asked in (kind, author, base, name)):
        raise click.UsageError("Nothing to look for: give words, or one of --kind, --tag, --author, --base, --name.")
    with door.open() as registry:
        page = registry.search(
            words,
            kind=Kind(kind) if kind else None,
            tags=tags,
            author=author,
            base=base,
            name=name,
            newest_only=newest_only,
            after=after,
            limit=limit,
        )
    door.show(page, lambda: versions_text(page.items, terminal_width(), kinds=True))
    tell_found(door, page)


@click.group("tag", cls=Group, example="tandem tag add support@1 reviewed")
def tag() -> None:
    """Words to find versions by. A tag never stands for a version: `tandem search --tag` tells which have it."""


@tag.command("add", example="tandem tag add support@1 reviewed")
@click.argument("reference", metavar="REF")
@click.argument("word", metavar="TAG")
@with_door
def add_tag(door: Door, reference: str, word: str) -> None:
    """Put TAG on the version REF (NAME@N or NAME@sha256:…)."""
    with door.open() as registry:
        done = registry.tag(reference, word)
    door.show(done, lambda: tagged_text(done))
    if not done.changed and not door.as_json:
        note("it had that tag already")


@tag.command("remove", example="tandem tag remove support@1 reviewed")
@click.argument("reference", metavar="REF")
@click.argument("word", metavar="TAG")
@with_door
def remove_tag(door: Door, reference: str, word: str) -> None:
    """Take TAG off the version REF; that it was there stays in the log."""
    with door.open() as registry:
        done = registry.untag(reference, word)
    door.show(done, lambda: tagged_text(done))
    if not done.changed and not door.as_json:
        note("it did not have that tag")


@tag.command("list", example="tandem tag list support@1")
@click.argument("reference", metavar="REF")
@with_door
def list_tags(door: Door, reference: str) -> None:
    """List the tags of the version REF, who put them there and when."""
    with door.open() as registry:
        tags = registry.tags(reference)
    door.show(tags, lambda: tags_text(tags))
    if not tags and not door.as_json:
        note("no tag")


def tagged_text(done: Tagged) -> str:
    """`support@1  reviewed, urgent`."""
    return f"{visible(done.version)}  {visible(', '.join(done.tags)) or 'no tags'}"


def tags_text(tags: tuple[TagOn, ...]) -> str:
    rows = [[visible(on.tag), moment(on.at), visible(on.actor)] for on in tags]
    return table(["TAG", "SINCE", "BY"], rows, terminal_width())
