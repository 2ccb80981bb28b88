"""`tandem prompt`: messages with typed variables."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, assignments, with_door
from cli.output import visible
from cli.versions import OWN_NAME, add_reading, show_registered
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind

if TYPE_CHECKING:
    from registry.domain.outcomes import Rendered


@click.group("prompt", cls=Group, example="tandem prompt register prompts/support.prompt.md --name support")
def prompt() -> None:
    """Prompts: messages with typed variables."""


@prompt.command("register", example="tandem prompt register prompts/support.prompt.md --name support")
@click.argument("file", type=PATH)
@OWN_NAME
@with_door
def register_prompt(door: Door, file: Path, name: str | None) -> None:
    """Register the prompt in FILE."""
    with door.open() as registry:
        outcome = registry.register_prompt(file, name)
    show_registered(door, outcome)


@prompt.command(
    "render",
    example="tandem prompt render support@1 --var product=Acme --var question='Where is my order?'\n"
    "tandem prompt render prompts/support.prompt.md --vars row.json",
)
@click.argument("prompt", metavar="REF_OR_FILE")
@click.option(
    "--var",
    "variables",
    metavar="KEY=VALUE",
    callback=assignments,
    multiple=True,
    help="A variable's value; repeatable.",
)
@click.option("--vars", "file", type=PATH, help="A JSON file with an object of variables; --var goes before it.")
@with_door
def render(door: Door, prompt: str, variables: dict[str, str], file: Path | None) -> None:
    """Fill in a prompt's variables and print the messages: a registered version (NAME@N) or a file.

    A file needs no registry.
    """
    values = {**(variables_of(file) if file else {}), **variables}
    with door.open() as registry:
        rendered = registry.render_prompt(reference_or_file(prompt), values)
    door.show(rendered, lambda: rendered_text(rendered))


add_reading(prompt, Kind.PROMPT, "support")


def rendered_text(rendered: Rendered) -> str:
    """Messages under their roles, as in a prompt file."""
    return "\n\n".join(f"# {visible(m['role'])}\n{visible(m['content'], lines=True)}" for m in rendered.messages)


def reference_or_file(text: str) -> str | Path:
    """A reference is what reads as NAME@N or NAME@sha256:… and names no file; anything else is a path."""
    path = Path(text)
    return text if re.search(r"@(\d+|sha256:[0-9a-f]+)$", text) and not path.exists() else path


def variables_of(file: Path) -> dict[str, str]:
    """Variables from a JSON object; values that are not text are given as JSON. Raises InvalidInputError."""
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InvalidInputError(
            "the variables cannot be read", where=str(file), expected="a JSON object", found=str(error)
        ) from error
    if not isinstance(values, dict):
        raise InvalidInputError(
            "variables are not an object", where=str(file), expected='{"name": value}', found=type(values).__name__
        )
    return {k: v if isinstance(v, str) else json.dumps(v, ensure_ascii=False) for k, v in values.items()}
