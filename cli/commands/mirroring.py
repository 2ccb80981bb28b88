"""`tandem mirror`: what the log tells, written where other tools look for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.output import note, visible

if TYPE_CHECKING:
    from registry.domain.mirrored_tags import MirroredTags


@click.group("mirror", cls=Group, example="tandem mirror tags ../deployments --app support-bot")
def mirror() -> None:
    """Mirror what the log tells where other tools look for it."""


@mirror.command(
    "tags",
    short_help="Write promotions as annotated git tags, in the format of GTO.",
    example="tandem mirror tags ../deployments\ntandem mirror tags ../deployments --app support-bot --push",
)
@click.argument("repository", metavar="REPO", type=PATH)
@click.option("--app", "application", metavar="APP", help="Only those of this application.")
@click.option(
    "--push", metavar="[REMOTE]", is_flag=False, flag_value="origin", help="Push them, too; to origin unless named."
)
@with_door
def tags(door: Door, repository: Path, application: str | None, push: str | None) -> None:
    """Write promotions as annotated tags into REPO, in the format of GTO: versions, and stages assigned to them.

    Missing tags are made; none is moved or deleted, and a rollback is one more. Branches and files are not touched.
    """
    with door.open() as registry:
        done = registry.mirror_tags(repository, application, push=push)
    door.show(done, lambda: tags_text(done))
    if done.left_out and not door.as_json:
        note(f"left out, because GTO has no words for their names or stages: {visible(', '.join(done.left_out))}")


def tags_text(done: MirroredTags) -> str:
    """A line for each tag that was made, and how many there are."""
    pushed = f", pushed to {visible(done.pushed)}" if done.pushed else ""
    lines = [f"+ {visible(name)}" for name in done.created]
    return "\n".join([*lines, f"{len(done.created)} tags made, {done.kept} were there{pushed}"])
