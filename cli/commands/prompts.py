"""`tandem prompt`: messages with typed variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.commands.prompt_history import import_git
from cli.contracts import contract_text
from cli.failures import Exit
from cli.lazy import Group
from cli.opening import PATH, Door, assignments, with_door
from cli.output import note, visible
from cli.prompt_files import hand_over, tell_losses, write_new
from cli.prompt_text import bump_text, comparison_text, lint_text
from cli.versions import ALLOWED, OWN_NAME, REVISION, SOURCE, add_reading, show_registered
from registry.domain.adapters.strict_json import parse_object
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind

if TYPE_CHECKING:
    from registry.domain.outcomes import Rendered, Seen

FORMATS = ("prompt.md", "prompty", "dotprompt", "chat-json", "text")
MAX_VALUES = 16 * 1024 * 1024
"""Bytes of a file of variables."""
VALUES = click.option(
    "--var",
    "variables",
    metavar="KEY=VALUE",
    callback=assignments,
    multiple=True,
    help="A variable's value; repeatable.",
)
BASE = click.option("--base", metavar="REF", help="As this base model sees it: its chat template, its tokens.")
VALUES_FILE = click.option(
    "--vars", "file", type=PATH, help="A JSON file with an object of variables; --var goes before it."
)


@click.group("prompt", cls=Group, example="tandem prompt register prompts/support.prompt.md --name support")
def prompt() -> None:
    """Prompts: messages with typed variables."""


@prompt.command("register", example="tandem prompt register prompts/support.prompt.md --name support")
@click.argument("file", type=PATH)
@OWN_NAME
@ALLOWED
@SOURCE
@REVISION
@with_door
def register_prompt(
    door: Door, file: Path, name: str | None, allowed: tuple[str, ...], source: Path | None, revision: str | None
) -> None:
    """Register the prompt in FILE."""
    with door.open() as registry:
        outcome = registry.register_prompt(file, name, allowed=allowed, source=source, revision=revision)
    show_registered(door, outcome)


@prompt.command(
    "lint",
    short_help="Tell what is wrong with a prompt, registered or in a file.",
    example="tandem prompt lint prompts/support.prompt.md\ntandem prompt lint support@2 --base tiny@1",
)
@click.argument("prompt", metavar="REF_OR_FILE")
@BASE
@with_door
def lint(door: Door, prompt: str, base: str | None) -> Exit:
    """Tell what is wrong with a prompt: a file (which needs no registry) or a registered version.

    With --base, also whether it fits into the context of that base model. Findings of level error make it fail (15).
    """
    with door.open() as registry:
        report = registry.lint_prompt(reference_or_file(prompt), base=base)
    door.show(report, lambda: lint_text(report))
    wrong = any(finding.level.value == "error" for finding in report.findings)
    return Exit.INVALID_INPUT if wrong else Exit.DONE


@prompt.command(
    "diff",
    short_help="Tell what differs between two prompts.",
    example="tandem prompt diff support@1 support@2\n"
    "tandem prompt diff support@2 prompts/support.prompt.md --var product=Acme --var question=Where?",
)
@click.argument("before", metavar="REF_OR_FILE")
@click.argument("after", metavar="REF_OR_FILE")
@VALUES
@VALUES_FILE
@with_door
def diff(door: Door, before: str, after: str, variables: dict[str, str], file: Path | None) -> None:
    """Tell what differs between two prompts: words, messages, variables, parameters.

    With variables, also what differs once both are filled in with them.
    """
    values = given_values(variables, file)
    with door.open() as registry:
        found = registry.compare_prompts(
            reference_or_file(before), reference_or_file(after), values if file or variables else None
        )
    door.show(found, lambda: comparison_text(found))


@prompt.command(
    "render",
    short_help="Fill in a prompt's variables and print the messages.",
    example="tandem prompt render support@1 --var product=Acme --var question='Where is my order?'\n"
    "tandem prompt render prompts/support.prompt.md --vars row.json --base tiny@1",
)
@click.argument("prompt", metavar="REF_OR_FILE")
@VALUES
@VALUES_FILE
@BASE
@with_door
def render(door: Door, prompt: str, variables: dict[str, str], file: Path | None, base: str | None) -> None:
    """Fill in a prompt's variables and print the messages: a registered version (NAME@N) or a file.

    A file needs no registry. With --base, print the exact text that the base model sees, and its length in tokens;
    exits 15 if that does not fit into the model's context.
    """
    values = given_values(variables, file)
    with door.open() as registry:
        rendered = registry.render_prompt(reference_or_file(prompt), values, base=base)
    door.show(rendered, lambda: rendered_text(rendered))


@prompt.command(
    "export",
    short_help="Write a prompt in a format, of Tandem or of others.",
    example="tandem prompt export support@1 --format prompty --output support.prompty\n"
    "tandem prompt export support@1 --format chat-json --var product=Acme --var question=Where?\n"
    "tandem prompt export support@1 --original",
)
@click.argument("prompt", metavar="REF_OR_FILE")
@click.option("--format", "form", type=click.Choice(FORMATS), help="How to write it.")
@click.option("--original", is_flag=True, help="The file that was registered, every byte as it was.")
@click.option("--output", type=PATH, metavar="FILE", help="Write into this file, which must not be there yet.")
@click.option("--strict", is_flag=True, help="Fail (15) if the format cannot hold everything.")
@VALUES
@VALUES_FILE
@with_door
def export(
    door: Door,
    prompt: str,
    form: str | None,
    original: bool,
    output: Path | None,
    strict: bool,
    variables: dict[str, str],
    file: Path | None,
) -> None:
    """Write a prompt in a format, of Tandem or of others: a registered version (NAME@N) or a file.

    What the format cannot hold is told on stderr. With variables, the messages are filled in, as they are to be sent
    (chat-json, text).
    """
    from registry.domain.prompts.formats import Format

    asked = reference_or_file(prompt)
    if original == (form is not None) or (original and (variables or file or isinstance(asked, Path))):
        raise click.UsageError("give either --format, or --original for a registered version")
    values = given_values(variables, file)
    with door.open() as registry:
        if form is not None:
            done = registry.export_prompt(asked, Format(form), variables=values if file or variables else None)
        else:
            done = registry.original_prompt(str(asked))
    tell_losses(door, done, strict=strict)
    hand_over(door, done, output)


@prompt.command(
    "contract",
    short_help="Tell what the second prompt changes for those who use the first.",
    example="tandem prompt contract support@1 support@2",
)
@click.argument("before", metavar="REF")
@click.argument("after", metavar="REF")
@with_door
def contract(door: Door, before: str, after: str) -> int:
    """Tell what the second prompt changes for those who send what the first takes, and read what it promises.

    Exits 10 if something breaks them, or cannot be shown not to.
    """
    with door.open() as registry:
        changes = registry.prompt_contract(before, after)
    document = {"breaks": any(change.breaks for change in changes), "changes": changes}
    door.show(document, lambda: contract_text(changes) or "the contract is the same")
    return Exit.DENIED if document["breaks"] else Exit.DONE


@prompt.command(
    "bump",
    short_help="Propose newer includes, and register or write them.",
    example="tandem prompt bump support\ntandem prompt bump --all --register",
)
@click.argument("name", required=False)
@click.option("--all", "every", is_flag=True, help="Every prompt whose newest version includes others.")
@click.option("--register", is_flag=True, help="Register each proposal as a new version.")
@click.option("--write", "folder", type=PATH, metavar="DIR", help="Write the file of each proposal into this folder.")
@with_door
def bump(door: Door, name: str | None, every: bool, register: bool, folder: Path | None) -> Exit:
    """Propose newer includes: for the newest version of a prompt, wherever what it includes has a newer version.

    Shows what would change. Nothing is changed but with --register or --write. A proposal that cannot be made makes it
    fail (15), after the others.
    """
    if every == (name is not None):
        raise click.UsageError("give either a NAME or --all")
    with door.open() as registry:
        found = registry.bump_prompts(name, register=register)
    for proposal in found if folder is not None else ():
        if folder is not None and not proposal.problem:
            write_new(door, folder / proposal.file, proposal.text)
    door.show(found, lambda: "\n\n".join(map(bump_text, found)))
    if not found and not door.as_json:
        note("every include is the newest there is")
    return Exit.INVALID_INPUT if any(proposal.problem for proposal in found) else Exit.DONE


add_reading(prompt, Kind.PROMPT, "support")
prompt.add_command(import_git)


def rendered_text(rendered: Rendered) -> str:
    """Messages under their roles, as in a prompt file; or what a base model sees."""
    if rendered.seen is not None:
        return f"{visible(rendered.seen.text, lines=True)}\n\n{seen_text(rendered.seen)}"
    return "\n\n".join(f"# {visible(m['role'])}\n{visible(m['content'], lines=True)}" for m in rendered.messages)


def seen_text(seen: Seen) -> str:
    """How long the text is for a base model, and what room it leaves."""
    if seen.window is None or seen.headroom is None:
        return f"{visible(seen.base)}  {seen.tokens} tokens; nothing says how many fit"
    told = f"{visible(seen.base)}  {seen.tokens} tokens of {seen.window}, up to {seen.max_new_tokens} for the answer"
    if seen.headroom < 0:
        return f"{told}: {-seen.headroom} too many, the longest answers would be cut off"
    return f"{told}, {seen.headroom} left"


def reference_or_file(text: str) -> str | Path:
    """A reference is what reads as NAME@N or NAME@sha256:… and names no file; anything else is a path."""
    path = Path(text)
    return text if re.search(r"@(\d+|sha256:[0-9a-f]+)$", text) and not path.exists() else path


def given_values(spelled: Mapping[str, str], file: Path | None) -> dict[str, Any]:
    """The variables of a file, and over them those of the command line. Raises InvalidInputError."""
    from registry.domain.prompts.variables import Spelled

    return {**(variables_of(file) if file else {}), **{name: Spelled(text) for name, text in spelled.items()}}


def variables_of(file: Path) -> dict[str, Any]:
    """Variables from a strict JSON object, as they are. Raises InvalidInputError."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InvalidInputError(
            "the variables cannot be read", where=str(file), expected="a JSON file", found=error.strerror or str(error)
        ) from error
    return parse_object(data, str(file), MAX_VALUES)
