"""`tandem completion`: the script that lets a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from cli.lazy import Command
from cli.opening import with_json
from cli.output import say, to_json


@click.command("completion", cls=Command, example='eval "$(tandem completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@with_json
def completion(as_json: bool, shell: str) -> None:
    """Print the completion script for bash, zsh or fish."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"No completion for {shell}.")
    script = kind(click.get_current_context().find_root().command, {}, "tandem", "_TANDEM_COMPLETE").source()
    say(to_json({"shell": shell, "script": script}) if as_json else script.rstrip())
