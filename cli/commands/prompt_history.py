"""`tandem prompt import-git`: the history of a prompt's file as versions."""

from __future__ import annotations

from pathlib import Path

import click

from cli.git_text import history_document, history_text
from cli.lazy import Command
from cli.opening import PATH, Door, with_door
from cli.output import terminal_width
from cli.versions import ALLOWED


@click.command(
    "import-git",
    cls=Command,
    short_help="Make versions of the history that a prompt's file has in git.",
    example="tandem prompt import-git . prompts/support.prompt.md --name support --dry-run\n"
    "tandem prompt import-git ../prompts support.md --name support --rev v1.0..main --follow",
)
@click.argument("repository", metavar="REPO", type=PATH)
@click.argument("path", metavar="PATH")
@click.option("--name", help="Name of the prompt. Default: the one in the newest state of the file.")
@click.option("--rev", "revisions", metavar="RANGE", help="A commit, or FROM..TO. Default: what HEAD stands for.")
@click.option("--follow", is_flag=True, help="Follow the file back to what it was called before it was renamed.")
@click.option("--skip-invalid", is_flag=True, help="Leave out states that are no prompts; else nothing is imported.")
@ALLOWED
@click.option("--dry-run", is_flag=True, help="Tell what would be imported, and write nothing.")
@with_door
def import_git(
    door: Door,
    repository: Path,
    path: str,
    name: str | None,
    revisions: str | None,
    follow: bool,
    skip_invalid: bool,
    allowed: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Make versions of the states that the file PATH had in REPO, oldest first, along the first parents of a commit.

    REPO is a repository on this machine, PATH counts from its top. Author, date, message and commit are kept with each
    version. Run again, it imports what is new.
    """
    with door.open() as registry:
        found = registry.import_history(
            repository,
            path,
            name,
            revisions=revisions,
            follow=follow,
            skip_invalid=skip_invalid,
            allowed=allowed,
            dry_run=dry_run,
        )
    door.show(history_document(found), lambda: history_text(found, terminal_width()))
