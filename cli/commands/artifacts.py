"""`tandem base|dataset|suite|prompt|adapter`: registering, listing and showing versions of artifacts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, assignments, paged, tell_page, with_door
from cli.output import fields, moment, outline, short, table, terminal_width, visible
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind

if TYPE_CHECKING:
    from registry.domain.manifests import Version
    from registry.domain.outcomes import Registered, Rendered

NAME = click.option("--name", required=True, help="Name of the artifact, for example team/support.")
OWN_NAME = click.option("--name", help="Name of the artifact. Default: the one in the file.")


@click.group("base", cls=Group, example="tandem base register ./models/tiny --name tiny")
def base() -> None:
    """Base models: weights somebody else made, pinned by content."""


@base.command("register", example="tandem base register ./models/tiny --name tiny")
@click.argument("directory", type=PATH)
@NAME
@with_door
def register_base(door: Door, directory: Path, name: str) -> None:
    """Register the Transformers model in DIRECTORY. The same content again is the same version."""
    with door.open() as registry:
        outcome = registry.register_base(directory, name)
    _show_registered(door, outcome)


@click.group("dataset", cls=Group, example="tandem dataset register data/eval.jsonl --name tickets-eval")
def dataset() -> None:
    """Datasets: rows to train on or to measure with."""


@dataset.command("register", example="tandem dataset register data/eval.jsonl --name tickets-eval --id ticket")
@click.argument("file", type=PATH)
@NAME
@click.option("--id", "id_column", metavar="COLUMN", help="The column that identifies a row.")
@click.option("--licence", metavar="SPDX", help="Under which licence its rows may be used, such as CC-BY-4.0.")
@with_door
def register_dataset(door: Door, file: Path, name: str, id_column: str | None, licence: str | None) -> None:
    """Register the rows in FILE. The order of rows does not matter."""
    with door.open() as registry:
        outcome = registry.register_dataset(file, name, id_column, licence)
    _show_registered(door, outcome)


@click.group("suite", cls=Group, example="tandem suite register suites/support.yaml --name support-suite")
def suite() -> None:
    """Suites: what releases are measured by."""


@suite.command("register", example="tandem suite register suites/support.yaml --name support-suite")
@click.argument("file", type=PATH)
@OWN_NAME
@with_door
def register_suite(door: Door, file: Path, name: str | None) -> None:
    """Register the suite in FILE (YAML)."""
    with door.open() as registry:
        outcome = registry.register_suite(file, name)
    _show_registered(door, outcome)


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
    _show_registered(door, outcome)


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


@click.group(
    "adapter", cls=Group, example="tandem adapter register ./out/support-lora --name support-lora --base tiny@1"
)
def adapter() -> None:
    """Fine-tuned adapters, each bound to the base model it was trained on."""


@adapter.command(
    "register",
    example="tandem adapter register ./out/support-lora --name support-lora --base tiny@1 \\\n"
    "    --trained-on tickets-train@1 --source .",
)
@click.argument("directory", type=PATH)
@NAME
@click.option("--base", required=True, metavar="REF", help="The base model version it was trained on.")
@click.option("--trained-on", multiple=True, metavar="REF", help="A dataset version it was trained on; repeatable.")
@click.option("--source", type=PATH, help="The git work tree of the training code; its commit is recorded.")
@with_door
def register_adapter(
    door: Door, directory: Path, name: str, base: str, trained_on: tuple[str, ...], source: Path | None
) -> None:
    """Register the PEFT adapter in DIRECTORY."""
    with door.open() as registry:
        outcome = registry.register_adapter(directory, name, base, trained_on, source)
    _show_registered(door, outcome)


def _add_reading(group: click.Group, kind: Kind, example: str) -> None:
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


for _group, _kind, _example in (
    (base, Kind.BASE_MODEL, "tiny"),
    (dataset, Kind.DATASET, "tickets-eval"),
    (suite, Kind.SUITE, "support-suite"),
    (prompt, Kind.PROMPT, "support"),
    (adapter, Kind.ADAPTER, "support-lora"),
):
    _add_reading(_group, _kind, _example)


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


def _show_registered(door: Door, outcome: Registered) -> None:
    door.show(outcome, lambda: registered_text(outcome))
